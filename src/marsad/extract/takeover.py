"""Verbs of control: a party takes, holds, besieges, leaves or loses a place."""

import re

from marsad.extract import actors, taken, takers, where
from marsad.extract.changes import UNREAL, Found, gainer, hoped_for, subject_places
from marsad.extract.lines import Line, distance
from marsad.model import FigureMention, Span, Toponym

_CONTROL = (
    r"(?:[\"“]\s?)?(?:(?:its|their|back|full|complete|total|partial|sole|absolute|military|the)\s+){0,3}control (?:over|of|in|to)"
)
"""What is taken, gained, restored or had, before the name of a place."""

_ORDER = r"(?:security|stability|calm|order)"
_TAKE = (
    r"(?:t(?:ook|ak(?:e[ns]?|ing))|ret(?:ook|ak(?:e[ns]?|ing))|(?:re)?captur(?:e[ds]?|ing)|seiz(?:e[ds]?|ing)|"
    r"(?:re)?gain(?:ed|s|ing)?|assum(?:e[ds]?|ing)|wrest(?:ed|s|ing)?|secur(?:e[ds]?|ing)|reassert(?:ed|s|ing)?|"
    rf"(?:re)?establish(?:ed|es|ing)?|impos(?:e[ds]?|ing)|expand(?:ed|s|ing)?|extend(?:ed|s|ing)?|restor(?:e[ds]?|ing))"
    rf" {_CONTROL}|(?:re)?captur(?:ed?|es|ing)|seiz(?:ed?|es|ing)|retak(?:e|es|en|ing)|retook|tak(?:e|en|ing) over|took over|"
    r"regain(?:ed|s|ing)?|liberat(?:ed?|es|ing)|recover(?:ed|ing)?|overr[au]n|(?<=managed to )control|(?<=able to )control|"
    r"(?:re)?conquer(?:ed)?|wrest(?:ed)?|clear(?:ed|ing)|freed|frees|"
    r"br(?:oke|eak) into|entered|enter into|stormed|t(?:ook|aken)|take(?= (?-i:[A-Z]))|secur(?:ed|ing)|"
    rf"restor(?:ed?|es|ing) [\"“]?\s?{_ORDER}(?: and {_ORDER})?\s?[\"”]? (?:to|in)|"
    r"(?:advanced|pushed|moved|punched|swept) (?:deep(?:er)? |further )?into"
)
_HOLD = (
    r"(?<!full )(?<!of )(?<!for )(?<!over )(?<!and )(?<!under )(?<!its )(?<!their )control(?! of| over)|controls|"
    rf"in (?:full |complete |partial )?control of|(?:has|have|had) {_CONTROL}|(?:maintain|retain|keep)(?:s|ed|ing)? {_CONTROL}|"
    r"holds?|held(?! (?:by|a|an|talks|up|out|back|hostage|captive|in|on|"
    r"off)\b)|(?:still )?controll(?:ed|ing)|dominat(?:es?|ing)|rul(?:es?|ing)|"
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
    r"militants|terrorists|insurgents|rebels|jihadists|gunmen|hostages|troops|policemen|villagers|prisoners|pilot|"
    r"pilots|weapons?|tanks?|vehicles?|ammunition|leader|leaders|commander|commanders|members|homes|"
    r"children|dead|toll|positions|gatherings|concentrations|hideouts|headquarters|dens|convoys?|embass(?:y|ies)|prisons?|principals|officers?)\b",
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
    r"(?:military |air |army )?bases?|airports?|airbases?|airfields?|(?:oil|gas) ?fields?|dams?|silos|mills|barracks|bridges?|"
    r"points? \d+)\b",
    re.IGNORECASE,
)
"""A thing taken that is no more than "40 villages", "several hills": a capture whose place is not named."""


