"""What neighbouring expressions lend each other: a year, a clock."""

import re
from dataclasses import replace

from marsad.model import Span
from marsad.text.dates.expression import Expression, Form

_JOIN = re.compile(r"\s*(?P<range>-|–|—|\bto\b|\buntil\b|\btill\b|\bthrough\b)?(?:/|,|,?\s*\b(?:and|or)\b)?\s*(?:the\s+)?")
_ASIDE = re.compile(r"\s*,?\s*")
_ON = re.compile(r"\)?\s*,?\s*on\s+(?:the\s+)?")
_OPENED = re.compile(r"\s*[(,/]\s*")
_LENDS = frozenset({Form.DAY, Form.MONTH, Form.SEASON})
_DATES = frozenset({Form.DAY, Form.WEEKDAY, Form.DEICTIC})
_LONGEST_JOIN = 16
"""Characters between two expressions beyond which nothing joins them ("until the" and white space)."""
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def joined(text: str, found: list[Expression]) -> list[Expression]:
    """The expressions with the years and clocks that their neighbours lend them.

    "26 June - 4 August 1952" and "March and April 1918" have one year for both; "3:30 p.m. Tuesday" is one expression,
    "1535 GMT on 3 March" are two about one day.
    """
    return _with_years(text, _with_clocks(text, found))


def _with_years(text: str, found: list[Expression]) -> list[Expression]:
    result = list(found)
    for index in range(len(result) - 2, -1, -1):
        left, right = result[index], result[index + 1]
        if left.year is not None or left.turn or right.year is None or left.form not in _LENDS or right.form not in _LENDS:
            continue
        if not 0 < right.span.start - left.span.end <= _LONGEST_JOIN or text[left.span.end : right.span.start].isspace():
            continue
        if not _JOIN.fullmatch(text, left.span.end, right.span.start):
            continue
        result[index] = replace(left, year=right.year - (_place(left) > _place(right)))
    return result


def _place(expression: Expression) -> tuple[int, int]:
    """Where in its year an expression begins: month and day."""
    return (_SEASON_MONTH.get(expression.part, 0) or expression.month or 1, expression.day or 0)


def _with_clocks(text: str, found: list[Expression]) -> list[Expression]:
    result: list[Expression] = []
    for expression in found:
        last = result[-1] if result else None
        if last is None or expression.span.start - last.span.end > _LONGEST_JOIN:
            result.append(expression)
            continue
        between = (last.span.end, expression.span.start)
        if _is_clock(last) and _is_day(expression) and _ASIDE.fullmatch(text, *between):
            result[-1] = replace(expression, span=Span(last.span.start, expression.span.end), part=last.part)
        elif _is_clock(last) and _is_day(expression) and _ON.fullmatch(text, *between):
            clocks = (
                2
                if len(result) > 1 and _is_clock(result[-2]) and _OPENED.fullmatch(text, result[-2].span.end, last.span.start)
                else 1
            )
            result[-clocks:] = [
                *(replace(expression, span=clock.span, part=clock.part) for clock in result[-clocks:]),
                expression,
            ]
        elif expression.form is Form.CLOCK and _is_day(last) and _ASIDE.fullmatch(text, *between):
            result[-1] = replace(last, span=Span(last.span.start, expression.span.end), part=expression.part)
        else:
            result.append(expression)
    return result


def _is_clock(expression: Expression) -> bool:
    return expression.form in {Form.CLOCK, Form.PART}


def _is_day(expression: Expression) -> bool:
    return expression.form in _DATES and not expression.part and (expression.form is not Form.DEICTIC or expression.unit == "D")
