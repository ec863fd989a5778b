"""Bytes to text: known encodings first, a careful guess next, never a silent replacement."""

import codecs
import re
from dataclasses import dataclass

from marsad.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP or office file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite file"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an office file"),
)
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_CONTROL_SHARE = 0.01
"""Share of control bytes from which a file is no text: written prose has none; our convention."""

_SAMPLE = 200_000
"""Bytes that the guess of an encoding looks at."""

_GUESS_MESS = 0.1
"""Largest `chaos` of charset-normalizer at which its guess is taken (its own limit is 0.2); our convention."""

_GUESS_COHERENCE = 0.3
"""Smallest `coherence` of charset-normalizer at which its guess is taken; our convention."""

_WESTERN = re.compile("[\u2018\u2019\u201a\u201c\u201d\u201e\u2013\u2014\u2026\u2022\u20ac£°·«»\u00a0©®½¼¾À-ÖØ-öø-ÿŒœŠšŽžŸ]")
_WESTERN_SHARE = 0.1
"""Largest share of characters beyond ASCII at which a text is taken for English in Windows-1252; our convention."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the story of its bytes.

    Attributes:
        text: The characters, all line ends as line feeds.
        notes: What was guessed, for a person to read.
    """

    text: str
    notes: tuple[str, ...] = ()


def decoded(raw: bytes, location: str, declared: str | None = None) -> Decoded:
    """The text that the bytes hold.

    Args:
        raw: The bytes.
        location: For the error.
        declared: Encoding that the file itself names (a page's markup), tried after UTF-8.

    Raises:
        ReadError: The bytes are no text, or their encoding cannot be told.
    """
    text, notes = _characters(raw, location, declared)
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), notes)


def _characters(raw: bytes, location: str, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            text = _strictly(raw, encoding)
            if text is None:
                raise ReadError(location, f"broken {encoding.upper()} text", "save the file again as UTF-8")
            return text, () if encoding == "utf-8-sig" else (f"read as {encoding.upper()}",)
    _refuse_binary(raw, location)
    text = _strictly(raw, "utf-8")
    if text is not None:
        return text, ()
    return _guessed(raw, location, declared)


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _refuse_binary(raw: bytes, location: str) -> None:
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            raise ReadError(location, f"{name}, not text", "save its text as UTF-8 .txt or .html and read that")
    sample = raw[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\0" in sample or controls > _CONTROL_SHARE * len(sample):
        raise ReadError(location, "binary data, not text", "check what the file is; save its text as UTF-8 .txt and read that")


def _guessed(raw: bytes, location: str, declared: str | None) -> tuple[str, tuple[str, ...]]:
    text = _strictly(raw, declared) if declared else None
    if text is not None:
        return text, (f"read as {declared}, as the file declares",)
    text = _western(raw)
    if text is not None:
        return text, ("not UTF-8; read as windows-1252",)
    encoding = _guess(raw)
    text = _strictly(raw, encoding) if encoding else None
    if text is None:
        raise ReadError(location, "unknown encoding", "save the file as UTF-8 and read it again")
    return text, (f"not UTF-8; encoding guessed: {encoding}",)


def _western(raw: bytes) -> str | None:
    """The text, where it is nearly all ASCII and the rest is what English in Windows-1252 has."""
    text = _strictly(raw, "cp1252")
    if text is None:
        return None
    beyond = [character for character in text if ord(character) > 127]
    plausible = len(beyond) <= max(1, _WESTERN_SHARE * len(text)) and all(_WESTERN.match(c) for c in beyond)
    return text if plausible else None


def _guess(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - loads tables that most runs never need

    best = from_bytes(raw[:_SAMPLE]).best()
    if best is None or best.chaos > _GUESS_MESS or best.coherence < _GUESS_COHERENCE:
        return None
    return best.encoding


def mended_text(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with what is surely broken mended, and a note on each repair; text in order comes back as it is.

    UTF-8 that was once read in another encoding ("â€™" for an apostrophe) is put right line by line; characters that
    cannot be stored (lone surrogates, NUL) become U+FFFD one for one.
    """
    notes: list[str] = []
    lines = text.split("\n")
    mended = [_mended_line(line) for line in lines]
    count = sum(old != new for old, new in zip(lines, mended, strict=True))
    if count:
        notes.append(f"wrongly decoded characters mended in {count} line{'s' if count > 1 else ''}")
        text = "\n".join(mended)
    storable = re.sub("[\ud800-\udfff\0]", "\ufffd", text)
    if storable != text:
        notes.append("characters that cannot be stored replaced by U+FFFD")
    return storable, tuple(notes)


def _mended_line(line: str) -> str:
    if line.isascii():
        return line
    import ftfy  # noqa: PLC0415 - loads tables that text in order never needs
    from ftfy.badness import badness  # noqa: PLC0415

    if badness(line) == 0:
        return line
    mended = ftfy.fix_encoding(line)
    return mended if badness(mended) < badness(line) and "\n" not in mended else line
