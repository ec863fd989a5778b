"""The words that attribute, each with the noun phrase that names who speaks."""

from dataclasses import dataclass

from marsad.annotate.nounphrase import Words, is_name, subject_before
from marsad.annotate.phraseend import phrase_end
from marsad.annotate.scene import Scene
from marsad.annotate.speech import (
    ADVERBS,
    CLAUSE_WORDS,
    CORE_SAYING,
    DETERMINERS,
    EVIDENTIAL,
    INNER_PREPOSITIONS,
    INTENT,
    NOT_AFTER,
    PARTICIPLES,
    PRONOUNS,
    SAYING,
    SOFT,
    SPEAKER_ADJECTIVES,
    SPEAKER_NOUNS,
)
from marsad.annotate.subjects import chain_before, subject_of


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute, with the noun phrase of who speaks.

    Attributes:
        first: First word of the cue.
        last: One past its last word.
        subject: Words of the noun phrase, first and one past the last; None when the clause before has it.
        kind: "verb" (subject before), "inverted" (subject behind), "according", "quoted" or "participle".
    """

    first: int
    last: int
    subject: Words | None
    kind: str


def cues(scene: Scene) -> list[Cue]:
    """The cues of a sentence from left to right; what stands inside a quotation is passed over."""
    found: list[Cue] = []
    i = 0
    while i < len(scene.words):
        cue = None if scene.quoted(i) else _according(scene, i) or _quoting(scene, i) or _verb(scene, i)
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
    end = phrase_end(scene, i + 2)
    words = scene.words[i + 2 : end]
    if not any(w.capital or w.folded in SPEAKER_NOUNS | PRONOUNS | _STUDIES for w in words):
        return None
    return Cue(i, i + 2, _with_name(scene, i + 2, end), "according")


def _quoting(scene: Scene, i: int) -> Cue | None:
    """Cues such as "quoted X as saying", "citing X": X is the origin, whoever stands before passes it on."""
    if scene.word(i) not in {"quoted", "quoting", "citing", "cited"} or i + 1 >= len(scene.words):
        return None
    if scene.word(i + 1) in {"by", "in", "from", "as"} or scene.word(i - 1) in NOT_AFTER or scene.breaks(i + 1):
        return None
    end = phrase_end(scene, i + 1)
    return Cue(i, i + 1, _with_name(scene, i + 1, end), "quoted") if _speaks(scene, i + 1, end) else None


def _verb(scene: Scene, i: int) -> Cue | None:
    word = scene.words[i]
    if not _is_verb(scene, i):
        return None
    if word.folded in PARTICIPLES:
        return Cue(i, i + 1, _main_subject(scene, i), "participle")
    inverted = _subject_after(scene, i) if word.folded in CORE_SAYING else None
    if inverted is not None and "," in scene.marks(i):
        return Cue(i, i + 1, inverted, "inverted")
    subject = _subject(scene, i)
    if subject is not None:
        if word.folded in SOFT and not _deliberate(scene, subject, i):
            return None
        return Cue(_cue_start(scene, subject[1], i), i + 1, subject, "verb")
    if inverted is not None:
        return Cue(i, i + 1, inverted, "inverted")
    return Cue(i, i + 1, _opening_subject(scene, i), "participle") if _joins_on(scene, i) else None


def _subject(scene: Scene, verb: int) -> Words | None:
    """The speaker before the verb; where that is nobody or only the place behind "in", the whole subject of the clause."""
    near = subject_before(scene, verb)
    placed = near is not None and scene.word(near[0] - 1) in INNER_PREPOSITIONS and all(
        scene.is_place(w) for w in scene.words[near[0] : near[1]]
    )
    if near is not None and not placed:
        return near
    whole = subject_of(scene, chain_before(scene, verb).first)
    if whole is None or not any(w.folded in SPEAKER_NOUNS | _STUDIES for w in scene.words[whole[0] : whole[1]]):
        return near
    described = (i for i in range(whole[0] + 1, whole[1]) if scene.word(i) not in SPEAKER_NOUNS | SPEAKER_ADJECTIVES)
    end = next((i for i in described if scene.word(i).endswith(("ing", "ed")) and scene.word(i - 1) in SPEAKER_NOUNS), whole[1])
    return whole[0], end


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
    end = phrase_end(scene, 0)
    return (0, end) if end < i and _speaks(scene, 0, end) and not scene.quoted(0) else None


def _is_verb(scene: Scene, i: int) -> bool:
    """Whether the word attributes here: a reporting verb that is neither a noun nor governed ("to say", "was told")."""
    word = scene.words[i]
    if word.folded not in SAYING and word.folded not in PARTICIPLES:
        return False
    if word.capital and i > 0 and not scene.gap(i).strip():
        return False
    before = scene.word(i - 1)
    if before in NOT_AFTER or before in DETERMINERS - {"this", "that"} or _is_noun(scene, i):
        return False
    if word.folded == "called" and scene.word(i + 1) == "on":
        return False
    if word.folded in {"put", "puts", "gave", "gives"}:
        return any(w.folded in {"toll", "number", "figure", "total"} for w in scene.words[i + 1 : i + 5])
    return says(scene, i)


def says(scene: Scene, i: int) -> bool:
    """Whether a reporting verb has that meaning here: nobody says a thing by "claimed 30 lives" or "blamed on"."""
    word, after = scene.word(i), scene.word(i + 1)
    if word == "continued":
        return after in {"that", ""} or bool(scene.marks(i + 1).strip())
    if word in {"claimed", "claims", "claim"}:
        return not any(w.folded in {"lives", "life"} for w in scene.words[i + 1 : i + 8])
    if word in {"blamed", "described", "rejected", "called", "documented"}:
        return after not in {"by", "off"} and (after != "on" or word == "called")
    return word != "ruled" or after == "out"


_ALSO_NOUNS = frozenset(
    """report reports claim claims call calls estimates fears hopes plans intends wants thinks feels tweets counts suspects
    show warn""".split()
)
_NOUN_BEFORE = frozenset(
    """media news earlier to some such these initial local conflicting press new and s unconfirmed""".split()
)
_NOUN_AFTER = SAYING | {"of", "from", "by", "in", "about", "for", "on"}


def _is_noun(scene: Scene, i: int) -> bool:
    """Whether a word that is verb and noun alike is a noun here ("media reports said")."""
    word = scene.word(i)
    if word not in _ALSO_NOUNS:
        return False
    return i == 0 or scene.word(i + 1) in _NOUN_AFTER or scene.word(i - 1) in _NOUN_BEFORE


_STUDIES = frozenset(
    """analysis statistics complaint ruling indictment footage videos count tally estimates calculations poll polls survey
    surveys data study studies figures report numbers results documents records emails""".split()
)


def _deliberate(scene: Scene, subject: Words, verb: int) -> bool:
    """Whether a verb that does not always attribute does so here: "that" follows, or a clear speaker stands before."""
    if scene.word(verb + 1) in {"that", "whether", "how", "why"} or any(c in '"“:' for c in scene.marks(verb + 1)):
        return True
    words = scene.words[subject[0] : subject[1]]
    if scene.word(verb) in INTENT:
        person = is_name(scene, *subject) and not any(scene.is_place(w) for w in words)
        return words[-1].folded in PRONOUNS or (person and not scene.names_party(*subject))
    if scene.word(verb) in EVIDENTIAL:
        return any(w.folded in _STUDIES for w in words)
    return words[-1].folded in PRONOUNS or any(w.capital for w in words[1:] or words)


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
    if scene.word(start) in CLAUSE_WORDS | {"to", "on", "in"}:
        return None
    end = phrase_end(scene, start)
    if not _speaks(scene, start, end) or not _ends(scene, end, told or '"' in marks or "”" in marks):
        return None
    return _with_name(scene, start, end)


def _late(scene: Scene, verb: int) -> bool:
    """Whether little follows: a lost comma before "said the mayor" at the end of a sentence."""
    return scene.word(verb) == "said" and verb > 4 and len(scene.words) - verb < 14


def _speaks(scene: Scene, first: int, last: int) -> bool:
    words = scene.words[first:last]
    if words[0].folded in PRONOUNS:
        return True
    known = any(first <= m.first < last for m in scene.known)
    return (
        known
        or any(w.folded in SPEAKER_NOUNS for w in words)
        or is_name(scene, first, last)
        or (words[0].capital and len(words) == 1)
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
