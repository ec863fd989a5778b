"""Who holds or besieges a place, said in passing or in the passive: "rebel-held", "besieged by", "in government hands"."""

import re

from marsad.extract import actors, allusions, where
from marsad.extract.changes import MARK, NOT_SO, Found, gainer, named_from, subject_places
from marsad.extract.lines import Line, distance
from marsad.extract.possession import possessed
from marsad.extract.posts import posts
from marsad.extract.strongholds import strongholds
from marsad.model import PartyMention, Span, Toponym

_COMPOUND = re.compile(
    r"(?:[\s-]*[-–]\s?|\s(?=held|controlled))(?:(?P<holds>held|controlled|run|occupied|dominated|ruled|administered)|"
    r"(?P<besieged>besieged|encircled|surrounded))\b",
    re.IGNORECASE,
)
_BY_HOLDER = re.compile(
    r"(?<![\w-])(?:(?P<holds>(?:currently |still |mostly )?(?:held|controlled|dominated|occupied|run|"
    r"ruled)(?: almost)?(?: \w+ly)? by|(?<!came )(?<!come )(?<!fell )(?<!fallen )under (?:the )?(?:full |"
    r"partial )?control of|(?:still )?(?:in|"
    r"at) the hands of)|"
    r"(?P<besieged>besieged by|beseiged by|surrounded by|encircled by)|"
    r"(?P<captured>(?:captured|recaptured|seized|retaken|liberated|overr[au]n|taken|taken over|conquered|"
    r"freed)(?: from (?:the )?[\w-]+(?: group| fighters| forces| militants)?)? by|"
    r"(?:came|come|fallen|fell|brought|passed) under (?:the )?(?:full )?control of|"
    r"lost to|f[ae]ll(?:en|s)?(?: (?:on|last|early|late) [\w ]{3,20}?)? (?:in)?to(?: the hands of)?)|"
    r"(?P<withdrawn>(?:abandoned|evacuated|vacated|left) "
    r"by))\s+(?:the\s+)?(?:\S+\s+){0,4}?$",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|been|remains?)\W+(?:(?:now|still|currently|\w+ly)\W+)?$", re.IGNORECASE)


def holdings(line: Line) -> list[Found]:
    """What a sentence says in passing or in the passive of who holds or besieges a place."""
    return _adjectives(line) + _passives(line) + possessed(line) + _divided(line) + strongholds(line) + posts(line)


def _adjectives(line: Line) -> list[Found]:
    """Held or besieged by an adjective ("rebel-held Irbin", "the two rebel-besieged villages in Idlib")."""
    found = []
    for party in line.parties:
        match = _COMPOUND.search(line.text, party.span.start, min(line.span.end, party.span.end + 16))
        if match is None or match.end() < party.span.end or match.start() > party.span.end:
            continue
        if not party.adjective and not re.search(r"[-–]", match[0]):
            continue
        whole = Span(party.span.start, match.end())
        places = (
            _place_before(line, whole.start)
            or _np_places(line, whole.end)
            or _alluded(line, party, whole.end)
            or _owner_before(line, whole)
        )
        if places or indefinite(line, whole):
            method = "holds" if match["holds"] else "besieged"
            found.append(Found(method, whole, actors.Actors((party.party,), party.span), places, aside=True))
    return found


