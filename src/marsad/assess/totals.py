"""Running totals: which of them count the same thing over the same window."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from marsad.assess.dossier import Dossier
from marsad.assess.register import anonymous
from marsad.model import Claim, ClaimRef, Kind, Scope

TOLERANCE_DAYS = 7
"""Days by which the starts of one window may differ ("since the end of April", "in four months"); our convention."""

LONG_WINDOW_DAYS = 365
LONG_TOLERANCE_DAYS = 92
"""Windows of more than a year are stated by year or month ("since 2011", "since March 2011"): starts may differ by a quarter."""

OPEN_END_DAYS = 3
"""Days between a window's end and publication within which the window is still running."""


NEAR_NUMBER = 0.8
"""Share of the larger number from which two states of one origin's count are near."""


def total_groups(dossier: Dossier) -> list[tuple[ClaimRef, ...]]:
    """Running totals grouped by measure, population, area and window; each group sorted, the groups too.

    Window starts are gathered around those that most claims state, so that the result depends on no order.
    """
    blocks: dict[tuple[str, str, str, str], list[Claim]] = {}
    for claim in dossier.claims.values():
        if claim.scope is Scope.CUMULATIVE and claim.kind.counts and claim.figure is not None and claim.population is not None:
            blocks.setdefault(_key(claim, dossier), []).append(claim)
    groups = [group for members in blocks.values() for group in _by_start(members)]
    joined = _one_count(sorted(groups, key=lambda group: group[0].ref), dossier)
    return sorted(tuple(sorted(claim.ref for claim in group)) for group in joined)


def _one_count(groups: list[list[Claim]], dossier: Dossier) -> list[list[Claim]]:
    """Groups joined where one registered origin states nearly one number over one window, however the area is worded."""
    kept: list[list[Claim]] = []
    counts: dict[tuple[str, ...], list[tuple[Count, list[Claim]]]] = {}
    for group in groups:
        own = _counts(group, dossier)
        home = next((g for key, count in own for other, g in counts.get(key, ()) if _restated(count, other)), None)
        if home is None:
            home = []
            kept.append(home)
        home += group
        for key, count in own:
            counts.setdefault(key, []).append((count, home))
    return kept


@dataclass(frozen=True, slots=True)
class Count:
    """The states that one origin gives in one group of totals.

    Attributes:
        sizes: Smallest and largest number.
        starts: First and last start of the window.
        tolerance: Days by which starts may differ.
        regions: First-level areas counted; empty when none is stated.
    """

    sizes: tuple[int, int]
    starts: tuple[date, date]
    tolerance: int
    regions: frozenset[str]


def _counts(group: list[Claim], dossier: Dossier) -> list[tuple[tuple[str, ...], Count]]:
    """What each registered origin states in a group, under the key that another group must share."""
    by_origin: dict[tuple[str, ...], list[Claim]] = {}
    for claim in group:
        origin = dossier.chains[claim.ref].origin
        if origin is not None and claim.period.start is not None and not anonymous(origin):
            key = (claim.kind.value, str(claim.population), _sort(claim, dossier), origin.origin_id)
            by_origin.setdefault(key, []).append(claim)
    return [(key, _count(claims, dossier)) for key, claims in sorted(by_origin.items())]


def _count(claims: list[Claim], dossier: Dossier) -> Count:
    sizes, starts = [_size(claim) for claim in claims], [_start(claim) for claim in claims]
    regions = frozenset(code for claim in claims for code in dossier.areas.regions(claim))
    tolerance = min(_tolerance(claim) for claim in claims)
    return Count((min(sizes), max(sizes)), (min(starts), max(starts)), tolerance, regions)


def _restated(a: Count, b: Count) -> bool:
    """Whether two counts of one origin are one: near in number and start, in areas that overlap or are not stated."""
    low, high = max(a.sizes[0], b.sizes[0]), min(a.sizes[1], b.sizes[1])
    apart = (max(a.starts[0], b.starts[0]) - min(a.starts[1], b.starts[1])).days
    areas = not a.regions or not b.regions or not a.regions.isdisjoint(b.regions)
    return areas and high >= NEAR_NUMBER * low and apart <= min(a.tolerance, b.tolerance)


def _size(claim: Claim) -> int:
    return (claim.figure.low or claim.figure.high or 0) if claim.figure else 0


def standing(claim: Claim) -> bool:
    """Whether the claim counts who is in a state on a day ("besieged", "at risk") and not what happened since a day."""
    return claim.kind is Kind.AFFECTED or claim.period.start is None


def _key(claim: Claim, dossier: Dossier) -> tuple[str, str, str, str]:
    return (claim.kind.value, str(claim.population), dossier.areas.total(claim), _sort(claim, dossier))


def _sort(claim: Claim, dossier: Dossier) -> str:
    """How the window is stated: standing, of unstated start, closed (with its end), or still running at publication."""
    if claim.kind is Kind.AFFECTED:
        return "standing"
    if claim.period.start is None:
        return f"start not stated, {claim.period.end} {'' if claim.period.end else claim.ref.doc_id}".rstrip()
    published, end = dossier.published(claim.ref), claim.period.end
    if end is None or published is None or (published - end).days <= OPEN_END_DAYS:
        return "announced" if claim.status.value == "announced" else "running"
    return f"until {end}"


def _by_start(claims: Sequence[Claim]) -> list[list[Claim]]:
    starts = Counter(_start(claim) for claim in claims)
    anchors: list[date] = []
    for start in sorted(starts, key=lambda day: (-starts[day], day)):
        reach = max(_tolerance(claim) for claim in claims if _start(claim) == start)
        if not any(abs((start - anchor).days) <= reach for anchor in anchors):
            anchors.append(start)
    groups: dict[date, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(min(anchors, key=lambda anchor: (abs((_start(claim) - anchor).days), anchor)), []).append(claim)
    return [groups[anchor] for anchor in sorted(groups)]


def _start(claim: Claim) -> date:
    """The window's start; standing totals all share one, for they have none."""
    return date.min if standing(claim) else claim.period.start or date.min


def _tolerance(claim: Claim) -> int:
    """Days by which the start of this window may differ: short windows are exact, long ones vague."""
    start, end = claim.period.start, claim.period.end
    if start is None or end is None:
        return TOLERANCE_DAYS
    length = (end - start).days
    return LONG_TOLERANCE_DAYS if length > LONG_WINDOW_DAYS else max(1, min(TOLERANCE_DAYS, length // 10))
