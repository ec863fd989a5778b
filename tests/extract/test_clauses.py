"""What stands beside an announcement is the article's own; sums, replaced tolls, named victims, days counted back."""

from datetime import date

import pytest
from tests.extract.conftest import Read, only

from marsad.model import Bound, Claim, Kind, Scope


def of_kind(read: Read, text: str, kind: Kind) -> list[Claim]:
    """The claims of a kind that a text makes."""
    return [claim for claim in read(text).claims if claim.kind is kind]


def test_a_toll_beside_an_announcement_is_the_articles_own_running_total(read: Read) -> None:
    text = (
        "The government announced on Wednesday that a corridor would open out of Idlib province, where an offensive by "
        "government forces and its ally Russia has killed hundreds of people."
    )
    toll = only(read(text).claims, "killed")
    assert toll.sources == ()
    assert toll.scope is not None
    assert toll.scope.value == "cumulative"
    assert toll.period.start is None
    assert toll.perpetrators == ("government", "russia")
    corridor = only(read(text).claims, "access")
    assert corridor.sources
    assert corridor.period.day == date(2019, 8, 21)


def test_the_window_beside_an_announcement_is_not_the_corridors(read: Read) -> None:
    text = (
        "The government announced Wednesday it would open a corridor from Idlib province, where its offensive has killed "
        "more than 900 civilians since the end of April."
    )
    assert only(read(text).claims, "access").period.day == date(2019, 8, 21)
    assert only(read(text).claims, "killed").period.start == date(2019, 4, 30)


def test_what_a_source_says_happened_stays_its_own_in_a_relative_clause(read: Read) -> None:
    text = "The Syrian Observatory for Human Rights said shells hit Ariha, where five civilians were killed."
    assert only(read(text).claims, "killed").sources == ("Syrian Observatory for Human Rights",)


@pytest.mark.parametrize(
    "text",
    [
        "Army units, which captured 40 villages, were only 4 kilometres from Khan Sheikhoun and threatened Saraqeb.",
        "Government forces recaptured dozens of villages and advanced on Khan Sheikhoun.",
        "The army seized several hills overlooking Khan Sheikhoun.",
        "Government forces entered the outskirts of Khan Sheikhoun, a town that is threatened next.",
        "Villages near Khan Sheikhoun were captured by government forces.",
        "The next target of the army is Khan Sheikhoun, a town that is threatened from two sides.",
    ],
)
def test_a_place_that_is_only_near_or_next_was_not_taken(read: Read, text: str) -> None:
    assert all("Khan Sheikhoun" not in claim.places for claim in of_kind(read, text, Kind.CONTROL))


@pytest.mark.parametrize(
    "text",
    [
        "Three civilians were killed when a Turkish military convoy came under air attack near Saraqeb.",
        "A Turkish military convoy came under air attack near Saraqeb, killing three civilians.",
        "A Turkish patrol was hit by shells near Saraqeb, killing three civilians.",
    ],
)
def test_who_is_attacked_is_not_who_kills(read: Read, text: str) -> None:
    assert only(read(text).claims, "killed").perpetrators == ("unknown",)


def test_who_condemns_an_attack_did_not_carry_it_out(read: Read) -> None:
    text = "Russia condemned the attack on Hama, which killed 12 people on Monday."
    assert only(read(text).claims, "killed").perpetrators == ("unknown",)


def test_a_window_in_a_relative_clause_is_not_that_of_the_event_before_it(read: Read) -> None:
    text = (
        "The Observatory said on Wednesday that 12 people were killed in Idlib province, where a campaign by the government "
        "has killed 900 civilians since April."
    )
    event, total = of_kind(read, text, Kind.KILLED)
    assert (event.scope, event.period.day) == (Scope.INCIDENT, date(2019, 8, 21))
    assert (total.scope, total.period.start) == (Scope.CUMULATIVE, date(2019, 4, 1))


