"""Nouns to what is stored of them, and back: nothing is lost on the way."""

import hashlib
import json
import zlib
from dataclasses import asdict
from datetime import date
from typing import Any

from marsad.model import (
    ClaimRef,
    Document,
    Incident,
    Judgement,
    Period,
    Place,
    Precision,
    Published,
    PublishedBasis,
    Verdict,
)
from marsad.model.exchange import relation_from, relation_row

Facts = dict[str, Any]
"""A JSON object."""

_PLAIN_FACTS = ("title", "outlet", "url", "author", "language", "location")


def canonical(value: Any) -> str:
    """JSON with sorted keys and no needless space: the same value is always the same string."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hashed(value: str | bytes) -> str:
    """SHA-256 in hex; text as UTF-8."""
    return hashlib.sha256(value.encode("utf-8") if isinstance(value, str) else value).hexdigest()


def packed(value: str | bytes) -> bytes:
    """Text (as UTF-8) or bytes, compressed."""
    return zlib.compress(value.encode("utf-8") if isinstance(value, str) else value, 6)


def unpacked(content: bytes) -> bytes:
    """What was packed.

    Raises:
        zlib.error: The content is damaged.
    """
    return zlib.decompress(content)


def document_facts(document: Document) -> Facts:
    """A document's fields beside its id, text and bytes."""
    published = document.published
    return {name: getattr(document, name) for name in _PLAIN_FACTS} | {
        "published": {
            "earliest": _iso(published.earliest),
            "latest": _iso(published.latest),
            "basis": published.basis.value,
            "candidates": [day.isoformat() for day in published.candidates],
            "note": published.note,
            "conflicts": list(published.conflicts),
        },
        "notes": list(document.notes),
    }


def published_from(facts: Facts) -> Published:
    """The publication date among a document's facts."""
    stored = facts["published"]
    return Published(
        earliest=_day(stored["earliest"]),
        latest=_day(stored["latest"]),
        basis=PublishedBasis(stored["basis"]),
        candidates=tuple(date.fromisoformat(day) for day in stored["candidates"]),
        note=stored["note"],
        conflicts=tuple(stored.get("conflicts", ())),
    )


def document_from(doc_id: str, facts: Facts, text: str, raw: bytes, sha256: str) -> Document:
    """A document from what is stored of it."""
    return Document(
        doc_id=doc_id,
        text=text,
        sha256=sha256,
        published=published_from(facts),
        raw=raw,
        notes=tuple(facts["notes"]),
        **{name: facts[name] for name in _PLAIN_FACTS},
    )


def judgement_row(judgement: Judgement) -> Facts:
    """A judgement as a JSON object."""
    return asdict(judgement) | {"verdict": judgement.verdict.value}


def judgement_from(row: Facts) -> Judgement:
    """The judgement in a JSON object."""
    return Judgement(**(row | {"a": ClaimRef(**row["a"]), "b": ClaimRef(**row["b"]), "verdict": Verdict(row["verdict"])}))


def incident_row(incident: Incident) -> Facts:
    """An incident as a JSON object."""
    return {
        "incident_id": incident.incident_id,
        "members": [[member.doc_id, member.index] for member in incident.members],
        "start": _iso(incident.period.start),
        "end": _iso(incident.period.end),
        "place": incident.place,
        "located": asdict(incident.located) if incident.located else None,
        "precision": incident.precision.value,
        "province": incident.province,
        "reasons": list(incident.reasons),
        "relation": relation_row(incident.relation),
    }


def incident_from(row: Facts) -> Incident:
    """The incident in a JSON object."""
    located = row["located"]
    return Incident(
        incident_id=row["incident_id"],
        members=tuple(ClaimRef(doc_id, index) for doc_id, index in row["members"]),
        period=Period(_day(row["start"]), _day(row["end"])),
        place=row["place"],
        located=Place(**(located | {"precision": Precision(located["precision"])})) if located else None,
        precision=Precision(row["precision"]),
        province=row["province"],
        reasons=tuple(row["reasons"]),
        relation=relation_from(row.get("relation")),
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
