"""Predictions: the format of each scorer, from the allowed fields only, the same whatever the number of workers."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from predict import load, predict
from tasks import TASKS

ROOT = Path(__file__).resolve().parents[2]
NAMES = {
    "claims", "links", "tolls-gva", "tolls-gaza", "displacement-idetect", "attribution", "toponyms", "timexes", "same-event",
    "tolls-gva-linking", "tolls-acled",
}  # fmt: skip

NEWS = [
    {"doc_id": f"n{number}", "published": "2016-02-03", "date": "2016-02-03", "title": "Shooting", "topic": "1", "text": text}
    for number, text in enumerate(
        [
            "Two men were killed and five people were wounded in a shooting in Chicago on Monday, police said.",
            "Police said that two men were killed and five people wounded in a shooting in Chicago on Monday.",
            "About 300 families were displaced by floods in Manila, the Red Cross said.",
        ]
        * 4
    )
]
GOLD = {
    "doc_id": "g1",
    "published": "2016-02-03",
    "claims": [
        {
            "kind": "killed", "evidence": "two men were killed", "low": 2, "high": 2, "qualifier": "exact",
            "population": "people", "scope": "incident", "start": "2016-02-01", "end": "2016-02-01",
            "place": "Homs", "places": ["Homs"], "province": "homs", "perpetrators": ["unknown"],
            "sources": [], "source_type": "article", "status": "reported", "incident": "i1",
        }
    ],
}  # fmt: skip


def test_every_task_of_the_benchmarks_has_predictions() -> None:
    assert set(TASKS) >= NAMES


@pytest.mark.parametrize("task", sorted(set(TASKS) - {"links", "contradictions", "origins"}))
def test_workers_and_other_fields_change_nothing(task: str) -> None:
    spoiled: list[dict[str, Any]] = [
        row | {"killed": 99, "toponyms": [[0, 1]], "strike_status": "x", "incident_id": "y"} for row in NEWS
    ]
    rows = predict(task, NEWS)
    assert rows == predict(task, spoiled, workers=2)
    assert {row["doc_id"] for row in rows} <= {row["doc_id"] for row in NEWS}
    assert rows or task == "claims"


def test_tolls_of_a_report() -> None:
    first, second, third = predict("tolls-gva", NEWS[:3])
    assert (first["killed"], first["injured"], first["date"]) == (2, 5, "2016-02-01")
    assert (second["killed"], third["killed"]) == (2, 0)


def test_ranges_and_sums() -> None:
    assert predict("tolls-gaza", NEWS[:1])[0]["killed"] == [2, 2]
    assert predict("tolls-acled", NEWS[:1])[0]["killed"] == 2


def test_links_come_from_annotated_claims(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    for name in ("g1", "g2"):
        (tmp_path / "gold" / f"{name}.json").write_text(json.dumps(GOLD | {"doc_id": name}), encoding="utf-8")
    (tmp_path / "gold" / "_links.json").write_text("{}", encoding="utf-8")
    rows = predict("links", load(tmp_path / "gold"))
    assert [(row["doc_id"], row["incident"]) for row in rows] == [("g1", "i1"), ("g2", "i1")]
    assert len({row["incident_id"] for row in rows}) == 1


def test_the_script_reads_and_writes_lines(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(json.dumps(NEWS[0]) + "\n", encoding="utf-8")
    script = [sys.executable, str(ROOT / "eval" / "predict.py")]
    done = subprocess.run([*script, "timexes", str(tmp_path / "in.jsonl"), str(tmp_path / "out.jsonl")], check=False)
    assert done.returncode == 0
    (row,) = load(tmp_path / "out.jsonl")
    assert [NEWS[0]["text"][item["start"] : item["end"]] for item in row["timexes"]] == ["Monday"]
    done = subprocess.run([*script, "timexes", str(tmp_path / "none.jsonl"), "out"], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


def test_where_the_data_is_absent_it_is_said_and_nothing_fails(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "eval" / "run.py")],
        check=False,
        capture_output=True,
        text=True,
        env={"MARSAD_SHARED": str(tmp_path / "none"), "PATH": ""},
    )
    assert done.returncode == 0
    assert "Nothing measured" in done.stdout
