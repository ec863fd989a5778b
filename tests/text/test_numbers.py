"""Numbers in English text: value and hedge, read by a person first."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model import Bound, Figure
from marsad.text.numbers import cardinal, numbers, vague_floor

TABLE = [
    ("1,200 people", 1200, 1200, Bound.EXACT),
    ("370,000 lives", 370_000, 370_000, Bound.EXACT),
    ("1200 people", 1200, 1200, Bound.EXACT),
    ("a hundred villagers", 100, 100, Bound.ABOUT),
    ("a dozen men", 12, 12, Bound.EXACT),
    ("two dozen men", 24, 24, Bound.EXACT),
    ("three-quarters of a million", 750_000, 750_000, Bound.ABOUT),
    ("half a million", 500_000, 500_000, Bound.ABOUT),
    ("one and a half million", 1_500_000, 1_500_000, Bound.EXACT),
    ("2.2 million", 2_200_000, 2_200_000, Bound.EXACT),
    ("a couple of hundred", 200, 200, Bound.ABOUT),
    ("dozens of men", 24, None, Bound.AT_LEAST),
    ("scores of men", 40, None, Bound.AT_LEAST),
    ("hundreds", 200, None, Bound.AT_LEAST),
    ("several hundred", 200, None, Bound.AT_LEAST),
    ("several dozen", 24, None, Bound.AT_LEAST),
    ("tens of thousands", 20_000, None, Bound.AT_LEAST),
    ("Ten of thousands", 20_000, None, Bound.AT_LEAST),
    ("hundreds of thousands", 200_000, None, Bound.AT_LEAST),
    ("millions", 2_000_000, None, Bound.AT_LEAST),
    ("several men", 3, None, Bound.AT_LEAST),
    ("a number of men", 3, None, Bound.AT_LEAST),
    ("at least 12", 12, None, Bound.AT_LEAST),
    ("more than 12", 12, None, Bound.AT_LEAST),
    ("over 12", 12, None, Bound.AT_LEAST),
    ("upwards of 12", 12, None, Bound.AT_LEAST),
    ("no fewer than 12", 12, None, Bound.AT_LEAST),
    ("12 or more", 12, None, Bound.AT_LEAST),
    ("up to 40", None, 40, Bound.AT_MOST),
    ("at most 40", None, 40, Bound.AT_MOST),
    ("about 40", 40, 40, Bound.ABOUT),
    ("nearly 900", 900, 900, Bound.ABOUT),
    ("some 300", 300, 300, Bound.ABOUT),
    ("an estimated 300,000", 300_000, 300_000, Bound.ABOUT),
    ("between 12 and 15", 12, 15, Bound.ABOUT),
    ("12 to 15", 12, 15, Bound.ABOUT),
    ("Three million people", 3_000_000, 3_000_000, Bound.EXACT),
    ("twenty-one", 21, 21, Bound.EXACT),
    ("seventeen", 17, 17, Bound.EXACT),
    ("two hundred and five", 205, 205, Bound.EXACT),
    ("more then 12", 12, None, Bound.AT_LEAST),
    ("1.2m people", 1_200_000, 1_200_000, Bound.EXACT),
    ("2.5 million", 2_500_000, 2_500_000, Bound.EXACT),
    ("2.14 lakh people", 214_000, 214_000, Bound.EXACT),
    ("two crore people", 20_000_000, 20_000_000, Bound.EXACT),
    ("at least 3 385 people", 3_385, None, Bound.AT_LEAST),
    ("61, 000 people", 61_000, 61_000, Bound.EXACT),
]


def test_a_day_of_the_month_is_no_group_of_thousands() -> None:
    assert [number.value for number in numbers("On April 4 120 people fled")] == [4, 120]


@pytest.mark.parametrize(("words", "low", "high", "bound"), TABLE)
def test_the_bounds_that_words_state(words: str, low: int | None, high: int | None, bound: Bound) -> None:
    (number,) = numbers(words)
    assert number.figure == Figure(low, high, bound)


def test_two_numbers_side_by_side_stay_two() -> None:
    found = numbers("killed two and injured three")
    assert [number.value for number in found] == [2, 3]


def test_a_list_that_lost_its_commas_is_not_added_up() -> None:
    assert [number.value for number in numbers("killed five two of them children")] == [5, 2]


def test_a_change_is_two_figures_and_no_range() -> None:
    assert [number.value for number in numbers("The toll has risen from 15 to 32")] == [15, 32]


def test_money_is_no_bare_number() -> None:
    assert numbers("a price of $500") == ()


def test_words_that_are_no_number() -> None:
    assert cardinal("several") is None
    assert numbers("nothing to count here") == ()


@given(st.integers(min_value=0, max_value=999_999_999))
def test_digits_read_as_themselves_with_and_without_commas(value: int) -> None:
    for words in (str(value), f"{value:,}"):
        (number,) = numbers(f"saw {words} people")
        assert number.value == value
        assert number.number_span.of(f"saw {words} people") == words


@given(st.integers(min_value=1, max_value=999), st.sampled_from(["at least", "more than", "over"]))
def test_a_floor_has_no_ceiling(value: int, hedge: str) -> None:
    (number,) = numbers(f"{hedge} {value} people")
    assert number.figure == Figure.at_least(value)


@given(st.text(max_size=200))
def test_spans_point_at_numbers_and_never_overlap(text: str) -> None:
    found = numbers(text)
    for number in found:
        assert number.span.contains(number.number_span)
    for left, right in pairwise(found):
        assert left.span.end <= right.span.start


def test_vague_floors_follow_the_annotation_guide() -> None:
    assert vague_floor("tens of thousands") == 20_000
    assert vague_floor("several thousand") == 2_000
    assert vague_floor("numerous") == 3
