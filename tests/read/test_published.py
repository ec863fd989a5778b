"""When a report was published."""

import csv
import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate import annotate
from marsad.model import Document, Period, PublishedBasis
from marsad.read import read
from marsad.read.dates import day_in_address, stated_days
from marsad.read.published import Stated, date_line_of, published_of
from marsad.reference import load_references

BODY = "Two people drowned when the old bridge at Tarsa fell, rescuers said."


@pytest.fixture(scope="module")
def references():
    return load_references()


DAY = date(2019, 8, 22)
"""The Thursday that all the date lines below name."""

DATE_LINES = """
Published: 22/08/2019 14:05
Thursday 22 August 2019
Thursday, 22nd August 2019
Thursday, August 22, 2019 - 14:05
22.08.2019
22.08.2019 14:05
22. August 2019
22. August 2019, 14:05 Uhr
Donnerstag, 22.08.2019
Stand: 22.08.2019 14:05 Uhr
Veröffentlicht am 22. August 2019
August 22nd, 2019 by Jane Roe
By Jane Roe | August 22, 2019
By Jane Roe, August 22, 2019
Jane Roe - 22 August 2019
Updated 22 August 2019, 14:05 GMT
Updated: Aug. 22, 2019, 2:05 p.m.
Last Updated: Thu, 22 Aug 2019
2:05 PM EDT, August 22, 2019
14:05, 22 August 2019
Thu Aug 22 2019
Thu, 22 Aug 2019 10:00:00 GMT
2019-08-22 14:05:00
2019-08-22T14:05:00+03:00
2019/08/22
22-08-2019
22-Aug-2019
22 août 2019
Publié le 22 août 2019 à 14h05
Publié le : 22/08/2019 - 14:05
jeudi 22 août 2019
Le 22 août 2019
Mis à jour le 22 août 2019
الخميس 22 آب 2019
الخميس، 22 أغسطس 2019
الخميس ٢٢ آب ٢٠١٩
٢٢ أغسطس ٢٠١٩
٢٢/٠٨/٢٠١٩
22 آب/أغسطس 2019
22 أغسطس/آب 2019
تاريخ النشر: 22 أغسطس 2019
آخر تحديث: 22 آب 2019
نشر في 22 أوت 2019
22 Ağustos 2019
22 Ağustos 2019 Perşembe
22 Ağustos 2019, 14:05
Yayınlanma: 22.08.2019 14:05
Güncelleme: 22 Ağustos 2019
22 августа 2019
22 августа 2019 г.
22 августа 2019 года, 14:05
четверг, 22 августа 2019
Опубликовано: 22.08.2019
14:05, 22 августа 2019
jueves, 22 de agosto de 2019
22 de agosto de 2019
Publicado: 22/08/2019
Publicado el 22 de agosto de 2019
22 agosto 2019
Actualizado 22/08/2019 14:05
BEIRUT, Aug 22, 2019 (Agency) -
BEIRUT, 22 August 2019 (Agency) -
Beirut, 22 August 2019
Beirut (Agency) 22 August 2019 -
(Beirut, 22 August 2019) –
22 August 2019, Beirut
[22 August 2019]
Date: 22 August 2019
Posted on 22 August 2019
Posted by Jane Roe on August 22, 2019
August 22, 2019
August 22 2019
Aug. 22, 2019
22nd of August 2019
22 Aug 2019 14:05 GMT
UN News, 22 August 2019
Source: Northern Wire, 22 August 2019
Report from Northern Wire. Published on 22 Aug 2019
22 Aug, 2019
"""


@pytest.mark.parametrize("line", DATE_LINES.strip().splitlines())
def test_a_date_line_is_read_in_many_forms_and_languages(line):
    published = published_of(f"The bridge at Tarsa falls\n\n{line}\n\n{BODY}")
    assert (published.day, published.basis) == (DAY, PublishedBasis.DATELINE)


NO_DATE_LINES = [
    "On 3 May 2017, two people drowned when the old bridge at Tarsa fell.",
    "3 May 2017 was a day of mourning in Tarsa.",
    "Smoke rises over the harbour of Tarsa on August 19, 2018. (AFP)",
    "The truce of 14 June 2016 has failed, the envoy said.",
    "The market reopened on 04/05/2017 after repairs.",
    "The bridge at Tarsa falls\n\nTarsa harbour after the storm, 22 August 2019. Photo: Jane Roe\n\nTwo people drowned.",
    "The bridge at Tarsa falls\n\nRescuers at work near the pier of Tarsa, August 22, 2019\n\nTwo people drowned.",
    "The bridge at Tarsa falls\n\nWhat We Know Since 22 August 2019 About the Bridge\n\nTwo people drowned.",
    "Aux bords du fleuve\n\nDeux personnes sont mortes le 22 août 2019 à Tarsa.",
]


@pytest.mark.parametrize("text", NO_DATE_LINES)
def test_a_date_inside_a_sentence_is_no_date_line(text):
    assert date_line_of(text) is None


