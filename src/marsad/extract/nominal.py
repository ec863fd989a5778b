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
    r"dislodg(?:ed|es|ing)|flush(?:ed|es|ing)?|kick(?:ed|s|ing)?|rout(?:ed|s|ing)?|clear(?:ed|s|ing)?|"
    r"evict(?:ed|s|ing)?|chas(?:ed|es|ing)|dr(?:ove|iv(?:es?|en|ing)) out)(?![\w-])",
    re.IGNORECASE,
)
_OUT = re.compile(r"^\s*(?:[\w-]+\s+){0,3}?(?:back\s+|out\s+)?(?:of|from|in)\b", re.IGNORECASE)
_STILL_TO_COME = re.compile(r"\b(?:would|could|will|might|(?-i:may)|should)\b", re.IGNORECASE)
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
    if after and _BY.match(lead) and not MARK.search(lead):
        return Found("captured", trigger, _chain(line, after), places, loser.party if loser else None)
    if owner and not trigger.of(line.text).lower().startswith("fall"):
        return Found("captured", trigger, actors.Actors((owner.party,), owner.span), places, loser.party if loser else None)
    if trigger.of(line.text).lower() == "fall of" and where.rank(places[0]) < where.WIDE:
        return Found("captured", trigger, None, places)
    return None


_BY = re.compile(
    r"(?:\s+(?:city|town|village|area|district|base|airport|farms?|road)|\s+in|\s+the|\s+(?:north|south|east|west|north-?east|north-?west|"
    r"south-?east|south-?west)(?:ern)?|\s+of|\s+(?-i:[A-Z])[\w'’-]+|\s+province)*\s+(?:(?:was\s+)?(?:announced\s+|claimed\s+)?by|to)\s+"
    r"(?:the\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""Between a place and who took it, or announces it: where it lies may stand there ("the capture of X, north of Y, by Z")."""


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
        if hoped_for(line, trigger) or NOT_SO.search(line.before(trigger.start, 50)):
            continue
        pair = _driver(line, trigger)
        out = _OUT.match(line.after(pair[2], 50)) if pair else None
        if pair is None or out is None:
            continue
        taker, loser, end = pair
        places = _object(line, end + out.end())
        if places and taker is not None and taker.party != loser.party:
            found.append(Found("captured", trigger, _chain(line, taker), places, loser.party))
        elif places and taker is None and _DROVE.fullmatch(trigger.of(line.text)):
            found.append(Found("lost", trigger, None, places, loser.party))
    return found


_DROVE = re.compile(r"pushed|drove|forced|expelled|ousted|dislodged|flushed|routed|evicted|chased", re.IGNORECASE)
"""What an offensive or a bombardment did: who has the place now is not said."""


_THEM = re.compile(r"\s+(?:them|it)\b", re.IGNORECASE)


def _driver(line: Line, trigger: Span) -> tuple[PartyMention | None, PartyMention, int] | None:
    """Who drove whom out, and where the words for the latter end: a name behind the verb, or "them" for the side named last.

    None for the first where no side is named that did it ("an offensive drove Y out").
    """
    before = [p for p in line.parties if p.span.end <= trigger.start and actors.free(line, p)]
    them = _THEM.match(line.after(trigger.end, 8))
    if them is not None:
        first = next((p for p in before if before and p.party != before[-1].party), None)
        return (first, before[-1], trigger.end + them.end()) if first is not None else None
    loser = next((p for p in line.parties if p.span.start >= trigger.end), None)
    if loser is None or not actors.free(line, loser) or distance(line.text[trigger.end : loser.span.start]) > 2:
        return None
    gap = line.text[before[-1].span.end : trigger.start] if before else ""
    near = bool(before) and distance(gap) <= 8 and not MARK.search(gap)
    return (before[-1] if near else None, loser, loser.span.end)


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
