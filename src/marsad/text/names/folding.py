"""A name in plain letters: lower case, ASCII, without marks and articles, from Latin or Arabic script."""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

MAX_CACHED = 1 << 16
"""Names whose forms are kept; more than the spellings of a pack and of a long document together."""

LONGEST = 200
"""Characters of a name that are looked at: no place has a longer one, and a text pasted as a name must not take for ever."""

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC_ARTICLE = re.compile(r"(?<!\S)\u0627\u0644(?=\S{2})")
_ARABIC_AIN = re.compile("(?<!\\S)\u0639(?!\u064a)")
_ARABIC_LETTERS = str.maketrans(
    {"ا": "a", "ة": "a", "ى": "a", "أ": "a", "إ": "a", "آ": "a", "ء": "", "ئ": "y", "ي": "y", "ؤ": "w", "و": "w", "ع": ""}
    | {"ی": "y", "ہ": "h", "ک": "k", "ڤ": "g", "گ": "g"}
)
_APOSTROPHES = re.compile(r"['`\u2018\u2019\u02bb\u02bc\u02bd\u02be\u02bf\u02b9\u02c8\u00b4\u2032]")
_OTHER = re.compile(r"[^0-9a-z]+")
_ANY_ARTICLES = frozenset({"al", "el", "ul", "il"})
_ASSIMILATED = {
    **{f"{vowel}{sun}": sun for vowel in "aeiu" for sun in ("n", "s", "sh", "t", "d", "r", "z", "th", "dh", "l")},
    "ach": "ch", "ech": "ch", "esch": "sch", "asch": "sch",
}  # fmt: skip


@lru_cache(maxsize=MAX_CACHED)
def fold(name: str) -> str:
    """The name in lower-case ASCII letters and digits, words parted by one space, without accents and leading article.

    Empty for a name without letters or digits. Arabic script is written in Latin letters, without its article.
    """
    words = plain_words(name)
    return " ".join(words[1:] if len(words) > 1 and (words[0] == "the" or is_article(words[0], words[1])) else words)


def plain_words(name: str) -> list[str]:
    """Lower-case ASCII words of a name, articles included."""
    name = name[:LONGEST]
    if not name.isascii():
        name = _MARKS.sub("", unicodedata.normalize("NFKC", name))
        if in_arabic(name):
            name = _ARABIC_AIN.sub("a", _ARABIC_ARTICLE.sub("", name)).translate(_ARABIC_LETTERS)
        name = anyascii(_APOSTROPHES.sub("", name))
    return _OTHER.sub(" ", _APOSTROPHES.sub("", name.lower())).split()


def in_arabic(name: str) -> bool:
    """Whether a name has letters of the Arabic script: then its short vowels are not written."""
    return _ARABIC.search(name) is not None


def is_article(word: str, following: str) -> bool:
    """Whether a word is an Arabic article before the next one ("ash Shaykh", "el Fasher"; not "an Inn")."""
    return word in _ANY_ARTICLES or (word in _ASSIMILATED and following.startswith(_ASSIMILATED[word]))


def content_words(name: str) -> list[str]:
    """The plain words without articles, of which at least the last word stays."""
    words = plain_words(name)
    bare = [word for at, word in enumerate(words) if at + 1 == len(words) or not is_article(word, words[at + 1])]
    return bare[1:] if len(bare) > 1 and bare[0] == "the" else bare
