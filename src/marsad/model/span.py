"""Stretches of a text, by character offset."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's stored text, in Unicode code points.

    Attributes:
        start: First character.
        end: One past the last character; never before `start`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The words that the span points to."""
        return text[self.start : self.end]

    def overlaps(self, other: Self) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Self) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def hull(self, other: Self) -> Self:
        """The shortest span that covers both."""
        return type(self)(min(self.start, other.start), max(self.end, other.end))

    def shifted(self, by: int) -> Self:
        """The span moved by so many characters."""
        return type(self)(self.start + by, self.end + by)
