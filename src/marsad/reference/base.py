"""What the reference tables offer to the rooms above: places, parties, sources, packs."""

from dataclasses import dataclass
from typing import Protocol

from marsad.model import Place, SourceType


@dataclass(frozen=True, slots=True)
class Preferred:
    """What a party is called where another party's name stood, by the part that the name plays in a sentence.

    Attributes:
        name: For a single name, initials or a common noun that acts; with "the " where it takes an article.
        long: For a name of several words; with "the " where it takes an article.
        adjective: Before a noun ("rebel" in "rebel forces").
        person: For a person; "" where nobody is named for it.
        seat: For a place that speaks; "" where it has none.
    """

    name: str
    long: str
    adjective: str
    person: str = ""
    seat: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """An armed actor or a state.

    Attributes:
        code: Code of the exchange format ("government").
        name: Neutral name for people ("Syrian government and allied militias").
        short: Short name for tables and maps.
        colour: Hex colour from the Okabe-Ito palette.
        aliases: Names that stand for it in text. An alias in capitals up to five letters matches only in capitals.
        adjectives: Words that qualify a following noun ("Russian" in "Russian strikes"); also match as names of it.
        metonyms: Place names that stand for it when they act or speak ("Ankara").
        group: What kind of actor: "government", "armed_group", "state", "other".
        preferred: What it is called in the place of another party; None leaves the choice to the order of its names.
    """

    code: str
    name: str
    short: str
    colour: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    group: str = "other"
    preferred: Preferred | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who is quoted.

    Attributes:
        source_id: Stable id ("sohr").
        name: Name for people.
        source_type: What kind of speaker.
        side: Code of the party it speaks for, or None.
        aliases: Names, initials (in any language), spellings.
        people: Persons who speak for it ("Rami Abdulrahman").
        carrier: Whether it usually passes on what others say (an agency, a broadcaster).
    """

    source_id: str
    name: str
    source_type: SourceType
    side: str | None = None
    aliases: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    carrier: bool = False


@dataclass(frozen=True, slots=True)
class Province:
    """A first-level area.

    Attributes:
        code: Code of the exchange format ("rif_dimashq").
        name: Name for people.
        aliases: Spellings.
        place_id: Id of its row in the gazetteer.
        lat: Latitude of its middle, decimal degrees, or None.
        lon: Longitude of its middle, decimal degrees, or None.
    """

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    place_id: str = ""
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """What differs from conflict to conflict, as data.

    Attributes:
        name: File name without ending ("syria").
        title: For people.
        country: ISO 3166-1 alpha-2 code, upper case.
        country_name: English name; lower-cased it is the exchange format's code for the whole country.
        licence: Licence of the pack.
        date: Date of the pack, ISO.
        parties: Parties.
        sources: Sources.
        provinces: First-level areas.
        places: Supplement to the gazetteer: (place, its spellings).
        neighbours: Codes of countries whose places come next after the own.
        boundaries: GeoJSON text of province borders, or None.
    """

    name: str
    title: str
    country: str
    country_name: str
    licence: str
    date: str
    parties: tuple[Party, ...] = ()
    sources: tuple[Source, ...] = ()
    provinces: tuple[Province, ...] = ()
    places: tuple[tuple[Place, tuple[str, ...]], ...] = ()
    neighbours: tuple[str, ...] = ()
    boundaries: str | None = None


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the generic table.

    Attributes:
        code: ISO 3166-1 alpha-2, upper case.
        name: English name.
        demonyms: Adjectives and names of its people ("Turkish", "Turks").
        capital: Its capital, a metonym when it speaks.
        aliases: Other names ("US", "United States").
        lat: Latitude of its middle, decimal degrees, or None.
        lon: Longitude of its middle, decimal degrees, or None.
    """

    code: str
    name: str
    demonyms: tuple[str, ...] = ()
    capital: str | None = None
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Who is called by the same code in every conflict, for documents without a pack.

    Attributes:
        parties: Armed bodies and alliances that are known everywhere.
        states: Country code and party code of the states that have one of their own; all other states are "other".
    """

    parties: tuple[Party, ...] = ()
    states: tuple[tuple[str, str], ...] = ()


class Gazetteer(Protocol):
    """A table of places; look-ups take microseconds."""

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Places of that name, spelled in any transliteration, best first; empty when none."""
        ...

    def spelled(self, name: str) -> tuple[Place, ...]:
        """Places of which a listed name is spelled so, but for marks, case and article, best first; empty when none."""
        ...


@dataclass(frozen=True, slots=True)
class References:
    """Everything that the thinking rooms are handed.

    Attributes:
        gazetteer: World places; packs come on top.
        packs: The packs to choose from for a document; the one it names most wins.
        sources: Generic sources (agencies, UN bodies).
        countries: Generic countries.
        vocabulary: Parties that are known everywhere.
    """

    gazetteer: Gazetteer
    packs: tuple[Pack, ...] = ()
    sources: tuple[Source, ...] = ()
    countries: tuple[Country, ...] = ()
    vocabulary: Vocabulary = Vocabulary()
