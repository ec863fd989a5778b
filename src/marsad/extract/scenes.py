"""Where a document is speaking of: the place of claims whose own words, and whose event, name none.

A claim without a place lies where the sentences right before it were. A place that no table knows lies in the area of the
place that is named around it. Both are said among the reasons.
"""

import re
from collections import Counter
from collections.abc import Sequence

from marsad.extract import takeover, where
from marsad.extract.coreference import campaign
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import Kind, Scope, Toponym

_PLACED = frozenset({Kind.ATTACK, Kind.ACCESS, Kind.CONTROL})
NEAR = 420
"""How many characters back a place may stand that a claim without one is at: two or three sentences; our convention."""


_NATIONWIDE = re.compile(r"\b(?:nation-?wide|country-?wide|cessation of hostilities)\b", re.IGNORECASE)
_TRUCE = re.compile(r"\b(?:truces?|cease[ -]?fires?|cessation of hostilities)\b", re.IGNORECASE)


def nationwide(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Give a truce without a place the whole country, in a document that speaks of one for the whole country."""
    country = where.home_country(lines)
    if not country or country[0].place is None or not drafts or not _NATIONWIDE.search(drafts[0].line.text):
        return
    for draft in drafts:
        if draft.kind is Kind.AGREEMENT and not draft.places and draft.area is None and _TRUCE.search(draft.line.words):
            draft.area = country[0].place.name.lower()
            draft.reasons.append("a truce for the whole country")


def settle(drafts: Sequence[Draft]) -> None:
    """Give each claim of an event without a place the one named last before it; and each unknown place its area."""
    for draft in drafts:
        if not draft.places and draft.kind in _PLACED and not campaign(draft) and not _unnamed(draft) and _of_a_place(draft):
            last = _last(draft)
            if last is not None:
                draft.places = (last,)
                draft.reasons.append("where the sentences before it were")
        if draft.places and all(t.place is None for t in draft.places):
            around = _around(draft)
            if around is not None:
                draft.area = around.place.province if around.place else None
                draft.reasons.append("lies in the area of the place named around it")


_OF_THE_TOWN = re.compile(
    r"\bof (?:the|this|that) (?:city|town|village|district|neighbou?rhood|suburb|camp|base)\b", re.IGNORECASE
)
"""Behind a share: it is one of the place spoken of."""


def _unnamed(draft: Draft) -> bool:
    return draft.kind is Kind.CONTROL and takeover.unnamed(draft.line, draft.trigger)


def _of_a_place(draft: Draft) -> bool:
    """Whether a claim tells of one place at all: a share is one of a territory unless it says "the city", a total of an area."""
    shared = draft.share is not None and not _OF_THE_TOWN.search(draft.line.after(draft.trigger.start, 90))
    return not shared and draft.scope is not Scope.CUMULATIVE and not draft.line.title


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
    if here:
        return min(here, key=lambda t: (abs(t.span.start - name.start), t.span.start))
    known = [t for t in draft.event.places if t.place is not None and t.place.province] if draft.event else []
    earlier = [t for t in draft.line.earlier_places if t.place is not None and t.place.province]
    return (known + earlier[::-1])[0] if known or earlier else None
