"""Words that a document uses in names of persons: no places when they stand alone."""

from collections.abc import Sequence

from marsad.annotate.geography import CALENDAR, COMMON, FIRST_NAMES, PLACE_NOUNS, TITLES
from marsad.annotate.placenames import PARTICLES, Line
from marsad.annotate.speech import SAYING
from marsad.annotate.tokens import Token

_NO_PERSON, _NO_NAME = PLACE_NOUNS | PARTICLES, SAYING | CALENDAR | COMMON


def persons(text: str, lines: Sequence[Sequence[Token]]) -> frozenset[str]:
    """Words that the document uses in persons' names: after a given name or a title, or a full name that speaks."""
    found: set[str] = set()
    for words in lines:
        line = Line(text, words)
        for i, word in enumerate(words):
            titled = line.folded(i - 1) in TITLES and line.capital(i - 1) and line.gap(i).strip(". ") == ""
            if not word.capital or not (titled or word.folded in FIRST_NAMES):
                continue
            end = _name_end(line, i)
            if titled or end > i + 1:
                found.update(w.folded for w in words[i:end] if w.folded not in _NO_PERSON)
    return frozenset(found)


def _name_end(line: Line, first: int) -> int:
    end = first + 1
    while end < first + 4 and line.joins(end) and (line.capital(end) or line.folded(end) in PARTICLES):
        if line.folded(end) in _NO_NAME:
            break
        end += 1
    return end
