"""Clustering: scored pairs become groups, and no chain of likenesses joins two events that are themselves unlike."""

from marsad.link.accounts import Account
from marsad.link.comparison import CLOSEST_DAYS, Comparison, compare, gap_days
from marsad.link.stories import Likeness
from marsad.link.verdicts import Verdicts
from marsad.model import ClaimRef

MOST_COMPARED = 12
"""Members of a group that a newcomer is compared with; evenly chosen from a larger group."""

LOWEST_PAIR = 0.0
"""Weight that every pair across two groups must reach before they join: nobody in a group speaks against another."""


class Clusters:
    """Groups of accounts, joined from the best pair downwards.

    Each group keeps its members sorted; a join is refused when a person said DIFFERENT, when a document would have two of
    its own labels in one event, when days lie apart, or when any pair across speaks against it.
    """

    def __init__(self, accounts: list[Account], verdicts: Verdicts, likeness: Likeness) -> None:
        self._accounts = accounts
        self._likeness = likeness
        self._verdicts = verdicts
        self._group = list(range(len(accounts)))
        self._members = {position: [position] for position in range(len(accounts))}
        self._compared: dict[tuple[int, int], Comparison] = {}
        self._judged: set[ClaimRef] = {ref for pair in verdicts.different for ref in pair}
        self._why: dict[tuple[ClaimRef, ...], tuple[str, ...]] = {}

    def join_same(self) -> None:
        """Join what a person said is one event, unless another judgement forbids it."""
        position = {ref: at for at, account in enumerate(self._accounts) for ref in account.refs}
        for a, b in self._verdicts.same:
            if a in position and b in position:
                left, right = self._group[position[a]], self._group[position[b]]
                if left != right and not self._forbidden(left, right):
                    self._join(left, right)

    def merge(self, pairs: list[tuple[float, int, int]]) -> None:
        """Join along scored pairs, the best first; ties in the order of the accounts."""
        for _, i, j in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
            left, right = self._group[i], self._group[j]
            if left != right and self._may_join(left, right):
                self._join(left, right)

    def groups(self) -> list[tuple[ClaimRef, ...]]:
        """The claims of each group, sorted."""
        return sorted(self._claims(members) for members in self._members.values())

    def reasons(self, claims: tuple[ClaimRef, ...]) -> tuple[str, ...]:
        """Why the claims of one group were put together, for a person to read; empty for a single account."""
        if not self._why:
            self._why = {self._claims(members): self._explain(members) for members in self._members.values()}
        return self._why.get(claims, ())

    def _claims(self, members: list[int]) -> tuple[ClaimRef, ...]:
        return tuple(sorted(ref for member in members for ref in self._accounts[member].refs))

    def _explain(self, members: list[int]) -> tuple[str, ...]:
        first, *others = sorted(members, key=lambda at: self._accounts[at].refs)
        rows = []
        for other in others:
            near = max(
                (at for at in members if at != other), key=lambda at: (self._compare(at, other).weight, -at), default=first
            )
            a, b = self._accounts[near], self._accounts[other]
            judged = any(pair[0] in (*a.refs, *b.refs) and pair[1] in (*a.refs, *b.refs) for pair in self._verdicts.same)
            evidence = "a person's judgement" if judged else str(self._compare(near, other))
            rows.append(f"{b.claims[0].claim_id} with {a.claims[0].claim_id}: {evidence}")
        return tuple(rows)

    def _compare(self, i: int, j: int) -> Comparison:
        pair = (min(i, j), max(i, j))
        if pair not in self._compared:
            a, b = self._accounts[pair[0]], self._accounts[pair[1]]
            self._compared[pair] = compare(a, b, self._likeness.of(a.doc_id, b.doc_id))
        return self._compared[pair]

    def _may_join(self, left: int, right: int) -> bool:
        if self._forbidden(left, right) or self._two_labels(left, right):
            return False
        pairs = [(i, j) for i in self._sample(left) for j in self._sample(right)]
        if any(gap_days(self._accounts[i], self._accounts[j]) > CLOSEST_DAYS for i, j in pairs):
            return False
        return all(self._compare(i, j).weight >= LOWEST_PAIR for i, j in pairs)

    def _sample(self, group: int) -> list[int]:
        members = self._members[group]
        step = max(1, -(-len(members) // MOST_COMPARED))
        return members[::step]

    def _forbidden(self, left: int, right: int) -> bool:
        if not self._judged:
            return False
        return any(self._verdicts.differ(a, b) for a in self._judged_in(left) for b in self._judged_in(right))

    def _judged_in(self, group: int) -> list[ClaimRef]:
        return [ref for at in self._members[group] for ref in self._accounts[at].refs if ref in self._judged]

    def _two_labels(self, left: int, right: int) -> bool:
        """Whether one document would tell of the event under two labels: its own distinction is respected."""
        documents = [{self._accounts[at].doc_id for at in self._members[group]} for group in (left, right)]
        return not documents[0].isdisjoint(documents[1])

    def _join(self, left: int, right: int) -> None:
        keep, drop = min(left, right), max(left, right)
        moved = self._members.pop(drop)
        self._members[keep] = sorted(self._members[keep] + moved)
        for at in moved:
            self._group[at] = keep
