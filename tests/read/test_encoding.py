"""Bytes become text only when it is known how; what is mended is noted."""

from pathlib import Path

import ftfy.bad_codecs  # noqa: F401 - registers the codec that web browsers use
import pytest

from marsad.errors import ReadError
from marsad.model import Document, Skipped
from marsad.read import read
from marsad.read.encoding import decoded, mended_text

ENGLISH = "The mayor’s office said “at least nine” people were hurt – three of them near the café in Zarqa."
ARABIC = "قال مسؤولون محليون إن تسعة أشخاص أصيبوا يوم الاثنين قرب السوق القديم في المدينة، وإن ثلاثة منهم في حالة خطيرة. " * 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [ENGLISH, ARABIC])
def test_marked_and_plain_unicode(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding), "a.txt").text == text


def test_english_from_windows() -> None:
    found = decoded(ENGLISH.encode("cp1252"), "a.txt")
    assert found.text == ENGLISH
    assert found.notes == ("not UTF-8; read as windows-1252",)


def test_arabic_from_windows_is_guessed_and_noted() -> None:
    found = decoded(ARABIC.encode("cp1256"), "a.txt")
    assert found.text == ARABIC
    assert "guessed" in found.notes[0]


def test_what_the_page_declares_is_tried() -> None:
    assert decoded("Жители города".encode("koi8-r"), "a.html", "koi8-r").text == "Жители города"
    with pytest.raises(ReadError, match="unknown encoding"):
        decoded(bytes(range(128, 256)) * 20, "a.html", "no-such-encoding")


@pytest.mark.parametrize(
    "raw",
    [bytes(range(128, 256)) * 20, b"Report " + bytes(range(255, 127, -1)) * 9],
)
def test_an_unknown_encoding_is_a_row(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    (row,) = read(tmp_path)
    assert isinstance(row, Skipped)
    assert row.reason == "unknown encoding"
    assert "UTF-8" in row.next_step


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"%PDF-1.7 stream", "a PDF file, not text"),
        (b"PK\x03\x04word/document.xml", "a ZIP or office file, not text"),
        (b"\x7fELF\x02\x01", "a program, not text"),
        (bytes(range(256)) * 8, "binary data, not text"),
        (b"words and then a zero \0 byte", "binary data, not text"),
        (b"\x01\x02\x03\x04 few words", "binary data, not text"),
    ],
)
def test_binary_named_txt_is_a_row(tmp_path: Path, raw: bytes, reason: str) -> None:
    (tmp_path / "photo.txt").write_bytes(raw)
    (row,) = read(tmp_path)
    assert isinstance(row, Skipped)
    assert (row.location, row.reason) == ("photo.txt", reason)
    assert row.next_step


def test_half_a_character_of_utf16_is_an_error() -> None:
    with pytest.raises(ReadError, match="broken UTF-16"):
        decoded("ab".encode("utf-16") + b"x", "a.txt")


def test_wrongly_decoded_text_is_mended_and_noted(tmp_path: Path) -> None:
    broken = ENGLISH.encode("utf-8").decode("sloppy-windows-1252")
    raw = f"First line.\n{broken}\n".encode()
    (tmp_path / "a.txt").write_bytes(raw)
    (document,) = read(tmp_path)
    assert isinstance(document, Document)
    assert document.text == f"First line.\n{ENGLISH}\n"
    assert document.raw == raw
    assert document.notes == ("wrongly decoded characters mended in 1 line",)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        ARABIC,
        "“Quoted” — with a dash… and ½ a ton at 35°C, £3 or €4",
        "Ürümqi, Şırnak, Łódź, Kraków, Đà Nẵng, São Tomé and Besançon",
        "عين العرب (Kobanî), Til Temir, Hesekê",
        "full\u00a0space, soft\u00adhyphen, zero\u200bwidth, ﬁ ligature, Ｗｉｄｅ",
    ],
)
def test_text_in_order_is_left_alone(text: str) -> None:
    assert mended_text(text) == (text, ())


def test_what_cannot_be_stored_keeps_its_length() -> None:
    assert mended_text("a\ud800b\0c") == ("a\ufffdb\ufffdc", ("characters that cannot be stored replaced by U+FFFD",))
