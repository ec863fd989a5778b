"""The date that a report prints itself: a date line above it, or the day in the dateline of an agency."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from marsad.text.dates.calendar import day_of, moved
from marsad.text.dates.headlines import DATE_LINE, days_in, is_revision, weekday_in
from marsad.text.dates.lexicon import MONTHS

_HEAD, _LINES = 700, 8
"""Characters, and lines, within which a date line may stand."""

_YEAR = re.compile(r"(?:19[89]|20\d)\d")
_BEFORE_YEAR = 80
"""Characters of label, byline, weekday, day and month that may stand before the year of a date."""

_LONGEST_LINE = 90
"""Characters of a line that can be nothing but date, place and byline. Our convention."""

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
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_TOLD_BEFORE = re.compile(r"\b(?:since|after|until|till|before|during|between|to|depuis|seit|после|منذ)\s*$", re.IGNORECASE)
_SMALL_WORDS = frozenset("by on in of and for the source report from published posted updated de la le el von bei".split())
_CAPTION = re.compile(r"\b(?:photo|picture|image|file)\b|\((?!updated)[^)]*\)\s*$|/\s*(?:AFP|AP|Reuters)", re.IGNORECASE)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_FILED = re.compile(
    rf"\s*[A-Z][\w'’-]*(?:[ ,]{{1,2}}[A-Z][\w'’-]*){{0,4}},\s+(?:(?P<m1>(?i:{_MONTH}))\.?\s+(?P<d1>\d{{1,2}})|"
    rf"(?P<d2>\d{{1,2}})\s+(?P<m2>(?i:{_MONTH}))\.?)\s*(?:\([^()\n]{{2,40}}\)\s*[-–—:]*|[-–—:]+)\s"
)
_DIGITS = {base + value: str(value) for base in (0x0660, 0x06F0) for value in range(10)}
"""Arabic-Indic and Persian digits."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A full date that stands above a report.

    Attributes:
        days: The days that it can mean, in order; two where day and month cannot be told apart, or day and weekday disagree.
        written: The day and the weekday (0 is Monday) as written, where they disagree; None where they agree.
        revised: Whether its label says that it is of a later version.
    """

    days: tuple[date, ...]
    written: tuple[date, int] | None = None
    revised: bool = False


def date_line_of(text: str) -> date | None:
    """The day of the full date line at the head of a text; None when it has none, or one that is not sure to the day."""
    printed = printed_date(text)
    return printed.days[0] if printed is not None and len(printed.days) == 1 else None


def printed_date(text: str) -> Printed | None:
    """The full date line at the head of a text; None when it has none.

    Without line breaks the date may stand behind the title and the agency; a date inside a sentence or at the end of a
    caption is none. Of several, the first that is no later version's; a day and month in figures that only one order lets
    fall on the weekday beside it are told apart by it.
    """
    head = text[:_HEAD].translate(_DIGITS)
    revised = None
    for match in _date_lines(head):
        printed = _printed(match)
        if printed is not None and not printed.revised:
            return printed
        revised = revised or printed
    return revised


def filed_day(text: str) -> tuple[int, int] | None:
    """Month and day in the dateline of an agency that leaves the year out ("HARBOUR CITY, Aug 22 (Northern Wire) -")."""
    for line in _lines(text[:_HEAD]):
        match = _FILED.match(line[0])
        if match:
            month = MONTHS[(match["m1"] or match["m2"]).lower()]
            day = int(match["d1"] or match["d2"])
            return (month, day) if day_of(2000, month, day) else None
    return None


def _lines(head: str) -> list[re.Match[str]]:
    return list(re.finditer(r"[^\n]*\S[^\n]*", head))[:_LINES]


def _date_lines(head: str) -> Iterator[re.Match[str]]:
    """The date lines: first those that open a line, then those amid one."""
    lines = _lines(head)
    for line in lines:
        whole = DATE_LINE.match(head, line.start() + len(line[0]) - len(line[0].lstrip(" \t[(")))
        if whole and not _goes_on(head, whole):
            yield whole
    for number, line in enumerate(lines):
        for match in _dates_in(head, line):
            if _stands_alone(head, line.start(), match) or (number and _is_whole_line(line[0], match[0])):
                yield match


def _dates_in(head: str, line: re.Match[str]) -> Iterator[re.Match[str]]:
    """The full dates of a line, looked for around its years alone: the pattern is too rich to be tried at each letter."""
    at = line.start()
    for year in _YEAR.finditer(head, line.start(), line.end()):
        if year.start() >= at:
            for match in DATE_LINE.finditer(head, max(at, year.start() - _BEFORE_YEAR), line.end()):
                yield match
                at = match.end()
                break


def _printed(match: re.Match[str]) -> Printed | None:
    """What a date line says, day and weekday compared."""
    days, weekday = days_in(match), weekday_in(match)
    if not days:
        return None
    fitting = tuple(day for day in days if day.weekday() == weekday)
    if weekday is None or fitting:
        return Printed(fitting or days, None, is_revision(match))
    if len(days) > 1:
        return Printed(days, None, is_revision(match))
    near = next(day for step in (1, -1, 2, -2, 3, -3) if (day := moved(days[0], step)).weekday() == weekday)
    return Printed(tuple(sorted((days[0], near))), (days[0], weekday), is_revision(match))


def _is_whole_line(line: str, words: str) -> bool:
    """Whether a line holds a date, names and the small words of bylines and nothing else ("By Jane Roe | 22 August 2019")."""
    if len(line) > _LONGEST_LINE or _CAPTION.search(line):
        return False
    before, _, after = line.partition(words)
    names = [_WORD.findall(part) for part in (before, after)]
    told = _TOLD_BEFORE.search(before) is not None or len(names[0]) > 6 or len(names[1]) > 3
    return not told and all(word[0].isupper() or word.lower() in _SMALL_WORDS for part in names for word in part)


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
