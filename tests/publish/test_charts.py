"""Toll charts: honest in themselves, so that a screenshot stays honest."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from marsad.model import Figure
from marsad.publish.charts import toll_chart


def words(svg):
    return " ".join("".join(each.itertext()) for each in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"))


def test_the_picture_says_what_where_when_and_from_whom(view):
    shown = words(toll_chart(view.assessment.tolls[0], "as of 22 Aug 2019"))
    for part in (
        "civilians killed (persons)",
        "the valley",
        "30 Apr – 22 Aug 2019",
        "≥ 880",
        "≈ 900",
        "Valley Monitor",
        "Lum Post",
    ):
        assert part in shown
    assert "as of 22 Aug 2019" in shown


def test_one_state_is_no_line(view):
    series = view.assessment.tolls[0]
    assert toll_chart(replace(series, entries=series.entries[:1]), "") == ""
    undated = tuple(replace(entry, as_of=None) for entry in series.entries)
    assert toll_chart(replace(series, entries=undated), "") == ""


def test_each_origin_has_its_own_line(view):
    series = view.assessment.tolls[0]
    other = tuple(replace(entry, origin="Other Count", figure=Figure.exact(500)) for entry in series.entries)
    one, two = toll_chart(series, ""), toll_chart(replace(series, entries=series.entries + other), "")
    assert (one.count('aria-roledescription="line mark"'), two.count('aria-roledescription="line mark"')) == (1, 2)


def test_ids_are_the_series_own_and_colours_the_pages(view):
    svg = toll_chart(view.assessment.tolls[0], "")
    assert "currentColor" in svg
    assert "#123456" not in svg
    assert 'id="clip' not in svg


def test_names_from_documents_are_inert(view):
    series = replace(view.assessment.tolls[0], area="<script>alert(1)</script>")
    assert "<script" not in toll_chart(series, "")


def test_zero_is_a_figure(view):
    series = view.assessment.tolls[0]
    entries = tuple(replace(entry, figure=Figure.exact(0), as_of=date(2019, 8, at)) for at, entry in enumerate(series.entries, 1))
    assert toll_chart(replace(series, entries=entries), "")
