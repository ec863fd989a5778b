"""How vague a place name is, in which area it lies, and whether two names can be of one event."""

from collections.abc import Sequence

from marsad.model import Place, Precision, Toponym
from marsad.model.sphere import apart_km

_RANK = {
    Precision.EXACT: 1,
    Precision.POPULATED_PLACE: 1,
    Precision.NEAR: 2,
    Precision.UNKNOWN: 1,
    Precision.DISTRICT: 3,
    Precision.GOVERNORATE: 4,
    Precision.REGION: 5,
    Precision.COUNTRY: 6,
}
"""From sharp to vague; a name in no table counts as a town."""

NEAR_KM = 25.0
"""Kilometres within which "near" a place is (UCDP GED, where_prec 2)."""

WIDE = 4
"""From this rank on a name is a governorate or larger."""

COUNTRY = 6
"""The rank of a country."""

_INSIDE_TOWNS = frozenset({"neighbourhood", "road", "hospital", "base", "camp", "crossing"})

_TOWNS = frozenset({"city", "town", "village"})
"""A town that has no point in any table is known to its district only, and is a town all the same."""


def rank(toponym: Toponym) -> int:
    """How vague a place name is, 0 for a point."""
    if toponym.place is not None and toponym.place.feature in _INSIDE_TOWNS and toponym.modifier is None:
        return 0
    if toponym.place is not None and toponym.place.feature in _TOWNS and toponym.precision is Precision.DISTRICT:
        return _RANK[Precision.POPULATED_PLACE]
    if toponym.place is not None and toponym.precision is Precision.REGION and toponym.place.province is not None:
        return _RANK[Precision.DISTRICT]
    if toponym.place is None and toponym.reason.startswith("a road"):
        return _RANK[Precision.DISTRICT]
    return _RANK[toponym.precision]


def area(toponym: Toponym) -> str | None:
    """The first-level area that a name means or lies in, or None."""
    return toponym.area or (toponym.place.province if toponym.place else None)


def apart(left: Sequence[Toponym], right: Sequence[Toponym], text: str = "") -> bool:
    """Whether two lists of places cannot be of one event: both sharp, and none the same or around the other.

    Args:
        left: Places of the one.
        right: Places of the other.
        text: The document's text, in which names that no table lists are compared; without it they may be one.
    """
    sharp_left = [t for t in left if rank(t) < WIDE]
    sharp_right = [t for t in right if rank(t) < WIDE]
    if sharp_left and sharp_right:
        return not any(_near(a, b, text) for a in sharp_left for b in sharp_right)
    if left and right:
        return not any(_covers(a, b) or _covers(b, a) for a in left for b in right)
    return False


def _near(left: Toponym, right: Toponym, text: str) -> bool:
    if left.place is None and right.place is None:
        return left.name_span.of(text).lower() == right.name_span.of(text).lower()
    if left.place is None or right.place is None:
        return False
    if left.place.place_id == right.place.place_id:
        return True
    if left.place.name.split()[0] == right.place.name.split()[0]:
        return True
    if Precision.NEAR in {left.precision, right.precision}:
        return _within_reach(left.place, right.place)
    fine = {left.place.feature, right.place.feature} & {"neighbourhood", "district", "road", "hospital", "base", "camp"}
    if not fine or left.place.province is None or left.place.province != right.place.province:
        return False
    return _within_reach(left.place, right.place)


def _within_reach(left: Place, right: Place) -> bool:
    """Whether one may be meant by "near" the other; what has no point may lie anywhere in its area."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return left.province is None or right.province is None or left.province == right.province
    return apart_km((left.lat, left.lon), (right.lat, right.lon)) <= NEAR_KM


def _covers(wide: Toponym, narrow: Toponym) -> bool:
    if wide.place is None or narrow.place is None:
        return True
    if rank(wide) > WIDE or wide.place.country != narrow.place.country:
        return wide.place.country == narrow.place.country
    return area(wide) == area(narrow) or area(wide) is None or area(narrow) is None
