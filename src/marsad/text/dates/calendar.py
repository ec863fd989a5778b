"""Arithmetic on days, weeks, months and years."""

from calendar import monthrange
from datetime import date, timedelta

from marsad.model import Period
from marsad.text.dates.lexicon import SEASON_MONTHS

FIRST_YEAR, LAST_YEAR = 1, 9999
"""The years that `datetime.date` can hold; a date outside stays without a period."""


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none ("31 June")."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Period | None:
    """All days of a month; None outside the calendar."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
        return None
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def years_of(first: int, last: int) -> Period | None:
    """All days from the first year to the last, included; None outside the calendar."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return None
    return Period(date(first, 1, 1), date(last, 12, 31))


def season_of(year: int, code: str) -> Period | None:
    """The three months of a season (northern, meteorological); winter is named by the year in which it begins."""
    first, last = SEASON_MONTHS[code]
    begin, finish = month_of(year, first), month_of(year + (last < first), last)
    return begin.hull(finish) if begin and finish else None


def quarter_of(year: int, code: str) -> Period | None:
    """All days of a quarter ("Q1" .. "Q4") or half ("H1", "H2") of a year; None outside the calendar."""
    length = 3 if code[0] == "Q" else 6
    last = int(code[1]) * length
    begin, finish = month_of(year, last - length + 1), month_of(year, last)
    return begin.hull(finish) if begin and finish else None


def week_of(day: date) -> Period:
    """Monday to Sunday around a day."""
    monday = moved(day, -day.weekday())
    return Period(monday, moved(monday, 6))


def moved(day: date, days: int) -> date:
    """A day moved by days, stopping at the ends of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def months_moved(day: date, months: int) -> date:
    """The same day so many months away, or the month's last where it has none; stops at the ends of the calendar."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return date.max if months > 0 else date.min
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shifted(day: date, unit: str, count: float) -> date:
    """A day moved by a number of units (letters as in `UNITS`); units of the clock count as parts of a day."""
    per_day = {"D": 1.0, "W": 7.0, "F": 14.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86400}
    if unit in per_day:
        return moved(day, round(max(-4e6, min(4e6, count * per_day[unit]))))
    per_month = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
    return months_moved(day, round(max(-2e5, min(2e5, count * per_month[unit]))))


def weekday_before(day: date, weekday: int) -> date:
    """The last such weekday on or before a day (0 is Monday)."""
    return moved(day, -((day.weekday() - weekday) % 7))


def weekday_after(day: date, weekday: int) -> date:
    """The first such weekday after a day, the day itself left out."""
    return moved(day, (weekday - day.weekday() - 1) % 7 + 1)
