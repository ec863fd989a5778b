"""What a time expression means once something anchors it."""

from dataclasses import dataclass
from datetime import date

from marsad.model import Period, TimexKind
from marsad.text.dates.tense import Tense

GRANULARITY = {
    "D": "day",
    "W": "week",
    "S": "days",
    "F": "week",
    "M": "month",
    "Q": "months",
    "Y": "year",
    "E": "decade",
    "C": "decade",
}
"""Granularity of a unit, as in `Timex`; the units of the clock are parts of a day."""

UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "S": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
"""TIMEX3 values of a day, week, weekend, month, quarter or year that is not known."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of a narrative, as sharp as the narrative makes it.

    Attributes:
        year: Year; negative before Christ.
        month: 1..12, or None.
        day: 1..31, or None.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def date(self) -> date | None:
        """The day, where the moment is one of our era."""
        if self.month is None or self.day is None or self.year < 1:
            return None
        return date(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Anchors:
    """What expressions may be resolved against.

    Attributes:
        published: Day of publication, or None when it is not known.
        moment: Where the narrative stands, or None.
        history: Whether the text tells of times long past, so that its own years are carried along.
        tense: Where the verb around the expression points.
        since: Whether "since" stands before the expression.
    """

    published: date | None = None
    moment: Moment | None = None
    history: bool = False
    tense: Tense = Tense.OPEN
    since: bool = False


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression means.

    Attributes:
        kind: TIMEX3 type.
        value: TIMEX3 value, or None for a vague one.
        period: The days meant; None when relative and nothing anchors it.
        granularity: As in `Timex`.
        anchor: As in `Timex`.
        moment: Where the narrative stands after it; None when it does not move it.
    """

    kind: TimexKind
    value: str | None
    period: Period | None = None
    granularity: str = "day"
    anchor: str = "none"
    moment: Moment | None = None
