"""Who carries out an attack: the subject of its verb, both sides of a clash, whoever is repelled or claims it."""

import re

from marsad.extract import actors
from marsad.extract.lines import Line, distance
from marsad.model import Span

CLASHED = re.compile(r"clash(?:es|ed|ing)?|fighting|battles?", re.IGNORECASE)
"""Words for clashes: more than one side fights."""


_BETWEEN = re.compile(r"\b(?:between|with|pitting)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$", re.IGNORECASE)


def both(line: Line, core: Span, doer: actors.Actors | None) -> actors.Actors | None:
    """In clashes both sides fight: those that "between … and …" or "with" names beside who else does."""
    if not CLASHED.search(core.of(line.text)):
        return doer
    after = [p for p in line.parties if p.span.start >= core.start and actors.free(line, p)]
    first = next((p for p in after if _BETWEEN.search(line.text[core.start : p.span.start])), None)
    if first is None or _CLAUSE.search(line.text[core.end : first.span.start]):
        return doer
    sides = actors.chain(line, first, line.parties)
    codes = tuple(dict.fromkeys((*(doer.codes if doer else ()), *sides.codes)))
    return actors.Actors(codes, doer.span if doer else sides.span)


_REPELS = re.compile(
    r"\b(?:repel\w*|repuls\w+|thwart\w*|foil\w*|fend\w* off|claim\w* responsibility for)\s+(?:an?|the|several|"
    r"two)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


def repelled(line: Line, noun: Span) -> actors.Actors | None:
    """Whose attack it was that somebody repelled ("repelled an … attack on …"), or who claims it."""
    before = [p for p in line.parties if p.span.end <= noun.start]
    if not before:
        return None
    last = before[-1]
    lead = line.before(noun.start, 50)
    if re.search(r"claim\w* responsibility for", lead) and _REPELS.search(lead):
        return actors.Actors((last.party,), last.span)
    if distance(line.text[last.span.end : noun.start]) <= 1 and _REPELS.search(line.before(last.span.start, 50)):
        return actors.Actors((last.party,), last.span)
    return None


_CLAUSE = re.compile(
    r"[;.“”\"]|\b(?:which|who|that|while|when|after|before|but|since|said|says|told|because|as)\b", re.IGNORECASE
)


_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|by)\W+(?:\w+\W+)?$", re.IGNORECASE)


_PERFECT = re.compile(r"\b(?:has|have|had|is|are)\s+(?:\w+\s+)?(?:been\s+)?(?:\w+\s+)?$", re.IGNORECASE)


_OWN_WORDS = re.compile(
    r"\s+(?:\w+\s+)?(?:said|says|announced|added|confirmed|reported)\s+(?:\w+\s+){0,3}?(?:it|they|its \w+|their \w+)\s+"
    r"(?:(?:had|has|have|was|were|also)\s+)*$",
    re.IGNORECASE,
)
"""Between a party and a verb of violence: the party tells what it did itself ("the army said it had …")."""


def agent(line: Line, trigger: Span) -> actors.Actors | None:
    """The subject of an active verb of violence: the last party before it that nothing parts from it."""
    before = line.before(trigger.start, 30)
    active = trigger.of(line.text).lower().endswith("ing") or not _PASSIVE.search(before)
    named = [p for p in line.parties if p.span.end <= trigger.start]
    if named and _OWN_WORDS.match(line.text[named[-1].span.end : trigger.start]):
        return actors.Actors((named[-1].party,), named[-1].span)
    left = [p for p in named if actors.free(line, p)]
    if not active or not left:
        return None
    between = line.text[left[-1].span.end : trigger.start]
    limit = 9 if _PERFECT.search(between) else 3
    if distance(between) > limit or _CLAUSE.search(between) or re.search(r"\b(?:by|against|on|from)\b|,", between):
        return None
    first = next(p for p in left if p == left[-1] or actors.joined(line, p, left[-1]))
    if re.search(
        r"\b(?:against|by|of|on|between|with|targeting|near|from|in|to|at|into)\s+(?:the\s+)?(?:[\w-]+\s+)?$",
        line.before(first.span.start, 30),
    ):
        return None
    return actors.chain(line, first, left)
