"""Who holds or besieges a place, said in passing or in the passive: "rebel-held", "besieged by", "in government hands"."""

import re

from marsad.extract import actors, allusions, where
from marsad.extract.changes import MARK, NOT_SO, Found, gainer, subject_places
from marsad.extract.lines import Line, distance
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
    r"(?P<captured>(?:captured|recaptured|seized|retaken|liberated|overrun|taken|taken over|conquered|"
    r"freed)(?: from (?:the )?[\w-]+(?: group| fighters| forces| militants)?)? by|"
    r"(?:came|come|fallen|fell|brought|passed) under (?:the )?(?:full )?control of|"
    r"lost to|f[ae]ll(?:en|s)?(?: (?:on|last|early|late) [\w ]{3,20}?)? (?:in)?to(?: the hands of)?)|"
    r"(?P<withdrawn>(?:abandoned|evacuated|vacated|left) "
    r"by))\s+(?:the\s+)?(?:\S+\s+){0,4}?$",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:is|are|was|were|remains?)\W+(?:(?:now|still|currently|mostly)\W+)?$", re.IGNORECASE)
_PARTY_HANDS = re.compile(
    r"^['’]?s?\s*(?:(?:full|complete|total|firm|sole|tight|partial)\s+)?(?P<word>hands|control|siege|rule|grip)\b", re.IGNORECASE
)


def holdings(line: Line) -> list[Found]:
    """What a sentence says in passing or in the passive of who holds or besieges a place."""
    return _adjectives(line) + _passives(line) + _possessed(line) + _divided(line) + strongholds(line) + posts(line)


def _adjectives(line: Line) -> list[Found]:
    """Held or besieged by an adjective ("rebel-held Irbin", "the two rebel-besieged villages in Idlib")."""
    found = []
    for party in line.parties:
        match = _COMPOUND.search(line.text, party.span.start, min(line.span.end, party.span.end + 16))
        if match is None or match.end() < party.span.end or match.start() > party.span.end:
            continue
        if not party.adjective and not re.search(r"[-–]", match[0]):
            continue
        places = _place_before(line, party.span.start) or _np_places(line, match.end()) or _alluded(line, party, match.end())
        if places:
            method = "holds" if match["holds"] else "besieged"
            found.append(
                Found(method, Span(party.span.start, match.end()), actors.Actors((party.party,), party.span), places, aside=True)
            )
    return found


def _alluded(line: Line, party: PartyMention, at: int) -> tuple[Toponym, ...]:
    """What "the …-held neighbourhood" or "…-held districts of the city" means."""
    if re.search(r"\b(?:the|this|that|these|two)\s+(?:[\w-]+\s+)?$", line.before(party.span.start, 24), re.IGNORECASE):
        whole = Span(party.span.start, at)
        return allusions.noun_phrase(line, whole)
    of = re.match(r"\s+(?:[\w-]+\s+){0,2}(?:districts|parts|areas|side|half) of(?=\s)", line.after(at, 50))
    return allusions.after(line, at + of.end()) if of else ()


def _np_places(line: Line, start: int) -> tuple[Toponym, ...]:
    """The places that a noun phrase which opens at `start` names ("-held eastern parts of Aleppo")."""
    for toponym in line.toponyms:
        if toponym.span.start < start:
            continue
        between = line.text[start : toponym.span.start]
        if where.rank(toponym) >= where.COUNTRY and any(0 <= t.span.start - toponym.span.end <= 3 for t in line.toponyms):
            continue
        if (
            distance(between) > 6
            or MARK.search(between)
            or re.search(r"\b(?:from|into|to|and|by|with|which|that|near|on|of the country)\b", between)
        ):
            return ()
        return where.together(line, toponym, list(line.toponyms))
    return ()


