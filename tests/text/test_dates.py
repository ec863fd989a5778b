"""Time expressions: found, and resolved against a day of publication."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model import Period, Span
from marsad.text.dates import Anchors, Form, Moment, Tense, find_expressions, resolve, tense_of, weekday_before
from marsad.text.dates.calendar import months_moved, season_of, shifted, week_of, weekday_after
from marsad.text.dates.lexicon import number_of

THURSDAY = date(2018, 6, 14)

FOUND = [
    ("The raid of 15 Apr 2017 was the third.", ["15 Apr 2017"]),
    ("They met on Tuesday (May 8th) again.", ["Tuesday (May 8th)"]),
    ("since the end of March, in late April and mid-May", ["the end of March", "late April", "mid-May"]),
    ("It rose from 1914 to 1918, or 1914-18.", ["1914", "1918", "1914", "18"]),
    ("They may march in march order.", []),
    ("In May 20 people were killed.", ["May"]),
    ("About 2000 people and 1500 troops came.", []),
    ("More than 2016 tents stood there.", []),
    ("a 12-year-old girl, 40 years old", []),
    ("a three-day truce", ["three-day"]),
    ("the previous day and two days later", ["the previous day", "two days later"]),
    ("every Friday and on Sundays", ["every Friday", "Sundays"]),
    ("at 0630 GMT, 11 a.m. and 19:45", ["0630 GMT", "11 a.m.", "19:45"]),
    ("in April 480 BC and the 1980s", ["April 480 BC", "the 1980s"]),
    ("Last week and Yesterday evening", ["Last week", "Yesterday evening"]),
]

RESOLVED = [
    ("Sunday", "2018-06-10", Period.on(date(2018, 6, 10))),
    ("Thursday", "2018-06-14", Period.on(THURSDAY)),
    ("last Thursday", "2018-06-07", Period.on(date(2018, 6, 7))),
    ("yesterday", "2018-06-13", Period.on(date(2018, 6, 13))),
    ("last night", "2018-06-13TNI", Period.on(date(2018, 6, 13))),
    ("overnight", "2018-06-13TNI", Period(date(2018, 6, 13), THURSDAY)),
    ("overnight Sunday", "2018-06-10", Period.on(date(2018, 6, 10))),
    ("last week", "2018-W23", Period(date(2018, 6, 4), date(2018, 6, 10))),
    ("earlier this week", "2018-W24", Period(date(2018, 6, 11), date(2018, 6, 13))),
    ("this month", "2018-06", Period(date(2018, 6, 1), date(2018, 6, 30))),
    ("early this month", "2018-06", Period(date(2018, 6, 1), date(2018, 6, 10))),
    ("last month", "2018-05", Period(date(2018, 5, 1), date(2018, 5, 31))),
    ("last year", "2017", Period(date(2017, 1, 1), date(2017, 12, 31))),
    ("3 May", "2018-05-03", Period.on(date(2018, 5, 3))),
    ("20 August", "2017-08-20", Period.on(date(2017, 8, 20))),
    ("October", "2017-10", Period(date(2017, 10, 1), date(2017, 10, 31))),
    ("the end of 2016", "2016", Period(date(2016, 12, 1), date(2016, 12, 31))),
    ("2016-02-29", "2016-02-29", Period.on(date(2016, 2, 29))),
    ("23/04/2017", "2017-04-23", Period.on(date(2017, 4, 23))),
    ("03/04/2017", "2017", Period(date(2017, 1, 1), date(2017, 12, 31))),
    ("two weeks ago", "2018-W22", Period(date(2018, 5, 28), date(2018, 6, 3))),
    ("the past two days", "P2D", Period(date(2018, 6, 13), THURSDAY)),
    ("the past week", "P1W", Period(date(2018, 6, 7), THURSDAY)),
    ("recent days", "PAST_REF", Period(None, THURSDAY)),
    ("now", "PRESENT_REF", Period.on(THURSDAY)),
    ("every Friday", "XXXX-WXX-5", None),
    ("three weeks", "P3W", None),
    ("recently", "PAST_REF", None),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_expressions_are_found_and_counts_are_not(text, expected):
    assert [e.span.of(text) for e in find_expressions(text)] == expected


@pytest.mark.parametrize(("words", "value", "period"), RESOLVED)
def test_expressions_mean_what_news_means_by_them(words, value, period):
    (expression,) = find_expressions(words)
    meaning = resolve(expression, Anchors(published=THURSDAY, tense=Tense.PAST))
    assert (meaning.value, meaning.period) == (value, period)


@pytest.mark.parametrize(
    "words", ["Sunday", "yesterday", "last week", "3 May", "the past two days", "now", "October", "overnight"]
)
def test_without_an_anchor_what_is_relative_stays_open(words):
    (expression,) = find_expressions(words)
    meaning = resolve(expression, Anchors())
    assert meaning.period is None
    assert meaning.anchor == "none"


def test_what_lies_ahead_is_resolved_after_the_publication():
    (monday,) = find_expressions("Monday")
    (summit,) = find_expressions("16 September")
    ahead = Anchors(published=THURSDAY, tense=Tense.FUTURE)
    assert resolve(monday, ahead).value == "2018-06-18"
    assert resolve(summit, ahead).value == "2018-09-16"


def test_a_window_since_the_end_of_a_month_opens_on_its_last_day():
    (expression,) = find_expressions("the end of April")
    period = resolve(expression, Anchors(published=THURSDAY, since=True)).period
    assert period is not None
    assert period.start == date(2018, 4, 30)


@pytest.mark.parametrize(
    ("words", "since", "start", "end"),
    [
        ("late April", True, date(2018, 4, 30), date(2018, 4, 30)),
        ("mid-April", True, date(2018, 4, 15), date(2018, 4, 20)),
        ("mid-April", False, date(2018, 4, 11), date(2018, 4, 20)),
        ("early 2017", False, date(2017, 1, 1), date(2017, 3, 31)),
        ("mid-2017", True, date(2017, 6, 1), date(2017, 7, 31)),
        ("late 2017", False, date(2017, 10, 1), date(2017, 12, 31)),
        ("late last year", False, date(2017, 10, 1), date(2017, 12, 31)),
    ],
)
def test_a_part_of_a_month_or_year_is_its_own_days(words, since, start, end):
    (expression,) = find_expressions(words)
    assert resolve(expression, Anchors(published=THURSDAY, since=since)).period == Period(start, end)


def test_a_narrative_carries_its_year_and_day():
    told = Anchors(moment=Moment(1914, 12, 27), history=True)
    values = [
        resolve(find_expressions(words)[0], told).value for words in ("3 January", "November", "the next day", "two weeks later")
    ]
    assert values == ["1915-01-03", "1914-11", "1914-12-28", "1915-01-10"]


def test_a_day_that_no_calendar_has_means_nothing():
    (expression,) = find_expressions("31 June 2017")
    assert resolve(expression, Anchors(published=THURSDAY)).period is None


TENSES = [
    ("The minister will fly to Cairo on Sunday, his office said Friday.", "Sunday", Tense.FUTURE),
    ("The minister will fly to Cairo on Sunday, his office said Friday.", "Friday", Tense.PAST),
    ("On Tuesday, rockets landed near the bakery.", "Tuesday", Tense.PAST),
    ("They announced a summit on 4 March in Oslo.", "4 March", Tense.FUTURE),
    ("Talks are scheduled for Monday.", "Monday", Tense.FUTURE),
    ("Monday", "Monday", Tense.OPEN),
]


@pytest.mark.parametrize(("text", "words", "tense"), TENSES)
def test_the_nearest_verb_decides_where_a_day_lies(text, words, tense):
    start = text.index(words)
    assert tense_of(text, Span(0, len(text)), Span(start, start + len(words))) is tense


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1)), st.integers(0, 6))
def test_weekdays_lie_within_a_week_on_their_side(day, weekday):
    before, after = weekday_before(day, weekday), weekday_after(day, weekday)
    assert before.weekday() == after.weekday() == weekday
    assert 0 <= (day - before).days <= 6
    assert 1 <= (after - day).days <= 7
    assert week_of(day).contains(Period.on(day))


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)), st.integers(-600, 600))
def test_months_moved_and_back_never_go_further_than_the_month_is_long(day, months):
    there = months_moved(day, months)
    assert (there.year - day.year) * 12 + there.month - day.month == months
    assert abs((months_moved(there, -months) - day).days) <= 3


@given(st.text(max_size=80))
def test_any_text_is_read_without_complaint(text):
    for expression in find_expressions(text):
        assert expression.span.of(text)
        resolve(expression, Anchors(published=THURSDAY))


NUMBERS = [
    ("two", 2),
    ("twenty-four", 24),
    ("forty eight", 48),
    ("1,460", 1460),
    ("a", 1),
    ("half a", 0.5),
    ("a hundred and five", 105),
]


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_counts_of_units_are_read(words, value):
    assert number_of(words) == value


def test_vague_counts_have_no_number():
    assert number_of("several") is None
    (expression,) = find_expressions("several days")
    assert (expression.form, expression.count) == (Form.DURATION, None)


def test_winter_reaches_into_the_next_year_and_hours_make_days():
    assert season_of(2015, "WI") == Period(date(2015, 12, 1), date(2016, 2, 29))
    assert shifted(THURSDAY, "TH", -48) == date(2018, 6, 12)


def test_what_was_the_second_to_be_hit_already_was():
    text = "It was the second clinic to be hit in days after a jet on Saturday struck one."
    assert tense_of(text, Span(0, len(text)), Span(text.index("Saturday"), text.index("Saturday") + 8)) is Tense.PAST
    ahead = "The last round of talks will open on Saturday."
    assert tense_of(ahead, Span(0, len(ahead)), Span(ahead.index("Saturday"), ahead.index("Saturday") + 8)) is Tense.FUTURE
