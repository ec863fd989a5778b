"""Whatever is altered behind the ledger's back is found."""

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ledger.entries import document, extraction, killed, span_of

from marsad.errors import LedgerCorruptError, LedgerError
from marsad.ledger import Finding, Ledger, verify
from marsad.model import Extraction, Figure, Parts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "l.sqlite"
    with Ledger(path) as ledger:
        ledger.add(document(), extraction())
        ledger.add(document("quay"), extraction("quay"))
    return path


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        connection.commit()


def problems(path: Path) -> list[Finding]:
    with Ledger.open(path) as ledger:
        return verify(ledger)


def change_claim(connection: sqlite3.Connection, change: Callable[[dict], dict]) -> None:
    (stored,) = connection.execute("SELECT claim FROM claims WHERE doc_id = 'harbour'").fetchone()
    connection.execute("UPDATE claims SET claim = ? WHERE doc_id = 'harbour'", (json.dumps(change(json.loads(stored))),))


def test_a_ledger_as_written_is_in_order(path: Path) -> None:
    assert problems(path) == []


@pytest.mark.parametrize(
    ("statement", "entry", "words"),
    [
        ("UPDATE raw SET content = x'00'", "harbour", "bytes do not hash"),
        ("DELETE FROM raw", "harbour", "bytes are missing"),
        ("UPDATE documents SET text = x'00' WHERE doc_id = 'harbour'", "harbour", "text is not the one"),
        ("UPDATE documents SET facts = '{}' WHERE doc_id = 'harbour'", "harbour", "not those that were sealed"),
        ("UPDATE documents SET unread = 'hidden' WHERE doc_id = 'harbour'", "harbour", "not those that were sealed"),
        ("DELETE FROM claims WHERE doc_id = 'quay'", "quay", "not those that were sealed"),
        ("DELETE FROM documents WHERE doc_id = 'quay'", "quay", "claims without their document"),
        ("UPDATE left_open SET end_char = 9999 WHERE doc_id = 'quay'", "quay", "outside of the text"),
        ("UPDATE claims SET claim = '{' WHERE doc_id = 'quay'", "quay#0", "cannot be read"),
    ],
)
def test_altered_rows_are_found(path: Path, statement: str, entry: str, words: str) -> None:
    with tampering(path) as connection:
        connection.execute(statement)
    assert any(finding.entry == entry and words in finding.problem for finding in problems(path))


def test_one_altered_byte_of_a_document_is_found(path: Path) -> None:
    with tampering(path) as connection:
        (content,) = connection.execute("SELECT content FROM raw").fetchone()
        raw = zlib.decompress(content).replace(b"twelve", b"eleven")
        connection.execute("UPDATE raw SET content = ?", (zlib.compress(raw),))
    assert {finding.entry for finding in problems(path)} == {"harbour", "quay"}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda row: row | {"low": 13, "high": 13}, "figure 13 is not the number in its words"),
        (lambda row: row | {"evidence": "thirteen villagers died near the mill"}, "not what stands in the text"),
        (lambda row: row | {"end_char": 5000}, "evidence does not lie in the text"),
        (lambda row: row | {"spans": {"place": [90, 900]}}, "words of the place"),
        (lambda row: row | {"doc_id": "quay"}, "says it is quay#0"),
    ],
)
def test_an_altered_claim_is_found_for_what_it_is(path: Path, change: Callable[[dict], dict], words: str) -> None:
    with tampering(path) as connection:
        change_claim(connection, change)
    found = problems(path)
    assert any(finding.entry == "harbour#0" and words in finding.problem for finding in found), found
    assert any(finding.entry == "harbour" and "sealed" in finding.problem for finding in found)


@pytest.mark.parametrize(
    ("figure", "words", "right"),
    [
        (Figure.exact(1200), "1,200", True),
        (Figure.at_least(1200), "1,200", True),
        (Figure.at_most(1200), "1,200", True),
        (Figure.exact(12), "1,200", False),
        (Figure.exact(12), "twelve", True),
        (Figure.exact(20), "twelve", False),
        (Figure.about(10, 20), "Others", True),
    ],
)
def test_a_figure_agrees_with_its_words(tmp_path: Path, figure: Figure, words: str, right: bool) -> None:
    claim = replace(killed(), figure=figure, parts=Parts(figure=span_of(words)))
    with Ledger(tmp_path / "l.sqlite") as ledger:
        ledger.add(document(), Extraction((claim,)))
        assert (verify(ledger) == []) is right


def test_damage_is_named_when_it_is_read(path: Path) -> None:
    with tampering(path) as connection:
        connection.execute("UPDATE documents SET text = x'00' WHERE doc_id = 'harbour'")
    with Ledger.open(path) as ledger, pytest.raises(LedgerCorruptError, match=r"harbour.*marsad verify"):
        ledger.documents()


@pytest.mark.parametrize("statement", ["UPDATE documents SET doc_id = 'x'", "DELETE FROM claims", "DELETE FROM raw"])
def test_rows_cannot_be_changed_or_deleted(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)


def test_errors_of_verification_are_the_ledgers(path: Path) -> None:
    with Ledger.open(path) as ledger:
        with tampering(path) as connection:
            connection.execute("DROP TABLE claims")
        with pytest.raises(LedgerError, match=path.name):
            verify(ledger)
