"""Counts of people: kind, bounds, parts, populations, and what is left open."""

import pytest
from tests.extract.conftest import Read, only

from marsad.model import Extraction, Figure, Population, Scope


def counts(extraction: Extraction) -> list[tuple[str, Figure | None, Population | None]]:
    return [(c.kind.value, c.figure, c.population) for c in extraction.claims if c.figure is not None]


CIVILIANS, CHILDREN, PEOPLE = Population.CIVILIANS, Population.CHILDREN, Population.PEOPLE
ONE = Figure.exact(1)
TABLE = [
    ("Air raids on Saraqeb killed 14 civilians on Monday.", [("killed", Figure.exact(14), CIVILIANS)]),
    ("Fourteen civilians were killed in air raids on Saraqeb.", [("killed", Figure.exact(14), CIVILIANS)]),
    (
        "Shelling of Saraqeb killed 6 civilians and injured at least 20 others.",
        [("killed", Figure.exact(6), CIVILIANS), ("injured", Figure.at_least(20), CIVILIANS)],
    ),
    (
        "A car bomb in Azaz left 9 people dead and 31 wounded.",
        [("killed", Figure.exact(9), PEOPLE), ("injured", Figure.exact(31), PEOPLE)],
    ),
    ("The death toll of the blast in Azaz rose to 17.", [("killed", Figure.exact(17), PEOPLE)]),
    ("Rescuers pulled 22 bodies out of the rubble in Azaz.", [("killed", Figure.exact(22), PEOPLE)]),
    ("Up to 40 people were wounded in Azaz.", [("injured", Figure.at_most(40), PEOPLE)]),
    ("Dozens of people were killed in Azaz on Monday.", [("killed", Figure.at_least(24), PEOPLE)]),
    ("The blast in Azaz claimed the lives of three children.", [("killed", Figure.exact(3), CHILDREN)]),
    ("A shell killed a woman in Azaz.", [("killed", Figure.exact(1), Population.WOMEN)]),
    ("About 300 people remain trapped in Azaz.", [("affected", Figure.about(300), PEOPLE)]),
    ("Tens of thousands of people fled Maarat al-Numan.", [("displaced", Figure.at_least(20_000), PEOPLE)]),
    ("Police arrested 15 people in Azaz.", [("detained", Figure.exact(15), PEOPLE)]),
    ("Gunmen shot dead four people in Azaz.", [("killed", Figure.exact(4), PEOPLE)]),
    ("An attacker shot and killed three people.", [("killed", Figure.exact(3), PEOPLE)]),
    ("A 19-year-old woman was fatally shot at a party.", [("killed", ONE, Population.WOMEN)]),
    (
        "Four people were shot, one fatally, outside a shop.",
        [("injured", Figure.exact(4), PEOPLE), ("killed", ONE, PEOPLE)],
    ),
    ("One man was killed and another injured in the blast.", [("killed", ONE, PEOPLE), ("injured", ONE, PEOPLE)]),
    (
        "The attack left one dead and two others in critical condition.",
        [("killed", ONE, PEOPLE), ("injured", Figure.exact(2), PEOPLE)],
    ),
    ("Two victims were taken to a nearby hospital.", [("injured", Figure.exact(2), PEOPLE)]),
    ("The floods forced 300 families from their homes.", [("displaced", Figure.exact(300), Population.FAMILIES)]),
    ("Some 250 were left homeless by the storm.", [("displaced", Figure.about(250), PEOPLE)]),
    ("More than 3 000 people had to evacuate their homes.", [("displaced", Figure.at_least(3_000), PEOPLE)]),
    ("The landslide forced the relocation of 54,000 people.", [("displaced", Figure.exact(54_000), PEOPLE)]),
    ("More than 23,000 people were affected and 2,536 relocated.", [("displaced", Figure.exact(2_536), PEOPLE)]),
    ("The war has displaced millions.", [("displaced", Figure.at_least(2_000_000), PEOPLE)]),
    ("The fighting stranded thousands at the border.", [("affected", Figure.at_least(2_000), PEOPLE)]),
    ("A mother and her young son were found shot to death.", [("killed", ONE, Population.WOMEN), ("killed", ONE, PEOPLE)]),
    ("A woman and child were killed in Azaz.", [("killed", ONE, Population.WOMEN), ("killed", ONE, CHILDREN)]),
    (
        "He killed his wife and four daughters before killing himself.",
        [("killed", ONE, PEOPLE), ("killed", Figure.exact(4), PEOPLE), ("killed", ONE, PEOPLE)],
    ),
    ("The group is accused of killing 12 civilians in Azaz.", [("killed", Figure.exact(12), CIVILIANS)]),
    ("Police look for the killers of Azaz after the killing of five men who fled.", [("killed", Figure.exact(5), PEOPLE)]),
    (
        "The attack killed two people and injured others in Azaz.",
        [("killed", Figure.exact(2), PEOPLE), ("injured", Figure.at_least(3), PEOPLE)],
    ),
    ("The death toll in Azaz has risen to at least 118 a local group said.", [("killed", Figure.at_least(118), PEOPLE)]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_what_is_said_of_those_counted(read: Read, text: str, expected: list[tuple[str, Figure, Population]]) -> None:
    assert counts(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The convoy of 50 vehicles was hit near Saraqeb.",
        "Another attack could kill 200 people in Azaz.",
        "The army captured 40 villages.",
        "A soldier aged 24 said he saw the blast.",
        "He spoke of the 12 posts around Azaz.",
        "No one was killed in the blast in Azaz.",
        "A father of two, he lives in the 300 block of the road.",
        "Four people, including the fatally wounded man, were at the scene.",
        "Leaving a party in June, five friends went home.",
    ],
)
def test_what_is_no_count_of_people(read: Read, text: str) -> None:
    assert counts(read(text)) == []


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("Maria Lopez, 34, was shot and killed on Friday.", 1, "Maria Lopez"),
        ("Maria Lopez, 34, and Jose Ruiz, 27, both of Porto, were killed.", 2, "Maria Lopez, 34, and Jose Ruiz, 27"),
        ("Maria Lopez, 34, and her mother were killed.", 2, "Maria Lopez, 34, and her mother"),
        ("Shots rang out. The victim was pronounced dead at the scene.", 1, "The victim"),
        ("Maria Lopez was taken to the city hospital, where she died.", 1, "she"),
        ("Police look into the murder of Maria Lopez.", 1, "Maria Lopez"),
        ("He fled and later killed himself.", 1, "himself"),
    ],
)
def test_a_victim_whom_no_count_tells(read: Read, text: str, number: int, words: str) -> None:
    claim = only(read(text).claims, "killed")
    assert claim.figure == Figure.exact(number)
    assert claim.parts.figure is not None
    assert claim.parts.figure.of(text) == words