def test_a_date_behind_title_and_agency_is_a_date_line():
    assert date_line_of("Bridge falls in Tarsa\n\nBridge falls in Tarsa AFP Sunday 6 May 2018 Two people drowned.") == date(
        2018, 5, 6
    )


def test_the_texts_own_date_line_wins_and_the_contradiction_is_kept():
    published = published_of(f"Sunday 6 May 2018\n\n{BODY}", date(2018, 5, 9))
    assert (published.day, published.basis) == (date(2018, 5, 6), PublishedBasis.DATELINE)
    assert published.conflicts == ("the file says 2018-05-09",)


def test_a_stated_date_that_the_date_line_confirms_is_metadata():
    published = published_of(f"Sunday 6 May 2018\n\n{BODY}", date(2018, 5, 6))
    assert (published.day, published.basis, published.conflicts) == (date(2018, 5, 6), PublishedBasis.METADATA, ())


def test_a_stated_date_stands_where_the_text_has_none():
    published = published_of(BODY, date(2018, 5, 6))
    assert (published.day, published.basis) == (date(2018, 5, 6), PublishedBasis.METADATA)
    assert (published.note, published.conflicts) == ("", ())


def test_the_metadata_outweigh_the_file_and_the_difference_is_kept():
    stated = [Stated((date(2018, 5, 6),), "the metadata say"), Stated((date(2018, 5, 9),), "the file says")]
    published = published_of(BODY, stated)
    assert (published.day, published.conflicts) == (date(2018, 5, 6), ("the file says 2018-05-09",))


def test_a_weekday_that_its_date_contradicts_leaves_both_days_open():
    published = published_of(f"Thursday 23 August 2019\n\n{BODY}")
    assert (published.earliest, published.latest) == (date(2019, 8, 22), date(2019, 8, 23))
    assert published.candidates == (date(2019, 8, 22), date(2019, 8, 23))
    assert published.conflicts == ("its date line says Thursday, but 2019-08-23 is a Friday",)


def test_a_stated_day_settles_a_weekday_that_its_date_contradicts():
    published = published_of(f"Thursday 23 August 2019\n\n{BODY}", date(2019, 8, 22))
    assert published.day == date(2019, 8, 22)
    assert len(published.conflicts) == 1


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("03/04/2016", (date(2016, 3, 4), date(2016, 4, 3))),
        ("Published: 03/04/2016 14:05", (date(2016, 3, 4), date(2016, 4, 3))),
        ("Sunday 03/04/2016", (date(2016, 4, 3),) * 2),
        ("Friday, 03/04/2016", (date(2016, 3, 4),) * 2),
        ("13/04/2016", (date(2016, 4, 13),) * 2),
        ("04/13/2016", (date(2016, 4, 13),) * 2),
        ("04/04/2016", (date(2016, 4, 4),) * 2),
    ],
)
def test_day_and_month_in_figures_stay_open_until_something_tells_them_apart(line, days):
    published = published_of(f"The bridge at Tarsa falls\n\n{line}\n\n{BODY}")
    assert (published.earliest, published.latest) == days
    assert published.candidates == (days if days[0] != days[1] else ())


def test_a_stated_day_tells_day_and_month_apart():
    assert published_of(f"03/04/2016\n\n{BODY}", date(2016, 4, 3)).day == date(2016, 4, 3)
    doubtful = Stated((date(2016, 3, 4), date(2016, 4, 3)), "the file says")
    assert published_of(f"4 March 2016\n\n{BODY}", [doubtful]).conflicts == ()
    assert published_of(BODY, [doubtful]).candidates == doubtful.days


def test_the_dateline_of_an_agency_takes_its_year_from_what_is_stated():
    text = f"HARBOUR CITY, Dec 30 (Northern Wire) - {BODY}"
    published = published_of(text, date(2019, 1, 2))
    assert (published.day, published.basis) == (date(2018, 12, 30), PublishedBasis.DATELINE)
    assert published.conflicts == ("the file says 2019-01-02",)
    assert published_of(text, date(2018, 12, 30)).conflicts == ()
    assert published_of(text).day is None


def test_a_page_and_its_later_version_leave_the_days_between_open():
    own = Stated((date(2018, 5, 4),), "the page says", own=True)
    later = published_of(f"Last updated: 6 May 2018\n\n{BODY}", [own])
    assert (later.earliest, later.latest) == (date(2018, 5, 4), date(2018, 5, 6))
    assert later.conflicts == ("the page says 2018-05-04",)
    collected = Stated((date(2018, 5, 4),), "the file says")
    assert published_of(f"Last updated: 6 May 2018\n\n{BODY}", [collected]).day == date(2018, 5, 6)


def test_a_time_zones_day_between_page_and_date_line_does_not_widen():
    own = Stated((date(2018, 5, 5),), "the page says", own=True)
    published = published_of(f"Sunday 6 May 2018\n\n{BODY}", [own])
    assert (published.day, published.conflicts) == (date(2018, 5, 6), ("the page says 2018-05-05",))


