"""Who says what."""

from collections.abc import Iterator
from typing import Any

import marsad


def rows(document: marsad.AnnotatedDocument, allowed: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Source, cue and content of each attribution, in the offsets of the given text."""
    shift = allowed["text"].find(document.document.text[:40])
    found = [
        {
            "source": [[item.source.start + shift, item.source.end + shift]] if item.source else [],
            "cue": [[item.cue.start + shift, item.cue.end + shift]],
            "content": [[item.content.start + shift, item.content.end + shift]],
        }
        for item in document.attributions
    ]
    yield {"doc_id": allowed["doc_id"], "attributions": found}
