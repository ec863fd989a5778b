"""The name inside a description of a place, as tables and people write it: "Hayyan town, Aleppo"."""

import re
from dataclasses import dataclass

from marsad.text.names.comparison import ENGLISH_KINDS, KINDS, bare
from marsad.text.names.folding import LONGEST, fold

_BREAK = re.compile(
    r"\s*[,;:(/\u060c]\s*|(?:^|\s+)(?:and|or|near|between|outskirts of|vicinity of|"
    r"(?:(?:north|south|east|west)(?:east|west)?(?:ern)?(?: countryside)?|central countryside|countryside) of|"
    r"(?:town|village|district|neighbou?rhood) (?:of|in)|in)\s+",
    re.IGNORECASE,
)

_THE_KIND_OF = re.compile(r"^(?:the )?(?:town|village|city|district|neighbou?rhood) of ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Description:
    """A description, taken apart.

    Attributes:
        name: The name proper, as written; the whole where nothing is left of it.
        plain: The name in plain letters without words such as "town"; "" for a name without letters or digits.
        around: What follows: names of the areas that it lies in, or of places beside it.
    """

    name: str
    plain: str
    around: tuple[str, ...] = ()


def described(text: str) -> Description:
    """Takes a description apart; one that is longer than any place's name is cut. "City: quarter" is read as "quarter, city"."""
    text = ", ".join(reversed(text[:LONGEST].strip().split(": ", 1)))
    text = _THE_KIND_OF.sub("", text)
    name, *around = [part for piece in _BREAK.split(text) if (part := piece.strip(" )."))] or [text]
    plain = " ".join(bare(bare(fold(name).split(), ENGLISH_KINDS), KINDS))
    return Description(name, plain, tuple(around))
