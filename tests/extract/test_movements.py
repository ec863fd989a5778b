"""Convoys, reinforcements, patrols, units and posts: what is one, whose, how many, from where to where, and who stopped it."""

import pytest
from tests.extract.conftest import Read

from marsad.model import COUNTING, Claim, Figure, Kind, Movement, Status


def movements(claims: tuple[Claim, ...]) -> list[Claim]:
    return [claim for claim in claims if claim.kind is Kind.MOVEMENT]


def movement(claims: tuple[Claim, ...]) -> tuple[Claim, Movement]:
    """The one movement of a text, with what moves."""
    found = movements(claims)
    assert len(found) == 1, [(c.kind.value, c.method, c.reasons) for c in claims]
    assert found[0].movement is not None
    return found[0], found[0].movement


@pytest.mark.parametrize(
    ("text", "form", "method", "said"),
    [
        ("A Turkish military convoy entered Saraqib on Monday.", "convoy", "arrived", (("turkey",), "Saraqib")),
        ("A Turkish convoy crossed into northern Syria on Monday.", "convoy", "arrived", (("turkey",), "northern Syria")),
        ("A column of 40 tanks reached Saraqib on Tuesday.", "convoy", "arrived", ((), "Saraqib")),
        ("A Russian military convoy was heading to Manbij on Monday.", "convoy", "heading", (("russia",), "Manbij")),
        (
            "Government reinforcements arrived in Khan Sheikhoun on Wednesday.",
            "reinforcements",
            "arrived",
            (("government",), "Khan Sheikhoun"),
        ),
        ("The Syrian army sent reinforcements to Saraqib on Monday.", "reinforcements", "sent", (("government",), "Saraqib")),
        ("Reinforcements were sent to Ariha by the Syrian army.", "reinforcements", "sent", (("government",), "Ariha")),
        (
            "Russian and Turkish troops conducted a joint patrol near Manbij.",
            "patrol",
            "patrolled",
            (("russia", "turkey"), "Manbij"),
        ),
        ("Russian military police began patrols in Manbij on Sunday.", "patrol", "patrolled", (("russia",), "Manbij")),
        ("Turkey sent troops to Morek on Tuesday.", "unit", "sent", (("turkey",), "Morek")),
        ("The army deployed soldiers to Azaz on Monday.", "unit", "deployed", (("government",), "Azaz")),
        ("Russian troops were deployed in Manbij on Monday.", "unit", "deployed", (("russia",), "Manbij")),
        ("Fighters of HTS pulled back from Morek on Tuesday.", "unit", "withdrawn", (("nusra",), "Morek")),
        ("The Turkish army set up an observation post in Morek.", "post", "set_up", (("turkey",), "Morek")),
        ("The Syrian army established three checkpoints in Saraqib on Tuesday.", "post", "set_up", (("government",), "Saraqib")),
        ("Turkey built a military base near Saraqib last month.", "post", "set_up", (("turkey",), "Saraqib")),
        ("Turkey dismantled its observation post in Morek on Monday.", "post", "withdrawn", (("turkey",), "Morek")),
    ],
)
def test_a_movement(read: Read, text: str, form: str, method: str, said: tuple[tuple[str, ...], str]) -> None:
    """`said`: whose forces move, and where."""
    claim, moves = movement(read(text).claims)
    assert (moves.form, claim.method, (claim.perpetrators, claim.place)) == (form, method, said)
    assert claim.status is Status.REPORTED


@pytest.mark.parametrize(
    "text",
    [
        "A convoy of displaced people left Khan Sheikhoun on Monday.",
        "An aid convoy entered Douma on Monday.",
        "A United Nations convoy reached Douma on Monday.",
        "A convoy of buses carrying evacuees left Ariha.",
        "A humanitarian convoy of 30 trucks was stopped at Ariha.",
        "A wedding convoy was hit near Ariha.",
        "The government could send reinforcements to Idlib.",
        "He called for the withdrawal of all foreign troops from Syria.",
        "Turkey threatened to send troops to Morek.",
        "Iran refused to withdraw its forces from Morek.",
        "The army has 12 checkpoints around Ariha.",
        "Two soldiers were killed at a checkpoint in Ariha.",
        "The blast left three dead near a military base in Hama.",
        "A car bomb went off beside a patrol car in Ariha.",
        "A column of smoke rose over Ariha.",
        "The newspaper column was about Ariha.",
        "He was sent to Morek as a reporter.",
        "If Turkey deploys soldiers to Morek the talks will end.",
        "No troops were sent to Morek.",
        "Turkey has not withdrawn its troops from Morek.",
        "The spokesman posted on Twitter that Ariha was calm.",
        "The report was based on witnesses in Ariha.",
    ],
)
def test_no_movement(read: Read, text: str) -> None:
    assert movements(read(text).claims) == []


