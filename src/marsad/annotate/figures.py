"""Figures: numbers with what they count.

A number counts people only when its noun says so, or when a word beside it does ("killing 12", "12 others were injured").
Years, dates, ages, distances, money, vehicles and villages are told apart here, so that no later room takes them for people.
"""

import re
from collections.abc import Sequence

from marsad.annotate.nouns import (
    HARM_AFTER,
    HARM_BEFORE,
    MODIFIER_STOPS,
    NOT_A_VICTIM,
    PEOPLE_NOUNS,
    PLURAL_PEOPLE,
    SINGLE_PEOPLE,
    UNIT_NOUNS,
)
from marsad.model import Figure, FigureMention, PartyMention, Population, RegionKind, Sentence, Span, Timex, Toponym
from marsad.text.numbers import SEVERAL, Number, numbers

_TOKEN = re.compile(r"[A-Za-z][A-Za-z'’-]*|\d[\d,.]*|[%.,;:()\"“”–-]")
_NUMBERED = re.compile(
    r"\b(?:no|no\.|number|nr|resolution|article|chapter|phase|stage|page|room|channel|highway|route|unit|brigade|battalion|"
    r"division|regiment|aged|age|ages|version|protocol|mi|su|t|mig|m|track)[ -]?$",
    re.IGNORECASE,
)
_AGE = re.compile(r"^[ -]?(?:year|month|week)s?[ -]olds?\b", re.IGNORECASE)
_MONEY = re.compile(r"^\s*(?:million |billion )?(?:us )?(?:dollars?|euros?|pounds?|liras?|roubles?|rubles?|€)", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(an?|another|one more)\s+(?=[A-Za-z])", re.IGNORECASE)
_NAME_AGE = re.compile(r"[A-Z][a-z]+,? $")
_OF_THEM = re.compile(r"\s+of (?:them|whom)(?: (?:were|are|was))? (?P<noun>[a-z]+)\b", re.IGNORECASE)
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
    taken = [timex.span for timex in timexes] + [toponym.name_span for toponym in toponyms]
    found: list[FigureMention] = []
    for sentence in sentences:
        if sentence.region is not RegionKind.FURNITURE:
            found += _sentence_figures(text, sentence.span, taken, parties)
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.number_span)))


def _sentence_figures(text: str, span: Span, taken: Sequence[Span], parties: Sequence[PartyMention]) -> list[FigureMention]:
    taken = [other for other in taken if other.overlaps(span)]
    inside = [party for party in parties if party.span.overlaps(span)]
    found = []
    for number in numbers(text, span.start, span.end):
        if any(number.number_span.overlaps(other) for other in taken) or _nobody(text, number, span):
            continue
        found.append(_counted(text, number, span, inside))
    found += _singles(text, span, found, inside)
    found += _plurals(text, span, found, inside)
    return found


def _nobody(text: str, number: Number, sentence: Span) -> bool:
    """Whether the number is the "one" of "no one", "any one"."""
    if number.number_span.of(text).lower() != "one":
        return False
    return re.search(r"\b(?:no|any|every|some)[ -]$", text[sentence.start : number.span.start], re.IGNORECASE) is not None


def _counted(text: str, number: Number, sentence: Span, parties: Sequence[PartyMention]) -> FigureMention:
    before, after = text[sentence.start : number.span.start], text[number.span.end : sentence.end]
    fixed = _fixed_unit(before, after)
    if fixed:
        return FigureMention(number.span, number.number_span, number.figure, fixed, vague=number.vague)
    noun, unit, end = _head(text, number.span.end, sentence.end)
    if unit == "other" and _people_implied(before, after):
        unit = "people"
    span = Span(number.span.start, max(end, number.span.end))
    population = PEOPLE_NOUNS.get(noun.lower()) if noun and unit == "people" else None
    side = _side(span, parties) if unit == "people" else None
    if unit == "people" and population is Population.PEOPLE and side and noun and noun.lower() in _MEMBERS:
        population = Population.FIGHTERS
    return FigureMention(span, number.number_span, number.figure, unit, noun, population, side, number.vague)


_MEMBERS = frozenset({"members", "member", "personnel", "men", "elements", "dead", "others"})
"""Nouns that count fighters when a party qualifies them ("three rebel members")."""


