"""Figures: numbers with what they count.

A number counts people only when its noun says so, or when a word beside it does ("killing 12", "12 others were injured").
Years, dates, ages, distances, money, vehicles and villages are told apart here, so that no later room takes them for people.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from marsad.annotate.ages import unit_beside
from marsad.annotate.belonging import BELONGING, belonging, by_trade, of_its_own, of_them, of_those, of_whom
from marsad.annotate.nouns import HARM_AFTER, HARM_BEFORE, MODIFIER_STOPS, PEOPLE_NOUNS, UNIT_NOUNS
from marsad.annotate.ordered import Ordered
from marsad.annotate.singles import plurals, side_of, singles
from marsad.model import FigureMention, PartyMention, Population, RegionKind, Sentence, Span, Timex, Toponym
from marsad.text.numbers import Number, numbers

_TOKEN = re.compile(r"[A-Za-z][A-Za-z'’-]*|\d[\d,.]*|[%.,;:()\"“”–-]")
_OF_THEM = re.compile(r"\s+of (?:them|whom)(?: (?:were|are|was))? (?P<noun>[a-z]+)(?: (?P<head>[a-z]+))?\b", re.IGNORECASE)
_MIXED = re.compile(r"\b(?:women|children)(?: and|,| or) (?:children|women|(?:the )?elderly)\b", re.IGNORECASE)
_AND_OTHERS = re.compile(r"(?: and| or) (?:children|women)\b(?!['’-])", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]{1,40}\)(?= [a-z])")
"""An aside between a number and its noun ("35 rebel (banned in …) fighters")."""
_NUMBER_OF = re.compile(r"\b(?:number|total) of (?:[\w-]+ ){0,2}?(?P<noun>families|households)\b[^.;,]{0,40}$", re.IGNORECASE)
"""Before a number without a noun: what it numbers."""
_OVERLAPPING = 4
"""How many expressions of time and names of places may begin before a stretch and still reach it."""
_MODIFIERS = 5
"""How many words may stand between a number and its noun."""


def figures(
    text: str,
    sentences: Sequence[Sentence],
    parties: Sequence[PartyMention],
    toponyms: Sequence[Toponym],
    timexes: Sequence[Timex],
) -> tuple[FigureMention, ...]:
    """The figures of a text, in order of their first character.

    Args:
        text: The document's text.
        sentences: Its sentences; furniture has no figures.
        parties: Parties named, for the side of those counted.
        toponyms: Place names; a number inside one ("Route 60") is none.
        timexes: Time expressions; a number inside one is none.
    """
    taken = sorted([timex.span for timex in timexes] + [toponym.name_span for toponym in toponyms])
    sides = Ordered(parties, lambda party: party.span)
    found: list[FigureMention] = []
    for sentence in sentences:
        if sentence.region is not RegionKind.FURNITURE:
            inside = sides.overlapping(sentence.span)
            found += _sentence_figures(text, sentence.span, _within(taken, sentence.span), inside)
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.number_span)))


def _sentence_figures(text: str, span: Span, taken: Sequence[Span], inside: Sequence[PartyMention]) -> list[FigureMention]:
    found: list[FigureMention] = []
    for number in numbers(text, span.start, span.end):
        near = _within(taken, number.span)
        if any(other.span.contains(number.span) for other in found if other.unit == "people"):
            continue  # "two of the four hostages" counts two
        if any(number.number_span.overlaps(other) for other in near) or _nobody(text, number, span):
            continue
        placed = any(number.span.start - 3 < other.end <= number.span.start for other in near)
        found.append(_counted(text, number, span, inside, placed=placed))
    found += singles(text, span, found, inside)
    found += plurals(text, span, found, inside)
    return found


def _within(taken: Sequence[Span], span: Span) -> Sequence[Span]:
    """Of spans in order, those that may touch a stretch; before it stand a few that overlap each other at most."""
    first = bisect_left(taken, span.start, key=lambda other: other.start)
    return taken[max(0, first - _OVERLAPPING) : bisect_left(taken, span.end, key=lambda other: other.start)]


def _nobody(text: str, number: Number, sentence: Span) -> bool:
    """Whether the number is the "one" of "no one", "any one"."""
    if number.number_span.of(text).lower() != "one":
        return False
    before, after = text[sentence.start : number.span.start], text[number.span.end : sentence.end]
    if re.search(r"\b(?:no|any|every|some)[ -]$", before, re.IGNORECASE) or _FOREMOST.match(after):
        return True
    return (
        re.search(r"\b(?:was|is) $", before) is not None and re.match(r" of (?:those|the (?:dead|victims))\b", after) is not None
    )


_FOREMOST = re.compile(r"\s+of (?:the|its|their|our) (?:[\w-]+ ){0,2}?(?:most|worst|best|[a-z]{3,}est)\b", re.IGNORECASE)
"""Behind a "one" that counts nobody: "one of the highest tolls"."""


def _counted(text: str, number: Number, sentence: Span, parties: Sequence[PartyMention], *, placed: bool) -> FigureMention:
    before, after = text[sentence.start : number.span.start], text[number.span.end : sentence.end]
    fixed = unit_beside(text, number, before, after, placed=placed)
    if fixed:
        return FigureMention(number.span, number.number_span, number.figure, fixed, vague=number.vague)
    noun, unit, end = _head(text, number.span.end, sentence.end, parties)
    if unit == "other" and noun is None and (counted := _NUMBER_OF.search(before)):
        unit = "families" if counted["noun"].lower() == "families" else "households"
    end = end if number.vague else _together(text, noun, end)
    implied = unit == "other" and _people_implied(before, after)
    unit = "people" if implied else unit
    span = Span(number.span.start, max(end, number.span.end))
    population = _population(text, number, Span(number.span.end, span.end), sentence, noun) if unit == "people" else None
    side = side_of(span, parties) if unit == "people" and not _of_two(text, span, parties) else None
    if implied and noun is None and population is None:
        population, side = _of_party(text, number.span.end, parties)
    if noun and noun.lower() in BELONGING:
        population, side = belonging(text, span, sentence, parties, (population, side))
        population, side = of_its_own(text, span, sentence, parties) or (population, side)
    if unit == "people" and population is Population.PEOPLE and side and noun and noun.lower() in _MEMBERS:
        population = Population.FIGHTERS
    return FigureMention(span, number.number_span, number.figure, unit, noun, population, side, number.vague)


def _population(text: str, number: Number, phrase: Span, sentence: Span, noun: str | None) -> Population | None:
    """Who is counted, by the noun or by what "of them" and "of those killed" refer to; women and children together are people.

    Args:
        text: The document's text.
        number: The number.
        phrase: What stands behind the number, up to its noun.
        sentence: The sentence.
        noun: The noun counted, or None.
    """
    told = of_those(text, phrase.start, sentence) or of_whom(text, number.span, sentence)
    if noun is None or told is not None:
        return told or of_them(text, phrase.start, sentence)
    if _MIXED.search(phrase.of(text)):
        return Population.PEOPLE
    return by_trade(phrase.of(text), noun) or PEOPLE_NOUNS.get(noun.lower())


def _of_party(text: str, end: int, parties: Sequence[PartyMention]) -> tuple[Population | None, str | None]:
    """The fighters that "five of" a party counts."""
    match = re.match(r"\s+of (?:the )?", text[end : end + 12])
    start = end + match.end() if match else end
    party = next((p for p in parties if match and p.span.start == start and text[p.span.end : p.span.end + 1] not in "'’"), None)
    return (Population.FIGHTERS, party.party) if party else (None, None)


_MEMBERS = frozenset({"members", "member", "personnel", "men", "elements", "dead", "others"})
"""Nouns that count fighters when a party qualifies them ("three rebel members")."""


def _head(text: str, start: int, stop: int, parties: Sequence[PartyMention] = ()) -> tuple[str | None, str, int]:
    """The noun counted: (noun, unit, end of its span); (None, "other", start) when there is none near."""
    before = _before_head(text, start, stop, parties)
    if before is not None:
        return before
    last, seen = "", -1
    for match in _TOKEN.finditer(text, start, stop):
        seen += not any(party.span.start < match.start() < party.span.end for party in parties)
        word = match[0].lower().rstrip("'’") if match[0] != "IS" else "IS"  # a name, not the verb
        if word == "(" and (aside := _ASIDE.match(text, match.start(), stop)):
            return _head(text, aside.end(), stop, parties)
        if seen > _MODIFIERS or _ends(text, word, last, match) or (seen == 0 and _another_number(text, match)):
            break
        last = word
        if _DEMONYM.fullmatch(match[0]) and not any(p.span.start < match.start() < p.span.end for p in parties):
            return match[0], "people", match.end()
        if word in PEOPLE_NOUNS and word not in _FAMILIES and not _compound(text, match.end(), stop):
            nearer = _head(text, match.end(), min(stop, match.end() + 30), parties) if word in _OTHERS else None
            if nearer and (nearer[1] != "other" or word == "other"):
                return nearer
            return text[match.start() : match.end()], "people", match.end()
        if word in UNIT_NOUNS and not _inside(text, match, stop, parties):
            return match[0], UNIT_NOUNS[word], match.end()
    return None, "other", start


def _before_head(text: str, start: int, stop: int, parties: Sequence[PartyMention]) -> tuple[str | None, str, int] | None:
    """The noun where it does not simply follow: "of them 12 children", two parties' fighters, "38 fleeing civilians"."""
    partitive = _OF_THEM.match(text, start, stop)
    for noun in ("noun", "head") if partitive else ():
        if partitive and (partitive[noun] or "").lower() in PEOPLE_NOUNS and not _compound(text, partitive.end(noun), stop):
            return partitive[noun], "people", partitive.end(noun)
    fleeing = _FLEEING.match(text, start, stop)
    if fleeing and fleeing["noun"] in PEOPLE_NOUNS:
        return fleeing["noun"], "people", fleeing.end()
    return _shared(text, start, stop, parties)


