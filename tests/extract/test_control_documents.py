"""Control that only the whole document tells: where "a rebel-held town" is, who had a place before, what is told twice."""

import pytest
from tests.extract.conftest import Read

Row = tuple[str, tuple[str, ...], str | None, tuple[str, ...]]


def control(read: Read, text: str, *, title: str | None = None) -> list[Row]:
    """The control claims of a text: method, who, from whom, where."""
    claims = read(text, title=title).claims
    return [(c.method or "", c.perpetrators, c.victims_side, c.places) for c in claims if c.kind.value == "control"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A raid on a rebel-held town killed nine people. The strike hit a market in Saraqeb.",
            [("holds", ("rebels",), None, ("Saraqeb",))],
        ),
        (
            "Nine people were killed in a village held by IS. The raid hit Maskana on Monday.",
            [("holds", ("is",), None, ("Maskana",))],
        ),
        ("Talks on a rebel-held town went on.", []),
    ],
)
def test_where_a_town_without_a_name_is(read: Read, text: str, expected: list[Row]) -> None:
    assert control(read, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels hold Saraqeb. The army surrounded Saraqeb on Monday.",
            ("besieged", ("government",), "rebels", ("Saraqeb",)),
        ),
        (
            "Shells fell on rebel-held Saraqeb. The town of Saraqeb is under siege.",
            ("besieged", ("unknown",), "rebels", ("Saraqeb",)),
        ),
        (
            "Clashes killed nine rebels. The army then captured Saraqeb, where Turkey has an observation post.",
            ("captured", ("government",), None, ("Saraqeb",)),
        ),
        (
            "Turkish soldiers fell in Idlib. The army then captured Saraqeb, where Turkey has an observation post.",
            ("captured", ("government",), None, ("Saraqeb",)),
        ),
    ],
)
def test_the_side_inside(read: Read, text: str, expected: Row) -> None:
    assert expected in control(read, text)


def test_no_side_is_inferred_where_two_may_be_meant(read: Read) -> None:
    text = "Clashes killed nine rebels and six IS fighters. Rebels and IS fought there. The army captured Saraqeb."
    assert control(read, text) == [("captured", ("government",), None, ("Saraqeb",))]


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Army seizes town",
            "Government forces captured a town on Monday. Saraqeb was captured by government forces after a siege.",
            [("captured", ("government",), None, ("Saraqeb",))],
        ),
        (
            "Raid on rebel-held Idlib",
            "The raid killed nine. Idlib is controlled by an alliance of rebel groups that includes Nusra Front.",
            [("holds", ("rebels", "nusra"), None, ("Idlib",))],
        ),
        (
            "Raid kills nine",
            "The raid hit rebel-held Saraqeb. People fled rebel-held Saraqeb.",
            [("holds", ("rebels",), None, ("Saraqeb",))],
        ),
    ],
)
def test_a_repeat_is_no_claim_of_its_own(read: Read, title: str, text: str, expected: list[Row]) -> None:
    assert control(read, text, title=title) == expected


def test_two_captures_are_two_claims(read: Read) -> None:
    text = "The army captured Saraqeb in May. In August it captured Ariha."
    assert [row[3] for row in control(read, text)] == [("Saraqeb",), ("Ariha",)]


def test_what_was_also_taken_was_taken_that_day(read: Read) -> None:
    claims = read("The army captured Saraqeb on Monday. The army also captured Ariha.").claims
    assert len({c.period for c in claims if c.kind.value == "control"}) == 1
