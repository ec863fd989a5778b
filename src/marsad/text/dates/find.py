"""Finding time expressions in a stretch of English text."""

import re
from bisect import bisect

from marsad.model import Span
from marsad.text.dates.builders import DATED, Built
from marsad.text.dates.cues import likely_rows
from marsad.text.dates.expression import Expression, Form
from marsad.text.dates.grammar import BARE_YEAR, PATTERNS
from marsad.text.dates.neighbours import joined
from marsad.text.dates.open_builders import UNDATED

_BUILDERS = {**DATED, **UNDATED}
_COUNTED = re.compile(
    r"\s+(?:other\s+|more\s+|of\s+)?(?:[a-z]+(?:-[a-z]+)?\s+)?(?:people|men|women|children|troops|civilians|fighters|soldiers|militants|persons|families|"
    r"refugees|prisoners|casualties|others|killed|dead|wounded|injured|tons|tonnes|miles|metres|meters|kilometres|aircraft|"
    r"tanks|guns|horses|ships|deaths|residents|houses|homes|buildings|dollars|square|feet|yards|strong)\b"
)
_PLURAL = re.compile(r"\s+[a-z]{3,}s\b")
_EVENTS = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:elections?|attacks|bombings|talks|protests|riots|games|olympics|accords?|sanctions|agreements?|levels|figures|"
    r"results|polls|hostilities|clashes|prices|sales|earnings|profits)\b"
)
"""Plural nouns that go with a year and not with a count of them."""
_VERB = re.compile(r"\s+(?:was|is|has|saw|will|would|began|ended)\b")
"""Verbs of which a year is the subject."""
_KILLED = re.compile(r"\d[.,]$|(?:killed|wounded|injured|least|than)\s$")


def find_expressions(text: str, start: int = 0, end: int | None = None) -> list[Expression]:
    """The time expressions of a stretch, longest first where wordings overlap, in order of their first character.

    Args:
        text: The whole text; spans point into it.
        start: First character of the stretch.
        end: One past its last character; None for the end of the text.
    """
    end = len(text) if end is None else end
    found: list[Expression] = []
    likely = likely_rows(text[start:end])
    if not likely:
        return found
    for name, pattern in PATTERNS:
        if name not in likely:
            continue
        for match in pattern.finditer(text, start, end):
            found.extend(_stated(name, match))
    if "year" in likely:
        found.extend(_bare_years(text, start, end))
    return joined(text, _longest(found))


def _stated(name: str, match: re.Match[str]) -> tuple[Expression, ...]:
    """What a match states; nothing where it is rather a count."""
    built: Built = _BUILDERS[name](match)
    if built is None or (name in {"day", "days"} and _is_count(match)):
        return ()
    return built if isinstance(built, tuple) else (built,)


def _longest(found: list[Expression]) -> list[Expression]:
    """The expressions that no longer one overlaps."""
    kept: list[Expression] = []
    for expression in sorted(found, key=lambda e: (e.span.start - e.span.end, e.span.start)):
        place = bisect(kept, expression.span, key=lambda e: e.span)
        if not any(expression.span.overlaps(other.span) for other in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, expression)
    return kept


def _is_count(match: re.Match[str]) -> bool:
    """Whether the day of a month-day is rather a number of people ("in June 20 people were killed")."""
    groups = match.groupdict()
    if groups.get("year") or "mm" in groups:
        return False
    text, start = match.string, match.start()
    if match.end("days" if "days" in groups else "day") > match.end("month"):
        before = text[max(0, start - 3) : start].lower()
        return ("days" in groups or before.endswith("in ")) and bool(_COUNTED.match(text, match.end()))
    return bool(_KILLED.search(text[max(0, start - 8) : start]))


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
    plural = _PLURAL.match(text, after) and not _EVENTS.match(text, after)
    if match["strong"]:
        return not (year < 1500 and plural)
    if match["weak"]:
        return 1750 <= year <= 2100 and not plural
    follows = not re.match(r"\s+[a-z]", text[after : after + 3]) or _EVENTS.match(text, after) or _VERB.match(text, after)
    return 1800 <= year <= 2100 and bool(follows)
