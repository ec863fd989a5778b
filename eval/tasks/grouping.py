"""Tasks that put reports of one event together, and those that start from annotated claims."""

from collections.abc import Sequence

from marsad.link import stories
from marsad.pipeline import assessed, linked
from marsad.publish.links import contradiction_rows, link_rows, origin_rows
from marsad.read import StatedClaims, stated_claims
from marsad.reference import References
from tasks.base import Reading, Row


def clusters(readings: Sequence[Reading], _: References) -> list[Row]:
    """Reports of one happening share a cluster, inside their topic where they have one; others stand alone."""
    topics: dict[str, list[Reading]] = {}
    for each in readings:
        topics.setdefault(str(each.row.get("topic", "")), []).append(each)
    return [
        {"doc_id": doc_id, "cluster": story[0]}
        for _, within in sorted(topics.items())
        for story in stories((each.annotated.document for each in within), (claim for each in within for claim in each.claims))
        for doc_id in story
    ]


def annotated(row: Row, _: References) -> list[Row]:
    """The claims of an annotated document, each as a row of its own; its text and outlet are not told."""
    published = {"doc_id": row["doc_id"], "published": row.get("published")}
    return [claim | published | {"claim_index": index} for index, claim in enumerate(row["claims"])]


def links(documents: Sequence[list[Row]], references: References) -> list[Row]:
    """For each claim with a label of its article, the incident across articles."""
    return [row for row in link_rows(*linked(_stated(documents), references)) if row["incident"]]


def contradictions(documents: Sequence[list[Row]], references: References) -> list[Row]:
    """Pairs of claims that cannot both hold, or are hard to square."""
    return contradiction_rows(assessed(_stated(documents), references).assessment)


def origins(documents: Sequence[list[Row]], references: References) -> list[Row]:
    """Claims that rest on one statement of one origin."""
    return origin_rows(assessed(_stated(documents), references).assessment)


def _stated(documents: Sequence[list[Row]]) -> StatedClaims:
    return stated_claims((f"{row['doc_id']}#{row['claim_index']}", row) for rows in documents for row in rows)
