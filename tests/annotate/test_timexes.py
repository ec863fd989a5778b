"""Time expressions of documents."""

import importlib.util
import json
import sys
from datetime import date

import pytest

from marsad.annotate.structure import sentences
from marsad.annotate.timexes import timexes
from marsad.model import Document, Period, Published, PublishedBasis, TimexKind

DAY = date(2018, 6, 14)


def read(text, earliest=DAY, latest=DAY):
    document = Document("d", text, "", published=Published(earliest, latest, PublishedBasis.METADATA))
    return {t.span.of(text): t for t in timexes(document, sentences(document))}


def test_since_opens_a_window_that_lasts_until_publication():
    found = read("More than 700 people have died since late April, the monitor said on Sunday, and since March 2011 many more.")
    assert found["late April"].since
    assert found["late April"].period == Period(date(2018, 4, 30), DAY)
    assert found["March 2011"].period == Period(date(2011, 3, 1), DAY)
    assert not found["Sunday"].since


def test_since_reaches_over_the_event_that_is_named():
    found = read("The fighting has killed 900 people since the offensive on the valley began on 2 May.")
    assert found["2 May"].period == Period(date(2018, 5, 2), DAY)


def test_a_record_since_a_year_dates_nothing():
    found = read("It was the deadliest raid on the town since 2015, doctors said.")
    assert not found["2015"].since
    assert found["2015"].period is None
    assert found["2015"].value == "2015"


def test_durations_are_windows_where_the_verb_looks_back():
    found = read("In two weeks, the raids displaced 9,000 people. The truce will last for three days.")
    assert found["two weeks"].period == Period(date(2018, 5, 31), DAY)
    assert found["three days"].period is None
    assert found["two weeks"].kind is TimexKind.DURATION


def test_both_ends_of_a_range_get_the_whole_window():
    found = read("The first offensive, between January and March, failed.")
    assert found["January"].period == found["March"].period == Period(date(2018, 1, 1), date(2018, 3, 31))


def test_a_clock_and_the_next_day_follow_the_day_before_them():
    found = read("On 3 May 2018, at 04:15, the dam broke. The next day, the army came.")
    assert found["04:15"].value == "2018-05-03T04:15"
    assert found["The next day"].period == Period.on(date(2018, 5, 4))
    assert found["The next day"].anchor == "narrative"


def test_a_year_of_background_does_not_move_the_weekdays_of_news():
    found = read("The war began in 2011. On Tuesday, five people were killed. In 2014 the town fell. On Monday it was shelled.")
    assert found["Tuesday"].period == Period.on(date(2018, 6, 12))
    assert found["Monday"].period == Period.on(date(2018, 6, 11))


def test_furniture_is_not_read_for_times():
    text = "Five people were killed on Monday in the port.\n\nREAD: Ten killed on Tuesday in the hills"
    assert set(read(text)) == {"Monday"}


def test_without_publication_only_what_is_explicit_is_dated():
    found = read("On Thursday, 3 people died. The town fell on 9 May 2018. Since 4 June 2018 it is empty.", None, None)
    assert found["Thursday"].period is None
    assert found["9 May 2018"].period == Period.on(date(2018, 5, 9))
    assert found["4 June 2018"].period == Period(date(2018, 6, 4), None)


def test_between_two_possible_days_only_what_both_agree_on_is_dated():
    found = read("Since late April, 400 died. On Thursday, 3 died.", date(2018, 5, 20), date(2018, 9, 15))
    assert found["late April"].period == Period(date(2018, 4, 30), None)
    assert found["Thursday"].period is None
    assert found["Thursday"].anchor == "none"


def test_a_plan_lies_after_publication():
    found = read("The president will visit the border on Saturday, his office said Wednesday.")
    assert found["Saturday"].period == Period.on(date(2018, 6, 16))
    assert found["Wednesday"].period == Period.on(date(2018, 6, 13))


