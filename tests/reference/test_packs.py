"""Conflict packs: the built-in ones, and errors for others' own."""

import shutil
from collections import Counter
from itertools import takewhile

import pytest
import yaml

from marsad.errors import PackError, UsageError
from marsad.model import Precision, SourceType
from marsad.model.sphere import apart_km
from marsad.reference import load_pack, pack_names, validate_pack
from marsad.reference.tables import PACKAGED
from marsad.text.names import ALIKE, fold, likeness

EXCHANGE_PARTIES = {"government", "russia", "coalition", "turkey", "is", "nusra", "rebels", "sdf", "israel", "iran_hezbollah"}
EXCHANGE_PROVINCES = set(
    "aleppo damascus rif_dimashq idlib deir_ezzor raqqa homs hasakeh hama daraa latakia quneitra tartus sweida".split()
)
RED_AND_GREEN = {"#D55E00", "#009E73"}


@pytest.fixture
def own_pack(tmp_path):
    """A pack that a user wrote, and what to change in it."""
    contents = {
        "title": "Somewhere, this year",
        "country": "YE",
        "country_name": "Yemen",
        "licence": "CC0",
        "date": "2024-01-01",
        "parties": [{"code": "north", "name": "The north", "short": "North", "colour": "#0072B2", "aliases": ["northerners"]}],
    }

    def write(**changes):
        path = tmp_path / "somewhere.yaml"
        path.write_text(yaml.safe_dump(contents | changes), encoding="utf-8")
        return path

    return write


def test_the_built_in_packs():
    assert {"sudan", "syria"} <= set(pack_names())
    assert all(validate_pack(name) == [] for name in pack_names())


@pytest.mark.parametrize("name", pack_names())
def test_every_pack_names_licence_date_and_sources_of_places(name):
    pack = load_pack(name)
    assert pack.licence
    assert pack.date
    assert all(place.source and place.country == pack.country for place, _ in pack.places)
    assert all((place.lat is None) == (place.lon is None) for place, _ in pack.places)
    codes = {province.code for province in pack.provinces}
    assert {place.province for place, _ in pack.places} - {None} <= codes


@pytest.mark.parametrize("name", pack_names())
def test_no_alias_stands_for_two_parties(name):
    bearers = Counter(
        alias for party in load_pack(name).parties for alias in {*party.aliases, *party.adjectives, *party.metonyms}
    )
    assert [alias for alias, count in bearers.items() if count > 1] == []


@pytest.mark.parametrize("name", pack_names())
def test_party_colours_differ(name):
    colours = [party.colour for party in load_pack(name).parties]
    assert len(set(colours)) == len(colours)


@pytest.mark.parametrize("name", pack_names())
def test_no_name_or_alias_stands_for_two_provinces(name):
    bearers = Counter(key for area in load_pack(name).provinces for key in {fold(alias) for alias in (area.name, *area.aliases)})
    assert [key for key, count in bearers.items() if count > 1] == []


def test_syria_carries_the_codes_of_the_exchange_format():
    pack = load_pack("syria")
    assert {party.code for party in pack.parties} == EXCHANGE_PARTIES
    assert {province.code for province in pack.provinces} == EXCHANGE_PROVINCES


@pytest.mark.parametrize(
    ("alias", "code"),
    [
        ("HTS", "nusra"),
        ("HTC", "nusra"),
        ("Hayat Tahrir al-Cham", "nusra"),
        ("NLF", "rebels"),
        ("FNL", "rebels"),
        ("terrorists", "rebels"),
        ("QSD", "sdf"),
        ("SAA", "government"),
        ("Daesh", "is"),
        ("IRGC", "iran_hezbollah"),
    ],
)
def test_syrian_aliases(alias, code):
    assert [party.code for party in load_pack("syria").parties if alias in party.aliases] == [code]


@pytest.mark.parametrize(
    ("alias", "source_id", "source_type", "side"),
    [
        ("OSDH", "sohr", SourceType.MONITOR, None),
        ("Syrian Observatory", "sohr", SourceType.MONITOR, None),
        ("SANA", "sana", SourceType.STATE_MEDIA, "government"),
        ("White Helmets", "white_helmets", SourceType.MEDICS_RESCUERS, None),
        ("Anadolu", "anadolu", SourceType.STATE_MEDIA, "turkey"),
        ("al-Manar", "al_manar", SourceType.MEDIA, "iran_hezbollah"),
        ("Syrian Coalition", "syrian_coalition", SourceType.OFFICIALS, "rebels"),
        ("Idlib Media Center", "idlib_media_centre", SourceType.MONITOR, None),
    ],
)
def test_syrian_sources(alias, source_id, source_type, side):
    found = [source for source in load_pack("syria").sources if alias in (source.name, *source.aliases)]
    assert [(source.source_id, source.source_type, source.side) for source in found] == [(source_id, source_type, side)]


