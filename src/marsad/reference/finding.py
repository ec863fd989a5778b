"""Which places a name can mean, best first, each with reasons that a person can read; texts are read by annotate, not by this."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from operator import itemgetter

from marsad.errors import UsageError
from marsad.model import Place
from marsad.model.sphere import apart_km
from marsad.reference.base import References
from marsad.reference.namelist import NameList, namelist
from marsad.text.names import ALIKE, skeleton
from marsad.text.names.descriptions import Description, described, whole

NEAR_KM = 150.0
"""Candidates within this distance of the place given with `near` come first."""

MOST = 24
"""So many candidates are given at most."""

CONFIRMED = 0.72
"""Likeness that is enough where the province is known and agrees."""

SURE = 0.9
"""From this likeness on a spelling needs no place beside it."""

BESIDE_KM = 50.0
"""A place that a description names beside another mostly lies nearer to it: the reach of a small town in its district."""

AREA = 50_000
"""An area stands among towns of so many inhabitants: what has the name of a large city and its province is the city."""

SIZES = {"city": 20_000, "town": 2_000, "village": 200}
"""Inhabitants, in order of magnitude, where a table tells none."""


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


def place(name: str, references: References, near: str | None = None, country: str | None = None) -> tuple[FoundPlace, ...]:
    """The places that a name can mean, best first; none where no table has the name or one like it.

    Places spelled so come before those that are only spelled alike, places of the packs' countries before others, larger ones
    before smaller. With `near`, what lies within 150 km of it comes first. Where nothing is spelled so, words around the name
    are set aside ("Hayyan town, Aleppo" is Hayyan near Aleppo); where nothing has the name, what is named beside it is answered
    and the reasons say so. Nothing is chosen: a name of several places stays open.

    Args:
        name: The name in any spelling, in Latin or Arabic script.
        references: The tables, as `load_references` gives them.
        near: Name of a place that it lies near, or None.
        country: Only places of this country: its name, or its ISO 3166-1 code of two letters; None for all.

    Raises:
        UsageError: `near` or `country` is in no table.
        GazetteerError: the place table turns out damaged.
    """
    names = namelist(references)
    code = _country(country, names) if country else None
    anchor = _anchor(near, names, code) if near else None
    return found_places(name, names, country=code, anchor=anchor)


def found_places(
    name: str, names: NameList, *, country: str | None = None, anchor: Place | None = None, province: str | None = None
) -> tuple[FoundPlace, ...]:
    """The places that a name can mean among these names.

    Args:
        name: As for `place`.
        names: The names to look in.
        country: Code of the only country to look in, or None.
        anchor: What it lies near, or None.
        province: Code of the first-level area that is known to hold it, unless the name itself says another.
    """
    parts = described(name)
    area = next(filter(None, (names.province(each) for words in parts.around for each in (words, whole(words)))), province)
    others = (words for words in parts.around if not names.province(words))
    beside = [row for words in others for row in _with_points(words, names, country, 1.0)][:1]
    looked = ((_candidates(tried, names, country, area), aside) for tried, aside in _tried(name, parts, names))
    confirmed = ((found if aside else _confirmed(found, beside), aside) for found, aside in looked)
    found, aside = next(filter(itemgetter(0), confirmed), ([], False))
    near = [anchor] if anchor else [] if aside else beside
    found = [_placed(item, place) for item in found for place in near] if near else found
    if aside:
        found = [replace(item, reasons=("named beside it", *item.reasons)) for item in found]
    return tuple(sorted(found, key=lambda item: _order(item, names, area))[:MOST])


def _tried(name: str, parts: Description, names: NameList) -> Iterator[tuple[str, bool]]:
    """What is looked up until something is found, with whether it only stands beside the name."""
    if names.listed(name):
        yield name, False
    yield parts.name if names.listed(parts.name) else parts.plain or name, False
    if names.listed(parts.namesake()):
        yield parts.namesake(), False
    beside = list(dict.fromkeys(each for words in parts.around for each in (words, whole(words))))
    narrow = [words for words in beside if not names.province(words)]
    yield from ((words, True) for words in narrow if names.listed(words))
    yield from ((words, True) for words in (*narrow, *filter(names.listed, parts.stretches()), *beside))
    yield parts.namesake(), False


def _confirmed(found: list[FoundPlace], beside: Sequence[Place]) -> list[FoundPlace]:
    """The places spelled nearly so, and of those spelled less alike what does not lie far from the place named beside it."""
    return [item for item in found if item.likeness >= SURE or all(_km(item.place, other) < BESIDE_KM for other in beside)]


def _candidates(name: str, names: NameList, country: str | None, area: str | None) -> list[FoundPlace]:
    """Places of the country; where the province is known they lie in it, or are spelled more alike and in a pack's country."""
    rated = names.rated(name, CONFIRMED if area else ALIKE).items()
    return [
        FoundPlace(place, alike, _alike(name, spelling, alike))
        for place, (alike, spelling) in rated
        if country in {None, place.country} and (area in {None, place.province} or (alike >= ALIKE and names.local(place)))
    ]


