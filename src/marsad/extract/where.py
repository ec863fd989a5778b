"""Where a thing happened: the place names that the grammar ties to it, the most specific ones."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from marsad.extract import sequence
from marsad.extract.lines import Line, distance
from marsad.extract.placed import here, in_war_of
from marsad.extract.placelists import JOIN, together
from marsad.extract.sizes import COUNTRY, NEAR_KM, WIDE, apart, area, rank
from marsad.model import RelationKind, Span, Toponym, ToponymRole

__all__ = [
    "COUNTRY",
    "NEAR_KM",
    "WIDE",
    "apart",
    "area",
    "before",
    "here",
    "home_code",
    "home_country",
    "in_war_of",
    "main_region",
    "meant",
    "no_party",
    "of_event",
    "of_whole_country",
    "origin",
    "rank",
    "speaks_of_region",
    "together",
    "whole_country",
]

_HERE = re.compile(
    r"\b(?:in|at|on|near|outside|around|of|targeted|targeting|hit|struck|hitting|against|inside|across|"
    r"over|within|into)\s+(?:\S+\s+){0,4}$",
    re.IGNORECASE,
)


def of_event(line: Line, core: Span, trigger: Span, fence: Span) -> tuple[Toponym, ...]:
    """The places of what happened to `core`, most specific level only; empty when the sentence names none for it.

    Args:
        line: The sentence.
        core: The figure or the word of violence.
        trigger: The words that give the kind.
        fence: Between the claims before and after: places outside belong to those claims, unless none lies inside.
    """
    counted_back = sequence.days_before(line, trigger) is None
    usable = [t for t in here(line) if (sequence.days_before(line, t.span) is None) is counted_back]
    inside = [toponym for toponym in usable if fence.contains(toponym.span)]
    pool = inside or usable or _measured_from(line, fence)
    if not pool:
        return ()
    costs = [
        (_cost(line, toponym, core.hull(trigger)) + 1.8 * max(rank(toponym), 1), toponym.span.start, toponym) for toponym in pool
    ]
    _, _, best = min(costs, key=lambda cost: cost[:2])
    return together(line, _quarter_of(best, pool), pool)


def _quarter_of(best: Toponym, pool: Sequence[Toponym]) -> Toponym:
    """The one quarter of a city that is named beside it ("killed in X when a shell hit the Y district"), else the city."""
    if best.place is None or best.place.feature not in {"city", "governorate"} or best.modifier is not None:
        return best
    quarters = [t for t in pool if t.place is not None and t.place.feature in {"neighbourhood", "camp"} and area(t) == area(best)]
    return quarters[0] if len(quarters) == 1 else best


def _measured_from(line: Line, fence: Span) -> list[Toponym]:
    """The names that a distance is measured from ("ten miles south of X"): all that is said of where, in want of a better one."""
    return [
        t
        for t in line.toponyms
        if t.relation is not None and t.relation.kind is RelationKind.OFFSET and fence.contains(t.span) and t.place is not None
    ]


def origin(line: Line, core: Span) -> tuple[Toponym, ...]:
    """Where people were moved from: "out of Madaya", "evacuated from Foua and Kefraya"; empty when not said."""
    for toponym in line.toponyms:
        if toponym.span.start >= core.start and re.search(
            r"\b(?:from|out of|left|leaving|leave|of)\s+(?:[\w-]+\s+){0,5}$", line.before(toponym.span.start, 60)
        ):
            return together(line, toponym, list(line.toponyms))
    return ()


def _cost(line: Line, toponym: Toponym, core: Span) -> float:
    if toponym.span.start >= core.end:
        between = line.text[core.end : toponym.span.start]
        side = 0.0
    else:
        between = line.text[toponym.span.end : core.start] if toponym.span.end < core.start else ""
        side = 1.0
    marks = len(re.findall(r"[;.]|\b(?:which|who|that|while|when|where|although|but)\b", between, re.IGNORECASE))
    led = 0.0 if _HERE.search(line.before(toponym.span.start, 50)) else 2.0
    held = 3.0 if re.match(r"-(?:held|controlled|based)", line.after(toponym.span.end, 12)) else 0.0
    return 0.3 * min(distance(between), 20) + 2.0 * marks + side + led + held


_THING = re.compile(
    r"\b(?:the|this|that|these|those|two|both)\s+(?:[\w-]+\s+){0,2}?(?P<noun>towns?|cit(?:y|ies)|"
    r"villages?|provinces?|districts?|neighbou?rhoods?|areas?|region|suburb|camp|"
    r"bastion)\b(?:\W+[\w-]+){0,5}\W*$",
    re.IGNORECASE,
)


def meant(line: Line, at: int) -> tuple[Toponym, ...]:
    """What "the town", "the two villages" before a character means: the places of that size named last; empty when unsure."""
    match = _THING.search(line.before(at, 90))
    if match is None:
        return ()
    noun = match["noun"].lower()
    wide = noun.startswith(("provinc", "region"))
    if wide and not noun.endswith("s"):
        return main_region(line)
    fitting = [t for t in before(line, at) if (rank(t) == WIDE) == wide and rank(t) <= WIDE]
    if not fitting:
        return ()
    if noun.endswith("s"):
        pair = fitting[-2:]
        close = len(pair) == 2 and JOIN.match(line.text[pair[0].span.end : pair[1].span.start])
        return tuple(pair) if close else ()
    return (fitting[-1],)


def before(line: Line, at: int) -> tuple[Toponym, ...]:
    """The places named last before a character, in this sentence and before it, nearest last."""
    return (*line.earlier_places, *(t for t in line.toponyms if t.span.end <= at))


def whole_country(places: Sequence[Toponym]) -> bool:
    """Whether nothing but a country's bare name stands for the place: "a rebel-held province in X" names no place held."""
    return bool(places) and all(rank(toponym) == COUNTRY and toponym.modifier is None for toponym in places)


