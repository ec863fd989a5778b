"""From drafts to claims: order, evidence, places resolved, labels, spans."""

from collections.abc import Sequence

from marsad.extract import whereabouts
from marsad.extract.draft import Draft
from marsad.extract.speakers import type_or_article
from marsad.model import (
    BESIDE,
    COUNTING,
    AnnotatedDocument,
    Claim,
    ClaimRef,
    Kind,
    Parts,
    Population,
    Precision,
    Scope,
    Span,
    Toponym,
)

EVIDENCE_LIMIT = 250
"""Greatest length of evidence in characters, from the annotation guide; the figure and trigger always stay inside."""


def claims(drafts: Sequence[Draft], document: AnnotatedDocument) -> tuple[Claim, ...]:
    """The claims, in order of the text; movements and meetings after the others, which so keep their indices without them."""
    ordered = sorted(drafts, key=_order)
    index = {id(draft): number for number, draft in enumerate(ordered)}
    labels = _labels(ordered)
    return tuple(_claim(draft, number, index, labels, document) for number, draft in enumerate(ordered))


def _order(draft: Draft) -> tuple[bool, int, int, str]:
    return draft.kind in BESIDE, draft.core.start, draft.trigger.start, draft.kind.value


def _labels(ordered: Sequence[Draft]) -> dict[int, str]:
    """Name the events "i1", "i2" … in order of the text."""
    labels: dict[int, str] = {}
    for draft in ordered:
        if draft.event is not None and draft.scope is not Scope.CUMULATIVE and id(draft.event) not in labels:
            labels[id(draft.event)] = f"i{len(labels) + 1}"
    return labels


def _claim(
    draft: Draft, number: int, index: dict[int, str] | dict[int, int], labels: dict[int, str], document: AnnotatedDocument
) -> Claim:
    text = draft.line.text
    meant = whereabouts.itself(whereabouts.first_found(draft.places), draft.trigger.of(text))
    counts = draft.kind in COUNTING
    whole = index.get(id(draft.whole)) if draft.whole is not None else None
    denied = index.get(id(draft.denies)) if draft.denies is not None else None
    return Claim(
        ref=ClaimRef(document.document.doc_id, number),
        kind=draft.kind,
        evidence=evidence(draft),
        figure=draft.figure.figure if draft.figure and counts else None,
        population=_population(draft) if counts else None,
        part_of=int(whole) if whole is not None else None,
        scope=draft.scope if counts else None,
        period=draft.period,
        place=draft.places[0].span.of(text) if draft.places else None,
        places=whereabouts.names(draft.places, text),
        located=meant.place if meant else None,
        precision=meant.precision if meant else Precision.UNKNOWN,
        province=province(draft.places) or draft.area or country(draft.places, document),
        perpetrators=draft.perpetrators,
        victims_side=draft.victims_side,
        method=draft.method,
        sources=draft.names,
        source_ids=draft.source_ids,
        source_type=type_or_article(draft),
        status=draft.status,
        denies=int(denied) if denied is not None else None,
        incident=labels.get(id(draft.event)) if draft.event is not None and draft.scope is not Scope.CUMULATIVE else None,
        superseded=draft.superseded,
        share=draft.share,
        parts=_parts(draft),
        reasons=(*draft.reasons, *whereabouts.reasons(draft.places, meant, text)),
        pack=document.pack,
        relation=meant.relation if meant else None,
        contenders=() if meant else whereabouts.contenders(draft.places),
        movement=draft.moves,
        meeting=draft.meets,
    )


def _population(draft: Draft) -> Population:
    """Who is counted; families and households stay what they are."""
    unit = draft.figure.unit if draft.figure else "people"
    return Population(unit) if unit in {"families", "households"} else draft.population or Population.PEOPLE


def province(places: Sequence[Toponym]) -> str | None:
    """The area of the first place that has one; a country's name for a whole country, None for a part of one."""
    for toponym in places:
        place = toponym.place
        if place is None and toponym.candidates and toponym.area:
            return toponym.area
        if place is None:
            continue
        if toponym.area:
            return toponym.area
        if place.feature == "country":
            return None if toponym.modifier else place.name.lower()
        if place.province:
            return place.province
    return None


def country(places: Sequence[Toponym], document: AnnotatedDocument) -> str | None:
    """In a document without a pack, what stands for an area: the country of the first place that is known, else its own."""
    names = dict(document.countries)
    found = (names.get(toponym.place.country or "") for toponym in places if toponym.place is not None)
    return next((name for name in found if name), document.home)


def evidence(draft: Draft) -> Span:
    """The stretch with figure, trigger, and what else is near of place, time and perpetrator."""
    span = draft.evidence
    if draft.figure:
        span = span.hull(draft.figure.span)
    if draft.counted:
        span = span.hull(draft.counted)
    line = draft.line.span
    spans = [t.span for t in draft.places[:1] if line.contains(t.span)]
    spans += [s for s in (draft.actor, draft.time) if s is not None and line.contains(s)]
    for other in sorted(spans, key=lambda s: abs(s.start - span.start)):
        grown = span.hull(other)
        if grown.end - grown.start <= EVIDENCE_LIMIT:
            span = grown
    return span


def _parts(draft: Draft) -> Parts:
    return Parts(
        figure=draft.figure.span if draft.figure else draft.counted,
        place=draft.places[0].span if draft.places else None,
        time=draft.time,
        perpetrator=draft.actor,
        source=draft.source,
        trigger=draft.trigger,
    )


def countless(kind: Kind) -> bool:
    """Whether claims of a kind carry no number."""
    return kind not in COUNTING
