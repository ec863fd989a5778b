#!/usr/bin/env python3
"""Read and annotate texts that no newsroom wrote, at full length, within limits of time and memory.

usage: soak.py [--longest CHARACTERS] [--hostile CHARACTERS]

Prose of one, two, four and ten million characters in one document must take time in proportion, and each hostile kind must end
within a limit. Reading must turn what is too large into a skipped row. One line for each; fails when a limit is broken.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from generated import generated
from hostile import PIECES
from marsad.annotate import annotate
from marsad.extract import extract
from marsad.model import Document, Published, Skipped
from marsad.read import read
from marsad.reference import load_references
from timing import peak_mib

LENGTHS = (1_000_000, 2_000_000, 4_000_000, 10_000_000)
"""Characters of the prose."""

MOST_GROWTH = 1.6
"""How many times as many seconds for each character the longest prose may take as the shortest."""

MOST_PER_MB = 150
"""MiB that a million characters may add to the memory: mentions take many times the room of their words."""

MOST_SECONDS = 60
"""Processor seconds for a hostile text: a report of the same length takes five."""

MOST_READ = 10
"""Processor seconds for reading a file that is too large or nests too deeply."""


def document(text: str) -> Document:
    """A document of that text alone."""
    return Document("d", text, "0" * 64, published=Published())


def prose(longest: int) -> bool:
    """Whether prose takes time and memory in proportion to its length; a line for each length."""
    lengths = [length for length in LENGTHS if length <= longest] or [longest]
    parts: list[str] = []
    while sum(map(len, parts)) < lengths[-1]:
        parts.append(generated(len(parts), 20_000))
    whole, references = "\n".join(parts), load_references()
    rates: list[float] = []
    started = peak_mib()
    for length in lengths:
        began = time.process_time()
        annotate(document(whole[:length]), references)
        rates.append((time.process_time() - began) / length * 1e6)
        print(f"prose of {length:,} characters: {rates[-1]:.1f} s a million characters, peak {peak_mib():.0f} MiB", flush=True)
    memory = (peak_mib() - started) / lengths[-1] * 1e6
    return rates[-1] <= MOST_GROWTH * rates[0] and memory <= MOST_PER_MB


def hostile(length: int) -> bool:
    """Whether each kind of hostile text is annotated and read for claims within the limit; a line for each."""
    references, held = load_references(), True
    kinds = PIECES | {"a name of ten thousand characters": "Kafrzita" * 1250 + " said. "}
    for name, piece in kinds.items():
        began = time.process_time()
        extract(annotate(document((piece * (length // len(piece) + 1))[:length]), references))
        seconds = time.process_time() - began
        held = held and seconds <= MOST_SECONDS
        print(f"{name}, {length:,} characters: {seconds:.1f} s{'' if seconds <= MOST_SECONDS else ', TOO SLOW'}", flush=True)
    return held


def reading() -> bool:
    """Whether files that are too large become skipped rows and deep pages are read, both in time; a line for each."""
    files = {
        "large.txt": "word " * 2_000_000,
        "line.txt": "a" * 1_000_001,
        "deep.html": "<div>" * 200_000 + "The pier was hit on Friday." + "</div>" * 200_000,
        "ends.html": "<p>The pier was hit on Friday." + "</div></b>" * 200_000,
        "deep.json": "[" * 200_000,
    }
    skipped = {"large.txt", "line.txt", "deep.json"}
    held = True
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder) / name
            path.write_text(text, encoding="utf-8")
            began = time.process_time()
            (item,) = read(path)
            seconds = time.process_time() - began
            well = isinstance(item, Skipped) == (name in skipped) and seconds <= MOST_READ
            held = held and well
            print(
                f"{name}, {len(text):,} characters: {'skipped' if isinstance(item, Skipped) else 'read'} in {seconds:.1f} s"
                f"{'' if well else ', WRONG'}",
                flush=True,
            )
    return held


def main() -> int:
    """Read, annotate, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--longest", type=int, default=LENGTHS[-1], metavar="N", help="characters of the longest prose")
    parser.add_argument("--hostile", type=int, default=100_000, metavar="N", help="characters of each hostile text")
    given = parser.parse_args()
    held = [reading(), hostile(given.hostile), prose(given.longest)]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
