"""Who holds, took, lost or besieges a place: patterns around places and parties."""

import re
from dataclasses import dataclass

from marsad.extract import actors, where
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.model import Figure, FigureMention, Kind, PartyMention, Span, Toponym

_COMPOUND = re.compile(
    r"[\s-]*[-–]\s?(?:(?P<holds>held|controlled|run|occupied|dominated|ruled|administered)|(?P<besieged>besieged|encircled|surrounded))\b", re.IGNORECASE
)

_TAKE = (
    r"captur(?:ed?|es|ing)|recaptur(?:ed?|es|ing)|seiz(?:ed?|es|ing)|retak(?:e|es|en|ing)|retook|t(?:ook|ake|akes|aken|aking) (?:back )?(?:(?:full|complete|partial) )?control of|tak(?:e|en|ing) over|took over|"
    r"regain(?:ed|s|ing)?(?: control of)?|liberat(?:ed?|es|ing)|recover(?:ed|ing)?|overr[au]n|conquer(?:ed)?|reconquer(?:ed)?|wrest(?:ed)?|clear(?:ed|ing)|freed|frees|"
    r"broke into|br(?:oke|eak) into|entered|enter into|stormed|t(?:ook|aken)|secur(?:ed|ing)|establish(?:ed)? control over|gain(?:ed|s)? control of|in control of"
)
_HOLD = r"controls?|holds?|(?:still )?controll(?:ed|ing)|dominat(?:es?|ing)|rul(?:es?|ing)|maintain(?:s|ed)|govern(?:s|ed)|occup(?:y|ies)"
_SIEGE = r"besieg(?:es?|ed|ing)|beseig\w+|encircl(?:es?|ed|ing)|surround(?:s|ed|ing)?|laid siege to|lays? siege to|siege (?:of|on)|tighten(?:ed|ing)? (?:their|its|the) siege of|siege[sd]"
_LEAVE = r"withdr[ae]w(?:n|s|ing|al)?|pull(?:ed|ing|s)? (?:[\w ]{1,40} )?(?:back|out)|abandon(?:ed|ing|s)?|retreat(?:ed|ing|s)?|(?:left|vacated|quit|evacuated)"
_LOSE = r"lost|lose[s]?|losing|(?:been |were |was )?(?:driven|expelled|pushed|ousted|dislodged|beaten|repelled) (?:out |back )?(?:of|from)|(?:was|were) driven back"

