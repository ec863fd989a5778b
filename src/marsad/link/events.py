"""Incidents from grouped claims."""

from collections import Counter
from collections.abc import Mapping
from hashlib import sha256

from marsad.link.accounts import hull_of
from marsad.model import Claim, ClaimRef, Incident, Kind, Precision

SHARPNESS = {precision: rank for rank, precision in enumerate(Precision)}
"""Rank of a precision, the sharpest first."""


def incident_id(first: ClaimRef) -> str:
    """The id of the incident whose first member this is: "i-" and twelve hex digits."""
    return f"i-{sha256(first.claim_id.encode()).hexdigest()[:12]}"


def incident_of(members: tuple[ClaimRef, ...], claims: Mapping[ClaimRef, Claim], reasons: tuple[str, ...]) -> Incident:
    """The incident that the members make.

    Args:
        members: Addresses, sorted, at least one.
        claims: All claims by address.
        reasons: Why they were put together.
    """
    told = [claims[ref] for ref in members]
    sharpest = _sharpest(told)
    located = sharpest.located if sharpest else None
    return Incident(
        incident_id=incident_id(members[0]),
        members=members,
        period=hull_of([claim for claim in told if claim.kind is not Kind.DENIAL] or told),
        place=sharpest.place or (located.name if located else None) if sharpest else None,
        located=located,
        precision=sharpest.precision if sharpest else Precision.UNKNOWN,
        province=_most([claim.province for claim in told if claim.province]),
        reasons=reasons,
        relation=sharpest.relation if sharpest else None,
    )


def _sharpest(claims: list[Claim]) -> Claim | None:
    """The claim with the sharpest place; of equally sharp ones that of most claims, then the first by address."""
    placed = [claim for claim in claims if claim.located is not None and claim.located.lat is not None]
    if placed:
        votes = Counter(claim.located.place_id for claim in placed if claim.located)
        return min(placed, key=lambda c: (SHARPNESS[c.precision], -votes[c.located.place_id if c.located else ""], c.ref))
    names = [claim for claim in claims if claim.place]
    votes = Counter(claim.place or "" for claim in names)
    wide = {claim.place for claim in names if claim.province and _code(claim.place) == claim.province}
    return min(names, key=lambda c: (c.place in wide, -votes[c.place or ""], c.ref), default=None)


def _code(name: str | None) -> str:
    return (name or "").lower().replace(" ", "_")


def _most(values: list[str]) -> str | None:
    votes = Counter(values)
    return min(votes, key=lambda value: (-votes[value], value), default=None)
