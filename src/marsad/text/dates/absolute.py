"""Resolving dates of the calendar: days, months, seasons, years, decades, with or without their year."""

from datetime import date

from marsad.model import Period, TimexKind
from marsad.text.dates.calendar import day_of, month_of, moved, season_of, years_of
from marsad.text.dates.expression import Expression
from marsad.text.dates.meaning import Anchors, Meaning, Moment
from marsad.text.dates.tense import Tense

_NEAR_AHEAD, _SOON, _FAR_BACK = 75, 30, 290
"""Days: a date without year this near ahead, whose last return is this far back, lies ahead unless its verb is past; a day as
soon as that lies ahead whatever the verb ("voted to wait until July 4")."""
_YEAR_AROUND = 400
"""Days from the publication within which a date without year is looked for that falls on the weekday named with it."""
_LEAP_YEAR = 2000


def day_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """A month with a day, its year named, of the publication or of the narrative."""
    month, day = expression.month or 1, expression.day or 1
    year, anchor = year_for(expression, anchors)
    kind = TimexKind.TIME if expression.part else TimexKind.DATE
    if day_of(_LEAP_YEAR, month, day) is None:
        return Meaning(kind, None)
    granularity = "part_of_day" if expression.part else "day"
    if year is None:
        return Meaning(kind, f"XXXX-{month:02d}-{day:02d}{expression.tail}", None, granularity)
    first = day_of(max(year, 1), month, day)
    if first is None:
        return Meaning(kind, None)
    period = Period.on(first) if year > 0 else None
    value = f"{written(year)}-{month:02d}-{day:02d}{expression.tail}"
    return Meaning(kind, value, period, granularity, anchor, Moment(year, month, day))


def month_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """A month or a part of it."""
    month = expression.month or 1
    year, anchor = year_for(expression, anchors)
    if year is None:
        return Meaning(TimexKind.DATE, f"XXXX-{month:02d}", None, "month")
    period = month_of(year, month)
    if period and expression.edge:
        period = _part_of_month(period, expression.edge, anchors.since)
    return Meaning(TimexKind.DATE, f"{written(year)}-{month:02d}", period, "month", anchor, Moment(year, month))


def season_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """A season, of a named year or of the one that fits."""
    year, anchor = expression.year, "explicit"
    if year is None:
        year, anchor = _season_year(expression, anchors)
    if year is None:
        return Meaning(TimexKind.DATE, f"XXXX-{expression.part}", None, "season")
    period = season_of(year, expression.part) if year > 0 else None
    return Meaning(TimexKind.DATE, f"{written(year)}-{expression.part}", period, "season", anchor, Moment(year))


def year_meaning(expression: Expression, anchors: Anchors) -> Meaning:
    """A year or a part of it."""
    year = expression.year or 1
    period = years_of(year, year)
    if period and expression.edge:
        period = part_of_year(year, expression.edge, anchors.since)
    return Meaning(TimexKind.DATE, written(year), period, "year", "explicit", Moment(year))


def decade_meaning(expression: Expression) -> Meaning:
    """Ten years, from the one that is named."""
    year = expression.year or 0
    value = written(year)[:-1]
    return Meaning(TimexKind.DATE, value, years_of(year, year + 9) if year > 0 else None, "decade", "explicit")


def century_meaning(expression: Expression) -> Meaning:
    """A hundred years; the nineteenth century is written as 18."""
    number = expression.year or 1
    value = f"{abs(number) - 1:02d}" if number > 0 else f"BC{abs(number) - 1:02d}"
    first = (number - 1) * 100
    return Meaning(TimexKind.DATE, value, years_of(max(first, 1), first + 99) if number > 0 else None, "decade", "explicit")


def written(year: int) -> str:
    """A year in TIMEX3: four digits, "BC" before those of the years before Christ."""
    return f"{year:04d}" if year > 0 else f"BC{-year:04d}"


def part_of_year(year: int, edge: str, since: bool = False) -> Period | None:
    """A part of a year: its first and last quarter for early and late, June and July for mid; a month for start and end."""
    months = {
        "start": (1, 1),
        "early": (1, 3),
        "mid": (6, 7),
        "late": (10, 12),
        "end": (12, 12),
        "rest": (1, 12),
        "so_far": (1, 12),
    }
    first, last = months[edge]
    begin, finish = month_of(year, first), month_of(year, last)
    if begin is None or finish is None:
        return None
    period = begin.hull(finish)
    return Period.on(period.end) if since and edge == "end" and period.end else period


def _part_of_month(period: Period, edge: str, since: bool) -> Period:
    """A part of a month: its tens of days; what goes on since its end begins on its last day, since its middle on the 15th."""
    start, end = period.start or date.min, period.end or date.max
    if edge in {"end", "late"}:
        return Period.on(end) if since else Period(moved(start, 20), end)
    if edge == "mid":
        return Period(moved(start, 14 if since else 10), moved(start, 19))
    if edge in {"early", "start"}:
        return Period.on(start) if since and edge == "start" else Period(start, moved(start, 9))
    return period


