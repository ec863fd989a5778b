"""Place names with coordinates."""

from collections.abc import Iterator
from typing import Any

import marsad

NAMES = ("location", "metonym", "dateline")
"""Roles that the corpora count as a place name."""


def rows(document: marsad.AnnotatedDocument, allowed: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The bare names, in the offsets of the given text."""
    shift = allowed["text"].find(document.document.text[:40])
    found = [
        {
            "start": item.name_span.start + shift,
            "end": item.name_span.end + shift,
            "lat": item.place.lat if item.place else None,
            "lon": item.place.lon if item.place else None,
        }
        for item in document.toponyms
        if item.role in NAMES
    ]
    yield {"doc_id": allowed["doc_id"], "toponyms": found}
