"""Compass words as sectors: "south of" names no line but a wedge."""

import re

EIGHTH, SIXTEENTH = 22.5, 11.25
"""Half the width of a sector in degrees: of eight directions, after the cone model of cardinal directions (Frank 1996), and of
sixteen."""

_POINTS = ("n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw")
_WORD = re.compile(r"north|south|east|west", re.IGNORECASE)

_SIDE = "(?:north|south|east|west)(?:ern)?"
COMPASS = rf"(?:{_SIDE}(?:[ -]?{_SIDE}){{0,2}}|(?-i:[NS]?[NS][EW]|[NSEW])\b)"
"""Pattern of one compass direction, noun or adjective; for use without regard to case inside longer patterns."""


def sector(words: str) -> tuple[float, float] | None:
    """The middle of the sector that a compass word names, in degrees clockwise from north, and half its width.

    None for words that name no direction ("north-south").
    """
    letters = "".join(match[0][0].lower() for match in _WORD.finditer(words)) or words.strip(". ").lower()
    if letters not in _POINTS:
        return None
    return _POINTS.index(letters) * 22.5, EIGHTH if len(letters) < 3 else SIXTEENTH
