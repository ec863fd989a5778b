"""Tasks on mentions: place names, time expressions, who says what. Offsets are code points into the line's text."""

from marsad.annotate import annotate
from marsad.model import Span, ToponymRole
from marsad.reference import References
from tasks.base import Row, document_of

NO_PLACE: frozenset[ToponymRole] = frozenset()
"""Roles in which a name of a place is not one: adjectives of peoples, parts of organisations' names."""


def toponyms(row: Row, references: References) -> Row:
    """Place names with the coordinates of the place meant; null where it is open."""
    annotated = annotate(document_of(row), references)
    found = [
        {
            "start": item.name_span.start,
            "end": item.name_span.end,
            "lat": item.place.lat if item.place else None,
            "lon": item.place.lon if item.place else None,
        }
        for item in annotated.toponyms
        if item.role not in NO_PLACE
    ]
    return {"doc_id": row["doc_id"], "toponyms": found}


def timexes(row: Row, references: References) -> Row:
    """Time expressions with type and value."""
    annotated = annotate(document_of(row), references)
    found = [
        {"start": item.span.start, "end": item.span.end, "type": item.kind.value, "value": item.value}
        for item in annotated.timexes
    ]
    return {"doc_id": row["doc_id"], "timexes": found}


def attributions(row: Row, references: References) -> Row:
    """Source, cue and content of what is attributed."""
    annotated = annotate(document_of(row), references)
    found = [
        {"source": _ends(item.source), "cue": _ends(item.cue), "content": _ends(item.content)} for item in annotated.attributions
    ]
    return {"doc_id": row["doc_id"], "attributions": found}


def _ends(span: Span | None) -> list[list[int]]:
    return [[span.start, span.end]] if span else []
