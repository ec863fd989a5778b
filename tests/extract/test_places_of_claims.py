"""Where a claim lies: as the words say, as exactly as they say, and open where they leave it open."""

import pytest

from marsad.model import Precision, RelationKind


@pytest.mark.parametrize(
    ("text", "place", "precision", "phrase"),
    [
        (
            "A strike 10 km south of Khan Sheikhoun killed five people.",
            "Khan Sheikhoun",
            Precision.NEAR,
            "10 km south of Khan Sheikhoun",
        ),
        ("A strike near Saraqib killed five people.", "Saraqib", Precision.NEAR, "near Saraqib"),
        ("Shelling on the outskirts of Saraqib killed five people.", "Saraqib", Precision.NEAR, "outskirts of Saraqib"),
        ("Clashes north of Saraqib killed five fighters.", "Saraqib", Precision.NEAR, "north of Saraqib"),
        (
            "Raids in the southern countryside of Idlib killed five people.",
            "Idlib",
            Precision.GOVERNORATE,
            "southern countryside of Idlib",
        ),
        (
            "Raids in north Hama countryside killed five people.",
            "north Hama countryside",
            Precision.GOVERNORATE,
            "north Hama countryside",
        ),
    ],
)
def test_the_words_of_a_place_are_kept(read, text, place, precision, phrase):
    (claim,) = read(text).claims
    assert (claim.place, claim.precision) == (place, precision)
    assert any(reason.startswith(f"where: {phrase}") for reason in claim.reasons)


def test_a_bare_place_says_no_more_than_its_name(read):
    (claim,) = read("A strike in Saraqib killed five people.").claims
    assert (claim.relation, claim.precision) == (None, Precision.POPULATED_PLACE)


def test_a_place_that_lies_by_itself_wins_over_the_one_that_it_is_measured_from(read):
    (claim,) = read("A strike on Kafr Nabl, 10 km west of Maarat al-Numan, killed five people.").claims
    assert claim.place == "Kafr Nabl"
    assert claim.precision is Precision.POPULATED_PLACE


def test_what_is_held_is_the_town_itself_and_not_what_lies_south_of_it(read):
    claims = read("Shells fell 3 km south of the rebel-held town of Khan Sheikhoun.").claims
    held = [claim for claim in claims if claim.method == "holds"]
    assert all(claim.relation is None and claim.precision is Precision.POPULATED_PLACE for claim in held)


def test_coordinates_are_as_exact_as_the_text_claims(read):
    (claim,) = read("A strike at 35.4438 N, 36.6502 E killed three people.").claims
    assert claim.located is not None
    assert (claim.located.lat, claim.located.lon, claim.precision) == (35.4438, 36.6502, Precision.EXACT)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow said that five people were killed.",
        "The Aleppo Media Center said that five people were killed.",
        "Five people were killed, according to Ankara.",
        "Five people were killed despite the Sochi agreement.",
    ],
)
def test_who_speaks_and_what_is_called_after_a_place_is_not_where(read, text):
    (claim,) = read(text).claims
    assert (claim.place, claim.located) == (None, None)


def test_a_name_in_dispute_keeps_its_candidates(read):
    (claim,) = read("A blast in Springfield killed five people.", pack=None).claims
    assert (claim.place, claim.located, claim.precision) == ("Springfield", None, Precision.UNKNOWN)
    assert len(claim.contenders) > 1
    assert any("open between" in reason for reason in claim.reasons)


def test_a_distance_gives_a_circle_and_no_exact_point(read):
    (claim,) = read("A strike 10 km south of Khan Sheikhoun killed five people.").claims
    assert claim.relation is not None
    assert claim.relation.kind is RelationKind.OFFSET
    assert claim.relation.radius_km == pytest.approx(4.7, abs=0.3)
    assert claim.located is not None
    assert claim.relation.lat == pytest.approx(claim.located.lat - 10 / 111.2, abs=0.01)
