"""Verbs of control: a party takes, holds, besieges, leaves or loses a place."""

import re

from marsad.extract import actors, allusions, where
from marsad.extract.changes import MARK, NEAR, UNREAL, Found, gainer, hoped_for, subject_places
from marsad.extract.lines import Line, distance
from marsad.model import FigureMention, PartyMention, Span, Toponym

_TAKE = (
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
    r"in (?:full |complete |partial )?control of|holds?|(?:still )?controll(?:ed|ing)|dominat(?:es?|ing)|rul(?:es?|ing)|"
    r"maintain(?:s|ed)|"
    r"govern(?:s|ed)|occup(?:y|ies)"
)
_SIEGE = r"besieg(?:es?|ed|ing)|beseig\w+|encircl(?:es?|ed|ing)|surround(?:s|ed|ing)?|l(?:aid|ays?|aying) siege to|sieged"
_LEAVE = (
    r"withdr[ae]w(?:n|s|ing|al)?|pull(?:ed|ing|s)? (?:[\w ]{1,40} )?(?:back|out)|abandon(?:ed|ing|s)?|"
    r"retreat(?:ed|ing|s)?|(?:left|vacated|quit|evacuated)"
)
_LOSE = (
    r"lost|lose[s]?|losing|(?:been |were |was )?(?:driven|expelled|pushed|ousted|dislodged|beaten|"
    r"repelled) (?:out |back )?(?:of|from)|(?:was|were) driven back"
)
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (method, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
    for method, words in (("besieged", _SIEGE), ("captured", _TAKE), ("withdrawn", _LEAVE), ("lost", _LOSE), ("holds", _HOLD))
)
_PEOPLE = re.compile(
    r"^\W*(?:\w+\W+){0,3}(?:people|civilians|soldiers|fighters|militants|terrorists|prisoners|pilot|"
    r"pilots|weapons?|tanks?|vehicles?|ammunition|leader|leaders|commander|commanders|members|homes|"
    r"children|dead|toll|positions|principals|officers?)\b",
    re.IGNORECASE,
)


_BESIEGED_ADJECTIVE = re.compile(
    r"\b(?:the|an?|on|in|of|into|from|to|two|both|for|inside|enter|its|their|these|this)\W+$", re.IGNORECASE
)
"""Before "besieged": it only describes the place, and what stands before it is not who besieges it."""

_BEYOND = re.compile(r"\b(?:were|was|are|is|from|kilomet\w+|miles?|km|threaten\w*|towards?)\b")
"""Between a verb of taking and a place: the place is not what was taken."""

_LAND = re.compile(
    r"^\s+(?:[\w-]+\s+){0,5}?(?:villages|towns|hills?|hilltops?|districts|neighbou?rhoods|farms|"
    r"areas (?:near|around|north|south|east|west)\w*)\b",
    re.IGNORECASE,
)
"""A thing taken that is no more than "40 villages", "several hills": a capture whose place is not named."""

_SECOND_VERB = re.compile(
    r"\w[^,;]*(?:,|\band|\bor|\bthen)\s+(?:(?:have|has|had|are|is|were|was|then|now|\w+ly)\s+)*\w{2,}(?:ed|ing)\b(?!-)"
)
"""After an object of its own ("captured dozens of villages and advanced …"): what follows is another verb's."""

