"""What a reader is told about a day of publication that is not sure."""

from datetime import date

from marsad.model import Document, Published, PublishedBasis
from marsad.publish.passages import published_text
from marsad.publish.rows import document_row

DAY = date(2019, 8, 22)


def test_what_states_another_day_stands_beside_the_day():
    published = Published(
        DAY, DAY, PublishedBasis.DATELINE, note="the date line of the text", conflicts=("the file says 2019-08-09",)
    )
    assert "22 Aug 2019" in published_text(published)
    assert "contradicted: the file says 2019-08-09" in published_text(published)
    row = document_row(Document("d", "text", "0" * 64, published=published), None)
    assert row["published_conflicts"] == ["the file says 2019-08-09"]


def test_of_two_readings_of_a_written_date_neither_is_preferred():
    days = (date(2016, 3, 4), date(2016, 4, 3))
    assert published_text(Published(*days, PublishedBasis.DATELINE, days)).startswith("4 Mar 2016 or 3 Apr 2016")


def test_an_interval_is_no_choice_of_two_days():
    assert published_text(Published(date(2018, 5, 4), date(2018, 5, 6), PublishedBasis.DATELINE)).startswith(
        "between 4 May 2018 and"
    )
