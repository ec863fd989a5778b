"""The forms in which a party is named: which of its names stand where another party's name stands.

A form is told by what the grammar sees of it: a word that only qualifies ("Russian"), initials, a single name, a plural, a
person, a longer name, a place that speaks. Nothing here knows any party.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from marsad.reference.base import Pack, Party

GENERAL = re.compile(
    r"(?<![\w-])(?:(?:armed |extremist |takfiri |radical )?(?:terrorists?|militants?|jihadists?|jihadis?|extremists?|takfiris?)"
    r"(?: (?:fighters|groups?|organi[sz]ations?|gangs|factions))?)(?![\w-])",
    re.IGNORECASE,
)
"""General words for fighters: what others call a party, and whom they mean only the text around them tells."""

LONGEST_INITIALS = 5
"""Letters of the longest initials; longer runs of capitals are shouted words. As the tables of names have it."""

_WORD = re.compile(r"[^\W_]+")
_PLURAL = re.compile(r"[a-z]{2}(?<!s)s$|men$|troops$|people$")
_MARKED = re.compile(r"[^\w\s'’.-]")


class Shape(StrEnum):
    """What the grammar sees of a name."""

    MODIFIER = "modifier"
    COMPOUND = "compound"
    INITIALS = "initials"
    NAME = "name"
    COMMON = "common"
    PLURAL = "plural"
    PERSON = "person"
    BODY = "body"
    METONYM = "metonym"


_QUALIFYING = frozenset({Shape.INITIALS, Shape.NAME, Shape.COMMON})
"""Shapes of names that also qualify a noun behind them ("SDF fighters")."""


@dataclass(frozen=True, slots=True)
class Form:
    """One name of a party.

    Attributes:
        words: As the pack writes it, without a leading article.
        shape: What the grammar sees of it.
        plural: Whether it takes the verb of a plural.
        quoted: Whether the register of sources has the same name: then it is also one who is quoted.
    """

    words: str
    shape: Shape
    plural: bool = False
    quoted: bool = False

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.words))

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.words[0].isupper()


@dataclass(frozen=True, slots=True)
class Forms:
    """All names of a party, by what they can stand for.

    Attributes:
        code: The party's code.
        names: Names, metonyms and compounds, in the order of the pack.
        modifiers: Words that qualify a noun ("Russian", "rebel", "SDF"), adjectives first; names among them keep their shape.
        demonyms: Words that qualify this party only before a military noun.
    """

    code: str
    names: tuple[Form, ...]
    modifiers: tuple[Form, ...]
    demonyms: tuple[str, ...] = ()

    def own(self, word: str) -> bool:
        """Whether a single word is a name or a qualifying word of the party."""
        return word.casefold() in {form.words.casefold() for form in (*self.modifiers, *self.names)}


def forms(party: Party, pack: Pack, demonyms: Sequence[str] = ()) -> Forms:
    """The forms of a party.

    Args:
        party: The party.
        pack: Its pack: the register tells which names are those of people and of sources.
        demonyms: Words that qualify this party only before a military noun ("Ostrian" of the own country's government).
    """
    people = {name.split()[-1].casefold() for source in pack.sources for name in source.people}
    quoted = {plain(name).casefold() for source in pack.sources for name in (source.name, *source.aliases)}
    names = [_form(plain(words), quoted, people) for words in dict.fromkeys(party.aliases)]
    names += [Form(plain(words), Shape.METONYM, quoted=plain(words).casefold() in quoted) for words in party.metonyms]
    adjectives = [plain(words) for words in party.adjectives]
    names += [Form(words, Shape.COMPOUND) for words in adjectives if "-" in words]
    qualifying = [Form(words, Shape.MODIFIER) for words in adjectives if _single(words)]
    qualifying += [form for form in names if form.shape in _QUALIFYING and _single(form.words)]
    return Forms(party.code, _distinct(names), _distinct(qualifying), tuple(demonyms))


def plain(words: str) -> str:
    """A name without its leading article."""
    return words[4:] if words.startswith("the ") else words


def _single(words: str) -> bool:
    return "-" not in words and " " not in words


def _distinct(found: Iterable[Form]) -> tuple[Form, ...]:
    return tuple({(form.words, form.shape): form for form in found}.values())


def _form(words: str, quoted: set[str], people: set[str]) -> Form:
    return Form(words, _shape(words, people), bool(_PLURAL.search(words)), words.casefold() in quoted)


def _shape(words: str, people: set[str]) -> Shape:
    letters = [c for c in words if c.isalpha()]
    if words.rsplit(maxsplit=1)[-1].casefold() in people:
        return Shape.PERSON
    if len(letters) <= LONGEST_INITIALS and all(c.isupper() for c in letters):
        return Shape.INITIALS
    if _MARKED.search(words) or len(words.split()) > 1:
        return Shape.BODY
    if _PLURAL.search(words):
        return Shape.PLURAL
    return Shape.NAME if words[0].isupper() else Shape.COMMON
