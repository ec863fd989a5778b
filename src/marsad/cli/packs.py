"""The command that lists and validates conflict packs."""

from typing import Annotated

import typer

from marsad.cli.printing import Column, Row, say, show_table
from marsad.cli.running import Exit
from marsad.errors import MarsadError
from marsad.reference import Pack, load_pack, pack_names

COLUMNS: tuple[Column, ...] = (
    *((name, lambda row, name=name: str(row[name])) for name in ("name", "title", "country")),
    *((name, lambda row, name=name: str(row[name])) for name in ("parties", "sources", "provinces", "places")),
    *((name, lambda row, name=name: str(row[name])) for name in ("licence", "date")),
)


def packs(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[NAME]...", show_default=False, help="Packs to check, by name or path. Default: all built in."),
    ] = None,
) -> int:
    """List conflict packs and check them against their schema."""
    rows: list[Row] = []
    broken = 0
    for name in names or pack_names():
        try:
            rows.append(_row(load_pack(name)))
        except MarsadError as error:
            say(str(error))
            broken += 1
    show_table("packs", COLUMNS, rows)
    return Exit.NOTHING if broken else Exit.DONE


def _row(pack: Pack) -> Row:
    counts = {name: len(getattr(pack, name)) for name in ("parties", "sources", "provinces", "places")}
    return {"name": pack.name, "title": pack.title, "country": pack.country, **counts, "licence": pack.licence, "date": pack.date}
