"""The ledger keeps what contradicts a day of publication."""

from datetime import date

from marsad.ledger.rows import document_facts, published_from
from marsad.model import Document, Published, PublishedBasis

PUBLISHED = Published(
    date(2016, 3, 4),
    date(2016, 4, 3),
    PublishedBasis.DATELINE,
    (date(2016, 3, 4), date(2016, 4, 3)),
    "the date line of the text",
    ("the file says 2016-02-01",),
)


def test_a_doubtful_day_comes_back_as_it_was():
    assert published_from(document_facts(Document("d", "text", "0" * 64, published=PUBLISHED))) == PUBLISHED


def test_a_document_kept_before_conflicts_were_has_none():
    facts = document_facts(Document("d", "text", "0" * 64, published=PUBLISHED))
    del facts["published"]["conflicts"]
    assert published_from(facts).conflicts == ()
