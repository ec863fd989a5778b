"""Control, attack, access, agreement and denial."""

import pytest
from tests.extract.conftest import Read, only

from marsad.model import Claim, Figure, Status


@pytest.mark.parametrize(
    ("text", "method", "place", "holder"),
    [
        ("Government forces captured Ariha on Monday.", "captured", "Ariha", ("government",)),
        ("Rebels control the town of Azaz.", "holds", "Azaz", ("rebels",)),
        ("A shell fell on rebel-held Ariha.", "holds", "Ariha", ("rebels",)),
        ("Azaz is held by rebels.", "holds", "Azaz", ("rebels",)),
        ("The town of Ariha is besieged by government forces.", "besieged", "Ariha", ("government",)),
        ("The town of Ariha fell into the hands of government forces on Monday.", "captured", "Ariha", ("government",)),
        ("The regime's recapture of Ariha was announced.", "captured", "Ariha", ("government",)),
    ],
)
def test_control(read: Read, text: str, method: str, place: str, holder: tuple[str, ...]) -> None:
    claim = only(read(text).claims, "control")
    assert (claim.method, claim.place, claim.perpetrators) == (method, place, holder)


@pytest.mark.parametrize(
    "text",
    [
        "Government forces tried to capture Ariha.",
        "The offensive is critical to capturing Ariha.",
        "If rebels take Ariha the road is open.",
        "Government forces captured two soldiers in Ariha.",
    ],
)
def test_control_that_is_not_said(read: Read, text: str) -> None:
    assert [c for c in read(text).claims if c.kind.value == "control" and c.method == "captured"] == []


def test_leaving_names_the_side_that_left(read: Read) -> None:
    claim = only(read("Rebels withdrew from Khan Sheikhoun on Tuesday.").claims, "control")
    assert (claim.method, claim.victims_side, claim.place) == ("withdrawn", "rebels", "Khan Sheikhoun")


def test_a_list_of_places_is_one_claim(read: Read) -> None:
    claim = only(read("Government troops seized the villages of Latamneh, Kfar Zita and Morek on Monday.").claims, "control")
    assert claim.places == ("Latamneh", "Kfar Zita", "Morek")


def test_a_surrounded_post_belongs_to_its_side(read: Read) -> None:
    claim = only(read("The Turkish post in the town of Morek is now surrounded by regime forces.").claims, "control")
    assert (claim.method, claim.perpetrators, claim.victims_side, claim.place) == ("besieged", ("government",), "turkey", "Morek")


def test_a_share_of_territory_is_no_count_of_people(read: Read) -> None:
    claims = read(
        "The Syrian government, which has won many battles since 2016, now controls more than 70 percent of the territory."
    ).claims
    claim = only(claims, "control")
    assert claim.share == Figure.at_least(70)
    assert claim.figure is None
    assert claim.perpetrators == ("government",)


def test_an_attack_without_a_toll(read: Read) -> None:
    claim = only(read("Russian jets bombed the town of Ariha on Monday.").claims, "attack")
    assert (claim.perpetrators, claim.method, claim.place) == (("russia",), "airstrike", "Ariha")


def test_a_promised_corridor_is_announced_never_opened(read: Read) -> None:
    claims = read("The government announced the opening of a humanitarian corridor in Idlib province on Thursday.").claims
    claim = only(claims, "access")
    assert (claim.method, claim.status, claim.perpetrators) == ("announced", Status.ANNOUNCED, ("government",))


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Government forces blocked aid deliveries to Douma.", "closed"),
        ("Rebels prevented the evacuation of the wounded from Douma.", "refused"),
        ("An aid convoy reached Douma on Monday.", "used"),
    ],
)
def test_access(read: Read, text: str, method: str) -> None:
    assert only(read(text).claims, "access").method == method


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Turkey and Russia reached a ceasefire agreement in September.", "agreed"),
        ("A truce came into force in Idlib on Monday.", "in_force"),
        ("Russia violated the ceasefire in Idlib on Monday.", "violated"),
        ("Rebels rejected the ceasefire.", "refused"),
    ],
)
def test_agreement(read: Read, text: str, method: str) -> None:
    assert method in {c.method for c in read(text).claims if c.kind.value == "agreement"}


def denial(claims: tuple[Claim, ...]) -> tuple[Claim, Claim]:
    refusal = only(claims, "denial")
    assert refusal.denies is not None
    return refusal, claims[refusal.denies]


def test_a_denied_corridor_points_at_its_announcement(read: Read) -> None:
    text = (
        "Syrian state media announced the opening of a corridor in northern Hama on Thursday. "
        "The corridor does not exist, the Syrian Observatory for Human Rights told Voice of America."
    )
    claims = read(text).claims
    refusal, target = denial(claims)
    assert (target.kind.value, target.method) == ("access", "announced")
    assert "opened" not in {c.method for c in claims}
    assert refusal.status is Status.DENIED


def test_a_denied_withdrawal_points_at_the_withdrawal(read: Read) -> None:
    text = "Rebels withdrew from Khan Sheikhoun on Tuesday. A spokesman for HTS denied the withdrawal of the group."
    refusal, target = denial(read(text).claims)
    assert refusal.perpetrators == ("nusra",)
    assert (target.kind.value, target.method) == ("control", "withdrawn")


def test_a_monitor_by_initials_or_without_name_is_the_one_quoted_in_full(read: Read) -> None:
    text = "A raid killed six people a monitor said. The Syrian Observatory for Human Rights said the raid hit a market. "
    claims = read(text + "Four others were wounded in Homs SOHR said.").claims
    assert {claim.sources[0] for claim in claims} == {"Syrian Observatory for Human Rights"}


def test_its_members_are_fighters_of_the_party_named_before(read: Read) -> None:
    claim = only(read("The army destroyed two cars of the Nusra Front and killed a number of its members.").claims, "killed")
    assert (claim.population, claim.victims_side, claim.perpetrators) == ("fighters", "nusra", ("government",))


def test_more_wounded_behind_counted_civilians_are_civilians(read: Read) -> None:
    claims = read("Raids killed nine civilians in Homs. Dozens more were wounded.").claims
    assert [claim.population for claim in claims] == ["civilians", "civilians"]
