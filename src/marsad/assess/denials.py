"""Denials: who disputes what, in the same document and in others that tell of the same event."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from marsad.assess.dossier import Dossier
from marsad.assess.findings import Findings
from marsad.model import Claim, ClaimRef, ContradictionType, Kind, Status, Strength

DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut\w+|reject\w*|dismiss\w*|dispute[ds]?|contradict\w*|non-?existent|not|no|never|none|nothing|false|"
    r"untrue|baseless|fabricat\w+|rumou?rs?|lies?|isn.?t|wasn.?t|doesn.?t|didn.?t|nobody)\b",
    re.IGNORECASE,
)
"""Words that deny outright; a denial without any puts the thing in another light."""

GENERAL = re.compile(
    r"\b(?:repeatedly|consistently|persistently|routinely|always|long|ever|constantly) (?:have |has |had )?(?:been )?"
    r"(?:den(?:y|ies|ied|ying)|reject\w*|dismiss\w*)|\b(?:has|have|had) (?:never|always)\b",
    re.IGNORECASE,
)
"""Words of a denial that is made again and again: it disputes no one act in particular."""

WAYS = re.compile(r"\b(corridor|crossing|convoy|ceasefire|cease-fire|truce|evacuation|airlift|checkpoint)s?\b", re.IGNORECASE)
"""Words for a way, a delivery or an agreement by which two reports can mean one thing."""

DAYS_APART = 2
"""Days between publications within which a denial may mean a claim that gives no day; our convention."""

VIOLENCE = frozenset({Kind.KILLED, Kind.INJURED, Kind.ATTACK})


def find_denials(findings: Findings) -> None:
    """Contradictions between denials and what they deny.

    The denied claim of the same document, then the claims of other documents (and of the same one) that tell of the same
    event and state the same; those of the denier's own side are left out.
    """
    dossier = findings.dossier
    by_incident = _by_incident(dossier)
    by_day = _by_publication(dossier)
    for claim in dossier.claims.values():
        if claim.kind is not Kind.DENIAL:
            continue
        denied = dossier.claims.get(ClaimRef(claim.ref.doc_id, claim.denies)) if claim.denies is not None else None
        if denied is not None and denied.kind is not Kind.DENIAL:
            _contradict(findings, claim, denied, Strength.STRONG)
        event = dossier.incident_of.get(claim.ref)
        members = by_incident.get(event or "", []) + _published_near(claim, denied, by_day, dossier)
        for other in _same_statement(claim, denied, members, dossier):
            alien = other.ref.doc_id != claim.ref.doc_id
            _contradict(findings, claim, other, Strength.STRONG if alien and denied is not None else Strength.WEAK)


def denials_of(findings: Findings) -> dict[ClaimRef, tuple[ClaimRef, ...]]:
    """For each disputed claim the denials that dispute it, sorted."""
    claims = findings.dossier.claims
    disputed: dict[ClaimRef, set[ClaimRef]] = {}
    for a, b in findings.contradictions:
        for said, denial in ((a, b), (b, a)):
            if claims[denial].kind is Kind.DENIAL and claims[said].kind is not Kind.DENIAL:
                disputed.setdefault(said, set()).add(denial)
    return {ref: tuple(sorted(denials)) for ref, denials in disputed.items()}


def _by_incident(dossier: Dossier) -> dict[str, list[Claim]]:
    groups: dict[str, list[Claim]] = {}
    for ref, event in dossier.incident_of.items():
        groups.setdefault(event, []).append(dossier.claims[ref])
    return groups


def _by_publication(dossier: Dossier) -> dict[tuple[Kind, date], list[Claim]]:
    """Claims without a number, by kind and day of publication."""
    groups: dict[tuple[Kind, date], list[Claim]] = {}
    for ref, claim in dossier.claims.items():
        day = dossier.published(ref)
        if day is not None and not claim.kind.counts:
            groups.setdefault((claim.kind, day), []).append(claim)
    return groups


def _published_near(
    denial: Claim, denied: Claim | None, by_day: dict[tuple[Kind, date], list[Claim]], dossier: Dossier
) -> list[Claim]:
    """Claims of the denied kind whose documents appeared within DAYS_APART of the denial's.

    Where either gives no day, or the denied thing is a way or a delivery that both name with one word, the words and the
    nearness of the reports must do instead of a shared incident.
    """
    day = dossier.published(denial.ref)
    if denied is None or day is None:
        return []
    days = (day + timedelta(days=apart) for apart in range(-DAYS_APART, DAYS_APART + 1))
    near = [claim for other in days for claim in by_day.get((denied.kind, other), [])]
    things = _things(denial, dossier) | _things(denied, dossier)
    told = [claim for claim in near if not claim.period.known or _things(claim, dossier) & things]
    return [claim for claim in told if claim.status is denied.status]


def _things(claim: Claim, dossier: Dossier) -> frozenset[str]:
    return frozenset(match.lower() for match in WAYS.findall(dossier.words(claim, 400)))


def _same_statement(denial: Claim, denied: Claim | None, members: list[Claim], dossier: Dossier) -> Iterator[Claim]:
    """Claims of the event that state what is denied, the best placed one per document, without the denied claim itself."""
    seen: set[str] = set()
    for other in sorted(members, key=lambda claim: (not dossier.areas.sharp(claim), claim.ref)):
        if other is denied or other.kind is Kind.DENIAL or other.status is Status.DENIED or _teller(other, dossier) in seen:
            continue
        placed = _one_place((denial, denied), other, dossier) or _one_way((denial, denied), other, dossier)
        if placed and _says_so(other, denied) and not _own_side(denial, other, dossier):
            seen.add(_teller(other, dossier))
            yield other


def _teller(claim: Claim, dossier: Dossier) -> str:
    """Whose statement a claim is: an origin counts once, however many documents repeat it."""
    origin = dossier.origin(claim.ref)
    return origin.origin_id if origin else claim.ref.doc_id


def _says_so(other: Claim, denied: Claim | None) -> bool:
    """Whether a claim states the same as the denied one; a denial that points nowhere disputes acts, not numbers."""
    if denied is None:
        return not other.kind.counts
    if denied.kind in VIOLENCE:
        return other.kind in VIOLENCE and bool(set(other.perpetrators) & set(denied.perpetrators))
    there = {"announced", "opened"}
    return other.kind is denied.kind and (other.method == denied.method or {other.method, denied.method} <= there)


def _own_side(denial: Claim, other: Claim, dossier: Dossier) -> bool:
    left, right = dossier.origin(denial.ref), dossier.origin(other.ref)
    return left is not None and right is not None and (left.origin_id == right.origin_id or (left.side == right.side is not None))


def _one_place(denial: tuple[Claim, Claim | None], other: Claim, dossier: Dossier) -> bool:
    """Whether the denial, with what it denies, can be about the other's place: a place or an area shared, or none named."""
    areas = dossier.areas
    own = [claim for claim in denial if claim is not None]
    sharp = {place for claim in own for place in areas.sharp(claim)}
    regions = {code for claim in own for code in areas.regions(claim)}
    if denial[0].place is None or not regions | sharp:
        return True
    return bool(sharp & areas.sharp(other)) or (bool(regions & areas.regions(other)) and not (sharp and areas.sharp(other)))


