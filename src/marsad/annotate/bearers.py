"""General words for a side ("the rebels", "the army") in a text without a conflict pack: whom they mean there.

What a side is called in one sentence it is in all of the document: "the rebels" are the body that the text calls rebels, "the
army" is the state whose army it names.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from marsad.annotate.bodies import Body, bodies, mentioned
from marsad.annotate.identity import Same
from marsad.annotate.tokens import fold_word
from marsad.model import PartyMention, Sentence, Span
from marsad.reference.base import Pack, References
from marsad.reference.forms import QUALIFIED

_IRREGULAR = re.compile(
    r"(?<![\w-])(?:(?:armed |local |tribal |ethnic )?militia(?:men|s)?|paramilitar(?:y|ies)(?: forces?| groups?)?|(?:armed )?settlers?|"
    r"colonists?|armed gangs?|vigilantes|bandits)(?: (?:fighters|members|forces|leaders?))?(?![\w-])"
)
"""Fighters who belong to no state and no opposition: somebody of their own."""

_ARMY = re.compile(r"\b(?:army|military|soldiers?|troops|air force|forces)\b", re.IGNORECASE)
_ARMY_NOUN = re.compile(r"(?:['’]s)? (?:occupation )?(?:army|military)\b")
_OCCUPIERS = re.compile(r"(?<![\w-])(?:occupation|occupiers)(?: (?:forces|army|soldiers|troops|authorities|warplanes))?(?![\w-])")
_OCCUPYING = re.compile(r"(?:['’]s)? occupation\b")
_OF_OTHERS = re.compile(
    r"(?:\b(?:its|their|his|her|our|enemy|foreign|peacekeeping|UN|international|coalition|allied|rebel|opposition|former|child|of)"
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
    known = [m.span for m in mentions if m.group == "armed_group"]
    found = bodies(text, sentences, _states(Same(references), Same(pack)), government, known)
    rows = [(span, body) for span, body in mentioned(text, found) if any(s.span.contains(span) for s in sentences)]
    spans = [span for span, _ in rows]
    kept = [m for m in mentions if not any(m.span.overlaps(s) for s in spans) and not _owns(text, m, spans)]
    kept += [PartyMention(span, body.code, QUALIFIED.match(text, span.end) is not None, body.group) for span, body in rows]
    return borne(text, sorted(kept, key=lambda m: (m.span.start, m.span.end)), found, government)


@lru_cache(maxsize=16)
def _states(references: Same[References], pack: Same[Pack]) -> dict[str, str]:
    """Party codes by the names and adjectives of states that are one word."""
    names = {name.casefold() for c in references.value.countries for name in (c.name, *c.aliases, *c.demonyms)}
    rows = {name: p.code for p in pack.value.parties if p.group == "state" for name in (*p.aliases, *p.adjectives)}
    return {fold_word(name): code for name, code in rows.items() if " " not in name and name.casefold() in names}


def _owns(text: str, mention: PartyMention, spans: Sequence[Span]) -> bool:
    """Whether a state is only told as where a body is from ("Ostria's paramilitary Karsun Front")."""
    behind = next((span for span in spans if span.start > mention.span.end), None)
    if behind is None or mention.group != "state":
        return False
    return re.fullmatch(r"['’]s (?:[a-z-]+ ){0,3}(?:the )?", text[mention.span.end : behind.start]) is not None


def borne(
    text: str, mentions: Sequence[PartyMention], found: Sequence[Body], government: str
) -> tuple[PartyMention, ...]:
    """The mentions with each general word as the side that it means, in order.

    Args:
        text: The document's text.
        mentions: The parties found by name, and the general words for armed opposition and for the own state's forces.
        found: The armed bodies that the text names.
        government: Code of the own state.
    """
    armed = [m for m in mentions if m.group == "armed_group" and not m.span.of(text).islower()]
    rows = [_meant(text, mention, mentions, found, armed, government) for mention in mentions]
    kept = [mention for mention in rows if mention is not None]
    kept += _irregulars(text, kept, found, armed)
    kept += _occupiers(text, kept)
    return tuple(sorted(kept, key=lambda m: (m.span.start, m.span.end)))


def _meant(
    text: str,
    mention: PartyMention,
    mentions: Sequence[PartyMention],
    found: Sequence[Body],
    armed: Sequence[PartyMention],
    government: str,
) -> PartyMention | None:
    """A mention as what it means: None for a word that belongs to somebody else named before it."""
    written = mention.span.of(text)
    if not written.islower() and written[1:] != written[1:].lower():
        return mention
    if mention.party == "rebels":
        code = _called(written.split()[0], found, armed)
        return replace(mention, party=code, group="armed_group") if code else mention
    if mention.party != government or not _ARMY.search(written):
        return mention
    if _OF_OTHERS.search(text, max(0, mention.span.start - 20), mention.span.start) or _behind(text, mention, mentions):
        return None
    if written.split()[0].casefold() in {"government", "regime", "junta", "federal", "pro", "loyalist", "national", "security"}:
        return mention
    owners = [m for m in mentions if m.span.start < mention.span.start and _ARMY_NOUN.match(text, m.span.end)]
    owners += [m for m in mentions if m.span.start < mention.span.start and re.search(r" (?:army|military)$", m.span.of(text))]
    owners = [m for m in owners if m.group == "state" or m.party == government]
    if not owners:
        return mention
    return replace(mention, party=max(owners, key=lambda m: m.span.start).party)


def _behind(text: str, mention: PartyMention, mentions: Sequence[PartyMention]) -> bool:
    """Whether a word for forces stands right behind a party's name, which it then belongs to ("Front troops")."""
    at = bisect_left(mentions, mention.span.start, key=lambda m: m.span.start)
    last = mentions[at - 1] if at else None
    return last is not None and last.span.end <= mention.span.start and text[last.span.end : mention.span.start] in {" ", "'s ", "’s "}


