"""Who the parties to a ceasefire or a deal are."""

import re
from itertools import pairwise

from marsad.extract import actors
from marsad.extract.lines import Line, distance
from marsad.model import PartyMention, Span

MARK = re.compile(r"[;.]|\b(?:who|while|when|because|but|said|says|told)\b", re.IGNORECASE)
"""Words and marks at which another clause begins."""

_TELLS = re.compile(r"\b(?:register|record|report|document|count|monitor|accus|said|says|blam)\w*", re.IGNORECASE)
"""Between a party and a breach: the party tells of it, and is not who broke the truce."""


_AMONG = re.compile(
    r"\b(?:between|by|with)\s+(?!(?:the|an?)\s+(?:goal|aim|purpose|intention|view|hope|objective|help|backing)\b)"
    r"(?:the\s+)?(?:\w+\s+){0,5}$"
)
"""In front of the parties of a deal; not in front of what it is for."""


_BROKERED = re.compile(
    r"\b(?:brokered|mediated|sponsored|backed|condemned|negotiated|guaranteed) by\s+(?:\S+\s+){0,6}$", re.IGNORECASE
)
_BROKER = re.compile(r"[\s-]+(?:[\w-]+\s+)?(?:brokered|mediated|sponsored)\b")
_STANDS_BY = re.compile(r"(?:['’]?s)?\s+(?:[a-z]+\s+)?(?:all(?:y|ies)|backers?|supporters?|sponsors?)\b", re.IGNORECASE)
"""Behind a side that only tells whom a party to the deal stands by ("the rebels' ally Ostria")."""

_LATER = re.compile(r"\b(?:following|after|amid|despite|before|since)\b", re.IGNORECASE)
"""Between an agreement and a party: what follows tells of something else."""

_SUBJECT_METHODS = frozenset({"violated", "ended", "refused", "agreed"})
_ALONE = re.compile(r"declar|announc|extend|renew|prolong|kept|observ", re.IGNORECASE)
"""Verbs of a halt of fire that who stands before them does."""


def sides_of(line: Line, noun: Span, trigger: Span, method: str) -> actors.Actors | None:
    """The parties: "between A and B", "by A and B", else who stands before the verb; for a breach who broke it."""
    parties = [p for p in line.parties if not _STANDS_BY.match(line.after(p.span.end, 40))]
    both = _each_other(line, parties, trigger)
    if both is not None or method == "violated":
        return both or _breaker(line, noun, trigger, parties)
    for party in [p for p in parties if p.span.start >= noun.start]:
        before = line.before(party.span.start, 50)
        if _AMONG.search(before) and not _BROKERED.search(before) and not _LATER.search(line.text[noun.end : party.span.start]):
            return _with_subject(line, noun, _joined(line, party, parties))
    named = _in_front(line, noun, parties)
    if named is not None and method in {"agreed", "in_force", "ended"}:
        return named
    left = [
        p for p in parties if p.span.end <= max(trigger.start, noun.start) and actors.free(line, p) and not p.span.overlaps(noun)
    ]
    left = [
        p for p in left if not _BROKER.match(line.after(p.span.end, 24)) and not _BROKERED.search(line.before(p.span.start, 50))
    ]
    acts = method in _SUBJECT_METHODS or _ALONE.match(trigger.of(line.text)) is not None
    if (
        left
        and acts
        and not _TELLS.search(line.between(left[-1].span, trigger))
        and distance(line.text[left[-1].span.end : max(trigger.start, noun.start)]) <= 6
    ):
        return _joined(line, _first_of(line, left), parties)
    return None


def _first_of(line: Line, left: list[PartyMention]) -> PartyMention:
    """The first of two parties that "and" joins before a verb, else the last one there."""
    pair = len(left) > 1 and re.fullmatch(r"[\s,]*(?:and|,)[\s,]*(?:the\s+)?", line.between(left[-2].span, left[-1].span))
    return left[-2] if pair else left[-1]


_EACH_OTHER = re.compile(r"\s+(?:have\s+|has\s+|had\s+)?accus(?:ed|e|es|ing) (?:each other|one another)\b")


def _each_other(line: Line, parties: list[PartyMention], trigger: Span) -> actors.Actors | None:
    """Both who accuse each other; None where nobody does."""
    for number, party in enumerate(parties):
        if party.span.end <= trigger.start and number and _EACH_OTHER.match(line.after(party.span.end, 40)):
            return _joined(line, _first_of(line, parties[: number + 1]), parties)
    return None


