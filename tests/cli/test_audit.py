"""`marsad audit symmetry`: what it prints, what it counts, and its exit codes."""

import json
from pathlib import Path

import pytest

from marsad import pipeline
from marsad.cli import main
from marsad.model import Extraction

TEXT = (
    "Russian forces captured the town of Ariha in Idlib, Syria, on Monday after clashes with Turkish forces. "
    "The SDF said the clashes killed 14 civilians."
)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"doc_id": "a", "text": TEXT, "published": "2019-08-22"}) + "\n", encoding="utf-8")
    return path


def test_equal_reading_ends_well(reports, capsys):
    assert main(["audit", "symmetry", str(reports), "--pack", "syria"]) == 0
    printed = capsys.readouterr()
    assert "no unexplained differences" in printed.out
    assert "1 documents" in printed.err
    assert "0 unexplained" in printed.err


def test_json_lines_hold_what_is_explained_too(reports, capsys):
    assert main(["audit", "symmetry", str(reports), "--pack", "syria", "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert rows
    assert {row["explained"] for row in rows} == {"source types by ownership"}
    assert all(TEXT[row["start"] : row["end"]] == row["words"] for row in rows)
    assert all(set(change) == {"field", "wanted", "got"} for row in rows for change in row["changes"])


def test_a_biased_reader_ends_with_1(reports, capsys, monkeypatch):
    honest = pipeline.reading

    def biased(document, references, pack=None):
        annotated, extraction = honest(document, references, pack)
        return annotated, Extraction(tuple(c for c in extraction.claims if "turkey" not in c.perpetrators), extraction.left_open)

    monkeypatch.setattr(pipeline, "reading", biased)
    assert main(["audit", "symmetry", str(reports), "--pack", "syria"]) == 1
    assert "lost" in capsys.readouterr().out


def test_what_cannot_be_read_is_said(tmp_path, capsys):
    assert main(["audit", "symmetry", str(tmp_path / "nothing.jsonl")]) == 1
    assert "no such file" in capsys.readouterr().err


def test_differences_do_not_come_as_csv(reports, capsys):
    assert main(["audit", "symmetry", str(reports), "--format", "csv"]) == 2
    assert "--format" in capsys.readouterr().err
