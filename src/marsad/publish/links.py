"""What linking and assessing annotated claims gives, in the rows that evaluations of such work read.

Claims are named by document and index, `["report-a", 3]`, unlike in a report's tables, which use the claim's id.
"""

from collections.abc import Iterable
from typing import Any

from marsad.model import Assessment, Claim, ClaimRef, Incident

Row = dict[str, Any]
"""A JSON object."""


def link_rows(claims: Iterable[Claim], incidents: Iterable[Incident]) -> list[Row]:
    """For each claim its incident across documents (null for none), with the label that it had in its own document."""
    found = {ref: incident.incident_id for incident in incidents for ref in incident.members}
    return [
        {
            "doc_id": claim.ref.doc_id,
            "claim_index": claim.ref.index,
            "incident": claim.incident,
            "incident_id": found.get(claim.ref),
        }
        for claim in claims
    ]


def contradiction_rows(assessment: Assessment) -> list[Row]:
    """Pairs of claims that cannot both hold, or are hard to square."""
    return [
        {"a": _address(row.a), "b": _address(row.b), "type": row.type.value, "strength": row.strength.value, "why": row.why}
        for row in assessment.contradictions
    ]


def origin_rows(assessment: Assessment) -> list[Row]:
    """Groups of claims that rest on one statement of one origin."""
    return [
        {"claims": [_address(ref) for ref in echo.claims], "origin": echo.origin.name, "why": echo.why}
        for echo in assessment.echoes
    ]


def _address(ref: ClaimRef) -> list[str | int]:
    return [ref.doc_id, ref.index]
