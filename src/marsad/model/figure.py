"""Numbers as reported, with the hedge of the words kept."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Self

ABOUT_TOLERANCE = 0.1
"""Share by which a count may miss an "about" figure and still fit it; our convention, printed in every report's method."""


class Bound(StrEnum):
    """How the wording hedges a number (the `qualifier` of the exchange format)."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people (or a percentage, for a share), as reported.

    Attributes:
        low: Smallest count that the wording allows; None when only an upper bound is stated ("up to 40").
        high: Largest count that it allows; None when open above ("at least 30").
        bound: How the wording hedges the number.
    """

    low: int | None
    high: int | None
    bound: Bound

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError("a figure needs a bound; a claim without a number has no figure")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"a figure from {self.low} down to {self.high}")
        if min(self.low or 0, self.high or 0) < 0:
            raise ValueError("a figure counts people: never negative")

    @classmethod
    def exact(cls, count: int) -> Self:
        """The figure "12"."""
        return cls(count, count, Bound.EXACT)

    @classmethod
    def at_least(cls, count: int) -> Self:
        """The figure "at least 12"; "more than 12" is recorded the same way."""
        return cls(count, None, Bound.AT_LEAST)

    @classmethod
    def at_most(cls, count: int) -> Self:
        """The figure "up to 12"."""
        return cls(None, count, Bound.AT_MOST)

    @classmethod
    def about(cls, low: int, high: int | None = None) -> Self:
        """The figure "about 12", or "between 12 and 15" with `high`."""
        return cls(low, low if high is None else high, Bound.ABOUT)

    def reach(self) -> tuple[float, float]:
        """The counts that the words leave possible, both ends included.

        "About" reaches ABOUT_TOLERANCE beyond its numbers on both sides; an open end is 0 or infinity.
        """
        slack = ABOUT_TOLERANCE if self.bound is Bound.ABOUT else 0.0
        low = 0.0 if self.low is None else self.low * (1 - slack)
        high = float("inf") if self.high is None else self.high * (1 + slack)
        return low, high

    def overlaps(self, other: Self) -> bool:
        """Whether one true count could satisfy both figures."""
        low, high = self.reach()
        other_low, other_high = other.reach()
        return low <= other_high and other_low <= high

    def __str__(self) -> str:
        if self.low is None:
            return f"≤ {self.high:,}"
        if self.high is None:
            return f"≥ {self.low:,}"
        if self.low != self.high:
            return f"{self.low:,}–{self.high:,}"
        return f"≈ {self.low:,}" if self.bound is Bound.ABOUT else f"{self.low:,}"
