"""The tables: their keys, their meaning, and that nothing is invented on the way."""

import json
from dataclasses import replace

import pytest

from marsad.model import Precision, Published, View
from marsad.model.exchange import claim_from_row
from marsad.publish import publish
from marsad.publish.catalogue import catalogue
from marsad.publish.rows import tables


@pytest.fixture
def found(view, references):
    return catalogue(view, references)


def row_of(found, table, key, value):
    return next(row for row in tables(found)[table] if row[key] == value)


def test_a_claim_is_the_exchange_row_with_its_incident(found, view):
    row = row_of(found, "claims.jsonl", "claim_id", "valley-wire#0")
    text = found.documents["valley-wire"].text
    assert text[row["start_char"] : row["end_char"]] == row["evidence"]
    assert (row["low"], row["high"], row["qualifier"], row["incident_id"]) == (12, 12, "exact", "i-000000000001")
    assert (row["lat"], row["lon"], row["place_id"]) == (35.44, 36.65, "t:tarsin")
    assert claim_from_row(row).figure == view.claims[-5].figure


def test_a_claim_outside_of_all_incidents_has_none(found):
    assert row_of(found, "claims.jsonl", "claim_id", "valley-wire#2")["incident_id"] is None


def test_an_incident_keeps_the_whole_and_shows_its_parts(found):
    row = row_of(found, "incidents.jsonl", "incident_id", "i-000000000001")
    killed = row["figures"]["killed"]
    assert (killed["low"], killed["high"], killed["origins"], killed["population"]) == (12, 12, ["Valley Monitor"], "civilians")
    assert [(each["low"], each["part"]) for each in killed["by_population"]] == [(12, False), (3, True)]
    assert row["members"] == [["valley-wire", "valley-wire#0"], ["valley-wire", "valley-wire#1"]]
    assert row["perpetrators"] == [{"party": "river_league", "said_by": "Valley Monitor"}]


def test_the_whole_leads_even_when_a_part_comes_first(found, view, references):
    item = view.assessment.incidents[0]
    turned = replace(item, figures=tuple(reversed(item.figures)))
    again = replace(view, assessment=replace(view.assessment, incidents=(turned,)))
    assert tables(catalogue(again, references))["incidents.jsonl"][0]["figures"]["killed"]["low"] == 12


def test_a_vague_place_gets_no_coordinates(found):
    row = row_of(found, "incidents.jsonl", "incident_id", "i-000000000002")
    assert (row["lat"], row["lon"], row["precision"]) == (None, None, "district")


def test_an_open_bound_stays_open(found):
    row = row_of(found, "incidents.jsonl", "incident_id", "i-000000000002")
    assert (row["figures"]["injured"]["low"], row["figures"]["injured"]["high"]) == (None, 40)


def test_a_running_total_lists_its_states(found):
    (row,) = tables(found)["tolls.jsonl"]
    assert [(e["as_of"], e["low"], e["high"], e["bound"]) for e in row["entries"]] == [
        ("2019-08-20", 880, None, "at_least"),
        ("2019-08-22", 900, 900, "about"),
    ]
    assert (row["origins"], row["scope"], row["start"]) == (["Valley Monitor"], "cumulative", "2019-04-30")


def test_control_says_who_says_so_and_who_disputes_it(found):
    row = row_of(found, "control.jsonl", "place", "Qasr Lum")
    assert (row["holder"], row["lost_by"], row["state"], row["standing"]) == (
        "north_army",
        "river_league",
        "captured",
        "disputed",
    )
    assert (row["said_by"], row["disputed_by"]) == (["State radio"], ["River League: a redeployment"])


def test_contradictions_point_to_claims_by_id(found):
    (row,) = tables(found)["contradictions.jsonl"]
    assert (row["a"], row["b"], row["type"], row["strength"]) == ("valley-wire#4", "lum-post#2#1", "existence", "strong")


def test_what_was_skipped_is_in_its_own_table_only(found):
    (row,) = tables(found)["skipped.jsonl"]
    assert row == {
        "location": "broken.json:7",
        "reason": "not JSON (a comma is missing)",
        "next_step": "mend line 7 and read it again",
    }
    assert "broken.json:7" not in json.dumps(tables(found)["documents.jsonl"])


def test_a_document_says_how_its_date_is_known(found):
    row = row_of(found, "documents.jsonl", "doc_id", "lum-post#2")
    assert (row["published"], row["published_basis"], row["published_candidates"]) == ("2019-08-22", "inferred", ["2024-08-22"])
    assert row_of(found, "documents.jsonl", "doc_id", "marsad-ar")["unread"] == "language not read yet"


def test_an_interval_is_no_day(view, references):
    interval = Published(earliest=view.documents[0].published.day, latest=None)
    again = replace(view, documents=(replace(view.documents[0], published=interval),))
    (row,) = tables(catalogue(again, references))["documents.jsonl"]
    assert (row["published"], row["published_earliest"]) == (None, "2019-08-22")


def features(view, references, outlines, folder):
    publish(view, references, outlines, folder)
    return json.loads((folder / "map.geojson").read_text(encoding="utf-8"))


def test_the_layer_gives_points_to_points_only(view, references, outlines, tmp_path):
    layer = features(view, references, outlines, tmp_path)
    shapes = {each.get("id"): each["geometry"] for each in layer["features"] if each["properties"]["layer"] == "incident"}
    assert shapes["i-000000000001"] == {"type": "Point", "coordinates": [36.65, 35.44]}
    assert shapes["i-000000000002"] is None
    assert "not findings of fact" in layer["caveat"]
    assert "22 Aug 2019" in layer["as_of"]


def test_a_province_is_an_area_where_its_borders_are_given(view, bordered, references, outlines, tmp_path):
    item = view.assessment.incidents[0]
    vague = replace(item, incident=replace(item.incident, precision=Precision.GOVERNORATE))
    view = View(view.documents, view.claims, replace(view.assessment, incidents=(vague,), control=()))
    (drawn,) = features(view, bordered, outlines, tmp_path / "a")["features"]
    (bare,) = features(view, references, outlines, tmp_path / "b")["features"]
    assert (drawn["geometry"]["type"], bare["geometry"]) == ("Polygon", None)


def test_a_movement_keeps_every_number_that_is_stated(found):
    row = row_of(found, "movements.jsonl", "form", "convoy")
    assert [each["low"] for each in row["vehicles"]] == [28, 30]
    assert (row["troops"], row["start"], row["stopped_by"]) == ([], None, [])


def test_a_meeting_names_who_meets_as_written(found):
    row = row_of(found, "meetings.jsonl", "form", "talks")
    assert row["participants"] == ["Envoy Ada Brook", "the northern council"]
    assert (row["state"], row["status"], row["start"], row["purpose"]) == ("planned", "announced", "2019-09-16", "the road")


def test_what_was_left_open_stands_in_its_sentence(found):
    rows = tables(found)["open.jsonl"]
    assert rows
    assert all(row["words"] in row["sentence"] and "low" not in row for row in rows)
