"""Stated distances and compass words as intervals."""

import pytest

from marsad.text.compass import sector
from marsad.text.distances import distance


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("10 km", 8, 12),
        ("10km", 8, 12),
        ("ten kilometres", 8, 12),
        ("some 15 miles", 16.9, 31.4),
        ("a mile", 1.29, 1.93),
        ("half a mile", 0.64, 0.97),
        ("one and a half kilometres", 1.2, 1.8),
        ("500 metres", 0.4, 0.6),
        ("500 m", 0.4, 0.6),
        ("200-metre", 0.16, 0.24),
        ("20 nautical miles", 29.6, 44.4),
        ("10 to 15 km", 8, 18),
        ("between 5 and 10 km", 4, 12),
        ("less than 5 km", 0, 5),
        ("within 40 kilometres", 0, 40),
        ("nearly 1,200 km", 840, 1560),
    ],
)
def test_a_distance_keeps_its_unit_and_its_hedge(words, low, high):
    found = distance(words)
    assert found is not None
    assert (found.low_km, found.high_km) == pytest.approx((low, high), rel=0.01)


def test_at_least_is_open_above():
    found = distance("more than 10 km")
    assert found is not None
    assert found.high_km is None


@pytest.mark.parametrize("words", ["a few kilometres", "several miles", "a short distance", "10 people", "15 to 10 km", ""])
def test_no_number_is_no_distance(words):
    assert distance(words) is None


@pytest.mark.parametrize(
    ("words", "middle", "half"),
    [
        ("north", 0, 22.5),
        ("eastern", 90, 22.5),
        ("south-eastern", 135, 22.5),
        ("Southwest", 225, 22.5),
        ("north-north-east", 22.5, 11.25),
        ("NW", 315, 22.5),
        ("WSW", 247.5, 11.25),
    ],
)
def test_a_compass_word_is_a_sector(words, middle, half):
    assert sector(words) == (middle, half)


@pytest.mark.parametrize("words", ["north-south", "central", "", "nearby"])
def test_other_words_are_none(words):
    assert sector(words) is None
