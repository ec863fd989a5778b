"""Who did it where two are named together, fight each other, or only speak of it; and whose soldiers fell."""

import pytest
from tests.extract.conftest import Read, only

from marsad.model import Kind

ATTACKS = [
    ("The army backed by its Lebanese ally Hezbollah shelled Ariha.", ("government", "iran_hezbollah")),
    ("The army along with Russian warplanes bombed Ariha on Monday.", ("government", "russia")),
    ("There was an offensive by the army and the Lebanese movement Hezbollah on Zabadani.", ("government", "iran_hezbollah")),
    ("The army in cooperation with local defence groups targeted IS fighters in Palmyra.", ("government",)),
    ("Clashes broke out on Sunday between rebels from the Army of Islam and IS near Douma.", ("rebels", "is")),
    ("Ariha has been the scene of heavy clashes between rebels and the army.", ("rebels", "government")),
    ("The Observatory has documented heavy shelling on Ariha since Monday.", ("unknown",)),
]


@pytest.mark.parametrize(("text", "authors"), ATTACKS)
def test_who_carried_out_an_attack(read: Read, text: str, authors: tuple[str, ...]) -> None:
    assert only(read(text).claims, "attack").perpetrators == authors


TOLLS = [
    ("Dozens of fighters were killed in clashes between rebels and IS near Ariha.", ("rebels", "is"), None),
    ("There were reports of a gas attack that opposition groups say killed 40 people in Ariha.", ("unknown",), None),
    ('Two people were killed in Ariha when mortars fired by "rebels" hit a school.', ("rebels",), None),
    ("Two suicide bombers struck a base under siege by rebels. The blasts killed six people.", ("unknown",), None),
    ("Air strikes on IS have killed 11 people in Raqqa.", ("unknown",), None),
    ("The army lost ground near Ariha. A mortar bomb killed three soldiers on Monday.", ("unknown",), "government"),
    ("A mortar bomb killed three soldiers in Ariha on Monday.", ("unknown",), None),
]


@pytest.mark.parametrize(("text", "authors", "side"), TOLLS)
def test_who_killed_whom(read: Read, text: str, authors: tuple[str, ...], side: str | None) -> None:
    claim = only(read(text).claims, "killed")
    assert (claim.perpetrators, claim.victims_side) == (authors, side)


def test_those_who_fight_each_other_did_not_kill_a_third(read: Read) -> None:
    text = "Ten people were killed in clashes between rebels and IS near Ariha. Four Hezbollah fighters were also killed."
    third = next(c for c in read(text).claims if c.victims_side == "iran_hezbollah")
    assert third.perpetrators == ("unknown",)


def test_two_verbs_with_subjects_of_their_own_tell_of_two_attacks(read: Read) -> None:
    found = [(c.perpetrators, c.place) for c in read("IS bombed Azaz and Turkey shelled Tal Rifaat.").claims]
    assert found == [(("is",), "Azaz"), (("turkey",), "Tal Rifaat")]


@pytest.mark.parametrize(
    "text",
    [
        "In February 1982 the army attacked the city of Hama.",
        "The group initially fought rebels in Aleppo.",
        "Thousands of fighting rebels began to arrive in Aleppo.",
        "Clashes have mostly raged in Aleppo between rebels and IS.",
    ],
)
def test_history_and_generalities_are_no_attack(read: Read, text: str) -> None:
    assert [c.evidence for c in read(text).claims if c.kind is Kind.ATTACK] == []
