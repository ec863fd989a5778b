"""States over time: stages of one place and rival holders, and two sides' words for one agreement."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from marsad.assess.dossier import Dossier
from marsad.assess.findings import Findings
from marsad.model import Claim, ContradictionType, Kind, Scope, SourceType, Strength

NEAR_CHARACTERS = 700
"""Characters within which two sides' statements in one document are about one occasion, a paragraph or two."""

HOLDING = frozenset({"captured", "holds"})
"""Methods after which the named party is in the place."""

MOST_PER_PLACE = 60
"""Claims on one place that are compared; the first by time."""


def find_state_conflicts(findings: Findings) -> None:
    """Rival holders of one place at one time, two sides' framings of one agreement, and stages that only look rival."""
    for claims in _by_place(findings.dossier):
        _stages(findings, claims)
    _shares(findings)
    _two_sides(findings)
    _equal_numbers(findings)


def _by_place(dossier: Dossier) -> Iterator[list[Claim]]:
    groups: dict[str, list[Claim]] = {}
    for claim in dossier.claims.values():
        if claim.kind is Kind.CONTROL and claim.period.known and claim.share is None:
            for place in sorted(dossier.areas.sharp(claim)):
                groups.setdefault(place, []).append(claim)
    for place in sorted(groups):
        yield sorted(groups[place], key=lambda c: (str(c.period.end or c.period.start), dossier.order(c.ref)))[:MOST_PER_PLACE]


def _stages(findings: Findings, claims: list[Claim]) -> None:
    for a, b in combinations(claims, 2):
        if a.method in HOLDING and b.method in HOLDING and _one_moment(a, b) and not set(a.perpetrators) & set(b.perpetrators):
            _two_holders(findings, a, b)
    for a, b in pairwise(claims):
        if (a.method, a.perpetrators) != (b.method, b.perpetrators):
            why = f"{a.method} ({a.period}), {b.method} ({b.period}): stages of one place"
            findings.resemble((a, b), why)


def _one_moment(a: Claim, b: Claim) -> bool:
    """Whether both are dated to the day and to the same one."""
    return a.period.day is not None and a.period.day == b.period.day


def _two_holders(findings: Findings, a: Claim, b: Claim) -> None:
    dossier = findings.dossier
    if "unknown" in (*a.perpetrators, *b.perpetrators) or not a.perpetrators or not b.perpetrators:
        return
    said = " against ".join(f"{', '.join(c.perpetrators)} {c.method} ({dossier.voice(c.ref)})" for c in (a, b))
    alien = dossier.origin(a.ref) != dossier.origin(b.ref)
    strength = Strength.STRONG if alien and a.ref.doc_id != b.ref.doc_id else Strength.WEAK
    findings.contradict((a, b), ContradictionType.PERPETRATOR, strength, f"two holders of one place on one day: {said}")


def _shares(findings: Findings) -> None:
    """Shares of one territory at different times: a change, not a contradiction."""
    dossier = findings.dossier
    groups: dict[tuple[str, tuple[str, ...]], list[Claim]] = {}
    for claim in dossier.claims.values():
        if claim.share is not None:
            groups.setdefault((claim.province or "", claim.perpetrators), []).append(claim)
    for claims in groups.values():
        order = sorted(claims, key=lambda c: (str(c.period.end), dossier.order(c.ref)))
        for a, b in pairwise(order):
            if a.share != b.share and a.period.end == b.period.end and a.share and b.share and not a.share.overlaps(b.share):
                why = f"share of the territory on one day: {a.share} % against {b.share} %"
                findings.contradict((a, b), ContradictionType.VALUE, Strength.STRONG, why)
            elif a.share != b.share:
                findings.resemble((a, b), f"{a.share} % ({a.period.end}), {b.share} % ({b.period.end}): a later state")


def _two_sides(findings: Findings) -> None:
    """Officials of two sides who, side by side in one document, give one agreement opposite faces."""
    dossier = findings.dossier
    groups: dict[str, list[Claim]] = {}
    for ref, claim in dossier.claims.items():
        if claim.kind is Kind.AGREEMENT and claim.source_type in {SourceType.OFFICIALS, SourceType.ARMED_GROUP}:
            groups.setdefault(ref.doc_id, []).append(claim)
    for claims in groups.values():
        for a, b in combinations(claims, 2):
            if _opposite_faces(a, b, dossier):
                said = "; ".join(f"{dossier.voice(c.ref)}: “{dossier.words(c)}”" for c in (a, b))
                findings.contradict((a, b), ContradictionType.FRAMING, Strength.STRONG, f"two sides on one agreement: {said}")


def _opposite_faces(a: Claim, b: Claim, dossier: Dossier) -> bool:
    left, right = dossier.origin(a.ref), dossier.origin(b.ref)
    if left is None or right is None or left.side is None or right.side is None or left.side == right.side:
        return False
    near = abs(a.evidence.start - b.evidence.start) <= NEAR_CHARACTERS
    return near and {a.method, b.method} in ({"violated", "agreed"}, {"violated", "in_force"}) and a.period.overlaps(b.period)


def _equal_numbers(findings: Findings) -> None:
    """One number for two events in one document, and a running total beside an event: no echo, no contradiction."""
    dossier = findings.dossier
    groups: dict[tuple[str, Kind], list[Claim]] = {}
    for ref, claim in dossier.claims.items():
        if claim.figure is not None:
            groups.setdefault((ref.doc_id, claim.kind), []).append(claim)
    for claims in groups.values():
        for a, b in combinations(claims[:MOST_PER_PLACE], 2):
            if a.scope is Scope.INCIDENT and b.scope is Scope.INCIDENT:
                events = dossier.incident_of.get(a.ref), dossier.incident_of.get(b.ref)
                if a.figure == b.figure and events[0] != events[1]:
                    findings.resemble((a, b), "equal numbers, different events")
            elif a.population is b.population and a.scope is not b.scope and a.province == b.province:
                findings.resemble((a, b), f"{a.figure} and {b.figure} {a.kind.value}: a running total and one event")
