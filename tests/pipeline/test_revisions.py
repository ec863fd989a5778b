"""A report that comes again with another text: what it changes moves, what it withdraws is marked, both stay."""

from datetime import date
from pathlib import Path

import pytest

from marsad.model import View
from marsad.pipeline import Request, ingest, open_ledger, references_for, view_of

FIRST = """Published 21 August 2019

Twelve civilians were killed in an air strike on Saraqeb in Idlib, Syria, on Tuesday, the Syrian Observatory said.

Rebels captured the town of Hish on Monday.
"""
CORRECTED = """Published 22 August 2019

Correction: an earlier version of this report gave another toll.

Nine civilians were killed in an air strike on Saraqeb in Idlib, Syria, on Tuesday, the Syrian Observatory said.
"""
RETRACTED = """Published 23 August 2019

This report has been withdrawn. It could not be confirmed.
"""


@pytest.fixture
def view_after(tmp_path: Path):
    """The view after the texts were read one after the other under one name."""

    def read(*texts: str) -> View:
        references = references_for("syria")
        folder = tmp_path / "in"
        folder.mkdir()
        for text in texts:
            (folder / "report.txt").write_text(text, encoding="utf-8")
            ingest(Request(paths=(folder,), ledger=tmp_path / "l.sqlite"), references)
        with open_ledger(tmp_path / "l.sqlite") as ledger:
            return view_of(ledger, references)

    return read


def killed(view: View) -> list[tuple[str, bool]]:
    return [(str(claim.figure), claim.superseded) for claim in view.claims if claim.kind.value == "killed"]


def test_a_corrected_figure_moves_and_both_stay(view_after) -> None:
    view = view_after(FIRST, CORRECTED)
    assert len(view.documents) == 2
    assert sorted(killed(view)) == [("12", True), ("9", False)]
    (revision,) = view.revisions
    assert [(a.doc_id, b.doc_id) for a, b in revision.changed] == [(revision.earlier, revision.later)]
    assert [str(item.figures[0].figure) for item in view.assessment.incidents if item.figures] == ["9"]
    assert view.assessment.contradictions == ()


def test_what_the_later_text_no_longer_says_is_marked(view_after) -> None:
    view = view_after(FIRST, CORRECTED)
    gone = [claim for claim in view.claims if claim.kind.value == "control"]
    assert [claim.ref for claim in gone] == list(view.revisions[0].withdrawn)
    assert all(claim.superseded and "no longer says it" in claim.reasons[-1] for claim in gone)
    assert view.assessment.control == ()


def test_a_retraction_withdraws_everything(view_after) -> None:
    view = view_after(FIRST, RETRACTED)
    assert view.revisions[0].retracted
    assert view.claims
    assert all(claim.superseded and claim.reasons[-1].startswith("withdrawn") for claim in view.claims)
    assert view.assessment.incidents == ()


def test_an_unchanged_text_is_no_revision(view_after) -> None:
    assert view_after(FIRST, FIRST).revisions == ()


def test_the_view_before_the_correction_still_has_the_first_figure(view_after, tmp_path: Path) -> None:
    view_after(FIRST, CORRECTED)
    with open_ledger(tmp_path / "l.sqlite") as ledger:
        before = view_of(ledger, references_for("syria"), as_of=date(2019, 8, 21))
    assert killed(before) == [("12", False)]
