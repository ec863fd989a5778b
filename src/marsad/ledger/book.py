"""The ledger: who said what, kept for good."""

import json
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Row, Select, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_new

from marsad.errors import LedgerCorruptError, LedgerError
from marsad.ledger.connection import connected, plain_errors, transaction
from marsad.ledger.entry import entry_of, given_id, revision_ids
from marsad.ledger.rows import (
    canonical,
    document_from,
    incident_from,
    incident_row,
    judgement_from,
    judgement_row,
    packed,
    unpacked,
)
from marsad.ledger.tables import CLAIMS, DOCUMENTS, INCIDENTS, JUDGEMENTS, LEFT_OPEN, RAW, SKIPPED
from marsad.model import Claim, Document, Extraction, Incident, Judgement, Open, Skipped, Span
from marsad.model.exchange import claim_from_row

Addition = tuple[Document, Extraction, str | None]
"""A document, what was read out of it, and why it was not read for claims (None where it was)."""

_Noun = TypeVar("_Noun")


class Ledger:
    """An append-only SQLite file of documents and claims; a context manager.

    Every listing is sorted, so what is published does not depend on the order of entry. Nothing stored is ever changed:
    a correction is a further row. One writer at a time; others wait a few seconds, then get a LedgerError.

    Args:
        path: The file; it and its folder are made where they are missing.

    Raises:
        LedgerError: The file cannot be opened or is no ledger; later calls raise it when they cannot read or write.
        LedgerVersionError: Another schema version wrote the file.
    """

    def __init__(self, path: Path | str) -> None:
        self.path = Path(path)
        self._connection = connected(self.path)

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open a ledger that is there already.

        Raises:
            LedgerError: There is none.
        """
        if not Path(path).is_file():
            raise LedgerError(f"{path}: no ledger there; make one with: marsad ingest PATH --ledger {path}")
        return cls(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; a second time does nothing."""
        with plain_errors(self.path):
            self._connection.close()

    def add(self, document: Document, extraction: Extraction, unread: str | None = None, recorded_at: str = "") -> bool:
        """Enter a document with what was read out of it, all or nothing.

        A document under a known id with other bytes is entered as a further revision: its id, and its claims', get "~" and
        digits of its hash.

        Args:
            document: The document.
            extraction: Its claims and what was left open.
            unread: Why it was not read for claims, None where it was.
            recorded_at: When it was entered, ISO 8601 with zone; empty to leave it out. Nothing that is published rests on it.

        Returns:
            Whether it is new; a document with this id and these bytes is not entered again.
        """
        with plain_errors(self.path), transaction(self._connection):
            return self._enter((document, extraction, unread), recorded_at)

    def add_all(self, additions: Iterable[Addition], recorded_at: str = "") -> int:
        """Enter documents together, all or none of them; returns how many were new."""
        listed = list(additions)  # Drawn before the lock is taken: reading may take long.
        with plain_errors(self.path), transaction(self._connection):
            return sum(self._enter(addition, recorded_at) for addition in listed)

    def _enter(self, addition: Addition, recorded_at: str) -> bool:
        document, extraction, unread = addition
        doc_id = self._free_id(document)
        if doc_id is None:
            return False
        entry = entry_of(document, extraction, unread, recorded_at, doc_id)
        raw = {"sha256": document.sha256, "content": packed(document.raw)}
        self._connection.execute(insert_new(RAW).on_conflict_do_nothing(), [raw])
        self._connection.execute(insert(DOCUMENTS), [entry.document])
        if entry.claims:
            self._connection.execute(insert(CLAIMS), entry.claims)
        if entry.left_open:
            self._connection.execute(insert(LEFT_OPEN), entry.left_open)
        return True

    def _free_id(self, document: Document) -> str | None:
        """The id to enter a document under; None when it is there already."""
        if self._id_of(document) is not None:
            return None
        taken = select(DOCUMENTS.c.doc_id).where(DOCUMENTS.c.doc_id.in_(revision_ids(document)))
        ids = set(self._connection.execute(taken).scalars())
        return next((doc_id for doc_id in revision_ids(document) if doc_id not in ids), None)

    def _id_of(self, document: Document) -> str | None:
        columns = DOCUMENTS.c
        same = select(columns.doc_id).where(columns.given_id == given_id(document), columns.sha256 == document.sha256)
        return self._connection.execute(same).scalar()

    def holds(self, document: Document) -> bool:
        """Whether a document with this id and these bytes is there, be it as a further revision of the id."""
        with plain_errors(self.path):
            return self._id_of(document) is not None

    def add_skipped(self, skipped: Skipped) -> None:
        """Enter what could not be read; the same row a second time does nothing."""
        row = {"location": skipped.location, "reason": skipped.reason, "next_step": skipped.next_step}
        self._insert_new(SKIPPED, row)

    def add_judgement(self, judgement: Judgement) -> None:
        """Enter a person's decision; the very same one a second time does nothing."""
        self._insert_new(JUDGEMENTS, {"judgement": canonical(judgement_row(judgement))})

    def _insert_new(self, table: Any, row: dict[str, Any]) -> None:
        with plain_errors(self.path), transaction(self._connection):
            self._connection.execute(insert_new(table).on_conflict_do_nothing(), [row])

    def add_incidents(self, incidents: Iterable[Incident]) -> bool:
        """Enter what linking made of the claims, as a new generation where it differs from the last; returns whether it did."""
        rows = canonical([incident_row(incident) for incident in sorted(incidents, key=lambda incident: incident.incident_id)])
        with plain_errors(self.path), transaction(self._connection):
            last = self._connection.execute(_LAST_GENERATION).scalar()
            if last is not None and unpacked(last) == rows.encode("utf-8"):
                return False
            self._connection.execute(insert(INCIDENTS), [{"incidents": packed(rows)}])
            return True

    def documents(self) -> list[Document]:
        """All documents, by id."""
        return self._nouns(_DOCUMENTS.order_by(DOCUMENTS.c.doc_id), _document)

    def document(self, doc_id: str) -> Document | None:
        """One document, None when there is none."""
        return next(iter(self._nouns(_DOCUMENTS.where(DOCUMENTS.c.doc_id == doc_id), _document)), None)

    def claims(self) -> list[Claim]:
        """All claims, by document and index."""
        return self._nouns(select(CLAIMS).order_by(CLAIMS.c.doc_id, CLAIMS.c.claim_index), _claim)

    def claim(self, claim_id: str) -> Claim | None:
        """One claim by its id ("doc_id#index"), None when there is none."""
        doc_id, _, index = claim_id.rpartition("#")
        if not index.isdecimal():
            return None
        columns = CLAIMS.c
        found = select(CLAIMS).where(columns.doc_id == doc_id, columns.claim_index == int(index))
        return next(iter(self._nouns(found, _claim)), None)

    def left_open(self) -> list[Open]:
        """All that was seen and not read as a claim, by document and span."""
        columns = LEFT_OPEN.c
        order = (columns.doc_id, columns.start_char, columns.end_char, columns.reason)
        return self._nouns(select(LEFT_OPEN).order_by(*order), _left_open)

    def skipped(self) -> list[Skipped]:
        """All that could not be read, by location, reason and next step."""
        return sorted(self._nouns(select(SKIPPED), lambda row: Skipped(row.location, row.reason, row.next_step)))

    def unread(self) -> list[tuple[str, str]]:
        """(doc_id, reason) of the documents kept without being read for claims, by id."""
        columns = DOCUMENTS.c
        kept = select(columns.doc_id, columns.unread).where(columns.unread.is_not(None)).order_by(columns.doc_id)
        return self._nouns(kept, lambda row: (row.doc_id, row.unread))

    def judgements(self) -> list[Judgement]:
        """All decisions, in the order of their entry."""
        return self._nouns(
            select(JUDGEMENTS).order_by(JUDGEMENTS.c.sequence), lambda row: judgement_from(json.loads(row.judgement))
        )

    def incidents(self) -> list[Incident]:
        """The incidents of the last generation, by id; empty when none was entered."""
        with plain_errors(self.path):
            last = self._connection.execute(_LAST_GENERATION).scalar()
        return [] if last is None else [incident_from(row) for row in json.loads(unpacked(last))]

    def rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        """The rows of a query as they are stored; for checking them."""
        with plain_errors(self.path):
            return self._connection.execute(query).all()

    def _nouns(self, query: Select[Any], noun: Callable[[Row[Any]], _Noun]) -> list[_Noun]:
        found = []
        for row in self.rows(query):
            try:
                found.append(noun(row))
            except (ValueError, KeyError, TypeError, zlib.error) as error:
                raise LedgerCorruptError(
                    f"{self.path}: the entry {row[0]} is damaged ({error}); see all that is: marsad verify --ledger {self.path}"
                ) from error
        return found


_DOCUMENTS = select(DOCUMENTS.c.doc_id, DOCUMENTS.c.sha256, DOCUMENTS.c.facts, DOCUMENTS.c.text, RAW.c.content).join_from(
    DOCUMENTS, RAW, DOCUMENTS.c.sha256 == RAW.c.sha256, isouter=True
)
_LAST_GENERATION = select(INCIDENTS.c.incidents).order_by(INCIDENTS.c.generation.desc()).limit(1)


def _document(row: Row[Any]) -> Document:
    text = unpacked(row.text).decode("utf-8")
    return document_from(row.doc_id, json.loads(row.facts), text, unpacked(row.content), row.sha256)


def _claim(row: Row[Any]) -> Claim:
    return claim_from_row(json.loads(row.claim))


def _left_open(row: Row[Any]) -> Open:
    return Open(row.doc_id, Span(row.start_char, row.end_char), row.reason)
