"""Wording: whether two stretches of text are one text in two prints."""

import re

from marsad.assess.dossier import Dossier
from marsad.model import Claim

FEWEST_SHARED = 6
"""Words that two stretches must share before their likeness means anything."""

LIKENESS = 0.5
"""Share of common words (Jaccard index) from which two stretches are one text, lightly edited; our convention."""

NARROWEST = 12
"""Words of context that very short evidence is widened to."""

_WORD = re.compile(r"[a-z0-9]+")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def words_of(claim: Claim, dossier: Dossier) -> frozenset[str]:
    """The distinct words of the sentence that carries a claim, lower case; empty without its document."""
    document = dossier.documents.get(claim.ref.doc_id)
    if document is None or claim.evidence.end <= claim.evidence.start:
        return frozenset()
    inside = claim.evidence.of(document.text)
    found = _WORD.findall(inside.lower())
    if len(found) < NARROWEST:
        found += _WORD.findall(_after(document.text, claim.evidence.end).lower())
        found += _WORD.findall(_before(document.text, claim.evidence.start).lower())
    return frozenset(found)


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sets of words are one sentence, lightly edited."""
    shared = len(a & b)
    return shared >= FEWEST_SHARED and (shared / len(a | b) >= LIKENESS or shared / min(len(a), len(b)) >= 0.8)


def _after(text: str, at: int) -> str:
    """What follows in the same sentence, at most 80 characters."""
    end = _SENTENCE_END.search(text, at, at + 80)
    return text[at : end.start() if end else at + 80]


def _before(text: str, at: int) -> str:
    """What precedes in the same sentence, at most 80 characters."""
    window = text[max(0, at - 80) : at]
    ends = list(_SENTENCE_END.finditer(window))
    return window[ends[-1].end() :] if ends else window
