"""Toll algebra: which figures may be compared, and which may be added. Everything else is `NotComparable`, with the reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from marsad.model import Bound, Figure, Kind, NotComparable, Period, Population, Scope


class Relation(StrEnum):
    """How two comparable figures stand to each other."""

    EQUAL = "equal"
    COMPATIBLE = "compatible"
    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class Count:
    """A figure with all that decides what it may be set beside.

    Attributes:
        figure: The figure.
        kind: Measure.
        population: Who is counted.
        area: Key of the area counted, "" when not known.
        period: Days counted.
        scope: One event or a running total.
        event: Id of the incident for one event, "" for a running total.
        part_of: `event` or other id of the whole that this is a part of, or None.
    """

    figure: Figure
    kind: Kind
    population: Population
    area: str
    period: Period
    scope: Scope
    event: str = ""
    part_of: str | None = None


def compare(a: Count, b: Count) -> Relation | NotComparable:
    """How two figures stand to each other, if they count the same thing.

    EQUAL: the same bounds. COMPATIBLE: one true count could satisfy both. LOWER, HIGHER: none could, and `a` is the lower
    or the higher.
    """
    reason = _other_thing(a, b)
    if reason:
        return NotComparable(reason)
    if (a.part_of is None) != (b.part_of is None):
        return NotComparable("subset: one is a part of a whole, the other a whole")
    if (a.figure.low, a.figure.high) == (b.figure.low, b.figure.high):
        return Relation.EQUAL
    if a.figure.overlaps(b.figure):
        return Relation.COMPATIBLE
    return Relation.LOWER if a.figure.reach() < b.figure.reach() else Relation.HIGHER


def add(counts: Iterable[Count]) -> Figure | NotComparable:
    """The sum of figures of different events: the bounds added, open where one is open.

    Running totals, parts of wholes, and two figures of one event are never added, and neither are different measures or
    populations. The order of the summands does not matter.
    """
    given = list(counts)
    reason = _not_addable(given)
    if reason:
        return NotComparable(reason)
    low = sum(count.figure.low or 0 for count in given)
    highs = [count.figure.high for count in given]
    high = None if None in highs else sum(high or 0 for high in highs)
    bounds = {count.figure.bound for count in given}
    return Figure(low, high, _bound(low, high, bounds))


def exceeds(parts: Iterable[Figure], whole: Figure) -> bool:
    """Whether disjoint parts surely sum to more than their whole; an open whole is never exceeded."""
    return sum(part.reach()[0] for part in parts) > whole.reach()[1]


def _bound(low: int, high: int | None, bounds: set[Bound]) -> Bound:
    if high is None:
        return Bound.AT_LEAST
    if low == 0 and bounds == {Bound.AT_MOST}:
        return Bound.AT_MOST
    return Bound.EXACT if bounds == {Bound.EXACT} else Bound.ABOUT


def _other_thing(a: Count, b: Count) -> str:
    """Why two counts do not count the same thing; empty when they do."""
    if a.kind is not b.kind:
        return f"measure: {a.kind} and {b.kind}"
    if a.population is not b.population:
        return f"population: {a.population} and {b.population}"
    if a.scope is not b.scope:
        return "window: a running total and one event"
    if a.area != b.area or not a.area:
        return f"area: {a.area or 'not known'} and {b.area or 'not known'}"
    if a.scope is Scope.INCIDENT and a.event != b.event:
        return "event: two events"
    if a.scope is Scope.CUMULATIVE and a.period != b.period:
        return f"window: {a.period} and {b.period}"
    return ""


def _not_addable(counts: list[Count]) -> str:
    """Why the counts may not be added; empty when they may."""
    if not counts:
        return "nothing to add"
    if len({count.kind for count in counts}) > 1:
        return "measure: " + ", ".join(sorted({count.kind.value for count in counts}))
    if len({count.population for count in counts}) > 1:
        return "population: " + ", ".join(sorted({count.population.value for count in counts}))
    if any(count.scope is Scope.CUMULATIVE for count in counts):
        return "window: a running total contains events"
    if any(count.part_of is not None for count in counts):
        return "subset: a part is contained in its whole"
    events = [count.event for count in counts]
    if "" in events or len(set(events)) < len(events):
        return "event: two figures may be of one event"
    return ""