def test_who_left_before_is_not_who_shells(read: Read) -> None:
    text = "Two days after rebels withdrew from Morek, shelling killed six people in Ariha on Wednesday."
    assert only(read(text).claims, "killed").perpetrators == ("unknown",)
    assert only(read(text).claims, "control").period.day == date(2019, 8, 19)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Five people were killed in Azaz on Wednesday, a day after government forces took Morek.", date(2019, 8, 20)),
        ("The envoy arrived on Tuesday. The visit came two days after government forces took Morek.", date(2019, 8, 18)),
        ("Raids killed seven people in Ariha, a day after government forces took Morek.", None),
    ],
)
def test_a_capture_is_dated_by_counting_back(read: Read, text: str, day: date | None) -> None:
    claim = only(read(text).claims, "control")
    assert claim.period.day == day


@pytest.mark.parametrize(
    ("text", "low", "high", "bound"),
    [
        ("The shelling left scores of dead and wounded in Douma.", 1, None, Bound.AT_LEAST),
        ("The attack left 19 people killed and injured in Douma.", None, 19, Bound.AT_MOST),
        ("At least 19 people were killed or wounded in Douma.", 1, None, Bound.AT_LEAST),
    ],
)
def test_a_sum_bounds_each_of_its_two_counts(read: Read, text: str, low: int | None, high: int | None, bound: Bound) -> None:
    for kind in ("killed", "injured"):
        figure = only(read(text).claims, kind).figure
        assert figure is not None
        assert (figure.low, figure.high, figure.bound) == (low, high, bound)


@pytest.mark.parametrize(
    "text",
    [
        "Shelling of Douma left 19 killed and injured, 4 killed and 15 injured.",
        "The blast in Azaz left 4 dead and injured 15.",
    ],
)
def test_a_split_is_kept_instead_of_the_sum(read: Read, text: str) -> None:
    figures = {claim.kind.value: claim.figure and (claim.figure.low, claim.figure.high) for claim in read(text).claims}
    assert figures == {"killed": (4, 4), "injured": (15, 15)}


@pytest.mark.parametrize(
    "text",
    [
        "The death toll of the Azaz blast rose to 32 from 15, medics said.",
        "The car bomb in Azaz killed 32 people, raising the toll to 32 from 15.",
        "Medics said 32 people were killed in the blast in Azaz, updating an earlier toll of 15.",
    ],
)
def test_a_replaced_toll_is_kept_as_replaced(read: Read, text: str) -> None:
    told = [(claim.figure and claim.figure.low, claim.superseded) for claim in of_kind(read, text, Kind.KILLED)]
    assert told == [(32, False), (15, True)]


@pytest.mark.parametrize(
    ("text", "kind", "population"),
    [
        ("A sniper opened fire in Daraa, killing civilian Samir Qasim.", "killed", "civilians"),
        ("Journalist Samir Qasim was killed by shelling in Douma on Monday.", "killed", "workers"),
        ("A mine in Douma went off on Monday, wounding nurse Samira Qasim.", "injured", "workers"),
    ],
)
def test_a_victim_given_by_name_is_one(read: Read, text: str, kind: str, population: str) -> None:
    claim = only(read(text).claims, kind)
    assert claim.figure is not None
    assert (claim.figure.low, claim.figure.high) == (1, 1)
    assert claim.population is not None
    assert claim.population.value == population


def test_nobody_named_is_counted_where_the_killing_is_only_feared(read: Read) -> None:
    assert not of_kind(read, "The army could have killed civilian Samir Qasim in Daraa.", Kind.KILLED)


def test_evidence_stays_in_its_paragraph(read: Read) -> None:
    text = (
        "Shelling of Ariha killed three people on Monday\n\nRead also: Ten killed in Douma\n\nFive others were wounded in Ariha."
    )
    assert len(read(text).claims) >= 2
    assert all("\n" not in claim.evidence.of(text) for claim in read(text).claims)
    assert all("Read also" not in claim.evidence.of(text) for claim in read(text).claims)
