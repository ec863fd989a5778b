"""Which words are places, which places they mean, and how exactly."""

import pytest

from marsad.annotate.resolution import Question, Setting, resolve
from marsad.model import Place, Precision, ToponymRole
from marsad.model.place import distance_km


def named(document, role=ToponymRole.LOCATION):
    text = document.document.text
    return [(t.span.of(text), t.place.place_id if t.place else None) for t in document.toponyms if t.role is role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell in Olmar.", [("Olmar", "v:olmar")]),
        ("Shells fell on Ulmar and Khan Qarsun.", [("Ulmar", "v:olmar"), ("Khan Qarsun", "v:karsun")]),
        ("Shells fell in southern Teshk.", [("southern Teshk", "veldia:teshk")]),
        ("Shells fell in south-east Teshq.", [("south-east Teshq", "veldia:teshk")]),
        ("People left the north of Teshk province.", [("north of Teshk", "veldia:teshk")]),
        ("Shells fell in the northern Teshk countryside.", [("northern Teshk countryside", "veldia:teshk")]),
        ("Marun has been bombed.", [("Marun", "veldia:marun")]),
        ("The city of Marun has been bombed.", [("Marun", "v:marun")]),
        ("Several neighbourhoods of Marun were hit.", [("Marun", "v:marun")]),
        ("A village in Marun province was hit.", [("Marun", "veldia:marun")]),
        ("Troops entered Marun city.", [("Marun", "v:marun")]),
        ("Troops entered the village of Dershan.", [("Dershan", None)]),
        ("The Paris Observer wrote.", []),
        ("Most people fled. Victoria Smith stayed.", []),
        ("President Harlow spoke.", []),
        ("Olmar Media Center spoke.", []),
        ("The Marun-Olmar highway is cut.", [("Marun-Olmar highway", None)]),
    ],
)
def test_places_found(read, text, expected):
    assert named(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "precision", "modifier"),
    [
        ("A blast hit Olmar.", Precision.POPULATED_PLACE, None),
        ("A blast 10 km south of Olmar killed two.", Precision.NEAR, "south of"),
        ("A blast near Olmar killed two.", Precision.NEAR, "near"),
        ("A blast on the outskirts of Olmar killed two.", Precision.NEAR, "outskirts of"),
        ("A blast in southern Teshk killed two.", Precision.GOVERNORATE, "southern"),
        ("A blast in north-western Veldia killed two.", Precision.REGION, "north-western"),
        ("A blast in Veldia killed two.", Precision.COUNTRY, None),
    ],
)
def test_a_modifier_lowers_the_precision(read, text, precision, modifier):
    (found,) = read(text).toponyms
    assert (found.precision, found.modifier) == (precision, modifier)


def test_a_name_of_two_equal_places_stays_open(read):
    (found,) = read("A blast hit Sela.").toponyms
    assert found.place is None
    assert {p.place_id for p in found.candidates} == {"v:sel-1", "v:sel-2"}


def test_places_beside_it_tell_which_one_is_meant(read):
    found = read("Blasts hit Olmar, Khan Karsun and Sela.").toponyms
    assert [t.place.place_id for t in found] == ["v:olmar", "v:karsun", "v:sel-1"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ostgrad said so.", ToponymRole.METONYM),
        ("The Ostgrad agreement failed.", ToponymRole.METONYM),
        ("OSTGRAD (AFP) - Two died.", ToponymRole.DATELINE),
        ("The Olmar-based group spoke.", ToponymRole.ORGANISATION),
        ("Ostrian jets came.", ToponymRole.DEMONYM),
        ("They met in Ostgrad.", ToponymRole.LOCATION),
    ],
)
def test_a_name_that_is_no_location_says_why(read, text, role):
    assert read(text).toponyms[0].role is role


def test_a_container_after_a_comma_decides(references):
    from marsad.annotate import annotate  # noqa: PLC0415
    from marsad.model import Document  # noqa: PLC0415

    text = "The fire began in Paris, US, on Monday."
    found = annotate(Document("d", text, "0" * 64), references).toponyms
    assert found[0].place is not None
    assert found[0].place.place_id == "w:paris-us"


def test_world_places_need_words_that_speak_for_a_place(read):
    assert named(read("Most of them left; many people in Most did not.")) == []
    assert named(read("They drove from Harlow to Paris.", pack=None)) == [("Harlow", "w:harbin"), ("Paris", "w:paris-fr")]


def test_spans_point_to_the_words(read):
    text = "Heavy shelling hit southern Teshk and the outskirts of Khan Karsun."
    for found in read(text).toponyms:
        assert found.span.contains(found.name_span)
        assert found.name_span.of(text) in {"Teshk", "Khan Karsun"}


def test_resolution_prefers_the_country_of_the_conflict():
    here = Place("a", "X", 1.0, 1.0, Precision.POPULATED_PLACE, "XA", population=500)
    there = Place("b", "X", 50.0, 1.0, Precision.POPULATED_PLACE, "FR", population=500_000)
    assert resolve(Question((there, here)), Setting(focus="XA"))[0] == here
    assert resolve(Question((there, here)), Setting())[0] == there
    assert resolve(Question(()), Setting()) == (None, ())


def test_distance_is_symmetric_and_infinite_without_a_point():
    a = Place("a", "A", 0.0, 0.0, Precision.POPULATED_PLACE)
    b = Place("b", "B", 0.0, 1.0, Precision.POPULATED_PLACE)
    nowhere = Place("c", "C", None, None, Precision.DISTRICT)
    assert distance_km(a, b) == distance_km(b, a) == pytest.approx(111.2, abs=0.1)
    assert distance_km(a, nowhere) == float("inf")
