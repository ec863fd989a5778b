"""In which first-level area a name without a place lies, as its candidates agree or the places around it tell."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from marsad.model import AnnotatedDocument, Sentence, Span, Toponym, ToponymRole


class _Places:
    """The places of a document that lie in a known area, by where they are named."""

    def __init__(self, toponyms: Sequence[Toponym], sentences: Sequence[Sentence]) -> None:
        """Takes the places where something is; a report is not about the place where it was written."""
        placed = ((t, t.place.province) for t in toponyms if t.place and t.role is ToponymRole.LOCATION)
        rows = sorted((t.span, area) for t, area in placed if area)
        self._areas = [area for _, area in rows]
        self._starts = [span.start for span, _ in rows]
        self._sentences = sorted(sentence.span for sentence in sentences)
        self._bounds = [span.start for span in self._sentences]

    def around(self, span: Span) -> str | None:
        """The area of the nearest place in the sentence, else of the last one named before, else of the first in the text."""
        if not self._areas:
            return None
        sentence = self._sentences[max(0, bisect_right(self._bounds, span.start) - 1)]
        here = range(bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end))
        if here:
            return self._areas[min(here, key=lambda at: abs(self._starts[at] - span.start))]
        return self._areas[max(0, here.start - 1)]


def with_areas(toponyms: Sequence[Toponym], sentences: Sequence[Sentence]) -> tuple[Toponym, ...]:
    """The names, each without a place with its area; what may lie in several areas keeps none."""
    places = _Places(toponyms, sentences)
    return tuple(
        t if t.place is not None else replace(t, area=_agreed(t) if t.candidates else places.around(t.span)) for t in toponyms
    )


def area_around(span: Span, document: AnnotatedDocument) -> str | None:
    """Code of the first-level area in which a stretch of a document seems to lie, by the places named around it, or None."""
    return _Places(document.toponyms, document.sentences).around(span)


def _agreed(toponym: Toponym) -> str | None:
    """The area in which all candidates lie."""
    areas = {place.province for place in toponym.candidates}
    return areas.pop() if len(areas) == 1 else None
