"""The commands that read, keep, check and publish."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import marsad
from marsad import pipeline
from marsad.cli import listing, options
from marsad.cli.annotate import annotate
from marsad.cli.audit import audit_app
from marsad.cli.claims import claims
from marsad.cli.control import control_at, control_timeline
from marsad.cli.evaluation import assess, link
from marsad.cli.gazetteer import gazetteer_app, prepared
from marsad.cli.incidents import explain_contradiction, origins, show_incident
from marsad.cli.judging import judge, judgements
from marsad.cli.packs import packs
from marsad.cli.place import place
from marsad.cli.printing import say
from marsad.cli.progress import progress_bar
from marsad.cli.running import Exit, exit_of, run
from marsad.cli.show import show
from marsad.cli.situation import show_summary
from marsad.cli.sums import sum_tolls
from marsad.cli.when import when
from marsad.cli.where import day, where
from marsad.publish import summary
from marsad.settings import load_settings

app = typer.Typer(
    name="marsad",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="An open observatory for armed conflicts: reports in, a ledger of who claims what out.",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `marsad` with these arguments (the process's own by default) and return its exit code."""
    return run(app, arguments)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """An open observatory for armed conflicts: reports in, a ledger of who claims what out."""
    if version:
        typer.echo(f"marsad {marsad.__version__}")
        raise typer.Exit(Exit.DONE)
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(Exit.USAGE)


@app.command()
def report(
    paths: options.OptionalPaths = None,
    metadata: options.Metadata = None,
    pack: options.PackName = None,
    ledger: options.LedgerFile = None,
    out: options.Out = None,
    as_of: options.AsOf = None,
    part: options.Where = None,
    gazetteer: options.Gazetteer = None,
) -> int:
    """Read reports, keep them in the ledger and write a report on what it holds."""
    settings = load_settings()
    request = pipeline.Request(
        paths=tuple(paths or ()),
        metadata=metadata,
        pack=pack or settings.pack,
        ledger=ledger,
        out=out or settings.out,
        as_of=day(as_of),
        where=where(part),
        gazetteer=prepared(gazetteer),
        workers=os.cpu_count() or 1,
    )
    with progress_bar() as progress:
        done = pipeline.report(request, progress)
    show_summary(summary(done.view, done.references))
    _say_unread(request.paths, done.ingested)
    typer.echo(f"report: {request.out / 'report.html'}")
    return exit_of(done.ingested) if paths else Exit.DONE


@app.command()
def ingest(
    paths: options.Paths,
    metadata: options.Metadata = None,
    pack: options.PackName = None,
    ledger: options.StoredLedger = None,
    gazetteer: options.Gazetteer = None,
) -> int:
    """Read reports and keep them and their claims in the ledger, without writing a report."""
    settings = load_settings()
    request = pipeline.Request(
        paths=tuple(paths),
        metadata=metadata,
        pack=pack or settings.pack,
        ledger=ledger,
        out=settings.out,
        gazetteer=prepared(gazetteer),
        workers=os.cpu_count() or 1,
    )
    references = pipeline.references_for(request.pack, request.gazetteer)
    with progress_bar() as progress:
        done = pipeline.ingest(request, references, progress)
    typer.echo(f"{done.read} documents read, {done.new} of them new; {len(done.skipped)} skipped; ledger: {request.ledger_path}")
    _say_unread(request.paths, done)
    return exit_of(done)


@app.command()
def verify(ledger: options.StoredLedger = None) -> int:
    """Check that every figure lies in its words, every span in its document, and every document has its bytes."""
    path = listing.ledger_path(ledger)
    findings = pipeline.check(path)
    for finding in findings:
        typer.echo(f"{finding.entry}: {finding.problem}")
    typer.echo(f"{path}: " + (f"{len(findings)} findings" if findings else "all is as it was written"))
    return Exit.NOTHING if findings else Exit.DONE


def _say_unread(paths: Sequence[Path], ingested: pipeline.Ingested) -> None:
    for row in ingested.skipped:
        say(f"skipped {row.location}: {row.reason}; {row.next_step}")
    if paths and not ingested.read and not ingested.skipped:
        say(f"nothing to read in {', '.join(map(str, paths))}; give files that end in .txt, .html, .json or .jsonl")


app.command()(packs)
app.add_typer(gazetteer_app, name="gazetteer")
app.add_typer(audit_app, name="audit")
app.command()(place)
app.command()(annotate)
app.command()(when)
app.command()(claims)
listing.add_to(
    app,
    {
        "incidents": {"show": show_incident},
        "tolls": {"sum": sum_tolls},
        "control": {"timeline": control_timeline, "at": control_at},
    },
)
app.command()(show)
app.command()(origins)
explain = typer.Typer(help="Explain a finding: the words behind it, and the rule that made it.", no_args_is_help=True)
explain.command("contradiction")(explain_contradiction)
app.add_typer(explain, name="explain")
app.command()(judge)
app.command()(judgements)
app.command()(link)
app.command()(assess)
