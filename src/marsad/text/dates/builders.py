"""From the wording of a date of the calendar to what it states."""

import re
from collections.abc import Callable

from marsad.model import Span
from marsad.text.dates.expression import Expression, Form
from marsad.text.dates.groups import day_part, edge_of, month, named, number, trimmed, weekday, year
from marsad.text.dates.lexicon import DECADES, HOLIDAYS, ORDINALS, SEASONS

Built = Expression | tuple[Expression, ...] | None
"""One expression, the days of a range, or None for a match that is no time."""

_ANY_DAY = re.compile(r"(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?", re.IGNORECASE)


def _day(match: re.Match[str]) -> Built:
    clock = named(match, "clock")
    return Expression(
        trimmed(match),
        Form.DAY,
        year=year(match),
        month=number(match, "mm") or month(match),
        day=number(match, "day"),
        weekday=weekday(match),
        part=f"T{clock}" if clock else day_part(named(match, "lead")),
        turn=named(match, "same"),
    )


def _days(match: re.Match[str]) -> Built:
    """Each day of "6-7 January" by itself; the one beside the month takes it into its words."""
    start, end = match.span("days")
    whole = trimmed(match)
    days = list(_ANY_DAY.finditer(match.string, start, end))
    built: list[Expression] = []
    for index, day in enumerate(days):
        if int(day[1]) > 31:
            return None
        first = whole.start if index == 0 else day.start()
        last = whole.end if index == len(days) - 1 else day.end()
        at = weekday(match) if index == 0 else None
        built.append(
            Expression(Span(first, last), Form.DAY, year(match), month(match), int(day[1]), at, turn=named(match, "same"))
        )
    return tuple(built)


def _numeric(match: re.Match[str]) -> Built:
    """Day first; month first where the numbers allow nothing else; the year alone where "/" leaves both open."""
    first, second, stated = int(match["first"]), int(match["second"]), int(match["year"])
    if max(first, second) > 31 or min(first, second) < 1 or min(first, second) > 12:
        return None
    if match["mark"] == "/" and first <= 12 and second <= 12 and first != second:
        return Expression(Span(*match.span()), Form.YEAR, year=stated)
    day, of_month = (first, second) if second <= 12 else (second, first)
    return Expression(Span(*match.span()), Form.DAY, year=stated, month=of_month, day=day)


def _whole_month(match: re.Match[str]) -> Built:
    turn = named(match, "turn") or named(match, "same")
    return Expression(
        trimmed(match), Form.MONTH, year=year(match), month=month(match), edge=edge_of(named(match, "edge")), turn=turn
    )


def _whole_year(match: re.Match[str]) -> Built:
    """A year; its first or second half is a half of the calendar, not a vague part."""
    words = named(match, "edge")
    half = next((code for cue, code in (("first half", "H1"), ("second half", "H2")) if cue in words), "")
    stated = year(match)
    if half and stated and stated > 0:
        return Expression(trimmed(match), Form.QUARTER, year=stated, part=half)
    return Expression(trimmed(match), Form.YEAR, year=stated, edge=edge_of(words))


def _decade(match: re.Match[str]) -> Built:
    word = named(match, "word") or named(match, "short")
    first = 1900 + (DECADES.get(word) or int(word)) if word else int(match["decade"])
    if named(match, "bc"):
        first = -first
    elif first < 100:
        return None
    return Expression(trimmed(match), Form.DECADE, year=first, edge=edge_of(named(match, "edge")))


def _century(match: re.Match[str]) -> Built:
    words = named(match, "ordinal")
    digits = re.match(r"\d+", words)
    count = int(digits[0]) if digits else {"twenty-first": 21, "twenty-second": 22}.get(words, 0) or ORDINALS.index(words)
    if not count:
        return None
    return Expression(trimmed(match), Form.CENTURY, year=-count if match["bc"] else count, edge=edge_of(named(match, "edge")))


def _season(match: re.Match[str]) -> Built:
    edge = edge_of(named(match, "edge") or named(match, "when"))
    code = SEASONS[named(match, "season")]
    return Expression(trimmed(match), Form.SEASON, year=year(match), part=code, edge=edge, turn=named(match, "turn"))


def _quarter(match: re.Match[str]) -> Built:
    """A quarter or half of a year, named by its rank or its code."""
    code = named(match, "code").upper()
    if not code:
        rank, unit = named(match, "ordinal"), named(match, "unit")
        place = 4 if rank == "final" else int(rank[0]) if rank[0].isdigit() else ORDINALS.index(rank)
        code = f"{'Q' if unit == 'quarter' else 'H'}{2 if rank == 'final' and unit == 'half' else place}"
    if code[0] == "H" and code > "H2":
        return None
    return Expression(trimmed(match), Form.QUARTER, year=year(match), part=code, turn=named(match, "turn"))


def _holiday(match: re.Match[str]) -> Built:
    """A feast with a day of its own."""
    name = re.sub(r"\s+", " ", named(match, "holiday").replace("’", "'"))
    of_month, day = HOLIDAYS[name]
    return Expression(trimmed(match), Form.DAY, year=year(match), month=of_month, day=day)


DATED: dict[str, Callable[[re.Match[str]], Built]] = {
    "days": _days,
    "day": _day,
    "numeric": _numeric,
    "month": _whole_month,
    "year": _whole_year,
    "decade": _decade,
    "century": _century,
    "season": _season,
    "quarter": _quarter,
    "holiday": _holiday,
}
"""What each row of the dated wordings builds."""
