"""Findings: contradictions and look-alikes as they are collected, each pair once."""

from dataclasses import dataclass, field

from marsad.assess.dossier import Dossier
from marsad.model import Claim, ClaimRef, Contradiction, ContradictionType, LookAlike, Strength

Pair = tuple[ClaimRef, ClaimRef]


@dataclass(slots=True)
class Findings:
    """What was found so far.

    Attributes:
        dossier: The claims.
        contradictions: By pair; of two on one pair the stronger, then the first type by name.
        look_alikes: By pair.
    """

    dossier: Dossier
    contradictions: dict[Pair, Contradiction] = field(default_factory=dict)
    look_alikes: dict[Pair, LookAlike] = field(default_factory=dict)

    def contradict(self, claims: tuple[Claim, Claim], kind: ContradictionType, strength: Strength, why: str) -> None:
        """Record that two claims cannot both hold, or are hard to square."""
        pair = self._pair(claims)
        found = Contradiction(*pair, kind, why, strength)
        known = self.contradictions.get(pair)
        if pair[0] != pair[1] and (known is None or _rank(found) < _rank(known)):
            self.contradictions[pair] = found

    def resemble(self, claims: tuple[Claim, Claim], why: str) -> None:
        """Record that two claims seem to disagree and do not; of two reasons the first by the alphabet."""
        pair = self._pair(claims)
        known = self.look_alikes.get(pair)
        if pair[0] != pair[1] and (known is None or why < known.why):
            self.look_alikes[pair] = LookAlike(*pair, why)

    def result(self) -> tuple[tuple[Contradiction, ...], tuple[LookAlike, ...]]:
        """Both, sorted; a pair that contradicts is no look-alike."""
        alike = {pair: row for pair, row in self.look_alikes.items() if pair not in self.contradictions}
        return tuple(self.contradictions[p] for p in sorted(self.contradictions)), tuple(alike[p] for p in sorted(alike))

    def _pair(self, claims: tuple[Claim, Claim]) -> Pair:
        first, second = sorted((claim.ref for claim in claims), key=self.dossier.order)
        return first, second


def _rank(found: Contradiction) -> tuple[bool, str, str]:
    return found.strength is Strength.WEAK, found.type.value, found.why
