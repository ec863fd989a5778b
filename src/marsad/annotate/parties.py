"""Armed actors and states that a text names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from marsad.annotate.bearers import with_bodies
from marsad.annotate.fighters import named
from marsad.annotate.identity import Same
from marsad.annotate.metonyms import acts
from marsad.annotate.owners import of_another, official
from marsad.annotate.standin import stands_in, states
from marsad.annotate.tokens import Match, Phrases, Token, tokens
from marsad.annotate.words import (
    AREA_NOUNS,
    BACKING,
    CIVIL_NOUNS,
    GEOGRAPHIC_NOUNS,
    LOCATIVE,
    MEDIA_NOUNS,
    MILITARY_LINKS,
    MILITARY_NOUNS,
    QUALIFYING,
    RECEIVED,
    RECEIVED_WITHIN,
)
from marsad.model import PartyMention, Sentence, Span
from marsad.reference.base import Pack, Party, References, Source
from marsad.reference.forms import QUALIFIED, completed


@dataclass(frozen=True, slots=True)
class Naming:
    """What a phrase says about a party.

    Attributes:
        code: Party code.
        kind: "name", "adjective", "metonym", "demonym" (of the conflict's own country) or "other" (a longer name that
            hides party names inside it: a source, a place).
        state: Whether the phrase is a state's name or adjective that is also that of a country.
        group: What kind of actor the party is; "" where nobody asks.
    """

    code: str
    kind: str
    state: bool = False
    group: str = ""


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
    own_words = {party.code: (*party.adjectives, *party.aliases) for party in parties}
    for party in parties:
        for kind, phrases in (("name", party.aliases), ("adjective", party.adjectives), ("metonym", party.metonyms)):
            for phrase in phrases:
                state = party.group == "state" and (kind == "metonym" or phrase.casefold() in countries)
                rows.setdefault(phrase.casefold(), (phrase, Naming(party.code, kind, state, party.group)))
    for phrase, government in own:
        rows[phrase.casefold()] = (phrase, Naming(government, "demonym", group="government"))
    for source in sources:
        for phrase in (source.name, *source.aliases):
            if not official(phrase, own_words.get(source.side or "", ())):
                rows.setdefault(phrase.casefold(), (phrase, Naming("", "other")))
    return Phrases(rows.values())


def table(references: References, pack: Pack | None) -> Phrases[Naming]:
    """The party names for documents of a pack; the states alone without one."""
    return _table(Same(references), Same(pack))


@lru_cache(maxsize=16)
def _table(tables: Same[References], of: Same[Pack | None]) -> Phrases[Naming]:
    references, pack = tables.value, of.value
    names = frozenset(name.casefold() for c in references.countries for name in (c.name, *c.aliases, *c.demonyms))
    if pack is None:
        return namings(states(references), references.sources, (), names)
    home = next((c for c in references.countries if c.code == pack.country), None)
    government = next((p.code for p in pack.parties if p.group == "government"), None)
    own = [(phrase, government) for phrase in home.demonyms] if home and government else []
    sides = pack.parties if stands_in(pack) else completed(pack)
    return namings(sides, pack.sources + references.sources, own, names)


def parties(text: str, sentences: Sequence[Sentence], references: References, pack: Pack | None) -> tuple[PartyMention, ...]:
    """The parties named in the sentences, in order; names inside longer names of sources are passed over."""
    names = table(references, pack)
    covered = pack is not None and not stands_in(pack)
    found: list[PartyMention] = []
    for sentence in sentences:
        words = tokens(text, sentence.span)
        matches = names.all(text, words)
        starts = frozenset(match.first for match in matches if match.value.code)
        for match in matches:
            mention = _mention(text, words, match, starts)
            if mention is not None and not of_another(text, found, mention):
                found.append(mention if covered else replace(mention, group=match.value.group))
    armed = {party.code: party.aliases for party in pack.parties if party.group == "armed_group"} if pack else {}
    if pack is not None and stands_in(pack):
        found = list(with_bodies(text, sentences, found, pack, references))
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


def _mention(text: str, words: Sequence[Token], match: Match[Naming], starts: frozenset[int]) -> PartyMention | None:
    """The party that a match names; None where the words mean something else.

    Args:
        text: The document's text.
        words: The sentence's words.
        match: The phrase found.
        starts: Words at which parties' names begin.
    """
    naming = match.value
    if naming.kind == "other" or _turned(text, words, match) or _generic(words, match) or _verb(words, match):
        return None
    qualifies = _qualifies(text, words, match)
    if naming.kind == "metonym" and not acts(text, words, match.first, match.last):
        return None
    if naming.kind == "demonym":
        last = _military_end(words, match.last)
        if last is None and _shares_a_noun(words, match.last, starts):
            last = match.last
        if last is None:
            return None
        return PartyMention(Span(words[match.first].start, words[last - 1].end), naming.code, adjective=True)
    if naming.state and (_is_location(text, words, match) or _civil(words, match)):
        return None
    if naming.kind == "adjective" and _acting(text, words, match):
        return PartyMention(Span(words[match.first].start, words[match.last - 2].end), naming.code)
    span = _dotted(text, Span(words[match.first].start, words[match.last - 1].end))
    return PartyMention(span, naming.code, adjective=qualifies or _adjective(text, span, match.value.kind))


def _acting(text: str, words: Sequence[Token], match: Match[Naming]) -> bool:
    """Whether a compound that has lost its hyphen is a name and a verb ("the front held the town", not "front held areas")."""
    last = words[match.last - 1]
    if match.last - match.first < 2 or _hyphen(text, last.start - 1) or last.folded not in QUALIFYING:
        return False
    after = words[match.last] if match.last < len(words) else None
    before = words[match.first - 1].folded if match.first else ""
    return after is None or not (after.folded in AREA_NOUNS or (after.capital and before in LOCATIVE | {"of", "on", "from"}))


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


_SEVERAL = frozenset("two three four both several many some all other these those such neighbouring foreign".split())
"""Before "governments": those of several states, and not what belongs to the own one."""


def _verb(words: Sequence[Token], match: Match[Naming]) -> bool:
    """Whether it is a common word: a short name in small letters ("is held"), or several states' ("Veldian regimes")."""
    first = words[match.first]
    if match.last - match.first == 1 and first.folded in {"regimes", "governments", "armies"}:
        before = words[match.first - 1] if match.first else first
        return match.first > 0 and (before.capital or before.folded in _SEVERAL)
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


def _shares_a_noun(words: Sequence[Token], first: int, starts: frozenset[int]) -> bool:
    """Whether a demonym and another party's word qualify one military noun ("Ostrian and Veldian warplanes")."""
    if first + 2 >= len(words) or words[first].folded not in {"and", "or"}:
        return False
    if not words[first + 1].capital and first + 1 not in starts:
        return False
    return _military_end(words, first + 2) is not None


def _is_location(text: str, words: Sequence[Token], match: Match[Naming]) -> bool:
    """Whether a state's name is only where something is ("in Norway", "the Norwegian border", "the Norway-Sweden border")."""
    joined = match.last < len(words) and words[match.last].capital and _hyphen(text, words[match.last - 1].end)
    behind = words[match.last + joined : match.last + joined + 1]
    if behind and behind[0].folded in GEOGRAPHIC_NOUNS:
        return True
    before = words[match.first - 1].folded if match.first else ""
    if before == "to" and any(word.folded in RECEIVED for word in words[max(0, match.first - RECEIVED_WITHIN) : match.first - 1]):
        return False
    return match.value.kind == "name" and before in LOCATIVE
