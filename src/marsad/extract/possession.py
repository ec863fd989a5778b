"""Places in somebody's hands: "in rebel hands", "under its control", "under Y siege", "out of army control"."""

import re

from marsad.extract import actors, allusions, where
from marsad.extract.changes import NOT_SO, Found, subject_places
from marsad.extract.lines import Line
from marsad.model import Span, Toponym

_HANDS = r"(?:(?:full|complete|total|firm|sole|tight|partial)\s+)?(?P<word>hands|control|siege|rule|grip)\b"
_PARTY_HANDS = re.compile(rf"^['’]?s?\s*{_HANDS}", re.IGNORECASE)
_THEIR_HANDS = re.compile(rf"(?<![\w-])(?P<whose>its|their)\s+{_HANDS}", re.IGNORECASE)

_LEAD = re.compile(
    r"\b(?:(?P<out>out of|outside(?: of)?|beyond|from)|in|into|under|to)\s+(?:the\s+)?(?:(?!of\b)\w+\s+)?$", re.IGNORECASE
)
_FELL_OUT = re.compile(
    r"\b(?:out of|outside(?: of)?|beyond|(?:fall(?:en|s)?|fell|slipped) from)\s+(?:the\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
"""Before somebody's control: the place is no longer in it."""

_FELL = re.compile(
    r"\b(?:fell|fall(?:en|s)?|surrender(?:ed)?|returned|c[ao]me|passed|brought) (?:in)?(?:to|under)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)


def possessed(line: Line) -> list[Found]:
    """The places that a sentence says are in, or out of, some party's hands, control or siege."""
    found = []
    for party in line.parties:
        hands = _PARTY_HANDS.match(line.after(party.span.end, 30))
        if hands:
            words = Span(party.span.start, party.span.end + hands.end())
            found.append(_in_hands(line, actors.Actors((party.party,), party.span), words, hands["word"]))
    for match in _THEIR_HANDS.finditer(line.text, line.span.start, line.span.end):
        words = Span(*match.span())
        owner = _owner(line, match)
        if owner is not None:
            found.append(_in_hands(line, owner, words, match["word"]))
    return [item for item in found if item is not None]


_PLURAL = re.compile(
    r"\b(?:forces|troops|fighters|rebels|insurgents|militants|groups|soldiers|jihadists|terrorists|gunmen|factions|kurds)$",
    re.IGNORECASE,
)
"""A side that "its" does not take up."""


def _owner(line: Line, pronoun: re.Match[str]) -> actors.Actors | None:
    """Whose "its" and "their" are: the only side of that number named so far, in the sentence or else before; None for two."""
    single = pronoun["whose"].lower() == "its"
    here = [p for p in line.parties if p.span.end <= pronoun.start() and actors.free(line, p)]
    for named in (here, list(line.earlier_parties[-3:])):
        fitting = [p for p in named if not (single and _PLURAL.search(p.span.of(line.text)))]
        if fitting:
            return actors.Actors((fitting[-1].party,), fitting[-1].span) if len({p.party for p in fitting}) == 1 else None
    return None


def _in_hands(line: Line, holder: actors.Actors, words: Span, noun: str) -> Found | None:
    before = line.before(words.start, 40)
    lead = _LEAD.search(before)
    if not lead or NOT_SO.search(line.before(words.start, 60)):
        return None
    trigger = Span(words.start - len(before) + lead.start(), words.end)
    places = _places(line, trigger.start, words.start)
    if not places:
        return None
    if lead["out"]:
        lost = _FELL_OUT.search(before) and noun.lower() == "control"
        return Found("lost", trigger, None, places, holder.codes[0]) if lost else None
    if noun.lower() == "siege":
        return Found("besieged", trigger, holder, places)
    return Found("captured" if _FELL.search(before) else "holds", trigger, holder, places)


def _places(line: Line, at: int, hands: int) -> tuple[Toponym, ...]:
    return subject_places(line, at) or allusions.subject(line, at) or where.meant(line, hands)
