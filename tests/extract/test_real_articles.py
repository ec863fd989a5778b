"""What must come out right, and what must never come out, on the five real articles."""

import csv
from datetime import date
from pathlib import Path

import pytest

from marsad.annotate import annotate
from marsad.extract import extract
from marsad.model import Claim, Document, Figure, Population, Published, PublishedBasis, Scope
from marsad.reference.base import References

Claims = dict[str, tuple[Claim, ...]]


@pytest.fixture(scope="module")
def claims(shared: Path, references: References) -> Claims:
    """The claims of each article, by its outlet."""
    folder = shared / "articles"
    with (folder / "metadata.csv").open(encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    found: Claims = {}
    for row in rows:
        day = date.fromisoformat(row["published"])
        text = (folder / row["file"]).read_text(encoding="utf-8")
        document = Document(row["file"][:-4], text, "0", published=Published(day, day, PublishedBasis.METADATA))
        found[row["outlet"]] = extract(annotate(document, references)).claims
    return found


def counted(claims: tuple[Claim, ...], kind: str, figure: Figure) -> Claim:
    found = [claim for claim in claims if claim.kind.value == kind and claim.figure == figure]
    assert len(found) == 1, [(str(c.figure), c.reasons) for c in claims if c.kind.value == kind]
    return found[0]


def test_the_observatorys_running_total(claims: Claims) -> None:
    earlier = counted(claims["France 24"], "killed", Figure.at_least(880))
    later = counted(claims["AFP"], "killed", Figure.about(900))
    for claim in (earlier, later):
        assert claim.scope is Scope.CUMULATIVE
        assert claim.population is Population.CIVILIANS
        assert claim.period.start == date(2019, 4, 30)
        assert claim.source_ids[0] == "sohr"
        assert "nusra" not in claim.perpetrators
    assert earlier.period.end == date(2019, 8, 20)
    assert later.period.end == date(2019, 8, 22)


def test_an_unattributed_total_has_no_origin(claims: Claims) -> None:
    lead = [c for c in claims["TRT World"] if c.figure == Figure.at_least(800) and c.part_of is None]
    assert [c.sources for c in lead] == [()]
    whole = counted(claims["TRT World"], "killed", Figure.at_least(2000))
    (part,) = [c for c in claims["TRT World"] if c.part_of == whole.ref.index]
    assert (part.figure, part.population) == (Figure.at_least(800), Population.CIVILIANS)


def test_twelve_of_whom_three_of_whom_nine(claims: Claims) -> None:
    whole = counted(claims["France 24"], "killed", Figure.exact(12))
    assert whole.perpetrators == ("unknown",)
    assert whole.period.day == date(2019, 8, 20)
    parts = [c for c in claims["France 24"] if c.part_of == whole.ref.index]
    assert [(c.figure, c.population) for c in parts] == [
        (Figure.exact(3), Population.CHILDREN),
        (Figure.exact(9), Population.CIVILIANS),
    ]
    assert parts[1].perpetrators == ("russia",)


def test_the_corridor_is_announced_denied_and_never_opened_there(claims: Claims) -> None:
    announced = [c for c in claims["AFP"] if c.kind.value == "access" and c.place == "Surana"]
    assert [c.method for c in announced] == ["announced"]
    assert announced[0].sources[0] == "Foreign Ministry"
    assert announced[0].sources[-1].endswith("SANA")
    memo = claims["Middle East Monitor"]
    assert {c.method for c in memo if c.kind.value == "access"} == {"announced"}
    denials = [c for c in memo if c.kind.value == "denial" and c.sources[-1:] == ("Voice of America",)]
    assert len(denials) == 1
    assert denials[0].denies is not None
    assert memo[denials[0].denies].method == "announced"


def test_three_at_the_convoy_are_another_incident(claims: Claims) -> None:
    france = claims["France 24"]
    convoy = [c for c in france if c.figure == Figure.exact(3) and c.population is Population.CIVILIANS]
    assert [(c.period.day, c.sources) for c in convoy] == [(date(2019, 8, 19), ("Ankara",))]
    assert convoy[0].incident != counted(france, "killed", Figure.exact(12)).incident


def test_three_windows_of_displacement(claims: Claims) -> None:
    since_april = counted(claims["AFP"], "displaced", Figure.at_least(400_000))
    offensive = counted(claims["TRT World"], "displaced", Figure.about(500_000))
    december = counted(claims["Le Monde"], "displaced", Figure.about(130_000))
    assert (since_april.period.start, since_april.sources) == (date(2019, 4, 30), ("UN",))
    assert (offensive.period.start, offensive.sources) == (date(2019, 4, 30), ())
    assert (december.period.start, december.period.end) == (date(2019, 12, 11), date(2019, 12, 25))
    assert december.perpetrators in {(), ("government",)}
    assert {c.kind.value for c in claims["TRT World"] if c.figure == Figure.exact(3_000_000)} == {"affected"}


def test_a_town_captured_that_others_say_was_left(claims: Claims) -> None:
    town = [c for outlet in claims.values() for c in outlet if (c.place or "").startswith("Khan Sh") and c.method == "captured"]
    assert {c.perpetrators for c in town} == {("government",)}
    france = claims["France 24"]
    denials = [c for c in france if c.kind.value == "denial"]
    assert [c.perpetrators for c in denials] == [("nusra",), ("rebels",)]
    assert {france[c.denies].method for c in denials if c.denies is not None} == {"withdrawn"}


def test_villages_captured_and_a_post_surrounded(claims: Claims) -> None:
    (villages,) = [c for c in claims["TRT World"] if "Latamneh" in c.places]
    assert {"Latamneh", "Latmeen", "Kfar Zita", "Morek"} <= set(villages.places)
    assert (villages.method, villages.perpetrators, villages.period.day) == ("captured", ("government",), date(2019, 8, 23))
    (post,) = [c for c in claims["France 24"] if c.method == "besieged" and c.place == "Morek"]
    assert (post.perpetrators, post.victims_side) == (("government",), "turkey")


def test_shares_of_territory_are_no_figures_of_people(claims: Claims) -> None:
    (august,) = [c for c in claims["AFP"] if c.share]
    (december,) = [c for c in claims["Le Monde"] if c.share]
    assert (august.share, december.share) == (Figure.about(60), Figure.at_least(70))
    assert {august.perpetrators, december.perpetrators} == {("government",)}
    assert august.figure is december.figure is None


def test_the_captions_strike_has_the_captions_day(claims: Claims) -> None:
    (strike,) = [c for c in claims["Middle East Monitor"] if c.place == "Kafriya"]
    assert strike.period.day == date(2019, 7, 13)
    assert strike.perpetrators == ("government", "russia")


def test_datelines_are_nobodys_place(claims: Claims) -> None:
    violent = [c for outlet in claims.values() for c in outlet if c.kind.value in {"killed", "injured", "attack"}]
    assert violent
    assert not {"Damascus", "London"} & {place for claim in violent for place in claim.places}


def test_every_span_lies_in_the_evidence_and_every_index_points_somewhere(claims: Claims) -> None:
    for outlet in claims.values():
        for number, claim in enumerate(outlet):
            assert claim.ref.index == number
            if claim.parts.figure is not None:
                assert claim.evidence.contains(claim.parts.figure)
            assert claim.part_of is None or outlet[claim.part_of].kind is claim.kind
            assert claim.denies is None or 0 <= claim.denies < len(outlet)
