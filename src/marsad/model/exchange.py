"""The exchange format: claims as plain rows, and back.

A row has the keys of the annotation guide, in its order, then the addresses that marsad adds. Rows lose nothing: a claim
written and read again is the same claim.
"""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from marsad.model.claim import Claim, ClaimRef, Kind, Parts, Population, Scope, SourceType, Status
from marsad.model.figure import Bound, Figure
from marsad.model.meeting import Meeting
from marsad.model.movement import Movement
from marsad.model.period import Period
from marsad.model.place import Place, Precision, Relation, RelationKind, coordinates
from marsad.model.span import Span

Row = dict[str, Any]
"""A JSON object."""


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(value: object) -> date | None:
    return date.fromisoformat(str(value)) if value else None


def figure_row(figure: Figure | None) -> Row | None:
    """A figure as {low, high, qualifier}, None for none."""
    return None if figure is None else {"low": figure.low, "high": figure.high, "qualifier": figure.bound.value}


def _figure(row: Mapping[str, Any] | None) -> Figure | None:
    if not row or (row.get("low") is None and row.get("high") is None):
        return None
    return Figure(row.get("low"), row.get("high"), Bound(row.get("qualifier") or "exact"))


def _population_word(population: Population | None) -> str | None:
    if population is None:
        return None
    return population.value if population.unit == "people" else Population.PEOPLE.value


def _population(row: Mapping[str, Any]) -> Population | None:
    unit = row.get("unit") or "people"
    word = row.get("population") if unit == "people" else unit
    return Population(word) if word else None


def claim_row(claim: Claim, text: str) -> Row:
    """A claim as a row of the exchange format.

    Args:
        claim: The claim.
        text: Its document's stored text; the evidence is copied from it.
    """
    figure = claim.figure
    lat, lon = coordinates(claim.located, claim.precision, claim.relation)
    return {
        "doc_id": claim.ref.doc_id,
        "kind": claim.kind.value,
        "evidence": claim.evidence.of(text),
        "low": figure.low if figure else None,
        "high": figure.high if figure else None,
        "qualifier": figure.bound.value if figure else None,
        "population": _population_word(claim.population),
        "part_of": claim.part_of,
        "scope": claim.scope.value if claim.scope else None,
        "start": _iso(claim.period.start),
        "end": _iso(claim.period.end),
        "place": claim.place,
        "places": list(claim.places),
        "province": claim.province,
        "perpetrators": list(claim.perpetrators),
        "victims_side": claim.victims_side,
        "method": claim.method,
        "sources": list(claim.sources),
        "source_type": claim.source_type.value,
        "status": claim.status.value,
        "denies": claim.denies,
        "incident": claim.incident,
        "superseded": claim.superseded,
        "claim_index": claim.ref.index,
        "claim_id": claim.claim_id,
        "start_char": claim.evidence.start,
        "end_char": claim.evidence.end,
        "lat": lat,
        "lon": lon,
        "place_id": claim.located.place_id if claim.located else None,
        "precision": claim.precision.value,
        "unit": claim.population.unit if claim.population else None,
        "share": figure_row(claim.share),
        "source_ids": list(claim.source_ids),
        "spans": {name: [span["start"], span["end"]] for name, span in asdict(claim.parts).items() if span},
        "reasons": list(claim.reasons),
        "pack": claim.pack,
        "relation": relation_row(claim.relation),
        "contenders": [asdict(place) for place in claim.contenders],
        "movement": movement_row(claim.movement),
        "meeting": None if claim.meeting is None else asdict(claim.meeting) | {"participants": list(claim.meeting.participants)},
    }


def place_from(row: Mapping[str, Any]) -> Place:
    """The place in a JSON object."""
    return Place(**(dict(row) | {"precision": Precision(row["precision"])}))


def relation_row(relation: Relation | None) -> Row | None:
    """How a thing lies to a place, as a JSON object; None for in it."""
    return None if relation is None else asdict(relation) | {"kind": relation.kind.value, "others": list(relation.others)}


def relation_from(row: Mapping[str, Any] | None) -> Relation | None:
    """The relation in a JSON object; None for none."""
    return Relation(**(dict(row) | {"kind": RelationKind(row["kind"]), "others": tuple(row["others"])})) if row else None


def movement_row(movement: Movement | None) -> Row | None:
    """What moved, as a JSON object; None for none."""
    if movement is None:
        return None
    counts = {"vehicles": figure_row(movement.vehicles), "troops": figure_row(movement.troops)}
    return asdict(movement) | counts | {"stopped_by": list(movement.stopped_by)}


def _movement(row: Mapping[str, Any] | None) -> Movement | None:
    if not row:
        return None
    counts = {"vehicles": _figure(row.get("vehicles")), "troops": _figure(row.get("troops"))}
    return Movement(**(dict(row) | counts | {"stopped_by": tuple(row.get("stopped_by") or ())}))


def _meeting(row: Mapping[str, Any] | None) -> Meeting | None:
    return Meeting(**(dict(row) | {"participants": tuple(row.get("participants") or ())})) if row else None


def full_row(claim: Claim, text: str) -> Row:
    """A claim as a row that `claim_from_row` turns back into the very same claim (with the place written out)."""
    return claim_row(claim, text) | {"located": asdict(claim.located) if claim.located else None}


def claim_from_row(row: Mapping[str, Any], index: int | None = None) -> Claim:
    """A claim from a row of the exchange format; keys beyond the guide's may be missing.

    Args:
        row: The row; annotated claims (without offsets) get an empty evidence span at 0.
        index: 0-based index in the document when the row has none.

    Raises:
        KeyError, ValueError: the row is no claim.
    """
    located = row.get("located")
    spans = {name: Span(*ends) for name, ends in (row.get("spans") or {}).items()}
    start = int(row.get("start_char") or 0)
    return Claim(
        ref=ClaimRef(str(row["doc_id"]), int(row["claim_index"]) if index is None else index),
        kind=Kind(row["kind"]),
        evidence=Span(start, int(row.get("end_char") or start)),
        figure=_figure(row),
        population=_population(row),
        part_of=row.get("part_of"),
        scope=Scope(row["scope"]) if row.get("scope") else None,
        period=Period(_day(row.get("start")), _day(row.get("end"))),
        place=row.get("place"),
        places=tuple(row.get("places") or ()),
        located=place_from(located) if located else None,
        precision=Precision(row.get("precision") or "unknown"),
        province=row.get("province"),
        perpetrators=tuple(row.get("perpetrators") or ()),
        victims_side=row.get("victims_side"),
        method=row.get("method"),
        sources=tuple(row.get("sources") or ()),
        source_ids=tuple(row.get("source_ids") or (None,) * len(row.get("sources") or ())),
        source_type=SourceType(row.get("source_type") or "article"),
        status=Status(row.get("status") or "reported"),
        denies=row.get("denies"),
        incident=row.get("incident"),
        superseded=bool(row.get("superseded")),
        share=_figure(row.get("share")),
        parts=Parts(**spans),
        reasons=tuple(row.get("reasons") or ()),
        pack=row.get("pack"),
        relation=relation_from(row.get("relation")),
        contenders=tuple(place_from(each) for each in row.get("contenders") or ()),
        movement=_movement(row.get("movement")),
        meeting=_meeting(row.get("meeting")),
    )