def _fixed_unit(before: str, after: str) -> str | None:
    if _AGE.match(after) or re.search(r"\b(?:aged|age|ages)[ :]*$", before, re.IGNORECASE):
        return "age"
    if _MONEY.match(after) or re.search(r"[$€£]\s?$", before):
        return "money"
    if re.match(r"\s?(?:%|percent|per cent|percentage)", after):
        return "percent"
    if _NUMBERED.search(before):
        return "other"
    if re.match(r"[-:/]\d|\s?(?:st|nd|rd|th)\b", after):
        return "other"
    return None


def _head(text: str, start: int, stop: int) -> tuple[str | None, str, int]:
    """The noun counted: (noun, unit, end of its span); (None, "other", start) when there is none near."""
    partitive = _OF_THEM.match(text, start, stop)
    if partitive and partitive["noun"].lower() in PEOPLE_NOUNS:
        return partitive["noun"], "people", partitive.end()
    for seen, match in enumerate(_TOKEN.finditer(text, start, stop)):
        word = match[0].lower().rstrip("'’")
        if text[match.end() - 1] in ',;:()"“”.' or (word in MODIFIER_STOPS and not (word == "of" and seen == 0)):
            break
        if word in PEOPLE_NOUNS and not _compound(text, match.end(), stop):
            if word in {"more", "others", "other"}:
                nearer = _head(text, match.end(), min(stop, match.end() + 30))
                if nearer[1] != "other":
                    return nearer
            return text[match.start() : match.end()], "people", match.end()
        if word in UNIT_NOUNS:
            return match[0], UNIT_NOUNS[word], match.end()
        if seen >= _MODIFIERS:
            break
    return None, "other", start


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


def _side(span: Span, parties: Sequence[PartyMention]) -> str | None:
    inside = [party for party in parties if span.overlaps(party.span)]
    return inside[0].party if inside else None


def _singles(text: str, sentence: Span, found: Sequence[FigureMention], parties: Sequence[PartyMention]) -> list[FigureMention]:
    """Single persons: "a child", "another soldier"."""
    singles = []
    for match in _ARTICLE.finditer(text, sentence.start, sentence.end):
        noun, end = _single_noun(text, match.end(), sentence.end)
        if noun is None or any(other.span.overlaps(Span(match.start(), end)) for other in found):
            continue
        span = Span(match.start(), end)
        population = SINGLE_PEOPLE[noun.lower()]
        singles.append(
            FigureMention(span, Span(*match.span(1)), Figure.exact(1), "people", noun, population, _side(span, parties))
        )
    return singles


def _single_noun(text: str, start: int, stop: int) -> tuple[str | None, int]:
    best: tuple[str | None, int] = (None, start)
    for count, match in enumerate(re.finditer(r"([A-Za-z'’-]+)(?=(\W|$))", text[start : min(stop, start + 60)])):
        word = match[1].lower()
        if word in MODIFIER_STOPS or word in NOT_A_VICTIM or count > 3:
            break
        if word in SINGLE_PEOPLE:
            best = (match[1], start + match.end(1))
        elif best[0] is not None:
            if word in UNIT_NOUNS or word in PEOPLE_NOUNS or word in NOT_A_VICTIM:
                best = (None, start)
            break
        if match[2] not in {" ", ""}:
            break
    return best


def _plurals(text: str, sentence: Span, found: Sequence[FigureMention], parties: Sequence[PartyMention]) -> list[FigureMention]:
    """Bare plurals ("civilians were killed"): at least three, no number named."""
    taken = [mention.span for mention in found]
    plurals = []
    for match in PLURAL_PEOPLE.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        before = text[max(sentence.start, span.start - 20) : span.start].lower()
        if any(span.overlaps(other) for other in taken) or re.search(
            r"\b(?:the|these|those|all|no|its|their|his|of|any) $", before
        ):
            continue
        noun = match["noun"]
        side = _side(span, parties)
        plurals.append(
            FigureMention(span, span, Figure.at_least(SEVERAL), "people", noun, PEOPLE_NOUNS[noun.lower()], side, vague=True)
        )
    return plurals
