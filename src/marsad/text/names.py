"""Names across transliterations: one key for Khan Cheikhoun, Khan Sheikhoun and Khan Shaykhun.

Arabic names reach English reports through English, French, German and learned romanisations. The key keeps what these
agree on, the consonants, and gives up what they do not: vowels inside a word, doubled letters, articles, marks.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import JaroWinkler

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_ARABIC_ARTICLE = re.compile(r"(?<!\S)\u0627\u0644(?=\S{2})")
_ARABIC_AIN = re.compile("(?<!\\S)\u0639(?!\u064a)")
_ARABIC_LETTERS = str.maketrans(
    {"ا": "a", "ة": "a", "ى": "a", "أ": "a", "إ": "a", "آ": "a", "ء": "", "ئ": "y", "ي": "y", "ؤ": "w", "و": "w", "ع": ""}
)
_APOSTROPHES = re.compile(r"['`\u2018\u2019\u02bb\u02bc\u02bd\u02be\u02bf\u02b9\u02c8\u00b4\u2032]")
_OTHER = re.compile(r"[^0-9a-z]+")
_ANY_ARTICLES = frozenset({"al", "el", "ul", "il"})
_ASSIMILATED = {
    **{f"{vowel}{sun}": sun for vowel in "aeiu" for sun in ("n", "s", "sh", "t", "d", "r", "z", "th", "dh", "l")},
    "ach": "ch", "ech": "ch", "esch": "sch", "asch": "sch",
}  # fmt: skip
_GLUED_ARTICLE = re.compile(r"^al(?=[bcdfghjkmnpqrstvwxz].{3})")
_MAX_CACHED = 1 << 16
_NEARLY_EQUAL = 0.95
_LONG_KEY = 5

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
        (r"n(?=[bp])", "m"),
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


@lru_cache(maxsize=_MAX_CACHED)
def fold(name: str) -> str:
    """The name in lower-case ASCII letters and digits, words parted by one space, without accents and leading article.

    Empty for a name without letters or digits. Arabic script is written in Latin letters, without its article.
    """
    words = _words(name)
    return " ".join(words[1:] if len(words) > 1 and (words[0] == "the" or _is_article(words[0], words[1])) else words)


def _words(name: str) -> list[str]:
    """Lower-case ASCII words of a name, articles included."""
    if not name.isascii():
        name = _MARKS.sub("", unicodedata.normalize("NFKC", name))
        if _ARABIC.search(name):
            name = _ARABIC_AIN.sub("a", _ARABIC_ARTICLE.sub("", name)).translate(_ARABIC_LETTERS)
        name = anyascii(_APOSTROPHES.sub("", name))
    return _OTHER.sub(" ", _APOSTROPHES.sub("", name.lower())).split()


def _is_article(word: str, following: str) -> bool:
    """Whether a word is an Arabic article before the next one ("ash Shaykh", "el Fasher"; not "an Inn")."""
    return word in _ANY_ARTICLES or (word in _ASSIMILATED and following.startswith(_ASSIMILATED[word]))


@lru_cache(maxsize=_MAX_CACHED)
def skeleton(name: str) -> str:
    """The transliteration key: consonants in classes, and how the name begins and ends; empty for an empty name.

    Two spellings of one Arabic name mostly share it. Names of one or two consonants keep the classes of their vowels,
    for little else tells them apart (Hish, Hass).
    """
    words = _words(name)
    bare = [word for at, word in enumerate(words) if at + 1 == len(words) or not _is_article(word, words[at + 1])]
    if len(bare) > 1 and bare[0] == "the":
        del bare[0]
    if not bare:
        return ""
    inner = [_TAA_IN_CONSTRUCT.sub("", _classes(word)) for word in bare[:-1]]
    stem, ending = _ending(_classes(bare[-1]))
    joined = "".join(inner) + stem
    consonants = _DOUBLE.sub(r"\1", "".join(letter for at, letter in enumerate(joined) if not _is_vowel(joined, at)))
    if sum(letter.isalpha() for letter in consonants) <= 2:
        return _vowel_classes(joined) + ending
    return _onset(joined) + consonants + ending


def _classes(word: str) -> str:
    """The word, without a glued article, with each consonant written as its class."""
    word = _GLUED_ARTICLE.sub("", word)
    for pattern, key in _CONSONANTS:
        word = pattern.sub(key, word)
    return _DOUBLE.sub(r"\1", word)


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


def _vowel_classes(word: str) -> str:
    """The word with a, i and u for its vowels; a glide swallows the vowel that it lengthens."""
    classes = word[:1] + word[1:].translate(_CLASS_OF_VOWEL)
    return _DOUBLE.sub(r"\1", _GLIDE.sub(r"\1", classes))


def same_name(left: str, right: str) -> bool:
    """Whether two spellings are of one name, as far as spelling tells; unsure counts as no."""
    folded = fold(left), fold(right)
    if not all(folded):
        return False
    if folded[0] == folded[1]:
        return True
    keys = skeleton(left), skeleton(right)
    if keys[0] == keys[1]:
        return True
    return (
        min(len(keys[0]), len(keys[1])) >= _LONG_KEY
        and keys[0][0] == keys[1][0]
        and keys[0][-1] == keys[1][-1]
        and similarity(left, right) >= _NEARLY_EQUAL
    )


def similarity(left: str, right: str) -> float:
    """How alike two spellings are, letter by letter: 0 nothing alike, 1 equal but for marks and article (Jaro-Winkler)."""
    return float(JaroWinkler.similarity(fold(left), fold(right)))
