"""The transliteration key: what English, French, German and learned romanisations of one Arabic name agree on.

It keeps the consonants, in classes, and gives up what romanisations differ in: vowels inside a word, doubled letters,
articles, marks.
"""

import re
from functools import lru_cache

from marsad.text.names.folding import MAX_CACHED, content_words

_GLUED_ARTICLE = re.compile(r"^al(?=[bcdfghjkmnpqrstvwxz].{3})")
_CONSONANTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"^ou(?=[aeiy])", "w"),
        (r"tch|sch|sh|ch", "s"),
        (r"dzh|dsch|dj", "j"),
        (r"kh|ck|q|c(?![eiy])", "k"),
        (r"x", "ks"),
        (r"c", "s"),
        (r"gh", "g"),
        (r"dh", "z"),
        (r"th", "t"),
        (r"ph", "f"),
        (r"v", "w"),
        (r"(?<=[aeiou])n(?=[bp])", "m"),
        (r"(?<=[aiouy]n)e$", ""),
    )
)
_TAA_IN_CONSTRUCT = re.compile(r"(?<=[^aeiouyw])(?<=..)(?:[ae]|aa)[th]?$")
_FINAL_IYA = re.compile(r"[iy]+[ae]+h?$")
_FINAL_VOWEL = re.compile(r"(?:(?P<a>[aeoiyuw]*[aeo])h|(?P<v>[aeiouyw]+))$")
_DOUBLE = re.compile(r"(.)\1+")
_CLASS_OF_VOWEL = str.maketrans("eoyw", "iuiu")
_GLIDE = re.compile(r"a([iu])")
_VOWELS = frozenset("aeiouyw")


@lru_cache(maxsize=MAX_CACHED)
def skeleton(name: str) -> str:
    """The transliteration key: consonants in classes, and how the name begins and ends; empty for an empty name.

    Two spellings of one Arabic name mostly share it. Names of one or two consonants keep the classes of their vowels,
    for little else tells them apart (Hish, Hass).
    """
    return skeleton_of(content_words(name))


def skeleton_of(words: list[str]) -> str:
    """The key of a name given as its plain words without articles."""
    if not words:
        return ""
    inner = [_TAA_IN_CONSTRUCT.sub("", classes(word)) for word in words[:-1]]
    stem, ending = _ending(classes(words[-1]))
    joined = "".join(inner) + stem
    consonants = once("".join(letter for at, letter in enumerate(joined) if not _is_vowel(joined, at)))
    if sum(letter.isalpha() for letter in consonants) <= 2:
        return vowel_classes(joined) + ending
    return _onset(joined) + consonants + ending


@lru_cache(maxsize=MAX_CACHED)
def classes(word: str) -> str:
    """The word, without a glued article, with each consonant written as its class."""
    word = _GLUED_ARTICLE.sub("", word)
    for pattern, key in _CONSONANTS:
        word = pattern.sub(key, word)
    return once(word)


def once(letters: str) -> str:
    """The letters with each run of one letter written once."""
    return _DOUBLE.sub(r"\1", letters)


def _ending(word: str) -> tuple[str, str]:
    """The word without its final vowel, and that vowel's class: "a", "ya", "i", "u" or none."""
    found = _FINAL_IYA.search(word)
    if found and found.start() > 0:
        return word[: found.start()], "ya"
    found = _FINAL_VOWEL.search(word)
    if not found or found.start() == 0:
        return word, ""
    last = (found["a"] or found["v"])[-1]
    return word[: found.start()], "a" if last in "ae" else "i" if last in "iy" else "u"


def _is_vowel(word: str, at: int) -> bool:
    """Whether the letter is a vowel here: w at the beginning is a consonant."""
    return word[at] in _VOWELS and not (word[at] == "w" and at == 0)


def _onset(word: str) -> str:
    """The class of a vowel that the name begins with."""
    return "" if not _is_vowel(word, 0) else "u" if word[0] in "ou" else "a"


def vowel_classes(word: str) -> str:
    """The word with a, i and u for its vowels; a glide swallows the vowel that it lengthens."""
    return once(_GLIDE.sub(r"\1", word[:1] + word[1:].translate(_CLASS_OF_VOWEL)))
