"""From inputs to one SQLite file, in bounded memory and with the same bytes for the same inputs."""

import gc
import os
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import islice
from pathlib import Path

from marsad.errors import GazetteerError
from marsad.reference.gazetteer.layout import APPLICATION, FORMAT, PAGE, SCHEMA, recipe, spelling_rules
from marsad.reference.gazetteer.rows import Entry, Input, PlaceRow, Tally, Told, quiet
from marsad.text.names import fold, skeleton

SHORTEST_KEY = 4
"""Letters that a transliteration key needs to be trusted across the world."""

_BATCH = 4096
_CACHE_KIB = 65536
_STAGE = """
ATTACH '' AS stage;
PRAGMA stage.journal_mode = OFF; PRAGMA stage.synchronous = OFF; PRAGMA stage.cache_size = -32768;
CREATE TABLE stage.place (seq INTEGER PRIMARY KEY, input INTEGER, identifier TEXT, name TEXT, lat REAL, lon REAL,
  precision TEXT, country TEXT, feature TEXT, population INTEGER, rank INTEGER, province TEXT, district TEXT, area TEXT,
  source TEXT);
CREATE TABLE stage.spelling (key TEXT, place INTEGER);
CREATE TABLE stage.skeleton (key TEXT, place INTEGER);
"""
_SETTLE = """
CREATE TABLE stage.settled (seq INTEGER PRIMARY KEY, id INTEGER);
INSERT INTO stage.settled SELECT p.seq, last.seq FROM stage.place p
  JOIN (SELECT identifier, max(seq) AS seq FROM stage.place GROUP BY identifier HAVING count(*) > 1) last
  ON last.identifier = p.identifier WHERE p.seq < last.seq;
CREATE TABLE stage.area (key TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;
INSERT OR REPLACE INTO stage.area SELECT area, name FROM stage.place WHERE area IS NOT NULL ORDER BY seq;
INSERT INTO main.credit SELECT NULL, text FROM (SELECT DISTINCT source AS text FROM stage.place ORDER BY 1);
INSERT INTO main.place SELECT p.seq, p.identifier, p.name, p.lat, p.lon, p.precision, p.country, p.feature, p.population, p.rank,
  CASE WHEN p.province GLOB 'geonames:*' THEN a.name ELSE p.province END,
  CASE WHEN p.district GLOB 'geonames:*' THEN d.name ELSE p.district END, c.id
  FROM stage.place p JOIN main.credit c ON c.text = p.source
  LEFT JOIN stage.area a ON a.key = p.province LEFT JOIN stage.area d ON d.key = p.district
  WHERE p.seq NOT IN (SELECT seq FROM stage.settled) ORDER BY p.seq;
INSERT INTO main.spelling SELECT DISTINCT n.key, coalesce(s.id, n.place) FROM stage.spelling n
  LEFT JOIN stage.settled s ON s.seq = n.place ORDER BY 1, 2;
INSERT INTO main.skeleton SELECT DISTINCT n.key, coalesce(s.id, n.place) FROM stage.skeleton n
  LEFT JOIN stage.settled s ON s.seq = n.place ORDER BY 1, 2;
"""


def build(location: Path, inputs: Sequence[Input], tell: Told = quiet) -> tuple[Tally, ...]:
    """Compiles inputs into a file that appears whole or not at all, whoever else builds it at the same time.

    Args:
        location: The file to write; one that is there is replaced.
        inputs: What to compile. A later place replaces an earlier one of the same id and takes over its names.
        tell: Told the progress.

    Returns:
        For each input what it gave.

    Raises:
        GazetteerError: the file cannot be written, or an input cannot be read.
    """
    temporary = None
    try:
        location.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=location.name, suffix=".part", dir=location.parent)
        os.close(handle)
        with _no_collecting():
            tallies = _compile(Path(temporary), inputs, tell)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(location)
    except (OSError, sqlite3.Error) as error:
        raise GazetteerError(
            f"{location}: the gazetteer cannot be written ({error}); free the folder, or name another with --out"
        ) from error
    finally:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink(missing_ok=True)
    return tallies


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Rows hold no cycles; the collector would walk hundreds of thousands of them over and over, a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _compile(path: Path, inputs: Sequence[Input], tell: Told) -> tuple[Tally, ...]:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(
            f"PRAGMA page_size = {PAGE}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{_CACHE_KIB};"
            f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {FORMAT};{SCHEMA}{_STAGE}"
        )
        connection.execute("BEGIN")
        tallies = tuple(_staged(connection, number, given, tell) for number, given in enumerate(inputs, start=1))
        tell("sort names", 0, 1)
        for statement in _SETTLE.split(";\n"):
            connection.execute(statement)
        _describe(connection, inputs, tallies)
        connection.execute("COMMIT")
        tell("sort names", 1, 1)
    return tallies


