"""General words for a side ("the rebels", "the army") in a text without a conflict pack: whom they mean there.

What a side is called in one sentence it is in all of the document: "the rebels" are the body that the text calls rebels, "the
army" is the state whose army it names.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from marsad.annotate.bodies import Body, bodies, mentioned
from marsad.annotate.identity import Same
from marsad.annotate.tokens import fold_word
from marsad.model import PartyMention, Sentence, Span
from marsad.reference.base import Pack, References
from marsad.reference.forms import QUALIFIED

_IRREGULAR = re.compile(
    r"(?<![\w-])(?:(?:armed |local |tribal |ethnic )?militia(?:men|s)?|paramilitar(?:y|ies)(?: forces?| groups?)?|"
    r"(?:armed )?settlers?|colonists?|armed gangs?|vigilantes|bandits)(?: (?:fighters|members|forces|leaders?))?(?![\w-])"
)
"""Fighters who belong to no state and no opposition: somebody of their own."""

_ARMY = re.compile(r"\b(?:army|military|soldiers?|troops|air force|forces)\b", re.IGNORECASE)
_ARMY_NAMED = re.compile(r" (?:army|military)$")
_ARMY_NOUN = re.compile(r"(?:['’]s)? (?:occupation )?(?:army|military)\b")
_OCCUPIERS = re.compile(
    r"(?<![\w-])(?:[Oo]ccupation|occupiers)(?: (?:forces|army|soldiers|troops|authorities|warplanes))?(?![\w-])"
)
_OCCUPYING = re.compile(r"(?:['’]s)? occupation\b")
_REBEL_ARMY = re.compile(r"\b(?:ethnic|rebel|insurgent|separatist|guerrilla) $", re.IGNORECASE)
"""Before "army": it is none of a state."""

_PLAIN_MILITARY = re.compile(
    r"(?:['’]s)?(?=[,.;]|$| (?:said|says|has|have|had|is|was|were|will|claimed|announced|confirmed|denied|did|also|on|in|and|"
    r"launched|carried|shelled|bombed|killed|fired|seized|captured|recaptured|retook|withdrew|regained|lost|controls?|regime|government|junta|"
    r"forces|troops|jets?|helicopters?|aircraft|drones?|airstrikes?)\b)"
)
"""Behind "the military": it is those who fight, not a kind of thing ("military positions")."""

_OF_OTHERS = re.compile(
    r"(?:\b(?i:occupation|its|their|his|her|our|enemy|foreign|peacekeeping|UN|international|coalition|allied|rebel|opposition|former|child|of)"
    r"|(?<=[\w,] )[A-Z][\w-]+) $"
)
"""Before "soldiers" or "troops": they are somebody else's, or nobody tells whose."""


def with_bodies(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[PartyMention], pack: Pack, references: References
) -> tuple[PartyMention, ...]:
    """The mentions with the armed bodies that only this text names, and each general word as the side that it means.

    Args:
        text: The document's text.
        sentences: Its sentences.
        mentions: The parties found by the names that `pack` has.
        pack: What stands in for a pack.
        references: For the names of states.
    """
    government = next(party.code for party in pack.parties if party.group == "government")
    named = [m for m in mentions if m.group != "government" and not m.span.of(text).islower()]
    known = [m for m in named if m.group == "armed_group" or " " in m.span.of(text)]
    found = bodies(text, sentences, _states(Same(references), Same(pack)), government, known)
    rows = [(span, body) for span, body in mentioned(text, found) if any(s.span.contains(span) for s in sentences)]
    spans = [span for span, _ in rows]
    armed = spans + [m.span for m in mentions if m.group == "armed_group" and not m.span.of(text).islower()]
    kept = [m for m in mentions if not any(m.span.overlaps(s) for s in spans)]
    kept += [PartyMention(span, body.code, QUALIFIED.match(text, span.end) is not None, body.group) for span, body in rows]
    owners = {end: m for m in kept if m.group == "state" and (end := _owned(text, m, armed)) is not None}
    kept = [
        replace(m, span=m.span.hull(owners[m.span].span)) if m.span in owners else m for m in kept if m not in owners.values()
    ]
    return borne(text, _with_initials(text, sorted(kept, key=lambda m: (m.span.start, m.span.end))), found, government)


def _with_initials(text: str, mentions: Sequence[PartyMention]) -> list[PartyMention]:
    """The mentions, a name with its other name in brackets behind it as one."""
    kept: list[PartyMention] = []
    for mention in mentions:
        last = kept[-1] if kept else None
        if last is not None and last.party == mention.party and text[last.span.end : mention.span.start] == " (":
            closed = text.startswith(")", mention.span.end)
            kept[-1] = replace(last, span=Span(last.span.start, mention.span.end + closed), adjective=mention.adjective)
        else:
            kept.append(mention)
    return kept


@lru_cache(maxsize=16)
def _states(references: Same[References], pack: Same[Pack]) -> dict[str, str]:
    """Party codes by the names and adjectives of states that are one word."""
    names = {name.casefold() for c in references.value.countries for name in (c.name, *c.aliases, *c.demonyms)}
    rows = {name: p.code for p in pack.value.parties if p.group == "state" for name in (*p.aliases, *p.adjectives)}
    return {fold_word(name): code for name, code in rows.items() if " " not in name and name.casefold() in names}


def _owned(text: str, mention: PartyMention, spans: Sequence[Span]) -> Span | None:
    """The body behind a state that is only told as where it is from ("Ostria's paramilitary Karsun Front"); None for none."""
    behind = min((span for span in spans if span.start > mention.span.end), default=None)
    if behind is None or not re.fullmatch(r"['’]s (?:[a-z-]+ ){0,3}(?:the )?", text[mention.span.end : behind.start]):
        return None
    return behind


