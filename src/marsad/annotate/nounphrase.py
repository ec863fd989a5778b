"""The noun phrase beside a reporting verb: where it begins and ends, without a parser."""

from marsad.annotate.adverbials import skip_adverbs
from marsad.annotate.appositions import LONGEST_APPOSITION, NAME_PARTICLES, Words, before_bracket, before_several, is_name, leads
from marsad.annotate.phrasestart import LONGEST_OPENING, before_known, chunk_start, opened, reopened
from marsad.annotate.scene import Scene
from marsad.annotate.speech import (
    CARRIER_NOUNS,
    CLAUSE_WORDS,
    DETERMINERS,
    INNER_PREPOSITIONS,
    PRONOUNS,
    SPEAKER_ADJECTIVES,
    SPEAKER_NOUNS,
    TIME_WORDS,
)


def subject_before(scene: Scene, verb: int) -> Words | None:
    """The words of the subject that ends before the verb, adverbs and times skipped; None when there is none."""
    end = skip_adverbs(scene, verb)
    if end <= 0:
        return None
    marks = scene.marks(end)
    if any(c in '"“”' for c in marks):
        return None
    if ")" in marks:
        end = before_bracket(scene, end)
        return phrase_before(scene, end) if end > 0 else None
    if "," in marks or "–" in marks or "—" in marks or " - " in marks:
        return _before_apposition(scene, end)
    return phrase_before(scene, end)


def _before_apposition(scene: Scene, end: int) -> Words | None:
    """As in "X, the head of Y, said": the phrase before the comma; "the head of Y, X, said": both."""
    index = end - 1
    while index > 0 and "," not in scene.marks(index) and end - index < LONGEST_APPOSITION:
        if any(c in '"“”;:' for c in scene.marks(index)):
            return None
        index -= 1
    several = before_several(scene, end)
    if several is not None:
        return several
    marks = scene.marks(index)
    if index <= 0 or "," not in marks or any(c in '"“”' for c in marks) or scene.word(index) in {"and", "but", "while", "as"}:
        return None
    if ")" in marks:
        opened = before_bracket(scene, index)
        return phrase_before(scene, opened) if opened > 0 else None
    found = phrase_before(scene, index)
    if found is not None and (is_name(scene, index, end) or leads(scene, index, end)):
        return found[0], end
    return found


def phrase_before(scene: Scene, end: int) -> Words | None:
    """The noun phrase whose last word is `end - 1`; None when it names nobody who can speak."""
    last = scene.word(end - 1)
    if last in {"who", "which"}:
        if end > 1 and "," in scene.marks(end - 1):
            return _before_apposition(scene, end - 1) or phrase_before(scene, end - 1)
        return phrase_before(scene, end - 1) if end > 1 and not scene.breaks(end - 1) else None
    if last in PRONOUNS:
        return (end - 1, end)
    described = _described(scene, end)
    if described is not None:
        return described
    known = next((m for m in scene.known if m.first < end and _reaches(scene, m.first, m.last, end)), None)
    governed = (m.last for m in scene.known if m.last < end and scene.word(m.first - 1) == "by")
    start = max([chunk_start(scene, end), *governed])
    again = reopened(scene, start, end)
    relative = _before_relative(scene, start) if again is None else None
    if relative is not None:
        return relative
    if known is not None:
        first = max(before_known(scene, start, known.first), again if again is not None and again <= known.first else 0)
    elif again is not None:
        first = again
    else:
        first = opened(scene, start, end)
    if first >= end or not _can_speak(scene, first, end):
        return None
    return _joint(scene, *_widened(scene, _many_of(scene, first), end))


def _many_of(scene: Scene, first: int) -> int:
    """Where "a group of doctors" begins, given where "doctors" begins."""
    if scene.word(first - 1) != "of" or first < 3 or scene.breaks(first) or scene.breaks(first - 1):
        return first
    if scene.words[first].capital or scene.word(first - 3) not in {"a", "an"} or scene.breaks(first - 2):
        return first
    return first - 3


def _reaches(scene: Scene, first: int, last: int, end: int) -> bool:
    """Whether a name ends the phrase: only nouns such as "TV channel" stand behind it, and it is not what "by" governs."""
    if last < end and scene.word(first - 1) == "by":
        return False
    return last >= end or all(scene.word(i) in SPEAKER_NOUNS | CARRIER_NOUNS and not scene.breaks(i) for i in range(last, end))


LONGEST_RELATIVE = 20
"""A relative clause without commas between a subject and its verb has at most so many words."""


