"""Interest: whether a side says something that serves it or something that costs it.

Those who map conflicts give more weight to what a side says against its own interest; the rule is the same for every side.
"""

from collections.abc import Iterable

from marsad.assess.dossier import Dossier
from marsad.model import Claim, ClaimRef, Interest, Kind, Population

_HARM = frozenset({Kind.KILLED, Kind.INJURED, Kind.DISPLACED, Kind.DETAINED, Kind.AFFECTED, Kind.ATTACK})
_TAKING, _GIVING_UP = frozenset({"captured", "holds"}), frozenset({"lost", "withdrawn"})


def interests(refs: Iterable[ClaimRef], dossier: Dossier) -> tuple[tuple[ClaimRef, Interest], ...]:
    """The claims that a side makes for its interest or against it, in order; others are left out."""
    found = []
    for ref in sorted(refs):
        origin = dossier.origin(ref)
        interest = interest_of(dossier.claims[ref], origin.side) if origin and origin.side and ref in dossier.claims else None
        if interest is not None:
            found.append((ref, interest))
    return tuple(found)


def interest_of(claim: Claim, side: str) -> Interest | None:
    """Whether a claim serves the side that makes it; None where it does neither.

    Own losses, own harm to others than fighters, and a place lost or given up cost a side; losses that it inflicts on fighters of
    another, harm that it accuses others of, and a place that it takes or holds serve it.

    Args:
        claim: The claim.
        side: Party code of the side whose speaker makes it.
    """
    if claim.kind is Kind.CONTROL:
        return _on_control(claim, side)
    if claim.kind not in _HARM:
        return None
    if claim.victims_side == side:
        return Interest.AGAINST
    actors = set(claim.perpetrators) - {"unknown"}
    if claim.victims_side is not None or claim.population is Population.FIGHTERS:
        return Interest.FOR if claim.victims_side is not None and side in actors else None
    if not actors or (claim.kind is Kind.ATTACK and side in actors):
        return None
    return Interest.AGAINST if side in actors else Interest.FOR


def _on_control(claim: Claim, side: str) -> Interest | None:
    """A side that lost says so, or one that took or holds; what it says of two others is neither."""
    if claim.victims_side == side:
        return Interest.AGAINST
    if side not in claim.perpetrators:
        return None
    return Interest.FOR if claim.method in _TAKING else Interest.AGAINST if claim.method in _GIVING_UP else None
