"""The command that writes what was recognised in texts: place names, time expressions, attributions."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from marsad import pipeline
from marsad.cli import options
from marsad.cli.columns import names, text
from marsad.cli.gazetteer import prepared
from marsad.cli.printing import Column, Row, say, show_csv, show_table
from marsad.cli.running import Exit
from marsad.errors import UsageError
from marsad.model import AnnotatedDocument, Skipped
from marsad.publish.files import json_text, write
from marsad.publish.mentions import Layer, mentions, mentions_row
from marsad.read import read_metadata
from marsad.settings import load_settings

STDIN = Path("-")
"""What stands for standard input, read as JSON lines, or for standard output."""

Inputs = Annotated[
    list[Path],
    typer.Argument(metavar="PATH...", help="Files or folders to read, or - for JSON lines on standard input."),
]
LayerName = Annotated[Layer, typer.Option("--layer", help="What to write: place names, time expressions, or who says what.")]
Out = Annotated[
    Path,
    typer.Option("--out", metavar="FILE", dir_okay=False, help="File for JSON lines. Default: -, which is standard output."),
]
Form = Annotated[
    options.Format, typer.Option("--format", help="How to write: one JSON object for each document, or a row for each mention.")
]

COLUMNS: dict[Layer, tuple[Column, ...]] = {
    Layer.TOPONYMS: (
        *(text(name) for name in ("doc_id", "start", "name", "role", "precision")),
        ("relation", lambda row: row["relation"]["wording"] if row["relation"] else ""),
        text("reason"),
    ),
    Layer.TIMEXES: tuple(text(name) for name in ("doc_id", "start", "words", "type", "value", "first", "last", "anchor")),
    Layer.ATTRIBUTIONS: (text("doc_id"), names("names", "said by"), text("source_type"), text("words")),
}


def annotate(
    paths: Inputs,
    *,
    layer: LayerName,
    form: Form = options.Format.JSONL,
    out: Out = STDIN,
    metadata: options.Metadata = None,
    pack: options.PackName = None,
    gazetteer: options.Gazetteer = None,
) -> int:
    """Write the mentions of one kind that stand in texts, with their offsets, as JSON lines or as a table."""
    if out != STDIN and form is not options.Format.JSONL:
        raise UsageError("--out: a table goes to standard output; leave out --out, or --format")
    chosen = pack or load_settings().pack
    references = pipeline.references_for(chosen, prepared(gazetteer))
    forced = references.packs[0].name if chosen and references.packs else None
    known = read_metadata(metadata) if metadata else {}
    skipped: list[Skipped] = []
    with _files(paths) as files:
        found = _readable(pipeline.annotated(files, references, known, forced), skipped)
        done = _written(found, layer, form, out)
    for row in skipped:
        say(f"skipped {row.location}: {row.reason}; {row.next_step}")
    if not done:
        return Exit.NOTHING
    return Exit.SKIPPED if skipped else Exit.DONE


@contextmanager
def _files(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """The paths, with standard input as a file of JSON lines."""
    if STDIN not in paths:
        yield list(paths)
        return
    with tempfile.TemporaryDirectory() as folder:
        stored = Path(folder) / "stdin.jsonl"
        stored.write_bytes(sys.stdin.buffer.read())
        yield [stored if path == STDIN else path for path in paths]


def _readable(found: Iterator[AnnotatedDocument | Skipped], skipped: list[Skipped]) -> Iterator[AnnotatedDocument]:
    """The documents; what could not be read is put aside, what is in another language is said."""
    for item in found:
        if isinstance(item, Skipped):
            skipped.append(item)
            continue
        if item.unread:
            say(f"{item.document.doc_id}: {item.unread}; it is written without mentions")
        yield item


def _written(found: Iterator[AnnotatedDocument], layer: Layer, form: options.Format, out: Path) -> int:
    """Write the mentions and count the documents.

    Raises:
        PublishError: the file cannot be written.
    """
    if form is not options.Format.JSONL:
        return _shown(list(found), layer, form)
    lines = (json_text(mentions_row(item, layer)) + "\n" for item in found)
    if out != STDIN:
        kept = list(lines)
        write(out, "".join(kept))
        return len(kept)
    return sum(1 for line in lines if sys.stdout.write(line))


def _shown(found: Sequence[AnnotatedDocument], layer: Layer, form: options.Format) -> int:
    rows: list[Row] = [{"doc_id": item.document.doc_id} | row for item in found for row in mentions(item, layer)]
    if form is options.Format.CSV:
        show_csv(rows)
    else:
        show_table(layer.value, COLUMNS[layer], rows)
    return len(found)
