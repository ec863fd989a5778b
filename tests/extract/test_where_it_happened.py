"""Where it happened: the event's own town, the area around a city, the whole country, and what the text speaks of."""

import pytest
from tests.extract.conftest import Read

from marsad.model import Claim, Kind


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
        ("Four people were killed in Aleppo when a rocket hit the Salaheddin neighbourhood.", ("Salaheddin", "aleppo")),
        ("Raids killed four people in Aleppo and Idlib.", ("Aleppo", "aleppo")),
        ("Four people were killed in Fridays fighting for Saraqib.", ("Saraqib", "idlib")),
        ("An envoy said in Ankara that a raid on Saraqib killed four people.", ("Saraqib", "idlib")),
        ("A raid on the Zahraa district of Homs killed four people.", ("Zahraa", "homs")),
        ("A shell killed four people in Saraqib near the Syrian city of Idlib.", ("Saraqib", "idlib")),
        ("Gunners shelled Ruhaya as they advanced, killing four people.", ("Ruhaya", None)),
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


def test_a_headline_on_the_country_keeps_it(read: Read) -> None:
    claims = killed(read, "A raid on Saraqib killed dozens of people on Monday.", title="Raids in Syria kill scores")
    assert [claim.place for claim in claims] == ["Syria", "Saraqib"]


def test_a_meeting_abroad_is_not_where_it_happened(read: Read) -> None:
    text = "Scores of people were killed in Syria. Ministers meeting in Brussels will discuss the attack. Shells fell on Saraqib."
    assert "Brussels" not in {claim.place for claim in read(text).claims}


def test_a_clinic_nearby_is_not_where_the_raids_were(read: Read) -> None:
    text = (
        "Raids on a village in northern Syria killed twelve people on Tuesday. The raids targeted Saraqib. "
        "Three people were wounded on the way to a clinic in nearby Binnish."
    )
    assert killed(read, text)[0].place == "Saraqib"


def test_the_toll_of_a_city_is_not_of_the_quarter_where_a_part_died(read: Read) -> None:
    text = "Nine people were killed in rocket attacks in Aleppo on Monday. Rockets hit Salaheddin, killing three people."
    assert [claim.place for claim in killed(read, text)] == ["Aleppo", "Salaheddin"]


def test_the_towns_that_are_emptied_are_those_of_the_deal(read: Read) -> None:
    text = (
        "A blast hit buses outside Aleppo on Saturday. Evacuees from Fuaa and Kafraya were waiting there. "
        "It halted an evacuation deal between the warring sides."
    )
    deals = [claim for claim in read(text).claims if claim.kind is Kind.AGREEMENT]
    assert [(claim.places, claim.province) for claim in deals] == [(("Fuaa", "Kafraya"), "idlib")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Idlib is a calm zone under a deal brokered by Moscow, Ankara and Tehran.", ("Idlib", "idlib")),
        ("Shells fell on Saraqib in Syria. A truce brokered by Russia and Turkey was broken on Monday.", (None, "syria")),
    ],
)
def test_who_made_a_deal_is_not_where_it_holds(read: Read, text: str, expected: tuple[str | None, str]) -> None:
    deals = [claim for claim in read(text).claims if claim.kind is Kind.AGREEMENT]
    assert {where(claim) for claim in deals} == {expected}


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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels left Raqqa overnight.\n\nA convoy had to halt after bombing in which three civilians were killed.", None),
        ("Shells fell on Raqqa overnight.\n\nThree civilians were killed there in the morning.", "Raqqa"),
        ("The convoy left after the entry of troops into Raqqa. Then a raid killed three civilians.", None),
        ("Shells fell on Raqqa. Rebel groups close to Ankara said that three civilians were killed.", "Raqqa"),
    ],
)
def test_another_paragraph_or_somebody_elses_way_gives_no_place(read: Read, text: str, place: str | None) -> None:
    assert killed(read, text)[-1].place == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels left Saraqib. More than 800 people have been killed since May.", (None, None)),
        (
            "Rebels left Idlib governorate and the north of Hama governorate. More than 800 people have been killed since May.",
            (None, None),
        ),
        (
            "Rebels left Idlib governorate and the north of Hama governorate. The region has been bombed since May. "
            "More than 800 people have been killed there.",
            ("Idlib", "idlib"),
        ),
    ],
)
def test_a_running_total_is_of_no_town_that_happens_to_stand_before_it(
    read: Read, text: str, expected: tuple[str | None, str | None]
) -> None:
    assert where(killed(read, text)[-1]) == expected
