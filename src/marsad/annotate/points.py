"""Coordinates that the text itself states, as places."""

from bisect import bisect_right
from collections.abc import Sequence

from marsad.model import Place, Precision, RegionKind, Sentence, Span, Toponym
from marsad.text.coordinates import Coordinates, coordinates

EXACT_KM, NEAR_KM = 1.0, 25.0
"""Half a step of the last digit, in kilometres, up to which stated coordinates are a point, and up to which they are near one."""


def with_points(text: str, sentences: Sequence[Sentence], found: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """The place names with the coordinates that the text states among them, in order; a name inside a coordinate is none."""
    parts = [s for s in sentences if s.region is not RegionKind.FURNITURE]
    points = [_toponym(text, each) for s in parts for each in coordinates(text, s.span.start, s.span.end)]
    if not points:
        return tuple(found)
    starts = [point.span.start for point in points]
    kept = [t for t in found if not _covered(t.name_span, points, starts)]
    return tuple(sorted((*kept, *points), key=lambda t: (t.span, t.name_span)))


def _covered(span: Span, points: Sequence[Toponym], starts: Sequence[int]) -> bool:
    """Whether a name shares a character with one of the points, which lie in order of the text."""
    at = bisect_right(starts, span.end)
    return any(point.span.overlaps(span) for point in points[max(0, at - 2) : at])


def _toponym(text: str, stated: Coordinates) -> Toponym:
    place = Place(
        place_id=f"coordinates:{stated.lat:g},{stated.lon:g}",
        name=" ".join(stated.span.of(text).split()),
        lat=stated.lat,
        lon=stated.lon,
        precision=_precision(stated.tolerance_km),
        feature="point",
        source="the text",
    )
    reason = f"coordinates that the text states, to {stated.tolerance_km:.2g} km"
    return Toponym(stated.span, stated.span, place, (place,), precision=place.precision, reason=reason)


def _precision(tolerance_km: float) -> Precision:
    if tolerance_km <= EXACT_KM:
        return Precision.EXACT
    return Precision.NEAR if tolerance_km <= NEAR_KM else Precision.REGION
