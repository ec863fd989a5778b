"""How far the words around a candidate speak for a place, and whether it is part of a longer name."""

from dataclasses import replace

from marsad.annotate.geography import (
    CALENDAR,
    COMMON,
    COMPASS,
    EVIDENCE,
    FIRST_NAMES,
    GIVEN_ONLY,
    ORGANISATION_NOUNS,
    PLACE_NOUNS,
    TITLES,
)
from marsad.annotate.placenames import Candidate, Line
from marsad.annotate.tokens import Token


def judged(line: Line, candidate: Candidate, before: Candidate | None) -> Candidate:
    """The candidate with its evidence, and whether it is part of a longer name; `before` is the one to its left."""
    if not candidate.places:
        return candidate
    organisation = _in_organisation(line, candidate)
    evidence = _evidence(line, candidate, before)
    placed = line.local and evidence >= 2
    part = organisation or _in_person(line, candidate) or _beside_unknown(line, candidate, before, placed)
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
    return (
        line.folded(candidate.first - 1) == "of"
        and line.capital(candidate.first - 2)
        and (line.folded(candidate.first - 2) in {"university", "bank", "college", "bishop", "archbishop", "duke", "voice"})
    )


def _in_person(line: Line, candidate: Candidate) -> bool:
    before = candidate.first - 1
    if line.folded(before) in TITLES and line.gap(candidate.first).strip(". ") == "" and line.capital(before):
        return True
    if candidate.last - candidate.first > 1 and line.folded(candidate.first) in {"abu", "umm", "um"}:
        return _evidence(line, candidate, None) < 2
    if candidate.last - candidate.first == 1 and line.folded(candidate.first) in GIVEN_ONLY:
        return line.folded(candidate.last) not in PLACE_NOUNS
    if line.folded(candidate.first) in FIRST_NAMES and line.capital(candidate.last) and line.joins(candidate.last):
        return line.folded(candidate.last) not in PLACE_NOUNS | CALENDAR
    if candidate.last - candidate.first == 1 and line.folded(candidate.first) in line.persons:
        return line.folded(before) not in {"in", "near", "at"} or line.folded(candidate.first) in FIRST_NAMES
    return line.capital(before) and line.joins(candidate.first) and line.folded(before) in FIRST_NAMES


def _beside_unknown(line: Line, candidate: Candidate, before: Candidate | None, placed: bool) -> bool:
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
    if line.local and line.gap(right) == "-":
        return False
    if placed or not (line.capital(right) and line.joins(right)):
        return False
    word = line.words[right]
    return not _geographic(word) and word.folded not in CALENDAR | TITLES | {"and"} and not word.text.isupper()


def _geographic(word: Token) -> bool:
    return word.folded in PLACE_NOUNS | COMPASS | {"greater", "old", "downtown", "in", "mid"}


def _evidence(line: Line, candidate: Candidate, before: Candidate | None) -> int:
    left = line.folded(candidate.first - 1)
    score = 0
    if left in EVIDENCE or (left == "the" and line.folded(candidate.first - 2) in EVIDENCE):
        score += 2
    if left in COMPASS:
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
