"""Quotations that are signed: a paragraph in quotation marks with a name behind a dash."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marsad.model import Sentence, Span

_SIGNED = re.compile(
    r"^[\"“”'‘].+?(?P<close>[\"”’'])[\s.]*(?P<dash>[―—–-]{1,2})\s*(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4})\s*$",
    re.DOTALL,
)
_SMALL = frozenset("de la del van von bin al el of the".split())


@dataclass(frozen=True, slots=True)
class Signature:
    """A signed quotation.

    Attributes:
        name: Who signed.
        dash: The mark before the name.
        content: The quotation, marks included.
    """

    name: Span
    dash: Span
    content: Span


def signatures(text: str, sentences: Sequence[Sentence]) -> dict[int, Signature]:
    """The signed quotations by the number of their paragraph."""
    ends: dict[int, Span] = {}
    for sentence in sentences:
        ends[sentence.paragraph] = ends.get(sentence.paragraph, sentence.span).hull(sentence.span)
    found = {paragraph: _signature(text, span) for paragraph, span in ends.items() if text[span.start] in "\"“”'‘"}
    return {paragraph: signed for paragraph, signed in found.items() if signed is not None}


def _signature(text: str, span: Span) -> Signature | None:
    match = _SIGNED.match(span.of(text))
    if match is None or not all(w[0].isupper() or w in _SMALL for w in match["name"].split()):
        return None
    name = Span(span.start + match.start("name"), span.start + match.start("name") + len(match["name"].rstrip(".")))
    dash = Span(span.start + match.start("dash"), span.start + match.end("dash"))
    return Signature(name, dash, Span(span.start, span.start + match.end("close")))
