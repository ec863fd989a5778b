"""A document's sentences, each with the mentions that lie in it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol, TypeVar

from marsad.model import (
    AnnotatedDocument,
    Attribution,
    FigureMention,
    Manner,
    PartyMention,
    RegionKind,
    Sentence,
    Span,
    Timex,
    Toponym,
    ToponymRole,
)

_TOKEN = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*|%|[^\w\s]")


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


_Mention = TypeVar("_Mention", bound=_Spanned)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A sentence with its mentions.

    Attributes:
        text: The whole document's text; all spans point into it.
        sentence: The sentence.
        figures: Figures in it.
        toponyms: Place names in it that are locations.
        timexes: Time expressions in it.
        parties: Parties named in it.
        attributions: What is said or believed whose content overlaps it; other attitudes are left out.
        title: Whether it is the document's title, or repeats it word for word.
        earlier_places: The last place names before it, nearest last.
        earlier_parties: The last parties named before it, nearest last.
        countries: Whole countries that it names in any role ("Syrian territory").
        number: Which of the sentences that may carry claims it is, page furniture not counted.
    """

    text: str
    sentence: Sentence
    figures: tuple[FigureMention, ...]
    toponyms: tuple[Toponym, ...]
    timexes: tuple[Timex, ...]
    parties: tuple[PartyMention, ...]
    attributions: tuple[Attribution, ...]
    title: bool
    earlier_places: tuple[Toponym, ...] = ()
    earlier_parties: tuple[PartyMention, ...] = ()
    countries: tuple[Toponym, ...] = ()
    number: int = 0

    @property
    def span(self) -> Span:
        """The sentence's characters."""
        return self.sentence.span

    @property
    def words(self) -> str:
        """The sentence's text."""
        return self.span.of(self.text)

    def before(self, at: int, length: int = 60) -> str:
        """The sentence's text before a character, at most `length` characters."""
        return self.text[max(self.span.start, at - length) : at]

    def after(self, at: int, length: int = 60) -> str:
        """The sentence's text from a character on, at most `length` characters."""
        return self.text[at : min(self.span.end, at + length)]

    def between(self, left: Span, right: Span) -> str:
        """The text between two spans, the left one first; empty when they touch or overlap."""
        return self.text[left.end : right.start] if left.end < right.start else ""


def lines(annotated: AnnotatedDocument) -> tuple[Line, ...]:
    """The sentences that may carry claims, in order: page furniture and datelines are left out."""
    skipped = {RegionKind.FURNITURE, RegionKind.DATELINE}
    parties = merged(annotated.parties, annotated.document.text)
    named = tuple(party.span for party in parties)
    located = tuple(
        t for t in annotated.toponyms if t.role is ToponymRole.LOCATION and not any(t.name_span.overlaps(span) for span in named)
    )
    return tuple(
        Line(
            annotated.document.text,
            sentence,
            _within(annotated.figures, sentence.span),
            _within(located, sentence.span),
            _within(annotated.timexes, sentence.span),
            _within(parties, sentence.span),
            tuple(a for a in annotated.attributions if _about(a, sentence.span)),
            _headline(annotated, sentence),
            _last(located, sentence.span),
            _last(parties, sentence.span),
            tuple(t for t in _within(annotated.toponyms, sentence.span) if t.place is not None and t.place.feature == "country"),
            number,
        )
        for number, sentence in enumerate(s for s in annotated.sentences if s.region not in skipped)
    )


def merged(parties: Sequence[PartyMention], text: str) -> tuple[PartyMention, ...]:
    """Parties with a general word for fighters taken into the name right before it ("ISIS militants" are one party)."""
    found: list[PartyMention] = []
    for party in parties:
        last = found[-1] if found else None
        if last is not None and text[last.span.end : party.span.start] == " " and text[party.span.start].islower():
            found[-1] = replace(last, span=last.span.hull(party.span))
        else:
            found.append(party)
    return tuple(found)


def _headline(annotated: AnnotatedDocument, sentence: Sentence) -> bool:
    title = annotated.document.title
    words = sentence.span.of(annotated.document.text)
    if sentence.region is RegionKind.TITLE or title is None:
        return sentence.region is RegionKind.TITLE
    said, known = tokens(words.rstrip(" .")), tokens(title.rstrip(" ."))
    return said[-len(known) :] == known and len(said) <= len(known) + _DATELINE


_DATELINE = 8
"""How many words of a date line may stand before a repeated title."""


def _about(attribution: Attribution, span: Span) -> bool:
    return attribution.manner in {Manner.SAID, Manner.BELIEVED} and (
        attribution.content.overlaps(span) or attribution.cue.overlaps(span)
    )


_MEMORY = 8
"""How many mentions before a sentence "the town" or "the troops" in it may look back to."""


def _last(mentions: Sequence[_Mention], span: Span) -> tuple[_Mention, ...]:
    first = bisect_left([mention.span.start for mention in mentions], span.start)
    return tuple(mentions[max(0, first - _MEMORY) : first])


def _within(mentions: Sequence[_Mention], span: Span) -> tuple[_Mention, ...]:
    first = bisect_left([mention.span.start for mention in mentions], span.start)
    found = []
    for mention in mentions[first:]:
        if mention.span.start >= span.end:
            break
        found.append(mention)
    return tuple(found)


@lru_cache(maxsize=4096)
def tokens(words: str) -> tuple[str, ...]:
    """The words and marks of a stretch of text, in lower case."""
    return tuple(map(str.lower, _TOKEN.findall(words)))


def distance(words: str) -> int:
    """How many words and marks a stretch of text has."""
    return len(tokens(words))
