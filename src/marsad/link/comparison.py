"""Evidence that two accounts tell of one event, in match weight.

A match weight is the log2 of a Bayes factor: 0 says nothing either way, 3 speaks eight to one for one event. The weights
are rounded estimates, checked on annotated weeks of reports, not fitted to them.
"""

from dataclasses import dataclass
from math import asin, cos, inf, radians, sin, sqrt

from marsad.link.accounts import Account
from marsad.model import Claim, Figure, Kind, Place

THRESHOLD = 4.0
"""Weight from which two accounts of different documents may be one event: odds of sixteen to one against chance."""

NEVER = -inf
"""Weight of what no other evidence outweighs."""

CLOSEST_DAYS = 1
"""Days by which two dated accounts of one event may differ: a night, a time zone, a day of the report for that of the event."""

HORIZON_DAYS = 4
"""Days between two documents' latest stated days within which an undated account may be about the same event."""

NEAR_KM = 5.0
FAR_KM = 60.0
"""Distances in km between resolved places: nearer than the first is one place, farther than the second are two."""

VAGUE_COUNTS = frozenset({1, 2, 3, 20, 24, 40, 200, 2000, 20000, 200000, 2000000})
"""Lower bounds that stand for words ("several", "dozens", "hundreds") or for single people: equality means little."""


