"""Adverbs and times between a subject and its verb."""

from marsad.annotate.scene import Scene
from marsad.annotate.speech import ADVERBS, TIME_WORDS


def skip_adverbs(scene: Scene, verb: int) -> int:
    """Where the words before a verb end without adverbs and times ("on Monday", "in 2010", "also"); one past the last."""
    end = verb
    while end > 0 and not scene.breaks(end) and (scene.word(end - 1) in ADVERBS or _is_time(scene, end - 1)):
        end -= 1
    if end < verb and end > 1 and scene.word(end - 1) in {"in", "on", "at"}:
        return end - 1
    year = end > 2 and len(scene.word(end - 1)) == 4 and scene.word(end - 1).isdigit() and scene.word(end - 2) == "in"
    return end - 2 if year and not scene.breaks(end) else end


def _is_time(scene: Scene, index: int) -> bool:
    word = scene.word(index)
    if word == "on":
        return scene.word(index + 1) in TIME_WORDS
    return word in TIME_WORDS and index > 1 and word not in {"this", "last"} and (scene.words[index].capital or word != "may")