@pytest.mark.parametrize(
    ("text", "vehicles", "troops"),
    [
        ("A Turkish military convoy of 28 vehicles entered Saraqib.", Figure.exact(28), None),
        ("A Turkish military convoy of about 50 vehicles entered Saraqib.", Figure.about(50), None),
        ("Turkey sent 200 soldiers to Morek on Tuesday.", None, Figure.exact(200)),
        ("The United States has deployed at least 150 marines in Manbij.", None, Figure.at_least(150)),
        ("Turkey sent troops to Morek on Tuesday.", None, None),
    ],
)
def test_numbers_of_what_moves(read: Read, text: str, vehicles: Figure | None, troops: Figure | None) -> None:
    claims = read(text).claims
    claim, moves = movement(claims)
    assert (moves.vehicles, moves.troops) == (vehicles, troops)
    assert claim.figure is None
    assert not any(other.kind in COUNTING for other in claims)


@pytest.mark.parametrize(
    ("text", "method", "whose", "by"),
    [
        ("Rebels stopped a Russian military convoy near Ariha on Monday.", "stopped", ("russia",), ("rebels",)),
        ("A Turkish convoy was stopped by Syrian government forces near Saraqib.", "stopped", ("turkey",), ("government",)),
        ("A Russian patrol was stopped by residents in Manbij.", "stopped", ("russia",), ()),
        ("A Turkish military convoy was hit in Russian air strikes near Saraqib.", "struck", ("turkey",), ("russia",)),
        ("On Monday a Turkish military convoy had to halt after Russian bombing.", "stopped", ("turkey",), ("russia",)),
        (
            "On Monday Turkey sent a military convoy to Morek. But it had to stop after Russian bombing.",
            "sent",
            ("turkey",),
            ("russia",),
        ),
    ],
)
def test_who_stopped_it(read: Read, text: str, method: str, whose: tuple[str, ...], by: tuple[str, ...]) -> None:
    claim, moves = movement(read(text).claims)
    assert (claim.method, claim.perpetrators, moves.stopped_by) == (method, whose, by)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Russia will send more military police to Manbij next week.", "2019-08-26"),
        ("A convoy of 20 Russian military vehicles will enter Manbij on Friday.", "2019-08-23"),
        ("Turkey said on Monday that it would send troops to Morek.", None),
    ],
)
def test_a_plan_is_announced(read: Read, text: str, start: str | None) -> None:
    claim, _ = movement(read(text).claims)
    assert claim.status is Status.ANNOUNCED
    assert (claim.period.start.isoformat() if claim.period.start else None) == start


def test_from_where_to_where(read: Read) -> None:
    claim, moves = movement(read("A Turkish military convoy moved from Saraqib to Morek on Monday.").claims)
    assert (moves.origin, moves.destination, claim.place) == ("Saraqib", "Morek", "Morek")


def test_a_change_of_control_is_not_told_twice(read: Read) -> None:
    claims = read("Rebels withdrew from Khan Sheikhoun on Tuesday.").claims
    assert [claim.kind for claim in claims] == [Kind.CONTROL]


def test_one_movement_told_twice_is_one(read: Read) -> None:
    text = "A Turkish military convoy entered Saraqib on Monday. The Turkish convoy of 28 vehicles entered Saraqib on Monday."
    _, moves = movement(read(text).claims)
    assert moves.vehicles == Figure.exact(28)


@pytest.mark.parametrize(
    "text",
    [
        "A {} military convoy of 28 vehicles entered Saraqib on Monday.",
        "{} troops left the observation post near Manbij on Monday.",
        "{} forces conducted a patrol near Manbij on Sunday.",
    ],
)
def test_two_parties_are_read_alike(read: Read, text: str) -> None:
    """Swapping two names swaps the party and changes nothing else."""
    one, other = (read(text.format(name)).claims for name in ("Turkish", "Russian"))
    swapped = [tuple({"turkey": "russia"}.get(code, code) for code in claim.perpetrators) for claim in one]
    assert [(c.kind, c.method, c.movement, c.period, c.place) for c in one] == [
        (c.kind, c.method, c.movement, c.period, c.place) for c in other
    ]
    assert swapped == [claim.perpetrators for claim in other]


def test_the_words_of_each_part(read: Read) -> None:
    text = "A Turkish military convoy of 28 vehicles entered Saraqib on Monday, the Syrian Observatory for Human Rights said."
    claim, _ = movement(read(text).claims)
    parts = claim.parts
    assert [span.of(text) for span in (parts.trigger, parts.place, parts.time, parts.perpetrator, parts.figure) if span] == [
        "entered",
        "Saraqib",
        "Monday",
        "Turkish military convoy",
        "28 vehicles",
    ]
    assert claim.sources == ("Syrian Observatory for Human Rights",)
    assert claim.evidence.contains(parts.trigger or claim.evidence)
