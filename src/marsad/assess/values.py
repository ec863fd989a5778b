"""Values: rival figures of one event, and which of them merely look rival."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from marsad.assess.algebra import exceeds
from marsad.assess.dossier import Dossier
from marsad.assess.findings import Findings
from marsad.assess.places import close
from marsad.model import Bound, Claim, ClaimRef, ContradictionType, Figure, Incident, Population, Strength

SIDE_BY_SIDE = 1.4
"""Factor between two figures that one document sets side by side, from which they are rival though both are lower bounds."""

VAGUE = frozenset({1, 2, 3, 20, 24, 40, 200, 2000, 20000, 200000, 2000000})
"""Lower bounds that stand for words: "several", "dozens", "scores", "hundreds"."""

MOST_STATEMENTS = 40
"""Distinct statements of one measure that are compared with each other in one incident."""

Key = tuple[str, str, str]
"""Two origins that are set against each other, and the document where it is one."""


@dataclass(frozen=True, slots=True)
class Rivalry:
    """What two figures of one measure are to each other.

    Attributes:
        strength: Of the contradiction, or None for a look-alike.
        why: In plain words, without the figures.
    """

    strength: Strength | None
    why: str


Ranked = tuple[bool, Claim, Claim, Rivalry]
"""Whether a pair is weak, the pair, and what it is."""


def find_rival_figures(findings: Findings) -> None:
    """Contradictions of value inside incidents, one per pair of origins, and their look-alikes."""
    for incident in findings.dossier.incidents:
        for claims in _measures(incident, findings.dossier):
            _rivals(claims, findings)
        _parts_and_wholes(incident, findings)


def _measures(incident: Incident, dossier: Dossier) -> Iterator[list[Claim]]:
    """Whole, counted claims of an incident by measure and population; "people" and civilians are set side by side."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for ref in incident.members:
        claim = dossier.claims.get(ref)
        if claim is not None and claim.figure is not None and claim.part_of is None and claim.kind.counts:
            who = "people" if claim.population is Population.CIVILIANS else str(claim.population)
            groups.setdefault((claim.kind.value, who), []).append(claim)
    yield from (groups[key] for key in sorted(groups))


def _rivals(claims: Sequence[Claim], findings: Findings) -> None:
    dossier = findings.dossier
    kept = _statements(claims, dossier)
    newest, lowest = _newest(kept, dossier), _lowest(kept)
    best: dict[Key, Ranked] = {}
    for a, b in combinations(kept, 2):
        found = rivalry(a, b, dossier)
        if found is None:
            continue
        together = a.ref.doc_id == b.ref.doc_id
        if found.strength is not None and not together and not {a.ref, b.ref} <= newest:
            found = Rivalry(None, "an earlier state, which its own origin has replaced")
        if found.strength is None:
            findings.resemble((a, b), f"{a.figure} and {b.figure} {a.kind.value}: {found.why}")
        elif found.strength is Strength.STRONG or lowest & {a.ref, b.ref}:
            _keep(best, (found.strength is Strength.WEAK, a, b, found), dossier)
    settled = {key[:2] for key in best if key[2]}
    for key, (_, a, b, found) in best.items():
        if key[2] or key[:2] not in settled:
            _record(findings, a, b, found)


def _keep(best: dict[Key, Ranked], row: Ranked, dossier: Dossier) -> None:
    """Keep the strongest, then the first pair of two origins, in each document and across documents."""
    weak, a, b, _ = row
    low, high = sorted((_voice(a, dossier), _voice(b, dossier)))
    key = (low, high, a.ref.doc_id if a.ref.doc_id == b.ref.doc_id else "")
    if key not in best or weak < best[key][0]:
        best[key] = row


def _lowest(claims: Sequence[Claim]) -> set[ClaimRef]:
    """Of each document the claim with the lowest counted figure, the closed one first: rivals are set against it."""
    lowest: dict[str, Claim] = {}
    counted = [claim for claim in claims if not _is_vague(_of(claim))]
    for claim in sorted(counted, key=lambda c: (_of(c).low or 0, _of(c).high is None, c.ref)):
        lowest.setdefault(claim.ref.doc_id, claim)
    return {claim.ref for claim in lowest.values()}


