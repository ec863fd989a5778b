"""Control told by a noun, or by a verb with three parties to it: "the fall of X to Y", "handed X over to Y"."""

import re

from marsad.extract import actors, allusions, where
from marsad.extract.changes import MARK, NEAR, NOT_SO, UNREAL, Found, hoped_for
from marsad.extract.lines import Line, distance
from marsad.model import PartyMention, Span, Toponym

_TAKING = re.compile(
    r"(?<![\w-])(?P<taken>(?:re)?capture|seizure|takeover|(?:re)?conquest|liberation|recovery|fall)\s+of\b|"
    r"(?<![\w-])(?P<lost>loss)\s+of\b|(?<![\w-])(?P<left>withdrawal|retreat|pull-?out|departure)\b",
    re.IGNORECASE,
)
_HANDED = re.compile(
    r"(?<![\w-])(?:hand(?:ed|s|ing)? (?:over|back)|handed|surrender(?:ed|s|ing)?|ced(?:ed|es|ing)|turn(?:ed|s|"
    r"ing)? over)(?![\w-])",
    re.IGNORECASE,
)
_DRIVEN = re.compile(
    r"(?<![\w-])(?:push(?:ed|es|ing)?|driv(?:es|ing)|drove|forc(?:ed|ing)|expel(?:led|s|ling)?|oust(?:ed|s|ing)?|"
    r"dislodg(?:ed|es|ing)|flush(?:ed|es|ing)?|kick(?:ed|s|ing)?|rout(?:ed|s|ing)?|clear(?:ed|s|ing)?)(?![\w-])",
    re.IGNORECASE,
)
_OUT = re.compile(r"^\s*(?:[\w-]+\s+){0,3}?(?:back\s+|out\s+)?(?:of|from|in)\b", re.IGNORECASE)
_STILL_TO_COME = re.compile(r"\b(?:would|could|will|might|may|should)\b", re.IGNORECASE)
_OWNER = re.compile(r"^['’]?s?\s+(?:[\w-]+\s+){0,2}$")


def nominal(line: Line) -> list[Found]:
    """The changes of control that a sentence tells by a noun, or by a verb whose object is the side that goes or the place."""
    return _nouns(line) + _handed(line) + _driven(line)


def _nouns(line: Line) -> list[Found]:
    found = []
    for match in _TAKING.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        if UNREAL.search(line.before(trigger.start, 50)) or _STILL_TO_COME.search(line.after(trigger.end, 60)):
            continue
        item = _left(line, trigger) if match["left"] else _taken(line, trigger, lost=bool(match["lost"]))
        if item is not None:
            found.append(item)
    return found


def _taken(line: Line, trigger: Span, *, lost: bool) -> Found | None:
    places = _object(line, trigger.end)
    if not places:
        return None
    end = places[-1].span.end
    after = next((p for p in line.parties if p.span.start >= end), None)
    lead = line.text[end : after.span.start] if after else ""
    owner = _owner(line, trigger.start)
    loser = after if after and re.match(r"\s+from\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$", lead) else None
    if loser is not None:
        after = next((p for p in line.parties if p.span.start >= loser.span.end), None)
        lead = line.text[loser.span.end : after.span.start] if after else ""
    if lost:
        taker = _chain(line, after) if after and re.match(r"\s+to\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$", lead) else None
        return Found("lost", trigger, taker, places, owner.party if owner else None) if taker or owner else None
    if after and re.match(r"\s+(?:by|to)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$", lead):
        return Found("captured", trigger, _chain(line, after), places, loser.party if loser else None)
    if owner and not trigger.of(line.text).lower().startswith("fall"):
        return Found("captured", trigger, actors.Actors((owner.party,), owner.span), places, loser.party if loser else None)
    return None


def _left(line: Line, trigger: Span) -> Found | None:
    """Who left a place ("the withdrawal of Y from X", "Y's retreat from X")."""
    after = [p for p in line.parties if p.span.start >= trigger.end]
    named = (
        after[0]
        if after and re.fullmatch(r"\s+of\s+(?:the\s+)?(?:[\w-]+\s+)?", line.text[trigger.end : after[0].span.start])
        else None
    )
    leaver = named or _owner(line, trigger.start)
    at = named.span.end if named else trigger.end
    lead = re.match(r"(?:\s+[\w-]+)?\s+from\b", line.after(at, 30))
    if leaver is None or lead is None:
        return None
    places = _object(line, at + lead.end())
    return Found("withdrawn", trigger, None, places, leaver.party) if places else None


def _handed(line: Line) -> list[Found]:
    """Places given up to somebody ("Y surrendered X to Z")."""
    found = []
    for match in _HANDED.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        places = _object(line, trigger.end)
        if not places or NOT_SO.search(line.before(trigger.start, 50)) or hoped_for(line, trigger):
            continue
        taker = next((p for p in line.parties if p.span.start >= places[-1].span.end), None)
        lead = line.text[places[-1].span.end : taker.span.start] if taker else ""
        if taker and re.match(r"\s+(?:back\s+)?to\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$", lead):
            giver = next((p for p in reversed(line.parties) if p.span.end <= trigger.start and actors.free(line, p)), None)
            found.append(Found("captured", trigger, _chain(line, taker), places, giver.party if giver else None))
    return found


def _driven(line: Line) -> list[Found]:
    """Places out of which one side drove another ("Z pushed Y out of X"): Z has them, Y lost them."""
    found = []
    for match in _DRIVEN.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        loser = next((p for p in line.parties if p.span.start >= trigger.end), None)
        if loser is None or distance(line.text[trigger.end : loser.span.start]) > 2 or hoped_for(line, trigger):
            continue
        if NOT_SO.search(line.before(trigger.start, 50)):
            continue
        out = _OUT.match(line.after(loser.span.end, 50))
        taker = next((p for p in reversed(line.parties) if p.span.end <= trigger.start and actors.free(line, p)), None)
        if out is None or taker is None or taker.party == loser.party:
            continue
        gap = line.text[taker.span.end : trigger.start]
        places = _object(line, loser.span.end + out.end())
        if places and distance(gap) <= 8 and not MARK.search(gap):
            found.append(Found("captured", trigger, _chain(line, taker), places, loser.party))
    return found


def _owner(line: Line, at: int) -> PartyMention | None:
    """The party whose capture or loss it is ("the army's capture", "their" aside)."""
    before = [p for p in line.parties if p.span.end <= at]
    return before[-1] if before and _OWNER.match(line.text[before[-1].span.end : at]) else None


def _object(line: Line, at: int) -> tuple[Toponym, ...]:
    """The places named after a noun or verb of control, else what "the town" means there."""
    right = [t for t in line.toponyms if t.span.start >= at]
    if right:
        between = line.text[at : right[0].span.start]
        if distance(between) <= 8 and not MARK.search(between) and not NEAR.search(between):
            return where.together(line, right[0], right)
    return allusions.after(line, at)


def _chain(line: Line, party: PartyMention) -> actors.Actors:
    return actors.chain(line, party, line.parties)
