"""JSON records: one object, a list, or one on each line; a broken one costs no other."""

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.model import Document, Skipped
from marsad.read import Metadata, read, records

BODY = "Two nurses were hurt on Friday when the clinic's roof fell in, the district council said in a statement."

FIELDS = ("doc_id", "title", "source", "url", "author", "date", "language")


def documents(path: Path, **metadata: Metadata) -> list[Document]:
    items = list(read(path, metadata))
    assert all(isinstance(item, Document) for item in items), items
    return [item for item in items if isinstance(item, Document)]


def skipped(path: Path) -> list[Skipped]:
    return [item for item in read(path) if isinstance(item, Skipped)]


def test_one_object_with_all_its_fields(tmp_path: Path) -> None:
    record = {
        "doc_id": "gazette-7",
        "title": "Roof falls in",
        "text": BODY,
        "source": "Plain Gazette",
        "url": "https://gazette.example/7",
        "author": "A. Writer",
        "date": "2021-06-04",
        "language": "en-GB",
    }
    path = tmp_path / "a.json"
    path.write_text(json.dumps(record, indent=1))
    (document,) = documents(path)
    assert document.doc_id == "gazette-7"
    assert document.text == f"Roof falls in\n\n{BODY}"
    assert document.title == "Roof falls in"
    assert (document.outlet, document.author, document.url) == ("Plain Gazette", "A. Writer", "https://gazette.example/7")
    assert document.published.day == date(2021, 6, 4)
    assert document.language == "en"
    assert document.raw == path.read_bytes()
    assert document.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert document.location == "a.json"


@pytest.mark.parametrize("text", [" Leading and trailing space \n", "Line ends\r\nof another system, twelve of them.\r\n"])
def test_the_text_of_a_record_is_kept_to_the_character(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": text, "title": "Head "}))
    assert documents(path)[0].text == f"Head \n\n{text}"


def test_null_is_allowed_everywhere_but_for_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps(dict.fromkeys(("doc_id", "title", "source", "url", "author", "date", "language")) | {"text": BODY})
    )
    (document,) = documents(path)
    assert (document.doc_id, document.text, document.title, document.outlet) == ("a", BODY, None, None)
    assert document.published.day is None
    assert document.notes == ()