def test_of_a_first_date_and_an_update_the_first_is_the_publication():
    text = f"The bridge at Tarsa falls\n\nUpdated: 24 August 2019\n\nPublished: 22 August 2019\n\n{BODY}"
    assert published_of(text).day == DAY


def test_a_stated_date_that_the_text_contradicts_is_doubted():
    assert "no Tuesday" in published_of("The dam broke on Tuesday, May 3, in Tarsa.", date(2018, 5, 6)).conflicts[0]
    told = published_of("The dam broke on 9 May 2018, killing two.", date(2018, 5, 6))
    assert (told.earliest, told.latest) == (date(2018, 5, 6), date(2018, 5, 9))
    assert told.conflicts == ("the text tells of 2018-05-09 as past",)
    assert published_of("The dam broke on 9 May 2028, killing two.", date(2018, 5, 6)).day == date(2018, 5, 6)


def test_a_stated_date_before_several_past_days_of_the_text_is_no_publication():
    text = "The dam broke on 9 June 2018, killing two. Rescuers found a third on 12 July 2018."
    published = published_of(text, date(2018, 5, 6))
    assert (published.earliest, published.latest, published.basis) == (date(2018, 7, 12), None, PublishedBasis.INFERRED)
    assert published.conflicts == ("the text tells of 2018-07-12 as past",)


def test_a_weekday_is_dated_only_where_both_ends_of_a_doubtful_date_agree(references):
    def read(stated):
        text = "The dam broke on 9 May 2018, killing two. Rescuers came on Friday. The rain had begun on Monday."
        document = Document("d", text, "0" * 64, published=published_of(text, stated))
        return {item.span.of(text): item.period for item in annotate(document, references).timexes}

    doubtful, sure = read(date(2018, 5, 6)), read(date(2018, 5, 12))
    assert sure["Friday"] == Period.on(date(2018, 5, 11))
    assert doubtful["Monday"] != Period.on(date(2018, 4, 30))
    assert doubtful["9 May 2018"] == Period.on(date(2018, 5, 9))


@given(st.text(max_size=60), st.one_of(st.none(), st.dates(date(1990, 1, 1), date(2090, 1, 1))))
def test_any_text_gives_days_in_order_and_never_one_out_of_the_air(text, stated):
    published = published_of(text, stated or ())
    assert (published.earliest or date.min) <= (published.latest or date.max)
    if stated is None and not any(letter.isdigit() for letter in text):
        assert (published.earliest, published.latest) == (None, None)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.sampled_from(["%A %d %B %Y", "%Y-%m-%d", "%b %d, %Y", "%d.%m.%Y"]))
def test_any_day_survives_being_printed(day, form):
    assert published_of(f"The bridge at Tarsa falls\n\n{day.strftime(form)}\n\n{BODY}").day == day


STATED_DAYS = [
    ("2019-08-22", (DAY,)),
    ("2019-08-22T23:30:00+03:00", (DAY,)),
    ("20190822", (DAY,)),
    ("1566482400", (DAY,)),
    ("1566482400000", (DAY,)),
    ("Thu, 22 Aug 2019 10:00:00 GMT", (DAY,)),
    ("Thursday, August 22, 2019 10:00", (DAY,)),
    ("22 août 2019", (DAY,)),
    ("22/08/2019 14:05", (DAY,)),
    ("03/04/2016", (date(2016, 3, 4), date(2016, 4, 3))),
    ("Fri, 22 Aug 2019", ()),
    ("August 2019", ()),
    ("2019-02-30", ()),
    ("yesterday", ()),
    ("9" * 5000, ()),
]


@pytest.mark.parametrize(("written", "days"), STATED_DAYS)
def test_a_stated_date_is_read_as_the_days_it_can_mean(written, days):
    assert stated_days(written) == days


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://post.example/2019/08/22/pier", DAY),
        ("https://post.example/news/pier-2019-08-22", DAY),
        ("https://post.example/a-20190822.html", DAY),
        ("https://post.example/2019/08/pier", None),
        ("https://post.example/2019/08/22/after-2018-01-02", None),
        ("https://post.example/id-20123101", None),
        ("", None),
    ],
)
def test_a_day_in_the_address_of_a_page(address, day):
    assert day_in_address(address) == day


def test_a_page_without_markup_is_dated_by_its_address(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": BODY, "url": "https://post.example/2019/08/22/pier"}))
    (document,) = read(path)
    assert (document.published.day, document.published.basis) == (DAY, PublishedBasis.METADATA)


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


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("5-04-2016 Shells hit the harbour.", date(2016, 4, 25)),
        ("25-04-2016 Shells hit the harbour.", date(2016, 4, 25)),
        ("5-4-2016 Shells hit the harbour.", date(2016, 4, 5)),
        ("05-04-2016 Shells hit the harbour.", date(2016, 4, 5)),
        ("6-04-2016 Shells hit the harbour.", date(2016, 4, 6)),
    ],
)
def test_a_date_line_that_lost_its_first_digit_gives_way_to_the_file(line: str, day: date) -> None:
    assert published_of(line, date(2016, 4, 25)).day == day
