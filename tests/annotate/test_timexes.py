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
    assert scores["strict"]["f1"] > 0.85
    assert scores["value"]["f1"] > 0.84
