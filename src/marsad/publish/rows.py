"""A view as plain rows, one table per file; the keys are in the order in which they are written.

Days are ISO dates, figures counts of persons, coordinates decimal degrees; null is always "not stated".
"""

from datetime import date
from hashlib import sha256
from typing import Any

from marsad.model import (
    AccessStatement,
    CalendarEntry,
    ClaimRef,
    Contradiction,
    ControlStatement,
    CountedFigure,
    Document,
    Figure,
    IncidentAssessment,
    Period,
    Revision,
    Skipped,
    TollEntry,
    TollSeries,
)
from marsad.model.exchange import claim_row, figure_row, relation_row
from marsad.publish.catalogue import Catalogue, located_of
from marsad.publish.occasions import meeting_row, movement_row, open_rows

Row = dict[str, Any]
"""A JSON object."""


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _ends(period: Period) -> Row:
    return {"start": _iso(period.start), "end": _iso(period.end)}


def _bounds(figure: Figure) -> Row:
    return {"low": figure.low, "high": figure.high, "bound": figure.bound.value}


def _ids(refs: tuple[ClaimRef, ...]) -> list[str]:
    return [ref.claim_id for ref in refs]


def claims(catalogue: Catalogue) -> list[Row]:
    """The claims in the exchange format, with the incident that each belongs to (null for none)."""
    rows = []
    for claim in catalogue.view.claims:
        document = catalogue.documents.get(claim.ref.doc_id)
        incident = catalogue.incidents.get(claim.ref)
        row = claim_row(claim, document.text if document else "")
        rows.append(row | {"incident_id": incident.incident_id if incident else None})
    return rows


def is_part(counted: CountedFigure, catalogue: Catalogue) -> bool:
    """Whether all claims behind a figure count a part of another figure ("of whom three children")."""
    found = [claim for ref in counted.claims if (claim := catalogue.claims.get(ref))]
    return bool(found) and all(claim.part_of is not None for claim in found)


def _counted_row(counted: CountedFigure, catalogue: Catalogue) -> Row:
    return {
        "population": counted.population.value,
        **_bounds(counted.figure),
        "origins": list(counted.origins),
        "claim_ids": _ids(counted.claims),
        "part": is_part(counted, catalogue),
    }


def _figures(item: IncidentAssessment, catalogue: Catalogue) -> Row:
    """Per kind the first whole (else the first part), with all populations beside it; nothing is summed."""
    by_kind: dict[str, list[Row]] = {}
    for counted in item.figures:
        by_kind.setdefault(counted.kind.value, []).append(_counted_row(counted, catalogue))
    return {
        kind: {key: lead[key] for key in ("low", "high", "bound", "origins", "population")} | {"by_population": rows}
        for kind, rows in by_kind.items()
        for lead in [next((row for row in rows if not row["part"]), rows[0])]
    }


def incident_row(item: IncidentAssessment, catalogue: Catalogue) -> Row:
    """One incident; `lat` and `lon` only where the place is known to the point."""
    incident = item.incident
    lat, lon = located_of(incident).point
    return {
        "incident_id": incident.incident_id,
        "members": [[ref.doc_id, ref.claim_id] for ref in incident.members],
        **_ends(incident.period),
        "place": incident.place,
        "place_id": incident.located.place_id if incident.located else None,
        "province": incident.province,
        "lat": lat,
        "lon": lon,
        "precision": incident.precision.value,
        "relation": relation_row(incident.relation),
        "figures": _figures(item, catalogue),
        "origins": list(item.origins),
        "outlets": list(item.outlets),
        "perpetrators": [{"party": party, "said_by": origin} for party, origin in item.perpetrators],
        "grade": item.grade,
        "grade_rule": item.grade_rule,
        "interests": [{"claim_id": ref.claim_id, "interest": interest.value} for ref, interest in item.interests],
        "reasons": list(incident.reasons),
    }


def _entry_row(entry: TollEntry) -> Row:
    return {
        "as_of": _iso(entry.as_of),
        **_bounds(entry.figure),
        "claim_ids": _ids(entry.claims),
        "origin": entry.origin,
        "flags": list(entry.flags),
    }


def toll_row(series: TollSeries) -> Row:
    """One running total over one window, with all its states."""
    return {
        "series_id": series.series_id,
        "kind": series.kind.value,
        "population": series.population.value,
        "area": series.area,
        "area_key": series.area_key,
        **_ends(series.window),
        "scope": series.scope.value,
        "entries": [_entry_row(entry) for entry in series.entries],
        "origins": list(series.origins),
        "outlets": list(series.outlets),
    }


