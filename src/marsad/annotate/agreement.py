"""Where the names of a document agree to lie: names of many places tell each other apart."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from marsad.annotate.resolution import COMPANY, MOST_COMPANY, Question, Setting, alone, beside, in_named_country
from marsad.model import Place

ROUNDS = 4
"""How often the names listen to each other; more changes next to nothing."""

SHARP = 1.6
"""How much likelier one more unit of the score makes a place (natural logarithm)."""

FAINT = 0.1
"""Places less likely than this are no anchors."""

CELL = 1.5
"""Width of a cell of the grid in which neighbours are sought, in degrees."""

_Link = tuple[int, int, float]
"""Name and place (their positions) of a neighbour, and how near it is."""


def agreed(questions: Sequence[Question], setting: Setting) -> Setting:
    """The setting with the places that the names most likely mean, each with its likelihood.

    Every name starts from what its places are by themselves, then moves towards places near those that the others mean
    (mean-field inference over pairs of names). The order of the names does not matter.
    """
    questions = sorted(questions, key=lambda q: [p.place_id for p in q.places])
    start = [[alone(place, q, setting) for place in q.places] for q in questions]
    links = _links(questions)
    shares = [_shares(row) for row in start]
    for _ in range(ROUNDS):
        countries = _countries(questions, shares, setting)
        shares = [
            _shares([_score(start[n][p], place, (shares, links[n][p], countries)) for p, place in enumerate(q.places)])
            for n, q in enumerate(questions)
        ]
    anchors: dict[str, tuple[Place, float]] = {}
    for n, q in enumerate(questions):
        for p, place in enumerate(q.places):
            if shares[n][p] > FAINT and shares[n][p] > anchors.get(place.place_id, (place, 0.0))[1]:
                anchors[place.place_id] = (place, shares[n][p])
    countries = _countries(questions, shares, setting)
    return replace(
        setting,
        countries=tuple(sorted(countries.items())),
        anchors=tuple(row for _, row in sorted(anchors.items())),
    )


def _score(start: float, place: Place, others: tuple[list[list[float]], list[_Link], dict[str, float]]) -> float:
    """What a place scores among the others: their likelihoods, those near it, and how often countries are named."""
    shares, links, countries = others
    weight = sum(shares[n][p] * near for n, p, near in links)
    return start + min(MOST_COMPANY, COMPANY * weight) + in_named_country(place, countries.get(place.country or "", 0.0))


def _shares(scores: Sequence[float]) -> list[float]:
    """Scores as likelihoods that add up to one."""
    top = max(scores)
    powers = [math.exp(SHARP * (score - top)) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def _countries(questions: Sequence[Question], shares: Sequence[Sequence[float]], setting: Setting) -> dict[str, float]:
    """How often countries are named, the places of names counted by their likelihood."""
    counts: dict[str, float] = defaultdict(float, setting.countries)
    for question, row in zip(questions, shares, strict=True):
        for place, share in zip(question.places, row, strict=True):
            if place.country and place.feature != "country":
                counts[place.country] += 0.5 * share
    return counts


def _links(questions: Sequence[Question]) -> list[list[list[_Link]]]:
    """For each place of each name those places of other names that lie near it."""
    cells: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    regions: list[tuple[int, int]] = []
    for n, question in enumerate(questions):
        for p, place in enumerate(question.places):
            if place.feature == "region":
                regions.append((n, p))
            elif place.lat is not None and place.lon is not None:
                cells[_cell(place.lat, place.lon)].append((n, p))
    return [[_near(n, place, questions, (cells, regions)) for place in q.places] for n, q in enumerate(questions)]


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat / CELL), math.floor(lon / CELL)


def _near(
    name: int,
    place: Place,
    questions: Sequence[Question],
    where: tuple[dict[tuple[int, int], list[tuple[int, int]]], list[tuple[int, int]]],
) -> list[_Link]:
    if place.lat is None or place.lon is None or place.feature == "country":
        return []
    cells, regions = where
    row, column = _cell(place.lat, place.lon)
    around = list(regions)
    for north, east in product((-1, 0, 1), repeat=2):
        around += cells.get((row + north, column + east), ())
    best: dict[int, _Link] = {}
    for n, p in around:
        other = questions[n].places[p]
        near = beside(place, other) if n != name and other.place_id != place.place_id else 0.0
        if near > 0.0:
            best[n * 64 + p] = (n, p, near)
    return [best[key] for key in sorted(best)]
