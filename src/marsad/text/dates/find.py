"""Finding time expressions in a stretch of English text."""

import re
from bisect import bisect

from marsad.model import Span
from marsad.text.dates.builders import BUILDERS
from marsad.text.dates.expression import Expression, Form
from marsad.text.dates.grammar import BARE_YEAR, PATTERNS

_COUNTED = re.compile(
    r"\s+(?:other\s+|more\s+|of\s+)?(?:[a-z]+(?:-[a-z]+)?\s+)?(?:people|men|women|children|troops|civilians|fighters|soldiers|militants|persons|families|"
    r"refugees|prisoners|casualties|others|killed|dead|wounded|injured|tons|tonnes|miles|metres|meters|kilometres|aircraft|"
    r"tanks|guns|horses|ships|deaths|residents|houses|homes|buildings|dollars|square|feet|yards|strong)\b"
)
_MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_UNITS = tuple("second minute hour day night week fortnight month year decade centur morning afternoon evening".split())
_CUES: dict[str, tuple[str, ...]] = {
    name: cues
    for names, cues in (
        ("month", _MONTHS),
        ("day", (*_MONTHS, "-0", "-1")),
        ("century", ("century",)),
        ("season", ("spring", "summer", "autumn", "fall", "winter")),
        ("weekday", ("day",)),
        ("deictic", ("today", "tonight", "tomorrow", "yesterday", "night", "morning", "afternoon", "evening")),
        ("overnight", ("overnight",)),
        ("calendar narrative shift window duration", _UNITS),
        ("habit", ("every ", "each ", "ly", "days", "per ")),
        ("part", ("night", "dawn", "noon", "midday", "dusk", "daytime", "morning", "evening")),
        (
            "reference",
            ("now", "current", "recent", "present", "so far", "moment", "time being", "modern", "former", "past", "future"),
        ),
    )
    for name in names.split()
}
"""Words without one of which no wording of a builder can match, so that most sentences are passed over quickly."""

_NUMERIC = ("numeric", "year", "clock", "decade", "day_number")
"""Builders whose wordings hold a digit."""

_PLURAL = re.compile(r"\s+[a-z]{3,}s\b")


def find_expressions(text: str, start: int = 0, end: int | None = None) -> list[Expression]:
    """The time expressions of a stretch, longest first where wordings overlap, in order of their first character.

    Args:
        text: The whole text; spans point into it.
        start: First character of the stretch.
        end: One past its last character; None for the end of the text.
    """
    end = len(text) if end is None else end
    found: list[Expression] = []
    lowered = text[start:end].lower()
    likely = {name for name, cues in _CUES.items() if any(cue in lowered for cue in cues)}
    if any(letter.isdigit() for letter in lowered):
        likely.update(_NUMERIC)
    for name, pattern in PATTERNS:
        if name not in likely:
            continue
        for match in pattern.finditer(text, start, end):
            built = BUILDERS[name](match)
            if built is not None and not _is_count(built, match):
                found.append(built)
    found.extend(_bare_years(text, start, end))
    return _longest(found)


def _longest(found: list[Expression]) -> list[Expression]:
    """The expressions that no longer one overlaps."""
    kept: list[Expression] = []
    for expression in sorted(found, key=lambda e: (e.span.start - e.span.end, e.span.start)):
        place = bisect(kept, expression.span, key=lambda e: e.span)
        if not any(expression.span.overlaps(other.span) for other in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, expression)
    return kept


def _is_count(built: Expression, match: re.Match[str]) -> bool:
    """Whether the day of a month-day is rather a number of people ("in June 20 people were killed")."""
    if built.form is not Form.DAY or built.year is not None or match.re.groupindex.keys() & {"mm", "mark"}:
        return False
    text = match.string
    ends_in_number = match.end("day") > match.end("month")
    before = text[max(0, built.span.start - 3) : built.span.start].lower()
    if ends_in_number:
        return before.endswith("in ") and bool(_COUNTED.match(text, built.span.end))
    return bool(
        re.search(r"\d[.,]$|(?:killed|wounded|injured|least|than)\s$", text[max(0, built.span.start - 8) : built.span.start])
    )


def _bare_years(text: str, start: int, end: int) -> list[Expression]:
    """Years by themselves, and the second half of ranges such as "1914-18"."""
    years: list[Expression] = []
    for match in BARE_YEAR.finditer(text, start, end):
        if not _is_year(text, match):
            continue
        year = int(match["year"])
        years.append(Expression(Span(*match.span("year")), Form.YEAR, year=year))
        if match["short"] and int(match["short"]) > year % 100:
            years.append(Expression(Span(*match.span("short")), Form.YEAR, year=year - year % 100 + int(match["short"])))
    return years


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four digits are a year and not a count, judging by the words around them."""
    year, after = int(match["year"]), match.end()
    if _COUNTED.match(text, after) or (text[match.start("year") - 1 : match.start("year")] in {"-", "–"} and not match["weak"]):
        return False
    if match["strong"]:
        return not (year < 1500 and _PLURAL.match(text, after))
    plausible = 1750 <= year <= 2100
    if match["weak"]:
        return plausible and not _PLURAL.match(text, after)
    return 1800 <= year <= 2100 and not re.match(r"\s+[a-z]", text[after : after + 3])
