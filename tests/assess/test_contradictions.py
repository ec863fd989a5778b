from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assess.said import REFERENCES, alike, contradiction, day, denial, document, event, found, said, total

from marsad.assess import assess
from marsad.assess.denials import GENERAL
from marsad.assess.places import close
from marsad.link import link
from marsad.model import Claim, Figure, Kind, Period, Place, Population, Precision, Span, Status

ABOUT_THE_CORRIDOR = {"place": "Ford", "province": "eastmark", "method": "announced", "status": Status.ANNOUNCED, "on": day(22)}


def corridor(doc_id: str, **fields: Any) -> Claim:
    return said(doc_id, 0, Kind.ACCESS, **(ABOUT_THE_CORRIDOR | {"incident": "i1", "perpetrators": ("crown",)} | fields))


def test_a_denial_contradicts_the_claim_of_its_own_document_and_of_others() -> None:
    announced = corridor("a", by=("Crown Ministry", "Royal Herald"))
    repeated = corridor("b", by=("Royal Herald",))
    denied = denial("b", 1, 0, by=("VW",), on=day(22))
    made = found([announced, repeated, denied])
    assert contradiction(made, repeated, denied) == ("existence", "strong")
    assert contradiction(made, announced, denied) == ("existence", "strong")
    (statement,) = made.access
    assert (statement.state, statement.standing.value, statement.said_by) == ("announced", "disputed", ("Crown Ministry",))
    assert statement.disputed_by == ("Vale Watch: “”",)


def test_an_announcement_is_never_an_opening_whatever_its_method_says() -> None:
    (statement,) = found([corridor("a", method="opened")]).access
    assert (statement.state, statement.standing.value) == ("announced", "claimed")


def test_a_denial_that_only_puts_it_otherwise_is_a_framing() -> None:
    text = "The move was a tactical redeployment"
    left = said(
        "a", 0, Kind.CONTROL, method="withdrawn", place="Ford", on=day(20), incident="i1", victims_side="league", by=("VW",)
    )
    framed = denial("a", 1, 0, by=("LV",), perpetrators=("league",), evidence=Span(0, len(text)), on=day(20))
    made = found([left, framed], [document("a", day(20), text)])
    assert contradiction(made, left, framed) == ("framing", "strong")
    (statement,) = made.control
    assert statement.standing.value == "disputed"
    assert statement.disputed_by == (f"LV: “{text}”",)


def test_the_deniers_own_side_is_not_contradicted() -> None:
    mine, theirs = corridor("a", by=("Omar Haddad",)), corridor("b", by=("Royal Herald",))
    denied = denial("b", 1, 0, by=("VW",), on=day(22))
    assert contradiction(found([mine, theirs, denied]), mine, denied) is None


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"figure": Figure.exact(56), "by": ("VW",)}, {"figure": Figure.exact(160), "by": ("LV",)}, ("value", "strong")),
        ({"figure": Figure.at_least(56), "by": ("VW",)}, {"figure": Figure.exact(160), "by": ("LV",)}, None),
        ({"figure": Figure.at_least(112), "by": ("VW",)}, {"figure": Figure.at_least(126), "by": ("VW",)}, None),
        ({"figure": Figure.exact(12), "by": ("VW",)}, {"figure": Figure.exact(15), "by": ("VW",)}, None),
        ({"figure": Figure.exact(12), "by": ("VW",)}, {"figure": Figure.exact(12), "by": ("UN",)}, None),
    ],
)
def test_rival_figures_across_documents(left: dict[str, Any], right: dict[str, Any], expected: tuple[str, str] | None) -> None:
    a, b = event("a", **left), event("b", **right)
    made = found([a, b], [document("b", day(21))])
    assert contradiction(made, a, b) == expected
    assert alike(made, a, b) == (expected is None and a.figure != b.figure)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (Figure.at_least(20), Figure.exact(12), ("value", "strong")),
        (Figure.at_least(16), Figure.about(32), ("value", "weak")),
        (Figure.at_least(100), Figure.at_least(112), None),
        (Figure.at_least(24), Figure.at_least(56), None),
    ],
)
def test_rival_figures_set_side_by_side_in_one_document(low: Figure, high: Figure, expected: tuple[str, str] | None) -> None:
    a, b = event("a", 0, figure=low, by=("VW",)), event("a", 1, figure=high, by=("LV",))
    assert contradiction(found([a, b]), a, b) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"figure": Figure.exact(12), "by": ("VW",)}, {"figure": Figure.exact(40), "by": ("VW",)}, None),
        ({"figure": Figure.exact(3)}, {"figure": Figure.exact(40), "by": ("VW",)}, None),
        ({"figure": Figure.exact(30)}, {"figure": Figure.exact(40), "by": ("VW",)}, ("value", "strong")),
        ({"figure": Figure.exact(1), "by": ("LV",)}, {"figure": Figure.exact(9), "by": ("VW",)}, None),
        ({"figure": Figure.exact(2), "by": ("LV",)}, {"figure": Figure.exact(9), "by": ("VW",)}, ("value", "strong")),
    ],
)
def test_two_counts_of_one_document_may_be_a_part_and_its_whole(
    left: dict[str, Any], right: dict[str, Any], expected: tuple[str, str] | None
) -> None:
    a, b = event("a", 0, **left), event("a", 1, **right)
    made = found([a, b])
    assert contradiction(made, a, b) == expected
    assert alike(made, a, b) == (expected is None)


