"""How far the words around a candidate speak for a place, and whether it is part of a longer name."""

from dataclasses import replace

from marsad.annotate.geography import (
    CALENDAR,
    CIVIC_NOUNS,
    COMMON,
    COMPASS,
    EVIDENCE,
    FIRST_NAMES,
    GIVEN_ONLY,
    LOCALS,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
    TITLES,
)
from marsad.annotate.placenames import Candidate, Line
from marsad.annotate.tokens import Token

_NO_GOING_ON, _SPEAKS_FOR = PLACE_NOUNS | CALENDAR, PLACE_NOUNS | EVIDENCE
_PARTS = frozenset("greater old downtown in mid metro metropolitan nazi inner".split())
"""Words before a name that say which part or which time of the place."""


def judged(line: Line, candidate: Candidate, before: Candidate | None, after: Candidate | None = None) -> Candidate:
    """The candidate with its evidence, and whether it is part of a longer name.

    Args:
        line: The sentence.
        candidate: The words.
        before: The candidate to its left, judged, or None.
        after: The one to its right, not judged yet, or None.
    """
    if not candidate.places:
        return candidate
    organisation = _in_organisation(line, candidate)
    evidence = _evidence(line, candidate, before)
    placed = line.local and evidence >= 2
    person = not organisation and _in_person(line, candidate)
    listed = line.local and after is not None and after.first == candidate.last and bool(after.places)
    unknown = not organisation and not person and _beside_unknown(line, candidate, before, placed or listed)
    if unknown and not line.local and _opens(line, candidate):
        organisation, evidence = True, 0
    return replace(candidate, evidence=evidence, part=organisation or person or unknown, organisation=organisation)


def _opens(line: Line, candidate: Candidate) -> bool:
    """Whether the name is the first word of a longer one that is no person's ("Kenya Medical Association")."""
    left = candidate.first - 1
    return not (line.capital(left) and line.joins(candidate.first)) or line.words[left].folded in COMMON


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
    return _in_operation(line, candidate.first) or (
        line.folded(candidate.first - 1) == "of"
        and line.capital(candidate.first - 2)
        and (line.folded(candidate.first - 2) in {"university", "bank", "college", "bishop", "archbishop", "duke", "voice"})
    )


_CALLED = frozenset("called dubbed named codenamed titled operation operations".split())


def _in_operation(line: Line, first: int) -> bool:
    """Whether a name closes that of an operation: "an offensive called the Sword of X", "Operation Dawn of X"."""
    if line.folded(first - 1) != "of" or not line.capital(first - 2):
        return False
    at = first - 2
    while at > first - 6 and line.capital(at) and line.folded(at) not in _CALLED:
        at -= 1
    return line.folded(at - 1 if line.folded(at) == "the" else at) in _CALLED


def _in_person(line: Line, candidate: Candidate) -> bool:
    before = candidate.first - 1
    if line.folded(before) in TITLES and line.gap(candidate.first).strip(". ") == "" and line.capital(before):
        return True
    if candidate.last - candidate.first > 1 and line.folded(candidate.first) in {"abu", "umm", "um"}:
        return _evidence(line, candidate, None) < 2
    if candidate.last - candidate.first == 1 and line.folded(candidate.first) in GIVEN_ONLY:
        return line.folded(candidate.last) not in PLACE_NOUNS
    if line.folded(candidate.first) in FIRST_NAMES and line.capital(candidate.last) and line.joins(candidate.last):
        return line.folded(candidate.last) not in _NO_GOING_ON
    if candidate.last - candidate.first == 1 and line.folded(candidate.first) in line.persons:
        return line.folded(before) not in {"in", "near", "at"} or line.folded(candidate.first) in FIRST_NAMES
    return line.capital(before) and line.joins(candidate.first) and line.folded(before) in FIRST_NAMES


def _beside_unknown(line: Line, candidate: Candidate, before: Candidate | None, placed: bool) -> bool:
    """Whether a capitalised word that is neither known nor a word of geography touches the name."""
    if line.shouted or line.titled:
        return False
    left = candidate.first - 1
    adjective = line.local and left in line.taken
    if not adjective and _touches(line, left, candidate.first) and not (before and before.last == candidate.first):
        word = line.words[left]
        if left > 0 and not _geographic(word) and not word.text.isupper() and not word.text.isdigit():
            return True
        if left == 0 and not _geographic(word) and word.folded not in COMMON and word.folded not in line.lowered:
            return True
    right = candidate.last
    if line.local and line.gap(right) == "-":
        return False
    if placed or not _touches(line, right, right):
        return False
    word = line.words[right]
    return not _geographic(word) and word.folded not in CALENDAR | TITLES | {"and"} and not word.text.isupper()


def _touches(line: Line, index: int, gap: int) -> bool:
    """Whether a capitalised word may be of one name with the candidate beside it; a hyphen joins two places as well."""
    return line.capital(index) and line.joins(gap) and (line.local or line.gap(gap) != "-")


def _geographic(word: Token) -> bool:
    return word.folded in PLACE_NOUNS | COMPASS | {
        "greater",
        "old",
        "downtown",
        "in",
        "mid",
        "metro",
        "metropolitan",
        "nazi",
        "inner",
    }


def _evidence(line: Line, candidate: Candidate, before: Candidate | None) -> int:
    left = line.folded(candidate.first - 1)
    score = 0
    if left in EVIDENCE or (left == "the" and line.folded(candidate.first - 2) in EVIDENCE):
        score += 2
    if left in COMPASS:
        score += 2
    if left == "of":
        score += _after_of(line, candidate.first - 2)
    if line.folded(candidate.last) in PLACE_NOUNS or left in PLACE_NOUNS:
        score += 2
    if not line.local and _local_to(line, candidate.last):
        score += 2
    if before is not None and before.evidence and _listed(line, before, candidate):
        score += 2
    if line.gap(candidate.last).startswith((",", " (")) and line.capital(candidate.last):
        score += 1
    return score


def _after_of(line: Line, index: int) -> int:
    """What "of" before a name says, by the word before it: a kind of place, an age ("Smith, 31, of Paris"), or nothing more."""
    if line.folded(index) in _SPEAKS_FOR:
        return 3
    return 2 if line.folded(index).isdigit() and not line.local else 1


def _local_to(line: Line, index: int) -> bool:
    """Whether what follows is called after where it is: "police", "man", "Fire Department"."""
    if line.gap(index) != " ":
        return False
    if line.folded(index) in LOCALS:
        return True
    last = index
    while last < index + 3 and line.capital(last) and line.gap(last) == " ":
        if line.folded(last) in CIVIC_NOUNS:
            return True
        last += 1
    return False


def _listed(line: Line, before: Candidate, candidate: Candidate) -> bool:
    between = candidate.first - before.last
    if between == 0:
        return line.gap(candidate.first).strip() in {",", ""}
    return between == 1 and line.folded(before.last) in {"and", "or", "to"} and line.gap(before.last).strip() in {"", ","}
