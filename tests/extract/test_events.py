"""Incident frames: day, place, author and method come from the event, not from whatever stands nearest."""

from tests.extract.conftest import Read, only


def test_the_event_gives_what_the_sentence_leaves_out(read: Read) -> None:
    text = "Russian air strikes hit the town of Saraqeb on Tuesday. The strikes killed 8 civilians."
    claim = only(read(text).claims, "killed")
    assert claim.place == "Saraqeb"
    assert claim.period.day is not None
    assert claim.period.day.isoformat() == "2019-08-20"
    assert (claim.perpetrators, claim.method) == (("russia",), "airstrike")


def test_an_attack_with_a_toll_is_no_claim_of_its_own(read: Read) -> None:
    text = "Russian air strikes hit the town of Saraqeb on Tuesday. The strikes killed 8 civilians."
    assert [c.kind.value for c in read(text).claims] == ["killed"]


def test_killed_and_injured_of_one_attack_share_a_label(read: Read) -> None:
    claims = read("A car bomb in Azaz killed 6 people and wounded 20 others on Monday.").claims
    assert len({c.incident for c in claims}) == 1
    assert {c.method for c in claims} == {"explosive"}


def test_another_day_is_another_incident(read: Read) -> None:
    text = "Strikes on Saraqeb killed 8 civilians on Tuesday. On Monday, shelling of Ariha killed 3 civilians."
    first, second = [c for c in read(text).claims if c.kind.value == "killed"]
    assert first.incident != second.incident
    assert (first.place, second.place) == ("Saraqeb", "Ariha")


def test_the_day_of_the_statement_dates_a_fresh_event_only_when_no_other_day_is_given(read: Read) -> None:
    stated = only(read("A monitor said on Wednesday that 8 civilians were killed in Saraqeb.").claims, "killed")
    assert stated.period.day is not None
    assert stated.period.day.isoformat() == "2019-08-21"
    dated = only(read("A monitor said on Wednesday that 8 civilians were killed in Saraqeb on Monday.").claims, "killed")
    assert dated.period.day is not None
    assert dated.period.day.isoformat() == "2019-08-19"


def test_a_passive_without_agent_has_an_unknown_author(read: Read) -> None:
    claim = only(read("Five civilians were killed in an air raid on rebel-held Saraqeb on Monday.").claims, "killed")
    assert claim.perpetrators == ("unknown",)


def test_who_holds_an_area_is_not_who_kills_there(read: Read) -> None:
    text = "Nearly 700 civilians were killed in bombardments of areas at the hands of HTS in Idlib province."
    claim = only(read(text).claims, "killed")
    assert "nusra" not in claim.perpetrators


def test_a_party_that_dominates_a_region_did_not_displace_its_people(read: Read) -> None:
    text = "In two weeks, bombings of this region, dominated by the jihadist group HTS, displaced nearly 130,000 people."
    claim = only(read(text).claims, "displaced")
    assert "nusra" not in claim.perpetrators


def test_several_authors_joined_by_and(read: Read) -> None:
    claim = only(read("Russian and Syrian army strikes killed 4 civilians in Ariha on Monday.").claims, "killed")
    assert claim.perpetrators == ("russia", "government")


def test_a_caption_is_an_event_of_its_own(read: Read) -> None:
    text = (
        "Strikes by regime forces killed 4 civilians in Ariha on Monday. Hundreds have been killed in Idlib province since April."
    )
    claims = [c for c in read(text).claims if c.kind.value == "killed"]
    assert [c.incident for c in claims] == ["i1", None]


def test_an_article_without_a_date_gives_no_day(read: Read) -> None:
    claim = only(read("Strikes killed 4 civilians in Ariha on Monday.", published=None).claims, "killed")
    assert not claim.period.known
