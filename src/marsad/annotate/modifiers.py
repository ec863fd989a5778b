"""Words beside a place name that say which part of it, or how near to it."""

from dataclasses import dataclass

from marsad.annotate.geography import (
    CITY_NOUNS,
    COMPASS,
    DIRECTIONS,
    NEAR_WORDS,
    PART_NOUNS,
    PLACE_NOUNS,
    WIDE_NOUNS,
)
from marsad.annotate.placenames import Candidate, Line


@dataclass(frozen=True, slots=True)
class Modifier:
    """What is said around a name.

    Attributes:
        first: First word of the name with its modifier.
        last: One past its last word.
        wording: The modifier as written ("southern", "north of", "countryside"); None for the bare name.
        kind: "part" (of the place), "near" (outside it), "near area" (outside its province), "wide" (its province),
            "city", or "" for nothing.
    """

    first: int
    last: int
    wording: str | None = None
    kind: str = ""


_SKIPPED = PLACE_NOUNS | {"the", "of", "s", "city's"}
"""Words between a direction and the name: "outskirts of the city of X"."""


def modifier(line: Line, candidate: Candidate) -> Modifier:
    """The modifier of a candidate, the one that says most; its span covers compass words and "countryside" only."""
    first, wording, kind = _before(line, candidate.first)
    last = candidate.last
    after = line.folded(last)
    if line.gap(last) in {"'", "’"} and after == "s":
        last_noun, at = line.folded(last + 1), last + 2
    else:
        last_noun, at = (after, last + 1) if line.gap(last).strip(" -") == "" else ("", last)
    noun = line.folded(at) if last_noun in COMPASS else last_noun
    if last_noun in {"outskirts", "suburbs", "suburb"} or (last_noun in COMPASS and noun in {"outskirts", "suburbs"}):
        return Modifier(first, last, noun, "near" if noun == "outskirts" else "part")
    if noun in PART_NOUNS or last_noun in PART_NOUNS:
        end = at if last_noun in PART_NOUNS else at + 1
        words = f"{wording} {noun}" if wording and kind == "part" else noun
        return Modifier(first, max(end, last), words, "part")
    if kind == "near" and last_noun in WIDE_NOUNS:
        return Modifier(first, last, wording, "near area")
    if kind in {"", "part"} and last_noun in WIDE_NOUNS:
        return Modifier(first, last, wording, kind or "wide")
    if kind == "" and (last_noun in CITY_NOUNS or _introduced(line, candidate.first) in CITY_NOUNS | {"village", "villages"}):
        return Modifier(first, last, wording, "city")
    if kind == "" and _introduced(line, candidate.first) in WIDE_NOUNS:
        return Modifier(first, last, wording, "wide")
    return Modifier(first, last, wording, kind)


def _introduced(line: Line, first: int) -> str:
    """The noun before "of X" or right before X ("city of X")."""
    before = line.folded(first - 1)
    noun = line.folded(first - 2) if before == "of" else before
    return noun if line.gap(first).strip() == "" else ""


def _before(line: Line, first: int) -> tuple[int, str | None, str]:
    start = _compass_start(line, first)
    if start < first:
        wording = line.text[line.words[start].start : line.words[first - 1].end]
        return start, wording, "part"
    i = first - 1
    while i > first - 6 and line.folded(i) in _SKIPPED and line.gap(i + 1).strip() == "" and line.folded(i) != "":
        i -= 1
    word = line.folded(i)
    spoken = any(line.folded(k) == "of" for k in range(i + 1, first))
    if word in DIRECTIONS and spoken and line.gap(i + 1).strip() == "":
        return _direction(line, first, i)
    if word == "around" and line.folded(i - 1) == "and":
        return first, None, ""
    if word in {"bordering", "adjoining"} and i >= first - 3:
        return first, line.words[i].text, "near area"
    if word in NEAR_WORDS and i >= first - 5:
        return first, line.words[i].text, "near"
    if word == "to" and line.folded(i - 1) in {"close", "next"}:
        return first, f"{line.words[i - 1].text} to", "near"
    return first, None, ""


def _direction(line: Line, first: int, index: int) -> tuple[int, str, str]:
    """Whether it is a part: "the south of X" is a part of it; "10 km south of X" and "a village south of X" lie outside."""
    start = _compass_start(line, index + 1) if line.folded(index) in COMPASS else index
    wording = f"{line.text[line.words[start].start : line.words[index].end]} of"
    word = line.folded(index)
    if word in {"outskirts", "edge", "edges", "vicinity"}:
        return first, wording, "near"
    if word in {"suburbs", "countryside"}:
        return first, wording, "part"
    part = line.folded(start - 1) == "the" or line.folded(start - 1) in {"in", "and"}
    return (start if part and index == first - 2 else first), wording, "part" if part else "near"


def _compass_start(line: Line, first: int) -> int:
    """First word of the compass words right before word `first` ("north-western", "rural northern")."""
    start = first
    while start > 0 and line.folded(start - 1) in COMPASS and line.gap(start).strip(" -–") == "" and line.gap(start):
        start -= 1
    return start
