"""The command that says what a time expression means."""

from typing import Annotated

import typer

from marsad.annotate.readings import when as readings_of
from marsad.cli import options
from marsad.cli.columns import period, text
from marsad.cli.printing import Column, Row, say, show_rows
from marsad.cli.running import Exit
from marsad.cli.where import day
from marsad.model import TimeReading

_COLUMNS: tuple[Column, ...] = (
    text("words"),
    ("when", lambda row: period(row) if row["start"] or row["end"] else "open"),
    text("granularity"),
    text("anchor"),
    text("value"),
    ("why", lambda row: "; ".join(row["reasons"])),
)


def when(
    words: Annotated[str, typer.Argument(metavar="TEXT", help='A time expression, or a text that holds some: "late April".')],
    published: Annotated[
        str | None,
        typer.Option("--published", metavar="DATE", help="Day of publication, which anchors what is relative (YYYY-MM-DD)."),
    ] = None,
    context: Annotated[
        str, typer.Option("--context", metavar="PASSAGE", help="The passage where the text stands; its verbs and dates decide.")
    ] = "",
    form: options.RowFormat = options.Format.TABLE,
) -> int:
    """Say which days a time expression means, and why; what nothing anchors stays open."""
    readings = readings_of(words, day(published, "--published"), context)
    if not readings:
        say(f'no time expression in {words!r}; write it as a report would: "late April", "two weeks ago", "3 May 2018"')
        return Exit.NOTHING
    show_rows(form, "readings", _COLUMNS, [_row(reading) for reading in readings])
    return Exit.DONE


def _row(reading: TimeReading) -> Row:
    days = reading.period
    return {
        "words": reading.words,
        "kind": reading.kind.value,
        "value": reading.value,
        "start": days.start.isoformat() if days and days.start else None,
        "end": days.end.isoformat() if days and days.end else None,
        "granularity": reading.granularity,
        "anchor": reading.anchor,
        "since": reading.since,
        "reasons": list(reading.reasons),
    }
