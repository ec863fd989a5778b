"""Names in capitals that look like small words once they are folded: IS is no "is", the WHO no "who"."""

from collections.abc import Sequence
from dataclasses import replace

from marsad.annotate.speech import CLAUSE_WORDS, DETERMINERS, INNER_PREPOSITIONS, NOT_AFTER, PRONOUNS
from marsad.annotate.tokens import Token

_SMALL = CLAUSE_WORDS | DETERMINERS | INNER_PREPOSITIONS | NOT_AFTER | PRONOUNS


def with_acronyms(words: Sequence[Token]) -> Sequence[Token]:
    """The words, where an acronym that folds to a small word keeps its capitals; unchanged in a line all in capitals."""
    if not any(_looks_small(word) for word in words) or all(word.text.isupper() or word.text.isdigit() for word in words):
        return words
    return tuple(replace(word, folded=word.text) if _looks_small(word) else word for word in words)


def _looks_small(word: Token) -> bool:
    return len(word.text) > 1 and word.text.isupper() and word.folded in _SMALL
