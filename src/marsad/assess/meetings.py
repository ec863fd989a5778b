"""Meetings: who is said to meet, have met or have put it off; reports of one are put together by those who meet and the day."""

from collections.abc import Iterable

from marsad.assess.dossier import Dossier
from marsad.assess.statements import commonest, gathered, period_of, said_by, standing_of
from marsad.model import Claim, Kind, MeetingStatement
from marsad.text.names import fold


def meeting_statements(dossier: Dossier) -> tuple[MeetingStatement, ...]:
    """One statement per meeting and what became of it, sorted by day; what has no day comes last."""
    told = (claim for claim in dossier.claims.values() if claim.kind is Kind.MEETING)
    groups = gathered(told, lambda a, b: _one(a, b, dossier))
    return tuple(sorted((_statement(group, dossier) for group in groups), key=_order))


def _order(row: MeetingStatement) -> tuple[str, str, object]:
    return str(row.period.start or row.period.end or "9999"), row.form, row.claims


def _one(a: Claim, b: Claim, dossier: Dossier) -> bool:
    """Whether two claims are of one meeting: told alike, on one day, by those who meet; places that differ part them."""
    if (a.method, a.status) != (b.method, b.status) or not a.period.overlaps(b.period):
        return False
    places = dossier.areas.sharp(a), dossier.areas.sharp(b)
    if places[0] and places[1] and places[0].isdisjoint(places[1]):
        return False
    names = _surnames(a) & _surnames(b)
    return bool(names) or len(set(a.perpetrators) & set(b.perpetrators)) > 1


def _surnames(claim: Claim) -> set[str]:
    """The last words of those who meet, where they are names."""
    return {fold(name.split()[-1]) for name in _participants(claim) if name.split()[-1][:1].isupper()}


def _participants(claim: Claim) -> tuple[str, ...]:
    return claim.meeting.participants if claim.meeting else ()


def _statement(claims: list[Claim], dossier: Dossier) -> MeetingStatement:
    fullest = max(claims, key=lambda claim: (len(_participants(claim)), claim.parts.source is not None))
    purposes = [claim.meeting.purpose for claim in claims if claim.meeting and claim.meeting.purpose]
    return MeetingStatement(
        form=commonest(_forms(claims)) or "meeting",
        state=claims[0].method or claims[0].status.value,
        status=claims[0].status,
        participants=_participants(fullest),
        parties=tuple(sorted({code for claim in claims for code in claim.perpetrators})),
        place=commonest([claim.place for claim in claims if claim.place]),
        period=period_of(claims),
        purpose=purposes[0] if purposes else None,
        said_by=said_by(claims, dossier),
        standing=standing_of(claims, dossier, False),
        claims=tuple(claim.ref for claim in claims),
    )


def _forms(claims: Iterable[Claim]) -> list[str]:
    """What reports call it; "meeting" says least and counts only where nothing else is said."""
    forms = [claim.meeting.form for claim in claims if claim.meeting]
    return [form for form in forms if form != "meeting"] or forms
