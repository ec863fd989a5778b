"""Whether all parties are read by the same rules: the names of two are exchanged in a text, and only they may change in the claims."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from marsad.model import AnnotatedDocument, Claim, Document, Extraction, PartyMention, Span
from marsad.reference import Pack, References
from marsad.reference.forms import GENERAL, Forms, forms
from marsad.reference.swapping import Swapped, swapped

Reading = tuple[AnnotatedDocument, Extraction]
"""A document's mentions and claims."""

Reader = Callable[[Document, References, str | None], Reading]
"""What reads a document with tables and a pack: the rooms annotate and extract, or another in a test."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim that changes by more than the swap.

    Attributes:
        doc_id: The document.
        parties: The two whose names were exchanged, in order of the pack.
        kind: The claim's kind.
        words: Its evidence in the document, or in the swapped text where it is new there.
        fields: What differs: for each field what the swap alone would give, and what was read; empty for a claim that is there
            in one of the readings only.
        found: "changed", "lost" (not read after the swap) or "new" (read only then).
        explained: The guide's asymmetry that it comes from, or "" where nothing explains it.
    """

    doc_id: str
    parties: tuple[str, str]
    kind: str
    words: str
    fields: tuple[tuple[str, str, str], ...] = ()
    found: str = "changed"
    explained: str = ""


OWNERSHIP = "source types by ownership"
"""The guide: who speaks for a state is `officials`, who speaks for an armed group is `armed_group`."""

GENERAL_WORDS = "general words for fighters"
"""The guide: "terrorists" and the like without a name are fighters of the opposition; they are no name and not swapped."""
