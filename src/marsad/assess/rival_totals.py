"""Rival running totals: inside one document, between origins, and those that only look rival."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from marsad.assess.dossier import Dossier
from marsad.assess.findings import Findings
from marsad.assess.values import VAGUE
from marsad.model import Bound, Claim, ClaimRef, ContradictionType, Kind, Population, Scope, Strength

SAME_TIME_DAYS = 3
"""Days between two states of a total within which they should agree."""

MOST_IN_A_DOCUMENT = 30
"""Running totals of one measure that are compared inside one document."""


def find_rival_totals(findings: Findings, groups: Sequence[tuple[ClaimRef, ...]]) -> None:
    """Contradictions and look-alikes among running totals.

    Args:
        findings: Where they go.
        groups: Totals of one measure, population, area and window, from `total_groups`.
    """
    dossier = findings.dossier
    window = {ref: at for at, refs in enumerate(groups) for ref in refs}
    for claims in _by_document(dossier):
        for a, b in combinations(claims[:MOST_IN_A_DOCUMENT], 2):
            _inside(findings, a, b, window.get(a.ref) == window.get(b.ref))
    for refs in groups:
        _between(findings, [dossier.claims[ref] for ref in refs])
    _other_windows(findings, groups)


def _by_document(dossier: Dossier) -> Iterator[list[Claim]]:
    groups: dict[tuple[str, Kind], list[Claim]] = {}
    for ref, claim in dossier.claims.items():
        if claim.scope is Scope.CUMULATIVE and claim.figure is not None:
            groups.setdefault((ref.doc_id, claim.kind), []).append(claim)
    yield from groups.values()


def _inside(findings: Findings, a: Claim, b: Claim, one_window: bool) -> None:
    """Two totals of one document: one number for two populations, or two numbers for one."""
    if a.figure is None or b.figure is None or not _near(a, b):
        return
    if a.population is not b.population:
        people, part = (a, b) if a.population is Population.PEOPLE else (b, a)
        whole = _whole(part, findings.dossier)
        same_number = (people.figure, people.population) == (part.figure, Population.PEOPLE)
        if same_number and not _vague(part) and whole is not None and whole is not people:
            _misnamed(findings, people, part, whole)
        return
    if one_window and not a.figure.overlaps(b.figure) and _voice(a, findings.dossier) != _voice(b, findings.dossier):
        why = f"{a.kind.value} over one window: {a.figure} ({_name(a, findings)}) against {b.figure} ({_name(b, findings)})"
        findings.contradict((a, b), ContradictionType.VALUE, Strength.STRONG, why)


def _misnamed(findings: Findings, people: Claim, part: Claim, whole: Claim) -> None:
    """One place of the document gives to all people the number that another gives to a part of them."""
    said = f"{people.figure} {people.population} in one place"
    counted = f"{part.figure} {part.population} of {whole.figure} {whole.population} in another"
    why = f"{said}, {counted}: "
    findings.contradict((people, part), ContradictionType.SCOPE, Strength.STRONG, why + "one number, two populations")
    findings.contradict((people, whole), ContradictionType.VALUE, Strength.STRONG, why + "the whole loses its parts")


def _near(a: Claim, b: Claim) -> bool:
    """Whether two totals of one document begin at nearly the same time, or one does not say when."""
    starts = a.period.start, b.period.start
    return starts[0] is None or starts[1] is None or abs((starts[0] - starts[1]).days) <= 10


def _whole(part: Claim, dossier: Dossier) -> Claim | None:
    return dossier.claims.get(ClaimRef(part.ref.doc_id, part.part_of)) if part.part_of is not None else None


def _between(findings: Findings, claims: list[Claim]) -> None:
    """States of one total in different documents: rival where two origins exclude each other at one time."""
    dossier = findings.dossier
    order = sorted(claims, key=lambda c: (c.period.end or dossier.order(c.ref)[0], dossier.order(c.ref)))
    for a, b in pairwise(order):
        if a.figure is None or b.figure is None or (a.figure == b.figure) or a.ref.doc_id == b.ref.doc_id:
            continue
        days = abs((b.period.end - a.period.end).days) if a.period.end and b.period.end else SAME_TIME_DAYS + 1
        voices = _voice(a, dossier), _voice(b, dossier)
        if a.figure.overlaps(b.figure) or days > SAME_TIME_DAYS or voices[0] == voices[1]:
            findings.resemble((a, b), f"{a.figure} and {b.figure} {a.kind.value}: states of one running total")
        elif all(voices):
            why = f"{a.kind.value} over one window: {a.figure} ({_name(a, findings)}) against {b.figure} ({_name(b, findings)})"
            findings.contradict((a, b), ContradictionType.VALUE, Strength.STRONG, why)


def _other_windows(findings: Findings, groups: Sequence[tuple[ClaimRef, ...]]) -> None:
    """Totals of one measure and area that differ in window or population: told apart, never set against each other."""
    dossier = findings.dossier
    areas: dict[tuple[Kind, str], list[Claim]] = {}
    for refs in groups:
        claim = dossier.claims[max(refs, key=dossier.order)]
        areas.setdefault((claim.kind, dossier.areas.total(claim)), []).append(claim)
    for claims in areas.values():
        order = sorted(claims, key=lambda c: (str(c.period.start), dossier.order(c.ref)))
        for a, b in pairwise(order):
            what = "population" if a.population is not b.population else "window"
            said = f"{a.figure} {a.population} ({a.period}) and {b.figure} {b.population} ({b.period})"
            findings.resemble((a, b), f"{said}: another {what}")


def _vague(claim: Claim) -> bool:
    return claim.figure is not None and claim.figure.bound is Bound.AT_LEAST and claim.figure.low in VAGUE


def _voice(claim: Claim, dossier: Dossier) -> str:
    origin = dossier.origin(claim.ref)
    return origin.origin_id if origin else ""


def _name(claim: Claim, findings: Findings) -> str:
    return findings.dossier.voice(claim.ref)
