"""Checking a ledger against itself: every figure lies in its span, every span in its document, every document has its bytes."""

import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from marsad.ledger.book import Ledger
from marsad.ledger.entry import seal
from marsad.ledger.rows import hashed, unpacked
from marsad.ledger.tables import CLAIMS, DOCUMENTS, LEFT_OPEN, RAW
from marsad.model import Claim, Span
from marsad.model.exchange import claim_from_row
from marsad.text.numbers import cardinal


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something in a ledger that does not match.

    Attributes:
        entry: Id of the document or claim.
        problem: What is wrong, in plain words.
    """

    entry: str
    problem: str


def verify(ledger: Ledger) -> list[Finding]:
    """Everything that does not match, sorted; empty when all is well."""
    documents = ledger.rows(select(DOCUMENTS))
    claims, left_open = _by_document(ledger, CLAIMS, "claim_index"), _by_document(ledger, LEFT_OPEN, "position")
    found: list[Finding] = []
    for row in documents:
        text = _text(row)
        found += _document_findings(ledger, row, text)
        found += _span_findings(row.doc_id, text or "", claims.get(row.doc_id, []), left_open.get(row.doc_id, []))
        if seal(dict(row._mapping), claims.get(row.doc_id, []), left_open.get(row.doc_id, [])) != row.seal:
            found.append(Finding(row.doc_id, "the entry or its claims are not those that were sealed"))
    known = {row.doc_id for row in documents}
    found += [Finding(doc_id, "claims without their document") for doc_id in {*claims, *left_open} - known]
    return sorted(set(found))


def _by_document(ledger: Ledger, table: Any, order: str) -> dict[str, list[dict[str, Any]]]:
    grouped: dict[str, list[dict[str, Any]]] = {}
    for row in ledger.rows(select(table).order_by(table.c.doc_id, table.c[order])):
        grouped.setdefault(row.doc_id, []).append(dict(row._mapping))
    return grouped


def _text(row: Row[Any]) -> str | None:
    try:
        return unpacked(row.text).decode("utf-8")
    except (zlib.error, UnicodeDecodeError):
        return None


def _document_findings(ledger: Ledger, row: Row[Any], text: str | None) -> Iterator[Finding]:
    if text is None or hashed(text) != row.text_sha256:
        yield Finding(row.doc_id, "the text is not the one that was stored")
    content = ledger.rows(select(RAW.c.content).where(RAW.c.sha256 == row.sha256))
    if not content:
        yield Finding(row.doc_id, "the bytes are missing")
        return
    try:
        matches = hashed(unpacked(content[0].content)) == row.sha256
    except zlib.error:
        matches = False
    if not matches:
        yield Finding(row.doc_id, f"the bytes do not hash to {row.sha256}")


def _span_findings(doc_id: str, text: str, claims: list[dict[str, Any]], left_open: list[dict[str, Any]]) -> Iterator[Finding]:
    for stored in claims:
        entry = f"{doc_id}#{stored['claim_index']}"
        try:
            row = json.loads(stored["claim"])
            claim = claim_from_row(row)
        except (ValueError, KeyError, TypeError) as error:
            yield Finding(entry, f"the claim cannot be read: {error}")
            continue
        yield from (Finding(entry, problem) for problem in _claim_problems(claim, row, text))
        if claim.claim_id != entry:
            yield Finding(entry, f"the claim says it is {claim.claim_id}")
    for item in left_open:
        if not 0 <= item["start_char"] <= item["end_char"] <= len(text):
            yield Finding(doc_id, "words left open lie outside of the text")


def _claim_problems(claim: Claim, row: Mapping[str, Any], text: str) -> Iterator[str]:
    if not _lies_in(claim.evidence, text):
        yield "the evidence does not lie in the text"
    elif claim.evidence.of(text) != row.get("evidence"):
        yield "the evidence is not what stands in the text"
    parts = claim.parts
    for name in ("figure", "place", "time", "perpetrator", "source", "trigger"):
        span = getattr(parts, name)
        if span is not None and not _lies_in(span, text):
            yield f"the words of the {name} do not lie in the text"
    figure = claim.figure or claim.share
    if figure is not None and parts.figure is not None and _lies_in(parts.figure, text):
        named = named_number(parts.figure.of(text))
        if named is not None and named not in (figure.low, figure.high):
            yield f"the figure {figure} is not the number in its words, {parts.figure.of(text)!r}"


def named_number(words: str) -> int | None:
    """The whole number that words name and nothing else ("1,200", "twelve"); None for ranges, hedges and vague words."""
    return cardinal(words) if words.strip() else None


def _lies_in(span: Span, text: str) -> bool:
    return span.start < span.end <= len(text)
