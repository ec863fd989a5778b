"""When a place was held or changed hands, a way was open or shut, a deal was made: the time of claims without a number."""

import re
from datetime import date

from marsad.extract import sequence, when, windows
from marsad.extract.draft import Draft
from marsad.extract.lines import distance
from marsad.extract.strongholds import STRONGHOLD
from marsad.model import Kind, Period, Span

_NOW = re.compile(r"\b(?:now|currently)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_OUT_OF_HANDS = re.compile(r"(?:out of|outside|beyond|no longer)\b", re.IGNORECASE)
"""Words of control that tell of a state, not of the day on which it came about."""


def date_it(draft: Draft, published: date | None) -> None:
    """Give a claim on control, access or agreement the time that its sentence tells of it."""
    if draft.kind is Kind.AGREEMENT and _told_in_passing(draft):
        return
    if draft.aside and draft.actor is not None and _named(draft, draft.actor):
        return
    if (
        draft.kind is Kind.CONTROL
        and published is not None
        and (_NOW.search(draft.line.before(draft.trigger.start, 12)) or _NOW.match(draft.trigger.of(draft.line.text) + " "))
    ):
        draft.period = Period.on(published)
    lasting = draft.method in {"holds", "besieged"} or _OUT_OF_HANDS.match(draft.trigger.of(draft.line.text)) is not None
    standing = draft.kind is Kind.CONTROL and lasting
    if sequence.days_before(draft.line, draft.trigger) is not None:
        return
    changed = draft.kind is Kind.CONTROL and not lasting and draft.share is None
    allowed = None if changed else standing or draft.method == "violated"
    dated = when.dating(draft.line, draft.trigger, draft.trigger, draft.line.span, windows=allowed)
    if standing and (dated.stated or not _since(draft, dated)):
        return
    if standing and draft.aside and not _lasts(draft, dated.span):
        return
    if dated.span is None or draft.period.known or (standing and not dated.total):
        return
    if dated.span.of(draft.line.text).lower() == "now" and dated.span.start > draft.trigger.end:
        return
    if draft.kind is Kind.AGREEMENT and _of_something_else(draft, dated.span):
        return
    by_then = _BEFORE_IT.search(draft.line.between(dated.span, draft.trigger)) is not None
    draft.period, draft.time = Period(None, dated.period.end) if by_then else dated.period, dated.span


_BEFORE_IT = re.compile(r"\bafter\s+(?:[\w’'-]+\s+){0,6}?$", re.IGNORECASE)
"""Between a time and what was done: it was done by then, nobody says when ("in late May, after they took the town")."""

_CIRCUMSTANCE = re.compile(r"\b(?:under|despite|where|amid|following|after|unless|in line with|as part of)\b", re.IGNORECASE)
"""Between a day and an agreement: the day is that of what happened under it ("left on Friday under a deal reached …")."""

_AFTER_WAR = re.compile(
    r"\b(?:after|following)\s+(?:[\w-]+\s+){0,3}(?:offensive|campaign|assault|battles?|fighting|siege)\b\W*(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
"""Between an agreement and a time: the time is that of the fighting before it."""


def _of_something_else(draft: Draft, time: Span) -> bool:
    """Whether a time is that of what happened under a deal, or of the fighting before it."""
    before, behind = draft.line.between(time, draft.trigger), draft.line.between(draft.trigger, time)
    return _CIRCUMSTANCE.search(before) is not None or _AFTER_WAR.search(behind) is not None


_MADE = re.compile(
    r"^[^.;,]{0,90}?\b(?:agreed|brokered|mediated|negotiated|signed|reached|struck|announced)(?:\s+[\w’'-]+){0,9}?\s+"
    r"(?:(?:late|early)\s+)?(?:in|on)\s+$",
    re.IGNORECASE,
)
"""Between an agreement told in passing and a time: it was made then ("under a deal brokered by X in May")."""


def _told_in_passing(draft: Draft) -> bool:
    """Give a deal the time at which it was made or held, where it is told in passing; True where no other time is its own."""
    if draft.aside:
        _made(draft)
    _then(draft)
    return draft.aside or draft.period.known


def _made(draft: Draft) -> None:
    """Give a deal told in passing the time at which it was made, where that is said behind it."""
    for timex in draft.line.timexes:
        named = timex.period is not None and timex.period.start is not None and not timex.since
        if named and timex.span.start > draft.trigger.end and _MADE.match(draft.line.between(draft.trigger, timex.span)):
            draft.period, draft.time = timex.period or Period(), timex.span
            return


_AT_THAT_TIME = re.compile(r"\bthen\b", re.IGNORECASE)


def _then(draft: Draft) -> None:
    """Give a deal that "then" held the time with which its sentence opens ("In May … where a truce then held")."""
    said = draft.line.before(draft.trigger.start, 12) + draft.trigger.of(draft.line.text)
    first = next((timex for timex in draft.line.timexes if timex.period is not None and timex.period.known), None)
    if draft.period.known or first is None or first.since or not _AT_THAT_TIME.search(said):
        return
    if first.span.start - draft.line.span.start <= len("Early in "):
        draft.period, draft.time = first.period or Period(), first.span


def _since(draft: Draft, dated: when.Dating) -> bool:
    return dated.span is None or not dated.total or windows.since_then(draft.line, draft.trigger, dated.span)


def _named(draft: Draft, actor: Span) -> bool:
    """Whether a holding is told by an adjective or a noun, which no time dates ("rebel-held", "a rebel stronghold")."""
    words = draft.trigger.of(draft.line.text)
    return (draft.trigger.start == actor.start and not _KEEPS.search(words)) or STRONGHOLD.search(words) is not None


_KEEPS = re.compile(r"\s(?:has|have|had|keeps?|kept|maintains?|maintained)\s")
"""A verb inside words that begin with who holds ("X has maintained posts")."""


def _lasts(draft: Draft, time: Span | None) -> bool:
    """Whether a time behind words in passing tells how long they have been so ("held by Y since May", "for two years")."""
    if time is None:
        return False
    said = draft.trigger.hull(draft.actor) if draft.actor is not None else draft.trigger
    gap = draft.line.between(said, time)
    lead = draft.line.before(time.start, 16) + time.of(draft.line.text)
    near = distance(gap) <= _NEAR and re.search(r"\b(?:since|for)\b|\bpast .*(?:years|months)\b", lead) is not None
    return near or re.match(r"\W*(?:\w+\W+){0,2}since\b", gap) is not None


_NEAR = 4
"""Words between what lasts and the time that says since when; our convention."""
