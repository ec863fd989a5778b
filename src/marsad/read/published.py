"""When a report was published, from what is stated beside it and from what its own text says."""

import re
from dataclasses import dataclass
from datetime import date

from marsad.model import Period, Published, PublishedBasis
from marsad.text.dates import Expression, Form, Tense, find_expressions, tense_of
from marsad.text.dates.calendar import day_of, moved
from marsad.text.dates.headlines import DATE_LINE, date_in
from marsad.text.sentences import split_sentences

_HEAD, _LINES = 700, 8
"""Characters, and lines, within which a date line may stand."""

_YEARS_AHEAD, _MOST_CANDIDATES = 30, 4
"""How many years after the earliest possible one are tried by weekday, and how many dates are offered in all."""

_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|\bCopyright)\s*(?:©\s*)?(?:[A-Z][\w ]{0,30},?\s+)?(?P<year>(?:19[89]|20\d)\d)\b(?!\s*[-–]\s*\d{4})"
)
_CREDIT_BEFORE = re.compile(
    r"(?:on|in|of|since|from|by|until|to|and|dated|between|before|after|—|at|is seen|taken)\s*,?\s*$", re.IGNORECASE
)
_CONTINUES = re.compile(
    r",?\s+(?:was|is|were|has|had|marks?|marked|saw|will|would|when|as|and|to|until|after|before|attack|deal)\b|\s*[–-]\s*\d"
)
_CLOCK = re.compile(r"\d[:.]?\d\d\s*(?:[ap]\.?m\.?|GMT|UTC)$", re.IGNORECASE)
_AGENCY_BEFORE = re.compile(r"\b(?:AFP|AP|Reuters|REUTERS|Staff|Agencies|SANA|Xinhua|Online|\||\d{3,4})\s*[|,-]?\s*$")
_AGENCY_AFTER = re.compile(r"\s*(?:[A-Z][a-z]+\s+)?(?:AFP|AP|Reuters|REUTERS|SANA|TASS|Xinhua)\b")
_AFTER = re.compile(r"\s*(?:\[|\((?!updated)|[.,;]?\s*(?:photo|picture)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Dated:
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


def published_of(text: str, stated: date | None = None) -> Published:
    """When a report was published.

    A full date line at the head of the text wins; then what is stated beside it; then what the text lets infer. Never
    today's date, and never a file's time.

    Args:
        text: Title and body.
        stated: The date that the file, its record or its metadata state; None when they state none.
    """
    printed = date_line_of(text)
    if printed is not None:
        return _from_line(printed, stated)
    dated = _dates_of(text)
    if stated is not None:
        return Published(stated, stated, PublishedBasis.METADATA, note=_doubts(dated, stated))
    return _inferred(text, dated)


def date_line_of(text: str) -> date | None:
    """The day of the full date line at the head of a text; None when it has none.

    Without line breaks the date may stand behind the title and the agency; a date inside a sentence or at the end of a
    caption is none.
    """
    head = text[:_HEAD]
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", head))[:_LINES]
    for line in lines:
        whole = DATE_LINE.match(text, line.start() + len(line[0]) - len(line[0].lstrip()))
        if whole and (day := date_in(whole)) and not _goes_on(text, whole):
            return day
    for line in lines:
        for match in DATE_LINE.finditer(text, line.start(), line.end()):
            if (day := date_in(match)) and _stands_alone(text, line.start(), match):
                return day
    return None


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence goes on after the date ("15 April 2017 was a day…")."""
    return _CONTINUES.match(text, match.end()) is not None


def _stands_alone(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a date amid a line is a date line: no preposition before it, no caption around it, a fresh start after it."""
    before, after = text[start : match.start()], text[match.end() : match.end() + 40]
    if _CREDIT_BEFORE.search(before) or _goes_on(text, match) or _AFTER.match(after):
        return False
    if before.rstrip()[-1:] in {".", ","} and not re.search(r"(?:[A-Z]{2,}|Reuters)\s*[.,|-]?\s*$", before):
        return False
    if re.match(r"(?i)(?:first\s+)?(?:published|posted|updated|last|date)", match[0]) or _CLOCK.search(match[0]):
        return True
    if _AGENCY_BEFORE.search(before) or _AGENCY_AFTER.match(after) or _is_title(text, before):
        return True
    weekday = re.match(r"(?i)(?:mon|tue|wed|thu|fri|sat|sun)", match[0]) is not None
    return (weekday and not re.search(r"[.!?]\s+\S.*\s[a-z]+\s*$", before)) or (
        match["d4"] is not None and after[:1] in {"(", "G"}
    )


def _is_title(text: str, before: str) -> bool:
    """Whether the words before a date are the text's first line again."""
    title = text.lstrip().partition("\n")[0]
    return len(before.split()) >= 3 and _letters(before) == _letters(title)


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def _from_line(printed: date, stated: date | None) -> Published:
    if stated is None or stated == printed:
        basis = PublishedBasis.DATELINE if stated is None else PublishedBasis.METADATA
        note = "the date line of the text" if stated is None else "the date line of the text says the same"
        return Published(printed, printed, basis, note=note)
    return Published(
        printed, printed, PublishedBasis.DATELINE, note=f"the text's own date line says {printed}, the file says {stated}"
    )


def _dates_of(text: str) -> list[_Dated]:
    """The dates of the calendar that the text names, each with its tense."""
    found = [
        (sentence, expression)
        for line in re.finditer(r"[^\n]+", text)
        for sentence in split_sentences(text, line.start(), line.end())
        for expression in find_expressions(text, sentence.start, sentence.end)
    ]
    forms = {Form.DAY, Form.MONTH, Form.YEAR}
    return [
        _Dated(found_one, tense_of(text, sentence, found_one.span)) for sentence, found_one in found if found_one.form in forms
    ]


def _doubts(dated: list[_Dated], stated: date) -> str:
    """What in the text contradicts the stated date, in plain words; "" when nothing does."""
    doubts = []
    later = [d.day for d in dated if d.day and d.day > stated and d.tense is Tense.PAST]
    if later:
        doubts.append(f"the text tells of {max(later)} as past")
    for item in dated:
        e = item.expression
        if e.weekday is not None and e.year is None and not _fits(e, stated):
            doubts.append(f"{e.month:02d}-{e.day:02d} is no {_WEEKDAYS[e.weekday]} in {stated.year}")
    return f"the stated date is in doubt: {'; '.join(dict.fromkeys(doubts))}" if doubts else ""


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _fits(expression: Expression, stated: date) -> bool:
    """Whether a weekday with its month-day falls in the year around the stated date."""
    days = [day_of(stated.year + shift, expression.month or 1, expression.day or 1) for shift in (-1, 0, 1)]
    near = [day for day in days if day and abs((day - stated).days) <= 183]
    return not near or any(day.weekday() == expression.weekday for day in near)


def _inferred(text: str, dated: list[_Dated]) -> Published:
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


def _bounded(dated: list[_Dated], copyright_year: int | None) -> Published:
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


def _end_by_plans(dated: list[_Dated], year: Period) -> date:
    """The last day of the year, or the day before what the text announces for a date in it."""
    ends = [year.end or date.max]
    for item in dated:
        e = item.expression
        if item.tense is Tense.FUTURE and e.form is Form.DAY and e.year in {None, ends[0].year}:
            day = day_of(ends[0].year, e.month or 1, e.day or 1)
            ends += [moved(day, -1)] if day else []
    return min(ends)
