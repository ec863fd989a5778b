"""In which first-level area a name lies whose place does not tell: one in no table, or a town beside which something is.

A name without a place lies where its candidates agree, or where the places around it are. What is told of as outside a city
that is an area by itself ("the suburbs of X", "ten kilometres from X") lies in the area around it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from marsad.model import AnnotatedDocument, RelationKind, Sentence, Span, Toponym, ToponymRole
from marsad.reference.base import Country, Pack
from marsad.text.names import fold


class _Places:
    """The places of a document that lie in a known area, by where they are named."""

    def __init__(self, toponyms: Sequence[Toponym], sentences: Sequence[Sentence]) -> None:
        """Takes the places where something is; a report is not about the place where it was written."""
        placed = (
            (t, t.area or t.place.province) for t in toponyms if t.place and t.place.province and t.role is ToponymRole.LOCATION
        )
        rows = sorted((t.span, area) for t, area in placed if area)
        self._areas = [area for _, area in rows]
        self._starts = [span.start for span, _ in rows]
        self._sentences = sorted(sentence.span for sentence in sentences)
        self._bounds = [span.start for span in self._sentences]

    def around(self, span: Span) -> str | None:
        """The area of the nearest place in the sentence, else of the last one named before, else of the first in the text."""
        if not self._areas:
            return None
        sentence = self._sentences[max(0, bisect_right(self._bounds, span.start) - 1)]
        here = range(bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end))
        if here:
            return self._areas[min(here, key=lambda at: abs(self._starts[at] - span.start))]
        return self._areas[max(0, here.start - 1)]


def with_areas(
    toponyms: Sequence[Toponym], sentences: Sequence[Sentence], pack: Pack | None = None, countries: Sequence[Country] = ()
) -> tuple[Toponym, ...]:
    """The names, each without a place with its area, and each of a city that is an area with that around it, where that is meant.

    Args:
        toponyms: The names, with their relations.
        sentences: The document's sentences.
        pack: The conflict's, whose names for areas tell which lies around which; None for none.
        countries: For places outside the pack's country, whose area is their country in lower case.
    """
    rings = surroundings(pack) if pack else {}
    abroad = {country.code: country.name.lower() for country in countries if pack and country.code != pack.country}
    ringed = [replace(t, area=ring) if (ring := _around(t, rings)) is not None else t for t in toponyms]
    places = _Places(ringed, sentences)
    open_areas = (t if t.place is not None else replace(t, area=_open_area(t, places)) for t in ringed)
    return tuple(replace(t, area=area) if (area := _abroad(t, abroad)) is not None else t for t in open_areas)


def surroundings(pack: Pack) -> dict[str, str]:
    """For each area that is a city, the code of the area around it: the one that is called its countryside."""
    codes = {fold(name): p.code for p in pack.provinces for name in (p.name, *p.aliases)}
    named = ((match, p.code) for p in pack.provinces for alias in p.aliases if (match := _RING.fullmatch(alias)))
    return {codes[fold(match["of"])]: code for match, code in named if codes.get(fold(match["of"]), code) != code}


_RING = re.compile(r"(?:countryside|suburbs|outskirts) of (?P<of>.+)", re.IGNORECASE)
_OUTSIDE = frozenset({RelationKind.OFFSET, RelationKind.OUTSKIRTS, RelationKind.NEAR, RelationKind.DIRECTION})
_RURAL = re.compile(r"\b(?:countryside|suburbs?|hinterlands?|rural)\b", re.IGNORECASE)


def _around(toponym: Toponym, rings: Mapping[str, str]) -> str | None:
    """The area around a city that is one by itself, where something lies outside it; None otherwise."""
    ring = rings.get((toponym.place.province if toponym.place else None) or "")
    if ring is None or toponym.place is None or toponym.place.feature not in {"city", "governorate"}:
        return None
    relation = toponym.relation
    told = relation is not None and (relation.kind in _OUTSIDE or _RURAL.search(relation.wording))
    return ring if told or _RURAL.search(toponym.modifier or "") else None


def _abroad(toponym: Toponym, abroad: Mapping[str, str]) -> str | None:
    """The country of a place outside the pack's; None for one inside, and for a country itself."""
    place = toponym.place
    return abroad.get(place.country or "") if place is not None and place.feature != "country" else None


def _open_area(toponym: Toponym, places: _Places) -> str | None:
    return _agreed(toponym) if toponym.candidates else places.around(toponym.span)


def area_around(span: Span, document: AnnotatedDocument) -> str | None:
    """Code of the first-level area in which a stretch of a document seems to lie, by the places named around it, or None."""
    return _Places(document.toponyms, document.sentences).around(span)


def _agreed(toponym: Toponym) -> str | None:
    """The area in which all candidates lie."""
    areas = {place.province for place in toponym.candidates}
    return areas.pop() if len(areas) == 1 else None
