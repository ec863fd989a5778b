"""Verbs of control: a party takes, holds, besieges, leaves or loses a place."""

import re

from marsad.extract import actors, taken, takers, where
from marsad.extract.changes import UNREAL, Found, gainer, hoped_for, subject_places
from marsad.extract.lines import Line, distance
from marsad.model import FigureMention, Span, Toponym

_TAKE = (
    r"(?:retook|retak(?:e|en|ing)|recaptur(?:ed?|ing)) (?:(?:full|complete|partial) )?control (?:of|over)|"
    r"captur(?:ed?|es|ing)|recaptur(?:ed?|es|ing)|seiz(?:ed?|es|ing)|retak(?:e|es|en|ing)|retook|t(?:ook|"
    r"ake|akes|aken|aking) (?:back )?(?:(?:full|complete|partial) )?control of|tak(?:e|en|ing) over|took "
    r"over|"
    r"regain(?:ed|s|ing)?(?: control of)?|liberat(?:ed?|es|ing)|recover(?:ed|ing)?|overr[au]n|"
    r"conquer(?:ed)?|reconquer(?:ed)?|wrest(?:ed)?|clear(?:ed|ing)|freed|frees|"
    r"broke into|br(?:oke|eak) into|entered|enter into|stormed|t(?:ook|aken)|take(?= (?-i:[A-Z]))|secur(?:ed|ing)|"
    r"(?:establish|impos|extend|expand|restor)(?:e[ds]?|ed|s|ing)? (?:its |their )?(?:full |complete )?control (?:over|"
    r"of|in|to)|"
    r"restor(?:ed|es|ing) (?:security|stability|calm|order)(?: and (?:security|stability|calm|order))? (?:to|in)|"
    r"(?:advanced|pushed|moved|punched|swept) into|(?:gain|seiz)(?:ed|s)? (?:full )?control (?:of|over)"
)
_HOLD = (
    r"(?<!full )(?<!of )(?<!for )(?<!over )(?<!and )(?<!under )(?<!its )(?<!their )control(?! of| over)|controls|"
    r"in (?:full |complete |partial )?control of|holds?|held(?! (?:by|a|an|talks|up|out|back|hostage|captive|in|on|"
    r"off)\b)|(?:still )?controll(?:ed|ing)|dominat(?:es?|ing)|rul(?:es?|ing)|"
    r"maintain(?:s|ed)|"
    r"govern(?:s|ed)|occup(?:y|ies)"
)
_SIEGE = r"besieg(?:es?|ed|ing)|beseig\w+|encircl(?:es?|ed|ing)|surround(?:s|ed|ing)?|l(?:aid|ays?|aying) siege to|sieged"
_LEAVE = (
    r"withdr[ae]w(?:n|s|ing|al)?|pull(?:ed|ing|s)? (?:[\w ]{1,40} )?(?:back|out)|abandon(?:ed|ing|s)?|"
    r"retreat(?:ed|ing|s)?|(?:left|vacated|quit|evacuated)"
)
_LOSE = (
    r"lost|lose[s]?|losing|(?:been |were |was )?(?:driven|expelled|pushed|ousted|dislodged|beaten|evicted|"
    r"repelled) (?:\w+ (?:days?|weeks?|months?) ago |last \w+ |on \w+day |earlier |out |back )*(?:of|from)|(?:was|"
    r"were) driven back"
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (method, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
    for method, words in (("besieged", _SIEGE), ("captured", _TAKE), ("withdrawn", _LEAVE), ("lost", _LOSE), ("holds", _HOLD))
)
_PEOPLE = re.compile(
    r"^\W*(?:(?!(?:where|held|areas?|villages?|towns?|territor\w+)\b)\w+\W+){0,3}(?:people|civilians|soldiers|fighters|"
    r"militants|terrorists|prisoners|pilot|"
    r"pilots|weapons?|tanks?|vehicles?|ammunition|leader|leaders|commander|commanders|members|homes|"
    r"children|dead|toll|positions|principals|officers?)\b",
    re.IGNORECASE,
)


_BESIEGED_ADJECTIVE = re.compile(
    r"\b(?:the|an?|on|in|of|into|from|to|two|both|for|inside|enter|its|their|these|this)\W+$", re.IGNORECASE
)
_DESCRIBES = re.compile(r"\b(?:the|an?|these|those|its|their|in|newly|recently|into|two|some|of the)\s+$", re.IGNORECASE)
"""Before "captured", "liberated": it only describes what follows ("in the liberated areas of …")."""

"""Before "besieged": it only describes the place, and what stands before it is not who besieges it."""

_LAND = re.compile(
    r"^\s+(?:[\w-]+\s+){0,5}?(?:villages|towns|hills?|hilltops?|districts|neighbou?rhoods|farms|"
    r"areas (?:near|around|north|south|east|west)\w*|territory|territories|swathes|(?:road )?junctions?|crossroads?|checkpoints?|"
    r"(?:military |air |army )?bases?|airports?|airbases?|airfields?|(?:oil|gas) ?fields?|dams?|silos|mills|barracks|bridges?)\b",
    re.IGNORECASE,
)
"""A thing taken that is no more than "40 villages", "several hills": a capture whose place is not named."""


def unnamed(line: Line, trigger: Span) -> bool:
    """Whether what was taken is only "40 villages", "several hills": no place named around it is meant."""
    return any(_LAND.search(" " + trigger.of(line.text)[at.start() :]) for at in re.finditer(r"(?<=\w) ", trigger.of(line.text)))


def share_of(line: Line, trigger: Span) -> FigureMention | None:
    """A percentage that a control verb governs ("controls more than 60 percent of …")."""
    for figure in line.figures:
        if (
            figure.unit == "percent"
            and trigger.end <= figure.span.start
            and distance(line.text[trigger.end : figure.span.start]) <= 4
        ):
            return figure
    return None


def verbs(line: Line) -> list[Found]:
    """Verbs with a party as subject ("government forces seized Latamneh", "IS controls the majority of the province")."""
    found: list[Found] = []
    for method, pattern in _RULES:
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            trigger = Span(*match.span())
            if any(party.span.overlaps(trigger) for party in line.parties):
                continue
            item = _verb(line, method, trigger)
            if item and not any(item.trigger.overlaps(other.trigger) for other in found):
                found.append(item)
    return found


def _verb(line: Line, method: str, trigger: Span) -> Found | None:
    if _not_told(line, method, trigger) or _describes(line, method, trigger):
        return None
    word = trigger.of(line.text).lower()
    passive = _PASSIVE.search(line.before(trigger.start, 30)) is not None
    if passive and method != "lost" and not word.startswith("in ") and not word.endswith("ing"):
        return _passive_verb(line, method, trigger)
    return _reduced(line, method, trigger) or _active(line, method, trigger)


def _active(line: Line, method: str, trigger: Span) -> Found | None:
    """What a verb with its subject says: who took, holds or left which place."""
    word = trigger.of(line.text).lower()
    subject, places = takers.subject(line, trigger), taken.places(line, method, trigger)
    if subject is None:
        return None
    land = _LAND.match(line.after(trigger.end, 90)) if method == "captured" and not places else None
    if not places and not share_of(line, trigger) and land is None:
        return None
    if word in _LOOSE and land is None and not _adjacent(line, trigger, places):
        return None
    if method == "holds" and word.startswith(("maintain", "occup")) and not places:
        return None
    side = subject.codes[0]
    if method in {"withdrawn", "lost"}:
        return Found(method, trigger, gainer(line, trigger, side), places, side)
    whole = Span(trigger.start, trigger.end + land.end()) if land else trigger
    return Found(method, whole, subject, places, takers.loser(line, trigger, subject.codes))


_LOOSE = frozenset("left|took|taken|entered|enter into|quit|evacuated|cleared|freed|lost|lose|clearing|secured".split("|"))
"""Verbs of many meanings: they tell of control only right before a place."""

_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\W+(?:\w+ly\W+|also\W+|now\W+)?$")
_NOUN_OF_CONTROL = re.compile(r"\b(?:under|from|of)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
"""Before "control": it is a noun ("under Y control")."""


def _not_told(line: Line, method: str, trigger: Span) -> bool:
    """Whether a verb of control is only tried or hoped for, or takes people or a deal instead of a place."""
    people = method != "withdrawn" and _PEOPLE.match(line.after(trigger.end, 50))
    return bool(people or _untrue(line, trigger) or hoped_for(line, trigger) or _NO_PLACE.match(line.after(trigger.end, 60)))


def _describes(line: Line, method: str, trigger: Span) -> bool:
    """Whether a word only describes a place ("the liberated areas", "a besieged town", "the area surrounding X")."""
    word, before = trigger.of(line.text).lower(), line.before(trigger.start, 40)
    if word == "control":
        return _NOUN_OF_CONTROL.search(before) is not None
    if word == "surrounding":
        return _AROUND.search(before) is not None
    if method == "besieged":
        return word.endswith("ed") and _BESIEGED_ADJECTIVE.search(before) is not None
    return method == "captured" and word.endswith(("ed", "en")) and _DESCRIBES.search(before) is not None


_AROUND = re.compile(
    r"\b(?:areas?|countryside|regions?|villages|towns|districts|zones?|hills|lands?|mountains)\s+$", re.IGNORECASE
)
"""Right before "surrounding": it only says where something lies."""

_NO_PLACE = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:cease-?fires?|truces?|deals?|agreements?|talks|plans?|efforts?|attempts?|hopes?|meetings?|"
    r"opportunity|advantage|ground|upper hand|initiative|momentum|battles?|war|lives|contact|credibility|patience|money|"
    r"aid|convoy|refuge|shelter)\b",
    re.IGNORECASE,
)
"""After a verb of control: what is taken, left or lost is no place ("abandoned a truce")."""

_FINITE_PAST = re.compile(
    r"(?:re)?(?:captured|seized|took|retook|conquered|overran|entered|stormed|regained|gained|lost|withdrew|retreated|"
    r"abandoned|broke|pushed|advanced)\b",
    re.IGNORECASE,
)


def _untrue(line: Line, trigger: Span) -> bool:
    """Whether the words before a verb make it only tried or feared; "before the army retook it" tells of what was done."""
    found = UNREAL.search(line.before(trigger.start, 70))
    if found is None:
        return False
    noun = re.match(r"battle|fight|campaign|offensive|operation|push|effort|bid", found[0], re.IGNORECASE)
    if (
        noun
        and re.search(r"\b(?:and|then|which|who|has|have|had)\s+$", found[0])
        and re.search(r"(?:ed|took|fell|lost)$", trigger.of(line.text))
    ):
        return False
    since = re.match(r"before|until|ahead", found[0], re.IGNORECASE)
    return not (since and _FINITE_PAST.match(trigger.of(line.text)) and not re.search(r"\bto\s+$", found[0]))


def _reduced(line: Line, method: str, trigger: Span) -> Found | None:
    """A place "liberated from Y": taken from Y, by somebody who is not named."""
    if method != "captured" or not re.fullmatch(r"\w+(?:ed|en)", trigger.of(line.text)):
        return None
    loser = next((p for p in line.parties if p.span.start >= trigger.end), None)
    place = next((t for t in reversed(line.toponyms) if t.span.end <= trigger.start), None)
    if loser is None or place is None or not re.fullmatch(r",?\s+(?:\w+ly\s+)?", line.text[place.span.end : trigger.start]):
        return None
    if not re.fullmatch(r"\s+from\s+(?:the\s+)?", line.text[trigger.end : loser.span.start]):
        return None
    return Found("captured", trigger, None, (place,), loser.party)


def _passive_verb(line: Line, method: str, trigger: Span) -> Found | None:
    if method in {"holds", "withdrawn"}:
        return None
    places = subject_places(line, trigger.start) or where.meant(line, trigger.start)
    after = line.after(trigger.end, 60)
    if not places or re.match(r"\s+(?:by|from)\b", after):
        return None
    doer = next(
        (p for p in line.parties if p.span.start >= trigger.end and distance(line.text[trigger.end : p.span.start]) <= 3), None
    )
    holder = actors.Actors((doer.party,), doer.span) if doer and actors.free(line, doer) else None
    return Found(method, trigger, holder, places)


def _adjacent(line: Line, trigger: Span, places: tuple[Toponym, ...]) -> bool:
    return bool(places) and distance(line.text[trigger.end : places[0].span.start]) <= 6
