"""The schema of a conflict pack: what its YAML may hold, checked key by key."""

import re
from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from marsad.model import SourceType
from marsad.reference.base import Country, Party, Preferred, Province, Source

_CODE = Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)
_LATITUDE = Field(ge=-90, le=90)
_LONGITUDE = Field(ge=-180, le=180)
_COLOUR = re.compile("^#[0-9A-Fa-f]{6}$")
Code = Annotated[str, _CODE]
"""A code of the exchange format."""
Name = Annotated[str, Field(min_length=2, max_length=80)]
"""A name or alias."""
Names = Annotated[tuple[Name, ...], Field(default=())]
"""Names, none by default."""


class _Strict(BaseModel):
    """A table row: unknown keys are an error, surrounding white space is not."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class PreferredRow(_Strict):
    """What a party is called in the place of another, as written in a pack."""

    name: Name
    long: Name
    adjective: Name
    person: str = ""
    seat: str = ""


class PartyRow(_Strict):
    """A party as written in a pack."""

    code: Code
    name: Name
    short: Name
    colour: str
    aliases: Names
    adjectives: Names
    metonyms: Names
    group: Annotated[str, Field(pattern="^(government|armed_group|state|other)$")] = "other"
    preferred: PreferredRow | None = None

    @model_validator(mode="after")
    def _prefers_its_own(self) -> "PartyRow":
        own = {name.removeprefix("the ") for name in (*self.aliases, *self.adjectives, *self.metonyms)}
        for key, name in self.preferred.model_dump().items() if self.preferred else ():
            if name and name.removeprefix("the ") not in own:
                raise ValueError(f"preferred: {key}: {name!r} is none of the party's aliases, adjectives and metonyms")
        return self

    @field_validator("colour")
    @classmethod
    def _hex(cls, value: str) -> str:
        if not _COLOUR.match(value):
            raise ValueError("must be a hex colour such as '#0072B2'")
        return value.upper()

    def party(self) -> Party:
        """The row as the record that the rooms above read."""
        preferred = Preferred(**self.preferred.model_dump()) if self.preferred else None
        return Party(**(self.model_dump() | {"preferred": preferred}))


class SourceRow(_Strict):
    """A quoted source as written in a pack or in the generic register."""

    source_id: Code
    name: Name
    source_type: SourceType
    side: Code | None = None
    aliases: Names
    people: Names
    carrier: bool = False

    def source(self) -> Source:
        """The row as the record that the rooms above read."""
        return Source(**self.model_dump())


class ProvinceRow(_Strict):
    """A first-level area as written in a pack."""

    code: Code
    name: Name
    aliases: Names
    place_id: str = ""
    lat: Annotated[float, _LATITUDE] | None = None
    lon: Annotated[float, _LONGITUDE] | None = None

    def province(self) -> Province:
        """The row as the record that the rooms above read."""
        return Province(**self.model_dump())


class PackFile(_Strict):
    """A pack's YAML."""

    title: Annotated[str, Field(min_length=3, max_length=120)]
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    country_name: Name
    licence: Annotated[str, Field(min_length=2)]
    date: date
    neighbours: tuple[Annotated[str, Field(pattern="^[A-Z]{2}$")], ...] = ()
    parties: Annotated[tuple[PartyRow, ...], Field(min_length=1)]
    sources: tuple[SourceRow, ...] = ()
    provinces: tuple[ProvinceRow, ...] = ()
    places: tuple[str, ...] = ()
    boundaries: str | None = None

    @model_validator(mode="after")
    def _consistent(self) -> "PackFile":
        for key, codes in (
            ("parties", [party.code for party in self.parties]),
            ("sources", [source.source_id for source in self.sources]),
            ("provinces", [province.code for province in self.provinces]),
        ):
            repeated = sorted({code for code in codes if codes.count(code) > 1})
            if repeated:
                raise ValueError(f"{key}: code {repeated[0]!r} is used twice")
        known = {party.code for party in self.parties}
        for source in self.sources:
            if source.side and source.side not in known:
                raise ValueError(f"sources: {source.source_id}: side {source.side!r} is no party of this pack")
        return self


class SourcesFile(_Strict):
    """The generic register of sources."""

    licence: Annotated[str, Field(min_length=2)]
    date: date
    sources: tuple[SourceRow, ...]


class PartiesFile(_Strict):
    """The generic register of parties."""

    licence: Annotated[str, Field(min_length=2)]
    date: date
    states: dict[Annotated[str, Field(pattern="^[A-Z]{2}$")], Code]
    parties: tuple[PartyRow, ...]


class CountryRow(_Strict):
    """A country as written in the generic table."""

    code: Annotated[str, Field(pattern="^[A-Z]{2}$")]
    name: Name
    demonyms: Names
    capital: str | None = None
    aliases: Names
    lat: Annotated[float, _LATITUDE] | None = None
    lon: Annotated[float, _LONGITUDE] | None = None

    def country(self) -> Country:
        """The row as the record that the rooms above read."""
        return Country(**self.model_dump())


class CountriesFile(_Strict):
    """The generic table of countries."""

    licence: Annotated[str, Field(min_length=2)]
    date: date
    countries: tuple[CountryRow, ...]


class PlaceRow(_Strict):
    """A line of a pack's places.csv."""

    place_id: Annotated[str, Field(pattern=r"^[a-z_]+:[A-Za-z0-9_-]+$")]
    name: Name
    spellings: str = ""
    lat: Annotated[float, _LATITUDE] | None = None
    lon: Annotated[float, _LONGITUDE] | None = None
    precision: Annotated[str, Field(pattern="^(exact|populated_place|near|district|governorate|region|country|unknown)$")]
    feature: Name
    population: Annotated[int, Field(ge=0)] = 0
    province: Code | None = None
    district: str | None = None
    source: Name

    @field_validator("lat", "lon", "province", "district", mode="before")
    @classmethod
    def _empty_is_none(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("population", mode="before")
    @classmethod
    def _empty_is_zero(cls, value: object) -> object:
        return 0 if value == "" else value

    @model_validator(mode="after")
    def _both_or_none(self) -> "PlaceRow":
        if (self.lat is None) != (self.lon is None):
            raise ValueError("lat and lon: give both or none")
        return self
