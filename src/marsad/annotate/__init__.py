"""Mentions over a text that is never altered: sentences, places, times, parties, figures, attributions."""

from marsad.annotate.areas import with_areas
from marsad.annotate.attributions import attributions
from marsad.annotate.figures import figures
from marsad.annotate.packs import chosen
from marsad.annotate.parties import long_names, parties
from marsad.annotate.points import with_points
from marsad.annotate.relations import related
from marsad.annotate.structure import sentences
from marsad.annotate.timexes import timexes
from marsad.annotate.toponyms import toponyms
from marsad.model import AnnotatedDocument, Document
from marsad.reference.base import References

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
    sides = parties(text, parts, references, conflict)
    named = toponyms(text, parts, references, conflict, long_names(text, parts, references, conflict))
    places = with_areas(related(text, parts, with_points(text, parts, named)), parts)
    times = timexes(document, parts)
    return AnnotatedDocument(
        document,
        sentences=parts,
        toponyms=places,
        timexes=times,
        parties=sides,
        figures=figures(text, parts, sides, places, times),
        attributions=attributions(text, parts, (sides, places), references, conflict),
        pack=conflict.name if conflict else None,
    )
