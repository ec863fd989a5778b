"""Places that change hands, who lost them, and denials of leaving or attacking."""

from datetime import date

import pytest
from tests.extract.conftest import Read, only


@pytest.mark.parametrize(
    ("text", "method", "perpetrators", "loser"),
    [
        ("Rebel groups have left the strategic city of Khan Sheikhoun.", "withdrawn", (), "rebels"),
        ("The rebels pulled out of Khan Sheikhoun.", "withdrawn", (), "rebels"),
        ("Khan Sheikhoun fell to government forces.", "captured", ("government",), None),
        ("Khan Sheikhoun fell on Tuesday to the government.", "captured", ("government",), None),
        ("Khan Sheikhoun was lost to government forces.", "captured", ("government",), None),
        ("Government forces entered and took Khan Sheikhoun.", "captured", ("government",), None),
        ("Kurdish fighters took Khan Sheikhoun from the Islamic State group.", "captured", ("sdf",), "is"),
        ("Government forces captured Khan Sheikhoun. The town had been held by rebels.", "captured", ("government",), None),
    ],
)
def test_who_holds_a_place_after_it_changed_hands(
    read: Read, text: str, method: str, perpetrators: tuple[str, ...], loser: str | None
) -> None:
    changed = [c for c in read(text).claims if c.kind.value == "control" and c.method == method]
    assert [(c.places, c.perpetrators) for c in changed] == [(("Khan Sheikhoun",), perpetrators)]
    if loser:
        assert changed[0].victims_side == loser


@pytest.mark.parametrize(
    "text",
    [
        "Government forces retook rebel-held Morek on Tuesday.",
        "Rebel-held Morek was bombed for weeks. Government forces captured Morek on Tuesday.",
        "Rebels left Morek on Monday, and government troops seized it on Tuesday.",
        "Morek, held by rebels since 2014, was recaptured by government forces on Tuesday.",
    ],
)
def test_the_loser_is_who_the_text_says_held_the_place(read: Read, text: str) -> None:
    (taken,) = [c for c in read(text).claims if c.method == "captured"]
    assert (taken.places, taken.perpetrators, taken.victims_side) == (("Morek",), ("government",), "rebels")
    assert taken.period.day == date(2019, 8, 20)


@pytest.mark.parametrize(
    ("text", "place", "source", "party"),
    [
        ("HTS denied that its fighters had withdrawn from Khan Sheikhoun.", "Khan Sheikhoun", "HTS", ("nusra",)),
        ("The rebels denied that they had left Morek.", "Morek", "rebels", ("rebels",)),
        ("The Turkish army denied it had shelled the village of Ariha.", "Ariha", "Turkish army", ("turkey",)),
        ("Russia denied responsibility for the strike on a hospital in Saraqeb.", "Saraqeb", "Russia", ("russia",)),
    ],
)
def test_a_denial_names_who_denies_and_where(read: Read, text: str, place: str, source: str, party: tuple[str, ...]) -> None:
    claim = only(read(text).claims, "denial")
    assert (claim.place, claim.sources[:1], claim.perpetrators) == (place, (source,), party)


def test_who_denies_is_not_who_reported(read: Read) -> None:
    text = "Rebels have withdrawn from Morek, the monitor said, but a rebel spokesman denied the withdrawal."
    assert only(read(text).claims, "denial").perpetrators == ("rebels",)


def test_who_holds_a_place_is_read_from_the_name_right_before(read: Read) -> None:
    claims = read("Government troops captured al-Habit and are now a few kilometres from Khan Sheikhoun, held by HTS.").claims
    assert {(c.method, c.places, c.perpetrators) for c in claims if c.kind.value == "control"} == {
        ("captured", ("al-Habit",), ("government",)),
        ("holds", ("Khan Sheikhoun",), ("nusra",)),
    }
