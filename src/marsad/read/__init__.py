"""Read: bytes become documents; what cannot be read becomes a `Skipped` row, never a log line."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from marsad.errors import ReadError
from marsad.model import Document, Skipped
from marsad.read.claims import StatedClaims, read_claims, stated_claims
from marsad.read.documents import Record, document_of, metadata_for
from marsad.read.encoding import decoded
from marsad.read.files import ENDINGS, SourceFile, source_files, whole_bytes
from marsad.read.metadata import Metadata, read_metadata
from marsad.read.pages import page_record
from marsad.read.records import json_records, jsonl_records, record_of, skipped_of
from marsad.read.repeats import distinct

__all__ = [
    "ENDINGS",
    "Metadata",
    "StatedClaims",
    "distinct",
    "read",
    "read_claims",
    "read_metadata",
    "read_object",
    "stated_claims",
]


def read(location: Path | str, metadata: Mapping[str, Metadata] | None = None) -> Iterator[Document | Skipped]:
    """Read a file, or all files below a folder, in the order of their relative paths.

    Files ending in .txt, .html, .htm, .json and .jsonl are read; others inside a folder are passed over. Nothing depends on
    a clock, a network, or a file's time. One document at a time is held in memory.

    Args:
        location: A file or folder.
        metadata: What is known from outside, by file name or document id (see `read_metadata`).

    Yields:
        A document for each report, a `Skipped` row for each file or record that cannot be read. Nothing is raised for them.
    """
    for file in source_files(Path(location)):
        if isinstance(file, Skipped):
            yield file
        else:
            yield from _file_documents(file, metadata or {})


def read_object(value: Mapping[str, Any], location: str = "object") -> Document:
    """The document that a JSON object states, as a line of a .jsonl file would be read.

    Args:
        value: The object, with at least "text".
        location: Its name for people; also the document's id where the object has no "doc_id".

    Raises:
        ReadError: It holds no text, or too much.
    """
    raw = json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")
    return document_of(record_of(value, raw, (location, location)), Metadata())


def _file_documents(file: SourceFile, metadata: Mapping[str, Metadata]) -> Iterator[Document | Skipped]:
    try:
        for record in _records(file):
            yield record if isinstance(record, Skipped) else _document(record, metadata)
    except ReadError as error:
        yield skipped_of(error)


def _document(record: Record, metadata: Mapping[str, Metadata]) -> Document | Skipped:
    try:
        return document_of(record, metadata_for(record, metadata))
    except ReadError as error:
        return skipped_of(error)


def _records(file: SourceFile) -> Iterator[Record | Skipped]:
    if file.ending == ".json":
        yield from json_records(file)
    elif file.ending == ".jsonl":
        yield from jsonl_records(file)
    elif file.ending == ".txt":
        yield _plain_record(file)
    else:
        yield page_record(file)


def _plain_record(file: SourceFile) -> Record:
    raw = whole_bytes(file)
    found = decoded(raw, file.location)
    return Record(doc_id=file.stem, text=found.text, raw=raw, location=file.location, notes=found.notes)
