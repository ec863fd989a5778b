"""Commands that look into one incident, origin, contradiction or place, and those that decide."""

import json
from pathlib import Path

import pytest

from marsad.cli import main
from marsad.ledger import Ledger


@pytest.fixture(scope="module")
def ledger(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("ledger") / "ledger.sqlite"
    reports = examples / "syria"
    assert main(["ingest", str(reports), "--metadata", str(reports / "metadata.csv"), "--ledger", str(path)]) == 0
    return str(path)


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main([*arguments, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


def incident_of(capsys: pytest.CaptureFixture[str], ledger: str, figure: int) -> str:
    """The incident that the examples tell with so many killed."""
    found = [row for row in rows(capsys, "incidents", "--ledger", ledger) if _low(row) == figure]
    assert len(found) == 1
    return str(found[0]["incident_id"])


def _low(row: dict[str, object]) -> object:
    figures = row["figures"]
    assert isinstance(figures, dict)
    return figures.get("killed", {}).get("low")


def test_an_incident_shows_its_claims_by_origin_and_why_they_are_one(capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    out = printed(capsys, "incidents", "show", incident_of(capsys, ledger, 12), "--ledger", ledger)
    assert "Syrian Observatory for Human Rights" in out
    assert "12 civilians killed airstrike" in out
    assert "put together because" in out
    assert "figures +2.5 (12 / 12)" in out


def test_two_outlets_of_one_origin_are_one_origin(capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    out = printed(capsys, "origins", incident_of(capsys, ledger, 12), "--graph", "--ledger", ledger)
    assert "1 origin: Syrian Observatory for Human Rights" in out
    assert "2 outlets: Cedar Dispatch, Tigris Bulletin" in out
    assert "Tigris Bulletin ← Syrian Observatory for Human Rights" in out


def test_the_graph_of_origins_can_be_drawn(capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    out = printed(capsys, "origins", incident_of(capsys, ledger, 12), "--format", "dot", "--ledger", ledger)
    assert out.startswith("digraph origins {")
    assert '"Syrian Observatory for Human Rights" -> "Cedar Dispatch";' in out


def test_a_contradiction_is_explained_with_both_quotes(capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    denied = next(row for row in rows(capsys, "contradictions", "--ledger", ledger) if row["type"] == "existence")
    out = printed(capsys, "explain", "contradiction", str(denied["contradiction_id"]), "--ledger", ledger)
    assert str(denied["a"]) in out
    assert str(denied["b"]) in out
    assert out.count("words: ") == 2
    assert str(denied["why"]) in out


def test_a_sum_names_its_parts_and_never_adds_a_running_total(capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    out = printed(capsys, "tolls", "sum", "--ledger", ledger)
    assert "civilians killed: nothing is added" in out
    assert "inside the running total" in out
    assert "a running total, never added to incidents" in out
    assert "minimum documented: 3 children killed, over 1 incident; not an estimate" in out


def test_a_part_without_incidents_is_not_added_up(capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    assert printed(capsys, "tolls", "sum", "--where", "period=1999-01-01", "--ledger", ledger).startswith("nothing is added")


def test_a_town_has_one_timeline_in_every_spelling(capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    french = rows(capsys, "control", "timeline", "Khan Cheikhoun", "--ledger", ledger)
    english = rows(capsys, "control", "timeline", "Khan Sheikhoun", "--ledger", ledger)
    assert french == english
    assert {row["holder"] for row in french} >= {"government"}


def test_control_at_a_day_knows_nothing_of_later_days(capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    before = {row["place"] for row in rows(capsys, "control", "at", "2019-08-18", "--ledger", ledger)}
    after = {row["place"] for row in rows(capsys, "control", "at", "2019-08-23", "--ledger", ledger)}
    assert before < after


def test_the_calendar_shows_what_became_of_an_announcement(capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    announced = rows(capsys, "calendar", "--ledger", ledger)
    assert any(row["kind"] == "access" and row["afterwards"] for row in announced)


def test_a_judgement_parts_what_was_one_and_survives(
    capsys: pytest.CaptureFixture[str], ledger: str, tmp_path: Path, examples: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(Path(ledger).read_bytes())
    incident = incident_of(capsys, str(copy), 12)
    shown = next(row for row in rows(capsys, "incidents", "--ledger", str(copy)) if row["incident_id"] == incident)
    members = shown["members"]
    assert isinstance(members, list)
    a, b = members[0][1], members[-1][1]
    out = printed(capsys, "judge", "different", a, b, "--by", "Noor", "--why", "two villages", "--ledger", str(copy))
    homes = {line.rsplit(" ", 1)[1] for line in out.splitlines()}
    assert len(homes) == 2
    reports = examples / "syria"
    assert main(["ingest", str(reports), "--metadata", str(reports / "metadata.csv"), "--ledger", str(copy)]) == 0
    with Ledger(copy) as opened:
        assert [(row.by, row.verdict.value, row.why) for row in opened.judgements()] == [("Noor", "different", "two villages")]
    assert "two villages" in printed(capsys, "judgements", "--ledger", str(copy))


@pytest.mark.parametrize(
    "arguments",
    [
        ["judge", "same", "nobody#1", "nobody#2", "--by", "x", "--why", "y"],
        ["incidents", "show", "i-000000000000"],
        ["explain", "contradiction", "x-000000000000"],
        ["origins", "t-000000000000"],
    ],
)
def test_an_unknown_id_is_named_with_the_next_step(arguments: list[str], capsys: pytest.CaptureFixture[str], ledger: str) -> None:
    capsys.readouterr()
    assert main([*arguments, "--ledger", ledger]) == 2
    error = capsys.readouterr().err
    assert "0000" in error or "nobody#1" in error
    assert "marsad " in error.removeprefix("marsad: ")


CLAIM = {
    "kind": "killed", "low": 12, "high": 12, "qualifier": "exact", "population": "civilians", "scope": "incident",
    "start": "2019-08-20", "end": "2019-08-20", "place": "Saraqib", "places": ["Saraqib"], "province": "idlib",
    "perpetrators": ["unknown"], "method": "airstrike", "sources": ["Syrian Observatory for Human Rights"],
    "source_type": "monitor", "status": "reported", "incident": "i1",
}  # fmt: skip


def claims_file(folder: Path, *rows: dict[str, object]) -> str:
    path = folder / "claims.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def stated(doc_id: str, **fields: object) -> dict[str, object]:
    evidence = f"Twelve civilians died in a raid on Saraqib, the Observatory told {doc_id}"
    return CLAIM | {"doc_id": doc_id, "published": "2019-08-21", "claim_index": 0, "evidence": evidence} | fields


def test_claims_without_documents_are_linked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = claims_file(tmp_path, stated("a"), stated("b", place="Saraqeb", places=["Saraqeb"]), stated("c", start=None, end=None))
    found = rows(capsys, "link", path, "--pack", "syria")
    assert [(row["doc_id"], row["claim_index"], row["incident"]) for row in found] == [
        ("a", 0, "i1"),
        ("b", 0, "i1"),
        ("c", 0, "i1"),
    ]
    assert found[0]["incident_id"] == found[1]["incident_id"]


def test_claims_without_documents_are_assessed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rival = stated("c", low=30, high=30, sources=["SANA"], source_type="state_media", evidence="Thirty people died there")
    path = claims_file(tmp_path, stated("a"), stated("b"), rival)
    out = tmp_path / "out"
    printed(capsys, "assess", path, "--pack", "syria", "--out", str(out))
    origins = [json.loads(line) for line in (out / "origins.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["claims"] for row in origins] == [[["a", 0], ["b", 0]]]
    contradictions = [json.loads(line) for line in (out / "contradictions.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(row["type"], row["b"]) for row in contradictions] == [("value", ["c", 0])]


def test_a_line_that_is_no_claim_is_named_and_the_rest_goes_on(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = claims_file(tmp_path, stated("a"), {"doc_id": "b", "kind": "rumoured"}, stated("a"))
    assert main(["link", path]) == 3
    out = capsys.readouterr()
    assert len(out.out.splitlines()) == 1
    assert "claims.jsonl:2" in out.err
    assert "claims.jsonl:3" in out.err
