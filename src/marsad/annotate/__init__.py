"""Mentions over a text that is never altered: sentences, places, times, parties, figures, attributions."""

from collections.abc import Sequence

from marsad.annotate.areas import with_areas
from marsad.annotate.attributions import attributions
from marsad.annotate.figures import figures
from marsad.annotate.packs import chosen
from marsad.annotate.parties import long_names, parties
from marsad.annotate.points import with_points
from marsad.annotate.relations import related
from marsad.annotate.standin import WARLIKE, WARTORN, about, stand_in, words_of_war
from marsad.annotate.structure import sentences
from marsad.annotate.timexes import timexes
from marsad.annotate.toponyms import toponyms
from marsad.model import AnnotatedDocument, Document, Sentence, Toponym
from marsad.reference.base import Country, References

__all__ = ["READ_LANGUAGES", "annotate"]

READ_LANGUAGES = frozenset({"en", "und"})
"""Languages whose texts are read for claims; "und" is a text too short to tell."""


def annotate(document: Document, references: References, pack: str | None = None) -> AnnotatedDocument:
    """The document with all its mentions.

    Args:
        document: Read, its text unaltered.
        references: Places, sources, countries, and the conflict packs to choose from.
        pack: Name of the pack to use; None lets the document's own names choose.

    Returns:
        The mentions, or a document marked `unread` when it is in a language that is not read yet.

    Raises:
        UsageError: `pack` is not among the references.
    """
    if document.language not in READ_LANGUAGES:
        return AnnotatedDocument(document, unread="language not read yet")
    text = document.text
    conflict = chosen(text, references, pack)
    parts = sentences(document)
    country, alone = (None, False) if conflict else _country(text, parts, references)
    war = words_of_war(text) if country is not None else 0
    covering = stand_in(country, references) if country is not None and war >= WARLIKE else conflict
    around = covering if conflict or war >= WARTORN else None
    sides = parties(text, parts, references, covering)
    named = toponyms(text, parts, references, around, long_names(text, parts, references, covering))
    places = with_areas(related(text, parts, with_points(text, parts, named)), parts, conflict, references.countries)
    times = timexes(document, parts)
    return AnnotatedDocument(
        document,
        sentences=parts,
        toponyms=places,
        timexes=times,
        parties=sides,
        figures=figures(text, parts, sides, places, times),
        attributions=attributions(text, parts, (sides, places), references, covering),
        pack=conflict.name if conflict else None,
        home=country.name.lower() if country is not None and alone else None,
        countries=() if conflict else _countries(places, references),
    )


def _country(text: str, parts: Sequence[Sentence], references: References) -> tuple[Country | None, bool]:
    """The country that a document without a pack is about, and whether it leads all others."""
    return about(toponyms(text, parts, references, None, long_names(text, parts, references, None)), references)


def _countries(places: Sequence[Toponym], references: References) -> tuple[tuple[str, str], ...]:
    """Code and name in lower case of the countries of the places."""
    codes = {toponym.place.country for toponym in places if toponym.place is not None}
    return tuple((country.code, country.name.lower()) for country in references.countries if country.code in codes)
