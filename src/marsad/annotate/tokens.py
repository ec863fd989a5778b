"""Words of a text with their offsets, and a longest-match table of phrases over them."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeAlias, TypeVar

from marsad.model import Span

WORD = re.compile(r"[^\W_]+")
GAP = re.compile(r"[ \t]?[-'’‘ʿʾ.]?[ \t]*\n?[ \t]*")
"""What may stand between two words of one name: a space, a hyphen, an apostrophe, one line break."""

T = TypeVar("T")
_Row: TypeAlias = tuple[tuple[str, ...], str, T]


@dataclass(frozen=True, slots=True)
class Token:
    """A word.

    Attributes:
        text: As written.
        folded: Lower case, without accents.
        start: First character in the document.
        end: One past the last.
    """

    text: str
    folded: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether its first letter is a capital."""
        return self.text[0].isupper()


def fold_word(word: str) -> str:
    """The word in lower case, without accents."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).lower()


@lru_cache(maxsize=1024)
def tokens(text: str, span: Span | None = None) -> tuple[Token, ...]:
    """The words of a text, or of a stretch of it, with offsets into the whole text."""
    if span is None:
        return _read(text, 0, len(text))
    words, starts = tokens(text), _starts(text)
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    cut = (first > 0 and words[first - 1].end > span.start) or (last > first and words[last - 1].end > span.end)
    return _read(text, span.start, span.end) if cut else words[first:last]


def _read(text: str, start: int, end: int) -> tuple[Token, ...]:
    return tuple(Token(m[0], fold_word(m[0]), m.start(), m.end()) for m in WORD.finditer(text, start, end))


@lru_cache(maxsize=8)
def _starts(text: str) -> list[int]:
    """Where the words of a text begin."""
    return [word.start for word in tokens(text)]


def joined(text: str, left: Token, right: Token) -> bool:
    """Whether two neighbouring words can belong to one name: no comma, no full stop of a sentence between them."""
    gap = text[left.end : right.start]
    if gap in {" ", "-"}:
        return True
    return bool(GAP.fullmatch(gap)) and ("." not in gap or len(left.text) == 1 or left.folded in {"st", "mt", "ft"})


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A phrase found: tokens `first` to `last` (excluded), and what the table holds for it."""

    first: int
    last: int
    value: T


class Phrases(Generic[T]):
    """A table of phrases; finds the longest that starts at a word.

    A leading "the" of a phrase is left out. A phrase in capitals of up to five letters matches only in capitals, and so do
    initials of two or three letters that begin a longer one; a single word with a capital needs a capital first letter;
    everything else matches in any case. A plural or possessive s without apostrophe on the last word is allowed for words of
    four letters and more.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._single: dict[str, list[_Row[T]]] = {}
        self._longer: dict[tuple[str, str], list[_Row[T]]] = {}
        for phrase, value in entries:
            words = tuple(fold_word(w) for w in WORD.findall(phrase))
            words = words[1:] if len(words) > 1 and words[0] == "the" else words
            for variant in dict.fromkeys((words, _without_apostrophe(words))):
                self._add((variant, phrase, value))
        for rows in self._longer.values():
            rows.sort(key=lambda row: -len(row[0]))
        starts = frozenset((*self._single, *(first for first, _ in self._longer)))
        self._starts = starts | {start + "s" for start in starts}

    def _add(self, row: _Row[T]) -> None:
        words = row[0]
        if len(words) == 1:
            self._single.setdefault(words[0], []).append(row)
        elif words:
            self._longer.setdefault((words[0], words[1]), []).append(row)

    def at(self, text: str, words: Sequence[Token], first: int) -> Match[T] | None:
        """The longest phrase that starts at word `first`, or None."""
        key = words[first].folded
        if first + 1 < len(words):
            second = words[first + 1].folded
            found = self._longest(text, words, first, self._longer.get((key, second), ()))
            if found is None and len(second) > 4 and second.endswith("s"):
                found = self._longest(text, words, first, self._longer.get((key, second[:-1]), ()))
            if found is not None:
                return found
        found = self._longest(text, words, first, self._single.get(key, ()))
        if found is None and len(key) > 4 and key.endswith("s"):
            found = self._longest(text, words, first, self._single.get(key[:-1], ()))
        return found

    def _longest(self, text: str, words: Sequence[Token], first: int, rows: Sequence[_Row[T]]) -> Match[T] | None:
        for phrase_words, phrase, value in rows:
            last = first + len(phrase_words)
            if last <= len(words) and self._fits(text, words[first:last], phrase_words, phrase):
                return Match(first, last, value)
        return None

    def all(self, text: str, words: Sequence[Token]) -> list[Match[T]]:
        """All longest matches from left to right, none overlapping another."""
        found: list[Match[T]] = []
        behind = 0
        for i, word in enumerate(words):
            if word.folded not in self._starts or i < behind:
                continue
            match = self.at(text, words, i)
            if match is not None:
                found.append(match)
                behind = match.last
        return found

    @staticmethod
    def _fits(text: str, words: Sequence[Token], phrase_words: tuple[str, ...], phrase: str) -> bool:
        *head, last = zip(words, phrase_words, strict=True)
        if any(w.folded != p for w, p in head):
            return False
        token, wanted = last
        if token.folded != wanted and not (len(wanted) >= 4 and token.folded == wanted + "s"):
            return False
        if any(not joined(text, a, b) for a, b in pairwise(words)):
            return False
        return _case_fits(text[words[0].start : words[-1].end], phrase, len(words))


def _case_fits(written: str, phrase: str, length: int) -> bool:
    letters = [c for c in phrase if c.isalpha()]
    if len(letters) <= 5 and all(c.isupper() for c in letters):
        return all(c.isupper() for c in written if c.isalpha()) or written.removesuffix("s").isupper()
    if length > 1:
        first = WORD.match(phrase)
        return first is None or not 2 <= len(first[0]) <= 3 or not first[0].isupper() or written[: len(first[0])].isupper()
    return not phrase.removeprefix("the ")[0].isupper() or written[0].isupper()


def _without_apostrophe(words: tuple[str, ...]) -> tuple[str, ...]:
    """As "Lee's army" as texts write it that have lost the mark: "Lees army"."""
    if "s" not in words[1:]:
        return words
    at = words.index("s", 1)
    return (*words[: at - 1], words[at - 1] + "s", *words[at + 1 :])
