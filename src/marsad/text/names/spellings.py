"""A list of names that is asked for a spelling which it may not have."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import Indel

from marsad.text.names.comparison import forms, likeness
from marsad.text.names.folding import fold

ALIKE = 0.8
"""Likeness from which two spellings are taken for one name: 8 in 100 places of a country find another that reaches it."""

_NEAR_CONSONANTS = 0.75
_SHORTEST_COARSE = 2
_MOST_NEAR = 60

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """A value whose listed spelling is like the one asked for.

    Attributes:
        value: What is listed.
        spelling: As listed.
        likeness: From 0 to 1.
    """

    value: Value
    spelling: str
    likeness: float


class Spellings(Generic[Value]):
    """Names with their values; look-ups never fail, they find nothing."""

    def __init__(self, rows: Iterable[tuple[str, Value]] = ()) -> None:
        """Takes (name, value) rows; names without a letter or digit are left out."""
        self._listed: dict[str, dict[str, list[Value]]] = {}
        self._keys: dict[str, dict[str, None]] | None = None
        for name, value in rows:
            self.add(name, value)

    def add(self, name: str, value: Value) -> None:
        """Lists a value under one more spelling."""
        key = fold(name)
        values = self._listed.setdefault(key, {}).setdefault(name, []) if key else [value]
        if value not in values:
            values.append(value)
            self._keys = None

    def exact(self, name: str) -> tuple[Value, ...]:
        """Values spelled so, but for marks, capitals and the article; in the order in which they were listed."""
        return tuple(dict.fromkeys(value for values in self._listed.get(fold(name), {}).values() for value in values))

    def alike(self, name: str, least: float = ALIKE) -> tuple[Match[Value], ...]:
        """Values that share a transliteration key with the name, the likeliest first.

        Args:
            name: Any spelling.
            least: The likeness that a spelling must reach.
        """
        keys = self._indexed()
        return self._ranked(name, dict.fromkeys(other for key in _keys_of(name) for other in keys.get(key, ())), least)

    def nearest(self, name: str, least: float = ALIKE) -> tuple[Match[Value], ...]:
        """As `alike`, and also values whose consonants differ a little; slower: every listed name is compared."""
        keys = self._indexed()
        coarse = [key for key in keys if key.startswith(_COARSE)]
        near = dict.fromkeys(other for key in _keys_of(name) for other in keys.get(key, ()))
        for key in (key for key in _keys_of(name) if key.startswith(_COARSE)):
            found = process.extract(
                key, coarse, scorer=Indel.normalized_similarity, score_cutoff=_NEAR_CONSONANTS, limit=_MOST_NEAR
            )
            near |= dict.fromkeys(other for matched, _, _ in found for other in keys[matched])
        return self._ranked(name, near, least)

    def _indexed(self) -> dict[str, dict[str, None]]:
        """Listed spellings by key, made when first asked for."""
        if self._keys is None:
            self._keys = {}
            for name in (name for names in self._listed.values() for name in names):
                for key in _keys_of(name):
                    self._keys.setdefault(key, {})[name] = None
        return self._keys

    def _ranked(self, name: str, spellings: Iterable[str], least: float) -> tuple[Match[Value], ...]:
        rated = sorted((-likeness(name, other), other) for other in spellings)
        best: dict[Value, Match[Value]] = {}
        for minus, other in rated:
            if -minus < least:
                break
            for value in self._listed[fold(other)][other]:
                best.setdefault(value, Match(value, other, -minus))
        return tuple(best.values())


_SKELETON, _COARSE = "s ", "c "


def _keys_of(name: str) -> tuple[str, ...]:
    """The keys under which a spelling is found: for each reading its skeleton, and its consonants in wide classes."""
    readings = forms(name)
    wide = [_COARSE + form.coarse for form in readings if len(form.coarse) >= _SHORTEST_COARSE]
    return tuple(dict.fromkeys([_SKELETON + form.skeleton for form in readings] + wide))
