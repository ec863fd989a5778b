"""What is entered comes back as it was, whole or not at all."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.ledger.entries import document, entries, extraction, killed

from marsad.ledger import Ledger
from marsad.model import (
    ClaimRef,
    Document,
    Extraction,
    Incident,
    Judgement,
    Period,
    Place,
    Precision,
    Skipped,
    Verdict,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(entries())
def test_what_is_entered_comes_back_equal(entry: tuple[Document, Extraction]) -> None:
    stored, found = entry
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.sqlite"
        with Ledger(path) as ledger:
            assert ledger.add(stored, found)
        with Ledger.open(path) as again:
            assert again.document(stored.doc_id) == stored
            assert again.documents()[0].raw == stored.raw
            assert tuple(again.claims()) == found.claims
            assert all(again.claim(claim.claim_id) == claim for claim in found.claims)
            assert sorted(again.left_open(), key=lambda item: item.span) == sorted(found.left_open, key=lambda item: item.span)


def test_the_same_document_is_entered_once(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.sqlite") as ledger:
        assert ledger.add(document(), extraction())
        assert not ledger.add(document(), extraction())
        assert len(ledger.claims()) == 1


def test_other_bytes_under_one_id_are_a_further_revision(tmp_path: Path) -> None:
    first, second = document(), document(raw=b"other bytes")
    with Ledger(tmp_path / "l.sqlite") as ledger:
        assert ledger.add(first, extraction())
        assert ledger.add(second, extraction())
        assert not ledger.add(second, extraction())
        revised = f"harbour~{second.sha256[:8]}"
        assert [kept.doc_id for kept in ledger.documents()] == ["harbour", revised]
        assert [claim.claim_id for claim in ledger.claims()] == ["harbour#0", f"{revised}#0"]
        assert [item.doc_id for item in ledger.left_open()] == ["harbour", revised]


def test_a_revision_named_by_the_reader_is_not_entered_twice(tmp_path: Path) -> None:
    first, second = document(), document(raw=b"other bytes")
    renamed = replace(first, doc_id=f"harbour~{first.sha256[:8]}")
    with Ledger(tmp_path / "l.sqlite") as ledger:
        assert ledger.add(first, extraction())
        assert ledger.holds(renamed)
        assert not ledger.holds(second)
        assert not ledger.add(renamed, extraction(renamed.doc_id))
        assert ledger.add(second, extraction())
        assert ledger.holds(second)
        assert len(ledger.documents()) == 2


def test_an_id_may_hold_any_sign(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.sqlite") as ledger:
        for doc_id in ("a~b", "a#0", "a~", "~", "' OR 1=1 --", "ünï"):
            assert ledger.add(document(doc_id), extraction(doc_id))
            claim = ledger.claim(f"{doc_id}#0")
            assert claim is not None
            assert claim.ref.doc_id == doc_id


def test_listings_do_not_depend_on_the_order_of_entry(tmp_path: Path) -> None:
    names = ["quay", "anchor", "mole"]
    with Ledger(tmp_path / "a.sqlite") as one, Ledger(tmp_path / "b.sqlite") as other:
        for ledger, order in ((one, names), (other, reversed(names))):
            for name in order:
                ledger.add(document(name), extraction(name), "not in English" if name == "mole" else None)
                ledger.add_skipped(Skipped(f"{name}.txt", "empty file", "delete it"))
        assert one.documents() == other.documents()
        assert one.claims() == other.claims()
        assert one.left_open() == other.left_open()
        assert one.skipped() == other.skipped() == sorted(one.skipped())
        assert one.unread() == other.unread() == [("mole", "not in English")]


def test_a_failing_entry_leaves_nothing_of_its_document(tmp_path: Path) -> None:
    twice = Extraction((killed(), killed()))  # Two claims with one index: the second breaks the table's key.
    with Ledger(tmp_path / "l.sqlite") as ledger:
        with pytest.raises(Exception, match="UNIQUE"):
            ledger.add(document(), twice)
        assert ledger.documents() == []
        assert ledger.claims() == []
        assert ledger.add(document(), extraction())


def test_a_batch_is_entered_whole_or_not_at_all(tmp_path: Path) -> None:
    good, bad = (document("quay"), extraction("quay"), None), (document(), Extraction((killed(), killed())), None)
    with Ledger(tmp_path / "l.sqlite") as ledger:
        with pytest.raises(Exception, match="UNIQUE"):
            ledger.add_all([good, bad])
        assert ledger.documents() == []
        assert ledger.add_all([good, (document(), extraction(), None), good]) == 2


def test_one_of_nothing_is_none(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.sqlite") as ledger:
        assert ledger.document("harbour") is None
        assert ledger.claim("harbour#0") is None
        assert ledger.claim("harbour") is None
        assert ledger.incidents() == []


def test_skipped_rows_and_judgements_are_entered_once(tmp_path: Path) -> None:
    row = Skipped("a.txt", "empty file", "delete it")
    first = Judgement(ClaimRef("b", 1), ClaimRef("a", 0), Verdict.SAME, "a reader", "2024-05-01T10:00:00+02:00", "same mill")
    later = replace(first, verdict=Verdict.DIFFERENT, at="2024-05-02T10:00:00+02:00")
    with Ledger(tmp_path / "l.sqlite") as ledger:
        for _ in range(2):
            ledger.add_skipped(row)
            ledger.add_judgement(first)
        ledger.add_judgement(later)
        assert ledger.skipped() == [row]
        assert ledger.judgements() == [first, later]


def test_incidents_make_a_generation_only_when_they_differ(tmp_path: Path) -> None:
    mill = Place("table:1", "Mill", 1.5, 2.5, Precision.POPULATED_PLACE, "ZZ")
    one = Incident(
        "i-1", (ClaimRef("a", 0), ClaimRef("b", 2)), Period(), "the mill", mill, Precision.NEAR, "coast", ("one place",)
    )
    other = Incident("i-2", (ClaimRef("c", 0),))
    with Ledger(tmp_path / "l.sqlite") as ledger:
        assert ledger.add_incidents([other, one])
        assert not ledger.add_incidents([one, other])
        assert ledger.incidents() == [one, other]
        assert ledger.add_incidents([one])
        assert ledger.incidents() == [one]


def test_when_it_was_entered_changes_nothing_that_is_listed(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a.sqlite") as one, Ledger(tmp_path / "b.sqlite") as other:
        one.add(document(), extraction(), recorded_at="2024-05-01T10:00:00Z")
        other.add(document(), extraction())
        assert one.documents() == other.documents()
        assert one.claims() == other.claims()
