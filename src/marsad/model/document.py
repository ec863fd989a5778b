"""Documents as they were read, and what could not be read."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class PublishedBasis(StrEnum):
    """How a publication date is known."""

    METADATA = "metadata"
    DATELINE = "dateline"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published, as far as it is known.

    Attributes:
        earliest: First possible day, or None.
        latest: Last possible day, or None; equal to `earliest` when the day is known.
        basis: How it is known.
        candidates: Other days that the text allows, in order, when the date is inferred; of a written date that can be
            read in two ways ("03/04/2016"), the two days, and no other between them.
        note: What the date rests on, for a person to read.
        conflicts: What states another day, each in plain words for a person to read; empty when nothing does.
    """

    earliest: date | None = None
    latest: date | None = None
    basis: PublishedBasis = PublishedBasis.UNKNOWN
    candidates: tuple[date, ...] = ()
    note: str = ""
    conflicts: tuple[str, ...] = ()

    @property
    def day(self) -> date | None:
        """The day of publication, or None when it is not known to the day."""
        return self.earliest if self.earliest == self.latest else None


@dataclass(frozen=True, slots=True)
class Document:
    """A report, its text never altered after reading.

    Attributes:
        doc_id: Given in the record, or the file's name without its ending.
        text: Title, blank line, text (or the text alone when no title is known); all offsets point into it.
        sha256: Hash of `raw`, hex.
        title: The title, where known; then `text` begins with it.
        outlet: Publisher, where known.
        url: Address, where known.
        author: Byline, where known.
        published: When it was published.
        language: ISO 639-1 code, "und" where it cannot be told.
        location: Where it was read: file name, with line for records; never an absolute path.
        raw: The bytes as they were read: a file's, or a record's line.
        notes: What reading changed or found odd (encoding mended, contradicting dates), for a person to read.
    """

    doc_id: str
    text: str
    sha256: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    published: Published = Published()
    language: str = "en"
    location: str = ""
    raw: bytes = field(default=b"", repr=False)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Skipped:
    """What could not be read.

    Attributes:
        location: File, with line where known.
        reason: What is wrong.
        next_step: What the user can do about it.
    """

    location: str
    reason: str
    next_step: str
