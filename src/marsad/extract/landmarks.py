"""Names that only say where another place lies."""

import re

from marsad.extract.lines import Line
from marsad.extract.where import rank
from marsad.model import Toponym

_PART_OF = re.compile(
    r"^[\s,]*(?:(?:is|are|was) )?(?:(?:both|all) )?(?:the |an? )?(?:[\w-]+\s+){0,4}?(?:(?:city|town|"
    r"village|stronghold|district|suburb)s? (?:of|in)|in)\s+(?:the )?$",
    re.IGNORECASE,
)


def only_relative(line: Line, toponym: Toponym) -> bool:
    """Whether a name only says where another place lies ("a town near Damascus", "ten kilometres south of …")."""
    if re.search(r"\b(?:kilomet\w+|km|miles?)\b(?:\W+\w+){0,3}\W*$", line.before(toponym.name_span.start, 40)):
        return True
    before = [t for t in line.toponyms if t.span.end <= toponym.span.start]
    if not before:
        return False
    between = line.text[before[-1].span.end : toponym.name_span.start]
    if _PART_OF.match(between) and rank(toponym) > rank(before[-1]):
        return True
    return (
        re.match(
            r"^[\s,]*(?:(?:is|are|lies) )?(?:an?|the|another)?\s*(?:[\w-]+\s+){0,3}(?:towns?|villages?|city|"
            r"suburb|district|area|camp)?\s*(?:near|outside|south of|north of|east of|west of|southeast of|"
            r"northeast of)\s*(?:the\s+)?(?:\w+\s+)?$",
            between,
            re.IGNORECASE,
        )
        is not None
    )