def _called(word: str, found: Sequence[Body], armed: Sequence[PartyMention]) -> str | None:
    """Code of the bodies that the text calls so, else of all that it names, where that is one code; None otherwise."""
    noun = word.casefold().removesuffix("s")
    so = {body.code for body in found if noun in body.nouns}
    codes = so or {m.party for m in armed}
    return codes.pop() if len(codes) == 1 else None


def _free(span: Span, mentions: Sequence[PartyMention]) -> bool:
    return not any(span.overlaps(mention.span) for mention in mentions)


def _irregulars(
    text: str, mentions: Sequence[PartyMention], found: Sequence[Body], armed: Sequence[PartyMention]
) -> list[PartyMention]:
    """Militias, settlers and gangs: the body that the text calls so, else somebody of their own."""
    rows = []
    for match in _IRREGULAR.finditer(text):
        span = Span(*match.span())
        if _free(span, mentions) and not re.search(r"\b(?:pro-\w+|anti-?)$", text[max(0, span.start - 20) : span.start]):
            code = _called(match[0].split()[0], found, armed) or "other"
            rows.append(PartyMention(span, code, QUALIFIED.match(text, span.end) is not None, "armed_group"))
    return rows


def _occupiers(text: str, mentions: Sequence[PartyMention]) -> list[PartyMention]:
    """Forces of occupation: those of the state that the text calls so ("the Ostrian occupation"), else nobody."""
    codes = {m.party for m in mentions if _OCCUPYING.match(text, m.span.end) or m.span.of(text).endswith(" occupation")}
    if len(codes) != 1:
        return []
    code = codes.pop()
    spans = (Span(*match.span()) for match in _OCCUPIERS.finditer(text))
    return [PartyMention(s, code, QUALIFIED.match(text, s.end) is not None, "state") for s in spans if _free(s, mentions)]
