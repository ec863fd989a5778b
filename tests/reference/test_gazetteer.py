"""The compiled place table."""

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.errors import GazetteerError
from marsad.model import Precision
from marsad.reference.gazetteer import (
    Tally,
    WorldGazetteer,
    build,
    build_packaged,
    checked,
    contents,
    default_location,
    packaged_inputs,
)
from marsad.reference.gazetteer.rows import quiet


def test_the_larger_of_equal_names_comes_first(world):
    assert [place.country for place in world.lookup("Damascus")] == ["SY", "US"]


@pytest.mark.parametrize("spelling", ["Khan Cheikhoun", "Khan Sheikhoun", "KHAN SHAYKHUN", "خان شيخون"])
def test_other_transliterations_are_found(world, spelling):
    assert [place.place_id for place in world.lookup(spelling)] == ["geonames:3"]


def test_names_in_latin_script_are_found_as_spelled_only(world):
    assert world.lookup("Paris")
    assert world.lookup("Baris") == ()
    assert world.lookup("Pariss") == ()


def test_unknown_and_empty_names_have_no_place(world):
    assert world.lookup("Nowhere at all") == ()
    assert world.lookup("") == ()
    assert world.lookup("'; DROP TABLE place; --") == ()


def test_a_place_says_what_is_known_and_from_where(world):
    town = world.lookup("Damascus")[0]
    assert (town.precision, town.province) == (Precision.POPULATED_PLACE, None)
    assert "GeoNames" in town.source
    state = world.lookup("Georgia")[0]
    assert (state.place_id, state.precision, state.feature) == ("area:us.georgia", Precision.REGION, "region")


def test_equal_rows_give_equal_bytes(tmp_path, small_rows):
    for name in ("a", "b"):
        build(tmp_path / f"{name}.sqlite", small_rows)
    assert (tmp_path / "a.sqlite").read_bytes() == (tmp_path / "b.sqlite").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.sqlite", "b.sqlite"]


def test_builders_at_the_same_time_leave_one_whole_table(tmp_path, small_rows):
    location = tmp_path / "shared.sqlite"
    builders = [threading.Thread(target=build, args=(location, small_rows)) for _ in range(4)]
    for builder in builders:
        builder.start()
    for builder in builders:
        builder.join()
    assert [path.name for path in tmp_path.iterdir()] == ["shared.sqlite"]
    assert WorldGazetteer(location).lookup("Paris")


def test_a_folder_that_cannot_be_written_is_one_line_with_a_next_step(tmp_path, small_rows):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(GazetteerError, match=r"cannot be written .*; ") as raised:
        build(tmp_path / "file" / "places.sqlite", small_rows)
    assert "\n" not in str(raised.value)


@pytest.fixture
def table(tmp_path, small_rows):
    location = tmp_path / "own.sqlite"
    build(location, small_rows)
    return location


def test_a_missing_file_says_how_to_build_one(tmp_path):
    with pytest.raises(GazetteerError, match=r"none\.sqlite: no gazetteer there .*marsad gazetteer build --out"):
        WorldGazetteer(tmp_path / "none.sqlite")


@pytest.mark.parametrize("contents", [b"", b"SQLite", b"not a table" * 100, b"PK\x03\x04" + b"\0" * 500])
def test_a_file_that_is_no_table_is_named(tmp_path, contents):
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(contents)
    with pytest.raises(GazetteerError, match=r"broken\.sqlite: is no gazetteer; .*marsad gazetteer build"):
        WorldGazetteer(broken)


def test_a_file_cut_off_is_named_before_it_is_mapped(table):
    table.write_bytes(table.read_bytes()[:-4096])
    with pytest.raises(GazetteerError, match=r"own\.sqlite: the gazetteer is damaged .*instead of .*build --out"):
        WorldGazetteer(table)


