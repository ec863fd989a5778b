"""What a user's dumps and tables become: GeoNames, OCHA, own CSV; and what is wrong with them."""

import gzip
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.errors import GazetteerError
from marsad.model import Precision
from marsad.reference.gazetteer import Tally, WorldGazetteer, build, contents, geonames_input, ocha_input, table_input
from marsad.reference.gazetteer.rows import quiet


def line(number, name, kind="P.PPL", country="SY", **given):
    """A row of a GeoNames dump: 19 columns."""
    feature_class, code = kind.split(".")
    row = [
        str(number),
        name,
        given.get("ascii", name),
        given.get("names", ""),
        str(given.get("lat", 35.1)),
        str(given.get("lon", 36.7)),
    ]
    row += [feature_class, code, country, "", given.get("admin1", "10"), given.get("admin2", ""), "", ""]
    return "\t".join([*row, str(given.get("population", 0)), "", "300", "Asia/Damascus", given.get("date", "2024-05-01")])


DUMP = "\n".join(
    [
        line(10, "Hama Governorate", "A.ADM1"),
        line(11, "Mahardah District", "A.ADM2", admin2="101"),
        line(
            12, "Kafr Zaytā", names="Kafr Zita,Kfar Zeita,كفر زيتا,Kefr Zejta", population=17052, admin2="101", date="2024-06-30"
        ),
        line(13, "Jabal Zayn", "T.MTS"),
        line(14, "Orontes", "H.STM"),
        line(15, "Old shop", "S.STOR"),
        line(16, "Lone village", admin1="00"),
        line(17, "Damascus", country="SY", kind="P.PPLC", population=1000, admin1="99"),
    ]
)


@pytest.fixture
def dump(tmp_path):
    path = tmp_path / "SY.txt"
    path.write_text(DUMP + "\n", encoding="utf-8")
    return path


def built(tmp_path, *inputs):
    location = tmp_path / "built.sqlite"
    tallies = build(location, inputs)
    return WorldGazetteer(location), tallies


def test_a_dump_gives_settlements_areas_and_features_with_their_precision(tmp_path, dump):
    world, (tally,) = built(tmp_path, geonames_input(dump))
    assert (tally.places, tally.left_out, tally.faulty, tally.date) == (7, 1, 0, "2024-06-30")
    (town,) = world.lookup("Kfar Zeita")
    assert (town.place_id, town.feature, town.precision) == ("geonames:12", "town", Precision.POPULATED_PLACE)
    assert (town.province, town.district, town.population) == ("hama", "Mahardah District", 17052)
    assert world.lookup("كفر زيتا") == (town,)
    found = {name: world.lookup(name)[0].precision for name in ("Hama Governorate", "Mahardah District", "Jabal Zayn", "Orontes")}
    assert list(found.values()) == [Precision.GOVERNORATE, Precision.DISTRICT, Precision.REGION, Precision.REGION]
    assert world.lookup("Old shop") == ()


def test_an_area_that_the_dump_does_not_name_stays_unknown(tmp_path, dump):
    world, _ = built(tmp_path, geonames_input(dump))
    assert [world.lookup(name)[0].province for name in ("Lone village", "Damascus")] == [None, None]


def test_zipped_packed_and_plain_dumps_are_one(tmp_path, dump):
    packed, zipped = tmp_path / "SY.txt.gz", tmp_path / "SY.zip"
    packed.write_bytes(gzip.compress(dump.read_bytes()))
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.writestr("readme.txt", "x" * 10_000)
        archive.write(dump, "SY.txt")
    entries = [list(geonames_input(path).read(Tally(), quiet)) for path in (dump, packed, zipped)]
    assert entries[0] == entries[1] == entries[2]


