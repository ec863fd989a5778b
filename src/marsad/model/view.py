"""What extraction and publication hand on."""

from dataclasses import dataclass
from datetime import date

from marsad.model.assessment import Assessment
from marsad.model.claim import Claim, Open
from marsad.model.document import Document, Skipped
from marsad.model.revision import Revision


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read out of one document.

    Attributes:
        claims: In order of their index.
        left_open: What looked like a claim and was not read, with the reason.
    """

    claims: tuple[Claim, ...] = ()
    left_open: tuple[Open, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """Which part of the ledger is asked for; None and empty mean all.

    Attributes:
        since: First day of the period.
        until: Last day of the period.
        place: Name of a place or province, any spelling.
        party: Exchange code of a party.
        kind: Kind of claim.
    """

    since: date | None = None
    until: date | None = None
    place: str | None = None
    party: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class View:
    """All that a publication shows, as known at one time.

    Attributes:
        documents: Sorted by doc_id; `unread` documents included.
        claims: Sorted by document and index.
        assessment: What follows from them.
        skipped: What could not be read, sorted.
        left_open: What was seen and not read as a claim, sorted by document and span.
        unread: (doc_id, reason) of documents kept without being read for claims.
        as_of: The day up to which publications were taken into account, or None for all that is stored.
        filter: What was asked for.
        revisions: Reports that came again with another text; claims of the earlier text are marked as superseded and count
            nowhere.
    """

    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    assessment: Assessment = Assessment()
    skipped: tuple[Skipped, ...] = ()
    left_open: tuple[Open, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()
    as_of: date | None = None
    filter: Filter = Filter()
    revisions: tuple[Revision, ...] = ()
