"""Mentions of a long document, found by where they stand without looking at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from marsad.model import Span

T = TypeVar("T")


class Ordered(Generic[T]):
    """Things with a span in a text, in the order of their first character; those that begin together keep their order."""

    def __init__(self, items: Iterable[T], span: Callable[[T], Span]) -> None:
        self._items = sorted(items, key=lambda item: span(item).start)
        self._spans = [span(item) for item in self._items]
        self._starts = [each.start for each in self._spans]
        # Ends never fall here, so that the first span that reaches into a stretch can be found by halving.
        self._ends = list(accumulate((each.end for each in self._spans), max))

    def overlapping(self, stretch: Span) -> list[T]:
        """Those that share a character with a stretch."""
        return [self._items[i] for i in self._near(stretch) if self._spans[i].overlaps(stretch)]

    def within(self, stretch: Span) -> list[T]:
        """Those that lie inside a stretch."""
        return [self._items[i] for i in self._near(stretch) if stretch.contains(self._spans[i])]

    def _near(self, stretch: Span) -> range:
        return range(bisect_left(self._ends, stretch.start), bisect_right(self._starts, stretch.end))
