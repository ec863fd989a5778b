#!/usr/bin/env python3
"""Measure speed and memory, room by room and layer by layer, and compare time expressions with HeidelTime where it is installed.

usage: bench.py [--documents N] [--words N] [--no-peers]

Reads the articles of the unlabelled corpus where they are there, generated reports else; the same ones every time. Seconds are
those of one processor, memory is the process's peak after each step. Fails when a limit is broken: time expressions and
place names together take at most a fifth of the main job, and time expressions are 100 times as fast as HeidelTime.
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import peers
from corpus import shared_folder
from generated import generated, record
from marsad.annotate import annotate
from marsad.assess import assess
from marsad.extract import extract
from marsad.link import link
from marsad.model import AnnotatedDocument, Document
from marsad.pipeline import Request, open_ledger, report, view_of
from marsad.read import read
from marsad.reference import References, load_references
from timing import Watch

LAYERS = (
    "chosen",
    "sentences",
    "parties",
    "long_names",
    "toponyms",
    "with_points",
    "related",
    "timexes",
    "figures",
    "attributions",
)
"""The functions that annotate calls, one a layer."""

LOOKUPS = 20_000
"""Names looked up."""

MOST_SHARE = 0.2
"""Share of the main job that time expressions and place names may take."""

LEAST_TIMES = 100
"""How many times as fast as HeidelTime time expressions are found."""


def source_lines(documents: int, words: int) -> list[str]:
    """Records to read: articles of the corpus in the order of a hash, or generated ones."""
    corpus = shared_folder() / "corpus" / "fakes.jsonl"
    if not corpus.is_file():
        return [record(number, words) for number in range(documents)]
    lines = corpus.read_text(encoding="utf-8").splitlines()
    return sorted(lines, key=lambda line: hashlib.sha256(line.encode()).hexdigest())[:documents]


def shown(watch: Watch, name: str, documents: int, whole: float, indent: str = "") -> None:
    """One line of the table."""
    seconds = watch.seconds[name]
    rate, each = documents / max(seconds, 1e-9), seconds / documents * 1000
    print(
        f"{indent + name:16s} {seconds:8.2f} s {rate:9.1f} articles/s {each:8.2f} ms each {seconds / whole:6.1%}"
        f"  peak {watch.peaks[name]:5.0f} MiB"
    )


def rooms(path: Path, references: References) -> tuple[Watch, Watch, list[AnnotatedDocument]]:
    """Each room by itself: its seconds, those of the layers of annotate, and what annotate gave."""
    watch, layers = Watch(), Watch()
    documents = [item for item in watch.run("read", lambda: list(read(path))) if isinstance(item, Document)]
    with layers.on("marsad.annotate", LAYERS):
        annotated = watch.run("annotate", lambda: [annotate(document, references) for document in documents])
    found = watch.run("extract", lambda: [extract(item) for item in annotated])
    claims = sorted((claim for item in found for claim in item.claims), key=lambda claim: claim.ref)
    incidents = watch.run("link", lambda: link(claims, ()))
    watch.run("assess", lambda: assess(incidents, claims, documents, references))
    return watch, layers, annotated


def main_job(path: Path, out: Path) -> Watch:
    """What the main job takes, from files to ledger and report, and what the ledger's answer takes from then on."""
    watch = Watch()
    request = Request(paths=(path,), out=out)
    with watch.on("marsad.pipeline", ("publish",)):
        watch.run("the main job", lambda: report(request))
    with open_ledger(request.ledger_path) as ledger:
        watch.run("view of ledger", lambda: view_of(ledger, load_references()))
    return watch


def tables(references: References, names: Sequence[str]) -> None:
    """Print how long the tables take to open in a fresh process, and a name to be looked up."""
    code = "import time; from marsad.reference import load_references; t = time.perf_counter(); r = load_references(); "
    code += "r.gazetteer.lookup('Homs'); print(time.perf_counter() - t)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    print(f"opening all tables and a first look-up, in a fresh process: {float(done.stdout) * 1000:.0f} ms")
    asked = [names[number % len(names)] for number in range(LOOKUPS)] if names else ["Homs"] * LOOKUPS
    began = time.perf_counter()
    for name in asked:
        references.gazetteer.lookup(name)
    each = (time.perf_counter() - began) / LOOKUPS
    print(f"look-up of one of {len(set(asked))} names of the articles: {each * 1e6:.1f} µs")


def compared(each: float) -> bool:
    """Whether the peer is absent or slow enough; its figures are printed."""
    python = peers.interpreter()
    if python is None:
        return True
    text = generated(1, 300)
    theirs = peers.speed(python, text, "2016-07-28", each)
    folder = shared_folder() / "bench" / "timexes"
    if folder.is_dir():
        peers.scores(python, folder)
    return theirs >= LEAST_TIMES * each


def main() -> int:
    """Read, run, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=200, metavar="N", help="reports to read")
    parser.add_argument("--words", type=int, default=300, metavar="N", help="words of each generated report")
    parser.add_argument("--no-peers", action="store_true", help="leave HeidelTime out")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        lines = source_lines(given.documents, given.words)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        references = load_references()
        watch, layers, annotated = rooms(path, references)
        job = main_job(path, Path(folder) / "out")
    count, whole = len(annotated), job.seconds["the main job"]
    words = sum(len(item.document.text.split()) for item in annotated) / count
    print(f"{count} articles of {words:.0f} words on average; share of the main job")
    for name in watch.seconds:
        shown(watch, name, count, whole)
        for layer in layers.seconds if name == "annotate" else ():
            shown(layers, layer, count, whole, indent="  ")
    for name in job.seconds:
        shown(job, name, count, whole)
    tables(references, [t.name_span.of(item.document.text) for item in annotated for t in item.toponyms])
    share = sum(layers.seconds.get(name, 0.0) for name in ("timexes", "toponyms", "with_points", "related")) / whole
    print(f"time expressions and place names: {share:.1%} of the main job, the limit is {MOST_SHARE:.0%}")
    fast = given.no_peers or compared(layers.seconds["timexes"] / count)
    return 0 if fast and share <= MOST_SHARE else 1


if __name__ == "__main__":
    sys.exit(main())
