"""Victims whom no count tells: a name alone, "the victim", "he died", "his wife", "killed himself".

Such a victim is the number 1 (a list of names their number) and stands only where nothing else in the document counts those
killed or injured: what refers back to a person already counted is no second person.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.extract.triggers import Trigger, Voice
from marsad.model import Figure, FigureMention, Kind, Population, Scope, Span

HARM = frozenset({Kind.KILLED, Kind.INJURED})
"""The kinds that a single victim may be read of."""

OWN_HAND = "killed by his or her own hand"
"""The reason given for a claim on somebody who killed himself."""

_GIVEN = r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+|al-\w+|bin|ibn|abu|de|la|van)){1,3}(?: Jr\.?| Sr\.?)?"
_AGE = r"(?:,? \(?\d{1,3}\)?)?"
_LIST = rf"{_GIVEN}{_AGE}(?:, {_GIVEN}{_AGE})*,? and {_GIVEN}{_AGE}"
_PERSON = (
    "victim|man|woman|boy|girl|teen|teenager|child|toddler|baby|infant|driver|suspect|gunman|shooter|officer|deputy|student|mother|"
    "father|brother|sister|son|daughter|wife|husband|grandmother|grandfather|cousin|nephew|niece|girlfriend|boyfriend|soldier|"
    "policeman|youth|male|female|passenger|attacker|assailant|bystander|friend|neighbou?r|roommate|classmate|uncle|aunt|fianc[eé]e?|"
    "grandson|granddaughter|stepson|stepdaughter|stepfather|stepmother"
)
_KIN = (
    r"(?:his|her|their) (?:[\w’'-]+ ){0,2}?(?:child|baby|boy|girl|wife|husband|mother|father|brother|sister|son|daughter|"
    r"grandmother|cousin|girlfriend|boyfriend)"
)
_PAIR = rf"{_GIVEN}{_AGE},? and {_KIN}"
_DEFINITE = (
    rf"(?i:(?:the|this|that|his|her|their|whose) (?:[\w’'-]+ ){{0,3}}?(?:\d{{1,2}}-year-old(?: (?:{_PERSON}))?|{_PERSON})\b)"
)
_BEHIND = r"(?:,? \(?\d{1,3}\)?)?(?:,? (?:both |all )?(?:of|from) [A-Z][^,.;]{1,40})?(?:, [^,.;]{1,50},|,)?"
_HELPERS = (
    r"(?:(?:who|and|was|were|is|has|had|have|been|being|be|later|also|then|both|reportedly|reported|believed|to|[a-z]+ly)\s+)*"
)
_SUBJECT = re.compile(rf"(?P<who>{_LIST}|{_PAIR}|{_GIVEN}|{_DEFINITE}|\b[Hh]e|\b[Ss]he|\b[A-Z][\w’'-]+){_BEHIND}\s+{_HELPERS}$")
_GOES_ON = re.compile(rf"\b(?:and|but|then)\s+{_HELPERS}$")
_OPENS = re.compile(rf"\W*(?P<who>{_GIVEN}|{_DEFINITE}|[Hh]e\b|[Ss]he\b)")
"""The subject with which a sentence opens, where the verb at hand goes on with it ("He was treated but died")."""

_BARE = re.compile(rf"(?P<who>\b(?i:(?:\d{{1,2}}-year-old )?(?:{_PERSON}))\b){_BEHIND}\s+{_HELPERS}$")
_BARE_ONE = rf"(?:[\w-]+ )?(?:{_PERSON})"
_BARE_LIST = re.compile(rf"(?P<who>\b(?i:{_BARE_ONE}(?:, {_BARE_ONE})*,?(?: and|,| &) {_BARE_ONE}))\b\s+{_HELPERS}$")
_ANYONE = re.compile(rf"\b(?:{_PERSON})\b", re.IGNORECASE)
_BARE_OBJECT = re.compile(rf"\s+(?i:(?:\d{{1,2}}-year-old )?(?:[\w’'-]+ ){{0,3}}?(?P<who>{_PERSON})\b)")
"""Headlines leave articles out: "Man shot dead", "shooting death of local teen"."""

_NOT_BEFORE_A_NAME = (
    "on|in|at|by|near|during|for|with|from|to|as|after|before|since|of|and|or|when|while|inside|outside|over|against|under"
)
_OBJECT = re.compile(
    rf"\s+(?:and (?:killing|killed|wounding|injuring)\s+)?(?:\d{{1,2}}-year-old\s+)?"
    rf"(?:(?i:the )?(?:(?!(?:{_NOT_BEFORE_A_NAME})\b)[a-z]+ ){{0,2}}?(?P<who>{_LIST}|{_PAIR}|{_GIVEN})|"
    rf"(?P<kin>{_DEFINITE}|him\b(?!self)|himself|herself))"
)
_KIN_BEFORE = re.compile(
    rf"\s+(?:and \w+ )?(?P<who>{_KIN})(?:,[^,]{{1,40}},)?,? and (?:(?:their|his|her|the) )?(?:couple’s |couple's )?"
)
_NAMES_BEFORE = re.compile(rf"\s+(?P<who>{_GIVEN}{_AGE}(?:, {_GIVEN}{_AGE})*),? and ")
_BARE_BEFORE = re.compile(rf"\s+(?P<who>(?i:{_PERSON}))(?:,| and|,? &) ")
_KIN_BEHIND = re.compile(
    rf"(?:, \d{{1,3}},)? and (?P<who>{_KIN})\b(?:, \d{{1,3}},)? (?:were|are|have|both|found|shot|killed|dead|died|injured)\b"
)
_LEFT_WITH = re.compile(rf"\b(?i:left|leaving) (?P<who>him|her|{_GIVEN}|{_DEFINITE}){_AGE},? and (?:his|her|their) $")
"""Before those counted: one more of them ("left him and his two daughters dead")."""

_DEATH = re.compile(r"\b(?P<who>[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})['’]s? (?P<death>death|murder|killing|slaying)\b(?! tolls?\b)")
_SELF = re.compile(
    r"\b(?:kill(?:ed|ing|s)|fatally (?:shot|shooting)|shot and killed|hang(?:ed|ing)) (?P<who>himself|herself)\b|"
    r"\b(?:[Tt]ook|[Tt]akes?|[Tt]aking|[Tt]aken) (?P<own>(?:[Hh]is |[Hh]er )?[Oo]wn) [Ll]ife\b"
)
_UNREAL = re.compile(
    r"\b(?:threat\w*|attempt\w*|tried|trying|if|could|would|might|want\w*|going to|not|never)\b(?:\W+\w+){0,3}\W*$"
)
_NO_NAME = frozenset(
    "Police Officers Officer It They Both All Two Three Four Five Six One Others Some Many Authorities Witnesses Nobody "
    "None People Deputies Firefighters Paramedics Investigators Residents Civilians Everyone Those These We You I Their His Her "
    "There That This Which Who And But The".split()
)
"""Words with a capital that name nobody."""


def victims(line: Line, told: Sequence[Trigger], taken: Sequence[Span]) -> list[Draft]:
    """The uncounted victims of a sentence, in order.

    Args:
        line: The sentence.
        told: Its triggers.
        taken: Figures and triggers that other claims of the sentence have.
    """
    found = [*_by_own_hand(line), *_deaths(line)]
    held = [*taken, *(draft.evidence for draft in found)]
    for trigger in told:
        if trigger.kind not in HARM or any(trigger.span.overlaps(span) for span in held) or _asserts(line, trigger):
            continue
        who = _who(line, trigger)
        if who is not None and not any(who.overlaps(span) for span in held) and not _elsewhere(line, who):
            found.append(_draft(line, who, trigger.kind, trigger.span))
    return found


def _asserts(line: Line, trigger: Trigger) -> bool:
    """Whether the verb may as well say something ("he claimed the friend had gone"): only a number behind it tells of deaths."""
    words = trigger.span.of(line.text).lower()
    return words.startswith("claim") and not words.endswith("of")


def _deaths(line: Line) -> list[Draft]:
    """Deaths told as a noun: "Maria Lopez's death"."""
    matches = _DEATH.finditer(line.text, line.span.start, line.span.end)
    found = [_draft(line, Span(*match.span("who")), Kind.KILLED, Span(*match.span("death"))) for match in matches]
    return [draft for draft in found if not _elsewhere(line, draft.core)]


def _by_own_hand(line: Line) -> list[Draft]:
    """Those who killed themselves: one more person than those they killed."""
    found = []
    for match in _SELF.finditer(line.text, line.span.start, line.span.end):
        span = Span(*match.span())
        if not _UNREAL.search(line.before(span.start)):
            who = Span(*match.span("who" if match["who"] else "own"))
            found.append(replace(_draft(line, who, Kind.KILLED, span), secondary=False, reasons=[OWN_HAND]))
    return found


def beside(line: Line, counted: Sequence[Draft]) -> list[Draft]:
    """The single victim named right beside those counted: "killing his wife and four daughters", "a man and his wife died"."""
    found: list[Draft] = []
    for draft in counted:
        if draft.kind not in HARM or draft.figure is None:
            continue
        figure, trigger = draft.figure.span, draft.trigger
        if trigger.end <= figure.start:
            gap = Span(trigger.end, figure.start)
            patterns = (_KIN_BEFORE, _NAMES_BEFORE, _BARE_BEFORE) if line.title else (_KIN_BEFORE, _NAMES_BEFORE)
            match = next((told for p in patterns if (told := p.fullmatch(gap.of(line.text)))), None)
        else:
            gap = Span(figure.end, max(figure.end, trigger.start))
            match = _KIN_BEHIND.match(gap.of(line.text))
            if match is None:
                gap = Span(max(line.span.start, figure.start - 60), figure.start)
                match = _LEFT_WITH.search(gap.of(line.text))
        if match is not None:
            who = Span(gap.start + match.start("who"), gap.start + match.end("who"))
            found.append(replace(_draft(line, who, draft.kind, trigger), secondary=False))
    return found


def _who(line: Line, trigger: Trigger) -> Span | None:
    if trigger.voice is Voice.PASSIVE or (trigger.voice is Voice.EITHER and (line.title or _reduced(line, trigger))):
        start = max(line.span.start, trigger.span.start - 160)
        before = line.text[start : trigger.span.start]
        match = (_BARE_LIST.search(before) if line.title else None) or _SUBJECT.search(before)
        match = match or (_BARE.search(before) if line.title else None)
        if match is None and _GOES_ON.search(before):
            start = line.span.start
            match = _OPENS.match(line.words)
        if match is None or match["who"] in _NO_NAME:
            return None
        return Span(start + match.start("who"), start + match.end("who"))
    if trigger.voice is Voice.TOLL:
        return None
    after = line.after(trigger.span.end, 100)
    match = _OBJECT.match(after) or (_BARE_OBJECT.match(after) if line.title else None)
    if match is None:
        return None
    group = "who" if match["who"] else "kin"
    return Span(trigger.span.end + match.start(group), trigger.span.end + match.end(group))


_WHERE = re.compile(r" (?:in|at|during|by|on|outside|near|inside) ")


def _reduced(line: Line, trigger: Trigger) -> bool:
    """Whether a participle right behind "the boy" tells what befell him ("the boy killed in the shooting")."""
    before = line.before(trigger.span.start, 40)
    return _WHERE.match(line.text, trigger.span.end) is not None and _VICTIM.search(before) is not None


_VICTIM = re.compile(
    r"\bthe (?:\d{1,2}-year-old |young |teenage |elderly )?(?:man|woman|boy|girl|teen|teenager|child|toddler|baby) $", re.I
)


def _elsewhere(line: Line, who: Span) -> bool:
    """Whether the words name a place, a time or a party rather than a person."""
    if any(who.overlaps(timex.span) for timex in line.timexes):
        return True
    return any(who.overlaps(other.span) for other in line.parties) or any(
        other.name_span.contains(who) for other in line.toponyms
    )


def _draft(line: Line, who: Span, kind: Kind, trigger: Span) -> Draft:
    words = who.of(line.text)
    persons = len(_ANYONE.findall(words)) if line.title and re.search(r",| and | & ", words) else 0
    number = max(1, persons, len(re.findall(_GIVEN, words)) + (re.fullmatch(_PAIR, words) is not None))
    figure = FigureMention(who, who, Figure.exact(number), "people", None, Population.PEOPLE)
    return Draft(
        kind=kind,
        line=line,
        trigger=trigger,
        evidence=who.hull(trigger),
        figure=figure,
        population=Population.PEOPLE,
        secondary=True,
        reasons=["a victim whom no count tells"],
    )


def standing(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without victims and patients whom another count of the document may already hold."""
    counted = {draft.kind for draft in drafts if not draft.secondary and _now(draft)}
    kept: list[Draft] = []
    for draft in drafts:
        if not draft.secondary or _stands(draft, kept, counted, drafts):
            kept.append(draft)
    return kept


def _now(draft: Draft) -> bool:
    return draft.kind in HARM and draft.scope is not Scope.CUMULATIVE and draft.figure is not None


def _stands(draft: Draft, kept: Sequence[Draft], counted: set[Kind], drafts: Sequence[Draft]) -> bool:
    if draft.kind in counted or draft.figure is None:
        return False
    before = [other for other in kept if other.secondary and other.kind is draft.kind]
    if any((other.figure.figure.low or 0) >= (draft.figure.figure.low or 0) for other in before if other.figure):
        return False
    if draft.kind is Kind.INJURED and draft.figure.figure.high == 1:
        return not any(other.kind is Kind.KILLED and _now(other) for other in drafts)
    return not _died_there(draft)


def _died_there(draft: Draft) -> bool:
    """Whether those taken to hospital died in it, as the sentence goes on."""
    rest = draft.line.after(draft.trigger.end, 80)
    return re.search(r"\bwhere (?:he|she|they|both|one)\b[^.;]*\b(?:died|dead|succumbed)\b", rest) is not None