def test_further_names_join_the_places_that_were_given(tmp_path, dump):
    names = tmp_path / "alternateNamesV2.txt"
    rows = [
        "1\t12\tfr\tCafer Zita la Grande\t\t\t\t\t\t",
        "2\t12\tlink\thttps://example.org/Kafr\t\t\t\t\t\t",
        "3\t999\ten\tNowhere at all\t\t\t\t\t\t",
        "4\ttwelve\ten\tNo number\t\t\t\t\t\t",
    ]
    names.write_text("\n".join(rows), encoding="utf-8")
    world, (_, tally) = built(tmp_path, geonames_input(dump), geonames_input(names))
    assert [place.place_id for place in world.lookup("Cafer Zita la Grande")] == ["geonames:12"]
    assert world.lookup("Nowhere at all") == ()
    assert (tally.places, tally.left_out, tally.faulty) == (0, 1, 1)


def test_a_later_table_replaces_a_place_and_takes_over_its_names(tmp_path, dump):
    newer = tmp_path / "newer.txt"
    newer.write_text(line(12, "Kafr Zita", population=20000, lat=35.37), encoding="utf-8")
    world, _ = built(tmp_path, geonames_input(dump), geonames_input(newer))
    for spelling in ("Kafr Zita", "Kfar Zeita"):
        assert [(place.place_id, place.population, place.lat) for place in world.lookup(spelling)] == [
            ("geonames:12", 20000, 35.37)
        ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("7\tShort", "has 2 columns, not 19"),
        (line("x7", "Bad id"), "geonameid 'x7' is no number"),
        (line(7, ""), "has no name"),
        (line(7, "Off the earth", lat=95), "latitude '95', longitude '36.7' is no point"),
        (line(7, "No number", lat="north"), "is no point"),
        (line(7, "Not finite", lon="nan"), "is no point"),
        (line(7, "Negative", population="-5"), "population '-5' is no number"),
    ],
    ids=["columns", "id", "name", "range", "words", "nan", "population"],
)
def test_a_bad_row_is_counted_and_named_and_the_rest_goes_on(tmp_path, dump, row, reason):
    dump.write_text(f"{line(1, 'First')}\n{row}\n{line(3, 'Third')}\n", encoding="utf-8")
    world, (tally,) = built(tmp_path, geonames_input(dump))
    assert world.lookup("First")
    assert world.lookup("Third")
    assert tally.faulty == 1
    assert tally.named[0].startswith("SY.txt:2: ")
    assert reason in tally.named[0]
    assert contents(tmp_path / "built.sqlite")[0]["faulty"] == 1


def test_a_line_that_is_no_utf8_is_a_bad_row(tmp_path, dump):
    dump.write_bytes(line(1, "First").encode() + b"\n" + line(2, "Caf\xe9").encode("latin-1") + b"\n")
    _, (tally,) = built(tmp_path, geonames_input(dump))
    assert (tally.places, tally.named) == (1, ["SY.txt:2: is no UTF-8 text"])


def test_a_file_without_one_readable_row_is_an_error(tmp_path, dump):
    dump.write_text("\n".join(line(f"id{n}", "Bad") for n in range(30)), encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"SY\.txt: not one row can be read \(SY\.txt:1: geonameid"):
        build(tmp_path / "built.sqlite", [geonames_input(dump)])
    assert not (tmp_path / "built.sqlite").exists()


@pytest.mark.parametrize(
    ("name", "data", "reader", "words"),
    [
        ("SY.txt", b"name,lat,lon\nA,1,2\n", geonames_input, "line 1 has 1 columns, not 19; give a GeoNames dump"),
        ("SY.zip", b"PK\x03\x04 and then nothing", geonames_input, "damaged archive"),
        ("SY.txt.gz", b"\x1f\x8b\x08\x00 and then nothing", geonames_input, "damaged archive|cannot be read"),
        ("SY.txt", b"\0\1\2\0", geonames_input, "is no text"),
        ("a.xlsx", b"PK\x03\x04", ocha_input, "is a workbook; save its sheet as CSV"),
        ("a.csv", b"", ocha_input, "is empty"),
        ("a.csv", b"name,lat,lon\nA,1,2\n", ocha_input, r"has no column PCODE .*found: name, lat, lon.*--csv"),
        ("a.csv", b"title,x,y\nA,1,2\n", table_input, r"has no column name, lat, lon \(found: title, x, y\)"),
    ],
)
def test_a_file_of_another_kind_is_one_line_with_the_next_step(tmp_path, name, data, reader, words):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(GazetteerError, match=words) as raised:
        reader(tmp_path / name)
    assert str(raised.value).startswith(str(tmp_path / name))
    assert "\n" not in str(raised.value)


