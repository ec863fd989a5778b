"""Which event a word means, and what claims take from their event."""

import pytest
from tests.extract.conftest import Read, only

from marsad.extract import happenings


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("air strikes", "air"),
        ("blast", "blast"),
        ("shelling", "guns"),
        ("offensive", "ground"),
        ("attack", "any"),
        ("gas attack", "poison"),
    ],
)
def test_the_kind_of_event_that_a_word_names(word: str, kind: str) -> None:
    assert happenings.family(word) == kind


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("any", "blast", True), ("guns", "air", True), ("air", "blast", False), ("ground", "blast", False), ("air", "air", True)],
)
def test_kinds_that_can_be_one_event(left: str, right: str, same: bool) -> None:
    assert happenings.alike(left, right) is happenings.alike(right, left) is same


def test_the_blast_goes_back_to_the_bombing_and_says_where(read: Read) -> None:
    text = "A car bomb killed at least 12 people on Monday. The blast hit a market in Azaz."
    claim = only(read(text).claims, "killed")
    assert (claim.place, claim.method) == ("Azaz", "explosive")


def test_a_day_of_another_deed_does_not_date_the_event(read: Read) -> None:
    text = "A bomb killed 12 people in Azaz on Tuesday. The blast hit buses which had left Saraqeb on Friday."
    claim = only(read(text).claims, "killed")
    assert claim.period.day is not None
    assert claim.period.day.isoformat() == "2019-08-20"


def test_the_day_said_in_the_lead_dates_what_follows(read: Read) -> None:
    text = "Strikes killed 4 people in Ariha, a monitor said on Wednesday. In Azaz, shelling killed 2 people."
    days = {c.period.day.isoformat() for c in read(text).claims if c.period.day is not None}
    assert days == {"2019-08-21"}


def test_what_others_accuse_is_not_the_word_of_who_counts(read: Read) -> None:
    text = (
        "A monitor said on Monday that air strikes on Ariha killed 17 civilians. "
        "An activist told reporters that the attack was most likely carried out by Russian warplanes."
    )
    assert only(read(text).claims, "killed").perpetrators == ("unknown",)


def test_victims_named_before_a_second_harm_did_not_do_it(read: Read) -> None:
    text = "Russian jets hit an outpost, killing at least one opposition fighter and wounding several others."
    assert {c.perpetrators for c in read(text).claims} == {("russia",)}


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("over the last 48 hours", "2019-08-20", "2019-08-22"),
        ("on Sunday and Monday", "2019-08-18", "2019-08-19"),
        ("this week", "2019-08-19", "2019-08-22"),
    ],
)
def test_periods_of_several_days(read: Read, words: str, start: str, end: str) -> None:
    period = only(read(f"At least 12 people were killed in Saraqeb {words}.").claims, "killed").period
    assert (str(period.start), str(period.end)) == (start, end)
