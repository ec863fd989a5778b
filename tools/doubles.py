"""Rows of several tables that mean one place, made one."""

from collections.abc import Sequence
from itertools import combinations

from marsad.model.sphere import apart_km
from marsad.text.names import ALIKE, likeness

ONE_PLACE_KM = 1.5
"""Two settlements of names alike do not lie so near to each other in one province: the tables' points differ by as much."""

SETTLEMENTS = frozenset({"city", "town", "village", "neighbourhood", "camp"})
TABLES = ("geonames:", "ocha:")
"""Whose rows stay before others."""

Row = dict[str, str]


def merge(rows: Sequence[Row]) -> set[str]:
    """Makes one row of those that mean one place: it keeps its name, takes the others' spellings and what it lacks.

    Returns:
        Ids of the rows that are to go.
    """
    gone: set[str] = set()
    ranked = sorted((row for row in rows if row["lat"] and row["feature"] in SETTLEMENTS), key=_rank)
    for kept, other in combinations(ranked, 2):
        if not {kept["place_id"], other["place_id"]} & gone and _one_place(kept, other):
            spelled = {*names(kept), *names(other)} - {kept["name"]}
            kept["spellings"] = "|".join(sorted(spelled))
            kept |= {key: kept[key] or other[key] for key in ("population", "district")}
            kept["feature"] = "town" if {kept["feature"], other["feature"]} == {"village", "town"} else kept["feature"]
            gone.add(other["place_id"])
    return gone


def names(row: Row) -> list[str]:
    """The name and the other spellings of a row."""
    return [name for name in (row["name"], *row["spellings"].split("|")) if name]


def _rank(row: Row) -> tuple[int, int, str]:
    table = next((at for at, prefix in enumerate(TABLES) if row["place_id"].startswith(prefix)), len(TABLES))
    return table, -len(names(row)), row["place_id"]


def _one_place(one: Row, other: Row) -> bool:
    if one["province"] != other["province"]:
        return False
    km = apart_km((float(one["lat"]), float(one["lon"])), (float(other["lat"]), float(other["lon"])))
    return km < ONE_PLACE_KM and any(likeness(left, right) >= ALIKE for left in names(one) for right in names(other))
