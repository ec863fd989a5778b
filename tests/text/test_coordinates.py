"""Coordinates in text: what is one, what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.coordinates import coordinates


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("A crater at 35.4438, 36.6502 was filmed.", (35.4438, 36.6502)),
        ("The video was geolocated to (-33.8688, 151.2093).", (-33.8688, 151.2093)),
        ("with a true minus: −33.8688, 151.2093", (-33.8688, 151.2093)),
        ("coordinates: 35.44, 36.65", (35.44, 36.65)),
        ("(lat 35.4, lon 36.6)", (35.4, 36.6)),
        ("35.44N 36.65E", (35.44, 36.65)),
        ("at 35.4438° N, 36.6502° E", (35.4438, 36.6502)),
        ("N35.44 E36.65", (35.44, 36.65)),
        ("longitude first: 36.65E 35.44N", (35.44, 36.65)),
        ("33.5 S, 70.6 W", (-33.5, -70.6)),
        ("35.44 degrees north, 36.65 degrees east", (35.44, 36.65)),
        ("35°26'38\"N 36°39'01\"E", (35.4438889, 36.6502778)),
        ("35° 26′ 38.5″ N, 36° 39′ 1″ E", (35.4440278, 36.6502778)),
        ("35°26.63'N 36°39.0'E", (35.4438333, 36.65)),
        ("right-to-left marks: 35.44\u200eN\u200f, 36.65E", (35.44, 36.65)),
        ("٣٥.٤٤N ٣٦.٦٥E", (35.44, 36.65)),
    ],
)
def test_a_stated_point(text, point):
    (found,) = coordinates(text)
    assert (found.lat, found.lon) == pytest.approx(point, abs=1e-6)
    assert all(part in text for part in found.span.of(text).split())


@pytest.mark.parametrize(
    "text",
    [
        "latitude out of range: 91.1234, 36.1234",
        "longitude out of range: 35.1234, 181.1234",
        "coordinates 135.44 N, 36.65 E",
        "sixty-one minutes: 35°61'00\"N 36°39'01\"E",
        "two latitudes: 10.5 north, 20.5 south",
        "a form nobody filled in: 0.0000, 0.0000",
        "rose from 35.4412, 36.6512 percent",
        "shares of 12.3456, 13.4567 million",
        "prices of $35.1234, 36.1234",
        "constants 3.1415, 2.7182, 1.4142",
        "thousands written with points: 35.123, 36.567",
        "between 12.5 and 13.7",
        "version 2.4.1, 3.5.2",
        "on route 5 N 7 E",
        "section 3 S, 4 E",
        "the 9 to 5 week",
        "12 and 15 were killed",
    ],
)
def test_what_only_looks_like_a_point(text):
    assert coordinates(text) == ()


@pytest.mark.parametrize(
    ("text", "tolerance"),
    [("35.4438, 36.6502", 0.0056), ("35.44N 36.65E", 0.556), ("35°N 36°E", 55.6), ("35°26'N 36°39'E", 0.927)],
)
def test_the_digits_say_how_exact_a_point_is(text, tolerance):
    assert coordinates(text)[0].tolerance_km == pytest.approx(tolerance, rel=0.02)


def test_points_come_in_order_and_do_not_overlap():
    text = "From 35.4438, 36.6502 to 35.5000N 36.7000E, then 36.1111, 37.2222."
    found = coordinates(text)
    assert [round(each.lat, 2) for each in found] == [35.44, 35.5, 36.11]


@given(
    lat=st.floats(-89.9, 89.9).map(lambda value: round(value, 5)), lon=st.floats(-179.9, 179.9).map(lambda value: round(value, 5))
)
def test_a_printed_point_is_read_again(lat, lon):
    if lat == 0 and lon == 0:
        return
    (found,) = coordinates(f"seen at {lat:.5f}, {lon:.5f} on film")
    assert (found.lat, found.lon) == pytest.approx((lat, lon), abs=1e-6)


@given(st.text(alphabet="0123456789.,°'\"NSEW -\u200e", max_size=60))
def test_no_text_gives_a_point_off_the_globe(text):
    for found in coordinates(text):
        assert abs(found.lat) <= 90
        assert abs(found.lon) <= 180
