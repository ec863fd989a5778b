"""Figures, days and anchors as a reader sees them."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model import Figure, Kind, Period, Population
from marsad.publish.glyphs import NOT_STATED, count_text, figure_text, measure_text, period_text, slug


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (Figure.exact(12), "12"),
        (Figure.exact(0), "0"),
        (Figure.at_least(880), "≥ 880"),
        (Figure.at_most(40), "≤ 40"),
        (Figure.about(900), "≈ 900"),
        (Figure.about(12, 15), "12–15"),
        (Figure.at_least(400_000), "≥ 400,000"),
        (None, "not stated"),
    ],
)
def test_a_bound_is_a_glyph(figure, shown):
    assert figure_text(figure).replace("\u00a0", " ") == shown


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        (Period(), NOT_STATED),
        (Period.on(date(2019, 8, 20)), "20 Aug 2019"),
        (Period(date(2019, 8, 20), date(2019, 8, 21)), "20–21 Aug 2019"),
        (Period(date(2019, 4, 30), date(2019, 8, 20)), "30 Apr – 20 Aug 2019"),
        (Period(date(2018, 12, 30), date(2019, 1, 2)), "30 Dec 2018 – 2 Jan 2019"),
        (Period(start=date(2019, 4, 30)), "from 30 Apr 2019"),
        (Period(end=date(2019, 4, 30)), "until 30 Apr 2019"),
    ],
)
def test_a_period_is_short_and_loses_nothing(period, shown):
    assert period_text(period) == shown


def test_counts_agree_with_their_noun():
    assert (count_text(1, "origin"), count_text(0, "origin"), count_text(2, "origin")) == ("1 origin", "0 origins", "2 origins")


@given(st.text(), st.text())
def test_anchors_are_safe_and_one_to_one(left, right):
    assert re.fullmatch(r"[A-Za-z0-9_.-]*", slug(left))
    assert (slug(left) == slug(right)) == (left == right)


@pytest.mark.parametrize(
    ("figure", "population", "expected"),
    [
        (Figure.exact(1), Population.PEOPLE, "person killed"),
        (Figure.exact(1), Population.CIVILIANS, "civilian killed"),
        (Figure.exact(1), Population.CHILDREN, "child killed"),
        (Figure.at_least(1), Population.PEOPLE, "people killed"),
        (Figure.exact(12), Population.CHILDREN, "children killed"),
    ],
)
def test_one_is_counted_in_the_singular(figure: Figure, population: Population, expected: str) -> None:
    assert measure_text(Kind.KILLED, population, figure) == expected
