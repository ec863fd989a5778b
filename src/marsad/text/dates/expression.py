"""A time expression as it is worded, before anything says which day is meant."""

from dataclasses import dataclass
from enum import StrEnum

from marsad.model import Span


class Form(StrEnum):
    """How an expression points to time."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SEASON = "season"
    DECADE = "decade"
    CENTURY = "century"
    QUARTER = "quarter"
    WEEKDAY = "weekday"
    DAY_NUMBER = "day_number"
    DEICTIC = "deictic"
    NARRATIVE = "narrative"
    WINDOW = "window"
    PORTION = "portion"
    DURATION = "duration"
    REFERENCE = "reference"
    PART = "part"
    CLOCK = "clock"
    HABIT = "habit"


@dataclass(frozen=True, slots=True)
class Expression:
    """What the words state; None for what they leave out.

    Attributes:
        span: The words.
        form: How they point to time.
        year: Year of our era; negative before Christ (-490); the first year of a decade ("1930s"); a century's number.
        month: 1..12.
        day: 1..31.
        weekday: 0 (Monday) .. 6.
        unit: ISO letter of a unit (D, W, M, Y, TH, TM, TS; F fortnight, Q quarter, E decade, C century, S weekend).
        count: How many units; signed for shifts; None for a vague number ("several days").
        edge: "start", "early", "mid", "late", "end", "so_far" (up to the anchor) or "rest": which part is meant.
        part: TIMEX3 code of a part of the day, a season or a quarter ("NI", "SU", "Q3"), "T14:30" for the clock, a reference.
        turn: For weekdays and months: "last", "next", "this" or "" as worded; "over" for nights between two days; "title" for
            vague words that belong to titles ("former").
    """

    span: Span
    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str = ""
    count: float | None = None
    edge: str = ""
    part: str = ""
    turn: str = ""

    @property
    def tail(self) -> str:
        """The part of the day as the end of a TIMEX3 value ("TNI", "T14:30"), "" for none."""
        return self.part if not self.part or self.part.startswith("T") else f"T{self.part}"
