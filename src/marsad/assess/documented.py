"""The documented minimum: what incidents add up to, without what would count anybody twice."""

from collections.abc import Iterable, Sequence

from marsad.assess.algebra import Count, add
from marsad.assess.dossier import Dossier
from marsad.model import (
    Claim,
    CountedFigure,
    Documented,
    Figure,
    Incident,
    IncidentAssessment,
    Kind,
    NotComparable,
    Population,
    Scope,
    TollSeries,
)

Left = list[tuple[str, str]]


def documented(incidents: Sequence[IncidentAssessment], tolls: Sequence[TollSeries], dossier: Dossier) -> tuple[Documented, ...]:
    """Sums over incidents per measure and population, each with what was left out and why; sorted.

    An incident inside a running total of the same people and area is left out, so that the total can stand beside the sum.
    Totals of a whole country are no such reason: they contain everything and are never added to anything.
    """
    groups: dict[tuple[Kind, Population], list[tuple[IncidentAssessment, CountedFigure]]] = {}
    for incident in incidents:
        for figure in incident.figures:
            groups.setdefault((figure.kind, figure.population), []).append((incident, figure))
    rows = [_sum(kind, population, members, tolls, dossier) for (kind, population), members in groups.items()]
    order = list(Kind), list(Population)
    return tuple(sorted(rows, key=lambda row: (order[0].index(row.kind), order[1].index(row.population))))


def _sum(
    kind: Kind,
    population: Population,
    members: list[tuple[IncidentAssessment, CountedFigure]],
    tolls: Sequence[TollSeries],
    dossier: Dossier,
) -> Documented:
    left_out: Left = []
    counts: list[Count] = []
    totals = [series for series in tolls if (series.kind, series.population) == (kind, population)]
    for assessed, figure in members:
        reason = _reason(assessed.incident, figure, totals, dossier)
        if reason:
            left_out.append((assessed.incident.incident_id, reason))
        else:
            counts.append(_count(assessed.incident, figure))
        left_out += _superseded(assessed.incident, kind, population, dossier)
    left_out += [(series.series_id, "a running total, never added to incidents") for series in totals]
    total = add(counts)
    if isinstance(total, NotComparable):
        left_out += [(count.event, total.reason) for count in counts]
        return Documented(kind, population, None, (), tuple(sorted(set(left_out))))
    return Documented(kind, population, total, tuple(sorted(count.event for count in counts)), tuple(sorted(set(left_out))))


def _count(incident: Incident, figure: CountedFigure) -> Count:
    return Count(
        figure=figure.figure,
        kind=figure.kind,
        population=figure.population,
        area=incident.province or "",
        period=incident.period,
        scope=Scope.INCIDENT,
        event=incident.incident_id,
    )


def _reason(incident: Incident, figure: CountedFigure, totals: Iterable[TollSeries], dossier: Dossier) -> str:
    """Why an incident's figure is not added; empty when it is."""
    claims = [dossier.claims[ref] for ref in figure.claims]
    if figure.figure.low is None:
        return f"no lower bound ({figure.figure})"
    if all(claim.status.value != "reported" for claim in claims):
        return "not reported as having happened"
    for series in totals:
        if _inside(incident, claims, series, dossier):
            return f"inside the running total {series.series_id} ({series.window})"
        if not incident.province and not incident.place and series.window.start and series.window.contains(incident.period):
            return f"no place stated: it may be inside the running total {series.series_id} ({series.window})"
    return ""


def _inside(incident: Incident, claims: list[Claim], series: TollSeries, dossier: Dossier) -> bool:
    areas = {claim.province for claim in claims} | {key for claim in claims for key in dossier.areas.sharp(claim)}
    return series.area_key in areas and series.window.start is not None and series.window.contains(incident.period)


def _superseded(incident: Incident, kind: Kind, population: Population, dossier: Dossier) -> Left:
    claims = (dossier.claims[ref] for ref in incident.members if ref in dossier.claims)
    return [
        (claim.claim_id, f"replaced by a later figure of its document ({_figure(claim.figure)})")
        for claim in claims
        if claim.superseded and (claim.kind, claim.population) == (kind, population)
    ]


def _figure(figure: Figure | None) -> str:
    return str(figure) if figure else "no figure"
