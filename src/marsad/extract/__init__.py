"""Mentions become claims, each with its evidence.

The way of a claim: triggers and figures, control, attack, access, agreement and denial patterns give drafts; attribution,
incident frames and scope fill them; repeats are merged; what is left open is said.
"""

from collections.abc import Sequence
from datetime import date

from marsad.extract import (
    also,
    campaigns,
    dedupe,
    denial,
    ellipsis,
    events,
    finish,
    frames,
    newsday,
    scenes,
    sequence,
    sides,
    speakers,
    tenure,
    where,
)
from marsad.extract.access import access
from marsad.extract.agreement import agreements
from marsad.extract.attack import attacks
from marsad.extract.beside import beside
from marsad.extract.context import settle
from marsad.extract.control import control
from marsad.extract.counting import counted
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, lines
from marsad.extract.named import named
from marsad.extract.opens import left_open
from marsad.extract.sums import replaced, split_sums, without_sums
from marsad.extract.surplus import needed, recent
from marsad.model import AnnotatedDocument, Extraction, Kind, Period, Status

__all__ = ["extract"]


def extract(annotated: AnnotatedDocument) -> Extraction:
    """The claims of a document, in order of the text, and what looked like one and was left open."""
    if annotated.unread is not None:
        return Extraction()
    parts = lines(annotated)
    drafts = [draft for line in parts for draft in _read(line)]
    read = list(drafts)
    published = annotated.document.published.day
    speakers.attribute(drafts)
    speakers.name_generic(drafts, parts)
    frames.read_slots([d for d in drafts if d.figure is not None or d.kind is Kind.ATTACK], published)
    settle(drafts, parts, published)
    sides.settle(drafts)
    campaigns.settle(drafts, parts)
    sequence.date_back(drafts, parts)
    events.assign(drafts, parts, published)
    also.settle(drafts)
    newsday.date_breaches(drafts)
    ellipsis.populations(drafts)
    sequence.count_back(drafts, parts)
    drafts = tenure.settle(drafts)
    scenes.settle(drafts, parts)
    scenes.nationwide(drafts, parts)
    drafts = needed(recent(without_sums(drafts), published))
    drafts = dedupe.merge(denial.resolve(drafts))
    unplace(drafts)
    drafts = [draft for draft in drafts if draft.kind is not Kind.CONTROL or draft.places or not draft.aside]
    undate_ahead(drafts, published)
    drafts += beside(parts, drafts, published)
    claims = finish.claims(drafts, annotated)
    return Extraction(claims, left_open(parts, read, annotated.document.doc_id))


def undate_ahead(drafts: Sequence[Draft], published: date | None) -> None:
    """Take the day from what is told as past and would lie after publication: it was a planned event's.

    A period that publication falls into ("this week") ends there.
    """
    for draft in drafts:
        start, end = draft.period.start, draft.period.end
        if draft.status is not Status.REPORTED or published is None:
            continue
        if start is not None and start > published:
            draft.period = Period()
        elif end is not None and end > published:
            draft.period = Period(start, published)


def _read(line: Line) -> list[Draft]:
    counts = replaced(line, split_sums(line, counted(line)))
    found = [*counts, *named(line, counts), *control(line), *access(line), *agreements(line), *denial.denials(line)]
    found += attacks(line)
    return sorted(found, key=lambda draft: (draft.core.start, draft.trigger.start, draft.kind.value))


def unplace(drafts: Sequence[Draft]) -> None:
    """Take the place from a claim on control that would say of a whole country what its words say of a part of it."""
    for draft in drafts:
        if draft.kind is Kind.CONTROL and draft.share is None and where.whole_country(draft.places):
            draft.places = ()
