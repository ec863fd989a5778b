"""The words that attribute, each with the noun phrase that names who speaks."""

from dataclasses import dataclass

from marsad.annotate.appositions import Words, is_name
from marsad.annotate.nounphrase import subject_before
from marsad.annotate.phraseend import phrase_end
from marsad.annotate.scene import Scene
from marsad.annotate.speech import (
    ADVERBS,
    CLAUSE_WORDS,
    CORE_SAYING,
    DETERMINERS,
    INNER_PREPOSITIONS,
    NOT_AFTER,
    PRONOUNS,
    REPORTERS,
    SOFT,
    SPEAKER_ADJECTIVES,
    SPEAKER_NOUNS,
    TIME_WORDS,
)
from marsad.annotate.subjects import chain_before, opening, subject_of
from marsad.annotate.verbsense import CUES, STUDIES, deliberate, is_verb

FEW = 14
"""So few words from "said" to the end of its sentence make a speaker behind it likely."""


SHORTEST = 2
"""A statement before "said" has more words than these."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute, with the noun phrase of who speaks.

    Attributes:
        first: First word of the cue.
        last: One past its last word.
        subject: Words of the noun phrase, first and one past the last; None when the clause before has it.
        kind: "verb" (subject before), "inverted" (subject behind), "according", "quoted" or "participle".
        carriers: Words of those who pass the statement on, nearest to the origin first.
    """

    first: int
    last: int
    subject: Words | None
    kind: str
    carriers: tuple[Words, ...] = ()


_OPENERS = CUES | {"according", "quoted", "quoting", "citing", "cited"}
"""Words at which a cue may be; all others are passed over at once."""


def cues(scene: Scene) -> list[Cue]:
    """The cues of a sentence from left to right; what stands inside a quotation is passed over."""
    found: list[Cue] = []
    i = 0
    while i < len(scene.words):
        opens = scene.words[i].folded in _OPENERS and not scene.quoted(i)
        cue = _according(scene, i) or _quoting(scene, i) or _verb(scene, i) if opens else None
        if cue is None:
            i += 1
            continue
        if not found or cue.first >= found[-1].last:
            found.append(cue)
        i = max(cue.last, i + 1)
    return found


def _according(scene: Scene, i: int) -> Cue | None:
    if scene.word(i) != "according" or scene.word(i + 1) != "to" or i + 2 >= len(scene.words):
        return None
    first = _given(scene, i + 2)
    end = phrase_end(scene, first)
    words = scene.words[first:end]
    if not any(w.capital or w.folded in SPEAKER_NOUNS | PRONOUNS | STUDIES for w in words):
        return None
    return Cue(i, i + 2, _with_name(scene, first, end), "according")


_GIVEN = frozenset("provided given released issued published compiled gathered quoted cited".split())


def _given(scene: Scene, first: int) -> int:
    """Where the author begins in "information provided by a doctor"; `first` where the phrase names none."""
    for i in range(first + 1, min(first + 6, len(scene.words) - 2)):
        if scene.breaks(i):
            break
        if scene.word(i) in _GIVEN and scene.word(i + 1) == "by":
            return i + 2
    return first


def _quoting(scene: Scene, i: int) -> Cue | None:
    """Cues such as "quoted X as saying", "citing X": X is the origin, whoever stands before passes it on."""
    if scene.word(i) not in {"quoted", "quoting", "citing", "cited"} or i + 1 >= len(scene.words):
        return None
    if scene.word(i + 1) in {"by", "in", "from", "as"} or scene.word(i - 1) in NOT_AFTER or scene.breaks(i + 1):
        return None
    end = phrase_end(scene, i + 1)
    if not _speaks(scene, i + 1, end):
        return None
    carrier = subject_before(scene, i) if scene.word(i) in {"quoted", "cited"} else None
    return Cue(i, i + 1, _with_name(scene, i + 1, end), "quoted", (carrier,) if carrier else ())


