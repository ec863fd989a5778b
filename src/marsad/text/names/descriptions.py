"""The name inside a description of a place, as tables and people write it: "Hayyan town, Aleppo"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from marsad.text.names.comparison import ENGLISH_KINDS, KINDS, QUALIFIERS, bare
from marsad.text.names.folding import LONGEST, fold

_COMPASS = r"(?:north|south|east|west)(?:[ -]?(?:east|west))?(?:ern)?"
_BREAK = re.compile(
    r"\s*[,;:(/\u060c]\s*|(?<=\w{3})\.\s+|(?:^|\s+)(?:and|or|near|between|behind|opposite|outskirts of|vicinity of|"
    rf"(?:{_COMPASS}(?: countryside)?|central countryside|countryside) of|"
    r"(?:town|village|district|neighbou?rhood|camp|street|road) (?:of|in)|in)\s+",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^(?:(?:and|or|near|between|behind|in|at|on|the|from|around|outside|its|"
    r"(?:city|cities|(?:town|village|district|area)s?) of)\s+)+",
    re.IGNORECASE,
)
_PART = re.compile(rf"^(?:{_COMPASS}|rural|central)\s+(?:(?:countryside|rural|parts?|outskirts)\s+)?(?:of\s+)?", re.IGNORECASE)
_THE_KIND_OF = re.compile(r"^(?:the )?(?:towns?|villages?|city|district|neighbou?rhood) of ", re.IGNORECASE)

SITES = frozenset(
    """street streets road roads square roundabout junction crossroads crossing bridge market souq souk farm farms fields
    orchards residences housing buildings building camp school mosque hospital university station bakery checkpoint airport
    base countryside suburb suburbs surroundings environs areas towns villages neighbourhoods neighborhoods residential""".split()
)
"""What lies in or at a place of the name that it is called after."""

_KIND_WORDS = ENGLISH_KINDS | KINDS | SITES | frozenset(QUALIFIERS) | frozenset("of the and in al el abu um umm ibn".split())
_SHORTEST = 4


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

    def namesake(self) -> str:
        """The plain name without words for what is called after a place ("kafr zita" of "Kafr Zita bakery")."""
        return " ".join(bare(self.plain.split(), ENGLISH_KINDS | SITES))

    def stretches(self) -> Iterator[str]:
        """Stretches of words inside the name, the longest first, that can be names themselves."""
        words = self.plain.split()
        for length in range(len(words) - 1, 0, -1):
            for first in range(len(words) - length + 1):
                part = words[first : first + length]
                if len("".join(part)) >= _SHORTEST and not _KIND_WORDS.issuperset(part):
                    yield " ".join(part)


def described(text: str) -> Description:
    """Takes a description apart; one that is longer than any place's name is cut. "City: quarter" is read as "quarter, city"."""
    text = ", ".join(reversed(text[:LONGEST].strip().split(": ", 1)))
    text = _THE_KIND_OF.sub("", text)
    name, *around = [part for piece in _BREAK.split(text) if (part := _LINK.sub("", piece.strip(" ).")))] or [text]
    plain = " ".join(bare(bare(fold(name).split(), ENGLISH_KINDS), KINDS))
    return Description(name, plain, tuple(around))


def whole(words: str) -> str:
    """The name of an area without the part of it that is meant ("eastern Hama countryside")."""
    words = _PART.sub("", words)
    return " ".join(bare(words.split(), ENGLISH_KINDS | SITES)) or words
