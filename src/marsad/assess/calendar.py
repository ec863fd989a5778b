"""The calendar: what was announced for a time, and what was reported of it afterwards."""

from collections.abc import Iterable

from marsad.assess.dossier import Dossier
from marsad.assess.statements import commonest, period_of, said_by
from marsad.model import CalendarEntry, Claim, ClaimRef, Kind, Status

Key = tuple[Kind, str, str]
"""Kind, incident or place, and first day of what is announced."""


def calendar(dossier: Dossier) -> tuple[CalendarEntry, ...]:
    """All that is announced, one entry per thing and day, sorted by day; what has no day comes last.

    An announcement is a claim that says so, or one whose days lie after its document's publication.
    """
    groups: dict[Key, list[Claim]] = {}
    for claim in dossier.claims.values():
        if _ahead(claim, dossier):
            groups.setdefault((claim.kind, _thing(claim, dossier), str(claim.period.start)), []).append(claim)
    entries = [_entry(claims, dossier) for claims in groups.values()]
    return tuple(sorted(entries, key=lambda entry: (str(entry.period.start or "9999"), entry.kind.value, entry.claims)))


def _ahead(claim: Claim, dossier: Dossier) -> bool:
    if claim.kind.counts or claim.kind is Kind.DENIAL or claim.status is Status.DENIED:
        return False
    published, start = dossier.published(claim.ref), claim.period.start
    return claim.status is Status.ANNOUNCED or (published is not None and start is not None and start > published)


def _thing(claim: Claim, dossier: Dossier) -> str:
    """What an announcement is about: its incident, else its place, else itself."""
    return dossier.incident_of.get(claim.ref) or dossier.areas.place(claim.place, claim) or claim.claim_id


def _entry(claims: list[Claim], dossier: Dossier) -> CalendarEntry:
    refs = tuple(sorted(claim.ref for claim in claims))
    return CalendarEntry(
        kind=claims[0].kind,
        state=commonest([claim.method for claim in claims if claim.method]) or Status.ANNOUNCED.value,
        place=commonest([claim.place for claim in claims if claim.place]),
        parties=tuple(sorted({code for claim in claims for code in claim.perpetrators if code != "unknown"})),
        period=period_of(claims),
        said_by=said_by(claims, dossier),
        claims=refs,
        afterwards=tuple(claim.ref for claim in _afterwards(claims, dossier)),
    )


def _afterwards(claims: list[Claim], dossier: Dossier) -> Iterable[Claim]:
    """Claims on the same thing that no longer announce it, in documents of the same day or later."""
    first = min(dossier.order(claim.ref)[0] for claim in claims)
    events = {dossier.incident_of.get(claim.ref) for claim in claims} - {None}
    places = {key for claim in claims if (key := dossier.areas.place(claim.place, claim))}
    later = [
        other
        for other in dossier.claims.values()
        if other.kind in {claims[0].kind, Kind.DENIAL}
        and not _ahead(other, dossier)
        and dossier.order(other.ref)[0] >= first
        and _same_thing(other, events, places, claims, dossier)
    ]
    return sorted(later, key=lambda claim: dossier.order(claim.ref))


def _same_thing(other: Claim, events: set[str | None], places: set[str], claims: list[Claim], dossier: Dossier) -> bool:
    if other.denies is not None and ClaimRef(other.ref.doc_id, other.denies) in {claim.ref for claim in claims}:
        return True
    if dossier.incident_of.get(other.ref) in events:
        return True
    starts = [claim.period.start for claim in claims if claim.period.start]
    after = not starts or other.period.start is None or other.period.start >= min(starts)
    return other.kind is not Kind.DENIAL and dossier.areas.place(other.place, other) in places and after
