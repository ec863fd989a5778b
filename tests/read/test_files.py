"""Folders are walked in order; what is not ours is passed over; what cannot be read is a row with a next step."""

import os
from pathlib import Path

import pytest

from marsad.model import Document, Skipped
from marsad.read import read

REPORT = "The ministry said that four dockers were hurt when a shell fell on the harbour on Monday."


def only_skipped(location: Path | str) -> Skipped:
    items = list(read(location))
    assert len(items) == 1
    assert isinstance(items[0], Skipped)
    assert items[0].next_step
    assert not items[0].location.startswith("/")
    return items[0]


def ids(location: Path) -> list[str]:
    return [item.doc_id if isinstance(item, Document) else f"skipped {item.location}" for item in read(location)]


def test_a_folder_is_walked_by_relative_path(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/b/c.TXT", "c.txt", ".hidden.txt", ".git/d.txt", "photo.jpg", "notes.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(REPORT)
    assert ids(tmp_path) == ["c", "z", "b", "c"]
    assert [item.location for item in read(tmp_path)] == ["a/b/c.TXT", "a/z.txt", "b.txt", "c.txt"]


def test_text_and_bytes_of_a_plain_file(tmp_path: Path) -> None:
    (tmp_path / "harbour.post.txt").write_bytes(REPORT.encode() + b"\r\n\r\nMore.\r")
    (document,) = read(tmp_path / "harbour.post.txt")
    assert isinstance(document, Document)
    assert document.doc_id == "harbour.post"
    assert document.text == f"{REPORT}\n\nMore.\n"
    assert document.raw == REPORT.encode() + b"\r\n\r\nMore.\r"
    assert document.location == "harbour.post.txt"
    assert document.title is None
    assert document.language == "en"


def test_the_files_time_is_never_the_reports(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(REPORT)
    os.utime(path, (10**9, 10**9))
    (first,) = read(path)
    os.utime(path, (0, 0))
    (second,) = read(path)
    assert first == second
    assert isinstance(first, Document)
    assert first.published.day is None


def test_links_that_go_in_circles_end(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.txt").write_text(REPORT)
    (inner / "up").symlink_to(tmp_path)
    (inner / "self").symlink_to(inner)
    assert ids(tmp_path) == ["a"]


def test_a_link_to_nowhere_is_a_row(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert "link" in only_skipped(tmp_path).reason
    assert only_skipped(tmp_path / "a.txt").location == "a.txt"


def test_a_pipe_does_not_hold_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    os.mkfifo(tmp_path / "b.jsonl")
    assert [item.reason for item in read(tmp_path) if isinstance(item, Skipped)] == ["not a regular file"] * 2


@pytest.mark.parametrize("content", [b"", b"  \n\t\r\n "])
@pytest.mark.parametrize("ending", ["txt", "html", "json", "jsonl"])
def test_empty_files(tmp_path: Path, content: bytes, ending: str) -> None:
    path = tmp_path / f"blank.{ending}"
    path.write_bytes(content)
    row = only_skipped(path)
    assert row.location == f"blank.{ending}"
    assert "empty" in row.reason


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    row = only_skipped(tmp_path / "gone.txt")
    assert (row.location, row.reason) == ("gone.txt", "no such file or folder")
    assert "check the path" in row.next_step


def test_a_named_file_of_another_type(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(b"PK")
    row = only_skipped(tmp_path / "report.docx")
    assert "not a type" in row.reason
    assert ".txt" in row.next_step


@pytest.mark.parametrize("ending", ["txt", "html", "json"])
def test_a_file_of_200_megabytes_is_not_loaded(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"huge.{ending}"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    row = only_skipped(path)
    assert "too large: 200 MB, the limit is 50 MB" in row.reason
    assert "split" in row.next_step


def test_lines_of_200_megabytes_are_passed_without_being_loaded(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    row = only_skipped(path)
    assert row.location == "huge.jsonl:1"
    assert "too large" in row.reason


def test_a_text_of_many_reports_is_not_one_report(tmp_path: Path) -> None:
    (tmp_path / "all.txt").write_text(f"{REPORT}\n\n" * 12_000)
    row = only_skipped(tmp_path)
    assert "1,092,000 characters of text, the limit is 1,000,000" in row.reason
    assert ".jsonl" in row.next_step


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    assert list(read(tmp_path)) == []


def test_the_current_folder_has_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(REPORT)
    monkeypatch.chdir(tmp_path)
    assert [item.location for item in read(".")] == ["a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read every file")
def test_what_may_not_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(REPORT)
    path.chmod(0)
    assert "cannot be read" in only_skipped(path).reason


def test_what_the_system_refuses_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(REPORT)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    row = only_skipped(tmp_path)
    assert row.reason == "cannot be read: Permission denied"
    assert "right to read" in row.next_step


def test_a_folder_that_the_system_refuses_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> list[Path]:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    row = only_skipped(tmp_path)
    assert "folder cannot be opened" in row.reason
    assert row.location == tmp_path.name


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(path, "wb") as stream:  # noqa: PTH123 - a bytes path has no Path
            stream.write(REPORT.encode())
    except OSError:
        pytest.skip("this file system takes no such name")
    (document,) = read(tmp_path)
    assert isinstance(document, Document)
    assert document.doc_id == "caf\ufffd"
