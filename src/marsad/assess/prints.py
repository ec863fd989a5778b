"""Prints: documents that are one text, lightly edited, or that are credited to one news agency."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from marsad.model import Document
from marsad.text.agencies import credited

SHINGLE = 5
"""Words of a run by which texts are compared."""

ONE_TEXT = 0.6
"""Share of the shorter text's runs that the longer has too, from which both are one text; our convention. Two agencies' texts on
one event share under a tenth of theirs; a paper that prints an agency's text with a paragraph of its own keeps most of it."""

FEWEST_RUNS = 40
"""Runs that a text must have for its likeness to mean anything: two sentences may be alike by chance."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(slots=True)
class Prints:
    """What is known of the documents' texts; each is looked at once.

    Attributes:
        documents: By id.
    """

    documents: Mapping[str, Document]
    _runs: dict[str, frozenset[str]] = field(default_factory=dict)
    _credits: dict[str, frozenset[str]] = field(default_factory=dict)

    def one_text(self, a: str, b: str) -> bool:
        """Whether two documents are prints of one text; False where the text of one is not at hand."""
        left, right = self._runs_of(a), self._runs_of(b)
        fewest = min(len(left), len(right))
        return fewest >= FEWEST_RUNS and len(left & right) >= ONE_TEXT * fewest

    def shared_credit(self, a: str, b: str) -> str | None:
        """The agency that both are credited to, the first by name; None where there is none."""
        return min(self._credits_of(a) & self._credits_of(b), default=None)

    def _runs_of(self, doc_id: str) -> frozenset[str]:
        if doc_id not in self._runs:
            words = _WORD.findall(self._text(doc_id).lower())
            self._runs[doc_id] = frozenset(" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))
        return self._runs[doc_id]

    def _credits_of(self, doc_id: str) -> frozenset[str]:
        if doc_id not in self._credits:
            self._credits[doc_id] = credited(self._text(doc_id))
        return self._credits[doc_id]

    def _text(self, doc_id: str) -> str:
        document = self.documents.get(doc_id)
        return document.text if document else ""
