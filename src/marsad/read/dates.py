"""Dates as records and markup state them."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
_COMPACT = re.compile(r"\d{8}")
_DAY_NAMES = re.compile(r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s", re.IGNORECASE)


def stated_day(value: str) -> date | None:
    """The day that a machine-readable date names, in the zone that it is written in.

    Args:
        value: ISO 8601 ("2019-08-22", "2019-08-22T23:30:00+03:00", "20190822") or the form of mail headers
            ("Thu, 22 Aug 2019 10:00:00 GMT").

    Returns:
        The day; None when the value is in another form or names no day (a month alone is not a day).
    """
    value = value.strip()
    try:
        if _DAY.match(value) and (len(value) == 10 or value[10] in "T "):
            return date.fromisoformat(value[:10])
        if _COMPACT.fullmatch(value):
            return datetime.strptime(value, "%Y%m%d").date()  # noqa: DTZ007 - a day without a zone is what is stated
        if _DAY_NAMES.match(value):
            return parsedate_to_datetime(value).date()
    except ValueError:
        return None
    return None
