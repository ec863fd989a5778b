"""Adverbs and times between a subject and its verb."""

from marsad.annotate.scene import Scene
from marsad.annotate.speech import ADVERBS, CLAUSE_WORDS, DETERMINERS, PRONOUNS, SPEAKER_NOUNS, TIME_WORDS


def skip_adverbs(scene: Scene, verb: int) -> int:
    """Where the words before a verb end without adverbs and times ("on Monday", "in 2010", "also"); one past the last."""
    end = verb
    while end > 0 and not scene.breaks(end) and (scene.word(end - 1) in ADVERBS or _is_time(scene, end - 1)):
        end -= 1
    if _is_age(scene, end - 1):
        return end - 1
    if end < verb and end > 1 and scene.word(end - 1) in {"in", "on", "at"}:
        return end - 1
    told = _medium(scene, end)
    if told is not None:
        return skip_adverbs(scene, told)
    year = end > 2 and len(scene.word(end - 1)) == 4 and scene.word(end - 1).isdigit() and scene.word(end - 2) == "in"
    return end - 2 if year and not scene.breaks(end) else end


_MEDIA = frozenset("statement interview report speech letter message tweet address".split())
LONGEST_MEDIUM = 12
"""So many words may tell in what a speaker said it."""


def _medium(scene: Scene, end: int) -> int | None:
    """Where "in an interview with Y" or "citing Y" begins that ends before word `end`; None without one."""
    if scene.breaks(end - 1) or scene.breaks(end):
        return None
    for i in range(end - 3, max(0, end - LONGEST_MEDIUM), -1):
        if scene.breaks(i + 1):
            return None
        if scene.word(i) in {"citing", "quoting"} and i > 0 and not scene.breaks(i):
            return i
        told = any(scene.word(k) in _MEDIA for k in (i + 2, i + 3) if k < end)
        if scene.word(i) == "in" and scene.word(i + 1) in DETERMINERS and told:
            return i if _ends_speaker(scene, i - 1) and not scene.breaks(i) else None
    return None


def _ends_speaker(scene: Scene, index: int) -> bool:
    """Whether a word may end the phrase of who speaks: a name, a noun of speakers, a pronoun."""
    word = scene.words[index]
    named = word.capital and word.folded not in TIME_WORDS | CLAUSE_WORDS | ADVERBS | DETERMINERS
    return named or word.folded in SPEAKER_NOUNS | PRONOUNS


def _is_age(scene: Scene, index: int) -> bool:
    """Whether a word is the age behind a name without commas ("Karim 24 said")."""
    word = scene.word(index)
    return (
        index > 0
        and len(word) == 2
        and word.isdigit()
        and scene.words[index - 1].capital
        and not scene.breaks(index)
        and not scene.breaks(index + 1)
    )


def _is_time(scene: Scene, index: int) -> bool:
    word = scene.word(index)
    if word == "on":
        return scene.word(index + 1) in TIME_WORDS
    return word in TIME_WORDS and index > 1 and word not in {"this", "last"} and (scene.words[index].capital or word != "may")
