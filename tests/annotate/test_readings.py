"""What a person is told about a time expression."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad import when
from marsad.errors import UsageError
from marsad.model import Period

DAY = date(2019, 8, 22)


def test_a_month_without_a_year_has_two_readings_where_no_verb_tells():
    first, second = when("late April", DAY)
    assert first.period == Period(date(2019, 4, 21), date(2019, 4, 30))
    assert second.period == Period(date(2020, 4, 21), date(2020, 4, 30))
    assert first.granularity == "month"
    assert first.value == "2019-04"
    assert any("2019-08-22" in reason for reason in first.reasons)
    assert any("last third" in reason for reason in first.reasons)


def test_the_verb_of_the_passage_leaves_one_reading():
    (behind,) = when("Thursday", DAY, "Two people drowned on Thursday.")
    (ahead,) = when("Friday", DAY, "The fleet will sail on Friday.")
    assert behind.period == Period.on(DAY)
    assert ahead.period == Period.on(date(2019, 8, 23))


def test_without_a_publication_what_is_relative_stays_open_and_says_why():
    (reading,) = when("two weeks ago")
    assert reading.period is None
    assert reading.anchor == "none"
    assert "no day of publication" in reading.reasons[0]


def test_what_names_its_year_needs_no_publication():
    (reading,) = when("3 May 2018")
    assert (reading.anchor, reading.period) == ("explicit", Period.on(date(2018, 5, 3)))


def test_an_event_without_a_date_leaves_the_days_open():
    (reading,) = when("two days after the raid", DAY)
    assert reading.period is None
    assert "does not date" in reading.reasons[0]


def test_a_window_that_is_still_open_says_so():
    (known,) = when("since the end of April", DAY)
    (unknown,) = when("since 30 April 2019")
    assert known.period == Period(date(2019, 4, 30), DAY)
    assert unknown.period == Period(date(2019, 4, 30), None)
    assert known.since
    assert "no end" in unknown.reasons[-1]


def test_the_next_day_is_counted_from_the_passage():
    (reading,) = when("The next day", DAY, "On 3 May the wall fell. The next day it rained.")
    assert (reading.anchor, reading.period) == ("narrative", Period.on(date(2019, 5, 4)))


def test_swapped_day_and_month_stay_open():
    (reading,) = when("03/04/2017")
    assert reading.granularity == "year"
    assert "swapped" in reading.reasons[-1]


def test_a_day_that_no_calendar_has_is_no_day():
    for words in ("31 June 2017", "30 February", "29 February 2017"):
        (reading,) = when(words, DAY)
        assert (reading.value, reading.period) == (None, None)


def test_nothing_is_found_where_no_time_is_named():
    assert when("nobody was hurt", DAY) == ()
    assert when("", DAY) == ()


def test_a_passage_without_the_words_is_refused():
    with pytest.raises(UsageError, match="word for word"):
        when("Monday", DAY, "It happened on Tuesday.")


_WORDS = st.sampled_from(
    (
        "in 99999999 years|30 Feb|year 0|0 BC|9999-12-31|the 99th century|next month|two million years ago|31 December 9999|"
        "tomorrow|a decade later|every 0 days|last week|the next century|1 January 0001|since|from 5 to 3 May|25:61|12/31/9999|"
        "half a century ago|Q4 9999|Christmas|the last 99999 days of 2018|winter 9999|the previous decade|1 BC|"
        "the first century BC|two days after 31 December 9999|the past 99999 years|in the next half-hour"
    ).split("|")
)


@given(st.lists(_WORDS, min_size=1, max_size=6), st.sampled_from([date.min, date(2000, 2, 29), DAY, date.max, None]))
def test_absurd_numbers_and_the_ends_of_the_calendar_raise_nothing(words, published):
    for reading in when(" and ".join(words), published):
        assert reading.reasons
        if reading.period and reading.period.start and reading.period.end:
            assert reading.period.start <= reading.period.end