def year_for(expression: Expression, anchors: Anchors) -> tuple[int | None, str]:
    """The year of a month or month-day, and what it rests on ("explicit", "published", "narrative" or "none")."""
    if expression.year is not None:
        return expression.year, "explicit"
    named = _turned_year(expression, anchors)
    if named is not None:
        return named
    if anchors.moment is not None and (anchors.history or anchors.published is None):
        return _narrative_year(expression, anchors.moment), "narrative"
    if anchors.published is None:
        return None, "none"
    year = _published_year(expression, anchors, anchors.published)
    return year, "published" if year is not None else "none"


def _turned_year(expression: Expression, anchors: Anchors) -> tuple[int, str] | None:
    """The year of "last April", "October of that year", "the previous May"; None where nothing of the kind is said."""
    turn, moment, published = expression.turn, anchors.moment, anchors.published
    if "year" in turn:
        if "that" in turn or "same" in turn or "previous" in turn:
            return (moment.year - ("previous" in turn), "narrative") if moment else None
        return (published.year - ("last" in turn) + ("next" in turn), "published") if published else None
    if turn in {"the previous", "the following"} and moment:
        month = expression.month or 1
        if turn == "the previous":
            return moment.year - (month >= (moment.month or 1)), "narrative"
        return moment.year + (month <= (moment.month or 12)), "narrative"
    if turn in {"last", "this", "next"} and published:
        month = expression.month or 1
        shift = {"last": -(month >= published.month), "next": int(month <= published.month), "this": 0}[turn]
        return published.year + shift, "published"
    return None


def _narrative_year(expression: Expression, moment: Moment) -> int:
    """The year that brings the month nearest to where the narrative stands; the same year when that names no month."""
    if moment.month is None:
        return moment.year
    ahead = ((expression.month or 1) - moment.month) % 12
    month = moment.month + (ahead if ahead <= 7 else ahead - 12)
    return moment.year + (month > 12) - (month < 1)


def _published_year(expression: Expression, anchors: Anchors, published: date) -> int | None:
    """The year of a month-day or month as news means it: the last one in the past, the next one for what lies ahead."""
    returns = {year: _begins(expression, year) for year in range(published.year - 8, published.year + 9)}
    if expression.weekday is not None:
        agreeing = [day for day in returns.values() if day and day.weekday() == expression.weekday]
        nearest = min(agreeing, key=lambda day: abs((day - published).days), default=None)
        if nearest and abs((nearest - published).days) <= _YEAR_AROUND:
            return nearest.year
    past = [year for year, day in returns.items() if day and day <= published]
    ahead = [year for year, day in returns.items() if day and day > published]
    if not past or not ahead:
        return None
    back, forward = returns[past[-1]], returns[ahead[0]]
    near = (
        back is not None
        and forward is not None
        and (forward - published).days <= _NEAR_AHEAD
        and (published - back).days >= _FAR_BACK
    )
    if anchors.since:
        return past[-1]
    if anchors.tense is Tense.FUTURE:
        same = expression.day is None and back is not None and back.month == published.month and back.year == published.year
        return past[-1] if same else ahead[0]
    soon = near and forward is not None and (forward - published).days <= _SOON and expression.day is not None
    return ahead[0] if soon or (near and anchors.tense is Tense.OPEN) else past[-1]


def _begins(expression: Expression, year: int) -> date | None:
    """First day of the month or month-day in a year."""
    return day_of(year, expression.month or 1, expression.day or 1)


def _season_year(expression: Expression, anchors: Anchors) -> tuple[int | None, str]:
    """The year of a season without one."""
    moment, published, turn = anchors.moment, anchors.published, expression.turn
    narrated = moment is not None and (anchors.history or published is None)
    if moment is not None and (turn in {"the previous", "the following"} or (narrated and turn not in {"last", "next", "this"})):
        return moment.year + {"the previous": -1, "the following": 1}.get(turn, 0), "narrative"
    if published is None or anchors.history:
        return None, "none"
    return season_year_in_news(expression.part, turn, published, anchors.tense), "published"


def season_year_in_news(season: str, turn: str, published: date, tense: Tense) -> int | None:
    """The year in which the season that news means begins: the last one begun, the next one for what lies ahead."""
    begins = [(year, season_of(year, season)) for year in range(max(1, published.year - 2), min(9998, published.year + 2) + 1)]
    spans = [(year, period.start, period.end) for year, period in begins if period and period.start and period.end]
    if turn == "next" or (tense is Tense.FUTURE and turn not in {"last", "this"}):
        return next((year for year, start, _ in spans if start > published), None)
    if turn == "last":
        return next((year for year, _, end in reversed(spans) if end < published), None)
    limit = moved(published, 92) if turn == "this" else published
    return next((year for year, start, _ in reversed(spans) if start <= limit), None)
