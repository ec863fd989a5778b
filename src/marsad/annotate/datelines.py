"""Datelines and date lines: where and when a report was filed, not where and when its events took place."""

import re

from marsad.model import Span
from marsad.text.agencies import AGENCY
from marsad.text.dates.headlines import DATE_LINE

_PLACE = r"(?:[A-Z][\w'’.-]*(?:\s+(?:[A-Z][\w'’.-]*|of|el|al|de|la))*)"
_UPPER_PLACE = r"(?:[A-Z][A-Z'’-]{2,}(?:[ -][A-Z][A-Z'’-]+){0,3})"
_SHORT_DATE = (
    r"(?:(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}"
    r"(?:,?\s+\d{4})?|\d{1,2}\s+"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?)"
)
_FILED = re.compile(
    rf"(?:{_PLACE}(?:,\s+{_PLACE}){{0,2}}(?:,\s*{_SHORT_DATE})?\s*\(\s*(?:{AGENCY}|Agencies|agencies|IANS)"
    rf"(?:\s*[/,&]\s*{AGENCY})*\s*\)\s*(?:[-–—:]+\s*)?"
    rf"|{_UPPER_PLACE}(?:,\s*{_PLACE})?(?:,?\s*{_SHORT_DATE})?\s*\([A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){{0,3}}\)\s*[-–—:]*\s+(?=[A-Z\"“0-9])"
    rf"|{_UPPER_PLACE}(?:,\s*{_PLACE})?(?:,\s*{_SHORT_DATE})?\s*(?:[-–—]+|(?<=[A-Z]{{5}}):)\s+"
    rf"|{_PLACE}(?:,\s*{_PLACE})?,\s*{_SHORT_DATE}\s*(?:[-–—:]+|,?\s*(?:{AGENCY})\b\s*[-–—:]*|\(\s*{AGENCY}\s*\)\s*[-–—:]*)\s*"
    rf"|{_PLACE}\s*(?:,\s*|\s)(?:{AGENCY})\b\s*[-–—:]+\s*"
    rf"|{_PLACE}(?:\s+[a-z]+)?,?\s+{AGENCY}\b\s*[-–—_:]*\s*(?=[A-Z])"
    rf"|{_PLACE}\s+[–—-]{{1,2}}\s+(?={_PLACE}|[A-Z])(?<!\.\s)"
    rf"|{AGENCY}(?:\s*[/&,]\s*{AGENCY})*(?:\s+Staff)?\s*[-–—:.]*\s+(?=[A-Z\"“'0-9])(?![A-Z]\w*\s+(?:said|reported|"
    r"reports|says|news|quoted|correspondent)))"
)
_DATED_INSIDE = re.compile(
    rf"(?<=\s)(?<!\bon\s)(?<!,\s)(?:{AGENCY}\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    r"Sunday)\s+\d{1,2}\s+[A-Z][a-z]{2,8}\s+(?:19[89]|20\d)\d(?=\s+[A-Z\"“0-9])|"
    rf"(?<=\s){AGENCY}\s+\d{{1,2}}\s+[A-Z][a-z]{{2,8}}\s+(?:19[89]|20\d)\d(?=\s+[A-Z\"“0-9])|"
    r"(?<=\s)(?:[01]\d|2[0-3]):?[0-5]\d\s+\d{1,2}\.\d{1,2}\.(?:19[89]|20\d)\d(?:\s*\(updated[^()]{0,30}\))?"
    r"(?:\s*Get short URL(?:\s+\d+){0,2})?"
)
_INSIDE = re.compile(rf"(?<=\s){_UPPER_PLACE}\s+\(\s*{AGENCY}\s*\)(?:\s*[-–—]+(?=\s))?(?=\s+[A-Z\"“0-9])")
_UPPER_ALONE = re.compile(
    r"(?!UNICEF|UNHCR|UNRWA|UNESCO|INTERPOL)[A-Z]{5,}(?:[ -][A-Z][A-Z'’-]+){0,2}(?:,\s*[A-Z][a-z]+)?\s+(?=(?:The|A|"
    r"An|At|In|On|Air|More|Nearly|About|Over|[A-Z][a-z]+|\d)\b)"
)
_ALONE = re.compile(
    rf"(?:{_PLACE}(?:,\s+{_PLACE}){{0,2}}\s*(?:,?\s*{_SHORT_DATE})?\s*(?:\(\s*{AGENCY}\s*\)|[-–—]?\s*{AGENCY})|"
    rf"{_PLACE}(?:,\s+{_PLACE})?,\s*{_SHORT_DATE}|{_UPPER_PLACE})\s*[-–—:.]*$"
)
_ANY_AGENCY = re.compile(
    rf"{_PLACE}(?:,\s+{_PLACE}){{0,2}}(?:,\s*{_SHORT_DATE})?\s*\([A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){{0,3}}\)(?:\s*[-–—:]+)?$"
)
"""A line that is nothing but a place and, in brackets, whoever filed the report."""
_BYLINE = re.compile(r"(?:[Bb]y|BY|Written by|Author:?)\s+(?:[A-Z][\w'’.-]+\s*,?\s*(?:and\s+|in\s+)?){1,8}(?:\(?[A-Z]{2,6}\)?)?$")
_LONGEST = 90


def date_line(text: str, start: int, end: int) -> Span | None:
    """The full date line at the start of a stretch ("Published June 4, 2016", "Thu Sep 5 2013"); None without one."""
    match = DATE_LINE.match(text, start, end)
    return Span(start, start + len(match[0].rstrip())) if match and match[0].strip() else None


def dateline(text: str, start: int, end: int) -> Span | None:
    """The place and agency that open a stretch ("BEIRUT (Reuters) –"); None where it opens with the report itself."""
    match = _FILED.match(text, start, end)
    if match is None and _UPPER_ALONE.match(text, start, end):
        match = _UPPER_ALONE.match(text, start, end)
    if match is None or len(match[0]) > _LONGEST or not match[0].strip():
        return None
    return Span(start, start + len(match[0].rstrip()))


def date_line_inside(text: str, start: int, end: int) -> Span | None:
    """A date line amid a stretch, between a lead and the report, as lost line breaks leave it; None without one."""
    match = _DATED_INSIDE.search(text, start, end)
    return Span(*match.span()) if match else None


def dateline_inside(text: str, start: int, end: int) -> Span | None:
    """A place in capitals with its agency in brackets amid a stretch, as lost line breaks leave it; None without one."""
    match = _INSIDE.search(text, start, end)
    return Span(*match.span()) if match else None


def is_dateline(line: str) -> bool:
    """Whether a line is nothing but a dateline, a date line or a byline."""
    line = line.strip()
    if len(line) > _LONGEST:
        return False
    full = DATE_LINE.match(line)
    return (
        bool(full and not line[full.end() :].strip(" .,|-–—"))
        or bool(_ALONE.match(line))
        or bool(_ANY_AGENCY.match(line))
        or bool(_BYLINE.match(line))
    )
