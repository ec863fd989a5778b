"""From a stated distance and direction to a circle that holds what the words allow."""

from dataclasses import replace

from marsad.annotate.relationwords import Wording
from marsad.model import Place, Relation
from marsad.model.sphere import Point, apart_km, halfway, moved
from marsad.text.compass import sector
from marsad.text.distances import distance

DECIMALS = 3
"""Decimals of a computed coordinate: about 100 m, finer than any stated distance."""


def stated(wording: Wording) -> Relation:
    """The relation that the words state, without a circle."""
    towards = sector(wording.compass)
    far = distance(wording.distance)
    return Relation(
        kind=wording.kind,
        wording=wording.words,
        bearing=towards[0] if towards else None,
        spread=towards[1] if towards else None,
        low_km=far.low_km if far else None,
        high_km=far.high_km if far else None,
    )


def offset(relation: Relation, place: Place | None) -> Relation:
    """The relation with the circle that its distance and direction from a place's point allow.

    With both, the circle round the part of a ring that the two cut out; with a distance alone the whole circle round the place;
    without a distance, or without a point of the place, none.
    """
    anchor = point_of(place)
    if anchor is None or relation.high_km is None:
        return relation
    if relation.bearing is None or relation.spread is None:
        return _circled(relation, anchor, relation.high_km)
    low = relation.low_km or 0.0
    middle = moved(anchor, relation.bearing, (low + relation.high_km) / 2)
    sides = (relation.bearing - relation.spread, relation.bearing, relation.bearing + relation.spread)
    corners = [moved(anchor, side, km) for side in sides for km in (low, relation.high_km)]
    return _circled(relation, middle, max(apart_km(middle, corner) for corner in corners))


def between(relation: Relation, left: Place | None, right: Place | None) -> Relation:
    """The relation with the circle that has the line between two places for its diameter; none without their points."""
    first, last = point_of(left), point_of(right)
    if first is None or last is None:
        return relation
    return _circled(relation, halfway(first, last), apart_km(first, last) / 2)


def point_of(place: Place | None) -> Point | None:
    """The point of a place that is one; None for areas and for places in no table."""
    if place is None or place.lat is None or place.lon is None or not place.precision.pointlike:
        return None
    return place.lat, place.lon


def _circled(relation: Relation, middle: Point, radius_km: float) -> Relation:
    lat, lon = (round(value, DECIMALS) for value in middle)
    return replace(relation, lat=lat, lon=lon, radius_km=round(radius_km, 1))
