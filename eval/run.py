#!/usr/bin/env python3
"""Measure everything on the development data, print one table, and hold the floors.

usage: run.py [--record] [--readme] [--only TASK ...] [--workers N]

Fails when a figure lies below its floor in floors.json. --record raises floors to what was measured; it never lowers one. Where
the evaluation data is absent it says so and succeeds.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus import ROOT, WEEKS, articles, corpus_hash, gold_documents, gold_part, seed_articles, shared_folder
from floors import FLOORS, Floors
from intervals import claim_intervals, wrong_perpetrators
from marsad.reference import load_references
from measures import MEASURES
from own import PARTS, WITHOUT_PACK, own_articles, own_gold
from predict import load, predict, save
from table import print_table, write_readme
from tasks.places import archive, provinces
from tasks.published import published
from tasks.spellings import spellings

Results = dict[str, Any]
"""By task: the scorer's answer."""

Intervals = dict[str, tuple[float, float]]
"""By measure: the ends of its interval."""

BENCHES = ("tolls-gaza", "displacement-idetect", "attribution", "toponyms", "timexes", "same-event")
"""Benchmarks with a folder of their own name and one scorer in it."""


def scored(script: Path, *arguments: Path) -> Any:
    """What a scorer answers."""
    command = [sys.executable, str(script), *map(str, arguments)]
    flag = ["--json"] if "--json" in script.read_text(encoding="utf-8") else []
    done = subprocess.run([*command, *flag], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"eval: {script.name} failed: {done.stderr.strip().splitlines()[-1:]}")
    return json.loads(done.stdout)


def measure_claims(shared: Path, work: Path, workers: int) -> tuple[Results, Intervals]:
    """The claims task by weeks, and on the five reports of the main job."""
    script = shared / "gold" / "score.py"
    predictions = predict("claims", articles(shared), workers)
    save(work / "claims.jsonl", predictions)
    parts = [(part, gold_part(shared, weeks, work / weeks), predictions) for part, weeks in WEEKS.items()]
    parts.append(("five articles (read)", shared / "gold" / "seeds", predict("claims", seed_articles(shared))))
    results: Results = {}
    intervals: Intervals = {}
    for part, gold, found in parts:
        save(work / "part.jsonl", found)
        wrong = {"wrong_perpetrator": wrong_perpetrators(script, gold, found)}
        results[f"claims {part}"] = scored(script, gold, work / "part.jsonl") | wrong
        ends = claim_intervals(script, gold, found)
        intervals |= {f"claims {part}.{path}": interval for path, interval in ends.items()}
    return results, intervals


def measure_own(shared: Path, work: Path, workers: int) -> tuple[Results, Intervals]:
    """The claims task on the articles that we annotated: some of the corpus, and invented ones on other conflicts."""
    script = shared / "gold" / "score.py"
    results: Results = {}
    intervals: Intervals = {}
    for part, file in PARTS.items():
        rows = own_articles(part, shared)
        found = predict("claims-without-pack" if file.startswith(WITHOUT_PACK) else "claims", rows, workers)
        gold = own_gold(part, rows, work / file)
        save(work / "part.jsonl", found)
        wrong = {"wrong_perpetrator": wrong_perpetrators(script, gold, found)}
        results[f"own {part}"] = scored(script, gold, work / "part.jsonl") | wrong
        intervals |= {f"own {part}.{path}": ends for path, ends in claim_intervals(script, gold, found).items()}
    return results, intervals


def measure_links(shared: Path, work: Path, _: int) -> tuple[Results, Intervals]:
    """Incidents, contradictions and echoes from annotated claims."""
    gold = shared / "gold"
    documents = gold_documents(gold / "dev", "ABCD", shared)
    seeds = load(gold / "seeds")
    outlets = {row["doc_id"]: row["source"] for row in seed_articles(shared)}
    results: Results = {}
    save(work / "links.jsonl", predict("links", documents))
    results["links A-D"] = scored(gold / "score_links.py", gold / "dev" / "_links.json", work / "links.jsonl")
    sets = (
        ("A-D", documents, gold / "dev" / "_links.json"),
        ("five articles (read)", [row | {"source": outlets.get(row["doc_id"])} for row in seeds], gold / "seeds" / "_cross.json"),
    )
    for part, rows, answer in sets:
        for task in ("contradictions", "origins"):
            save(work / f"{task}.jsonl", predict(task, rows))
        found = (work / "contradictions.jsonl", work / "origins.jsonl")
        results[f"assess {part}"] = scored(gold / "score_assess.py", answer, *found)
    return results, {}


