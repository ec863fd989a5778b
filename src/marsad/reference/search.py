"""The answer to a person's question for a place, with how like the spelling is; texts are read by annotate, not by this."""

from dataclasses import dataclass

from marsad.model import Place
from marsad.reference.atlas import Atlas
from marsad.text.names import ALIKE, likeness
from marsad.text.names.descriptions import described

MOST = 12
"""Answers to one question."""

EQUAL = 0.995
"""Likeness from which a spelling is taken as the listed one."""

CONFIRMED = 0.72
"""Likeness that is enough where the province is known and agrees."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A place that a description may mean.

    Attributes:
        place: The place.
        likeness: How like its spelling is to the one asked for, 0 to 1; 1 as listed.
        around: Whether it lies in the province that the description or the asker names.
    """

    place: Place
    likeness: float
    around: bool


def search(atlas: Atlas, description: str, province: str | None = None) -> tuple[Answer, ...]:
    """Places that a description may mean ("Hayyan town, Aleppo"), those in the named province first, then the likeliest.

    Args:
        atlas: The names to look in.
        description: A name in any spelling, with what people write around it; where nothing has the name, the places named
            beside it are answered.
        province: Code of the province that is known otherwise, or None.

    Returns:
        At most `MOST` answers; none where nothing is spelled alike.
    """
    parts = described(description)
    named = next((code for code in map(atlas.province_of, parts.around) if code), province)
    listed = next((name for name in (description, parts.name) if atlas.listed(name)), parts.plain or parts.name)
    for name in dict.fromkeys((listed, *(beside for beside in parts.around if not atlas.province_of(beside)))):
        found = _found(atlas, name, named)
        if found:
            return tuple(sorted(found, key=lambda answer: _order(answer, atlas))[:MOST])
    return ()


def _found(atlas: Atlas, name: str, province: str | None) -> list[Answer]:
    """Places of the pack and the world with their likeness; in the named province a spelling may be less like."""
    found = {match.value: match.likeness for match in atlas.nearest(name, CONFIRMED)}
    for place in atlas.lookup(name):
        found[place] = max(found.get(place, 0.0), likeness(name, place.name), ALIKE)
    answers = [Answer(place, value, province is not None and place.province == province) for place, value in found.items()]
    return [answer for answer in answers if answer.around or answer.likeness >= ALIKE]


def _order(answer: Answer, atlas: Atlas) -> tuple[bool, bool, float]:
    """Places around first, then those spelled just so, the pack's before the world's, the likeliest first."""
    foreign = answer.likeness < EQUAL and not atlas.own(answer.place)
    return not answer.around, foreign, -round(answer.likeness, 2)
