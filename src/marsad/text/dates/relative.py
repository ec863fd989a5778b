"""Resolving what is relative: weekdays, yesterday, last week, two days later, parts of the day."""

from datetime import date

from marsad.model import Period, TimexKind
from marsad.text.dates.absolute import part_of_year, written
from marsad.text.dates.calendar import (
    day_of,
    month_of,
    months_moved,
    moved,
    quarter_of,
    shifted,
    week_of,
    weekday_after,
    weekday_before,
    years_of,
)
from marsad.text.dates.expression import Expression
from marsad.text.dates.meaning import GRANULARITY, UNKNOWN, Anchors, Meaning, Moment
from marsad.text.dates.tense import Tense


def weekday_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """A weekday: the last one on or before the publication, or the first one on or after it for what lies ahead."""
    weekday, today = expression.weekday or 0, anchors.published
    kind = TimexKind.TIME if expression.part else TimexKind.DATE
    granularity = "part_of_day" if expression.part else "day"
    base = anchors.moment.date if expression.turn in {"previous", "following"} and anchors.moment else today
    if base is None:
        return Meaning(kind, f"XXXX-WXX-{weekday + 1}{expression.tail}", None, granularity)
    if expression.turn in {"last", "previous"}:
        day = weekday_before(moved(base, -1), weekday)
    elif expression.turn in {"next", "following"}:
        day = weekday_after(base, weekday)
    elif anchors.tense is Tense.FUTURE and not anchors.since:
        day = weekday_after(moved(base, -1), weekday)
    else:
        day = weekday_before(base, weekday)
    anchor = "published" if base is today else "narrative"
    return Meaning(kind, f"{day.isoformat()}{expression.tail}", Period.on(day), granularity, anchor, _at(day))


def deictic_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """Yesterday, last night, overnight, this week, last month, two weeks ago: as seen from the publication."""
    kind = TimexKind.TIME if expression.part else TimexKind.DATE
    unit = expression.unit
    if expression.count is None:
        period = Period(None, anchors.published) if anchors.published else None
        return Meaning(kind, "PAST_REF", period, "vague", "published" if period else "none")
    if expression.turn == "the" and anchors.history and anchors.moment:
        return narrative_meaning(expression, anchors)
    if anchors.published is None:
        return Meaning(kind, UNKNOWN.get(unit, "XXXX-XX-XX") + expression.tail, None, GRANULARITY.get(unit, "part_of_day"))
    if expression.turn == "over":
        night = Period(moved(anchors.published, -1), anchors.published)
        return Meaning(kind, f"{moved(anchors.published, -1).isoformat()}TNI", night, "part_of_day", "published")
    return _calendar_unit(expression, anchors.published, "published", anchors)


def narrative_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """The next day, two weeks later, that year: as seen from where the narrative stands."""
    moment, unit, count = anchors.moment, expression.unit, expression.count
    kind = TimexKind.TIME if expression.part else TimexKind.DATE
    unknown = Meaning(kind, UNKNOWN.get(unit, "XXXX-XX-XX") + expression.tail, None, GRANULARITY.get(unit, "part_of_day"))
    if expression.turn == "next" and not anchors.history and (moment is None or anchors.tense is Tense.FUTURE):
        return deictic_meaning(expression, anchors)
    if moment is None or count is None:
        return unknown
    if moment.date:
        return _calendar_unit(expression, moment.date, "narrative", anchors)
    return _coarse(expression, moment, unknown)


def _coarse(expression: Expression, moment: Moment, unknown: Meaning) -> Meaning:
    """A shift from a moment that is known to the month or year only: no sharper than that."""
    unit, count = expression.unit, int(expression.count or 0)
    if unit in {"Y", "E", "C"}:
        year = moment.year + count * {"Y": 1, "E": 10, "C": 100}[unit]
        if abs(year) not in range(1, 10_000):
            return unknown
        if unit in {"E", "C"} and expression.turn not in {"ago", "later"}:
            return _many_years(year, unit, "narrative")
        period = years_of(year, year) if year > 0 else None
        return Meaning(TimexKind.DATE, written(year), period, "year", "narrative", Moment(year))
    if unit == "M" and moment.month and moment.year > 0:
        day = months_moved(date(moment.year, moment.month, 1), count)
        return _month(day, "narrative", expression.edge)
    if unit == "D" and count == 0 and moment.month and moment.year > 0:
        return Meaning(
            unknown.kind, f"{written(moment.year)}-{moment.month:02d}", month_of(moment.year, moment.month), "month", "narrative"
        )
    return unknown


