from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.link.told import claim, day, judged, strike

from marsad.link import link
from marsad.model import Claim, ClaimRef, Figure, Incident, Kind, Period, Place, Population, Precision, Scope, Verdict


def together(incidents: list[Incident], *claims: Claim) -> bool:
    """Whether the claims share an incident."""
    homes = {incident.incident_id for incident in incidents for c in claims if c.ref in incident.members}
    return len(homes) == 1 and all(any(c.ref in incident.members for incident in incidents) for c in claims)


def test_claims_of_one_label_are_one_incident() -> None:
    killed = strike("a")
    injured = claim("a", 1, Kind.INJURED, figure=Figure.at_least(30))
    assert together(link([killed, injured]), killed, injured)


def test_labels_of_one_document_stay_apart_even_where_all_else_is_equal() -> None:
    first, second = strike("a", 0, incident="i1"), strike("a", 1, incident="i2")
    assert not together(link([first, second]), first, second)


def test_two_reports_of_one_strike_are_one_incident_in_any_spelling() -> None:
    assert together(link([strike("a"), strike("b", place="Kfar Zita")]), strike("a"), strike("b"))


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"period": day(26)}, "another day"),
        ({"place": "Saraqeb", "province": "idlib"}, "another place in another province"),
        ({"place": "Morek"}, "another place of the province and nothing else in common but a number"),
        ({"perpetrators": ("rebels",), "method": "shooting", "period": day(21)}, "another act on the next day"),
    ],
)
def test_equal_numbers_are_not_one_event(other: dict[str, object], why: str) -> None:
    a = strike("a", perpetrators=("government",), figure=Figure.exact(3))
    b = strike("b", **({"perpetrators": ("russia",), "figure": Figure.exact(3)} | other))
    assert not together(link([a, b]), a, b), why


def test_three_children_on_tuesday_are_not_three_civilians_at_the_convoy_on_monday() -> None:
    children = claim(
        "a", population=Population.CHILDREN, figure=Figure.exact(3), place="south-east Idlib", province="idlib", period=day(20)
    )
    convoy = claim("b", figure=Figure.exact(3), period=day(19), perpetrators=("russia", "government"))
    assert not together(link([children, convoy]), children, convoy)


def test_rival_tolls_of_one_event_are_one_incident() -> None:
    a = strike("a", perpetrators=("coalition",), figure=Figure.exact(56))
    b = strike("b", perpetrators=("coalition",), figure=Figure.exact(160))
    assert together(link([a, b]), a, b)


def test_a_chain_of_next_days_does_not_join_far_days() -> None:
    chain = [strike(f"d{number}", period=day(number), perpetrators=("government",)) for number in range(10, 20)]
    for incident in link(chain):
        starts = [c.period.start for c in chain if c.ref in incident.members]
        assert all(start is not None for start in starts)
        assert (max(s for s in starts if s) - min(s for s in starts if s)).days <= 1


def test_running_totals_and_background_belong_to_no_incident() -> None:
    total = claim("a", scope=Scope.CUMULATIVE, period=Period(date(2019, 4, 30), date(2019, 8, 20)), incident=None)
    labelled_total = claim("a", 1, scope=Scope.CUMULATIVE, incident="i1")
    held = claim("a", 2, Kind.CONTROL, method="holds", place="Morek", period=day(20))
    undated = claim("a", 3, Kind.CONTROL, method="captured", place="Morek")
    assert link([total, labelled_total, held, undated]) == []


def test_a_dated_capture_without_label_is_an_incident() -> None:
    capture = claim("a", 0, Kind.CONTROL, method="captured", place="Morek", period=day(23), perpetrators=("government",))
    (incident,) = link([capture])
    assert (incident.place, incident.period) == ("Morek", day(23))


def test_a_place_taken_by_one_side_is_the_place_that_the_other_left() -> None:
    common = {"place": "Khan Sheikhoun", "province": "idlib", "perpetrators": ("government",), "victims_side": "rebels"}
    left = claim("a", 0, Kind.CONTROL, method="withdrawn", period=day(20), incident="i1", **common)
    taken = claim("b", 0, Kind.CONTROL, method="captured", period=day(21), incident="i1", **(common | {"place": "Khan Shaykhun"}))
    assert together(link([left, taken]), left, taken)


def test_a_denial_belongs_to_what_it_denies() -> None:
    announced = claim("a", 0, Kind.ACCESS, method="announced", place="Souran", period=day(22), incident="i1")
    denial = claim("a", 1, Kind.DENIAL, denies=0)
    assert together(link([announced, denial]), announced, denial)


def test_an_undated_announcement_is_of_the_time_when_it_was_denied() -> None:
    dated = claim("a", 0, Kind.ACCESS, method="announced", place="Souran", province="hama", period=day(22), incident="i1")
    undated = claim("b", 0, Kind.ACCESS, method="announced", places=("southern Idlib", "northern Hama"), province="idlib")
    denial = claim("b", 1, Kind.DENIAL, denies=0, period=day(22), province="idlib")
    assert together(link([dated, undated, denial]), dated, undated, denial)
    assert link([undated]) == []


