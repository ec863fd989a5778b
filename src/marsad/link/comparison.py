"""Evidence that two accounts tell of one event, in match weight.

A match weight is the log2 of a Bayes factor: 0 says nothing either way, 3 speaks eight to one for one event. The weights
are rounded estimates, checked on annotated weeks of reports, not fitted to them.
"""

from dataclasses import dataclass
from math import inf

from marsad.link.accounts import Account
from marsad.model import Figure
from marsad.model.place import distance_km

THRESHOLD = 4.0
"""Weight from which two accounts of different documents may be one event: odds of sixteen to one against chance."""

HOPELESS = -2.0
"""Weight of kind, time and place from which all other evidence together (at most 6) could reach the threshold."""

NEVER = -inf
"""Weight of what no other evidence outweighs."""

CLOSEST_DAYS = 1
"""Days by which two dated accounts of one event may differ: a night, a time zone, a day of the report for that of the event."""

HORIZON_DAYS = 4
"""Days between two documents' latest stated days within which an undated account may be about the same event."""

NEAR_KM = 5.0
FAR_KM = 60.0
"""Distances in km between resolved places: nearer than the first is one place, farther than the second are two."""

CITY = 300_000
"""Inhabitants from which a city's name alone says little: two shellings of one day in Aleppo are two; our convention."""

VAGUE_COUNTS = frozenset({1, 2, 3, 20, 24, 40, 200, 2000, 20000, 200000, 2000000})
"""Lower bounds that stand for words ("several", "dozens", "hundreds") or for single people: equality means little."""


WORDS = ((0.3, 2.0), (0.12, 1.0), (0.05, 0.0))
"""Weights of the resemblance of two documents' words, from each value on."""

UNLIKE_WORDS = -0.5
"""Weight where the words of two documents resemble each other less."""


@dataclass(frozen=True, slots=True)
class Signal:
    """One piece of evidence.

    Attributes:
        name: What was compared.
        weight: Match weight; `NEVER` rules the match out.
        left: What the one account states.
        right: What the other states.
    """

    name: str
    weight: float
    left: object = ""
    right: object = ""

    def __str__(self) -> str:
        return f"{self.name} {self.weight:+.1f} ({_shown(self.left)} / {_shown(self.right)})"


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
        return ", ".join(map(str, self.signals))


def compare(a: Account, b: Account, resemblance: float | None = None) -> Comparison:
    """The evidence that two accounts tell of one event; symmetric.

    Args:
        a: One account.
        b: Another, of another document.
        resemblance: How much the words of the two documents resemble each other; None where their texts are not at hand.
    """
    signals = (*_circumstances(a, b), method_signal(a, b), figure_signal(a, b), *party_signals(a, b), words_signal(resemblance))
    return Comparison(tuple(signal for signal in signals if signal.weight))


def promising(a: Account, b: Account) -> bool:
    """Whether sort, time and place leave a chance to reach the threshold, so that the rest is worth comparing."""
    return sum(signal.weight for signal in _circumstances(a, b)) >= HOPELESS


def bare_weight(a: Account, b: Account) -> float | None:
    """The evidence on a pair, the words of their documents left out; None where it is hopeless."""
    return compare(a, b).weight if promising(a, b) else None


def _circumstances(a: Account, b: Account) -> tuple[Signal, ...]:
    return kind_signal(a, b), time_signal(a, b), place_signal(a, b)


def kind_signal(a: Account, b: Account) -> Signal:
    """Whether both tell of the same sort of event; different sorts never match."""
    return Signal("kind", NEVER if a.families.isdisjoint(b.families) else 0.5, a.families, b.families)


def time_signal(a: Account, b: Account) -> Signal:
    """Whether the stated days fit. Two undated accounts may match when their documents are of the same days."""
    if not (a.period.known and b.period.known):
        if a.horizon is None or b.horizon is None:
            return Signal("time", -2.0, a.period, b.period)
        apart = abs((a.horizon - b.horizon).days)
        return Signal("time", 0.5 if apart <= HORIZON_DAYS else NEVER, a.period, b.period)
    if a.period.overlaps(b.period):
        exact = a.period.day is not None and a.period.day == b.period.day
        return Signal("time", 3.0 if exact else 1.5, a.period, b.period)
    return Signal("time", -1.5 if gap_days(a, b) <= CLOSEST_DAYS else NEVER, a.period, b.period)


def gap_days(a: Account, b: Account) -> int:
    """Days between two stated periods that do not overlap; 0 when they do or when one is not stated."""
    if not (a.period.known and b.period.known) or a.period.overlaps(b.period):
        return 0
    gaps = [(y.start - x.end).days for x, y in ((a.period, b.period), (b.period, a.period)) if x.end and y.start]
    return max(gaps, default=0)


