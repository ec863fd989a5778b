"""Counts: constructions of loss, sums, who those counted are, and the same fact told twice."""

import pytest
from tests.extract.conftest import Read

from marsad.model import Extraction, Figure, Kind, Population

CIVILIANS, FIGHTERS, PEOPLE, WORKERS = Population.CIVILIANS, Population.FIGHTERS, Population.PEOPLE, Population.WORKERS
Row = tuple[str, Figure | None, Population | None]


def counts(extraction: Extraction) -> list[Row]:
    return [(c.kind.value, c.figure, c.population) for c in extraction.claims if c.figure is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The garrison of Azaz lost at least 28 soldiers.", [("killed", Figure.at_least(28), FIGHTERS)]),
        ("Planes destroyed more than 60 militants near Azaz.", [("killed", Figure.at_least(60), FIGHTERS)]),
        ("The garrison of Azaz lost contact with 28 soldiers.", []),
        ("Planes destroyed 12 houses in Azaz.", []),
        ("A large number of soldiers were killed in Azaz.", [("killed", Figure.at_least(3), FIGHTERS)]),
        (
            "The war drove people out and three million Ruritanians became refugees.",
            [("displaced", Figure.exact(3000000), PEOPLE)],
        ),
        ("Shelling of Azaz killed 38 fleeing civilians.", [("killed", Figure.exact(38), CIVILIANS)]),
        ("The fate of 20 villagers of Azaz remains unknown.", [("detained", Figure.exact(20), CIVILIANS)]),
        ("In Azaz 30 people were affected by toxic gas.", [("injured", Figure.exact(30), PEOPLE)]),
        ("He was killed along with two other people in Azaz.", [("killed", Figure.exact(2), PEOPLE)]),
    ],
)
def test_words_of_loss(read: Read, text: str, expected: list[Row]) -> None:
    assert counts(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Militants killed 5 soldiers and wounded 20 others in Azaz.", [FIGHTERS, FIGHTERS]),
        ("Six civilians were killed and others were injured in Azaz.", [CIVILIANS, CIVILIANS]),
        ("Shelling of Azaz killed three health workers.", [WORKERS]),
        ("Shelling of Azaz killed three factory workers and four teachers.", [CIVILIANS, CIVILIANS]),
        ("A raid on Azaz killed 30 security personnel.", [FIGHTERS]),
    ],
)
def test_who_those_counted_are(read: Read, text: str, expected: list[Population]) -> None:
    assert [c.population for c in read(text).claims if c.figure is not None] == expected


def test_wounded_or_missing_is_a_sum(read: Read) -> None:
    found = {(c.kind, c.figure) for c in read("In Azaz 40 people were wounded or missing after the blast.").claims}
    assert found == {(Kind.INJURED, Figure.at_most(40)), (Kind.DETAINED, Figure.at_most(40))}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (
            "Shelling of Azaz killed at least 8 people on Monday, Adam Reed said. Eight people were killed in the shelling, "
            "Adam Reed said.",
            1,
        ),
        (
            "Shelling of Azaz killed 8 people on Monday, Adam Reed said. Nine people were killed in the shelling, Ben Cole said.",
            2,
        ),
        ("Shelling of Azaz killed 4 civilians, two residents said.", 1),
    ],
)
def test_one_fact_is_one_claim(read: Read, text: str, numbers: int) -> None:
    assert len([c for c in read(text).claims if c.kind is Kind.KILLED]) == numbers
