"""Armed actors and states that a text names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from marsad.annotate.fighters import named
from marsad.annotate.identity import Same
from marsad.annotate.metonyms import acts
from marsad.annotate.tokens import Match, Phrases, Token, tokens
from marsad.annotate.words import (
    BACKING,
    CIVIL_NOUNS,
    GEOGRAPHIC_NOUNS,
    LOCATIVE,
    MEDIA_NOUNS,
    MILITARY_LINKS,
    MILITARY_NOUNS,
    QUALIFYING,
)
from marsad.model import PartyMention, Sentence, Span
from marsad.reference.base import Country, Pack, Party, References, Source
from marsad.reference.forms import QUALIFIED, completed


@dataclass(frozen=True, slots=True)
class Naming:
    """What a phrase says about a party.

    Attributes:
        code: Party code.
        kind: "name", "adjective", "metonym", "demonym" (of the conflict's own country) or "other" (a longer name that
            hides party names inside it: a source, a place).
        state: Whether the phrase is a state's name or adjective that is also that of a country.
    """

    code: str
    kind: str
    state: bool = False


def namings(
    parties: tuple[Party, ...], sources: tuple[Source, ...], own: Sequence[tuple[str, str]], countries: frozenset[str]
) -> Phrases[Naming]:
    """The table of party names; of two equal phrases a party's name wins over a source's.

    Args:
        parties: The parties.
        sources: The register of sources.
        own: The adjectives of the conflict's own country, each with its government's code.
        countries: Names and adjectives of countries: a state's other names ("the coalition", "Ostrian army") name no place.
    """
    rows: dict[str, tuple[str, Naming]] = {}
    for party in parties:
        for kind, phrases in (("name", party.aliases), ("adjective", party.adjectives), ("metonym", party.metonyms)):
            for phrase in phrases:
                state = party.group == "state" and (kind == "metonym" or phrase.casefold() in countries)
                rows.setdefault(phrase.casefold(), (phrase, Naming(party.code, kind, state)))
    for phrase, government in own:
        rows[phrase.casefold()] = (phrase, Naming(government, "demonym"))
    for source in sources:
        for phrase in (source.name, *source.aliases):
            rows.setdefault(phrase.casefold(), (phrase, Naming("", "other")))
    return Phrases(rows.values())


def country_parties(countries: Sequence[Country]) -> tuple[Party, ...]:
    """States as parties, for documents without a pack; the code is the country's name in lower case."""
    return tuple(
        Party(
            code=country.name.lower(),
            name=country.name,
            short=country.name,
            colour="#999999",
            aliases=(country.name, *country.aliases),
            adjectives=country.demonyms,
            metonyms=(country.capital,) if country.capital else (),
            group="state",
        )
        for country in countries
    )


def table(references: References, pack: Pack | None) -> Phrases[Naming]:
    """The party names for documents of a pack; the states alone without one."""
    return _table(Same(references), Same(pack))


@lru_cache(maxsize=16)
def _table(tables: Same[References], of: Same[Pack | None]) -> Phrases[Naming]:
    references, pack = tables.value, of.value
    names = frozenset(name.casefold() for c in references.countries for name in (c.name, *c.aliases, *c.demonyms))
    if pack is None:
        return namings(country_parties(references.countries), references.sources, (), names)
    home = next((c for c in references.countries if c.code == pack.country), None)
    government = next((p.code for p in pack.parties if p.group == "government"), None)
    own = [(phrase, government) for phrase in home.demonyms] if home and government else []
    return namings(completed(pack), pack.sources + references.sources, own, names)


def parties(text: str, sentences: Sequence[Sentence], references: References, pack: Pack | None) -> tuple[PartyMention, ...]:
    """The parties named in the sentences, in order; names inside longer names of sources are passed over."""
    names = table(references, pack)
    found: list[PartyMention] = []
    for sentence in sentences:
        words = tokens(text, sentence.span)
        for match in names.all(text, words):
            mention = _mention(text, words, match)
            if mention is not None:
                found.append(mention)
    armed = {party.code: party.aliases for party in pack.parties if party.group == "armed_group"} if pack else {}
    return named(text, sentences, found, armed)


def long_names(text: str, sentences: Sequence[Sentence], references: References, pack: Pack | None) -> tuple[Span, ...]:
    """Names of sources and parties, states left out: what stands inside them is no place by itself."""
    names = table(references, pack)
    found = []
    for sentence in sentences:
        words = tokens(text, sentence.span)
        found += [
            Span(words[match.first].start, words[match.last - 1].end)
            for match in names.all(text, words)
            if match.value.kind in {"name", "other", "adjective"} and not match.value.state
        ]
    return tuple(found)