_FLEEING = re.compile(r" (?:fleeing|escaping) (?P<noun>[a-z]+)\b")


def _shared(text: str, start: int, stop: int, parties: Sequence[PartyMention]) -> tuple[str, str, int] | None:
    """The noun that two parties share ("70 rebel and Ostrian fighters", "30 army and 39 rebel fighters"), as `_head` tells it."""
    for left, right in pairwise(parties):
        link = _AND_PARTY.fullmatch(text[left.span.end : right.span.start])
        if link is None or left.span.start < start or right.span.end > stop or text[start : left.span.start].strip():
            continue
        nouns = (_ENDING.search(text, right.span.start, right.span.end), _LAST_WORD.match(text, right.span.end))
        noun = next((m for m in nouns if m and m[1] in PEOPLE_NOUNS and m[1].endswith("s")), None)
        if noun is not None and not left.span.of(text).endswith("s"):
            return noun[1], "people", left.span.end if link["number"] else noun.end(1)
    return None


def _of_two(text: str, span: Span, parties: Sequence[PartyMention]) -> bool:
    """Whether two parties' people are counted together."""
    inside = [party for party in parties if span.contains(party.span)]
    return any(a.party != b.party and _AND_PARTY.fullmatch(text[a.span.end : b.span.start]) for a, b in pairwise(inside))


