"""The forms in which a party is named: which of its names stand where another party's name stands.

A form is told by what the grammar sees of it: a word that only qualifies ("Russian"), initials, a single name, a plural, a
person, a longer name, a place that speaks. Nothing here knows any party.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from marsad.reference.base import Pack, Party, Preferred

GENERAL = re.compile(
    r"(?<![\w-])(?:(?:armed |extremist |takfiri |radical )?(?:terrorists?|militants?|jihadists?|jihadis?|extremists?|takfiris?)"
    r"(?: (?:fighters|groups?|organi[sz]ations?|gangs|factions))?)(?![\w-])",
    re.IGNORECASE,
)
"""General words for fighters: what others call a party, and whom they mean only the text around them tells."""

_NOUNS = (
    "forces? troops army soldiers? fighters? militants? militiam[ae]n militias? warplanes? jets? planes? aircraft helicopters? "
    "drones? tanks? artillery missiles? rockets? shells? shelling bombs? bombings? bombardments? airstrikes? strikes? raids? "
    "attacks? offensives? operations? campaign advances? positions? posts? lines? checkpoints? bases? areas? territor(?:y|ies) "
    "districts? towns? villages? cit(?:y|ies) neighbou?rhoods? strongholds? bastions? enclaves? targets? convoys? vehicles? "
    "officials? officers? leaders? leadership commanders? command spokes(?:man|men|woman|person) members? elements groups? "
    "factions? units? brigades? media sources? government regime authorities military navy police president minister ministry "
    "prisoners? captives casualties losses deaths side control rule hands gunmen snipers? jihadists? terrorists? rebels? "
    "headquarters observation supply supplied weapons? arms allies ally support presence intervention invasion siege ambush "
    "assault gunfire fire air ground special foreign defen[cs]e security state prisons? suicide car mortar organi[sz]ation "
    "coalition alliance affiliate branch suspects? extremists? insurgents? pilots? general envoy ambassador delegation "
    "representatives? negotiators? counterparts? opposition flag families residents? civilians people"
)
NOUN = rf"(?:air ?|ground |special |military |security |armed |border )?(?:{'|'.join(_NOUNS.split())})"
"""A noun of war and office that a party's name qualifies, with a word that says of which kind."""

QUALIFIED = re.compile(rf"[-‑–][a-z]| {NOUN}\b")
"""What stands behind a name that only qualifies it: a hyphen, or a noun of war and office."""

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
    PEOPLE = "people"
    PERSON = "person"
    BODY = "body"
    FORCE = "force"
    METONYM = "metonym"


_PARTICLES = frozenset("of the and in for al bin ibn".split())
"""Small words inside a proper name."""

_QUALIFYING = frozenset({Shape.INITIALS, Shape.NAME, Shape.COMMON})
"""Shapes of names that also qualify a noun behind them ("SDF fighters")."""


@dataclass(frozen=True, slots=True)
class Form:
    """One name of a party.

    Attributes:
        words: As the pack writes it, without a leading article.
        shape: What the grammar sees of it.
        plural: Whether it takes the verb of a plural.
    """

    words: str
    shape: Shape
    plural: bool = False

    @property
    def capital(self) -> bool:
        """Whether it is a proper name, "al-" before it or not."""
        return not self.words.islower()


@dataclass(frozen=True, slots=True)
class Forms:
    """All names of a party, by what they can stand for.

    Attributes:
        code: The party's code.
        names: Names, metonyms and compounds, in the order of the pack.
        modifiers: Words that qualify a noun ("Russian", "rebel", "SDF"), adjectives first; names among them keep their shape.
        demonyms: Words that qualify this party only before a military noun.
        armed: Whether the party is an armed group, the only kind that general words for fighters mean.
        state: Whether the party is a state, whose bare name is also that of a country.
        heads: Nouns that any party's longer names are made with ("forces", "warplanes").
        preferred: What it is called where another party's name stood.
    """

    code: str
    names: tuple[Form, ...]
    modifiers: tuple[Form, ...]
    preferred: Preferred
    demonyms: tuple[str, ...] = ()
    armed: bool = False
    state: bool = False
    heads: frozenset[str] = frozenset()

    @property
    def qualifying(self) -> tuple[Form, ...]:
        """The modifiers that can stand before any noun: not a common noun that is no adjective too ("army")."""
        adjectives = {form.words for form in self.modifiers if form.shape is Shape.MODIFIER}
        return tuple(form for form in self.modifiers if form.shape is not Shape.COMMON or form.words in adjectives)

    def own(self, word: str) -> bool:
        """Whether a single word is a name or a qualifying word of the party."""
        return word.casefold() in {form.words.casefold() for form in (*self.modifiers, *self.names)}


