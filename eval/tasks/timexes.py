"""Time expressions with their values."""

from collections.abc import Iterator
from typing import Any

import marsad


def rows(document: marsad.AnnotatedDocument, allowed: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The expressions, in the offsets of the given text."""
    shift = allowed["text"].find(document.document.text[:40])
    found = [
        {"start": item.span.start + shift, "end": item.span.end + shift, "type": item.kind.value, "value": item.value}
        for item in document.timexes
    ]
    yield {"doc_id": allowed["doc_id"], "timexes": found}