def _describe(connection: sqlite3.Connection, inputs: Sequence[Input], tallies: Sequence[Tally]) -> None:
    """Writes what the file is made of; no clock and no folder names, so that equal inputs give equal bytes."""
    facts = {"recipe": recipe(), "spelling_rules": spelling_rules()}
    connection.executemany("INSERT INTO main.meta VALUES (?,?)", sorted(facts.items()))
    connection.executemany(
        "INSERT INTO main.source VALUES (NULL,?,?,?,?,?,?,?,?)",
        [
            (
                given.title,
                given.licence,
                given.file,
                given.sha256,
                given.date or tally.date,
                tally.places,
                tally.left_out,
                tally.faulty,
            )
            for given, tally in zip(inputs, tallies, strict=True)
        ],
    )


def _staged(connection: sqlite3.Connection, number: int, given: Input, tell: Told) -> Tally:
    """Writes an input's rows as they come, in batches."""
    tally = Tally()
    entries = given.read(tally, tell)
    while batch := list(islice(entries, _BATCH)):
        first: int = connection.execute("SELECT coalesce(max(seq), 0) + 1 FROM stage.place").fetchone()[0]
        rows = [(entry.place, entry) for entry in batch if isinstance(entry.place, PlaceRow)]
        connection.executemany(
            f"INSERT INTO stage.place VALUES ({','.join('?' * 15)})",
            (
                (seq, number, *row[:4], str(row.precision), *row[5:12], row.source or given.title)
                for seq, (row, _) in enumerate(rows, start=first)
            ),
        )
        tally.places += len(rows)
        named = [(seq, entry) for seq, (_, entry) in enumerate(rows, start=first)]
        named += _named(connection, [entry for entry in batch if isinstance(entry.place, str)])
        connection.executemany("INSERT INTO stage.spelling VALUES (?,?)", _keys(named))
        connection.executemany("INSERT INTO stage.skeleton VALUES (?,?)", _skeletons(named))
    if tally.faulty and not tally.places and not tally.left_out:
        raise GazetteerError(f"{given.file}: not one row can be read ({tally.named[0]}); check that it is the table you mean")
    return tally


def _named(connection: sqlite3.Connection, entries: Sequence[Entry]) -> list[tuple[int, Entry]]:
    """Further names with the places that they belong to; names of places that no input gave are dropped."""
    if not entries:
        return []
    connection.execute("CREATE INDEX IF NOT EXISTS stage.by_identifier ON place (identifier)")
    find = "SELECT max(seq) FROM stage.place WHERE identifier = ?"
    found = ((connection.execute(find, (entry.place,)).fetchone()[0], entry) for entry in entries)
    return [(seq, entry) for seq, entry in found if seq]


def _keys(named: Sequence[tuple[int, Entry]]) -> Iterator[tuple[str, int]]:
    """Folded names, each once a place."""
    for seq, entry in named:
        for key in dict.fromkeys(fold.__wrapped__(name) for name in entry.names):
            if key:
                yield key, seq


def _skeletons(named: Sequence[tuple[int, Entry]]) -> Iterator[tuple[str, int]]:
    """Transliteration keys of those names that are transliterations; short keys say too little."""
    for seq, entry in named:
        if entry.foreign:
            for key in dict.fromkeys(skeleton.__wrapped__(name) for name in entry.names):
                if len(key) >= SHORTEST_KEY:
                    yield key, seq