_ANOTHER_OBJECT = re.compile(r"\w[^,;]*\band\s+(?:\w+ly\s+)?(?:surround|neighbou?r|adjoin|remain|includ)\w*", re.IGNORECASE)


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
    if UNREAL.search(line.before(trigger.start, 70)) or (_PEOPLE.match(line.after(trigger.end, 50)) and method != "withdrawn"):
        return None
    if hoped_for(line, trigger):
        return None
    word = trigger.of(line.text).lower()
    passive = (
        re.search(
            r"\b(?:was|were|been|being|is|are)\W+(?:\w+ly\W+|also\W+|"
            r"now\W+)?$",
            line.before(trigger.start, 30),
        )
        is not None
    )
    if method == "besieged" and _BESIEGED_ADJECTIVE.search(line.before(trigger.start, 12)) and word.endswith("ed"):
        return None
    if passive and method != "lost" and not word.startswith("in ") and not word.endswith("ing"):
        return _passive_verb(line, method, trigger)
    subject = _subject(line, trigger)
    places = (
        _it(line, trigger)
        or _object_places(line, trigger, method)
        or _relative_place(line, method, trigger)
        or allusions.after(line, trigger.end)
    )
    if subject is None:
        return None
    land = _LAND.match(line.after(trigger.end, 90)) if method == "captured" and not places else None
    if not places and not share_of(line, trigger) and land is None:
        return None
    if word in {
        "left",
        "took",
        "taken",
        "entered",
        "enter into",
        "quit",
        "evacuated",
        "cleared",
        "freed",
        "lost",
        "lose",
        "clearing",
        "secured",
    } and not _adjacent(line, trigger, places):
        return None
    if method == "holds" and word.startswith(("maintain", "occup")) and not places:
        return None
    side = subject.codes[0]
    if method in {"withdrawn", "lost"}:
        return Found(method, trigger, gainer(line, trigger, side), places, side)
    taken = Span(trigger.start, trigger.end + land.end()) if land else trigger
    return Found(method, taken, subject, places, _loser(line, trigger, subject.codes))


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


def _subject(line: Line, trigger: Span) -> actors.Actors | None:
    """The party that takes, holds or leaves: the last one free to act before the verb in its clause."""
    left = [p for p in line.parties if p.span.end <= trigger.start and actors.free(line, p)]
    for party in reversed(left):
        between = re.sub(r"\bafter\s+$", " ", _clause(line.text[party.span.end : trigger.start]))
        if distance(between) > 24 or MARK.search(re.sub(r"\b(?:which|who)\b", " ", between)):
            break
        first = _first(line, left, party)
        if _OBLIQUE.search(line.before(first.span.start, 50)) and not re.match(r"\s*['’]s?\b", line.after(party.span.end, 4)):
            continue
        return actors.chain(line, first, [p for p in left if p.span.start <= party.span.start])
    return _meant(line, trigger)