def test_who_is_referred_back_to_is_not_counted_twice(read: Read) -> None:
    text = "Two women were shot dead on Friday. Maria Lopez died at the scene. The victim was known to police."
    assert counts(read(text)) == [("killed", Figure.exact(2), Population.WOMEN)]


def test_treatment_adds_nobody_to_the_injured(read: Read) -> None:
    text = "Eight people were wounded in the blast. Three were taken to hospital in critical condition."
    assert counts(read(text)) == [("injured", Figure.exact(8), PEOPLE)]


def test_a_breakdown_points_at_its_whole(read: Read) -> None:
    claims = read("Twenty civilians, including seven children, were killed in strikes on Kafr Nabl on Tuesday.").claims
    whole, part = [c for c in claims if c.figure]
    assert (whole.figure, whole.part_of) == (Figure.exact(20), None)
    assert (part.figure, part.population, part.part_of) == (Figure.exact(7), CHILDREN, whole.ref.index)


def test_a_part_in_the_next_sentence_keeps_its_own_author(read: Read) -> None:
    text = "Twenty civilians were killed in raids on Kafr Nabl on Tuesday. Among them, six civilians died in Russian strikes."
    whole, part = [c for c in read(text).claims if c.figure]
    assert whole.perpetrators == ("unknown",)
    assert part.perpetrators == ("russia",)
    assert part.part_of == whole.ref.index


def test_a_figure_that_is_only_possible_is_left_open_without_a_number(read: Read) -> None:
    extraction = read("Aid groups fear that 4,000 civilians could be killed in Idlib.")
    assert counts(extraction) == []
    assert [
        entry.span.of("Aid groups fear that 4,000 civilians could be killed in Idlib.") for entry in extraction.left_open
    ] == ["4,000 civilians"]
    assert all(entry.reason for entry in extraction.left_open)


def test_a_running_total_runs_until_publication(read: Read) -> None:
    claim = only(read("Since late April, more than 700 civilians have been killed in Idlib province.").claims, "killed")
    assert claim.scope is Scope.CUMULATIVE
    assert claim.period.end is not None
    assert claim.period.end.isoformat() == "2019-08-22"
    assert claim.incident is None
    assert claim.perpetrators == ()


def test_the_dead_of_a_whole_war_have_no_author(read: Read) -> None:
    claim = only(read("The war in Syria has killed more than 370,000 people since March 2011.").claims, "killed")
    assert (claim.scope, claim.perpetrators, claim.province) == (Scope.CUMULATIVE, (), "syria")
    assert claim.period.start is not None
    assert claim.period.start.isoformat() == "2011-03-01"


def test_the_same_count_in_headline_and_body_is_one_claim(read: Read) -> None:
    extraction = read(
        "Air strikes killed at least 14 civilians in Saraqeb on Monday, a monitor said.",
        title="Strikes kill 14 civilians in Saraqeb",
    )
    claim = only(extraction.claims, "killed")
    assert claim.figure == Figure.at_least(14)


def test_another_number_in_the_headline_is_another_claim(read: Read) -> None:
    extraction = read("Air strikes killed 11 civilians in Saraqeb on Monday.", title="Strikes kill 14 civilians in Saraqeb")
    assert sorted(c.figure.low or 0 for c in extraction.claims if c.figure) == [11, 14]


def test_every_figure_lies_in_its_span_and_every_span_in_its_evidence(read: Read) -> None:
    for text, _ in TABLE:
        for claim in read(text).claims:
            assert claim.parts.figure is not None
            assert claim.evidence.contains(claim.parts.figure)
            assert claim.evidence.end <= len(text)