def unnamed(line: Line, trigger: Span) -> str | None:
    """What was taken where it is only "40 villages", "several hills": no place named around is meant; else None."""
    words = " " + trigger.of(line.text)
    found = next((match for at in re.finditer(r"(?<=\w) ", words) if (match := _LAND.search(words[at.start() :]))), None)
    return found[0].split()[-1].lower() if found else None


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
    if word.endswith(("ed", "en")) and re.match(r"\s+by\b", line.after(trigger.end, 4)):
        return None
    subject, places = takers.subject(line, trigger), taken.places(line, method, trigger)
    if subject is None:
        return None
    land = _LAND.match(line.after(trigger.end, 90)) if method == "captured" and not places else None
    if not places and not share_of(line, trigger) and land is None:
        return None
    if word in _LOOSE and land is None and not _adjacent(line, trigger, places):
        return None
    if word in _GOING_IN and not _into(line, trigger, places):
        return None
    if method == "holds" and word.startswith("occup") and not places:
        return None
    side = subject.codes[0]
    if method in {"withdrawn", "lost"}:
        return Found(method, trigger, gainer(line, trigger, side), places, side)
    whole = Span(trigger.start, trigger.end + land.end()) if land else trigger
    loser = takers.loser(line, trigger, subject.codes) if method != "holds" else None
    return Found(method, whole, subject, places, loser)


_LOOSE = frozenset(
    "left|took|taken|entered|enter into|stormed|quit|evacuated|cleared|freed|lost|lose|clearing|secured".split("|")
)
"""Verbs of many meanings: they tell of control only right before a place."""

_GOING_IN = frozenset({"entered", "enter into", "stormed"})
"""Verbs of going in: who goes into a house or a base has not taken the town around it."""

_INTO = re.compile(
    r"\s+(?:into\s+)?(?:(?:the|of|in|and|some|several|most|all|parts?|districts?|neighbou?rhoods?|quarters?|villages?|towns?|cit(?:y|ies)|"
    r"suburbs?|area|(?:air ?|army |military )?bases?|airport|camp|outskirts|strategic|key|nearby|neighbou?ring|"
    r"[\w-]+-(?:held|controlled)|"
    r"(?:north|south|east|west|centr)\w*)\s+)*",
    re.IGNORECASE,
)
"""Between such a verb and the place that was taken."""


def _into(line: Line, trigger: Span, places: tuple[Toponym, ...]) -> bool:
    if places and places[0].span.start < trigger.end:
        return True
    return bool(places) and _INTO.fullmatch(line.text[trigger.end : places[0].span.start]) is not None


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
        return _AROUND.search(before) is not None or re.match(r"\s+of\b", line.after(trigger.end, 5)) is not None
    if method == "besieged":
        return word.endswith("ed") and _BESIEGED_ADJECTIVE.search(before) is not None
    if method != "captured" or not word.endswith(("ed", "en")):
        return False
    named = any(0 <= trigger.start - party.span.end <= 1 for party in line.parties)
    return _DESCRIBES.search(before) is not None or (_LOOT.search(before) is not None and not named)


_LOOT = re.compile(
    r"\b(?:arms|weapons?|weaponry|equipment|vehicles?|tanks|ammunition|hostages?|soldiers|prisoners|civilians|people|goods|aid)\s+$",
    re.IGNORECASE,
)
"""Right before "seized", "captured": those or the things that were taken, and no place."""


_AROUND = re.compile(
    r"\b(?:areas?|countryside|regions?|villages|towns|districts|zones?|hills|lands?|mountains)\s+$", re.IGNORECASE
)
"""Right before "surrounding": it only says where something lies."""

_NO_PLACE = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:cease-?fires?|truces?|deals?|agreements?|talks|plans?|efforts?|attempts?|hopes?|meetings?|"
    r"opportunity|advantage|ground|upper hand|initiative|momentum|battles?|war|lives|contact|credibility|patience|money|"
    r"aid|convoy|refuge|shelter|place(?! (?:of|in) (?:the|its|their)\b))\b|\s+(?:while|during|when|alive|and)\b",
    re.IGNORECASE,
)
"""After a verb of control: what is taken, left or lost is no place ("abandoned a truce")."""

_FINITE_PAST = re.compile(
    r"(?:re)?(?:captured|seized|took|retook|conquered|overran|entered|stormed|regained|gained|liberated|lost|withdrew|retreated|"
    r"abandoned|broke|pushed|advanced)\b",
    re.IGNORECASE,
)


def _untrue(line: Line, trigger: Span) -> bool:
    """Whether the words before a verb make it only tried or feared; "before the army retook it" tells of what was done."""
    found = UNREAL.search(line.before(trigger.start, 70))
    if found is None:
        return False
    noun = re.match(r"battl|fight|campaign|offensive|operation|push|advance", found[0], re.IGNORECASE)
    if noun and _FINITE_PAST.match(trigger.of(line.text)) and not re.search(r"\bto\s+$", found[0]):
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
