"""All names that a document of one pack may use for places: the pack's first, then the world's."""

from dataclasses import replace
from functools import lru_cache

from marsad.model import Place, Precision
from marsad.reference.base import Country, Gazetteer, Pack, Province, References
from marsad.text.names import Spellings, fold, skeleton

_SHORTEST_KEY = 3
_ALIKE_IN_TEXT = 0.82
"""A little stricter than what answers a person's question: a text has many words that are no places."""

_AS_LIKELY = 0.04
"""Spellings that are less like the name than the best by more than this are no candidates: the text around cannot tell."""

_LARGE_CITY = 100_000
"""From so many inhabitants a city of the world, spelled just so, comes before a place of the pack that is spelled alike."""


class Atlas:
    """Look-ups by name, in the order that a reader of the pack's conflict would think of.

    The pack's places and provinces (as GOVERNORATE places) come first, the largest leading; then world places of its own
    country and of its neighbours, countries, and the rest of the world by population. A listed spelling wins: the
    transliteration key is tried only where nothing in the pack is spelled so.
    """

    def __init__(self, pack: Pack | None, references: References) -> None:
        """Indexes the pack's and the countries' names; the gazetteer keeps its own index."""
        self._gazetteer: Gazetteer = references.gazetteer
        self._near = {code: rank for rank, code in enumerate((pack.country, *pack.neighbours))} if pack else {}
        self._own: Spellings[Place] = Spellings()
        self._provinces: dict[str, str] = {}
        self._countries: dict[str, list[Place]] = {}
        self._first_words: set[str] = set()
        self._add_countries(references.countries)
        if pack:
            self._add_pack(pack)
        self._find = lru_cache(maxsize=1 << 14)(self._candidates)

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Places of that name, best first; empty when no table has it."""
        return self._find(name)

    def listed(self, name: str) -> tuple[Place, ...]:
        """Places of the world of which a listed name is spelled so; not those that are only spelled alike."""
        return self._gazetteer.spelled(name)

    def province_of(self, name: str) -> str | None:
        """Code of the province that a name or spelling stands for ("Idleb": "idlib"); None when it names none."""
        return self._provinces.get(fold(name))

    def starts(self, word: str) -> bool:
        """Whether a name of the pack or of a country begins with this word; False says nothing about world places."""
        return fold(word) in self._first_words

    def _add_pack(self, pack: Pack) -> None:
        for place, spellings in pack.places:
            self._add(place, (place.name, *spellings))
        for province in pack.provinces:
            names = (province.name, *province.aliases)
            self._add(area_place(province, pack), names)
            self._provinces.update({fold(name): province.code for name in names})

    def _add(self, place: Place, names: tuple[str, ...]) -> None:
        for name in dict.fromkeys(names):
            self._own.add(name, place)
            self._note(name)

    def _add_countries(self, countries: tuple[Country, ...]) -> None:
        for country in countries:
            place = country_place(country)
            for name in dict.fromkeys((country.name, *country.aliases)):
                _append(self._countries, fold(name), place)
                self._note(name)

    def _note(self, name: str) -> None:
        """Remembers how a name begins, with and without its article."""
        for words in (fold(name).split(), name.split()):
            if words:
                self._first_words.add(fold(words[0]))

    def _candidates(self, name: str) -> tuple[Place, ...]:
        key = fold(name)
        own = sorted(self._own.exact(name), key=_prominence)
        countries = self._countries.get(key, [])
        world = sorted((place for place in self._world(name) if not self._is_own_area(place)), key=self._distance)
        spelled = [place for place in world if fold(place.name) == key]
        if own or countries:
            world = spelled
        near = [place for place in world if place.country in self._near]
        cities = [place for place in spelled if place.population >= _LARGE_CITY]
        alike = [] if own or countries or cities else self._alike(name)
        found: dict[str, Place] = {}
        for place in (*own, *alike, *near, *countries, *world):
            found.setdefault(place.place_id, place)
        return tuple(found.values())

    def _world(self, name: str) -> tuple[Place, ...]:
        """The gazetteer's places, those of the pack's country with the pack's own codes of provinces."""
        found = self._gazetteer.lookup(name)
        if not any(place.province for place in found):
            return found
        return tuple(self._recoded(place) for place in found)

    def _recoded(self, place: Place) -> Place:
        if not place.province or self._near.get(place.country or "") != 0:
            return place
        return replace(place, province=self.province_of(place.province.replace("_", " ")))

    def _alike(self, name: str) -> list[Place]:
        """The pack's places with a spelling of the same transliteration key, the likeliest first, larger places before others."""
        found = self._own.alike(name, _ALIKE_IN_TEXT) if len(skeleton(name)) >= _SHORTEST_KEY else ()
        likely = [match for match in found if match.likeness >= found[0].likeness - _AS_LIKELY]
        likely.sort(key=lambda match: (-match.likeness, match.spelling, _prominence(match.value)))
        return [match.value for match in likely]

    def _is_own_area(self, place: Place) -> bool:
        """Whether the world's table repeats a first-level area for which the pack has its own."""
        return bool(self._provinces) and place.feature == "region" and self._near.get(place.country or "") == 0

    def _distance(self, place: Place) -> int:
        """Rank of the place's country: own, neighbours in their order, all others alike."""
        return self._near.get(place.country or "", len(self._near))


def _prominence(place: Place) -> int:
    """Larger places first; the pack's order among those without a known population."""
    return -place.population


def country_place(country: Country) -> Place:
    """A country as a place, with the middle that the table has, or no point."""
    return Place(
        place_id=f"country:{country.code}",
        name=country.name,
        lat=country.lat,
        lon=country.lon,
        precision=Precision.COUNTRY,
        country=country.code,
        feature="country",
        source="countries.yaml: middle of the outline (Natural Earth), or the customary point (CIA World Factbook, GeoNames)",
    )


def area_place(province: Province, pack: Pack) -> Place:
    """A province as a place."""
    return Place(
        place_id=province.place_id or f"{pack.name}:{province.code}",
        name=province.name,
        lat=province.lat,
        lon=province.lon,
        precision=Precision.GOVERNORATE,
        country=pack.country,
        province=province.code,
        feature="governorate",
        source=f"pack {pack.name}, {pack.date}",
    )


def _append(table: dict[str, list[Place]], key: str, place: Place) -> None:
    if key and place not in table.setdefault(key, []):
        table[key].append(place)
