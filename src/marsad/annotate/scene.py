"""One sentence with all that is needed to read who speaks in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from marsad.annotate.tokens import Match, Token
from marsad.model import PartyMention, SourceType, Span
from marsad.reference.base import Source

_BREAKS = frozenset(',;:"“”‘()[]–—…?!')


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence with all that is needed to read who speaks in it.

    Attributes:
        text: The document's text.
        words: The sentence's words.
        known: Sources of the register that it names.
        sides: Parties that it names.
        groups: For each party code what kind of actor it is.
        places: Place names in it.
        lowered: Words that the document writes in lower case somewhere.
        quotes: What stands in quotation marks, marks included.
        initials: What kind of speaker the initials are that the document introduces.
    """

    text: str
    words: Sequence[Token]
    known: Sequence[Match[tuple[Source, bool]]]
    sides: Sequence[PartyMention]
    groups: dict[str, str]
    places: Sequence[Span] = ()
    lowered: frozenset[str] = frozenset()
    quotes: Sequence[Span] = ()
    initials: Mapping[str, SourceType] = field(default_factory=dict)

    def gap(self, index: int) -> str:
        """What stands before word `index`."""
        if index <= 0 or index >= len(self.words):
            return ""
        return self.text[self.words[index - 1].end : self.words[index].start]

    def word(self, index: int) -> str:
        """Word `index` folded; empty outside the sentence."""
        return self.words[index].folded if 0 <= index < len(self.words) else ""

    def marks(self, index: int) -> str:
        """What stands before word `index`, without quotation marks that only set off a turn of phrase."""
        gap = self.gap(index)
        if not any(c in '"“”' for c in gap):
            return gap
        start, end = self.words[index - 1].end, self.words[index].start
        if any(start <= q.start < end or start < q.end <= end for q in self.quotes):
            return gap
        return "".join(c for c in gap if c not in '"“”')

    def breaks(self, index: int) -> bool:
        """Whether a mark stands before word `index` that ends a phrase."""
        marks = self.marks(index)
        return any(c in _BREAKS for c in marks) or " - " in marks

    def quoted(self, index: int) -> bool:
        """Whether word `index` stands inside a quotation: what is said there is what somebody quotes."""
        word = self.words[index]
        return any(q.start < word.start and word.end < q.end for q in self.quotes)

    def is_place(self, word: Token) -> bool:
        """Whether a word belongs to a place name."""
        return any(p.start <= word.start < p.end for p in self.places)

    def names_party(self, first: int, last: int) -> bool:
        """Whether words `first` to `last` name a party."""
        span = self.span(first, last)
        return any(span.overlaps(s.span) for s in self.sides)

    def span(self, first: int, last: int) -> Span:
        """The characters of words `first` to `last` (excluded)."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def within(self, span: Span) -> tuple[int, int]:
        """The first word of a stretch of text and one past its last."""
        inside = [i for i, w in enumerate(self.words) if span.start <= w.start < span.end]
        return (inside[0], inside[-1] + 1) if inside else (0, 0)
