"""Writing files whole or not at all, the same bytes each time."""

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from marsad.errors import PublishError

LINE_BREAKERS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}
"""Characters that some readers take for the end of a line, with their JSON escapes."""


def json_text(value: object) -> str:
    """A value as one line of JSON: keys in the order given; only what would break the line is escaped."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return text.translate(LINE_BREAKERS)


def lines_text(rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows as JSON lines, each ended by a line feed; "" for none."""
    return "".join(json_text(row) + "\n" for row in rows)


def prepare(folder: Path) -> None:
    """Makes an output folder.

    Raises:
        PublishError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PublishError(_advice(folder, error)) from error


def write(path: Path, text: str) -> Path:
    """Writes a text file beside its name and puts it in place in one step, so that no reader ever sees half of it.

    Raises:
        PublishError: it cannot be written; what was there before is still there.
    """
    content = text.encode("utf-8", errors="backslashreplace")
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise PublishError(_advice(path, error)) from error
    return path


def _advice(path: Path, error: OSError) -> str:
    return f"{path}: cannot be written ({error.strerror or error}); choose another folder with --out, or free this one"
