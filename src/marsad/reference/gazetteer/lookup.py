"""Look-ups in a compiled gazetteer."""

import sqlite3
from functools import lru_cache
from pathlib import Path

from marsad.errors import GazetteerError
from marsad.model import Place, Precision
from marsad.reference.gazetteer.compiling import build
from marsad.reference.gazetteer.layout import damaged, default_location, opened
from marsad.reference.gazetteer.packaged import packaged_inputs
from marsad.reference.gazetteer.rows import Told, quiet
from marsad.reference.gazetteer.spellings import LONGEST, area_code
from marsad.text.names import fold, similarity, skeleton

ALIKE = 0.8
"""How similar the preferred name must be to one that only shares its key; lower lets unlike names in."""

_MOST_CANDIDATES = 24
_LOOKUP = (
    "SELECT p.identifier, p.name, p.lat, p.lon, p.precision, p.country, p.province, p.feature, p.population, c.text, p.district "
    "FROM {table} n JOIN place p ON p.id = n.place JOIN credit c ON c.id = p.credit "
    "WHERE n.key = ? ORDER BY p.rank DESC, p.id LIMIT ?"
)
_Row = tuple[str, str, float | None, float | None, str, str | None, str | None, str, int, str, str | None]


class WorldGazetteer:
    """Look-ups in a compiled table; safe to share between threads that take turns.

    A name is looked up as spelled first; only where nothing is spelled so, by its transliteration key, and only among
    countries whose names are transliterated at all.
    """

    def __init__(self, location: Path | None = None) -> None:
        """Opens a table.

        Args:
            location: The file; None takes the packaged list in the user's cache folder, and builds it first where it is missing.

        Raises:
            GazetteerError: it is missing, damaged or of another version, or cannot be built.
        """
        self.location = location or default_location()
        if location is None and not self.location.is_file():
            build_packaged()
        self._connection = opened(self.location)
        self._find = lru_cache(maxsize=1 << 15)(self._select)

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Places spelled so, the largest first; where there is none, those that share the transliteration key.

        Raises:
            GazetteerError: the file turns out damaged.
        """
        return self.spelled(name) or self.alike(name)

    def spelled(self, name: str) -> tuple[Place, ...]:
        """Places of which a listed name is spelled so, but for marks, case and article; the largest first."""
        return self._find("spelling", fold(name)) if len(name) <= LONGEST else ()

    def alike(self, name: str) -> tuple[Place, ...]:
        """Places with a name of the same transliteration key and a preferred name like it; the largest first."""
        found = self._find("skeleton", skeleton(name)) if len(name) <= LONGEST else ()
        return tuple(place for place in found if similarity(place.name, name) >= ALIKE)

    def _select(self, table: str, key: str) -> tuple[Place, ...]:
        if not key:
            return ()
        try:
            return tuple(map(_place, self._connection.execute(_LOOKUP.format(table=table), (key, _MOST_CANDIDATES))))
        except (sqlite3.Error, ValueError, TypeError) as error:
            raise damaged(self.location, error) from error


def _place(row: _Row) -> Place:
    """A row of the table as a place."""
    identifier, name, lat, lon, precision, country, province, feature, population, credit, district = row
    code = area_code(province) if province else None
    return Place(identifier, name, lat, lon, Precision(precision), country, code, feature, population, credit, district)


def build_packaged(tell: Told = quiet) -> None:
    """Compiles the packaged list into the cache folder, and removes what other versions left there.

    Raises:
        GazetteerError: the folder cannot be written.
    """
    location = default_location()
    build(location, packaged_inputs(), tell)
    for other in location.parent.glob("gazetteer-*.sqlite"):
        if other != location:
            other.unlink(missing_ok=True)


def contents(location: Path | None = None) -> list[dict[str, str | int]]:
    """What a gazetteer was compiled from: a row per input with title, licence, file, sha256, date and counts.

    Raises:
        GazetteerError: it is missing, damaged or of another version.
    """
    path = location or default_location()
    connection = opened(path)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute("SELECT * FROM source ORDER BY id")]
    except sqlite3.Error as error:
        raise damaged(path, error) from error
    finally:
        connection.close()


def checked(location: Path) -> None:
    """Reads all of a gazetteer.

    Raises:
        GazetteerError: a page of it is damaged.
    """
    connection = opened(location)
    try:
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.Error as error:
        raise damaged(location, error) from error
    finally:
        connection.close()
    if verdict != "ok":
        raise damaged(location, GazetteerError(verdict))
