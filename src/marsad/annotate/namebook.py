"""What place names are looked up in: the atlas of a pack, guarded against keys that only seem alike."""

from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler

from marsad.annotate.tokens import Phrases
from marsad.model import Place
from marsad.reference.atlas import Atlas
from marsad.reference.base import Country, Pack, References
from marsad.text.names import fold, likeness

ALIKE = 0.82
"""Jaro-Winkler similarity, or likeness, from which two spellings can be of one name; equal transliteration keys alone mislead."""

CAPITAL = 1.5
"""What a capital is worth above a city of its size, as a power of ten of inhabitants."""

SEAT = 100_000
"""Inhabitants from which a place of a capital's name is the capital, and not a town named after it."""

OTHER_SPELLING = -0.5
"""What a place loses that is usually spelled otherwise."""

SHORT_FORM = 5
"""Letters of the longest short form of an area."""

OTHER_NAME = -1.5
"""What a place loses whose usual name is quite another: it is in the table for an old or foreign name."""

AREAS = frozenset({"governorate", "region"})
"""Features whose many spellings tables list no better than people do."""

_BOOKS: dict[tuple[str, int], tuple[Pack | None, References, "Namebook"]] = {}
_MOST_BOOKS = 16


@dataclass(frozen=True, slots=True)
class Namebook:
    """The names for documents of one pack.

    Attributes:
        atlas: Pack, world and countries.
        pack: The pack, or None.
        demonyms: Adjectives and peoples, each with its country.
        capitals: Folded names of capitals: they may stand for a government.
        spellings: For each place of the pack its folded spellings.
        country: The pack's country as a place, or None.
        capital: Folded name of its capital: there the city is meant where a province has the same name.
    """

    atlas: Atlas
    pack: Pack | None
    demonyms: Phrases[Country]
    capitals: frozenset[str]
    spellings: dict[str, frozenset[str]]
    country: Place | None
    capital: str = ""
    _kept: dict[str, tuple[Place, ...]] = field(default_factory=dict)

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Places of that name whose listed spellings are near enough to it, in the atlas's order."""
        kept = self._kept.get(name)
        if kept is None:
            key = fold(name)
            kept = tuple(place for place in self.atlas.lookup(name) if self._alike(key, place) or _renowned(key, place))
            if len(self._kept) > 1 << 14:
                self._kept.clear()
            self._kept[name] = kept
        return kept

    def bonus(self, name: str) -> dict[str, float]:
        """What a name's places are worth besides size and company: more for capitals, less for those known by another name."""
        found: dict[str, float] = {}
        key = fold(name)
        for place in self.lookup(name):
            if place.feature in {"country", "governorate", "region"} or self.own(place):
                continue
            if not self._alike(key, place):
                found[place.place_id] = OTHER_NAME
            elif fold(place.name) not in {key, f"{key} city"}:
                found[place.place_id] = OTHER_SPELLING
            elif place.population >= SEAT and key in self.capitals:
                found[place.place_id] = CAPITAL
        return found

    def own(self, place: Place) -> bool:
        """Whether a place is one of the pack's."""
        return place.place_id in self.spellings

    def spelled(self, name: str, place: Place) -> bool:
        """Whether the name is a listed spelling of one of the pack's places."""
        return fold(name) in self.spellings.get(place.place_id, ())

    def alike(self, name: str) -> frozenset[str]:
        """Ids of places that are found by a spelling like the name, and listed under none that is it; empty without a pack."""
        found = [p for p in self.lookup(name) if p.feature not in AREAS and p.feature != "country"]
        if self.pack is None or not found:
            return frozenset()
        listed = {p.place_id for p in self.atlas.listed(name)} if any(not self.own(p) for p in found) else set()
        return frozenset(p.place_id for p in found if not (self.spelled(name, p) if self.own(p) else p.place_id in listed))

    def _alike(self, key: str, place: Place) -> bool:
        if place.feature in {"country", "governorate"}:
            return True
        listed = self.spellings.get(place.place_id)
        if listed is None:
            return _similar(key, fold(place.name))
        return key in listed or any(_similar(key, spelling) for spelling in listed)


def _renowned(key: str, place: Place) -> bool:
    """Whether a place may go by a name unlike its own: a large one by an old name, an area by its short form ("N.J.")."""
    return place.population >= SEAT or (place.feature == "region" and len(key.replace(" ", "")) <= SHORT_FORM)


def _similar(left: str, right: str) -> bool:
    if left == right:
        return True
    sisters = left[:1] in _SISTERS.get(right[:1], right[:1])
    return (sisters and float(JaroWinkler.similarity(left, right)) >= ALIKE) or likeness(left, right) >= ALIKE


_SISTERS = {
    "k": "kqcg",
    "q": "kqcg",
    "c": "kqcs",
    "g": "gkq",
    "y": "yji",
    "j": "jygd",
    "d": "dtj",
    "t": "td",
    "s": "scz",
    "z": "zds",
}
"""First letters that transliterations exchange."""


def namebook(references: References, pack: Pack | None) -> Namebook:
    """The names for documents of a pack, built once for the same tables."""
    key = (pack.name if pack else "", id(references))
    kept = _BOOKS.get(key)
    if kept is None or kept[0] is not pack or kept[1] is not references:
        if len(_BOOKS) >= _MOST_BOOKS:
            _BOOKS.clear()
        kept = (pack, references, _built(references, pack))
        _BOOKS[key] = kept
    return kept[2]


def _built(references: References, pack: Pack | None) -> Namebook:
    countries = references.countries
    atlas = Atlas(pack, references)
    spellings: dict[str, set[str]] = {}
    for place, names in pack.places if pack else ():
        spellings.setdefault(place.place_id, set()).update(fold(n) for n in (place.name, *names))
    for province in pack.provinces if pack else ():
        for area in atlas.lookup(province.name):
            if area.feature == "governorate":
                spellings.setdefault(area.place_id, set()).update(fold(n) for n in (province.name, *province.aliases))
    found = atlas.lookup(pack.country_name) if pack else ()
    return Namebook(
        atlas,
        pack,
        Phrases((name, country) for country in countries for name in country.demonyms),
        frozenset(fold(c.capital) for c in countries if c.capital),
        {key: frozenset(value) for key, value in spellings.items()},
        next((p for p in found if p.feature == "country"), None),
        next((fold(c.capital) for c in countries if pack and c.code == pack.country and c.capital), ""),
    )
