"""Where a document is speaking of: the place of claims whose own words, and whose event, name none.

A claim without a place lies where the sentences right before it were. A place that no table knows lies in the area of the
place that is named around it. Both are said among the reasons.
"""

import re
from collections import Counter
from collections.abc import Sequence

from marsad.extract import scope, takeover, where
from marsad.extract.coreference import campaign
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import Kind, Scope, Toponym

_HARM = frozenset({Kind.KILLED, Kind.INJURED, Kind.DISPLACED, Kind.DETAINED, Kind.AFFECTED})
_PLACED = _HARM | {Kind.ATTACK, Kind.ACCESS, Kind.CONTROL}
NEAR = 420
"""How many characters back a place may stand that a claim without one is at: two or three sentences; our convention."""


_NATIONWIDE = re.compile(r"\b(?:nation-?wide|country-?wide|cessation of hostilities)\b", re.IGNORECASE)
_TRUCE = re.compile(r"\b(?:truces?|cease[ -]?fires?|cessation of hostilities)\b", re.IGNORECASE)


def nationwide(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Give a truce of a whole country that country, unless the document tells of a local one; and a deal the last place."""
    country = where.home_country(lines)
    deals = [draft for draft in drafts if draft.kind is Kind.AGREEMENT and not draft.places and draft.area is None]
    local = any(draft.kind is Kind.AGREEMENT and draft.places for draft in drafts)
    for draft in deals:
        truce = _TRUCE.search(draft.line.words) is not None
        if truce and country and country[0].place is not None and _of_all(draft, country[0], local=local):
            draft.area = country[0].place.name.lower()
            draft.reasons.append("a truce for the whole country")
        elif not truce and (last := _last(draft)) is not None:
            draft.places = (last,)
            draft.reasons.append("where the sentences before it were")


def _of_all(draft: Draft, country: Toponym, *, local: bool) -> bool:
    """Whether a truce is one of the whole country: the text says so, or other states are named in its sentence."""
    if _NATIONWIDE.search(draft.line.text):
        return True
    home = country.place.country if country.place else None
    abroad = any(t.place is not None and t.place.country != home for t in draft.line.countries)
    return abroad and not local and re.search(r"\blocal\b", draft.line.words, re.IGNORECASE) is None


def settle(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Give each claim of an event without a place the one that the text speaks of; and each unknown place its area."""
    home = where.home_country(lines)
    unplaced = any(not draft.places and draft.area is None and draft.kind in _HARM for draft in drafts)
    main = _main(lines) if unplaced else None
    for draft in drafts:
        if not draft.places and draft.area is None:
            _of_the_country(draft, home)
        if not draft.places and draft.area is None and draft.kind in _PLACED and not _unnamed(draft) and _of_a_place(draft):
            last = _last(draft)
            if last is not None:
                draft.places = (last,)
                draft.reasons.append("where the sentences before it were")
        if not draft.places and draft.area is None and draft.kind in _HARM and main is not None and not campaign(draft):
            draft.places = (main,)
            draft.reasons.append("in the area that the document names most")
        if draft.places and all(t.place is None for t in draft.places):
            around = _around(draft)
            if around is not None:
                draft.area = around.area or (around.place.province if around.place else None)
                draft.reasons.append("lies in the area of the place named around it")


def _of_the_country(draft: Draft, home: tuple[Toponym, ...]) -> None:
    """Give a claim the whole country where its sentence says so, or where it counts the victims of the whole war."""
    if not home or home[0].place is None or draft.kind is Kind.AGREEMENT:
        return
    total = draft.scope is Scope.CUMULATIVE and scope.whole_war(draft) and not _LOCAL_DEAL.search(draft.line.words)
    if draft.kind is Kind.DISPLACED and not scope.background(draft.line):
        total = total and draft.figure is not None and (draft.figure.figure.low or 0) >= MANY_MOVED
    if total or where.of_whole_country(draft.line):
        draft.places = home
        draft.reasons.append("the whole country")


MANY_MOVED = 1_000_000
"""From so many people on, those displaced are of the whole country unless the text says otherwise; our convention."""

_LOCAL_DEAL = re.compile(r"\bevacuat\w+|\bdeals?\b", re.IGNORECASE)
"""In a sentence that counts people who move: they move from the places of a deal."""


LEADS = 2
"""How many times, and how many times as often as the next, an area is named that a document is about; our convention."""


def _main(lines: Sequence[Line]) -> Toponym | None:
    """The place named most in the area that a document names most, at least twice as often as the next; None where none leads."""
    named = [t for line in lines for t in where.here(line) if t.place is not None and where.rank(t) <= where.WIDE]
    areas = Counter(where.area(t) for t in named if where.area(t)).most_common(2)
    if not areas or areas[0][1] < LEADS or (len(areas) == 2 and areas[0][1] < LEADS * areas[1][1]):
        return None
    there = [t for t in named if where.area(t) == areas[0][0]]
    counts = Counter(t.place.place_id for t in there if t.place)
    return max(there, key=lambda t: (counts[t.place.place_id] if t.place else 0, -t.span.start))


_OF_THE_TOWN = re.compile(
    r"\bof (?:the|this|that) (?:city|town|village|district|neighbou?rhood|suburb|camp|base)\b", re.IGNORECASE
)
"""Behind a share: it is one of the place spoken of."""


def _unnamed(draft: Draft) -> bool:
    return draft.kind is Kind.CONTROL and takeover.unnamed(draft.line, draft.trigger) is not None


def _of_a_place(draft: Draft) -> bool:
    """Whether a claim tells of one place at all: a share is one of a territory unless it says "the city", a total of an area."""
    shared = draft.share is not None and not _OF_THE_TOWN.search(draft.line.after(draft.trigger.start, 90))
    return not shared and not draft.line.title and not campaign(draft)


def _last(draft: Draft) -> Toponym | None:
    """The place named last before a claim, not far from it, in the country that most of the places so far lie in."""
    named = where.before(draft.line, draft.core.start)
    countries = Counter(t.place.country for t in named if t.place is not None and where.rank(t) < where.COUNTRY)
    home = max(countries, key=lambda code: (countries[code], code or ""), default=None)
    for toponym in reversed(named):
        if draft.core.start - toponym.span.end > NEAR:
            return None
        if toponym.place is not None and toponym.place.country == home and where.rank(toponym) <= where.WIDE:
            return toponym
    return None


def _around(draft: Draft) -> Toponym | None:
    """The place with a known area that is named in the sentence, in the event, or last before."""
    name = draft.places[0].span
    here = [t for t in draft.line.toponyms if t.place is not None and t.place.province]
    here = [t for t in where.here(draft.line) if t in here] or here
    if here:
        return min(here, key=lambda t: (abs(t.span.start - name.start), t.span.start))
    known = [t for t in draft.event.places if t.place is not None and t.place.province] if draft.event else []
    earlier = [t for t in draft.line.earlier_places if t.place is not None and t.place.province]
    return (known + earlier[::-1])[0] if known or earlier else None