def forms(pack: Pack, demonyms: Sequence[str] = ()) -> dict[str, Forms]:
    """The forms of each party of a pack, by its code.

    Args:
        pack: The pack; its register tells which names are those of people and of sources.
        demonyms: Adjectives of the pack's country, which mean its government before a military noun.
    """
    people = {
        party.code: {name.split()[-1].casefold() for s in pack.sources if s.side == party.code for name in s.people}
        for party in pack.parties
    }
    own_country = {party.code: demonyms if party.group == "government" else () for party in pack.parties}
    found = [_of_party(party, people[party.code], own_country[party.code]) for party in pack.parties]
    heads = frozenset(head for own in found for form in own.names if (head := _head(form, own)))
    return {own.code: replace(own, heads=heads) for own in found}


def _of_party(party: Party, people: set[str], demonyms: Sequence[str]) -> Forms:
    names = [_form(plain(words), people) for words in dict.fromkeys(party.aliases)]
    names += [Form(plain(words), Shape.METONYM) for words in party.metonyms]
    adjectives = [plain(words) for words in party.adjectives]
    names += [Form(words, Shape.COMPOUND) for words in adjectives if "-" in words]
    qualifying = [Form(words, Shape.MODIFIER) for words in adjectives if _single(words)]
    qualifying += [form for form in names if form.shape in _QUALIFYING and _single(form.words)]
    return Forms(
        party.code,
        _distinct(names),
        _distinct(qualifying),
        party.preferred or _chosen(names, qualifying),
        tuple(demonyms),
        armed=party.group == "armed_group",
        state=party.group == "state",
    )


def _chosen(names: Sequence[Form], modifiers: Sequence[Form]) -> Preferred:
    """The names of a party whose pack prefers none: the first of each kind, in the order of the pack."""
    qualifying = {form.words for form in modifiers if form.shape is Shape.MODIFIER}
    able = [form for form in names if form.words not in qualifying and not GENERAL.search(form.words)]

    def first(*shapes: Shape) -> str:
        return next((form.words for form in able if form.shape in shapes), "")

    name = first(Shape.NAME, Shape.INITIALS, Shape.COMMON) or first(Shape.BODY) or names[0].words
    adjective = next((form.words for form in modifiers if not GENERAL.fullmatch(form.words)), name)
    return Preferred(name, first(Shape.BODY) or name, adjective, first(Shape.PERSON), first(Shape.METONYM))


def plain(words: str) -> str:
    """A name without its leading article."""
    return words[4:] if words.startswith("the ") else words


def _single(words: str) -> bool:
    return "-" not in words and " " not in words


def _distinct(found: Iterable[Form]) -> tuple[Form, ...]:
    return tuple({(form.words, form.shape): form for form in found}.values())


def _form(words: str, people: set[str]) -> Form:
    return Form(words, _shape(words, people), bool(_PLURAL.search(words)))


def _shape(words: str, people: set[str]) -> Shape:
    letters = [c for c in words if c.isalpha()]
    if words.rsplit(maxsplit=1)[-1].casefold() in people:
        return Shape.PERSON
    if len(letters) <= LONGEST_INITIALS and all(c.isupper() for c in letters):
        return Shape.INITIALS
    if _MARKED.search(words) or len(words.split()) > 1:
        proper = all(part[0].isupper() or part in _PARTICLES or "-" in part for part in words.split())
        return Shape.BODY if proper else Shape.FORCE
    if _PLURAL.search(words):
        return Shape.PEOPLE if words[0].isupper() else Shape.PLURAL
    return Shape.COMMON if words.islower() else Shape.NAME


def completed(pack: Pack) -> tuple[Party, ...]:
    """The parties, each with every name that joins one of its qualifying words to what another's name is made with.

    A pack lists "Ostrian warplanes" and forgets "Veldian warplanes": then one would be read otherwise than the other.
    """
    listed = {name.casefold() for party in pack.parties for name in (*party.aliases, *party.adjectives)}
    known = forms(pack)
    compounds = [form.words for own in known.values() for form in own.names if form.shape is Shape.COMPOUND]
    endings = dict.fromkeys(
        words.rpartition("-")[2] for words in compounds if words.endswith(("-held", "-controlled", "-besieged"))
    )
    grown = []
    for party in pack.parties:
        own = known[party.code]
        words = [word for word in dict.fromkeys(form.words for form in own.qualifying) if not GENERAL.search(word)]
        heads = [head for head in sorted(own.heads) if not own.own(head)]
        added = [f"{before}{word} {head}" for word in words for head in heads for before in ("", "pro-")]
        added += [f"pro-{word}" for word in words]
        held = [f"{word}-{what}" for word in words for what in endings]
        grown.append(
            replace(
                party,
                aliases=(*party.aliases, *(name for name in added if name.casefold() not in listed)),
                adjectives=(*party.adjectives, *(name for name in held if name.casefold() not in listed)),
            )
        )
    return tuple(grown)


def _head(form: Form, own: Forms) -> str:
    """The noun that a longer name is made with, "" where it is made otherwise."""
    first, _, rest = form.words.partition(" ")
    if form.shape is not Shape.FORCE or not rest.islower() or GENERAL.search(rest) or not own.own(first):
        return ""
    return "" if any(own.own(word) for word in rest.split()) or "-" in rest else rest
