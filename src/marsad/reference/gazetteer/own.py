"""Rows of a user's own place table: name, lat, lon, and what else is known."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from marsad.errors import GazetteerError
from marsad.model import Precision
from marsad.reference.gazetteer.geonames import settlement
from marsad.reference.gazetteer.lines import sha256_of
from marsad.reference.gazetteer.rows import Entry, Input, PlaceRow, Tally, Told
from marsad.reference.gazetteer.spellings import LONGEST, TRANSLITERATED
from marsad.reference.gazetteer.tables import Row, columns_of, point, table_rows

REQUIRED = ("name", "lat", "lon")
OPTIONAL = ("place_id", "spellings", "country", "province", "district", "feature", "precision", "population", "source")
"""What a table may hold besides; other columns are passed over."""

_SEPARATOR = re.compile(r"\s*[|;]\s*")
_COUNTRY = re.compile("^[A-Z]{2}$")


def table_input(path: Path) -> Input:
    """A CSV table with a header.

    Raises:
        GazetteerError: it cannot be read, is a workbook, or lacks a required column.
    """
    columns = columns_of(path)
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        raise GazetteerError(
            f"{path}: has no column {', '.join(missing)} (found: {', '.join(columns)[:200]}); "
            f"name the columns {', '.join(REQUIRED)} and, where known, {', '.join(OPTIONAL)}"
        )

    def read(tally: Tally, tell: Told) -> Iterator[Entry]:
        """The rows of the table as entries; what is faulty is tallied."""
        for where, row in table_rows(path, tally, tell):
            try:
                entry = _entry(row)
            except ValueError as error:
                tally.fault(where, str(error))
                continue
            tally.seen(row.get("date", ""))
            yield entry

    return Input(path.name, "not stated", path.name, sha256_of(path), "", read)


def _entry(row: Row) -> Entry:
    name, country = row["name"], row.get("country", "").upper()
    if not 1 <= len(name) <= LONGEST:
        raise ValueError(f"name has {len(name)} letters, not 1 to {LONGEST}")
    if country and not _COUNTRY.match(country):
        raise ValueError(f"country {country[:20]!r} is no code of two letters (ISO 3166-1)")
    lat, lon = point(row["lat"], row["lon"])
    population = _population(row.get("population", ""))
    place = PlaceRow(
        identifier=row.get("place_id") or _identifier(row, country),
        name=name,
        lat=lat,
        lon=lon,
        precision=_precision(row.get("precision", ""), lat),
        country=country or None,
        feature=row.get("feature") or settlement(population),
        population=population,
        rank=population,
        province=row.get("province") or None,
        district=row.get("district") or None,
        source=row.get("source", ""),
    )
    names = (name, *filter(None, _SEPARATOR.split(row.get("spellings", ""))))
    return Entry(place, names, not country or country in TRANSLITERATED)


def _identifier(row: Row, country: str) -> str:
    """An id that stays while name, point and country do."""
    key = "\n".join((row["name"], row["lat"], row["lon"], country))
    return f"csv:{hashlib.sha256(key.encode()).hexdigest()[:12]}"


def _precision(word: str, lat: float | None) -> Precision:
    """The precision as stated; without a word a point is a populated place, and no point is unknown."""
    if not word:
        return Precision.UNKNOWN if lat is None else Precision.POPULATED_PLACE
    try:
        return Precision(word.lower())
    except ValueError:
        raise ValueError(f"precision {word[:40]!r} is none of {', '.join(Precision)}") from None


def _population(text: str) -> int:
    digits = text.replace(",", "").replace(" ", "")
    if digits and not (digits.isascii() and digits.isdigit() and len(digits) < 12):
        raise ValueError(f"population {text[:40]!r} is no number")
    return int(digits or 0)
