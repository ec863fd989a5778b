"""What a place name does in its sentence."""

import re

from marsad.annotate.geography import AGREEMENT_NOUNS, QUALIFIERS
from marsad.annotate.metonyms import acts, is_seat
from marsad.annotate.namebook import Namebook
from marsad.annotate.placenames import Candidate, Line
from marsad.model import RegionKind, Sentence, ToponymRole
from marsad.text.names import fold

_AFTER_DATELINE = re.compile(r"(?:,\s*[\w. ]{2,20})?(?:\s*\([A-Z][\w ./]{1,25}\)|\s*[-–—]{1,2}\s|\s+[A-Z][A-Za-z]{1,12}\s*[-–—])")


def role(sentence: Sentence, line: Line, candidate: Candidate, book: Namebook) -> ToponymRole:
    """What a candidate does in its sentence: a location, or why it is none."""
    if candidate.organisation:
        return ToponymRole.ORGANISATION
    if line.gap(candidate.last) in {"-", "‑"} and line.folded(candidate.last) in QUALIFIERS:
        return ToponymRole.ORGANISATION if line.folded(candidate.last) in {"based", "born"} else ToponymRole.METONYM
    if sentence.region is RegionKind.DATELINE or _dateline(line, candidate):
        return ToponymRole.DATELINE
    if line.folded(candidate.last) in AGREEMENT_NOUNS and line.joins(candidate.last):
        return ToponymRole.METONYM
    name = fold(line.text[line.words[candidate.first].start : line.words[candidate.last - 1].end])
    governs = name in book.capitals or any(p.feature == "country" for p in candidate.places)
    seat = is_seat(line.words, candidate.first, candidate.last)
    if seat or (governs and acts(line.text, line.words, candidate.first, candidate.last)):
        return ToponymRole.METONYM
    return ToponymRole.LOCATION


def _dateline(line: Line, candidate: Candidate) -> bool:
    if candidate.first != 0 or not line.words:
        return False
    end = line.words[candidate.last - 1].end
    written = line.text[line.words[0].start : end]
    match = _AFTER_DATELINE.match(line.text, end)
    return match is not None and (
        written.isupper() or "(" in match[0] or "\n" in line.text[max(0, line.words[0].start - 2) : end]
    )
