"""Time expressions of English text: found, and resolved against a day of publication or a narrative."""

from marsad.text.dates.calendar import weekday_before
from marsad.text.dates.expression import Expression, Form
from marsad.text.dates.find import find_expressions
from marsad.text.dates.meaning import Anchors, Meaning, Moment
from marsad.text.dates.resolve import resolve
from marsad.text.dates.tense import Tense, tense_of

__all__ = [
    "Anchors",
    "Expression",
    "Form",
    "Meaning",
    "Moment",
    "Tense",
    "find_expressions",
    "resolve",
    "tense_of",
    "weekday_before",
]
