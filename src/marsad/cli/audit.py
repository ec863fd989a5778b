"""The commands that audit how texts are read: whether all parties are read by the same rules."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated

import typer

from marsad import pipeline
from marsad.cli import options
from marsad.cli.columns import names, text
from marsad.cli.gazetteer import prepared
from marsad.cli.printing import Column, Row, say, show_jsonl, show_table
from marsad.cli.progress import progress_bar
from marsad.cli.running import Exit
from marsad.errors import UsageError
from marsad.model import Document, Skipped
from marsad.read import distinct, read, read_metadata
from marsad.settings import load_settings
from marsad.symmetry import Audited, Difference, audit

SHARE = 8
"""Documents from which another process pays: each opens the tables for itself."""

Form = Annotated[
    options.Format,
    typer.Option("--format", help="How to print: a table of what is unexplained, or JSON lines of all differences."),
]

COLUMNS: tuple[Column, ...] = (
    text("doc_id"),
    names("parties"),
    text("kind"),
    text("found"),
    ("what differs", lambda row: "; ".join(f"{c['field']}: {c['wanted']} → {c['got']}" for c in row["changes"])),
    text("words"),
)

audit_app = typer.Typer(add_completion=False, rich_markup_mode=None, help="Audit how texts are read.")


@audit_app.callback()
def start() -> None:
    """Audit how texts are read."""


@audit_app.command()
def symmetry(
    paths: options.Paths,
    metadata: options.Metadata = None,
    pack: options.PackName = None,
    gazetteer: options.Gazetteer = None,
    form: Form = options.Format.TABLE,
) -> int:
    """Exchange the names of every two parties in each text and show every claim that changes by more than that."""
    if form is options.Format.CSV:
        raise UsageError("--format csv: differences come as table or jsonl")
    known = read_metadata(metadata) if metadata else {}
    documents, skipped = distinct(chain.from_iterable(read(path, known) for path in paths))
    found = list(_audited(documents, pack or load_settings().pack, prepared(gazetteer)))
    differences = [row for item in found for row in item.differences]
    unexplained = [row for row in differences if not row.explained]
    if form is options.Format.JSONL:
        show_jsonl([_row(row) for row in differences])
    else:
        show_table("unexplained differences", COLUMNS, [_row(row) for row in unexplained])
    _say_sums(found, differences)
    for row in skipped:
        say(f"skipped {row.location}: {row.reason}; {row.next_step}")
    return _exit(documents, unexplained, skipped)


def _exit(documents: Sequence[Document], unexplained: Sequence[Difference], skipped: Sequence[Skipped]) -> Exit:
    if unexplained or not documents:
        return Exit.NOTHING
    return Exit.SKIPPED if skipped else Exit.DONE


def _audited(documents: Sequence[Document], pack: str | None, gazetteer: Path | None) -> Iterator[Audited]:
    """The documents audited in their order, by as many processes as there are processors."""
    jobs = [(document, pack, gazetteer) for document in documents]
    workers = min(os.cpu_count() or 1, -(-len(jobs) // SHARE))
    with progress_bar() as progress:
        for number, item in enumerate(_done(jobs, workers), start=1):
            progress("audit", number, len(jobs))
            yield item


def _done(jobs: Sequence[tuple[Document, str | None, Path | None]], workers: int) -> Iterable[Audited]:
    if workers <= 1:
        yield from map(_one, jobs)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_one, jobs, chunksize=2)


def _one(job: tuple[Document, str | None, Path | None]) -> Audited:
    document, pack, gazetteer = job
    references = pipeline.references_for(pack, gazetteer)
    forced = references.packs[0].name if pack and references.packs else None
    return audit(document, references, pipeline.reading, forced)


def _row(row: Difference) -> Row:
    return {
        "doc_id": row.doc_id,
        "parties": list(row.parties),
        "kind": row.kind,
        "found": row.found,
        "start": row.at.start,
        "end": row.at.end,
        "words": row.words,
        "changes": [{"field": change.name, "wanted": change.wanted, "got": change.got} for change in row.changes],
        "explained": row.explained or None,
    }


def _say_sums(found: Sequence[Audited], differences: Sequence[Difference]) -> None:
    swaps, claims = sum(item.swaps for item in found), sum(item.claims for item in found)
    counts = Counter(row.explained or "unexplained" for row in differences)
    counts["unexplained"] += 0
    sums = ", ".join(f"{number} {why}" for why, number in sorted(counts.items()))
    say(f"{len(found)} documents, {claims} claims, {swaps} exchanges of names; differences: {sums}")
