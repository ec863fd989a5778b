"""Blocking: which pairs of accounts are worth comparing, so that the cost grows with the events and not with their square."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from marsad.link.accounts import Account
from marsad.link.comparison import CLOSEST_DAYS

LONGEST_BY_DAY = 10
"""Days up to which a period is entered day by day; a longer one is entered by its months."""

LARGEST_BLOCK = 60
"""Accounts up to which all pairs of a block are compared; in a larger one each is compared with its neighbours in order."""

NEIGHBOURS = 20
"""How many followers each account of a large block is compared with."""

WEEK = "week"

Key = tuple[str, str, str]
"""Sort of event, area, time."""


def candidate_pairs(accounts: list[Account]) -> list[tuple[int, int]]:
    """Pairs of positions in `accounts`, sorted; pairs inside one document are left out."""
    blocks: dict[Key, list[int]] = {}
    for position, account in enumerate(accounts):
        for key in _keys(account):
            blocks.setdefault(key, []).append(position)
    pairs = {pair for key, members in blocks.items() for pair in _pairs(members, accounts, key[2].startswith(WEEK))}
    return sorted((i, j) for i, j in pairs if accounts[i].doc_id != accounts[j].doc_id)


def _pairs(members: list[int], accounts: list[Account], undated_only: bool) -> Iterator[tuple[int, int]]:
    """Pairs of a block; of a week's block only those with an undated account, for dated ones meet by their days."""
    if undated_only and all(accounts[i].period.known for i in members):
        return
    if len(members) <= LARGEST_BLOCK:
        pairs: Iterator[tuple[int, int]] = combinations(members, 2)
    else:
        pairs = _neighbours(members, accounts)
    for i, j in pairs:
        if not (undated_only and accounts[i].period.known and accounts[j].period.known):
            yield min(i, j), max(i, j)


def _neighbours(members: list[int], accounts: list[Account]) -> Iterator[tuple[int, int]]:
    order = sorted(members, key=lambda i: (sorted(accounts[i].places), str(accounts[i].period), _size(accounts[i]), i))
    for at, i in enumerate(order):
        for j in order[at + 1 : at + 1 + NEIGHBOURS]:
            yield i, j


def _size(account: Account) -> int:
    """The largest lower bound, by which accounts of one event lie close together in a large block."""
    return max((claim.figure.low or 0 for claim in account.claims if claim.figure), default=0)


def _keys(account: Account) -> set[Key]:
    """Keys of an account: every sort of event with every place and first-level area, and every time it may be of."""
    areas = {f"place:{place}" for place in account.places} | {f"area:{code}" for code in account.provinces} or {"anywhere"}
    return {(family, area, time) for family in account.families for area in areas for time in _times(account)}


def _times(account: Account) -> set[str]:
    """Days (with a day around them), or months for long periods; undated accounts go by their document's latest days.

    Dated accounts are entered by week as well, where undated ones look for them.
    """
    start, end = account.period.start or account.period.end, account.period.end or account.period.start
    if start is None or end is None:
        return _weeks(account.horizon, account.horizon) if account.horizon else {"undated"}
    weeks = _weeks(account.horizon, account.horizon) if account.horizon else set()
    if (end - start).days > LONGEST_BY_DAY:
        return weeks | {f"month {day:%Y-%m}" for day in (start, end)}
    reach = range(-CLOSEST_DAYS, (end - start).days + CLOSEST_DAYS + 1)
    days = {f"day {start + timedelta(days=offset)}" for offset in reach if _exists(start, offset)}
    return weeks | days | {f"month {day:%Y-%m}" for day in (start, end)} if (end - start).days > 1 else weeks | days


def _exists(day: date, offset: int) -> bool:
    return date.min <= day and 0 < day.toordinal() + offset <= date.max.toordinal()


def _weeks(start: date | None, end: date | None) -> set[str]:
    """Calendar weeks of the days, and the weeks around them, so that neighbours across a Monday meet."""
    days = [day for day in (start, end) if day]
    return {f"{WEEK} {(day.toordinal() + offset) // 7}" for day in days for offset in (-4, 0, 4) if day.toordinal() > 4}
