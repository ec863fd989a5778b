"""Who takes, holds, leaves or loses a place: the subject of a verb of control, and the side it acts against."""

import re

from marsad.extract import actors
from marsad.extract.changes import MARK
from marsad.extract.lines import Line, distance
from marsad.model import PartyMention, Span


def subject(line: Line, trigger: Span) -> actors.Actors | None:
    """The party that takes, holds or leaves: the last one free to act before the verb in its clause."""
    left = [p for p in line.parties if p.span.end <= trigger.start and actors.free(line, p)]
    if not left and trigger.of(line.text).split()[0].lower().endswith("ing") and _OPENING.search(line.before(trigger.start, 30)):
        return _behind(line, trigger)
    for party in reversed(left):
        between = re.sub(r"(?:\bafter\s+|[\"“]\s?)$", " ", _clause(line.text[party.span.end : trigger.start]))
        if distance(between) > 24 or MARK.search(re.sub(r"\b(?:which|who)\b", " ", between)):
            break
        first = _first(line, left, party)
        relative = re.match(r",?\s*(?:which|who)\b", line.after(party.span.end, 10))
        if _oblique(line, first.span.start) and not relative and not re.match(r"\s*['’]s?\b", line.after(party.span.end, 4)):
            continue
        first = _called(line, left, first)
        return actors.chain(line, first, [p for p in left if p.span.start <= party.span.start], subject=True)
    return _meant(line, trigger)


