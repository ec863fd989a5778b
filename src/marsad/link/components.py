"""Components: accounts that evidence or a judgement connects, so that each set can be grouped by itself."""

from collections.abc import Iterable, Iterator

Scored = tuple[float, int, int]
"""Weight and the positions of two accounts."""


def connected(size: int, scored: Iterable[Scored], judged: Iterable[tuple[int, int]]) -> Iterator[tuple[list[int], list[Scored]]]:
    """Sets of connected positions, each sorted, in the order of their first, with the scored pairs inside each.

    Args:
        size: How many positions there are.
        scored: Pairs that evidence connects.
        judged: Pairs that a person connects.

    Yields:
        The positions, and their pairs with positions counted within the set.
    """
    pairs = list(scored)
    first = _firsts(size, [*((i, j) for _, i, j in pairs), *judged])
    members: dict[int, list[int]] = {}
    for at in range(size):
        members.setdefault(first[at], []).append(at)
    inside = {at: index for found in members.values() for index, at in enumerate(found)}
    within: dict[int, list[Scored]] = {}
    for weight, i, j in pairs:
        within.setdefault(first[i], []).append((weight, inside[i], inside[j]))
    for at in sorted(members):
        yield members[at], within.get(at, [])


def _firsts(size: int, connections: Iterable[tuple[int, int]]) -> list[int]:
    """For each position the first one that it is connected with."""
    parent = list(range(size))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for i, j in connections:
        low, high = sorted((root(i), root(j)))
        parent[high] = low
    return [root(at) for at in range(size)]