def _place_before(line: Line, at: int) -> tuple[Toponym, ...]:
    """A place in front of an apposition ("Irbin another rebel-held area")."""
    for toponym in reversed(line.toponyms):
        if toponym.span.end > at:
            continue
        between = line.text[toponym.span.end : at]
        if (
            re.fullmatch(
                r"[\s,]*(?:an?|another|the|also|is|are|lies in|a key|the last|the only|"
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
    found = []
    for party in line.parties:
        window = line.before(party.span.start, 110)
        match = _BY_HOLDER.search(window)
        if not match or (party.adjective and actors.free(line, party) is False):
            continue
        method = next(name for name, value in match.groupdict().items() if value)
        start = party.span.start - len(window) + match.start()
        trigger = Span(start, party.span.start - len(window) + match.end(method))
        if NOT_SO.search(line.before(start, 60)):
            continue
        places = subject_places(line, start)
        if not places and method != "withdrawn":
            places = _after_places(line, party.span.end)
        places = places or allusions.subject(line, start) or where.meant(line, start) or _itself(line, start)
        if not places and not (method in {"captured", "withdrawn"} and _TOWN.search(line.before(start, 30))):
            continue
        holder = actors.chain(line, party, line.parties)
        if method == "withdrawn":
            found.append(Found(method, trigger, gainer(line, trigger, party.party), places, party.party))
        else:
            found.append(
                Found(
                    method,
                    trigger,
                    holder,
                    places,
                    _inside(line, trigger, places, holder) if method == "besieged" else _from(line, holder),
                    aside=method == "holds" and not _FINITE.search(line.before(start, 24)),
                )
            )
    return found


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


def _from(line: Line, holder: actors.Actors) -> str | None:
    """Who lost what somebody else captured ("retaken by Z from Y")."""
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
        return [Found("holds", Span(start, p.span.end), actors.Actors((p.party,), p.span), places) for p in (party, second)]
    return []


def _after_places(line: Line, at: int) -> tuple[Toponym, ...]:
    for toponym in line.toponyms:
        if toponym.span.start < at:
            continue
        between = line.text[at : toponym.span.start]
        return (
            where.together(line, toponym, list(line.toponyms))
            if re.match(r"^[^.;]{0,60}\b(?:in|includes? the)\b[^.;]*$", between) and distance(between) <= 12
            else ()
        )
    return ()


def _possessed(line: Line) -> list[Found]:
    """Places "in rebel hands", "under government control", "under rebel siege"."""
    found = []
    for party in line.parties:
        match = _PARTY_HANDS.match(line.after(party.span.end, 20))
        before = line.before(party.span.start, 40)
        lead = re.search(r"\b(?:in|into|under|to)\s+(?:the\s+)?(?:\w+\s+)?$", before)
        if not match or not lead or NOT_SO.search(line.before(party.span.start, 60)):
            continue
        places = (
            subject_places(line, party.span.start)
            or allusions.subject(line, party.span.start - len(before) + lead.start())
            or where.meant(line, party.span.start)
        )
        if not places:
            continue
        fell = re.search(
            r"\b(?:fell|fall|surrendered|surrender|returned|came) (?:in)?to\s+(?:the\s+)?(?:\w+\s+)?$|under\s+$", before
        )
        taken = "captured" if fell and not re.search(r"under\s+$", before) else "holds"
        method = "besieged" if match["word"].lower() == "siege" else taken
        trigger = Span(party.span.start - len(before) + lead.start(), party.span.end + match.end())
        found.append(Found(method, trigger, actors.Actors((party.party,), party.span), places))
    return found


def _inside(line: Line, trigger: Span, places: tuple[Toponym, ...], holder: actors.Actors) -> str | None:
    """The side that is besieged, where the words name it beside the place ("the Turkish post in …", "rebel-held …")."""
    for party in line.parties:
        if party.party in holder.codes or party.span.end > trigger.start:
            continue
        gap = line.between(party.span, places[0].span) or line.between(places[0].span, party.span)
        if party.adjective and distance(gap) <= 8 and not MARK.search(gap):
            return party.party
    return None
