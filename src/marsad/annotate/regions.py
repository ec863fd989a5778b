"""Places without a name of their own: a part of the country, a road between two towns."""

import re
from collections.abc import Sequence

from marsad.annotate.placenames import Line, Lookup
from marsad.model import Place, Precision, Span, Toponym

_SIDE = r"(?:north|south|east|west)(?:-?(?:east|west))?"
_PART = re.compile(
    rf"\b(?:(?P<of>{_SIDE}|centre|center) of the country|country['’]?s (?P<own>{_SIDE})"
    r"|the (?P<bare>(?:north|south)-?(?:west|east))(?! of\b)(?!ern)(?!\s+(?:countryside|"
    r"suburbs?|outskirts|edges?|corner|side|part|city|town|villages?|districts?)\b))\b",
    re.IGNORECASE,
)


def regions(line: Line, country: Place | None) -> list[Toponym]:
    """Parts of the pack's country that are named by a direction alone ("the northwest", "the east of the country")."""
    if country is None or not line.words:
        return []
    start, end = line.words[0].start, line.words[-1].end
    return [_region(match, country) for match in _PART.finditer(line.text, start, end)]


def _region(match: re.Match[str], country: Place) -> Toponym:
    group = next(name for name in ("of", "own", "bare") if match[name])
    span = Span(match.start(group), match.end() if group == "of" else match.end(group))
    return Toponym(
        span=span,
        name_span=span,
        place=country,
        candidates=(country,),
        precision=Precision.REGION,
        modifier=match[group],
        reason="a part of the country that is named by its direction",
    )


_ROAD = re.compile(r"\s+(?:\w+\s+)?(?:highway|road|motorway)\b", re.IGNORECASE)


def roads(text: str, found: Sequence[Toponym], lookup: Lookup) -> list[Toponym]:
    """The toponyms with "A-B highway" as one, without a point unless a table has the road."""
    ordered = sorted(found, key=lambda t: (t.name_span, t.span))
    merged: list[Toponym] = []
    at = 0
    while at < len(ordered):
        left, right = ordered[at], ordered[at + 1] if at + 1 < len(ordered) else None
        match = _ROAD.match(text, right.name_span.end) if right and _hyphenated(text, left, right) else None
        if right is None or match is None:
            merged.append(left)
            at += 1
            continue
        merged.append(_road(text, Span(left.name_span.start, match.end()), lookup))
        at += 2
    return merged


def _hyphenated(text: str, left: Toponym, right: Toponym) -> bool:
    return text[left.name_span.end : right.name_span.start] in {"-", "–", " - "}


def _road(text: str, span: Span, lookup: Lookup) -> Toponym:
    places = lookup(span.of(text))
    place = places[0] if len(places) == 1 else None
    precision = place.precision if place else Precision.UNKNOWN
    return Toponym(span, span, place, places, precision=precision, reason="a road, named by the places at its ends")
