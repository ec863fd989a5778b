"""Killed and injured of the event that a text is about."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

import marsad

COMBATANTS = ("fighters",)
"""Populations that the civilian counts leave out."""


def whole(claims: Sequence[marsad.Claim], kind: str) -> list[marsad.Claim]:
    """The claims that count one event's people of a kind: no parts, no running totals, nothing superseded or denied."""
    return [
        claim
        for claim in claims
        if claim.kind == kind
        and claim.figure is not None
        and claim.scope == "incident"
        and claim.part_of is None
        and not claim.superseded
        and claim.status == "reported"
    ]


def main_incident(claims: Sequence[marsad.Claim]) -> str | None:
    """The label of the event that most claims are about; the one named first when several tie."""
    labels = Counter(claim.incident for claim in claims if claim.incident)
    return max(labels, key=lambda label: labels[label]) if labels else None


def count(claims: Sequence[marsad.Claim], kind: str) -> int:
    """People of a kind in the main event: the largest whole figure; 0 when there is none."""
    label = main_incident([*whole(claims, "killed"), *whole(claims, "injured")])
    figures = [claim.figure for claim in whole(claims, kind) if claim.incident == label and claim.figure]
    return max((figure.low or figure.high or 0 for figure in figures), default=0)


def article(document: marsad.AnnotatedDocument, _: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Killed, injured and day of the event of a news article."""
    claims = marsad.extract(document).claims
    label = main_incident([*whole(claims, "killed"), *whole(claims, "injured")])
    days = [claim.period.start for claim in claims if claim.incident == label and claim.period.start]
    published = document.document.published.day
    day = days[0] if days else published - timedelta(days=1) if published else None
    yield {
        "doc_id": document.document.doc_id,
        "killed": count(claims, "killed"),
        "injured": count(claims, "injured"),
        "date": day.isoformat() if day else None,
    }


def bounds(claims: Sequence[marsad.Claim], kind: str) -> list[int] | None:
    """Smallest and largest count of civilians of a kind over all that is said; None when nothing is."""
    figures = [claim.figure for claim in whole(claims, kind) if claim.population not in COMBATANTS and claim.figure]
    lows = [figure.high if figure.low is None else figure.low for figure in figures]
    highs = [figure.low if figure.high is None else figure.high for figure in figures]
    return [min(low or 0 for low in lows), max(high or 0 for high in highs)] if figures else None


def narrative(document: marsad.AnnotatedDocument, _: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Ranges of civilians killed and injured, and whether one source alone is named."""
    claims = marsad.extract(document).claims
    origins = {claim.sources[0] for claim in claims if claim.sources}
    yield {
        "doc_id": document.document.doc_id,
        "killed": bounds(claims, "killed"),
        "injured": bounds(claims, "injured"),
        "single_source": len(origins) == 1,
    }


def event_note(document: marsad.AnnotatedDocument, _: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """People killed in the event of a short note."""
    yield {"doc_id": document.document.doc_id, "killed": count(marsad.extract(document).claims, "killed")}
