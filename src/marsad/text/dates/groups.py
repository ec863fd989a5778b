"""Reading the named groups of a wording."""

import re

from marsad.model import Span
from marsad.text.dates.lexicon import DAY_PARTS, MONTHS, WEEKDAYS

_EDGES = (
    ("so_far", ("earlier",)),
    ("start", ("beginning", "start", "first half", "early part")),
    ("end", ("end of", "close")),
    ("early", ("early",)),
    ("late", ("late", "latter", "later", "second half")),
    ("mid", ("mid",)),
    ("rest", ("rest",)),
)
_PARTS = tuple((code, re.compile(rf"\b{name}\b")) for name, code in DAY_PARTS.items())


def named(match: re.Match[str], name: str) -> str:
    """The words of a named group in lower case, "" where the wording has none."""
    return (match.groupdict().get(name) or "").lower().strip()


def number(match: re.Match[str], name: str) -> int | None:
    """The value of a group of digits, or None."""
    words = named(match, name)
    return int(words) if words.isascii() and words.isdigit() else None


def month(match: re.Match[str]) -> int | None:
    """The month that is named, 1..12, or None."""
    return MONTHS.get(named(match, "month").rstrip("."))


def weekday(match: re.Match[str]) -> int | None:
    """The weekday that is named, 0 (Monday) .. 6, or None."""
    return WEEKDAYS.get(named(match, "weekday").rstrip("."))


def year(match: re.Match[str]) -> int | None:
    """The year that is named, negative before Christ, or None."""
    before_christ = number(match, "bcyear")
    return -before_christ if before_christ else number(match, "year")


def day_part(words: str) -> str:
    """The code of the part of the day that the words name, "" for none."""
    if not words:
        return ""
    return next((code for code, pattern in _PARTS if pattern.search(words)), "MO" if "early hours" in words else "")


def edge_of(words: str) -> str:
    """Which part of a month, year or week the words ask for: one of the edges of `Expression`."""
    return next((edge for edge, cues in _EDGES if any(cue in words for cue in cues)), "") if words else ""


def trimmed(match: re.Match[str]) -> Span:
    """The span of the match without white space at its ends."""
    words = match[0]
    if words.endswith(")") and "(" not in words:
        words = words[:-1]
    return Span(match.start() + len(words) - len(words.lstrip()), match.start() + len(words.rstrip()))
