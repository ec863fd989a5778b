"""What must come out right in the example reports, from raw files to the tables of the report."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from marsad.pipeline import Request, report

Row = dict[str, Any]
Tables = dict[str, list[Row]]

ORONTES, LEVANT, CEDAR = "orontes-wire-corridor", "levant-courier-no-corridor", "cedar-dispatch-withdrawal"
BOSPORUS, MERIDIAN, PLAIN = "bosporus-desk-villages", "meridian-review-exodus", "plain-gazette-count"
TIGRIS_20, TIGRIS_22, HARBOUR = "tigris-bulletin-0820", "tigris-bulletin-0822", "harbour-post-convoy"
STEPPE, INLAND = "steppe-journal-town", "inland-reader-posts"


def tables(folder: Path) -> Tables:
    return {
        path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] for path in folder.glob("*.jsonl")
    }


@pytest.fixture(scope="module")
def made(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Tables:
    out = tmp_path_factory.mktemp("examples")
    report(Request(paths=(examples / "syria",), metadata=examples / "syria" / "metadata.csv", out=out))
    return tables(out)


@pytest.fixture(scope="module")
def without_metadata(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Tables:
    out = tmp_path_factory.mktemp("undated")
    report(Request(paths=(examples / "syria",), out=out))
    return tables(out)


def claim(made: Tables, doc_id: str, kind: str, low: int | None = None, **fields: Any) -> Row:
    found = [
        row
        for row in made["claims"]
        if (row["doc_id"], row["kind"], row["low"]) == (doc_id, kind, low)
        and all(row[key] == value for key, value in fields.items())
    ]
    assert len(found) == 1, f"{len(found)} claims {kind} {low} {fields} in {doc_id}"
    return found[0]


def series_with(made: Tables, *rows: Row) -> list[Row]:
    ids = {row["claim_id"] for row in rows}
    return [series for series in made["tolls"] if ids & {i for entry in series["entries"] for i in entry["claim_ids"]}]


def test_1_one_count_of_one_origin_is_one_series(made: Tables) -> None:
    states = [claim(made, CEDAR, "killed", 880), claim(made, ORONTES, "killed", 900), claim(made, PLAIN, "killed", 900)]
    (series,) = series_with(made, *states)
    assert len(series["origins"]) == 1
    assert {"Cedar Dispatch", "Orontes Wire", "Plain Gazette"} <= set(series["outlets"])
    pairs = [{row["a"], row["b"]} for row in made["contradictions"]]
    assert not [pair for pair in pairs if pair <= {row["claim_id"] for row in states}]


def test_1_a_count_without_origin_is_no_second_witness(made: Tables) -> None:
    unattributed = claim(made, BOSPORUS, "killed", 800, population="civilians")
    assert unattributed["sources"] == []
    for series in series_with(made, unattributed):
        assert len(series["origins"]) <= 1


def test_2_parts_stay_under_their_whole(made: Tables) -> None:
    whole = claim(made, CEDAR, "killed", 12)
    children, russian = claim(made, CEDAR, "killed", 3, population="children"), claim(made, CEDAR, "killed", 9)
    assert children["part_of"] == russian["part_of"] == whole["claim_index"]
    assert (russian["perpetrators"], set(whole["perpetrators"]) - {"unknown"}) == (["russia"], set())
    incident = next(row for row in made["incidents"] if row["incident_id"] == whole["incident_id"])
    assert (incident["figures"]["killed"]["low"], incident["figures"]["killed"]["high"]) == (12, 12)


def test_2_an_echo_is_the_same_incident_with_one_origin(made: Tables) -> None:
    cedar, tigris = claim(made, CEDAR, "killed", 12), claim(made, TIGRIS_20, "killed", 12)
    assert cedar["incident_id"] == tigris["incident_id"]
    incident = next(row for row in made["incidents"] if row["incident_id"] == cedar["incident_id"])
    assert len(incident["origins"]) == 1
    assert len(incident["outlets"]) == 2


def test_3_the_corridor_is_announced_and_denied_and_never_opened(made: Tables) -> None:
    announced = next(row for row in made["claims"] if row["doc_id"] == ORONTES and row["kind"] == "access")
    assert (announced["method"], announced["status"]) == ("announced", "announced")
    assert announced["sources"][0].startswith("Foreign Ministry")
    assert announced["sources"][1] == "SANA"
    denials = {row["claim_id"] for row in made["claims"] if row["doc_id"] == LEVANT and row["kind"] == "denial"}
    against = [
        row for row in made["contradictions"] if announced["claim_id"] in (row["a"], row["b"]) and row["type"] == "existence"
    ]
    assert [row for row in against if {row["a"], row["b"]} & denials]
    assert not [
        row for row in made["claims"] if row["kind"] == "access" and row["method"] == "opened" and row["status"] == "reported"
    ]


def test_4_who_holds_the_area_did_not_kill_there(made: Tables) -> None:
    assert not {"nusra", "rebels"} & set(claim(made, ORONTES, "killed", 900)["perpetrators"])


def test_4_who_came_under_attack_did_not_attack(made: Tables) -> None:
    assert "turkey" not in claim(made, HARBOUR, "killed", 3)["perpetrators"]


def test_5_the_convoy_is_an_incident_of_its_own(made: Tables) -> None:
    twelve = claim(made, CEDAR, "killed", 12)
    convoy = claim(made, CEDAR, "killed", 3, population="civilians")
    told_by_ankara = claim(made, HARBOUR, "killed", 3)
    assert convoy["incident_id"] not in (None, twelve["incident_id"])
    assert (convoy["start"], told_by_ankara["start"]) == ("2019-08-19", "2019-08-19")
    assert convoy["sources"] == ["Ankara"]


def test_6_windows_of_displacement_are_not_summed(made: Tables) -> None:
    spring, half, december = (
        claim(made, ORONTES, "displaced", 400_000),
        claim(made, BOSPORUS, "displaced", 500_000),
        claim(made, MERIDIAN, "displaced", 130_000),
    )
    assert not {row["series_id"] for row in series_with(made, december)} & {
        row["series_id"] for row in series_with(made, spring, half)
    }
    stated = {row["low"] for row in made["claims"]} | {row["high"] for row in made["claims"]}
    assert {entry["low"] for row in made["tolls"] for entry in row["entries"]} <= stated
    assert claim(made, BOSPORUS, "affected", 3_000_000)["high"] == 3_000_000


def test_7_spellings_of_one_place_one_source_one_party(made: Tables) -> None:
    names = ("Khan Cheikhoun", "Khan Sheikhoun", "Khan Shaykhun")
    found = {row["place"]: row["place_id"] for row in made["claims"] if row["place"] in names}
    assert set(found) == set(names)
    assert len(set(found.values())) == 1
    assert None not in found.values()
    sohr = {name for row in made["tolls"] for name in row["origins"] if "Observatory" in name or name in ("OSDH", "SOHR")}
    assert len(sohr) == 1


def test_7_latamneh_and_latmeen_are_two(made: Tables) -> None:
    captured = {row["place"]: row["place_key"] for row in made["control"] if row["state"] == "captured"}
    assert captured["Latamneh"] != captured["Latmeen"]


def test_7_a_withdrawal_is_framed_as_redeployment_by_those_who_left(made: Tables) -> None:
    denials = [row for row in made["claims"] if row["doc_id"] == CEDAR and row["kind"] == "denial"]
    assert {party for row in denials for party in row["perpetrators"]} == {"nusra", "rebels"}


def test_8_five_places_by_state_television_and_the_post_at_morek(made: Tables) -> None:
    villages = {"Latamneh", "Latmeen", "Kfar Zita", "Lahaya", "Morek"}
    captured = [row for row in made["control"] if row["state"] == "captured" and row["start"] == "2019-08-23"]
    assert villages <= {row["place"] for row in captured}
    besieged = [row for row in made["control"] if row["state"] == "besieged" and row["place"] == "Morek"]
    assert besieged
    assert {row["holder"] for row in besieged} == {"government"}


def test_8_a_town_that_is_threatened_is_not_taken(made: Tables) -> None:
    taken = [row for row in made["control"] if row["state"] == "captured" and "Maarat" in (row["place"] or "")]
    assert not taken


def test_9_a_share_that_grows_is_a_change(made: Tables) -> None:
    shares = {row["doc_id"]: row["claim_id"] for row in made["claims"] if row["share"]}
    assert set(shares) == {ORONTES, MERIDIAN}
    assert not [row for row in made["contradictions"] if {row["a"], row["b"]} == set(shares.values())]


def test_9_the_lead_that_drops_the_civilians_is_flagged(made: Tables) -> None:
    lead = claim(made, BOSPORUS, "killed", 800, population="people")["claim_id"]
    body = {row["claim_id"] for row in made["claims"] if row["doc_id"] == BOSPORUS and row["kind"] == "killed"} - {lead}
    assert [row for row in made["contradictions"] if lead in (row["a"], row["b"]) and {row["a"], row["b"]} & body]


def test_10_captions_keep_their_dates_and_furniture_carries_no_claim(made: Tables) -> None:
    kafriya = [row for row in made["claims"] if "Kafriya" in row["places"] or row["place"] == "Kafriya"]
    assert kafriya
    assert {row["start"] for row in kafriya} == {"2019-07-13"}
    furniture = ("Read also", "READ:", "Related:", "Share this", "Follow us", "Subscribe", "comment", "LEAVE A REPLY", "Join the")
    assert not [row["evidence"] for row in made["claims"] if any(words in row["evidence"] for words in furniture)]
    assert not [row for row in made["incidents"] if row["place"] in ("Damascus", "London", "Beirut", "Britain")]


def test_11_a_date_without_year_is_inferred_and_a_bare_weekday_stays_open(without_metadata: Tables) -> None:
    documents = {row["doc_id"]: row for row in without_metadata["documents"]}
    assert (documents[MERIDIAN]["published"], documents[MERIDIAN]["published_basis"]) == ("2019-12-25", "inferred")
    assert documents[INLAND]["published"] is None
    assert documents[INLAND]["published_basis"] in ("inferred", "unknown")
    assert (documents[PLAIN]["published"], documents[PLAIN]["published_basis"]) == ("2019-08-22", "dateline")
    assert not [row for row in without_metadata["claims"] if (row["start"] or "") > "2020"]


def test_12_any_order_and_twice_give_the_same_bytes(examples: Path, tmp_path: Path) -> None:
    files = sorted(path for path in (examples / "syria").iterdir() if path.suffix != ".csv")
    again = tmp_path / "again"
    again.mkdir()
    orders = {"forward": files, "backward": files[::-1], "twice": [*files, *files[::-1]]}
    for name, paths in orders.items():
        report(Request(paths=tuple(paths), metadata=examples / "syria" / "metadata.csv", out=tmp_path / name))
    shutil.copy(tmp_path / "forward" / "ledger.sqlite", again)
    report(Request(out=again))
    written = sorted(path.name for path in (tmp_path / "forward").iterdir() if not path.name.startswith("ledger"))
    assert "report.html" in written
    for name in written:
        first = (tmp_path / "forward" / name).read_bytes()
        for other in ("backward", "twice", "again"):
            assert first == (tmp_path / other / name).read_bytes(), (name, other)


def test_the_second_conflict_is_read_without_a_change_to_the_code(examples: Path, tmp_path: Path) -> None:
    report(Request(paths=(examples / "sudan",), metadata=examples / "sudan" / "metadata.csv", out=tmp_path))
    made = tables(tmp_path)
    assert {row["pack"] for row in made["claims"]} == {"sudan"}
    taken = [row for row in made["control"] if row["state"] == "captured" and "Zamzam" in (row["place"] or "")]
    assert [row["holder"] for row in taken] == ["rsf"]
    assert claim(made, "savanna-report-zamzam-taken", "displaced", 60_000)["high"] == 80_000
