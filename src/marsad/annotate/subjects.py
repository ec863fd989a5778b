"""The subject of any finite verb: what stands between the beginning of its clause and its first auxiliary."""

from dataclasses import dataclass

from marsad.annotate.appositions import Words
from marsad.annotate.attitudes import NOUNS, VERBS
from marsad.annotate.nounphrase import phrase_before, subject_before
from marsad.annotate.scene import Scene
from marsad.annotate.speech import ADVERBS, DETERMINERS, SPEAKER_NOUNS, TIME_WORDS

LONGEST = 14
"""A subject has at most so many words."""

BE = frozenset("is are was were be been being am re isn aren wasn weren".split())
HAVE = frozenset("has have had having ve hasn haven hadn".split())
MODAL = frozenset(
    """do does did will would could should may might can must shall ll d don doesn didn won wouldn couldn shouldn cannot
    mustn""".split()
)
AUXILIARIES = BE | HAVE | MODAL
_BETWEEN = (ADVERBS | frozenset("not t long ever all rather almost soon later each largely too still".split())) - frozenset(
    "have has had".split()
)
ALONE = frozenset("he she it they we i you who which that this these those others some many most both nobody everyone".split())
"""Pronouns and words like them that are a subject by themselves."""

_OPENERS = frozenset(
    """that because if when while as but or although though since until where whether how why what so than before after which
    who whom whose unless nor yet whereas""".split()
)
_PREPOSITIONS = frozenset(
    "in on at after during for with from by to of under over about into through amid despite before since like".split()
)
_IRREGULAR = frozenset(
    """left met went came took gave got made held fell rose ran broke began became brought built sent spent stood won lost led
    kept struck drew drove fled fought flew grew sat paid bought sold caught chose wore withdrew overran""".split()
)
"""Common past forms that do not end in -ed."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The auxiliaries and adverbs before a verb.

    Attributes:
        first: First word of the chain; the verb itself when there is none.
        nearest: The auxiliary nearest to the verb, which decides its form; empty when there is none.
    """

    first: int
    nearest: str


def chain_before(scene: Scene, verb: int) -> Chain:
    """The auxiliaries and adverbs that stand right before a verb ("has never been", "didn't")."""
    first = verb
    nearest = ""
    while first > 0 and not scene.breaks(first):
        word = scene.word(first - 1)
        if word in AUXILIARIES or (word == "s" and scene.gap(first - 1) in {"'", "’"}):
            nearest = nearest or word
            first -= 1
        elif word in _BETWEEN or (word.endswith("ly") and not scene.words[first - 1].capital and len(word) > 4):
            first -= 1
        else:
            break
    return Chain(first, nearest)


def subject_of(scene: Scene, end: int) -> Words | None:
    """The words of the subject that ends before word `end`; None where the clause shows none."""
    if end <= 0:
        return None
    if scene.breaks(end):
        return subject_before(scene, end) if "," in scene.marks(end) or ")" in scene.marks(end) else None
    if scene.word(end - 1) in ALONE:
        return end - 1, end
    first = _clause_start(scene, end)
    if end - first > LONGEST or first >= end:
        return phrase_before(scene, end)
    first = _after_finite(scene, first, end)
    if scene.word(first) in _PREPOSITIONS:
        near = phrase_before(scene, end)
        return near if near is not None and scene.word(near[0]) not in _PREPOSITIONS else None
    first = next((i for i in range(end - 1, first, -1) if scene.words[i].capital and scene.word(i) in {"a", "an", "the"}), first)
    return (first, end) if first < end and _names(scene, first, end) else None


def opening(scene: Scene) -> Words | None:
    """The subject of the sentence's first clause: what stands before its first finite verb."""
    for i in range(1, len(scene.words)):
        if finite(scene, i):
            return subject_of(scene, chain_before(scene, i).first)
    return None


def finite(scene: Scene, index: int) -> bool:
    """Whether a word is likely a finite verb: an auxiliary, a verb of speech or attitude, a word on -ed."""
    word = scene.words[index]
    if word.capital or scene.gap(index) == "-":
        return False
    shapes = {f.shape for f in VERBS.get(word.folded, ())}
    if word.folded in NOUNS and (scene.word(index - 1) in DETERMINERS | _PREPOSITIONS | {"s"}):
        return False
    return word.folded in AUXILIARIES or word.folded in _IRREGULAR or bool(shapes & {"s", "past"}) or word.folded.endswith("ed")


def _clause_start(scene: Scene, end: int) -> int:
    first = end
    while first > 0 and not scene.breaks(first) and end - first <= LONGEST:
        word = scene.word(first - 1)
        if word in _OPENERS or (word == "and" and not _joins_names(scene, first - 1)):
            break
        if "." in scene.gap(first) and len(scene.words[first - 1].text) > 4:
            break
        first -= 1
    while first < end - 1 and scene.word(first) in ADVERBS | {"and", "but", "however", "so", "then"} | TIME_WORDS:
        first += 1
    return first


def _joins_names(scene: Scene, index: int) -> bool:
    """Whether "and" joins two noun phrases: no verb stands between it and the beginning of the clause."""
    for i in range(index - 1, max(-1, index - LONGEST), -1):
        if finite(scene, i):
            return False
        if i == 0 or scene.breaks(i) or scene.word(i - 1) in _OPENERS:
            return scene.words[i].capital or scene.word(i) in DETERMINERS or scene.word(index - 1) in SPEAKER_NOUNS
    return False


def _after_finite(scene: Scene, first: int, end: int) -> int:
    """Past a verb that the clause has already ("he believes X wants"), unless it only describes the subject."""
    last = next((i for i in range(end - 1, first, -1) if finite(scene, i)), None)
    if last is None or last + 1 >= end or scene.word(last + 1) in _PREPOSITIONS:
        return first
    return last + 1


def _names(scene: Scene, first: int, end: int) -> bool:
    words = scene.words[first:end]
    if all(w.folded in TIME_WORDS or w.text.isdigit() for w in words) or words[0].folded in {"there", "what", "how", "to"}:
        return False
    head = words[-1]
    if head.folded in _PREPOSITIONS | DETERMINERS:
        return False
    if not words[0].capital and words[0].folded not in DETERMINERS and words[0].folded.endswith(("ly", "ing")):
        return False
    return (
        any(w.capital for w in words)
        or words[0].folded in DETERMINERS
        or head.folded.endswith("s")
        or (head.folded in SPEAKER_NOUNS)
    )
