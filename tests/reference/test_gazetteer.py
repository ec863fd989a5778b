"""The compiled place table."""

import threading

import pytest

from marsad.errors import GazetteerError
from marsad.model import Precision
from marsad.reference.gazetteer import WorldGazetteer, build


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


def test_a_file_that_is_no_table_is_named(tmp_path):
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"not a table" * 100)
    with pytest.raises(GazetteerError, match=r"broken\.sqlite: no place table .* delete the file"):
        WorldGazetteer(broken)
