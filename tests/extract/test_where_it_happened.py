"""Where it happened: the event's own town, the area around a city, the whole country, and what the text speaks of."""

import pytest
from tests.extract.conftest import Read

from marsad.model import Claim


def where(claim: Claim) -> tuple[str | None, str | None]:
    return claim.place, claim.province


def killed(read: Read, text: str, *, title: str | None = None) -> list[Claim]:
    return [claim for claim in read(text, title=title).claims if claim.kind.value == "killed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A rocket killed four people in the suburbs of Damascus.", ("Damascus", "rif_dimashq")),
        ("A rocket killed four people near Damascus.", ("Damascus", "rif_dimashq")),
        ("A rocket killed four people in the west of Damascus.", ("west of Damascus", "damascus")),
        ("A rocket killed four people in Ghouta on the outskirts of Damascus.", ("Ghouta", "rif_dimashq")),
        ("A rocket killed four people northeast of Damascus, including in the town of Douma.", ("Douma", "rif_dimashq")),
        ("A rocket killed four people in Tal al-Ruman in Saraqib.", ("Tal al-Ruman", "idlib")),
        ("Militants located in Binnish fired a rocket at Saraqib, killing four people.", ("Saraqib", "idlib")),
        ("A raid on Aleppo's rebel-held Atareb killed four people.", ("Atareb", "aleppo")),
        ("A raid around Mosul in Iraq killed four people.", ("Mosul", "iraq")),
        ("Tags Idlib Saraqib Syria A raid in the city of Homs killed four people.", ("Homs", "homs")),
    ],
)
def test_the_words_tell_where(read: Read, text: str, expected: tuple[str, str]) -> None:
    assert where(killed(read, text)[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed nine guests in northeast Syria on Monday. The bomber blew himself up in the village of Tell Tamer.",
        "A bomb killed nine guests at a wedding on Monday. Two days of mourning began. The blast hit the village of Tell Tamer.",
    ],
)
def test_the_lead_takes_the_town_of_the_sentences_after_it(read: Read, text: str) -> None:
    assert where(killed(read, text)[0]) == ("Tell Tamer", "hasakeh")


def test_the_sum_of_a_province_is_not_of_the_village_where_some_of_them_died(read: Read) -> None:
    text = (
        "Thirteen people were killed in raids on Aleppo province on Monday. Five of the people were killed in the town of Manbij."
    )
    first, second = killed(read, text)
    assert (where(first), where(second)) == (("Aleppo", "aleppo"), ("Manbij", "aleppo"))


def test_raids_in_and_around_a_city_are_not_of_one_quarter_of_it(read: Read) -> None:
    text = "Raids in and around Aleppo killed thirty people on Friday. The raids also hit the Salaheddin neighbourhood."
    assert where(killed(read, text)[0]) == ("Aleppo", "aleppo")


def test_a_headline_of_several_towns_keeps_them(read: Read) -> None:
    claims = killed(read, "A shell hit al-Sukkari in Aleppo on Monday.", title="Six people killed in attacks in Homs and Aleppo")
    assert claims[0].places == ("Homs", "Aleppo")


def test_a_claim_without_a_place_lies_where_the_sentences_before_it_were(read: Read) -> None:
    (claim,) = killed(read, "Shells fell on Raqqa overnight. Three fighters were also killed in clashes.")
    assert where(claim) == ("Raqqa", "raqqa")


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on Saraqib. More than 300,000 people have been killed since the war in Syria began in 2011.",
        "Shells fell on Saraqib in Syria. Dozens of people were killed across the country.",
        "Shells fell on Saraqib. An agency counted 23 journalists killed in Syria's long war.",
    ],
)
def test_totals_of_the_country_lie_in_no_province(read: Read, text: str) -> None:
    assert where(killed(read, text)[-1]) == ("Syria", "syria")


def test_where_several_areas_are_named_alike_none_is_chosen_for_a_claim_without_a_place(read: Read) -> None:
    text = "At least 24 people were killed on Saturday. " + "Nothing else was known. " * 20 + "Envoys met in Homs and in Hama."
    assert where(killed(read, text)[0]) == (None, None)