def test_a_duration_that_another_date_places_does_not_end_today():
    found = read("The power failed for two days last week, and in two weeks 40 people died.")
    assert found["two days"].period is None
    assert found["two weeks"].period == Period(date(2018, 5, 31), DAY)


def test_a_duration_that_only_describes_has_no_days():
    assert read("During the 12-month siege nobody left.")["12-month"].period is None


def test_a_duration_beside_a_dated_event_has_its_days():
    found = read(
        "It was two days after the 8 April raid, a loss in the three months ended March 31, and one week before the vote."
    )
    assert found["two days"].period == Period.on(date(2018, 4, 10))
    assert found["three months"].period == Period(date(2018, 1, 1), date(2018, 3, 31))
    assert found["one week"].period is None


def test_neighbours_share_a_year():
    found = read("The fair ran from 26 December to 4 January 2013, the siege in March and April 1998.")
    assert found["26 December"].value == "2012-12-26"
    assert found["March"].value == "1998-03"


def test_each_day_of_a_range_stands_alone_and_has_the_whole_window():
    found = read("It rained from the 3rd to the 9th of May 2017.")
    assert [t.value for t in found.values()] == ["2017-05-03", "2017-05-09"]
    assert {t.period for t in found.values()} == {Period(date(2017, 5, 3), date(2017, 5, 9))}


def test_a_part_of_a_month_or_year_has_its_days():
    found = read(
        "In the first nine months of 2017 sales rose. The last day of March 2018 was calm, the last week of August 2017 wet."
    )
    assert found["the first nine months of 2017"].period == Period(date(2017, 1, 1), date(2017, 9, 30))
    assert found["The last day of March 2018"].value == "2018-03-31"
    assert found["the last week of August 2017"].period == Period(date(2017, 8, 25), date(2017, 8, 31))


def test_the_clock_goes_with_the_day_beside_it():
    found = read("They left at dawn on Sunday and were back at 9:15 p.m. Monday.")
    assert found["dawn"].value == "2018-06-10TMO"
    assert found["9:15 p.m. Monday"].value == "2018-06-11T21:15"
    assert found["9:15 p.m. Monday"].period == Period.on(date(2018, 6, 11))


def test_what_lasts_since_then_does_not_move_the_narrative():
    found = read("On 3 May 2018, in a town besieged since 8 April 2017, the dam broke. The next day, the army came.")
    assert found["The next day"].period == Period.on(date(2018, 5, 4))


def test_a_weekday_beside_a_date_chooses_the_year():
    assert read("The hearing was put off to Monday, June 18.")["Monday, June 18"].value == "2018-06-18"
    assert read("They met on Sunday, June 18.")["Sunday, June 18"].value == "2017-06-18"


def test_former_belongs_to_titles_in_news_and_to_time_in_histories():
    history = "On 3 May 1914 the former king fled. On 5 June 1915 he returned, and on 7 July 1916 he died."
    assert "former" not in read("The former king spoke on Monday.")
    assert read(history)["former"].value == "PAST_REF"


def test_histories_of_war_reach_the_floor(shared, tmp_path):
    bench = shared / "bench" / "timexes"
    if not bench.is_dir():
        pytest.skip(f"needs {bench}")
    predictions = tmp_path / "predictions.jsonl"
    with predictions.open("w", encoding="utf-8") as out:
        for line in (bench / "dev.jsonl").read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            day = date.fromisoformat(record["published"])
            document = Document(record["doc_id"], record["text"], "", published=Published(day, day, PublishedBasis.METADATA))
            found = timexes(document, sentences(document))
            rows = [{"start": t.span.start, "end": t.span.end, "type": t.kind.value, "value": t.value} for t in found]
            out.write(json.dumps({"doc_id": record["doc_id"], "timexes": rows}) + "\n")
    spec = importlib.util.spec_from_file_location("score_timexes", bench / "score_timexes.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(scorer)
    scores = scorer.score(bench / "dev.jsonl", predictions)["all"]
    assert scores["strict"]["f1"] > 0.89
    assert scores["relaxed"]["f1"] > 0.94
    assert scores["value"]["f1"] > 0.88
