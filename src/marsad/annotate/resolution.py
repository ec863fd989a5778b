"""Which of the places of one name is meant."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from marsad.model import Place
from marsad.model.place import distance_km

NEAR_KM = 150.0
"""Places of one report mostly lie so near to each other (the bound of geoparsing evaluation is 161 km)."""

STATE_KM = 700.0
"""How far from the middle of a state its towns mostly lie."""

LARGEST_STATE_KM = 1000.0
"""How far from the middle of the largest states a town can lie that the text puts in one."""

FEATURES = {"country": 7.0, "governorate": 3.0, "region": 5.5, "district": 2.5}
"""Areas are meant rather than villages of the same name; in the unit of the score."""

STANDING = {"city": 2.0, "town": 1.0}
"""Where a table tells no inhabitants: a town has ten times as many as a village, a city a hundred times, as a rule."""

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

AHEAD = 0.2
"""The same in a report of no known conflict, where the places of a name are those of the whole world."""

COMPANY = 2.2
"""What one place that is surely meant adds for those beside it."""

CONFIRMED_KM = 60.0
"""A place that is only spelled like the name is meant where something within this distance, or of its province, is named too."""

SURE = 0.5
"""From this likelihood on a place that another name means can confirm one."""

LARGE = 100_000
"""Inhabitants of a city that any report may mention."""

SPOKEN_OF = 0.9
"""A country counts as spoken of from its own name on, or from one place that surely lies in it."""

MOST_COMPANY = 6.0
"""What all places around can add: more than the hundredfold of inhabitants, less than a container."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a document tells about where it plays.

    Attributes:
        focus: Country of the pack, or None.
        neighbours: Countries next to it.
        countries: How often countries are named, by code.
        anchors: Places already understood, with how surely (1 is certain).
    """

    focus: str | None = None
    neighbours: frozenset[str] = frozenset()
    countries: tuple[tuple[str, float], ...] = ()
    anchors: tuple[tuple[Place, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A name whose place is sought.

    Attributes:
        places: What it can mean.
        container: The area that the text puts beside the name ("Paris, Texas"), or None.
        bonus: What speaks for (or, below 0, against) single places whatever the document, by place id: capitals, spellings.
        alike: Ids of the places that no table lists under this spelling, only under one like it.
    """

    places: tuple[Place, ...]
    container: Place | None = None
    bonus: Mapping[str, float] = field(default_factory=dict)
    alike: frozenset[str] = frozenset()


def alone(place: Place, question: Question, setting: Setting) -> float:
    """How well a place fits by itself: inhabitants as a power of ten, what it is, whose it is, and the words beside the name."""
    size = math.log10(place.population + 10) if place.population else 1.0 + STANDING.get(place.feature, 0.0)
    value = size + FEATURES.get(place.feature, 0.0) + question.bonus.get(place.place_id, 0.0)
    if setting.focus:
        value += 6.0 if place.country == setting.focus else 1.5 if place.country in setting.neighbours else 0.0
    return value + _contained(place, question.container)


def _contained(place: Place, container: Place | None) -> float:
    """What the area beside the name adds: all of it inside, less and less with the distance from its middle."""
    if container is None or container.place_id == place.place_id:
        return 0.0
    if container.feature in {"country", "governorate"}:
        same = container.country == place.country and container.province in {None, place.province}
        return CONTAINED if same else 0.0
    reach = LARGEST_STATE_KM if container.feature == "region" else NEAR_KM
    inside = container.country == place.country and distance_km(place, container) < reach
    return CONTAINED * (1.0 - distance_km(place, container) / (2 * reach)) if inside else 0.0


def in_named_country(place: Place, named: float) -> float:
    """What it adds that the place's country is named so often."""
    if not named:
        return 0.0
    return 0.5 if place.feature == "country" else min(2.0, 0.8 * named)


