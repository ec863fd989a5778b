from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.assess.algebra import Count, Relation, add, compare, exceeds
from marsad.model import Figure, Kind, NotComparable, Period, Population, Scope

ONE = Count(
    figure=Figure.exact(12),
    kind=Kind.KILLED,
    population=Population.CIVILIANS,
    area="eastmark",
    period=Period.on(date(2019, 8, 20)),
    scope=Scope.INCIDENT,
    event="i-1",
)
RUNNING = replace(ONE, scope=Scope.CUMULATIVE, event="", period=Period(date(2019, 4, 30), date(2019, 8, 20)))


def figures() -> st.SearchStrategy[Figure]:
    numbers = st.integers(0, 10_000)
    span = st.tuples(numbers, numbers).map(sorted).map(lambda ends: Figure.about(ends[0], ends[1]))
    return numbers.map(Figure.exact) | numbers.map(Figure.at_least) | numbers.map(Figure.at_most) | span


def events(values: list[Figure]) -> list[Count]:
    return [replace(ONE, figure=figure, event=f"i-{at}") for at, figure in enumerate(values)]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"kind": Kind.INJURED}, "measure"),
        ({"population": Population.PEOPLE}, "population"),
        ({"area": "westmark"}, "area"),
        ({"area": ""}, "area"),
        ({"event": "i-2"}, "event"),
        ({"part_of": "i-1"}, "subset"),
        ({"scope": Scope.CUMULATIVE, "event": ""}, "window"),
    ],
)
def test_figures_of_different_things_are_not_comparable(change: dict[str, object], reason: str) -> None:
    answers = compare(ONE, replace(ONE, **change)), compare(replace(ONE, **change), ONE)
    assert all(isinstance(answer, NotComparable) and answer.reason.startswith(reason) for answer in answers)


def test_running_totals_of_other_windows_are_not_comparable() -> None:
    december = replace(RUNNING, period=Period(date(2019, 12, 11), date(2019, 12, 25)))
    assert isinstance(compare(RUNNING, december), NotComparable)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (Figure.exact(12), Figure.exact(12), Relation.EQUAL),
        (Figure.at_least(12), Figure.exact(20), Relation.COMPATIBLE),
        (Figure.exact(12), Figure.exact(15), Relation.LOWER),
        (Figure.at_least(40), Figure.exact(21), Relation.HIGHER),
    ],
)
def test_comparable_figures_are_compared_by_what_counts_they_allow(left: Figure, right: Figure, relation: Relation) -> None:
    assert compare(replace(ONE, figure=left), replace(ONE, figure=right)) is relation


@given(figures(), figures())
def test_comparing_from_the_other_side_turns_the_answer_round(left: Figure, right: Figure) -> None:
    turned = {Relation.LOWER: Relation.HIGHER, Relation.HIGHER: Relation.LOWER}
    there = compare(replace(ONE, figure=left), replace(ONE, figure=right))
    back = compare(replace(ONE, figure=right), replace(ONE, figure=left))
    assert isinstance(there, Relation)
    assert turned.get(there, there) is back


@pytest.mark.parametrize(
    ("counts", "reason"),
    [
        ([], "nothing"),
        ([ONE, RUNNING], "window"),
        ([ONE, ONE], "event"),
        ([ONE, replace(ONE, event="i-2", part_of="i-1")], "subset"),
        ([ONE, replace(ONE, event="i-2", population=Population.CHILDREN)], "population"),
        ([ONE, replace(ONE, event="i-2", kind=Kind.INJURED)], "measure"),
        ([ONE, replace(ONE, event="")], "event"),
    ],
)
def test_what_could_count_somebody_twice_is_not_added(counts: list[Count], reason: str) -> None:
    answer = add(counts)
    assert isinstance(answer, NotComparable)
    assert answer.reason.startswith(reason)


@given(st.lists(figures(), min_size=1, max_size=6).flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_a_sum_does_not_depend_on_the_order(both: tuple[list[Figure], list[Figure]]) -> None:
    assert add(events(both[0])) == add(events(both[1]))


@given(st.lists(figures(), min_size=1, max_size=6), figures())
def test_one_more_event_never_lowers_a_bound(values: list[Figure], more: Figure) -> None:
    before, after = add(events(values)), add(events([*values, more]))
    assert isinstance(before, Figure)
    assert isinstance(after, Figure)
    assert (after.low or 0) >= (before.low or 0)
    assert (after.high is None) or (before.high is not None and after.high >= before.high)


@given(st.lists(figures(), min_size=1, max_size=6))
def test_a_sum_is_open_above_exactly_when_a_summand_is(values: list[Figure]) -> None:
    total = add(events(values))
    assert isinstance(total, Figure)
    assert (total.high is None) == any(figure.high is None for figure in values)
    assert total.low == sum(figure.low or 0 for figure in values)


@given(st.lists(st.integers(0, 100), max_size=6), st.integers(0, 600))
def test_parts_exceed_a_whole_only_when_they_surely_do(parts: list[int], whole: int) -> None:
    assert exceeds([Figure.exact(part) for part in parts], Figure.exact(whole)) == (sum(parts) > whole)
    assert not exceeds([Figure.exact(part) for part in parts], Figure.at_least(whole))
    assert not exceeds([Figure.at_most(part) for part in parts], Figure.exact(whole))
