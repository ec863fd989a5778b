"""Disagreements inside an incident on who, when, where, and whether it has happened yet."""

from collections.abc import Callable, Iterable
from itertools import combinations

from marsad.assess.dossier import Dossier
from marsad.assess.findings import Findings
from marsad.model import Claim, ContradictionType, Incident, Kind, Population, Precision, Status, Strength

VIOLENCE = frozenset({Kind.KILLED, Kind.INJURED, Kind.ATTACK})

MOVES = frozenset({Kind.DISPLACED, Kind.ACCESS, Kind.AGREEMENT})
"""Kinds that are announced before they happen."""

FAR_DEGREES = 0.3
"""Degrees of latitude or longitude (some 30 km) from which two resolved places of one event are at odds."""

MOST_COMPARED = 40
"""Claims of an incident that are compared pair by pair, one per document and statement first."""

Rule = Callable[[Claim, Claim, Dossier], tuple[ContradictionType, Strength, str] | None]


def find_disagreements(findings: Findings) -> None:
    """Contradictions of perpetrator, date, place and existence inside incidents, one per type and pair of statements."""
    for incident in findings.dossier.incidents:
        for rule, key in RULES:
            _apply(findings, incident, rule, key)


def _apply(findings: Findings, incident: Incident, rule: Rule, key: Callable[[Claim, Dossier], str]) -> None:
    dossier = findings.dossier
    claims = [dossier.claims[ref] for ref in incident.members if ref in dossier.claims]
    seen: set[tuple[str, str]] = set()
    for a, b in _ordered_pairs(_distinct(claims, key, dossier), dossier):
        statements = key(a, dossier), key(b, dossier)
        pair = (min(statements), max(statements))
        found = rule(a, b, dossier) if pair not in seen else None
        if found is not None:
            seen.add(pair)
            findings.contradict((a, b), *found)


def _distinct(claims: Iterable[Claim], key: Callable[[Claim, Dossier], str], dossier: Dossier) -> list[Claim]:
    """One claim per document, origin and statement; claims that state nothing (an empty key) are left out."""
    kept: dict[tuple[str, str, str, str], Claim] = {}
    for claim in sorted(claims, key=lambda c: (c.part_of is not None, c.kind is not Kind.KILLED, dossier.order(c.ref))):
        statement = key(claim, dossier)
        if statement and claim.kind is not Kind.DENIAL and not claim.superseded:
            family = "violence" if claim.kind in VIOLENCE else claim.kind.value
            kept.setdefault((claim.ref.doc_id, dossier.voice(claim.ref), statement, family), claim)
    return list(kept.values())[:MOST_COMPARED]


def _ordered_pairs(claims: list[Claim], dossier: Dossier) -> list[tuple[Claim, Claim]]:
    """Pairs inside one document first, then by publication."""
    order = sorted(claims, key=lambda claim: dossier.order(claim.ref))
    return sorted(combinations(order, 2), key=lambda pair: pair[0].ref.doc_id != pair[1].ref.doc_id)


def _perpetrator(a: Claim, b: Claim, dossier: Dossier) -> tuple[ContradictionType, Strength, str] | None:
    """Two accounts of one act that name different parties, with none in common."""
    left, right = set(a.perpetrators) - {"unknown"}, set(b.perpetrators) - {"unknown"}
    if a.kind not in VIOLENCE or b.kind not in VIOLENCE or not left or not right or left & right:
        return None
    fighters = Population.FIGHTERS in (a.population, b.population) and a.victims_side != b.victims_side
    places = dossier.areas.sharp(a), dossier.areas.sharp(b)
    if fighters or (places[0] and places[1] and not places[0] & places[1]) or not a.period.overlaps(b.period):
        return None
    if a.part_of is not None or b.part_of is not None:
        return None
    why = f"{_said(a, dossier, sorted(left))}; {_said(b, dossier, sorted(right))}"
    return ContradictionType.PERPETRATOR, Strength.STRONG, f"done by: {why}"


def _date(a: Claim, b: Claim, dossier: Dossier) -> tuple[ContradictionType, Strength, str] | None:
    """Two documents that put one event on different single days."""
    family = {a.kind, b.kind} <= VIOLENCE or (a.kind is b.kind and a.method == b.method)
    days = a.period.day, b.period.day
    if a.ref.doc_id == b.ref.doc_id or not family or None in days or days[0] == days[1]:
        return None
    why = f"{_said(a, dossier, [str(a.period)])}; {_said(b, dossier, [str(b.period)])}"
    return ContradictionType.DATE, Strength.WEAK, f"one event on two days: {why}"


def _place(a: Claim, b: Claim, dossier: Dossier) -> tuple[ContradictionType, Strength, str] | None:
    """Two documents that put one event at resolved places far apart."""
    if a.ref.doc_id == b.ref.doc_id or a.kind is not b.kind or a.located is None or b.located is None:
        return None
    sharp = {Precision.EXACT, Precision.POPULATED_PLACE}
    if a.precision not in sharp or b.precision not in sharp or a.located.place_id == b.located.place_id:
        return None
    points = (a.located.lat, a.located.lon), (b.located.lat, b.located.lon)
    if any(x is None or y is None or abs(x - y) <= FAR_DEGREES for x, y in zip(*points, strict=True)):
        return None
    why = f"{_said(a, dossier, [a.place or a.located.name])}; {_said(b, dossier, [b.place or b.located.name])}"
    return ContradictionType.PLACE, Strength.WEAK, f"one event at two places: {why}"


def _existence(a: Claim, b: Claim, dossier: Dossier) -> tuple[ContradictionType, Strength, str] | None:
    """What one document reports as done, another still announces after that day; or an origin says it did not happen."""
    if a.kind is not b.kind:
        return None
    if Status.DENIED in (a.status, b.status) and a.status is not b.status and dossier.voice(a.ref) != dossier.voice(b.ref):
        why = f"{_said(a, dossier, [a.status.value])}; {_said(b, dossier, [b.status.value])}"
        return ContradictionType.EXISTENCE, Strength.STRONG, f"{a.kind.value} {a.method or ''}: {why}"
    done, planned = (a, b) if a.status is Status.REPORTED else (b, a)
    published = dossier.published(planned.ref)
    if a.kind not in MOVES or (done.status, planned.status) != (Status.REPORTED, Status.ANNOUNCED):
        return None
    if done.ref.doc_id == planned.ref.doc_id or done.period.end is None or published is None or published <= done.period.end:
        return None
    why = f"reported as done on {done.period}, still announced in a document of {published}"
    return ContradictionType.EXISTENCE, Strength.WEAK, f"{a.kind.value}: {why}"


def _said(claim: Claim, dossier: Dossier, what: list[str]) -> str:
    return f"{', '.join(what)} ({dossier.voice(claim.ref)})"


def _actors(claim: Claim, _: Dossier) -> str:
    return ",".join(sorted(set(claim.perpetrators) - {"unknown"})) if claim.kind in VIOLENCE else ""


def _day(claim: Claim, _: Dossier) -> str:
    return str(claim.period.day or "")


def _where(claim: Claim, _: Dossier) -> str:
    return claim.located.place_id if claim.located else ""


def _status(claim: Claim, _: Dossier) -> str:
    return f"{claim.kind} {claim.status}" if claim.kind in MOVES or claim.status is Status.DENIED or not claim.kind.counts else ""


RULES: tuple[tuple[Rule, Callable[[Claim, Dossier], str]], ...] = (
    (_perpetrator, _actors),
    (_date, _day),
    (_place, _where),
    (_existence, _status),
)
"""Each rule with what it compares: claims that state the same need no comparison."""