def _described(scene: Scene, end: int) -> Words | None:
    """The phrase that opens the sentence before a relative clause up to the verb ("The group which has sources in X said")."""
    j = next((i for i in range(1, min(end - 1, LONGEST_OPENING + 2)) if scene.word(i) in {"which", "who"}), None)
    if j is None or end - j > LONGEST_RELATIVE or any(scene.breaks(i) for i in range(1, end)):
        return None
    verb = scene.words[j + 1]
    if verb.capital or not (verb.folded in _LINKS or (verb.folded.endswith(("s", "ed")) and verb.folded not in DETERMINERS)):
        return None
    if any(_opens_clause(scene, i) for i in range(j + 2, end)):
        return None
    found = phrase_before(scene, j)
    return found if found is not None and found[0] <= 1 else None


def _opens_clause(scene: Scene, index: int) -> bool:
    """Whether a word begins another clause than the relative one; "but lives in X" goes on with it."""
    word = scene.word(index)
    if word in {"and", "but"}:
        return scene.words[index + 1].capital or scene.word(index + 1) in DETERMINERS | PRONOUNS
    return word in _LINKS or word in CLAUSE_WORDS - INNER_PREPOSITIONS - _THROUGH


_THROUGH = frozenset("through over across against during between to".split())
_LINKS = frozenset("has have had is are was were did does do".split())
"""Auxiliaries right behind a relative pronoun."""


def _before_relative(scene: Scene, start: int) -> Words | None:
    """The phrase before a relative clause without commas ("the group which supports the rebels said")."""
    if scene.word(start - 1) not in {"which", "who", "that"} or start < 2 or scene.breaks(start - 1):
        return None
    opener = scene.words[start]
    if opener.capital or opener.folded in DETERMINERS | PRONOUNS or not opener.folded.endswith(("s", "ed")):
        return None
    found = phrase_before(scene, start - 1)
    return found if found is not None and any(w.folded in SPEAKER_NOUNS for w in scene.words[found[0] : found[1]]) else None


def _joint(scene: Scene, first: int, last: int) -> Words:
    """Two who speak together ("rebels and the monitor said") are one phrase."""
    if scene.word(first - 1) != "and" or first < 2 or scene.breaks(first):
        return first, last
    left = first - 1
    if scene.word(left - 1) in SPEAKER_ADJECTIVES - SPEAKER_NOUNS and scene.word(last - 1).endswith("s"):
        return left - 1, last
    known = any(m.first < left <= m.last for m in scene.known) or _ends_party(scene, left)
    if not known and scene.word(left - 1) not in SPEAKER_NOUNS:
        return first, last
    start = chunk_start(scene, left)
    begin = opened(scene, start, left)
    return (begin, last) if begin < left and _can_speak(scene, begin, left) else (first, last)


def _ends_party(scene: Scene, end: int) -> bool:
    """Whether the words before word `end` are a party's name: one side speaks like another."""
    return any(party.span.end == scene.words[end - 1].end for party in scene.sides)


def _can_speak(scene: Scene, first: int, last: int) -> bool:
    words = scene.words[first:last]
    head = words[-1]
    if head.folded.removesuffix("s") in TIME_WORDS and head.folded not in SPEAKER_NOUNS:
        return False
    if any(w.capital for w in words if w is not scene.words[0]) or any(w.folded in SPEAKER_NOUNS for w in words):
        return head.folded not in TIME_WORDS or head.folded in SPEAKER_NOUNS
    return scene.words[0].capital and first == 0 and len(words) <= 8 and words[0].folded not in {"it", "there", "what"}


def _widened(scene: Scene, first: int, last: int) -> Words:
    """A person's name that stands before an apposition without comma belongs to the phrase ("X a local activist said")."""
    if scene.word(first) not in {"a", "an", "the", "another"} or first == 0 or scene.marks(first).strip():
        return first, last
    if scene.word(first) == "the" and not any(w.capital or w.folded in INNER_PREPOSITIONS for w in scene.words[first:last]):
        return first, last
    if not any(w.folded in SPEAKER_NOUNS for w in scene.words[first:last]):
        return first, last
    governed = INNER_PREPOSITIONS | {"to"}
    apposed = next((m for m in scene.known if m.last == first and scene.word(m.first - 1) not in governed), None)
    if apposed is not None:
        return apposed.first, last
    index = first
    while index > 0 and (scene.words[index - 1].capital or scene.word(index - 1) in NAME_PARTICLES) and not scene.breaks(index):
        index -= 1
        if index == 0 or scene.gap(index).strip(" -’'"):
            break
    index = max([index, *(m.last for m in scene.known if index < m.last <= first and not m.value[1])])
    names = [w for w in scene.words[index:first] if w.folded not in TIME_WORDS and not scene.is_place(w)]
    several = len(names) >= 2 or (index == 0 and first == 1 and scene.words[0].folded not in scene.lowered)
    return (index, last) if several and len(names) == first - index else (first, last)
