"""JSON to records: a file with an object or a list of them, or one object on each line."""

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from marsad.errors import ReadError
from marsad.model import Skipped
from marsad.read.documents import Record
from marsad.read.encoding import Decoded, decoded
from marsad.read.files import SourceFile, check_regular, unreadable, whole_bytes

LONGEST_LINE = 20_000_000
"""Bytes of one line of a .jsonl file; a report is a thousandth of that. Our convention."""

_SPACE = re.compile(r"[ \t\n\r]*")
_REPAIR = "correct the JSON there, then run again"
_TEXT_FIELDS = {"title": ("title",), "outlet": ("outlet", "source"), "url": ("url",), "author": ("author",)}
_DATE_FIELDS = ("published", "date")


def json_records(file: SourceFile) -> Iterator[Record | Skipped]:
    """The records of a .json file: one object, or a list of objects, each with the bytes that it stands in.

    Raises:
        ReadError: The file cannot be read; in a list, what follows broken JSON cannot, the records before it are yielded.
    """
    raw = whole_bytes(file)
    found = decoded(raw, file.location)
    start = _past_space(found.text, 0)
    if found.text[start : start + 1] == "[":
        yield from _listed_records(file, found)
        return
    value, end = _value(found.text, start, file.location)
    if _past_space(found.text, end) != len(found.text):
        line = found.text.count("\n", 0, end) + 1
        raise ReadError(f"{file.location}:{line}", "more than one JSON value", "save it as .jsonl, or put the values into a list")
    yield record_of(value, raw, (file.location, file.stem), found.notes)


def _listed_records(file: SourceFile, found: Decoded) -> Iterator[Record | Skipped]:
    line, counted = 1, 0
    for number, (start, end, value) in enumerate(_elements(found.text, file.location), start=1):
        line, counted = line + found.text.count("\n", counted, start), start
        names = (f"{file.location}:{line}", f"{file.stem}-{number}")
        try:
            yield record_of(value, found.text[start:end].encode("utf-8"), names, found.notes)
        except ReadError as error:
            yield skipped_of(error)


def _elements(text: str, location: str) -> Iterator[tuple[int, int, Any]]:
    """Start, end and value of each element of the list that the text is."""
    position = _past_space(text, _past_space(text, 0) + 1)
    while text[position : position + 1] != "]":
        value, end = _value(text, position, location)
        yield position, end, value
        position = _past_space(text, end)
        if text[position : position + 1] == ",":
            position = _past_space(text, position + 1)
        elif text[position : position + 1] != "]":
            line = text.count("\n", 0, position) + 1
            raise ReadError(f"{location}:{line}", "broken JSON: the list neither goes on nor ends", _REPAIR)


def _past_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _value(text: str, position: int, location: str) -> tuple[Any, int]:
    try:
        return json.JSONDecoder().raw_decode(text, position)
    except json.JSONDecodeError as error:
        raise ReadError(f"{location}:{error.lineno}", f"broken JSON: {error.msg}", _REPAIR) from error
    except (RecursionError, ValueError) as error:
        line = text.count("\n", 0, position) + 1
        raise ReadError(f"{location}:{line}", "JSON that nests too deeply or holds a number too long", _REPAIR) from error


def jsonl_records(file: SourceFile) -> Iterator[Record | Skipped]:
    """The records of a .jsonl file, line by line, so that its size is not limited; blank lines are passed over.

    Raises:
        ReadError: The file cannot be read, or has no line with content.
    """
    check_regular(file)
    empty = True
    for number, line in _numbered_lines(file):
        empty = False
        location = f"{file.location}:{number}"
        try:
            yield _line_record(line, location, f"{file.stem}-{number}")
        except ReadError as error:
            yield skipped_of(error)
    if empty:
        raise ReadError(file.location, "empty file", "put one JSON object on each line, or delete it")


def _line_record(line: bytes, location: str, stem: str) -> Record:
    if len(line) > LONGEST_LINE:
        raise ReadError(location, f"too large: a line above {LONGEST_LINE // 1_000_000} MB", "put one report on each line")
    found = decoded(line, location)
    try:
        value = json.loads(found.text)
    except json.JSONDecodeError as error:
        raise ReadError(location, f"broken JSON: {error.msg}, column {error.colno}", _REPAIR) from error
    except (RecursionError, ValueError) as error:
        raise ReadError(location, "JSON that nests too deeply or holds a number too long", _REPAIR) from error
    return record_of(value, line, (location, stem), found.notes)


def _numbered_lines(file: SourceFile) -> Iterator[tuple[int, bytes]]:
    """Lines with content by 1-based number, without line ends; of one that is too long, only its beginning."""
    try:
        with file.path.open("rb") as stream:
            if stream.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
                yield from _wide_lines(file)
                return
            stream.seek(0)
            for number, line in enumerate(iter(lambda: stream.readline(LONGEST_LINE + 2), b""), start=1):
                content = line.rstrip(b"\r\n")
                while not line.endswith(b"\n") and (line := stream.readline(LONGEST_LINE)):
                    pass
                if content.strip():
                    yield number, content
    except OSError as error:
        raise unreadable(file.location, error) from error


def _wide_lines(file: SourceFile) -> Iterator[tuple[int, bytes]]:
    """The lines of a file in UTF-16, as UTF-8."""
    text = decoded(whole_bytes(file), file.location).text
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line.encode("utf-8")


def skipped_of(error: ReadError) -> Skipped:
    """The row that an error becomes in skipped.jsonl."""
    return Skipped(error.location, error.reason, error.next_step)


def record_of(value: Any, raw: bytes, names: tuple[str, str], notes: tuple[str, ...] = ()) -> Record:
    """The record that a JSON value states.

    Args:
        value: The parsed value.
        raw: The bytes that it stands in.
        names: Location, and the id for a record without `doc_id`.
        notes: What reading changed so far.

    Raises:
        ReadError: It is no object with a text.
    """
    location, stem = names
    if not isinstance(value, Mapping):
        raise ReadError(location, "no JSON object", 'give an object with at least "text"')
    if not isinstance(value.get("text"), str):
        raise ReadError(location, 'no "text"', 'give the report\'s text under the key "text"')
    fields: dict[str, Any] = {field: _words(value, keys) for field, keys in _TEXT_FIELDS.items()}
    return Record(
        doc_id=_words(value, ("doc_id",)) or stem,
        text=value["text"],
        raw=raw,
        location=location,
        published=_words(value, _DATE_FIELDS),
        language=_words(value, ("language",)),
        notes=notes,
        **fields,
    )


def _words(value: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    """The first of the keys that holds words or a number, as written; None for null, blanks and the rest."""
    for key in keys:
        found = value.get(key)
        if isinstance(found, str | int | float) and not isinstance(found, bool) and str(found).strip():
            return str(found)
    return None
