"""People's judgements, as constraints on linking."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cached_property

from marsad.model import ClaimRef, Judgement, Verdict


@dataclass(frozen=True)
class Verdicts:
    """The latest decision on every pair that somebody judged.

    Attributes:
        same: Pairs that are one event, sorted.
        different: Pairs that are not.
    """

    same: tuple[tuple[ClaimRef, ClaimRef], ...]
    different: frozenset[tuple[ClaimRef, ClaimRef]]

    @classmethod
    def of(cls, judgements: Iterable[Judgement]) -> "Verdicts":
        """Constraints from judgements; of several on one pair the latest counts, DIFFERENT first where times are equal."""
        order = {Verdict.UNSURE: 0, Verdict.SAME: 1, Verdict.DIFFERENT: 2}
        latest: dict[tuple[ClaimRef, ClaimRef], Verdict] = {}
        for judgement in sorted(judgements, key=lambda j: (j.at, order[j.verdict])):
            latest[min(judgement.a, judgement.b), max(judgement.a, judgement.b)] = judgement.verdict
        same = sorted(pair for pair, verdict in latest.items() if verdict is Verdict.SAME)
        return cls(tuple(same), frozenset(pair for pair, verdict in latest.items() if verdict is Verdict.DIFFERENT))

    def on(self, refs: Set[ClaimRef]) -> "Verdicts":
        """The decisions on pairs of these claims only."""
        if refs.isdisjoint(self.judged):
            return Verdicts((), frozenset())
        within = {pair for pair in (*self.same, *self.different) if pair[0] in refs and pair[1] in refs}
        return Verdicts(tuple(pair for pair in self.same if pair in within), self.different & within)

    @cached_property
    def judged(self) -> frozenset[ClaimRef]:
        """The claims that somebody judged."""
        return frozenset(ref for pair in (*self.same, *self.different) for ref in pair)

    def differ(self, a: ClaimRef, b: ClaimRef) -> bool:
        """Whether a person said that the two are different events."""
        return (min(a, b), max(a, b)) in self.different
