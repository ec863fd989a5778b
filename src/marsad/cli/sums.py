"""The command that adds incidents up, or says why it must not."""

import typer

from marsad.cli import options
from marsad.cli.listing import stored_view
from marsad.cli.printing import counted, plain
from marsad.cli.where import where
from marsad.model import Documented


def sum_tolls(ledger: options.StoredLedger = None, part: options.Where = None, as_of: options.AsOf = None) -> int:
    """Add up the incidents asked for: the minimum documented, with its parts and all that was left out and why."""
    view, _ = stored_view(ledger, as_of, where(part))
    if not view.assessment.documented:
        typer.echo(plain(_refusal(len(view.assessment.tolls), len(view.assessment.incidents))))
    for row in view.assessment.documented:
        for line in sum_lines(row):
            typer.echo(plain(line))
    return 0


def sum_lines(row: Documented) -> list[str]:
    """A sum with its parts and what was left out; never an estimate."""
    over = counted(len(row.parts), "incidents")
    lines = [f"minimum documented: {row.figure} {row.population} {row.kind}, over {over}; not an estimate"]
    if row.figure is None:
        lines = [f"{row.population} {row.kind}: nothing is added"]
    lines += [f"  {part}" for part in row.parts]
    lines += [f"  left out {what}: {why}" for what, why in row.left_out]
    return lines


def _refusal(totals: int, incidents: int) -> str:
    if totals and not incidents:
        return f"nothing is added: {totals} running totals and no incident; a running total is never added to anything"
    return "nothing is added: no incident of that part counts anybody, or what it counts may not be added"
