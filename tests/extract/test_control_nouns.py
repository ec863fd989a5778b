"""Control told by nouns, by verbs of driving out and handing over, by sieges, and of places only alluded to."""

import pytest
from tests.extract.conftest import Read, only

CONTROL = [
    ("The capture of Saraqeb by government forces raised fears.", "captured", ("government",), None, "Saraqeb"),
    ("The fall of Saraqeb to the army came on Monday.", "captured", ("government",), None, "Saraqeb"),
    ("The recapture of Palmyra from IS by the army was hailed.", "captured", ("government",), "is", "Palmyra"),
    ("The army's recapture of Palmyra was hailed.", "captured", ("government",), None, "Palmyra"),
    ("Rebels surrendered the town of Saraqeb to the army.", "captured", ("government",), "rebels", "Saraqeb"),
    ("Rebels handed over the town of Saraqeb to government forces.", "captured", ("government",), "rebels", "Saraqeb"),
    ("The army drove rebels from Saraqeb.", "captured", ("government",), "rebels", "Saraqeb"),
    ("The villages of Maskana and Ariha were liberated from IS by the army.", "captured", ("government",), "is", "Maskana"),
    ("Saraqeb came under the control of the army on Monday.", "captured", ("government",), None, "Saraqeb"),
    ("The army said it had retaken Saraqeb.", "captured", ("government",), None, "Saraqeb"),
    ("The army was able to retake Saraqeb.", "captured", ("government",), None, "Saraqeb"),
    ("Syrian army units restored security to the village of Maskana on Monday.", "captured", ("government",), None, "Maskana"),
    ("Government forces are in full control of Saraqeb.", "holds", ("government",), None, "Saraqeb"),
    ("Rebel forces have been encircling IS in the town of Manbij for days.", "besieged", ("rebels",), "is", "Manbij"),
    ("The siege of Saraqeb by the rebels continued.", "besieged", ("rebels",), None, "Saraqeb"),
    ("Al-Waer has been choked by a siege enforced by government troops.", "besieged", ("government",), None, "Al-Waer"),
    ("Madaya, a town near Damascus besieged by government forces, is hungry.", "besieged", ("government",), None, "Madaya"),
]


@pytest.mark.parametrize("row", CONTROL)
def test_control(read: Read, row: tuple[str, str, tuple[str, ...], str | None, str]) -> None:
    claim = only(read(row[0]).claims, "control")
    assert (claim.method, claim.perpetrators, claim.victims_side, claim.place) == row[1:]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels hope to retake Saraqeb.",
        "The deal would see the army take control of Saraqeb.",
        "The operation is aimed at weakening the defence and regaining control of Saraqeb.",
        "The army broke the siege of Saraqeb.",
        "The capture of Saraqeb by the army would be a blow.",
        "The once besieged town of Saraqeb is quiet.",
        "The army stopped the convoys before they entered Saraqeb.",
        "Attacks took place in Saraqeb.",
        "Talks took place in Saraqeb which the army had bombed.",
    ],
)
def test_what_is_only_hoped_for_or_over_is_no_control(read: Read, text: str) -> None:
    assert [c.method for c in read(text).claims if c.kind.value == "control"] == []


def test_a_place_that_is_alluded_to_is_the_one_named_before(read: Read) -> None:
    text = "Buses carried people from Foua and Kefraya. They left the two villages, which are besieged by rebels."
    claim = only(read(text).claims, "control")
    assert claim.places == ("Foua", "Kefraya")


def test_the_held_neighbourhood_is_the_one_named_before(read: Read) -> None:
    text = "Two civilians were wounded in the Bustan al-Qasr district after troops shot into the rebel-held neighbourhood."
    claim = only(read(text).claims, "control")
    assert (claim.method, claim.place) == ("holds", "Bustan al-Qasr")
