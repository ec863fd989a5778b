"""When a thing happened: the time expression that belongs to it, or the day on which somebody told of it."""

import re
from dataclasses import dataclass
from datetime import timedelta

from marsad.extract import clauses, statement
from marsad.extract.lines import Line, distance
from marsad.extract.windows import MARK, is_window, opened_by
from marsad.model import Period, Span, Timex, TimexKind


@dataclass(frozen=True, slots=True)
class Dating:
    """A period with where it is said.

    Attributes:
        period: The days; unknown when the sentence gives none.
        span: The words, or None.
        stated: Whether it is the day of the statement rather than of the thing.
        total: Whether the words open a window over which a total runs.
    """

    period: Period = Period()
    span: Span | None = None
    stated: bool = False
    total: bool = False


def dating(line: Line, core: Span, trigger: Span, fence: Span, *, windows: bool | None = True) -> Dating:
    """The time expression that belongs to what happened to `core`; the day of the statement only when there is no other.

    Args:
        line: The sentence.
        core: The figure or the word of violence.
        trigger: The words that give the kind.
        fence: Between the claims before and after.
        windows: Whether a window ("in two weeks", "since May") may be the time; False takes only those with "since", None none.
    """
    asked = _Asked(line, core, trigger, fence, windows)
    own = clauses.aside(line, trigger)
    here = [timex for timex in line.timexes if clauses.aside(line, timex.span) == own and _names_days(timex)]
    options = [option for timex in here if (option := _option(asked, timex)) is not None]
    if not options:
        return Dating()
    best = min(options, key=lambda option: option[:2])
    sharper = [option for option in options if _within(option[2], best[2])]
    return min(sharper or [best], key=lambda option: option[:2])[2]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What `dating` is asked about; its arguments."""

    line: Line
    core: Span
    trigger: Span
    fence: Span
    windows: bool | None


def _names_days(timex: Timex) -> bool:
    """Whether a time names days of the calendar: no habit, and not the mere present ("now in its seventh year")."""
    habit = timex.recurring or timex.kind is TimexKind.SET
    return timex.period is not None and timex.period.known and not habit and timex.value != "PRESENT_REF"


def _option(asked: _Asked, timex: Timex) -> tuple[float, Span, Dating] | None:
    """A time as an answer, with how far it is from the claim; None where it is that of something else."""
    line, core, both = asked.line, asked.core, asked.core.hull(asked.trigger)
    window = is_window(line, timex, core)
    if window and opened_by(line, timex, asked.trigger):
        return _cost(line, timex, both), timex.span, Dating(timex.opened or Period(), timex.span)
    if _owned(line, timex, asked.trigger) or _anothers(line, both, timex.span, _RELATIVE if window else _ANOTHERS):
        return None
    inside = asked.fence.contains(timex.span)
    if window and not inside and MARK.search(line.between(core, timex.span)):
        return None
    if window and not asked.windows and (asked.windows is None or not timex.since):
        return None
    if not window and timex.kind is TimexKind.DURATION and (timex.period is None or timex.period.day is None):
        return None
    stated = statement.of_statement(line, timex)
    cost = _cost(line, timex, both) + (0 if inside else 3) + (30 if stated else 0)
    return cost, timex.span, Dating(_joined(line, timex), timex.span, stated, window)


VAGUE = timedelta(days=6)
"""A week or more says less than a day beside it; our convention."""


def _within(inner: Dating, outer: Dating) -> bool:
    """Whether one time says more exactly what the other says of the past ("earlier this month … on Friday")."""
    start, end, last = inner.period.start, inner.period.end, outer.period.end
    if inner.stated or inner.total or start is None or end is None or last is None or outer.period.day is not None:
        return False
    vague = outer.period.start is None or (not outer.total and not outer.stated and last - outer.period.start >= VAGUE)
    return vague and inner.period != outer.period and (outer.period.start or start) <= start and end <= last


_OWNING = re.compile(
    r"\b(?:agreed|brokered|signed|reached|founded|formed|inaugurated|created|elected)\b"
    r"(?:\s+by\s+(?:[\w’'-]+\s+){1,8}?|\s+)(?:late\s+|early\s+)?(?:in|on)\s+$",
    re.IGNORECASE,
)
"""Before a time: it is that of this verb alone ("a truce agreed in May is often broken")."""


def _owned(line: Line, timex: Timex, trigger: Span) -> bool:
    """Whether a time is that of another verb right before it."""
    lead = line.before(timex.span.start, 90)
    found = _OWNING.search(lead)
    return found is not None and not trigger.overlaps(Span(timex.span.start - len(lead) + found.start(), timex.span.start))


_AND = re.compile(r"\s+(?:and|(?:and\s+)?into|to|through|until)\s+(?:(?:on|late|early|again)\s+)*", re.IGNORECASE)


_HOURS = re.compile(r"\b(\d+|forty-eight|seventy-two)[\s-]hours?\b", re.IGNORECASE)


_HOUR_WORDS = {"forty-eight": 48, "seventy-two": 72}


def _joined(line: Line, timex: Timex) -> Period:
    """The period of a time with the one joined to it ("Sunday and Monday"); "48 hours" open two days back (annotation guide)."""
    period = timex.period or Period()
    hours = _HOURS.search(timex.span.of(line.text))
    if hours and period.end is not None:
        count = _HOUR_WORDS.get(hours[1].lower()) or int(hours[1])
        return Period(period.end - timedelta(days=max(1, count // 24)), period.end)
    for other in line.timexes:
        first, last = sorted((timex, other), key=lambda one: one.span.start)
        begin, end = (first.period or Period()).day, (last.period or Period()).day
        if begin and end and begin < end and _AND.fullmatch(line.text, first.span.end, last.span.start):
            return Period(begin, end)
    return period


_ANOTHERS = re.compile(
    r"\b(?:which|who|whom|whose|since|before|until)\b(?!\s+(?:was|were)\s+(?:killed|injured|wounded))|\b(?:captured|"
    r"seized|taken|retaken) by\b|"
    r"\b(?:evacuated|began|begun|"
    r"started|agreed|signed|came into|took effect|came into force|arrived|fled|erupted)\b(?!\W+\w+ing\b)",
    re.IGNORECASE,
)
"""Between a claim and a day: the day is that of what these words tell ("… a convoy evacuated on Friday")."""


_RELATIVE = re.compile(r"\b(?:who|whom|whose|which)\b", re.IGNORECASE)
"""The same for a window: "since" opens it, so only a relative clause parts it from the claim."""


def _anothers(line: Line, core: Span, time: Span, words: re.Pattern[str]) -> bool:
    """Whether a day that follows belongs to another deed than the one at `core`."""
    return core.end <= time.start and words.search(line.text[core.end : time.start]) is not None


def _cost(line: Line, timex: Timex, core: Span) -> float:
    if timex.span.start >= core.end:
        between = line.text[core.end : timex.span.start]
    else:
        between = line.text[timex.span.end : core.start] if timex.span.end < core.start else ""
    return 0.25 * distance(between) + 3.0 * len(MARK.findall(between))


_IN_ANOTHER = re.compile(
    r"^[^.;]{0,60}?\b(?:in|during|by|from)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?(?:earlier|previous|past|similar)\b", re.IGNORECASE
)
"""Behind a figure or a word of violence: it is of another time ("beheaded in earlier videos")."""


def of_another(line: Line, core: Span) -> bool:
    """Whether what happened to `core` is said to belong to events before the one that is told."""
    return _IN_ANOTHER.search(line.after(core.end, 90)) is not None


def nearby(left: Period, right: Period) -> bool:
    """Whether two periods can be of one event: they overlap or follow each other by one day at most."""
    if not left.known or not right.known:
        return True
    start, end = left.start or left.end, left.end or left.start
    other_start, other_end = right.start or right.end, right.end or right.start
    if start is None or end is None or other_start is None or other_end is None:
        return True
    return start <= other_end + timedelta(0) and other_start <= end + timedelta(0)
