"""Places that are alluded to ("in the city", "the two villages", "the district"): which of the names before they mean."""

import re

from marsad.extract import where
from marsad.extract.lines import Line, distance
from marsad.model import Precision, Span, Toponym

_SIZES: dict[str, frozenset[str]] = {
    "city": frozenset({"city", "town", "governorate"}),
    "town": frozenset({"town", "city", "village"}),
    "village": frozenset({"village", "town"}),
    "district": frozenset({"neighbourhood", "district", "town"}),
    "neighbourhood": frozenset({"neighbourhood", "district", "town"}),
    "suburb": frozenset({"town", "neighbourhood", "district", "village"}),
    "camp": frozenset({"camp"}),
    "base": frozenset({"base"}),
    "area": frozenset({"neighbourhood", "district", "town", "village", "city", "region"}),
    "stronghold": frozenset({"neighbourhood", "district", "town", "village", "city", "region"}),
    "bastion": frozenset({"neighbourhood", "district", "town", "village", "city", "region"}),
    "enclave": frozenset({"neighbourhood", "district", "town", "village", "city", "region"}),
}
_NOUN = re.compile(
    r"\b(?P<lead>(?:in|on|at|to|from|into|of|inside|around|near|reach|enter|leave|left|encircling|besieging|out of|hit|"
    r"struck|targeted|"
    r"kept)\s+)(?:parts of\s+|several\s+)?(?P<phrase>(?:the|this|that|both|these|those|the two|two)\s+(?:[\w-]+\s+){0,2}?"
    r"(?P<noun>cit(?:y|ies)|towns?|villages?|districts?|neighbou?rhoods?|suburbs?|camps?|base|area))"
    r"(?![\w-]|\s+(?:of|in|near|outside)\s+(?:the\s+)?(?-i:[A-Z])|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
_REACH = 14
"""How many words may lie between a claim and the place it alludes to."""


_MOVING = frozenset({"to", "from", "out of", "of", "leave", "left", "enter", "reach"})
"""Words before a place where people leave or go, but where nothing need happen to them."""


def places(line: Line, core: Span) -> tuple[Toponym, ...]:
    """Where something happened, by what the words nearest to it mean by "the city"; empty when unsure."""
    return _nearest(line, core, frozenset())


def left(line: Line, core: Span) -> tuple[Toponym, ...]:
    """Where people moved from or could not go to, by what "the two villages" means; empty when that is not said."""
    return _nearest(line, core, _MOVING)


def _nearest(line: Line, core: Span, leads: frozenset[str]) -> tuple[Toponym, ...]:
    options = []
    for match in _NOUN.finditer(line.text, line.span.start, line.span.end):
        lead = match["lead"].strip().lower()
        if not match["noun"].islower() or (lead in _MOVING and lead not in leads):
            continue
        span = Span(match.start("phrase"), match.end("phrase"))
        gap = line.between(core, span) or line.between(span, core)
        if distance(gap) <= _REACH:
            options.append((distance(gap), span.start, span, match["noun"].lower()))
    for _, _, span, noun in sorted(options, key=lambda option: option[:2]):
        found = _named(line, span.start, noun)
        if found:
            return found
    return ()


def _named(line: Line, at: int, noun: str) -> tuple[Toponym, ...]:
    before = [t for t in where.before(line, at) if where.rank(t) <= (where.WIDE if noun == "city" else where.WIDE - 1)]
    if noun.endswith("s"):
        return _group(line, before)
    sizes = _SIZES[noun.replace("borhood", "bourhood")]
    fitting = [t for t in before if t.place is None or t.place.feature in sizes]
    meant = [t for t in fitting if t.precision is not Precision.NEAR or line.span.contains(t.span)] or fitting
    return (meant[-1],) if meant else ()


def _group(line: Line, before: list[Toponym]) -> tuple[Toponym, ...]:
    """The places listed together last."""
    for index in range(len(before) - 1, 0, -1):
        group = where.together(line, before[index], before)
        if len(group) > 1:
            return group
    return ()


_AFTER = re.compile(
    r"^(?:\W+(?:of|from|the|most|majority|parts?|half|several|all|its|their|western|eastern|northern|southern|west|east|north|south|around|in|"
    r"into|over|"
    r"[\w-]+-held|districts?|positions|bases|more|full|side)\b)*?\W+(?P<phrase>(?:the|this|that|both|these|"
    r"the two)\s+(?:[\w-]+\s+){0,2}?"
    r"(?P<noun>cit(?:y|ies)|towns?|villages?|districts?|neighbou?rhoods?|suburbs?|camps?|base|area))(?![\w-])",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?P<phrase>\b(?:the|this|that|both|these|the two)\s+(?:[\w-]+\s+){0,2}?"
    r"(?P<noun>cit(?:y|ies)|towns?|villages?|districts?|neighbou?rhoods?|suburbs?|camps?|base|area|stronghold|bastion|enclave))"
    r"(?:\s+of\s+(?:some|about|around|nearly)?\s*[\d,]+\s+\w+)?"
    r"(?:\W+(?:which|that|is|are|was|were|has|have|had|been|now|still|also|put|by|remains?|almost|\w+ly|\w+ed)\b)*\W*$",
    re.IGNORECASE,
)


def after(line: Line, at: int) -> tuple[Toponym, ...]:
    """What "the town" means right after a verb or noun that ends at `at`; empty when no such words follow."""
    match = _AFTER.match(line.after(at, 90))
    return _named(line, at + match.start("phrase"), match["noun"].lower()) if match else ()


def subject(line: Line, at: int) -> tuple[Toponym, ...]:
    """What "the town" means as the subject of a verb at `at`; empty when no such words stand there."""
    lead = line.before(at, 70)
    match = _BEFORE.search(lead)
    return _named(line, at - len(lead) + match.start("phrase"), match["noun"].lower()) if match else ()


def noun_phrase(line: Line, modifier: Span) -> tuple[Toponym, ...]:
    """What a definite noun means behind a modifier ("the …-held neighbourhood"); empty when a name follows, or unsure."""
    match = re.match(
        r"\s+(?:[\w-]+\s+){0,2}?(?P<noun>cit(?:y|ies)|towns?|villages?|district|neighbou?rhood|"
        r"suburbs?)(?![\w-])(?!\s+(?:of\b|(?-i:[A-Z])))",
        line.after(modifier.end, 50),
        re.IGNORECASE,
    )
    if match:
        return _named(line, modifier.start, match["noun"].lower())
    parts = re.match(
        r"\s+(?:[\w-]+\s+)?(?:districts|neighbou?rhoods|side|half|parts|east|west|areas|sector)\b(?!\s+(?:of|in|near)\b)",
        line.after(modifier.end, 40),
    )
    return _named(line, modifier.start, "city") if parts else ()
