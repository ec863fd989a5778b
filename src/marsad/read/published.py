"""When a report was published: what is stated beside it, what it prints itself and what its text lets infer, weighed once.

What holds, in this order: the report's own date line; the day in an agency's dateline, with the year nearest to what is stated;
the metadata that a person gives; what the file or the page's markup states; the page's address; what the text lets infer. A
collection's date is often the event's or the crawler's, so it never overrules the report itself. Whatever contradicts what holds
is kept in `Published.conflicts`, and where it may be as right, the days between become possible too: then a "Thursday" that the
two ends resolve differently stays open.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from marsad.model import Published, PublishedBasis
from marsad.read.inferred import Dated, dates_of, inferred
from marsad.read.printed import Printed, date_line_of, filed_day, printed_date
from marsad.text.dates import Expression, Tense
from marsad.text.dates.calendar import day_of

__all__ = ["Stated", "date_line_of", "published_of"]

_REVISION_DAYS = 7
"""Days within which a page's own date and a later one printed in its text can be two versions of one report. Our convention."""

_PAST_DAYS = 31
"""Days after the stated date within which an event told as past moves publication; later ones are slips of the text."""

_HEAD = 700
"""Characters within which a date line may stand."""

_ONE_DIGIT = re.compile(r"^(?P<day>[1-9])[-./](?:0[1-9]|1[0-2])[-./]\d{4}\b", re.MULTILINE)

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Stated:
    """A date that is stated beside the text.

    Attributes:
        days: The days that it can mean, in order; two where day and month cannot be told apart.
        by: Who states it, for a person to read, with its verb: "the metadata say".
        own: Whether the publisher states it with the report itself, as a page's markup does.
    """

    days: tuple[date, ...]
    by: str
    own: bool = False


def published_of(text: str, stated: date | Sequence[Stated] = ()) -> Published:
    """When a report was published. Never today's date, and never a file's time.

    Args:
        text: Title and body.
        stated: What is stated beside the text, the weightiest first; a day alone is what its file says.
    """
    beside = (Stated((stated,), "the file says"),) if isinstance(stated, date) else tuple(stated)
    printed = printed_date(text)
    if printed is not None and not _is_cut(text, printed, beside):
        return _by_line(printed, beside)
    filed = filed_day(text)
    if filed is not None and beside:
        return _by_filing(filed, beside)
    dated = dates_of(text)
    return _by_statement(dated, beside) if beside else inferred(text, dated)


def _is_cut(text: str, printed: Printed, beside: Sequence[Stated]) -> bool:
    """Whether a date line has lost the first digit of its day: the month has two, the day one, and what is stated ends in it."""
    match = _ONE_DIGIT.search(text, 0, _HEAD)
    day = printed.days[0]
    if match is None or int(match["day"]) != day.day:
        return False
    return any(
        (on.year, on.month) == (day.year, day.month) and on.day != day.day == on.day % 10 for item in beside for on in item.days
    )


def _by_line(printed: Printed, beside: Sequence[Stated]) -> Published:
    """What a report's own date line gives, compared with what is stated beside it."""
    days = _settled(printed.days, beside)
    conflicts = _conflicts(days, beside)
    if printed.written is not None:
        day, weekday = printed.written
        conflicts = (f"its date line says {_WEEKDAYS[weekday]}, but {day} is a {_WEEKDAYS[day.weekday()]}", *conflicts)
    agreed = len(days) == 1 and any(item.days == days for item in beside)
    note = "the date line of the text says the same" if agreed else "the date line of the text"
    found = Published(
        days[0],
        days[-1],
        PublishedBasis.METADATA if agreed else PublishedBasis.DATELINE,
        days if len(days) > 1 else (),
        note,
        conflicts,
    )
    return _with_versions(found, printed, beside)


def _with_versions(found: Published, printed: Printed, beside: Sequence[Stated]) -> Published:
    """With the days from the page's own date to a later one in its text: it may tell of either as its today.

    A day's difference between them is a time zone's, unless the label says that it is a later version.
    """
    least = 1 if printed.revised else 2
    for item in beside:
        apart = (found.day - item.days[0]).days if item.own and found.day and len(item.days) == 1 else 0
        if least <= apart <= _REVISION_DAYS:
            return replace(found, earliest=item.days[0], note=f"{found.note}; {item.by} it was out before")
    return found


def _by_filing(filed: tuple[int, int], beside: Sequence[Stated]) -> Published:
    """The day of an agency's dateline in the year that lies nearest to what is stated."""
    near = beside[0].days[0]
    days = [day for shift in (-1, 0, 1) if (day := day_of(near.year + shift, *filed))]
    day = min(days, key=lambda found: abs((found - near).days), default=near)
    if any(item.days == (day,) for item in beside):
        note, basis = "the dateline of the text says the same", PublishedBasis.METADATA
    else:
        note, basis = "the dateline of the text; its year is the stated one's", PublishedBasis.DATELINE
    return Published(day, day, basis, (), note, _conflicts((day,), beside))


def _by_statement(dated: Sequence[Dated], beside: Sequence[Stated]) -> Published:
    """What is stated, compared with what the text tells."""
    days = _settled(beside[0].days, beside)
    found = Published(days[0], days[-1], PublishedBasis.METADATA, days if len(days) > 1 else (), "", _conflicts(days, beside[1:]))
    return _doubted(found, dated)


def _settled(days: tuple[date, ...], beside: Sequence[Stated]) -> tuple[date, ...]:
    """Of two possible days the one that is also stated without doubt; both where none is."""
    sure = [item.days[0] for item in beside if len(item.days) == 1]
    fitting = tuple(day for day in days if day in sure)
    return fitting if len(days) > 1 and len(fitting) == 1 else days


def _conflicts(days: tuple[date, ...], beside: Sequence[Stated]) -> tuple[str, ...]:
    """What is stated otherwise, in plain words."""
    return tuple(f"{item.by} {' or '.join(map(str, item.days))}" for item in beside if not set(item.days) & set(days))


def _doubted(found: Published, dated: Sequence[Dated]) -> Published:
    """With what in the text contradicts a stated day.

    A later day that the text tells of as past widens the stated one to that day, when it lies near; one far away is taken for a
    slip. Several show that the stated day is no day of publication: then nothing is known but that it was out after them.
    """
    stated = found.latest or date.max
    later = sorted({d.day for d in dated if d.day and d.day > stated and d.tense is Tense.PAST})
    doubts = [f"the text tells of {later[-1]} as past"] if later else []
    for item in dated:
        e = item.expression
        if e.weekday is not None and e.year is None and not _fits(e, stated):
            doubts.append(f"the text's {e.month:02d}-{e.day:02d} is no {_WEEKDAYS[e.weekday]} in {stated.year}")
    conflicts = (*found.conflicts, *dict.fromkeys(doubts))
    near = bool(later) and (later[-1] - stated).days <= _PAST_DAYS
    if near or not later:
        return replace(found, latest=later[-1] if later else found.latest, conflicts=conflicts)
    if len(later) == 1:
        return replace(found, conflicts=conflicts)
    note = f"not before {later[-1]}, which the text tells of; {stated} is stated, but the text tells of {len(later)} later days"
    return Published(later[-1], None, PublishedBasis.INFERRED, note=note, conflicts=conflicts)


def _fits(expression: Expression, stated: date) -> bool:
    """Whether a weekday with its month-day falls in the year around the stated date."""
    days = [day_of(stated.year + shift, expression.month or 1, expression.day or 1) for shift in (-1, 0, 1)]
    near = [day for day in days if day and abs((day - stated).days) <= 183]
    return not near or any(day.weekday() == expression.weekday for day in near)
