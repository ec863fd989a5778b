"""The area that a text names to say which place of a name is meant: "Paris, Texas", "X, in Y province", "Ohio's X"."""

from marsad.annotate.geography import COMPASS, PART_NOUNS, PLACE_NOUNS, WIDE_NOUNS
from marsad.annotate.namebook import Namebook
from marsad.annotate.placenames import Candidate, Line
from marsad.model import Place

LONGEST = 3
"""The name of a country or state beside a name has at most so many words."""

AREAS = frozenset({"country", "governorate", "region", "district"})
"""Features that hold other places."""

_SKIPPED = COMPASS | PART_NOUNS | {"the", "province", "state", "of", "region", "city", "part", "area", "district", "governorate"}
_APPOSED = frozenset("in near outside of".split())
_SIDES = PLACE_NOUNS | {"north", "south", "east", "west"}


def container(line: Line, candidate: Candidate, book: Namebook) -> Place | None:
    """The area that the words beside a name put it in, or None."""
    at = candidate.last
    noun = line.folded(at) in PLACE_NOUNS and line.gap(at) == " " and line.folded(at + 1) in {"in", "of"}
    if noun and line.gap(at + 1) == " ":
        return _within(line, at + 2, book)
    if line.folded(at) in {"a", "the"} and line.gap(at).strip() in {"", ","}:
        return _apposed(line, candidate, book)
    if line.gap(at).strip() in {",", "("} and line.capital(at):
        return _area(line, at, book)
    if line.folded(at) in {"in", "of"} and line.gap(at).strip() in {"", ","}:
        return _within(line, at + 1, book)
    return _owner(line, candidate.first, book)


def said_within(line: Line, candidate: Candidate, book: Namebook) -> Place | None:
    """The first-level area of the pack that the words put a name in, by the kind of place or of area; None where none do.

    "X village in Y", "the village of X in Y", "X in the countryside of Y", "X in Y province". A name that is an area itself, or
    that of its town, lies in no other.
    """
    if any(p.feature in {"governorate", "country"} for p in candidate.places):
        return None
    at = candidate.last + (line.folded(candidate.last) in PLACE_NOUNS and line.gap(candidate.last) == " ")
    if line.folded(at) not in {"in", "of"} or line.gap(at) != " ":
        return None
    area = _within(line, at + 1, book)
    if area is None or area.feature != "governorate" or book.pack is None or area.country != book.pack.country:
        return None
    kind = at > candidate.last or {line.folded(candidate.first - 1), line.folded(candidate.first - 2)} & PLACE_NOUNS
    wide = any(line.folded(i) in WIDE_NOUNS | PART_NOUNS for i in range(at + 1, at + 7))
    return area if kind or wide else None


def _area(line: Line, first: int, book: Namebook) -> Place | None:
    """The area whose name starts at a word, the longest such name."""
    last = first + 1
    while last < first + LONGEST and line.capital(last) and line.gap(last) in {" ", ".", ". "}:
        last += 1
    for end in range(last, first, -1):
        written = line.text[line.words[first].start : line.words[end - 1].end]
        area = next((p for p in book.lookup(written)[:4] if p.feature in AREAS), None)
        if area is not None:
            return area
    return None


def _within(line: Line, first: int, book: Namebook) -> Place | None:
    """The area after "in": "X, in the eastern province of Y", "X in Y"."""
    at = first
    while at < first + 4 and line.folded(at) in _SKIPPED and line.gap(at).strip(" -") == "":
        at += 1
    if not line.capital(at) or line.gap(at).strip():
        return None
    return _whole_name(line, first, at, book) or _area(line, at, book)


def _whole_name(line: Line, first: int, at: int, book: Namebook) -> Place | None:
    """The area whose name begins before the capital or goes on behind it: "Rural X", "countryside of X", "X countryside"."""
    for start in range(max(first, at - 2), at + 1):
        for end in (at + 1, at + 2) if start < at else (at + 2,):
            if end <= len(line.words):
                places = book.lookup(line.text[line.words[start].start : line.words[end - 1].end])
                if places and places[0].feature == "governorate":
                    return places[0]
    return None


def _owner(line: Line, first: int, book: Namebook) -> Place | None:
    """The area before the name: "Ohio's X"."""
    if line.folded(first - 1) != "s" or line.gap(first - 1) not in {"'", "’"}:
        return None
    for start in range(max(0, first - 1 - LONGEST), first - 1):
        if line.capital(start):
            written = line.text[line.words[start].start : line.words[first - 2].end]
            area = next((p for p in book.lookup(written)[:4] if p.feature in AREAS), None)
            if area is not None:
                return area
    return None


def _apposed(line: Line, candidate: Candidate, book: Namebook) -> Place | None:
    """The place that an apposition names: "X, a town near Y", with or without comma."""
    first = candidate.last
    for i in range(first + 1, min(first + 7, len(line.words) - 1)):
        if line.gap(i).strip() and line.gap(i) != "-":
            return None
        if line.folded(i) in _APPOSED and line.folded(i - 1) in _SIDES:
            place = next(iter(book.lookup(line.words[i + 1].text)), None) if line.capital(i + 1) else None
            return place if place is None or place.feature != "village" else None
    return None
