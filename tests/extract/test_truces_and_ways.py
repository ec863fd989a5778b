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
        ("A ceasefire in Ariha announced by Russia on Monday changed little.", ["in_force"]),
        ("The truce in Ariha has broken down.", ["ended"]),
        ("An ambush on a convoy forced both sides to suspend the deal.", ["ended"]),
        ("A truce agreed by Russia and Turkey in May has been repeatedly broken around Ariha.", ["agreed", "violated"]),
        ("A deal that Iran and Turkey mediated between the army and rebels has been in place in Ariha since July.", ["in_force"]),
        ("Russia and China vetoed a draft resolution on Ariha.", ["refused"]),
        ("Chances of a deal with the rebels looked bleak.", []),
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
        ("A truce brokered by Turkey and Russia in May collapsed in Ariha.", ()),
        ("The zone was set up under a deal between the regimes ally Iran and rebel backer Turkey.", ("iran_hezbollah", "turkey")),
        ("The army declared a three-day truce in Ariha.", ("government",)),
        ("The US-Russian ceasefire took effect on Monday.", ("coalition", "russia")),
        ("Russia and Turkey accused each other of breaking the truce.", ("russia", "turkey")),
        ("In a new breach of the truce the army shelled Ariha.", ("government",)),
        ("Rebels fired rockets at Ariha in another violation of the ceasefire.", ("rebels",)),
        ("A truce was announced after talks hosted by Russia.", ()),
        ("Russia and China vetoed a draft resolution on Ariha.", ("russia", "other")),
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
        ("Trucks loaded with flour entered Ariha on Sunday.", ["used"]),
        ("Aid had not yet been distributed in Ariha.", ["closed"]),
        ("Soldiers denied ambulances access to Ariha.", ["refused"]),
        ("Rebels prevented paramedics from reaching Ariha.", ["refused"]),
        ("The army refused the entry of a medical mission to Ariha.", ["refused"]),
        ("Shelling made the road to Ariha impassable.", ["closed"]),
        ("The crossing near Ariha stayed open on Friday.", ["opened"]),
        ("The army closed the checkpoint near Ariha.", ["closed"]),
        ("A raid on an aid convoy took place near Ariha.", []),
        ("The offensive aimed at severing the supply route to Ariha.", []),
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


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Regime forces stormed a hill severing the rebels supply route to Ariha.", ("government",)),
        ("A road used by rebels was cut by the army near Ariha.", ("government",)),
        ("The road to the rebels near Ariha was cut on Monday.", ()),
        ("The United Nations delivered food to Ariha on Tuesday.", ("other",)),
        ("Aid for 20000 people reached Ariha on Monday, the Red Cross said.", ("other",)),
        ("Aid for 20000 people reached Ariha on Monday.", ()),
    ],
)
def test_who_cuts_a_way_or_brings_aid(read: Read, text: str, who: tuple[str, ...]) -> None:
    assert only(read(text).claims, "access").perpetrators == who


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ariha lies in a zone set up under a deal signed in May between Russia and Turkey.", ("2019-05-01", "2019-05-31")),
        ("Rebels rejected the truce on Monday.", ("2019-08-19", "2019-08-19")),
    ],
)
def test_a_deal_is_dated_to_the_day_on_which_it_was_made(read: Read, text: str, days: tuple[str, str]) -> None:
    period = only(read(text).claims, "agreement").period
    assert (str(period.start), str(period.end)) == days


def test_who_brokers_a_deal_is_not_where_it_was_made(read: Read) -> None:
    text = "Ariha is one of the de-escalation zones under a deal brokered by Moscow and Ankara in May."
    assert only(read(text).claims, "agreement").place == "Ariha"


def test_what_a_deal_is_for_is_no_party_to_it(read: Read) -> None:
    claims = read("The two presidents agreed to activate efforts with the goal of ending the terrorist threat from Ariha.").claims
    assert all("rebels" not in claim.perpetrators for claim in claims)


def test_whom_a_party_stands_by_is_no_party_to_the_deal(read: Read) -> None:
    text = "A deal was concluded in Sochi in September between Turkey, backer of the rebels, and Russia, ally of the army."
    assert [claim.perpetrators for claim in read(text).claims if claim.kind is Kind.AGREEMENT] == [("turkey", "russia")]


def test_a_deal_is_not_where_a_relative_clause_plays(read: Read) -> None:
    text = "A truce was agreed on Monday after an offensive which let the army take Ariha."
    assert {claim.place for claim in read(text).claims if claim.kind is Kind.AGREEMENT} == {None}
