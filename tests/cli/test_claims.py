"""`marsad claims --explain`, and the listings of movements, meetings and what was left open."""

import json
from pathlib import Path

import pytest

from marsad.cli import main
from marsad.cli.claims import explained
from marsad.model import Claim, ClaimRef, Document, Kind, Open, Parts, Span, View
from marsad.publish.explained import explanation, marked

REPORT = """Published 21 August 2019

Twelve civilians were killed in an air strike on Saraqeb in Idlib, Syria, on Tuesday, the Syrian Observatory said.

A Turkish military convoy of 28 vehicles entered Saraqeb on Monday.

President Erdogan will meet President Putin in Ankara on September 16.

Residents fear that another 40 civilians could be killed in the town.
"""


@pytest.fixture
def ledger(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    (tmp_path / "one.txt").write_text(REPORT, encoding="utf-8")
    path = str(tmp_path / "ledger.sqlite")
    assert main(["ingest", str(tmp_path / "one.txt"), "--ledger", path, "--pack", "syria"]) == 0
    capsys.readouterr()
    return path


def test_each_claim_stands_in_its_sentence_with_parts_and_reasons(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "--explain", "--ledger", ledger]) == 0
    printed = capsys.readouterr().out
    assert "[figure: Twelve civilians] were [trigger: killed]" in printed
    assert "[figure: 28 vehicles]" in printed
    assert 'because: killed: "killed"' in printed
    assert "one  left open" in printed
    assert "»40 civilians«" in printed


def test_one_claim_alone(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "--explain", "one#0", "--ledger", ledger]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("one#0  12 civilians killed")
    assert "one#1" not in printed
    assert "left open" not in printed


def test_an_unknown_id_is_one_line(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "--explain", "two#0", "--ledger", ledger]) == 2
    assert "no claim and no document of that id" in capsys.readouterr().err
    assert main(["claims", "two#0", "--ledger", ledger]) == 2


def test_the_listing_can_be_of_one_claim(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "one#0", "--ledger", ledger, "--format", "jsonl"]) == 0
    assert [json.loads(line)["claim_id"] for line in capsys.readouterr().out.splitlines()] == ["one#0"]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("movements", {"form": "convoy", "state": "arrived", "parties": ["turkey"], "start": "2019-08-19"}),
        ("meetings", {"form": "meeting", "state": "planned", "place": "Ankara", "start": "2019-09-16", "status": "announced"}),
        ("open", {"doc_id": "one", "words": "40 civilians"}),
        ("calendar", {"kind": "meeting", "state": "planned", "start": "2019-09-16"}),
    ],
)
def test_the_listings(ledger: str, capsys: pytest.CaptureFixture[str], verb: str, expected: dict[str, object]) -> None:
    assert main([verb, "--ledger", ledger, "--format", "jsonl"]) == 0
    (row,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert row | expected == row


def test_the_report_shows_them(tmp_path: Path, ledger: str) -> None:
    assert main(["report", "--ledger", ledger, "--out", str(tmp_path / "out")]) == 0
    page = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    for heading in ("Meetings", "Movements of forces", "Announced, and what was reported afterwards"):
        assert f"<h2>{heading}</h2>" in page
    assert "28 vehicles" in page.replace("\u00a0", " ")
    assert "President Erdogan; President Putin" in page


def test_a_part_may_hold_another_and_one_that_crosses_is_left_unmarked() -> None:
    text = "The army of Vale struck Ford."
    parts = [("source", Span(0, 16)), ("perpetrator", Span(4, 8)), ("trigger", Span(12, 23))]
    assert marked(text, Span(0, len(text)), parts) == "[source: The [perpetrator: army] of Vale] struck Ford."


def test_what_stands_in_another_sentence_is_told_with_its_words() -> None:
    text = "It came on Monday. Two men died."
    claim = Claim(ClaimRef("d", 0), Kind.KILLED, Span(19, 31), parts=Parts(time=Span(11, 17), trigger=Span(27, 31)))
    told = explanation(claim, Document("d", text, "0"))
    assert told[:2] == ["“Two men [trigger: died].”", "time, from another sentence: “It came on »Monday«. Two men died.”"]


def test_what_was_left_open_comes_with_its_document() -> None:
    document = Document("d", "Some 30 people may be lost.", "0")
    view = View(documents=(document,), left_open=(Open("d", Span(0, 14), "only said to be possible"),))
    assert list(explained(view)) == ["d  left open", "  “»Some 30 people« may be lost.”: only said to be possible", ""]
