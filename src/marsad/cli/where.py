"""Reading what a user asks for: days and filters."""

import shlex
from datetime import date

from marsad.errors import UsageError
from marsad.model import Filter, Kind

KEYS = ("period", "place", "party", "kind")


def day(text: str | None, name: str = "--as-of") -> date | None:
    """A day as given by the user, or None for none.

    Raises:
        UsageError: it is no ISO date.
    """
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{name}: {text!r} is no date; write it as 2019-08-22") from None


def where(text: str | None) -> Filter:
    """A filter from "period=A..B place=P party=C kind=K"; None and "" ask for everything.

    Raises:
        UsageError: a key, a date or a kind is not known.
    """
    values = _pairs(text or "")
    since, until = _period(values.get("period"))
    kind = values.get("kind")
    if kind is not None and kind not in set(Kind):
        raise UsageError(f"--where: kind {kind!r} is not known; take one of {', '.join(Kind)}")
    return Filter(since, until, values.get("place"), values.get("party"), kind)


def _pairs(text: str) -> dict[str, str]:
    try:
        words = shlex.split(text)
    except ValueError as error:
        raise UsageError(f"--where: {text!r} cannot be read ({error}); quote values with blanks") from None
    pairs: dict[str, str] = {}
    for word in words:
        key, mark, value = word.partition("=")
        if key not in KEYS or not mark or not value:
            raise UsageError(f"--where: {word!r} is not understood; write KEY=VALUE with a key out of {', '.join(KEYS)}")
        if key in pairs:
            raise UsageError(f"--where: {key} is given twice; give it once")
        pairs[key] = value
    return pairs


def _period(text: str | None) -> tuple[date | None, date | None]:
    if text is None:
        return None, None
    first, dots, last = text.partition("..")
    since = day(first, "--where period")
    until = day(last, "--where period") if dots else since
    if since and until and since > until:
        raise UsageError(f"--where period: {since} lies after {until}; write the earlier day first")
    return since, until
