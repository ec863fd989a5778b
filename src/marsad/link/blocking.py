"""Blocking: which pairs of accounts are worth comparing, so that the cost grows with the events and not with their square."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from marsad.link.accounts import Account
from marsad.link.comparison import CLOSEST_DAYS

LONGEST_BY_DAY = 10
"""Days up to which a period is entered day by day; a longer one is entered by its months."""

LARGEST_BLOCK = 60
"""Accounts up to which all pairs of a block are compared; in a larger one each is compared with its neighbours in order."""

NEIGHBOURS = 20
"""How many followers each account of a large block is compared with."""

Key = tuple[str, str, str]
"""Sort of event, area, time."""

Member = tuple[int, bool]
"""Position of an account, and whether it looks for others in a block (the others of a vague block only wait there)."""


def candidate_pairs(accounts: list[Account]) -> list[tuple[int, int]]:
    """Pairs of positions in `accounts`, sorted; pairs inside one document are left out."""
    blocks: dict[Key, list[Member]] = {}
    for position, account in enumerate(accounts):
        for key, looks in _keys(account):
            blocks.setdefault(key, []).append((position, looks))
    pairs = {pair for members in blocks.values() if any(m[1] for m in members) for pair in _pairs(members, accounts)}
    return sorted((i, j) for i, j in pairs if accounts[i].doc_id != accounts[j].doc_id)


def _pairs(members: list[Member], accounts: list[Account]) -> Iterator[tuple[int, int]]:
    """Pairs of a block of which at least one looks for the other."""
    paired = combinations(members, 2) if len(members) <= LARGEST_BLOCK else _neighbours(members, accounts)
    for (i, looks), (j, other_looks) in paired:
        if looks or other_looks:
            yield min(i, j), max(i, j)


def _neighbours(members: list[Member], accounts: list[Account]) -> Iterator[tuple[Member, Member]]:
    order = sorted(members, key=lambda m: (sorted(accounts[m[0]].places), str(accounts[m[0]].period), _size(accounts[m[0]]), m))
    for at, member in enumerate(order):
        for other in order[at + 1 : at + 1 + NEIGHBOURS]:
            yield member, other


def _size(account: Account) -> int:
    """The largest lower bound, by which accounts of one event lie close together in a large block."""
    return max((claim.figure.low or 0 for claim in account.claims if claim.figure), default=0)


def _keys(account: Account) -> set[tuple[Key, bool]]:
    """Keys of an account: every sort of event with every place and first-level area, and every time it may be of."""
    areas = {f"place:{place}" for place in account.places} | {f"area:{code}" for code in account.provinces} or {"anywhere"}
    return {((family, area, time), looks) for family in account.families for area in areas for time, looks in _times(account)}


def _times(account: Account) -> set[tuple[str, bool]]:
    """When an account is to be found, and whether it looks for others there.

    Dated accounts meet by their days (and the day around them), those of long periods look for others in their months, and
    undated ones in the weeks of their document's latest days.
    """
    start, end = account.period.start or account.period.end, account.period.end or account.period.start
    undated = start is None or end is None
    weeks = {(week, undated) for week in _weeks(account.horizon)}
    if start is None or end is None:
        return weeks
    length = (end - start).days
    months = {(f"month {day:%Y-%m}", length > LONGEST_BY_DAY) for day in (start, end)}
    if length > LONGEST_BY_DAY:
        return weeks | months
    reach = range(-CLOSEST_DAYS, length + CLOSEST_DAYS + 1)
    return weeks | months | {(f"day {start.toordinal() + offset}", True) for offset in reach}


def _weeks(day: date | None) -> set[str]:
    """The calendar week of a day and those around it, so that neighbours across a Monday meet; "undated" for None."""
    return {f"week {(day.toordinal() + offset) // 7}" for offset in (-4, 0, 4)} if day else {"undated"}
