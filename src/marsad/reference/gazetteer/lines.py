"""Lines of large text files, zipped or not, without holding them in memory."""

import gzip
import hashlib
import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from marsad.errors import GazetteerError
from marsad.reference.gazetteer.rows import Tally, Told

LONGEST = 1 << 20
"""A line of a place table has at most so many bytes; more is another kind of file."""

_TOLD_EVERY = 1 << 15
_BLOCK = 1 << 20
_NOTES = frozenset({"readme.txt", "iso-languagecodes.txt"})
"""Members of GeoNames archives that hold no places."""


def sha256_of(path: Path) -> str:
    """The hash of a file's bytes, hexadecimal.

    Raises:
        GazetteerError: it cannot be read.
    """
    digest = hashlib.sha256()
    with readable(path), path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Turns what can go wrong with a file into one line that names it.

    Raises:
        GazetteerError: it is missing, a folder, forbidden, or a damaged archive.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise GazetteerError(f"{path}: cannot be read ({reason}); check the path and that it is a whole file") from error
    except (zipfile.BadZipFile, EOFError, zlib_error()) as error:
        raise GazetteerError(f"{path}: is a damaged archive ({error}); fetch it again") from error


def zlib_error() -> type[Exception]:
    """What a damaged stream raises."""
    import zlib  # noqa: PLC0415  only its error is needed

    return zlib.error


def text_lines(path: Path, tally: Tally, tell: Told) -> Iterator[tuple[int, str]]:
    """Number (from 1) and text of each line without its end; lines that are no UTF-8 or too long count as faulty.

    Raises:
        GazetteerError: the file cannot be read, or holds no text.
    """
    with readable(path), _opened(path) as (stream, size):
        done = number = 0
        while line := stream.readline(LONGEST):
            number += 1
            done += len(line)
            if number == 1 and b"\0" in line:
                raise GazetteerError(f"{path}: is no text; give the table as UTF-8 text, .txt or .csv, or zipped")
            if number % _TOLD_EVERY == 0:
                tell(path.name, done, size)
            text = _decoded(line, f"{path.name}:{number}", tally)
            if text is not None:
                yield number, text
        tell(path.name, done, done)


def _decoded(line: bytes, where: str, tally: Tally) -> str | None:
    if len(line) >= LONGEST:
        tally.fault(where, f"is longer than {LONGEST} bytes")
        return None
    try:
        return line.decode("utf-8-sig" if line.startswith(b"\xef\xbb\xbf") else "utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        tally.fault(where, "is no UTF-8 text")
        return None


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """The file, or the table in the archive, with its size in bytes (0 where it is not known)."""
    with path.open("rb") as file:
        magic = file.read(4)
    if magic.startswith(b"PK"):
        with zipfile.ZipFile(path) as archive:
            member = _member(path, archive)
            with archive.open(member) as stream:
                yield cast("BinaryIO", io.BufferedReader(cast("io.RawIOBase", stream))), member.file_size
    elif magic.startswith(b"\x1f\x8b"):
        with gzip.open(path, "rb") as stream:
            yield cast("BinaryIO", stream), 0
    else:
        with path.open("rb") as stream:
            yield stream, path.stat().st_size


def _member(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    """The largest text table of an archive."""
    tables = [
        row
        for row in archive.infolist()
        if row.filename.lower().endswith((".txt", ".csv", ".tsv")) and Path(row.filename).name.lower() not in _NOTES
    ]
    if not tables:
        raise GazetteerError(f"{path}: holds no table that ends in .txt, .tsv or .csv; save a workbook as CSV (UTF-8) first")
    return max(tables, key=lambda row: (row.file_size, row.filename))
