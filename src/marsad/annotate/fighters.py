"""General words for fighters ("militants", "the terrorists"): which named group a text means by them.

The word itself is never taken over: it is read as the group that stands beside it, or that alone is named right before; where
neither tells, it stays what the conflict pack says, or nobody.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from marsad.model import PartyMention, Sentence, Span
from marsad.reference.forms import GENERAL

_ZEALOT = re.compile(r"jihad|extremist|radical", re.IGNORECASE)
_OF = re.compile(
    r"^\s+(?:fighting )?(?:of|from|belonging to|affiliated (?:to|with)|linked to|loyal to)\s+(?:the\s+)?$", re.IGNORECASE
)


def named(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[PartyMention], armed: Mapping[str, Collection[str]]
) -> tuple[PartyMention, ...]:
    """The mentions with each general word read as the group it means, in order.

    Args:
        text: The document's text.
        sentences: Its sentences.
        mentions: The parties found by name, in order.
        armed: The parties that are armed groups, by code, each with its names: no general word means another party, and
            "jihadists" only one that its names call so.
    """
    groups = [m for m in mentions if m.party in armed and m.group != "state"]
    proper = [m for m in groups if not GENERAL.fullmatch(m.span.of(text)) and not m.span.of(text).islower()]
    if not proper:
        return tuple(mentions)
    index = _Numbers(sentences)
    zealots = {code for code, names in armed.items() if any("jihad" in name.casefold() for name in names)}
    words = [Span(*match.span()) for match in GENERAL.finditer(text)]
    beside = {word: party for word in words if (party := _beside(text, word, mentions, armed)) is not None}
    found = [m for m in mentions if m.span not in set(words)]
    for word in words:
        own = next((m for m in mentions if m.span.overlaps(word)), None)
        if own is not None and own.span != word:
            continue
        party = beside.get(word)
        if party is None and not _new(text, word):
            able = zealots if _ZEALOT.match(word.of(text)) else set(armed)
            party = _last(word, [m for m in proper if m.party in able], index)
        if party is not None:
            found.append(replace(own, party=party) if own else PartyMention(word, party))
        elif own is not None:
            found.append(own)
    return _whole(text, sorted(found, key=lambda m: (m.span.start, m.span.end)))


def _whole(text: str, mentions: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """The mentions, a name with the general word right behind it as one ("ISIL militants", like "ISIL fighters")."""
    found: list[PartyMention] = []
    for mention in mentions:
        last = found[-1] if found else None
        behind = last is not None and last.party == mention.party and text[last.span.end : mention.span.start] == " "
        if last is not None and behind and GENERAL.fullmatch(mention.span.of(text)):
            found[-1] = PartyMention(last.span.hull(mention.span), mention.party)
        else:
            found.append(mention)
    return tuple(found)


class _Numbers:
    """Which sentence a character stands in."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._starts = [sentence.span.start for sentence in sentences]

    def of(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def opens(self, span: Span) -> bool:
        """Whether a mention opens its sentence, "the" aside."""
        return span.start - self._starts[self.of(span.start)] <= len("The ")


def _new(text: str, word: Span) -> bool:
    """Whether "terrorist" only judges, or brings up somebody not named ("terrorist attacks", "terrorists fired")."""
    if not re.search("terrorist|takfiri", word.of(text), re.IGNORECASE):
        return False
    return re.match(
        r"\s+(?:rocket |mortar )?(?:shelling|attacks?|bombings?|acts?)\b", text[word.end : word.end + 40]
    ) is not None or not re.search(
        r"(?:\b(?:the|these|those|of|several|many|some|dozens of|scores of|hundreds of)|\d)\s+(?:\w+\s+)?$",
        text[max(0, word.start - 30) : word.start],
        re.IGNORECASE,
    )


def _beside(text: str, word: Span, mentions: Sequence[PartyMention], armed: Collection[str]) -> str | None:
    """The group named in the same phrase ("ISIL terrorists", "terrorists of the Islamic State")."""
    at = bisect_left(mentions, word.start, key=lambda mention: mention.span.start)
    for mention in mentions[max(0, at - 2) : at + 3]:
        if mention.party not in armed or mention.span == word or mention.span.of(text).islower():
            continue
        if mention.span.overlaps(word):
            return mention.party
        if mention.span.end <= word.start and re.fullmatch(
            r"['’]?s? (?:\([^()]{1,60}\) )?(?:group )?", text[mention.span.end : word.start]
        ):
            return mention.party
        if word.end <= mention.span.start and (
            _OF.match(text[word.end : mention.span.start]) or text[word.end : mention.span.start] == " "
        ):
            return mention.party
    return None


def _last(word: Span, proper: Sequence[PartyMention], index: _Numbers) -> str | None:
    """The one group that its sentence names before it, else the one before does; None where none or several are.

    A group that opens the sentence is who acts in it, and so not whom it speaks of.
    """
    number, near, earlier = index.of(word.start), set(), set()
    for mention in proper:
        if mention.span.start < word.start and index.of(mention.span.start) == number and not index.opens(mention.span):
            near.add(mention.party)
        elif index.of(mention.span.start) == number - 1:
            earlier.add(mention.party)
    meant = near or earlier
    return meant.pop() if len(meant) == 1 else None
