"""Summits, visits, calls and talks: who, where, when, what about; and what only sounds like a meeting."""

import pytest
from tests.extract.conftest import Read

from marsad.model import Claim, Kind, Meeting, Status


def meetings(claims: tuple[Claim, ...]) -> list[Claim]:
    return [claim for claim in claims if claim.kind is Kind.MEETING]


def meeting(claims: tuple[Claim, ...]) -> tuple[Claim, Meeting]:
    """The one meeting of a text, with who meets."""
    found = meetings(claims)
    assert len(found) == 1, [(c.kind.value, c.method, c.reasons) for c in claims]
    assert found[0].meeting is not None
    return found[0], found[0].meeting


@pytest.mark.parametrize(
    ("text", "form", "participants", "place"),
    [
        ("Putin met Erdogan in Sochi on Monday.", "meeting", ("Putin", "Erdogan"), "Sochi"),
        ("Putin and Erdogan met in Sochi on Monday.", "meeting", ("Putin", "Erdogan"), "Sochi"),
        (
            "Foreign Minister Sergei Lavrov met with his Turkish counterpart in Moscow on Monday.",
            "meeting",
            ("Foreign Minister Sergei Lavrov", "his Turkish counterpart"),
            "Moscow",
        ),
        ("UN envoy Geir Pedersen visited Damascus on Sunday.", "visit", ("UN envoy Geir Pedersen",), "Damascus"),
        ("President Erdogan paid a visit to Moscow on Tuesday.", "visit", ("President Erdogan",), "Moscow"),
        ("Erdogan spoke by phone with Putin on Friday.", "call", ("Erdogan", "Putin"), None),
        (
            "President Erdogan in a phone call told Russia's Vladimir Putin that the assault must stop.",
            "call",
            ("President Erdogan", "Russia's Vladimir Putin"),
            None,
        ),
        (
            "Rebel leaders held talks with Turkish officials in Ankara on Wednesday.",
            "talks",
            ("Rebel leaders", "Turkish officials"),
            "Ankara",
        ),
        ("Turkey hosted a summit with Russia and Iran on Sunday.", "summit", ("Turkey", "Russia", "Iran"), None),
        (
            "A summit of the Turkish, Russian and Iranian presidents took place in Ankara on Monday.",
            "summit",
            ("Turkish, Russian and Iranian presidents",),
            "Ankara",
        ),
        (
            "Ahmad Jarba, the head of the coalition, met French President Francois Hollande on Monday.",
            "meeting",
            ("Ahmad Jarba", "French President Francois Hollande"),
            None,
        ),
        ("After a meeting with Putin, the minister left Moscow.", "meeting", ("Putin",), None),
    ],
)
def test_a_meeting(read: Read, text: str, form: str, participants: tuple[str, ...], place: str | None) -> None:
    found = meetings(read(text).claims)
    if form == "meeting" and place is None and len(participants) == 1:
        assert found == []  # One who meets, without a place or a day, is too little.
        return
    claim, met = meeting(read(text).claims)
    assert (met.form, met.participants, claim.place) == (form, participants, place)
    assert (claim.method, claim.status) == ("held", Status.REPORTED)


@pytest.mark.parametrize(
    "text",
    [
        "The troops met with fierce resistance in Ariha.",
        "The advance met stiff resistance near Morek.",
        "The proposal met with criticism in Ankara.",
        "The conditions for a ceasefire were not met.",
        "He told journalists in a meeting with reporters in Damascus that the war was over.",
        "The minister said at a news conference in Ankara that troops would stay.",
        "The president met reporters in Moscow on Monday.",
        "The minister called for talks with the opposition.",
        "France called on Wednesday for a meeting of the Security Council.",
        "He talks about the war every day.",
        "There were no talks with the rebels.",
        "The opposition refused to meet the government in Geneva.",
        "The two sides may meet in Geneva next week.",
        "Putin could visit Ankara in September.",
        "Families visited relatives in Ariha.",
        "The army would meet any attack with force.",
        "The rebels met their end in Ariha.",
        "Will the Geneva talks with the opposition end the war?",
        "Efforts to hold talks with the rebels failed.",
        "The doctor met his wife in Aleppo in 2010.",
        "Shoppers visited the market in Ariha on Monday.",
        "The deadline was met on Monday.",
    ],
)
def test_no_meeting(read: Read, text: str) -> None:
    assert meetings(read(text).claims) == []


@pytest.mark.parametrize(
    ("text", "method", "status", "start"),
    [
        (
            "The foreign ministers of Russia, Turkey and Iran will meet in Ankara on September 16.",
            "planned",
            "announced",
            "2019-09-16",
        ),
        ("Turkish President Erdogan will visit Moscow on Tuesday.", "planned", "announced", "2019-08-27"),
        (
            "A summit of the Turkish and Russian presidents is planned in Ankara on September 16.",
            "planned",
            "announced",
            "2019-09-16",
        ),
        ("Turkey announced a summit on September 16 in Ankara with Russia and Iran.", "planned", "announced", "2019-09-16"),
        ("The Security Council will hold an emergency meeting on Friday.", "planned", "announced", "2019-08-23"),
        ("The Kremlin said on Monday that Putin would meet Erdogan in Sochi.", "planned", "announced", None),
        ("Erdogan cancelled a visit to Moscow planned for Monday.", "cancelled", "reported", "2019-08-26"),
        ("The talks in Ankara between the government and the opposition were postponed.", "postponed", "reported", None),
        ("The Kremlin denied that Putin had met the rebel leader.", "held", "denied", None),
        ("Putin met Erdogan in Sochi on Monday.", "held", "reported", "2019-08-19"),
    ],
)
def test_planned_held_or_called_off(read: Read, text: str, method: str, status: str, start: str | None) -> None:
    claim, _ = meeting(read(text).claims)
    assert (claim.method, claim.status.value) == (method, status)
    assert (claim.period.start.isoformat() if claim.period.start else None) == start


def test_what_about(read: Read) -> None:
    claim, met = meeting(read("Putin met Erdogan in Sochi on Monday to discuss the situation in Idlib.").claims)
    assert (met.purpose, claim.places) == ("the situation in Idlib", ("Sochi",))


def test_the_parties_that_meet(read: Read) -> None:
    claim, _ = meeting(read("Putin met Erdogan in Sochi on Monday.").claims)
    assert claim.perpetrators == ("russia", "turkey")


def test_a_meeting_is_no_incident_and_no_count(read: Read) -> None:
    claim, _ = meeting(read("Putin met Erdogan in Sochi on Monday.").claims)
    assert (claim.incident, claim.figure, claim.scope, claim.population) == (None, None, None, None)


def test_meetings_come_after_the_other_claims(read: Read) -> None:
    text = "Putin met Erdogan in Sochi on Monday. Twelve civilians were killed in Ariha on Tuesday."
    assert [claim.kind for claim in read(text).claims] == [Kind.KILLED, Kind.MEETING]


def test_one_meeting_told_twice_is_one(read: Read) -> None:
    text = "Putin met Erdogan in Sochi on Monday. President Putin met President Erdogan to discuss the truce, an agency said."
    _, met = meeting(read(text).claims)
    assert met.purpose == "the truce"


def test_headlines_run_together_are_left_alone(read: Read) -> None:
    text = "Related Army Denies Strikes On Hospital Peace Talks With Rebels Held In Moscow Open January Pope Prays."
    assert meetings(read(text).claims) == []
