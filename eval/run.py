"""Run every benchmark on its development part, print one table beside the floors, fail below a floor.

usage: run.py [--record] [TASK ...]

--record raises the floors to what was measured; a floor is never lowered. Texts of the unread weeks are never printed.
"""

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
SLACK = 0.0005
"""Rounding of the scorers: a figure this little below its floor is the same figure."""

WEEKS = {"claims: weeks A, B, I (read)": "ABI", "claims: week C (tuned on)": "C", "claims: weeks D, J (unread)": "DJ"}


@dataclass(frozen=True, slots=True)
class Task:
    """A benchmark.

    Attributes:
        folder: Under the shared `bench`.
        script: Name of its scorer.
        metrics: For each metric its path in the scorer's output and what others reach ("" where none is known).
    """

    folder: str
    script: str
    metrics: tuple[tuple[str, str], ...]


TASKS = {
    "tolls-gva": Task(
        "tolls-gva", "score_tolls_gva.py",
        (("killed.exact", "regex .686"), ("injured.exact", "regex .555"), ("date.within_1_day", "regex .745")),
    ),
    "tolls-gaza": Task(
        "tolls-gaza", "score_tolls_gaza.py",
        (("killed.exact", "naive .207"), ("killed.overlap", "naive .391"), ("injured.exact", "majority .304")),
    ),
    "displacement-idetect": Task(
        "displacement-idetect", "score_displacement_idetect.py",
        (("quantity.f1", "naive .697"), ("all_slots.f1", "keywords .408"), ("location_lenient.f1", "keywords .177")),
    ),
    "attribution": Task(
        "attribution", "score_attribution.py",
        (("tokens.source.f1", "verb rule .226"), ("tokens.content.f1", "verb rule .495"),
         ("source_of_content.accuracy", "verb rule .221")),
    ),
    "toponyms": Task(
        "toponyms", "score_toponyms.py",
        (("all.lenient.f1", "Stanford .772"), ("all.end_to_end.f1_161km", "Edinburgh .502"),
         ("all.located.accuracy_161km", "Edinburgh .833")),
    ),
    "timexes": Task(
        "timexes", "score_timexes.py",
        (("all.strict.f1", "SynTime .799"), ("all.value.f1", "year carried .719")),
    ),
    "tolls-gva-linking": Task("tolls-gva", "score_tolls_gva_linking.py",
                              (("b_cubed.f1", "tf-idf .907"), ("pairs.f1", "tf-idf .752"))),
    "same-event": Task("same-event", "score_same_event.py", (("pairs_f1.f1", "tf-idf .813"), ("b_cubed.f1", "tf-idf .854"))),
}  # fmt: skip

CLAIM_METRICS = ("all.f1", "counting.f1", "whole_claim.f1")
PEERS = {"all.f1": "people .883", "counting.f1": "people .837", "whole_claim.f1": "people .680"}


def shared() -> Path:
    """The folder of the benchmarks, by MARSAD_SHARED or beside the project."""
    return Path(os.environ.get("MARSAD_SHARED", HERE.parent.parent / "shared"))


def predict(task: str, source: Path, target: Path) -> None:
    """Write the predictions of a task."""
    subprocess.run([sys.executable, str(HERE / "predict.py"), task, str(source), str(target)], check=True)


