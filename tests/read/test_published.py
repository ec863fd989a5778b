"""When a report was published."""

import csv
import json
from datetime import date, timedelta

import pytest

from marsad.model import PublishedBasis
from marsad.read.published import date_line_of, published_of

BODY = "Two people drowned when the old bridge at Tarsa fell, rescuers said."

DATE_LINES = [
    ("Tuesday 4 April 2017", date(2017, 4, 4)),
    ("Published June 4 2016", date(2016, 6, 4)),
    ("August 23, 2019 at 12:36 pm", date(2019, 8, 23)),
    ("Thu Sep 5 2013", date(2013, 9, 5)),
    ("15 Apr 2017", date(2017, 4, 15)),
    ("2019-08-22", date(2019, 8, 22)),
    ("23.04.2017", date(2017, 4, 23)),
    ("Last updated at Feb 092015", date(2015, 2, 9)),
    ("Posted on July 20 2016 by Jane Roe", date(2016, 7, 20)),
    ("mercredi 25 décembre 2019", date(2019, 12, 25)),
    ("Mittwoch, 3. Mai 2017", date(2017, 5, 3)),
    ("7 Ağustos 2018", date(2018, 8, 7)),
    ("12 августа 2016", date(2016, 8, 12)),
    ("الجمعة 23 أغسطس 2019", date(2019, 8, 23)),
]


@pytest.mark.parametrize(("line", "day"), DATE_LINES)
def test_a_date_line_is_read_in_many_forms(line, day):
    published = published_of(f"The bridge at Tarsa falls\n\n{line}\n\n{BODY}")
    assert (published.day, published.basis) == (day, PublishedBasis.DATELINE)


NO_DATE_LINES = [
    "On 3 May 2017, two people drowned when the old bridge at Tarsa fell.",
    "3 May 2017 was a day of mourning in Tarsa.",
    "Smoke rises over the harbour of Tarsa on August 19, 2018. (AFP)",
    "The truce of 14 June 2016 has failed, the envoy said.",
    "The market reopened on 04/05/2017 after repairs.",
]


@pytest.mark.parametrize("text", NO_DATE_LINES)
def test_a_date_inside_a_sentence_is_no_date_line(text):
    assert date_line_of(text) is None


def test_a_date_behind_title_and_agency_is_a_date_line():
    assert date_line_of("Bridge falls in Tarsa\n\nBridge falls in Tarsa AFP Sunday 6 May 2018 Two people drowned.") == date(
        2018, 5, 6
    )


def test_the_texts_own_date_line_wins_and_the_contradiction_is_said():
    published = published_of(f"Sunday 6 May 2018\n\n{BODY}", date(2018, 5, 9))
    assert (published.day, published.basis) == (date(2018, 5, 6), PublishedBasis.DATELINE)
    assert "2018-05-09" in published.note


def test_a_stated_date_that_the_date_line_confirms_is_metadata():
    published = published_of(f"Sunday 6 May 2018\n\n{BODY}", date(2018, 5, 6))
    assert (published.day, published.basis) == (date(2018, 5, 6), PublishedBasis.METADATA)


def test_a_stated_date_stands_where_the_text_has_none():
    published = published_of(BODY, date(2018, 5, 6))
    assert (published.day, published.basis, published.note) == (date(2018, 5, 6), PublishedBasis.METADATA, "")


def test_a_stated_date_that_the_text_contradicts_is_doubted():
    assert "no Tuesday" in published_of("The dam broke on Tuesday, May 3, in Tarsa.", date(2018, 5, 6)).note
    assert "2018-05-09" in published_of("The dam broke on 9 May 2018, killing two.", date(2018, 5, 6)).note


def test_the_year_is_inferred_by_weekday_from_the_latest_year_named():
    text = "A deal was signed in May 2015.\n\nOn Saturday, October 7, troops reached the pass. It was filmed on Friday October 6."
    published = published_of(text)
    assert (published.day, published.basis) == (date(2017, 10, 7), PublishedBasis.INFERRED)
    assert published.candidates[0] == date(2023, 10, 7)
    assert 1 <= len(published.candidates) <= 4
    assert all(day.weekday() == 5 for day in published.candidates)


def test_a_weekday_alone_gives_an_interval_from_the_copyright_line():
    text = "The army on Thursday opened a road.\n\nThe capital announced a summit on March 16 in Oslo.\n\n© 2018 Northern Wire"
    published = published_of(text)
    assert published.day is None
    assert (published.earliest, published.latest) == (date(2018, 1, 1), date(2018, 3, 15))
    assert published.basis is PublishedBasis.INFERRED


def test_nothing_said_is_unknown_and_never_today():
    published = published_of("The army on Thursday opened a road to Tarsa.")
    assert (published.earliest, published.latest, published.basis) == (None, None, PublishedBasis.UNKNOWN)


def test_weekdays_that_no_year_fits_leave_it_unknown():
    text = "It began in 2015. On Monday, February 30, troops reached the pass."
    assert published_of(text).basis is PublishedBasis.UNKNOWN


def test_the_real_articles_without_metadata(shared):
    folder = shared / "articles"
    rows = csv.DictReader((folder / "metadata.csv").read_text(encoding="utf-8").splitlines())
    known = {row["file"]: date.fromisoformat(row["published"]) for row in rows}
    read = {name: published_of((folder / name).read_text(encoding="utf-8")) for name in known}
    for name, published in read.items():
        assert published.day in {None, known[name]}, name
        assert (published.earliest or date.min) <= known[name] <= (published.latest or date.max), name
    (december,) = (published for published in read.values() if published.candidates)
    assert (december.day, december.basis) == (date(2019, 12, 25), PublishedBasis.INFERRED)


def test_date_lines_of_the_corpus_lie_near_the_collected_dates(shared):
    rows = [json.loads(line) for line in (shared / "corpus" / "fakes.jsonl").read_text(encoding="utf-8").splitlines()]
    found = [(date_line_of(f"{row['title']}\n\n{row['text']}"), date.fromisoformat(row["date"])) for row in rows]
    lines = [(line, stated) for line, stated in found if line is not None]
    near = sum(abs(line - stated) <= timedelta(days=40) for line, stated in lines)
    assert len(lines) >= 0.97 * len(rows)
    assert near >= 0.9 * len(lines)