def test_a_missing_file_and_a_folder_are_named(tmp_path):
    for path in (tmp_path / "none.zip", tmp_path):
        for reader in (geonames_input, ocha_input, table_input):
            with pytest.raises(GazetteerError, match=r"cannot be read .*check the path"):
                reader(path)


OCHA_OLD = """NAME_EN,NAM_EN_REF,NAME_AR,PCODE,ADM1_EN,ADM1_AR,ADM1_PCODE,ADM0_EN,ADM0_PCODE,UPDATE_DAT
Jebel Saman,Jebel Samaan,جبل سمعان,SY0200,Aleppo,حلب,SY02,Syrian Arab Republic,SY,2016-09-05
,,,SY0299,Aleppo,حلب,SY02,Syrian Arab Republic,SY,2016-09-05
"""
OCHA_NEW = """ADM2_EN,ADM2_AR,ADM2_PCODE,ADM1_EN,ADM1_PCODE,ADM0_EN,ADM0_PCODE,date
Jebel Saman,جبل سمعان,SY0200,Aleppo,SY02,Syrian Arab Republic,SY,2023-01-15
"""
OCHA_NEWEST = """adm1_name,adm1_name1,adm1_pcode,adm0_name,adm0_pcode,valid_on,center_lat,center_lon
Gedaref,القضارف,SD12,Sudan,SDN,2024-02-01,14.03,35.38
"""
OCHA_QUARTERS = """NAME_EN,NAME_AR,PCODE,PREV_PCODE,ADM4_EN,AREA_PCODE,ADM4_PCODE,ADM1_EN,ADM1_PCODE,ADM0_PCODE,LATITUDE,LONGITUDE
Upper Quarter,الحي الأعلى,N0099,SY99,Somewhere,A001,C1001,Damascus,SY01,SY,33.5,36.3
Placeless Quarter,,N0100,SY98,Somewhere,A001,C1001,Damascus,SY01,SY,,
"""


@pytest.mark.parametrize(
    ("table", "name", "expected"),
    [
        (OCHA_OLD, "Jebel Samaan", ("ocha:SY0200", "district", Precision.DISTRICT, "SY", "aleppo", None)),
        (OCHA_NEW, "جبل سمعان", ("ocha:SY0200", "district", Precision.DISTRICT, "SY", "aleppo", None)),
        (OCHA_NEWEST, "القضارف", ("ocha:SD12", "region", Precision.GOVERNORATE, "SD", "gedaref", 14.03)),
        (OCHA_NEWEST, "SD12", ("ocha:SD12", "region", Precision.GOVERNORATE, "SD", "gedaref", 14.03)),
        (OCHA_QUARTERS, "Upper Quarter", ("ocha:N0099", "neighbourhood", Precision.POPULATED_PLACE, "SY", "damascus", 33.5)),
        (OCHA_QUARTERS, "Placeless Quarter", ("ocha:N0100", "neighbourhood", Precision.DISTRICT, "SY", "damascus", None)),
    ],
)
def test_administrative_tables_of_all_years(tmp_path, table, name, expected):
    path = tmp_path / "areas.csv"
    path.write_text("\ufeff" + table, encoding="utf-8")
    world, _ = built(tmp_path, ocha_input(path))
    (place,) = world.lookup(name)
    assert (place.place_id, place.feature, place.precision, place.country, place.province, place.lat) == expected


