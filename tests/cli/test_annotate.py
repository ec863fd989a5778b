"""`marsad annotate`: what it writes, what it skips, and that the benchmarks' predictions are the same rows."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest

from marsad.cli import main

LINES = [
    {"doc_id": "a", "text": "Shells fell 3 km south of Saraqib in Syria on Thursday, officials said.", "published": "2019-08-23"},
    {"doc_id": "b", "text": "A blast in Damascus, Syria, killed five people, the agency reported on Friday."},
]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    return path


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize(
    ("layer", "keys"),
    [
        ("toponyms", ["start", "end", "lat", "lon"]),
        ("timexes", ["start", "end", "type", "value"]),
        ("attributions", ["source", "cue", "content"]),
    ],
)
def test_each_layer_begins_with_the_keys_of_its_scorer(layer, keys, reports, capsys):
    assert main(["annotate", str(reports), "--layer", layer, "--format", "jsonl"]) == 0
    found = rows(capsys.readouterr().out)
    assert [list(row) for row in found] == [["doc_id", layer], ["doc_id", layer]]
    assert [row["doc_id"] for row in found] == ["a", "b"]
    assert all(list(mention)[: len(keys)] == keys for row in found for mention in row[layer])
    assert any(row[layer] for row in found)


def test_offsets_point_into_the_text_of_the_line(reports, capsys):
    assert main(["annotate", str(reports), "--layer", "toponyms"]) == 0
    for line, row in zip(LINES, rows(capsys.readouterr().out), strict=True):
        assert all(line["text"][item["start"] : item["end"]] == item["name"] for item in row["toponyms"])


def test_a_bad_line_is_named_and_the_rest_goes_on(reports, capsys):
    reports.write_text("{broken\n" + reports.read_text(encoding="utf-8") + '{"doc_id": "c"}\n', encoding="utf-8")
    assert main(["annotate", str(reports), "--layer", "timexes"]) == 3
    printed = capsys.readouterr()
    assert [row["doc_id"] for row in rows(printed.out)] == ["a", "b"]
    assert "in.jsonl:1: broken JSON" in printed.err
    assert "in.jsonl:4" in printed.err


def test_lines_come_from_standard_input_and_go_into_a_file(reports, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(reports.read_bytes())))
    out = tmp_path / "out.jsonl"
    assert main(["annotate", "-", "--layer", "toponyms", "--out", str(out)]) == 0
    assert capsys.readouterr().out == ""
    assert main(["annotate", str(reports), "--layer", "toponyms"]) == 0
    assert capsys.readouterr().out == out.read_text(encoding="utf-8")


def test_a_folder_is_read_as_other_commands_read_it(tmp_path, capsys):
    (tmp_path / "one.txt").write_text("A blast in Damascus, Syria, killed five people on Friday.", encoding="utf-8")
    assert main(["annotate", str(tmp_path), "--layer", "toponyms"]) == 0
    (row,) = rows(capsys.readouterr().out)
    assert row["doc_id"] == "one"


def test_a_table_for_people_and_one_for_programs(reports, capsys):
    assert main(["annotate", str(reports), "--layer", "toponyms", "--format", "table"]) == 0
    assert "3 km south of …" in capsys.readouterr().out
    assert main(["annotate", str(reports), "--layer", "toponyms", "--format", "csv"]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["doc_id"] for row in table] == ["a", "a", "b", "b"]


def test_a_name_in_dispute_stays_open_with_all_its_candidates(tmp_path, capsys):
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"doc_id": "p", "text": "A fire broke out in Springfield on Monday."}) + "\n", encoding="utf-8")
    assert main(["annotate", str(path), "--layer", "toponyms"]) == 0
    ((item,),) = [row["toponyms"] for row in rows(capsys.readouterr().out)]
    assert (item["lat"], item["place_id"], item["precision"]) == (None, None, "unknown")
    assert len(item["candidates"]) > 1
    assert item["reason"].startswith("open between")


@pytest.mark.parametrize(
    "case",
    [
        (["nothing-there.jsonl", "--layer", "toponyms"], 1, "no such file"),
        (["in.jsonl"], 2, "--layer"),
        (["in.jsonl", "--layer", "colours"], 2, "colours"),
        (["in.jsonl", "--layer", "toponyms", "--format", "csv", "--out", "x"], 2, "--out"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(case, reports, monkeypatch, capsys):
    arguments, code, words = case
    monkeypatch.chdir(reports.parent)
    assert main(["annotate", *arguments]) == code
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("bench", ["toponyms", "timexes", "attribution"])
def test_the_rows_of_the_benchmarks_are_those_of_the_command(bench, shared, tmp_path, monkeypatch, capsys):
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "eval"))
    from predict import predict  # noqa: PLC0415 - the folder is no package

    lines = (shared / "bench" / bench / "dev.jsonl").read_text(encoding="utf-8").splitlines()[:3]
    path = tmp_path / "dev.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert main(["annotate", str(path), "--layer", bench.rstrip("s") + "s"]) == 0
    assert rows(capsys.readouterr().out) == predict(bench, [json.loads(line) for line in lines])
