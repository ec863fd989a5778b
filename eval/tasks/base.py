"""What a task is: lines in, predictions out, by the public API and nothing else."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from marsad.annotate import annotate
from marsad.extract import extract
from marsad.model import AnnotatedDocument, Claim, Document, Published, PublishedBasis
from marsad.reference import References

Row = dict[str, Any]
"""A line of JSON."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One line with what was read out of it.

    Attributes:
        row: The fields of the line that the task may read.
        annotated: The document with its mentions.
        claims: Its claims.
    """

    row: Row
    annotated: AnnotatedDocument
    claims: tuple[Claim, ...]


Each = Callable[[Row, References], Any]
"""From one line to what the finish needs; runs in several processes."""

Finish = Callable[[Sequence[Any], References], list[Row]]
"""From all that the lines gave, in their order, to the predictions."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task of the benchmarks.

    Attributes:
        fields: Fields of a line that a system may read, as the scorer says; the others are taken away before.
        each: What is done with one line.
        finish: What is done with the results of all lines.
    """

    fields: tuple[str, ...]
    each: Each
    finish: Finish


def one_by_one(results: Sequence[Any], _: References) -> list[Row]:
    """Predictions that each line gave for itself, as a row or a list of rows."""
    return [row for result in results for row in (result if isinstance(result, list) else [result])]


def stated_day(value: str | None) -> date | None:
    """The day that a line states, or None where it states none or writes it otherwise ("4:58 PM ET")."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def document_of(row: Row) -> Document:
    """A document from a line with text, and title and date where the task gives them; the text is not touched."""
    day = stated_day(row.get("published") or row.get("date"))
    title = row.get("title") or None
    text = f"{title}\n\n{row['text']}" if title else row["text"]
    return Document(
        doc_id=str(row["doc_id"]),
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        title=title,
        published=Published(day, day, PublishedBasis.METADATA) if day else Published(),
    )


def reading(row: Row, references: References) -> Reading:
    """A line annotated and extracted."""
    annotated = annotate(document_of(row), references)
    return Reading(row, annotated, extract(annotated).claims)
