"""What linking has compared and put together before, so that a further run only looks at what is new.

A memory holds results of functions of their arguments and nothing else: with one or without, with an old or a new one, linking
gives the same incidents.
"""

from collections.abc import Callable, Hashable

from marsad.link.accounts import Account
from marsad.link.comparison import bare_weight
from marsad.model import ClaimRef

Group = tuple[tuple[ClaimRef, ...], tuple[str, ...]]
"""The claims of one incident, and why they were put together."""


class Memory:
    """Remembers accounts, the evidence on pairs of them, and the groups that came of it, from one run to the next.

    What a run did not need is forgotten when the next but one begins, so that a memory does not grow with the runs.

    Attributes:
        compared: Pairs that had to be compared in the last run.
        grouped: Sets of connected accounts that had to be grouped in the last run.
    """

    def __init__(self) -> None:
        self.compared = 0
        self.grouped = 0
        self._accounts: dict[tuple[ClaimRef, ...], tuple[int, Account]] = {}
        self._numbers = 0
        self._weights: dict[Hashable, float | None] = {}
        self._old_weights: dict[Hashable, float | None] = {}
        self._groups: dict[Hashable, list[Group]] = {}
        self._old_groups: dict[Hashable, list[Group]] = {}

    def begin(self, accounts: list[Account]) -> list[int]:
        """Begin a run.

        Returns:
            A number for each account that stands for it and no other: a new one when its claims, or what they mean, changed.
        """
        self.compared = self.grouped = 0
        self._old_weights, self._weights = self._weights, {}
        self._old_groups, self._groups = self._groups, {}
        known = self._accounts
        self._accounts = {account.refs: self._numbered(account, known.get(account.refs)) for account in accounts}
        return [self._accounts[account.refs][0] for account in accounts]

    def weight(self, pair: tuple[int, int], a: Account, b: Account) -> float | None:
        """The evidence that two accounts tell of one event, their documents' words left out; None where it is hopeless.

        Args:
            pair: The accounts' numbers.
            a: One account.
            b: The other.
        """
        if pair not in self._weights:
            self._weights[pair] = self._old_weights[pair] if pair in self._old_weights else self._compare(a, b)
        return self._weights[pair]

    def groups(self, given: Hashable, group: Callable[[], list[Group]]) -> list[Group]:
        """The groups that were made of what is given, or are now."""
        if given not in self._groups:
            self._groups[given] = self._old_groups[given] if given in self._old_groups else self._group(group)
        return self._groups[given]

    def _numbered(self, account: Account, known: tuple[int, Account] | None) -> tuple[int, Account]:
        if known is not None and known[1] == account:
            return known
        self._numbers += 1
        return self._numbers, account

    def _compare(self, a: Account, b: Account) -> float | None:
        self.compared += 1
        return bare_weight(a, b)

    def _group(self, group: Callable[[], list[Group]]) -> list[Group]:
        self.grouped += 1
        return group()