_AND_PARTY = re.compile(r" (?:and|or) (?P<number>(?:at least |some |about |another )?\d[\d,]* )?")
_LAST_WORD, _ENDING = re.compile(r" ([a-z]+)\b"), re.compile(r" ([a-z]+)$")


_DEMONYM = re.compile(r"[A-Z][a-z]+(?:ians|eans|[^l]ans|[a-z]is|ites)|Kurds|Arabs|Turks|Jews|Greeks|Serbs")
"""Peoples by their ending ("three million Ruritanians")."""


def _another_number(text: str, match: re.Match[str]) -> bool:
    """Whether the next word is a number that stands for itself ("rises to 11 44 injured")."""
    return match[0].isdigit() and text[match.end() : match.end() + 1] == " "


def _together(text: str, noun: str | None, end: int) -> int:
    """The end of "eight women and children", whom one number counts together."""
    beside = _AND_OTHERS.match(text, end) if noun and noun.lower() in {"women", "children"} else None
    return beside.end() if beside else end


def _inside(text: str, match: re.Match[str], stop: int, parties: Sequence[PartyMention]) -> bool:
    """Whether a noun of things only qualifies people ("terror group militants", "bus passengers") or is part of a name."""
    if any(party.span.start < match.start() < party.span.end for party in parties):
        return True
    behind = re.match(r" ([a-z]+)\b", text[match.end() : stop])
    word = behind[1] if behind else ""
    return word in PEOPLE_NOUNS and word not in _STATES and (match[0].lower() == "bus" or not match[0].endswith("s"))


def _ends(text: str, word: str, last: str, match: re.Match[str]) -> bool:
    """Whether a word or mark ends the phrase that a number opens; "of" right behind the number does not."""
    if text[match.end() - 1] in ',;:()"“”.' or (word in _ARTICLES and last != "of"):
        return True
    return word in MODIFIER_STOPS and not (word == "of" and last == "")


_OTHERS = frozenset({"more", "other"})
"""Words that another noun may follow ("two other soldiers", "12 more civilians")."""
_ARTICLES = frozenset({"a", "an", "the", "this", "these", "those"})
"""Words that open another noun phrase, unless "of" stands before."""

_FAMILIES = frozenset({"families", "households", "household"})
"""Nouns of groups that are counted as they are and never turned into people."""


def _compound(text: str, end: int, stop: int) -> bool:
    """Whether a people noun only qualifies the next one ("rebel fighters", "civilian casualties", "children hospital")."""
    after = re.match(r"[ -]([A-Za-z]+)", text[end:stop])
    if after is None:
        return False
    word = after[1].lower()
    if text[end - 6 : end].lower() == "others" or (text[end - 1] == "s" and word in PEOPLE_NOUNS):
        return False  # "20 civilians activists said", a comma lost
    return (word in PEOPLE_NOUNS or word in UNIT_NOUNS) and word not in _STATES


_STATES = frozenset({"dead", "wounded", "injured", "killed", "missing", "others", "more"})
"""Words after a people noun that say what happened rather than name another noun."""


def _people_implied(before: str, after: str) -> bool:
    return bool(HARM_BEFORE.search(before)) or bool(HARM_AFTER.match(after))
