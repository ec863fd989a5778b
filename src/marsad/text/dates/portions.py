"""Resolving quarters and halves of a year, and the first or last weeks of a month or year."""

from dataclasses import replace
from datetime import date

from marsad.model import Period, TimexKind
from marsad.text.dates.absolute import month_meaning, written, year_meaning
from marsad.text.dates.calendar import month_of, moved, quarter_of, shifted, years_of
from marsad.text.dates.expression import Expression
from marsad.text.dates.lasting import duration_value
from marsad.text.dates.meaning import Anchors, Meaning, Moment
from marsad.text.dates.tense import Tense


def quarter_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """A quarter or half of a year: of the year that is named, of the narrative in a history, or the one that news means."""
    year, anchor = expression.year, "explicit"
    if year is None:
        year, anchor = _quarter_year(expression, anchors)
    if year is None:
        return Meaning(TimexKind.DATE, f"XXXX-{expression.part}", None, "months")
    period = quarter_of(year, expression.part) if year > 0 else None
    return Meaning(TimexKind.DATE, f"{written(year)}-{expression.part}", period, "months", anchor, Moment(year))


def _quarter_year(expression: Expression, anchors: Anchors) -> tuple[int | None, str]:
    turn, published, moment = expression.turn, anchors.published, anchors.moment
    if turn == "that" or (anchors.history and turn not in {"last", "this", "next"}):
        return (moment.year, "narrative") if moment else (None, "none")
    if published is None:
        return None, "none"
    if turn:
        return published.year + {"last": -1, "next": 1}.get(turn, 0), "published"
    begun = quarter_of(published.year, expression.part)
    started = begun is not None and begun.start is not None and begun.start <= published
    return published.year - (not started and anchors.tense is not Tense.FUTURE), "published"


def portion_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """The first or last so many units of a month or year: a duration with its days; the first or last day is a date."""
    base = _portion_base(expression, anchors)
    unit, count = expression.unit, expression.count
    moment = base.moment
    if base.period is None or base.period.start is None or base.period.end is None:
        return replace(base, kind=TimexKind.DURATION, value=duration_value(unit, count), moment=moment)
    start, end = base.period.start, base.period.end
    length = count if count is not None else {"D": 10.0, "W": 2.0, "M": 3.0}.get(unit, 1.0)
    if expression.turn == "first":
        period = Period(start, min(end, max(start, moved(shifted(start, unit, length), -1))))
    else:
        period = Period(max(start, min(end, moved(shifted(moved(end, 1), unit, -length), 0))), end)
    if unit == "D" and count == 1:
        day = period.start or start
        return Meaning(TimexKind.DATE, day.isoformat(), period, "day", base.anchor, Moment(day.year, day.month, day.day))
    return Meaning(TimexKind.DURATION, duration_value(unit, count), period, "days", base.anchor, moment)


def _portion_base(expression: Expression, anchors: Anchors) -> Meaning:
    """The month or year of which a portion is told."""
    whole = replace(expression, edge="", turn="", count=None)
    if expression.month is not None:
        return month_meaning(whole, anchors)
    if expression.year is not None:
        return year_meaning(whole, anchors)
    words = expression.edge
    told = "that" in words or "same" in words or "previous" in words or anchors.history
    here = anchors.moment if told else _moment_of(anchors.published)
    if here is None:
        return Meaning(TimexKind.DURATION, None, None, "days")
    shift = ("next" in words) - ("last" in words or "previous" in words)
    anchor = "narrative" if told else "published"
    if "year" in words or here.month is None:
        year = here.year + shift
        return Meaning(TimexKind.DATE, None, years_of(year, year), "days", anchor, Moment(year))
    index = here.year * 12 + here.month - 1 + shift
    return Meaning(
        TimexKind.DATE, None, month_of(index // 12, index % 12 + 1), "days", anchor, Moment(index // 12, index % 12 + 1)
    )


def _moment_of(day: date | None) -> Moment | None:
    return Moment(day.year, day.month, day.day) if day else None
