"""Which of the places of one name is meant."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from marsad.model import Place

NEAR_KM = 150.0
"""Places of one report mostly lie so near to each other (the bound of geoparsing evaluation is 161 km)."""

STATE_KM = 500.0
"""How far from the middle of a state its towns mostly lie."""

FEATURES = {"country": 6.0, "governorate": 3.0, "region": 5.5, "district": 2.5}
"""Areas are meant rather than villages of the same name; in the unit of the score."""

AREAS = frozenset({"governorate", "region", "district"})
"""Features that can hold a town of the same name."""

SAME_KM = 10.0
"""Rows of two tables that lie nearer to each other are taken for one place."""

CONTAINED = 8.0
"""What "Paris, Texas" adds for places in Texas: more than inhabitants and company together."""

LARGE_CITY = 500_000
"""From so many inhabitants a city is meant rather than the region of its name."""

FAR_AHEAD = 0.7
"""By how much the best must lead, in the score's unit (a power of ten of inhabitants), before it is believed."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document tells about where it plays.

    Attributes:
        focus: Country of the pack, or None.
        neighbours: Countries next to it.
        countries: How often countries are named, by code.
        anchors: Places already understood, with how often.
    """

    focus: str | None = None
    neighbours: frozenset[str] = frozenset()
    countries: tuple[tuple[str, int], ...] = ()
    anchors: tuple[tuple[Place, int], ...] = ()


def distance(left: Place, right: Place) -> float:
    """Great-circle distance in kilometres; infinite when one has no point."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return math.inf
    a, b, c, d = map(math.radians, (left.lat, left.lon, right.lat, right.lon))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(h)))


def score(place: Place, setting: Setting, container: Place | None = None) -> float:
    """How well a place fits: inhabitants as a power of ten, plus what the document says about where it plays.

    Args:
        place: A candidate.
        setting: The document.
        container: The area that the text puts right after the name ("Paris, Texas"), or None.
    """
    value = math.log10(place.population + 10) + FEATURES.get(place.feature, 0.0)
    if setting.focus:
        value += 6.0 if place.country == setting.focus else 1.5 if place.country in setting.neighbours else 0.0
    named = dict(setting.countries)
    if place.country in named:
        value += min(2.0, 0.8 * named[place.country]) if place.feature != "country" else 0.5
    return value + _contained(place, container) + _company(place, setting.anchors)


def _contained(place: Place, container: Place | None) -> float:
    """What the area after the name adds: all of it inside, less and less with the distance from its middle."""
    if container is None or container.place_id == place.place_id:
        return 0.0
    if container.feature in {"country", "governorate"}:
        same = container.country == place.country and container.province in {None, place.province}
        return CONTAINED if same else 0.0
    reach = STATE_KM if container.feature == "region" else NEAR_KM
    inside = container.country == place.country and distance(place, container) < reach
    return CONTAINED * (1.0 - distance(place, container) / (2 * reach)) if inside else 0.0


def _company(place: Place, anchors: Sequence[tuple[Place, int]]) -> float:
    """Up to 3 for anchors near by, more for more of them."""
    weight = 0.0
    for anchor, count in anchors:
        if anchor.place_id == place.place_id or anchor.feature == "country":
            continue
        km = distance(place, anchor)
        reach = STATE_KM if anchor.feature == "region" else NEAR_KM
        if km < reach:
            weight += min(count, 3) * (1.0 - km / (2 * reach))
    return min(3.0, weight)


def resolve(
    places: Sequence[Place], setting: Setting, container: Place | None = None
) -> tuple[Place | None, tuple[Place, ...], float]:
    """The place meant, the candidates in order, and the lead of the first.

    None when two remain that are as likely as each other and lie apart.
    """
    ranked = sorted(places, key=lambda p: (-score(p, setting, container), p.place_id))
    if not ranked:
        return None, (), 0.0
    best = _city_of(ranked[0], ranked)
    ranked = [best, *(p for p in ranked if p is not best)]
    rivals = [p for p in ranked[1:] if distance(p, best) > SAME_KM and not _inside(best, p)]
    lead = score(best, setting, container) - score(rivals[0], setting, container) if rivals else math.inf
    return (best if lead >= FAR_AHEAD else None), tuple(ranked), lead


def _city_of(best: Place, ranked: Sequence[Place]) -> Place:
    """The large city rather than the region that is named after it."""
    if best.feature not in {"region", "district"}:
        return best
    cities = [p for p in ranked if p.population >= LARGE_CITY and p.country == best.country and distance(p, best) < NEAR_KM]
    return cities[0] if cities else best


def _inside(best: Place, other: Place) -> bool:
    """Whether the two are an area and its town of the same name."""
    if best.province is not None and best.province == other.province and "governorate" in {best.feature, other.feature}:
        return True
    area = bool(AREAS & {best.feature, other.feature})
    return area and best.country == other.country and distance(best, other) < NEAR_KM


def named_countries(places: Sequence[Place], codes: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """How often countries are named: by their places that need no telling apart, and by name or demonym."""
    counts: Counter[str] = Counter(codes)
    counts.update(place.country for place in places if place.country)
    return tuple(sorted(counts.items()))