_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (method, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
    for method, words in (("besieged", _SIEGE), ("captured", _TAKE), ("withdrawn", _LEAVE), ("lost", _LOSE), ("holds", _HOLD))
)
_BY_HOLDER = re.compile(
    r"(?<![\w-])(?:(?P<holds>(?:currently |still |mostly )?(?:held|controlled|dominated|occupied|run|ruled) by|under (?:the )?(?:full |partial )?control of|(?:still )?(?:in|at) the hands of)|(?P<besieged>besieged by|beseiged by|surrounded by|encircled by)|"
    r"(?P<captured>(?:captured|recaptured|seized|retaken|liberated|overrun|taken|taken over|conquered) by|f[ae]ll(?:en|s)? (?:in)?to(?: the hands of)?)|(?P<withdrawn>(?:abandoned|evacuated|vacated|left) by))\s+(?:the\s+)?(?:\S+\s+){0,4}?$",
    re.IGNORECASE,
)
_PARTY_HANDS = re.compile(r"^['’]?s?\s*(?P<word>hands|control|siege|rule|grip)\b", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:could|would|might|may|will|if|fail(?:ed|s)?|try|tried|trying|attempt\w*|seek\w*|sought|aim\w*|want\w*|effort|bid|battle|battling|fight|fighting|vow\w*|hop(?:e|es|ed|ing)|plan\w*|determination|"
    r"critical|goal|advance\w* (?:on|towards)|push(?:ing)?|campaign|offensive|operation|intend\w*|ahead of|near(?:ing|er)?|prepar\w+|before|until|for control|escape|elude)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
_MARK = re.compile(r"[;.“”\"]|\b(?:who|while|when|after|before|because|if|although|but|since|said|says|told|reported|according)\b", re.IGNORECASE)
_PEOPLE = re.compile(r"^\W*(?:\w+\W+){0,3}(?:people|civilians|soldiers|fighters|militants|terrorists|prisoners|pilot|pilots|weapons?|tanks?|vehicles?|ammunition|leader|leaders|commander|commanders|members|homes|children|dead|toll|positions|principals|officers?)\b", re.IGNORECASE)
_SHARE = re.compile(r"^\s*(?:%|per ?cent|percent)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    method: str
    trigger: Span
    holder: actors.Actors | None
    places: tuple[Toponym, ...]
    loser: str | None = None
    aside: bool = False


def control(line: Line) -> list[Draft]:
    """The control claims of a sentence, in order; a verb of taking beats an adjective of holding for the same place."""
    found = _adjectives(line) + _passives(line) + _possessed(line) + _verbs(line)
    drafts: list[Draft] = []
    taken: list[tuple[str, int]] = []
    for item in sorted(found, key=lambda f: (f.trigger, f.method)):
        key = (item.method, item.places[0].span.start if item.places else -item.trigger.start - 1)
        if key in taken:
            continue
        taken.append(key)
        drafts.append(_draft(line, item))
    return drafts


def _draft(line: Line, item: _Found) -> Draft:
    evidence = item.trigger
    if item.holder:
        evidence = evidence.hull(item.holder.span)
    for toponym in item.places[:1]:
        evidence = evidence.hull(toponym.span)
    return Draft(
        kind=Kind.CONTROL,
        line=line,
        trigger=item.trigger,
        evidence=evidence,
        places=item.places,
        perpetrators=item.holder.codes if item.holder else (),
        actor=item.holder.span if item.holder else None,
        victims_side=item.loser,
        method=item.method,
        aside=item.aside,
        share=_share(line, item.trigger),
        reasons=[f"{item.method}: \"{item.trigger.of(line.text)}\""],
    )


def _share(line: Line, trigger: Span) -> Figure | None:
    figure = share_of(line, trigger)
    return figure.figure if figure else None


def share_of(line: Line, trigger: Span) -> FigureMention | None:
    """A percentage that a control verb governs ("controls more than 60 percent of …")."""
    for figure in line.figures:
        if figure.unit == "percent" and trigger.end <= figure.span.start and distance(line.text[trigger.end : figure.span.start]) <= 4:
            return figure
    return None


def _adjectives(line: Line) -> list[_Found]:
    """"rebel-held Irbin", "the two rebel-besieged villages in Idlib"."""
    found = []
    for party in line.parties:
        match = _COMPOUND.search(line.text, party.span.start, min(line.span.end, party.span.end + 16))
        if match is None or match.end() < party.span.end or match.start() > party.span.end:
            continue
        places = _place_before(line, party.span.start) or _np_places(line, match.end())
        if places:
            method = "holds" if match["holds"] else "besieged"
            found.append(_Found(method, Span(party.span.start, match.end()), actors.Actors((party.party,), party.span), places, aside=True))
    return found


def _np_places(line: Line, start: int) -> tuple[Toponym, ...]:
    """The places that a noun phrase which opens at `start` names ("-held eastern parts of Aleppo")."""
    for toponym in line.toponyms:
        if toponym.span.start < start:
            continue
        between = line.text[start : toponym.span.start]
        if distance(between) > 6 or _MARK.search(between) or re.search(r"\b(?:from|into|to|and|by|with|which|that|near|on|of (?:Syria|the country))\b", between):
            return ()
        return where.together(line, toponym, list(line.toponyms))
    return ()


def _place_before(line: Line, at: int) -> tuple[Toponym, ...]:
    """A place in front of an apposition ("Irbin another rebel-held area")."""
    for toponym in reversed(line.toponyms):
        if toponym.span.end > at:
            continue
        between = line.text[toponym.span.end : at]
        if re.fullmatch(r"[\s,]*(?:an?|another|the|also|is|are|lies in|a key|the last|the only|one of the)[\s\w]{0,18}", between) and distance(between) <= 4:
            return (toponym,)
        return ()
    return ()


def _passives(line: Line) -> list[_Found]:
    """"held by", "besieged by", "in the hands of", "captured by" a party."""
    found = []
    for party in line.parties:
        window = line.before(party.span.start, 110)
        match = _BY_HOLDER.search(window)
        if not match or party.adjective and actors.free(line, party) is False:
            continue
        method = next(name for name, value in match.groupdict().items() if value)
        start = party.span.start - len(window) + match.start()
        trigger = Span(start, party.span.start - len(window) + match.end(method))
        if _UNREAL.search(line.before(start, 60)):
            continue
        places = _subject_places(line, start)
        if not places and method != "withdrawn":
            places = _after_places(line, party.span.end)
        if not places:
            continue
        holder = actors.chain(line, party, line.parties)
        if method == "withdrawn":
            found.append(_Found(method, trigger, None, places, party.party))
        else:
            found.append(_Found(method, trigger, holder, places))
    return found


def _subject_places(line: Line, at: int) -> tuple[Toponym, ...]:
    """The places nearest before a passive verb, in its clause."""
    for toponym in reversed(line.toponyms):
        if toponym.span.end > at:
            continue
        between = line.text[toponym.span.end : at]
        if distance(between) > 16 or re.search(r"[;.]|\b(?:said|told|reported|according|while|but)\b", between):
            return ()
        return where.together(line, toponym, [t for t in line.toponyms if t.span.end <= at])
    return ()


def _after_places(line: Line, at: int) -> tuple[Toponym, ...]:
    for toponym in line.toponyms:
        if toponym.span.start < at:
            continue
        between = line.text[at : toponym.span.start]
        return where.together(line, toponym, list(line.toponyms)) if re.match(r"^[^.;]{0,60}\bin\b[^.;]*$", between) and distance(between) <= 12 else ()
    return ()


def _possessed(line: Line) -> list[_Found]:
    """"in rebel hands", "under government control", "under rebel siege"."""
    found = []
    for party in line.parties:
        match = _PARTY_HANDS.match(line.after(party.span.end, 20))
        before = line.before(party.span.start, 40)
        lead = re.search(r"\b(?:in|into|under|to)\s+(?:the\s+)?(?:\w+\s+)?$", before)
        if not match or not lead or _UNREAL.search(line.before(party.span.start, 60)):
            continue
        places = _subject_places(line, party.span.start)
        if not places:
            continue
        fell = re.search(r"\b(?:fell|fall|surrendered|surrender|returned|came) (?:in)?to\s+(?:the\s+)?(?:\w+\s+)?$|under\s+$", before)
        method = "besieged" if match["word"].lower() == "siege" else "captured" if fell and not re.search(r"under\s+$", before) else "holds"
        trigger = Span(party.span.start - len(before) + lead.start(), party.span.end + match.end())
        found.append(_Found(method, trigger, actors.Actors((party.party,), party.span), places))
    return found


def _verbs(line: Line) -> list[_Found]:
    """"government forces seized Latamneh", "IS controls the majority of the province"."""
    found = []
    for method, pattern in _RULES:
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            trigger = Span(*match.span())
            if any(party.span.overlaps(trigger) for party in line.parties):
                continue
            item = _verb(line, method, trigger)
            if item and not any(item.trigger.overlaps(other.trigger) for other in found):
                found.append(item)
    return found


def _verb(line: Line, method: str, trigger: Span) -> _Found | None:
    if _UNREAL.search(line.before(trigger.start, 70)) or _PEOPLE.match(line.after(trigger.end, 50)):
        return None
    word = trigger.of(line.text).lower()
    passive = re.search(r"\b(?:was|were|been|being|is|are)\W+(?:\w+ly\W+|also\W+|now\W+)?$", line.before(trigger.start, 30)) is not None
    if passive and not method == "lost":
        return _passive_verb(line, method, trigger)
    subject = _subject(line, trigger)
    places = _object_places(line, trigger)
    if subject is None:
        return None
    if not places and not share_of(line, trigger):
        return None
    if word in {"left", "took", "taken", "entered", "enter into", "quit", "evacuated", "cleared", "freed", "lost", "lose", "clearing", "secured"} and not _adjacent(line, trigger, places):
        return None
    if method == "holds" and word.startswith(("maintain", "occup")) and not places:
        return None
    side = subject.codes[0]
    if method in {"withdrawn", "lost"}:
        return _Found(method, trigger, _gainer(line, trigger, side), places, side)
    return _Found(method, trigger, subject, places, _loser(line, trigger, subject.codes))


def _passive_verb(line: Line, method: str, trigger: Span) -> _Found | None:
    if method in {"holds", "withdrawn"}:
        return None
    places = _subject_places(line, trigger.start)
    after = line.after(trigger.end, 60)
    if not places or re.match(r"\s+(?:by|from)\b", after):
        return None
    doer = next((p for p in line.parties if p.span.start >= trigger.end and distance(line.text[trigger.end : p.span.start]) <= 3), None)
    holder = actors.Actors((doer.party,), doer.span) if doer and actors.free(line, doer) else None
    return _Found(method, trigger, holder, places)


def _adjacent(line: Line, trigger: Span, places: tuple[Toponym, ...]) -> bool:
    return bool(places) and distance(line.text[trigger.end : places[0].span.start]) <= 6


def _subject(line: Line, trigger: Span) -> actors.Actors | None:
    """The party that takes, holds or leaves: the last one free to act before the verb in its clause."""
    left = [p for p in line.parties if p.span.end <= trigger.start and actors.free(line, p)]
    for party in reversed(left):
        between = line.text[party.span.end : trigger.start]
        clean = re.sub(r"\b(?:after|since|when) (?:hours|days|weeks|months|several|two|years)\b", " ", between)
        if distance(between) > 18 or _MARK.search(re.sub(r"\b(?:which|who)\b", " ", clean)):
            return None
        if re.search(r"\b(?:against|from|by|of|with|on|between)\s+(?:the\s+)?(?:\w+\s+){0,2}$", line.before(party.span.start, 40)) and not re.search(r"['’]s?\s*$", between):
            continue
        return actors.chain(line, _first(line, left, party), [p for p in left if p.span.start <= party.span.start])
    return None


def _first(line: Line, left: list[PartyMention], party: PartyMention) -> PartyMention:
    at = left.index(party)
    while at and re.fullmatch(r"[\s,]*(?:and|or|,)[\s,]*(?:the\s+)?", line.text[left[at - 1].span.end : left[at].span.start]):
        at -= 1
    return left[at]


def _object_places(line: Line, trigger: Span) -> tuple[Toponym, ...]:
    right = [t for t in line.toponyms if t.span.start >= trigger.end]
    for toponym in right:
        between = line.text[trigger.end : toponym.span.start]
        if distance(between) > 14 or _MARK.search(between):
            return ()
        return where.together(line, toponym, right)
    return ()


def _gainer(line: Line, trigger: Span, leaver: str) -> actors.Actors | None:
    """Who comes in where somebody leaves: "in the face of the advance of …"; None when it is not said."""
    for party in line.parties:
        if party.party != leaver and re.search(r"\b(?:advance of|face of|to|by|pressure from|offensive by)\s+(?:the\s+)?(?:\S+\s+){0,3}$", line.before(party.span.start, 60)) and party.span.start > trigger.end:
            return actors.Actors((party.party,), party.span)
    return None


def _loser(line: Line, trigger: Span, holders: tuple[str, ...]) -> str | None:
    """Who loses a place: "from IS", "rebel-held", "of IS militants"."""
    for party in line.parties:
        if party.party in holders or party.span.start < trigger.start:
            continue
        between = line.text[trigger.end : party.span.start]
        if distance(between) <= 14 and (re.search(r"\b(?:from|of|against)\s+(?:the\s+)?$", between) or not actors.free(line, party)) and not _MARK.search(between):
            return party.party
    return None
