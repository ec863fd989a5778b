"""Where the noun phrase before a verb begins, without a parser."""

from marsad.annotate.scene import Scene
from marsad.annotate.speech import (
    ADVERBS,
    CLAUSE_WORDS,
    DETERMINERS,
    INNER_PREPOSITIONS,
    SPEAKER_ADJECTIVES,
    SPEAKER_NOUNS,
    TIME_WORDS,
)

LONGEST_PHRASE = 14
"""A noun phrase is followed for so many words at most."""

NEAR_ARTICLE = 2
"""An article so many words before a phrase's own words still belongs to it."""

LONGEST_OPENING = 7
"""A sentence's first words up to its verb are a subject as a whole when there are no more than so many."""


def chunk_start(scene: Scene, end: int) -> int:
    """How far back the words run without a mark or a word that ends a phrase."""
    start = end
    while start > max(0, end - LONGEST_PHRASE):
        word = scene.words[start - 1]
        if word.folded in CLAUSE_WORDS and not (word.capital and start > 1 and word.folded in {"may", "will"}):
            break
        if start < end and (_year(scene, start - 1) or (word.capital and word.folded in _DAYS)):
            break
        start -= 1
        if start > 0 and (scene.breaks(start) or ("." in scene.gap(start) and not abbreviation(scene, start))):
            break
    return start


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""Behind a day, as behind a year, another phrase begins."""


def _year(scene: Scene, index: int) -> bool:
    """Whether a word is a year behind "in"."""
    return scene.word(index).isdigit() and len(scene.word(index)) == 4 and scene.word(index - 1) == "in"


def abbreviation(scene: Scene, index: int) -> bool:
    """Whether the stop before word `index` is that of an abbreviation ("Gen.")."""
    before = scene.words[index - 1]
    return len(before.text) <= 4 and before.capital


def opened(scene: Scene, start: int, end: int) -> int:
    """Where a phrase begins whose words the register does not know.

    Its own words (names, nouns of speakers, their adjectives) decide; an article a word or two before them belongs to it;
    without such words the nearest article opens it.
    """
    tail = _tail(scene, start, end)
    headed = _headed_by_preposition(scene, start, end)
    if headed is not None:
        return headed
    if start < tail < end and _others_before(scene, tail - 1):
        return tail
    if _behind_governed(scene, tail, end):
        return tail
    determiner = _determiner(scene, start, end)
    nearest = next((i for i in range(end - 1, start - 1, -1) if scene.word(i) in DETERMINERS), None)
    if determiner is not None and nearest is not None and (tail == end or tail - nearest <= NEAR_ARTICLE):
        return determiner
    short = start == 0 and end <= LONGEST_OPENING and determiner is None
    return start if short and not any(w.folded.endswith(("ed", "ing")) for w in scene.words[1:end]) else tail


def _behind_governed(scene: Scene, tail: int, end: int) -> bool:
    """Whether a name follows what a preposition governs with its article ("under the rubble Channel X said")."""
    if tail >= end or not scene.words[tail].capital or scene.words[tail - 1].capital or scene.word(tail - 2) != "the":
        return False
    plain = scene.word(tail - 1) not in SPEAKER_NOUNS | SPEAKER_ADJECTIVES
    return plain and tail > NEAR_ARTICLE and scene.word(tail - 3) in INNER_PREPOSITIONS | {"under", "over", "to", "into"}


def reopened(scene: Scene, start: int, end: int) -> int | None:
    """Where an article right behind a noun opens the phrase of a speaker, as where a comma was lost ("near X an official")."""
    for i in range(end - 2, start, -1):
        if scene.word(i) not in {"a", "an", "the"} or scene.word(i - 1) in _LEADS_ON or scene.word(i - 1).endswith(("ing", "ed")):
            continue
        head = next((k for k in range(i + 1, min(i + 4, end)) if scene.word(k) in SPEAKER_NOUNS), None)
        return i if head is not None and not _noun_follows(scene, head, end) else None
    return None


def _noun_follows(scene: Scene, head: int, end: int) -> bool:
    """Whether the phrase goes on behind its noun with what only another noun can head ("the government building")."""
    return head + 1 < end and scene.word(head + 1) not in INNER_PREPOSITIONS and not scene.word(head + 1).endswith("ing")


_LEADS_ON = INNER_PREPOSITIONS | CLAUSE_WORDS | frozenset("to all both half only".split())
"""Words before an article that it belongs to."""


def _headed_by_preposition(scene: Scene, start: int, end: int) -> int | None:
    """Where "activists in the district of X" begins, when its last word is none of a speaker."""
    if scene.word(end - 1) in SPEAKER_NOUNS:
        return None
    for i in range(end - 2, start - 1, -1):
        if _participle(scene, i) and scene.word(i + 1) not in INNER_PREPOSITIONS:
            return None
        where = i + 2 if _participle(scene, i + 1) else i + 1
        if scene.word(i) in SPEAKER_NOUNS and (scene.word(where) in INNER_PREPOSITIONS or _close_to(scene, i + 1)):
            begin = i
            while begin > start and not _others(scene, begin - 1) and _opens(scene, begin - 1):
                begin -= 1
                if scene.word(begin) in DETERMINERS:
                    break
            outer = scene.word(begin - 1) in INNER_PREPOSITIONS and begin - 1 > start and scene.word(begin - 2) in SPEAKER_NOUNS
            return _headed_by_preposition(scene, start, begin) or begin if outer else begin
    return None


def _participle(scene: Scene, index: int) -> bool:
    """Whether a word looks like a participle that no adjective of speakers is."""
    word = scene.words[index]
    shaped = word.folded.endswith(("ed", "ing")) and not word.capital and scene.gap(index) != "-"
    return shaped and word.folded not in SPEAKER_ADJECTIVES


def _close_to(scene: Scene, index: int) -> bool:
    """Whether a word goes on with whom a source knows ("close to the group", "familiar with the talks")."""
    return (scene.word(index), scene.word(index + 1)) in {("close", "to"), ("familiar", "with")}


def before_known(scene: Scene, start: int, first: int) -> int:
    """Adjectives and nouns of speakers, an article, and "the head of" before a name of the register."""
    begin = first
    if scene.word(first) in DETERMINERS:
        return first
    while begin > start and (_adjoins_name(scene, begin - 1) or scene.word(begin - 1) in DETERMINERS):
        begin -= 1
        if scene.word(begin) in DETERMINERS:
            break
    before = begin - 1
    while before > start and scene.is_place(scene.words[before]):
        before -= 1
    if before > start and scene.word(before) in {"of", "for", "at"} and scene.word(before - 1) in SPEAKER_NOUNS:
        return opened(scene, start, before)
    return begin


def _adjoins_name(scene: Scene, index: int) -> bool:
    """Whether a word belongs to a name of the register that follows: no place, no plural of other people."""
    return _adjoins(scene, index) and not _others(scene, index) and not scene.is_place(scene.words[index])


def _others(scene: Scene, index: int) -> bool:
    """Whether a word is a plural of other people than the name behind it."""
    word = scene.words[index]
    several = word.folded.endswith("s") or word.folded in _SEVERAL
    return several and word.folded in SPEAKER_NOUNS and not word.capital and scene.words[index + 1].capital


def _opens(scene: Scene, index: int) -> bool:
    """Whether a word may stand before a noun of speakers in its phrase."""
    return _adjoins(scene, index) or scene.word(index) in DETERMINERS


_SEVERAL = frozenset("people men women children police personnel".split())
"""Plurals without -s."""


def _adjoins(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    return (word.capital and word.folded not in TIME_WORDS) or word.folded in SPEAKER_NOUNS | SPEAKER_ADJECTIVES


def _determiner(scene: Scene, start: int, end: int) -> int | None:
    """The article or number that opens the phrase, past inner ones ("a spokesman for the group")."""
    index = end - 1
    found: int | None = None
    while index >= start:
        if scene.word(index) in DETERMINERS:
            found = index
            inner = index - 2 >= start and scene.word(index - 1) in INNER_PREPOSITIONS and noun_like(scene, index - 2)
            if not inner:
                return found
            index -= 1
        index -= 1
    return found if found is not None and scene.word(found - 1) not in INNER_PREPOSITIONS else None


def noun_like(scene: Scene, index: int) -> bool:
    """Whether a word is capitalised or a noun of speakers."""
    word = scene.words[index]
    return word.capital or word.folded in SPEAKER_NOUNS


def _tail(scene: Scene, start: int, end: int) -> int:
    """Without article: the longest end of the chunk made of names, nouns of speakers and their adjectives."""
    first = end
    while first > start:
        word = scene.words[first - 1]
        if _elsewhere(scene, first - 1, start, end):
            break
        fits = _adjoins(scene, first - 1) or word.text in {"s", "al", "el"}
        bridges = word.folded in INNER_PREPOSITIONS and first < end and first - 2 >= start and noun_like(scene, first - 2)
        if not fits and not bridges:
            break
        first -= 1
    return first + 1 if _governed(scene, first, end) else first


def _governed(scene: Scene, first: int, end: int) -> bool:
    """Whether "in" governs the first of several capitalised words: a place, behind which a name begins ("in X A B said")."""
    named = end - first in {2, 3} and all(w.capital for w in scene.words[first:end])
    return named and first > 1 and scene.word(first - 1) == "in" and not noun_like(scene, first - 2)


def _elsewhere(scene: Scene, index: int, start: int, end: int) -> bool:
    """Whether a word on the way back belongs to the clause before: an adverb, others' plural, a place after "in"."""
    word = scene.words[index]
    if word.folded in ADVERBS and word.capital and index > start:
        return True
    if index + 1 < end and (_others_before(scene, index) or (_plural(scene, index) and scene.words[index + 1].capital)):
        return True
    if not scene.is_place(word) or index < 1 or index + 1 >= end:
        return False
    last = scene.words[end - 1]
    if scene.word(index - 1) == "in" and last.folded in SPEAKER_NOUNS and last.folded.endswith("s") and not last.capital:
        return True
    first = index
    while first > start and (scene.is_place(scene.words[first - 1]) or _and_place(scene, first)):
        first -= 1
    return scene.word(first - 1) in {"in", "of", "near", "at", "from"} and not (first >= 2 and noun_like(scene, first - 2))


def _plural(scene: Scene, index: int) -> bool:
    return scene.word(index) in SPEAKER_NOUNS and scene.word(index).endswith("s")


def _others_before(scene: Scene, index: int) -> bool:
    """Whether a plural stands before what describes another speaker ("the insurgents local media")."""
    described = scene.word(index + 1) in SPEAKER_ADJECTIVES - SPEAKER_NOUNS
    return described and _plural(scene, index) and not scene.words[index].capital


def _and_place(scene: Scene, index: int) -> bool:
    """Whether "and" and a place stand before a place ("in X and Y")."""
    return index > 1 and scene.word(index - 1) == "and" and scene.is_place(scene.words[index - 2])
