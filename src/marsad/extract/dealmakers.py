"""Who the parties to a ceasefire or a deal are."""

import re

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


def sides_of(line: Line, noun: Span, trigger: Span, method: str) -> actors.Actors | None:
    """The parties: "between A and B", "by A and B", else who stands before the verb."""
    right = [p for p in line.parties if p.span.start >= noun.start]
    for party in right:
        before = line.before(party.span.start, 50)
        if _AMONG.search(before) and not re.search(
            r"\b(?:brokered|mediated|sponsored|backed|condemned|negotiated) by\s+(?:\S+\s+){0,6}$", before
        ):
            return _with_subject(line, noun, _joined(line, party))
    left = [
        p
        for p in line.parties
        if p.span.end <= max(trigger.start, noun.start) and actors.free(line, p) and not p.span.overlaps(noun)
    ]
    left = [p for p in left if not re.match(r"[\s-]+(?:[\w-]+\s+)?(?:brokered|mediated|sponsored)\b", line.after(p.span.end, 24))]
    if (
        left
        and method in {"violated", "ended", "refused", "agreed"}
        and not _TELLS.search(line.between(left[-1].span, trigger))
        and distance(line.text[left[-1].span.end : max(trigger.start, noun.start)]) <= 6
    ):
        first = (
            left[-2]
            if len(left) > 1 and re.fullmatch(r"[\s,]*(?:and|,)[\s,]*(?:the\s+)?", line.between(left[-2].span, left[-1].span))
            else left[-1]
        )
        return _joined(line, first)
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


def _joined(line: Line, first: PartyMention) -> actors.Actors:
    """The parties of a list in which other words may stand ("the government and opposition groups")."""
    codes, span = [first.party], first.span
    for party in line.parties:
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
