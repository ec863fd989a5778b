"""What claims without a number, and running totals, take from their sentence, their neighbours and the document."""

import re
from collections.abc import Sequence
from datetime import date

from marsad.extract import scope, sequence, when, where, windows
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.extract.strongholds import STRONGHOLD
from marsad.model import COUNTING, Kind, Period, Population, Scope, Span, Toponym

_AMONG = re.compile(
    r"^\W*(?:among (?:them|the dead|those (?:killed|wounded)|the victims|the wounded)|of (?:them|those "
    r"killed|the dead)|(?:they|those killed|the dead|the victims|(?:the|that) (?:death )?toll) (?:also )?includ(?:ed?|es))\b",
    re.IGNORECASE,
)
_SAME_WINDOW = re.compile(r"\b(?:over|during|in) the same (?:period|time|(?:\w+ )?(?:days|weeks|months))\b", re.IGNORECASE)
_SINCE_THEN = re.compile(r"\bsince then\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|currently)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_OF_THE = re.compile(
    r"\s+of (?:the|those) (?:civilians|dead|killed|victims|people|wounded|injured|casualties|fatalities|children)\b",
    re.IGNORECASE,
)
_OUT_OF_HANDS = re.compile(r"(?:out of|outside|beyond|no longer)\b", re.IGNORECASE)
"""Words of control that tell of a state, not of the day on which it came about."""

_GOES_ON = re.compile(
    r"^\W*(?:(?:but|and|then|later|however|also)\W+)*(?:it|he|she|they|this|these|that (?:attack|"
    r"strike|raid|bombardment|shelling|bombing|blast|assault)|the (?:attacks?|"
    r"strikes?|fighting|clashes|convoy|offensive|assault|bombardment|victims|wounded|dead))\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:others?|more|another)\b", re.IGNORECASE)


def settle(drafts: Sequence[Draft], lines: Sequence[Line], published: date | None) -> None:
    """Fill what a claim takes from the words around it, event frames aside."""
    before = {line.sentence.index: lines[max(0, number - 2) : number][::-1] for number, line in enumerate(lines)}
    home = where.home_country(lines)
    for draft in drafts:
        earlier = before[draft.line.sentence.index]
        if draft.kind in COUNTING:
            _same_window(draft, drafts)
            _total(draft, earlier, published, home)
            _whole(draft, drafts)
            _continued(draft, earlier[:1])
        elif draft.kind is Kind.ATTACK:
            _continued(draft, earlier[:1])
        else:
            _plain(draft, published)
            if draft.kind is Kind.CONTROL and draft.method in {"captured", "withdrawn", "lost"}:
                _continued(draft, earlier[:1])
                _followed(draft, drafts)
    _populations(drafts)


def _plain(draft: Draft, published: date | None) -> None:
    if draft.aside and (draft.kind is Kind.AGREEMENT or (draft.actor is not None and _named(draft, draft.actor))):
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
    windows = None if changed else standing or draft.method == "violated"
    dated = when.dating(draft.line, draft.trigger, draft.trigger, draft.line.span, windows=windows)
    if standing and (dated.stated or not _since(draft, dated)):
        return
    if standing and draft.aside and not _lasts(draft, dated.span):
        return
    if dated.span is not None and dated.span.of(draft.line.text).lower() == "now" and dated.span.start > draft.trigger.end:
        return
    if dated.span is not None and not draft.period.known and not (standing and not dated.total):
        draft.period, draft.time = dated.period, dated.span


def _since(draft: Draft, dated: when.Dating) -> bool:
    return dated.span is None or not dated.total or windows.since_then(draft.line, draft.trigger, dated.span)


def _named(draft: Draft, actor: Span) -> bool:
    """Whether a holding is told by an adjective or a noun, which no time dates ("rebel-held", "a rebel stronghold")."""
    return draft.trigger.start == actor.start or STRONGHOLD.search(draft.trigger.of(draft.line.text)) is not None


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


def _total(draft: Draft, earlier: Sequence[Line], published: date | None, home: tuple[Toponym, ...]) -> None:
    """A running total: of the whole war the country, without author; else window and place of the sentence before."""
    if draft.scope is not Scope.CUMULATIVE:
        return
    background = scope.background(draft.line) and draft.kind in {Kind.KILLED, Kind.INJURED, Kind.DISPLACED}
    if background:
        if not draft.places or (where.rank(draft.places[0]) < where.COUNTRY and not _beside(draft)):
            draft.places = where.no_party(draft.line)[:1] or draft.places or home
        draft.method, draft.perpetrators, draft.actor = None, (), None
        if draft.time is not None and windows.begins(draft.line, draft.time):
            draft.period = Period(draft.period.start, published)
    _of_the_war(draft, earlier)
    if background:
        return
    if draft.period.start is None:
        _opened(draft, earlier, published)
    if not draft.places and earlier and _GOES_ON.match(draft.line.words):
        core = earlier[0].span
        draft.places = where.of_event(earlier[0], core, core, core)
    if not draft.places and any(where.speaks_of_region(line) for line in (draft.line, *earlier[:1])):
        draft.places = where.main_region(draft.line)