_ONE = re.compile(r"\b(?:an?|one|another)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_SPOT = r"(?:town|village|district|neighbou?rhood|suburb|camp|quarter)"
_A_SPOT_AFTER = re.compile(rf"\s+(?:(?!and\b|or\b)[\w-]+\s+){{0,2}}?{_SPOT}(?![\w-])", re.IGNORECASE)
_A_SPOT_BEFORE = re.compile(
    rf"\b(?:an?|one|another)\s+(?:[\w-]+\s+){{0,2}}?{_SPOT}\s+(?:(?:of|in|near)\s+(?:[\w'’-]+\s+){{1,6}})?$", re.IGNORECASE
)


def indefinite(line: Line, words: Span) -> bool:
    """Whether what is held is "a town", "one district": a place that is named elsewhere, where what happened in it is told."""
    if _ONE.search(line.before(words.start, 40)) and _A_SPOT_AFTER.match(line.after(words.end, 50)):
        return True
    return _A_SPOT_BEFORE.search(line.before(words.start, 80)) is not None


_LAND = re.compile(
    r"\s+(?:[\w-]+\s+)?(?:areas?|territor(?:y|ies)|districts?|neighbou?rhoods?|parts|enclaves?|countryside)\b", re.IGNORECASE
)


_LINK = r"(?:for|in|to|from|of|on|and|by|near|with|at|as|into|or|but|after|is|are|was|were)\b"


def _owner_before(line: Line, words: Span) -> tuple[Toponym, ...]:
    """The place whose area is held, named as its owner ("Maruns vast rebel-held area", "Marun's rebel-held districts")."""
    before = [t for t in line.toponyms if t.span.end <= words.start]
    if not before or where.rank(before[-1]) >= where.COUNTRY or not _LAND.match(line.after(words.end, 40)):
        return ()
    gap = line.text[before[-1].name_span.end : words.start]
    owned = re.match(r"['’]?s\s", gap) or before[-1].span.of(line.text).endswith("s")
    return (before[-1],) if owned and re.fullmatch(rf"(?:['’]?s)?\s+(?:(?!{_LINK})[\w-]+\s+){{0,2}}", gap) else ()


def _alluded(line: Line, party: PartyMention, at: int) -> tuple[Toponym, ...]:
    """What "the …-held neighbourhood" or "…-held districts of the city" means."""
    definite = re.search(r"\b(?:the|this|that|these|two)\s+(?:[\w-]+\s+)?$", line.before(party.span.start, 24), re.IGNORECASE)
    if definite:
        meant = allusions.noun_phrase(line, Span(party.span.start, at))
        if meant:
            return meant
    of = re.match(
        r"\s+(?:[\w-]+\s+){0,2}(?:districts|parts?|areas?|side|half|sectors?|east|west|north|south)"
        r"(?: of|(?<=s) in)(?=\s+(?:the|this|that)\b)",
        line.after(at, 50),
    )
    return allusions.after(line, at + of.end()) if of else ()


_OF_THE_TOWN = re.compile(r"\bof (?:the|this|that) (?:[\w-]+ )?(?:city|town|province|capital|region)\b(?! of\b)", re.IGNORECASE)
"""In a noun phrase: what is held is part of a place spoken of before, not of the one named next."""


def _np_places(line: Line, start: int) -> tuple[Toponym, ...]:
    """The places that a noun phrase which opens at `start` names ("-held eastern parts of Aleppo")."""
    right = named_from(line, start)
    for toponym in right:
        between = line.text[start : toponym.span.start]
        if where.rank(toponym) >= where.COUNTRY and any(0 <= t.span.start - toponym.span.end <= 3 for t in line.toponyms):
            continue
        if (
            distance(between) > 6
            or MARK.search(between)
            or _OF_THE_TOWN.search(between)
            or re.search(r"\b(?:from|into|to|and|by|with|which|that|near|of the country)\b", between)
        ):
            return ()
        return where.together(line, toponym, right)
    return ()


def _place_before(line: Line, at: int) -> tuple[Toponym, ...]:
    """A place in front of an apposition ("Irbin another rebel-held area")."""
    for toponym in reversed(line.toponyms):
        if toponym.span.end > at:
            continue
        between = line.text[toponym.span.end : at]
        if (
            re.fullmatch(
                r"[\s,]*(?:[-–]\s)?(?:an?|another|the|also|is|are|lies in|a key|the last|the only|"
                r"one of the)[\s\w]{0,18}",
                between,
            )
            and distance(between) <= 4
        ):
            return (toponym,)
        return ()
    return ()


def _passives(line: Line) -> list[Found]:
    """Held, besieged, captured "by" a party, or "in the hands of" one."""
    found: list[Found] = []
    for party in line.parties:
        window = line.before(party.span.start, 110)
        match = _BY_HOLDER.search(window)
        if any(item.holder and item.holder.span.contains(party.span) for item in found):
            continue
        if not match or (party.adjective and actors.free(line, party) is False) or _of_another(line, party, window, match):
            continue
        method = next(name for name, value in match.groupdict().items() if value)
        start = party.span.start - len(window) + match.start()
        if any(item.trigger.start == start for item in found):
            continue
        trigger = Span(start, party.span.start - len(window) + match.end(method))
        if NOT_SO.search(line.before(start, 60)):
            continue
        places = subject_places(line, start)
        if not places and method != "withdrawn":
            places = _after_places(line, party.span.end)
        places = places or allusions.subject(line, start) or where.meant(line, start) or _itself(line, start)
        unnamed = (method in {"captured", "withdrawn"} and _TOWN.search(line.before(start, 30))) or indefinite(line, trigger)
        if not places and not unnamed:
            continue
        holder = members(line, actors.chain(line, party, line.parties))
        if method == "withdrawn":
            found.append(Found(method, trigger, gainer(line, trigger, party.party), places, party.party))
        else:
            found.append(
                Found(
                    method,
                    trigger,
                    holder,
                    places,
                    _inside(line, trigger, places, holder) if method == "besieged" else _from(line, trigger, holder),
                    aside=method == "holds" and not _FINITE.search(line.before(start, 24)),
                )
            )
    return found


def _of_another(line: Line, party: PartyMention, window: str, match: re.Match[str]) -> bool:
    """Whether the words are said of a party nearer to them ("held by Y was shelled by X")."""
    said = Span(party.span.start - len(window) + match.start(), party.span.start)
    return (
        any(said.contains(p.span) for p in line.parties)
        and re.search(r"\bby (?:the )?$", window) is not None
        and (len(re.findall(r"\bby\b", said.of(line.text))) > 1)
    )


_TOWN = re.compile(r"\b(?:town|village|city|suburb|district|neighbou?rhood|base|area|province)\s+$", re.IGNORECASE)
"""Right before "captured by": a place that is not named."""

_IT_WAS = re.compile(r"\b(?:it|which)\s+(?:\w+ly\s+)?(?:is|was|has been|had been)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_DIVIDED = re.compile(r"\b(?:divided|split) (?:since [\w-]+ )?between\s+(?:the\s+)?$", re.IGNORECASE)


def _itself(line: Line, at: int) -> tuple[Toponym, ...]:
    """What "it" means before a passive verb: the place that the sentence opens with."""
    first = line.toponyms[:1]
    if first and _IT_WAS.search(line.before(at, 30)) and distance(line.text[line.span.start : first[0].span.start]) <= 3:
        return first
    return ()


_MEMBERS = re.compile(
    r"^(?:\s+(?:groups?|forces|factions|fighters|militants|militias))?,?\s+"
    r"(?:(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:alliance|coalition|umbrella(?: group)?|grouping|bloc)\s+of|"
    r"(?:(?:that|which)\s+)?(?:includ(?:es?|ing)|led by|dominated by))\s+(?:[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
"""Between a body and those that it is said to be made of."""


def members(line: Line, holder: actors.Actors) -> actors.Actors:
    """A holder with those it is made of ("the Front, an alliance of Y and Z")."""
    after = next((p for p in line.parties if p.span.start >= holder.span.end), None)
    if after is None or not _MEMBERS.match(line.text[holder.span.end : after.span.start]):
        return holder
    named = actors.chain(line, after, line.parties)
    codes = (*holder.codes, *(code for code in named.codes if code not in holder.codes))
    return members(line, actors.Actors(codes, holder.span.hull(named.span)))


def _from(line: Line, trigger: Span, holder: actors.Actors) -> str | None:
    """Who lost what somebody else captured ("retaken by Z from Y", "retaken from Y by Z")."""
    within = [p.party for p in line.parties if trigger.contains(p.span) and p.party not in holder.codes]
    if within:
        return within[0]
    after = next((p for p in line.parties if p.span.start >= holder.span.end), None)
    if after and re.fullmatch(r",?\s+from\s+(?:the\s+)?(?:\w+\s+)?", line.text[holder.span.end : after.span.start]):
        return after.party if after.party not in holder.codes else None
    return None


def _divided(line: Line) -> list[Found]:
    """A place "divided between Y … and Z": each holds a part of it."""
    for party in line.parties:
        if not _DIVIDED.search(line.before(party.span.start, 40)):
            continue
        start = line.text.rindex("between", line.span.start, party.span.start)
        places = subject_places(line, start) or allusions.subject(line, start)
        second = next((p for p in line.parties if p.span.start >= party.span.end and p.party != party.party), None)
        gap = line.text[party.span.end : second.span.start] if second else ""
        if not places or second is None or distance(gap) > 8 or not re.search(r"\band\b", gap):
            return []
        first = Found("holds", Span(start, party.span.end), actors.Actors((party.party,), party.span), places)
        return [first, Found("holds", second.span, actors.Actors((second.party,), second.span), places)]
    return []


_BESIDE = (
    r"\s+(?:near|around|close to|outside|across|along|(?:(?:north|south)-?(?:east|west)?|east|west) of)"
    r"\s+(?:the\s+)?"
)
"""Before a place: what is held lies near it."""


def _after_places(line: Line, at: int) -> tuple[Toponym, ...]:
    for toponym in line.toponyms:
        if toponym.span.start < at:
            continue
        between = line.text[at : toponym.span.start]
        return (
            where.together(line, toponym, list(line.toponyms))
            if re.match(rf"^[^.;]{{0,60}}\b(?:in|includes? the)\b[^.;]*$|^(?:\s+[\w-]+)?{_BESIDE}$", between)
            and distance(between) <= 12
            else ()
        )
    return ()


def _inside(line: Line, trigger: Span, places: tuple[Toponym, ...], holder: actors.Actors) -> str | None:
    """The side that is besieged, where the words name it beside the place ("the Turkish post in …", "rebel-held …")."""
    for party in line.parties:
        if party.party in holder.codes or party.span.end > trigger.start:
            continue
        if re.fullmatch(r"\s+(?:who\s+)?(?:(?:are|were|is)\s+)?", line.text[party.span.end : trigger.start]):
            return party.party
        gap = line.between(party.span, places[0].span) or line.between(places[0].span, party.span)
        if party.adjective and distance(gap) <= 8 and not MARK.search(gap):
            return party.party
    return None