def measure_gva(shared: Path, work: Path, workers: int) -> tuple[Results, Intervals]:
    """Values and grouping of the shootings."""
    folder = shared / "bench" / "tolls-gva"
    results = {}
    for task, script in (("tolls-gva", "score_tolls_gva.py"), ("tolls-gva-linking", "score_tolls_gva_linking.py")):
        save(work / f"{task}.jsonl", predict(task, load(folder / "dev.jsonl"), workers))
        results[task] = scored(folder / script, folder / "dev.jsonl", work / f"{task}.jsonl")
    return results, {}


def measure_published(shared: Path, *_: object) -> tuple[Results, Intervals]:
    """Dates of publication on the corpus without labels."""
    result = published(shared / "corpus" / "fakes.jsonl")
    apart = ", ".join(f"{count} by {days} days" for days, count in result["conflicts"].items())
    print(f"eval: published: {result['dated']} texts open with a date; files that say another day: {apart}", file=sys.stderr)
    return {"published": result}, {}


def measure_places(shared: Path, *_: object) -> tuple[Results, Intervals]:
    """Spellings that no table lists, spellings of one place, and the provinces of claims."""
    references = load_references()
    pack = next(pack for pack in references.packs if pack.name == "syria")
    places = shared / "gazetteer" / "incident_places.csv"
    results: Results = {"names": spellings(), "spellings": archive(places, references, pack)}
    for part, weeks in WEEKS.items():
        gold = {str(row["doc_id"]): row for row in gold_documents(shared / "gold" / "dev", weeks, shared)}
        read = [row for row in articles(shared) if str(row["doc_id"]) in gold]
        results[f"places {part}"] = provinces(read, gold, references, pack)
    return results, {}


def bench(task: str) -> Callable[[Path, Path, int], tuple[Results, Intervals]]:
    """How a benchmark with one scorer is measured."""

    def measure(shared: Path, work: Path, workers: int) -> tuple[Results, Intervals]:
        folder = shared / "bench" / task
        out = work / f"{task}.jsonl"
        save(out, predict(task, load(folder / "dev.jsonl"), workers))
        return {task: scored(next(folder.glob("score_*.py")), folder / "dev.jsonl", out)}, {}

    return measure


STEPS: dict[str, Callable[[Path, Path, int], tuple[Results, Intervals]]] = {
    "claims": measure_claims,
    "own": measure_own,
    "links": measure_links,
    "tolls-gva": measure_gva,
    "published": measure_published,
    "places": measure_places,
    **{task: bench(task) for task in BENCHES},
}
"""What is measured, by the name that --only takes."""


def measured(shared: Path, steps: list[str], workers: int) -> tuple[dict[str, float | None], Intervals]:
    """All figures by measure, with the intervals of those that have one."""
    results: Results = {}
    intervals: Intervals = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in steps:
            began = time.monotonic()
            found, ends = STEPS[name](shared, Path(folder), workers)
            results |= found
            intervals |= ends
            print(f"eval: {name} measured in {time.monotonic() - began:.0f} s", file=sys.stderr)
    return {item.key: _at(results[item.task], item.path) for item in MEASURES if item.task in results}, intervals


def _at(result: Any, path: str) -> float | None:
    for key in path.split("."):
        result = result.get(key) if isinstance(result, dict) else None
    return None if result is None else float(result)


def main() -> int:
    """Measure, print, compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--record", action="store_true", help="raise the floors to what is measured")
    parser.add_argument("--readme", action="store_true", help="write the table into README.md as well")
    parser.add_argument("--only", nargs="+", choices=list(STEPS), default=list(STEPS), help="measure only these")
    parser.add_argument("--workers", type=int, default=2, help="processes that read documents at the same time")
    given = parser.parse_args()
    shared = shared_folder()
    if not (shared / "gold").is_dir() or not (shared / "bench").is_dir():
        print(f"eval: no evaluation data at {shared}; set MARSAD_SHARED to where it is. Nothing measured.")
        return 0
    values, intervals = measured(shared, given.only, given.workers)
    floors = Floors.load(FLOORS)
    print_table(MEASURES, values, floors.floors, intervals)
    if given.readme:
        write_readme(ROOT / "README.md", MEASURES, values, intervals)
    if given.record:
        floors.raised(values, corpus_hash(shared)).save(FLOORS)
        print(f"eval: floors recorded in {FLOORS.name}")
        return 0
    return floors.verdict(values, corpus_hash(shared))


if __name__ == "__main__":
    sys.exit(main())
