"""Posts: who is said to keep military posts or bases at a place ("Veldia has three observation posts in Marun province")."""

import re

from marsad.extract import actors, where
from marsad.extract.changes import NOT_SO, Found
from marsad.extract.lines import Line, distance
from marsad.model import Span, Toponym

_KEEPS = re.compile(
    r"^\s+(?:which\s+)?(?:(?:still|also|now|already)\s+)?(?:(?:has|have)\s+)?"
    r"(?:has|have|keeps?|kept|maintain(?:s|ed)?|operate[sd]?|runs?|mans?|retain(?:s|ed)?)\s+"
    r"(?P<posts>(?!no\b|never\b|hardly\b)(?:[\w-]+\s+){0,4}(?:posts?|outposts?|bases?|checkpoints?|garrisons?))\b",
    re.IGNORECASE,
)
"""Behind a party: that it keeps posts."""

_MILITARY = re.compile(
    r"\b(?:such|military|observation|army|air|naval|monitoring|outposts?|checkpoints?|garrisons?)\b", re.IGNORECASE
)
"""Words without which "posts" and "bases" may be jobs, messages or footings."""

_AT = re.compile(
    r"^\s+(?:(?!and\b|but\b|to\b)[\w-]+\s+){0,3}(?:in|at|near|around|across|throughout)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$"
)
"""Between the posts and the name of the place."""


def posts(line: Line) -> list[Found]:
    """The places at which a sentence says that a party keeps military posts."""
    found = []
    for party in line.parties:
        kept = _KEEPS.match(line.after(party.span.end, 90))
        if not kept or not _MILITARY.search(kept["posts"]) or NOT_SO.search(line.before(party.span.start, 40)):
            continue
        end = party.span.end + kept.end()
        places = _places(line, end)
        if places:
            trigger = Span(party.span.start, places[0].span.end)
            found.append(Found("holds", trigger, actors.chain(line, party, line.parties), places))
    return found


def _places(line: Line, at: int) -> tuple[Toponym, ...]:
    """The places named behind the posts."""
    first = next((toponym for toponym in line.toponyms if toponym.span.start >= at), None)
    if first is None:
        return ()
    between = line.text[at : first.span.start]
    return where.together(line, first, list(line.toponyms)) if distance(between) <= 8 and _AT.match(between) else ()
