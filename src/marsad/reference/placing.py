"""Placing claims that came without coordinates: by their place name and first-level area, from a pack's own table."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from marsad.model import Claim, Place
from marsad.reference.atlas import Atlas
from marsad.reference.base import Pack, References


def placed(claims: Iterable[Claim], references: References) -> Iterator[Claim]:
    """The claims, in their order, each with its place where exactly one fits; what is placed already stays as it is.

    A place fits by name and first-level area. A name that stands for a town and for the area around it stays open.
    """
    atlases = [(pack, Atlas(pack, references)) for pack in references.packs]
    for claim in claims:
        found = None if claim.located else _place(claim, atlases)
        yield replace(claim, located=found, precision=found.precision) if found else claim


def _place(claim: Claim, atlases: list[tuple[Pack, Atlas]]) -> Place | None:
    if not claim.place:
        return None
    fitting = {
        place.place_id: place
        for pack, atlas in atlases
        for place in atlas.lookup(claim.place)
        if place.country == pack.country and (not claim.province or place.province == claim.province)
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None
