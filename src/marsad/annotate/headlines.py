"""Attribution in headlines whose words all begin with capitals: "Army Denies Raid", "Bridge Is Open, Mayor Says"."""

from marsad.annotate.attitudes import VERBS, manner_of
from marsad.annotate.scene import Scene
from marsad.annotate.speech import CORE_SAYING
from marsad.annotate.stances import Stance

SHARE = 0.6
"""So much of a headline's words have a capital; other sentences stay well below."""

LONGEST_SUBJECT = 6
"""A headline names who speaks in at most so many words."""


def headline(scene: Scene) -> list[Stance]:
    """The attribution of a headline in capitals, one at most; nothing for other sentences."""
    words = scene.words
    if len(words) < 4 or sum(w.capital for w in words) < SHARE * len(words):
        return []
    found = _closing(scene) or _leading(scene)
    return [found] if found is not None else []


def _closing(scene: Scene) -> Stance | None:
    """As in "Bridge Is Open, Mayor Says"."""
    last = len(scene.words) - 1
    first = next((i for i in range(last - 1, max(0, last - LONGEST_SUBJECT), -1) if "," in scene.marks(i)), None)
    if first is None or scene.word(last) not in CORE_SAYING:
        return None
    return Stance((last, last + 1), (first, last), scene.span(0, first), manner_of(scene.word(last)))


def _leading(scene: Scene) -> Stance | None:
    """As in "Army Denies Raid"."""
    for i in range(1, min(LONGEST_SUBJECT, len(scene.words) - 1)):
        if scene.breaks(i):
            return None
        shapes = {f.shape for f in VERBS.get(scene.word(i), ())}
        plural = scene.word(i - 1).endswith("s")
        if scene.words[i].capital and ("s" in shapes or ("base" in shapes and plural)) and not scene.breaks(i + 1):
            return Stance((i, i + 1), (0, i), scene.span(i + 1, len(scene.words)), manner_of(scene.word(i)))
    return None
