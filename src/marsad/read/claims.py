"""Claims in the exchange format, without their documents: one JSON object a line.

A row has the keys of the annotation guide with `doc_id`; `published`, `claim_index` and the article's own `incident` label
are read where they are given. What the rows quote is all that is known of a document's text, so the quotes become it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from marsad.errors import UsageError
from marsad.model import Claim, ClaimRef, Document, Parts, Published, PublishedBasis, Skipped, Span
from marsad.model.exchange import claim_from_row

_NEXT_STEP = "correct that line; the keys are described in docs/exchange.md"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StatedClaims:
    """What a file of claims holds.

    Attributes:
        documents: One per `doc_id`, sorted; the text is what its claims quote, one quote a line.
        claims: Sorted by address, each with its quote as evidence.
        skipped: Lines that are no claim, sorted.
    """

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...]


def read_claims(path: Path) -> StatedClaims:
    """Read a file of claims; a line that is none is skipped and named, the others go on.

    Raises:
        UsageError: the file cannot be opened.
    """
    return stated_claims(_lines(path))


def stated_claims(rows: Iterable[tuple[str, str | Row]]) -> StatedClaims:
    """Claims from rows, each with the location that names it in messages, as JSON text or as an object."""
    found: dict[ClaimRef, tuple[Claim, Row]] = {}
    skipped: list[Skipped] = []
    counted: dict[str, int] = {}
    for location, line in rows:
        try:
            row = json.loads(line) if isinstance(line, str) else line
            claim = _claim(row, counted)
            _day(row.get("published"))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            skipped.append(Skipped(location, f"no claim: {_reason(error)}", _NEXT_STEP))
            continue
        if claim.ref in found:
            skipped.append(Skipped(location, f"a second claim {claim.claim_id}", _NEXT_STEP))
        found.setdefault(claim.ref, (claim, row))
    by_document: dict[str, list[tuple[Claim, Row]]] = {}
    for ref in sorted(found):
        by_document.setdefault(ref.doc_id, []).append(found[ref])
    made = [_document(doc_id, members) for doc_id, members in sorted(by_document.items())]
    return StatedClaims(
        documents=tuple(document for document, _ in made),
        claims=tuple(claim for _, claims in made for claim in claims),
        skipped=tuple(sorted(skipped)),
    )


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield f"{path.name}:{number}", line
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error}); give a UTF-8 file with one claim a line") from error


def _claim(row: Row, counted: dict[str, int]) -> Claim:
    """The claim of a row; without `claim_index` it is the next one of its document."""
    doc_id = str(row["doc_id"])
    index = int(row["claim_index"]) if row.get("claim_index") is not None else counted.get(doc_id, 0)
    counted[doc_id] = max(counted.get(doc_id, 0), index + 1)
    return claim_from_row(row, index)


def _reason(error: Exception) -> str:
    return f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)


def _document(doc_id: str, members: Iterable[tuple[Claim, Row]]) -> tuple[Document, list[Claim]]:
    """The document of some claims, and the claims with their quotes found in it."""
    text, claims, places, published = "", [], {}, None
    for claim, row in members:
        quote = str(row.get("evidence") or "")
        if quote not in places:
            places[quote] = Span(len(text), len(text) + len(quote))
            text += quote + "\n"
        claims.append(replace(claim, evidence=places[quote], parts=Parts()))
        published = published or _day(row.get("published"))
    known = Published(published, published, PublishedBasis.METADATA) if published else Published()
    return Document(doc_id, text, sha256(text.encode()).hexdigest(), published=known), claims


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)[:10]) if value else None
