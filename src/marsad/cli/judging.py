"""The commands with which people decide whether two claims tell of one event."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from marsad.cli import listing, options
from marsad.cli.printing import show_rows
from marsad.errors import UsageError
from marsad.ledger import Ledger
from marsad.model import ClaimRef, Judgement, Verdict, View
from marsad.pipeline import open_ledger, references_for, view_of
from marsad.settings import load_settings

_Claim = Annotated[str, typer.Argument(help="Id of a claim (REPORT#3) or of an incident (i-…): its first claim.")]


def judge(
    verdict: Annotated[Verdict, typer.Argument(metavar="VERDICT", help="same, different or unsure.")],
    a: _Claim,
    b: _Claim,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Name of the person who decides.")],
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, for those who read it later.")],
    ledger: options.StoredLedger = None,
) -> int:
    """Decide whether two claims tell of one event; the decision wins over every score and is kept for good."""
    if not by.strip() or not why.strip():
        raise UsageError("--by and --why: a decision needs a name and a reason; give both")
    references = references_for(load_settings().pack)
    with open_ledger(listing.ledger_path(ledger)) as opened:
        view = view_of(opened, references)
        refs = _ref(a, view), _ref(b, view)
        if refs[0] == refs[1]:
            raise UsageError(f"{a} and {b} are one claim; name two")
        now = datetime.now(UTC).isoformat(timespec="seconds")
        opened.add_judgement(Judgement(refs[0], refs[1], verdict, by.strip(), now, why.strip()))
        for line in _outcome(refs, view_of(opened, references)):
            typer.echo(line)
    return 0


def judgements(ledger: options.StoredLedger = None, form: options.RowFormat = options.Format.TABLE) -> int:
    """List people's decisions, in the order in which they were made."""
    with open_ledger(listing.ledger_path(ledger)) as opened:
        rows = _rows(opened)
    columns = tuple((name, lambda row, name=name: str(row[name])) for name in ("at", "by", "verdict", "a", "b", "why"))
    show_rows(form, "judgements", columns, rows)
    return 0


def _rows(ledger: Ledger) -> list[dict[str, str]]:
    return [
        {
            "at": row.at,
            "by": row.by,
            "verdict": row.verdict.value,
            "a": row.a.claim_id,
            "b": row.b.claim_id,
            "why": row.why,
        }
        for row in ledger.judgements()
    ]


def _ref(identifier: str, view: View) -> ClaimRef:
    for item in view.assessment.incidents:
        if item.incident.incident_id == identifier:
            return item.incident.members[0]
    found = next((claim.ref for claim in view.claims if claim.claim_id == identifier), None)
    if found is None:
        raise UsageError(f"{identifier}: no claim or incident of that id; `marsad claims` and `marsad incidents` list them")
    return found


def _outcome(refs: tuple[ClaimRef, ClaimRef], view: View) -> list[str]:
    """Where the two claims stand now."""
    homes = {ref: item.incident.incident_id for item in view.assessment.incidents for ref in item.incident.members}
    return [f"{ref.claim_id} is now in {homes.get(ref, 'no incident')}" for ref in refs]
