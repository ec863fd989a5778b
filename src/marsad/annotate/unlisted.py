"""Names in no table that the words around make places."""

from marsad.annotate.geography import (
    CALENDAR,
    COMMON,
    COMPASS,
    FIRST_NAMES,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
    SITE_NOUNS,
    TITLES,
    WIDE_NOUNS,
)
from marsad.annotate.placenames import LONGEST, PARTICLES, PEOPLES, Candidate, Line, with_site
from marsad.annotate.speech import CARRIER_NOUNS, SAYING, SPEAKER_NOUNS

_AT = frozenset("in near at around outside inside".split())
_NARROW = PLACE_NOUNS - WIDE_NOUNS
_EVERYDAY = COMMON | CALENDAR | PEOPLES | TITLES | FIRST_NAMES | ORGANISATION_NOUNS | COMPASS
_SPEAKING = SPEAKER_NOUNS | CARRIER_NOUNS | SAYING


def unlisted(line: Line, first: int) -> Candidate | None:
    """A name in no table that the words around make a place: "the village of X", "X district", "in X"."""
    if not line.local or line.shouted or not _pronounceable(line, first):
        return None
    last = first + 1
    while last < len(line.words) and last - first < LONGEST and line.joins(last) and _pronounceable(line, last):
        last += 1
    while last > first and not line.capital(last - 1):
        last -= 1
    if last == first or line.gap(last) == "-" or _names_somebody(line, first, last):
        return None
    left = line.folded(first - 1) if line.gap(first).strip() == "" else ""
    noun = line.folded(last) if line.gap(last) == " " else ""
    kind = line.folded(first - 2) if left == "of" else left
    named = kind in _NARROW or noun in _NARROW
    apposed = noun == "a" and line.folded(last + 1) in PLACE_NOUNS
    if not (named or apposed or left in _AT):
        return None
    return with_site(line, Candidate(first, last, (), evidence=3))


def _pronounceable(line: Line, index: int) -> bool:
    """Whether a word can be of a name: a particle, or capitalised and no everyday word, initials, party or source."""
    word = line.words[index]
    if index in line.inner or index in line.taken:
        return False
    if word.folded in PARTICLES:
        return line.capital(index + 1) or word.capital
    everyday = word.folded in _EVERYDAY or word.folded in line.lowered
    return word.capital and not word.text.isupper() and len(word.text) > 2 and not everyday


def _names_somebody(line: Line, first: int, last: int) -> bool:
    folded = [line.folded(i) for i in range(first, last)]
    return any((w in line.persons and w not in PARTICLES) or w in _SPEAKING for w in folded) or (
        line.capital(last) and line.joins(last) and line.folded(last) in ORGANISATION_NOUNS - SITE_NOUNS
    )