def test_places_that_lie_apart_are_not_set_against_each_other() -> None:
    def at(doc_id: str, name: str, north: float, count: int, by: str) -> Claim:
        place = Place(f"t:{name}", name, north, 37.0, Precision.POPULATED_PLACE, "XX", "vale")
        fields = {"place": name, "places": (name,), "located": place, "precision": place.precision, "province": "vale"}
        return event(doc_id, figure=Figure.exact(count), by=(by,), incident="i1", **fields)

    near, far = at("a", "Millbrook", 35.0, 12, "VW"), at("b", "Amberford", 35.4, 40, "LV")
    assert not close(near, far)
    assert close(near, at("c", "Weir End", 35.1, 40, "LV"))


def test_a_denial_made_again_and_again_disputes_no_one_act_for_certain() -> None:
    assert GENERAL.search("The ministry has repeatedly denied using such weapons")
    assert GENERAL.search("The army long denied it")
    assert not GENERAL.search("The ministry denied that its jets had hit the market on Monday")


def test_a_headline_word_that_says_more_than_the_count_is_flagged() -> None:
    title = "Scores killed in the Vale"
    headline = event("a", 0, figure=Figure.at_least(40), evidence=Span(0, 13), place="Vale")
    counted = event("a", 1, figure=Figure.at_least(21), by=("VW",), evidence=Span(30, 40))
    text = f"{title}\n\nAt least 21 died in Millbrook"
    source = document("a", day(20), text)
    titled = type(source)(doc_id="a", text=text, sha256=source.sha256, title=title, outlet="Post", published=source.published)
    assert contradiction(found([headline, counted], [titled]), headline, counted) == ("value", "weak")


def test_a_replaced_toll_contradicts_nothing() -> None:
    old, new = event("a", 0, figure=Figure.exact(12), superseded=True), event("a", 1, figure=Figure.exact(40), by=("VW",))
    made = found([old, new])
    assert contradiction(made, old, new) is None
    assert alike(made, old, new)


def test_parts_of_different_places_that_sum_to_more_than_the_whole_are_flagged() -> None:
    whole = event("a", 0, place="Eastmark")
    parts = [
        event("a", at, figure=Figure.exact(n), part_of=0, place=p)
        for at, n, p in ((1, 5, "Ford"), (2, 3, "Mill"), (3, 5, "Dale"))
    ]
    assert contradiction(found([whole, *parts]), whole, parts[-1]) == ("value", "weak")
    overlapping = [event("a", at, figure=Figure.exact(9), part_of=0, place="Ford") for at in (1, 2)]
    assert found([whole, *overlapping]).contradictions == ()


def test_a_lead_that_gives_all_people_the_number_of_the_civilians_is_flagged() -> None:
    window = Period(day(30, 4), day(20))
    lead = total("a", 0, figure=Figure.at_least(800), population=Population.PEOPLE, period=Period(day(23, 4), day(20)))
    whole = total("a", 1, figure=Figure.at_least(2000), population=Population.PEOPLE, period=window)
    part = total("a", 2, figure=Figure.at_least(800), part_of=1, period=window)
    made = found([lead, whole, part])
    assert contradiction(made, lead, part) == ("scope", "strong")
    assert contradiction(made, lead, whole) == ("value", "strong")
    assert contradiction(made, whole, part) is None


def test_two_parties_named_for_one_act_contradict_and_a_shared_one_does_not() -> None:
    a, b, c = (event(doc, by=(who,), perpetrators=party) for doc, who, party in (
        ("a", "VW", ("crown",)), ("b", "Crown Ministry", ("league",)), ("c", "UN", ("crown", "league")),
    ))  # fmt: skip
    made = found([a, b, c])
    assert contradiction(made, a, b) == ("perpetrator", "strong")
    assert contradiction(made, a, c) is None
    assert made.incidents[0].grade == "contested"


def test_losses_of_two_sides_in_one_fight_are_no_contradiction() -> None:
    fighters = {"population": Population.FIGHTERS, "method": "shooting"}
    a = event("a", 0, perpetrators=("crown",), victims_side="league", **fighters)
    b = event("a", 1, perpetrators=("league",), victims_side="crown", **fighters)
    assert contradiction(found([a, b]), a, b) is None


def test_one_event_on_two_days_is_a_contradiction_of_dates() -> None:
    a, b = event("a", perpetrators=("crown",)), event("b", perpetrators=("crown",), on=day(21))
    assert contradiction(found([a, b]), a, b) == ("date", "weak")


