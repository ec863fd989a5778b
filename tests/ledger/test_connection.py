"""A ledger that cannot be opened or written says so in one line, with the next step."""

import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from tests.ledger.entries import document, extraction

from marsad.errors import LedgerError, LedgerVersionError
from marsad.ledger import SCHEMA_VERSION, Ledger, connection, verify

ROOT = Path(__file__).resolve().parents[2]


def one_line(error: pytest.ExceptionInfo[LedgerError], path: Path) -> str:
    message = str(error.value)
    assert "\n" not in message
    assert str(path) in message
    assert ";" in message, "names no next step"
    return message


def test_a_ledger_from_another_version(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    Ledger(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(LedgerVersionError) as error:
        Ledger(path)
    message = one_line(error, path)
    assert "99" in message
    assert str(SCHEMA_VERSION) in message
    assert path.read_bytes() == before


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    path.write_text("a shopping list, long enough to be looked at as the head of a file " * 3)
    with pytest.raises(LedgerError) as error:
        Ledger(path)
    assert "not a ledger" in one_line(error, path)
    assert path.read_text().startswith("a shopping list")


def test_the_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE songs (name)")
    with pytest.raises(LedgerError) as error:
        Ledger(path)
    assert "another SQLite file" in one_line(error, path)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    path = tmp_path / "file" / "l.sqlite"
    with pytest.raises(LedgerError) as error:
        Ledger(path)
    assert "folder cannot be made" in one_line(error, path)


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(LedgerError) as error:
        Ledger(tmp_path)
    assert "cannot be opened" in one_line(error, tmp_path)


def test_opening_what_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    with pytest.raises(LedgerError) as error:
        Ledger.open(path)
    assert "marsad ingest" in one_line(error, path)
    assert not path.exists()


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    path.touch()
    with Ledger(path) as ledger:
        assert ledger.add(document(), extraction())


def test_a_path_with_signs_that_addresses_use(tmp_path: Path) -> None:
    path = tmp_path / "a ?b#c%20d" / "l&m.sqlite"
    with Ledger(path) as ledger:
        ledger.add(document(), extraction())
    assert path.is_file()
    with Ledger.open(path) as ledger:
        assert len(ledger.documents()) == 1


def test_a_second_writer_waits_then_gives_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "l.sqlite"
    monkeypatch.setattr(connection, "PATIENCE", 0.2)
    with Ledger(path) as ledger, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError) as error:
            ledger.add(document(), extraction())
        assert "in use by another run" in one_line(error, path)
        other.execute("ROLLBACK")
        assert ledger.add(document(), extraction())


def test_a_second_writer_gets_its_turn(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    with Ledger(path) as ledger, closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.3, other.execute, ["ROLLBACK"])
        release.start()
        assert ledger.add(document(), extraction())
        release.join()


def test_writers_side_by_side_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"

    def write(name: str) -> None:
        with Ledger(path) as ledger:
            for number in range(5):
                ledger.add(document(f"{name}{number}"), extraction(f"{name}{number}"))

    writers = [threading.Thread(target=write, args=[name]) for name in "abc"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with Ledger.open(path) as ledger:
        assert len(ledger.documents()) == 15
        assert len(ledger.claims()) == 15


def test_closing_twice_is_nothing(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "l.sqlite")
    ledger.close()
    ledger.close()


def test_a_run_that_is_killed_leaves_nothing_half_done(tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    script = f"""
import os
from marsad.ledger import Ledger
from marsad.ledger.connection import transaction
from tests.ledger.entries import document, extraction
ledger = Ledger({str(path)!r})
ledger.add(document("quay"), extraction("quay"))
with transaction(ledger._connection):
    ledger._enter((document(), extraction(), None), "")
    os._exit(9)
"""
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False, capture_output=True)
    assert done.returncode == 9, done.stderr
    with Ledger.open(path) as ledger:
        assert [kept.doc_id for kept in ledger.documents()] == ["quay"]
        assert [claim.claim_id for claim in ledger.claims()] == ["quay#0"]
        assert verify(ledger) == []
        assert ledger.add(document(), extraction())