def _one_way(denial: tuple[Claim, Claim | None], other: Claim, dossier: Dossier) -> bool:
    """Whether both mean a way by one word ("the corridor") and no two towns speak against it: ways cross provinces."""
    own = [claim for claim in denial if claim is not None]
    sharp = {place for claim in own for place in dossier.areas.sharp(claim)}
    things = {thing for claim in own for thing in _things(claim, dossier)}
    apart = bool(sharp) and bool(dossier.areas.sharp(other)) and sharp.isdisjoint(dossier.areas.sharp(other))
    return other.kind is Kind.ACCESS and bool(things & _things(other, dossier)) and not apart


def _contradict(findings: Findings, denial: Claim, denied: Claim, strength: Strength) -> None:
    dossier = findings.dossier
    words = dossier.words(denial)
    strength = Strength.WEAK if GENERAL.search(words) else strength
    kind = ContradictionType.EXISTENCE if not words or DENYING.search(words) else ContradictionType.FRAMING
    if kind is ContradictionType.EXISTENCE and denied.kind in VIOLENCE:
        kind = ContradictionType.PERPETRATOR
    verb = {"existence": "denies it", "framing": "puts it differently", "perpetrator": "denies having done it"}[kind.value]
    said = f"{dossier.voice(denied.ref)} says {denied.kind.value} {denied.method or ''}".rstrip()
    findings.contradict((denied, denial), kind, strength, f"{said}; {dossier.voice(denial.ref)} {verb}: “{words}”")
