"""Incidents assessed: figures with their range, origins, who is said to have done it, and a grade with its rule."""

from collections.abc import Iterable, Mapping

from marsad.assess.dossier import NOT_STATED, Dossier
from marsad.assess.interest import interests
from marsad.model import (
    Bound,
    Claim,
    ClaimRef,
    Contradiction,
    CountedFigure,
    Figure,
    Incident,
    IncidentAssessment,
    Kind,
    Origin,
    Population,
    Strength,
)

VIOLENCE = frozenset({Kind.KILLED, Kind.INJURED, Kind.ATTACK})


def assess_incidents(dossier: Dossier, contradictions: Iterable[Contradiction]) -> tuple[IncidentAssessment, ...]:
    """Every incident, in the order of the dossier."""
    conflicts: dict[str, list[Contradiction]] = {}
    for row in contradictions:
        events = {dossier.incident_of.get(row.a), dossier.incident_of.get(row.b)} - {None}
        for event in events:
            conflicts.setdefault(event or "", []).append(row)
    return tuple(_assessed(incident, dossier, conflicts.get(incident.incident_id, [])) for incident in dossier.incidents)


def figures_of(claims: Iterable[Claim], dossier: Dossier) -> tuple[CountedFigure, ...]:
    """Range of the current figures per measure and population; wholes before populations that occur only as parts."""
    groups: dict[tuple[Kind, Population], list[Claim]] = {}
    for claim in claims:
        if claim.figure is not None and claim.population is not None and claim.kind.counts:
            groups.setdefault((claim.kind, claim.population), []).append(claim)
    order = sorted(groups, key=lambda key: (_only_parts(groups[key]), list(Kind).index(key[0]), list(Population).index(key[1])))
    return tuple(_counted(kind, population, groups[kind, population], dossier) for kind, population in order)


def _only_parts(claims: list[Claim]) -> bool:
    return all(claim.part_of is not None for claim in claims)


def _counted(kind: Kind, population: Population, claims: list[Claim], dossier: Dossier) -> CountedFigure:
    """One measure: wholes where there are any, not superseded where there are any."""
    current = [claim for claim in claims if not claim.superseded] or claims
    counted = [claim for claim in current if _is_whole(claim, dossier)] or current
    refs = tuple(sorted(claim.ref for claim in counted))
    return CountedFigure(kind, population, _range([c.figure for c in counted if c.figure]), dossier.origins(refs), refs)


def _is_whole(claim: Claim, dossier: Dossier) -> bool:
    """Whether a claim counts all of its population: no part, or the part of a whole of another population."""
    if claim.part_of is None:
        return True
    whole = dossier.claims.get(ClaimRef(claim.ref.doc_id, claim.part_of))
    return whole is not None and (whole.population is not claim.population or whole.kind is not claim.kind)


def _range(figures: list[Figure]) -> Figure:
    """The smallest range that covers all figures; open where one of them is."""
    lows = [figure.low for figure in figures]
    highs = [figure.high for figure in figures]
    low = None if None in lows else min(x for x in lows if x is not None)
    high = None if None in highs else max(x for x in highs if x is not None)
    if low is None and high is None:
        low = min(x for x in lows if x is not None)
    bounds = {figure.bound for figure in figures}
    if high is None:
        return Figure(low, None, Bound.AT_LEAST)
    if low is None:
        return Figure(None, high, Bound.AT_MOST)
    return Figure(low, high, Bound.EXACT if bounds == {Bound.EXACT} and low == high else Bound.ABOUT)


def _assessed(incident: Incident, dossier: Dossier, conflicts: list[Contradiction]) -> IncidentAssessment:
    claims = [dossier.claims[ref] for ref in incident.members if ref in dossier.claims]
    refs = [claim.ref for claim in claims]
    grade, rule = _grade(claims, dossier, conflicts)
    return IncidentAssessment(
        incident=incident,
        figures=figures_of(claims, dossier),
        origins=dossier.origins(refs),
        outlets=dossier.outlets(refs),
        perpetrators=_perpetrators(claims, dossier),
        grade=grade,
        grade_rule=rule,
        interests=interests(refs, dossier),
    )


def _perpetrators(claims: list[Claim], dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Who is said to have done it, by whom; only for acts, for a denier or a holder is no perpetrator.

    Who did a part of it ("nine of them in strikes by X") is said to have done that part alone.
    """
    acts = [claim for claim in claims if claim.kind in VIOLENCE] or [c for c in claims if c.kind is not Kind.DENIAL]
    acts = [claim for claim in acts if claim.part_of is None] or acts
    named = {(code, dossier.speaker(claim.ref)) for claim in acts for code in claim.perpetrators}
    return tuple(sorted(row for row in named if row[0] != "unknown"))


def _grade(claims: list[Claim], dossier: Dossier, conflicts: list[Contradiction]) -> tuple[str, str]:
    voices = _voices(claims, dossier)
    if any(row.strength is Strength.STRONG for row in conflicts):
        return "contested", "at least one strong contradiction between its claims"
    if _acknowledged(claims, dossier):
        return "acknowledged by the accused", "a speaker of the accused side names that side itself, as others do"
    if not voices:
        return "no origin stated", f"no claim names its origin ({NOT_STATED})"
    if len(voices) == 1:
        return "single source", "every claim with an origin goes back to one voice; a side's several speakers are one voice"
    rule = "different origins, echoes merged, a side's several speakers counted once: " + ", ".join(sorted(voices.values()))
    return f"corroborated by {len(voices)} independent origins", rule


def _voices(claims: list[Claim], dossier: Dossier) -> Mapping[str, str]:
    """Independent voices by key: a registered body, a name as written, or a side."""
    origins = [origin for claim in claims if claim.kind is not Kind.DENIAL and (origin := dossier.origin(claim.ref))]
    return {_voice(origin): origin.name for origin in sorted(origins, key=lambda o: (o.name, o.origin_id))}


def _voice(origin: Origin) -> str:
    return f"side {origin.side}" if origin.side else origin.origin_id


def _acknowledged(claims: list[Claim], dossier: Dossier) -> bool:
    """Whether an accused side says so itself about civilians or people, and somebody else says the same."""
    acts = [claim for claim in claims if claim.kind in VIOLENCE and claim.population is not Population.FIGHTERS]
    speakers = [(claim, dossier.origin(claim.ref)) for claim in acts]
    own = {origin.side for claim, origin in speakers if origin and origin.side in claim.perpetrators}
    others = {code for claim, origin in speakers for code in claim.perpetrators if origin and origin.side != code}
    return bool((own - {None}) & others)