_OPENING = re.compile(r"^\W*(?:[\w-]+:?\s+)?(?:after|having|by|with|upon|while|before|since)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
"""Before a participle that opens a sentence: who did it is the subject of the clause that follows."""


def _behind(line: Line, trigger: Span) -> actors.Actors | None:
    """The subject of the main clause after "After seizing …, the army has …"."""
    for party in line.parties:
        acts = re.match(r",?\s+(?:\w+\s+){0,2}?(?:has|have|had|\w+ed|took|went|began|said)\b", line.after(party.span.end, 40))
        if party.span.start >= trigger.end and actors.free(line, party) and acts:
            return actors.chain(line, party, line.parties)
    return None


_OBLIQUE = re.compile(
    r"\b(?:against|from|by|of|with|on|between|over|fight(?:s|ing)?|fought|battl(?:ed|ing)|attack(?:ed|ing)|target(?:ed|ing)|"
    r"combat(?:ed|ing))\s+(?:the\s+)?(?:(?!the\b)\w+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before a party: it is only whom others fight, or whose something is."""


def _oblique(line: Line, at: int) -> bool:
    """Whether a party is only the object of a preposition ("from", "by"); a day before it is none ("On Friday rebels")."""
    match = _OBLIQUE.search(line.before(at, 50))
    if match is None or re.search(r"\b(?:that|said|says|as|when|while|after|before|because|since|and|but)\s", match[0]):
        return False
    start = at - len(line.before(at, 50)) + match.start()
    return not any(start <= timex.span.start < at for timex in line.timexes)


_TROOPS = re.compile(
    r"^(?:.*\b)?(?P<who>troops|soldiers|forces|the army|they|it|the alliance|the group|insurgents|"
    r"fighters)\b(?:\W+\w+){0,5}\W*$",
    re.IGNORECASE | re.DOTALL,
)


_REGULAR = re.compile(r"\b(?:forces|troops|army|soldiers|regimes?|governments?|military|units)\b", re.IGNORECASE)
"""Names that "the soldiers" may take up: an army's."""

_PROPER, _NAME = re.compile(r"^[A-Z]"), re.compile(r"[A-Z][\w-]*\s+$")
"""A noun that is the end of a name ("… Defence Forces"), which no list knows, means nobody named before."""


_MILITARY = re.compile(
    r"\b(?:forces|troops|army|soldiers|fighters|militants|rebels|insurgents|groups|factions|regime|government)\b", re.IGNORECASE
)
"""Names that "the troops" may take up, whichever side calls its own so."""


_OTHERS = re.compile(
    r"\b(?:convoys?|trucks|lorries|buses|residents|civilians|families|teams|workers|journalists)\s+(?:before|when|as|after|while)\s+"
    r"(?:they|it)\b[^.;]{0,12}$",
    re.IGNORECASE,
)
"""Before a verb: "they" are no side, but people or vehicles named right before."""


def _clause(between: str) -> str:
    """Words between subject and verb without inserted clauses ("…, which has won victories since, …")."""
    inserted = re.sub(r",\s*(?:which|who|whose|already|backed|supported|helped|led)\b[^;.]*?,(?=\s)", " ", between)
    return re.sub(r"\b(?:after|since|when) (?:hours|days|weeks|months|several|two|years)\b", " ", inserted)


def _meant(line: Line, trigger: Span) -> actors.Actors | None:
    """The party that "the troops" or "they" means: the one whose troops were named last, where the clause names none."""
    match = _TROOPS.search(line.before(trigger.start, 60))
    if match and _PROPER.search(match["who"]) and _NAME.search(line.before(trigger.start, 60)[: match.start("who")]):
        return None
    if match and match["who"].lower() in {"they", "it"} and _OTHERS.search(line.before(trigger.start, 90)):
        return None
    at = trigger.start - len(line.before(trigger.start, 60)) + match.start("who") if match else 0
    subject = _pronoun(line, match["who"], at) if match else None
    if subject is not None and match is not None:
        return actors.Actors((subject.party,), Span(at, at + len(match["who"])))
    earlier = (*line.earlier_parties, *(p for p in line.parties if p.span.end <= at))
    if match is None or not earlier:
        return None
    free = [p for p in earlier if not p.adjective or re.search(r"(?:forces|troops|army)", p.span.of(line.text))]
    troops = match["who"].lower() in {"troops", "soldiers", "forces", "the army", "fighters"}
    regular = match["who"].lower() in {"troops", "soldiers", "the army"}
    named = [p for p in free if troops and (_REGULAR if regular else _MILITARY).search(p.span.of(line.text))]
    named = named or ([] if regular else free)
    if not named:
        return None
    return actors.Actors((named[-1].party,), Span(at, at + len(match["who"])))


def _pronoun(line: Line, word: str, at: int) -> PartyMention | None:
    """Whom "it" or "they" means: the subject that the sentence opens with; None for other words."""
    if word.lower() not in {"it", "they"}:
        return None
    named = [p for p in line.parties if p.span.end <= at and actors.free(line, p) and not p.adjective]
    opens = named[:1] if named and distance(line.text[line.span.start : named[0].span.start]) <= 3 else []
    return opens[0] if opens else None


def _called(line: Line, left: list[PartyMention], party: PartyMention) -> PartyMention:
    """Who is called "a group that …": the side named right before, where a general word for it is only said of it."""
    before = [p for p in left if p.span.end <= party.span.start]
    gap = line.text[before[-1].span.end : party.span.start] if before else ""
    return before[-1] if before and re.fullmatch(r"(?:,|\s+(?:is|was|are|were|as))?\s+an?\s+(?:[\w-]+\s+){0,2}", gap) else party


def _first(line: Line, left: list[PartyMention], party: PartyMention) -> PartyMention:
    at = left.index(party)
    while at and re.fullmatch(r"[\s,]*(?:and|or|,)[\s,]*(?:the\s+)?", line.text[left[at - 1].span.end : left[at].span.start]):
        at -= 1
    return left[at]


_LOSES = re.compile(r"\b(?:from|of|against)\s+(?:the\s+)?$|^\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE)
"""Between a verb and the side it is done to: "from Y", or the verb's own object ("encircled Y fighters in")."""


_HELPED = re.compile(r"\b(?:support|help|backing|cover|aid|assistance)\s+(?:from|of)\s+(?:the\s+)?$", re.IGNORECASE)
"""Between a verb and a side: it helped."""


def loser(line: Line, trigger: Span, holders: tuple[str, ...]) -> str | None:
    """Who loses a place: "from IS", "rebel-held", "of IS militants"."""
    for party in line.parties:
        if party.party in holders or party.span.start < trigger.start:
            continue
        between = line.text[trigger.end : party.span.start]
        if _HELPED.search(between):
            continue
        if distance(between) <= 14 and (_LOSES.search(between) or not actors.free(line, party)) and not MARK.search(between):
            return party.party
    return _enemy(line, trigger, holders)


_FOUGHT = re.compile(r"\b(?:against|with|fighting|battling|battled)\s+(?:the\s+)?$", re.IGNORECASE)
_AFTER_FIGHTING = re.compile(
    r"\b(?:after|following|amid)\b[^.;]{0,30}\b(?:clash\w*|fight\w*|battl\w+|confrontations?)\s+(?:with|against|between\s+(?:[\w-]+\s+){1,3}and)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a side: a holder fought it, ahead of a verb of taking or behind it."""


def _enemy(line: Line, trigger: Span, holders: tuple[str, ...]) -> str | None:
    """The one side that the sentence says the holder fought before it took the place ("after clashes with Y … captured")."""
    if not re.match(r"(?:re)?captur|seiz|took|retook|regain|recover|liberat|overr", trigger.of(line.text), re.IGNORECASE):
        return None
    fought = {
        p.party
        for p in line.parties
        if p.party not in holders
        and (_FOUGHT if p.span.end <= trigger.start else _AFTER_FIGHTING).search(line.before(p.span.start, 60))
        and actors.free(line, p)
    }
    return fought.pop() if len(fought) == 1 else None