def _calendar_unit(expression: Expression, base: date, anchor: str, anchors: Anchors) -> Meaning:
    """The day, week, weekend, month or year that lies so many units from a day."""
    unit, count = expression.unit, expression.count or 0
    day = shifted(base, {"S": "W"}.get(unit, unit), count)
    counted = expression.turn in {"ago", "later"}
    if counted and day in {date.min, date.max}:
        return Meaning(TimexKind.DATE, "PAST_REF" if count < 0 else "FUTURE_REF", None, "vague")
    if unit == "S":
        return _weekend(expression, base, anchor, anchors.tense)
    if unit in {"E", "C"} and not counted:
        return _many_years(day.year, unit, anchor)
    if unit == "Q":
        return _quarter(day, anchor)
    if unit in {"Y", "E", "C"} and (not counted or abs(count) >= 1):
        return _year(day.year, None if counted else base, anchor, expression.edge)
    if unit == "M" and (not counted or abs(count) >= 1):
        return _month(day, anchor, expression.edge, None if counted else base)
    if unit == "W" and not counted:
        return _week(day, base, anchor, expression.edge)
    if unit in {"W", "F"} and anchor == "published":
        year, number, _ = day.isocalendar()
        return Meaning(
            TimexKind.DATE, f"{year:04d}-W{number:02d}", Period(moved(day, -3), moved(day, 3)), "week", anchor, _at(day)
        )
    kind = TimexKind.TIME if expression.part else TimexKind.DATE
    granularity = "part_of_day" if expression.part else "day"
    return Meaning(kind, f"{day.isoformat()}{expression.tail}", Period.on(day), granularity, anchor, _at(day))


def _at(day: date) -> Moment:
    return Moment(day.year, day.month, day.day)


def _many_years(year: int, unit: str, anchor: str) -> Meaning:
    """The decade or century around a year."""
    length = 10 if unit == "E" else 100
    first = year - year % length
    period = years_of(max(first, 1), first + length - 1) if year > 0 else None
    return Meaning(TimexKind.DATE, written(year)[: -1 if unit == "E" else -2], period, "decade", anchor, Moment(year))


def _quarter(day: date, anchor: str) -> Meaning:
    """The quarter of the calendar around a day."""
    code = f"Q{(day.month + 2) // 3}"
    return Meaning(
        TimexKind.DATE, f"{day.year:04d}-{code}", quarter_of(day.year, code), "months", anchor, Moment(day.year, day.month)
    )


def _year(year: int, base: date | None, anchor: str, edge: str) -> Meaning:
    """A year; "earlier this year" ends the day before it is said."""
    period = part_of_year(year, edge) if edge else years_of(year, year)
    if edge == "so_far" and base:
        period = _up_to(period, base)
    return Meaning(TimexKind.DATE, f"{year:04d}", period, "year", anchor, Moment(year))


def _month(day: date, anchor: str, edge: str, base: date | None = None) -> Meaning:
    """A month or a part of it."""
    period = month_of(day.year, day.month) or Period()
    start, end = period.start or day, period.end or day
    parts = {
        "early": Period(start, moved(start, 9)),
        "start": Period(start, moved(start, 9)),
        "mid": Period(moved(start, 10), moved(start, 19)),
        "late": Period(moved(start, 20), end),
        "end": Period(moved(start, 20), end),
        "so_far": _up_to(period, base) if base else period,
    }
    return Meaning(
        TimexKind.DATE, f"{day.year:04d}-{day.month:02d}", parts.get(edge, period), "month", anchor, Moment(day.year, day.month)
    )


def _week(day: date, base: date, anchor: str, edge: str) -> Meaning:
    """Monday to Sunday; "earlier this week" ends the day before it is said."""
    week = week_of(day)
    monday = week.start or day
    parts = {
        "so_far": _up_to(week, base),
        "early": Period(monday, moved(monday, 2)),
        "start": Period.on(monday),
        "mid": Period(moved(monday, 1), moved(monday, 3)),
        "late": Period(moved(monday, 3), week.end),
        "end": Period(moved(monday, 3), week.end),
    }
    year, number, _ = monday.isocalendar()
    return Meaning(TimexKind.DATE, f"{year:04d}-W{number:02d}", parts.get(edge, week), "week", anchor)


def _up_to(period: Period | None, base: date) -> Period | None:
    """The part of a period that lies before a day, or that day where nothing does."""
    if period is None or period.start is None or period.end is None:
        return period
    return Period(min(period.start, base), max(min(period.start, base), min(period.end, moved(base, -1))))


def _weekend(expression: Expression, base: date, anchor: str, tense: Tense) -> Meaning:
    """Saturday and Sunday: the last ones begun, or the next for what lies ahead."""
    ahead = expression.count == 1 or (tense is Tense.FUTURE and expression.count == 0)
    saturday = weekday_after(base, 5) if ahead else weekday_before(base, 5)
    if expression.count == -1 and base.weekday() >= 5:
        saturday = moved(saturday, -7)
    year, number, _ = saturday.isocalendar()
    return Meaning(TimexKind.DATE, f"{year:04d}-W{number:02d}-WE", Period(saturday, moved(saturday, 1)), "days", anchor)


def part_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """A part of a day, or a time of the clock, on the day where the narrative stands; "at night" is any night."""
    day = anchors.moment.date if anchors.moment else None
    if day is None or expression.part in {"NI", "DT"}:
        return Meaning(TimexKind.TIME, f"XXXX-XX-XX{expression.tail}", None, "part_of_day")
    return Meaning(TimexKind.TIME, f"{day.isoformat()}{expression.tail}", Period.on(day), "part_of_day", "narrative")


def day_number_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """A bare "the 20th": of the month where the narrative stands, or the last such day before the publication."""
    number, moment = expression.day or 1, anchors.moment
    if moment and moment.month and moment.year > 0:
        day = day_of(moment.year, moment.month, number)
        if day:
            return Meaning(TimexKind.DATE, day.isoformat(), Period.on(day), "day", "narrative", _at(day))
    return Meaning(TimexKind.DATE, f"XXXX-XX-{number:02d}")
