"""Values: rival figures of one event, and which of them merely look rival."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from marsad.assess.algebra import exceeds
from marsad.assess.dossier import Dossier
from marsad.assess.findings import Findings
from marsad.assess.register import anonymous
from marsad.model import Bound, Claim, ClaimRef, ContradictionType, Figure, Incident, Population, Strength

SIDE_BY_SIDE = 1.4
"""Factor between two figures that one document sets side by side, from which they are rival though both are lower bounds."""

VAGUE = frozenset({1, 2, 3, 20, 24, 40, 200, 2000, 20000, 200000, 2000000})
"""Lower bounds that stand for words: "several", "dozens", "scores", "hundreds"."""

MOST_STATEMENTS = 40
"""Distinct statements of one measure that are compared with each other in one incident."""

Key = tuple[str, str, str]
"""Two origins or two figures that are set against each other, and the document where it is one."""


@dataclass(frozen=True, slots=True)
class Rivalry:
    """What two figures of one measure are to each other.

    Attributes:
        strength: Of the contradiction, or None for a look-alike.
        why: In plain words, without the figures.
    """

    strength: Strength | None
    why: str


Ranked = tuple[tuple[bool, bool, bool], Claim, Claim, Rivalry]
"""A pair with its rank: inside one document first, strong first, named origins first."""


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
    newest = _newest(kept, dossier)
    best: dict[Key, Ranked] = {}
    for a, b in combinations(kept, 2):
        found = rivalry(a, b, dossier)
        if found is None:
            continue
        if found.strength is not None and a.ref.doc_id != b.ref.doc_id and not {a.ref, b.ref} <= newest:
            found = Rivalry(None, "an earlier state, which its own origin has replaced")
        if found.strength is None:
            findings.resemble((a, b), f"{a.figure} and {b.figure} {a.kind.value}: {found.why}")
            continue
        rank = (a.ref.doc_id != b.ref.doc_id, found.strength is Strength.WEAK, _nobody(a, dossier) or _nobody(b, dossier))
        for key in _keys(a, b, dossier):
            if key not in best or rank < best[key][0]:
                best[key] = (rank, a, b, found)
    for a, b, found in _chosen(best, dossier):
        _record(findings, a, b, found)


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


def _keys(a: Claim, b: Claim, dossier: Dossier) -> tuple[Key, Key]:
    """What a contradiction is about: the pair of origins, and inside one document the pair of figures."""
    voices = sorted((_voice(a, dossier), _voice(b, dossier)))
    figures = sorted((str(a.figure), str(b.figure)))
    where = a.ref.doc_id if a.ref.doc_id == b.ref.doc_id else ""
    by_voice = (f"origin {voices[0]}", f"origin {voices[1]}", where if voices[0] == voices[1] else "")
    return by_voice, (f"figure {figures[0]}", f"figure {figures[1]}", where) if where else by_voice


def _chosen(best: Mapping[Key, Ranked], dossier: Dossier) -> Iterator[tuple[Claim, Claim, Rivalry]]:
    """Pairs that are the best in all they are about."""
    chosen = {(a.ref, b.ref): (a, b, found) for _, a, b, found in best.values()}
    for a, b, found in chosen.values():
        if all(best[key][1:3] == (a, b) for key in _keys(a, b, dossier)):
            yield a, b, found


def _nobody(claim: Claim, dossier: Dossier) -> bool:
    origin = dossier.origin(claim.ref)
    return origin is None or anonymous(origin)


def _record(findings: Findings, a: Claim, b: Claim, found: Rivalry) -> None:
    speaker = findings.dossier.speaker
    why = f"{a.kind.value}: {a.figure} ({speaker(a.ref)}) against {b.figure} ({speaker(b.ref)}); {found.why}"
    findings.contradict((a, b), ContradictionType.VALUE, found.strength or Strength.WEAK, why)


def rivalry(a: Claim, b: Claim, dossier: Dossier) -> Rivalry | None:
    """What two whole figures of one measure in one incident are to each other; None when there is nothing to say."""
    if a.figure is None or b.figure is None or (a.figure.low, a.figure.high) == (b.figure.low, b.figure.high):
        return None
    if a.superseded or b.superseded:
        return Rivalry(None, "an earlier toll that the document itself replaces")
    together = a.ref.doc_id == b.ref.doc_id
    one_voice = _voice(a, dossier) == _voice(b, dossier)
    if together and not _headline(a, dossier) and not _headline(b, dossier) and _apart(a, b, dossier, one_voice):
        return Rivalry(None, "different places of one event")
    if a.figure.overlaps(b.figure):
        return _overlapping(a, b, together, one_voice)
    if one_voice and not together:
        return Rivalry(None, "an update of one origin" if a.sources else "both without origin, of different times")
    if a.population is not b.population and _people(a, b).reach() > _civilians(a, b).reach():
        return Rivalry(Strength.WEAK if together else None, "another population: civilians may be a part of all people")
    return Rivalry(Strength.STRONG, "no one count satisfies both")


def _overlapping(a: Claim, b: Claim, together: bool, one_voice: bool) -> Rivalry | None:
    if a.figure is None or b.figure is None:
        return None
    low, high = sorted((a.figure, b.figure), key=lambda f: (f.low or f.high or 0))
    if together and _is_vague(high) and not _is_vague(low) and low.high is None and (low.low or 0) < (high.low or 0):
        return Rivalry(Strength.WEAK, "the vague word says more than the counted figure")
    apart = (high.low or high.high or 0) >= SIDE_BY_SIDE * max(1, low.low or low.high or 0)
    if together and not one_voice and apart and not _is_vague(low) and not _is_vague(high):
        return Rivalry(Strength.WEAK, "set side by side in one document; as bounds both can hold")
    return Rivalry(None, "an open bound: one count satisfies both")


def _headline(claim: Claim, dossier: Dossier) -> bool:
    """Whether the claim stands in its document's title, which restates the whole story."""
    document = dossier.documents.get(claim.ref.doc_id)
    return document is not None and document.title is not None and claim.evidence.start < len(document.title)


def _apart(a: Claim, b: Claim, dossier: Dossier, one_voice: bool) -> bool:
    """Whether two figures of one document may count different places, or one place and the whole around it."""
    left, right = dossier.areas.sharp(a), dossier.areas.sharp(b)
    if left and right:
        return one_voice and not left & right
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
        apart = _disjoint([part for part in members if part.population is whole.population and part.kind is whole.kind], findings.dossier)
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
