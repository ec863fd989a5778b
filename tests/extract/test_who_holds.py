"""Who took, lost, holds or besieges a place, in the many ways that reports say it."""

import pytest
from tests.extract.conftest import Read

from marsad.model import Claim, Kind


def control(read: Read, text: str) -> list[Claim]:
    """The control claims of a text."""
    return [claim for claim in read(text).claims if claim.kind is Kind.CONTROL]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Loyalist fighters - backed by Russian jets - retook Ariha.", ("captured", "Ariha", ("government",), None)),
        ("On Saturday rebels captured Ariha.", ("captured", "Ariha", ("rebels",), None)),
        ("A monitor said on Saturday that rebels had captured Ariha.", ("captured", "Ariha", ("rebels",), None)),
        ("After taking control of Ariha the army has moved north.", ("captured", "Ariha", ("government",), None)),
        ("The line lay there before the army retook full control of Ariha.", ("captured", "Ariha", ("government",), None)),
        ("Rebels want to drive out IS which took Ariha in 2014.", ("captured", "Ariha", ("is",), None)),
        ("The SDF launched an offensive and entered Tabqa in June.", ("captured", "Tabqa", ("sdf",), None)),
        ("Jarablus, liberated from IS last week, is quiet.", ("captured", "Jarablus", ("unknown",), "is")),
        ("Jets hit towns near Ariha that the army has retaken.", ("captured", "Ariha", ("government",), None)),
        ("The army fought battles against IS and captured Palmyra.", ("captured", "Palmyra", ("government",), "is")),
        ("Kurdish forces expelled IS fighters in Tabqa.", ("captured", "Tabqa", ("sdf",), "is")),
        ("IS fighters were ousted two weeks ago from Raqqa.", ("lost", "Raqqa", ("unknown",), "is")),
        ("Ariha is held almost entirely by rebels.", ("holds", "Ariha", ("rebels",), None)),
        ("IS controls most of Raqqa.", ("holds", "Raqqa", ("is",), None)),
        ("IS held the town of Ariha.", ("holds", "Ariha", ("is",), None)),
        ("Ariha is now under full rebel control.", ("holds", "Ariha", ("rebels",), None)),
        ("Madaya is subject to a harsh siege.", ("besieged", "Madaya", ("unknown",), None)),
    ],
)
def test_a_place_changes_hands_or_is_held(read: Read, text: str, expected: tuple[str, str, tuple[str, ...], str | None]) -> None:
    (claim,) = control(read, text)
    assert (claim.method, claim.place, claim.perpetrators, claim.victims_side) == expected


def test_a_place_that_is_divided_is_held_by_both(read: Read) -> None:
    claims = control(read, "Aleppo has been divided between government control in the west and rebel control in the east.")
    assert [(claim.method, claim.perpetrators) for claim in claims] == [("holds", ("government",)), ("holds", ("rebels",))]


@pytest.mark.parametrize(
    "text",
    [
        "They are turning the liberated parts of Aleppo into a ruin.",
        "The front between rebels and army forces ran through Ariha.",
        "Rebels abandoned a ceasefire around Ariha.",
        "Shells hit the area surrounding a palace in Aleppo that rebels know well.",
        "Many had fled areas near Homs. IS lost ground and patience.",
        "The army sent troops and held a rebel-held area of Syria in its sights.",
    ],
)
def test_words_that_change_no_ones_hands(read: Read, text: str) -> None:
    assert control(read, text) == []


def test_what_is_taken_without_a_name_is_not_the_place_named_before(read: Read) -> None:
    (claim,) = control(read, "Rockets fell on Kilis. The SDF seized three kilometres of territory northeast of Manbij on Friday.")
    assert (claim.method, claim.perpetrators, claim.places) == ("captured", ("sdf",), ())


def test_it_is_whom_the_sentence_opens_with(read: Read) -> None:
    claims = control(read, "IS controls Raqqa and the towns near Homs that it seized in 2014 from the government.")
    assert {claim.perpetrators for claim in claims} == {("is",)}


def test_the_side_that_is_nearest_to_the_stronghold_is_not_meant(read: Read) -> None:
    claims = control(read, "Eastern Ghouta is near Damascus. The rebel stronghold has been under a government siege since 2013.")
    assert [(claim.method, claim.place, claim.perpetrators) for claim in claims] == [
        ("besieged", "Eastern Ghouta", ("government",))
    ]


@pytest.mark.parametrize(
    ("text", "place", "holders"),
    [
        ("Ariha, the last bastion of the rebels, was quiet.", "Ariha", ("rebels",)),
        ("Jets flew over Ariha, the opposition's last major stronghold.", "Ariha", ("rebels",)),
        ("Ankara has several observation posts in Ariha.", "Ariha", ("turkey",)),
        ("Russia keeps an air base near Jableh.", "Jableh", ("russia",)),
    ],
)
def test_strongholds_and_posts_say_who_holds_a_place(read: Read, text: str, place: str, holders: tuple[str, ...]) -> None:
    (claim,) = control(read, text)
    assert (claim.method, claim.place, claim.perpetrators) == ("holds", place, holders)


@pytest.mark.parametrize(
    "text",
    [
        "Jets shelled the rebel stronghold of Ariha.",
        "Ariha, a former rebel stronghold, was quiet.",
        "Russia has no air base near Jableh.",
        "Turkey has several posts to fill in Ariha.",
    ],
)
def test_a_stronghold_named_in_passing_says_nothing(read: Read, text: str) -> None:
    assert control(read, text) == []


def test_a_denial_at_one_town_disputes_no_claim_on_another(read: Read) -> None:
    claims = read(
        "The army captured Ariha. The Turkish foreign minister said there was no plan to give up the post at Morek."
    ).claims
    assert all(claim.denies is None for claim in claims)


def test_a_share_of_the_country_is_at_no_town_named_before(read: Read) -> None:
    claims = control(read, "Rebels left Ariha on Monday. The government now controls more than 70 % of the territory.")
    assert [claim.place for claim in claims if claim.share is not None] == [None]


def test_a_capital_abroad_is_no_scene_of_what_follows(read: Read) -> None:
    text = "Shells hit Ariha and Saraqeb. The presidents will meet in Ankara on September 16. Jets bombed a market on Thursday."
    assert "Ankara" not in {claim.place for claim in read(text).claims if claim.kind is Kind.ATTACK}
