from typing import Any

from tests.assess.said import day, denial, found, said

from marsad.model import Claim, Kind, Period, Standing


def control(doc_id: str, index: int = 0, **fields: Any) -> Claim:
    usual = {"method": "captured", "place": "Kafr Zita", "province": "eastmark", "perpetrators": ("crown",), "on": day(23)}
    return said(doc_id, index, Kind.CONTROL, **(usual | {"victims_side": "league"} | fields))


def test_several_places_of_one_claim_are_a_statement_each() -> None:
    made = found([control("a", place="Latamneh", places=("Latamneh", "Latmeen", "Lahaya"), by=("Royal Herald",))])
    assert sorted((row.place, row.holder, row.lost_by, row.standing) for row in made.control) == [
        ("Lahaya", "crown", "league", Standing.CLAIMED),
        ("Latamneh", "crown", "league", Standing.CLAIMED),
        ("Latmeen", "crown", "league", Standing.CLAIMED),
    ]
    assert len({row.place_key for row in made.control}) == 3


def test_independent_origins_agree_on_one_place_in_two_spellings() -> None:
    made = found([control("a", by=("Royal Herald",)), control("b", place="Kfar Zita", by=("VW",), on=day(24))])
    (row,) = made.control
    assert (row.said_by, row.standing, row.period) == (("Royal Herald", "Vale Watch"), Standing.AGREED, Period.on(day(23)))


def test_two_speakers_of_one_side_do_not_agree_with_each_other() -> None:
    (row,) = found([control("a", by=("Royal Herald",)), control("b", by=("Crown Ministry",))]).control
    assert row.standing is Standing.CLAIMED


def test_a_side_that_says_what_hurts_it_speaks_against_its_interest() -> None:
    (loser,) = found([control("a", method="withdrawn", by=("LV",))]).control
    (winner,) = found([control("a", by=("Royal Herald",))]).control
    assert (loser.against_interest, winner.against_interest) == (True, False)


def test_two_groups_that_deny_a_withdrawal_are_both_named_with_their_words() -> None:
    left = control("a", 0, method="withdrawn", by=("VW",), incident="i1", on=day(20))
    made = found([left, denial("a", 1, 0, by=("LV",), on=day(20)), denial("a", 2, 0, by=("Free Hill Band",), on=day(20))])
    (row,) = made.control
    assert row.standing is Standing.DISPUTED
    assert [text.split(":")[0] for text in row.disputed_by] == ["Free Hill Band", "LV"]


def test_a_place_taken_again_later_is_another_statement() -> None:
    made = found([control("a"), control("b", on=day(23, 12))])
    assert [row.period for row in made.control] == [Period.on(day(23)), Period.on(day(23, 12))]


def test_what_a_document_states_itself_is_said_by_nobody() -> None:
    (row,) = found([control("a")]).control
    assert row.said_by == ("not stated",)


def test_agreements_stand_beside_access_with_their_own_states() -> None:
    claims = [
        said("a", 0, Kind.AGREEMENT, method="agreed", place="Ford", perpetrators=("crown", "league"), on=day(20), by=("UN",)),
        said("a", 1, Kind.ACCESS, method="closed", place="Ford", perpetrators=("crown",), on=day(20)),
    ]
    rows = [(row.kind.value, row.state, row.parties, row.said_by) for row in found(claims).access]
    assert rows == [
        ("access", "closed", ("crown",), ("not stated",)),
        ("agreement", "agreed", ("crown", "league"), ("United Nations",)),
    ]


def test_villages_that_nobody_names_are_not_the_area_that_they_lie_in() -> None:
    taken = said("a", kind=Kind.CONTROL, method="captured", perpetrators=("crown",), province="eastmark", on=day(20))
    (statement,) = found([taken]).control
    assert (statement.place, statement.place_key, statement.holder) == ("not stated", "", "crown")
