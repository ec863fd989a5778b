"""Reading a text through all the rooms below extract, once per session of tables."""

from collections.abc import Callable
from datetime import date

import pytest

from marsad.annotate import annotate
from marsad.extract import extract
from marsad.model import Claim, Document, Extraction, Published, PublishedBasis
from marsad.reference import load_references
from marsad.reference.base import References

Read = Callable[..., Extraction]


@pytest.fixture(scope="session")
def references() -> References:
    """The tables that come with the project."""
    return load_references()


@pytest.fixture(scope="session")
def read(references: References) -> Read:
    """Read a text as if it were published on a Thursday, 22 August 2019."""

    def reading(
        text: str, *, title: str | None = None, published: date | None = date(2019, 8, 22), pack: str = "syria"
    ) -> Extraction:
        stored = f"{title}\n\n{text}" if title else text
        when = Published(published, published, PublishedBasis.METADATA) if published else Published()
        document = Document(doc_id="d", text=stored, sha256="0", title=title, published=when)
        return extract(annotate(document, references, pack))

    return reading


def only(claims: tuple[Claim, ...], kind: str) -> Claim:
    """The one claim of a kind."""
    found = [claim for claim in claims if claim.kind.value == kind]
    assert len(found) == 1, [(c.kind.value, c.figure, c.reasons) for c in claims]
    return found[0]
