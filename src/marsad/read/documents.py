"""Records to documents: what is stated in several places is weighed here, once."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from marsad.errors import ReadError
from marsad.model import Document
from marsad.read.dates import day_in_address, stated_days
from marsad.read.encoding import mended_text
from marsad.read.language import language_of, stated_language
from marsad.read.metadata import Metadata
from marsad.read.published import Stated, published_of

LONGEST_TEXT = 1_000_000
"""Characters of one report; a long book has as many, so more is a collection of reports in one file. Our convention."""


@dataclass(frozen=True, slots=True)
class Record:
    """A report as a file states it; None where the file says nothing.

    Attributes:
        doc_id: Given id, or one made from the file's name.
        text: The body, without the title.
        raw: The bytes that it was read from.
        location: File, with line for records.
        title: Title.
        outlet: Publisher.
        url: Address.
        author: Byline.
        published: Date as written.
        language: Language code as written.
        notes: What reading changed so far.
        of_page: Whether the publisher's own page states these facts, and not whoever collected the report.
    """

    doc_id: str
    text: str
    raw: bytes
    location: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    of_page: bool = False


def document_of(record: Record, metadata: Metadata) -> Document:
    """The document that a record and the metadata beside it make; where both speak, the metadata wins.

    Raises:
        ReadError: The record holds no text, or more than LONGEST_TEXT characters.
    """
    _check_length(record)
    record, mended = _mended(record)
    title = metadata.title or record.title
    text = record.text if title is None or _is_headed(record, metadata) else f"{title}\n\n{record.text}"
    stated, date_notes = _stated(record, metadata)
    spoken = stated_language(metadata.language) or stated_language(record.language)
    return Document(
        doc_id=record.doc_id,
        text=text,
        sha256=hashlib.sha256(record.raw).hexdigest(),
        title=title,
        outlet=metadata.outlet or record.outlet,
        url=metadata.url or record.url,
        author=metadata.author or record.author,
        published=published_of(text, stated),
        language=spoken or language_of(text),
        location=record.location,
        raw=record.raw,
        notes=(*record.notes, *mended, *date_notes, *([metadata.note] if metadata.note else ())),
    )


def _check_length(record: Record) -> None:
    if not record.text.strip():
        raise ReadError(record.location, "no text", "put the report's text into it, or delete it")
    if len(record.text) > LONGEST_TEXT:
        reason = f"too large: {len(record.text):,} characters of text, the limit is {LONGEST_TEXT:,}"
        raise ReadError(record.location, reason, "split it into one file for each report, or into lines of a .jsonl file")


def metadata_for(record: Record, metadata: Mapping[str, Metadata]) -> Metadata:
    """The row about a record: by its location, its file's name, that name without ending, or its id; else an empty row."""
    path = record.location.rpartition(":")[0] or record.location
    names = (record.doc_id, record.location) if path != record.location else (path, path.rpartition("/")[2], record.doc_id)
    return next((metadata[name] for name in names if name in metadata), Metadata())


def _mended(record: Record) -> tuple[Record, tuple[str, ...]]:
    text, notes = mended_text(record.text)
    title, title_notes = mended_text(record.title) if record.title else (None, ())
    return replace(record, text=text, title=title), tuple(dict.fromkeys((*title_notes, *notes)))


def _is_headed(record: Record, metadata: Metadata) -> bool:
    """Whether the metadata's title stands above the body already, as its own paragraph."""
    return metadata.title is not None and record.text.startswith(f"{metadata.title}\n\n")


def _stated(record: Record, metadata: Metadata) -> tuple[list[Stated], tuple[str, ...]]:
    """What is stated about the day of publication, the weightiest first, and what of it cannot be read."""
    written = stated_days(record.published or "")
    address = day_in_address(metadata.url or record.url or "")
    stated = [
        *([Stated((metadata.published,), "the metadata say")] if metadata.published else ()),
        *([Stated(written, "the page says" if record.of_page else "the file says", record.of_page)] if written else ()),
        *([Stated((address,), "the address names", True)] if address else ()),
    ]
    unread = record.published is not None and not written
    return stated, ((f"the stated date {record.published!r} is not read as a day",) if unread else ())
