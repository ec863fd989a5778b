"""The situation in a few lines."""

from dataclasses import replace

from marsad.model import Figure, Kind, View
from marsad.publish import summary


def texts(found, key):
    return [line.text.replace("\u00a0", " ") for line in found.block(key).lines]


def test_a_number_never_stands_alone(view, references):
    found = summary(view, references)
    assert texts(found, "tolls") == [
        "≈ 900 civilians killed · the valley · 30 Apr – 22 Aug 2019 · 1 origin (Valley Monitor) · 2 outlets"
    ]
    assert texts(found, "happened") == [
        "12 civilians killed · Tarsin · 20 Aug 2019 · by River League (says Valley Monitor) · "
        "1 origin (Valley Monitor) · 1 outlet",
        "≤ 40 people injured · Marj · date not stated · perpetrator not stated · origin not stated · 1 outlet",
    ]


def test_the_gravest_running_total_comes_first_and_the_largest_of_each_measure(view, references):
    (killed,) = view.assessment.tolls
    fewer = replace(killed, series_id="t-fewer", entries=tuple(replace(e, figure=Figure.exact(7)) for e in killed.entries))
    affected = replace(killed, series_id="t-affected", kind=Kind.AFFECTED)
    shown = replace(view, assessment=replace(view.assessment, tolls=(affected, fewer, killed)))
    assert [line.split(" · ")[0] for line in texts(summary(shown, references), "tolls")] == [
        "≈ 900 civilians killed", "7 civilians killed", "≈ 900 civilians affected",
    ]  # fmt: skip


def test_control_and_access_say_who_disputes_them(view, references):
    found = summary(view, references)
    assert (
        "Qasr Lum · taken by Northern army · 20 Aug 2019 · said by State radio · disputed by River League: a redeployment"
        in texts(found, "control")
    )
    assert texts(found, "access") == [
        "Bab Lum · access: announced · Northern army · date not stated · said by Ministry of the North · "
        "disputed by Valley Monitor: there is none"
    ]


def test_every_piece_with_claims_can_be_followed(view, references):
    known = {claim.ref for claim in view.claims}
    pieces = [piece for block in summary(view, references).blocks for line in block.lines for piece in line.pieces]
    assert any(piece.claims for piece in pieces)
    assert all(ref in known for piece in pieces for ref in piece.claims)


def test_the_unknown_is_counted(view, references):
    unknown = texts(summary(view, references), "unknown")
    assert "1 claim of violence says nothing about who did it" in unknown
    assert "1 document without a certain day of publication" in unknown


def test_what_was_left_out_is_said_with_its_reason(view, references):
    left = texts(summary(view, references), "left_open")
    assert left[0] == "broken.json:7 · not JSON (a comma is missing) · mend line 7 and read it again"
    assert "marsad-ar · language not read yet" in left


def test_the_rest_is_counted(view, references):
    block = summary(view, references, shown=1).block("happened")
    assert (len(block.lines), block.more) == (1, 1)


def test_an_empty_view_is_no_report(references):
    found = summary(View(), references)
    assert dict(found.counts)["documents"] == 0
    assert all(not block.lines for block in found.blocks)
    assert found.block("happened").empty == "no report"


def test_the_filter_and_the_day_are_said(filtered, references):
    found = summary(filtered, references)
    assert (found.as_of, found.asked) == ("as of 21 Aug 2019", "from 1 Aug 2019, place: Tarsin")
