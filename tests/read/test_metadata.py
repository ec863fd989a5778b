"""The table beside the files: what it says wins, and a row that is off is named."""

from datetime import date
from pathlib import Path

import pytest

from marsad.errors import UsageError
from marsad.model import Document
from marsad.read import Metadata, read, read_metadata

BODY = "Two nurses were hurt on Friday when the clinic's roof fell in, the district council said in a statement."


def table(folder: Path, content: str, encoding: str = "utf-8") -> Path:
    path = folder / "meta.csv"
    path.write_bytes(content.encode(encoding))
    return path


def test_rows_by_file_name(tmp_path: Path) -> None:
    path = table(tmp_path, "file,outlet,published,language,hue,note\na.txt,Gazette,2021-06-04,en,red,by hand\nb.txt,,,,,\n")
    assert read_metadata(path) == {
        "a.txt": Metadata(outlet="Gazette", published=date(2021, 6, 4), language="en", note="by hand"),
        "b.txt": Metadata(),
    }


def test_other_names_of_the_columns(tmp_path: Path) -> None:
    path = table(tmp_path, "doc_id,source,date\ng-7,Wire,2021-06-04\n", "utf-8-sig")
    assert read_metadata(str(path)) == {"g-7": Metadata(outlet="Wire", published=date(2021, 6, 4))}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("name,outlet\na.txt,Wire\n", "line 1 has no column named file or doc_id"),
        ("", "no column named file"),
        ("file,published\na.txt,2021-06-04\nb.txt,June\n", "line 3 has a date that is none, 'June'"),
        ("file,published\na.txt,2021-06-31\n", "line 2"),
        ("file,outlet\n,Wire\n", "line 2 names no document"),
        ("file,outlet\na.txt,Wire\na.txt,Post\n", "line 3 names a.txt a second time"),
        ("file,outlet\na.txt,Harbour, Post\n", "line 2 has more cells than the header"),
        ('file,outlet\na.txt,"Wire\n', "no row of a CSV table"),
    ],
)
def test_a_row_that_is_off_is_named_with_the_next_step(tmp_path: Path, content: str, words: str) -> None:
    with pytest.raises(UsageError) as error:
        read_metadata(table(tmp_path, content))
    message = str(error.value)
    assert message.startswith("meta.csv: ")
    assert words in message
    assert ";" in message
    assert "\n" not in message


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"gone.csv: cannot be read .*; check the path"):
        read_metadata(tmp_path / "gone.csv")


def test_a_table_that_is_binary(tmp_path: Path) -> None:
    (tmp_path / "meta.csv").write_bytes(b"PK\x03\x04")
    with pytest.raises(UsageError, match="office file"):
        read_metadata(tmp_path / "meta.csv")


@pytest.mark.parametrize("name", ["in/a.txt", "a.txt", "a"])
def test_a_file_is_found_by_path_name_or_id(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(BODY)
    (document,) = read(tmp_path, {name: Metadata(outlet="Wire", title="Roof falls in", language="fr")})
    assert isinstance(document, Document)
    assert (document.outlet, document.title, document.language) == ("Wire", "Roof falls in", "fr")
    assert document.text == f"Roof falls in\n\n{BODY}"


def test_a_title_that_stands_there_already_is_not_doubled(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Roof falls in\n\n{BODY}")
    (document,) = read(tmp_path, {"a.txt": Metadata(title="Roof falls in")})
    assert isinstance(document, Document)
    assert document.text == f"Roof falls in\n\n{BODY}"
