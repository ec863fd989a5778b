"""Which claims and documents tell of one event, what contradicts what, and who echoes whom."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Any

import marsad
from marsad.model import ClaimRef
from marsad.model.exchange import claim_from_row

Row = dict[str, Any]


def links(claims: list[marsad.Claim], _: marsad.References) -> Iterator[Row]:
    """For each claim with a label of its own document, the incident that it was put into."""
    incidents = {ref: item.incident_id for item in marsad.link(claims) for ref in item.members}
    for claim in claims:
        if claim.incident:
            yield {"doc_id": claim.ref.doc_id, "incident": claim.incident, "incident_id": incidents.get(claim.ref)}


def _assessed(claims: list[marsad.Claim], references: marsad.References) -> marsad.Assessment:
    return marsad.assess(marsad.link(claims), claims, [], references)


def _pair(ref: ClaimRef) -> list[str | int]:
    return [ref.doc_id, ref.index]


def contradictions(claims: list[marsad.Claim], references: marsad.References) -> Iterator[Row]:
    """The contradictions found."""
    for item in _assessed(claims, references).contradictions:
        yield {"a": _pair(item.a), "b": _pair(item.b), "type": item.type.value}


def origins(claims: list[marsad.Claim], references: marsad.References) -> Iterator[Row]:
    """The claims that rest on one statement of one origin."""
    for echo in _assessed(claims, references).echoes:
        yield {"claims": [_pair(ref) for ref in echo.claims]}


OVER_CLAIMS: dict[str, Callable[[list[marsad.Claim], marsad.References], Iterator[Row]]] = {
    "links": links,
    "contradictions": contradictions,
    "origins": origins,
}
"""Tasks that take annotated claims as input."""


def clusters(documents: list[Row]) -> Iterator[Row]:
    """Documents that share an incident are one cluster; a document is put where most of its claims go.

    Args:
        documents: Rows with `doc_id`, `group` (documents are linked inside it only) and `claims`.
    """
    for group, members in groupby(
        sorted(documents, key=lambda row: (row["group"], row["doc_id"])), key=lambda row: str(row["group"])
    ):
        inside = list(members)
        claims = [claim_from_row(claim) for row in inside for claim in row["claims"]]
        sizes: dict[str, dict[str, int]] = {}
        for item in marsad.link(claims):
            for ref in item.members:
                counts = sizes.setdefault(ref.doc_id, {})
                counts[item.incident_id] = counts.get(item.incident_id, 0) + 1
        for row in inside:
            counts = sizes.get(row["doc_id"], {})
            cluster = max(counts, key=lambda name: (counts[name], name)) if counts else f"alone-{row['doc_id']}"
            yield {"doc_id": row["doc_id"], "cluster": f"{group}:{cluster}"}
