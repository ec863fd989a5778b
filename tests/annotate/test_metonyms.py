"""Names of places that stand for governments, peoples or papers are no location; the same names elsewhere are."""

import pytest

from marsad.model import ToponymRole

NO_PLACE = [
    ("Ostgrad said that talks would go on.", ToponymRole.METONYM),
    ("Ostgrad has denied the strike.", ToponymRole.METONYM),
    ("According to Ostgrad, two soldiers died.", ToponymRole.METONYM),
    ("Relations with Ostgrad improved.", ToponymRole.METONYM),
    ("Ties between Veldabad and Ostgrad worsened.", ToponymRole.METONYM),
    ("An agreement between Veldia and Ostria came into force.", ToponymRole.METONYM),
    ("Ostria shelled the town.", ToponymRole.METONYM),
    ("Ostria carried out the raid.", ToponymRole.METONYM),
    ("Veldia and Ostria agree on a truce.", ToponymRole.METONYM),
    ("Ostgrad-backed fighters attacked.", ToponymRole.METONYM),
    ("Ostgrad's government denied it.", ToponymRole.METONYM),
    ("The Ostgrad agreement was broken.", ToponymRole.METONYM),
    ("The Ostgrad talks ended without a deal.", ToponymRole.METONYM),
    ("The Ostgrad convention forbids it.", ToponymRole.METONYM),
    ("The Ostrian army withdrew.", ToponymRole.DEMONYM),
    ("Two Veldian soldiers died.", ToponymRole.DEMONYM),
]

PLACES = [
    "A blast in Ostgrad killed five.",
    "Talks in Ostgrad ended.",
    "Shells struck Ostgrad.",
    "Rebels shelled Ostgrad on Friday.",
    "Residents of Ostgrad fled.",
    "Troops entered Ostgrad.",
    "He flew to Ostgrad.",
    "Ostgrad was hit by shells.",
    "The road between Veldabad and Ostgrad was cut.",
]


@pytest.mark.parametrize(("text", "role"), NO_PLACE, ids=[text for text, _ in NO_PLACE])
def test_a_name_that_stands_for_somebody_or_something_is_no_location(read, text, role):
    found = read(text).toponyms
    assert role in {toponym.role for toponym in found}
    assert ToponymRole.LOCATION not in {toponym.role for toponym in found}


@pytest.mark.parametrize("text", PLACES)
def test_a_name_of_where_something_happens_is_a_location(read, text):
    roles = {t.name_span.of(text): t.role for t in read(text).toponyms}
    assert roles["Ostgrad"] is ToponymRole.LOCATION


@pytest.mark.parametrize("text", ["Olmar Media Center reported five dead.", "The Olmar Observatory reported five dead."])
def test_an_organisation_with_a_places_name_is_no_location(read, text):
    assert not [t for t in read(text).toponyms if t.role is ToponymRole.LOCATION]