def _verb(scene: Scene, i: int) -> Cue | None:
    word = scene.words[i]
    if not is_verb(scene, i):
        return None
    if word.folded.endswith("ing"):
        absolute = _absolute(scene, i)
        if absolute is not None:
            return Cue(i, i + 1, absolute, "verb")
        return None if word.folded == "reporting" else Cue(i, i + 1, _main_subject(scene, i), "participle")
    inverted = _subject_after(scene, i) if word.folded in CORE_SAYING else None
    if inverted is not None and ("," in scene.marks(i) or inverted[1] >= len(scene.words) or not _strong(scene, i)):
        return Cue(i, i + 1, inverted, "inverted")
    subject = _subject(scene, i)
    if subject is not None:
        if word.folded in SOFT and not deliberate(scene, subject, i):
            return None
        return Cue(_cue_start(scene, subject[1], i), i + 1, subject, "verb")
    if inverted is not None:
        return Cue(i, i + 1, inverted, "inverted")
    return Cue(i, i + 1, _opening_subject(scene, i), "participle") if _joins_on(scene, i) else None


def _absolute(scene: Scene, i: int) -> Words | None:
    """The speaker in "with the monitor reporting a raid"."""
    start = next((k for k in range(i - 1, max(-1, i - FEW), -1) if scene.word(k) == "with" or scene.breaks(k + 1)), None)
    if start is None or scene.word(start) != "with" or start + 1 >= i or scene.breaks(i):
        return None
    return (start + 1, i) if _speaks(scene, start + 1, i) and phrase_end(scene, start + 1) >= i else None


def _strong(scene: Scene, verb: int) -> bool:
    """Whether somebody who can speak stands right before the verb: no bare place, no thing."""
    near = subject_before(scene, verb)
    if near is None or (scene.word(near[0] - 1) in INNER_PREPOSITIONS and scene.word(near[0] - 2) not in SPEAKER_NOUNS):
        return False
    words = scene.words[near[0] : near[1]]
    speaks = any(w.folded in SPEAKER_NOUNS | PRONOUNS | STUDIES for w in words) or any(m.last == near[1] for m in scene.known)
    return speaks or is_name(scene, *near) or (len(words) == 1 and words[0].capital and not scene.is_place(words[0]))


def _subject(scene: Scene, verb: int) -> Words | None:
    """The speaker before the verb; where that is nobody or only the place behind "in", the whole subject of the clause."""
    near = subject_before(scene, verb)
    placed = (
        near is not None
        and scene.word(near[0] - 1) in INNER_PREPOSITIONS
        and all(scene.is_place(w) for w in scene.words[near[0] : near[1]])
    )
    whole = subject_of(scene, chain_before(scene, verb).first)
    headed = _headed(scene, whole, near) if whole is not None and near is not None else None
    if headed is not None or (near is not None and not placed):
        return headed or near
    if whole is None or not any(w.folded in SPEAKER_NOUNS | STUDIES for w in scene.words[whole[0] : whole[1]]):
        return near
    described = (i for i in range(whole[0] + 1, whole[1]) if scene.word(i) not in SPEAKER_NOUNS | SPEAKER_ADJECTIVES)
    end = next((i for i in described if scene.word(i).endswith(("ing", "ed")) and scene.word(i - 1) in SPEAKER_NOUNS), whole[1])
    return whole[0], end


def _headed(scene: Scene, whole: Words, near: Words) -> Words | None:
    """The whole subject, where the phrase next to the verb only belongs to it ("an official at the office in X said")."""
    if whole[0] >= near[0] or whole[1] != near[1] or scene.word(whole[0]) not in DETERMINERS:
        return None
    if is_name(scene, *near) or any(near[0] <= m.first < near[1] for m in scene.known):
        return None
    head = next((i for i in range(whole[0], near[0]) if scene.word(i) in SPEAKER_NOUNS), None)
    if head is None or scene.breaks(head + 1):
        return None
    if scene.word(head + 1) == "with":
        return whole[0], head + 1
    return whole if scene.word(head + 1) in {"at", "in", "of"} and scene.word(near[0]) not in DETERMINERS else None


def _joins_on(scene: Scene, i: int) -> bool:
    """Whether the verb goes on with the subject before "and" ("X left the town and said ...")."""
    return scene.word(i) in CORE_SAYING and scene.word(i - 1) in {"and", "but"} and _opening_subject(scene, i) is not None


