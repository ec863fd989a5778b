"""Figures: numbers with what they count.

A number counts people only when its noun says so, or when a word beside it does ("killing 12", "12 others were injured").
Years, dates, ages, distances, money, vehicles and villages are told apart here, so that no later room takes them for people.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from marsad.annotate.ages import unit_beside
from marsad.annotate.nouns import HARM_AFTER, HARM_BEFORE, MODIFIER_STOPS, PEOPLE_NOUNS, UNIT_NOUNS
from marsad.annotate.ordered import Ordered
from marsad.annotate.singles import plurals, side_of, singles
from marsad.model import FigureMention, PartyMention, Population, RegionKind, Sentence, Span, Timex, Toponym
from marsad.text.numbers import Number, numbers

_TOKEN = re.compile(r"[A-Za-z][A-Za-z'’-]*|\d[\d,.]*|[%.,;:()\"“”–-]")
_OF_THEM = re.compile(r"\s+of (?:them|whom)(?: (?:were|are|was))? (?P<noun>[a-z]+)\b", re.IGNORECASE)
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
    found = []
    for number in numbers(text, span.start, span.end):
        near = _within(taken, number.span)
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
    return re.search(r"\b(?:no|any|every|some)[ -]$", text[sentence.start : number.span.start], re.IGNORECASE) is not None


def _counted(text: str, number: Number, sentence: Span, parties: Sequence[PartyMention], *, placed: bool) -> FigureMention:
    before, after = text[sentence.start : number.span.start], text[number.span.end : sentence.end]
    fixed = unit_beside(text, number, before, after, placed=placed)
    if fixed:
        return FigureMention(number.span, number.number_span, number.figure, fixed, vague=number.vague)
    noun, unit, end = _head(text, number.span.end, sentence.end, parties)
    if unit == "other" and _people_implied(before, after):
        unit = "people"
    span = Span(number.span.start, max(end, number.span.end))
    population = PEOPLE_NOUNS.get(noun.lower()) if noun and unit == "people" else None
    side = side_of(span, parties) if unit == "people" else None
    if noun and noun.lower() in _BELONGING:
        population, side = _belonging(text, span, sentence, parties, (population, side))
    if unit == "people" and population is Population.PEOPLE and side and noun and noun.lower() in _MEMBERS:
        population = Population.FIGHTERS
    return FigureMention(span, number.number_span, number.figure, unit, noun, population, side, number.vague)


_MEMBERS = frozenset({"members", "member", "personnel", "men", "elements", "dead", "others"})
"""Nouns that count fighters when a party qualifies them ("three rebel members")."""


_BELONGING = frozenset({"members", "member", "persons", "people", "employees", "personnel", "elements", "men"})
_OF_WHOM = re.compile(r" (?:of|from) (?:the |its |their |an? )?(?P<words>(?:[\w’'-]+ ?){1,4})")


def _belonging(
    text: str, span: Span, sentence: Span, parties: Sequence[PartyMention], known: tuple[Population | None, str | None]
) -> tuple[Population | None, str | None]:
    """Who "members of …" are: those that the words behind name first, a party or people; else what is known already."""
    match = _OF_WHOM.match(text, span.end, sentence.end)
    if match is None or known[0] is not Population.PEOPLE:
        return known
    start, end = match.span("words")
    if text[span.start : span.end].lower().endswith(("members", "member", "elements")):
        party = next((p for p in parties if start <= p.span.start < end), None)
        if party is not None and re.fullmatch(r"(?:[a-z]+ )?", text[start : party.span.start]):
            return Population.FIGHTERS, party.party
    staff = re.match(
        r"(?:[a-z]+ )?(?:medical|rescue|civil defen[cs]e|hospital|ambulance|health|aid) (?:staff|teams?|personnel|crews?)\b",
        text[start:end],
    )
    return (Population.WORKERS, known[1]) if staff else known


def _head(text: str, start: int, stop: int, parties: Sequence[PartyMention] = ()) -> tuple[str | None, str, int]:
    """The noun counted: (noun, unit, end of its span); (None, "other", start) when there is none near."""
    partitive = _OF_THEM.match(text, start, stop)
    if partitive and partitive["noun"].lower() in PEOPLE_NOUNS:
        return partitive["noun"], "people", partitive.end()
    last = ""
    for seen, match in enumerate(_TOKEN.finditer(text, start, stop)):
        word = match[0].lower().rstrip("'’") if match[0] != "IS" else "IS"  # a name, not the verb
        if seen > _MODIFIERS or _ends(text, word, last, match):
            break
        last = word
        if word in PEOPLE_NOUNS and word not in _FAMILIES and not _compound(text, match.end(), stop):
            nearer = _head(text, match.end(), min(stop, match.end() + 30), parties) if word in _OTHERS else None
            return nearer if nearer and nearer[1] != "other" else (text[match.start() : match.end()], "people", match.end())
        if word in UNIT_NOUNS and not any(party.span.start < match.start() < party.span.end for party in parties):
            return match[0], UNIT_NOUNS[word], match.end()
    return None, "other", start


def _ends(text: str, word: str, last: str, match: re.Match[str]) -> bool:
    """Whether a word or mark ends the phrase that a number opens; "of" right behind the number does not."""
    if text[match.end() - 1] in ',;:()"“”.' or (word in _ARTICLES and last != "of"):
        return True
    return word in MODIFIER_STOPS and not (word == "of" and last == "")


_OTHERS = frozenset({"more", "others", "other"})
_ARTICLES = frozenset({"a", "an", "the"})
"""Words that open another noun phrase, unless "of" stands before."""

_FAMILIES = frozenset({"families", "households", "household"})
"""Nouns of groups that are counted as they are and never turned into people."""


def _compound(text: str, end: int, stop: int) -> bool:
    """Whether a people noun only qualifies the next one ("rebel fighters", "civilian casualties", "children hospital")."""
    after = re.match(r"[ -]([A-Za-z]+)", text[end:stop])
    if after is None:
        return False
    word = after[1].lower()
    return (word in PEOPLE_NOUNS or word in UNIT_NOUNS) and word not in _STATES


_STATES = frozenset({"dead", "wounded", "injured", "killed", "missing", "others", "more"})
"""Words after a people noun that say what happened rather than name another noun."""


def _people_implied(before: str, after: str) -> bool:
    return bool(HARM_BEFORE.search(before)) or bool(HARM_AFTER.match(after))
