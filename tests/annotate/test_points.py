"""Coordinates in a report are a place, as exact as their digits."""

import pytest

from marsad.model import Precision, ToponymRole


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("A strike at 35.4438 N, 36.6502 E killed three.", Precision.EXACT),
        ("A strike at 35.44N 36.65E killed three.", Precision.EXACT),
        ("A strike at 35.4N 36.6E killed three.", Precision.NEAR),
        ("A strike at 35°N 36°E killed three.", Precision.REGION),
    ],
)
def test_a_stated_point_is_a_place(read, text, precision):
    (found,) = read(text).toponyms
    assert (found.role, found.precision, found.place.source) == (ToponymRole.LOCATION, precision, "the text")
    assert (found.place.lat, found.place.lon) == pytest.approx((35.44, 36.65), abs=0.7)


def test_a_point_beside_a_name_leaves_the_name(read):
    found = read("A strike on Olmar (35.4012, 36.6034) killed three.").toponyms
    assert [t.place.place_id for t in found] == ["v:olmar", "coordinates:35.4012,36.6034"]


@pytest.mark.parametrize("text", ["Prices rose from 35.44 to 36.65.", "A strike at 95.4438 N, 36.6502 E killed three."])
def test_other_figures_are_no_place(read, text):
    assert read(text).toponyms == ()


@pytest.mark.parametrize(
    "text",
    [
        "A blast hit \u200bOlmar\u200b today.",
        "A blast hit \u2067Olmar\u2069 today.",
        "انفجار في Olmar قتل شخصين. A blast hit Olmar.",
        "A blast hit Olmar\u00a0.",
    ],
)
def test_invisible_marks_and_other_scripts_do_not_hide_a_name(read, text):
    assert "v:olmar" in {t.place.place_id for t in read(text).toponyms if t.place}


@pytest.mark.parametrize("name", ["A" * 10_000, "Olmar-" * 1_700, "al-" * 3_400 + "Olmar", "Ab " * 3_400])
def test_a_very_long_name_is_survived(read, name):
    document = read(f"A blast hit {name} in Veldia. A blast hit Olmar.")
    assert "v:olmar" in {t.place.place_id for t in document.toponyms if t.place}
