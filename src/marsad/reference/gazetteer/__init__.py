"""The gazetteer: the world's places, compiled from open tables into one read-only SQLite file."""

from marsad.reference.gazetteer.compiling import build
from marsad.reference.gazetteer.geonames import geonames_input
from marsad.reference.gazetteer.layout import default_location
from marsad.reference.gazetteer.lookup import WorldGazetteer, build_packaged, checked, contents
from marsad.reference.gazetteer.ocha import ocha_input
from marsad.reference.gazetteer.own import table_input
from marsad.reference.gazetteer.packaged import packaged_inputs
from marsad.reference.gazetteer.rows import Input, Tally, Told

__all__ = [
    "Input",
    "Tally",
    "Told",
    "WorldGazetteer",
    "build",
    "build_packaged",
    "checked",
    "contents",
    "default_location",
    "geonames_input",
    "ocha_input",
    "packaged_inputs",
    "table_input",
]
