"""Strongholds: who is said to hold a place because it is called theirs ("X, the rebels' last bastion").

A stronghold named only to say where something happened ("shelled the rebel stronghold of X") is no statement on who holds it.
"""

import re

from marsad.extract import actors
from marsad.extract.changes import NOT_SO, Found
from marsad.extract.lines import Line, distance
from marsad.model import PartyMention, Span, Toponym

_OWN = re.compile(
    r"['’]?s?['’]?\s+(?P<words>(?:(?!former|one-?time|old|ex)[\w-]+\s+){0,3})(?P<noun>strongholds?|bastions?|redoubts?)\b",
    re.IGNORECASE,
)
"""Behind a party: "the opposition's last major stronghold", "the rebel bastion"."""

_OF = re.compile(
    r"\b(?P<words>(?:(?!former|one-?time|old|ex)[\w-]+\s+){0,3})(?P<noun>strongholds?|bastions?|redoubts?)\s+(?:of|for)\s+(?:the\s+)?"
    r"(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
"""In front of a party: "the last bastion of the insurgents"."""

STRONGHOLD = re.compile(r"\b(?:strongholds?|bastions?|redoubts?)\b", re.IGNORECASE)
"""What a place is called that is somebody's."""

_FORMER = re.compile(r"\b(?:former|formerly|one-?time|once|ex|long-?time|traditional|was|were)\b[\w\s-]{0,24}$", re.IGNORECASE)
_IS = re.compile(r"^\s*,?\s*(?:(?:is|remains|are)\s+)?(?:the|a|an)?\s*$", re.IGNORECASE)
"""Between the name of the place and the words that call it a stronghold: "X, the last …", "X is the last …"."""


def strongholds(line: Line) -> list[Found]:
    """The places that a sentence calls some party's stronghold."""
    found = []
    for party in line.parties:
        span = _phrase(line, party)
        if span is None or _FORMER.search(line.before(span.start, 40)) or NOT_SO.search(line.before(span.start, 60)):
            continue
        place = _place(line, span)
        if place is not None:
            holder = actors.Actors((party.party,), party.span)
            found.append(Found("holds", span.hull(place.span), holder, (place,), aside=True))
    return found


def _phrase(line: Line, party: PartyMention) -> Span | None:
    """The words that call something the party's stronghold."""
    behind = _OWN.match(line.after(party.span.end, 60))
    if behind:
        return Span(party.span.start, party.span.end + behind.end())
    window = line.before(party.span.start, 80)
    before = _OF.search(window)
    return Span(party.span.start - len(window) + before.start(), party.span.end) if before else None


def _place(line: Line, span: Span) -> Toponym | None:
    """The place that the phrase stands in apposition to, or is said of."""
    earlier = [toponym for toponym in line.toponyms if toponym.span.end <= span.start]
    if earlier:
        between = line.text[earlier[-1].span.end : span.start]
        if distance(between) <= 4 and _IS.match(re.sub(r"^\s*(?:province|city|governorate|region)\b", "", between)):
            return earlier[-1]
    return None
