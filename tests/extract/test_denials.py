"""Denials: in which words somebody disputes a claim, who does, and which claim it is."""

import pytest
from tests.extract.conftest import Read, only

from marsad.model import Kind, SourceType


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Moscow dismissed the monitors figures for Ariha as fabricated.", ("russia",)),
        ("The Turkish army described reports of dead farmers in Afrin as completely untrue.", ("turkey",)),
        ("The rebels called the account of the shelling a lie.", ("rebels",)),
        ("Both government and rebels denied shelling the bakery in Ariha.", ("government", "rebels")),
        ("Denials from the rebels followed the shelling of Ariha.", ("rebels",)),
        ("Villagers blamed the rebels for the fire in Ariha while Damascus rejected the accusation.", ("government",)),
        ("The coalition said its jets had not targeted Raqqa on Monday.", ("coalition",)),
    ],
)
def test_who_denies(read: Read, text: str, who: tuple[str, ...]) -> None:
    assert only(read(text).claims, "denial").perpetrators == who


@pytest.mark.parametrize(
    "text",
    [
        "The town near the disputed border was quiet on Sunday.",
        "Villagers in Ariha were denied food and medicine.",
        "The army denied them access to Ariha.",
        "The governor could not deny that Ariha was shelled.",
        "The rockets fired at Ariha did not hit the market.",
    ],
)
def test_what_is_no_denial(read: Read, text: str) -> None:
    assert not [claim for claim in read(text).claims if claim.kind is Kind.DENIAL]


def test_those_accusations_are_what_the_sentence_before_tells(read: Read) -> None:
    claims = read("Shells killed four people in Ariha on Monday, activists said. Turkey denied those accusations.").claims
    denial = only(claims, "denial")
    assert denial.denies is not None
    assert claims[denial.denies].kind is Kind.KILLED


def test_a_state_that_dismisses_an_accusation_is_no_armed_group(read: Read) -> None:
    text = "Activists accused the army of bombing a clinic in Ariha, an allegation dismissed by Russia."
    assert only(read(text).claims, "denial").source_type is SourceType.OFFICIALS


def test_whoever_denies_for_another_is_not_named_as_that_other(read: Read) -> None:
    denial = only(read("The diplomat insisted that the Syrian army does not possess poison gas.").claims, "denial")
    assert denial.perpetrators == ()


def test_not_to_be_behind_an_attack_is_no_attack(read: Read) -> None:
    claims = read("Russia was not behind the attack on the convoy, the Foreign Ministry said.").claims
    assert [claim.kind for claim in claims] == [Kind.DENIAL]


def test_what_a_war_has_lasted_since_dates_no_denial(read: Read) -> None:
    text = "Russia has acknowledged no deaths since it intervened in 2015 and dismisses the monitors reporting as biased."
    assert not only(read(text).claims, "denial").period.known
