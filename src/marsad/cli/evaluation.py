"""The commands that link and assess claims which come without their documents."""

from pathlib import Path
from typing import Annotated

import typer

from marsad import pipeline
from marsad.cli import options
from marsad.cli.columns import text
from marsad.cli.printing import say, show_rows
from marsad.cli.progress import progress_bar
from marsad.cli.running import Exit
from marsad.publish.evaluation import write_assessment
from marsad.publish.links import link_rows
from marsad.read import StatedClaims, read_claims

_Claims = Annotated[
    Path,
    typer.Argument(
        metavar="CLAIMS", exists=True, dir_okay=False, help="Claims in the exchange format, one JSON object a line (.jsonl)."
    ),
]


def link(
    claims: _Claims,
    pack: options.PackName = None,
    form: Annotated[options.Format, typer.Option("--format", help="How to print the rows.")] = options.Format.JSONL,
) -> int:
    """Put claims on one event together: for each claim the incident across documents, on standard output."""
    stated = _stated(claims)
    with progress_bar() as progress:
        progress("link", 0, 1)
        rows = link_rows(*pipeline.linked(stated, pipeline.references_for(pack)))
        progress("link", 1, 1)
    columns = [text(name) for name in ("doc_id", "claim_index", "incident", "incident_id")]
    show_rows(form, "claims", columns, rows)
    return _exit(stated)


def assess(claims: _Claims, out: options.Out = None, pack: options.PackName = None) -> int:
    """Find contradictions and shared origins among claims, and write them and all tables into a folder."""
    stated = _stated(claims)
    references = pipeline.references_for(pack)
    folder = out or Path("marsad-assessment")
    with progress_bar() as progress:
        progress("assess", 0, 1)
        view = pipeline.assessed(stated, references)
        files = write_assessment(view, references, folder)
        progress("assess", 1, 1)
    found = view.assessment
    typer.echo(f"{len(view.claims)} claims, {len(found.incidents)} incidents, {len(found.contradictions)} contradictions")
    typer.echo(f"{len(files)} files in {folder}")
    return _exit(stated)


def _stated(path: Path) -> StatedClaims:
    stated = read_claims(path)
    for row in stated.skipped:
        say(f"skipped {row.location}: {row.reason}; {row.next_step}")
    return stated


def _exit(stated: StatedClaims) -> Exit:
    if not stated.claims:
        return Exit.NOTHING
    return Exit.SKIPPED if stated.skipped else Exit.DONE
