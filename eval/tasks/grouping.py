"""Tasks that put reports of one event together, and those that start from annotated claims."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from marsad.assess import assess
from marsad.link import link, stories
from marsad.model import Assessment, Claim, ClaimRef, Document, Incident, Published, PublishedBasis
from marsad.model.exchange import claim_from_row
from marsad.reference import References
from tasks.base import Row, document_of


def clusters(documents: Sequence[Document], _: References) -> list[Row]:
    """Reports of one happening share a cluster, inside their topic where they have one; others stand alone."""
    topics = sorted({document.notes for document in documents})
    return [
        {"doc_id": doc_id, "cluster": story[0]}
        for topic in topics
        for story in stories([document for document in documents if document.notes == topic])
        for doc_id in story
    ]


def report_of(row: Row, _: References) -> Document:
    """The document of a line, with the topic that a task states among its notes."""
    return replace(document_of(row), notes=(str(row.get("topic", "")),))


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
