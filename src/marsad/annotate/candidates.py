"""Which words of a sentence may be the name of a place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from marsad.annotate.geography import (
    CALENDAR,
    COMMON,
    COMPASS,
    EVIDENCE,
    FIRST_NAMES,
    FUNCTION_WORDS,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
    SITE_NOUNS,
    TITLES,
    WIDE_NOUNS,
)
from marsad.annotate.speech import CARRIER_NOUNS, SAYING, SPEAKER_NOUNS
from marsad.annotate.tokens import Token, joined
from marsad.model import Place

Lookup = Callable[[str], tuple[Place, ...]]
"""Places of a name, in the order of likelihood; spellings too far from the name are left out already."""

LONGEST = 5
"""A name of a place has at most so many words."""

PEOPLES = frozenset(
    """shiite shia sunni sunnis shiites kurdish kurds kurd arab arabs islamic islamist christian christians muslim muslims jewish
    alawite druze yazidi western eastern english european african asian american""".split()
)
"""Peoples, faiths and adjectives of continents: no places."""

INITIALS = 4
"""Words in capitals of up to so many letters are initials, not names."""

PARTICLES = frozenset("al el an ar as ash ad at az es et al de la le les del du des bin".split())


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the search sees it.

    Attributes:
        text: The document's text.
        words: The sentence's words.
        lowered: Words that the document writes in lower case somewhere.
        persons: Words that the document uses in persons' names.
        shouted: Whether the sentence is in capitals throughout.
        taken: Words that are no place: demonyms.
        inner: Words inside names of parties and sources.
        local: Whether the document belongs to a pack: then names in no table are taken where the words speak for a place.
    """

    text: str
    words: Sequence[Token]
    lowered: frozenset[str] = frozenset()
    persons: frozenset[str] = frozenset()
    shouted: bool = False
    taken: frozenset[int] = frozenset()
    inner: frozenset[int] = frozenset()
    local: bool = False

    def folded(self, index: int) -> str:
        """Word `index` folded; empty outside the sentence."""
        return self.words[index].folded if 0 <= index < len(self.words) else ""

    def gap(self, index: int) -> str:
        """What stands before word `index`."""
        if not 0 < index < len(self.words):
            return ""
        return self.text[self.words[index - 1].end : self.words[index].start]

    def capital(self, index: int) -> bool:
        """Whether word `index` exists and begins with a capital."""
        return 0 <= index < len(self.words) and self.words[index].capital

    def joins(self, index: int) -> bool:
        """Whether words `index - 1` and `index` may belong to one name."""
        return 0 < index < len(self.words) and joined(self.text, self.words[index - 1], self.words[index])


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name a place.

    Attributes:
        first: First word.
        last: One past the last word.
        places: What the tables know by that name, best first; empty for a name in no table.
        evidence: How much the words around speak for a place, 0 for nothing.
        part: Whether it is part of a longer name (a person's, an organisation's).
        organisation: Whether that longer name is an organisation's.
        shift: Characters at the end that are no part of the name (a possessive s that lost its mark).
        site: Whether the name is that of a site at the place ("X Camp", "X Road").
    """

    first: int
    last: int
    places: tuple[Place, ...]
    evidence: int = 0
    part: bool = False
    organisation: bool = False
    shift: int = 0
    site: bool = False


def candidates(line: Line, lookup: Lookup) -> list[Candidate]:
    """The candidates of a sentence from left to right, longest name first, none overlapping another."""
    found: list[Candidate] = []
    i = 0
    while i < len(line.words):
        candidate = _at(line, i, lookup) or unlisted(line, i) if _may_start(line, i) else None
        if candidate is None:
            i += 1
            continue
        found.append(_judged(line, candidate, found[-1] if found else None))
        i = candidate.last
    return found


def _may_start(line: Line, index: int) -> bool:
    word = line.words[index]
    if index in line.taken:
        return False
    if word.capital and not word.text.isdigit():
        return word.folded not in CALENDAR | PEOPLES | FUNCTION_WORDS
    return word.folded in PARTICLES and line.capital(index + 1) and line.gap(index + 1) in {"-", " "}


def _at(line: Line, first: int, lookup: Lookup) -> Candidate | None:
    last = first + 1
    while last < len(line.words) and last - first < LONGEST and line.joins(last) and _goes_on(line, last):
        last += 1
    while last > first:
        if line.capital(last - 1) or line.words[last - 1].text.isdigit():
            found = None if _hopeless(line, first, last) else _known(line, first, last, lookup)
            if found is not None:
                return _with_site(line, found)
        last -= 1
    return None


def _with_site(line: Line, found: Candidate) -> Candidate:
    """The candidate with a capitalised "Camp" or "Road" behind it."""
    at = found.last
    if line.local and not found.shift and line.capital(at) and line.joins(at) and line.folded(at) in SITE_NOUNS:
        return replace(found, last=at + 1, site=True)
    return found


def _known(line: Line, first: int, last: int, lookup: Lookup) -> Candidate | None:
    """The candidate with its places; a final s that may be a possessive without its mark is tried away."""
    written = line.text[line.words[first].start : line.words[last - 1].end]
    places = lookup(written)
    if not places and written.endswith("s") and len(written) > 4:
        places = lookup(written[:-1])
        return Candidate(first, last, places, shift=1) if places and (len(written) > 5 or places[0].feature == "country") else None
    return Candidate(first, last, places) if places else None


def _goes_on(line: Line, index: int) -> bool:
    word = line.words[index]
    if index in line.taken or (word.folded == "s" and line.gap(index) in {"'", "’"}):
        return False
    return word.capital or word.folded in PARTICLES or word.text.isdigit() or (word.folded == "of" and line.capital(index + 1))


def _hopeless(line: Line, first: int, last: int) -> bool:
    """A single word that is an everyday word or a letter."""
    word = line.words[first]
    if last - first > 1 and len(line.words[last - 1].text) == 1 and line.folded(last - 1) in COMMON:
        return True
    if last - first > 1:
        return all(w.folded in COMMON | CALENDAR for w in line.words[first:last])
    if word.text.removesuffix("s").isupper() and len(word.text) <= INITIALS and not line.shouted and word.text.isalpha():
        return word.text not in {"UK", "US", "UAE", "USA", "DRC"}
    return len(word.text) < 2 or word.folded in COMMON or (word.folded in line.lowered and first == 0)


_AT = frozenset("in near at around outside inside".split())


def unlisted(line: Line, first: int) -> Candidate | None:
    """A name in no table that the words around make a place: "the village of X", "X district", "in X"."""
    if not line.local or line.shouted or not _pronounceable(line, first):
        return None
    last = first + 1
    while last < len(line.words) and last - first < LONGEST and line.joins(last) and _pronounceable(line, last):
        last += 1
    while last > first and not line.capital(last - 1):
        last -= 1
    if last == first or line.gap(last) == "-" or _names_somebody(line, first, last):
        return None
    left = line.folded(first - 1) if line.gap(first).strip() == "" else ""
    noun = line.folded(last) if line.gap(last) == " " else ""
    kind = line.folded(first - 2) if left == "of" else left
    named = kind in PLACE_NOUNS - WIDE_NOUNS or noun in PLACE_NOUNS - WIDE_NOUNS
    apposed = noun == "a" and line.folded(last + 1) in PLACE_NOUNS
    if not (named or apposed or left in _AT):
        return None
    return _with_site(line, Candidate(first, last, (), evidence=3))


def _pronounceable(line: Line, index: int) -> bool:
    """Whether a word can be of a name: a particle, or capitalised and no everyday word, initials, party or source."""
    word = line.words[index]
    if index in line.inner or index in line.taken:
        return False
    if word.folded in PARTICLES:
        return line.capital(index + 1) or word.capital
    everyday = word.folded in COMMON | CALENDAR | PEOPLES | TITLES | FIRST_NAMES | ORGANISATION_NOUNS or word.folded in line.lowered
    return word.capital and not word.text.isupper() and len(word.text) > 2 and not everyday


def _names_somebody(line: Line, first: int, last: int) -> bool:
    folded = [line.folded(i) for i in range(first, last)]
    return any(w in line.persons or w in SPEAKER_NOUNS | CARRIER_NOUNS | SAYING for w in folded) or (
        line.capital(last) and line.joins(last) and line.folded(last) in ORGANISATION_NOUNS - SITE_NOUNS
    )


def _judged(line: Line, candidate: Candidate, before: Candidate | None) -> Candidate:
    if not candidate.places:
        return candidate
    organisation = _in_organisation(line, candidate)
    part = organisation or _in_person(line, candidate) or _beside_unknown(line, candidate, before)
    evidence = _evidence(line, candidate, before)
    return replace(candidate, evidence=evidence, part=part, organisation=organisation)


def _in_organisation(line: Line, candidate: Candidate) -> bool:
    if candidate.last in line.inner and candidate.last - 1 not in line.inner:
        return False
    if candidate.first in line.inner or candidate.last - 1 in line.inner:
        return True
    index = candidate.last
    while index < candidate.last + 4 and line.capital(index) and line.joins(index) and not line.shouted:
        if line.folded(index) in ORGANISATION_NOUNS:
            return True
        index += 1
    return line.folded(candidate.first - 1) == "of" and line.capital(candidate.first - 2) and (
        line.folded(candidate.first - 2) in {"university", "bank", "college", "bishop", "archbishop", "duke", "voice"}
    )


def _in_person(line: Line, candidate: Candidate) -> bool:
    before = candidate.first - 1
    if line.folded(before) in TITLES and line.gap(candidate.first).strip(". ") == "" and line.capital(before):
        return True
    if candidate.last - candidate.first > 1 and line.folded(candidate.first) in {"abu", "umm", "um"}:
        return _evidence(line, candidate, None) < 2
    if line.folded(candidate.first) in FIRST_NAMES and line.capital(candidate.last) and line.joins(candidate.last):
        return line.folded(candidate.last) not in PLACE_NOUNS | CALENDAR
    if candidate.last - candidate.first == 1 and line.folded(candidate.first) in line.persons:
        return line.folded(before) not in {"in", "near", "at"} or line.folded(candidate.first) in FIRST_NAMES
    return line.capital(before) and line.joins(candidate.first) and line.folded(before) in FIRST_NAMES


def _beside_unknown(line: Line, candidate: Candidate, before: Candidate | None) -> bool:
    """Whether a capitalised word that is neither known nor a word of geography touches the name."""
    if line.shouted:
        return False
    left = candidate.first - 1
    if line.capital(left) and line.joins(candidate.first) and not (before and before.last == candidate.first):
        word = line.words[left]
        if left > 0 and not _geographic(word) and not word.text.isupper() and not word.text.isdigit():
            return True
        if left == 0 and not _geographic(word) and word.folded not in COMMON and word.folded not in line.lowered:
            return True
    right = candidate.last
    if not (line.capital(right) and line.joins(right)):
        return False
    word = line.words[right]
    return not _geographic(word) and word.folded not in CALENDAR | {"and"} and not word.text.isupper()


def _geographic(word: Token) -> bool:
    return word.folded in PLACE_NOUNS | COMPASS | {"greater", "old", "downtown", "in", "mid"}


def _evidence(line: Line, candidate: Candidate, before: Candidate | None) -> int:
    left = line.folded(candidate.first - 1)
    score = 0
    if left in EVIDENCE or (left == "the" and line.folded(candidate.first - 2) in EVIDENCE):
        score += 2
    if left == "of":
        score += 3 if line.folded(candidate.first - 2) in PLACE_NOUNS | EVIDENCE else 1
    if line.folded(candidate.last) in PLACE_NOUNS or left in PLACE_NOUNS:
        score += 2
    if before is not None and before.evidence and _listed(line, before, candidate):
        score += 2
    if line.gap(candidate.last).startswith((",", " (")) and line.capital(candidate.last):
        score += 1
    return score


def _listed(line: Line, before: Candidate, candidate: Candidate) -> bool:
    between = candidate.first - before.last
    if between == 0:
        return line.gap(candidate.first).strip() in {",", ""}
    return between == 1 and line.folded(before.last) in {"and", "or", "to"} and line.gap(before.last).strip() in {"", ","}


def persons(text: str, lines: Sequence[Sequence[Token]]) -> frozenset[str]:
    """Words that the document uses in persons' names: after a given name or a title, or a full name that speaks."""
    found: set[str] = set()
    for words in lines:
        line = Line(text, words)
        for i, word in enumerate(words):
            if not word.capital:
                continue
            opens = word.folded in FIRST_NAMES or (line.folded(i - 1) in TITLES and line.gap(i).strip(". ") == "" and line.capital(i - 1))
            if opens:
                end = _name_end(line, i)
                if end > i + 1 or line.folded(i - 1) in TITLES:
                    found.update(w.folded for w in words[i:end] if w.folded not in PLACE_NOUNS)
    return frozenset(found)


def _name_end(line: Line, first: int) -> int:
    end = first + 1
    while end < first + 4 and line.joins(end) and (line.capital(end) or line.folded(end) in PARTICLES):
        if line.folded(end) in SAYING | CALENDAR | COMMON:
            break
        end += 1
    return end
