"""When a thing happened: the time expression that belongs to it, and whether it is one event or a running total."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from marsad.extract import clauses
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.model import COUNTING, Kind, Period, Scope, Span, Timex, TimexKind

_MARK = re.compile(
    r"[;.“”\"]|\b(?:which|who|that|while|when|where|although|but|after|before|as|whose|since|because)\b", re.IGNORECASE
)
_WAR = re.compile(r"\b(?:war|conflict|uprising|revolution|crisis)\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:so far|to date|since|in total|over (?:recent|the past|the last)|in recent (?:days|weeks|months|"
    r"years)|string of|series of attacks|during the (?:war|conflict)|the (?:ongoing|years?-long|"
    r"campaign|offensive) (?:has|have)|has seen|have led to|each (?:day|week|month)|this (?:month|year)|"
    r"in (?:a matter of|just) )\b",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b(?:still|remain|remains|live|lives|lived|living|under (?:\w+ )?siege|besieg\w+|encircled|at "
    r"(?:\w+ )?risk|in need|there are|currently|trapped)\b",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:an?|the|this|that|saturday\w*|sunday\w*|monday\w*|tuesday\w*|wednesday\w*|thursday\w*|"
    r"friday\w*) (?:[\w-]+ ){0,2}?(?:attack|blast|explosion|bombing|bomb|strike|raid|massacre|"
    r"earthquake)\b",
    re.IGNORECASE,
)
_EVENT = re.compile(r"\b(?:waiting|stuck|stranded|stranding|waited)\b", re.IGNORECASE)
_SPOKE = re.compile(r"^\W*(?:(?:in|on|a|an|late|early|the|his|her|its|statement|monitor|group|earlier)\W+){0,3}$", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:urg(?:ed|ing)|condemn(?:ed|ing)|call(?:ed|ing)|warn(?:ed|ing)|say(?:s|ing)|said|told|add(?:ed|"
    r"ing)|announc(?:ed|ing)|report(?:ed|ing)|stat(?:ed|ing)) (?:on |late |early )?$",
    re.IGNORECASE,
)
_LONG = ("week", "month", "season", "year", "decade")


@dataclass(frozen=True, slots=True)
class Dating:
    """A period with where it is said.

    Attributes:
        period: The days; unknown when the sentence gives none.
        span: The words, or None.
        stated: Whether it is the day of the statement rather than of the thing.
        total: Whether the words open a window over which a total runs.
    """

    period: Period = Period()
    span: Span | None = None
    stated: bool = False
    total: bool = False


def dating(line: Line, core: Span, trigger: Span, fence: Span, *, windows: bool | None = True) -> Dating:
    """The time expression that belongs to what happened to `core`; the day of the statement only when there is no other.

    Args:
        line: The sentence.
        core: The figure or the word of violence.
        trigger: The words that give the kind.
        fence: Between the claims before and after.
        windows: Whether a window ("in two weeks", "since May") may be the time; False takes only those with "since", None none.
    """
    options = []
    own = clauses.aside(line, trigger)
    for timex in line.timexes:
        if clauses.aside(line, timex.span) != own:
            continue
        if timex.period is None or not timex.period.known or timex.recurring or _habit(timex):
            continue
        window = _window(line, timex, core)
        if window and not fence.contains(timex.span) and _MARK.search(line.between(core, timex.span)):
            continue
        if window and not windows and (windows is None or not timex.since):
            continue
        if not window and timex.kind is TimexKind.DURATION and timex.period.day is None:
            continue
        stated = _stated(line, timex)
        outside = 0 if fence.contains(timex.span) else 3
        cost = _cost(line, timex, core.hull(trigger)) + outside + (30 if stated else 0)
        options.append((cost, timex.span, Dating(timex.period, timex.span, stated, window)))
    if not options:
        return Dating()
    return min(options, key=lambda option: option[:2])[2]


def window(line: Line, published: date | None) -> date | None:
    """The day since which things go on ("since the end of April"); None when not said, or longer ago than RECENT."""
    starts = [t.period.start for t in line.timexes if t.since and t.period is not None and t.period.start is not None]
    recent = [day for day in starts if published is None or timedelta(0) <= published - day <= RECENT]
    return recent[0] if recent else None


RECENT = timedelta(days=400)
"""A window that opened longer ago is that of the whole war; our convention."""


def _habit(timex: Timex) -> bool:
    return timex.kind is TimexKind.SET


_SUPERLATIVE = re.compile(r"\b(?:first|deadliest|worst|biggest|heaviest|largest|bloodiest)\b", re.IGNORECASE)


def _window(line: Line, timex: Timex, core: Span) -> bool:
    """Whether a time opens a window over which a total runs."""
    lead = line.text[min(core.end, timex.span.start) : timex.span.start] or line.before(timex.span.start, 60)
    if _SUPERLATIVE.search(lead):
        return False
    if timex.since or re.search(r"\bsince\b(?:\W+\w+){0,16}\W*$", lead, re.IGNORECASE):
        return True
    if timex.kind is TimexKind.DURATION:
        return (
            re.search(
                r"\b(?:in|over|during|within|past|last|throughout|for)\W+(?:the\W+)?(?:(?:past|last|just|about|almost|"
                r"only|more than|over|less than)\W+)*$",
                line.before(timex.span.start, 30),
                re.IGNORECASE,
            )
            is not None
            or re.match(r"(?:the )?(?:past|last)\b", timex.span.of(line.text), re.IGNORECASE) is not None
        )
    before = line.before(timex.span.start, 30)
    return (
        timex.granularity in _LONG[2:]
        and re.search(
            r"\b(?:over|during|throughout|this|between|from)\W+(?:the\W+)?$", before + timex.span.of(line.text)[:0], re.IGNORECASE
        )
        is not None
    )


def _cost(line: Line, timex: Timex, core: Span) -> float:
    if timex.span.start >= core.end:
        between = line.text[core.end : timex.span.start]
    else:
        between = line.text[timex.span.end : core.start] if timex.span.end < core.start else ""
    return 0.25 * distance(between) + 3.0 * len(_MARK.findall(between))


def _stated(line: Line, timex: Timex) -> bool:
    """Whether a time belongs to the words of saying ("a monitor said on Monday", "urging Damascus Tuesday")."""
    if _SAYING.search(line.before(timex.span.start, 24)):
        return True
    for attribution in line.attributions:
        cue = attribution.cue
        if cue.overlaps(timex.span):
            return True
        if cue.end <= timex.span.start and _SPOKE.match(line.text[cue.end : timex.span.start]):
            return True
        if attribution.source and attribution.source.end <= timex.span.start and timex.span.end <= cue.start:
            return True
        if (
            timex.span.end <= cue.start
            and distance(line.text[timex.span.end : cue.start]) <= 1
            and not attribution.content.contains(timex.span)
        ):
            return True
    return False


def scope_of(draft: Draft, dated: Dating) -> Scope | None:
    """Whether a count is of one event or a running total; None for kinds without a number."""
    if draft.kind not in COUNTING:
        return None
    words = draft.line.words
    near = draft.line.text[max(draft.line.span.start, draft.core.start - 60) : min(draft.line.span.end, draft.trigger.end + 60)]
    if dated.total and not _hours(dated, draft.line):
        return Scope.CUMULATIVE
    if draft.kind is Kind.AFFECTED:
        return (
            Scope.INCIDENT
            if _EVENT.search(near) and not _STANDING.search(draft.trigger.of(draft.line.text))
            else Scope.CUMULATIVE
        )
    if draft.kind is Kind.DISPLACED and not draft.movement:
        return Scope.CUMULATIVE
    if re.search(
        r"\b(?:war|conflict|fighting|uprising|attacks|violations) (?:has|have|also|had|in \w+ has)\b", words, re.IGNORECASE
    ) and draft.kind in {Kind.KILLED, Kind.INJURED}:
        return Scope.CUMULATIVE
    if draft.kind in {Kind.KILLED, Kind.INJURED} and _campaign(draft) and (dated.stated or not _day(dated)):
        return Scope.CUMULATIVE
    if draft.kind in {Kind.KILLED, Kind.INJURED} and (_vast(draft) or (_SO_FAR.search(near) and not _ONE.search(words))):
        return Scope.CUMULATIVE
    if _TOTAL.search(near) and not _day(dated):
        return Scope.CUMULATIVE
    if (
        draft.kind in {Kind.KILLED, Kind.INJURED}
        and (not dated.period.known or (background(draft.line) and not _day(dated)))
        and _large(draft)
    ):
        return Scope.CUMULATIVE
    return Scope.INCIDENT


_CAMPAIGN = re.compile(
    r"\b(?:campaign|offensive|war|conflict|siege)\b(?:\W+[\w-]+){0,12}?\W+(?:has|have|had|that|which)?\s*"
    r"(?:also |already |so far )?(?:killed|left|claimed|wounded|injured|cost|caused)$",
    re.IGNORECASE,
)
"""A campaign as subject of a verb of harm: it lasts, so that its toll is a running total."""


def _campaign(draft: Draft) -> bool:
    lead = re.split(r"[;.]", draft.line.before(draft.trigger.end, 130))[-1]
    return draft.trigger.start <= draft.core.start and _CAMPAIGN.search(lead) is not None


_SO_FAR = re.compile(
    r"\b(?:so far|to date|(?:in|during|throughout|of|from) the (?:\w+ )?(?:war|conflict|uprising)|"
    r"toll (?:from|of) (?:the )?conflict)\b",
    re.IGNORECASE,
)
"""Words that make a count one of a whole war, whatever day it was said on."""

VAST = 5000
"""From this count on, dead or injured are read as a running total whatever day stands near; our convention."""


def _vast(draft: Draft) -> bool:
    return draft.figure is not None and (draft.figure.figure.low or draft.figure.figure.high or 0) >= VAST


LARGE = 300
"""From this count on, deaths in a sentence without a day are read as a running total; our convention."""


def _large(draft: Draft) -> bool:
    figure = draft.figure
    if figure is None or (figure.figure.low or figure.figure.high or 0) < (200 if figure.vague else LARGE):
        return False
    return _ONE.search(draft.line.words) is None


def _day(dated: Dating) -> bool:
    return dated.period.day is not None and not dated.total


def _hours(dated: Dating, line: Line) -> bool:
    """Whether the window is one day ("in the last 24 hours")."""
    return (
        dated.span is not None and re.search(r"\b(?:24|twenty-four) hours\b", dated.span.of(line.text), re.IGNORECASE) is not None
    )


def running(draft: Draft, dated: Dating, published: date | None) -> Period:
    """The window of a running total: from what the words state, up to publication."""
    end = published
    start = None if dated.stated else dated.period.start
    if dated.period.known and not dated.total and not dated.stated:
        return dated.period
    if start and end and start > end:
        return Period(None, end)
    if dated.stated and draft.kind in {Kind.AFFECTED} and dated.period.day:
        return dated.period
    return Period(start, end)


def nearby(left: Period, right: Period) -> bool:
    """Whether two periods can be of one event: they overlap or follow each other by one day at most."""
    if not left.known or not right.known:
        return True
    start, end = left.start or left.end, left.end or left.start
    other_start, other_end = right.start or right.end, right.end or right.start
    if start is None or end is None or other_start is None or other_end is None:
        return True
    return start <= other_end + timedelta(0) and other_start <= end + timedelta(0)


def background(line: Line) -> bool:
    """Whether a sentence speaks of the whole war rather than of an event."""
    return _WAR.search(line.words) is not None
