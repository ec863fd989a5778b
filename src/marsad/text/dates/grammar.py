"""The wordings of time expressions, compiled.

Order matters only between wordings of one length: where wordings overlap, the longest wins, then the earlier row.
"""

import re

from marsad.text.dates import dated, undated

_ANY_CASE = frozenset(
    {
        "deictic",
        "overnight",
        "calendar",
        "narrative",
        "shift",
        "window",
        "portion",
        "duration",
        "habit",
        "reference",
        "part",
        "clock",
    }
)
"""Builders in whose wordings case says nothing."""

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(r"(?<![\w$€£])" + wording, re.IGNORECASE if name in _ANY_CASE else 0))
    for name, wording in (*dated.ROWS, *undated.ROWS)
)
"""Builder name and wording."""

BARE_YEAR = re.compile(
    r"(?P<strong>(?:\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Tt]hrough|[Tt]hroughout|[Bb]efore|[Aa]fter)\s+|\())?"
    r"(?P<weak>\b(?i:by|of|from|to|and|or|between|around|about|the|an?|its|his|her|their|our|this|that)\s+"
    r"|['’]s\s+|[-–/]\s*|[,;:]\s+)?"
    r"(?<![\d$€£.,])(?P<year>1[0-9]\d\d|20\d\d)(?P<range>\s*[-–/]\s*(?P<short>\d\d))?(?![\d%])(?![.,]\d)(?![-–]?"
    r"(?:mm|km|kg|lb|th)\b)"
)
"""A year by itself; the builder decides by the words around it whether it is a count."""
