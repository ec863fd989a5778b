"""Windows of time that two neighbouring expressions state together."""

import re
from dataclasses import replace

from marsad.model import Period, Timex, TimexKind
from marsad.text.dates.calendar import moved, shifted

_JOINED = re.compile(r"\s*(?:-|–|—|\bto\b|\band\b|\buntil\b|\btill\b|\bthrough\b)\s*(?:the\s+)?$")
_OPENS = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.IGNORECASE)
_ENDS = re.compile(r"\s+(?:that\s+|which\s+)?(?:ended|ending|up\s+to)\s+(?:on\s+)?(?:the\s+)?")
_SHIFTS = re.compile(r"\s+(?P<side>after|before|following)\s+(?:the\s+)?")
_COUNTED = re.compile(r"P(?P<clock>T?)(?P<count>\d+)(?P<unit>[A-Z])")


def with_windows(text: str, read: list[Timex]) -> list[Timex]:
    """Both ends of "between April and August" or "from 5 May to 7 May" get the whole window as their period.

    "The three months ended March 31" gets its months, "two days after 8 April" its day; a duration before or after an event
    without a date stays without.
    """
    result = list(read)
    for index in range(len(result) - 1):
        left, right = result[index], result[index + 1]
        between = text[left.span.end : right.span.start]
        opened = _OPENS.search(text[max(0, left.span.start - 14) : left.span.start]) is not None
        if (days := _measured(left, between, right)) is not None:
            result[index] = replace(left, period=days, anchor=right.anchor)
            continue
        dashed = between.strip() in {"-", "–", "—"}
        if (opened or dashed) and _JOINED.fullmatch(between) and (window := _window(left.period, right.period)):
            result[index] = replace(left, period=window)
            result[index + 1] = replace(right, period=window)
    return result


def _window(left: Period | None, right: Period | None) -> Period | None:
    """From the start of one to the end of the other; None where either is open or they run backwards."""
    if not left or not right or left.start is None or right.end is None or left.start > right.end:
        return None
    return Period(left.start, right.end)


def _measured(left: Timex, between: str, right: Timex) -> Period | None:
    """The days of a duration that a dated expression ends, or that leads to another day; None for any other pair."""
    if left.kind is not TimexKind.DURATION or left.since or right.period is None:
        return None
    length = _COUNTED.fullmatch(left.value or "")
    end = right.period.end
    if length is None or end is None:
        return None
    unit, count = length["clock"] + length["unit"], int(length["count"])
    if unit not in {"D", "W", "M", "Y"}:
        return None
    if _ENDS.fullmatch(between):
        return Period(min(end, moved(shifted(moved(end, 1), unit, -count), 0)), end)
    shift = _SHIFTS.fullmatch(between)
    if shift is None or right.period.day is None:
        return None
    return Period.on(shifted(end, unit, -count if shift["side"] == "before" else count))
