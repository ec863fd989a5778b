"""Where a document is speaking of: the place of claims whose own words, and whose event, name none.

A claim without a place lies where the sentences right before it were. A place that no table knows lies in the area of the
place that is named around it. Both are said among the reasons.
"""

import re
from collections import Counter
from collections.abc import Sequence

from marsad.extract import placed, scope, takeover, where
from marsad.extract.coreference import campaign
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import Kind, Scope, Toponym

_HARM = frozenset({Kind.KILLED, Kind.INJURED, Kind.DISPLACED, Kind.DETAINED, Kind.AFFECTED})
_PLACED = _HARM | {Kind.ATTACK, Kind.ACCESS, Kind.CONTROL}
NEAR = 420
"""How many characters back a place may stand that a claim without one is at: two or three sentences; our convention."""


_NATIONWIDE = re.compile(r"\b(?:nation-?wide|country-?wide|cessation of hostilities)\b", re.IGNORECASE)
_MADE_BY = re.compile(r"\b(?:brokered|agreed|negotiated|mediated|sponsored) by\b", re.IGNORECASE)
_TRUCE = re.compile(r"\b(?:truces?|cease[ -]?fires?|cessation of hostilities)\b", re.IGNORECASE)


def nationwide(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Give a truce of a whole country that country, unless the document tells of a local one; and a deal the last place."""
    country, code = where.home_country(lines), where.home_code(lines)
    for draft in drafts:
        if draft.kind is Kind.AGREEMENT and draft.places and all(_abroad(t, code) for t in draft.places):
            draft.places = ()
    deals = [draft for draft in drafts if draft.kind is Kind.AGREEMENT and not draft.places and draft.area is None]
    local = any(draft.kind is Kind.AGREEMENT and draft.places and not where.whole_country(draft.places) for draft in drafts)
    for draft in drafts:
        if country and country[0].place is not None and _of_states(draft, drafts, country[0]):
            draft.places, draft.area = (), country[0].place.name.lower()
            draft.reasons.append("a truce for the whole country")
    for draft in deals:
        truce = _TRUCE.search(draft.line.words) is not None
        if truce and country and country[0].place is not None and _of_all(draft, country[0], local=local):
            draft.area = country[0].place.name.lower()
            draft.reasons.append("a truce for the whole country")


def _abroad(toponym: Toponym, home: str | None) -> bool:
    """Whether a place lies in another country than the document is about: there a deal is made, and does not hold."""
    return toponym.place is not None and home is not None and toponym.place.country != home


def evacuated(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Give what is told of an evacuation without a place the towns that the document says people are taken out of."""
    told = [draft for draft in drafts if not draft.places and draft.kind in _MOVED and _EVACUATION.search(draft.line.words)]
    towns = placed.emptied(lines) if told else ()
    for draft in told if towns else ():
        draft.places = towns
        draft.reasons.append("where the document says that people are taken out")


def _of_states(draft: Draft, drafts: Sequence[Draft], home: Toponym) -> bool:
    """Whether a truce that other states agreed is only named for its breach in a town ("a breach of the truce agreed by X")."""
    if draft.kind is not Kind.AGREEMENT or draft.method != "agreed" or not draft.places or not _TRUCE.search(draft.line.words):
        return False
    broken = any(other.line is draft.line and other.kind is Kind.AGREEMENT and other.method == "violated" for other in drafts)
    country = home.place.country if home.place else None
    return broken and any(t.place is not None and t.place.country != country for t in draft.line.countries)


_MOVED = frozenset({Kind.DISPLACED, Kind.AGREEMENT})
_EVACUATION = re.compile(r"\bevacuat\w+|\b(?:population|prisoner) (?:exchange|swap)", re.IGNORECASE)


def _of_all(draft: Draft, country: Toponym, *, local: bool) -> bool:
    """Whether a truce is one of the whole country: the text says so, or other states are named in its sentence."""
    if _NATIONWIDE.search(draft.line.text):
        return True
    home = country.place.country if country.place else None
    abroad = any(t.place is not None and t.place.country != home for t in draft.line.countries)
    made = _MADE_BY.search(draft.line.words) is not None
    return abroad and (made or not local) and re.search(r"\blocal\b", draft.line.words, re.IGNORECASE) is None


def settle(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Give each claim of an event without a place the one that the text speaks of; and each unknown place its area."""
    home, code = where.home_country(lines), where.home_code(lines)
    evacuated(drafts, lines)
    unplaced = any(not draft.places and draft.area is None and draft.kind in _HARM for draft in drafts)
    main = _main(lines) if unplaced else None
    for draft in drafts:
        if not draft.places and draft.area is None:
            _of_the_country(draft, home)
        if not draft.places and draft.area is None and draft.kind in _PLACED and not _unnamed(draft) and _of_a_place(draft):
            last = _region(draft, lines) or _last(draft, code)
            if last is not None:
                draft.places = (last,)
                draft.reasons.append("where the sentences before it were")
        if not draft.places and draft.area is None and _is_there(draft, main) and main is not None:
            draft.places = (main,)
            draft.reasons.append("in the area that the document names most")
        if draft.places and all(t.place is None for t in draft.places):
            draft.area = draft.places[0].area or _around(draft)
            if draft.area is not None:
                draft.reasons.append("lies in the area of the place named around it")


def _is_there(draft: Draft, main: Toponym | None) -> bool:
    """Whether harm without a place may be where most of the document is: a running total only in a whole area, not in a town."""
    if main is None or draft.kind not in _HARM or campaign(draft):
        return False
    return draft.scope is not Scope.CUMULATIVE or where.rank(main) == where.WIDE


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


_REGION = re.compile(r"(?:the|this|that) (?:region|province|governorate|enclave)\b", re.IGNORECASE)
_THERE = re.compile(r"\bthere\b", re.IGNORECASE)


def _region(draft: Draft, lines: Sequence[Line]) -> Toponym | None:
    """The region that the sentence before speaks of, where the claim's own says "there": no town that was named beside it."""
    before = next((line for line in lines if line.number == draft.line.number - 1), None)
    if before is None or not _REGION.match(before.words) or not _THERE.search(draft.line.words):
        return None
    return next(iter(where.main_region(draft.line, first=True)), None)


_PARAGRAPH = re.compile(r"\n\s*\n")
_SAME_PLACE = re.compile(
    r"\b(?:vicinity|nearby|surroundings|there|this (?:town|city|village|area|region|district))\b", re.IGNORECASE
)
"""Words that go back to the place named last."""


def _last(draft: Draft, country: str | None) -> Toponym | None:
    """The place named last before a claim, not far from it, in the country (by its code) that the document is about.

    A running total is of no town and no part that happens to stand before it; and another paragraph may tell of something else,
    unless its words go back.
    """
    if draft.scope is Scope.CUMULATIVE:
        return next(iter(where.main_region(draft.line)), None)
    for toponym in reversed(where.before(draft.line, draft.core.start)):
        apart = _PARAGRAPH.search(draft.line.text, toponym.span.end, draft.line.span.start) is not None
        if apart and not _SAME_PLACE.search(draft.line.words):
            return None
        if draft.core.start - toponym.span.end > NEAR:
            return None
        if toponym.place is None or where.rank(toponym) > where.WIDE or placed.elsewhere(draft.line.text, toponym):
            continue
        if toponym.place.country == country:
            return toponym
    return None


def _around(draft: Draft) -> str | None:
    """The area of the place that is named nearest in the sentence, in the event, or last before; None where none is."""
    name = draft.places[0].span
    here = [t for t in draft.line.toponyms if t.place is not None and t.place.province]
    here = [t for t in where.here(draft.line) if t in here] or here
    if here:
        return where.area(min(here, key=lambda t: (abs(t.span.start - name.start), t.span.start)))
    known = [t for t in draft.event.places if t.place is not None and t.place.province] if draft.event else []
    earlier = [t for t in draft.line.earlier_places if t.place is not None and t.place.province]
    return where.area((known + earlier[::-1])[0]) if known or earlier else None
