"""Which conflict pack a document belongs to."""

from collections import Counter
from functools import lru_cache

from marsad.annotate.identity import Same
from marsad.annotate.tokens import Phrases, tokens
from marsad.errors import UsageError
from marsad.reference.base import Country, Pack, References

COUNTRY_WEIGHT = 3
AREA_WEIGHT = 2
SOURCE_WEIGHT = 3
PARTY_WEIGHT = 1
PLACE_WEIGHT = 1
ENOUGH = 4
"""A document must name a pack's country twice, or once with something else of it, or a source with an area, or several
places, to belong to it."""
SHORTEST_PLACE = 5
"""Shorter spellings of small places are too often other words."""


def chosen(text: str, references: References, name: str | None = None) -> Pack | None:
    """The pack whose country, areas, parties and places the text names most; None when none is named enough.

    Args:
        text: The document's text.
        references: The packs to choose from.
        name: A pack's name that forces it.

    Raises:
        UsageError: `name` is none of the packs.
    """
    if name is not None:
        for pack in references.packs:
            if pack.name == name:
                return pack
        known = ", ".join(pack.name for pack in references.packs) or "none"
        raise UsageError(f"unknown pack {name!r}; loaded packs: {known}")
    scores = {pack.name: (score(text, pack, references.countries), pack) for pack in references.packs}
    ranked = sorted(scores.values(), key=lambda row: (-row[0], row[1].name))
    return ranked[0][1] if ranked and ranked[0][0] >= ENOUGH else None


def score(text: str, pack: Pack, countries: tuple[Country, ...]) -> int:
    """How much the text names a pack: mentions weighted by what they name, each name up to three times.

    Other states and those who speak for them count nothing, and without the country, an area, a source or a place the
    score is 0.
    """
    table = _table(Same(pack), Same(countries))
    words = tokens(text)
    counts: Counter[tuple[str, int]] = Counter()
    for match in table.all(text, words):
        counts[match.value] += 1
    if not any(weight >= AREA_WEIGHT or key.startswith("place:") for key, weight in counts):
        return 0
    return sum(min(count, 3) * weight for (_, weight), count in counts.items())


@lru_cache(maxsize=16)
def _table(kept: Same[Pack], countries: Same[tuple[Country, ...]]) -> Phrases[tuple[str, int]]:
    pack = kept.value
    states = {party.code for party in pack.parties if party.group == "state"}
    rows: list[tuple[str, tuple[str, int]]] = [(pack.country_name, ("country", COUNTRY_WEIGHT))]
    for country in (c for c in countries.value if c.code == pack.country):
        rows += [(name, ("country", COUNTRY_WEIGHT)) for name in (country.name, *country.aliases)]
        rows += [(name, ("demonym", AREA_WEIGHT)) for name in country.demonyms]
    for province in pack.provinces:
        rows += [(name, (f"area:{province.code}", AREA_WEIGHT)) for name in (province.name, *province.aliases)]
    for place, spellings in pack.places:
        names = dict.fromkeys((place.name, *spellings))
        rows += [(n, (f"place:{place.place_id}", PLACE_WEIGHT)) for n in names if len(n) >= SHORTEST_PLACE]
    for source in pack.sources:
        if source.side not in states:
            names = dict.fromkeys((source.name, *source.aliases))
            rows += [(n, (f"source:{source.source_id}", SOURCE_WEIGHT)) for n in names if n[0].isupper()]
    for party in pack.parties:
        if party.group != "state":
            names = dict.fromkeys((*party.aliases, *party.adjectives))
            rows += [(n, (f"party:{party.code}", PARTY_WEIGHT)) for n in names if n[0].isupper()]
    return Phrases(rows)
