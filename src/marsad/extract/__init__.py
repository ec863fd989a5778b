"""Mentions become claims, each with its evidence.

The way of a claim: triggers and figures, control, attack, access, agreement and denial patterns give drafts; attribution,
incident frames and scope fill them; repeats are merged; what is left open is said.
"""

import re
from collections.abc import Sequence
from datetime import date

from marsad.extract import dedupe, denial, ellipsis, events, finish, frames, scenes, sequence, speakers, tenure, where
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
from marsad.model import AnnotatedDocument, Extraction, Kind, Period, Status

__all__ = ["extract"]

_HARM = frozenset({Kind.KILLED, Kind.INJURED})


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
    events.assign(drafts, parts, published)
    ellipsis.populations(drafts)
    sequence.count_back(drafts, parts)
    tenure.losers(drafts)
    scenes.settle(drafts)
    scenes.nationwide(drafts, parts)
    drafts = _needed(without_sums(drafts))
    drafts = dedupe.merge(denial.resolve(drafts))
    unplace(drafts)
    drafts = [draft for draft in drafts if draft.kind is not Kind.CONTROL or draft.places or not draft.aside]
    undate_ahead(drafts, published)
    drafts += beside(parts, drafts, published)
    claims = finish.claims(drafts, annotated.document.doc_id, annotated.pack)
    return Extraction(claims, left_open(parts, read, annotated.document.doc_id))


def undate_ahead(drafts: Sequence[Draft], published: date | None) -> None:
    """Take the day from what is told as past and would lie after publication: it was a planned event's, next to it."""
    for draft in drafts:
        start = draft.period.start
        if draft.status is Status.REPORTED and published is not None and start is not None and start > published:
            draft.period = Period()


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


_APART = re.compile(
    r"[;:\"“”]|\b(?:where|while|whilst|as|who|whose|which|when|after|before|but|although|and (?:then|also|later)|"
    r"meanwhile|said|says)\b",
    re.IGNORECASE,
)
"""Between an attack and a toll in one sentence: the attack is another one."""


_OUTCOME = re.compile(
    r"\b(?:which|that)\s+(?:(?:has|have|had|also)\s+)?(?=left|killed|claimed|wounded|injured|caused)", re.IGNORECASE
)
"""After an attack: the relative clause counts its victims."""


def _in_toll(attack: Draft, toll: Draft) -> bool:
    """Whether an attack is told in the clause that counts those it killed or injured: the toll says all of it."""
    if toll.kind not in _HARM or toll.line is not attack.line or "accusation" in attack.reasons:
        return False
    gap = attack.line.between(attack.trigger, toll.core) or attack.line.between(toll.core, attack.trigger)
    if toll.trigger.start > attack.trigger.start and toll.trigger.of(toll.line.text).lower().endswith("ing"):
        return re.search(r"\b(?:while|where|whose|meanwhile)\b|[;\"“”]", gap) is None
    return _APART.search(_OUTCOME.sub(" ", gap)) is None


def _needed(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without attacks whose toll another claim gives, unless they name an author that the toll does not."""
    kept = []
    for draft in drafts:
        event = draft.event
        if draft.kind is Kind.ATTACK and event is not None:
            counts = [d for d in event.drafts if d.kind in _HARM]
            named = {code for d in counts for code in d.perpetrators}
            if counts and not (set(draft.perpetrators) - named - {"unknown"} and draft.names):
                continue
        if draft.kind is Kind.ATTACK and any(_in_toll(draft, d) for d in drafts):
            continue
        if draft.kind is Kind.ATTACK and any(
            d.kind in _HARM and d.line is draft.line and d.actor is not None and d.actor == draft.actor for d in drafts
        ):
            continue
        kept.append(draft)
    return kept
