"""The lines of a page, those that a hard wrap tore apart joined again."""

import re
from dataclasses import dataclass

from marsad.annotate.furniture import is_furniture
from marsad.model import RegionKind, Span
from marsad.text.sentences import trim

_LINE = re.compile(r"\S[^\n]*")

_AROUND = 8
"""How many lines on either side show whether a paragraph is hard-wrapped."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page, or several that a hard wrap has torn apart.

    Attributes:
        span: Without surrounding white space.
        spaced: Whether a blank line, or nothing, stands after it.
        region: What it is.
    """

    span: Span
    spaced: bool
    region: RegionKind = RegionKind.BODY


def lines_of(text: str) -> list[Line]:
    """The lines that hold anything, those of one hard-wrapped paragraph joined."""
    spans = [span for match in _LINE.finditer(text) if (span := trim(text, Span(*match.span())))]
    joined: list[Span] = []
    for index, span in enumerate(spans):
        if joined and _continues(text, spans, index):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    ends = [*(span.start for span in joined[1:]), len(text)][: len(joined)]
    return [
        Line(span, "\n\n" in re.sub(r"[ \t\r]", "", text[span.end : after]) or after == len(text))
        for span, after in zip(joined, ends, strict=True)
    ]


def _continues(text: str, spans: list[Span], index: int) -> bool:
    """Whether a line goes on with the sentence of the line before it, which a hard wrap broke."""
    before, line = spans[index - 1], spans[index]
    if text[before.end : line.start].count("\n") > 1:
        return False
    unfinished = not re.search(r"[.!?…][\"'”’»)\]]*$", before.of(text)) and not is_furniture(before.of(text))
    lower = text[line.start].islower() and len(before.of(text).split()) > 3
    return unfinished and (lower or _is_wrapped(text, spans, index)) and not is_furniture(line.of(text))


def _is_wrapped(text: str, spans: list[Span], index: int) -> bool:
    """Whether the lines around are of one width, as hard wraps leave them."""
    first = index - 1
    while first > max(0, index - _AROUND) and text[spans[first - 1].end : spans[first].start].count("\n") == 1:
        first -= 1
    last = index
    while last + 1 < min(len(spans), index + _AROUND) and text[spans[last].end : spans[last + 1].start].count("\n") == 1:
        last += 1
    widths = [span.end - span.start for span in spans[first:last]]
    return len(widths) >= 2 and min(widths) >= 50 and max(widths) <= 110 and max(widths) - min(widths) <= 25
