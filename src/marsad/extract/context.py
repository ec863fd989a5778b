"""What claims without a number, and running totals, take from their sentence, their neighbours and the document."""

import re
from collections.abc import Sequence
from datetime import date

from marsad.extract import scope, standing, when, where, windows
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import COUNTING, FigureMention, Kind, Period, Population, Scope, Toponym

_AMONG = re.compile(
    r"^\W*(?:among (?:them|the dead|those (?:killed|wounded)|the victims|the wounded)|of (?:them|those "
    r"killed|the dead)|(?:they|those killed|the dead|the victims|(?:the|that) (?:death )?toll) (?:also )?includ(?:ed?|es))\b",
    re.IGNORECASE,
)
_SAME_WINDOW = re.compile(r"\b(?:over|during|in) the same (?:period|time|(?:\w+ )?(?:days|weeks|months))\b", re.IGNORECASE)
_SINCE_THEN = re.compile(r"\bsince then\b", re.IGNORECASE)
_OF_THE = re.compile(
    r"\s+of (?:the|those) (?:civilians|dead|killed|victims|people|wounded|injured|casualties|fatalities|children)\b",
    re.IGNORECASE,
)
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
            standing.date_it(draft, published)
            if draft.kind is Kind.CONTROL and draft.method in {"captured", "withdrawn", "lost"}:
                _continued(draft, earlier[:1])
                _followed(draft, drafts)
    _populations(drafts)


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
    if when.of_another(draft.line, draft.core):
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
        if previous is not None and draft.population in {Population.PEOPLE, None} and _same_again(draft, draft.figure, previous):
            draft.population, draft.victims_side = previous.population, previous.victims_side
        if draft.whole is None:
            previous = draft


def _same_again(draft: Draft, figure: FigureMention, previous: Draft) -> bool:
    """Whether a figure goes on counting whom the one before it counted: "others" and "more", or as many fighters "wounded"."""
    apart = draft.line.sentence.index - previous.line.sentence.index
    hurt = draft.kind is Kind.INJURED and previous.kind is Kind.KILLED
    if previous.population not in _SAME_AGAIN or apart > 1 or (apart == 1 and not hurt):
        return False
    bare = hurt and (figure.noun or "wounded").lower() in {"wounded", "injured"}
    if bare and apart == 0 and previous.population is Population.FIGHTERS:
        return True
    text = draft.line.text
    more = _MORE.search(text, figure.number_span.end, figure.span.end) is not None
    return more or (figure.noun or "").lower() == "others" or draft.line.before(figure.span.start, 8).lower() == "another "
