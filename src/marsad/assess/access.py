"""Access and agreements: what was announced, opened, used, closed, refused, agreed or broken, and who disputes it."""

from collections.abc import Mapping

from marsad.assess.dossier import Dossier
from marsad.assess.statements import by_time, commonest, disputed_by, period_of, said_by, standing_of
from marsad.model import AccessStatement, Claim, ClaimRef, Kind, Status

Key = tuple[Kind, str, str]
"""Kind, incident or key of the place (a claim with neither stands alone), state."""


def access_statements(dossier: Dossier, denials: Mapping[ClaimRef, tuple[ClaimRef, ...]]) -> tuple[AccessStatement, ...]:
    """One statement per thing, state and time, sorted by kind, place and time.

    Claims of one incident and state are one statement, whatever place each names; others go by their place.
    """
    groups: dict[Key, list[Claim]] = {}
    for claim in dossier.claims.values():
        if claim.kind in (Kind.ACCESS, Kind.AGREEMENT):
            event = dossier.incident_of.get(claim.ref)
            place = event or _place_key(claim, dossier) or claim.claim_id
            groups.setdefault((claim.kind, place, _state(claim)), []).append(claim)
    statements = [
        _statement(key[0], key[2], part, dossier, denials) for key, claims in groups.items() for part in by_time(claims, dossier)
    ]
    return tuple(sorted(statements, key=_order))


def _order(row: AccessStatement) -> tuple[str, str, str, str, str, tuple[ClaimRef, ...]]:
    return row.kind.value, row.place_key, str(row.period.start), str(row.period.end), row.state, row.claims


def _state(claim: Claim) -> str:
    """The claim's method; what is only announced is never "opened" or "used"."""
    planned = claim.kind is Kind.ACCESS and claim.status is Status.ANNOUNCED and claim.method in (None, "opened", "used")
    return "announced" if planned else claim.method or claim.status.value


def _place_key(claim: Claim, dossier: Dossier) -> str:
    return dossier.areas.place(claim.place, claim)


def _statement(
    kind: Kind, state: str, claims: list[Claim], dossier: Dossier, denials: Mapping[ClaimRef, tuple[ClaimRef, ...]]
) -> AccessStatement:
    against = disputed_by(claims, dossier, denials)
    last_first = sorted(claims, key=lambda claim: claim.ref, reverse=True)
    names = {claim.place: _place_key(claim, dossier) for claim in last_first if claim.place}
    located = [claim.place for claim in claims if claim.place and claim.located is not None and claim.located.lat is not None]
    place = commonest(located or sorted(name for name in names if name))
    return AccessStatement(
        kind=kind,
        place=place,
        place_key=names.get(place, "") if place else _place_key(claims[0], dossier),
        state=state,
        parties=tuple(sorted({code for claim in claims for code in claim.perpetrators if code != "unknown"})),
        period=period_of(claims),
        said_by=said_by(claims, dossier),
        standing=standing_of(claims, dossier, bool(against)),
        claims=tuple(sorted(claim.ref for claim in claims)),
        disputed_by=against,
    )
