"""Control told in one sentence: who holds, took, lost or besieges which places, from whom, and since when."""

from datetime import date

import pytest
from tests.extract.conftest import Read, only

CONTROL = [
    ("Government forces took full control over Saraqeb.", "captured", ("government",), None, ("Saraqeb",)),
    ('The army was able to "restore security" to Saraqeb.', "captured", ("government",), None, ("Saraqeb",)),
    ("The rebels managed to control Saraqeb.", "captured", ("rebels",), None, ("Saraqeb",)),
    ("Army troops fighting in the north seized Saraqeb.", "captured", ("government",), None, ("Saraqeb",)),
    ("IS dealt the army a blow driving it out of Palmyra.", "captured", ("is",), "government", ("Palmyra",)),
    ("The recapture of Saraqeb south of Aleppo by the army was hailed.", "captured", ("government",), None, ("Saraqeb",)),
    ("Rebels captured two villages south of Idlib: Saraqeb and Ariha.", "captured", ("rebels",), None, ("Saraqeb", "Ariha")),
    ("Most of Homs except the district of Waer has returned to army control.", "captured", ("government",), None, ("Homs",)),
    ("Saraqeb was overrun by the army.", "captured", ("government",), None, ("Saraqeb",)),
    ("The rebels were pushed out of Saraqeb by the army.", "lost", ("government",), "rebels", ("Saraqeb",)),
    ("Heavy shelling forced the rebels from the town of Saraqeb.", "lost", ("unknown",), "rebels", ("Saraqeb",)),
    ("Saraqeb has fallen from army control.", "lost", ("unknown",), "government", ("Saraqeb",)),
    ("Army soldiers surrounded by rebels in Saraqeb asked for help.", "besieged", ("rebels",), "government", ("Saraqeb",)),
    ("Regime troops had full control of Saraqeb.", "holds", ("government",), None, ("Saraqeb",)),
    ("IS still holds Palmyra, the largest town under its control.", "holds", ("is",), None, ("Palmyra",)),
    ("Saraqeb is held by rebels and a jihadist group.", "holds", ("rebels", "nusra"), None, ("Saraqeb",)),
    (
        "Saraqeb is held by an alliance of rebel groups that includes Nusra Front.",
        "holds",
        ("rebels", "nusra"),
        None,
        ("Saraqeb",),
    ),
    ("Saraqeb which lies in Idlib province and is held by rebels was hit.", "holds", ("rebels",), None, ("Saraqeb",)),
    ("The fall of Saraqeb came a day later.", "captured", ("unknown",), None, ("Saraqeb",)),
    ("The capture of Saraqeb was announced by the army.", "captured", ("government",), None, ("Saraqeb",)),
    ("The rebels evicted the army from Saraqeb.", "captured", ("rebels",), "government", ("Saraqeb",)),
    ("Rebels hope to break a government siege of Saraqeb.", "besieged", ("government",), None, ("Saraqeb",)),
    ("Jets bombed the besieged towns of Foua and Kefraya.", "besieged", ("unknown",), None, ("Foua", "Kefraya")),
    ("Rebels seized the east of the city of Aleppo.", "captured", ("rebels",), None, ("Aleppo",)),
    ("The rebels began an assault in late May and entered Saraqeb.", "captured", ("rebels",), None, ("Saraqeb",)),
    ("Saraqeb once a rebel stronghold was captured by the army.", "captured", ("government",), "rebels", ("Saraqeb",)),
    ("The army took Saraqeb after two days of clashes with IS.", "captured", ("government",), "is", ("Saraqeb",)),
    ("The army retook Saraqeb with support from Russian jets.", "captured", ("government",), None, ("Saraqeb",)),
    ("Shelling hit areas held by rebels close to Saraqeb.", "holds", ("rebels",), None, ("Saraqeb",)),
    ("Jets flew over Saraqeb town in rebel-held Idlib province.", "holds", ("rebels",), None, ("Idlib",)),
    ("The only way out is across Homs's vast rebel-held area.", "holds", ("rebels",), None, ("Homs",)),
]


@pytest.mark.parametrize("row", CONTROL)
def test_control(read: Read, row: tuple[str, str, tuple[str, ...], str | None, tuple[str, ...]]) -> None:
    claim = only(read(row[0]).claims, "control")
    assert (claim.method, claim.perpetrators, claim.victims_side, claim.places) == row[1:]


@pytest.mark.parametrize(
    "text",
    [
        "The army seized weapons in Saraqeb.",
        "Tanks seized in Saraqeb were shown on television.",
        "Militants stormed a house in Saraqeb.",
        "The rebels focused their efforts on capturing Saraqeb.",
        "The so-called Desert Freedom Troops entered the house near Saraqeb.",
        "Saraqeb hosts families who fled areas that fell under IS control.",
        "The army captured several insurgents in Saraqeb.",
    ],
)
def test_no_place_changes_hands(read: Read, text: str) -> None:
    assert [c.method for c in read(text).claims if c.kind.value == "control"] == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Saraqeb has been out of army control since 2012.", (date(2012, 1, 1), date(2019, 8, 22))),
        ("Saraqeb, which has been under army siege since 2013, was hit.", (date(2013, 1, 1), date(2019, 8, 22))),
        ("Saraqeb, which is held by rebels, was hit twice in less than a week.", (None, None)),
    ],
)
def test_since_when_a_state_lasts(read: Read, text: str, period: tuple[date | None, date | None]) -> None:
    claim = only(read(text).claims, "control")
    assert (claim.period.start, claim.period.end) == period


def test_villages_without_a_name_take_no_place_from_the_town_near_them(read: Read) -> None:
    claim = only(read("The army captured two villages from rebels south of Saraqeb.").claims, "control")
    assert (claim.places, claim.province, claim.victims_side) == ((), "idlib", "rebels")


def test_two_sides_hold_parts_of_one_town(read: Read) -> None:
    claims = read("Hasakeh is mostly held by Kurdish forces but the army still holds some districts.").claims
    assert [(c.perpetrators, c.places) for c in claims if c.kind.value == "control"] == [
        (("sdf",), ("Hasakeh",)),
        (("government",), ("Hasakeh",)),
    ]


def test_a_description_of_a_place_is_no_part_of_the_statement(read: Read) -> None:
    claim = only(read("A spokesman said a raid hit Saraqeb, which is held by rebels.").claims, "control")
    assert claim.sources == ()
