"""The twelve points of the main job, on the five real articles."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from marsad.pipeline import Request, report

Rows = dict[str, list[dict[str, Any]]]

AFP, MEMO, FRANCE24, TRT, LE_MONDE = (
    "000_ec6af38696661341",
    "001_c36a505eadd2feff",
    "002_d4140a4c0235da03",
    "003_7359126576216b6d",
    "004_03d875b952b983d1",
)


def rows_in(folder: Path) -> Rows:
    return {
        path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] for path in folder.glob("*.jsonl")
    }


@pytest.fixture(scope="module")
def run(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    out = tmp_path_factory.mktemp("articles")
    report(Request(paths=(shared / "articles",), metadata=shared / "articles" / "metadata.csv", out=out))
    return rows_in(out)


@pytest.fixture(scope="module")
def undated(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Rows:
    folder = tmp_path_factory.mktemp("undated")
    files = folder / "in"
    files.mkdir()
    for path in (shared / "articles").glob("0*.txt"):
        shutil.copy(path, files)
    report(Request(paths=(files,), out=folder / "out"))
    return rows_in(folder / "out")


def find(rows: list[dict[str, Any]], **fields: Any) -> list[dict[str, Any]]:
    return [row for row in rows if all(row.get(name) == value for name, value in fields.items())]


def one(rows: list[dict[str, Any]], test: Callable[[dict[str, Any]], bool] = lambda row: True, **fields: Any) -> dict[str, Any]:
    found = [row for row in find(rows, **fields) if test(row)]
    assert len(found) == 1, [(row.get("claim_id"), row.get("evidence")) for row in found] or f"nothing with {fields}"
    return found[0]


def claim(run: Rows, claim_id: str) -> dict[str, Any]:
    return one(run["claims"], claim_id=claim_id)


def test_01_one_civilian_toll_since_the_end_of_april_with_one_origin(run: Rows) -> None:
    series = one(
        run["tolls"],
        lambda row: str(row["start"]).startswith("2019-04") and any(entry["low"] == 880 for entry in row["entries"]),
        kind="killed",
        population="civilians",
    )
    assert len(series["origins"]) == 1
    assert "Syrian Observatory for Human Rights" in series["origins"][0]
    figures = {(entry["as_of"], entry["low"], entry["high"], entry["bound"]) for entry in series["entries"]}
    assert ("2019-08-20", 880, None, "at_least") in figures
    assert ("2019-08-22", 900, 900, "about") in figures
    unattributed = [entry for entry in series["entries"] if entry["low"] == 800]
    assert all(entry["origin"] is None and entry["flags"] for entry in unattributed)
    ids = {claim_id for entry in series["entries"] if entry["low"] in (880, 900) for claim_id in entry["claim_ids"]}
    assert not [row for row in run["contradictions"] if row["a"] in ids and row["b"] in ids]


def test_02_twelve_civilians_are_the_whole(run: Rows) -> None:
    whole = one(run["claims"], doc_id=FRANCE24, kind="killed", low=12)
    assert (whole["high"], whole["population"], whole["start"], whole["end"]) == (12, "civilians", "2019-08-20", "2019-08-20")
    assert whole["perpetrators"] in ([], ["unknown"])
    children = one(run["claims"], doc_id=FRANCE24, kind="killed", low=3, population="children")
    russian = one(run["claims"], doc_id=FRANCE24, kind="killed", low=9)
    assert children["part_of"] == russian["part_of"] == whole["claim_index"]
    assert russian["perpetrators"] == ["russia"]
    incident = one(run["incidents"], incident_id=whole["incident_id"])
    assert (incident["figures"]["killed"]["low"], incident["figures"]["killed"]["high"]) == (12, 12)


def test_03_the_corridor_is_announced_and_denied_never_opened(run: Rows) -> None:
    announced = one(run["claims"], doc_id=AFP, kind="access", place="Surana")
    assert (announced["method"], announced["status"]) == ("announced", "announced")
    assert announced["sources"][:2] == ["Foreign Ministry", "SANA"]
    denial = one(run["claims"], lambda row: "non-existent" in row["evidence"], doc_id=MEMO, kind="denial")
    assert denial["denies"] is not None
    pairs = [{row["a"], row["b"]} for row in run["contradictions"] if row["type"] == "existence"]
    assert {announced["claim_id"], denial["claim_id"]} in pairs
    corridors = [row for row in run["access"] if announced["claim_id"] in row["claim_ids"]]
    assert corridors
    assert all(row["state"] == "announced" and row["standing"] == "disputed" for row in corridors)
    souran = [row for row in run["claims"] if row["kind"] == "access" and row["method"] == "opened" and row["place"] == "Surana"]
    assert not souran


def test_04_the_holder_of_the_area_is_not_the_killer(run: Rows) -> None:
    toll = one(run["claims"], doc_id=AFP, kind="killed", low=900)
    assert "nusra" not in toll["perpetrators"]
    assert "rebels" not in toll["perpetrators"]


def test_05_the_convoy_is_another_incident_than_the_twelve(run: Rows) -> None:
    whole = one(run["claims"], doc_id=FRANCE24, kind="killed", low=12)
    convoy = one(run["claims"], doc_id=FRANCE24, kind="killed", low=3, population="civilians")
    assert convoy["incident_id"] not in (None, whole["incident_id"])
    assert convoy["start"] == convoy["end"] == "2019-08-19"
    assert convoy["sources"][0] == "Ankara"
    assert set(convoy["perpetrators"]) == {"russia", "government"}


def test_06_three_windows_of_displacement_are_never_summed(run: Rows) -> None:
    april = one(run["claims"], doc_id=AFP, kind="displaced", low=400_000)
    half = one(run["claims"], doc_id=TRT, kind="displaced", low=500_000)
    december = one(run["claims"], doc_id=LE_MONDE, kind="displaced", low=130_000)
    assert (april["sources"][0], half["sources"], december["sources"][0]) == ("UN", [], "United Nations")
    holders = {
        name: [row for row in run["tolls"] if any(found["claim_id"] in entry["claim_ids"] for entry in row["entries"])]
        for name, found in (("april", april), ("half", half), ("december", december))
    }
    assert all(len(series) == 1 for series in holders.values())
    assert holders["december"] != holders["april"]
    assert not any(entry["low"] in (530_000, 900_000, 1_030_000) for row in run["tolls"] for entry in row["entries"])
    risk = one(run["claims"], lambda row: row["qualifier"] != "at_least", doc_id=TRT, low=3_000_000)
    assert risk["kind"] == "affected"


def test_07_names_and_the_capture_of_khan_sheikhoun(run: Rows) -> None:
    taken = [
        row
        for row in run["claims"]
        if row["kind"] == "control" and row["place"] in ("Khan Cheikhoun", "Khan Sheikhoun", "Khan Shaykhun")
    ]
    assert {row["doc_id"] for row in taken} >= {AFP, MEMO, FRANCE24, TRT}
    assert len({row["place_id"] for row in taken}) == 1
    assert taken[0]["place_id"] is not None
    places = {row["place"]: row["place_id"] for row in run["claims"] if row["place_id"]}
    listed = one(run["claims"], lambda row: "Latmeen" in row["places"], doc_id=TRT, kind="control")
    assert {"Latamneh", "Latmeen", "Kfar Zita"} <= set(listed["places"])
    assert places["Khan Cheikhoun"] == places["Khan Shaykhun"]
    assert any(row["perpetrators"] == ["government"] and row["method"] == "captured" for row in taken)
    denials = [row for row in run["claims"] if row["kind"] == "denial" and row["doc_id"] == FRANCE24]
    assert {tuple(row["perpetrators"]) for row in denials} >= {("nusra",), ("rebels",)}


def test_08_five_villages_on_23_august_and_the_post_at_morek(run: Rows) -> None:
    listed = one(run["claims"], lambda row: "Latmeen" in row["places"], doc_id=TRT, kind="control")
    assert listed["places"] == ["Latamneh", "Latmeen", "Kfar Zita", "Lahaya", "Morek"]
    assert (listed["start"], listed["end"], listed["method"]) == ("2019-08-23", "2019-08-23", "captured")
    assert listed["perpetrators"] == ["government"]
    assert "TV" in listed["sources"][0]
    assert listed["source_type"] == "state_media"
    post = one(run["claims"], doc_id=FRANCE24, kind="control", place="Morek", method="besieged")
    assert (post["perpetrators"], post["victims_side"]) == (["government"], "turkey")
    shown = {row["place"] for row in run["control"] if row["state"] == "captured" and listed["claim_id"] in row["claim_ids"]}
    assert {"Latamneh", "Latmeen", "Kfar Zita", "Lahaya", "Morek"} <= shown


def test_09_shares_change_and_the_lead_is_flagged(run: Rows) -> None:
    august = one(run["claims"], lambda row: (row["share"] or {}).get("low") == 60, doc_id=AFP, kind="control")
    december = one(run["claims"], lambda row: (row["share"] or {}).get("low") == 70, doc_id=LE_MONDE, kind="control")
    pair = {august["claim_id"], december["claim_id"]}
    assert not [row for row in run["contradictions"] if {row["a"], row["b"]} == pair]
    lead = one(run["claims"], doc_id=TRT, kind="killed", low=800, population="people")
    flagged = [row for row in run["contradictions"] if lead["claim_id"] in (row["a"], row["b"])]
    assert [row for row in flagged if row["a"].startswith(TRT) and row["b"].startswith(TRT)]


def test_10_captions_furniture_and_datelines(run: Rows) -> None:
    caption = [row for row in run["claims"] if row["place"] and "Kafriya" in row["place"]]
    assert caption
    assert all((row["start"], row["end"]) == ("2019-07-13", "2019-07-13") for row in caption)
    texts = [row["evidence"] for row in run["claims"]]
    assert not [text for text in texts if "Read also" in text or "READ:" in text or "comment" in text.lower()]
    datelines = [row for row in run["claims"] if row["place"] == "London" or "(AFP)" in row["evidence"][:20]]
    assert not datelines
    assert not [row for row in run["incidents"] if row["place"] in ("London", "Damascus")]


def test_11_without_metadata_dates_are_inferred_or_open(undated: Rows) -> None:
    december = one(undated["documents"], doc_id=LE_MONDE)
    assert (december["published"], december["published_basis"]) == ("2019-12-25", "inferred")
    assert december["published_candidates"]
    thursday = one(undated["documents"], doc_id=AFP)
    assert thursday["published"] is None
    dated = [row for row in undated["claims"] if row["doc_id"] == AFP and row["start"]]
    assert not [row for row in dated if row["start"] >= "2020"]
    assert one(undated["documents"], doc_id=MEMO)["published"] == "2019-08-23"


def test_12_any_order_and_twice_give_the_same_bytes(shared: Path, tmp_path: Path) -> None:
    files = sorted((shared / "articles").glob("0*.txt"))
    metadata = shared / "articles" / "metadata.csv"
    orders = {"forward": files, "backward": files[::-1], "twice": [*files, *files[::-1]]}
    for name, paths in orders.items():
        report(Request(paths=tuple(paths), metadata=metadata, out=tmp_path / name))
    report(Request(paths=tuple(files), metadata=metadata, out=tmp_path / "forward"))
    written = sorted(path.name for path in (tmp_path / "forward").iterdir() if not path.name.startswith("ledger"))
    assert "report.html" in written
    for name in written:
        first = (tmp_path / "forward" / name).read_bytes()
        assert first == (tmp_path / "backward" / name).read_bytes(), name
        assert first == (tmp_path / "twice" / name).read_bytes(), name
