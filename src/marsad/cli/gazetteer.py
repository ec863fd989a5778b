"""The commands that compile a place table and tell what one holds."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from marsad.cli import options
from marsad.cli.columns import text
from marsad.cli.printing import Column, say, show_rows
from marsad.cli.progress import progress_bar
from marsad.cli.running import Exit
from marsad.errors import UsageError
from marsad.reference import gazetteer as room
from marsad.settings import load_settings

gazetteer_app = typer.Typer(
    name="gazetteer",
    help="Compile a place table from open data, and tell what one was compiled from.",
    rich_markup_mode=None,
)

COLUMNS: tuple[Column, ...] = (
    *(text(name) for name in ("title", "licence", "date", "places", "left_out", "faulty", "file")),
    ("sha256", lambda row: str(row["sha256"])[:12]),
)

_Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", dir_okay=False, help="File to write. Default: the packaged list in the cache folder."),
]
_Dumps = Annotated[
    list[Path] | None,
    typer.Option(
        "--geonames",
        metavar="FILE",
        help="GeoNames dump of a country or the world (SY.zip, allCountries.zip, .txt), or alternateNamesV2; may be repeated.",
    ),
]
_Ocha = Annotated[
    list[Path] | None,
    typer.Option("--ocha", metavar="CSV", help="OCHA COD-AB table with p-codes, saved as CSV; may be repeated."),
]
_Csv = Annotated[
    list[Path] | None,
    typer.Option("--csv", metavar="CSV", help="Table with the columns name, lat, lon and more; may be repeated."),
]


@gazetteer_app.command("build")
def build(out: _Out = None, geonames: _Dumps = None, ocha: _Ocha = None, csv: _Csv = None) -> int:
    """Compile a place table from the packaged world list and the files given; same files, same bytes."""
    if out is None and (geonames or ocha or csv):
        raise UsageError("name the file to write with --out FILE; without it only the packaged list is compiled")
    location = out or room.default_location()
    given = [
        *room.packaged_inputs(),
        *(room.geonames_input(path) for path in geonames or ()),
        *(room.ocha_input(path) for path in ocha or ()),
        *(room.table_input(path) for path in csv or ()),
    ]
    with progress_bar() as progress:
        tallies = room.build(location, given, progress)
    _say_faulty(given, tallies)
    typer.echo(f"{sum(tally.places for tally in tallies)} places from {len(given)} tables; gazetteer: {location}")
    return Exit.SKIPPED if any(tally.faulty for tally in tallies) else Exit.DONE


@gazetteer_app.command("info")
def info(gazetteer: options.Gazetteer = None, form: options.RowFormat = options.Format.TABLE) -> int:
    """List what a place table was compiled from, and check that the file is whole."""
    location = prepared(gazetteer) or room.default_location()
    room.checked(location)
    show_rows(form, f"tables in {location}", COLUMNS, room.contents(location))
    return Exit.DONE


def prepared(gazetteer: Path | None) -> Path | None:
    """The table that the call or the environment names; the packaged list is compiled where it is missing, with progress."""
    location = gazetteer or load_settings().gazetteer
    if location is None and not room.default_location().is_file():
        with progress_bar() as progress:
            room.build_packaged(progress)
    return location


def _say_faulty(given: Sequence[room.Input], tallies: Sequence[room.Tally]) -> None:
    for item, tally in zip(given, tallies, strict=True):
        for fault in tally.named:
            say(f"skipped {fault}; correct the row and build again")
        if tally.faulty > len(tally.named):
            say(f"skipped {tally.faulty - len(tally.named)} more rows of {item.file}")