def _statements(claims: Sequence[Claim], dossier: Dossier) -> list[Claim]:
    """One claim per document, origin and figure, by publication."""
    distinct = {(_voice(c, dossier), str(c.figure), c.population, c.superseded, c.ref.doc_id): c for c in reversed(claims)}
    return sorted(distinct.values(), key=lambda c: dossier.order(c.ref))[:MOST_STATEMENTS]


def _newest(claims: Sequence[Claim], dossier: Dossier) -> set[ClaimRef]:
    """Claims that are the latest state of their origin; what nobody is named for stays as it is."""
    last: dict[str, date] = {}
    for claim in claims:
        voice = _voice(claim, dossier)
        last[voice] = max(last.get(voice, date.min), dossier.order(claim.ref)[0])
    return {c.ref for c in claims if not _voice(c, dossier) or dossier.order(c.ref)[0] == last[_voice(c, dossier)]}


def _record(findings: Findings, a: Claim, b: Claim, found: Rivalry) -> None:
    speaker = findings.dossier.voice
    why = f"{a.kind.value}: {a.figure} ({speaker(a.ref)}) against {b.figure} ({speaker(b.ref)}); {found.why}"
    findings.contradict((a, b), ContradictionType.VALUE, found.strength or Strength.WEAK, why)


def rivalry(a: Claim, b: Claim, dossier: Dossier) -> Rivalry | None:
    """What two whole figures of one measure in one incident are to each other; None when there is nothing to say."""
    if a.figure is None or b.figure is None or (a.figure.low, a.figure.high) == (b.figure.low, b.figure.high):
        return None
    together = a.ref.doc_id == b.ref.doc_id
    one_voice = _voice(a, dossier) == _voice(b, dossier)
    harmless = _harmless(a, b, one_voice, dossier)
    if harmless:
        return Rivalry(None, harmless)
    if a.figure.overlaps(b.figure):
        return _overlapping(a, b, together, one_voice)
    if one_voice and not together:
        return Rivalry(None, "an update of one origin" if a.sources else "both without origin, of different times")
    if a.population is not b.population and _people(a, b).reach() > _civilians(a, b).reach():
        return Rivalry(Strength.WEAK if together else None, "another population: civilians may be a part of all people")
    if not together and not _one_place(a, b, dossier):
        if not close(a, b):
            return Rivalry(None, "another place: the places named lie apart, as far as is known")
        return Rivalry(Strength.WEAK, "no one count satisfies both; the places named differ, but may lie near each other")
    return Rivalry(Strength.STRONG, "no one count satisfies both")


def _harmless(a: Claim, b: Claim, one_voice: bool, dossier: Dossier) -> str:
    """Why two figures are not set against each other, whatever they are; "" when they may be."""
    together = a.ref.doc_id == b.ref.doc_id
    headline = together and (_headline(a, dossier) or _headline(b, dossier))
    if a.superseded or b.superseded:
        return "an earlier toll that the document itself replaces"
    if not headline and _apart(a, b, dossier, one_voice and together):
        return "different places of one event, or one of them and the whole"
    if _longer(a, b) or _longer(b, a):
        return "the larger figure covers more days"
    if one_voice and together and not headline:
        return "one origin gives both in one document and does not set them against each other"
    if not headline and _may_be_a_part(a, b, together, dossier):
        return "the smaller may be a part of the larger: nobody else is named for it, or it counts one"
    return ""


def _overlapping(a: Claim, b: Claim, together: bool, one_voice: bool) -> Rivalry | None:
    if a.figure is None or b.figure is None:
        return None
    low, high = sorted((a.figure, b.figure), key=lambda f: f.low or f.high or 0)
    if together and _is_vague(high) and not _is_vague(low) and low.high is None and (low.low or 0) < (high.low or 0):
        return Rivalry(Strength.WEAK, "the vague word says more than the counted figure")
    apart = (high.low or high.high or 0) >= SIDE_BY_SIDE * max(1, low.low or low.high or 0)
    if together and not one_voice and apart and not _is_vague(low) and not _is_vague(high):
        return Rivalry(Strength.WEAK, "set side by side in one document; as bounds both can hold")
    return Rivalry(None, "an open bound: one count satisfies both")


