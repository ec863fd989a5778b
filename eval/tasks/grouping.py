"""Tasks that put reports of one event together, and those that start from annotated claims."""

from collections.abc import Iterable, Sequence
from datetime import date

from marsad.assess import assess
from marsad.link import link
from marsad.model import Assessment, Claim, ClaimRef, Document, Incident, Published, PublishedBasis
from marsad.model.exchange import claim_from_row
from marsad.reference import References
from tasks.base import Reading, Row


def clusters(readings: Sequence[Reading], _: References) -> list[Row]:
    """Reports that share an incident share a cluster, inside their topic where they have one; others stand alone."""
    topics = sorted({str(reading.row.get("topic", "")) for reading in readings})
    return [
        row
        for topic in topics
        for row in _clusters([reading for reading in readings if str(reading.row.get("topic", "")) == topic])
    ]


def _clusters(readings: Sequence[Reading]) -> list[Row]:
    incidents = link(claim for reading in readings for claim in reading.claims)
    leader = {str(reading.row["doc_id"]): str(reading.row["doc_id"]) for reading in readings}

    def top(doc_id: str) -> str:
        while leader[doc_id] != doc_id:
            doc_id = leader[doc_id]
        return doc_id

    for incident in incidents:
        tops = sorted({top(ref.doc_id) for ref in incident.members})
        for other in tops[1:]:
            leader[other] = tops[0]
    return [{"doc_id": doc_id, "cluster": top(doc_id)} for doc_id in leader]


def annotated_claims(row: Row, _: References) -> tuple[Document, list[Claim]]:
    """A document of annotated claims: {"doc_id", "published", "claims"}."""
    doc_id = str(row["doc_id"])
    day = date.fromisoformat(row["published"]) if row.get("published") else None
    published = Published(day, day, PublishedBasis.METADATA) if day else Published()
    claims = [claim_from_row(claim | {"doc_id": doc_id}, index) for index, claim in enumerate(row["claims"])]
    return Document(
        doc_id=doc_id, text=str(row.get("text") or ""), sha256="", published=published, outlet=row.get("source")
    ), claims


def links(annotated: Sequence[tuple[Document, list[Claim]]], _: References) -> list[Row]:
    """For each claim with a label of its article, the incident across articles."""
    claims = [claim for _, found in annotated for claim in found]
    by_ref = {ref: incident.incident_id for incident in link(claims) for ref in incident.members}
    return [
        {"doc_id": claim.ref.doc_id, "incident": claim.incident, "incident_id": by_ref.get(claim.ref)}
        for claim in claims
        if claim.incident
    ]


def contradictions(annotated: Sequence[tuple[Document, list[Claim]]], references: References) -> list[Row]:
    """Pairs of claims that cannot both hold, or are hard to square."""
    return [
        {"a": _ref(item.a), "b": _ref(item.b), "type": item.type.value}
        for item in _assessed(annotated, references).contradictions
    ]


def origins(annotated: Sequence[tuple[Document, list[Claim]]], references: References) -> list[Row]:
    """Claims that rest on one statement of one origin."""
    return [{"claims": [_ref(ref) for ref in echo.claims]} for echo in _assessed(annotated, references).echoes]


def _assessed(annotated: Sequence[tuple[Document, list[Claim]]], references: References) -> Assessment:
    claims = [claim for _, found in annotated for claim in found]
    incidents: Iterable[Incident] = link(claims)
    return assess(incidents, claims, [document for document, _ in annotated], references)


def _ref(ref: ClaimRef) -> list[str | int]:
    return [ref.doc_id, ref.index]