@pytest.mark.parametrize("written", ["June 2021", "2021-06-31", "yesterday", "2021-06", "31/31/2021"])
def test_a_date_that_is_no_day_is_noted_and_not_used(tmp_path: Path, written: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": BODY, "date": written}))
    (document,) = documents(path)
    assert document.published.day is None
    assert document.notes == (f"the stated date {written!r} is not read as a day",)


def test_a_list_gives_each_record_the_bytes_it_stands_in(tmp_path: Path) -> None:
    path = tmp_path / "week.json"
    path.write_text(f'[\n {{"text": "{BODY}"}},\n\n {{"doc_id": 17, "text": "{BODY}"}}\n]')
    first, second = documents(path)
    assert (first.doc_id, first.location) == ("week-1", "week.json:2")
    assert (second.doc_id, second.location) == ("17", "week.json:4")
    assert json.loads(second.raw)["doc_id"] == 17
    assert second.raw in path.read_bytes()


def test_broken_json_on_line_seven_costs_no_other_line(tmp_path: Path) -> None:
    lines = [json.dumps({"doc_id": f"d{number}", "text": BODY}) for number in range(1, 11)]
    lines[6] = lines[6][:-9]
    path = tmp_path / "days.jsonl"
    path.write_text("\n".join(lines))
    items = list(read(tmp_path))
    assert [item.doc_id for item in items if isinstance(item, Document)] == [f"d{n}" for n in range(1, 11) if n != 7]
    (row,) = skipped(tmp_path)
    assert row.location == "days.jsonl:7"
    assert "broken JSON" in row.reason
    assert row.next_step


def test_records_before_the_break_in_a_list_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(f'[{{"text": "{BODY}"}},\n{{"text": }}]')
    assert [type(item).__name__ for item in read(path)] == ["Document", "Skipped"]
    assert skipped(path)[0].location == "a.json:2"


@pytest.mark.parametrize(
    ("content", "location", "reason"),
    [
        ('{"text": "a"', "a.json:1", "broken JSON"),
        ('[{"text": "a"} {}]', "a.json:1", "neither goes on nor ends"),
        ('{"text": "a"}\n{"text": "b"}', "a.json:1", "more than one JSON value"),
        ('"words"', "a.json", "no JSON object"),
        ('{"texts": "a"}', "a.json", 'no "text"'),
        ('{"text": 5}', "a.json", 'no "text"'),
        ('{"text": "  "}', "a.json", "no text"),
        ("[" * 100_000, "a.json:1", "nests too deeply"),
        ('{"text": ' * 100_000, "a.json:1", "nests too deeply"),
        ('{"text": "a", "n": ' + "9" * 5000 + "}", "a.json:1", "number too long"),
    ],
)
def test_json_that_is_off_is_a_row(tmp_path: Path, content: str, location: str, reason: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(content)
    row = skipped(path)[0]
    assert row.location == location
    assert reason in row.reason
    assert row.next_step


@pytest.mark.parametrize("line", ["[" * 100_000, '{"text": "a", "n": ' + "9" * 5000 + "}", "5", "null", '{"text": null}'])
def test_a_line_that_is_off_costs_no_other_line(tmp_path: Path, line: str) -> None:
    good = json.dumps({"text": BODY})
    (tmp_path / "a.jsonl").write_text(f"{good}\n{line}\n{good}\n")
    assert [item.location for item in read(tmp_path)] == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:3"]
    assert [row.location for row in skipped(tmp_path)] == ["a.jsonl:2"]


def test_an_empty_list_holds_no_records(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[ ]")
    assert list(read(tmp_path)) == []


def test_a_line_that_is_too_long_is_passed_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "LONGEST_LINE", 500)
    short, long = json.dumps({"text": BODY}), json.dumps({"text": BODY * 40})
    (tmp_path / "a.jsonl").write_text(f"{long}\n\n{short}\n{long}")
    items = list(read(tmp_path))
    assert [item.location for item in items] == ["a.jsonl:1", "a.jsonl:3", "a.jsonl:4"]
    assert isinstance(items[1], Document)
    assert all("too large" in row.reason for row in skipped(tmp_path))


def test_a_record_of_a_line_has_the_lines_bytes(tmp_path: Path) -> None:
    line = json.dumps({"text": BODY}).encode()
    (tmp_path / "a.jsonl").write_bytes(line + b"\r\n" + line + b"  \n")
    first, second = documents(tmp_path)
    assert first.raw == line
    assert (first.doc_id, second.doc_id) == ("a-1", "a-2")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_lines_in_other_unicode_encodings(tmp_path: Path, encoding: str) -> None:
    lines = "\n".join(json.dumps({"text": f"{BODY} café"}, ensure_ascii=False) for _ in range(2))
    (tmp_path / "a.jsonl").write_bytes(lines.encode(encoding))
    assert [document.text for document in documents(tmp_path)] == [f"{BODY} café"] * 2


def test_lone_surrogates_do_not_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "' + BODY + r' \ud83d"}')
    assert documents(tmp_path)[0].text == f"{BODY} \ufffd"


def test_metadata_win_over_the_record_and_the_difference_is_noted(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"text": BODY, "date": "2021-06-04", "source": "Wire"}))
    (document,) = documents(tmp_path, **{"a.json": Metadata(outlet="Plain Gazette", published=date(2021, 6, 5), note="by hand")})
    assert document.outlet == "Plain Gazette"
    assert document.published.day == date(2021, 6, 5)
    assert document.published.conflicts == ("the file says 2021-06-04",)
    assert document.notes == ("by hand",)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).filter(str.strip).filter(str.isascii))
def test_any_text_survives(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("any") / "a.jsonl"
    path.write_text(json.dumps({"text": text}))
    assert documents(path)[0].text == text