def _main_subject(scene: Scene, i: int) -> Words | None:
    """The sentence's first noun phrase, for a participle behind a comma ("X left the talks, saying ...")."""
    return _opening_subject(scene, i) if "," in scene.marks(i) else None


def _opening_subject(scene: Scene, i: int) -> Words | None:
    """The sentence's first noun phrase, where it can speak and the sentence begins with no quotation."""
    if scene.word(0) in PRONOUNS:
        return 0, 1
    first = opening(scene)
    words = (0, phrase_end(scene, 0)) if first is None or first[0] > 0 else first
    return words if words[1] < i and _speaks(scene, *words) and not scene.quoted(0) else None


def _cue_start(scene: Scene, first: int, verb: int) -> int:
    """The cue begins with adverbs and auxiliaries right before the verb ("has denied", "also said")."""
    start = verb
    while start > first and scene.word(start - 1) in ADVERBS and not scene.breaks(start):
        start -= 1
    return start


def _subject_after(scene: Scene, verb: int) -> Words | None:
    """The subject right behind the verb (", said the mayor"): after a quotation, a comma, or "told" and who was told."""
    marks = scene.marks(verb)
    told = scene.word(verb) == "told"
    start = verb + 1
    if not (any(c in "\"”’“'," for c in marks) or told or _late(scene, verb)) or start >= len(scene.words) or scene.breaks(start):
        return None
    if told:
        carrier = next((m for m in scene.known if m.first in {start, start + 1}), None)
        if carrier is None or carrier.last >= len(scene.words) or scene.breaks(carrier.last):
            return None
        start = carrier.last
        if scene.word(start) in REPORTERS:
            return None
    if scene.word(start) in CLAUSE_WORDS | {"to", "on", "in"}:
        return None
    end = start + 1 if scene.word(start) in PRONOUNS else phrase_end(scene, start)
    if not _speaks(scene, start, end):
        return None
    described = scene.word(end) in {"who", "which", "whose", "a", "an"} and not _strong(scene, verb)
    if not described and not _ends(scene, end, told or '"' in marks or "”" in marks):
        return None
    return _with_name(scene, start, end)


def _late(scene: Scene, verb: int) -> bool:
    """Whether little follows, or a name of the register: a lost comma before "said the mayor" near a sentence's end."""
    few = len(scene.words) - verb < FEW or any(m.first in {verb + 1, verb + 2} for m in scene.known)
    named = phrase_end(scene, verb + 1) if verb + 1 < len(scene.words) else 0
    described = scene.word(named) in {"who", "a", "an"} and any(w.capital for w in scene.words[verb + 1 : named])
    return scene.word(verb) in {"said", "says"} and ((few and verb > 4) or (described and verb > SHORTEST))


def _speaks(scene: Scene, first: int, last: int) -> bool:
    words = scene.words[first:last]
    if words[0].folded in PRONOUNS:
        return True
    known = any(first <= m.first < last for m in scene.known)
    return (
        known
        or any(w.folded in SPEAKER_NOUNS for w in words)
        or is_name(scene, first, last)
        or (words[0].capital and len(words) == 1 and words[0].folded not in TIME_WORDS)
    )


def _ends(scene: Scene, end: int, sure: bool) -> bool:
    """Whether the phrase closes its clause, as a subject behind its verb does."""
    return (
        sure
        or end >= len(scene.words)
        or scene.breaks(end)
        or "." in scene.gap(end)
        or scene.word(end) in {"on", "in", "at", "as"}
    )


def _with_name(scene: Scene, first: int, last: int) -> Words:
    """The phrase with the person's name behind a comma ("the director of X, A B")."""
    if (
        last >= len(scene.words)
        or scene.gap(last).strip() != ","
        or not any(w.folded in SPEAKER_NOUNS for w in scene.words[first:last])
    ):
        return first, last
    end = last
    while end < len(scene.words) and scene.words[end].capital and (end == last or scene.gap(end) in {" ", "-"}):
        end += 1
    return (first, end) if is_name(scene, last, end) else (first, last)
