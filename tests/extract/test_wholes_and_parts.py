"""Figures of one sentence among each other: wholes and parts, sums, tolls that replace others, lists, lost commas."""

import pytest
from tests.extract.conftest import Read, only

from marsad.model import Figure, Population, Scope

FIGHTERS, CIVILIANS, CHILDREN = Population.FIGHTERS, Population.CIVILIANS, Population.CHILDREN
PEOPLE, WORKERS, WOMEN = Population.PEOPLE, Population.WORKERS, Population.WOMEN

Row = tuple[str, int | None, int | None, Population]
"""Kind, low, high, population."""

TABLE: list[tuple[str, list[Row]]] = [
    # amounts in words
    ("Between 40 and 60 people were killed.", [("killed", 40, 60, PEOPLE)]),
    ("From 10 to 15 people were wounded.", [("injured", 10, 15, PEOPLE)]),
    ("About three-quarters of a million people fled.", [("displaced", 750_000, 750_000, PEOPLE)]),
    ("Two brothers and their cousin were killed.", [("killed", 2, 2, PEOPLE), ("killed", 1, 1, PEOPLE)]),
    ("Half of the victims were women.", []),
    ("More than half of the 40 dead were children.", [("killed", 40, 40, PEOPLE)]),
    ("The number of deaths was one of the highest daily tolls so far.", []),
    # parts of a whole
    ("Twelve people, among them three children, were killed.", [("killed", 12, 12, PEOPLE), ("killed", 3, 3, CHILDREN)]),
    ("Twelve people were killed, of whom three were children.", [("killed", 12, 12, PEOPLE), ("killed", 3, 3, CHILDREN)]),
    ("Twelve people were killed, three of whom were medics.", [("killed", 12, 12, PEOPLE), ("killed", 3, 3, WORKERS)]),
    ("Twelve people were killed, most of them civilians.", [("killed", 12, 12, PEOPLE)]),
    ("Nine people among them eight women and children were killed.", [("killed", 9, 9, PEOPLE), ("killed", 8, 8, PEOPLE)]),
    ("At least five of those killed were suicide bombers.", [("killed", 5, None, FIGHTERS)]),
    ("Two of the four wounded children died.", [("killed", 2, 2, CHILDREN)]),
    ("Thirty people were wounded, three of whom later died.", [("injured", 30, 30, PEOPLE), ("killed", 3, 3, PEOPLE)]),
    ("Of the 400 people affected, 120 have been evacuated.", [("displaced", 120, 120, PEOPLE)]),
    # beside a whole, not in it
    ("Twelve fighters as well as three civilians were killed.", [("killed", 12, 12, FIGHTERS), ("killed", 3, 3, CIVILIANS)]),
    ("Eleven soldiers were killed along with one medic.", [("killed", 11, 11, FIGHTERS), ("killed", 1, 1, WORKERS)]),
    (
        "Five civilians including a child and a woman were killed and 27 others were injured.",
        [("killed", 5, 5, CIVILIANS), ("killed", 1, 1, CHILDREN), ("killed", 1, 1, WOMEN), ("injured", 27, 27, CIVILIANS)],
    ),
    ("A shell left him and his two daughters dead.", [("killed", 2, 2, PEOPLE), ("killed", 1, 1, PEOPLE)]),
    # sums of killed and injured
    ("The attack killed or injured 40 people.", [("injured", None, 40, PEOPLE), ("killed", None, 40, PEOPLE)]),
    ("The attack left 12 dead and 40 injured.", [("killed", 12, 12, PEOPLE), ("injured", 40, 40, PEOPLE)]),
    ("Scores of people were killed and wounded.", [("injured", 1, None, PEOPLE), ("killed", 1, None, PEOPLE)]),
    # verbs and lists
    ("The fighters shoot dead six militants.", [("killed", 6, 6, FIGHTERS)]),
    ("The group took the town, crucifying two men.", [("killed", 2, 2, PEOPLE)]),
    ("Gunmen killed Ahmad Khalid, Omar Hamdan and two guards.", [("killed", 2, 2, PEOPLE), ("killed", 2, 2, FIGHTERS)]),
    ("Three of the wounded died in hospital.", [("killed", 3, 3, PEOPLE)]),
    ("Three people sustained injuries of varying severity.", [("injured", 3, 3, PEOPLE)]),
    # who is counted
    ("The army clashed with terrorists in the hills, killing 16 of them.", [("killed", 16, 16, FIGHTERS)]),
    ("The army killed 28 and wounded 30 militants.", [("killed", 28, 28, FIGHTERS), ("injured", 30, 30, FIGHTERS)]),
    ("The blast killed a senior member of the Nusra Front.", [("killed", 1, 1, FIGHTERS)]),
    ("The group killed 20 members of the so-called Free Syrian Army.", [("killed", 20, 20, FIGHTERS)]),
    ("There were 15 dead among the ranks of Jaish al-Islam.", [("killed", 15, 15, FIGHTERS)]),
    ("Two of the dead were children.", [("killed", 2, 2, CHILDREN)]),
    # commas lost
    ("A bomber killed 30 people injured 90 on Monday.", [("killed", 30, 30, PEOPLE), ("injured", 90, 90, PEOPLE)]),
    ("A raid killed two patients injured eight others and left a mess.", [("killed", 2, 2, PEOPLE), ("injured", 8, 8, PEOPLE)]),
    (
        "A mine killed two people and wounded 40 others state news reported.",
        [("killed", 2, 2, PEOPLE), ("injured", 40, 40, PEOPLE)],
    ),
    ("Airstrikes kill 20 civilians activists say.", [("killed", 20, 20, CIVILIANS)]),
    # no claims
    ("The alliance has repeatedly been accused of targeting and killing civilians.", []),
    ("The offensive hit a new US-trained anti-government militant group and killed nobody.", []),
    ("The rocket hit the stadium causing several casualties.", []),
    ("Those who were executed were all from one tribe.", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text[:40] for text, _ in TABLE])
