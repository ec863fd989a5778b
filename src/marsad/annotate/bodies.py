"""Armed bodies that a text names, where no conflict pack lists them: "the Olmar Liberation Front (OLF)", "Karsun fighters".

A body is known by the noun that its name ends with, or by the word for fighters beside it; its initials and its name alone
mean it from then on. One whose name is that of a state's regular forces is that state.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from marsad.annotate.geography import CALENDAR, COMPASS, FIRST_NAMES, FUNCTION_WORDS, TITLES
from marsad.annotate.placenames import PEOPLES
from marsad.annotate.tokens import fold_word
from marsad.model import PartyMention, RegionKind, Sentence, Span

_WORD = r"[A-Z][\w'’]*(?:-[\w'’]+)*"
_HEADS = (
    "Forces?|Army|Armies|Front|Movement|Brigades?|Battalions?|Militias?|Guards?|Corps|Division|Regiment|Legion|Resistance|Command|"
    "Mujahid[ei]en|Navy|Rebels|Staff"
)
_LONG = re.compile(
    rf"(?:{_WORD} (?:(?:of|for|and|the) ){{0,2}}){{1,5}}?(?:{_HEADS})(?: of (?:the )?{_WORD}(?: {_WORD})?)?"
    r"(?![\w-]| [A-Z][a-z])(?:['’]s)?(?: \((?P<short>[A-Z][A-Za-z0-9-]{1,7})\))?"
)
_FIGHTERS = (
    r"rebels?|militants?|militia(?:men|man|s)?|fighters?|insurgents?|guerrillas?|jihadists?|paramilitar(?:y|ies)|gunmen|"
    r"terrorists?"
)
_CALLED = re.compile(rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}})(?: \([^()]{{2,40}}\))? (?P<noun>{_FIGHTERS})\b(?! {_WORD})")
_GROUP = re.compile(
    r"\b(?P<noun>rebel|armed|militant|insurgent|paramilitary|jihadist|separatist|guerrilla|extremist|Islamist)s? "
    rf"(?:group|movement|organi[sz]ation|faction|army|force|alliance)s?,? (?:known as |called )?(?:the )?"
    rf"(?P<name>{_WORD}(?: {_WORD}){{0,3}})"
)
_REGULAR = frozenset(
    """army armies force forces guard guards command corps navy division brigade brigades battalion battalions regiment
    staff""".split()
)
_IRREGULAR = frozenset(
    """liberation free people people's peoples revolutionary resistance front movement democratic rebel patriotic popular support
    salvation mujahideen mujahedeen defence-fighters""".split()
)
_PLAIN = frozenset(
    """national armed air defence defense infantry light mechanized mechanised armoured armored special military general regional
    republican presidential border land ground joint operations rapid reaction commando tank artillery mountain marine assault
    western northern southern eastern central the of first second third fourth fifth sixth seventh eighth ninth tenth staff
    security""".split()
)
_NO_BODY = frozenset(
    "united nations un african union european interim observer peacekeeping multinational task salvation".split()
)
_NO_NAME = (
    PEOPLES
    | COMPASS
    | CALENDAR
    | TITLES
    | FUNCTION_WORDS
    | frozenset("islamist jihadist over about nearly around government regime army state armed pro anti kills killed".split())
)
"""Words in capitals before "fighters" that name nobody."""


@dataclass(slots=True)
class Body:
    """An armed body.

    Attributes:
        code: Party code.
        group: "armed_group", or "state" for the regular forces of one.
        names: What it is called by.
        nouns: Words for fighters that the text uses of it, in the singular.
    """

    code: str
    group: str
    names: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)


def bodies(
    text: str, sentences: Sequence[Sentence], states: Mapping[str, str], government: str, taken: Sequence[PartyMention]
) -> tuple[Body, ...]:
    """The armed bodies that a text names, in the order of their first mention.

    Args:
        text: The document's text.
        sentences: Its sentences; headlines and furniture bring up no new name.
        states: Party codes by folded names and adjectives of states.
        government: Code of the own state, whose forces are named without it.
        taken: Parties that are known by name already: only their initials are new.
    """
    found: list[Body] = []
    known = {mention.span.of(text).casefold(): mention for mention in taken}
    for sentence in sentences:
        if sentence.region in {RegionKind.TITLE, RegionKind.FURNITURE, RegionKind.HEADING}:
            continue
        start, end = sentence.span.start, sentence.span.end
        for match in _LONG.finditer(text, start, end):
            if not _introduces(found, match, known):
                _add_long(found, match, states, government)
        for pattern in (_CALLED, _GROUP):
            for match in pattern.finditer(text, start, end):
                _add_called(found, match, states, known)
    return tuple(found)


def _introduces(found: list[Body], match: re.Match[str], known: Mapping[str, PartyMention]) -> bool:
    """Whether a name is one that is known already, or ends with it; its initials become one of its names."""
    name = match[0].split(" (")[0].casefold()
    mention = next((m for words, m in known.items() if " " in words and (name.endswith(words) or words.endswith(name))), None)
    if mention is None:
        return False
    if match["short"]:
        found.append(Body(mention.party, mention.group or "armed_group", {match["short"]}))
    return True


def _add_long(found: list[Body], match: re.Match[str], states: Mapping[str, str], government: str) -> None:
    whole = match[0].split(" (")[0]
    whole = re.sub(r"['’]s$", "", whole)
    name = re.sub(r"^(?:The|A|An|On|In|But|And|When|While|After) ", "", whole)
    owner, _, bare = name.rpartition("'s ")
    if owner and fold_word(owner) in states and " " in bare:
        name = bare
    folded = [fold_word(word) for word in re.split(r"[ ]", name)]
    if len(folded) < 2 or set(folded) & _NO_BODY or folded[0] in _NO_NAME - COMPASS:
        return
    code, group = _code(folded, owner, states, government)
    names = {name} | ({match["short"]} if match["short"] else set())
    body = _same(found, names) or Body(code, group)
    body.names |= names
    body.nouns.add(_singular(folded[-1]))
    if body not in found:
        found.append(body)


def _code(folded: Sequence[str], owner: str, states: Mapping[str, str], government: str) -> tuple[str, str]:
    """A state's code where the name is that of its regular forces, else "other"."""
    heads = [word for word in folded if word in _REGULAR]
    if heads and not set(folded) & _IRREGULAR:
        of = next((states[word] for word in (*folded, fold_word(owner)) if word in states), None)
        if of is not None:
            return of, "state"
        if all(word in _PLAIN | _REGULAR or re.fullmatch(r"\d+(?:st|nd|rd|th)?", word) for word in folded):
            return states.get(fold_word(owner), government), "state"
    return "other", "armed_group"


