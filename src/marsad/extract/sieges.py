"""Sieges told by a noun: "under siege", "the siege of X by Y", "a siege imposed by Y", "Y tightened its siege of X"."""

import re

from marsad.extract import actors, allusions, where
from marsad.extract.changes import MARK, Found, named_from, subject_places
from marsad.extract.lines import Line, distance
from marsad.model import PartyMention, Span, Toponym

_SIEGE = re.compile(
    r"(?<![\w-])(?:(?P<under>(?:under|subject(?:ed)? to)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}?)|"
    r"(?P<lead>(?:an?|the|their|its|his|this|[\w-]+['’]s)\s+(?:[\w-]+\s+){0,2}?|[\w-]+s\s+))?(?:siege|seige|encirclement|blockade)(?![\w-])",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:br(?:oke|eak|eaking|oken)|lift(?:ed|ing|s)?|end(?:ed|ing|s)?|reliev(?:ed|ing)|fears? of|could|would|might|if|avoid\w*|"
    r"threat\w*|prevent\w*|without|no)\b(?:\W+[\w-]+){0,4}\W*$",
    re.IGNORECASE,
)
"""Before "siege": it is over, or only feared."""

_TRIED = re.compile(
    r"\b(?:intended|aim(?:ed|ing|s)?|try|tr(?:ies|ied|ying)|attempt\w*|seek(?:s|ing)?|sought|bid|efforts?|effort|hop(?:e|es|ing)|vow\w*|"
    r"battl\w+|fight\w*|offensive|assault|fail(?:ed|s)?)\s+(?:to\s+|at\s+)?(?:break|lift|end|reliev|breaking|lifting|ending)\w*(?:\W+[\w-]+){0,4}\W*$",
    re.IGNORECASE,
)
"""Before "siege": somebody means to end it, so that it stands."""

_BY = re.compile(
    r"^\s*(?:(?:imposed|enforced|laid|maintained|led|mounted|set up)\s+)?(?:by|from)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_OF = re.compile(r"^\s*(?:of|on|around|against)\b", re.IGNORECASE)


def sieges(line: Line) -> list[Found]:
    """The sieges of a sentence, each with the besieger where the words name one."""
    found = []
    for match in _SIEGE.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(match.end() - len(match[0].split()[-1]), match.end())
        before = line.before(match.start(), 70)
        if _OVER.search(before[-50:]) and not _TRIED.search(before):
            continue
        whole = Span(match.start(), match.end())
        places = _besieged(line, whole)
        besieger = _besieger(line, whole, places)
        if places and (besieger or match["under"]) and not _told(line, places):
            inside = _inside(line, places, besieger)
            found.append(Found("besieged", trigger if not match["under"] else whole, besieger, places, inside))
    return found + _described(line)


_ADJECTIVE = re.compile(r"(?<![\w-])besieged(?= (?!by\b|the\b|an?\b|for\b|since\b)[\w-])")
_KIND = re.compile(
    r"\s(?:(?:[a-z]+ern|north|south|east|west|two|[\w-]+-held|rural|nearby|old)\s)*"
    r"(?:(?:(?-i:[A-Z])[\w-]+\s)?(?:cit(?:y|ies)|towns?|villages?|districts?|neighbou?rhoods?|suburbs?|quarters?|camp|enclave|region|area)\s"
    r"(?:of\s|in\s)?)?(?:the\s)?(?:[a-z]+ern\s)?"
)
"""Between "besieged" and the name of what is: what kind of place it is."""


def _described(line: Line) -> list[Found]:
    """Sieges told by an adjective ("the besieged town of X"): by whom is not said. A headline cuts the name short: not read."""
    found: list[Found] = []
    if line.title:
        return found
    for match in _ADJECTIVE.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        if _SAID_OF.search(line.before(trigger.start, 40)) or any(p.span.overlaps(trigger) for p in line.parties):
            continue
        right = [t for t in line.toponyms if t.span.end > trigger.end]
        named = right and (right[0].span.start <= trigger.end or _KIND.fullmatch(line.text[trigger.end : right[0].span.start]))
        places = where.together(line, right[0], right) if named else ()
        if places and _PART.match(line.after(right[0].name_span.end, 30)):
            continue
        if not places and _THE.search(line.before(trigger.start, 20)):
            places = allusions.noun_phrase(line, trigger)
        if places and where.rank(places[0]) < where.COUNTRY:
            found.append(Found("besieged", trigger, None, places, _inside(line, places, None), aside=True))
    return found


_THE = re.compile(r"\bthe\s+(?:(?:city|town|capital)['’]?s\s+|two\s+)?$", re.IGNORECASE)
_PART = re.compile(
    r"['’]?s?\s+(?:[a-z]+\s)?(?:suburbs?|countryside|outskirts|(?:neighbou?rhoods?|districts?|towns?|enclaves?) of)\b",
    re.IGNORECASE,
)
"""Behind a name: only a part of that place, or a place beside it, is besieged."""

_SAID_OF = re.compile(
    r"(?:\b(?:have|has|had|is|are|was|were|been|being|once|formerly|previously|who|which|that|and|also)|[-–])\s*$", re.IGNORECASE
)
"""Right before "besieged": a verb, or a siege of old."""


def _told(line: Line, places: tuple[Toponym, ...]) -> bool:
    """Whether a party named between place and noun makes it another pattern's ("under rebel siege")."""
    return any(t.span.overlaps(line.span) for t in places) and re.search(r"-besieged\b", line.words) is not None


def _besieged(line: Line, noun: Span) -> tuple[Toponym, ...]:
    of = _OF.match(line.after(noun.end, 12))
    if of:
        right = named_from(line, noun.end + of.end())
        if right and distance(line.text[noun.end + of.end() : right[0].span.start]) <= 6:
            return where.together(line, right[0], right)
        return allusions.after(line, noun.end + of.end())
    return subject_places(line, noun.start) or allusions.subject(line, noun.start)


def _besieger(line: Line, noun: Span, places: tuple[Toponym, ...]) -> actors.Actors | None:
    end = max([noun.end, *(t.span.end for t in places if line.span.contains(t.span))])
    for at in (noun.end, end):
        after = next((p for p in line.parties if p.span.start >= at), None)
        if after and _BY.match(line.text[at : after.span.start]):
            return actors.chain(line, after, line.parties)
    within = [p for p in line.parties if p.span.overlaps(noun)]
    owner = within[-1] if within else _subject(line, noun)
    return actors.Actors((owner.party,), owner.span) if owner else None


def _subject(line: Line, noun: Span) -> PartyMention | None:
    """Who tightens, imposes or keeps up "their siege"."""
    if not re.search(
        r"\b(?:tighten|impos|enforc|maintain|la(?:id|ying)|keep|kept|continu|press)\w*\s+(?:up\s+|on with\s+)?$",
        line.before(noun.start, 30),
    ):
        return None
    before = [p for p in line.parties if p.span.end <= noun.start and actors.free(line, p)]
    return before[-1] if before and not MARK.search(line.text[before[-1].span.end : noun.start]) else None


def _inside(line: Line, places: tuple[Toponym, ...], besieger: actors.Actors | None) -> str | None:
    """The side inside, where an adjective of holding stands beside the place ("its siege of rebel-held districts of …")."""
    for party in line.parties:
        if besieger and party.party in besieger.codes:
            continue
        near = any(line.span.contains(t.span) and distance(line.between(party.span, t.span)) <= 8 for t in places)
        if party.adjective and not actors.free(line, party) and near:
            return party.party
    return None