def test_what_was_reported_as_done_and_is_later_still_announced() -> None:
    moved = {"kind": Kind.DISPLACED, "figure": Figure.exact(2200), "population": Population.PEOPLE}
    done, planned = event("a", **moved), event("b", status=Status.ANNOUNCED, **moved)
    late = found([done, planned], [document("b", day(22))])
    assert contradiction(late, done, planned) == ("existence", "weak")
    early = found([done, planned], [document("b", day(20))])
    assert contradiction(early, done, planned) is None


def test_a_growing_share_is_a_change_and_two_shares_of_one_day_are_not() -> None:
    def share(doc_id: str, percent: int, on: Any) -> Claim:
        fields: dict[str, Any] = {"share": Figure.exact(percent), "perpetrators": ("crown",), "province": "vale", "on": on}
        return said(doc_id, 0, Kind.CONTROL, method="holds", **fields)

    august, december, rival = share("a", 60, day(22)), share("b", 70, day(25, 12)), share("c", 50, day(22))
    made = found([august, december])
    assert contradiction(made, august, december) is None
    assert alike(made, august, december)
    assert contradiction(found([august, rival]), august, rival) == ("value", "strong")


def test_stages_of_one_place_are_look_alikes_and_rival_holders_are_not() -> None:
    def state(doc_id: str, method: str, on: Any, holder: str, by: str) -> Claim:
        return said(
            doc_id, 0, Kind.CONTROL, method=method, place="Ford", province="eastmark", perpetrators=(holder,), on=on, by=(by,)
        )

    besieged, taken = state("a", "besieged", day(20), "crown", "VW"), state("b", "captured", day(23), "crown", "Royal Herald")
    rival = state("c", "holds", day(23), "league", "LV")
    made = found([besieged, taken, rival])
    assert contradiction(made, besieged, taken) is None
    assert alike(made, besieged, taken)
    assert contradiction(made, taken, rival) == ("perpetrator", "strong")
    standings = {(row.state, row.holder): row.standing.value for row in made.control}
    assert standings == {("besieged", "crown"): "claimed", ("captured", "crown"): "disputed", ("holds", "league"): "disputed"}


def test_equal_numbers_of_two_events_are_a_look_alike() -> None:
    tuesday = event("a", 0, figure=Figure.exact(3), population=Population.CHILDREN)
    monday = event("a", 1, figure=Figure.exact(3), on=day(19), place=None, incident="i2")
    made = found([tuesday, monday])
    assert alike(made, tuesday, monday)
    assert made.contradictions == ()


TAKEN: dict[str, Any] = {"method": "captured", "place": "Dale", "perpetrators": ("crown",), "on": day(23)}
MANY = [
    event("a", 0, by=("VW",), figure=Figure.exact(12)),
    event("b", 0, by=("LV",), figure=Figure.exact(40), perpetrators=("crown",)),
    event("c", 0, by=("Royal Herald",), perpetrators=("league",)),
    said("a", 1, Kind.ACCESS, incident="i2", perpetrators=("crown",), **ABOUT_THE_CORRIDOR),
    denial("a", 2, 1, by=("VW",), incident="i2"),
    total("a", 3, by=("VW",)),
    total("b", 3, by=("OV",), figure=Figure.about(900)),
    total("c", 3, figure=Figure.at_least(800)),
    said("b", 4, Kind.CONTROL, places=("Ford", "Dale"), by=("VW",), **TAKEN),
    said("c", 4, Kind.CONTROL, by=("Royal Herald",), **TAKEN),
]
DOCUMENTS = [document("a", day(22)), document("b", day(23)), document("c", day(23))]


@settings(max_examples=25)
@given(st.permutations(MANY), st.permutations(DOCUMENTS))
def test_the_order_of_the_input_changes_nothing(claims: list[Claim], documents: list[Any]) -> None:
    expected = assess(link(MANY), MANY, DOCUMENTS, REFERENCES)
    assert assess(link(claims)[::-1], claims, documents, REFERENCES) == expected


def test_swapping_the_parties_swaps_them_in_the_findings_and_changes_nothing_else() -> None:
    def told(one: str, two: str) -> list[tuple[str, ...]]:
        taken = {"method": "captured", "place": "Ford", "on": day(20), "perpetrators": (one,), "victims_side": two}
        claims = [event("a", by=("VW",), perpetrators=(one,)), event("b", by=("UN",), perpetrators=(two,))]
        made = found([*claims, said("a", 1, Kind.CONTROL, **taken)])
        rows = [(row.type.value, row.why) for row in made.contradictions]
        return rows + [(row.holder or "", row.lost_by or "") for row in made.control]

    def swap(text: str) -> str:
        return text.replace("crown", "*").replace("league", "crown").replace("*", "league")

    assert [tuple(map(swap, row)) for row in told("crown", "league")] == told("league", "crown")


def test_nothing_in_nothing_out() -> None:
    assert assess([], [], [], REFERENCES) == found([])
    assert found([]).contradictions == ()
