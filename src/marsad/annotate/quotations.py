"""What stands in quotation marks."""

import re
from collections.abc import Sequence

from marsad.model import Sentence, Span

SHORTEST = 4
"""A quotation of fewer words is a turn of phrase, no statement."""

RUNS_ON = 5
"""A paragraph of so many sentences at most is all quotation when the closing mark is missing."""

_MARK = re.compile("[\"“”„]|''")


def quotations(text: str, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """The quotations of some length, marks included; the shape of a mark tells whether it opens or closes.

    One that is left open ends before the next that opens or with its paragraph; where that is far, with its sentence.
    """
    found: list[Span] = []
    for start, end in _paragraphs(sentences):
        opened: int | None = None
        for match in _MARK.finditer(text, start, end):
            shape = _shape(text, match.start(), match.end())
            follows = text[max(start, match.start() - 3) : match.start()].rstrip().endswith(",")
            if opened is not None and shape == "opens" and not follows:
                found.append(_left_open(opened, Span(start, match.start()), sentences))
                opened = match.start()
            elif opened is not None:
                found.append(Span(opened, match.end()))
                opened = None
            elif shape != "closes":
                opened = match.start()
        if opened is not None:
            found.append(_left_open(opened, Span(start, end), sentences))
    return tuple(span for span in found if len(span.of(text).split()) >= SHORTEST)


def _shape(text: str, start: int, end: int) -> str:
    """Whether a mark "opens", "closes" or does not tell: it touches the words that it encloses."""
    if text[start] in "“„”":
        return "closes" if text[start] == "”" else "opens"
    before, after = text[start - 1 : start].strip(" \n(["), text[end : end + 1].strip()
    if not before and after.isalnum():
        return "opens"
    return "closes" if before and not after else ""


def _left_open(opened: int, stretch: Span, sentences: Sequence[Sentence]) -> Span:
    """A quotation without its closing mark in a stretch of text: to its end, or in a long one to the end of the sentence."""
    inside = [s.span for s in sentences if s.span.overlaps(stretch)]
    first = next((s.end for s in inside if s.end > opened), stretch.end)
    return Span(opened, stretch.end if len(inside) <= RUNS_ON else min(stretch.end, first))


def _paragraphs(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    stretches: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        start, end = stretches.get(sentence.paragraph, (sentence.span.start, sentence.span.end))
        stretches[sentence.paragraph] = (min(start, sentence.span.start), max(end, sentence.span.end))
    return sorted(stretches.values())
