"""Nothing vague is published as a point, and what is near says how near."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from marsad.annotate import annotate
from marsad.assess import assess
from marsad.extract import extract
from marsad.link import link
from marsad.model import (
    Claim,
    ClaimRef,
    Document,
    Incident,
    Kind,
    Place,
    Precision,
    Relation,
    RelationKind,
    Span,
    View,
)
from marsad.model.exchange import claim_from_row, claim_row, full_row
from marsad.model.place import coordinates
from marsad.publish.catalogue import catalogue
from marsad.publish.geojson import layer
from marsad.publish.marks import marks
from marsad.publish.rows import tables
from marsad.publish.whereabouts import exactness, incident_exactness
from marsad.reference import load_references

AREAS = {Precision.DISTRICT, Precision.GOVERNORATE, Precision.REGION, Precision.COUNTRY, Precision.UNKNOWN}
SOUTH = Relation(RelationKind.OFFSET, "10 km south of …", bearing=180.0, spread=22.5, low_km=8.0, high_km=12.0)
CIRCLE = Relation(RelationKind.OFFSET, "10 km south of …", lat=35.31, lon=36.6, radius_km=4.7)


def town(precision: Precision = Precision.POPULATED_PLACE) -> Place:
    return Place("t", "Olmar", 35.4, 36.6, precision)


@pytest.mark.parametrize("precision", sorted(AREAS))
def test_no_precision_of_an_area_has_a_point(precision):
    assert coordinates(town(), precision) == (None, None)
    assert coordinates(town(precision), Precision.NEAR) == (None, None)
    assert coordinates(town(precision), precision, CIRCLE) == (None, None)


def test_near_has_the_towns_point_or_the_middle_that_was_computed():
    assert coordinates(town(), Precision.NEAR) == (35.4, 36.6)
    assert coordinates(town(), Precision.NEAR, SOUTH) == (35.4, 36.6)
    assert coordinates(town(), Precision.NEAR, CIRCLE) == (35.31, 36.6)
    assert coordinates(None, Precision.NEAR, CIRCLE) == (None, None)


@pytest.mark.parametrize(
    ("precision", "relation", "words"),
    [
        (Precision.POPULATED_PLACE, None, "town or village"),
        (Precision.NEAR, SOUTH, "near the place named: “10 km south of …”"),
        (Precision.NEAR, CIRCLE, "near the place named: “10 km south of …”, within 5 km of a point computed from that"),
        (Precision.POPULATED_PLACE, Relation(RelationKind.WITHIN, "…, in Teshk", ("Teshk",)), "town or village"),
    ],
)
def test_how_exactly_in_words(precision, relation, words):
    assert exactness(precision, relation) == words


def test_a_claim_keeps_its_relation_on_the_way_through_a_row():
    claim = Claim(ClaimRef("d", 0), Kind.ATTACK, Span(0, 4), located=town(), precision=Precision.NEAR, relation=CIRCLE)
    row = json.loads(json.dumps(full_row(claim, "text")))
    assert claim_from_row(row) == claim
    assert (row["lat"], row["lon"], row["relation"]["radius_km"]) == (35.31, 36.6, 4.7)


def test_a_name_in_dispute_keeps_both_places_in_the_claim_and_on_the_page():
    claim = Claim(
        ClaimRef("d", 0), Kind.ATTACK, Span(0, 4), place="Olmar", contenders=(town(), replace(town(), province="teshk"))
    )
    assert claim_from_row(json.loads(json.dumps(full_row(claim, "text")))) == claim
    incident = Incident("i-1", (claim.ref,), place="Olmar")
    assert incident_exactness(incident, [claim]) == "open between Olmar and Olmar (teshk)"
    assert incident_exactness(replace(incident, located=town(), precision=Precision.NEAR), [claim]) == "near the place named"


def test_a_row_of_a_claim_on_a_province_has_no_point():
    claim = Claim(ClaimRef("d", 0), Kind.ATTACK, Span(0, 4), located=town(Precision.GOVERNORATE), precision=Precision.GOVERNORATE)
    row = claim_row(claim, "text")
    assert (row["lat"], row["lon"], row["place_id"]) == (None, None, "t")


TEXTS = [
    "A strike 10 km south of Khan Sheikhoun in Syria killed five people on Monday.",
    "Air raids in the southern countryside of Idlib, Syria, killed nine civilians on Monday.",
    "Clashes near Hama province in Syria killed four soldiers on Monday.",
    "Shelling in northern Syria killed 12 people on Monday.",
    "A mine on the road between Damascus and Homs in Syria killed two people on Monday.",
    "A raid east of the Euphrates in Syria killed six fighters on Monday.",
    "In Syria, an attack at 35.4438 N, 36.6502 E killed three people on Monday.",
    "Syrian forces captured Deir Ezzor province on Monday.",
]


def corpus(shared: Path) -> Iterator[str]:
    """Every twenty-fifth text of the shared corpus."""
    with (shared / "corpus" / "fakes.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % 25 == 0:
                row = json.loads(line)
                yield f"{row.get('title') or ''}\n\n{row['text']}"


def view_of(texts: list[str]) -> View:
    references = load_references()
    documents = [Document(f"d{number}", text, f"{number:064d}") for number, text in enumerate(texts)]
    claims = [claim for document in documents for claim in extract(annotate(document, references)).claims]
    return View(tuple(documents), tuple(claims), assess(link(claims), claims, documents, references))


def assert_no_area_is_a_point(view: View) -> None:
    found = catalogue(view, load_references())
    for name in ("claims.jsonl", "incidents.jsonl", "control.jsonl"):
        assert all(row["lat"] is None for row in tables(found)[name] if Precision(row["precision"]) in AREAS), name
    for feature in layer(found)["features"]:
        if Precision(feature["properties"]["precision"]) in AREAS:
            assert feature["geometry"] is None or feature["geometry"]["type"] != "Point"
    assert {mark.precision for mark in marks(found)} <= {
        Precision.EXACT,
        Precision.POPULATED_PLACE,
        Precision.NEAR,
        Precision.DISTRICT,
    }


def test_no_area_is_published_as_a_point():
    view = view_of(TEXTS)
    assert {claim.precision for claim in view.claims} >= {Precision.NEAR, Precision.GOVERNORATE, Precision.EXACT}
    assert_no_area_is_a_point(view)


def test_no_area_of_the_corpus_is_published_as_a_point(shared):
    view = view_of(list(corpus(shared)))
    assert len(view.claims) > 50
    assert_no_area_is_a_point(view)