def _add_called(found: list[Body], match: re.Match[str], states: Mapping[str, str], known: Mapping[str, PartyMention]) -> None:
    words = match["name"].split(" ")
    while words and fold_word(words[0]) in _NO_NAME:
        words = words[1:]
    folded = {fold_word(re.sub(r"['’]s?$", "", word)) for word in words}
    if not words or folded & (_NO_NAME | _NO_BODY | FIRST_NAMES) or folded & set(states) or len(words[-1]) < 2:
        return
    name = " ".join(words)
    if name.casefold() in known or name.endswith(("'s", "’s")) or (name.isupper() and len(name) > 6):
        return
    body = _same(found, {name}) or Body("other", "armed_group")
    body.names.add(name)
    body.nouns.add(_singular(match["noun"].lower()))
    if body not in found:
        found.append(body)


def _same(found: Sequence[Body], names: set[str]) -> Body | None:
    """The body that is called so already, by its whole name or the beginning of it ("Rapid Support", "Karsun Front")."""
    for body in found:
        if body.names & names or any(a.startswith(f"{b} ") or b.startswith(f"{a} ") for a in names for b in body.names):
            return body
    return None


_SINGULAR = {"militiamen": "militia", "militiaman": "militia", "gunmen": "gunman", "paramilitaries": "paramilitary"}


def _singular(noun: str) -> str:
    return _SINGULAR.get(noun, noun.removesuffix("s"))


def mentioned(text: str, found: Sequence[Body]) -> list[tuple[Span, Body]]:
    """Every place where a body is named, with the word for fighters right behind it, in order."""
    named = {name: body for body in found for name in body.names}
    if not named:
        return []
    longest = sorted(named, key=lambda name: (-len(name), name))
    names = "|".join(map(re.escape, longest))
    pattern = re.compile(rf"(?<![\w-])(?P<name>{names})(?: \((?:{names})\))?(?: (?:{_FIGHTERS}))?(?![\w-])")
    return [(Span(match.start(), match.end()), named[match["name"]]) for match in pattern.finditer(text)]
