"""When things happened: whose day a day is, what windows run over, and what the day of the news dates."""

from collections.abc import Callable
from datetime import date

import pytest

from marsad.model import Claim, Extraction, Kind, Scope

Read = Callable[..., Extraction]


def days(claim: Claim) -> str:
    """A period as "start..end", with nothing for an open side."""
    start, end = claim.period.start, claim.period.end
    return f"{start or ''}..{end or ''}"


def of_kind(read: Read, text: str, kind: Kind, **more: date) -> list[Claim]:
    return [claim for claim in read(text, **more).claims if claim.kind is kind]


def last(read: Read, text: str, kind: Kind = Kind.KILLED) -> Claim:
    return of_kind(read, text, kind)[-1]


TOTALS = [
    ("The war erupted in March 2011 with protests. More than 300000 people have been killed.", "2011-03-01..2019-08-22"),
    ("The country has been in a civil war since early 2012. Since then 250000 people have died.", "2012-01-01..2019-08-22"),
    ("At least 230000 people have been killed in the conflict which began in 2011.", "2011-01-01..2019-08-22"),
    ("The civil war now in its ninth year has killed 400000 people.", "..2019-08-22"),
    ("Over 160000 people have been killed in more than three years of conflict.", "..2019-08-22"),
    ("Seven days of air strikes on the province have left 75 civilians dead.", "2019-08-16..2019-08-22"),
    ("A month of infighting in the province has killed nearly 300 fighters.", "2019-07-22..2019-08-22"),
    (
        "Rockets have been hitting the border towns since mid-January. A total of 21 people were killed in such attacks.",
        "2019-01-15..2019-08-22",
    ),
    (
        "The raid comes amid an offensive on the province that began on May 15. "
        "The monitor said the bombing campaign has killed hundreds of civilians.",
        "2019-05-15..2019-08-22",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOTALS)
def test_a_running_total_starts_where_the_text_says_it_does(read: Read, text: str, expected: str) -> None:
    claim = last(read, text)
    assert (claim.scope, days(claim)) == (Scope.CUMULATIVE, expected)


def test_a_closed_month_is_not_drawn_out_to_publication(read: Read) -> None:
    text = "June was the worst month of the war for civilians with hundreds of people killed in raids on homes."
    assert days(last(read, text)) == "2019-06-01..2019-06-30"


DAYS = [
    ("At least 12 people died in the shelling of a district held by the army in Aleppo on Tuesday.", "2019-08-20..2019-08-20"),
    ("Rebels blamed the army for Mondays attack and said that 12 people were killed.", "2019-08-19..2019-08-19"),
    ("Earlier this month 30 fighters were killed in raids on Idlib on Friday the agency said.", "2019-08-16..2019-08-16"),
    (
        "In recent days jets have struck the province killing at least 57 civilians when they hit Saraqeb on Tuesday.",
        "2019-08-20..2019-08-20",
    ),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_the_day_that_says_most_of_the_thing_itself(read: Read, text: str, expected: str) -> None:
    assert days(last(read, text)) == expected


def test_what_something_came_a_day_after_happened_a_day_before(read: Read) -> None:
    text = "Rockets killed six people in Aleppo on Wednesday a day after air strikes on a school in Idlib left 35 people dead."
    found = {claim.figure.low: days(claim) for claim in of_kind(read, text, Kind.KILLED) if claim.figure}
    assert found == {6: "2019-08-21..2019-08-21", 35: "2019-08-20..2019-08-20"}


def test_the_day_after_words_that_open_a_sentence_is_its_own(read: Read) -> None:
    text = "A day after the truce began on Monday air strikes killed 14 people in Ariha."
    assert days(last(read, text)) != "2019-08-18..2019-08-18"


def test_what_opened_a_window_has_its_own_days(read: Read) -> None:
    text = "Aleppo has been split since mid-2012 when rebels seized the eastern half of the city."
    (seized,) = [claim for claim in of_kind(read, text, Kind.CONTROL) if claim.method == "captured"]
    assert days(seized) == "2012-06-01..2012-07-31"


def test_a_time_right_behind_another_verb_is_that_verbs(read: Read) -> None:
    text = "Rebels shelled the town of Ariha despite a truce agreed in February."
    assert [days(claim) for claim in of_kind(read, text, Kind.ATTACK)] == [".."]


def test_a_truce_announced_on_a_day_dates_no_dead(read: Read) -> None:
    text = (
        "A ceasefire in Aleppo announced by Moscow on Monday has had little impact on the shelling. "
        "Three people died in Aleppo when barrel bombs were dropped the monitor said on Wednesday."
    )
    assert days(last(read, text)) == "2019-08-21..2019-08-21"


ROUND_UP = (
    "Militants on Wednesday fired rockets and mortar shells at several towns of the north. "
    "In Ariha a shell killed a woman. "
    "Shells landed on houses in Saraqeb, injuring three people. "
    "A market was damaged. Shops were closed. Schools were closed. "
    "Two persons were injured in Binnish when a shell hit a house."
)


def test_the_day_of_the_lead_dates_those_counted_below_it(read: Read) -> None:
    found = [claim for claim in read(ROUND_UP).claims if claim.kind in {Kind.KILLED, Kind.INJURED}]
    assert [days(claim) for claim in found] == ["2019-08-21..2019-08-21"] * 3


def test_a_day_far_below_dates_nothing_above_it(read: Read) -> None:
    text = (
        "Troops shelled Ariha killing 18 militants. A source told the agency so. "
        "Roads were closed. Shops were closed. "
        "In Saraqeb on Wednesday rockets injured two people."
    )
    assert [days(claim) for claim in of_kind(read, text, Kind.KILLED)] == [".."]


def test_a_date_line_dates_no_event(read: Read) -> None:
    text = "MOSCOW August 21 (Northern News) - A double bombing in Homs has killed 18 civilians a channel reported."
    assert days(last(read, text)) == ".."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday a raid on Hass killed 22 people. Damascus denied any part in the raid.", ".."),
        (
            "On Monday a raid on Hass killed 22 people. Damascus denied any part in the raid on Wednesday.",
            "2019-08-21..2019-08-21",
        ),
    ],
)
def test_a_denial_has_only_its_own_day(read: Read, text: str, expected: str) -> None:
    (denial,) = of_kind(read, text, Kind.DENIAL)
    assert days(denial) == expected


