"""Paths to files: a sorted walk that passes over what is not ours and reports what cannot be opened."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from marsad.errors import ReadError
from marsad.model import Skipped

ENDINGS = (".txt", ".html", ".htm", ".json", ".jsonl")
"""Endings that are read, compared in lower case."""

LARGEST_FILE = 50_000_000
"""Bytes of a file that is read as a whole; a report is a thousandth of that, so more is a mistake. Our convention."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to be read.

    Attributes:
        path: Where it is.
        location: Its name for people and outputs: relative to what the user gave, with "/"; never absolute.
    """

    path: Path
    location: str

    @property
    def ending(self) -> str:
        """The ending in lower case, with the dot."""
        return self.path.suffix.lower()

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return printable(self.path.stem)


def printable(name: str) -> str:
    """A file name as Unicode; bytes that are none become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


def source_files(location: Path) -> Iterator[SourceFile | Skipped]:
    """The files at a location, by relative path: itself, or all files below a folder that have one of the ENDINGS.

    Hidden files and folders are passed over; a folder met again through a link is walked once.
    """
    name = printable(location.name or location.resolve().name)
    if os.path.isdir(location):  # noqa: PTH112 - never raises, unlike Path.is_dir
        yield from sorted(_walk(location, "", {_identity(location)}), key=lambda found: found.location)
    elif not os.path.lexists(location):
        yield Skipped(name, "no such file or folder", "check the path, then run again")
    elif location.suffix.lower() not in ENDINGS:
        yield Skipped(name, "not a type of file that is read", f"give one of {' '.join(ENDINGS)}")
    else:
        yield SourceFile(location, name)


def _walk(folder: Path, prefix: str, seen: set[tuple[int, int]]) -> Iterator[SourceFile | Skipped]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Skipped(prefix or printable(folder.name), f"folder cannot be opened: {error.strerror}", _right_to_read(error))
        return
    for entry in entries:
        location = f"{prefix}{printable(entry.name)}"
        if entry.name.startswith("."):
            continue
        if os.path.isdir(entry):  # noqa: PTH112
            identity = _identity(entry)
            if identity not in seen:
                seen.add(identity)
                yield from _walk(entry, f"{location}/", seen)
        elif entry.suffix.lower() in ENDINGS:
            yield SourceFile(entry, location)


def _identity(folder: Path) -> tuple[int, int]:
    status = folder.stat()
    return status.st_dev, status.st_ino


def _right_to_read(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "give yourself the right to read it, then run again"
    return "check that it is there and can be opened, then run again"


def unreadable(location: str, error: OSError) -> ReadError:
    """The error for a file that the system does not let us read."""
    return ReadError(location, f"cannot be read: {error.strerror or error}", _right_to_read(error))


def whole_bytes(file: SourceFile) -> bytes:
    """All bytes of a file.

    Raises:
        ReadError: It is missing, no regular file, empty, above LARGEST_FILE bytes, or may not be read.
    """
    check_regular(file)
    try:
        size = file.path.stat().st_size
        if size > LARGEST_FILE:
            raise ReadError(
                file.location,
                f"too large: {size // 1_000_000} MB, the limit is {LARGEST_FILE // 1_000_000} MB",
                "split it into one file for each report, or into lines of a .jsonl file",
            )
        raw = file.path.read_bytes()
    except OSError as error:
        raise unreadable(file.location, error) from error
    if not raw.strip():
        raise ReadError(file.location, "empty file", "put the report's text into it, or delete it")
    return raw


def check_regular(file: SourceFile) -> None:
    """Raise ReadError where the path is a broken link, a pipe or a device: opening one could wait for ever."""
    if not os.path.exists(file.path):  # noqa: PTH110 - never raises, unlike Path.exists
        raise ReadError(file.location, "a link to a file that is not there", "mend the link or delete it")
    if not os.path.isfile(file.path):  # noqa: PTH113
        raise ReadError(file.location, "not a regular file", "copy its content into a file and read that")