def place_signal(a: Account, b: Account) -> Signal:
    """Whether the places fit, at the precision that is known."""
    return Signal("place", _place_weight(a, b), _written(a), _written(b))


def _place_weight(a: Account, b: Account) -> float:
    shared = len(a.places & b.places)
    same = 1.5 if _in_a_city(a) and _in_a_city(b) else 3.0
    if shared:
        return same if len(a.places | b.places) <= 2 * shared + 1 else min(same, 2.0)
    distance = _distance(a, b)
    if distance is not None:
        return same if distance <= NEAR_KM else -1.0 if distance < FAR_KM else NEVER
    if a.provinces and b.provinces and a.provinces.isdisjoint(b.provinces):
        return -1.0 if _widest(a) or _widest(b) else NEVER
    if a.places and b.places:
        return -1.5
    return -0.5 if a.provinces.isdisjoint(b.provinces) else 0.5


def _in_a_city(account: Account) -> bool:
    """Whether the account names nothing sharper than large cities, where several things happen on one day."""
    return bool(account.located) and all(place.population >= CITY for place in account.located)


def party_signals(a: Account, b: Account) -> tuple[Signal, Signal]:
    """Whether the same side acts, and whether the same side suffers."""
    actors = _sets_signal("who did it", a.actors, b.actors, (1.5, -1.5))
    return actors, _sets_signal("whose losses", a.losers, b.losers, (1.0, -2.0))


def method_signal(a: Account, b: Account) -> Signal:
    """Whether the same was done."""
    return _sets_signal("how", a.methods, b.methods, (1.0, -1.5))


def figure_signal(a: Account, b: Account) -> Signal:
    """The best evidence from two figures of one kind: an equal telling number speaks for one event, far ones against it."""
    pairs = [
        (_figure_weight(x.figure, y.figure), str(x.kind), x.figure, y.figure)
        for x in a.claims
        for y in b.claims
        if x.kind is y.kind and x.figure is not None and y.figure is not None and (x.part_of is None) == (y.part_of is None)
    ]
    weight, _, left, right = max(pairs, key=lambda pair: (pair[0], pair[1], _low(pair[2])), default=(0.0, "", "", ""))
    return Signal("figures", weight, left, right)


def _low(figure: Figure) -> int:
    return figure.low or figure.high or 0


def _figure_weight(x: Figure, y: Figure) -> float:
    low, high = sorted((_low(x), _low(y)))
    vague = any(f.high is None and f.low in VAGUE_COUNTS for f in (x, y))
    if low == high:
        return 0.5 if vague or low < 4 else 1.5 if low < 10 else 2.5
    if vague and x.overlaps(y):
        return 0.0
    return 0.5 if low >= 0.7 * high else 0.0 if low >= 0.4 * high else -2.0


def words_signal(resemblance: float | None) -> Signal:
    """Whether the two reports tell their story in the same words and names; long reports of many events say little by it."""
    if resemblance is None:
        return Signal("words", 0.0)
    least = least_words(resemblance)
    weight = next((weight for bound, weight in WORDS if bound == least), UNLIKE_WORDS)
    return Signal("words", weight, f"resemblance ≥ {least:g}" if least else f"resemblance < {WORDS[-1][0]:g}", "of the documents")


def least_words(resemblance: float) -> float:
    """The bound in `WORDS` that a resemblance reaches, 0 where it reaches none: all that linking takes from it."""
    return next((bound for bound, _ in WORDS if resemblance >= bound), 0.0)


def _sets_signal(name: str, left: frozenset[str], right: frozenset[str], weights: tuple[float, float]) -> Signal:
    """`weights`: for a shared member, for none in common; 0 when one side is not stated."""
    if not left or not right:
        return Signal(name, 0.0)
    return Signal(name, weights[1] if left.isdisjoint(right) else weights[0], left, right)


def _shown(value: object) -> str:
    return ", ".join(sorted(map(str, value))) or "not stated" if isinstance(value, frozenset) else str(value)


def _widest(account: Account) -> bool:
    """Whether the account names nothing sharper than a whole country: its "province" is then the country's name."""
    return not account.places and all(claim.located is None for claim in account.claims)


def _written(account: Account) -> frozenset[str]:
    return frozenset(claim.place for claim in account.claims if claim.place)


def _distance(a: Account, b: Account) -> float | None:
    """Shortest distance in km between resolved places; None when one account has none."""
    return min((distance_km(x, y) for x in a.located for y in b.located), default=None)
