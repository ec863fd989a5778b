"""Rows of a GeoNames dump: a country's or the world's places (19 columns), or further names (alternateNamesV2)."""

import re
from collections.abc import Iterator
from pathlib import Path

from marsad.errors import GazetteerError
from marsad.model import Precision
from marsad.reference.gazetteer.kinds import kind_of
from marsad.reference.gazetteer.lines import sha256_of, text_lines
from marsad.reference.gazetteer.rows import Entry, Input, PlaceRow, Tally, Told, quiet
from marsad.reference.gazetteer.spellings import TRANSLITERATED, usable

LICENCE = "CC BY 4.0"
PLACE_COLUMNS = 19
NAME_COLUMNS = (8, 10)
"""alternateNames had eight columns, alternateNamesV2 has ten."""

CITY, TOWN = 100_000, 5_000
"""Inhabitants from which a settlement is a city or a town; below it is a village."""

CAPITAL_BOOST = 100
"""Capitals rank above equally named places: their inhabitants count so many times."""

NO_NAMES = frozenset("post link iata icao faac unlc wkdt tcid phon piny abbr".split())
"""In place of a language, alternateNamesV2 marks codes and addresses so."""

_COUNTRY = re.compile("^[A-Z]{2}$")


def geonames_input(path: Path) -> Input:
    """A dump as GeoNames gives it: XX.zip, allCountries.zip or .txt, or alternateNamesV2 (after its places).

    Raises:
        GazetteerError: it cannot be read, or has other columns.
    """
    _, first = next(text_lines(path, Tally(), quiet), (0, ""))
    columns = first.count("\t") + 1
    if columns not in {PLACE_COLUMNS, *NAME_COLUMNS}:
        raise GazetteerError(
            f"{path}: line 1 has {columns} columns, not {PLACE_COLUMNS}; give a GeoNames dump (SY.zip, allCountries.zip), "
            "or another table with --csv or --ocha"
        )
    places = columns == PLACE_COLUMNS

    def read(tally: Tally, tell: Told) -> Iterator[Entry]:
        return _places(path, tally, tell) if places else _names(path, tally, tell)

    title = f"GeoNames ({path.name}), {LICENCE}" if places else f"GeoNames names ({path.name}), {LICENCE}"
    return Input(title, LICENCE, path.name, sha256_of(path), "", read)


def _places(path: Path, tally: Tally, tell: Told) -> Iterator[Entry]:
    for number, line in text_lines(path, tally, tell):
        if not line:
            continue
        row = line.split("\t")
        problem = _problem(row)
        if problem:
            tally.fault(f"{path.name}:{number}", problem)
            continue
        tally.seen(row[18])
        kind = kind_of(row[6], row[7])
        if kind is None:
            tally.left_out += 1
        else:
            yield _entry(row, *kind)


def _problem(row: list[str]) -> str:
    """What is wrong with a row, "" for nothing."""
    if len(row) != PLACE_COLUMNS:
        return f"has {len(row)} columns, not {PLACE_COLUMNS}"
    if not (row[0].isascii() and row[0].isdigit()):
        return f"geonameid {row[0][:40]!r} is no number"
    if not row[1].strip():
        return "has no name"
    if not (_within(row[4], 90) and _within(row[5], 180)):
        return f"latitude {row[4][:40]!r}, longitude {row[5][:40]!r} is no point"
    if row[14] and not (row[14].isascii() and row[14].isdigit()):
        return f"population {row[14][:40]!r} is no number"
    return ""


def _within(text: str, bound: int) -> bool:
    try:
        return -bound <= float(text) <= bound
    except ValueError:
        return False


def settlement(population: int) -> str:
    """City, town or village, by inhabitants."""
    return "city" if population >= CITY else "town" if population >= TOWN else "village"


def _entry(row: list[str], feature: str, precision: Precision) -> Entry:
    population = int(row[14] or 0)
    country = row[8] if _COUNTRY.match(row[8]) else None
    province = f"geonames:{row[8]}.{row[10]}" if row[10] not in {"", "00"} else None
    district = f"{province}.{row[11]}" if province and row[11] else None
    area = {"ADM1": province, "ADM2": district}.get(row[7])
    place = PlaceRow(
        identifier=f"geonames:{row[0]}",
        name=row[1].strip(),
        lat=round(float(row[4]), 5),
        lon=round(float(row[5]), 5),
        precision=precision,
        country=country,
        feature=settlement(population) if feature == "settlement" else feature,
        population=population,
        rank=population * (CAPITAL_BOOST if row[7] == "PPLC" else 1) // (2 if row[6] == "A" else 1),
        province=None if row[7] == "ADM1" else province,
        district=None if row[7] in {"ADM1", "ADM2"} else district,
        area=area,
    )
    names = (place.name, *(name for name in {row[2], *row[3].split(",")} if usable(name)))
    return Entry(place, names, country in TRANSLITERATED)


def _names(path: Path, tally: Tally, tell: Told) -> Iterator[Entry]:
    for number, line in text_lines(path, tally, tell):
        row = line.split("\t")
        if len(row) not in NAME_COLUMNS or not row[1].isdigit():
            tally.fault(f"{path.name}:{number}", f"is no row of alternate names ({len(row)} columns)")
        elif row[2] in NO_NAMES or not usable(row[3]):
            tally.left_out += 1
        else:
            yield Entry(f"geonames:{row[1]}", (row[3],), foreign=row[2] in {"ar", "fa", "ur", "ku", "ckb", "he", "ps"})