CHANGED_HANDS = frozenset({"captured", "lost", "withdrawn"})
"""Methods of control that are one event seen from its two sides."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One piece of evidence.

    Attributes:
        name: What was compared.
        weight: Match weight; `NEVER` rules the match out.
        detail: The two things compared, for a person to read.
    """

    name: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All evidence on one pair.

    Attributes:
        signals: The pieces; those of weight 0 are left out.
    """

    signals: tuple[Signal, ...]

    @property
    def weight(self) -> float:
        """The sum."""
        return sum(signal.weight for signal in self.signals)

    def __str__(self) -> str:
        return ", ".join(f"{signal.name} {signal.weight:+.1f} ({signal.detail})" for signal in self.signals)


def compare(a: Account, b: Account) -> Comparison:
    """The evidence that two accounts tell of one event; symmetric."""
    circumstances = (kind_signal(a, b), time_signal(a, b), place_signal(a, b), method_signal(a, b), figure_signal(a, b))
    signals = (*circumstances, *party_signals(a, b))
    return Comparison(tuple(signal for signal in signals if signal.weight))


def kind_signal(a: Account, b: Account) -> Signal:
    """Whether both tell of the same sort of event; different sorts never match."""
    shared = a.families & b.families
    return Signal("kind", 0.5 if shared else NEVER, ", ".join(sorted(shared)) or "different kinds")


def time_signal(a: Account, b: Account) -> Signal:
    """Whether the stated days fit. Two undated accounts may match when their documents are of the same days."""
    detail = f"{a.period} / {b.period}"
    if not (a.period.known and b.period.known):
        if a.horizon is None or b.horizon is None:
            return Signal("time", -2.0, detail)
        apart = abs((a.horizon - b.horizon).days)
        return Signal("time", 0.5 if apart <= HORIZON_DAYS else NEVER, detail)
    if a.period.overlaps(b.period):
        exact = a.period.day is not None and a.period.day == b.period.day
        return Signal("time", 3.0 if exact else 1.5, detail)
    return Signal("time", -1.5 if gap_days(a, b) <= CLOSEST_DAYS else NEVER, detail)


def gap_days(a: Account, b: Account) -> int:
    """Days between two stated periods that do not overlap; 0 when they do or when one is not stated."""
    if not (a.period.known and b.period.known) or a.period.overlaps(b.period):
        return 0
    first, second = sorted((a.period, b.period), key=lambda period: (period.end is None, period.end, str(period)))
    return (second.start - first.end).days if second.start and first.end else 0


def place_signal(a: Account, b: Account) -> Signal:
    """Whether the places fit, at the precision that is known."""
    detail = f"{_written(a)} / {_written(b)}"
    if a.places & b.places:
        weight = 3.0 if len(a.places | b.places) <= 2 * len(a.places & b.places) + 1 else 2.0
        return Signal("place", weight, detail)
    distance = _distance(a, b)
    if distance is not None:
        return Signal("place", 3.0 if distance <= NEAR_KM else -1.0 if distance < FAR_KM else NEVER, detail)
    if a.provinces and b.provinces and not a.provinces & b.provinces:
        return Signal("place", -1.0 if _widest(a) or _widest(b) else NEVER, detail)
    if a.places and b.places:
        return Signal("place", -1.5, detail)
    return Signal("place", 0.5 if a.provinces & b.provinces else -0.5, detail)


def party_signals(a: Account, b: Account) -> tuple[Signal, ...]:
    """Whether the same side acts, and whether the same side suffers."""
    actors = _sets_signal("who did it", _actors(a), _actors(b), (1.5, -1.5))
    return actors, _sets_signal("whose losses", _losers(a), _losers(b), (1.0, -2.0))


def method_signal(a: Account, b: Account) -> Signal:
    """Whether the same was done."""
    return _sets_signal("how", _methods(a), _methods(b), (1.0, -1.5))


def figure_signal(a: Account, b: Account) -> Signal:
    """The best evidence from two figures of one kind: an equal telling number speaks for one event, far ones against it."""
    pairs = [
        (_figure_weight(x.figure, y.figure), f"{x.kind} {x.figure} / {y.figure}")
        for x in a.claims
        for y in b.claims
        if x.kind is y.kind and x.figure is not None and y.figure is not None and (x.part_of is None) == (y.part_of is None)
    ]
    if not pairs:
        return Signal("figures", 0.0, "")
    weight, detail = max(pairs)
    return Signal("figures", weight, detail)


def _figure_weight(x: Figure, y: Figure) -> float:
    low, high = sorted((x.low or x.high or 0, y.low or y.high or 0))
    vague = any(f.high is None and f.low in VAGUE_COUNTS for f in (x, y))
    if low == high:
        return 0.5 if vague or low < 4 else 1.5 if low < 10 else 2.5
    if vague and x.overlaps(y):
        return 0.0
    return 0.5 if low >= 0.7 * high else 0.0 if low >= 0.25 * high else -1.0


def _sets_signal(name: str, left: frozenset[str], right: frozenset[str], weights: tuple[float, float]) -> Signal:
    """`weights`: for a shared member, for none in common; 0 when one side is not stated."""
    if not left or not right:
        return Signal(name, 0.0, "")
    detail = f"{', '.join(sorted(left))} / {', '.join(sorted(right))}"
    return Signal(name, weights[0] if left & right else weights[1], detail)


def _actors(account: Account) -> frozenset[str]:
    claims: list[Claim] = [claim for claim in account.claims if claim.kind is not Kind.DENIAL]
    return frozenset(code for claim in claims for code in claim.perpetrators) - {"unknown"}


def _losers(account: Account) -> frozenset[str]:
    return frozenset(claim.victims_side for claim in account.claims if claim.victims_side)


def _methods(account: Account) -> frozenset[str]:
    """How it was done; a place taken by one side is the place lost or left by the other."""
    methods = {claim.method for claim in account.claims if claim.method and claim.method != "other"}
    return frozenset("changed hands" if method in CHANGED_HANDS else method for method in methods)


def _widest(account: Account) -> bool:
    """Whether the account names nothing sharper than a whole country: its "province" is then the country's name."""
    return not account.places and all(claim.located is None for claim in account.claims)


def _written(account: Account) -> str:
    names = sorted({claim.place for claim in account.claims if claim.place})
    return ", ".join(names) or "no place"


def _distance(a: Account, b: Account) -> float | None:
    """Shortest distance in km between resolved places; None when one account has none."""
    return min((kilometres(x, y) for x in a.located for y in b.located), default=None)


def kilometres(a: Place, b: Place) -> float:
    """Great-circle distance of two places with coordinates, on a sphere of 6371 km."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return inf
    p, q = radians(a.lat), radians(b.lat)
    h = sin((q - p) / 2) ** 2 + cos(p) * cos(q) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * 6371.0 * asin(sqrt(h))
