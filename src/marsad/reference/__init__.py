"""Tables with licence and date: the gazetteer, countries, sources and conflict packs."""

from marsad.reference.base import Country, Gazetteer, Pack, Party, Province, References, Source
from marsad.reference.gazetteer import WorldGazetteer

__all__ = ["Country", "Gazetteer", "Pack", "Party", "Province", "References", "Source", "WorldGazetteer"]
