"""Several processes read what one reads."""

from pathlib import Path

import pytest

from marsad import pipeline
from marsad.ledger import Ledger
from marsad.pipeline import Request, ingest, references_for

PLACES = ("Saraqeb", "Hish", "Morek", "Ariha", "Binnish")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(9):
        text = (
            f"Published {number + 1} August 2019\n\nRebels took {PLACES[number % 5]} on Monday, killing {number + 2} soldiers.\n"
        )
        (tmp_path / "in" / f"report-{number}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def kept(folder: Path, workers: int) -> list[object]:
    request = Request(paths=(folder / "in",), ledger=folder / f"{workers}.sqlite", pack="syria", workers=workers)
    told: list[tuple[str, int, int]] = []
    done = ingest(request, references_for("syria"), lambda *step: told.append(step))
    assert done.new == 9
    assert told == [("read", number, 9) for number in range(1, 10)]
    with Ledger(request.ledger_path) as ledger:
        return [ledger.documents(), ledger.claims(), ledger.left_open(), ledger.unread()]


def test_the_number_of_processes_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "SHARE", 2)
    alone = kept(folder, 1)
    assert alone[1]
    assert kept(folder, 2) == alone
