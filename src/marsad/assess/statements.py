"""Statements: claims on one place and state put together, and how the whole stands against what others say."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from marsad.assess.dossier import Dossier
from marsad.model import Claim, ClaimRef, Period, Standing

TOLERANCE_DAYS = 2
"""Days that may lie between two reports of one change; our convention."""


def said_by(claims: Sequence[Claim], dossier: Dossier) -> tuple[str, ...]:
    """Who says it, sorted; "not stated" where a document states it itself."""
    return tuple(sorted({dossier.speaker(claim.ref) for claim in claims}))


def disputed_by(claims: Sequence[Claim], dossier: Dossier, denials: Mapping[ClaimRef, tuple[ClaimRef, ...]]) -> tuple[str, ...]:
    """Who denies it, sorted, each with how they put it."""
    refs = {denial for claim in claims for denial in denials.get(claim.ref, ())}
    return tuple(sorted({f"{dossier.speaker(ref)}: “{dossier.words(dossier.claims[ref])}”" for ref in refs}))


def standing_of(claims: Sequence[Claim], dossier: Dossier, disputed: bool) -> Standing:
    """DISPUTED where somebody denies it or names another holder, AGREED where two independent voices say it, else CLAIMED."""
    if disputed:
        return Standing.DISPUTED
    origins = [origin for claim in claims if (origin := dossier.origin(claim.ref))]
    voices = {f"side {origin.side}" if origin.side else origin.origin_id for origin in origins}
    return Standing.AGREED if len(voices) > 1 else Standing.CLAIMED


def by_time(claims: Sequence[Claim], dossier: Dossier) -> list[list[Claim]]:
    """Claims on one thing, parted where days or incidents tell them apart; undated ones of no incident stay together."""
    groups: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: (not c.period.known, str(c.period.start or c.period.end), c.ref)):
        home = next((group for group in groups if any(_one_time(claim, other, dossier) for other in group)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def gathered(claims: Iterable[Claim], one: Callable[[Claim, Claim], bool]) -> list[list[Claim]]:
    """Claims put together where `one` says of every pair that they are of one thing; only claims of one first day are compared.

    Args:
        claims: Claims of one kind, in any order.
        one: Whether two claims are of one thing.
    """
    groups: dict[object, list[list[Claim]]] = {}
    for claim in sorted(claims, key=lambda claim: claim.ref):
        found = groups.setdefault(claim.period.start or claim.ref, [])
        home = next((group for group in found if all(one(claim, other) for other in group)), None)
        if home is None:
            found.append([claim])
        else:
            home.append(claim)
    return [group for found in groups.values() for group in found]


def period_of(claims: Sequence[Claim]) -> Period:
    """The sharpest period that the claims state; of equally sharp ones the most frequent, then the first."""
    known = [claim.period for claim in claims if claim.period.known]
    votes = Counter(known)
    return min(known, key=lambda period: (_length(period), -votes[period], str(period)), default=Period())


def commonest(values: Sequence[str]) -> str | None:
    """The most frequent value, then the first by the alphabet; None for none."""
    votes = Counter(values)
    return min(votes, key=lambda value: (-votes[value], value), default=None)


def _length(period: Period) -> int:
    return (period.end - period.start).days if period.start and period.end else 10**6


def _one_time(a: Claim, b: Claim, dossier: Dossier) -> bool:
    events = dossier.incident_of.get(a.ref), dossier.incident_of.get(b.ref)
    if events[0] is not None and events[0] == events[1]:
        return True
    if not a.period.known or not b.period.known:
        return a.period.known == b.period.known and (events[0] is None or events[1] is None)
    return _widened(a.period).overlaps(b.period)


def _widened(period: Period) -> Period:
    """A period with the tolerance at both ends, open where the calendar ends."""
    reach = timedelta(days=TOLERANCE_DAYS)
    start = period.start - reach if period.start and period.start - date.min > reach else None
    end = period.end + reach if period.end and date.max - period.end > reach else None
    return Period(start, end)