_OBLIQUE = re.compile(r"\b(?:against|from|by|of|with|on|between|over)\s+(?:the\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE)
_TROOPS = re.compile(
    r"^(?:.*\b)?(?P<who>troops|soldiers|forces|the army|they|it|the alliance|the group|insurgents|"
    r"fighters)\b(?:\W+\w+){0,5}\W*$",
    re.IGNORECASE | re.DOTALL,
)


def _clause(between: str) -> str:
    """Words between subject and verb without inserted clauses ("…, which has won victories since, …")."""
    inserted = re.sub(r",\s*(?:which|who|whose|already|backed|supported|helped|led)\b[^;.]*?,(?=\s)", " ", between)
    return re.sub(r"\b(?:after|since|when) (?:hours|days|weeks|months|several|two|years)\b", " ", inserted)


def _meant(line: Line, trigger: Span) -> actors.Actors | None:
    """The party that "the troops" or "they" means: the one whose troops were named last, where the clause names none."""
    match = _TROOPS.search(line.before(trigger.start, 60))
    at = trigger.start - len(line.before(trigger.start, 60)) + match.start("who") if match else 0
    earlier = (*line.earlier_parties, *(p for p in line.parties if p.span.end <= at))
    if match is None or not earlier:
        return None
    free = [p for p in earlier if not p.adjective or re.search(r"(?:forces|troops|army|regime)", p.span.of(line.text))]
    named = [
        p
        for p in free
        if re.search(
            r"\b(?:forces|troops|army|soldiers|fighters|militants|regime|government)\b", p.span.of(line.text), re.IGNORECASE
        )
    ] or free
    if not named:
        return None
    return actors.Actors((named[-1].party,), Span(at, at + len(match["who"])))


def _first(line: Line, left: list[PartyMention], party: PartyMention) -> PartyMention:
    at = left.index(party)
    while at and re.fullmatch(r"[\s,]*(?:and|or|,)[\s,]*(?:the\s+)?", line.text[left[at - 1].span.end : left[at].span.start]):
        at -= 1
    return left[at]


def _object_places(line: Line, trigger: Span, method: str) -> tuple[Toponym, ...]:
    right = [t for t in line.toponyms if t.span.start >= trigger.end]
    for toponym in right:
        between = line.text[trigger.end : toponym.span.start]
        beyond = method not in {"withdrawn", "lost"} and _BEYOND.search(_without_loser(line, trigger.end, between))
        if distance(between) > 14 or MARK.search(between) or beyond:
            return ()
        if method == "captured" and (NEAR.search(between) or _second_verb(between)):
            return ()
        return where.together(line, toponym, right)
    return ()


_OWN_POSTS = re.compile(
    r"\s+from\s+(?:(?:several|some|most|all|many)\s+(?:of\s+)?)?(?:its|their)\s+(?:\w+\s+)?(?:positions|bases|posts)\b",
    re.IGNORECASE,
)
"""After a verb of leaving: the posts lie where the text was speaking of last."""


def _it(line: Line, trigger: Span) -> tuple[Toponym, ...]:
    """The town named last, where "it" is what was taken."""
    towns = [t for t in where.before(line, trigger.start) if where.rank(t) < where.WIDE]
    return (towns[-1],) if towns and re.match(r"\s+it\b", line.after(trigger.end, 6)) else ()


def _without_loser(line: Line, at: int, between: str) -> str:
    """Words after a verb of taking without "from" and the side it was taken from."""
    for party in line.parties:
        lead = re.search(r"\bfrom\s+(?:the\s+)?$", line.text[at : party.span.start]) if party.span.start >= at else None
        if lead and party.span.end <= at + len(between):
            return between[: lead.start()] + between[party.span.end - at :]
    return between


def _second_verb(between: str) -> bool:
    return _SECOND_VERB.search(between) is not None and _ANOTHER_OBJECT.search(between) is None


def _relative_place(line: Line, method: str, trigger: Span) -> tuple[Toponym, ...]:
    """A place before "which the opposition controls", or the one named last for "the town"."""
    if method == "holds":
        for toponym in reversed([t for t in line.toponyms if t.span.end <= trigger.start]):
            between = line.text[toponym.span.end : trigger.start]
            return (toponym,) if re.search(r"\b(?:which|that)\b", between) and distance(between) <= 8 else ()
    after = line.after(trigger.end, 60)
    if method == "withdrawn" and _OWN_POSTS.match(after):
        return where.before(line, trigger.start)[-1:]
    match = re.match(
        r"(?:\W+(?:of|the|most|majority|parts?|half|from|several|its|western|eastern|northern|southern|"
        r"districts?|positions|bases|more|full|into)\b)*\W+(?:the|this|that) (?:\w+ )?(?:town|city|village|"
        r"province|district|neighbou?rhood|area|region)\b",
        after,
        re.IGNORECASE,
    )
    return where.meant(line, trigger.end + match.end()) if match else ()


def _loser(line: Line, trigger: Span, holders: tuple[str, ...]) -> str | None:
    """Who loses a place: "from IS", "rebel-held", "of IS militants"."""
    for party in line.parties:
        if party.party in holders or party.span.start < trigger.start:
            continue
        between = line.text[trigger.end : party.span.start]
        if (
            distance(between) <= 14
            and (re.search(r"\b(?:from|of|against)\s+(?:the\s+)?$", between) or not actors.free(line, party))
            and not MARK.search(between)
        ):
            return party.party
    return None