def borne(text: str, mentions: Sequence[PartyMention], found: Sequence[Body], government: str) -> tuple[PartyMention, ...]:
    """The mentions with each general word as the side that it means, in order.

    Args:
        text: The document's text.
        mentions: The parties found by name, and the general words for armed opposition and for the own state's forces.
        found: The armed bodies that the text names.
        government: Code of the own state.
    """
    sides = _Sides(text, mentions, found, government)
    rows = [_meant(mention, sides) for mention in mentions]
    kept = [mention for mention in rows if mention is not None]
    kept += _irregulars(text, kept, found)
    kept += _occupiers(text, kept)
    return tuple(sorted(kept, key=lambda m: (m.span.start, m.span.end)))


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who fights in a document: its text, its mentions, its armed bodies, and the code of the own state."""

    text: str
    mentions: Sequence[PartyMention]
    found: Sequence[Body]
    government: str


def _meant(mention: PartyMention, sides: _Sides) -> PartyMention | None:
    """A mention as what it means: None for a word that belongs to somebody else named before it."""
    text, start = sides.text, mention.span.start
    written = mention.span.of(text)
    if written[1:] != written[1:].lower():
        return mention
    if mention.party == "rebels" or _REBEL_ARMY.search(text, max(0, start - 14), start):
        code = _rebels(written.split()[0] if mention.party == "rebels" else "rebel", sides)
        return replace(mention, party=code, group="armed_group") if code else mention
    if mention.party != sides.government or not _ARMY.search(written):
        return mention
    if written.casefold() == "military" and not _PLAIN_MILITARY.match(text, mention.span.end):
        return None
    if _OF_OTHERS.search(text, max(0, start - 20), start) or _behind(text, mention, sides.mentions):
        return None
    return mention if written.split()[0].casefold() in _OWN_ONLY else _of_the_last_army(mention, sides)


_OWN_ONLY = frozenset("government regime junta federal pro loyalist national security".split())
"""First words of what is always the own state's."""


def _of_the_last_army(mention: PartyMention, sides: _Sides) -> PartyMention:
    """Read a general word ("the army", "soldiers") as the state whose army is named last before; as the own one where none is."""
    before = [m for m in sides.mentions if m.span.start < mention.span.start]
    owners = [m for m in before if m.group == "state" or m.party == sides.government]
    armies = [m for m in owners if _ARMY_NOUN.match(sides.text, m.span.end) or _ARMY_NAMED.search(m.span.of(sides.text))]
    return replace(mention, party=armies[-1].party) if armies else mention


def _rebels(word: str, sides: _Sides) -> str | None:
    """Code of the bodies that the text calls so; "other" where all armed bodies that it names are such; None otherwise."""
    called = _called(word, sides.found)
    armed = {m.party for m in sides.mentions if m.group == "armed_group" and not m.span.of(sides.text).islower()}
    return called or ("other" if armed == {"other"} else None)


def _behind(text: str, mention: PartyMention, mentions: Sequence[PartyMention]) -> bool:
    """Whether a word for forces stands right behind a party's name, which it then belongs to ("Front troops")."""
    at = bisect_left(mentions, mention.span.start, key=lambda m: m.span.start)
    last = mentions[at - 1] if at else None
    return (
        last is not None
        and last.span.end <= mention.span.start
        and text[last.span.end : mention.span.start] in {" ", "'s ", "’s "}
    )


def _called(word: str, found: Sequence[Body]) -> str | None:
    """Code of the bodies that the text calls so, where that is one code; None otherwise."""
    noun = word.casefold().removesuffix("s")
    codes = {body.code for body in found if noun in body.nouns}
    return codes.pop() if len(codes) == 1 else None


def _free(span: Span, mentions: Sequence[PartyMention]) -> bool:
    return not any(span.overlaps(mention.span) for mention in mentions)


def _irregulars(text: str, mentions: Sequence[PartyMention], found: Sequence[Body]) -> list[PartyMention]:
    """Militias, settlers and gangs: the body that the text calls so, else somebody of their own."""
    rows = []
    for match in _IRREGULAR.finditer(text):
        span = Span(*match.span())
        if any(span.start - m.span.end == 1 or m.span.start - span.end == 1 for m in mentions):
            continue
        if _free(span, mentions) and not re.search(r"\b(?:pro-\w+|anti-?)$", text[max(0, span.start - 20) : span.start]):
            code = _called(match[0].split()[0], found) or "other"
            rows.append(PartyMention(span, code, QUALIFIED.match(text, span.end) is not None, "armed_group"))
    return rows


def _occupiers(text: str, mentions: Sequence[PartyMention]) -> list[PartyMention]:
    """Forces of occupation: those of the state that the text calls so ("the Ostrian occupation"), else nobody."""
    codes = {m.party for m in mentions if _OCCUPYING.match(text, m.span.end) or m.span.of(text).endswith(" occupation")}
    codes = codes or {m.party for m in mentions if m.group == "state" and _ARMY_NOUN.match(text, m.span.end)}
    if len(codes) != 1:
        return []
    code = codes.pop()
    spans = [Span(*match.span()) for match in _OCCUPIERS.finditer(text)]
    spans = [s for s in spans if not any(s.start - m.span.end == 1 for m in mentions)]
    return [PartyMention(s, code, QUALIFIED.match(text, s.end) is not None, "state") for s in spans if _free(s, mentions)]
