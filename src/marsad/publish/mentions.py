"""Mentions of one kind as rows: one object for each document, with offsets into its stored text in code points.

The first keys of each mention are those that the benchmarks' scorers read; what follows says how sure and how exact it is.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from marsad.model import AnnotatedDocument, Attribution, Place, Span, Timex, Toponym
from marsad.model.exchange import relation_row

Row = dict[str, Any]
"""A JSON object."""


MOST_CANDIDATES = 10
"""Candidates of a name that are written out, the best first."""


class Layer(StrEnum):
    """A kind of mention that can be written out."""

    TOPONYMS = "toponyms"
    TIMEXES = "timexes"
    ATTRIBUTIONS = "attributions"


def mentions_row(annotated: AnnotatedDocument, layer: Layer) -> Row:
    """One document's mentions of one kind: `doc_id`, and under the layer's name its mentions in order of the text."""
    return {"doc_id": annotated.document.doc_id, layer.value: mentions(annotated, layer)}


def mentions(annotated: AnnotatedDocument, layer: Layer) -> list[Row]:
    """One document's mentions of one kind."""
    return _MENTIONS[layer](annotated)


def _toponyms(annotated: AnnotatedDocument) -> list[Row]:
    return [_toponym(each, annotated.document.text) for each in annotated.toponyms]


def _toponym(item: Toponym, text: str) -> Row:
    """A place name with the coordinates that the tables have for the place; `precision` says what they stand for."""
    place = item.place
    return {
        "start": item.name_span.start,
        "end": item.name_span.end,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "name": item.name_span.of(text),
        "role": item.role.value,
        "place_id": place.place_id if place else None,
        "precision": item.precision.value,
        "modifier": item.modifier,
        "relation": relation_row(item.relation),
        "candidates": [_candidate(each) for each in item.candidates[:MOST_CANDIDATES]],
        "reason": item.reason,
    }


def _candidate(place: Place) -> Row:
    return {
        "place_id": place.place_id,
        "name": place.name,
        "feature": place.feature,
        "country": place.country,
        "province": place.province,
        "precision": place.precision.value,
        "lat": place.lat,
        "lon": place.lon,
    }


def _timexes(annotated: AnnotatedDocument) -> list[Row]:
    return [_timex(each, annotated.document.text) for each in annotated.timexes]


def _timex(item: Timex, text: str) -> Row:
    period = item.period
    return {
        "start": item.span.start,
        "end": item.span.end,
        "type": item.kind.value,
        "value": item.value,
        "words": item.span.of(text),
        "first": period.start.isoformat() if period and period.start else None,
        "last": period.end.isoformat() if period and period.end else None,
        "granularity": item.granularity,
        "anchor": item.anchor,
    }


def _attributions(annotated: AnnotatedDocument) -> list[Row]:
    """What is said, with the sentences that go on under the same source as further spans of its content."""
    rows: list[Row] = []
    named: dict[tuple[str, ...], Row] = {}
    for each in annotated.attributions:
        row = _attribution(each, annotated.document.text)
        if each.source is None and each.names in named:
            named[each.names]["content"] += row["content"]
            named[each.names]["words"] += " … " + row["words"]
            continue
        rows.append(row)
        named[each.names] = row
    return rows


def _attribution(item: Attribution, text: str) -> Row:
    return {
        "source": _ends(item.source),
        "cue": _ends(item.cue),
        "content": _ends(item.content),
        "words": item.content.of(text),
        "names": list(item.names),
        "source_ids": list(item.source_ids),
        "source_type": item.source_type.value,
        "direct": item.direct,
        "manner": item.manner.value,
    }


def _ends(span: Span | None) -> list[list[int]]:
    return [[span.start, span.end]] if span else []


_MENTIONS: dict[Layer, Callable[[AnnotatedDocument], list[Row]]] = {
    Layer.TOPONYMS: _toponyms,
    Layer.TIMEXES: _timexes,
    Layer.ATTRIBUTIONS: _attributions,
}
