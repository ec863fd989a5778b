#!/usr/bin/env python3
"""Write the predictions that a scorer reads.

usage: predict.py TASK IN OUT.jsonl [--workers N]

IN is a file of JSON lines, or (for links, contradictions and origins) a folder of annotated articles, or a file with one
annotated article {"doc_id", "published", "claims"} a line. Only the fields that the task's scorer allows are read. The same
input gives the same bytes, whatever the number of workers.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from marsad.errors import MarsadError
from marsad.reference import load_references
from tasks import TASKS, Row

CHUNK = 8
"""Lines that a worker takes at once."""


def load(path: Path) -> list[Row]:
    """The lines of a file, or the annotated articles of a folder in the order of their names."""
    if path.is_dir():
        files = sorted(file for file in path.glob("*.json") if not file.name.startswith("_"))
        return [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def save(path: Path, rows: Iterable[Row]) -> None:
    """One JSON object a line."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def worked(task: str, rows: Sequence[Row], workers: int = 1) -> list[Any]:
    """What each line gives, in the order of the lines."""
    allowed = TASKS[task].fields
    jobs = [(task, {name: row[name] for name in allowed if name in row}) for row in rows]
    if workers < 2 or len(jobs) <= CHUNK:
        return [_work(job) for job in jobs]
    load_references()  # before the fork: the workers share the tables' pages, and none builds the place table by itself
    with get_context("fork").Pool(workers) as pool:
        return list(pool.imap(_work, jobs, CHUNK))


def predict(task: str, rows: Sequence[Row], workers: int = 1) -> list[Row]:
    """The predictions of a task for these lines."""
    return TASKS[task].finish(worked(task, rows, workers), load_references())


def _work(job: tuple[str, Row]) -> Any:
    task, row = job
    return TASKS[task].each(row, load_references())


def main() -> int:
    """Read the command line, predict, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("input", type=Path, metavar="IN", help="JSON lines, or a folder of annotated articles")
    parser.add_argument("output", type=Path, metavar="OUT.jsonl", help="where the predictions go")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="processes that read lines at the same time")
    given = parser.parse_args()
    try:
        save(given.output, predict(given.task, load(given.input), given.workers))
    except (OSError, ValueError, MarsadError) as error:
        print(f"predict.py: {given.task}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