def test_an_area_without_a_name_is_a_bad_row(tmp_path):
    path = tmp_path / "areas.csv"
    path.write_text(OCHA_OLD, encoding="utf-8")
    _, (tally,) = built(tmp_path, ocha_input(path))
    assert (tally.places, tally.date, tally.named) == (1, "2016-09-05", ["areas.csv:3: SY0299 has no name"])


def test_the_real_administrative_tables_of_syria(tmp_path, shared):
    files = ["syr_admin1.csv", "syr_admin2.csv", "syr_admin3.csv", "city_neighbourhoods.csv"]
    world, tallies = built(tmp_path, *(ocha_input(shared / "gazetteer" / name) for name in files))
    assert [tally.faulty for tally in tallies] == [0, 0, 0, 0]
    assert [tally.places for tally in tallies] == [14, 62, 272, 414]
    assert {place.precision for place in world.lookup("SY02")} == {Precision.GOVERNORATE}


OWN = """name;lat;lon;spellings;country;province;feature;precision;population;source
Upper Mill;35.5;36.5;Mill-above|Tahoun Fawqani;sy;Idlib;;;120;field notes 2024
River Bend;;;;SY;;region;region;;
No Word;;;;SY;;;;;
Bad Word;1;2;;SY;;;sharp;;
Bad Land;1;2;;Syria;;;;;
Bad Point;1;;;SY;;;;;
Bad Count;1;2;;SY;;;;many;
;1;2;;SY;;;;;
"""


def test_an_own_table_with_what_is_known(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text(OWN, encoding="utf-8")
    world, (tally,) = built(tmp_path, table_input(path))
    (mill,) = world.lookup("Tahoun Fawqani")
    assert (mill.name, mill.lat, mill.country, mill.province) == ("Upper Mill", 35.5, "SY", "idlib")
    assert (mill.feature, mill.precision, mill.source) == ("village", Precision.POPULATED_PLACE, "field notes 2024")
    bend, unknown = world.lookup("River Bend")[0], world.lookup("No Word")[0]
    assert (bend.lat, bend.precision, bend.source) == (None, Precision.REGION, "own.csv")
    assert (unknown.lat, unknown.precision) == (None, Precision.UNKNOWN)
    assert tally.faulty == 5
    assert [fault.split(":")[1] for fault in tally.named] == ["5", "6", "7", "8", "9"]


def test_equal_files_give_equal_bytes_wherever_they_lie(tmp_path, dump):
    other = tmp_path / "elsewhere" / "SY.txt"
    other.parent.mkdir()
    other.write_bytes(dump.read_bytes())
    for name, path in (("a", dump), ("b", other)):
        build(tmp_path / name, [geonames_input(path)])
    build(tmp_path / "a", [geonames_input(dump)])
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.text(max_size=60), max_size=12), st.sampled_from([geonames_input, ocha_input, table_input]))
def test_any_text_as_a_table_is_read_or_is_one_line(tmp_path, lines, reader):
    path = tmp_path / "any.csv"
    header = {geonames_input: line(1, "First"), ocha_input: "NAME_EN,PCODE,ADM0_PCODE", table_input: "name,lat,lon"}[reader]
    path.write_text("\n".join([header, *lines]), encoding="utf-8", errors="replace", newline="")
    with suppress(GazetteerError):
        assert all(entry.names for entry in reader(path).read(Tally(), quiet))


def test_more_rows_than_one_batch(tmp_path):
    path = Path(tmp_path / "many.csv")
    path.write_text("name,lat,lon\n" + "".join(f"Place {n},1,2\n" for n in range(9000)), encoding="utf-8")
    world, (tally,) = built(tmp_path, table_input(path))
    assert tally.places == 9000
    assert world.lookup("Place 8999")[0].name == "Place 8999"