def test_what_somebody_began_doing_in_a_month_goes_on(read: Read) -> None:
    (attack,) = of_kind(read, "The coalition started bombing militants in Idlib in July.", Kind.ATTACK)
    assert days(attack) == "2019-07-01..2019-08-22"


def test_a_place_also_taken_was_taken_that_day(read: Read) -> None:
    text = "The army captured Ariha on Tuesday. It also captured the village of Hass."
    assert {days(claim) for claim in of_kind(read, text, Kind.CONTROL)} == {"2019-08-20..2019-08-20"}


def test_a_window_of_another_clause_is_not_that_of_who_holds_a_town(read: Read) -> None:
    text = "Shelling has grown in rebel-held Ariha since gunmen attacked a base last week."
    held = [claim for claim in of_kind(read, text, Kind.CONTROL) if claim.method == "holds"]
    assert [days(claim) for claim in held] == [".."]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Last month a man blew himself up near a hall in Saraqeb killing 12 people.", Scope.INCIDENT),
        ("Some 120 fighters were killed in a series of raids over the past 24 hours.", Scope.INCIDENT),
        ("Until now 150 people from the villages have been killed.", Scope.CUMULATIVE),
        ("At least 12 children have died of hunger in recent weeks.", Scope.CUMULATIVE),
        ("A press group reported 23 journalists killed in the 30-month war.", Scope.CUMULATIVE),
    ],
)
def test_one_event_or_a_running_total(read: Read, text: str, scope: Scope) -> None:
    assert last(read, text).scope is scope


def test_a_new_breach_of_a_truce_has_the_day_of_the_attack_that_broke_it(read: Read) -> None:
    text = "On Tuesday mortar shells killed two people in Ariha. The rebels breached the truce again by shelling the town."
    assert {days(claim) for claim in of_kind(read, text, Kind.AGREEMENT)} == {"2019-08-20..2019-08-20"}
