"""Whom somebody charges with a deed that the sentence tells of: "blames X for the attack", "X was responsible for the raid".

The charge is the word of whoever makes it; a toll told in the same breath is his too.
"""

import re

from marsad.extract import actors
from marsad.extract.lines import Line
from marsad.model import Span

_THE = r"(?:(?:the|an?|this|that|these|those)\s+)?(?:[\w-]+\s+){0,3}"
_RESPONSIBLE = re.compile(
    r"\s+(?:forces\s+|troops\s+|government\s+)?(?:was|were|is|are|has been|have been|had been)\s+(?:\w+ly\s+)?"
    rf"responsible\s+for\s+{_THE}",
    re.IGNORECASE,
)
_FOR = re.compile(
    rf"(?:\s+[\w-]+)?\s+(?:for|of)\s+(?:(?:carry|launch|committ|conduct|stag|be)ing\s+(?:out\s+|behind\s+)?)?{_THE}",
    re.IGNORECASE,
)
_CHARGE = re.compile(r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing))\s+(?:the\s+)?(?:[\w-]+\s+)?$", re.IGNORECASE)
_CHARGED_WITH = re.compile(r"\bblam(?:ed|es|ing)\s+(?:the|an?|this|that|these|those)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_ON = re.compile(r"\s+on\s+(?:the\s+)?[\"“']?", re.IGNORECASE)
_NEVER = re.compile(r"\b(?:not|never|no|den\w+|whether|if|investigat\w+|alternative|suggestions?)\b[^.;]*$", re.IGNORECASE)
"""Before a charge: it is denied, asked, or only looked into."""


def charged(line: Line, deed: Span) -> actors.Actors | None:
    """Who is charged with what a word of violence names; None where the sentence charges nobody."""
    if _NEVER.search(line.before(deed.start, 110)):
        return None
    blamed = _CHARGED_WITH.search(line.before(deed.start, 60))
    for party in line.parties:
        if not actors.free(line, party):
            continue
        if party.span.end <= deed.start:
            gap = line.between(party.span, deed)
            accused = _CHARGE.search(line.before(party.span.start, 40)) and _FOR.fullmatch(gap)
            if accused or _RESPONSIBLE.fullmatch(gap):
                return actors.Actors((party.party,), party.span)
        elif blamed and party.span.start >= deed.end and _ON.fullmatch(line.between(deed, party.span)):
            return actors.Actors((party.party,), party.span)
    return None
