"""Places, with the precision that is really known."""

from dataclasses import dataclass
from enum import StrEnum
from math import inf

from marsad.model.sphere import apart_km


class Precision(StrEnum):
    """How exactly a place is known, after the practice of UCDP and ACLED; from sharp to vague."""

    EXACT = "exact"
    POPULATED_PLACE = "populated_place"
    NEAR = "near"
    DISTRICT = "district"
    GOVERNORATE = "governorate"
    REGION = "region"
    COUNTRY = "country"
    UNKNOWN = "unknown"

    @property
    def pointlike(self) -> bool:
        """Whether a coordinate may stand for a place known so exactly; that of an area is the middle of it and nobody's place."""
        return self in {Precision.EXACT, Precision.POPULATED_PLACE, Precision.NEAR}


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a gazetteer.

    Attributes:
        place_id: Stable identifier, prefixed by its table ("geonames:170063", "syria:latamneh").
        name: The table's preferred name.
        lat: Latitude in decimal degrees, or None where the table has no citable point.
        lon: Longitude in decimal degrees, or None together with `lat`.
        precision: What the point stands for.
        country: ISO 3166-1 alpha-2 code, upper case, or None.
        province: The first-level area's code in the exchange format ("idlib"), or None.
        feature: What it is: "city", "town", "village", "neighbourhood", "district", "governorate", "country", "region",
            "road", "base", "airport", "crossing", "camp", "hospital", "site" (a dam, bridge, refinery), "river",
            "water" (a sea or lake), "mountain".
        population: Inhabitants as the table says, 0 when unknown.
        source: The table, with date, that the row is from.
        district: Name of the second- or third-level area, where known.
    """

    place_id: str
    name: str
    lat: float | None
    lon: float | None
    precision: Precision
    country: str | None = None
    province: str | None = None
    feature: str = "town"
    population: int = 0
    source: str = ""
    district: str | None = None


class RelationKind(StrEnum):
    """How a thing lies to the place that is named for it."""

    OFFSET = "offset"
    NEAR = "near"
    OUTSKIRTS = "outskirts"
    DIRECTION = "direction"
    PART = "part"
    BETWEEN = "between"
    ALONG = "along"
    WITHIN = "within"


@dataclass(frozen=True, slots=True)
class Relation:
    """How a thing lies to the place that is named for it: "10 km south of X", "near X", "between X and Y", "X, in Y province".

    A relation never makes a place exact. The circle is computed, not reported: it is given only where the words state enough
    for one, and holds what the words allow.

    Attributes:
        kind: What relation it is.
        wording: The words, with "…" where the place's own name stands ("some 10 km south of …").
        others: Names of other places that the words rest on, as written ("between", "within").
        bearing: The middle of the sector that a compass word names, in degrees clockwise from north; None without one.
        spread: Half the width of that sector in degrees; None together with `bearing`.
        low_km: Least distance that the words allow, in kilometres; None where they state none.
        high_km: Greatest distance that the words allow, in kilometres; None where it is open or not stated.
        lat: Latitude of the middle of the circle, in decimal degrees; None without a circle.
        lon: Longitude of it; None together with `lat`.
        radius_km: Radius of the circle in kilometres; None together with `lat`.
    """

    kind: RelationKind
    wording: str
    others: tuple[str, ...] = ()
    bearing: float | None = None
    spread: float | None = None
    low_km: float | None = None
    high_km: float | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None

    def phrase(self, name: str) -> str:
        """The words with a name in them ("some 10 km south of Olmar")."""
        return self.wording.replace("…", name, 1)


def coordinates(place: Place | None, precision: Precision, relation: Relation | None = None) -> tuple[float | None, float | None]:
    """Latitude and longitude where they may be shown as a point; (None, None) for areas, lines and the unknown.

    Args:
        place: The place that is named.
        precision: How exactly it is known where the thing is.
        relation: How the thing lies to the place; its computed middle is nearer to the truth than the place's own point.
    """
    if place is None or not precision.pointlike or not place.precision.pointlike:
        return None, None
    if relation is not None and relation.lat is not None:
        return relation.lat, relation.lon
    return place.lat, place.lon


def distance_km(left: Place, right: Place) -> float:
    """Great-circle distance of two places in kilometres; infinite where one has no point."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return inf
    return apart_km((left.lat, left.lon), (right.lat, right.lon))
