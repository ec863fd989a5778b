"""Look-ups in the order of a conflict."""

import pytest

from marsad.model import Place, Precision
from marsad.reference import Atlas, Pack, References, load_pack
from marsad.reference.registers import countries


@pytest.fixture(scope="module")
def references(world):
    return References(gazetteer=world, packs=(load_pack("sudan"), load_pack("syria")), countries=countries())


@pytest.fixture(scope="module")
def syria(references):
    return Atlas(load_pack("syria"), references)


def test_city_then_province_then_the_world(syria):
    found = syria.lookup("Damascus")
    assert [(place.country, place.precision) for place in found] == [
        ("SY", Precision.POPULATED_PLACE),
        ("SY", Precision.GOVERNORATE),
        ("SY", Precision.POPULATED_PLACE),
        ("US", Precision.POPULATED_PLACE),
    ]


@pytest.mark.parametrize(
    ("name", "province"),
    [
        ("Khan Cheikhoun", "idlib"),
        ("Khan Shaykhun", "idlib"),
        ("Kfar Zita", "hama"),
        ("Latamneh", "hama"),
        ("Maaret al-Noomane", "idlib"),
        ("Eastern Ghouta", "rif_dimashq"),
        ("Douma", "rif_dimashq"),
        ("Manbij", "aleppo"),
        ("Hmeimim", "latakia"),
        ("al-Sakhour", "aleppo"),
        ("Idleb", "idlib"),
    ],
)
def test_places_of_the_pack_in_any_spelling(syria, name, province):
    assert syria.lookup(name)[0].province == province


def test_latamneh_is_not_latmeen(syria):
    ids = [{place.place_id for place in syria.lookup(name)} for name in ("Latamneh", "Latmeen")]
    assert ids[0]
    assert ids[1]
    assert ids[0].isdisjoint(ids[1])


def test_an_ambiguous_name_keeps_its_candidates(syria):
    assert {place.province for place in syria.lookup("Souran")} >= {"hama", "aleppo"}


def test_countries_by_any_name(syria):
    assert [syria.lookup(name)[0].place_id for name in ("Turkey", "Türkiye", "US")] == ["country:TR", "country:TR", "country:US"]
    assert syria.lookup("Turkey")[0].precision is Precision.COUNTRY


def test_a_country_comes_before_a_far_namesake(syria):
    assert [place.place_id for place in syria.lookup("Georgia")] == ["country:GE", "area:us.georgia"]


def test_province_of_spellings(syria):
    assert [syria.province_of(name) for name in ("Idleb", "Ar-Raqqa", "rural Damascus", "Atlantis")] == [
        "idlib",
        "raqqa",
        "rif_dimashq",
        None,
    ]


def test_starts_knows_first_words_with_and_without_article(syria):
    assert syria.starts("Khan")
    assert syria.starts("al")
    assert not syria.starts("Quixotic")


def test_no_pack_knows_no_province(references):
    generic = Atlas(None, references)
    assert generic.lookup("Idlib") == ()
    assert generic.province_of("Idlib") is None
    assert generic.lookup("Damascus")[0].country == "SY"


def test_another_conflict_needs_no_other_code(references):
    sudan = Atlas(load_pack("sudan"), references)
    assert sudan.lookup("al-Fashir")[0].province == "north_darfur"
    assert sudan.lookup("Zam Zam")[0].lat is None
    assert sudan.lookup("Khan Sheikhoun")[0].country == "SY"


def test_a_spelling_that_no_table_lists_is_found_by_its_key(syria):
    assert [syria.lookup(name)[0].name for name in ("Kafr Nbooda", "Cerablus", "Qamishlo")] == [
        "Kafr Nabudah",
        "Jarablus",
        "Al Qāmishlī",
    ]


def test_a_city_of_the_world_comes_before_a_village_spelled_alike(references):
    city = Place("geonames:9", "Ankara", 39.9, 32.9, Precision.POPULATED_PLACE, "TR", None, "city", 3_500_000)
    village = Place("test:1", "Anjara", 36.2, 36.9, Precision.POPULATED_PLACE, "SY", "aleppo", "village")

    class Turkish:
        def lookup(self, name: str) -> tuple[Place, ...]:
            return (city,) if name == "Ankara" else ()

        spelled = lookup

    pack = Pack("test", "Test", "SY", "Syria", "CC0", "2026-01-01", places=((village, ()),), neighbours=("TR",))
    atlas = Atlas(pack, References(gazetteer=Turkish(), packs=(pack,), countries=references.countries))
    assert [place.name for place in atlas.lookup("Ankara")] == ["Ankara"]
    assert [place.name for place in atlas.lookup("Ancara")] == ["Anjara"]