def test_another_programs_database_is_named(tmp_path):
    foreign = tmp_path / "foreign.sqlite"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(GazetteerError, match=r"foreign\.sqlite: is another program's file"):
        WorldGazetteer(foreign)


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("PRAGMA user_version = 3", "has layout 3, this marsad reads"),
        ("UPDATE meta SET value = 'old' WHERE key = 'spelling_rules'", "rules of another version"),
        ("DROP TABLE meta", "damaged"),
    ],
)
def test_a_table_of_another_version_says_so(table, statement, words):
    with closing(sqlite3.connect(table)) as connection, connection:
        connection.execute(statement)
    with pytest.raises(GazetteerError, match=rf"own\.sqlite: .*{words}.*marsad gazetteer build --out"):
        WorldGazetteer(table)


def test_damage_that_shows_at_a_look_up_is_told_then(table):
    contents = bytearray(table.read_bytes())
    contents[5 * 4096 :] = b"\x5a" * (len(contents) - 5 * 4096)
    table.write_bytes(contents)
    gazetteer = WorldGazetteer(table)
    with pytest.raises(GazetteerError, match=r"own\.sqlite: the gazetteer is damaged .*build --out"):
        gazetteer.lookup("Damascus")
    with pytest.raises(GazetteerError, match="damaged"):
        checked(table)


@pytest.mark.parametrize("column", ["precision = 'vague'", "name = CAST(x'ff' AS TEXT)"])
def test_a_value_that_no_table_holds_is_damage(table, column):
    with closing(sqlite3.connect(table)) as connection, connection:
        connection.execute(f"UPDATE place SET {column}")
    with pytest.raises(GazetteerError, match="damaged"):
        WorldGazetteer(table).lookup("Damascus")


def test_a_sound_table_tells_what_it_was_compiled_from(table):
    checked(table)
    (row,) = contents(table)
    assert (row["title"], row["licence"], row["date"]) == ("GeoNames (a test), CC BY 4.0", "CC BY 4.0", "2024-01-01")
    assert (row["places"], row["faulty"], row["sha256"]) == (6, 0, "0" * 64)


def test_a_build_over_a_file_replaces_it(table, small_rows):
    table.write_bytes(b"in the way")
    build(table, small_rows)
    assert WorldGazetteer(table).lookup("Paris")


def test_a_failed_build_leaves_the_old_table(table, small_rows):
    def broken(_, __):
        raise GazetteerError("a dump: is damaged; fetch it again")
        yield

    before = table.read_bytes()
    with pytest.raises(GazetteerError, match="fetch it again"):
        build(table, [*small_rows, replace(small_rows[0], read=broken)])
    assert table.read_bytes() == before
    assert [path.name for path in table.parent.iterdir()] == ["own.sqlite"]


@given(st.text(max_size=300))
def test_any_text_is_looked_up_without_error(world, text):
    found = world.lookup(text)
    assert found == world.lookup(text)
    assert {place.place_id for place in world.spelled(text)} <= {place.place_id for place in found}


def test_the_packaged_list_gives_seas_and_regions_without_inventing_points():
    tally = Tally()
    features = packaged_inputs()[1]
    rows = {entry.place.name: entry.place for entry in features.read(tally, quiet)}
    assert len(rows) > 250
    assert {row.precision for row in rows.values()} == {Precision.REGION}
    assert (rows["Black Sea"].lat, rows["Nile"].lat) == (None, None)
    assert rows["Donbas"].lat is not None
    assert all("middle of its areas" in row.source for row in rows.values() if row.lat is not None)
    assert len({row.identifier for row in rows.values()}) == len(rows)


def test_a_damaged_packaged_list_is_built_again_by_the_command_that_the_error_names(tmp_path, monkeypatch, small_rows):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    location = default_location()
    location.parent.mkdir(parents=True)
    build(location, small_rows)
    location.write_bytes(location.read_bytes()[:5000])
    with pytest.raises(GazetteerError, match=r"damaged .*build it again: marsad gazetteer build$"):
        WorldGazetteer()
    monkeypatch.setattr("marsad.reference.gazetteer.lookup.packaged_inputs", lambda: small_rows)
    (location.parent / "gazetteer-7-old.sqlite").write_bytes(b"of an older version")
    build_packaged()
    assert WorldGazetteer().lookup("Paris")
    assert [path.name for path in location.parent.iterdir()] == [location.name]
