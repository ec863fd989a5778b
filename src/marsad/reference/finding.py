"""Which places a name can mean, best first, each with reasons that a person can read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from marsad.errors import UsageError
from marsad.model import Place
from marsad.model.sphere import apart_km
from marsad.reference.atlas import area_place, country_place
from marsad.reference.base import Pack, References
from marsad.text.names import Spellings, fold, likeness, skeleton
from marsad.text.names.descriptions import described

NEAR_KM = 150.0
"""Candidates within this distance of the place given with `near` come first."""

MOST = 24
"""So many candidates are given at most."""

_KEPT: list[tuple[References, "_Tables"]] = []
_MOST_KEPT = 4


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place that a name can mean.

    Attributes:
        place: The place, with its own precision and source.
        likeness: How like the name its spelling is, from 0 to 1; 1 where it is listed so.
        reasons: Why it is a candidate, for people ("spelled so", "12 km from Hama").
        km: Distance to the place given with `near`, in kilometres; None without one, or where either has no point.
    """

    place: Place
    likeness: float
    reasons: tuple[str, ...]
    km: float | None = None


class _Tables:
    """The names of packs and countries, indexed once; the gazetteer keeps its own index."""

    def __init__(self, references: References) -> None:
        self.gazetteer = references.gazetteer
        self.spellings: Spellings[Place] = Spellings()
        self.states: dict[str, str] = {}
        for country in references.countries:
            for name in (country.name, *country.aliases):
                self.spellings.add(name, country_place(country))
                self.states.setdefault(fold(name), country.code)
        self.areas = frozenset(pack.country for pack in references.packs if pack.provinces)
        for pack in references.packs:
            for place, names in _listed(pack):
                for name in (place.name, *names):
                    self.spellings.add(name, place)


def place(name: str, references: References, near: str | None = None, country: str | None = None) -> tuple[FoundPlace, ...]:
    """The places that a name can mean, best first; none where no table has the name or one like it.

    Places spelled so come before those that are only spelled alike, larger ones before smaller. With `near`, what lies within
    150 km of it comes first. Where nothing is spelled so, words around the name are set aside ("Hayyan town, Aleppo" is Hayyan
    near Aleppo). Nothing is chosen: a name of several places stays open.

    Args:
        name: The name in any spelling, in Latin or Arabic script.
        references: The tables, as `load_references` gives them.
        near: Name of a place that it lies near, or None.
        country: Only places of this country: its name, or its ISO 3166-1 code of two letters; None for all.

    Raises:
        UsageError: `near` or `country` is in no table.
        GazetteerError: the place table turns out damaged.
    """
    tables = _tables(references)
    found = _candidates(name, tables)
    around: tuple[str, ...] = ()
    if not any(item.likeness == 1.0 for item in found):
        parts = described(name)
        found, around = _candidates(parts.plain or name, tables), parts.around
    code = _country(country, tables) if country else None
    if code:
        found = [item for item in found if item.place.country == code]
    anchor = _anchor(near, tables, code) if near else next(filter(None, (_point(words, tables, code) for words in around)), None)
    if anchor:
        found = [_placed(item, anchor) for item in found]
    return tuple(sorted(found, key=_order)[:MOST])


def _tables(references: References) -> _Tables:
    """The index of these tables, kept for the next call."""
    for kept, tables in _KEPT:
        if kept is references:
            return tables
    del _KEPT[_MOST_KEPT - 1 :]
    _KEPT.insert(0, (references, _Tables(references)))
    return _KEPT[0][1]


def _listed(pack: Pack) -> Iterator[tuple[Place, Iterable[str]]]:
    """A pack's provinces and places with their spellings."""
    for province in pack.provinces:
        yield area_place(province, pack), province.aliases
    yield from pack.places


def _candidates(name: str, tables: _Tables) -> list[FoundPlace]:
    """Everything spelled so, then everything spelled alike, each place once."""
    found: dict[str, FoundPlace] = {}
    world = tables.gazetteer.spelled(name)
    for spelled in (*tables.spellings.exact(name), *(row for row in world if not _repeats(row, tables))):
        found.setdefault(spelled.place_id, FoundPlace(spelled, 1.0, ("spelled so",)))
    for match in tables.spellings.nearest(name):
        if match.value.place_id not in found:
            found[match.value.place_id] = FoundPlace(match.value, match.likeness, _alike(name, match.spelling, match.likeness))
    for other in () if world else tables.gazetteer.lookup(name):
        if other.place_id not in found and not _repeats(other, tables):
            alike = likeness(name, other.name)
            found[other.place_id] = FoundPlace(other, alike, _alike(name, other.name, alike))
    return list(found.values())


def _repeats(row: Place, tables: _Tables) -> bool:
    """Whether the world's list repeats a first-level area for which a pack has its own."""
    return row.feature == "region" and row.place_id.startswith("area:") and row.country in tables.areas


def _alike(name: str, spelling: str, alike: float) -> tuple[str, ...]:
    key = ("same transliteration key",) if skeleton(name) == skeleton(spelling) else ()
    return (f"like “{spelling}” ({alike:.2f})", *key)


def _country(country: str, tables: _Tables) -> str:
    code = tables.states.get(fold(country)) or country.strip().upper()
    if code not in tables.states.values():
        raise UsageError(f"country {country[:60]!r} is in no table; give its English name or its ISO code of two letters")
    return code


def _anchor(near: str, tables: _Tables, code: str | None) -> Place:
    found = _point(near, tables, code)
    if found is None:
        raise UsageError(f"near {near[:60]!r}: no table has a point for it; give the name of a larger place")
    return found


def _point(name: str, tables: _Tables, code: str | None) -> Place | None:
    """The best place of that name with a point, a sharp one rather than an area's middle; None where there is none."""
    known = [item.place for item in sorted(_candidates(name, tables), key=_order) if item.place.lat is not None]
    if code:
        known = [place for place in known if place.country == code] or known
    return next((place for place in known if place.precision.pointlike), known[0] if known else None)


def _placed(item: FoundPlace, anchor: Place) -> FoundPlace:
    """The candidate with its distance, which is from the middle where either is an area."""
    place, at = item.place, (anchor.lat, anchor.lon)
    if place.lat is None or place.lon is None or at[0] is None or at[1] is None or place.place_id == anchor.place_id:
        return item
    km = apart_km((place.lat, place.lon), (at[0], at[1]))
    middle = "" if anchor.precision.pointlike and place.precision.pointlike else ", from the middle"
    return replace(item, km=km, reasons=(*item.reasons, f"{km:.0f} km from {anchor.name}{middle}"))


def _order(item: FoundPlace) -> tuple[bool, float, float, int, str]:
    """Near ones, then likely spellings, then the nearer, the larger, and by id."""
    far = item.km is None or item.km > NEAR_KM
    return far, -item.likeness, 0.0 if item.km is None else item.km, -_weight(item.place), item.place.place_id


def _weight(place: Place) -> int:
    """What a name is likely to mean: countries, then by inhabitants; an area without a count stands among towns."""
    return {"country": 10**9, "governorate": 10**5, "region": 10**5}.get(place.feature, 0) or place.population
