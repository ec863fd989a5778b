"""What the page shows beyond the summary: incidents in full, tolls, quotes side by side, the timeline."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from marsad.model import ClaimRef, Contradiction, IncidentAssessment, Strength, TollSeries
from marsad.publish import charts
from marsad.publish.catalogue import Catalogue
from marsad.publish.glyphs import day_text, figure_text, measure_text, period_text
from marsad.publish.lines import TYPE_WORDS, Piece, by_whom, what
from marsad.publish.whereabouts import incident_exactness

CHARTS_SHOWN = 24
"""Most charts on one page; further series stand in the table alone, and the page says so."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What one origin says of an incident.

    Attributes:
        steps: The way from the mouth to the page, of the first claim.
        claim: The first claim.
        echoes: Other claims that rest on the same origin.
    """

    steps: tuple[str, ...]
    claim: ClaimRef
    echoes: tuple[ClaimRef, ...]


@dataclass(frozen=True, slots=True)
class IncidentCard:
    """An incident in full.

    Attributes:
        item: The incident with what is said about it.
        what: What it is.
        parts: Figures of parts ("of these").
        when: Days, for people.
        precision: How exactly the place is known, for people.
        whom: Perpetrators with who says so.
        voices: Who says it, one per origin.
    """

    item: IncidentAssessment
    what: tuple[Piece, ...]
    parts: tuple[Piece, ...]
    when: str
    precision: str
    whom: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class TollCard:
    """A running total in full.

    Attributes:
        series: The series.
        measure: What is counted.
        window: Its window, for people.
        chart: SVG of its states; "" for a single one.
    """

    series: TollSeries
    measure: str
    window: str
    chart: str


@dataclass(frozen=True, slots=True)
class Quote:
    """One of two quotes side by side.

    Attributes:
        claim: The claim.
        words: The article's words.
        steps: From the mouth to the page.
        published: Day of publication, for people.
    """

    claim: ClaimRef
    words: str
    steps: tuple[str, ...]
    published: str


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two quotes that disagree.

    Attributes:
        type: The type in plain words.
        why: Why, in plain words.
        strong: Whether both cannot hold.
        quotes: The two, in the order of publication.
    """

    type: str
    why: str
    strong: bool
    quotes: tuple[Quote, Quote]


def voices(refs: Iterable[ClaimRef], found: Catalogue) -> tuple[Voice, ...]:
    """Claims grouped by origin, in order of the first claim; the rest of each group are its echoes.

    Claims without a named origin are not echoes of each other: each speaks for itself.
    """
    groups: dict[object, list[ClaimRef]] = {}
    for ref in refs:
        chain = found.chains.get(ref)
        groups.setdefault(chain.origin.origin_id if chain and chain.origin else ref, []).append(ref)
    return tuple(Voice(found.steps(group[0]), group[0], tuple(group[1:])) for group in groups.values())


def incident_card(item: IncidentAssessment, found: Catalogue) -> IncidentCard:
    """An incident in full."""
    whole = what(item, found)
    shown = {ref for piece in whole for ref in piece.claims}
    return IncidentCard(
        item=item,
        what=whole,
        parts=_parts([ref for ref in item.incident.members if ref not in shown], found),
        when=period_text(item.incident.period),
        precision=incident_exactness(item.incident, (found.claims[ref] for ref in item.incident.members if ref in found.claims)),
        whom=by_whom(item, found),
        voices=voices(_wholes(item.incident.members, found), found),
    )


def _parts(refs: Iterable[ClaimRef], found: Catalogue) -> tuple[Piece, ...]:
    """The figures of parts, each once, with who is said to have done that part."""
    groups: dict[tuple[str, str], list[ClaimRef]] = {}
    for ref in refs:
        claim = found.claims.get(ref)
        if claim is None or claim.part_of is None or claim.figure is None or claim.population is None:
            continue
        by = found.names(tuple(code for code in claim.perpetrators if code != "unknown"), (ref,))
        tail = f" {measure_text(claim.kind, claim.population, claim.figure)}" + (f", by {by}" if by else "")
        groups.setdefault((figure_text(claim.figure), tail), []).append(ref)
    return tuple(Piece(figure, tuple(claims), tail=tail) for (figure, tail), claims in groups.items())


def _wholes(refs: tuple[ClaimRef, ...], found: Catalogue) -> tuple[ClaimRef, ...]:
    """Claims that are no part of another, or all of them when each is."""
    wholes = tuple(ref for ref in refs if ref not in found.claims or found.claims[ref].part_of is None)
    return wholes or refs


def incident_cards(found: Catalogue) -> tuple[IncidentCard, ...]:
    """All incidents by day, the undated last."""
    ordered = sorted(found.view.assessment.incidents, key=_when)
    return tuple(incident_card(item, found) for item in ordered)


def _when(item: IncidentAssessment) -> tuple[date, date, str]:
    period = item.incident.period
    known = period.start or period.end or date.max
    return known, period.end or known, item.incident.incident_id


def toll_cards(found: Catalogue, as_of: str) -> tuple[TollCard, ...]:
    """All running totals, those with a chart drawn."""
    cards = []
    drawn = 0
    for series in found.view.assessment.tolls:
        chart = charts.toll_chart(series, as_of) if drawn < CHARTS_SHOWN else ""
        drawn += bool(chart)
        measure = measure_text(series.kind, series.population)
        cards.append(TollCard(series, measure, period_text(series.window), chart))
    return tuple(cards)


def quote(ref: ClaimRef, found: Catalogue) -> Quote:
    """A claim as a quote."""
    document = found.documents.get(ref.doc_id)
    day = document.published.day if document else None
    return Quote(ref, found.words(ref), found.steps(ref), f"published {day_text(day)}")


def disputes(found: Catalogue) -> tuple[Dispute, ...]:
    """All contradictions, the strong ones first."""
    ordered = sorted(found.view.assessment.contradictions, key=_order)
    return tuple(
        Dispute(TYPE_WORDS[each.type], each.why, each.strength is Strength.STRONG, (quote(each.a, found), quote(each.b, found)))
        for each in ordered
    )


def _order(item: Contradiction) -> tuple[str, str, ClaimRef, ClaimRef]:
    return item.strength.value, item.type.value, item.a, item.b
