"""Which place names beside each other are meant together, and which only say where another one lies."""

import re
from collections.abc import Sequence

from marsad.extract.lines import Line
from marsad.extract.sizes import WIDE, area, rank
from marsad.model import Toponym

JOIN = re.compile(
    r"^(?:\s+(?:provinces?|governorates?|city|towns?|villages?|districts?|neighbou?rhoods?|areas?)(?=\s))?"
    r"[\s,]*(?:and|or|,|as well as|&)?(?:\s+(?:the|in|parts of|towns?|villages?|cit(?:y|ies)|of|northern|"
    r"al-?|its|provinces?|neighbou?rhoods?|districts?|areas?|countryside|suburbs|outskirts|"
    r"all of|most of|large swathes of))*[\s,]*$",
    re.IGNORECASE,
)
"""Between two names: both are on one list."""

_NOUN = r"(?:(?:towns?|villages?|cit(?:y|ies)|neighbou?rhoods?|districts?|areas?|suburbs?|camps?|regions?|farms?)\s+)?"

_HOLDS = re.compile(rf"\s+{_NOUN}(?:in|of)\s+(?:the\s+)?(?:[\w-]+\s+){{0,3}}?(?:of\s+)?", re.IGNORECASE)
"""Between two names: the second is the larger place in which the first lies, not one beside it."""

_LIES = r"which (?:lies|is|was|sits) (?:located |situated )?(?:in|on|near|at)(?: the)?(?: [\w-]+){0,3}?(?: of)?"

_BESIDE = (
    r"(?:on|at|in) the (?:[\w-]+ )?(?:outskirts|edges?|fringes|suburbs|periphery) of|near|outside|close to|"
    r"(?:(?:to|in) the )?(?:north|south)?-?(?:east|west|north|south) of"
)

_MEASURED = re.compile(
    rf"\s+{_NOUN}(?:{_BESIDE}|{_LIES})\s+(?:the\s+)?"
    r"(?:(?:[\w-]+\s+){0,2}?(?:city|town|capital|village)\s+(?:of\s+)?)?",
    re.IGNORECASE,
)
"""Between two names: the first is found by way of the second, and is where it happened."""

_INCLUDING = re.compile(
    r"[\s,]+(?:province|governorate|city|region|area|countryside)?[\s,]*(?:as well\s+)?(?:including|such as|especially|namely)\s+"
    r"(?:in\s+)?(?:the\s+)?(?:(?:towns?|villages?|cit(?:y|ies)|neighbou?rhoods?|districts?|areas?)\s+(?:of\s+)?)?",
    re.IGNORECASE,
)
"""Between two names: the second is one of the places in the first that are meant."""


def together(line: Line, best: Toponym, pool: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """A place with those listed beside it, less those that only say in what larger area it lies."""
    group = [best]
    at = pool.index(best)
    for other in pool[at + 1 :]:
        gap = line.text[group[-1].span.end : other.span.start]
        if _INCLUDING.fullmatch(gap) and rank(other) <= rank(group[0]):
            group = [other]
            continue
        if not JOIN.match(gap) or _HOLDS.fullmatch(gap):
            break
        group.append(other)
    for other in reversed(pool[:at]):
        gap = line.text[other.span.end : group[0].span.start]
        found_by = _MEASURED.fullmatch(gap) and rank(other) < WIDE
        if found_by or (_HOLDS.fullmatch(gap) and rank(other) <= rank(group[0])):
            group = [other]
        elif not JOIN.match(gap):
            break
        else:
            group.insert(0, other)
    return tuple(toponym for toponym in group if not _holds_another(toponym, group))


def _holds_another(toponym: Toponym, group: Sequence[Toponym]) -> bool:
    """Whether a place on a list is only the larger one of another on it: a part of a country, or the area in which that lies."""
    sharp = [other for other in group if rank(other) < rank(toponym)]
    if rank(toponym) <= NEAR or not sharp:
        return False
    return rank(toponym) > WIDE or any(area(other) in {area(toponym), None} for other in sharp)


NEAR = 2
"""To this rank names are of points, or of what lies near them."""
