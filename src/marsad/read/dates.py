"""Dates as records, markup and addresses state them."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from marsad.text.dates.calendar import day_of
from marsad.text.dates.headlines import DATE_LINE, days_in, weekday_in

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
_COMPACT = re.compile(r"\d{8}")
_EPOCH = re.compile(r"1\d{9}(?:\.\d+|\d{3})?")
_DAY_NAMES = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s", re.IGNORECASE)
_ADDRESS = re.compile(
    r"[/=_-](?P<y>(?:19[89]|20\d)\d)(?P<mark>[/-]?)(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<d>0?[1-9]|[12]\d|3[01])(?=[/?&#._-]|$)"
)
_LONGEST = 100
"""Characters of a stated date; with weekday, clock and zone it takes 40."""


def stated_day(value: str) -> date | None:
    """The day that a stated date names; None when it names none, or two ("03/04/2016")."""
    days = stated_days(value)
    return days[0] if len(days) == 1 else None


def stated_days(value: str) -> tuple[date, ...]:
    """The days that a stated date can mean, in the zone that it is written in.

    Args:
        value: ISO 8601 ("2019-08-22", "2019-08-22T23:30:00+03:00", "20190822"), the form of mail headers
            ("Thu, 22 Aug 2019 10:00:00 GMT"), a Unix time in seconds or milliseconds ("1566482400", UTC), or a full date as pages
            print them ("August 22, 2019", "22.08.2019", "22 août 2019").

    Returns:
        The day; two, in order, where day and month cannot be told apart ("03/04/2016"); none when the value is in another
        form or names no day (a month alone is not a day).
    """
    value = value.strip()
    try:
        day = _machine_day(value)
    except (ValueError, OverflowError):
        return ()
    return (day,) if day else _printed_days(value)


def day_in_address(address: str) -> date | None:
    """The day that is a part of a page's address ("…/2019/08/22/…", "…-20190822.html"); None without one, or with several."""
    found = {day_of(int(match["y"]), int(match["m"]), int(match["d"])) for match in _ADDRESS.finditer(address) if _plain(match)}
    days = found - {None}
    return days.pop() if len(days) == 1 else None


def _plain(match: re.Match[str]) -> bool:
    """Whether year, month and day are set apart, or written with eight digits."""
    return bool(match["mark"]) or len(match["m"] + match["d"]) == 4


def _machine_day(value: str) -> date | None:
    if _DAY.match(value) and (len(value) == 10 or value[10] in "T "):
        return date.fromisoformat(value[:10])
    if _COMPACT.fullmatch(value):
        return datetime.strptime(value, "%Y%m%d").date()  # noqa: DTZ007 - a day without a zone is what is stated
    if _EPOCH.fullmatch(value):
        return datetime.fromtimestamp(int(value[:10]), UTC).date()
    if _DAY_NAMES.match(value) and ":" in value and not re.search(r"\b\d{1,2},\s", value):
        return parsedate_to_datetime(value).date()
    return None


def _printed_days(value: str) -> tuple[date, ...]:
    """The days of a date as pages print them, where its weekday does not contradict them."""
    match = DATE_LINE.fullmatch(value) if len(value) <= _LONGEST else None
    if match is None:
        return ()
    days, weekday = days_in(match), weekday_in(match)
    return tuple(day for day in days if weekday is None or day.weekday() == weekday)
