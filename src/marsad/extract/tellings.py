"""The words of an attack: a verb that tells of one, with the noun of violence that it takes as subject or object."""

import re

from marsad.extract import attackers
from marsad.extract.lines import Line, distance
from marsad.extract.violence import FLYERS, NOUN
from marsad.model import Span


def core_of(line: Line, verb: Span, way: str) -> Span | None:
    """A verb with the noun of violence that it takes in its way; None where it takes none and needs one."""
    if way == "make":
        return _made(line, verb)
    if way == "turn":
        return _made(line, verb) or _happened(line, verb)
    if way == "happen":
        return _happened(line, verb)
    if way == "undergo":
        return _met(line, verb, NOUN)
    if way == "foil":
        return _foiled(line, verb)
    if way == "fight":
        return None if _WAR.search(line.words) or _BACK.match(line.after(verb.end, 12)) else verb
    if way == "strike":
        return _struck(line, verb)
    if way == "wreck":
        noun = _behind(line, verb) if passive(line, verb) else _subject(line, verb)
        return verb.hull(noun) if noun else verb
    return verb


_WAR = re.compile(r"\b(?:since|in)\s+(?:\w+\s+){0,2}(?:19|20)\d\d\b", re.IGNORECASE)
"""Beside fighting: it is the war as a whole that is told of."""

_BACK = re.compile(r"\s+(?:back|off)\b", re.IGNORECASE)
"""Behind fighting: it is told of those attacked, or of what for."""

_ATTEMPT = re.compile(
    r"(?<![\w-])(?:attacks?|assaults?|(?:counter-?)?offensives?|infiltration(?: attempts?)?|attempts?|raids?|incursions?|"
    r"ambush(?:es)?)(?![\w-])",
    re.IGNORECASE,
)


def _foiled(line: Line, verb: Span) -> Span | None:
    """A verb of repelling with the attack or attempt repelled, before a passive verb and behind an active one."""
    if not passive(line, verb):
        return _met(line, verb, _ATTEMPT)
    before = [Span(*m.span()) for m in _ATTEMPT.finditer(line.text, max(line.span.start, verb.start - 90), verb.start)]
    near = [noun for noun in before if not _FINITE.search(_AUXILIARIES.sub(" ", line.between(noun, verb)))]
    return verb.hull(near[-1]) if near else None


def _struck(line: Line, verb: Span) -> Span | None:
    """A verb that strikes by itself, with what struck; none where something else than a weapon "hit" the place."""
    if _HIT_FIGURE.match(line.after(verb.end, 24)):
        return None
    if not passive(line, verb):
        noun = _subject(line, verb)
        return verb.hull(noun) if noun else verb
    by = re.match(r"\s+(?:\w+ly\s+)?by\b", line.after(verb.end, 20))
    noun = _near_noun(line, verb)
    if by and noun is None and attackers.by(line, verb) is None:
        return None
    return verb.hull(noun) if noun else verb


_HIT_FIGURE = re.compile(
    r"\s+with\b|\s+(?:an?|its|their|the)\s+(?:[\w-]+\s+)?(?:record|low|high|peak|snag|wall|impasse|headlines)\b", re.IGNORECASE
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|(?-i:is)|are|got)\W+(?:(?:most|very|more)\W+)?(?:\w+\W+)?$", re.IGNORECASE)


def passive(line: Line, verb: Span) -> bool:
    """Whether a verb is told of those who suffer it."""
    return not verb.of(line.text).lower().split()[0].endswith("ing") and _PASSIVE.search(line.before(verb.start, 30)) is not None


_FINITE = re.compile(
    r"[;“”\"]|\b(?:is|are|was|were|has|have|had|said|says|which|who|that|while|when|after|before|but|as)\b", re.IGNORECASE
)


_AUXILIARIES = re.compile(
    r"\s+(?:(?:has|have|had|is|are|was|were|been|being|also|later|then|now|still|since|first|again|most|apparently|\w+ly)\s+)*$",
    re.IGNORECASE,
)


def _subject(line: Line, verb: Span, reach: int = 10) -> Span | None:
    """The noun of violence that is the subject of a verb, at most `reach` words back and with no other verb between them."""
    before = [Span(*m.span()) for m in NOUN.finditer(line.text, max(line.span.start, verb.start - 160), verb.start)]
    for noun in reversed(before):
        gap = _AUXILIARIES.sub(" ", attackers.timeless(line, noun.end, verb.start))
        if (
            distance(gap) <= reach
            and not _FINITE.search(gap)
            and not _OBJECT_OF.search(_AMOUNT.sub("", line.before(noun.start, 40)))
        ):
            return noun
    return None


