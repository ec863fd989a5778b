"""The commands that list what a ledger holds, one per table of a report."""

from collections.abc import Callable, Mapping
from pathlib import Path

import typer

from marsad.cli import options
from marsad.cli.columns import COLUMNS
from marsad.cli.printing import Row, show_rows
from marsad.cli.where import day, where
from marsad.model import Filter, View
from marsad.pipeline import LEDGER_NAME, open_ledger, references_for, view_of
from marsad.publish.catalogue import catalogue
from marsad.publish.rows import tables
from marsad.reference import References
from marsad.settings import load_settings

Command = Callable[..., int]

HELP = {
    "incidents": "List incidents: claims about one event, with their independent origins.",
    "tolls": "List running totals, one series per measure, population, area and window.",
    "control": "List who is said to hold, take, lose or besiege which place.",
    "access": "List corridors, crossings, roads, aid and agreements, and what became of them.",
    "contradictions": "List pairs of claims that cannot both hold, or are hard to square.",
    "movements": "List convoys, reinforcements, patrols, units and posts: whose, from where to where, and who stopped them.",
    "meetings": "List summits, visits, calls and talks: who, where, when, what about, planned or held.",
    "calendar": "List what was announced for a time, and what was reported of it afterwards.",
    "open": "List what looked like a claim and was left open, in its sentence, with the reason.",
    "revisions": "List reports that came again with another text: what the later text changes and withdraws.",
}
"""The verbs with their help, in the order of a report; `claims` has a module of its own."""


def ledger_path(given: Path | None) -> Path:
    """The ledger that the user names, else the one that `marsad report` writes by default."""
    return given or load_settings().out / LEDGER_NAME


def stored_view(ledger: Path | None, as_of: str | None = None, part: Filter | None = None) -> tuple[View, References]:
    """What a ledger holds, with the tables that it is shown with.

    Raises:
        LedgerError: there is no ledger, or it cannot be opened.
    """
    settings = load_settings()
    references = references_for(settings.pack, settings.gazetteer)
    with open_ledger(ledger_path(ledger)) as opened:
        return view_of(opened, references, day(as_of), part), references


def rows_of(verb: str, ledger: Path | None, as_of: str | None, part: str | None) -> list[Row]:
    """The rows of one table."""
    view, references = stored_view(ledger, as_of, where(part))
    return list(tables(catalogue(view, references))[f"{verb}.jsonl"])


def add_to(app: typer.Typer, further: Mapping[str, Mapping[str, Command]]) -> None:
    """Add one command per table.

    Args:
        app: Where they go.
        further: Commands on one row of a table, by verb and name ("incidents": {"show": ...}).
    """
    for verb, meaning in HELP.items():
        if verb not in further:
            app.command(verb, help=meaning)(_command(verb))
            continue
        group = typer.Typer(invoke_without_command=True, help=meaning)
        group.callback()(_unless_further(_command(verb)))
        for name, command in further[verb].items():
            group.command(name)(command)
        app.add_typer(group, name=verb)


def _unless_further(listing: Command) -> Command:
    """The listing, for a call that names no further command."""

    def command(
        context: typer.Context,
        ledger: options.StoredLedger = None,
        part: options.Where = None,
        as_of: options.AsOf = None,
        form: options.RowFormat = options.Format.TABLE,
    ) -> int:
        return 0 if context.invoked_subcommand else listing(ledger, part, as_of, form)

    return command


def _command(verb: str) -> Command:
    def command(
        ledger: options.StoredLedger = None,
        part: options.Where = None,
        as_of: options.AsOf = None,
        form: options.RowFormat = options.Format.TABLE,
    ) -> int:
        show_rows(form, verb, COLUMNS[verb], rows_of(verb, ledger, as_of, part))
        return 0

    return command
