"""Tasks on mentions: place names, time expressions, who says what. The rows are those of `marsad annotate`."""

from marsad.annotate import annotate
from marsad.publish.mentions import Layer, mentions_row
from marsad.read import read_object
from marsad.reference import References
from tasks.base import Row


def toponyms(row: Row, references: References) -> Row:
    """Place names with the coordinates of the place meant; null where it is open."""
    return mentions_row(annotate(read_object(row), references), Layer.TOPONYMS)


def timexes(row: Row, references: References) -> Row:
    """Time expressions with type and value."""
    return mentions_row(annotate(read_object(row), references), Layer.TIMEXES)


def attributions(row: Row, references: References) -> Row:
    """Source, cue and content of what is attributed."""
    return mentions_row(annotate(read_object(row), references), Layer.ATTRIBUTIONS)
