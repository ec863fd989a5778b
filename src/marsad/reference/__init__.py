"""Tables with licence and date: the gazetteer, countries, sources and conflict packs."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from marsad.reference.atlas import Atlas
from marsad.reference.base import Country, Gazetteer, Pack, Party, Province, References, Source, Vocabulary
from marsad.reference.finding import FoundPlace, place
from marsad.reference.gazetteer import WorldGazetteer
from marsad.reference.packs import load_pack, pack_names, validate_pack
from marsad.reference.registers import countries, outlines, sources, vocabulary

__all__ = [
    "Atlas",
    "Country",
    "FoundPlace",
    "Gazetteer",
    "Pack",
    "Party",
    "Province",
    "References",
    "Source",
    "Vocabulary",
    "WorldGazetteer",
    "load_pack",
    "load_references",
    "outlines",
    "pack_names",
    "place",
    "validate_pack",
]


def load_references(packs: Sequence[str] | None = None, gazetteer: Path | None = None) -> References:
    """All tables, loaded once per process and arguments.

    Args:
        packs: Names or paths of the packs to choose from; None takes all that come with marsad.
        gazetteer: A place table that `marsad gazetteer build` wrote; None takes the packaged list in the user's cache folder,
            which is built where missing.

    Raises:
        UsageError: an unknown pack.
        PackError: a table breaks its schema.
        GazetteerError: the place table cannot be opened, or the packaged one not be built.
    """
    return _load(tuple(pack_names() if packs is None else packs), gazetteer)


@lru_cache(maxsize=8)
def _load(packs: tuple[str, ...], gazetteer: Path | None) -> References:
    return References(
        gazetteer=WorldGazetteer(gazetteer),
        packs=tuple(load_pack(name) for name in packs),
        sources=sources(),
        countries=countries(),
        vocabulary=vocabulary(),
    )
