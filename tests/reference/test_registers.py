"""The generic tables."""

import json
from collections import Counter

import pytest

from marsad.model import SourceType
from marsad.reference import load_references, outlines
from marsad.reference.gazetteer import build
from marsad.reference.registers import countries, sources


def test_countries_are_unique_and_known():
    table = countries()
    assert len({country.code for country in table}) == len(table) > 190
    by_code = {country.code: country for country in table}
    assert (by_code["TR"].capital, by_code["TR"].demonyms[0]) == ("Ankara", "Turkish")
    assert "US" in by_code["US"].aliases
    names = Counter(name for country in table for name in (country.name, *country.aliases))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("alias", "source_type", "carrier"),
    [
        ("AFP", SourceType.MEDIA, True),
        ("Voice of America", SourceType.MEDIA, True),
        ("OCHA", SourceType.UN_NGO, False),
        ("Human Rights Watch", SourceType.UN_NGO, False),
        ("Xinhua", SourceType.STATE_MEDIA, True),
    ],
)
def test_generic_sources(alias, source_type, carrier):
    found = [source for source in sources() if alias in (source.name, *source.aliases)]
    assert [(source.source_type, source.carrier) for source in found] == [(source_type, carrier)]


def test_source_ids_are_unique():
    assert max(Counter(source.source_id for source in sources()).values()) == 1


def test_outlines_are_geojson_of_countries():
    collection = json.loads(outlines())
    codes = {feature["properties"]["iso2"] for feature in collection["features"]}
    assert {"SY", "SD", "TR", "FR"} <= codes
    syria = next(feature for feature in collection["features"] if feature["properties"]["iso2"] == "SY")
    ring = syria["geometry"]["coordinates"][0][0]
    assert ring[0] == ring[-1]
    assert all(35.5 < lon < 42.5 and 32 < lat < 37.5 for lon, lat in ring)


def test_references_are_loaded_once_per_arguments(tmp_path, small_rows):
    location = tmp_path / "places.sqlite"
    build(location, small_rows)
    first = load_references(packs=["syria"], gazetteer=location)
    assert first is load_references(packs=["syria"], gazetteer=location)
    assert [pack.name for pack in first.packs] == ["syria"]
    assert [pack.name for pack in load_references(gazetteer=location).packs][:1] == ["sudan"]
