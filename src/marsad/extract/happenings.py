"""Words for events of violence ("the blast", "air raids", "an offensive") and which event of a document they mean.

A definite word ("the raids", "Saturday's attack") goes back to the event told last that can be called so; another word, a word
for something else ("separate", "elsewhere"), or one of another kind ("the shelling" after a car bomb) does not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marsad.extract.draft import Event
from marsad.extract.lines import Line
from marsad.model import Span

FAMILIES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (family, re.compile(rf"(?:{words})", re.IGNORECASE))
    for family, words in (
        ("air", r"air ?-?(?:strikes?|raids?|attacks?|bombardments?|campaign|war)|raids?|strikes?|barrel bombs?"),
        (
            "blast",
            r"(?:car |truck |suicide |bomb |double |twin )*(?:blasts?|explosions?)|(?:car|truck|suicide|bus) (?:bomb|"
            r"bombing|attack)s?|bomb",
        ),
        ("guns", r"shelling|(?:mortar|rocket|artillery|missile) (?:fire|attacks?|strikes?)|bombardments?|bombings?"),
        ("ground", r"clashes|fighting|battles?|offensives?|assaults?|ambush(?:es)?|operations?|campaign|battle|advance"),
        ("poison", r"(?:chemical|gas) attacks?"),
        ("any", r"attacks?|incidents?|massacres?|killings?|deaths|violence"),
    )
)
"""Kinds of event by the word used; "any" may mean every kind, and "bombing" planes, guns or a bomb."""

_WORDS = "|".join(pattern.pattern for _, pattern in FAMILIES)
_DEFINITE = re.compile(
    rf"(?<![\w-])(?:the|this|that|these|those|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]?s|yesterday['’]?s) "
    rf"(?:(?!{_WORDS})[\w-]+ ){{0,2}}?(?P<word>{_WORDS})(?![\w-])",
    re.IGNORECASE,
)
_ANY = re.compile(rf"(?<![\w-])(?:{_WORDS}|massacres?|crimes?)(?![\w-])", re.IGNORECASE)
OTHER = re.compile(
    r"\b(?:separate|other|earlier|previous|last|similar|another|first|latest|future|alleged|reported|worst|deadliest)\b",
    re.IGNORECASE,
)
"""Words beside a definite one that make it another event after all ("the last attack")."""

_OF_OTHERS = re.compile(
    r"\s+(?:of|on|against)\s+(?:several|many|some|an?|other|various|areas|cit(?:y|ies)|civilian|residential|[\w-]+-held)\b",
    re.IGNORECASE,
)
"""Behind a definite word: what it hit is new, and so is the event ("the bombing of several …")."""

_KIN = {"any": {"any", "air", "blast", "guns", "ground", "poison"}, "guns": {"guns", "air", "blast", "any"}}


@dataclass(frozen=True, slots=True)
class Happening:
    """A word that goes back to an event.

    Attributes:
        span: The words ("the blast").
        family: The kind of event that the word can mean.
    """

    span: Span
    family: str


def recalled(line: Line) -> list[Happening]:
    """The words of a sentence that go back to an event told elsewhere, in order."""
    return [
        Happening(Span(*match.span()), family(match["word"]))
        for match in _DEFINITE.finditer(line.text, line.span.start, line.span.end)
        if not OTHER.search(match[0]) and not _OF_OTHERS.match(line.text, match.end())
    ]


def named(line: Line) -> list[Happening]:
    """All words for events of violence in a sentence, in order, whether they go back to one or tell of a new one."""
    return [
        Happening(Span(*match.span()), family(match[0]))
        for match in _ANY.finditer(line.text, line.span.start, line.span.end)
        if not OTHER.search(line.before(match.start(), 24))
    ]


def of_others(line: Line, word: Span) -> bool:
    """Whether what a word of violence hit is new in the text ("the bombing of several …")."""
    return _OF_OTHERS.match(line.text, word.end) is not None


def family(word: str) -> str:
    """The kind of event that a word names; "any" for a word that tells none."""
    return next((name for name, pattern in FAMILIES if pattern.fullmatch(word)), "any")


def families(words: str) -> set[str]:
    """The kinds of event that a stretch of text names."""
    return {family(match[0]) for match in re.finditer(rf"(?<![\w-])(?:{_WORDS})(?![\w-])", words, re.IGNORECASE)}


def alike(left: str, right: str) -> bool:
    """Whether two kinds of event can be one: the same, or one of them said vaguely."""
    return left == right or right in _KIN.get(left, ()) or left in _KIN.get(right, ())


def meant(word: Happening, events: Sequence[Event]) -> Event | None:
    """The event that a word goes back to: the one told last that can be called so; None when there is none."""
    for event in sorted(events, key=lambda e: -max(draft.line.sentence.index for draft in e.drafts)):
        if not event.kinds or any(alike(word.family, kind) for kind in event.kinds):
            return event
    return None
