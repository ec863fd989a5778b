"""A claim in its sentence, with the words behind each of its parts marked; and what was seen and left open, in its sentence."""

from collections.abc import Iterator, Sequence

from marsad.model import Claim, Document, Open, Parts, Span
from marsad.text.sentences import split_sentences

NAMES = ("figure", "place", "time", "perpetrator", "source", "trigger")
"""The parts of a claim, in the order in which they are told."""

_SHOWN_AROUND = 40
"""Characters shown to each side of a part that stands outside of the sentence."""


def sentence_of(text: str, span: Span) -> Span:
    """The sentence or sentences in which a stretch of a text lies, on its lines."""
    start = text.rfind("\n", 0, span.start) + 1
    stop = text.find("\n", max(span.end - 1, span.start))
    found = [each for each in split_sentences(text, start, stop if stop >= 0 else len(text)) if each.overlaps(span)]
    return found[0].hull(found[-1]) if found else span


def parts_of(parts: Parts) -> list[tuple[str, Span]]:
    """The parts that are stated, each with its name."""
    return [(name, span) for name in NAMES if (span := getattr(parts, name)) is not None]


def marked(text: str, sentence: Span, parts: Sequence[tuple[str, Span]]) -> str:
    """A sentence on one line, its parts in brackets with their names: "[figure: 12 civilians]"; a part may hold others.

    A part that begins in another and ends outside of it is left unmarked.
    """
    return " ".join("".join(_pieces(text, sentence, [p for p in _ordered(parts) if sentence.contains(p[1])])).split())


def _ordered(parts: Sequence[tuple[str, Span]]) -> list[tuple[str, Span]]:
    return sorted(parts, key=lambda part: (part[1].start, -part[1].end, NAMES.index(part[0])))


def _pieces(text: str, span: Span, parts: Sequence[tuple[str, Span]]) -> Iterator[str]:
    at = span.start
    for number, (name, part) in enumerate(parts):
        if part.start < at or part.end > span.end:
            continue
        inner = [other for other in parts[number + 1 :] if part.contains(other[1])]
        yield text[at : part.start]
        yield f"[{name}: "
        yield from _pieces(text, part, inner)
        yield "]"
        at = part.end
    yield text[at : span.end]


def explanation(claim: Claim, document: Document) -> list[str]:
    """A claim's sentence with its parts marked, the parts that stand elsewhere, and why it was read so."""
    text, parts = document.text, parts_of(claim.parts)
    sentence = sentence_of(text, claim.parts.trigger or claim.evidence)
    elsewhere = [(name, span) for name, span in parts if not sentence.contains(span)]
    return [
        f"“{marked(text, sentence, parts)}”",
        *(f"{name}, from another sentence: “{_around(text, span)}”" for name, span in elsewhere),
        *_unsaid(claim),
        *(f"because: {reason}" for reason in claim.reasons or ("no reason was kept",)),
    ]


def _unsaid(claim: Claim) -> Iterator[str]:
    """What a claim states without words of its own for it."""
    if claim.period.known and claim.parts.time is None:
        yield "time: not said beside it; from what the report tells of the event, or of when it was said"
    if set(claim.perpetrators) - {"unknown"} and claim.parts.perpetrator is None:
        yield "perpetrator: not named beside it; from what the report tells of the event"
    if claim.sources and claim.parts.source is None:
        yield "source: not named beside it; it goes on under the one named before"


def _around(text: str, span: Span) -> str:
    """A part with some words around, between » and «."""
    start, end = max(0, span.start - _SHOWN_AROUND), span.end + _SHOWN_AROUND
    return " ".join(f"{text[start : span.start]}»{span.of(text)}«{text[span.end : end]}".split())


def open_sentence(item: Open, document: Document) -> str:
    """What was left open, in its sentence on one line, between » and «."""
    text, sentence = document.text, sentence_of(document.text, item.span)
    before, after = text[sentence.start : item.span.start], text[item.span.end : sentence.end]
    return " ".join(f"{before}»{item.span.of(text)}«{after}".split())
