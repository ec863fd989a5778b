"""Opening a ledger's file, and what SQLite complains about in words that help."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from marsad.errors import LedgerCorruptError, LedgerError, LedgerVersionError
from marsad.ledger.tables import APPEND_ONLY, APPLICATION_ID, SCHEMA, SCHEMA_VERSION

PATIENCE = 5.0
"""Seconds to wait for another writer before giving up."""

_COMPLAINTS = (
    ("locked", "in use by another run; wait until it ends, then run again"),
    ("not a database", "not a ledger; give another --ledger path or move this file away"),
    ("malformed", "damaged; restore it from a copy, or build it again from the reports under another --ledger path"),
    ("readonly", "cannot be written; give yourself the right to write the file and its folder, or give another --ledger path"),
    ("unable to open", "cannot be opened; check that its folder exists and can be written, or give another --ledger path"),
    ("full", "disk full; make room, then run again: what was stored before is kept"),
    ("append-only", "an entry was to be changed or deleted; add a correction instead"),
)


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside into a LedgerError of one line that names the file and the next step."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        words = str(error.orig if isinstance(error, DBAPIError) else error)
        if "malformed" in words:
            raise LedgerCorruptError(f"{path}: {_COMPLAINTS[2][1]}") from error
        advice = next((advice for mark, advice in _COMPLAINTS if mark in words), f"{words}; give another --ledger path")
        raise LedgerError(f"{path}: {advice}") from error


def connected(path: Path) -> Connection:
    """A connection to the ledger at a path; the file, its folder and its tables are made where they are missing.

    Raises:
        LedgerError: The file cannot be opened, or is none of marsad's.
        LedgerVersionError: Another schema version wrote it.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        advice = "give another --ledger path"
        raise LedgerError(f"{path}: its folder cannot be made ({error.strerror}); {advice}") from error
    with plain_errors(path):
        with ExitStack() as undo:
            connection = undo.enter_context(_engine(path).connect())
            _prepare(connection, path)
            undo.pop_all()
        return connection


def _engine(path: Path) -> Engine:
    """An engine without transactions of its own: the ledger begins and ends each one itself."""
    engine = create_engine(URL.create("sqlite+pysqlite", database=str(path)), isolation_level="AUTOCOMMIT", poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _settle(connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")
        connection.execute("PRAGMA synchronous = FULL")

    return engine


def _prepare(connection: Connection, path: Path) -> None:
    if _pragma(connection, "user_version") == 0 and not _has_tables(connection):
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        with transaction(connection):
            # Another run may have made the tables while this one waited for its turn.
            if not _has_tables(connection):
                _create(connection)
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise LedgerError(f"{path}: not a ledger but another SQLite file; give another --ledger path")
    found = _pragma(connection, "user_version")
    if found != SCHEMA_VERSION:
        raise LedgerVersionError(
            f"{path}: written with ledger version {found}, this marsad reads version {SCHEMA_VERSION}; "
            "use the marsad that wrote it, or build it again: marsad ingest PATH --ledger NEWFILE"
        )


def _create(connection: Connection) -> None:
    SCHEMA.create_all(connection, checkfirst=False)
    for trigger in APPEND_ONLY:
        connection.exec_driver_sql(trigger)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _has_tables(connection: Connection) -> bool:
    return bool(connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one())


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All or nothing of what is written inside; waits up to PATIENCE for another writer."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    with ExitStack() as undo:
        undo.callback(connection.exec_driver_sql, "ROLLBACK")
        yield
        undo.pop_all()
    connection.exec_driver_sql("COMMIT")
