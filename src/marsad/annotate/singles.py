"""People counted without a number: one person after an article ("a child", "another soldier"), and bare plurals."""

import re
from collections.abc import Sequence

from marsad.annotate.belonging import belonging, by_trade
from marsad.annotate.nouns import (
    HARM_BEFORE,
    MODIFIER_STOPS,
    NOT_A_VICTIM,
    PEOPLE_NOUNS,
    PLURAL_PEOPLE,
    SINGLE_PEOPLE,
    UNIT_NOUNS,
    names_people,
)
from marsad.model import Figure, FigureMention, PartyMention, Population, Span
from marsad.text.numbers import SEVERAL

_AND = re.compile(r" and (?P<noun>[a-z]+)(?= (?:were|was|are|have|had|both|died|dead|killed|injured|wounded)\b)", re.IGNORECASE)
"""A second person under one article ("a woman and child were killed")."""

_ARTICLE = re.compile(r"\b(an?|another|one more)\s+(?=[A-Za-z\d])", re.IGNORECASE)


def side_of(span: Span, parties: Sequence[PartyMention]) -> str | None:
    """The party named in the words of a figure, or None."""
    inside = [party for party in parties if span.overlaps(party.span)]
    return inside[0].party if inside else None


def singles(text: str, sentence: Span, found: Sequence[FigureMention], parties: Sequence[PartyMention]) -> list[FigureMention]:
    """Single persons: "a child", "another soldier"."""
    found_singles = []
    taken = [other.span for other in found if other.unit != "age"]
    for match in _ARTICLE.finditer(text, sentence.start, sentence.end):
        noun, end = _single_noun(text, match.end(), sentence.end)
        if noun is None and match[1].lower() == "another" and _HURT.match(text, match.end()):
            noun, end = "another", match.end(1)
        if noun is None or any(other.overlaps(Span(match.start(), end)) for other in taken):
            continue
        beside = _AND.match(text, end)
        if beside and beside["noun"].lower() in SINGLE_PEOPLE:
            other = Span(*beside.span("noun"))
            second = SINGLE_PEOPLE[beside["noun"].lower()]
            found_singles.append(FigureMention(other, other, Figure.exact(1), "people", beside["noun"], second))
        span = Span(match.start(), end)
        known = by_trade(span.of(text), noun) or SINGLE_PEOPLE.get(noun.lower(), Population.PEOPLE)
        who = known, side_of(span, parties)
        population, side = belonging(text, span, sentence, parties, who) if noun.lower() == "member" else who
        found_singles.append(FigureMention(span, Span(*match.span(1)), Figure.exact(1), "people", noun, population, side))
    return found_singles


_WORD = re.compile(r"(-?(?:year|month)[ -]old\b|[A-Za-z'’-]+)(?=(\W|$))", re.IGNORECASE)
_YEAR_OLD = ("year-old", "year old", "month-old", "month old")
"""What ends a compound that stands for a person by age."""


_THINGS = frozenset(
    "war conflict siege uprising revolt revolution crisis blockade regime building house home church mosque deal truce "
    "agreement law "
    "dispute insurgency occupation rule ban ceasefire campaign battle struggle feud policy government project road "
    "bridge car".split()
)
"""Nouns that an age may qualify without a person being meant ("a six-year-old war")."""

_HURT = re.compile(
    r"(?:(?:was|is|were|has been|critically|seriously|severely|fatally) )*(?:wounded|injured|killed|dead|hurt|shot|"
    r"died)\b",
    re.I,
)
"""What follows an "another" that stands alone for one more person."""

_HARMED = frozenset({"shot", "dead", "wounded", "injured", "killed", "stabbed", "hurt", "critically", "seriously", "died"})
"""Words after a bare age ("an 18-year-old shot in …") that show that a person is meant."""


def _single_noun(text: str, start: int, stop: int) -> tuple[str | None, int]:
    best: tuple[str | None, int] = (None, start)
    aged: tuple[str | None, int] | None = None
    for count, match in enumerate(_WORD.finditer(text[start : min(stop, start + 60)])):
        word = match[1].lower()
        end = start + match.end(1)
        known = best[0] is not None or aged is not None
        if word in MODIFIER_STOPS or word in NOT_A_VICTIM or (known and word in _HARMED):
            return aged or best
        if count > 3 or (word == "of" and not known):
            return (None, start) if best[0] is not None and word in UNIT_NOUNS else aged or best
        if word.endswith(_YEAR_OLD):
            aged = (match[1], end)
        elif word in SINGLE_PEOPLE:
            best, aged = (match[1], end), None
        elif best[0] is not None:
            return (None, start) if word in UNIT_NOUNS or word in PEOPLE_NOUNS else best
        elif word in _THINGS:
            aged = None
        if match[2] not in {" ", ""}:
            return aged or best
    return aged or best


def plurals(text: str, sentence: Span, found: Sequence[FigureMention], parties: Sequence[PartyMention]) -> list[FigureMention]:
    """Bare plurals ("civilians were killed"): at least three, no number named."""
    taken = [mention.span for mention in found]
    found_plurals = []
    people = PLURAL_PEOPLE.finditer(text, sentence.start, sentence.end) if names_people(sentence.of(text)) else ()
    matches = [*people, *_harmed(text, sentence)]
    for match in matches:
        span = Span(*match.span())
        before = text[max(sentence.start, span.start - 20) : span.start].lower()
        if any(span.overlaps(other) for other in taken) or re.search(
            r"\b(?:the|these|those|all|no|its|their|his|of|any) (?:(?:killed|dead|wounded|injured|displaced) )?$", before
        ):
            continue
        noun = match["noun"]
        side = side_of(span, parties)
        found_plurals.append(
            FigureMention(span, span, Figure.at_least(SEVERAL), "people", noun, PEOPLE_NOUNS[noun.lower()], side, vague=True)
        )
    return found_plurals


_SOME = re.compile(r"\b(?P<noun>others|residents|relatives|activists|nationals|refugees|leaders)\b", re.IGNORECASE)
_HARMED_BEHIND = re.compile(
    r" (?:who )?(?:(?:were|being|have been|had been) )?(?:also )?(?:\w+ly )?(?:killed|wounded|injured|hurt|displaced|died)\b"
)


def _harmed(text: str, sentence: Span) -> list[re.Match[str]]:
    """Plurals that mostly name who speaks or acts: counted only right beside what was done to them ("injured others")."""
    return [
        match
        for match in _SOME.finditer(text, sentence.start, sentence.end)
        if HARM_BEFORE.search(text[max(sentence.start, match.start() - 30) : match.start()])
        or _HARMED_BEHIND.match(text, match.end(), sentence.end)
    ]
