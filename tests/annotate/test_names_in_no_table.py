"""Names that no table has, and areas that the words give: what is a place, and in which area it lies."""

import pytest

from marsad.model import ToponymRole


def areas(document):
    text = document.document.text
    return [
        (t.name_span.of(text), t.area or (t.place.province if t.place else None))
        for t in document.toponyms
        if t.role is ToponymRole.LOCATION and (t.place is None or t.place.feature != "country")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops entered Tal al-Dersh village in Teshk province.", [("Tal al-Dersh", "teshk"), ("Teshk", "teshk")]),
        ("Shells fell in Wadi Dershan near Olmar.", [("Wadi Dershan", "teshk"), ("Olmar", "teshk")]),
        ("Shells fell in Olmar and al-Dershaniya.", [("Olmar", "teshk"), ("al-Dershaniya", "teshk")]),
        ("The attack on Dershan in Teshk province failed.", [("Dershan", "teshk"), ("Teshk", "teshk")]),
        ("Troops entered Tal Sheikh Hussein village near Olmar.", [("Tal Sheikh Hussein", "teshk"), ("Olmar", "teshk")]),
        ("The raid hit the Dershan neighbourhood of Marun.", [("Dershan", "marun"), ("Marun", "marun")]),
        ("The raid hit Olmar village in Marun province.", [("Olmar", "marun"), ("Marun", "marun")]),
        ("Fighting goes on in Olmar Khan Karsun and Marun.", [("Olmar", "teshk"), ("Khan Karsun", "teshk"), ("Marun", "marun")]),
        ("An attack on Ahmed Hassan failed.", []),
    ],
)
def test_the_words_make_a_place_and_tell_its_area(read, text, expected):
    assert areas(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The rebels began an operation called the Sword of Olmar.",
        "The army began Operation Dawn of Olmar.",
    ],
)
def test_the_name_of_an_operation_is_no_place(read, text):
    assert areas(read(text)) == []


def test_a_possessive_without_its_mark_is_no_part_of_the_name(read):
    assert [name for name, _ in areas(read("Shells fell on Olmars old market."))] == ["Olmar"]


def test_a_place_abroad_lies_in_its_country(read):
    assert areas(read("Shells fell in Olmar. Talks were held in Ostgrad in Ostria."))[-1] == ("Ostgrad", "ostria")
