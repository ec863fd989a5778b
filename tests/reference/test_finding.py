"""Which places a name can mean, and why."""

import time

import pytest

from marsad.errors import UsageError
from marsad.model import Precision
from marsad.reference import References, load_pack, place
from marsad.reference.finding import found_places
from marsad.reference.namelist import namelist
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
    [
        "",
        " ",
        "\0",
        "x" * 10_000,
        "al-" * 4000,
        "خان " * 3000,
        "\u202eسراقب Saraqib",
        "(" * 9000,
        "' OR 1=1; --",
        "🙂" * 500,
        "a, " * 4000,
    ],
    ids=["empty", "blank", "nul", "long", "articles", "arabic", "mixed", "brackets", "sql", "emoji", "commas"],
)
def test_any_name_gets_an_answer(references, name):
    place("Souran", references)
    began = time.process_time()
    assert all(0 < item.likeness <= 1 for item in place(name, references))
    assert time.process_time() - began < 5


def test_arabic_letters_find_the_same_place(references):
    assert place("سراقب", references)[0].place.place_id == place("Saraqeb", references)[0].place.place_id


@pytest.fixture(scope="module")
def found(references):
    names = namelist(references)
    return lambda name, province=None: found_places(name, names, province=province)


@pytest.mark.parametrize(
    ("description", "name", "province"),
    [
        ("Kafr Nbooda village", "Kafr Nabudah", "hama"),
        ("south of Saraqeb", "Saraqeb", "idlib"),
        ("Salqin city, Idlib", "Salqin", "idlib"),
        ("some orchard near Sarmin", "Sarmin", "idlib"),
        ("a workshop, behind Sarmin", "Sarmin", "idlib"),
        ("a bakery. Saraqeb", "Saraqeb", "idlib"),
        ("Raqqa: al-Furdous neighbourhood", "Al Ferdos", "raqqa"),
        ("Idlib: fifth alley", "Idlib", "idlib"),
        ("Saraqeb market", "Saraqeb", "idlib"),
        ("between the towns of Saraqeb and Sarmin", "Saraqeb", "idlib"),
        ("Southern Idlib", "Idlib", "idlib"),
        ("سراقب", "Saraqeb", "idlib"),
    ],
)
def test_descriptions_are_read(found, description, name, province):
    place = found(description)[0].place
    assert (place.name, place.province) == (name, province)


def test_what_only_stands_beside_a_name_says_so(found):
    assert found("some orchard near Sarmin")[0].reasons[0] == "named beside it"
    assert found("Sarmin")[0].reasons[0] == "spelled so"


def test_the_province_confirms(found):
    assert [found("Souran", area)[0].place.province for area in ("hama", "aleppo")] == ["hama", "aleppo"]
    assert found("Souran, Aleppo", "hama")[0].place.province == "aleppo"
    assert {item.place.country for item in found("Damascus", "damascus")} == {"SY"}


@pytest.mark.parametrize("name", ["Tartus", "Raqqa", "Deir Ezzor"])
def test_a_city_comes_before_its_province(found, name):
    assert [item.place.feature for item in found(name)[:2]] == ["city", "governorate"]


def test_nothing_is_found_by_a_name_of_nothing(found):
    assert not found("Qqqqqqq", "hama")
    assert not found("")


def test_latamneh_is_asked_for_and_latmeen_is_another(found):
    assert found("Latamneh", "hama")[0].place.name != found("Latmeen", "hama")[0].place.name


def test_a_place_of_a_packs_country_comes_before_its_namesake_abroad(references):
    found = place("Madaya", references)
    assert found[0].place.province == "rif_dimashq"
    assert [item.place.country for item in found if item.likeness == 1.0][:2] == ["SY", "SY"]
    assert place("Jordan", references)[0].place.feature == "country"


def test_a_place_is_near_itself(references):
    assert place("Sarmin", references, near="Sarmin")[0].km == 0.0


def test_what_is_only_spelled_alike_must_lie_by_what_is_named_beside_it(found):
    names = ("Taltanah village", "Taltanah village west of Salqin", "Taltanah village west of Khan Sheikhoun")
    assert [found(name, "idlib")[0].place.name for name in names] == ["Taltuna", "Taltuna", "Khan Sheikhoun"]
