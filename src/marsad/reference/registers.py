"""The generic tables that come with marsad: quoted sources, countries, and the outlines of countries."""

import gzip
from functools import lru_cache

from marsad.reference.base import Country, Source, Vocabulary
from marsad.reference.schema import CountriesFile, PartiesFile, SourcesFile
from marsad.reference.tables import PACKAGED, load_yaml


@lru_cache(maxsize=1)
def sources() -> tuple[Source, ...]:
    """Agencies, broadcasters, UN bodies and organisations that are quoted everywhere, in the table's order."""
    return tuple(row.source() for row in load_yaml(PACKAGED / "sources.yaml", SourcesFile).sources)


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Parties that are named alike everywhere, and the states that have a code of their own."""
    table = load_yaml(PACKAGED / "parties.yaml", PartiesFile)
    return Vocabulary(tuple(row.party() for row in table.parties), tuple(sorted(table.states.items())))


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """Countries with their demonyms, capitals and other names, by code."""
    return tuple(row.country() for row in load_yaml(PACKAGED / "countries.yaml", CountriesFile).countries)


@lru_cache(maxsize=1)
def outlines() -> str:
    """GeoJSON text of the countries' outlines: features with `name`, `iso2` and `iso3`; longitude before latitude."""
    return gzip.decompress((PACKAGED / "data" / "countries.geojson.gz").read_bytes()).decode("utf-8")
