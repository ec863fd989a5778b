"""The commands that look into one incident or one contradiction: all claims side by side, origins, and why."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from typing import Annotated

import typer

from marsad.cli import options
from marsad.cli.listing import stored_view
from marsad.cli.printing import counted, plain
from marsad.cli.show import in_context
from marsad.errors import UsageError
from marsad.model import Claim, ClaimRef, IncidentAssessment, View
from marsad.publish.catalogue import Catalogue, catalogue
from marsad.publish.rows import contradiction_id

_IncidentId = Annotated[str, typer.Argument(metavar="ID", help="Id of an incident (i-…), as `marsad incidents` lists it.")]


class Graph(StrEnum):
    """How a graph of origins is printed."""

    TEXT = "text"
    DOT = "dot"


def show_incident(identifier: _IncidentId, ledger: options.StoredLedger = None) -> int:
    """Show all claims of an incident side by side, by origin, with why they were put together."""
    view, references = stored_view(ledger)
    for line in incident_lines(identifier, catalogue(view, references)):
        typer.echo(plain(line))
    return 0


def incident_lines(identifier: str, known: Catalogue) -> list[str]:
    """An incident with its grade and rule, its claims by origin, and the evidence that links them.

    Raises:
        UsageError: there is no incident of that id.
    """
    found = _incident(identifier, known.view)
    incident = found.incident
    lines = [f"{identifier}  {incident.place or 'place not stated'}, {incident.period}", f"  {found.grade}: {found.grade_rule}"]
    for origin, refs in _by_origin(incident.members, known):
        lines += ["", origin]
        lines += [f"  {ref.claim_id}: {_said(known.claims[ref], known)}{_interest(ref, found)}" for ref in refs]
    reasons = incident.reasons or ("one document tells of it",)
    return [*lines, "", "put together because", *(f"  {reason}" for reason in reasons)]


def origins(
    identifier: Annotated[str, typer.Argument(metavar="ID", help="Id of an incident (i-…), a toll series (t-…) or a claim.")],
    graph: Annotated[bool, typer.Option("--graph", help="Draw who passed each statement on to whom.")] = False,
    form: Annotated[Graph, typer.Option("--format", help="How to draw the graph: arrows in text, or Graphviz.")] = Graph.TEXT,
    ledger: options.StoredLedger = None,
) -> int:
    """Count who says it: outlets, those who pass it on, and independent origins."""
    view, references = stored_view(ledger)
    known = catalogue(view, references)
    refs = _refs(identifier, view)
    lines = _dot(refs, known) if form is Graph.DOT else [*_counts(refs, known), *(_arrows(refs, known) if graph else ())]
    for line in lines:
        typer.echo(plain(line))
    return 0


def explain_contradiction(
    identifier: Annotated[
        str, typer.Argument(metavar="ID", help="Id of a contradiction (x-…), as `marsad contradictions` lists it.")
    ],
    ledger: options.StoredLedger = None,
) -> int:
    """Explain a contradiction: both claims with their words and origins, and why they cannot both hold."""
    view, references = stored_view(ledger)
    known = catalogue(view, references)
    found = next((row for row in view.assessment.contradictions if contradiction_id(row) == identifier), None)
    if found is None:
        raise UsageError(f"{identifier}: no contradiction of that id; `marsad contradictions` lists them")
    lines = [f"{identifier}  {found.type}, {found.strength}", f"  {found.why}"]
    for ref in (found.a, found.b):
        document = known.documents[ref.doc_id]
        lines += ["", f"{ref.claim_id}: {_said(known.claims[ref], known)}", f"  {' ← '.join(reversed(known.steps(ref)))}"]
        lines += [f"  words: {in_context(known.claims[ref], document)}"]
    alike = [row for row in view.assessment.look_alikes if {row.a, row.b} & {found.a, found.b}]
    lines += ["", "not a contradiction, though it looks like one:"] if alike else []
    lines += [f"  {row.a.claim_id} and {row.b.claim_id}: {row.why}" for row in alike]
    for line in lines:
        typer.echo(plain(line))
    return 0


def _incident(identifier: str, view: View) -> IncidentAssessment:
    found = next((item for item in view.assessment.incidents if item.incident.incident_id == identifier), None)
    if found is None:
        raise UsageError(f"{identifier}: no incident of that id; `marsad incidents` lists them")
    return found


def _by_origin(refs: Iterable[ClaimRef], known: Catalogue) -> list[tuple[str, list[ClaimRef]]]:
    groups: dict[str, list[ClaimRef]] = {}
    for ref in sorted(refs):
        groups.setdefault(known.origin(ref), []).append(ref)
    return sorted(groups.items())


def _said(claim: Claim, known: Catalogue) -> str:
    what = " ".join(str(part) for part in (claim.figure, claim.population, claim.kind, claim.method) if part is not None)
    where = f"{claim.place or 'place not stated'}, {claim.period}"
    by = known.names((code for code in claim.perpetrators if code != "unknown"), (claim.ref,))
    return f"{what}; {where}; by {by}; in {known.outlet(claim.ref.doc_id)}: “{known.words(claim.ref)}”"


def _interest(ref: ClaimRef, item: IncidentAssessment) -> str:
    return next((f" [{interest.value}]" for claim, interest in item.interests if claim == ref), "")


def _refs(identifier: str, view: View) -> tuple[ClaimRef, ...]:
    for item in view.assessment.incidents:
        if item.incident.incident_id == identifier:
            return item.incident.members
    for series in view.assessment.tolls:
        if series.series_id == identifier:
            return tuple(sorted({ref for entry in series.entries for ref in entry.claims}))
    found = tuple(claim.ref for claim in view.claims if claim.claim_id == identifier)
    if not found:
        raise UsageError(f"{identifier}: no incident, toll series or claim of that id; `marsad incidents` lists ids")
    return found


def _counts(refs: tuple[ClaimRef, ...], known: Catalogue) -> list[str]:
    named = sorted({known.origin(ref) for ref in refs if known.chains[ref].origin})
    outlets = sorted({known.outlet(ref.doc_id) for ref in refs})
    carriers = sorted({carrier for ref in refs for carrier in known.chains[ref].carriers})
    unnamed = sum(known.chains[ref].origin is None for ref in refs)
    rows = {"origins": named, "carriers": carriers, "outlets": outlets}
    lines = [f"{counted(len(names), what)}: {', '.join(names) or 'none named'}" for what, names in rows.items()]
    return [*lines, f"{unnamed} of {len(refs)} claims do not say who said it; they are no further witness"]


def _arrows(refs: tuple[ClaimRef, ...], known: Catalogue) -> list[str]:
    """The ways of the statements, each once: outlet ← who passed it on ← origin."""
    ways: dict[str, list[str]] = {}
    for ref in refs:
        ways.setdefault(" ← ".join(reversed(known.steps(ref))), []).append(ref.claim_id)
    return ["", *(f"{way}  ({', '.join(ids)})" for way, ids in sorted(ways.items()))]


def _dot(refs: tuple[ClaimRef, ...], known: Catalogue) -> list[str]:
    edges = set()
    for ref in refs:
        steps = known.steps(ref)
        edges |= set(pairwise(steps))
    return ["digraph origins {", *(f"  {_quoted(a)} -> {_quoted(b)};" for a, b in sorted(edges)), "}"]


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
