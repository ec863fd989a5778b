"""`marsad when`: what it prints, and with which exit code."""

import json

import pytest

from marsad.cli import main


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    assert main(["when", *arguments, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_vague_month_is_dated_by_the_publication(capsys: pytest.CaptureFixture[str]) -> None:
    first, *_ = rows(capsys, "late April", "--published", "2019-08-22")
    assert (first["start"], first["end"], first["granularity"], first["value"]) == (
        "2019-04-21",
        "2019-04-30",
        "month",
        "2019-04",
    )


def test_the_passage_decides(capsys: pytest.CaptureFixture[str]) -> None:
    passage = "The summit will open on 16 September."
    (row,) = rows(capsys, "16 September", "--published", "2019-08-20", "--context", passage)
    assert row["start"] == row["end"] == "2019-09-16"


def test_the_table_says_open_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["when", "Thursday"]) == 0
    printed = capsys.readouterr().out
    assert " open " in printed
    assert "no day of publication" in printed


def test_no_time_expression_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["when", "the harbour"]) == 1
    assert "no time expression" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [("Monday", "--published", "22/8/2019"), ("Monday", "--context", "It was Tuesday.")])
def test_a_wrong_call_is_refused_with_the_next_step(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["when", *arguments]) == 2
    assert capsys.readouterr().err.startswith("marsad: ")
