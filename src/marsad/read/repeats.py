"""Which documents are one, and which only share an id."""

from collections.abc import Iterable
from dataclasses import replace

from marsad.model import Document, Skipped

HASH_DIGITS = 8
"""Hex digits of a document's hash in the id of a second document under one id."""


def distinct(items: Iterable[Document | Skipped]) -> tuple[tuple[Document, ...], tuple[Skipped, ...]]:
    """What was read, without repetition and in an order that does not depend on the order of reading.

    The same id with the same bytes is one document. The same id with other bytes is another document: the one with the
    smallest hash keeps the id, the others get "~" and digits of their hash, and a note.

    Returns:
        Documents by id, and skipped rows.
    """
    documents: dict[tuple[str, str], Document] = {}
    skipped: set[Skipped] = set()
    for item in items:
        if isinstance(item, Skipped):
            skipped.add(item)
            continue
        key = (item.doc_id, item.sha256)
        documents[key] = min(documents.get(key, item), item, key=repr)
    return tuple(_told_apart(documents)), tuple(sorted(skipped))


def _told_apart(documents: dict[tuple[str, str], Document]) -> list[Document]:
    taken = {doc_id for doc_id, _ in documents}
    met: set[str] = set()
    found = []
    for (doc_id, sha256), document in sorted(documents.items(), key=lambda pair: pair[0]):
        if doc_id in met:
            new_id = next(i for i in (f"{doc_id}~{sha256[:n]}" for n in (HASH_DIGITS, 16, 64)) if i not in taken)
            taken.add(new_id)
            note = f"another document has the id {doc_id}; this one is kept as {new_id}"
            found.append(replace(document, doc_id=new_id, notes=(*document.notes, note)))
        else:
            met.add(doc_id)
            found.append(document)
    return sorted(found, key=lambda document: document.doc_id)
