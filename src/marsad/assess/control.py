"""Control: who is said to hold, take, lose or besiege each place, by whom, and who disputes it."""

import re
from collections.abc import Mapping, Sequence

from marsad.assess.dossier import Dossier
from marsad.assess.interest import interests
from marsad.assess.statements import by_time, commonest, disputed_by, period_of, said_by, standing_of
from marsad.model import Claim, ClaimRef, Contradiction, ControlStatement, Interest, Kind, Standing, Strength

KEEPS_POSTS = "keeps_posts"
"""State of who has posts or bases at a place: that is not to hold the place."""

_POSTS = re.compile(r"\b(?:posts?|outposts?|bases?|checkpoints?|garrisons?)\b", re.IGNORECASE)

Key = tuple[str, str, str, str]
"""Key of the place, holder, state, and share; without a place and a share, the claim's id: it stands alone."""


def control_statements(
    dossier: Dossier, contradictions: Sequence[Contradiction], denials: Mapping[ClaimRef, tuple[ClaimRef, ...]]
) -> tuple[ControlStatement, ...]:
    """One statement per place, holder and time, sorted by place and time.

    A claim that names several places or holders makes one statement for each.
    """
    groups: dict[Key, list[tuple[str, Claim]]] = {}
    for claim in dossier.claims.values():
        if claim.kind is Kind.CONTROL:
            for key, name in _keys(claim, dossier):
                groups.setdefault(key, []).append((name, claim))
    rivals = _rivals(contradictions, dossier)
    statements = [
        _statement(key, [(name, claim) for name, claim in named if claim in part], dossier, (denials, rivals))
        for key, named in groups.items()
        for part in by_time([claim for _, claim in named], dossier)
    ]
    return tuple(sorted(statements, key=_order))


def _order(row: ControlStatement) -> tuple[str, str, str, str, str, tuple[ClaimRef, ...]]:
    return row.place_key, str(row.period.start), str(row.period.end), row.state, row.holder or "", row.claims


def _keys(claim: Claim, dossier: Dossier) -> list[tuple[Key, str]]:
    names = claim.places or ((claim.place,) if claim.place else ())
    places = [(dossier.areas.place(name, claim), name) for name in names]
    if not places and claim.share:
        area = (claim.province or "").replace("_", " ")
        places = [(dossier.areas.place(None, claim), area or "not stated")]
    if not places:
        places = [("", "not stated")]  # villages that nobody names, somewhere in an area, are not that area
    holders = [code for code in claim.perpetrators if code != "unknown"] or [""]
    share = str(claim.share) if claim.share else "" if names else claim.claim_id
    unique = {(place, holder, _state(claim, dossier), share): name for place, name in reversed(places) for holder in holders}
    return sorted(unique.items())


def _state(claim: Claim, dossier: Dossier) -> str:
    """The claim's method; where its words are on posts, those are what is kept, unless the place itself is a base."""
    itself = claim.located is not None and claim.located.feature == "base"
    if claim.method == "holds" and not itself and _POSTS.search(dossier.words(claim, 400)):
        return KEEPS_POSTS
    return claim.method or ""


def _rivals(contradictions: Sequence[Contradiction], dossier: Dossier) -> dict[ClaimRef, tuple[ClaimRef, ...]]:
    """Control claims that other control claims surely exclude."""
    rivals: dict[ClaimRef, tuple[ClaimRef, ...]] = {}
    for row in contradictions:
        kinds = {dossier.claims[row.a].kind, dossier.claims[row.b].kind}
        if kinds == {Kind.CONTROL} and row.strength is Strength.STRONG:
            rivals[row.a] = (*rivals.get(row.a, ()), row.b)
            rivals[row.b] = (*rivals.get(row.b, ()), row.a)
    return rivals


def _statement(
    key: Key,
    named: list[tuple[str, Claim]],
    dossier: Dossier,
    disputes: tuple[Mapping[ClaimRef, tuple[ClaimRef, ...]], Mapping[ClaimRef, tuple[ClaimRef, ...]]],
) -> ControlStatement:
    claims = [claim for _, claim in named]
    against = disputed_by(claims, dossier, disputes[0])
    rival = disputed_by(claims, dossier, _here(key[0], disputes[1], dossier))
    standing = standing_of(claims, dossier, bool(against or rival))
    lost_by = commonest([claim.victims_side for claim in claims if claim.victims_side])
    return ControlStatement(
        place=commonest([name for name, _ in named]) or key[0],
        place_key=key[0],
        holder=key[1] or None,
        lost_by=lost_by,
        state=key[2] or "holds",
        period=period_of(claims),
        said_by=said_by(claims, dossier),
        standing=standing,
        claims=tuple(sorted(claim.ref for claim in claims)),
        share=claims[0].share,
        disputed_by=tuple(sorted({*against, *rival})),
        against_interest=standing is not Standing.DISPUTED and _against_interest(claims, dossier),
    )


def _here(
    place: str, rivals: Mapping[ClaimRef, tuple[ClaimRef, ...]], dossier: Dossier
) -> Mapping[ClaimRef, tuple[ClaimRef, ...]]:
    """Rivals that name this very place."""
    return {ref: tuple(o for o in others if place in dossier.areas.sharp(dossier.claims[o])) for ref, others in rivals.items()}


def _against_interest(claims: list[Claim], dossier: Dossier) -> bool:
    """Whether a side says so although it costs it."""
    return any(interest is Interest.AGAINST for _, interest in interests((claim.ref for claim in claims), dossier))
