"""The words without one of which no wording of a row can match, so that most sentences are passed over quickly."""

import re

from marsad.text.dates.lexicon import DECADES, MONTHS, RATES, SEASONS, WEEKDAYS

_WORD = re.compile(r"[a-z]+|\d")
_DIGIT_ROWS = frozenset({"numeric", "year", "clock", "decade", "day_number", "day", "quarter", "century"})
_PARTS = ("morning", "afternoon", "evening", "night")
_UNITS = ("second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century", "quarter")


def _table() -> dict[str, frozenset[str]]:
    """Each cue in lower case to the rows that it makes likely."""
    plurals = [f"{unit}s" for unit in _UNITS] + ["centuries", "centurie"]
    rows: list[tuple[str, tuple[str, ...] | list[str]]] = [
        ("days day month portion", list(MONTHS)),
        ("century", ("century",)),
        ("season", list(SEASONS)),
        ("weekday habit", list(WEEKDAYS)),
        ("weekday habit", [f"{name}s" for name in WEEKDAYS]),
        ("deictic", ("today", "tonight", "tomorrow", "yesterday", *_PARTS)),
        ("overnight", ("overnight",)),
        ("calendar narrative shift window duration portion habit", list(_UNITS)),
        ("shift window duration portion habit", plurals),
        ("calendar habit", ("weekend", "weekends")),
        ("narrative habit", _PARTS),
        ("habit", list(RATES)),
        ("part", (*_PARTS, "dawn", "noon", "midnight", "midday", "dusk", "daytime")),
        ("reference", ("now", "nowadays", "current", "currently", "recent", "recently", "present", "moment", "being", "modern")),
        ("reference", ("former", "past", "future", "days")),
        ("clock", ("o", "am", "pm")),
        ("quarter", ("quarter", "half", "q", "h", "fy")),
        ("year", ("fy",)),
        ("decade", list(DECADES)),
        ("holiday", ("christmas", "new")),
    ]
    table: dict[str, set[str]] = {digit: set(_DIGIT_ROWS) for digit in "0123456789"}
    for names, words in rows:
        for word in words:
            table.setdefault(word, set()).update(names.split())
    return {word: frozenset(names) for word, names in table.items()}


_ROWS_OF = _table()
_CUES = frozenset(_ROWS_OF)


def likely_rows(stretch: str) -> set[str]:
    """The names of the rows of the grammar that may match in a stretch of text."""
    words = _CUES.intersection(_WORD.findall(stretch.lower()))
    return set().union(*(_ROWS_OF[word] for word in words)) if words else set()
