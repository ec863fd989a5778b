"""Floors rise and never fall, and only figures on the same data are compared."""

from pathlib import Path

import pytest

from floors import LEAST, Floors

UP, DOWN = "tolls-gva.killed.exact", "links A-D.false_merge_rate"


def test_a_measure_where_less_is_better_is_known() -> None:
    assert DOWN in LEAST
    assert UP not in LEAST


def test_recording_raises_and_never_lowers() -> None:
    floors = Floors("corpus", {UP: 0.5, DOWN: 0.1})
    assert floors.raised({UP: 0.6789, DOWN: 0.0501}, "corpus").floors == {UP: 0.678, DOWN: 0.051}
    assert floors.raised({UP: 0.4, DOWN: 0.2}, "corpus").floors == {UP: 0.5, DOWN: 0.1}
    assert floors.raised({UP: None}, "corpus").floors == {UP: 0.5, DOWN: 0.1}


def test_other_data_starts_anew() -> None:
    assert Floors("corpus", {UP: 0.5, DOWN: 0.1}).raised({UP: 0.4}, "another").floors == {UP: 0.4}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({UP: 0.5, DOWN: 0.1}, 0),
        ({UP: 0.5004}, 0),
        ({UP: 0.499}, 1),
        ({DOWN: 0.11}, 1),
        ({UP: None}, 1),
        ({}, 0),
    ],
)
def test_a_figure_below_its_floor_fails(values: dict[str, float | None], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert Floors("corpus", {UP: 0.5, DOWN: 0.1}).verdict(values, "corpus") == code
    assert (next(iter(values), "all floors hold") in capsys.readouterr().out) or code == 0


def test_other_data_is_not_compared(capsys: pytest.CaptureFixture[str]) -> None:
    assert Floors("corpus", {UP: 0.5}).verdict({UP: 0.1}, "another") == 0
    assert "not compared" in capsys.readouterr().out


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    floors = Floors("corpus", {UP: 0.5})
    floors.save(tmp_path / "floors.json")
    assert Floors.load(tmp_path / "floors.json") == floors
    assert Floors.load(tmp_path / "none.json") == Floors("", {})
