"""Who carries out an attack: the subject of its verb, both sides of a clash, whoever is repelled or claims it."""

import re
from collections.abc import Sequence

from marsad.extract import actors
from marsad.extract.lines import Line, distance
from marsad.model import PartyMention, Span

CLASHED = re.compile(r"clash(?:es|ed|ing)?|fighting|battles?", re.IGNORECASE)
"""Words for clashes: more than one side fights."""


_BETWEEN = re.compile(
    r"(?<!crossing )(?<!border )(?<!frontier )\b(?:between|with|pitting)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$", re.IGNORECASE
)


def both(line: Line, core: Span, doer: actors.Actors | None) -> actors.Actors | None:
    """In clashes both sides fight: those that "between … and …" or "with" names beside who else does."""
    if not CLASHED.search(core.of(line.text)):
        return doer
    after = [p for p in line.parties if p.span.start >= core.start and actors.free(line, p)]
    first = next((p for p in after if _BETWEEN.search(line.text[core.start : p.span.start])), None)
    if first is None or _CLAUSE.search(line.text[core.end : first.span.start]):
        return doer
    sides = _sides(line, first)
    codes = tuple(dict.fromkeys((*(doer.codes if doer else ()), *sides.codes)))
    return actors.Actors(codes, doer.span if doer else sides.span)


def _sides(line: Line, first: PartyMention) -> actors.Actors:
    """The sides of a clash, lists and words such as "and a joint force of" between them."""
    sides = actors.chain(line, first, line.parties)
    for party in line.parties:
        gap = line.text[sides.span.end : party.span.start] if party.span.start >= sides.span.end else ""
        if re.fullmatch(r",?\s+and\s+(?:[\w-]+\s+){0,5}", gap):
            more = actors.chain(line, party, line.parties)
            sides = actors.Actors(tuple(dict.fromkeys((*sides.codes, *more.codes))), sides.span.hull(more.span))
    return sides


_REPORTED = re.compile(
    r"\b(?:report(?:ed|s|ing)?|came under|come under|coming under|faced|faces|subjected to|suffered|amid|witnessed|endured)\s+"
    r"(?:the\s+)?(?:(?!of\b|on\b|that\b|no\b)[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before "Y's air strikes on …": they are told as having taken place."""


def reported(line: Line, noun: Span) -> bool:
    """Whether an attack is told as having taken place, by whomever ("reported 26 airstrikes on …", "came under shelling")."""
    return _REPORTED.search(line.before(noun.start, 50)) is not None


def owner(line: Line, noun: Span) -> actors.Actors | None:
    """Whose attack a noun names that is reported ("reported Y airstrikes on …", "came under Y shelling")."""
    before = [p for p in line.parties if p.span.end <= noun.start]
    if not before or not re.fullmatch(r"['’]?s?\s+(?:[\w-]+\s+)?", line.text[before[-1].span.end : noun.start]):
        return None
    first = next(p for p in before if p == before[-1] or actors.joined(line, p, before[-1]))
    if not _REPORTED.search(line.before(first.span.start, 50)):
        return None
    return actors.chain(line, first, before, subject=True)


_REPELS = re.compile(
    r"\b(?:repel\w*|repuls\w+|thwart\w*|foil\w*|fend\w* off|claim\w* responsibility for)\s+(?:an?|the|several|"
    r"two)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


_CLAIMS = re.compile(
    r"\s+(?:group\s+)?(?:has\s+|have\s+|later\s+|had\s+|also\s+)*(?:claimed|claims|took|taken|claiming)\s+(?:\w+\s+)?responsibility\s+for\s+"
    r"(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_CLAIMED_BY = re.compile(r"\W+(?:which\s+)?(?:\w+\s+){0,2}claimed\s+by\s+(?:the\s+)?$", re.IGNORECASE)


def claimed(line: Line, noun: Span) -> actors.Actors | None:
    """Who says that an attack was his ("Y claimed responsibility for the attack", "the attack was claimed by Y")."""
    for party in line.parties:
        before = party.span.end <= noun.start and _CLAIMS.fullmatch(line.text[party.span.end : noun.start])
        if before or (party.span.start >= noun.end and _CLAIMED_BY.fullmatch(line.text[noun.end : party.span.start])):
            return actors.Actors((party.party,), party.span)
    return None


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


_PASSIVE = re.compile(r"\b(?:was|were|been|being|(?-i:is)|are|by)\W+(?:\w+\W+)?$", re.IGNORECASE)


_PERFECT = re.compile(r"\b(?:has|have|had|is|are)\s+(?:\w+\s+)?(?:been\s+)?(?:\w+\s+)?$", re.IGNORECASE)


_OWN_WORDS = re.compile(
    r"\s+(?:\w+\s+)?(?:said|says|announced|added|confirmed|reported)\s+(?:\w+\s+){0,3}?(?:it|they|its \w+|their \w+)\s+"
    r"(?:(?:had|has|have|was|were|also)\s+)*$",
    re.IGNORECASE,
)
"""Between a party and a verb of violence: the party tells what it did itself ("the army said it had …")."""


_FOUGHT = re.compile(
    r"\b(?:fighting|battling|opposing|backing|supporting|bombing|attacking|combating|targeting)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Right before a party: it is the one fought, not who acts ("the alliance fighting Y has …")."""


_BACKED = re.compile(
    r",?\s+(?:backed|supported|aided|helped) by (?:[\w-]+\s+){1,6}(?=(?:have|has|had|are|is|were|was|\w+ed)\b)", re.IGNORECASE
)


def _backs(line: Line, left: Sequence[PartyMention]) -> bool:
    """Whether the last party only backs the one that acts ("troops backed by Y and Z have …")."""
    first = next(p for p in left if p == left[-1] or actors.joined(line, p, left[-1]))
    return re.search(
        r"\b(?:backed|supported|aided|helped) by\s+(?:\w+\s+){0,3}$", line.before(left[-1].span.start, 60)
    ) is not None and (len(left) > 1 or first is not left[-1])


def agent(line: Line, trigger: Span) -> actors.Actors | None:
    """The subject of an active verb of violence: the last party before it that nothing parts from it."""
    before = line.before(trigger.start, 30)
    active = trigger.of(line.text).lower().endswith("ing") or not _PASSIVE.search(before)
    named = [p for p in line.parties if p.span.end <= trigger.start]
    if named and _OWN_WORDS.match(line.text[named[-1].span.end : trigger.start]):
        return actors.Actors((named[-1].party,), named[-1].span)
    left = [p for p in named if actors.free(line, p)]
    while left and (_FOUGHT.search(line.before(left[-1].span.start, 30)) or _backs(line, left)):
        left = left[:-1]
    if not active or not left:
        return None
    between = _BACKED.sub(" ", line.text[left[-1].span.end : trigger.start])
    limit = 9 if _PERFECT.search(between) else 3
    if distance(between) > limit or _CLAUSE.search(between) or re.search(r"\b(?:by|against|on|from)\b|,", between):
        return None
    first = next(p for p in left if p == left[-1] or actors.joined(line, p, left[-1]))
    if re.search(
        r"\b(?:against|by|of|on|between|with|targeting|near|from|in|to|at|into)\s+(?:the\s+)?(?:[\w-]+\s+)?$",
        line.before(first.span.start, 30),
    ):
        return None
    return actors.chain(line, first, left, subject=True)
