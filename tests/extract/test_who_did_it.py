"""Who did it: the one the words name as author, never the side that stands nearest; and which attacks are claims of their own."""

from datetime import date

import pytest
from tests.extract.conftest import Read, only

from marsad.model import Claim, Kind


def killed(read: Read, text: str) -> Claim:
    """The one claim of deaths."""
    return only(read(text).claims, "killed")


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("A coalition raid on Manbij, where Kurdish fighters are battling the Islamic State, killed two women.", ("coalition",)),
        ("A coalition raid on Manbij where Kurdish fighters are battling the Islamic State killed two women.", ("coalition",)),
        ("IS killed two women in Manbij.", ("is",)),
        ("Four people were killed during rebel fire in government-held Idlib.", ("rebels",)),
        ("A woman was killed by the sniper fire of al-Nusra terrorists in Idlib.", ("nusra",)),
        (
            "Raids in Idlib by regime aircraft and warplanes of the US-led coalition killed nine civilians.",
            ("government", "coalition"),
        ),
        ("Russia said the government was behind the attack in which nine people were killed in Idlib.", ("government",)),
        ("A truck bomb went off near a branch of the military intelligence killing five people in Hama.", ("unknown",)),
        ("The strikes by Russian jets came in revenge for the death of five airmen in Idlib.", ("unknown",)),
        ("The Turkish and Saudi regimes were blamed after shelling by rebels killed six people in Hama.", ("rebels",)),
    ],
)
def test_the_author_of_a_killing(read: Read, text: str, authors: tuple[str, ...]) -> None:
    assert killed(read, text).perpetrators == authors


def test_a_bombing_of_several_places_is_not_the_blast_before(read: Read) -> None:
    text = (
        "A blast at a wedding killed 14 people in Hasakah on Monday. The YPG have extended their hold on the city despite the "
        "bombing of several posts by Syrian jets."
    )
    assert killed(read, text).perpetrators == ("unknown",)


def test_an_offensive_told_much_later_does_not_place_the_first_event(read: Read) -> None:
    between = "The town is small. " * 8
    text = f"Fighting killed 24 people on Saturday. {between}The offensive aims to shield Damascus, and the army leads it."
    claim = killed(read, text)
    assert (claim.place, claim.perpetrators) == (None, ("unknown",))


def test_terrorists_are_the_group_that_the_same_event_names(read: Read) -> None:
    text = (
        "Four civilians were killed on Tuesday when ISIS terrorists shelled houses in Raqqa. The terrorist attack wounded three "
        "others in the city."
    )
    assert only(read(text).claims, "injured").perpetrators == ("is",)


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber has struck a wedding in Hasakah as guests arrived, killing 32 people.",
        "Gas was used in the attack in Idlib which left at least 100 people killed.",
        "Separate air raids in Idlib by regime aircraft and coalition warplanes killed at least 25 civilians.",
    ],
)
def test_an_attack_that_the_toll_of_its_own_clause_tells_is_no_second_claim(read: Read, text: str) -> None:
    kinds = [claim.kind for claim in read(text).claims]
    assert Kind.ATTACK not in kinds
    assert Kind.KILLED in kinds


@pytest.mark.parametrize(
    ("text", "method", "authors"),
    [
        ("The coalition fighting IS in Raqqa has carried out air strikes.", "airstrike", ("coalition",)),
        ("Regime troops backed by Russian warplanes have been battling for Ariha.", "shooting", ("government", "russia")),
        ("Regime and Russian forces have lately intensified aerial bombardment on Idlib.", "airstrike", ("government", "russia")),
        ("Monitors reported 26 airstrikes across Idlib on Sunday.", "airstrike", ("unknown",)),
        ("Activists reported government airstrikes on Ariha.", "airstrike", ("government",)),
        ("Six long-range bombers from Russia had struck around Palmyra.", "airstrike", ("russia",)),
    ],
)
def test_the_author_of_an_attack(read: Read, text: str, method: str, authors: tuple[str, ...]) -> None:
    claim = only(read(text).claims, "attack")
    assert (claim.method, claim.perpetrators) == (method, authors)


def test_the_attack_goes_back_to_the_day_and_place_told_before(read: Read) -> None:
    text = (
        "The opposition spoke of a crime committed in the town of Ariha at dawn on Tuesday. It said that the attack left at "
        "least 100 people killed."
    )
    claim = killed(read, text)
    assert (claim.period.day, claim.place) == (date(2019, 8, 20), "Ariha")


def test_a_comparison_does_not_date_the_attack(read: Read) -> None:
    text = (
        "The attack left at least 100 people killed in Ariha. The opposition said that the attack was similar to one in Damascus "
        "in the summer of 2013."
    )
    assert killed(read, text).period.start != date(2013, 6, 1)


@pytest.mark.parametrize(
    "text",
    [
        "The army said reports of an attack on Ariha were false.",
        "Force may be used if the regime was proven to have used chemical weapons.",
        "Food output in Idlib hit a record low due to fighting.",
        "Lawyers accused the regime of defying calls to stop attacks in Idlib.",
    ],
)
def test_what_is_disputed_asked_or_something_else_is_no_attack(read: Read, text: str) -> None:
    assert [claim for claim in read(text).claims if claim.kind is Kind.ATTACK] == []
