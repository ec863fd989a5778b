"""A small place table, so that no test of these compiles the world."""

import pytest

from marsad.model import Place, Precision
from marsad.reference.gazetteer import WorldGazetteer, build

PLACES = [
    (1, "Damascus", 33.51, 36.29, "SY", 1_569_394, "city", 31_387_880, None),
    (2, "Damascus", 39.29, -77.2, "US", 15_257, "town", 15_257, None),
    (3, "Khān Shaykhūn", 35.44, 36.65, "SY", 48_975, "town", 48_975, None),
    (-4, "Georgia", 32.9, -83.6, "US", 0, "region", 9_000_000, "us.georgia"),
    (5, "Paris", 48.85, 2.35, "FR", 2_138_551, "city", 42_771_020, None),
    (6, "Dimashq al Qadima", 15.0, 44.0, "YE", 700, "village", 700, None),
]
NAMES = [
    ("Damascus", 1, True),
    ("Dimashq", 1, True),
    ("Damascus", 2, False),
    ("Khān Shaykhūn", 3, True),
    ("خان شيخون", 3, True),
    ("Georgia", -4, False),
    ("Paris", 5, False),
    ("Dimashq al Qadima", 6, True),
]


@pytest.fixture(scope="session")
def small_rows():
    return lambda: (PLACES, NAMES)


@pytest.fixture(scope="session")
def world(tmp_path_factory, small_rows):
    location = tmp_path_factory.mktemp("gazetteer") / "small.sqlite"
    build(location, small_rows)
    return WorldGazetteer(location)


@pytest.fixture
def village():
    return Place("test:1", "Al Qarya", None, None, Precision.DISTRICT, "SY", "idlib", "village")
