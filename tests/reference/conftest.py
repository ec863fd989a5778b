"""A small place table, so that no test of these compiles the world."""

from collections.abc import Iterator

import pytest

from marsad.model import Place, Precision
from marsad.reference.gazetteer import Input, Tally, WorldGazetteer, build
from marsad.reference.gazetteer.rows import Entry, PlaceRow, Told

TOWN, AREA = Precision.POPULATED_PLACE, Precision.REGION
SMALL = (
    (PlaceRow("geonames:1", "Damascus", 33.51, 36.29, TOWN, "SY", "city", 1_569_394, 31_387_880), ("Damascus", "Dimashq"), True),
    (PlaceRow("geonames:2", "Damascus", 39.29, -77.2, TOWN, "US", "town", 15_257, 15_257), ("Damascus",), False),
    (
        PlaceRow("geonames:3", "Khān Shaykhūn", 35.44, 36.65, TOWN, "SY", "town", 48_975, 48_975),
        ("Khān Shaykhūn", "خان شيخون"),
        True,
    ),
    (PlaceRow("area:us.georgia", "Georgia", 32.9, -83.6, AREA, "US", "region", 0, 9_000_000), ("Georgia",), False),
    (PlaceRow("geonames:5", "Paris", 48.85, 2.35, TOWN, "FR", "city", 2_138_551, 42_771_020), ("Paris",), False),
    (PlaceRow("geonames:6", "Dimashq al Qadima", 15.0, 44.0, TOWN, "YE", "village", 700, 700), ("Dimashq al Qadima",), True),
)


def small_input() -> Input:
    """Six places as an input."""

    def read(_: Tally, __: Told) -> Iterator[Entry]:
        return (Entry(place, names, foreign) for place, names, foreign in SMALL)

    return Input("GeoNames (a test), CC BY 4.0", "CC BY 4.0", "small", "0" * 64, "2024-01-01", read)


@pytest.fixture(scope="session")
def small_rows():
    return [small_input()]


@pytest.fixture(scope="session")
def world(tmp_path_factory, small_rows):
    location = tmp_path_factory.mktemp("gazetteer") / "small.sqlite"
    build(location, small_rows)
    return WorldGazetteer(location)


@pytest.fixture
def village():
    return Place("test:1", "Al Qarya", None, None, Precision.DISTRICT, "SY", "idlib", "village")
