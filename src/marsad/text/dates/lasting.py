"""Resolving what lasts or repeats: windows up to the publication, durations, habits, and vague references."""

from dataclasses import replace
from datetime import date

from marsad.model import Period, TimexKind
from marsad.text.dates.calendar import moved, shifted
from marsad.text.dates.expression import Expression
from marsad.text.dates.meaning import GRANULARITY, UNKNOWN, Anchors, Meaning
from marsad.text.dates.tense import Tense


def window_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """A stretch that ends, or begins, on the day of publication: the past two days, recent weeks, the coming month."""
    today, unit, count, turn = anchors.published, expression.unit, expression.count, expression.turn
    vague = count is None and turn in {"recent", "coming"}
    if turn in {"following", "first", "next"} and (anchors.history or anchors.tense is not Tense.FUTURE):
        return duration_meaning(expression)
    value = ("PAST_REF" if turn == "recent" else "FUTURE_REF") if vague else duration_value(unit, count)
    kind = TimexKind.DATE if vague else TimexKind.DURATION
    granularity = "days" if count is not None else "vague"
    if today is None:
        return Meaning(kind, value, None, granularity)
    if turn in {"coming", "next", "following"}:
        return Meaning(kind, value, _ahead(today, unit, count), granularity, "published")
    inclusive = 1 if count is not None and ((unit == "D" and count >= 2) or (unit == "TH" and count >= 48)) else 0
    if count is None and unit not in {"D", "W", "M"}:
        return Meaning(kind, value, None, granularity)
    return Meaning(kind, value, _behind(today, unit, count, inclusive), granularity, "published")


def ending_window(expression: Expression, anchors: Anchors) -> Meaning:
    """A duration that the publication ends: "in two weeks", "for four months" with a verb in the past."""
    base = duration_meaning(expression)
    if anchors.published is None or expression.count is None:
        return base
    inclusive = 1 if expression.unit == "D" and expression.count >= 2 else 0
    period = _behind(anchors.published, expression.unit, expression.count, inclusive)
    return replace(base, period=period, granularity="days", anchor="published") if period else base


def _behind(today: date, unit: str, count: float | None, inclusive: int) -> Period | None:
    """The days up to the publication, without a start for a vague number; None where they begin before the calendar."""
    if count is None:
        return Period(None, today)
    start = shifted(today, unit, -count)
    return None if start == date.min else Period(min(moved(start, inclusive), today), today)


def _ahead(today: date, unit: str, count: float | None) -> Period | None:
    """The days after the publication, without an end for a vague number; None where the calendar ends before them."""
    first = moved(today, 1)
    if not count:
        return Period(first, None)
    end = shifted(today, unit, count)
    return None if end == date.max else Period(first, max(first, end))


def duration_meaning(expression: Expression) -> Meaning:
    """A length of time that nothing places in the calendar."""
    return Meaning(
        TimexKind.DURATION,
        duration_value(expression.unit, expression.count),
        None,
        GRANULARITY.get(expression.unit, "part_of_day"),
    )


_HALVES = {"TH": "PT30M", "D": "PT12H", "M": "P15D", "Y": "P6M", "E": "P5Y", "C": "P50Y"}
"""Half a unit, written in the next smaller one."""

_MANY_YEARS = {"E": "PXDE", "C": "PXCE"}
"""A vague number of decades or centuries, as TIMEX3 writes it."""


def duration_value(unit: str, count: float | None) -> str:
    """A length of time in ISO 8601 ("P2W", "PT48H", "PXD"); decades and centuries in years, fortnights in weeks."""
    if count == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    letter, factor = {"F": ("W", 2), "E": ("Y", 10), "C": ("Y", 100)}.get(unit, (unit, 1))
    if count is None and unit in _MANY_YEARS:
        return _MANY_YEARS[unit]
    amount = "X" if count is None else f"{count * factor:.10g}"
    return f"P{letter[:-1]}{amount}{letter[-1:]}"


def habit_meaning(expression: Expression) -> Meaning:
    """What repeats: "every Friday", "daily", "every two weeks"."""
    if expression.weekday is not None:
        return Meaning(TimexKind.SET, f"XXXX-WXX-{expression.weekday + 1}{expression.tail}")
    if expression.part:
        return Meaning(TimexKind.SET, f"XXXX-XX-XX{expression.tail}")
    if expression.unit == "S":
        return Meaning(TimexKind.SET, UNKNOWN["S"])
    return Meaning(TimexKind.SET, duration_value(expression.unit, expression.count or 1.0))


def reference_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """Now: the day of publication. Recently, formerly, in future: no days at all."""
    today = anchors.published
    period = Period.on(today) if today and expression.part == "PRESENT_REF" else None
    return Meaning(TimexKind.DATE, expression.part, period, "vague", "published" if period else "none")
