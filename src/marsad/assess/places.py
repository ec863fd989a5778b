"""Whether places of two claims lie near each other."""

from math import inf

from marsad.model import Claim
from marsad.model.place import distance_km

NEAR_KM = 20.0
"""Kilometres within which a village and its market town are named for one another; our convention."""


def close(a: Claim, b: Claim) -> bool:
    """Whether both places lie near each other, or may: where a point is not known, on one day in one first-level area."""
    distance = distance_km(a.located, b.located) if a.located and b.located else inf
    if distance < inf:
        return distance <= NEAR_KM
    return a.province is not None and a.province == b.province and a.period.day is not None and a.period.day == b.period.day
