"""Areas: which place names mean one place, and what a running total's area is compared by."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from marsad.model import Claim, Precision
from marsad.text.names import fold, place_key, skeleton

WIDE = frozenset({Precision.GOVERNORATE, Precision.REGION, Precision.COUNTRY})
"""Precisions of whole areas."""


@dataclass(frozen=True, slots=True)
class Areas:
    """Keys of places, learnt from all claims.

    Attributes:
        ids: Place id by (key of the name, province), where a claim resolved it.
        codes: First-level areas by the key of their name.
    """

    ids: Mapping[tuple[str, str | None], str]
    codes: Mapping[str, str]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> "Areas":
        """Learn which names were resolved to which places; of several the most frequent, then the first by id."""
        votes: dict[tuple[str, str | None], Counter[str]] = {}
        codes: set[str] = set()
        for claim in claims:
            if claim.province:
                codes.add(claim.province)
            if claim.located is not None and claim.place:
                votes.setdefault((place_key(claim.place), claim.province), Counter())[claim.located.place_id] += 1
        best = {key: min(ids, key=lambda i: (-ids[i], i)) for key, ids in votes.items()}
        return cls(best, {_area_key(code): code for code in sorted(codes)})

    def place(self, name: str | None, claim: Claim) -> str:
        """Key of one place name of a claim: the place's id where resolved, else its transliteration key; "" for none."""
        if not name:
            return _area_key(claim.province) if claim.province else ""
        if claim.located is not None and name == claim.place:
            return claim.located.place_id
        key = place_key(name)
        return self.ids.get((key, claim.province)) or key

    def sharp(self, claim: Claim) -> frozenset[str]:
        """Keys of the claim's places that are sharper than a first-level area."""
        if claim.located is not None and claim.precision in WIDE:
            return frozenset()
        return frozenset(
            self.place(name, claim) for name in _names(claim) if place_key(name) and place_key(name) not in self.codes
        )

    def regions(self, claim: Claim) -> frozenset[str]:
        """Codes of the first-level areas that the claim is in or names."""
        named = {self.codes[place_key(name)] for name in _names(claim) if place_key(name) in self.codes}
        return frozenset(named | ({claim.province} if claim.province else set()))

    def total(self, claim: Claim) -> str:
        """What a running total's area is compared by: the first-level area, or the one place that it names in it."""
        sharp = self.sharp(claim)
        if claim.province:
            return min(sharp) if len(sharp) == 1 and len({place_key(name) for name in _names(claim)}) == 1 else claim.province
        return " / ".join(sorted({fold(name) for name in _names(claim)}))


def _names(claim: Claim) -> tuple[str, ...]:
    return claim.places or ((claim.place,) if claim.place else ())


def _area_key(code: str) -> str:
    return skeleton(code.replace("_", " "))
