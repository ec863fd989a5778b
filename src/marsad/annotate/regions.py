"""Places without a name of their own: a part of the country, a road between two towns."""

import re

from marsad.annotate.candidates import Line
from marsad.model import Place, Precision, Span, Toponym

_SIDE = r"(?:north|south|east|west)(?:-?(?:east|west))?"
_PART = re.compile(
    rf"\b(?:(?P<of>{_SIDE}|centre|center) of the country|country['’]?s (?P<own>{_SIDE})|the (?P<bare>north-?west|north-?east|south-?west|south-?east)(?! of\b)(?!ern))\b",
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
