"""The command that tells which places a name can mean."""

import json
import sys
from enum import StrEnum
from typing import Annotated, Any

import typer

from marsad.cli import options
from marsad.cli.columns import text
from marsad.cli.gazetteer import prepared
from marsad.cli.printing import Column, Row, say, show_table
from marsad.cli.running import Exit
from marsad.pipeline import references_for
from marsad.reference import FoundPlace
from marsad.reference import place as find
from marsad.settings import load_settings


class PlaceFormat(StrEnum):
    """How candidates are printed."""

    TABLE = "table"
    JSON = "json"


COLUMNS: tuple[Column, ...] = (
    *(text(name) for name in ("name", "feature", "country", "province")),
    ("point", lambda row: "none" if row["lat"] is None else f"{row['lat']}, {row['lon']}"),
    text("precision"),
    ("reasons", lambda row: "; ".join(row["reasons"])),
    text("source"),
    text("place_id"),
)


def place(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of a place in any spelling, Latin or Arabic script.")],
    near: Annotated[
        str | None, typer.Option("--near", metavar="NAME", help="A place that it lies near: candidates within 150 km come first.")
    ] = None,
    country: Annotated[
        str | None, typer.Option("--country", metavar="COUNTRY", help="Only places of this country: English name or ISO code.")
    ] = None,
    pack: options.PackName = None,
    gazetteer: options.Gazetteer = None,
    form: Annotated[PlaceFormat, typer.Option("--format", help="How to print: a table for people, or JSON.")] = PlaceFormat.TABLE,
) -> int:
    """Tell which places a name can mean, best first, with reasons, precision and source."""
    references = references_for(pack or load_settings().pack, prepared(gazetteer))
    rows = [_row(found) for found in find(name, references, near, country)]
    if not rows:
        say(f"no table has {name[:80]!r} or a name like it; try another spelling, or add tables: marsad gazetteer build")
        return Exit.NOTHING
    if form is PlaceFormat.JSON:
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        show_table("places", COLUMNS, rows)
    return Exit.DONE


def _row(found: FoundPlace) -> Row:
    place = found.place
    row: dict[str, Any] = {
        "place_id": place.place_id,
        "name": place.name,
        "feature": place.feature,
        "country": place.country,
        "province": place.province,
        "district": place.district,
        "lat": place.lat,
        "lon": place.lon,
        "precision": str(place.precision),
        "population": place.population or None,
        "source": place.source,
        "likeness": round(found.likeness, 2),
        "km": None if found.km is None else round(found.km, 1),
        "reasons": list(found.reasons),
    }
    return row
