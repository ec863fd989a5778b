"""The names of all tables, for a person's question: packs and countries indexed here, the gazetteer by its own index."""

from collections.abc import Iterable, Iterator

from marsad.model import Place
from marsad.reference.atlas import area_place, country_place
from marsad.reference.base import Pack, References
from marsad.text.names import ALIKE, Spellings, fold, likeness

_KEPT: list[tuple[References, "NameList"]] = []
_MOST_KEPT = 4

Rated = dict[Place, tuple[float, str]]
"""Places with how like a name their spelling is, and that spelling."""


class NameList:
    """Names with their places; look-ups never fail, they find nothing."""

    def __init__(self, references: References) -> None:
        """Indexes the names of packs and countries."""
        self._gazetteer = references.gazetteer
        self._spellings: Spellings[Place] = Spellings()
        self._countries: dict[str, str] = {}
        self._provinces: dict[str, str] = {}
        self._local = frozenset(pack.country for pack in references.packs)
        for country in references.countries:
            for name in (country.name, *country.aliases):
                self._spellings.add(name, country_place(country))
                self._countries.setdefault(fold(name), country.code)
        self._areas = frozenset(pack.country for pack in references.packs if pack.provinces)
        for pack in references.packs:
            self._provinces |= {fold(name): area.code for area in pack.provinces for name in (area.name, *area.aliases)}
            for place, names in _listed(pack):
                for name in (place.name, *names):
                    self._spellings.add(name, place)

    def country(self, name: str) -> str | None:
        """Code of a country by any of its names or by its code; None where no table has it."""
        code = self._countries.get(fold(name)) or name.strip().upper()
        return code if code in self._countries.values() else None

    def province(self, name: str) -> str | None:
        """Code of the first-level area of a pack that has this name, or None."""
        return self._provinces.get(fold(name))

    def local(self, place: Place) -> bool:
        """Whether a place lies in the country of a pack."""
        return place.country in self._local

    def listed(self, name: str) -> tuple[Place, ...]:
        """Places of the packs, and countries, that are spelled so."""
        return self._spellings.exact(name)

    def rated(self, name: str, least: float = ALIKE) -> Rated:
        """Everything spelled so, then everything spelled alike; the world's alike where nothing of it is spelled so."""
        world = [row for row in self._gazetteer.spelled(name) if not self._repeats(row)]
        found: Rated = dict.fromkeys((*self.listed(name), *world), (1.0, name))
        for match in self._spellings.nearest(name, least):
            found.setdefault(match.value, (match.likeness, match.spelling))
        for place in () if world else self._gazetteer.lookup(name):
            alike = likeness(name, place.name)
            if alike >= least and not self._repeats(place):
                found.setdefault(place, (alike, place.name))
        return dict(_once(found))

    def _repeats(self, row: Place) -> bool:
        """Whether the world's list repeats a first-level area for which a pack has its own."""
        return row.feature == "region" and row.place_id.startswith("area:") and row.country in self._areas


def namelist(references: References) -> NameList:
    """The names of these tables, kept for the next call."""
    for kept, names in _KEPT:
        if kept is references:
            return names
    del _KEPT[_MOST_KEPT - 1 :]
    _KEPT.insert(0, (references, NameList(references)))
    return _KEPT[0][1]


def _listed(pack: Pack) -> Iterator[tuple[Place, Iterable[str]]]:
    """A pack's provinces and places with their spellings."""
    for province in pack.provinces:
        yield area_place(province, pack), province.aliases
    yield from pack.places


def _once(found: Rated) -> Iterator[tuple[Place, tuple[float, str]]]:
    """Each place id once: the packs' row before the world's."""
    seen: set[str] = set()
    for place, row in found.items():
        if place.place_id not in seen:
            seen.add(place.place_id)
            yield place, row
