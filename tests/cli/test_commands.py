"""Commands as a user types them: what they print, where, and with which exit code."""

import csv
import io
import json
from pathlib import Path

import pytest

import marsad
from marsad.cli import main

REPORT = """Published 21 August 2019

Twelve civilians were killed in an air strike on Saraqeb in Idlib, Syria, on Tuesday, the Syrian Observatory said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def ledger(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    path = str(folder / "ledger.sqlite")
    assert main(["ingest", str(folder / "in"), "--ledger", path]) == 0
    capsys.readouterr()
    return path


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"marsad {marsad.__version__}\n"


def test_nothing_asked_is_answered_with_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "report" in capsys.readouterr().out


def test_a_report_prints_the_situation_and_writes_the_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "out"
    assert main(["report", str(folder / "in"), "--out", str(out)]) == 0
    printed = capsys.readouterr()
    assert "1 documents" in printed.out or "1 document" in printed.out
    assert str(out / "report.html") in printed.out.replace("\n", "")
    assert printed.err == ""
    names = {"claims", "incidents", "tolls", "control", "access", "contradictions", "skipped", "documents"}
    assert {f"{name}.jsonl" for name in names} | {"map.geojson", "report.html", "ledger.sqlite"} <= {
        p.name for p in out.iterdir()
    }


def test_a_stored_ledger_is_published_without_files(folder: Path, ledger: str) -> None:
    assert main(["report", "--ledger", ledger, "--out", str(folder / "again")]) == 0
    assert (folder / "again" / "claims.jsonl").read_text(encoding="utf-8").count("\n") >= 1


def test_what_was_skipped_is_said_and_changes_the_exit_code(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "in" / "empty.txt").write_bytes(b"")
    assert main(["report", str(folder / "in"), "--out", str(folder / "out")]) == 3
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert "empty.txt" in lines[0]
    assert ";" in lines[0]


def test_a_run_that_reads_nothing_says_so(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "in" / "one.txt").write_bytes(b"")
    assert main(["ingest", str(folder / "in"), "--ledger", str(folder / "l.sqlite")]) == 1
    assert "one.txt" in capsys.readouterr().err


def test_a_folder_without_reports_says_what_to_give(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty").mkdir()
    assert main(["ingest", str(folder / "empty"), "--ledger", str(folder / "l.sqlite")]) == 1
    error = capsys.readouterr().err
    assert "nothing to read" in error
    assert ".jsonl" in error


def test_a_path_that_is_not_there_is_skipped_and_the_rest_is_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    there, ledger = str(folder / "in"), str(folder / "l.sqlite")
    assert main(["ingest", str(folder / "no-such-file.txt"), there, "--ledger", ledger]) == 3
    error = capsys.readouterr().err
    assert "no-such-file.txt" in error
    assert "check the path" in error
    assert main(["ingest", str(folder / "no-such-file.txt"), "--ledger", ledger]) == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["report", "IN", "--where", "colour=red"], "colour=red"),
        (["report", "IN", "--where", "kind=casualties"], "casualties"),
        (["report", "IN", "--where", "period=2019-08-23..2019-08-19"], "earlier day first"),
        (["report", "IN", "--where", "place=Idlib place=Hama"], "twice"),
        (["report", "IN", "--where", 'place="Idlib'], "quote"),
        (["report", "IN", "--as-of", "yesterday"], "--as-of"),
        (["report", "IN", "--pack", "atlantis"], "atlantis"),
        (["report", "IN", "--metadata", "no-such.csv"], "no-such.csv"),
        (["report", "--nonsense"], "--nonsense"),
        (["observe"], "observe"),
        (["claims", "--format", "xml"], "xml"),
    ],
)
def test_a_wrong_call_is_one_line_on_standard_error(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    given = [str(folder / "in") if word == "IN" else word for word in arguments]
    assert main([*given, *(["--out", str(folder / "out")] if "IN" in arguments else [])]) == 2
    printed = capsys.readouterr()
    assert words in printed.err
    assert printed.err.count("\n") == 1
    assert printed.err.startswith("marsad: ")
    assert printed.out == ""


def test_a_ledger_that_is_not_there_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "--ledger", str(folder / "none.sqlite")]) == 1
    error = capsys.readouterr().err
    assert "none.sqlite" in error
    assert "marsad ingest" in error
    assert error.count("\n") == 1


def test_a_file_that_is_no_ledger_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bad.sqlite").write_bytes(b"not a database at all, not even a little" * 50)
    assert main(["verify", "--ledger", str(folder / "bad.sqlite")]) == 1
    assert "bad.sqlite" in capsys.readouterr().err


def test_an_output_folder_that_cannot_be_made_is_one_line(folder: Path, capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    (folder / "blocked").write_text("a file", encoding="utf-8")
    assert main(["report", "--ledger", ledger, "--out", str(folder / "blocked" / "out")]) == 1
    assert "blocked" in capsys.readouterr().err


def test_claims_in_three_forms(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "--ledger", ledger, "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["kind"], row["low"]) for row in rows] == [("killed", 12)]
    assert main(["claims", "--ledger", ledger, "--format", "csv"]) == 0
    (line,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (line["low"], line["claim_id"]) == ("12", "one#0")
    assert main(["claims", "--ledger", ledger]) == 0
    table = capsys.readouterr().out
    assert "12" in table
    assert "Saraqeb" in table


@pytest.mark.parametrize("verb", ["incidents", "tolls", "control", "access", "contradictions"])
def test_every_table_lists_rows_as_json(ledger: str, capsys: pytest.CaptureFixture[str], verb: str) -> None:
    assert main([verb, "--ledger", ledger, "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(rows) == (1 if verb == "incidents" else 0)
    assert main([verb, "--ledger", ledger]) == 0
    assert capsys.readouterr().out.strip()


def test_where_leaves_out_what_was_not_asked_for(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "--ledger", ledger, "--format", "jsonl", "--where", "kind=injured"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["claims", "--ledger", ledger, "--format", "jsonl", "--where", "kind=killed period=2019-08-20"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_show_goes_from_the_figure_to_its_words(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "one#0", "--ledger", ledger]) == 0
    shown = capsys.readouterr().out
    assert "figure: 12" in shown
    assert "»Twelve civilians were killed" in shown
    assert "sha256" in shown
    assert main(["show", "one", "--ledger", ledger]) == 0
    assert "one#0" in capsys.readouterr().out


def test_show_of_an_unknown_id_says_where_ids_are(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "nothing#9", "--ledger", ledger]) == 2
    assert "marsad claims" in capsys.readouterr().err


def test_verify_of_a_sound_ledger(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "--ledger", ledger]) == 0
    assert ledger in capsys.readouterr().out.replace("\n", "")


def test_packs_are_listed_and_checked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["packs"]) == 0
    listed = capsys.readouterr().out
    assert "syria" in listed
    assert "sudan" in listed
    broken = tmp_path / "broken"
    broken.mkdir()
    assert main(["packs", str(broken)]) != 0
    assert "broken" in capsys.readouterr().err


def test_control_characters_of_a_report_do_not_reach_the_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "in" / "one.txt").write_text(REPORT.replace("Twelve", "\x1b[31mTwelve"), encoding="utf-8")
    ledger = str(folder / "l.sqlite")
    main(["ingest", str(folder / "in"), "--ledger", ledger])
    main(["show", "one", "--ledger", ledger])
    main(["claims", "--ledger", ledger])
    assert "\x1b" not in capsys.readouterr().out
