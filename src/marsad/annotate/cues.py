"""The words that attribute, and the noun phrase beside them that names who speaks."""

from dataclasses import dataclass

from marsad.annotate.speakers import Scene
from marsad.annotate.speech import (
    ADVERBS,
    CLAUSE_WORDS,
    CORE_SAYING,
    DETERMINERS,
    INNER_PREPOSITIONS,
    NOT_AFTER,
    EVIDENTIAL,
    PARTICIPLES,
    PRONOUNS,
    SAYING,
    SOFT,
    SPEAKER_ADJECTIVES,
    SPEAKER_NOUNS,
    TIME_WORDS,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute, with the noun phrase of who speaks.

    Attributes:
        first: First word of the cue.
        last: One past its last word.
        subject: Words of the noun phrase, first and one past the last; None when the clause before has it.
        kind: "verb" (subject before), "inverted" (subject behind), "according", "quoted", "participle" or "colon".
    """

    first: int
    last: int
    subject: tuple[int, int] | None
    kind: str


LONGEST_PHRASE = 14
"""A noun phrase is followed back for so many words at most."""

_BREAKS = frozenset(",;:\"“”‘()[]–—…?!")


def cues(scene: Scene) -> list[Cue]:
    """The cues of a sentence from left to right."""
    found: list[Cue] = []
    i = 0
    while i < len(scene.words):
        cue = _according(scene, i) or _quoted(scene, i) or _verb(scene, i)
        if cue is None:
            i += 1
            continue
        if not found or cue.first >= found[-1].last:
            found.append(cue)
        i = max(cue.last, i + 1)
    return found


def _word(scene: Scene, index: int) -> str:
    return scene.words[index].folded if 0 <= index < len(scene.words) else ""


def _breaks(scene: Scene, index: int) -> bool:
    """Whether a mark stands before word `index` that ends a phrase."""
    return any(c in _BREAKS for c in scene.gap(index)) or " - " in scene.gap(index)


def _according(scene: Scene, i: int) -> Cue | None:
    if _word(scene, i) != "according" or _word(scene, i + 1) != "to" or i + 2 >= len(scene.words):
        return None
    return Cue(i, i + 2, (i + 2, phrase_end(scene, i + 2)), "according")


def _quoted(scene: Scene, i: int) -> Cue | None:
    """ "quoted X as saying", "citing X": X is the origin, whoever stands before passes it on."""
    word = _word(scene, i)
    if word in {"quoted", "quoting", "citing", "cited"} and _word(scene, i + 1) not in {"by", "in", "from", "as"}:
        if _word(scene, i - 1) in NOT_AFTER or i + 1 >= len(scene.words):
            return None
        end = phrase_end(scene, i + 1)
        return Cue(i, i + 1, (i + 1, end), "quoted") if end > i + 1 else None
    return None


def _verb(scene: Scene, i: int) -> Cue | None:
    word = scene.words[i]
    if (word.folded not in SAYING and word.folded not in PARTICIPLES) or _in_quotation(scene, i):
        return None
    if word.folded in SOFT and _word(scene, i + 1) == "to" and _word(scene, i - 1) not in PRONOUNS:
        return None
    if word.capital and i > 0 and not scene.gap(i).strip():
        return None
    before = _word(scene, i - 1)
    if before in NOT_AFTER or before in DETERMINERS - {"this", "that"} or _is_noun(scene, i):
        return None
    if word.folded in PARTICIPLES:
        return Cue(i, i + 1, None, "participle")
    subject = subject_before(scene, i)
    if subject is not None and word.folded in SOFT and not _deliberate(scene, subject, i):
        return None
    if subject is not None:
        return Cue(_cue_start(scene, subject[1], i), i + 1, subject, "verb")
    if word.folded in CORE_SAYING:
        after = _subject_after(scene, i)
        if after is not None:
            return Cue(i, i + 1, after, "inverted")
    return None


def _in_quotation(scene: Scene, i: int) -> bool:
    """Whether the word stands inside a quotation: what is said there is what somebody quotes."""
    word = scene.words[i]
    return any(q.start < word.start and word.end < q.end for q in scene.quotes)


def _deliberate(scene: Scene, subject: tuple[int, int], verb: int) -> bool:
    """Whether a verb that does not always attribute does so here: "that" follows, or a known source or person speaks."""
    if _word(scene, verb + 1) in {"that", "whether", "how", "why"} or any(c in '"“:' for c in scene.gap(verb + 1)):
        return True
    first, last = subject
    words = scene.words[first:last]
    if _word(scene, verb) in EVIDENTIAL:
        return any(w.folded in _STUDIES for w in words)
    return words[-1].folded in PRONOUNS or any(w.capital for w in words[1:] or words)


_STUDIES = frozenset("poll polls survey surveys data study studies figures report numbers results documents records emails".split())

_ALSO_NOUNS = frozenset("report reports claim claims call estimates fears hopes plans intends wants thinks feels tweets counts suspects show warn".split())


def _is_noun(scene: Scene, i: int) -> bool:
    """Whether a word that is verb and noun alike is a noun here ("media reports said")."""
    word = _word(scene, i)
    if word not in _ALSO_NOUNS:
        return False
    after = _word(scene, i + 1)
    before = _word(scene, i - 1)
    if after in SAYING | {"of", "from", "by", "in", "about", "for", "on"} and word in {"report", "reports", "claim", "claims", "estimates", "fears", "hopes", "plans"}:
        return True
    return before in {"media", "news", "earlier", "to", "some", "such", "these", "initial", "local", "conflicting", "press", "new", "and", "s"} or i == 0


def _cue_start(scene: Scene, first: int, verb: int) -> int:
    """The cue begins with adverbs and auxiliaries right before the verb ("has denied", "also said")."""
    start = verb
    while start > first and _word(scene, start - 1) in ADVERBS and not _breaks(scene, start):
        start -= 1
    return start


def subject_before(scene: Scene, verb: int) -> tuple[int, int] | None:
    """The words of the subject that ends before the verb, adverbs and times skipped; None when there is none."""
    end = _skip_adverbs(scene, verb)
    if end <= 0:
        return None
    marks = scene.gap(end)
    if any(c in '"“”' for c in marks):
        return None
    if ")" in marks:
        end = _before_bracket(scene, end)
        return _phrase_before(scene, end) if end > 0 else None
    if "," in marks or "–" in marks or "—" in marks or " - " in marks:
        return _before_apposition(scene, end)
    return _phrase_before(scene, end)


def _skip_adverbs(scene: Scene, verb: int) -> int:
    end = verb
    while end > 0 and not _breaks(scene, end) and (_word(scene, end - 1) in ADVERBS or _is_time(scene, end - 1)):
        end -= 1
    return end


def _is_time(scene: Scene, index: int) -> bool:
    word = _word(scene, index)
    if word == "on":
        return _word(scene, index + 1) in TIME_WORDS
    return word in TIME_WORDS and (scene.words[index].capital or word not in {"may", "march"}) and index > 1 and word not in {"this", "last"}


def _before_bracket(scene: Scene, end: int) -> int:
    index = end - 1
    while index > 0 and "(" not in scene.gap(index):
        index -= 1
    return index


def _before_apposition(scene: Scene, end: int) -> tuple[int, int] | None:
    """ "X, the head of Y, said": the phrase before the comma that opens what stands in between."""
    index = end - 1
    while index > 0 and "," not in scene.gap(index) and end - index < 25:
        if any(c in '"“”;:' for c in scene.gap(index)):
            return None
        index -= 1
    if index <= 0 or "," not in scene.gap(index) or any(c in '"“”' for c in scene.gap(index)):
        return None
    if _word(scene, index) in {"and", "but", "while", "as"}:
        return None
    return _phrase_before(scene, index)


def _phrase_before(scene: Scene, end: int) -> tuple[int, int] | None:
    """The noun phrase whose last word is `end - 1`."""
    last = _word(scene, end - 1)
    if last in PRONOUNS:
        if last == "who":
            return _phrase_before(scene, end - 1) if end > 1 and not _breaks(scene, end - 1) else _before_comma(scene, end - 1)
        return (end - 1, end)
    known = next((m for m in scene.known if m.first < end <= m.last), None)
    limit = max(0, end - LONGEST_PHRASE)
    start = _chunk_start(scene, end, limit)
    first = _opened(scene, start, end) if known is None else _before_known(scene, start, known.first)
    if first >= end or not _can_speak(scene, first, end):
        return None
    return _widened(scene, first, end)


def _opened(scene: Scene, start: int, end: int) -> int:
    """Where a phrase begins whose words the register does not know.

    Its own words (names, nouns of speakers, their adjectives) decide; an article a word or two before them belongs to it;
    without such words the nearest article opens it.
    """
    tail = _tail(scene, start, end)
    determiner = _determiner(scene, start, end)
    nearest = next((i for i in range(end - 1, start - 1, -1) if _word(scene, i) in DETERMINERS), None)
    if determiner is not None and nearest is not None and (tail == end or tail - nearest <= NEAR_ARTICLE):
        return determiner
    short = start == 0 and end <= LONGEST_OPENING and determiner is None
    return start if short and not any(w.folded.endswith(("ed", "ing")) for w in scene.words[1:end]) else tail


def _before_known(scene: Scene, start: int, first: int) -> int:
    """Adjectives and nouns of speakers, an article, and a person's name before a name of the register."""
    begin = first
    while begin > start and (_adjoins(scene, begin - 1) or _word(scene, begin - 1) in DETERMINERS):
        begin -= 1
        if _word(scene, begin) in DETERMINERS:
            break
    before = begin - 1
    if before > start and _word(scene, before) in {"of", "for", "at"} and _word(scene, before - 1) in SPEAKER_NOUNS:
        return _opened(scene, start, before)
    return begin


def _adjoins(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    return (word.capital and word.folded not in TIME_WORDS) or word.folded in SPEAKER_NOUNS | SPEAKER_ADJECTIVES


NEAR_ARTICLE = 2
LONGEST_OPENING = 7
"""A sentence's first words up to its verb are a subject as a whole when there are no more than so many."""


def _before_comma(scene: Scene, end: int) -> tuple[int, int] | None:
    return _phrase_before(scene, end) if end > 0 else None


def _chunk_start(scene: Scene, end: int, limit: int) -> int:
    """How far back the words run without a mark or a word that ends a phrase."""
    start = end
    while start > limit:
        word = scene.words[start - 1]
        if word.folded in CLAUSE_WORDS and not (word.capital and start - 1 > 0 and word.folded in {"may", "will"}):
            break
        start -= 1
        if start > 0 and (_breaks(scene, start) or "." in scene.gap(start) and not _abbreviation(scene, start)):
            break
    return start


def _abbreviation(scene: Scene, index: int) -> bool:
    before = scene.words[index - 1]
    return len(before.text) <= 4 and before.capital


def _determiner(scene: Scene, start: int, end: int) -> int | None:
    """The article or number that opens the phrase, past inner ones ("a spokesman for the group")."""
    index = end - 1
    found: int | None = None
    while index >= start:
        if _word(scene, index) in DETERMINERS:
            found = index
            before = _word(scene, index - 1)
            if not (index - 1 >= start and before in INNER_PREPOSITIONS and index - 2 >= start and _is_noun_like(scene, index - 2)):
                return found
            index -= 1
        index -= 1
    return found if found is not None and _word(scene, found - 1) not in INNER_PREPOSITIONS else None


def _is_noun_like(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    return word.capital or word.folded in SPEAKER_NOUNS


def _tail(scene: Scene, start: int, end: int) -> int:
    """Without article: the longest end of the chunk made of names, nouns of speakers and their adjectives."""
    first = end
    while first > start:
        word = scene.words[first - 1]
        fits = (word.capital and word.folded not in TIME_WORDS) or word.folded in SPEAKER_NOUNS | SPEAKER_ADJECTIVES or word.text in {"s", "al", "el"}
        bridges = word.folded in INNER_PREPOSITIONS and first < end and first - 2 >= start and _is_noun_like(scene, first - 2)
        if not fits and not bridges:
            break
        first -= 1
    return first


def _can_speak(scene: Scene, first: int, last: int) -> bool:
    words = scene.words[first:last]
    head = words[-1]
    if any(w.capital for w in words if w is not scene.words[0]) or any(w.folded in SPEAKER_NOUNS for w in words):
        return head.folded not in TIME_WORDS or head.folded in SPEAKER_NOUNS
    return scene.words[0].capital and first == 0 and len(words) <= 8 and words[0].folded not in {"it", "there", "what"}


def _widened(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """A person's name that stands before an apposition without comma belongs to the phrase ("X a local activist said")."""
    if _word(scene, first) not in {"a", "an", "the"} or first == 0 or scene.gap(first).strip():
        return first, last
    if not any(w.folded in SPEAKER_NOUNS for w in scene.words[first:last]):
        return first, last
    index = first
    while index > 0 and (scene.words[index - 1].capital or _word(scene, index - 1) in {"al", "el", "bin", "abu"}) and not _breaks(scene, index):
        index -= 1
        if index == 0 or scene.gap(index).strip(" -’'"):
            break
    taken = [m.last for m in scene.known if index < m.last <= first and not m.value[1]]
    index = max([index, *taken])
    names = [w for w in scene.words[index:first] if w.folded not in TIME_WORDS]
    return (index, last) if len(names) >= 2 and len(names) == first - index else (first, last)


def _subject_after(scene: Scene, verb: int) -> tuple[int, int] | None:
    """The subject right behind the verb (", said the mayor"): only after a quotation or a comma."""
    marks = scene.gap(verb)
    quoted = any(c in '"”’“\'' for c in marks)
    told = _word(scene, verb) == "told"
    if not (quoted or "," in marks or told or _late(scene, verb)) or verb + 1 >= len(scene.words) or _breaks(scene, verb + 1):
        return None
    start = verb + 1
    if told:
        carrier = next((m for m in scene.known if m.first in {start, start + 1}), None)
        if carrier is None:
            return None
        start = carrier.last
    if start >= len(scene.words) or _word(scene, start) in CLAUSE_WORDS | {"to", "on", "in"}:
        return None
    end = phrase_end(scene, start)
    return (start, end) if end > start and _can_speak_after(scene, start, end) else None


def _late(scene: Scene, verb: int) -> bool:
    """Whether little follows: a lost comma before "said the mayor" at the end of a sentence."""
    return _word(scene, verb) == "said" and verb > 4 and len(scene.words) - verb < 14


def _can_speak_after(scene: Scene, first: int, last: int) -> bool:
    words = scene.words[first:last]
    if words[0].folded in PRONOUNS:
        return True
    return words[0].capital or any(w.folded in SPEAKER_NOUNS for w in words)


def phrase_end(scene: Scene, first: int) -> int:
    """One past the last word of the noun phrase that begins at word `first`."""
    known = next((m for m in scene.known if m.first <= first + 4 and m.first >= first and not any(_breaks(scene, k) for k in range(first + 1, m.first + 1))), None)
    end = first + 1
    if known is not None:
        end = known.last
    while end < len(scene.words) and end - first < LONGEST_PHRASE and not _breaks(scene, end) and _continues(scene, first, end):
        end += 1
    while end > first + 1 and _word(scene, end - 1) in INNER_PREPOSITIONS | DETERMINERS | {"and", "late", "early"}:
        end -= 1
    return end


def _continues(scene: Scene, first: int, index: int) -> bool:
    word = scene.words[index]
    if word.folded in TIME_WORDS or word.folded == "on":
        return False
    if "." in scene.gap(index) and not _abbreviation(scene, index):
        return False
    if word.folded in {"and", "or"}:
        return index + 1 < len(scene.words) and _is_noun_like(scene, index + 1)
    if word.folded in CLAUSE_WORDS | SAYING | ADVERBS | {"quoted", "cited", "carried"}:
        return False
    if word.folded in INNER_PREPOSITIONS:
        return index + 1 < len(scene.words) and (_word(scene, index + 1) in DETERMINERS or scene.words[index + 1].capital or _is_noun_like(scene, index + 1))
    if word.folded in DETERMINERS:
        return _word(scene, index - 1) in INNER_PREPOSITIONS
    return True

