"""When a report was published where nothing states it: what its weekdays, its years and its plans let infer."""

import re
from dataclasses import dataclass
from datetime import date

from marsad.model import Period, Published, PublishedBasis
from marsad.text.dates import Expression, Form, Tense, find_expressions, tense_of
from marsad.text.dates.calendar import day_of, moved
from marsad.text.sentences import split_sentences

_YEARS_AHEAD, _MOST_CANDIDATES = 30, 4
"""How many years after the earliest possible one are tried by weekday, and how many dates are offered in all."""

_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|\bCopyright)\s*(?:©\s*)?(?:[A-Z][\w ]{0,30},?\s+)?(?P<year>(?:19[89]|20\d)\d)\b(?!\s*[-–]\s*\d{4})"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that the text names.

    Attributes:
        expression: The words.
        tense: Whether it is looked back on.
    """

    expression: Expression
    tense: Tense

    @property
    def day(self) -> date | None:
        """The day, where the year is named."""
        e = self.expression
        return day_of(e.year, e.month, e.day) if e.year and e.year > 0 and e.month and e.day else None


def dates_of(text: str) -> list[Dated]:
    """The dates of the calendar that the text names, each with its tense."""
    found = [
        (sentence, expression)
        for line in re.finditer(r"[^\n]+", text)
        for sentence in split_sentences(text, line.start(), line.end())
        for expression in find_expressions(text, sentence.start, sentence.end)
    ]
    forms = {Form.DAY, Form.MONTH, Form.YEAR}
    return [
        Dated(found_one, tense_of(text, sentence, found_one.span)) for sentence, found_one in found if found_one.form in forms
    ]


def inferred(text: str, dated: list[Dated]) -> Published:
    """The publication as the text lets it be inferred: by weekdays with their dates, else an interval, else unknown."""
    named = [
        d.expression.year
        for d in dated
        if d.expression.year and 1900 <= d.expression.year <= 2200 and d.tense is not Tense.FUTURE
    ]
    copyright_year = next((int(match["year"]) for match in _COPYRIGHT.finditer(text)), None)
    pairs = [d for d in dated if d.expression.weekday is not None and d.expression.year is None and d.expression.form is Form.DAY]
    told = [d for d in pairs if d.tense is not Tense.FUTURE] or pairs
    floor = copyright_year or max(named, default=None)
    if told and floor is not None:
        return _by_weekday([d.expression for d in told], floor, copyright_year)
    return _bounded(dated, copyright_year)


def _by_weekday(pairs: list[Expression], floor: int, copyright_year: int | None) -> Published:
    """The latest weekday with a date, in the years from `floor` on in which the most such pairs fall on their weekdays."""
    last = floor + (0 if copyright_year else _YEARS_AHEAD)
    scored = {year: sum(_on_weekday(pair, year) for pair in pairs) for year in range(floor, last + 1)}
    best = max(scored.values())
    if best == 0:
        return Published(note="no year gives the text's weekdays and dates together")
    days = [day for year, score in scored.items() if score == best and (day := _latest(pairs, year))]
    years = ", ".join(str(day.year) for day in days[:_MOST_CANDIDATES])
    note = f"inferred: from {floor} on, the latest year named, the weekdays fall on their dates in {years}"
    return Published(days[0], days[0], PublishedBasis.INFERRED, tuple(days[1:_MOST_CANDIDATES]), note)


def _on_weekday(pair: Expression, year: int) -> bool:
    day = day_of(year, pair.month or 1, pair.day or 1)
    return day is not None and day.weekday() == pair.weekday


def _latest(pairs: list[Expression], year: int) -> date | None:
    """The latest of the pairs that fall on their weekday in that year."""
    return max(
        (day for pair in pairs if _on_weekday(pair, year) and (day := day_of(year, pair.month or 1, pair.day or 1))), default=None
    )


def _bounded(dated: list[Dated], copyright_year: int | None) -> Published:
    """An interval from the copyright's year, narrowed by what the text tells as past and announces as ahead; else unknown."""
    past = [d.day for d in dated if d.day and d.tense is not Tense.FUTURE]
    if copyright_year is None:
        if not past:
            return Published(note="neither the text nor the file gives a date")
        return Published(
            max(past), None, PublishedBasis.INFERRED, note=f"inferred: not before {max(past)}, which the text tells of"
        )
    year = Period(date(copyright_year, 1, 1), date(copyright_year, 12, 31))
    start = max([date(copyright_year, 1, 1), *(day for day in past if day.year == copyright_year)])
    end = _end_by_plans(dated, year)
    note = f"inferred: the copyright line names {copyright_year}"
    if start > end:
        start, end = date(copyright_year, 1, 1), date(copyright_year, 12, 31)
    return Published(start, end, PublishedBasis.INFERRED, note=note)


def _end_by_plans(dated: list[Dated], year: Period) -> date:
    """The last day of the year, or the day before what the text announces for a date in it."""
    ends = [year.end or date.max]
    for item in dated:
        e = item.expression
        if item.tense is Tense.FUTURE and e.form is Form.DAY and e.year in {None, ends[0].year}:
            day = day_of(ends[0].year, e.month or 1, e.day or 1)
            ends += [moved(day, -1)] if day else []
    return min(ends)
