"""Places, with the precision that is really known."""

from dataclasses import dataclass
from enum import StrEnum


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
            "road", "base", "crossing", "camp", "hospital", "river", "mountain".
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
