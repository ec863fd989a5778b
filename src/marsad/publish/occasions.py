"""Rows of the tables on movements, on meetings, and on what was left open."""

from typing import Any

from marsad.model import ClaimRef, MeetingStatement, MovementStatement, Period
from marsad.model.exchange import figure_row
from marsad.publish.catalogue import Catalogue
from marsad.publish.explained import open_sentence

Row = dict[str, Any]
"""A JSON object."""


def movement_row(statement: MovementStatement) -> Row:
    """One movement of forces; numbers are those stated, never summed."""
    return {
        "form": statement.form,
        "state": statement.state,
        "status": statement.status.value,
        "parties": list(statement.parties),
        "vehicles": [figure_row(figure) for figure in statement.vehicles],
        "troops": [figure_row(figure) for figure in statement.troops],
        "place": statement.place,
        "origin": statement.origin,
        "destination": statement.destination,
        "stopped_by": list(statement.stopped_by),
        **_ends(statement.period),
        "standing": statement.standing.value,
        "said_by": list(statement.said_by),
        "claim_ids": _ids(statement.claims),
    }


def meeting_row(statement: MeetingStatement) -> Row:
    """One meeting, with what became of it."""
    return {
        "form": statement.form,
        "state": statement.state,
        "status": statement.status.value,
        "participants": list(statement.participants),
        "parties": list(statement.parties),
        "place": statement.place,
        **_ends(statement.period),
        "purpose": statement.purpose,
        "standing": statement.standing.value,
        "said_by": list(statement.said_by),
        "claim_ids": _ids(statement.claims),
    }


def open_rows(catalogue: Catalogue) -> list[Row]:
    """What looked like a claim and was left open, in its sentence."""
    return [
        {
            "doc_id": item.doc_id,
            "start_char": item.span.start,
            "end_char": item.span.end,
            "words": item.span.of(document.text),
            "reason": item.reason,
            "sentence": open_sentence(item, document),
        }
        for item in catalogue.view.left_open
        if (document := catalogue.documents.get(item.doc_id))
    ]


def _ends(period: Period) -> Row:
    ends = {"start": period.start, "end": period.end}
    return {name: day.isoformat() if day else None for name, day in ends.items()}


def _ids(refs: tuple[ClaimRef, ...]) -> list[str]:
    return [ref.claim_id for ref in refs]
