"""Full date lines, as pages print them above a report, in several languages and orders."""

import re
from datetime import date

from marsad.text.dates.calendar import day_of
from marsad.text.dates.lexicon import FOREIGN_MONTHS, MONTHS

_NAMES = {**FOREIGN_MONTHS, **MONTHS}
_MONTH = "(?:" + "|".join(sorted((re.escape(name) for name in _NAMES), key=len, reverse=True)) + r")\b\.?"
_YEAR = r"(?:19[89]\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º|\.)?"
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|thur|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|montag|dienstag|"
    r"mittwoch|donnerstag|freitag|samstag|sonntag|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|понедельник|"
    r"вторник|среда|четверг|пятница|"
    r"суббота|воскресенье|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد)\b\.?,?\s+(?:the\s+|le\s+)?"
)
_LABEL = (
    r"(?:(?:first\s+)?(?:published|posted|updated|issued|last\s+updated?|last\s+modified|date"
    r"(?:\s+of\s+publication)?|publication\s+date|publié|veröffentlicht|"
    r"опубликовано|yayınlanma|تاريخ\s+النشر)(?:\s+(?:on|at|le|am|the))?\s*[:|-]?\s*)"
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
    r"(?P<d4>0?[1-9]|[12]\d|3[01])(?P<mark>[./-])(?P<n4>0?[1-9]|1[0-2])(?P=mark)(?P<y4>(?:19[89]|20\d)\d)",
    rf"(?P<m5>{_MONTH})\s+(?P<d5>0[1-9]|[12]\d|3[01])(?P<y5>{_YEAR})",
)
DATE_LINE = re.compile(
    rf"(?:(?-i:[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)\s*[,|]\s*(?={_WEEKDAY}|{_DAY}\s|{_MONTH}\s))??{_LABEL}?"
    rf"(?:{_WEEKDAY})?(?:{'|'.join(_FORMS)})(?![\d/])(?:{_CLOCK}){_BY}",
    re.IGNORECASE,
)
"""One full date, with what may stand around it on its line: label, weekday, clock, byline."""


def date_in(match: re.Match[str]) -> date | None:
    """The day that a match of `DATE_LINE` names; None where the calendar has none, or day and month cannot be told apart."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    for number in "12345":
        if f"y{number}" in groups:
            return _day(groups, number)
    return None


def _day(groups: dict[str, str], form: str) -> date | None:
    name = groups.get(f"m{form}", "").lower().rstrip(".")
    month = _NAMES.get(name) or int(groups.get(f"n{form}", 0))
    digits = re.match(r"\d+", groups[f"d{form}"])
    number = int(digits[0]) if digits else 0
    if groups.get("mark") == "/" and number <= 12 and number != month:
        return None
    return day_of(int(groups[f"y{form}"]), month, number)