def speaks_of_region(line: Line) -> bool:
    """Whether a sentence says "this region" or "the province" instead of a name."""
    return re.search(r"\b(?:this|the) (?:region|province|area|enclave|offensive)\b", line.words, re.IGNORECASE) is not None


_THE_COUNTRY = re.compile(
    r"\b(?:(?:in|across|throughout|of|over) (?:the|this|that) (?:[\w-]+ )?country|(?:the )?countrys?['’]?s? (?:pre-?war )?"
    r"population|nation-?wide|country-?wide)\b",
    re.IGNORECASE,
)
"""In a sentence that names no place: the whole country is meant."""

_PART_OF_IT = re.compile(
    r"\b(?:north|south|east|west|centre|center|part|parts|areas?|swath\w*|town|city) of the\b", re.IGNORECASE
)


def of_whole_country(line: Line) -> bool:
    """Whether a sentence says "across the country", "the country's population", and not "the east of the country"."""
    return _THE_COUNTRY.search(line.words) is not None and _PART_OF_IT.search(line.words) is None


def no_party(line: Line) -> tuple[Toponym, ...]:
    """The countries that a sentence names as places, not as a party to the conflict."""
    return tuple(
        t
        for t in line.countries
        if t.role is not ToponymRole.DEMONYM and not any(party.span.overlaps(t.span) for party in line.parties)
    )


def home_country(lines: Sequence[Line]) -> tuple[Toponym, ...]:
    """The whole country in which most places of a document lie, else the one named most often as a place; empty for none.

    Its name is taken where it stands as a place, else from any mention ("northern Ostria", "Ostrian").
    """
    home = home_code(lines)
    if home is None:
        return ()
    plain = [t for line in lines for t in no_party(line) if t.modifier is None]
    other = (t for line in lines for t in line.countries if t.role is not ToponymRole.DEMONYM)
    peoples = (t for line in lines for people in line.countries if (t := _country_of(line, people)) is not None)
    found = next((t for t in chain(plain, other, peoples) if t.place is not None and t.place.country == home), None)
    if found is None or found.place is None:
        return ()
    return (replace(found, span=found.name_span, modifier=None, relation=None, precision=found.place.precision),)


def home_code(lines: Sequence[Line]) -> str | None:
    """Code of the country in which most places of a document lie, else of the one named most often as a place; None for none."""
    inner = [t.place.country for line in lines for t in line.toponyms if t.place is not None and t.place.province]
    named = (t for line in lines for t in no_party(line) if t.modifier is None)
    codes = inner or [t.place.country for t in named if t.place is not None]
    return max(codes, key=codes.count) if codes else None


def _country_of(line: Line, people: Toponym) -> Toponym | None:
    """The country's name inside that of its people ("Ostria" in "Ostrian"); None where it is not spelled out."""
    name = people.place.name if people.place else ""
    if not name or not people.name_span.of(line.text).startswith(name):
        return None
    return replace(people, name_span=Span(people.name_span.start, people.name_span.start + len(name)))


def main_region(line: Line, *, first: bool = False) -> tuple[Toponym, ...]:
    """The governorate named most often in the sentences before, by its bare name if it stands.

    Args:
        line: The sentence.
        first: Whether the first of equals counts; empty when none leads otherwise.
    """
    regions = [t for t in line.earlier_places if rank(t) == WIDE and t.place is not None]
    counts = Counter(t.place.place_id for t in regions if t.place).most_common()
    if not counts or (len(counts) > 1 and counts[0][1] == counts[1][1] and not first):
        return ()
    named = [t for t in regions if t.place and t.place.place_id == counts[0][0]]
    return (min(named, key=lambda t: (t.modifier is not None, t.span.start)),)
