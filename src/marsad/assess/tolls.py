"""Tolls: running totals as series over time, each with its origins, never summed."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from marsad.assess.dossier import Dossier
from marsad.assess.totals import standing
from marsad.model import Claim, ClaimRef, Figure, Period, TollEntry, TollSeries

NO_ORIGIN = "no origin: not a second witness"
FALLS = "falls"
JUMPS = "jumps"

JUMP = 2.0
"""Factor by which a running total may grow between two reports of one origin before it is flagged."""

State = tuple[date, str, int, int, str]


def toll_series(dossier: Dossier, groups: Sequence[tuple[ClaimRef, ...]]) -> tuple[TollSeries, ...]:
    """One series per group of running totals, sorted by measure, population, area and window."""
    series = [_series([dossier.claims[ref] for ref in refs], dossier) for refs in groups]
    return tuple(sorted(series, key=lambda s: (s.kind, s.population, s.area_key, str(s.window.start), s.series_id)))


def _series(claims: list[Claim], dossier: Dossier) -> TollSeries:
    entries = _flagged(_entries(claims, dossier))
    first = claims[0]
    if first.population is None:
        raise ValueError("a running total counts somebody")
    refs = [claim.ref for claim in claims]
    return TollSeries(
        series_id=f"t-{sha256(min(refs).claim_id.encode()).hexdigest()[:12]}",
        kind=first.kind,
        population=first.population,
        area=next((claim.place for claim in sorted(claims, key=lambda c: dossier.order(c.ref)) if claim.place), None),
        area_key=dossier.areas.total(first),
        window=_window(claims, entries),
        entries=entries,
        origins=dossier.origins(refs),
        outlets=dossier.outlets(refs),
    )


def _window(claims: list[Claim], entries: tuple[TollEntry, ...]) -> Period:
    """Start as most claims state it; the end is the last state's day."""
    starts = Counter(claim.period.start for claim in claims if claim.period.start and not standing(claim))
    start = min(starts, key=lambda day: (-starts[day], day), default=None)
    ends = [entry.as_of for entry in entries if entry.as_of]
    end = max(ends, default=None)
    return Period(start, end) if not (start and end and start > end) else Period(start, None)


def _entries(claims: list[Claim], dossier: Dossier) -> list[TollEntry]:
    """States by day; claims of one origin with one figure on one day are one state."""
    states: dict[State, list[Claim]] = {}
    for claim in claims:
        figure = _figure(claim)
        as_of = claim.period.end or dossier.published(claim.ref)
        low, high = -1 if figure.low is None else figure.low, -1 if figure.high is None else figure.high
        origin = dossier.origin(claim.ref)
        states.setdefault((as_of or date.max, origin.name if origin else "", low, high, figure.bound.value), []).append(claim)
    return [_entry(state, members) for state, members in sorted(states.items())]


def _entry(state: State, claims: list[Claim]) -> TollEntry:
    as_of, origin = state[:2]
    refs = tuple(sorted(claim.ref for claim in claims))
    flags = () if origin else (NO_ORIGIN,)
    return TollEntry(None if as_of == date.max else as_of, _figure(claims[0]), refs, origin or None, flags)


def _figure(claim: Claim) -> Figure:
    if claim.figure is None:
        raise ValueError("a running total has a figure")
    return claim.figure


def _flagged(entries: list[TollEntry]) -> tuple[TollEntry, ...]:
    """Entries with what is odd about each against the last one of the same origin."""
    last: dict[str, TollEntry] = {}
    flagged = []
    for entry in entries:
        before = last.get(entry.origin) if entry.origin else None
        flags = entry.flags + (_oddities(before, entry) if before else ())
        flagged.append(TollEntry(entry.as_of, entry.figure, entry.claims, entry.origin, flags))
        if entry.origin:
            last[entry.origin] = entry
    return tuple(flagged)


def _oddities(before: TollEntry, after: TollEntry) -> tuple[str, ...]:
    """A total that falls below what the same origin stated before, or more than doubles at once."""
    was, now = before.figure, after.figure
    if now.reach()[1] < was.reach()[0] or (now.low is not None and now.high == was.high is None and now.low < (was.low or 0)):
        return (FALLS,)
    return (JUMPS,) if was.low and now.low and now.low > JUMP * was.low else ()
