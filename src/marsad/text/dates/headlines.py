"""Full date lines, as pages print them above a report, in several languages and orders."""

import re
from datetime import date

from marsad.text.dates.calendar import day_of
from marsad.text.dates.lexicon import FOREIGN_MONTHS, FOREIGN_WEEKDAYS, MONTHS, WEEKDAYS

_NAMES = {**FOREIGN_MONTHS, **MONTHS}
_ONE_MONTH = "(?:" + "|".join(sorted((re.escape(name) for name in _NAMES), key=len, reverse=True)) + r")\b"
_MONTH = rf"{_ONE_MONTH}(?:\s*[/(]\s*{_ONE_MONTH}\)?)?\.?"
_YEAR = r"(?:19[89]\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º|\.)?"
_DAY_NAMES = {**FOREIGN_WEEKDAYS, **WEEKDAYS}
_DAY_NAME = "(?:" + "|".join(sorted(map(re.escape, _DAY_NAMES), key=len, reverse=True)) + r")\b"
_WEEKDAY = rf"{_DAY_NAME}\.?\s*[,،]?\s+(?:the\s+|le\s+)?"
_LABEL = (
    r"(?:(?:first\s+)?(?:published|posted|updated|issued|last\s+updated?|last\s+modified|date"
    r"(?:\s+of\s+publication)?|publication\s+date|publiée?|mise?\s+à\s+jour|veröffentlicht|aktualisiert|stand|"
    r"опубликовано|обновлено|yayınlanma(?:\s+tarihi)?|(?:son\s+)?güncelleme|publicado|actualizado|تاريخ\s+النشر|نشر|آخر\s+تحديث)"
    r"(?:\s+by\s+(?-i:[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){0,2}))?(?:\s+(?:on|at|le|el|am|the|в|في))?\s*[:|-]?\s*)"
)
_CLOCK = (
    r"(?:\s*(?:,|\||-|–|at|à|um|/)?\s*(?:[01]?\d|2[0-3])[:.h]?[0-5]\d(?::[0-5]\d)?(?!\d)\s*(?:[ap]\.?m\.?|AM|PM)?"
    r"(?:\s*\(?(?:GMT|UTC|EST|EDT|BST|CET|local\s+time)\)?)?)?"
)
_BY = r"(?:\s+by\s+(?-i:[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*)?))?"

_FORMS = (
    rf"(?P<d1>{_DAY})(?:\s+|\s*-\s*)(?:of\s+|de\s+)?(?P<m1>{_MONTH})(?:,?\s*|\s+de\s+|\s*-\s*)(?P<y1>{_YEAR})",
    rf"(?P<m2>{_MONTH})\s+(?:the\s+)?(?P<d2>{_DAY}),?\s+(?P<y2>{_YEAR})",
    r"(?P<y3>(?:19[89]|20\d)\d)[-/.](?P<n3>0[1-9]|1[0-2])[-/.](?P<d3>0[1-9]|[12]\d|3[01])(?:T[\d:.+Z-]*)?",
    r"(?P<d4>0?[1-9]|[12]\d|3[01])(?P<mark>[./-])(?P<n4>0?[1-9]|[12]\d|3[01])(?P=mark)(?P<y4>(?:19[89]|20\d)\d)",
    rf"(?P<m5>{_MONTH})\s+(?P<d5>0[1-9]|[12]\d|3[01])(?P<y5>{_YEAR})",
)
DATE_LINE = re.compile(
    rf"(?:(?-i:[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)\s*[,|]\s*(?={_WEEKDAY}|{_DAY}\s|{_MONTH}\s))??{_LABEL}?"
    rf"(?:{_WEEKDAY}|le\s+)?(?:{'|'.join(_FORMS)})(?![\d/])(?:{_CLOCK}){_BY}",
    re.IGNORECASE,
)
"""One full date, with what may stand around it on its line: label, weekday, clock, byline."""


_NAMED_DAY = re.compile(rf"\b(?P<name>{_DAY_NAME})", re.IGNORECASE)
_NEXT_DAY_NAME = re.compile(rf"\s*[,،(]?\s*(?P<name>{_DAY_NAME})", re.IGNORECASE)
_REVISED = re.compile(
    r"\b(?:updated?|modified|mise?\s+à\s+jour|aktualisiert|обновлено|güncelleme|actualizado|آخر\s+تحديث)", re.IGNORECASE
)


def date_in(match: re.Match[str]) -> date | None:
    """The day that a match of `DATE_LINE` names; None where the calendar has none, or day and month cannot be told apart."""
    days = days_in(match)
    return days[0] if len(days) == 1 else None


def days_in(match: re.Match[str]) -> tuple[date, ...]:
    """The days that a match of `DATE_LINE` can name: none outside the calendar, two where day and month cannot be told apart."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    number = next((form for form in "12345" if f"y{form}" in groups), None)
    if number is None:
        return ()
    year, month, day = _numbers(groups, number)
    swapped = day_of(year, day, month) if groups.get("mark") == "/" and day != month else None
    return tuple(sorted(found for found in (day_of(year, month, day), swapped) if found))


def weekday_in(match: re.Match[str]) -> int | None:
    """The weekday beside a date (0 is Monday), before it or right after it; None where none is named."""
    named = _NAMED_DAY.search(match[0]) or _NEXT_DAY_NAME.match(match.string, match.end(), match.end() + 20)
    return _DAY_NAMES.get(named["name"].lower()) if named else None


def is_revision(match: re.Match[str]) -> bool:
    """Whether the date's label says that it is of a later version ("Last updated on")."""
    return _REVISED.search(match[0]) is not None


def _numbers(groups: dict[str, str], form: str) -> tuple[int, int, int]:
    """Year, month and day as written."""
    name = re.split(r"\s*[/(.]", groups.get(f"m{form}", "").lower())[0]
    digits = re.match(r"\d+", groups[f"d{form}"])
    month = _NAMES.get(name) or int(groups.get(f"n{form}", 0))
    return int(groups[f"y{form}"]), month, int(digits[0]) if digits else 0
