"""The shape of a place name in a sentence, before it is looked up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from marsad.annotate.geography import SITE_NOUNS
from marsad.annotate.tokens import Token, joined
from marsad.model import Place

Lookup = Callable[[str], tuple[Place, ...]]
"""Places of a name, in the order of likelihood; spellings too far from the name are left out already."""

LONGEST = 5
"""A name of a place has at most so many words."""

PEOPLES = frozenset(
    """shiite shia sunni sunnis shiites kurdish kurds kurd arab arabs islamic islamist christian christians muslim muslims
    jewish alawite druze yazidi western eastern english european african asian american""".split()
)
"""Peoples, faiths and adjectives of continents: no places."""

INITIALS = 4
"""Words in capitals of up to so many letters are initials, not names."""

PARTICLES = frozenset("al el ul an ar as ash ad at az es et ez ed esh edh adh ath eth de la le les del du des bin".split())
"""Articles inside place names; those of Arabic also as they sound before the next letter."""

HEADS = frozenset(
    """tal tall tel tell tuloul tulul toloul ain ein ayn wadi jabal jebel kafr kfar kafar khirbet khirbat khirbah qasr kasr rasm
    rasim beit bayt bir beir burj deir dayr der umm um oum om maarat maaret maarrat khan bab sheikh shaikh shaykh nahr""".split()
)
"""First words of place names that say what is there (a hill, a spring, a valley): no place by themselves when a name follows."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the search sees it.

    Attributes:
        text: The document's text.
        words: The sentence's words.
        lowered: Words that the document writes in lower case somewhere.
        persons: Words that the document uses in persons' names.
        shouted: Whether the sentence is in capitals throughout.
        titled: Whether it is a headline: then a capital says nothing, and neighbours belong to no longer name.
        taken: Words that are no place: demonyms.
        inner: Words inside names of parties and sources.
        local: Whether the document belongs to a pack: then names in no table are taken where the words speak for a place.
    """

    text: str
    words: Sequence[Token]
    lowered: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    shouted: bool = False
    titled: bool = False
    taken: frozenset[int] = frozenset()
    inner: frozenset[int] = frozenset()
    local: bool = False

    def folded(self, index: int) -> str:
        """Word `index` folded; empty outside the sentence."""
        return self.words[index].folded if 0 <= index < len(self.words) else ""

    def gap(self, index: int) -> str:
        """What stands before word `index`."""
        if not 0 < index < len(self.words):
            return ""
        return self.text[self.words[index - 1].end : self.words[index].start]

    def capital(self, index: int) -> bool:
        """Whether word `index` exists and begins with a capital."""
        return 0 <= index < len(self.words) and self.words[index].capital

    def joins(self, index: int) -> bool:
        """Whether words `index - 1` and `index` may belong to one name."""
        return 0 < index < len(self.words) and joined(self.text, self.words[index - 1], self.words[index])


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name a place.

    Attributes:
        first: First word.
        last: One past the last word.
        places: What the tables know by that name, best first; empty for a name in no table.
        evidence: How much the words around speak for a place, 0 for nothing.
        part: Whether it is part of a longer name (a person's, an organisation's).
        organisation: Whether that longer name is an organisation's.
        shift: Characters at the end that are no part of the name (a possessive s that lost its mark).
        site: Whether the name is that of a site at the place ("X Camp", "X Road").
    """

    first: int
    last: int
    places: tuple[Place, ...]
    evidence: int = 0
    part: bool = False
    organisation: bool = False
    shift: int = 0
    site: bool = False


def with_site(line: Line, found: Candidate) -> Candidate:
    """The candidate with a capitalised "Camp" or "Road" behind it."""
    at = found.last
    if line.local and not found.shift and line.capital(at) and line.joins(at) and line.folded(at) in SITE_NOUNS:
        return replace(found, last=at + 1, site=True)
    return found