def _alike(name: str, spelling: str, alike: float) -> tuple[str, ...]:
    if alike == 1.0:
        return ("spelled so",)
    key = ("same transliteration key",) if skeleton(name) == skeleton(spelling) else ()
    return (f"like “{spelling}” ({alike:.2f})", *key)


def _country(country: str, names: NameList) -> str:
    code = names.country(country)
    if code is None:
        raise UsageError(f"country {country[:60]!r} is in no table; give its English name or its ISO code of two letters")
    return code


def _anchor(near: str, names: NameList, code: str | None) -> Place:
    """The best place of that name, a sharp point rather than an area's middle."""
    known = _with_points(near, names, code, ALIKE) or _with_points(near, names, None, ALIKE)
    if not known:
        raise UsageError(f"near {near[:60]!r}: no table has a point for it; give the name of a larger place")
    return next((place for place in known if place.precision.pointlike), known[0])


def _with_points(name: str, names: NameList, code: str | None, least: float) -> list[Place]:
    """The places with a point that are spelled so much like the name, best first."""
    found = sorted(_candidates(name, names, code, None), key=lambda item: _order(item, names, None))
    return [item.place for item in found if item.place.lat is not None and item.likeness >= least]


def _placed(item: FoundPlace, anchor: Place) -> FoundPlace:
    """The candidate with its distance, which is from the middle where either is an area."""
    if item.place.place_id == anchor.place_id:
        return replace(item, km=0.0)
    km = _km(item.place, anchor)
    if km == inf:
        return item
    middle = "" if anchor.precision.pointlike and item.place.precision.pointlike else ", from the middle"
    return replace(item, km=km, reasons=(*item.reasons, f"{km:.0f} km from {anchor.name}{middle}"))


def _km(one: Place, other: Place) -> float:
    """Distance in kilometres; infinite where one has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return inf
    return apart_km((one.lat, one.lon), (other.lat, other.lon))


def _order(item: FoundPlace, names: NameList, area: str | None) -> tuple[bool, bool, float, float, bool, float, str]:
    """In the known province; near; spelled so or alike; the nearer where none is known; the packs'; the larger; by id."""
    place = item.place
    outside = area is not None and place.province != area
    far = item.km is None or item.km > NEAR_KM
    km = item.km if item.km is not None and (area is None or outside) else 0.0
    foreign = place.feature != "country" and not names.local(place)
    return outside, far, -item.likeness, km, foreign, -_weight(place), place.place_id


def _weight(place: Place) -> int:
    """What a name is likely to mean: countries, then by inhabitants."""
    standing = {"country": 10**9, "governorate": AREA, "region": AREA} | SIZES
    return place.population or standing.get(place.feature, 0)
