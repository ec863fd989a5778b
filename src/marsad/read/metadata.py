"""What people know about files that the files themselves do not say: a table beside them."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from marsad.errors import ReadError, UsageError
from marsad.read.dates import stated_day, stated_days
from marsad.read.encoding import decoded

KEY_COLUMNS = ("file", "doc_id")
"""Columns that name the document, the first one present is used."""

COLUMNS: dict[str, tuple[str, ...]] = {
    "outlet": ("outlet", "source"),
    "published": ("published", "date"),
    "language": ("language",),
    "title": ("title",),
    "url": ("url",),
    "author": ("author",),
    "note": ("note",),
}
"""Field of `Metadata` to the column names that may hold it; other columns are ignored."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is stated about one document from outside; None where nothing is stated.

    Attributes:
        outlet: Publisher.
        published: Day of publication.
        language: ISO 639-1 code.
        title: Title.
        url: Address.
        author: Byline.
        note: Anything else, for a person to read.
    """

    outlet: str | None = None
    published: date | None = None
    language: str | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    note: str | None = None


def read_metadata(path: Path | str) -> dict[str, Metadata]:
    """Read a table (CSV with a header row) of metadata.

    Args:
        path: The table; a column `file` (file name) or `doc_id` says which document a row is about.

    Returns:
        Metadata by the name in that column.

    Raises:
        UsageError: The table cannot be read, has no such column, or a row is off; names file, line and next step.
    """
    path = Path(path)
    reader = csv.DictReader(io.StringIO(_table_text(path)), strict=True)
    try:
        key = next((name for name in KEY_COLUMNS if name in (reader.fieldnames or ())), None)
        if key is None:
            raise UsageError(f"{path.name}: line 1 has no column named file or doc_id; add one that names each document")
        found: dict[str, Metadata] = {}
        for row in reader:
            _add_row(found, row, key, f"{path.name}: line {reader.line_num}")
    except csv.Error as error:
        raise UsageError(f"{path.name}: line {reader.line_num} is no row of a CSV table ({error}); correct its quotes") from error
    return found


def _table_text(path: Path) -> str:
    try:
        return decoded(path.read_bytes(), path.name).text
    except OSError as error:
        raise UsageError(f"{path.name}: cannot be read ({error.strerror}); check the path given as metadata") from error
    except ReadError as error:
        raise UsageError(f"{path.name}: {error.reason}; {error.next_step}") from error


def _add_row(found: dict[str, Metadata], row: Mapping[str | None, str | list[str] | None], key: str, where: str) -> None:
    if None in row:
        raise UsageError(f"{where} has more cells than the header; put quotes around cells that hold a comma")
    cells = {str(name).strip().lower(): value.strip() for name, value in row.items() if isinstance(value, str)}
    name = cells.get(key, "")
    if not name:
        raise UsageError(f"{where} names no document in its column {key}; fill it in or delete the row")
    if name in found:
        raise UsageError(f"{where} names {name} a second time; keep one row for each document")
    found[name] = _metadata(cells, where)


def _metadata(cells: Mapping[str, str], where: str) -> Metadata:
    values = {field: next((cells[name] for name in names if cells.get(name)), None) for field, names in COLUMNS.items()}
    written = values.pop("published")
    published = stated_day(written) if written else None
    if written and published is None:
        reason = "can be two days" if len(stated_days(written)) > 1 else "is none"
        raise UsageError(f"{where} has a date that {reason}, {written!r}; write it as 2019-08-22 or leave the cell empty")
    return Metadata(published=published, **values)
