"""How likely two spellings are of one name."""

import re
from dataclasses import dataclass
from functools import lru_cache
from operator import mul

from rapidfuzz.distance import Indel, JaroWinkler, Levenshtein

from marsad.text.names.folding import MAX_CACHED, content_words, fold, in_arabic
from marsad.text.names.skeletons import classes, once, skeleton, skeleton_of, vowel_classes

_NEARLY_EQUAL = 0.95
_LONG_KEY = 5

KINDS = frozenset(
    """ville commune quartier cite douar
    madinat madina medinat medina qaryat qarya hayy mantiqat wilayat wilaya muhafazat
    madyna mdyna mdynt qrya qryt blda bldt hy mntqa mntqt wlaya mhafza""".split()
)
"""Words that say what kind of place a name is of, in French, romanised Arabic, and Arabic script as `fold` writes it."""

ENGLISH_KINDS = frozenset(
    """city town village hamlet neighbourhood neighborhood district subdistrict area quarter governorate province county
    vicinity outskirts""".split()
)
"""The same in English: a text uses them beside a name, not in it."""

QUALIFIERS = {
    word: arabic
    for arabic, words in {
        "sharqi": "eastern east sharqi sharqiya sharqiyah sharqy sharki sharkiya charqi charkie shrqy shrqya",
        "gharbi": "western west gharbi gharbiya gharbiyah gharby garbi gharbie ghrby ghrbya",
        "shamali": "northern north shamali shamaliya shamaliyah shimali shmaly shmalya",
        "janubi": "southern south janubi janubiya janubiyah janoubi janoubiya djanoubi jnwby jnwbya",
        "fawqani": "upper fawqani fawqaniya fawqaniyah fouqani foqani foqaniya fuqani foukani fwqany fwqanya",
        "tahtani": "lower tahtani tahtaniya tahtaniyah tehtani thtany thtanya",
        "kabir": "great greater big kabir kabira kabirah kebir kebira kabeer kabeera kbir kubra kobra kbyr kbyra kbra",
        "saghir": "little small saghir saghira saghirah sughra soghra saghyr sghir sgheer sagheer sghyr sghyra sghra",
        "jadid": "new jadid jadida jadidah jadeed jadeeda jdid jdida jdideh djedid jedid jdeida jdyd jdyda",
        "qadim": "old qadim qadima qadimah qadeem kadim qadeema qdym qdyma",
    }.items()
    for word in words.split()
}
"""Words that tell apart two places of one name: in English before it, in Arabic after it and agreeing with it."""

_LINKS = frozenset({"of", "de", "du", "d"})

_WITHIN_A_SCRIPT = (0.24, 0.28, 0.38, 0.1)
_ACROSS_SCRIPTS = (0.2, 0.14, 0.56, 0.1)
"""Weights of sounds, letters, consonants in wide classes, and equal keys; fitted on one half of GeoNames' alternate names."""

_OTHER_READING = 0.02
_UNHEARD = re.compile(r"(?<=.)[aeiouyw]|^[aeiou]|(?<=..)h$")
"""What is no consonant of a word: a first w or y is one, a last h only marks a vowel."""

_COARSE = str.maketrans({"q": "k", "g": "k", "j": "k", "x": "k", "z": "d", "p": "b", "t": "d", "v": "f"})


@dataclass(frozen=True, slots=True)
class Form:
    """One reading of a spelling, taken apart for comparison.

    Attributes:
        folded: Plain letters without articles.
        sounds: Consonants and vowels in classes.
        coarse: The consonants in the widest classes: what dialects and languages exchange (q, g, k and j; d, t and z) is one.
        skeleton: The transliteration key.
        unvowelled: Whether it comes from Arabic script.
        cost: What is taken off because another reading is likelier.
    """

    folded: str
    sounds: str
    coarse: str
    skeleton: str
    unvowelled: bool
    cost: float = 0.0


def bare(words: list[str], kinds: frozenset[str] = KINDS) -> list[str]:
    """The words of a name without those that only say what kind of place it is ("Ville de Kenitra", "Hayyan town")."""
    first, last = 0, len(words)
    while last - first > 1 and words[last - 1] in kinds:
        last -= 1
    while last - first > 1 and words[first] in kinds:
        first += 2 if words[first + 1] in _LINKS and last - first > 2 else 1
    return words[first:last]


@lru_cache(maxsize=MAX_CACHED)
def forms(name: str) -> tuple[Form, ...]:
    """The readings of a spelling, the plain one first; none for a name without letters or digits.

    "kh" may be a strong h (Russian habit), "c" a j and "x" a kh (Turkish and Kurdish habit).
    """
    words = bare(content_words(name))
    if not words:
        return ()
    joined = " ".join(_qualified(words))
    readings = {joined: 0.0}
    for written, read in (("kh", "h"), ("c", "j"), ("x", "kh")):
        if written in joined:
            readings.setdefault(joined.replace("ch", "?").replace(written, read).replace("?", "ch"), _OTHER_READING)
    return tuple(_form(reading.split(), in_arabic(name), cost) for reading, cost in readings.items())


def _qualified(words: list[str]) -> list[str]:
    """The words with those that qualify the name in their Arabic form and at the end: "eastern ghouta" as "ghouta sharqi"."""
    proper = [word for word in words if word not in QUALIFIERS]
    return [*proper, *(QUALIFIERS[word] for word in words if word in QUALIFIERS)] if proper else words


def _form(words: list[str], unvowelled: bool, cost: float) -> Form:
    heard = [classes(word) for word in words]
    consonants = once("".join(_UNHEARD.sub("", word) for word in heard))
    coarse = once(consonants.translate(_COARSE)) or consonants
    return Form(" ".join(words), once("".join(map(vowel_classes, heard))), coarse, skeleton_of(words), unvowelled, cost)


def likeness(left: str, right: str) -> float:
    """How likely two spellings are of one name, 0 to 1: letters, sounds and consonants compared, the best reading of each."""
    return max((_alike(one, other) for one in forms(left) for other in forms(right)), default=0.0)


def _alike(one: Form, other: Form) -> float:
    weights = _ACROSS_SCRIPTS if one.unvowelled != other.unvowelled else _WITHIN_A_SCRIPT
    parts = (
        Indel.normalized_similarity(one.sounds, other.sounds),
        Levenshtein.normalized_similarity(one.folded, other.folded),
        Indel.normalized_similarity(one.coarse, other.coarse),
        1.0 if one.skeleton == other.skeleton else 0.0,
    )
    return max(0.0, float(sum(map(mul, weights, parts))) - one.cost - other.cost)


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