def test_villages_near_each_other_stay_two_places():
    pack = load_pack("syria")
    ids = {name: {place.place_id for place, names in pack.places if name in names} for name in ("Al Latamneh", "Latmeen")}
    assert all(len(found) == 1 for found in ids.values())
    assert ids["Al Latamneh"].isdisjoint(ids["Latmeen"])


def test_a_place_without_a_citable_point_has_none():
    place = next(place for place, _ in load_pack("syria").places if place.name == "Lahaya")
    assert (place.lat, place.lon, place.precision, place.province) == (None, None, Precision.DISTRICT, "hama")
    assert place.district


def test_an_own_pack_by_path(own_pack):
    pack = load_pack(own_pack())
    assert (pack.name, pack.country, pack.parties[0].aliases) == ("somewhere", "YE", ("northerners",))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"licence": None}, "licence: "),
        ({"date": "soon"}, "date: "),
        ({"country": "Yemen"}, "country: "),
        ({"colour": "red"}, "colour: is not a key"),
        (
            {"parties": [{"code": "a", "name": "Aa", "short": "Aa", "colour": "red"}]},
            r"parties\[0\]\.colour: must be a hex colour",
        ),
        ({"sources": [{"source_id": "x", "name": "Xx", "source_type": "gossip"}]}, r"sources\[0\]\.source_type: "),
        ({"sources": [{"source_id": "x", "name": "Xx", "source_type": "media", "side": "south"}]}, "side 'south' is no party"),
        ({"places": ["none.csv"]}, r"none\.csv: cannot be read"),
    ],
)
def test_a_broken_pack_is_one_line_with_file_key_and_reason(own_pack, changes, message):
    path = own_pack(**changes)
    with pytest.raises(PackError, match=rf"somewhere\.yaml: .*{message}|{message}") as raised:
        load_pack(path)
    assert "\n" not in str(raised.value)
    assert validate_pack(path)


def test_missing_keys_are_all_named(own_pack):
    path = own_pack()
    path.write_text("title: Nothing else\n", encoding="utf-8")
    found = validate_pack(path)
    assert [problem.rsplit(": ", 2)[1:] for problem in found] == [
        [key, "is missing"] for key in ("country", "country_name", "licence", "date", "parties")
    ]


def test_text_that_is_no_yaml_names_the_line(own_pack):
    path = own_pack()
    path.write_text("title: [unclosed\n\nparties", encoding="utf-8")
    with pytest.raises(PackError, match=r"somewhere\.yaml: line \d is no valid YAML"):
        load_pack(path)


def test_a_place_outside_the_provinces_is_named(tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(PACKAGED / "packs" / "sudan", folder)
    table = folder / "places.csv"
    lines = table.read_text(encoding="utf-8").splitlines()
    lines += ["test:1,Atlantis,,95,10,exact,town,,atlantis,,a book", "test:1,Atlantis,,1,,exact,town,,,,a book"]
    table.write_text("\n".join(lines), encoding="utf-8")
    found = "\n".join(validate_pack(folder))
    assert "test:1: lat: " in found
    assert "'atlantis' is no province" in found
    assert "place_id: is used twice" in found
    assert "give both or none" in found


def test_an_unknown_pack_names_the_known_ones():
    with pytest.raises(UsageError, match=r"unknown pack 'atlantis'; known are .*syria"):
        load_pack("atlantis")


@pytest.mark.parametrize("name", ["syria", "sudan"])
def test_no_settlement_has_two_rows(name):
    """Two settlements of names alike do not lie within 1.5 km of each other in one province."""
    settled = sorted(
        (place.lat, place.place_id, place, (place.name, *spellings))
        for place, spellings in load_pack(name).places
        if place.lat is not None and place.feature in {"city", "town", "village", "neighbourhood", "camp"}
    )
    doubles = [
        (place.place_id, other.place_id)
        for at, (lat, _, place, spelled) in enumerate(settled)
        for _, _, other, other_spelled in takewhile(lambda row, lat=lat: row[0] - lat < 0.014, settled[at + 1 :])
        if place.province == other.province
        and apart_km((lat, place.lon), (other.lat, other.lon)) < 1.5
        and any(likeness(left, right) >= ALIKE for left in spelled for right in other_spelled)
    ]
    assert not doubles
