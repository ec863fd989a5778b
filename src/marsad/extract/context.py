"""What claims without a number, and running totals, take from their sentence, their paragraph and the document."""

from collections.abc import Sequence
from datetime import date

from marsad.extract import when, where
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import COUNTING, Kind, Population, Scope


def settle(drafts: Sequence[Draft], lines: Sequence[Line], published: date | None) -> None:
    """Fill day and place of the claims that belong to no event of violence."""
    for draft in drafts:
        if draft.kind in COUNTING:
            _count(draft)
        elif draft.kind is not Kind.ATTACK:
            _plain(draft)
    _populations(drafts)
    del lines, published


def _plain(draft: Draft) -> None:
    if draft.aside:
        return
    standing = draft.kind is Kind.CONTROL and draft.method in {"holds", "besieged"}
    dated = when.dating(draft.line, draft.trigger, draft.trigger, draft.line.span)
    if dated.stated and standing:
        return
    if dated.span is not None and not draft.period.known and not (standing and not dated.total):
        draft.period, draft.time = dated.period, dated.span


def _count(draft: Draft) -> None:
    if draft.scope is Scope.CUMULATIVE and not draft.places and when.background(draft.line):
        draft.places = tuple(t for t in draft.line.toponyms if where.rank(t) >= 5)[:1]
    if draft.scope is Scope.CUMULATIVE and draft.kind in {Kind.KILLED, Kind.INJURED} and when.background(draft.line):
        draft.method = None
        draft.perpetrators, draft.actor = (), None


def _populations(drafts: Sequence[Draft]) -> None:
    """"25 others" beside counted civilians are civilians (annotation guide)."""
    previous: Draft | None = None
    for draft in drafts:
        if draft.figure is None:
            continue
        plain = draft.figure.noun is None or draft.figure.noun.lower() in {"others", "other", "more", "wounded", "injured", "dead"}
        if previous is not None and plain and previous.line is draft.line and previous.population is Population.CIVILIANS and draft.population is Population.PEOPLE:
            draft.population = Population.CIVILIANS
        previous = draft
