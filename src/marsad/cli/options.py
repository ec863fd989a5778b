"""The arguments and options that commands share, each with its help."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


WHERE_HELP = (
    'Only a part: "period=2019-08-19..2019-08-23 place=Idlib party=government kind=killed"; each key may be left out, '
    "a value with blanks takes quotes."
)

Paths = Annotated[
    list[Path],
    typer.Argument(metavar="PATH...", help="Files or folders to read: .txt, .html, .json, .jsonl."),
]
OptionalPaths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]...",
        show_default=False,
        help="Files or folders to read: .txt, .html, .json, .jsonl. Without any, what the ledger holds is published.",
    ),
]
Metadata = Annotated[
    Path | None,
    typer.Option(
        "--metadata",
        metavar="CSV",
        exists=True,
        dir_okay=False,
        help="Table with the columns file, outlet, published (YYYY-MM-DD), for files that do not say so themselves.",
    ),
]
PackName = Annotated[
    str | None,
    typer.Option(
        "--pack",
        metavar="NAME",
        help="Conflict pack to read with: a name that `marsad packs` lists, or a path. Without it each document chooses.",
    ),
]
Gazetteer = Annotated[
    Path | None,
    typer.Option(
        "--gazetteer",
        metavar="FILE",
        dir_okay=False,
        help="Place table that `marsad gazetteer build` wrote. Default: MARSAD_GAZETTEER, else the packaged list.",
    ),
]
LedgerFile = Annotated[
    Path | None,
    typer.Option("--ledger", metavar="FILE", dir_okay=False, help="The ledger, an SQLite file. Default: ledger.sqlite in --out."),
]
StoredLedger = Annotated[
    Path | None,
    typer.Option(
        "--ledger", metavar="FILE", dir_okay=False, help="The ledger to look into. Default: the one that `marsad report` writes."
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", file_okay=False, help="Folder for the report. Default: marsad-report."),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Leave out what was published after that day (YYYY-MM-DD)."),
]
Where = Annotated[str | None, typer.Option("--where", metavar="FILTER", help=WHERE_HELP)]
RowFormat = Annotated[Format, typer.Option("--format", help="How to print the rows: a table for people, or all fields.")]