def company(place: Place, anchors: Sequence[tuple[Place, float]]) -> float:
    """What the places around add, more for more of them and for nearer ones."""
    weight = sum(sure * beside(place, anchor) for anchor, sure in anchors)
    return min(MOST_COMPANY, COMPANY * weight)


def beside(place: Place, other: Place) -> float:
    """How near two places are: 1 together, less with the distance, 0 out of reach; a country is near nothing."""
    if "country" in {place.feature, other.feature}:
        return 0.0
    reach = STATE_KM if "region" in {place.feature, other.feature} else NEAR_KM
    if reach == STATE_KM and place.country != other.country:
        return 0.0
    km = distance_km(place, other)
    return 1.0 - km / (2 * reach) if km < reach else 0.0


def resolve(question: Question, setting: Setting) -> tuple[Place | None, tuple[Place, ...]]:
    """The place meant, and the candidates in order; None when two remain that are as likely as each other and lie apart.

    Places that are only spelled alike, and that nothing else in the document confirms, are no candidates.
    """
    named = dict(setting.countries)
    own = {place.place_id for place in question.places}
    others = [row for row in setting.anchors if row[0].place_id not in own]
    kept = [p for p in question.places if p.place_id not in question.alike or _confirmed(p, others)]
    question = replace(question, places=tuple(p for p in kept if _plausible(p, question, named, setting.focus)))
    scores = {
        place.place_id: alone(place, question, setting)
        + in_named_country(place, named.get(place.country or "", 0.0))
        + company(place, others)
        for place in question.places
    }
    ranked = sorted(question.places, key=lambda p: (-scores[p.place_id], p.place_id))
    if not ranked:
        return None, ()
    best = _city_of(ranked[0], ranked)
    ranked = [best, *(p for p in ranked if p is not best)]
    rivals = [p for p in ranked[1:] if distance_km(p, best) > SAME_KM and not _inside(best, p)]
    lead = scores[best.place_id] - scores[rivals[0].place_id] if rivals else math.inf
    return (best if lead >= (FAR_AHEAD if setting.focus else AHEAD) else None), tuple(ranked)


def _plausible(place: Place, question: Question, named: Mapping[str, float], focus: str | None) -> bool:
    """Whether a report on one country can mean a place: its own, or a large city, or one of a country that it speaks of.

    A place abroad that is only spelled alike must be both.
    """
    if focus is None or place.country == focus or place.feature in {"country", "region"}:
        return True
    large, spoken = place.population >= LARGE, named.get(place.country or "", 0.0) >= SPOKEN_OF
    return large and spoken if place.place_id in question.alike else large or spoken


def _confirmed(place: Place, others: Sequence[tuple[Place, float]]) -> bool:
    """Whether another name means a place near by or in the same province, or none means any place of the country."""
    sure = [other for other, share in others if share >= SURE and other.province and other.country == place.country]
    return not sure or any(other.province == place.province or distance_km(other, place) < CONFIRMED_KM for other in sure)


def _city_of(best: Place, ranked: Sequence[Place]) -> Place:
    """The large city rather than the region that is named after it."""
    if best.feature not in {"region", "district"}:
        return best
    cities = [
        p for p in ranked if p.population >= LARGE_CITY and p.country == best.country and distance_km(p, best) < 2 * NEAR_KM
    ]
    return cities[0] if cities else best


def _inside(best: Place, other: Place) -> bool:
    """Whether the two are an area and its town of the same name."""
    if best.province is not None and best.province == other.province and "governorate" in {best.feature, other.feature}:
        return True
    area = bool(AREAS & {best.feature, other.feature})
    return area and best.country == other.country and distance_km(best, other) < NEAR_KM


def named_countries(places: Sequence[Place], codes: Sequence[str]) -> tuple[tuple[str, float], ...]:
    """How often countries are named: by their places that need no telling apart, and by name or demonym."""
    counts: Counter[str] = Counter(codes)
    counts.update(place.country for place in places if place.country)
    return tuple(sorted(counts.items()))