def scored(script: Path, *arguments: str | Path) -> dict[str, Any]:
    """What a scorer prints as JSON."""
    done = subprocess.run([sys.executable, str(script), *map(str, arguments)], check=True, capture_output=True, text=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def value(result: dict[str, Any], path: str) -> float | None:
    """The figure at a dotted path."""
    found: Any = result
    for name in path.split("."):
        found = found.get(name) if isinstance(found, dict) else None
    return None if found is None else round(float(found), 3)


def bench_rows(name: str, folder: Path, work: Path) -> Iterator[tuple[str, str, float | None, str]]:
    """Task, metric, figure and what others reach."""
    task = TASKS[name]
    gold, target = folder / "bench" / task.folder / "dev.jsonl", work / f"{name}.jsonl"
    predict(name, gold, target)
    result = scored(folder / "bench" / task.folder / task.script, gold, target, "--json")
    for metric, peer in task.metrics:
        yield name, metric, value(result, metric), peer


def claim_rows(folder: Path, work: Path) -> Iterator[tuple[str, str, float | None, str]]:
    """The claims of the annotated articles, by group of weeks."""
    articles = [json.loads(line) for line in (folder / "gold/dev/articles.jsonl").read_text(encoding="utf-8").splitlines()]
    target = work / "claims.jsonl"
    predict("claims", folder / "gold/dev/articles.jsonl", target)
    for title, weeks in WEEKS.items():
        gold = work / weeks
        gold.mkdir()
        for article in articles:
            if article["week"] in weeks:
                name = f"{article['doc_id']}.json"
                (gold / name).write_bytes((folder / "gold/dev" / name).read_bytes())
        result = scored(folder / "gold/score.py", gold, target, "--json")
        for metric in CLAIM_METRICS:
            yield title, metric, value(result, metric), PEERS[metric]


def link_rows(folder: Path, work: Path) -> Iterator[tuple[str, str, float | None, str]]:
    """Incidents, contradictions and echoes over annotated claims."""
    for title, gold, key in (("weeks A-D", "gold/dev", "_links.json"), ("five articles", "gold/seeds", "_cross.json")):
        for task in ("links", "contradictions", "origins"):
            predict(task, folder / gold, work / f"{task}.jsonl")
        if key == "_links.json":
            result = scored(folder / "gold/score_links.py", folder / gold / key, work / "links.jsonl")
            yield f"incidents: {title}", "b3.f1", value(result, "b3.f1"), ""
        answers = (work / "contradictions.jsonl", work / "origins.jsonl")
        result = scored(folder / "gold/score_assess.py", folder / gold / key, *answers)
        for metric in ("contradictions.recall", "contradictions.precision", "echoes.f1"):
            yield f"contradictions: {title}", metric, value(result, metric), ""


def corpus_hash(folder: Path) -> str:
    """SHA-256 over the development files, so that a floor says what it was measured on."""
    digest = hashlib.sha256()
    for path in sorted([*(folder / "bench").rglob("dev.jsonl"), *(folder / "gold").rglob("*.json*")]):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def measured(folder: Path, tasks: list[str]) -> list[tuple[str, str, float | None, str]]:
    """All figures."""
    rows: list[tuple[str, str, float | None, str]] = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        if not tasks or "claims" in tasks:
            rows += claim_rows(folder, work)
        if not tasks or "links" in tasks:
            rows += link_rows(folder, work)
        for task in TASKS:
            if not tasks or task in tasks:
                rows += bench_rows(task, folder, work)
    return rows


def show(rows: list[tuple[str, str, float | None, str]], floors: dict[str, float]) -> list[str]:
    """Print the table; the names of the figures that lie below their floor."""
    table = Table("task", "metric", "measured", "floor", "known")
    below = []
    for task, metric, figure, peer in rows:
        floor = floors.get(f"{task} {metric}")
        low = floor is not None and (figure is None or figure < floor - SLACK)
        below += [f"{task} {metric}"] if low else []
        table.add_row(
            task, metric, f"{figure:.3f}" if figure is not None else "none", "" if floor is None else f"{floor:.3f}", peer
        )
    Console(width=110).print(table)
    return below


def main() -> None:
    """Measure, compare, and fail below a floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tasks", nargs="*")
    parser.add_argument("--record", action="store_true")
    arguments = parser.parse_args()
    folder = shared()
    if not (folder / "bench").is_dir():
        print(f"eval: no shared benchmarks at {folder} (set MARSAD_SHARED); nothing measured")
        return
    stored = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"corpus": "", "floors": {}}
    if stored["corpus"] not in ("", corpus_hash(folder)):
        print("eval: the benchmarks are not those that the floors were measured on; the comparison is only indicative")
    rows = measured(folder, arguments.tasks)
    below = show(rows, stored["floors"])
    if arguments.record:
        floors = dict(stored["floors"])
        for task, metric, figure, _ in rows:
            floors[f"{task} {metric}"] = max(figure or 0.0, floors.get(f"{task} {metric}", 0.0))
        FLOORS.write_text(json.dumps({"corpus": corpus_hash(folder), "floors": floors}, indent=1) + "\n", encoding="utf-8")
    elif below:
        sys.exit("eval: below the floor: " + "; ".join(below))


if __name__ == "__main__":
    main()
