"""What stands in quotation marks."""

import re
from collections.abc import Sequence

from marsad.model import Sentence, Span

SHORTEST = 4
"""A quotation of fewer words is a turn of phrase, no statement."""

_MARK = re.compile("[\"“”„]|''")


def quotations(text: str, sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    """The quotations of some length, marks included; one that is left open ends with its paragraph."""
    found: list[Span] = []
    for start, end in _paragraphs(sentences):
        opened: int | None = None
        for match in _MARK.finditer(text, start, end):
            if opened is None:
                opened = match.start() if match[0] != "”" else None
            elif match[0] != "“":
                found.append(Span(opened, match.end()))
                opened = None
        if opened is not None:
            found.append(Span(opened, end))
    return tuple(span for span in found if len(span.of(text).split()) >= SHORTEST)


def _paragraphs(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    stretches: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        start, end = stretches.get(sentence.paragraph, (sentence.span.start, sentence.span.end))
        stretches[sentence.paragraph] = (min(start, sentence.span.start), max(end, sentence.span.end))
    return sorted(stretches.values())
