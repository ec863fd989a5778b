"""Streets, and counties that a list names together: places whose kind stands behind the name."""

from dataclasses import replace

from marsad.annotate.geography import CALENDAR, FUNCTION_WORDS, STREET_NOUNS
from marsad.annotate.placenames import Candidate, Line, Lookup

MOST_WORDS = 4
"""A street's name has at most so many words before its kind."""

LONGEST_LIST = 9
"""Words of a list of counties ("A, B and C counties")."""


def street(line: Line, first: int) -> Candidate | None:
    """A street in no table ("Lancaster Avenue"): named, without a point.

    Only in reports of no known conflict: there a pack tells which streets and squares are places.
    """
    if line.local or line.shouted or not line.capital(first) or line.folded(first) in STREET_NOUNS:
        return None
    last = first + 1
    while last <= first + MOST_WORDS and line.capital(last) and line.joins(last):
        if line.folded(last) in STREET_NOUNS:
            return _named_street(line, first, last + 1)
        if line.folded(last) in CALENDAR | FUNCTION_WORDS:
            return None
        last += 1
    return None


def _named_street(line: Line, first: int, last: int) -> Candidate | None:
    """The street, unless its name goes on ("Main Street Bank")."""
    goes_on = line.capital(last) and line.gap(last) == " "
    return None if goes_on else Candidate(first, last, (), evidence=3)


def counties(line: Line, found: Candidate, lookup: Lookup) -> Candidate:
    """The candidate as a county where the word follows, at once or at the end of a list: "Clay county", "A and B counties"."""
    if found.last - found.first > 2 or not _in_list_of_counties(line, found.last):
        return found
    written = line.text[line.words[found.first].start : line.words[found.last - 1].end]
    areas = tuple(p for p in lookup(f"{written} County") if p.feature == "district")
    return replace(found, places=areas, evidence=3) if areas else found


def _in_list_of_counties(line: Line, index: int) -> bool:
    if line.folded(index) == "county":
        return line.gap(index) == " "
    for at in range(index, index + LONGEST_LIST):
        if line.folded(at) == "counties":
            return True
        if line.gap(at).strip() not in {"", ","} or not (line.capital(at) or line.folded(at) == "and"):
            return False
    return False
