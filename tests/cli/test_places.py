"""The commands on places: asking for one, and compiling tables."""

import json
from pathlib import Path

import pytest

from marsad.cli import main

TABLE = "name,lat,lon,country,source\nUpper Mill,35.5,36.5,SY,field notes\nBroken,95,1,SY,field notes\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "villages.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_place_in_a_table_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["place", "Kfar Zita", "--near", "Hama", "--country", "SY"]) == 0
    table = capsys.readouterr().out
    assert "populated_place" in table
    assert "km from Hama" in table
    assert main(["place", "Black Sea", "--format", "json"]) == 0
    (sea, *_) = json.loads(capsys.readouterr().out)
    assert (sea["name"], sea["lat"], sea["precision"]) == ("Black Sea", None, "region")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["place", "Qwrtplk"], 1, "no table has"),
        (["place", "x" * 10_000], 1, "no table has"),
        (["place", "Hama", "--near", "Qwrtplk"], 2, "Qwrtplk"),
        (["place", "Hama", "--country", "Atlantis"], 2, "Atlantis"),
        (["place", "Hama", "--gazetteer", "none.sqlite"], 1, "marsad gazetteer build --out none.sqlite"),
        (["gazetteer", "build", "--csv", "none.csv"], 2, "--out"),
        (["gazetteer", "build", "--csv", "none.csv", "--out", "x.sqlite"], 1, "none.csv"),
        (["gazetteer", "info", "--gazetteer", "none.sqlite"], 1, "none.sqlite"),
        (["gazetteer"], 2, "gazetteer --help"),
    ],
)
def test_what_goes_wrong_is_one_line(capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, words: str) -> None:
    assert main(arguments) == code
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 1


def test_a_table_is_compiled_used_and_described(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "places.sqlite"
    assert main(["gazetteer", "build", "--csv", str(table), "--out", str(out)]) == 3
    built = capsys.readouterr()
    assert "villages.csv:3: lat 95" in built.err
    assert str(out) in built.out.replace("\n", "")
    assert main(["gazetteer", "info", "--gazetteer", str(out), "--format", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (rows[-1]["file"], rows[-1]["places"], rows[-1]["faulty"]) == ("villages.csv", 1, 1)
    assert len(rows[-1]["sha256"]) == 64
    monkeypatch.setenv("MARSAD_GAZETTEER", str(out))
    assert main(["place", "Upper Mill", "--format", "json"]) == 0
    (mill,) = json.loads(capsys.readouterr().out)
    assert (mill["lat"], mill["source"]) == (35.5, "field notes")


def test_a_village_of_the_users_table_is_the_place_of_a_claim(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "villages.csv").write_text("name,lat,lon,country,province\nZarbuqat,35.61,36.55,SY,Idleb\n", encoding="utf-8")
    report = (
        "Published 21 August 2019\n\nTwelve civilians were killed in an air strike on Zarbuqat in Syria on Tuesday, SANA said.\n"
    )
    (tmp_path / "one.txt").write_text(report, encoding="utf-8")
    places, ledger = str(tmp_path / "places.sqlite"), str(tmp_path / "ledger.sqlite")
    assert main(["gazetteer", "build", "--csv", str(tmp_path / "villages.csv"), "--out", places]) == 0
    assert main(["ingest", str(tmp_path / "one.txt"), "--gazetteer", places, "--ledger", ledger]) == 0
    capsys.readouterr()
    assert main(["claims", "--ledger", ledger, "--format", "jsonl"]) == 0
    (claim,) = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (claim["place"], claim["province"], claim["lat"]) == ("Zarbuqat", "idlib", 35.61)
