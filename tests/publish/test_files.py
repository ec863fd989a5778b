"""Writing: whole or not at all, the same bytes each time, one clear line when it fails."""

import json
import os
from dataclasses import replace

import pytest

from marsad.errors import PublishError
from marsad.model import View
from marsad.publish import publish
from marsad.publish.files import json_text, write

NAMES = [
    "access.jsonl",
    "calendar.jsonl",
    "claims.jsonl",
    "contradictions.jsonl",
    "control.jsonl",
    "documents.jsonl",
    "incidents.jsonl",
    "map.geojson",
    "meetings.jsonl",
    "movements.jsonl",
    "open.jsonl",
    "report.html",
    "revisions.jsonl",
    "skipped.jsonl",
    "tolls.jsonl",
]


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_all_files_are_written_and_nothing_else(written):
    assert sorted(contents(written)) == NAMES


def test_every_line_is_one_object(written):
    for path in written.glob("*.jsonl"):
        text = path.read_text(encoding="utf-8")
        assert text.endswith("\n")
        assert all(isinstance(json.loads(line), dict) for line in text.splitlines())


def test_the_same_view_gives_the_same_bytes(view, references, outlines, tmp_path, written):
    publish(view, references, outlines, tmp_path / "again")
    publish(view, references, outlines, tmp_path / "again")
    assert contents(tmp_path / "again") == contents(written)


def test_an_empty_view_gives_empty_tables(references, outlines, tmp_path):
    publish(View(), references, outlines, tmp_path)
    sizes = {path.name: path.stat().st_size for path in tmp_path.glob("*.jsonl")}
    assert set(sizes.values()) == {0}
    assert json.loads((tmp_path / "map.geojson").read_text(encoding="utf-8"))["features"] == []


def test_a_file_in_the_way_is_one_line_with_a_next_step(view, references, outlines, tmp_path):
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(PublishError, match=r"out.*choose another folder") as caught:
        publish(view, references, outlines, tmp_path / "out")
    assert "\n" not in str(caught.value)
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_a_failed_write_leaves_what_was_there(tmp_path, monkeypatch):
    write(tmp_path / "a.txt", "old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(PublishError, match="No space left"):
        write(tmp_path / "a.txt", "new")
    assert contents(tmp_path) == {"a.txt": b"old"}


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x85", "\ud800"])
def test_no_character_breaks_a_line_or_the_encoding(character, tmp_path):
    path = write(tmp_path / "a.jsonl", json_text({"text": f"a{character}b"}) + "\n")
    (line,) = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(line) == {"text": f"a{character}b"}


def test_words_stay_readable():
    assert json_text({"b": "≥ مرصد", "a": None}) == '{"b": "≥ مرصد", "a": null}'


def test_a_text_with_a_lone_surrogate_can_be_published(view, references, outlines, tmp_path):
    document = replace(view.documents[1], text="a\ud800b", title=None)
    publish(replace(view, documents=(document,), claims=()), references, outlines, tmp_path)
    assert "language not read yet" in (tmp_path / "report.html").read_text(encoding="utf-8")
