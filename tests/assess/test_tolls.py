from tests.assess.said import day, document, event, found, said, total

from marsad.model import Figure, Kind, Period, Population, Scope


def test_one_origins_count_is_one_series_and_an_unattributed_figure_is_no_second_witness() -> None:
    first, second = total("a", by=("OV",)), total("b", by=("VW",), figure=Figure.about(900), period=Period(day(30, 4), day(22)))
    unattributed = total("c", figure=Figure.at_least(800), period=Period(day(30, 4), day(23)))
    (series,) = found([unattributed, second, first], [document("b", day(22)), document("c", day(23))]).tolls
    assert (series.area_key, series.window, series.origins) == ("eastmark", Period(day(30, 4), day(23)), ("Vale Watch",))
    assert [(e.as_of, str(e.figure), e.origin) for e in series.entries] == [
        (day(20), "≥ 880", "Vale Watch"),
        (day(22), "≈ 900", "Vale Watch"),
        (day(23), "≥ 800", None),
    ]
    assert [e.flags for e in series.entries] == [(), (), ("no origin: not a second witness",)]


def test_windows_populations_areas_and_measures_stay_apart() -> None:
    claims = [
        total("a"),
        total("b", period=Period(day(11, 12), day(25, 12))),
        total("c", population=Population.PEOPLE),
        total("d", place="Westmark", province="westmark"),
        total("e", kind=Kind.DISPLACED),
    ]
    made = found(claims, [document("b", day(25, 12))])
    assert len(made.tolls) == 5
    assert all(len(series.entries) == 1 for series in made.tolls)


def test_a_start_worded_a_few_days_off_is_the_same_window_for_months_but_not_for_weeks() -> None:
    months = [total("a"), total("b", period=Period(day(24, 4), day(20)))]
    weeks = [total("a", period=Period(day(6), day(20))), total("b", period=Period(day(10), day(20)))]
    assert len(found(months).tolls) == 1
    assert len(found(weeks).tolls) == 2


def test_a_window_that_closed_before_publication_is_not_one_that_still_runs() -> None:
    closed, running = total("a", period=Period(day(30, 4), day(31, 5))), total("b")
    assert len(found([closed, running]).tolls) == 2


def test_since_the_year_and_since_its_spring_are_one_long_window() -> None:
    year = total(
        "a", period=Period(day(1, 1).replace(year=2011), day(20)), place="Vale", province="vale", figure=Figure.at_least(280_000)
    )
    spring = total(
        "b", period=Period(day(15, 3).replace(year=2011), day(20)), place="Vale", province="vale", figure=Figure.at_least(300_000)
    )
    assert len(found([year, spring]).tolls) == 1


def test_one_origins_count_is_one_series_though_one_report_words_no_area() -> None:
    assert len(found([total("a", by=("VW",)), total("b", by=("OV",), place=None, places=(), province=None)]).tolls) == 1
    assert len(found([total("a", by=("VW",)), total("b", by=("UN",), place=None, places=(), province=None)]).tolls) == 2


def test_a_total_that_falls_or_doubles_is_flagged_for_its_origin_only() -> None:
    later = Period(day(30, 4), day(22))
    falls = found([total("a", by=("VW",)), total("b", by=("VW",), figure=Figure.exact(700), period=later)])
    jumps = found([total("a", by=("VW",)), total("b", by=("VW",), figure=Figure.at_least(1800), period=later)])
    other = found([total("a", by=("VW",)), total("b", by=("UN",), figure=Figure.exact(1000), period=later)])
    assert [[e.flags for e in made.tolls[0].entries] for made in (falls, jumps, other)] == [
        [(), ("falls",)],
        [(), ("jumps",)],
        [(), ()],
    ]


def test_people_at_risk_are_affected_and_no_state_of_the_displaced() -> None:
    risk = said("a", 0, Kind.AFFECTED, scope=Scope.CUMULATIVE, figure=Figure.exact(3_000_000), on=day(20), province="eastmark")
    made = found([risk, total("a", 1, kind=Kind.DISPLACED)])
    assert sorted(series.kind.value for series in made.tolls) == ["affected", "displaced"]


def test_the_documented_minimum_adds_events_and_leaves_out_what_may_count_twice() -> None:
    first, second = event("a", place="Millbrook"), event("a", 1, place="Ford", incident="i2", figure=Figure.at_least(5))
    part = event("a", 2, figure=Figure.exact(9), part_of=0)
    old = event("a", 3, figure=Figure.exact(7), superseded=True)
    (row,) = found([first, second, part, old]).documented
    assert (row.population, str(row.figure), len(row.parts)) == (Population.CIVILIANS, "≥ 17", 2)
    assert [what for what, _ in row.left_out] == ["a#3"]


def test_events_inside_a_running_total_are_left_out_with_the_reason() -> None:
    inside, outside = event("a"), event("b", place="Ford", province="westmark", period=Period.on(day(19)))
    made = found([inside, outside, total("c")])
    (row,) = made.documented
    assert str(row.figure) == "12"
    assert any("inside the running total" in why for _, why in row.left_out)
    assert any(why == "a running total, never added to incidents" for _, why in row.left_out)


def test_the_range_of_an_incident_covers_its_current_whole_figures() -> None:
    claims = [
        event("a", by=("VW",), figure=Figure.exact(12)),
        event("b", by=("UN",), figure=Figure.exact(15)),
        event("a", 1, by=("VW",), figure=Figure.exact(3), population=Population.CHILDREN, part_of=0),
        event("a", 2, by=("VW",), figure=Figure.exact(9), part_of=0, perpetrators=("crown",)),
        event("b", 1, by=("UN",), figure=Figure.exact(4), superseded=True),
    ]
    (incident,) = found(claims).incidents
    rows = [(f.kind.value, f.population.value, str(f.figure), f.origins) for f in incident.figures]
    assert rows == [
        ("killed", "civilians", "12–15", ("United Nations", "Vale Watch")),
        ("killed", "children", "3", ("Vale Watch",)),
    ]


def test_one_open_figure_opens_the_range() -> None:
    (incident,) = found([event("a", figure=Figure.exact(12)), event("b", figure=Figure.at_least(10))]).incidents
    assert str(incident.figures[0].figure) == "≥ 10"
