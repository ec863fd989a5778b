"""Movements and meetings across reports: put together by parties and day, in no incident, never summed."""

from typing import Any

from tests.assess.said import day, document, event, found, said

from marsad.model import Claim, Figure, Kind, Meeting, Movement, Standing, Status

SUMMIT = Meeting("summit", ("King Aldous", "President Brenna"), "the truce")
TALKS = Meeting("meeting", ("Aldous", "Brenna"))


def met(doc_id: str, meeting: Meeting, **fields: Any) -> Claim:
    """A meeting that was held on 20 August."""
    usual: dict[str, Any] = {"method": "held", "on": day(20)}
    return said(doc_id, kind=Kind.MEETING, meeting=meeting, **(usual | fields))


def convoy(doc_id: str, vehicles: int | None, **fields: Any) -> Claim:
    """A convoy of the Crown that reached Millbrook on 20 August."""
    usual: dict[str, Any] = {"method": "arrived", "on": day(20), "place": "Millbrook", "perpetrators": ("crown",)}
    moves = Movement("convoy", vehicles=Figure.exact(vehicles) if vehicles else None)
    return said(doc_id, kind=Kind.MOVEMENT, movement=moves, **(usual | fields))


def test_reports_of_one_meeting_are_one_row() -> None:
    made = found([met("a", SUMMIT, by=("VW",)), met("b", TALKS, by=("UN",))])
    (row,) = made.meetings
    assert (row.form, row.participants, row.purpose) == ("summit", ("King Aldous", "President Brenna"), "the truce")
    assert (row.said_by, row.standing) == (("United Nations", "Vale Watch"), Standing.AGREED)


def test_another_day_or_other_people_are_another_meeting() -> None:
    others = Meeting("talks", ("Duke Cerdic", "Ethel"))
    made = found([met("a", SUMMIT), met("b", SUMMIT, on=day(21)), met("c", others)])
    assert len(made.meetings) == 3


def test_meetings_at_two_places_are_two() -> None:
    assert len(found([met("a", SUMMIT, place="Millbrook"), met("b", SUMMIT, place="Ford")]).meetings) == 2


def test_a_meeting_without_a_day_stands_alone() -> None:
    assert len(found([met("a", SUMMIT, on=None), met("b", SUMMIT, on=None)]).meetings) == 2


def test_what_is_planned_and_what_was_held_are_two_rows_and_the_plan_is_in_the_calendar() -> None:
    plan = met("a", SUMMIT, method="planned", status=Status.ANNOUNCED, on=day(24), place="Millbrook")
    held = met("b", SUMMIT, on=day(24), place="Millbrook")
    made = found([plan, held], [document("a", day(20)), document("b", day(25))])
    assert {row.state for row in made.meetings} == {"planned", "held"}
    assert [(entry.claims, entry.afterwards) for entry in made.calendar] == [((plan.ref,), (held.ref,))]


def test_reports_of_one_convoy_keep_each_number_and_sum_none() -> None:
    made = found([convoy("a", 28), convoy("b", 30), convoy("c", 28), convoy("d", None)])
    (row,) = made.movements
    assert row.vehicles == (Figure.exact(28), Figure.exact(30))
    assert (row.parties, row.state, row.place) == (("crown",), "arrived", "Millbrook")


def test_convoys_of_two_sides_are_two() -> None:
    assert len(found([convoy("a", 28), convoy("b", 28, perpetrators=("league",))]).movements) == 2


def test_they_make_no_incident_no_contradiction_and_no_sum() -> None:
    claims = [event("a"), convoy("b", 28), met("c", SUMMIT, place="Millbrook"), convoy("d", 400, by=("VW",))]
    made = found(claims)
    assert [item.incident.members for item in made.incidents] == [(claims[0].ref,)]
    assert (made.contradictions, made.tolls) == ((), ())
    assert [total.figure.low for total in made.documented] == [12]


def test_the_order_of_claims_changes_nothing() -> None:
    claims = [met("a", SUMMIT), met("b", TALKS), convoy("c", 28), convoy("d", 30)]
    assert found(claims) == found(claims[::-1])
