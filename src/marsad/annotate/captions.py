"""Captions of pictures: recognised by the credit that they carry."""

import re

from marsad.model import Span
from marsad.text.agencies import AGENCY

_AGENCY = (
    rf"(?:{AGENCY}|EPA|Getty(?:\s+Images)?|SIPA|SOPA|NurPhoto|Shutterstock|Rex|ZUMA|Agencies|agencies|Associated\s+Press|"
    r"Agence\s+France-Presse|Twitter|Facebook|YouTube|Handout|handout|File\s+[Pp]hoto|[Ff]ile|Photo|photo|[Pp]icture|"
    r"courtesy|Courtesy|Archive|archive|screengrab|Screengrab)"
)
_CREDIT_WORDS = (
    r"(?:[A-Z][\w'’.-]*\s+(?:and\s+|via\s+|by\s+|for\s+)?){0,5}(?:(?:Photo|photo|Picture|Image)s?\s*(?:by|"
    rf":)?\s*)?{_AGENCY}(?:\s+(?:and|via)\s+\w+|\s*[/|,–—-]\s*[\w\s.]+|\s+(?:[Pp]hoto|[Ii]mages?|[Vv]ideo|[Pp]icture))*"
)
_BRACKETED = re.compile(
    rf"[(\[](?!(?i:sources?\b|with\b|additional|reporting|edit))(?:{_CREDIT_WORDS}|"
    rf"[^()\[\]]{{2,50}}?\s*[/|–—-]\s*{_AGENCY}[^()\[\]]{{0,40}}|(?:{_AGENCY})\s*[/|:–—-][^()\[\]]{{2,50}}|"
    r"(?:Photo|Credit|Image|Picture)s?\s*(?:by|:|credit)[^()\[\]]{1,60})[)\]]"
)
_TAIL = re.compile(
    rf"(?:(?:[A-Z][A-Z'’.-]+\s+){{1,4}}(?:/|-|–|—|FOR)\s*(?:{_AGENCY}|[A-Z]{{2,}})|©\s*.{{2,40}}|"
    rf"(?:[A-Z][\w'’.-]+\s+){{1,4}}/\s*{_AGENCY})\s*\.?$"
)
_LABELLED = re.compile(
    r"(?i)(?:file\s+(?:photo|picture|image)|photo|image|picture|caption|video\s+grab|screen\s*grab|still\s+image|"
    r"a\s+still\s+image|handout\s+(?:photo|image)|"
    r"this\s+(?:photo|image|picture|frame\s+grab|still|handout|file\s+(?:photo|image))|(?:photo|image)s?\s+(?:by|"
    r"credit))\b\s*(?::|\b(?=shows|taken|released|made|provided|from|of\b|by\b))"
)
_NAMED = re.compile(
    r"(?:[.!?][\"”’]?\s*\([A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,4}\)|[^\]]\s*\[[A-Z][\w.'’-]*(?:[\s,/–—]+[A-Z][\w.'’-]*){0,5}\])\s*$"
)
"""A name in brackets after a finished sentence, or in square brackets, at the end of a line: a credit, whoever it names."""
_CREDIT_ONLY = re.compile(
    rf"(?i:(?:photo|image|picture|credit|credits)\s*(?:credit|by)?\s*[:/]\s*).{{2,60}}$|(?:{_BRACKETED.pattern})$"
)

_LONGEST = 420
"""Characters: a longer line that ends in a credit is a paragraph."""


def is_caption(line: str) -> bool:
    """Whether a line is a caption or a credit: it ends in a credit, or says that a picture shows something."""
    line = line.strip()
    if len(line) > _LONGEST:
        return False
    if _CREDIT_ONLY.match(line) or _LABELLED.match(line) or _TAIL.search(line) or _NAMED.search(line):
        return True
    last = _last_bracket(line)
    return last is not None and not line[last.end :].strip(" .")


def _last_bracket(line: str) -> Span | None:
    spans = [Span(*match.span()) for match in _BRACKETED.finditer(line)]
    return spans[-1] if spans else None


def inline_credits(text: str, start: int, end: int) -> list[Span]:
    """Bracketed credits inside running text that follow a finished sentence: what stands before each is a caption."""
    spans = [Span(*match.span()) for match in _BRACKETED.finditer(text, start, end)]
    return [
        span
        for span in spans
        if text[start : span.start].rstrip()[-1:] in {".", "!", "?", '"', "”"} and text[span.end : end].strip()
    ]
