"""The map: nothing vague looks like a point, names do not overlap, and the frame fits."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model import Precision, Standing
from marsad.publish import map as atlas
from marsad.publish.catalogue import catalogue
from marsad.publish.labels import Box, Name, placed
from marsad.publish.marks import marks, radius
from marsad.publish.projection import frame, path


def by_place(view, references):
    return {mark.place.name: mark for mark in marks(catalogue(view, references))}


def test_shapes_follow_what_is_claimed(view, references):
    found = by_place(view, references)
    assert {name: (mark.shape, mark.pattern) for name, mark in found.items()} == {
        "Deir Asal": ("control", "besieged"),
        "Qasr Lum": ("control", "disputed"),
        "Bab Lum": ("access", "announced"),
        "Tarsin": ("killed", ""),
        "Marj": ("injured", ""),
    }


def test_an_opened_way_that_nobody_disputes_is_filled(view, references):
    opened = replace(view.assessment.access[0], state="opened", standing=Standing.CLAIMED)
    view = replace(view, assessment=replace(view.assessment, access=(opened,)))
    assert by_place(view, references)["Bab Lum"].pattern == ""


def test_a_vague_place_is_not_drawn_but_counted(view, references, outlines):
    item = view.assessment.incidents[0]
    vague = replace(item, incident=replace(item.incident, precision=Precision.GOVERNORATE))
    view = replace(view, assessment=replace(view.assessment, incidents=(vague,)))
    drawn = atlas.drawing(catalogue(view, references), outlines)
    assert "Not on the map: 1 incident" in drawn
    assert 'class="disc"' not in drawn.split("<ul")[0]


def test_a_district_is_an_area_without_an_edge(view, references, outlines):
    drawn = atlas.drawing(catalogue(view, references), outlines)
    assert drawn.split("<ul")[0].count('fill="url(#soft)"') == 1


def test_the_drawing_is_well_formed_and_shows_the_land(view, bordered, outlines):
    drawn = atlas.drawing(catalogue(view, bordered), outlines)
    root = ET.fromstring(drawn.split("</svg>")[0] + "</svg>")
    classes = [each.get("class") for each in root.iter() if each.get("class")]
    assert classes.count("land") == 1
    assert "province" in classes
    assert {"Tarsin", "Deir Asal", "Bab Lum"} <= {each.text for each in root.iter("text")}


def test_near_is_a_circle_around_whatever_is_there(view, references, outlines):
    drawn = atlas.drawing(catalogue(view, references), outlines)
    assert drawn.split("<ul")[0].count('class="near"') == 1


def test_control_of_a_district_is_no_square(view, references, outlines):
    claims = tuple(replace(claim, precision=Precision.DISTRICT) for claim in view.claims)
    view = replace(view, claims=claims, assessment=replace(view.assessment, incidents=(), access=()))
    assert "<rect x=" not in atlas.drawing(catalogue(view, references), outlines).split("<ul")[0]


def test_nothing_to_draw_is_said(references, outlines, view):
    empty = replace(view, assessment=replace(view.assessment, incidents=(), control=(), access=()))
    assert "No map" in atlas.drawing(catalogue(empty, references), outlines)


def test_the_area_of_a_disc_grows_with_the_count():
    assert radius(100) ** 2 / radius(25) ** 2 == pytest.approx(4, rel=0.05)
    assert radius(0) == radius(1)


points = st.tuples(st.floats(-179, 179), st.floats(-80, 80))


@given(st.lists(points, min_size=1, max_size=8))
def test_all_points_lie_in_their_frame(found):
    around = frame(found, 440, 440)
    assert all(around.shows(lon, lat) for lon, lat in found)


@given(st.lists(points, min_size=3, max_size=12), points)
def test_outlines_are_cut_near_the_frame(ring, centre):
    around = frame([centre], 440, 440)
    data = path({"type": "Polygon", "coordinates": [ring]}, around)
    numbers = [float(each) for each in data.replace("M", " ").replace("L", " ").replace("Z", " ").split()]
    assert all(-20.2 <= each <= 460.2 for each in numbers)


names = st.builds(Name, st.text("abcdef", min_size=1, max_size=12), st.floats(0, 440), st.floats(0, 440), st.floats(0, 20))


@given(st.lists(names, max_size=12))
def test_no_name_lies_over_another(wanted):
    around = frame([(36.0, 35.0)], 440, 440)
    boxes = [Box(x, y - 11, x + len(name.text) * name.size * 0.57, y) for name, x, y in placed(wanted, around)]
    assert not any(a.meets(b) for at, a in enumerate(boxes) for b in boxes[:at])
