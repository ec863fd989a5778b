"""One document's entry: the row, what was read out of it, and the seal over both."""

from dataclasses import dataclass, replace
from typing import Any

from marsad.ledger.rows import canonical, document_facts, hashed, packed
from marsad.model import Claim, Document, Extraction, Open
from marsad.model.exchange import full_row

REVISION_DIGITS = (8, 16, 64)
"""Hex digits of a document's hash in the id of a second document under one id; more where fewer are taken."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with its extraction, as rows.

    Attributes:
        document: Row of the table of documents, without its sequence.
        claims: Rows of the table of claims.
        left_open: Rows of the table of what was left open.
    """

    document: Row
    claims: list[Row]
    left_open: list[Row]


def given_id(document: Document) -> str:
    """The id that a document came with: without the "~" and digits of its hash that tell it from another under that id."""
    base, _, digits = document.doc_id.rpartition("~")
    return base if base and len(digits) in REVISION_DIGITS and document.sha256.startswith(digits) else document.doc_id


def revision_ids(document: Document) -> list[str]:
    """The ids that a document may be entered under, the first free one is taken."""
    base = given_id(document)
    return [document.doc_id, *(f"{base}~{document.sha256[:digits]}" for digits in REVISION_DIGITS)]


def entry_of(document: Document, extraction: Extraction, unread: str | None, recorded_at: str, doc_id: str) -> Entry:
    """The rows of a document that is entered under `doc_id`, which its claims then bear too."""
    claims = [_claim_row(claim, document.text, doc_id) for claim in extraction.claims]
    left_open = [_open_row(item, doc_id, position) for position, item in enumerate(extraction.left_open)]
    row = {
        "doc_id": doc_id,
        "sha256": document.sha256,
        "given_id": given_id(document),
        "facts": canonical(document_facts(document)),
        "text": packed(document.text),
        "text_sha256": hashed(document.text),
        "unread": unread,
        "recorded_at": recorded_at,
    }
    return Entry(row | {"seal": seal(row, claims, left_open)}, claims, left_open)


def seal(document: Row, claims: list[Row], left_open: list[Row]) -> str:
    """The hash over all that an entry holds; the text and the bytes go in by their own hashes."""
    plain = {key: value for key, value in document.items() if key not in ("text", "seal", "sequence")}
    return hashed(canonical([plain, claims, left_open]))


def _claim_row(claim: Claim, text: str, doc_id: str) -> Row:
    claim = replace(claim, ref=replace(claim.ref, doc_id=doc_id))
    return {"doc_id": doc_id, "claim_index": claim.ref.index, "claim": canonical(full_row(claim, text))}


def _open_row(item: Open, doc_id: str, position: int) -> Row:
    return {
        "doc_id": doc_id,
        "position": position,
        "start_char": item.span.start,
        "end_char": item.span.end,
        "reason": item.reason,
    }