def test_what_a_sentence_counts(read: Read, text: str, expected: list[Row]) -> None:
    claims = [c for c in read(text).claims if c.figure is not None]
    rows = [(c.kind.value, c.figure.low, c.figure.high, c.population) for c in claims if c.figure]
    assert sorted(rows, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("text", "current", "earlier"),
    [
        ("The death toll rose to 32 from an earlier 15.", 32, 15),
        ("The toll, which rose to 40 on Monday, was earlier put at 32.", 40, 32),
        ("Officials raised the death toll to 40, up from 32.", 40, 32),
        ("The monitor, which earlier gave a toll of 20, said 31 people were killed.", 31, 20),
    ],
)
def test_a_new_toll_replaces_the_one_before(read: Read, text: str, current: int, earlier: int) -> None:
    tolls = {c.figure.low: c.superseded for c in read(text).claims if c.figure}
    assert tolls == {current: False, earlier: True}


def test_a_bare_toll_counts_those_that_its_event_counts(read: Read) -> None:
    claims = read("An air strike killed 12 civilians in Saraqeb on Monday. Local activists put the toll at 15.").claims
    assert {(c.figure, c.population) for c in claims if c.figure} == {
        (Figure.exact(12), CIVILIANS),
        (Figure.exact(15), CIVILIANS),
    }


def test_what_fused_sentences_say_twice_is_said_once(read: Read) -> None:
    once = "Seven civilians were killed and nine others were injured by shells that hit a market in Azaz on Monday"
    claims = read(f"{once} {once}. The market was closed.").claims
    assert [c.figure for c in claims if c.figure] == [Figure.exact(7), Figure.exact(9)]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In May more than 60 civilians were killed by barrel bomb attacks on the town.", Scope.CUMULATIVE),
        ("In January another attack killed 70 people.", Scope.INCIDENT),
        ("At least 400 people have been injured during this bombing campaign.", Scope.CUMULATIVE),
        ("Rocket attacks have killed 10 civilians in Azaz on Tuesday.", Scope.INCIDENT),
        ("More than 300 people were killed when warplanes bombed the market.", Scope.INCIDENT),
    ],
)
def test_one_event_or_a_running_total(read: Read, text: str, scope: Scope) -> None:
    claims = [c for c in read(text).claims if c.figure is not None]
    assert [c.scope for c in claims] == [scope]


def test_a_headline_without_commas_keeps_its_two_counts(read: Read) -> None:
    claims = read("A shell fell.", title="Death Toll from Attacks in Aleppo Rises to 11 44 Injured").claims
    assert {(c.kind.value, c.figure) for c in claims if c.figure} == {("killed", Figure.exact(11)), ("injured", Figure.exact(44))}


def test_shouted_headlines_are_read(read: Read) -> None:
    claim = only(read("Warplanes hit Saraqeb.", title="AIR STRIKES KILL 14 CIVILIANS IN SARAQEB").claims, "killed")
    assert (claim.figure, claim.population) == (Figure.exact(14), CIVILIANS)