def _mention(text: str, words: Sequence[Token], match: Match[Naming]) -> PartyMention | None:
    naming = match.value
    if naming.kind == "other" or _turned(text, words, match) or _generic(words, match) or _verb(words, match):
        return None
    qualifies = _qualifies(text, words, match)
    if naming.kind == "metonym" and not acts(text, words, match.first, match.last):
        return None
    if naming.kind == "demonym":
        last = _military_end(words, match.last)
        if last is None and _shares_a_noun(words, match.last):
            last = match.last
        if last is None:
            return None
        return PartyMention(Span(words[match.first].start, words[last - 1].end), naming.code, adjective=True)
    if naming.state and (_is_location(words, match) or _civil(words, match)):
        return None
    span = _dotted(text, Span(words[match.first].start, words[match.last - 1].end))
    return PartyMention(span, naming.code, adjective=qualifies or _adjective(text, span, match.value.kind))


def _adjective(text: str, span: Span, kind: str) -> bool:
    """Whether a name only qualifies the noun behind it.

    An adjective of a people always does ("Ostrian"); a word that is a noun too does where a noun follows, whatever list of the
    pack has it ("rebel positions" like "government positions"; but "the government left").
    """
    written = span.of(text)
    if re.search(r"[\s-]", written) or (kind == "adjective" and written[0].isupper() and not written.isupper()):
        return kind == "adjective"
    possessive = written.endswith("s") and not written.isupper()
    return not possessive and QUALIFIED.match(text, span.end) is not None


def _dotted(text: str, span: Span) -> Span:
    """A name in dotted initials with its last point ("U.N." in "U.N. troops"), where the sentence goes on behind it."""
    goes_on = "." in span.of(text) and re.match(r"\.(?=[-,’']| [\w(])", text[span.end : span.end + 3])
    return Span(span.start, span.end + 1) if goes_on else span


def _generic(words: Sequence[Token], match: Match[Naming]) -> bool:
    """Whether the words mean something common: "a coalition of groups", or media of a state ("state TV")."""
    after = words[match.last].folded if match.last < len(words) else ""
    if after in MEDIA_NOUNS and words[match.last - 1].folded in {"state", "government", "regime"}:
        return True
    before = {words[i].folded for i in range(max(0, match.first - 2), match.first)}
    return match.last - match.first == 1 and bool(before & {"a", "an"}) and after == "of" and not words[match.first].capital


def _verb(words: Sequence[Token], match: Match[Naming]) -> bool:
    """Whether it is a common word: a short name in small letters ("is held"), or several states' ("Veldian regimes")."""
    first = words[match.first]
    if match.last - match.first == 1 and first.folded in {"regimes", "governments", "armies"}:
        return match.first > 0 and words[match.first - 1].capital
    return len(first.folded) == 2 and not any(word.capital for word in words[match.first : match.last])


def _hyphen(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at] in "-‑–"


def _turned(text: str, words: Sequence[Token], match: Match[Naming]) -> bool:
    """Whether the name says who somebody is not ("anti-X"), or only who backs them ("X-backed")."""
    before = words[match.first - 1].folded if match.first else ""
    if before == "anti" and _hyphen(text, words[match.first].start - 1):
        return True
    after = words[match.last].folded if match.last < len(words) else ""
    return after in BACKING and _hyphen(text, words[match.last - 1].end)


def _qualifies(text: str, words: Sequence[Token], match: Match[Naming]) -> bool:
    before = words[match.first - 1].folded if match.first else ""
    if before == "pro" and _hyphen(text, words[match.first].start - 1):
        return True
    after = words[match.last].folded if match.last < len(words) else ""
    return after in QUALIFYING and _hyphen(text, words[match.last - 1].end)


def _military_end(words: Sequence[Token], first: int) -> int | None:
    """One past the military noun that a demonym qualifies, or None ("Norwegian tourists")."""
    for i in range(first, min(first + 3, len(words))):
        if words[i].folded in MILITARY_NOUNS:
            return i + 1
        if words[i].folded not in MILITARY_LINKS:
            return None
    return None


def _civil(words: Sequence[Token], match: Match[Naming]) -> bool:
    """Whether the adjective of a state only says where civilians come from."""
    return match.value.kind == "adjective" and match.last < len(words) and words[match.last].folded in CIVIL_NOUNS


def _shares_a_noun(words: Sequence[Token], first: int) -> bool:
    """Whether a demonym and another one qualify one military noun ("Ostrian and Veldian warplanes")."""
    if first + 2 >= len(words) or words[first].folded not in {"and", "or"} or not words[first + 1].capital:
        return False
    return _military_end(words, first + 2) is not None


def _is_location(words: Sequence[Token], match: Match[Naming]) -> bool:
    """Whether a state's name is only where something is ("in Norway", "the Norwegian border")."""
    after = words[match.last].folded if match.last < len(words) else ""
    if after in GEOGRAPHIC_NOUNS:
        return True
    before = words[match.first - 1].folded if match.first else ""
    return match.value.kind == "name" and before in LOCATIVE
