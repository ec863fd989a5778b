"""The command that goes from an id back to the words and the document behind it."""

from collections.abc import Iterable
from typing import Annotated

import typer

from marsad.cli import options
from marsad.cli.listing import stored_view
from marsad.cli.printing import plain
from marsad.errors import UsageError
from marsad.model import Claim, ClaimRef, Document, Period, View


def show(
    identifier: Annotated[
        str, typer.Argument(metavar="ID", help="Id of a claim (REPORT#3), an incident (i-…), a toll series (t-…) or a document.")
    ],
    ledger: options.StoredLedger = None,
) -> int:
    """Show what stands behind an id: figure, sentence in its context, document and hash."""
    view, _ = stored_view(ledger)
    for line in lines_of(identifier, view):
        typer.echo(plain(line))
    return 0


def lines_of(identifier: str, view: View) -> list[str]:
    """What a view knows about an id, line by line.

    Raises:
        UsageError: the view has nothing of that id.
    """
    documents = {document.doc_id: document for document in view.documents}
    refs = _refs(identifier, view)
    if not refs and identifier not in documents:
        raise UsageError(f"{identifier}: no claim, incident, toll series or document of that id; `marsad claims` lists ids")
    claims = [claim for claim in view.claims if claim.ref in refs]
    lines = [line for claim in claims for line in (*claim_lines(claim, documents[claim.ref.doc_id]), "")]
    if identifier in documents:
        lines = [*document_lines(documents[identifier]), "", *lines]
    return lines[:-1] if lines and not lines[-1] else lines


def claim_lines(claim: Claim, document: Document) -> list[str]:
    """A claim with its words in their paragraph, the words between marks, and its document with hash."""
    facts = {
        "figure": claim.figure,
        "share": f"{claim.share} %" if claim.share else None,
        "who": claim.population,
        "scope": claim.scope,
        "when": claim.period,
        "place": claim.place,
        "by": ", ".join(claim.perpetrators),
        "how": claim.method,
        "said by": " → ".join(claim.sources),
        "status": claim.status,
        "read so because": "; ".join(claim.reasons),
    }
    return [
        f"{claim.claim_id}  {claim.kind}",
        *(f"  {name}: {value or 'not stated'}" for name, value in facts.items() if value or name in {"place", "by", "said by"}),
        f"  words: {in_context(claim, document)}",
        *(f"  {line}" for line in document_lines(document)),
    ]


def in_context(claim: Claim, document: Document) -> str:
    """The paragraph around a claim's evidence, on one line, with the evidence between » and «."""
    text, span = document.text, claim.evidence
    start = text.rfind("\n", 0, span.start) + 1
    stop = text.find("\n", span.end)
    after = text[span.end : stop if stop >= 0 else len(text)]
    return " ".join(f"{text[start : span.start]}»{span.of(text)}«{after}".split())


def document_lines(document: Document) -> list[str]:
    """Who published a document, when and how that is known, and the hash of its bytes."""
    published = document.published
    when = str(Period(published.earliest, published.latest))
    return [
        f"document: {document.doc_id} ({document.outlet or 'outlet not stated'}), published {when} ({published.basis})",
        *(f"date contradicted: {conflict}" for conflict in published.conflicts),
        f"from: {document.location}, sha256 {document.sha256}",
    ]


def _refs(identifier: str, view: View) -> set[ClaimRef]:
    assessment = view.assessment
    incidents = [item.incident for item in assessment.incidents]
    found: list[Iterable[ClaimRef]] = [incident.members for incident in incidents if incident.incident_id == identifier]
    found += [entry.claims for series in assessment.tolls if series.series_id == identifier for entry in series.entries]
    found += [[claim.ref] for claim in view.claims if identifier in {claim.claim_id, claim.ref.doc_id}]
    return {ref for refs in found for ref in refs}
