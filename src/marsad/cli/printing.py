"""Rows and lines for standard output, messages for standard error."""

import csv
import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from marsad.cli.options import Format

Row = Mapping[str, Any]
Column = tuple[str, Callable[[Row], str]]
"""A heading and how its cell is made from a row."""

WIDE = 200
"""Columns of a table that goes to a file or a pipe, where nobody can say how wide the reader's page is."""

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Text without characters that would steer a terminal; reports are written by others."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def console() -> Console:
    """Standard output, as wide as the terminal, or WIDE columns where there is none."""
    out = Console(highlight=False)
    return out if out.is_terminal else Console(highlight=False, width=WIDE)


def say(text: str) -> None:
    """One line on standard error."""
    sys.stderr.write("marsad: " + plain(" ".join(text.split())) + "\n")


def counted(number: int, what: str) -> str:
    """A number with what it counts, in the singular for one ("1 place", "2 places")."""
    first, blank, rest = what.partition(" ")
    one = number == 1 and first.endswith("s") and not first.endswith("ss")
    return f"{number} {first[:-1] if one else first}{blank}{rest}"


def show_table(title: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """A table for people, or a line that says there is nothing."""
    out = console()
    if not rows:
        out.print(f"no {title}")
        return
    table = Table(title=counted(len(rows), title), title_justify="left", title_style="")
    for heading, _ in columns:
        table.add_column(heading, overflow="fold", min_width=min(len(heading) + 2, 10))
    for row in rows:
        table.add_row(*(Text(plain(make(row))) for _, make in columns))
    out.print(table)


def show_jsonl(rows: Sequence[Row]) -> None:
    """One JSON object a line, all fields."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def show_csv(rows: Sequence[Row]) -> None:
    """A header and one line per row, all fields; lists and objects as JSON."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.writer(sys.stdout, lineterminator="\n")
    if names:
        writer.writerow(names)
    writer.writerows([_cell(row.get(name)) for name in names] for row in rows)


def show_rows(form: Format, title: str, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Rows in the form that the user asks for."""
    if form is Format.TABLE:
        show_table(title, columns, rows)
    elif form is Format.CSV:
        show_csv(rows)
    else:
        show_jsonl(rows)


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{text}" if text[:1] in {"=", "+", "@", "\t", "\r"} else text
