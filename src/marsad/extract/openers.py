"""Who opens, cuts, refuses or uses a way, and who brings aid along it."""

import re

from marsad.extract import actors, takers
from marsad.extract.lines import Line, distance
from marsad.model import PartyMention, SourceType, Span


def _announces(line: Line, party: PartyMention) -> bool:
    return re.match(r"(?:\W+\w+){0,3}\W+(?:announc|declar|promis|pledg)", line.after(party.span.end, 40)) is not None


_BY = re.compile(r"(?<!used )\bby\s+(?:the\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE)
_OBLIQUE = re.compile(r"\b(?:by|of|from|against|to|into|around|for|with|between)\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a party: the way leads to it, or is its own; it does nothing."""

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|remain\w*|has|have|had)\s+(?:\w+ly\s+|still\s+|now\s+)?$", re.IGNORECASE
)
_RELIEF_BODY = re.compile(
    r"(?<![\w.-])(?:U\.?N\.?|United Nations|(?:International Committee of the )?Red (?:Cross|Crescent)|ICRC|"
    r"World (?:Food Program\w*|Health Organi[sz]ation)|WFP|WHO|UNICEF|"
    r"(?:aid|relief|humanitarian) (?:agenc(?:y|ies)|organi[sz]ations?))"
    r"(?![\w-])"
)
"""Bodies that bring relief: no party to a conflict, so "other" (annotation guide)."""


def doer(line: Line, trigger: Span, noun: Span) -> actors.Actors | None:
    """Who opens, cuts, refuses or brings: behind "by", the subject, or the body whose aid it is."""
    by = [
        p
        for p in line.parties
        if p.span.start > min(trigger.end, noun.end)
        and _BY.search(line.before(p.span.start, 40))
        and distance(line.text[max(trigger.end, noun.end) : p.span.start]) <= 5
    ]
    if by:
        return actors.chain(line, by[0], line.parties)
    left = [p for p in line.parties if p.span.end <= trigger.start and (actors.free(line, p) or _announces(line, p))]
    near = bool(left) and distance(line.text[left[-1].span.end : trigger.start]) <= 8
    if near and not _OBLIQUE.search(line.before(left[-1].span.start, 20)):
        return actors.chain(line, left[-1], [])
    if trigger.start < noun.start and not _PASSIVE.search(line.before(trigger.start, 20)):
        subject = takers.subject(line, trigger)
        if subject is not None:
            return subject
    return None


def relief(line: Line, core: Span, method: str) -> Span | None:
    """The body that brings aid, named within reach of it or as who tells of it; None where none is."""
    if method not in {"used", "announced"}:
        return None
    told = [a.source for a in line.attributions if a.source_type is SourceType.UN_NGO and a.content.overlaps(core)]
    if told:
        return told[0]
    around = _RELIEF_BODY.search(line.text, max(line.span.start, core.start - _AROUND), min(line.span.end, core.end + _AROUND))
    return Span(*around.span()) if around else None


_AROUND = 60
"""Characters around a delivery within which the body that brings it is named; our convention."""
