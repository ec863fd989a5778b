#!/usr/bin/env python3
"""Measure speed and memory of the main job on generated reports.

usage: bench.py [--documents N] [--words N]

Prints documents a second and peak memory of the whole job, from files to a ledger and a report, and of linking and assessing
what the ledger holds. One process; the same reports every time.
"""

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from marsad.pipeline import Request, open_ledger, references_for, report, view_of

PLACES = ("Idlib", "Aleppo", "Hama", "Homs", "Raqqa", "Daraa", "Manbij", "Palmyra", "Saraqeb", "Douma")
SOURCES = ("the Syrian Observatory for Human Rights", "the United Nations", "SANA", "a local activist", "the army")
SENTENCES = (
    "At least {n} people were killed in an air strike on {place} on {day}, {source} said.",
    "Government forces captured a village near {place} on {day}, according to {source}.",
    "More than {n}00 people have fled {place} since early June, {source} said.",
    "{source} said {n} civilians, including {m} children, were wounded by shelling in {place} on {day}.",
    "Nothing else was known about the situation in {place}.",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def generated(number: int, words: int) -> str:
    """A report of about so many words, the same for the same number."""
    draw = random.Random(number)
    text: list[str] = []
    while sum(len(sentence.split()) for sentence in text) < words:
        n = draw.randint(2, 40)
        facts = {"n": n, "m": draw.randint(1, n), "place": draw.choice(PLACES), "day": draw.choice(DAYS)}
        text.append(draw.choice(SENTENCES).format(source=draw.choice(SOURCES), **facts))
    return f"Published {draw.randint(1, 28)} July 2016\n\n" + "\n\n".join(text) + "\n"


def timed(name: str, documents: int, work: Callable[[], object]) -> None:
    """Run a piece of work and print what it took."""
    began = time.perf_counter()
    work()
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:28s} {seconds:8.2f} s  {documents / seconds:8.1f} documents/s  peak {peak:6.0f} MiB")


def main() -> int:
    """Generate, run, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=300, metavar="N", help="reports to generate")
    parser.add_argument("--words", type=int, default=300, metavar="N", help="words of each")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder) / "in", Path(folder) / "out"
        source.mkdir()
        for number in range(given.documents):
            (source / f"report-{number:06d}.txt").write_text(generated(number, given.words), encoding="utf-8")
        timed("loading the tables", 1, lambda: references_for(None))
        request = Request(paths=(source,), out=out)
        timed("the whole job", given.documents, lambda: report(request))
        with open_ledger(request.ledger_path) as ledger:
            timed("link and assess, stored", given.documents, lambda: view_of(ledger, references_for(None)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
