"""Which event a day belongs to: bulletins of many places, days told later, days that join, and deals with days of their own."""

from collections.abc import Callable
from datetime import date

import pytest

from marsad.model import Claim, Extraction, Kind

Read = Callable[..., Extraction]

MONDAY, TUESDAY, WEDNESDAY = "2019-08-19", "2019-08-20", "2019-08-21"


def days(claim: Claim) -> str:
    """A period as "start..end", or one day, or nothing."""
    start, end = str(claim.period.start or ""), str(claim.period.end or "")
    return start if start == end else f"{start}..{end}"


def of_kind(read: Read, text: str, kind: Kind, **more: date) -> list[Claim]:
    return [claim for claim in read(text, **more).claims if claim.kind is kind]


BULLETINS = [
    (
        "Army units foiled several raids. Clashes erupted near Palmyra on Wednesday and 12 militants were killed there. "
        "In Daraa a unit shelled a convoy killing seven militants.",
        [WEDNESDAY, ""],
    ),
    (
        "On Wednesday the army struck militants in several provinces. In Homs, 12 militants were killed near Palmyra. "
        "In Daraa a unit shelled a convoy killing seven militants.",
        [WEDNESDAY, WEDNESDAY],
    ),
    (
        "Army units foiled several raids. Clashes erupted near Palmyra on Wednesday and 12 militants were killed there. "
        "Elsewhere a unit shelled a convoy in Daraa killing seven militants.",
        [WEDNESDAY, WEDNESDAY],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BULLETINS)
def test_only_the_day_of_the_lead_is_that_of_other_provinces(read: Read, text: str, expected: list[str]) -> None:
    assert [days(claim) for claim in of_kind(read, text, Kind.KILLED)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes on a market have killed at least 31 people, a monitor said on Wednesday. "
        "Three raids hit the town of Ariha on Tuesday, it said.",
        "Dozens of people have been killed in air strikes on Aleppo, a monitor said on Wednesday. "
        "The Observatory said strikes killed 14 people on Tuesday in the Salaheddin district of Aleppo.",
    ],
)
def test_the_day_of_the_event_told_below_outdoes_that_of_the_statement(read: Read, text: str) -> None:
    assert days(of_kind(read, text, Kind.KILLED)[0]) == TUESDAY


def test_a_sentence_that_opens_with_a_day_dates_nothing_above_it(read: Read) -> None:
    text = (
        "Residents spoke of daily shelling. Schools were shut. Shops were empty. "
        "Mortar fire wounded three people in the Abbasids district of Damascus. "
        "On Monday mortar rounds struck an embassy in Damascus."
    )
    wounded = of_kind(read, text, Kind.INJURED)[0]
    assert days(wounded) != MONDAY


JOINED = [
    ("At least 13 civilians died in air strikes on Ariha on Monday and Tuesday.", f"{MONDAY}..{TUESDAY}"),
    ("On Monday and Tuesday at least 13 civilians died in air strikes on Ariha.", f"{MONDAY}..{TUESDAY}"),
    ("Shells fell overnight Monday and into Tuesday morning on Ariha, killing 13 civilians.", f"{MONDAY}..{TUESDAY}"),
]


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_days_that_are_joined_are_one_period(read: Read, text: str, expected: str) -> None:
    assert days(of_kind(read, text, Kind.KILLED)[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A video was released on Wednesday. It shows a man who beheaded two hostages in earlier videos.",
        "The raid on Ariha came on Wednesday. The same jets killed nine people in previous raids.",
    ],
)
def test_what_happened_in_earlier_events_has_not_the_day_of_the_news(read: Read, text: str) -> None:
    assert days(of_kind(read, text, Kind.KILLED)[0]) == ""


WARS = [
    "The conflict began as a peaceful protest movement in March 2011. More than 200000 people have been killed.",
    "More than 200000 people have been killed in the conflict which began with protests against the president in March 2011.",
]


@pytest.mark.parametrize("text", WARS)
def test_a_war_that_began_as_something_else_began_then(read: Read, text: str) -> None:
    assert days(of_kind(read, text, Kind.KILLED)[0]) == "2011-03-01..2019-08-22"


def test_how_long_a_side_has_been_in_power_is_not_how_long_a_war_goes_on(read: Read) -> None:
    text = "The war pits rebels against a party that one family leads and that has been in power since 1970. It has killed 90000."
    assert not any("1970" in days(claim) for claim in of_kind(read, text, Kind.KILLED))


DEALS = [
    ("Ariha lies in a zone under a deal brokered by Russia, Turkey and Iran in May.", ""),
    ("Ariha lies in a safe zone under a deal brokered by Russia Turkey and Iran in May.", "2019-05-01..2019-05-31"),
    ("Buses left Foua on Monday under a deal reached between the government and rebels.", ""),
    ("Jets struck Ariha on Monday despite a ceasefire in place there.", ""),
    ("The government and the rebels reached a ceasefire deal on Monday.", MONDAY),
]


@pytest.mark.parametrize(("text", "expected"), DEALS)
def test_a_deal_has_its_own_day_and_not_that_of_what_happened_under_it(read: Read, text: str, expected: str) -> None:
    assert days(of_kind(read, text, Kind.AGREEMENT)[0]) == expected


def test_what_was_done_before_something_else_was_done_by_then(read: Read) -> None:
    text = "Foreign jets joined the war in late 2018 after ISIS seized control over the towns of Ariha and Saraqeb."
    assert days(of_kind(read, text, Kind.CONTROL)[0]) == "..2018-12-31"


def test_this_week_ends_at_publication_for_what_has_happened(read: Read) -> None:
    assert days(of_kind(read, "Rebels captured the town of Ariha this week.", Kind.CONTROL)[0]) == f"{MONDAY}..2019-08-22"


def test_a_date_that_names_an_attack_is_past_whatever_verb_stands_before_it(read: Read) -> None:
    text = "The draft would include a condemnation of the October 6 attack in Ariha that killed 40 people."
    assert days(of_kind(read, text, Kind.KILLED)[0]) == "2018-10-06"


def test_a_truce_that_then_held_has_the_time_with_which_the_sentence_opens(read: Read) -> None:
    text = "In October the president visited Idlib, where a fragile truce then reigned."
    assert [days(claim) for claim in of_kind(read, text, Kind.AGREEMENT)] == ["2018-10-01..2018-10-31"]


@pytest.mark.parametrize(
    "text",
    [
        "Triggered in 2011 by protests, the war in Syria has claimed more than 370,000 lives.",
        "The war in Syria, sparked in 2011 by protests, has killed more than 370,000 people.",
    ],
)
def test_the_dead_of_a_war_are_counted_since_it_was_triggered(read: Read, text: str) -> None:
    (total,) = of_kind(read, text, Kind.KILLED, published=date(2019, 8, 22))
    assert days(total) == "2011-01-01..2019-08-22"


def test_a_lull_after_fighting_has_not_the_time_of_the_fighting(read: Read) -> None:
    text = "The truce had been decreed after a first offensive, between April and August."
    assert [days(claim) for claim in of_kind(read, text, Kind.AGREEMENT)] == [""]
