"""Which places a name can mean, and why."""

import time

import pytest

from marsad.errors import UsageError
from marsad.model import Precision
from marsad.reference import References, load_pack, place
from marsad.reference.registers import countries


@pytest.fixture(scope="module")
def references(world):
    return References(gazetteer=world, packs=(load_pack("sudan"), load_pack("syria")), countries=countries())


def test_a_name_spelled_so_comes_before_one_spelled_alike(references):
    found = place("Damascus", references)
    assert [item.likeness for item in found] == sorted((item.likeness for item in found), reverse=True)
    assert found[0].reasons == ("spelled so",)
    assert {item.place.country for item in found if item.likeness == 1} == {"SY", "US"}


def test_another_spelling_is_found_with_the_listed_one_as_its_reason(references):
    (best, *_) = place("Kfar Zita", references)
    assert best.place.province == "hama"
    assert any(reason.startswith("like “") for reason in best.reasons) or best.reasons == ("spelled so",)


def test_near_puts_the_neighbour_first_and_says_how_far(references):
    by_aleppo, by_hama = (place("Souran", references, near=near)[0] for near in ("Aleppo", "Hama"))
    assert (by_aleppo.place.province, by_hama.place.province) == ("aleppo", "hama")
    assert by_aleppo.km is not None
    assert by_aleppo.km < 60
    assert by_aleppo.reasons[-1].startswith(f"{by_aleppo.km:.0f} km from ")


def test_words_around_a_name_are_set_aside(references):
    assert place("Souran town, Hama", references)[0].place.province == "hama"
    assert place("Souran town, Aleppo", references)[0].place.province == "aleppo"


@pytest.mark.parametrize("country", ["US", "us", "United States"])
def test_a_country_by_code_or_name_keeps_only_its_own(references, country):
    assert {item.place.country for item in place("Damascus", references, country=country)} == {"US"}


def test_a_country_is_a_place_and_a_region_keeps_its_precision(references):
    assert place("Türkiye", references)[0].place.precision is Precision.COUNTRY
    darfur = place("Darfur", references)[0].place
    assert (darfur.lat, darfur.precision) == (None, Precision.REGION)


@pytest.mark.parametrize("near", ["Qwrtplk", "", "   "])
def test_what_cannot_be_near_anything_is_one_line(references, near):
    if not near:
        assert place("Souran", references, near=near) == place("Souran", references)
    else:
        with pytest.raises(UsageError, match="no table has a point"):
            place("Souran", references, near=near)


@pytest.mark.parametrize("country", ["Atlantis", "ZZ", "🙂"])
def test_an_unknown_country_is_one_line(references, country):
    with pytest.raises(UsageError, match="is in no table"):
        place("Souran", references, country=country)


@pytest.mark.parametrize(
    "name",
    ["", " ", "\0", "x" * 10_000, "al-" * 4000, "خان " * 3000, "\u202eسراقب Saraqib", "(" * 9000, "' OR 1=1; --", "🙂" * 500],
    ids=["empty", "blank", "nul", "long", "articles", "arabic", "mixed", "brackets", "sql", "emoji"],
)
def test_any_name_gets_an_answer(references, name):
    place("Souran", references)
    began = time.process_time()
    assert all(0 < item.likeness <= 1 for item in place(name, references))
    assert time.process_time() - began < 5


def test_arabic_letters_find_the_same_place(references):
    assert place("سراقب", references)[0].place.place_id == place("Saraqeb", references)[0].place.place_id
