"""The commands on control of one place over time, and of all places on one day."""

from typing import Annotated

import typer

from marsad.assess.replay import held_at, timeline
from marsad.cli import options
from marsad.cli.columns import COLUMNS
from marsad.cli.listing import stored_view
from marsad.cli.printing import show_rows
from marsad.cli.where import day
from marsad.errors import UsageError
from marsad.publish.catalogue import catalogue
from marsad.publish.rows import control_row


def control_timeline(
    place: Annotated[str, typer.Argument(metavar="PLACE", help="Name of a place, in any spelling.")],
    ledger: options.StoredLedger = None,
    as_of: options.AsOf = None,
    form: options.RowFormat = options.Format.TABLE,
) -> int:
    """Show who is said to have held, taken, lost or besieged one place, in order."""
    view, references = stored_view(ledger, as_of)
    known = catalogue(view, references)
    rows = [control_row(row, known) for row in timeline(view.assessment.control, place)]
    show_rows(form, f"statements on {place}", COLUMNS["control"], rows)
    return 0


def control_at(
    date: Annotated[str, typer.Argument(metavar="DATE", help="The day (YYYY-MM-DD).")],
    ledger: options.StoredLedger = None,
    as_of: options.AsOf = None,
    form: options.RowFormat = options.Format.TABLE,
) -> int:
    """Show of each place the latest that was said of it on or before a day; --as-of limits what was known by then."""
    asked = day(date, "DATE")
    if asked is None:
        raise UsageError("DATE: no day is given; write it as 2019-08-22")
    view, references = stored_view(ledger, as_of)
    known = catalogue(view, references)
    rows = [control_row(row, known) for row in held_at(view.assessment.control, asked)]
    show_rows(form, f"places on {asked}", COLUMNS["control"], rows)
    return 0
