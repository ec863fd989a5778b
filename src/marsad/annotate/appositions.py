"""What stands between marks behind a name: "X, the head of Y,", "X (45)", "X, 34, of Y, who saw it,"."""

from marsad.annotate.scene import Scene
from marsad.annotate.speech import DETERMINERS, INNER_PREPOSITIONS, SPEAKER_NOUNS

Words = tuple[int, int]
"""The first word of a phrase and one past its last."""

LONGEST_APPOSITION = 25
"""What stands between commas behind a name has at most so many words."""

NAME_PARTICLES = frozenset("al el bin abu ibn de van von".split())
"""Small words inside a person's name."""

_STARTS = DETERMINERS | INNER_PREPOSITIONS | frozenset("who which whose".split())


def before_bracket(scene: Scene, end: int) -> int:
    """The word behind the bracket that opens before word `end`: one past what stands before it."""
    index = end - 1
    while index > 0 and "(" not in scene.gap(index):
        index -= 1
    return index


def before_several(scene: Scene, end: int) -> Words | None:
    """The name that opens the sentence before several appositions ("X, 34, of Y, who saw it, said")."""
    first = next((i for i in range(1, end) if "," in scene.marks(i)), None)
    if first is None or end - first > LONGEST_APPOSITION or not is_name(scene, 0, first):
        return None
    starts = [i for i in range(first, end) if "," in scene.marks(i)]
    apposed = all(scene.word(i) in _STARTS or scene.words[i].text.isdigit() for i in starts)
    return (0, first) if apposed and len(starts) > 1 else None


def leads(scene: Scene, first: int, last: int) -> bool:
    """Whether an apposition says which body of the register somebody speaks for (", the head of Y,")."""
    link = next((i for i in range(first, min(first + 4, last)) if scene.word(i) in {"of", "for", "at"}), None)
    body = link is not None and scene.word(link - 1) in SPEAKER_NOUNS
    return body and any(first < m.first and m.last <= last and not m.value[1] for m in scene.known)


def is_name(scene: Scene, first: int, last: int) -> bool:
    """Whether the words are two to four capitalised words in a row, as a person's name is."""
    words = scene.words[first:last]
    return 2 <= len(words) <= 4 and all(w.capital or w.folded in NAME_PARTICLES for w in words)
