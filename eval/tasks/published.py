"""Dates of publication on the unlabelled corpus: is a date line found where there is one, and does the file say another day?

The corpus has no gold, so the measure is made by a second finder that shares nothing with the one measured: the first full date
in English words or figures within the text's opening, wherever it stands, by its own patterns. It is deliberately broad, so what
it finds beyond marsad's are dates inside sentences as well as date lines missed: `found` is a lower bound. Reading all openings
where the two differed showed one date inside a sentence and no date line that was missed.
"""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from marsad.model import Document
from marsad.read import read

OPENING = 400
"""Characters of the text within which the second finder looks."""

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = rf"(?P<month>{'|'.join(_NAMES)})[a-z]*"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d)(?P<day>\d\d?)\s+{_NAME}\.?,?\s+(?P<year>20\d\d)",
        rf"\b{_NAME}\.?\s+(?P<day>\d\d?),?\s*(?P<year>20\d\d)(?!\d)",
        r"(?<!\d)(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
        r"(?<!\d)(?P<day>\d\d)[.-](?P<month>\d\d)[.-](?P<year>20\d\d)(?!\d)",
    )
)


def opening_date(text: str) -> date | None:
    """The first full date in the opening of a text; None without one."""
    found = [match for pattern in _DATES if (match := pattern.search(text, 0, OPENING))]
    if not found:
        return None
    first = min(found, key=re.Match.start)
    month = first["month"].lower()
    number = _NAMES.index(month) + 1 if month in _NAMES else int(month)
    try:
        return date(int(first["year"]), number, int(first["day"]))
    except ValueError:
        return None


def published(corpus: Path) -> dict[str, Any]:
    """How many of the dates in openings are found, how many of those are the same day, and how many files say another.

    Returns:
        found: Share of the texts with a date in their opening for which marsad takes the day from the text.
        same_day: Share of those in which both name the same day.
        dated: Texts with a date in their opening.
        conflicts: Documents whose date is contradicted, by days apart: up to a day, a week, a month, and more.
    """
    bodies = {row["doc_id"]: row for row in map(json.loads, corpus.read_text(encoding="utf-8").splitlines())}
    documents = [item for item in read(corpus) if isinstance(item, Document)]
    seen = [(item.published, opening_date(bodies[item.doc_id]["text"])) for item in documents]
    dated = [(found, day) for found, day in seen if day is not None]
    taken = [(found.day, day) for found, day in dated if "date line" in found.note]
    apart = [
        abs((item.published.latest - date.fromisoformat(bodies[item.doc_id]["date"])).days)
        for item in documents
        if item.published.conflicts and item.published.latest
    ]
    return {
        "found": len(taken) / len(dated),
        "same_day": sum(held == day for held, day in taken) / len(taken),
        "dated": len(dated),
        "conflicts": {f"{least}-{most}": sum(least <= days <= most for days in apart) for least, most in _SPANS},
    }


_SPANS = ((0, 1), (2, 7), (8, 31), (32, 99999))
