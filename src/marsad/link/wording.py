"""The words of a document, as far as they tell one event's reports from another's."""

import re
from collections import Counter
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?|\d[\d,.]*\d|\d|[.!?:](?=\s)")
_ENDINGS = ("ings", "ing", "ers", "er", "ies", "ied", "es", "ed", "s")
_SHORTEST_STEM = 4
_COMMON = frozenset(
    "a about after all also an and are as at be because been before but by can could for from had has have he her here him his "
    "how i if in into is it its just me more my no not of on one only or our out over said say says she so some than that the "
    "their them then there these they this to up us was we were what when which while who will with would you your".split()
)
"""English words that every report has; other languages lose little, since frequent words weigh little anyway."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text is made of.

    Attributes:
        words: How often each word occurs, without endings, case and the commonest words.
        names: How often each pair of neighbouring capitalised words occurs ("khan sheikhoun", "jane smith").
    """

    words: dict[str, int]
    names: dict[str, int]


def wording(text: str) -> Wording:
    """The words and names of a text; linear in its length."""
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    before = ""
    for match in _TOKEN.finditer(text):
        token = match.group()
        word = re.sub(r"['\u2019]s?$", "", token.lower())
        if len(word) < 2 or word in _COMMON:
            before = ""
            continue
        words[_stem(word)] += 1
        capital = token[0].isupper()
        if capital and before:
            names[f"{before} {word}"] += 1
        before = word if capital else ""
    return Wording(dict(words), dict(names))


def _stem(word: str) -> str:
    """A word without its English ending, where enough of it is left."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word
