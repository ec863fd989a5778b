"""Which sentences tell of an attack, who made it, and when a toll tells of it already."""

import pytest
from tests.extract.conftest import Read, only

from marsad.model import Kind

TOLD = [
    ("Shelling of Saraqeb by the army continued on Monday.", ("government",), "shelling"),
    ("Saraqeb came under heavy Russian bombardment on Monday.", ("russia",), "shelling"),
    ("Rebels have been shelling Saraqeb.", ("rebels",), "shelling"),
    ("Russia has in recent days intensified its air raids on Saraqeb.", ("russia",), "airstrike"),
    ("Russian jets took off from Latakia and bombed Saraqeb.", ("russia",), "airstrike"),
    ("The SDF, supported by the US-led coalition, launched an operation in Raqqa.", ("sdf",), "shooting"),
    ("The army responded with air strikes on Saraqeb.", ("government",), "airstrike"),
    ("The army thwarted an attempt by IS to storm Saraqeb.", ("is",), None),
    ("The attack of the Islamic State on Saraqeb was repelled.", ("is",), None),
    ("Images showed rebels firing rockets at Saraqeb.", ("rebels",), "shelling"),
    ("A hospital in Saraqeb was hit on Tuesday.", ("unknown",), None),
    ("Fighting continues in Saraqeb.", ("unknown",), "shooting"),
    ("There were fresh air strikes on Saraqeb on Monday.", ("unknown",), "airstrike"),
    ("Gunmen stormed a police station in Saraqeb on Monday.", ("unknown",), None),
    ("The opposition accused Russia of bombing a school in Saraqeb.", ("russia",), None),
    ("Activists blamed Monday's attack in Saraqeb on Russia.", ("russia",), None),
    ("Washington said that the army was behind the attack in Saraqeb.", ("government",), None),
    ("The army, Russia and a US-led coalition have all bombed Saraqeb.", ("government", "russia", "coalition"), None),
]


@pytest.mark.parametrize(("text", "authors", "method"), TOLD)
def test_an_attack_is_told(read: Read, text: str, authors: tuple[str, ...], method: str | None) -> None:
    claim = only(read(text).claims, "attack")
    assert claim.perpetrators == authors
    assert method is None or claim.method == method


NOT_TOLD = [
    "The army plans to bomb Saraqeb.",
    "The army could shell Saraqeb.",
    "Russia denied that it had bombed Saraqeb.",
    "The army regularly shells Saraqeb.",
    "The army did not attack Saraqeb.",
    "Saraqeb was hit by a shortage of bread.",
    "Prices hit a record high in Saraqeb.",
    "There was celebratory gunfire in Saraqeb.",
    "The monitor determines whose planes carry out raids.",
    "Engineers are dismantling landmines planted by IS in Saraqeb.",
    "The government has been fighting rebels since 2011.",
    "The opposition accused the army of avoiding battles with IS in Raqqa.",
    "The observatory could not determine whether Russia was behind the attack in Saraqeb.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_attack_is_told(read: Read, text: str) -> None:
    assert [c.evidence for c in read(text).claims if c.kind is Kind.ATTACK] == []


def test_a_toll_of_the_same_clause_tells_of_the_attack(read: Read) -> None:
    assert {c.kind for c in read("Russian jets bombed Saraqeb, killing five civilians.").claims} == {Kind.KILLED}


def test_strikes_that_also_hit_another_town_are_an_attack_of_their_own_by_the_same(read: Read) -> None:
    text = "Russian air strikes on Saraqeb killed five civilians on Monday. Air strikes also hit the town of Ariha."
    claim = only(read(text).claims, "attack")
    assert (claim.place, claim.perpetrators) == ("Ariha", ("russia",))


def test_a_toll_of_the_attackers_is_no_toll_of_the_attack(read: Read) -> None:
    text = "The army repelled an IS attack on Palmyra. Ten IS fighters were killed in the clashes."
    kinds = [c.kind for c in read(text).claims]
    assert kinds == [Kind.ATTACK, Kind.KILLED]


def test_many_sorties_are_more_than_one_toll(read: Read) -> None:
    text = "Air strikes killed five people in Saraqeb on Monday. The army said it had carried out 40 air strikes near Saraqeb."
    assert only(read(text).claims, "attack").perpetrators == ("government",)


def test_what_a_second_verb_tells_of_did_not_happen_at_the_place_of_the_first(read: Read) -> None:
    text = "The army left Saraqeb and bombed rebels in the province of Hama."
    assert only(read(text).claims, "attack").place == "Hama"


def test_the_place_that_a_relative_clause_speaks_of(read: Read) -> None:
    text = "Ariha lies south of Saraqeb, a town that has been hit by Russian jets."
    assert only(read(text).claims, "attack").place == "Saraqeb"


def test_one_more_attack_is_of_the_day_of_the_one_before(read: Read) -> None:
    text = "Russian jets bombed Saraqeb on Monday. Regime forces also shelled Ariha."
    claims = [c for c in read(text).claims if c.kind is Kind.ATTACK]
    assert [(c.perpetrators, str(c.period.day)) for c in claims] == [
        (("russia",), "2019-08-19"),
        (("government",), "2019-08-19"),
    ]


def test_what_it_did_is_the_deed_of_the_one_who_speaks(read: Read) -> None:
    text = "The coalition said that besides IS targets it had bombed a bridge in Ariha."
    assert only(read(text).claims, "attack").perpetrators == ("coalition",)


def test_what_an_offensive_is_part_of_began_without_being_that_offensive(read: Read) -> None:
    text = "This offensive is part of the wide movement started by the army at the end of 2016 with the fall of East Aleppo."
    assert not [claim for claim in read(text).claims if claim.kind is Kind.ATTACK]
