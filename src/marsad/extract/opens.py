"""What looked like a claim and was not read, with the reason; never a figure."""

import re
from collections.abc import Sequence

from marsad.extract.attachment import unnumbered
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import FigureMention, Open

_UNREAL = re.compile(r"\b(?:could|would|might|may|fear\w*|if|whether|risk\w*)\b", re.IGNORECASE)
_HARM = re.compile(
    r"\b(?:kill|die[ds]?\b|dead\b|death|wound|injur|displac|fled\b|flee|evacuat|trapp|besieg|captur|detain|arrest|abduct|execut|massacr)\w*",
    re.IGNORECASE,
)
"""Words of harm: a number of people beside them was expected to become a claim."""


def left_open(lines: Sequence[Line], drafts: Sequence[Draft], doc_id: str) -> tuple[Open, ...]:
    """Figures of people beside words of harm that no claim took, in order."""
    used = {draft.figure.span for draft in drafts if draft.figure is not None}
    found = []
    for line in lines:
        if not _HARM.search(line.words):
            continue
        for figure in line.figures:
            if figure.unit == "people" and figure.span not in used and not _plain(figure, line):
                reason = "only said to be possible" if _UNREAL.search(line.words) else "not clear what is said of those counted"
                found.append(Open(doc_id, figure.span, reason))
    return tuple(found)


def _plain(figure: FigureMention, line: Line) -> bool:
    """Whether no number is named: a bare plural or a single person is no figure that was missed."""
    return unnumbered(figure) or figure.number_span.of(line.text).lower() in {
        "a",
        "an",
        "another",
    }