def _of_the_war(draft: Draft, earlier: Sequence[Line]) -> None:
    """Give a total of the whole war no author, and the start that the text tells of that war."""
    if scope.whole_war(draft):
        draft.perpetrators, draft.actor = (), None
        if draft.period.start is None:
            draft.period = Period(scope.opened((draft.line, *earlier)), draft.period.end)


def _opened(draft: Draft, earlier: Sequence[Line], published: date | None) -> None:
    """The day since which a total runs, where the sentences before open its window, or tell what "since then" means."""
    if draft.kind is not Kind.AFFECTED and not draft.line.timexes:
        opened = next((line for line in earlier if windows.since(line, published) is not None), None)
        if opened is not None:
            draft.period = Period(windows.since(opened, published), draft.period.end)
            return
    if earlier and _SINCE_THEN.search(draft.line.words):
        span = earlier[0].span
        since = when.dating(earlier[0], span, span, span)
        if since.period.start is not None and not since.stated:
            draft.period = Period(since.period.start, draft.period.end)


def _same_window(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Read "over the same two weeks" as the window of the running total told before."""
    if not _SAME_WINDOW.search(draft.line.words):
        return
    before = [d for d in drafts if d.scope is Scope.CUMULATIVE and d.line.sentence.index < draft.line.sentence.index]
    if before:
        draft.scope, draft.period = Scope.CUMULATIVE, before[-1].period


def _beside(draft: Draft) -> bool:
    place = draft.places[0].span
    gap = draft.line.between(draft.core, place) or draft.line.between(place, draft.core)
    return len(gap) < 40


def _whole(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Make "Among them nine …" a part of what the sentence before counted."""
    if draft.whole is not None or draft.figure is None:
        return
    if not _AMONG.match(draft.line.words) and not _OF_THE.match(draft.line.text, draft.figure.number_span.end):
        return
    for other in reversed(drafts):
        gap = draft.line.sentence.index - other.line.sentence.index
        if (
            other.figure is not None
            and 0 < gap <= 2
            and other.kind is draft.kind
            and other.whole is None
            and _holds(other, draft)
        ):
            draft.whole = other
            if draft.population is Population.PEOPLE:
                draft.population = other.population
            if not draft.names:
                draft.names, draft.source_ids, draft.source_type = other.names, other.source_ids, other.source_type
            return


def _holds(whole: Draft, part: Draft) -> bool:
    if whole.figure is None or part.figure is None:
        return False
    most, least = whole.figure.figure.high, part.figure.figure.low
    return most is None or least is None or least <= most


def _continued(draft: Draft, earlier: Sequence[Line]) -> None:
    """Give a sentence that goes on ("But it had to stop …") the day of the one before."""
    if not earlier or draft.period.known or draft.scope is Scope.CUMULATIVE or not _GOES_ON.match(draft.line.words):
        return
    span = earlier[0].span
    dated = when.dating(earlier[0], span, span, span)
    if dated.period.day is not None and not dated.stated and not dated.total:
        draft.period, draft.time = dated.period, dated.span


_ALSO = re.compile(r"\b(?:also|later|then|further|in addition)\b", re.IGNORECASE)


def _followed(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Give a place that was "also" or "later" taken the day on which the sentence before says that another one was."""
    if draft.period.known or not _ALSO.search(draft.line.before(draft.trigger.start, 200)):
        return
    for other in drafts:
        near = 0 <= draft.line.sentence.index - other.line.sentence.index <= 1 and other.core.start < draft.core.start
        if near and other.kind is draft.kind and other.method == draft.method and other.period.day is not None:
            draft.period = other.period


_SAME_AGAIN = frozenset({Population.CIVILIANS, Population.FIGHTERS})
"""Who "25 others" are when these were counted before."""


def _populations(drafts: Sequence[Draft]) -> None:
    """Read "25 others" beside counted civilians as civilians (annotation guide), and beside fighters as fighters."""
    previous: Draft | None = None
    for draft in drafts:
        if draft.figure is None:
            continue
        plain = _MORE.search(draft.line.text, draft.figure.number_span.end, draft.figure.span.end) is not None
        plain = plain or draft.line.before(draft.figure.span.start, 8).lower() == "another "
        plain = plain or (draft.figure.noun or "").lower() == "others"
        same = previous is not None and previous.line is draft.line and previous.population in _SAME_AGAIN
        if plain and same and previous is not None and draft.population is Population.PEOPLE:
            draft.population, draft.victims_side = previous.population, previous.victims_side
        if draft.whole is None:
            previous = draft
