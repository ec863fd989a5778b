"""Predictions for the scorers of the benchmarks: predict.py TASK IN.jsonl OUT.jsonl.

Each task hands marsad only the fields that its scorer allows a system to read, and calls the public API only.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import marsad
from marsad.model.exchange import claim_from_row, claim_row
from tasks import attribution, claims, displacement, events, timexes, tolls, toponyms

Row = dict[str, Any]
Reader = Callable[[marsad.AnnotatedDocument, Row], Iterable[Row]]

READERS: dict[str, tuple[tuple[str, ...], Reader]] = {
    "claims": (("doc_id", "title", "text", "source", "date"), claims.rows),
    "tolls-gva": (("doc_id", "title", "text", "published"), tolls.article),
    "tolls-gaza": (("doc_id", "text", "date"), tolls.narrative),
    "tolls-acled": (("doc_id", "text", "date"), tolls.event_note),
    "displacement-idetect": (("doc_id", "text"), displacement.rows),
    "attribution": (("doc_id", "text"), attribution.rows),
    "toponyms": (("doc_id", "text", "published"), toponyms.rows),
    "timexes": (("doc_id", "text", "published"), timexes.rows),
}
"""For each task the fields that may be read, and what turns an annotated document into predictions."""

GROUPINGS = {
    "tolls-gva-linking": (("doc_id", "title", "text", "published"), None),
    "same-event": (("doc_id", "text"), "topic"),
}
"""Tasks that group documents by incident: the fields that may be read, and the field inside which they are grouped."""

CHUNK = 40
"""Documents that a worker reads at a time."""


@lru_cache(maxsize=1)
def references() -> marsad.References:
    """The built-in tables, once per process."""
    return marsad.load_references()


def documents(rows: Iterable[Row], fields: tuple[str, ...]) -> list[marsad.Document]:
    """The rows as documents, read by marsad from a file that holds the allowed fields alone."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for row in rows:
                out.write(json.dumps({name: row.get(name) for name in fields}, ensure_ascii=False) + "\n")
        return [item for item in marsad.read(path) if isinstance(item, marsad.Document)]


def annotated(rows: list[Row], fields: tuple[str, ...]) -> list[tuple[Row, marsad.AnnotatedDocument]]:
    """Each row that could be read, with its annotated document."""
    by_id = {str(row["doc_id"]): row for row in rows}
    return [(by_id[document.doc_id], marsad.annotate(document, references())) for document in documents(rows, fields)]


def read_chunk(task: str, rows: list[Row]) -> list[Row]:
    """Predictions of a reading task for some rows."""
    fields, reader = READERS[task]
    found: list[Row] = []
    for row, document in annotated(rows, fields):
        allowed = {name: row.get(name) for name in fields}
        found.extend(reader(document, allowed))
    return found


def claim_chunk(task: str, rows: list[Row]) -> list[Row]:
    """Claims of some rows, with the group that each document may be linked in."""
    fields, group = GROUPINGS[task]
    found: list[Row] = []
    for row, document in annotated(rows, fields):
        extraction = marsad.extract(document)
        text = document.document.text
        found.append({"doc_id": document.document.doc_id, "group": str(row.get(group)) if group else "",
                      "claims": [claim_row(claim, text) for claim in extraction.claims]})  # fmt: skip
    return found


def chunks(rows: list[Row]) -> Iterator[list[Row]]:
    """The rows, some at a time."""
    for start in range(0, len(rows), CHUNK):
        yield rows[start : start + CHUNK]


def in_parallel(work: Callable[[list[Row]], list[Row]], rows: list[Row]) -> list[Row]:
    """The results of all chunks, in the order of the rows."""
    if len(rows) <= CHUNK:
        return work(rows)
    with ProcessPoolExecutor(max_workers=2) as pool:
        return [row for part in pool.map(work, list(chunks(rows))) for row in part]


def gold_claims(path: Path) -> list[marsad.Claim]:
    """Annotated claims: a folder of files, one file, or lines of documents with claims or of claims."""
    files = sorted(path.glob("[!_]*.json")) if path.is_dir() else [path]
    found: list[marsad.Claim] = []
    for file in files:
        text = file.read_text(encoding="utf-8")
        rows = [json.loads(text)] if file.suffix == ".json" else [json.loads(line) for line in text.splitlines() if line.strip()]
        for row in rows:
            if "claims" in row:
                found += [
                    claim_from_row(claim | {"doc_id": str(row["doc_id"])}, index) for index, claim in enumerate(row["claims"])
                ]
            elif "kind" in row:
                index = sum(claim.ref.doc_id == str(row["doc_id"]) for claim in found)
                found.append(claim_from_row(row, int(row.get("claim_index", index))))
    return found


def main() -> None:
    """Read the arguments, write the predictions."""
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    task, source, target = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if task in events.OVER_CLAIMS:
        predicted = list(events.OVER_CLAIMS[task](gold_claims(source), references()))
    else:
        rows = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
        if task in READERS:
            predicted = in_parallel(partial(read_chunk, task), rows)
        elif task in GROUPINGS:
            predicted = list(events.clusters(in_parallel(partial(claim_chunk, task), rows)))
        else:
            sys.exit(f"no task {task!r}; there are: {', '.join([*READERS, *GROUPINGS, *events.OVER_CLAIMS])}")
    with target.open("w", encoding="utf-8") as out:
        for row in predicted:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
