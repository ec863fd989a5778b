"""Truces that are made, begin, end or are broken; ways and people kept back; charges denied."""

import pytest
from tests.extract.conftest import Read, only

from marsad.model import Kind


@pytest.mark.parametrize(
    ("text", "methods"),
    [
        ("The truce brokered by Turkey and Russia went into effect on Monday.", ["in_force"]),
        ("The army declared the ceasefire over on Monday.", ["ended"]),
        ("The army said the truce that began on Monday had ended and accused rebels of violating it.", ["ended", "violated"]),
        ("Rebels abandoned the ceasefire around Idlib.", ["ended"]),
        ("The army announced a regime of calm in Latakia.", ["in_force"]),
        ("Nurses in Idlib struggle to deal with a great number of wounded.", []),
    ],
)
def test_what_became_of_a_truce(read: Read, text: str, methods: list[str]) -> None:
    assert [claim.method for claim in read(text).claims if claim.kind is Kind.AGREEMENT] == methods


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The regime announced a ceasefire with rebels in Idlib.", ("government", "rebels")),
        ("A deal agreed between Russia Iran and Turkey covers Idlib.", ("russia", "iran_hezbollah", "turkey")),
        ("The truce brokered by Turkey and Russia went into effect on Monday.", ()),
    ],
)
def test_the_parties_are_those_who_agree_and_not_who_brokers(read: Read, text: str, parties: tuple[str, ...]) -> None:
    assert only(read(text).claims, "agreement").perpetrators == parties


@pytest.mark.parametrize(
    ("text", "methods"),
    [
        ("Aid workers have been barred from entering Ariha since July.", ["refused"]),
        ("An aid convoy was not able to enter Ariha on Sunday.", ["closed"]),
        ("Officials study how aid will be distributed in Ariha.", []),
        ("The army has been trying to surround Ariha by cutting supply lines.", []),
        ("The police work to cut off supply routes near Ariha.", []),
        ("The United Nations called for a corridor to Ariha.", []),
    ],
)
def test_ways_open_and_close_only_when_it_is_said_that_they_did(read: Read, text: str, methods: list[str]) -> None:
    assert [claim.method for claim in read(text).claims if claim.kind is Kind.ACCESS] == methods


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rebels accused the army of shelling Ariha, a charge dismissed by the government.", ("government",)),
        ("A Russian spokesman said the Russian air force was not responsible for the bombing of Ariha.", ("russia",)),
    ],
)
def test_a_charge_denied(read: Read, text: str, who: tuple[str, ...]) -> None:
    assert only(read(text).claims, "denial").perpetrators == who


def test_what_a_deal_is_for_is_no_party_to_it(read: Read) -> None:
    claims = read("The two presidents agreed to activate efforts with the goal of ending the terrorist threat from Ariha.").claims
    assert all("rebels" not in claim.perpetrators for claim in claims)


def test_whom_a_party_stands_by_is_no_party_to_the_deal(read: Read) -> None:
    text = "A deal was concluded in Sochi in September between Turkey, backer of the rebels, and Russia, ally of the army."
    assert [claim.perpetrators for claim in read(text).claims if claim.kind is Kind.AGREEMENT] == [("turkey", "russia")]


def test_a_deal_is_not_where_a_relative_clause_plays(read: Read) -> None:
    text = "A truce was agreed on Monday after an offensive which let the army take Ariha."
    assert {claim.place for claim in read(text).claims if claim.kind is Kind.AGREEMENT} == {None}