_OBJECT_OF = re.compile(
    r"\b(?:after|following|amid|despite|in|during|of|by|since|from|to|against|with|fire[ds]?|launch\w*|carr\w+ out)\s+"
    r"(?:(?:the|an?|its|their|some|two|three|several|\d+)\s+)*(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
"""Before a noun of violence: it is no subject of a verb behind it."""

_AMOUNT = re.compile(r"\b(?:dozens|number|scores|hundreds|thousands|total|series|wave) of\s", re.IGNORECASE)
"""Before a noun: only how many there are."""


_LASTS = re.compile(r"continu|rag|resum|intensif|escalat|began|begun", re.IGNORECASE)
"""Verbs before which much may be said of the attack ("bombardment of X by Y and Z continues")."""

_LONG = 20
"""How many words; our convention."""


def _happened(line: Line, verb: Span) -> Span | None:
    """A verb that says that something broke out, goes on or went off, with what did."""
    lasts = _LASTS.match(verb.of(line.text))
    noun = _subject(line, verb, _LONG) if lasts else _subject(line, verb)
    if noun is None and re.search(r"(?:self|selves) up$", verb.of(line.text)):
        return verb
    return verb.hull(noun) if noun and not FLYERS.fullmatch(noun.of(line.text)) else None


_OTHER_OBJECT = re.compile(
    r"\b(?:despite|after|amid|following|control|because|since|advances?|in spite|on condition|and|for|that|which)\b",
    re.IGNORECASE,
)
"""Between "launched", "expanded" and a word of violence: something else is launched or expanded."""

_ARMS = re.compile(
    r"barrel|bombs|weapons|munitions|gas|sarin|rockets|shells|missiles|mortars|strikes|raids|explosive", re.IGNORECASE
)


def _made(line: Line, verb: Span) -> Span | None:
    """A verb that makes an attack, with the attack or what was fired in it."""
    word = verb.of(line.text).lower()
    noun = _subject(line, verb) if passive(line, verb) else _met(line, verb, NOUN, _OTHER_OBJECT)
    if noun is None and _PARTICIPLE.match(line.after(verb.end, 24)):
        near = _near_noun(line, verb)
        noun = near if near and near.end <= verb.start and not _FINITE.search(line.between(near, verb)) else None
    if noun is None or FLYERS.fullmatch(noun.of(line.text)[len(word) + 1 :] if noun.start == verb.start else noun.of(line.text)):
        return None
    if word.startswith("us") and not _ARMS.search(noun.of(line.text)):
        return None
    return verb.hull(noun)


_PARTICIPLE = re.compile(r"\s+(?:\w+ly\s+)?(?:by|from|on|at|against)\b", re.IGNORECASE)


def _met(line: Line, verb: Span, nouns: re.Pattern[str], other: re.Pattern[str] | None = None) -> Span | None:
    """A verb with the noun that follows it as its object, at most eight words on."""
    for match in nouns.finditer(line.text, verb.end, min(line.span.end, verb.end + 90)):
        gap = line.text[verb.end : match.start()]
        if distance(gap) > 8 or _NO_OBJECT.search(gap) or (other and other.search(gap)):
            return None
        if not FLYERS.fullmatch(match[0]):
            return Span(verb.start, match.end())
    return None


_NO_OBJECT = re.compile(
    r"[;.“”\"]|\b(?:no|not|any|that|which|who|while|when|after|before|but|as|said|from|because|of the|killed|wounded|claims?|"
    r"celebratory|centur(?:y|ies)|medieval|historic(?:al)?)\b",
    re.IGNORECASE,
)
"""Between a verb and a noun of violence: the noun is not what the verb takes."""


def _behind(line: Line, verb: Span) -> Span | None:
    """The noun of violence behind a passive verb, by or in which it was done."""
    noun = _near_noun(line, verb)
    return (
        noun
        if noun and noun.start > verb.end and re.match(r"\s+(?:\w+ly\s+)?(?:by|in|during)\b", line.after(verb.end, 24))
        else None
    )


def _near_noun(line: Line, trigger: Span) -> Span | None:
    """The noun of violence nearest to a verb, on either side, with little between them."""
    best: tuple[int, Span] | None = None
    for match in NOUN.finditer(line.text, line.span.start, line.span.end):
        span = Span(*match.span())
        if span.overlaps(trigger):
            continue
        gap = line.between(span, trigger) or line.between(trigger, span)
        cost = distance(gap) + 5 * len(re.findall(r"\b(?:which|who|that|while|after|when|but|said)\b", gap))
        if cost <= 8 and (best is None or cost < best[0]):
            best = cost, span
    return best[1] if best else None
