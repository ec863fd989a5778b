"""A small invented world, so that the tests of this room rest on no real table."""

from collections.abc import Callable

import pytest

from marsad.annotate import annotate
from marsad.model import AnnotatedDocument, Document, Place, Precision, SourceType
from marsad.reference.base import Country, Pack, Party, Province, References, Source
from marsad.text.names import fold


class Gazetteer:
    """Places by folded name."""

    def __init__(self, *places: Place) -> None:
        self.places = places

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Places of exactly that name."""
        return tuple(p for p in self.places if fold(p.name) == fold(name))

    spelled = lookup


def place(key: str, name: str, lat: float, lon: float, **more: object) -> Place:
    """A town of the pack's country unless `more` says otherwise."""
    fields = {"precision": Precision.POPULATED_PLACE, "country": "XA", "feature": "town", "source": "test"} | more
    return Place(key, name, lat, lon, **fields)


WORLD = Gazetteer(
    place("w:paris-fr", "Paris", 48.85, 2.35, country="FR", feature="city", population=2_000_000),
    place("w:paris-us", "Paris", 33.66, -95.55, country="US", population=25_000),
    place("w:most", "Most", 50.5, 13.6, country="CZ", population=66_000),
    place("w:victoria", "Victoria", 48.43, -123.36, country="CA", feature="city", population=290_000),
    place("w:ostgrad", "Ostgrad", 40.0, 50.0, country="XB", feature="city", population=3_000_000),
    place("w:harbin", "Harlow", 51.77, 0.1, country="GB", population=80_000),
)

PARTIES = (
    Party("government", "Government of Veldia", "Gov", "#0072B2", ("regime", "government forces", "Darrow"), group="government"),
    Party("rebels", "Rebels", "Reb", "#E69F00", ("rebels", "rebel fighters", "rebel", "opposition"), group="armed_group"),
    Party("league", "Northern League", "NLF", "#009E73", ("Northern League", "NLF"), ("League",), group="armed_group"),
    Party("ostria", "Ostria", "Ost", "#CC79A7", ("Ostria", "Ostrian army"), ("Ostrian",), ("Ostgrad",), group="state"),
)
SOURCES = (
    Source("vohr", "Veldian Observatory", SourceType.MONITOR, None, ("Observatory", "VOHR"), ("Sami Haddad",)),
    Source("vena", "VENA", SourceType.STATE_MEDIA, "government", ("official VENA news agency",), (), carrier=True),
    Source("state_tv", "Veldian state TV", SourceType.STATE_MEDIA, "government"),
)
PROVINCES = (
    Province("marun", "Marun", ("Maroon Province",), lat=36.0, lon=37.0),
    Province("teshk", "Teshk", ("Teshq",), lat=35.5, lon=36.5),
)
PLACES = (
    (place("v:marun", "Marun", 36.2, 37.1, province="marun", feature="city", population=900_000), ()),
    (place("v:olmar", "Olmar", 35.4, 36.6, province="teshk", population=30_000), ("Ulmar",)),
    (place("v:karsun", "Khan Karsun", 35.43, 36.64, province="teshk", population=20_000), ("Khan Qarsun",)),
    (place("v:sel-1", "Sela", 35.41, 36.61, province="teshk", feature="village"), ()),
    (place("v:sel-2", "Sela", 33.0, 40.0, province="marun", feature="village"), ()),
    (place("v:capital", "Veldabad", 33.5, 36.3, province="marun", feature="city", population=1_500_000), ()),
)
PACK = Pack(
    "veldia", "Veldia", "XA", "Veldia", "CC0", "2026-01-01", PARTIES, SOURCES, PROVINCES, PLACES, neighbours=("XB",)
)  # fmt: skip
COUNTRIES = (
    Country("XA", "Veldia", ("Veldian", "Veldians"), "Veldabad"),
    Country("XB", "Ostria", ("Ostrian", "Ostrians"), "Ostgrad"),
    Country("US", "United States", ("American",), "Washington", ("US", "U.S.")),
)
AGENCIES = (
    Source("afp", "Agence France-Presse", SourceType.MEDIA, None, ("AFP",), (), carrier=True),
    Source("voa", "Voice of America", SourceType.MEDIA, None, (), (), carrier=True),
    Source("un", "United Nations", SourceType.UN_NGO, None, ("UN", "U.N.")),
)


@pytest.fixture(scope="session")
def references() -> References:
    """The invented world."""
    return References(WORLD, (PACK,), AGENCIES, COUNTRIES)


@pytest.fixture(scope="session")
def read(references: References) -> Callable[..., AnnotatedDocument]:
    """Annotates a text with the pack "veldia", or with `pack`."""

    def annotated(text: str, pack: str | None = "veldia", title: str | None = None) -> AnnotatedDocument:
        stored = f"{title}\n\n{text}" if title else text
        return annotate(Document("d", stored, "0" * 64, title=title), references, pack)

    return annotated
