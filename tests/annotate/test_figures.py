"""Figures: what a number counts, and what is not people."""

import re

import pytest

from marsad.annotate.figures import figures
from marsad.model import FigureMention, PartyMention, Population, RegionKind, Sentence, Span


def read(text: str, *, parties: tuple[PartyMention, ...] = (), region: RegionKind = RegionKind.BODY) -> tuple[FigureMention, ...]:
    parts = [Sentence(Span(*m.span()), i, 0, region) for i, m in enumerate(re.finditer(r"[^.]+\.?", text))]
    return figures(text, parts, parties, (), ())


@pytest.mark.parametrize(
    ("text", "low", "high", "population"),
    [
        ("Shelling killed at least 43 people", 43, None, Population.PEOPLE),
        ("injuring four other civilians", 4, 4, Population.CIVILIANS),
        ("98 evacuees died", 98, 98, Population.PEOPLE),
        ("Two young boys were hurt", 2, 2, Population.CHILDREN),
        ("the bodies of 44 victims were found", 44, 44, Population.PEOPLE),
        ("leaving 12 dead", 12, 12, Population.PEOPLE),
        ("over 100 militants died", 100, None, Population.FIGHTERS),
        ("three medics were killed", 3, 3, Population.WORKERS),
        ("killing a woman", 1, 1, Population.WOMEN),
        ("another soldier was shot", 1, 1, Population.FIGHTERS),
        ("rescuers carried a dead body", 1, 1, Population.PEOPLE),
        ("two brothers were killed", 2, 2, Population.PEOPLE),
        ("nearly half a million people fled", 500_000, 500_000, Population.PEOPLE),
        ("a 19-year-old woman was shot", 1, 1, Population.WOMEN),
        ("an 18-year-old was shot dead", 1, 1, Population.PEOPLE),
        ("a turkey hunter was found dead", 1, 1, Population.PEOPLE),
        ("and another wounded", 1, 1, Population.PEOPLE),
        ("34 of his comrades were killed", 34, 34, Population.FIGHTERS),
        ("15 members of the medical staff died", 15, 15, Population.WORKERS),
    ],
)
def test_people_are_counted_with_their_bounds(text: str, low: int, high: int | None, population: Population) -> None:
    counted = [mention for mention in read(text) if mention.unit == "people" and mention.figure.low == low]
    assert [(mention.figure.high, mention.population) for mention in counted] == [(high, population)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a convoy of 50 vehicles", "vehicles"),
        ("captured 40 villages", "villages"),
        ("about 12 kilometres away", "distance"),
        ("controls 60 percent of the city", "percent"),
        ("controls 60% of the city", "percent"),
        ("a boy aged 12 was there", "age"),
        ("a 12-year-old boy", "age"),
        ("observation post no 9", "other"),
        ("Resolution 2254 was adopted", "other"),
        ("after 36 hours", "time"),
        ("450 air strikes were counted", "strikes"),
        ("cost 300 dollars", "money"),
        ("30 houses burned", "buildings"),
        ("Maria Lopez, 34, was killed", "age"),
        ("In Azaz, Maria Lopez (34) died", "age"),
        ("his wife, 34, died", "age"),
        ("children under 15 were killed", "age"),
        ("his daughters aged 3 died", "age"),
        ("a father of 2 died", "age"),
        ("the 300 block of the road", "villages"),
        ("a 5-member crew", "other"),
        ("300 families fled", "families"),
        ("40 households fled", "households"),
    ],
)
def test_what_is_not_people(text: str, unit: str) -> None:
    assert [mention.unit for mention in read(text) if mention.number_span.of(text)[0].isdigit()] == [unit]


@pytest.mark.parametrize(
    "text", ["killing 12", "and wounded 30", "The death toll rose to 112", "12 others were injured", "six of them died"]
)
def test_people_whose_noun_is_left_out(text: str) -> None:
    assert {mention.unit for mention in read(text)} == {"people"}


def test_a_number_behind_a_place_is_no_age() -> None:
    assert [mention.unit for mention in read("In Azaz, 45 were killed")] == ["people"]


def test_an_age_of_a_thing_is_no_person() -> None:
    assert {mention.unit for mention in read("the end of a six-year-old war")} == {"age"}


def test_members_of_a_party_are_its_fighters() -> None:
    text = "eleven members of Red Front"
    (mention,) = [m for m in read(text, parties=(PartyMention(Span(18, 27), "red_front", adjective=False),)) if not m.vague]
    assert (mention.party, mention.population) == ("red_front", Population.FIGHTERS)


def test_the_side_of_those_counted() -> None:
    text = "12 rebel fighters were killed"
    (mention,) = [m for m in read(text, parties=(PartyMention(Span(3, 8), "rebels", adjective=True),)) if not m.vague]
    assert mention.party == "rebels"
    assert mention.population is Population.FIGHTERS


def test_a_spokesman_is_no_figure() -> None:
    assert read("A spokesman said so") == ()


def test_furniture_has_no_figures() -> None:
    assert read("12 people were killed", region=RegionKind.FURNITURE) == ()
