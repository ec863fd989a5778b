"""Periods of time, honest about what is unknown."""

from dataclasses import dataclass
from datetime import date
from typing import Self


@dataclass(frozen=True, slots=True)
class Period:
    """The days in which a thing is said to have happened; ends included.

    Attributes:
        start: First day, or None when not stated.
        end: Last day, or None when not stated. Both None: nothing is stated.
    """

    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"a period from {self.start} back to {self.end}")

    @classmethod
    def on(cls, day: date) -> Self:
        """The period of one day."""
        return cls(day, day)

    @property
    def known(self) -> bool:
        """Whether at least one end is stated."""
        return self.start is not None or self.end is not None

    @property
    def day(self) -> date | None:
        """The day, where the period is exactly one."""
        return self.start if self.start == self.end else None

    def overlaps(self, other: Self) -> bool:
        """Whether the two can share a day; an unstated end may be any day."""
        return (self.start or date.min) <= (other.end or date.max) and (other.start or date.min) <= (self.end or date.max)

    def contains(self, other: Self) -> bool:
        """Whether `other` surely lies inside: both have both ends, or an end of ours is open."""
        if not other.known or not self.known:
            return False
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def hull(self, other: Self) -> Self:
        """The shortest period that covers what both state; an unstated end is not stretched."""
        starts = [d for d in (self.start, other.start) if d]
        ends = [d for d in (self.end, other.end) if d]
        return type(self)(min(starts, default=None), max(ends, default=None))

    def __str__(self) -> str:
        if not self.known:
            return "not stated"
        if self.day:
            return self.day.isoformat()
        return f"{self.start.isoformat() if self.start else '…'} – {self.end.isoformat() if self.end else '…'}"
