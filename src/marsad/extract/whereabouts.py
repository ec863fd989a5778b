"""What a claim keeps of its places: names as written, the place that is meant, what stays open, how a thing lies to it."""

from collections.abc import Sequence
from dataclasses import replace

from marsad.model import Place, Relation, RelationKind, Toponym

MOST_CONTENDERS = 3
"""Places that are told of a name that stays open."""


def names(places: Sequence[Toponym], text: str) -> tuple[str, ...]:
    """Place names as written, each once, in order."""
    return tuple(dict.fromkeys(toponym.span.of(text) for toponym in places))


def first_found(places: Sequence[Toponym]) -> Toponym | None:
    """The first name whose place could be resolved."""
    return next((toponym for toponym in places if toponym.place is not None), None)


def contenders(places: Sequence[Toponym]) -> tuple[Place, ...]:
    """The likeliest places of the first name that stays open between several."""
    return next((t.candidates[:MOST_CONTENDERS] for t in places if t.place is None and len(t.candidates) > 1), ())


def itself(toponym: Toponym | None, trigger: str) -> Toponym | None:
    """The name without its relation where the claim is on the place itself: it is X that is held in "south of rebel-held X"."""
    if toponym is None or toponym.relation is None or toponym.place is None or trigger not in toponym.relation.wording:
        return toponym
    return replace(toponym, relation=None, precision=toponym.place.precision)


def reasons(places: Sequence[Toponym], first: Toponym | None, text: str) -> tuple[str, ...]:
    """What a reader of a claim should know of its places.

    Args:
        places: Its places: of those that stay open the candidates are told.
        first: The one that is located, or None; how the thing lies to it is told.
        text: The document's text.
    """
    told = [f"{t.name_span.of(text)} is {t.reason}" for t in places if t.place is None and len(t.candidates) > 1]
    if first is not None and first.relation is not None and first.relation.kind is not RelationKind.WITHIN:
        told.append(f"where: {first.relation.phrase(first.name_span.of(text))}{_circle(first.relation)}")
    return tuple(dict.fromkeys(told))


def _circle(relation: Relation) -> str:
    if relation.radius_km is None or relation.lat is None or relation.lon is None:
        return ""
    return f", within {relation.radius_km:g} km of {relation.lat:g}, {relation.lon:g} as computed from these words"