def control_row(statement: ControlStatement, catalogue: Catalogue) -> Row:
    """One statement on who holds, took, lost or besieges a place."""
    located = catalogue.located(statement.claims, statement.place_key)
    lat, lon = located.point
    return {
        "place": statement.place,
        "place_key": statement.place_key,
        "state": statement.state,
        "holder": statement.holder,
        "lost_by": statement.lost_by,
        **_ends(statement.period),
        "standing": statement.standing.value,
        "said_by": list(statement.said_by),
        "disputed_by": list(statement.disputed_by),
        "against_interest": statement.against_interest,
        "share": figure_row(statement.share),
        "lat": lat,
        "lon": lon,
        "precision": located.precision.value,
        "relation": relation_row(located.relation),
        "claim_ids": _ids(statement.claims),
    }


def access_row(statement: AccessStatement) -> Row:
    """One statement on a corridor, crossing, road, delivery or agreement."""
    return {
        "kind": statement.kind.value,
        "place": statement.place,
        "place_key": statement.place_key,
        "state": statement.state,
        "parties": list(statement.parties),
        **_ends(statement.period),
        "standing": statement.standing.value,
        "said_by": list(statement.said_by),
        "disputed_by": list(statement.disputed_by),
        "claim_ids": _ids(statement.claims),
    }


def contradiction_id(item: Contradiction) -> str:
    """The id of a contradiction: "x-" and twelve hex digits, from its two claims and its type."""
    words = f"{item.a.claim_id} {item.b.claim_id} {item.type.value}"
    return f"x-{sha256(words.encode()).hexdigest()[:12]}"


def calendar_row(entry: CalendarEntry) -> Row:
    """Something announced, with the claims on what became of it."""
    return {
        "kind": entry.kind.value,
        "state": entry.state,
        "place": entry.place,
        "parties": list(entry.parties),
        **_ends(entry.period),
        "said_by": list(entry.said_by),
        "claim_ids": _ids(entry.claims),
        "afterwards": _ids(entry.afterwards),
    }


def contradiction_row(item: Contradiction) -> Row:
    """Two claims that cannot both hold, or are hard to square; `a` was published first."""
    return {
        "contradiction_id": contradiction_id(item),
        "a": item.a.claim_id,
        "b": item.b.claim_id,
        "type": item.type.value,
        "why": item.why,
        "strength": item.strength.value,
    }


def revision_row(item: Revision) -> Row:
    """A report that came again with another text: what the later text changes and withdraws."""
    return {
        "earlier": item.earlier,
        "later": item.later,
        "retracted": item.retracted,
        "kept": [_ids(pair) for pair in item.kept],
        "changed": [_ids(pair) for pair in item.changed],
        "withdrawn": _ids(item.withdrawn),
        "added": _ids(item.added),
    }


def skipped_row(item: Skipped) -> Row:
    """What could not be read."""
    return {"location": item.location, "reason": item.reason, "next_step": item.next_step}


def document_row(document: Document, unread: str | None) -> Row:
    """One document, without its text.

    Args:
        document: The document.
        unread: Why it was kept without being read for claims, or None when it was read.
    """
    published = document.published
    return {
        "doc_id": document.doc_id,
        "sha256": document.sha256,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "published": _iso(published.day),
        "published_basis": published.basis.value,
        "published_earliest": _iso(published.earliest),
        "published_latest": _iso(published.latest),
        "published_candidates": [_iso(day) for day in published.candidates],
        "published_note": published.note,
        "published_conflicts": list(published.conflicts),
        "language": document.language,
        "location": document.location,
        "notes": list(document.notes),
        "unread": unread,
    }


def tables(catalogue: Catalogue) -> dict[str, list[Row]]:
    """All tables by file name."""
    view, assessment = catalogue.view, catalogue.view.assessment
    unread = dict(view.unread)
    return {
        "claims.jsonl": claims(catalogue),
        "incidents.jsonl": [incident_row(item, catalogue) for item in assessment.incidents],
        "tolls.jsonl": [toll_row(series) for series in assessment.tolls],
        "control.jsonl": [control_row(statement, catalogue) for statement in assessment.control],
        "access.jsonl": [access_row(statement) for statement in assessment.access],
        "contradictions.jsonl": [contradiction_row(item) for item in assessment.contradictions],
        "calendar.jsonl": [calendar_row(entry) for entry in assessment.calendar],
        "movements.jsonl": [movement_row(statement) for statement in assessment.movements],
        "meetings.jsonl": [meeting_row(statement) for statement in assessment.meetings],
        "open.jsonl": open_rows(catalogue),
        "revisions.jsonl": [revision_row(item) for item in view.revisions],
        "skipped.jsonl": [skipped_row(item) for item in view.skipped],
        "documents.jsonl": [document_row(document, unread.get(document.doc_id)) for document in view.documents],
    }
