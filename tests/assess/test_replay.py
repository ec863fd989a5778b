"""Control on a day and over time: nothing is concluded beyond what was stated."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from marsad.assess.control import KEEPS_POSTS
from marsad.assess.replay import held_at, state_of, timeline
from marsad.model import ClaimRef, ControlStatement, Period, Standing


def said(place: str, state: str, start: date | None, end: date | None = None, holder: str = "government") -> ControlStatement:
    period = Period(start, end or start)
    ref = ClaimRef(f"{place}-{state}-{start}-{holder}", 0)
    return ControlStatement(place, place.lower(), holder, None, state, period, ("a source",), Standing.CLAIMED, (ref,))


MAY, JUNE, JULY = date(2020, 5, 10), date(2020, 6, 10), date(2020, 7, 10)


def test_the_latest_change_before_the_day_counts() -> None:
    rows = [said("Tel Warda", "captured", MAY, holder="rebels"), said("Tel Warda", "captured", JULY)]
    assert [row.holder for row in held_at(rows, JUNE)] == ["rebels"]
    assert [row.holder for row in held_at(rows, JULY)] == ["government"]
    assert held_at(rows, MAY - timedelta(days=1)) == ()


def test_a_change_of_uncertain_day_counts_from_its_last_possible_day() -> None:
    rows = [said("Tel Warda", "captured", MAY, JULY)]
    assert held_at(rows, JUNE) == ()
    assert len(held_at(rows, JULY)) == 1


def test_two_statements_of_one_day_stand_side_by_side() -> None:
    rows = [said("Tel Warda", "captured", MAY, holder="rebels"), said("Tel Warda", "captured", MAY)]
    assert {row.holder for row in held_at(rows, JUNE)} == {"rebels", "government"}


def test_an_undated_statement_is_no_state_of_a_day_but_stands_in_the_timeline() -> None:
    rows = [said("Tel Warda", "holds", None), said("Tel Warda", "lost", MAY)]
    assert [row.state for row in held_at(rows, JULY)] == ["lost"]
    assert [row.state for row in timeline(rows, "Tall Warda")] == ["lost", "holds"]


def test_a_disputed_statement_makes_a_place_contested() -> None:
    row = ControlStatement("X", "x", "rebels", None, "holds", Period(), ("a",), Standing.DISPUTED, (ClaimRef("d", 0),))
    assert state_of(row) == "contested"
    assert state_of(said("X", "captured", MAY)) == "held"
    assert state_of(said("X", "withdrawn", MAY)) == "left"
    assert state_of(said("X", "besieged", MAY)) == "besieged"


days = st.dates(date(2020, 1, 1), date(2020, 12, 31))
statements = st.lists(st.builds(said, st.sampled_from("ABC"), st.sampled_from(["captured", "lost", "holds"]), days), max_size=8)


@given(statements, days, st.integers(0, 100))
def test_knowing_a_later_day_never_loses_a_place(rows: list[ControlStatement], day: date, more: int) -> None:
    then = {row.place_key for row in held_at(rows, day)}
    assert then <= {row.place_key for row in held_at(rows, day + timedelta(days=more))}


def test_posts_at_a_place_do_not_take_it_from_its_holder() -> None:
    rows = [said("Tel Warda", "captured", MAY, holder="rebels"), said("Tel Warda", KEEPS_POSTS, JUNE, holder="ostria")]
    assert {(row.holder, row.state) for row in held_at(rows, JULY)} == {("rebels", "captured"), ("ostria", KEEPS_POSTS)}
