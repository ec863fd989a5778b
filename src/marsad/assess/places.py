"""How far places of two claims lie apart."""

from math import asin, cos, radians, sin, sqrt

from marsad.model import Claim, Place

NEAR_KM = 20.0
"""Kilometres within which a village and its market town are named for one another; our convention."""


def close(a: Claim, b: Claim) -> bool:
    """Whether both places lie near each other, or may: where a point is not known, on one day in one first-level area."""
    distance = kilometres(a.located, b.located) if a.located and b.located else None
    if distance is not None:
        return distance <= NEAR_KM
    return a.province is not None and a.province == b.province and a.period.day is not None and a.period.day == b.period.day


def kilometres(a: Place, b: Place) -> float | None:
    """Great-circle distance on a sphere of 6371 km; None where a place has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    p, q = radians(a.lat), radians(b.lat)
    h = sin((q - p) / 2) ** 2 + cos(p) * cos(q) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(h))
