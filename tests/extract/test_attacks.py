"""Attacks without a count, access and agreements: who, where, how."""

import pytest
from tests.extract.conftest import Read, only

ATTACKS = [
    ("Clashes between rebels and government forces continued in Saraqeb on Monday.", ("rebels", "government"), "shooting"),
    ("A car bomb exploded in Saraqeb on Monday.", ("unknown",), "explosive"),
    ("Mortar rounds landed in Saraqeb on Monday.", ("unknown",), "shelling"),
    ("The army repelled an IS attack on Saraqeb.", ("is",), None),
    ("Jaish al-Islam claimed responsibility for the attack on Saraqeb.", ("rebels",), None),
    ("The coalition said it had carried out two strikes near Raqqa on Monday.", ("coalition",), "airstrike"),
    ("The SDF launched an offensive on Saraqeb on Monday with the help of air strikes.", ("sdf",), "shooting"),
    ("The army was continuing to battle IS in Palmyra.", ("government",), "shooting"),
]


@pytest.mark.parametrize(("text", "authors", "method"), ATTACKS)
def test_attack(read: Read, text: str, authors: tuple[str, ...], method: str | None) -> None:
    claim = only(read(text).claims, "attack")
    assert (claim.perpetrators, claim.method) == (authors, method)


ACCESS = [
    ("No aid has reached Saraqeb since May.", "closed"),
    ("The army prevented civilians from leaving Saraqeb.", "refused"),
    ("The United Nations delivered food to people in Saraqeb.", "used"),
]


@pytest.mark.parametrize(("text", "method"), ACCESS)
def test_access(read: Read, text: str, method: str) -> None:
    claim = only(read(text).claims, "access")
    assert (claim.method, claim.place) == (method, "Saraqeb")


AGREEMENTS = [
    ("The ceasefire was extended by 48 hours.", ["in_force"]),
    ("A local ceasefire has held in Saraqeb since Monday.", ["in_force"]),
    ("The army violated the truce 264 times since it came into force last week.", ["violated", "in_force"]),
    ("Nine violations of the cessation of hostilities were registered over the past 24 hours.", ["violated"]),
    ("Rebels pulled out of the truce on Monday.", ["ended"]),
    ("Three villages joined the cessation of hostilities on Monday.", ["agreed"]),
    ("Rebels said they would not abide by the truce.", ["refused"]),
    ("Fighting broke out despite a ceasefire.", []),
    ("There is unease over the ceasefire.", []),
    ("Under the deal, buses left Saraqeb.", []),
]


@pytest.mark.parametrize(("text", "methods"), AGREEMENTS)
def test_agreement(read: Read, text: str, methods: list[str]) -> None:
    assert sorted(c.method or "" for c in read(text).claims if c.kind.value == "agreement") == sorted(methods)


def test_people_of_the_place_are_a_side_of_a_truce(read: Read) -> None:
    claim = only(read("A truce was reached between residents of Saraqeb and government forces.").claims, "agreement")
    assert set(claim.perpetrators) == {"government", "other"}


def test_who_registers_a_breach_did_not_commit_it(read: Read) -> None:
    claim = only(read("Russia registered nine violations of the ceasefire in Latakia.").claims, "agreement")
    assert (claim.method, claim.perpetrators) == ("violated", ())


def test_whether_somebody_did_it_is_no_answer(read: Read) -> None:
    text = "Air strikes hit Ariha on Monday. It was unclear whether the strikes were carried out by Russian warplanes."
    assert {c.perpetrators for c in read(text).claims} == {("unknown",)}