_BY = re.compile(r"\bby\s+(?:the\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE)
_OWN = re.compile(r"['’]?s['’]?\s+(?:\w+\s+){0,2}|['’]\s+(?:\w+\s+){0,2}")
_ACTS = re.compile(r"(?:violation|breach)(?:s|es)?\b", re.IGNORECASE)
"""What somebody's own is before a truce's name ("the army's ceasefire violations")."""

_BREACH = re.compile(r"(?:violat|breach|infring)", re.IGNORECASE)


def _breaker(line: Line, noun: Span, trigger: Span, parties: list[PartyMention]) -> actors.Actors | None:
    """Who breaks a truce: behind "by", the subject of the verb, or who did what is called a breach of it."""
    edge = max(trigger.end, noun.end)
    behind = [p for p in parties if p.span.start >= trigger.end and _BY.search(line.before(p.span.start, 30))]
    behind = [p for p in behind if distance(line.text[edge : p.span.start]) <= 4 and p.span.start >= edge - 1]
    if behind and not _BROKERED.search(line.before(behind[0].span.start, 50)):
        return _joined(line, behind[0], parties)
    if noun.start < trigger.start:
        owner = [p for p in parties if p.span.end <= noun.start and _OWN.fullmatch(line.text[p.span.end : noun.start])]
        return _joined(line, owner[-1], parties) if owner and _ACTS.match(trigger.of(line.text)) else None
    if _OPENS.match(line.words) and parties and trigger.start - line.span.start < _OPENING:
        after = [p for p in parties if p.span.start >= noun.end and actors.free(line, p)]
        near = after and re.fullmatch(r",?\s+(?:the\s+)?(?:\w+\s+){0,1}", line.between(noun, after[0].span))
        return _joined(line, after[0], parties) if near else None
    left = [p for p in parties if p.span.end <= trigger.start and actors.free(line, p)]
    left = [p for p in left if not _BROKER.match(line.after(p.span.end, 24))]
    gap = line.between(left[-1].span, trigger) if left else ""
    reach = _DEED if _BREACH.match(trigger.of(line.text)) and not re.match(r"\w+(?:ed|ing)\b", trigger.of(line.text)) else _NEAR
    if not left or distance(gap) > reach or _TELLS.search(gap) or MARK.search(gap):
        return None
    return _joined(line, _first_of(line, left), parties)


_OPENS = re.compile(r"\W*in (?:an?|another) (?:\w+ )?(?:breach|violation)\b", re.IGNORECASE)
_OPENING = 24
"""Characters within which a sentence opens with "In a new breach of": who did it is the subject that follows."""

_NEAR, _DEED = 6, 24
"""Words between who breaks a truce and the verb, or a noun that calls a deed a breach; our convention."""

_OF_PAIR = re.compile(r"(?:[-–](?:led|agreed))?\s+(?:[\w-]+\s+){0,2}?$")


def _in_front(line: Line, noun: Span, parties: list[PartyMention]) -> actors.Actors | None:
    """Two parties whose names qualify the agreement ("the A-B deal", "an A-B-led truce"); None where they do not."""
    before = [p for p in parties if p.span.end <= noun.end]
    for first, last in pairwise(before):
        gap, tail = line.between(first.span, last.span), line.text[last.span.end : max(noun.start, last.span.end)]
        if re.fullmatch(r"[-–]", gap) and _OF_PAIR.fullmatch(tail):
            return actors.Actors((first.party, last.party), first.span.hull(last.span))
    return None


def _with_subject(line: Line, noun: Span, sides: actors.Actors) -> actors.Actors:
    """The sides with who makes a deal "with" them: the party before the verb."""
    if not re.search(r"\bwith\s+(?:the\s+)?(?:\w+\s+){0,3}$", line.before(sides.span.start, 40)):
        return sides
    left = [p for p in line.parties if p.span.end <= noun.start and p.party not in sides.codes]
    gap = line.text[left[-1].span.end : noun.start] if left else ""
    if not left or not _MAKES.search(gap) or distance(gap) > 10 or MARK.search(gap):
        return sides
    return actors.Actors((left[-1].party, *sides.codes), left[-1].span.hull(sides.span))


_MAKES = re.compile(r"\b(?:announc|reach|sign|agree|conclud|struck|made|negotiat|accept|seal)\w*", re.IGNORECASE)


_WHOSE = re.compile(r"\b(?:support|supporters?|ally|allies|backers?|sponsors?|protectors?) of (?:the )?$", re.IGNORECASE)
"""In front of a side that only tells whom a party to the deal stands by ("Ostria, ally of the rebels")."""


def _joined(line: Line, first: PartyMention, parties: list[PartyMention]) -> actors.Actors:
    """The parties of a list in which other words may stand ("the government and opposition groups")."""
    codes, span = [first.party], first.span
    for party in parties:
        if party.span.start < span.end:
            continue
        between = line.text[span.end : party.span.start]
        if _WHOSE.search(between):
            span = span.hull(party.span)
            continue
        if distance(between) > 4 or not (re.search(r"\band\b|,", between) or not between.strip()):
            break
        span = span.hull(party.span)
        if party.party not in codes:
            codes.append(party.party)
    return actors.Actors(tuple(codes), span)