def test_undated_reports_of_distant_weeks_do_not_meet() -> None:
    a = claim("a", 0, Kind.DISPLACED, place="Madaya", province="rif_dimashq", figure=Figure.at_least(2000))
    b = claim("b", 0, Kind.DISPLACED, place="Madaya", province="rif_dimashq", figure=Figure.at_least(2000))
    near = [claim(doc, 1, Kind.ATTACK, period=day(number), incident="i9") for doc, number in (("a", 15), ("b", 16))]
    far = [claim(doc, 1, Kind.ATTACK, period=day(number), incident="i9") for doc, number in (("a", 2), ("b", 26))]
    assert together(link([a, b, *near]), a, b)
    assert not together(link([a, b, *far]), a, b)


def test_a_persons_judgement_wins_over_scores_and_labels() -> None:
    a, b, c = strike("a"), strike("b"), strike("c", place="Saraqeb", province="idlib", period=day(29))
    other = claim("a", 1, Kind.INJURED)
    judgements = [judged(a, b, Verdict.DIFFERENT), judged(a, c, Verdict.SAME), judged(a, other, Verdict.DIFFERENT)]
    incidents = link([a, b, c, other], judgements)
    assert not together(incidents, a, b)
    assert together(incidents, a, c)
    assert not together(incidents, a, other)


def test_the_latest_judgement_on_a_pair_counts_and_unsure_changes_nothing() -> None:
    a, b = strike("a"), strike("b")
    revised = [judged(a, b, Verdict.DIFFERENT, "2026-01-01"), judged(b, a, Verdict.SAME, "2026-02-01")]
    assert together(link([a, b], revised), a, b)
    assert together(link([a, b], [judged(a, b, Verdict.UNSURE)]), a, b)


def test_a_judgement_never_puts_a_running_total_into_an_incident() -> None:
    event, total = strike("a"), claim("b", scope=Scope.CUMULATIVE, incident=None)
    assert not together(link([event, total], [judged(event, total, Verdict.SAME)]), event, total)


def test_an_incident_has_the_sharpest_place_and_says_why_it_was_put_together() -> None:
    village = Place("table:1", "Kafr Zita", 35.37, 36.6, Precision.POPULATED_PLACE, province="hama")
    wide = strike("a", place="Hama")
    sharp = strike("b", located=village, precision=Precision.POPULATED_PLACE)
    (incident,) = link([wide, sharp])
    assert (incident.place, incident.located, incident.precision) == ("Kafr Zita", village, Precision.POPULATED_PLACE)
    assert "b#0 with a#0" in incident.reasons[0]
    assert "time +3.0" in incident.reasons[0]


def test_resolved_places_far_apart_are_two_events_and_near_ones_one() -> None:
    def at(doc_id: str, name: str, lat: float) -> Claim:
        place = Place(f"table:{name}", name, lat, 36.6, Precision.POPULATED_PLACE)
        return strike(doc_id, place=name, located=place, precision=Precision.POPULATED_PLACE)

    a, b, c = at("a", "Kafr Zita", 35.37), at("b", "Latamneh", 35.40), at("c", "Azaz", 36.59)
    incidents = link([a, b, c])
    assert together(incidents, a, b)
    assert not together(incidents, a, c)


def test_ids_come_from_the_first_member() -> None:
    alone, joined = link([strike("a")]), link([strike("a"), strike("b")])
    assert alone[0].incident_id == joined[0].incident_id
    assert alone[0].incident_id.startswith("i-")
    assert len(alone[0].incident_id) == 14


WEEK = [
    strike(doc_id, index, period=day(number), place=place, figure=Figure.exact(count), incident=f"i{index}")
    for doc_id, index, number, place, count in [
        ("a", 0, 20, "Kafr Zita", 12), ("b", 0, 20, "Kfar Zita", 12), ("c", 0, 21, "Kafr Zita", 14), ("c", 1, 20, "Morek", 12),
        ("d", 0, 22, "Kafr Zita", 12), ("e", 0, 20, "Hama", 12), ("f", 0, 19, "Kafr Zita", 9), ("f", 1, 20, "Kafr Zita", 12),
    ]
]  # fmt: skip


@given(st.permutations(WEEK))
def test_the_order_of_the_claims_changes_nothing(claims: list[Claim]) -> None:
    assert link(claims) == link(WEEK)


@given(st.permutations(WEEK), st.integers(0, len(WEEK)))
def test_every_labelled_claim_is_in_exactly_one_incident(claims: list[Claim], keep: int) -> None:
    given_claims = claims[:keep]
    members = [ref for incident in link(given_claims) for ref in incident.members]
    assert sorted(members) == sorted(c.ref for c in given_claims)
    assert len(set(members)) == len(members)


def test_swapping_the_parties_names_changes_no_incident() -> None:
    def told(first: str, second: str) -> list[tuple[ClaimRef, ...]]:
        claims = [
            strike("a", perpetrators=(first,)),
            strike("b", perpetrators=(second,)),
            strike("c", perpetrators=(first, second), period=day(21)),
            claim(
                "d",
                0,
                Kind.CONTROL,
                method="captured",
                place="Kafr Zita",
                period=day(20),
                perpetrators=(first,),
                victims_side=second,
            ),
            claim(
                "e", 0, Kind.CONTROL, method="lost", place="Kafr Zita", period=day(20), perpetrators=(first,), victims_side=second
            ),
        ]
        return [incident.members for incident in link(claims)]

    assert told("government", "rebels") == told("rebels", "government")
