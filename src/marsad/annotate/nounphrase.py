"""The noun phrase beside a reporting verb: where it begins and ends, without a parser."""

from marsad.annotate.adverbials import skip_adverbs
from marsad.annotate.appositions import LONGEST_APPOSITION, NAME_PARTICLES, Words, before_bracket, before_several, is_name, leads
from marsad.annotate.scene import Scene
from marsad.annotate.speech import (
    ADVERBS,
    CARRIER_NOUNS,
    CLAUSE_WORDS,
    DETERMINERS,
    INNER_PREPOSITIONS,
    PRONOUNS,
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
    known = next((m for m in scene.known if m.first < end and _reaches(scene, m.first, m.last, end)), None)
    governed = (m.last for m in scene.known if m.last < end and scene.word(m.first - 1) == "by")
    start = max([_chunk_start(scene, end), *governed])
    relative = _before_relative(scene, start)
    if relative is not None:
        return relative
    first = _opened(scene, start, end) if known is None else _before_known(scene, start, known.first)
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
    known = any(m.first < left <= m.last for m in scene.known) or _ends_party(scene, left)
    if not known and scene.word(left - 1) not in SPEAKER_NOUNS:
        return first, last
    start = _chunk_start(scene, left)
    begin = _opened(scene, start, left)
    return (begin, last) if begin < left and _can_speak(scene, begin, left) else (first, last)


def _ends_party(scene: Scene, end: int) -> bool:
    """Whether the words before word `end` are a party's name: one side speaks like another."""
    return any(party.span.end == scene.words[end - 1].end for party in scene.sides)


def _chunk_start(scene: Scene, end: int) -> int:
    """How far back the words run without a mark or a word that ends a phrase."""
    start = end
    while start > max(0, end - LONGEST_PHRASE):
        word = scene.words[start - 1]
        if word.folded in CLAUSE_WORDS and not (word.capital and start > 1 and word.folded in {"may", "will"}):
            break
        start -= 1
        if start > 0 and (scene.breaks(start) or ("." in scene.gap(start) and not abbreviation(scene, start))):
            break
    return start


def abbreviation(scene: Scene, index: int) -> bool:
    """Whether the stop before word `index` is that of an abbreviation ("Gen.")."""
    before = scene.words[index - 1]
    return len(before.text) <= 4 and before.capital


def _opened(scene: Scene, start: int, end: int) -> int:
    """Where a phrase begins whose words the register does not know.

    Its own words (names, nouns of speakers, their adjectives) decide; an article a word or two before them belongs to it;
    without such words the nearest article opens it.
    """
    tail = _tail(scene, start, end)
    headed = _headed_by_preposition(scene, start, end)
    if headed is not None:
        return headed
    determiner = _determiner(scene, start, end)
    nearest = next((i for i in range(end - 1, start - 1, -1) if scene.word(i) in DETERMINERS), None)
    if determiner is not None and nearest is not None and (tail == end or tail - nearest <= NEAR_ARTICLE):
        return determiner
    short = start == 0 and end <= LONGEST_OPENING and determiner is None
    return start if short and not any(w.folded.endswith(("ed", "ing")) for w in scene.words[1:end]) else tail


def _headed_by_preposition(scene: Scene, start: int, end: int) -> int | None:
    """Where "activists in the district of X" begins, when its last word is none of a speaker."""
    if scene.word(end - 1) in SPEAKER_NOUNS:
        return None
    for i in range(end - 2, start - 1, -1):
        if scene.word(i).endswith(("ed", "ing")) and not scene.words[i].capital and scene.word(i) not in SPEAKER_ADJECTIVES:
            return None
        if scene.word(i) in SPEAKER_NOUNS and scene.word(i + 1) in INNER_PREPOSITIONS:
            begin = i
            while begin > start and (_adjoins(scene, begin - 1) or scene.word(begin - 1) in DETERMINERS):
                begin -= 1
                if scene.word(begin) in DETERMINERS:
                    break
            outer = scene.word(begin - 1) in INNER_PREPOSITIONS and begin - 1 > start and scene.word(begin - 2) in SPEAKER_NOUNS
            return _headed_by_preposition(scene, start, begin) or begin if outer else begin
    return None


def _before_known(scene: Scene, start: int, first: int) -> int:
    """Adjectives and nouns of speakers, an article, and "the head of" before a name of the register."""
    begin = first
    if scene.word(first) in DETERMINERS:
        return first
    while begin > start and (_adjoins_name(scene, begin - 1) or scene.word(begin - 1) in DETERMINERS):
        begin -= 1
        if scene.word(begin) in DETERMINERS:
            break
    before = begin - 1
    if before > start and scene.word(before) in {"of", "for", "at"} and scene.word(before - 1) in SPEAKER_NOUNS:
        return _opened(scene, start, before)
    return begin


def _adjoins_name(scene: Scene, index: int) -> bool:
    """Whether a word belongs to a name of the register that follows: no place, no plural of other people."""
    plural = scene.word(index) in SPEAKER_NOUNS and scene.word(index).endswith("s") and not scene.words[index].capital
    return _adjoins(scene, index) and not plural and not scene.is_place(scene.words[index])


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
    return first


def _elsewhere(scene: Scene, index: int, start: int, end: int) -> bool:
    """Whether a word on the way back belongs to the clause before: an adverb, others' plural, a place after "in"."""
    word = scene.words[index]
    if word.folded in ADVERBS and word.capital and index > start:
        return True
    if index + 1 < end and word.folded in SPEAKER_NOUNS and word.folded.endswith("s") and scene.words[index + 1].capital:
        return True
    if not scene.is_place(word) or index < 1 or index + 1 >= end:
        return False
    first = index
    while first > start and (scene.is_place(scene.words[first - 1]) or _and_place(scene, first)):
        first -= 1
    return scene.word(first - 1) in {"in", "of", "near", "at", "from"} and not (first >= 2 and noun_like(scene, first - 2))


def _and_place(scene: Scene, index: int) -> bool:
    """Whether "and" and a place stand before a place ("in X and Y")."""
    return index > 1 and scene.word(index - 1) == "and" and scene.is_place(scene.words[index - 2])


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
    if scene.word(first) not in {"a", "an", "the"} or first == 0 or scene.marks(first).strip():
        return first, last
    if not any(w.folded in SPEAKER_NOUNS for w in scene.words[first:last]):
        return first, last
    apposed = next((m for m in scene.known if m.last == first), None)
    if apposed is not None:
        return apposed.first, last
    index = first
    while index > 0 and (scene.words[index - 1].capital or scene.word(index - 1) in NAME_PARTICLES) and not scene.breaks(index):
        index -= 1
        if index == 0 or scene.gap(index).strip(" -’'"):
            break
    index = max([index, *(m.last for m in scene.known if index < m.last <= first and not m.value[1])])
    names = [w for w in scene.words[index:first] if w.folded not in TIME_WORDS and not scene.is_place(w)]
    return (index, last) if len(names) >= 2 and len(names) == first - index else (first, last)
