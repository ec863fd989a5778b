"""What must stand on every page and in every picture: the caveat, the as-of time, the part of the ledger shown."""

from datetime import date

from marsad.model import View
from marsad.publish.glyphs import day_text

CAVEAT = (
    "Figures are what sources claim in the documents given, not findings of fact. "
    "A place or a day without a report is not a place or a day without harm."
)
"""The caveat of every output."""


def latest(view: View) -> date | None:
    """The last day on which a document of the view was surely published; None when none is dated."""
    return max((document.published.day for document in view.documents if document.published.day), default=None)


def as_of_text(view: View) -> str:
    """Up to when publications are taken into account, for people."""
    if view.as_of:
        return f"as of {day_text(view.as_of)}"
    last = latest(view)
    return f"as of the latest dated document, {day_text(last)}" if last else "as of all documents given; none is dated"


def filter_text(view: View) -> str:
    """Which part of the ledger is shown; "" for all of it."""
    asked = view.filter
    parts = [
        f"from {day_text(asked.since)}" if asked.since else "",
        f"until {day_text(asked.until)}" if asked.until else "",
        f"place: {asked.place}" if asked.place else "",
        f"party: {asked.party}" if asked.party else "",
        f"kind: {asked.kind}" if asked.kind else "",
    ]
    return ", ".join(part for part in parts if part)


def sentence(text: str) -> str:
    """A phrase with a capital at its start."""
    return text[:1].upper() + text[1:]