def _may_be_a_part(a: Claim, b: Claim, together: bool, dossier: Dossier) -> bool:
    """Whether the smaller of two figures may be some of those that the larger counts.

    So it is where it counts one, or where one document gives both, nobody is named for the smaller, and it is less than half.
    """
    small, large = sorted((a, b), key=lambda claim: _of(claim).low or _of(claim).high or 0)
    few, many = (_of(claim).low or _of(claim).high or 0 for claim in (small, large))
    single = (_of(small).low, _of(small).high) == (1, 1) and 2 * few < many
    return single or (together and not _voice(small, dossier) and 2 * few < many)


def _headline(claim: Claim, dossier: Dossier) -> bool:
    """Whether the claim stands in its document's title, which restates the whole story."""
    document = dossier.documents.get(claim.ref.doc_id)
    return document is not None and document.title is not None and claim.evidence.start < len(document.title)


def _one_place(a: Claim, b: Claim, dossier: Dossier) -> bool:
    left, right = dossier.areas.sharp(a), dossier.areas.sharp(b)
    return not left or not right or bool(left & right)


def _longer(a: Claim, b: Claim) -> bool:
    """Whether the larger figure `a` surely counts more days than `b`."""
    more = (_of(a).low or 0) > (_of(b).high or _of(b).low or 0)
    return more and a.period != b.period and a.period.contains(b.period)


def _apart(a: Claim, b: Claim, dossier: Dossier, one_statement: bool) -> bool:
    """Whether two figures may count different places, or one place and the whole around it.

    Different names are different places only inside one origin's statement: elsewhere they may be two names of one.
    """
    left, right = dossier.areas.sharp(a), dossier.areas.sharp(b)
    if left and right:
        return one_statement and not left & right
    wide, sharp = (b, a) if left else (a, b)
    return bool(left or right) and (_of(sharp).high or _of(sharp).low or 0) < (_of(wide).low or 0)


def _is_vague(figure: Figure) -> bool:
    return figure.bound is Bound.AT_LEAST and figure.low in VAGUE


def _people(a: Claim, b: Claim) -> Figure:
    return _of(a if a.population is Population.PEOPLE else b)


def _civilians(a: Claim, b: Claim) -> Figure:
    return _of(a if a.population is Population.CIVILIANS else b)


def _of(claim: Claim) -> Figure:
    if claim.figure is None:
        raise ValueError("a counted claim has a figure")
    return claim.figure


def _voice(claim: Claim, dossier: Dossier) -> str:
    origin = dossier.origin(claim.ref)
    return origin.origin_id if origin else ""


def _parts_and_wholes(incident: Incident, findings: Findings) -> None:
    """Wholes whose parts, of the same people in different places, sum to more."""
    claims = findings.dossier.claims
    parts: dict[ClaimRef, list[Claim]] = {}
    for ref in incident.members:
        claim = claims.get(ref)
        if claim is not None and claim.part_of is not None and claim.figure is not None:
            parts.setdefault(ClaimRef(ref.doc_id, claim.part_of), []).append(claim)
    for ref, members in sorted(parts.items()):
        whole = claims.get(ref)
        if whole is None or whole.figure is None:
            continue
        alike = [part for part in members if part.population is whole.population and part.kind is whole.kind]
        apart = _disjoint(alike, findings.dossier)
        if len(apart) > 1 and exceeds([_of(part) for part in apart], whole.figure):
            total = " + ".join(str(part.figure) for part in apart)
            why = f"the parts {total} are more than the whole of {whole.figure}"
            findings.contradict((whole, apart[-1]), ContradictionType.VALUE, Strength.WEAK, why)


def _disjoint(parts: list[Claim], dossier: Dossier) -> list[Claim]:
    """Parts of different places, which cannot overlap; empty as soon as two could."""
    places = [dossier.areas.sharp(part) for part in parts]
    if any(not place for place in places) or any(a & b for a, b in combinations(places, 2)):
        return []
    return parts
