"""Counts told in a row: by place, by group, among the dead, and the same number told again by the same origin."""

import pytest
from tests.extract.conftest import Read

from marsad.model import Extraction, Figure, Population

CHILDREN, CIVILIANS, FIGHTERS, PEOPLE, WOMEN = (
    Population.CHILDREN,
    Population.CIVILIANS,
    Population.FIGHTERS,
    Population.PEOPLE,
    Population.WOMEN,
)


def counts(extraction: Extraction) -> list[tuple[str, Figure | None, Population | None]]:
    return [(c.kind.value, c.figure, c.population) for c in extraction.claims if c.figure is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Among the dead in the blast in the town of Azaz were a woman and a child.",
            [("killed", Figure.exact(1), WOMEN), ("killed", Figure.exact(1), CHILDREN)],
        ),
        ("Three foreign fighters were said to be killed in Azaz.", [("killed", Figure.exact(3), FIGHTERS)]),
        (
            "At least 45 rebel fighters and 20 soldiers were killed in Azaz.",
            [("killed", Figure.at_least(45), FIGHTERS), ("killed", Figure.at_least(20), FIGHTERS)],
        ),
        (
            "Shells killed two girls from one family and wounding five others in Azaz.",
            [("killed", Figure.exact(2), CHILDREN), ("injured", Figure.exact(5), PEOPLE)],
        ),
        (
            "The raid killed three workers and six displaced people in Azaz.",
            [("killed", Figure.exact(3), CIVILIANS), ("killed", Figure.exact(6), PEOPLE)],
        ),
        (
            "The raids destroyed a number of vehicles and killed a number of fighters in Azaz.",
            [("killed", Figure.at_least(3), FIGHTERS)],
        ),
        (
            "The ambush inflicted 12 casualties on the convoy near Azaz.",
            [("killed", Figure.at_most(12), PEOPLE), ("injured", Figure.at_most(12), PEOPLE)],
        ),
        ("His brother Karim 13 suffered a head injury in Azaz.", [("injured", Figure.exact(1), PEOPLE)]),
    ],
)
def test_each_number_of_a_row_counts(read: Read, text: str, expected: list[tuple[str, Figure, Population]]) -> None:
    assert sorted(counts(read(text)), key=str) == sorted(expected, key=str)


def test_numbers_by_place_are_parts_each_at_its_place(read: Read) -> None:
    whole, *parts = read("Thirty civilians were killed in raids including 9 in Azaz 8 in Saraqeb 5 in Darayya.").claims
    assert whole.figure == Figure.exact(30)
    assert [(p.figure.low, p.places, p.part_of) for p in parts if p.figure] == [
        (9, ("Azaz",), 0),
        (8, ("Saraqeb",), 0),
        (5, ("Darayya",), 0),
    ]


TWICE = (
    "On Monday six people were killed by a bomb in Azaz, the Red Lake Monitor said. Fighting went on elsewhere. "
    "Talks were held in Paris. At least {again} people were killed on Monday in Azaz, the Red Lake Monitor said."
)


@pytest.mark.parametrize(("again", "claims"), [("six", 1), ("eight", 2)])
def test_one_number_from_one_origin_on_one_day_at_one_place_is_one_claim(read: Read, again: str, claims: int) -> None:
    assert len(counts(read(TWICE.format(again=again)))) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knew the name of the boy killed in the accidental shooting.",
        "He played with the gun, killing his friend.",
        "Omar Haddad Jr., of Springfield, died at his home.",
    ],
)
def test_a_single_victim_is_one(read: Read, text: str) -> None:
    assert [(kind, figure) for kind, figure, _ in counts(read(text))] == [("killed", Figure.exact(1))]


def test_the_number_of_wounded_is_a_toll(read: Read) -> None:
    assert counts(read("He put the number of wounded in Azaz at 47.")) == [("injured", Figure.exact(47), PEOPLE)]


def test_who_is_claimed_to_have_done_something_is_no_victim(read: Read) -> None:
    assert counts(read("He claimed the friend had left Azaz.")) == []
