"""Who those counted are by the words behind: "members of …", "16 of them", "five of those killed were …"."""

import re
from collections.abc import Sequence

from marsad.annotate.nouns import PEOPLE_NOUNS, PLURAL_PEOPLE
from marsad.model import PartyMention, Population, Span

_FALLEN = ("dead", "deaths", "casualties", "fatalities")
BELONGING = frozenset({"members", "member", "persons", "people", "employees", "personnel", "elements", "men", *_FALLEN})
"""Nouns that the words behind them say more of."""

_OF_WHOM = re.compile(r" (?:of|from) (?:the |its |their |an? )?(?P<words>(?:[\w’'-]+ ?){1,4})")
_IN_RANKS = re.compile(r" (?:among|in|from) the (?:ranks|ranks and file|forces) of (?:the )?(?P<words>(?:[\w’'-]+ ?){1,4})")
_AND_FIGHTERS = re.compile(r" and (?:[\w-]+ )?(?P<noun>commanders|leaders|fighters|supporters|gunmen|militants)\b", re.IGNORECASE)
"""Behind "members": who the others are."""

_WHOM_BEFORE = re.compile(r"\bof (?:whom|them|which) $", re.IGNORECASE)
_WERE = re.compile(r"\s+(?:were|are|was|is)(?: (?:an?|the))?(?P<words>(?: [\w-]+){1,3})")
_QUALIFIERS = re.compile(r"(?:(?!(?:of|in|by|from|at|and)\b)[\w’'-]+ ){0,2}")
_OF_THEM = re.compile(r"\s+of them\b", re.IGNORECASE)
_OF_THOSE = re.compile(
    r"\s+of (?:those|the) (?:killed|dead|wounded|injured|victims|fatalities|casualties)"
    r" (?:were|are|was|is)(?: (?:an?|the))?(?P<words>(?: [\w-]+){1,4})",
    re.IGNORECASE,
)


def belonging(
    text: str, span: Span, sentence: Span, parties: Sequence[PartyMention], known: tuple[Population | None, str | None]
) -> tuple[Population | None, str | None]:
    """Who "members of …" are: those that the words behind name first, a party or people; else what is known already."""
    beside = _AND_FIGHTERS.match(text, span.end, sentence.end)
    if beside and PEOPLE_NOUNS.get(beside["noun"].lower()) is Population.FIGHTERS and known[0] is Population.PEOPLE:
        return Population.FIGHTERS, known[1]
    match = _OF_WHOM.match(text, span.end, sentence.end) or _IN_RANKS.match(text, span.end, sentence.end)
    if match is None or known[0] is not Population.PEOPLE:
        return known
    start, end = match.span("words")
    if text[span.start : span.end].lower().endswith(("members", "member", "elements", *_FALLEN)):
        party = next((p for p in parties if start <= p.span.start < end), None)
        if party is not None and re.fullmatch(
            r"(?:(?!(?:of|in|by|from|at|and)\b)[\w’'-]+ ){0,2}", text[start : party.span.start]
        ):
            return Population.FIGHTERS, party.party
    staff = re.match(
        r"(?:[a-z]+ )?(?:medical|rescue|civil defen[cs]e|hospital|ambulance|health|aid) (?:staff|teams?|personnel|crews?)\b",
        text[start:end],
    )
    return (Population.WORKERS, known[1]) if staff else known


_ITS = re.compile(r"\b(?:its|their) (?:members|member|elements|men|personnel)$", re.IGNORECASE)


def of_its_own(text: str, span: Span, sentence: Span, parties: Sequence[PartyMention]) -> tuple[Population, str] | None:
    """The fighters of the party named last before "a number of its members"; None for other words."""
    if not _ITS.search(text, span.start, span.end):
        return None
    before = [party for party in parties if sentence.start <= party.span.start and party.span.end <= span.start]
    return (Population.FIGHTERS, before[-1].party) if before else None


_TRADES = frozenset(
    "worker workers employee employees staff crew crews member members personnel men driver drivers teams volunteers".split()
)
_HELPING = re.compile(
    r"\b(?:medical|rescue|ambulance|health|healthcare|aid|relief|humanitarian|media|news|press|television|tv|hospital|"
    r"civil defen[cs]e|emergency|charity|paramedic|(?-i:UN))\b",
    re.IGNORECASE,
)
_ARMED = re.compile(r"\b(?:military|security|army|police|naval|navy|intelligence|air force|border guard)\b", re.IGNORECASE)


def by_trade(words: str, noun: str) -> Population | None:
    """Who workers, staff and personnel are by the words before the noun ("health workers", "security personnel").

    Args:
        words: The words between number and noun, with the noun.
        noun: The noun.

    Returns:
        None for other nouns, and where the words do not say.
    """
    if noun.lower() not in _TRADES:
        return None
    if _HELPING.search(words):
        return Population.WORKERS
    return Population.FIGHTERS if _ARMED.search(words) else None


def of_them(text: str, end: int, sentence: Span) -> Population | None:
    """Who "16 of them" are: the plural of people named last before in the sentence; None when there is none.

    Args:
        text: The document's text.
        end: Where the number ends.
        sentence: The sentence.
    """
    if _OF_THEM.match(text, end, sentence.end) is None:
        return None
    named = [match["noun"].lower() for match in PLURAL_PEOPLE.finditer(text, sentence.start, end)]
    return PEOPLE_NOUNS[named[-1]] if named else None


def of_whom(text: str, number: Span, sentence: Span) -> Population | None:
    """Who the three in "of whom three were children" are; None when the words do not say."""
    before = text[max(sentence.start, number.start - 16) : number.start]
    match = _WERE.match(text, number.end, sentence.end) if _WHOM_BEFORE.search(before) else None
    nouns = [word for word in match["words"].lower().split() if word in PEOPLE_NOUNS] if match else []
    return PEOPLE_NOUNS[nouns[0]] if nouns else None


def of_those(text: str, end: int, sentence: Span) -> Population | None:
    """Who "five of those killed" are, where a verb says so ("were suicide bombers"); None when none does."""
    match = _OF_THOSE.match(text, end, sentence.end)
    if match is None:
        return None
    nouns = [word for word in match["words"].lower().split() if word in PEOPLE_NOUNS]
    return PEOPLE_NOUNS[nouns[0]] if nouns else None
