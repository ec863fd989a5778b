"""Whether an attack told without a count is one that the text has told of already.

It is when the words go back to it, or when it is told next and neither its place, its day nor its author is another's.
"""

import re

from marsad.extract import happenings, where
from marsad.extract.draft import Draft, Event
from marsad.model import Precision

ANOTHER = re.compile(r"\b(?:also|another|meanwhile|separately|elsewhere|other)\b", re.IGNORECASE)
"""In a sentence that names who did it: what it tells is not the event before, whose author is not known."""

_REFERS = re.compile(
    r"\b(?:the|this|these|those) (?:\w+ ){0,2}?(?:attacks?|strikes?|raids?|air ?strikes?|blasts?|"
    r"bombings?|explosions?|bomb|shelling|clashes|deaths|massacre|bombardment)\b",
    re.IGNORECASE,
)

GOES_ON = re.compile(
    r"\b(?:has|have|(?-i:is)|are|regularly|repeatedly|continue[sd]?)\W+(?:\w+\W+){0,3}?(?:\w+(?:ed|ing|en|un)|hit|struck|"
    r"faced)\b",
    re.IGNORECASE,
)


def same_attack(draft: Draft, event: Event) -> bool:
    """Whether an attack told without a count is the event at hand: referred to, or told next without another place."""
    if happenings.of_others(draft.line, draft.trigger) and not any(other.line is draft.line for other in event.drafts):
        return False
    beside = [other for other in event.drafts if other.line is draft.line]
    if any(_meanwhile(draft, other) for other in beside):
        return False
    if beside or _REFERS.search(draft.line.before(draft.trigger.end, 120)):
        return True
    before = draft.line.before(draft.trigger.end, 60)
    if not draft.period.known and (GOES_ON.search(before) or _CONTINUES.search(before)):
        return False
    if _two_points(draft, event) or (_ALSO.search(draft.line.words) and draft.method != event.method):
        return False
    near = min((abs(other.line.number - draft.line.number) for other in event.drafts), default=9) <= 1
    placed = bool(draft.places and event.places) and not where.apart(draft.places, event.places, draft.line.text)
    dated = draft.period.known and event.period.known
    if placed and (dated or (where.rank(draft.places[0]) < where.WIDE and (near or _one_point(draft, event)))):
        return True
    if _first_place(draft, event):
        return False
    return (
        near
        and (not event.places or not draft.places or where.rank(event.places[0]) >= where.WIDE)
        and (not event.period.known or not draft.period.known)
    )


def _first_place(draft: Draft, event: Event) -> bool:
    """Whether an attack names a town although nothing told of the event before names any place: it is the next one."""
    sharp = bool(draft.places) and where.rank(draft.places[0]) < where.WIDE
    detailed = draft.period.known and event.stated.known and not event.period.known
    return sharp and not detailed and not event.places and not any(other.line.title for other in event.drafts)


_CONTINUES = re.compile(r"\bcontinues?\W*$", re.IGNORECASE)
"""Ending with these words an attack goes on."""


def _meanwhile(draft: Draft, other: Draft) -> bool:
    """Whether a sentence tells of an attack by somebody beside what it counts ("… as the army pressed its campaign")."""
    gap = draft.line.between(other.core, draft.core)
    return draft.actor is not None and draft.actor != other.actor and _AS.search(gap) is not None


_AS = re.compile(r"\b(?:as|while|whilst)\s", re.IGNORECASE)

_ALSO = re.compile(r"\balso\b", re.IGNORECASE)
"""In the sentence of an attack done in another way: it is told beside the one before."""


def _two_points(draft: Draft, event: Event) -> bool:
    """Whether an attack names towns, or quarters, of which none is a place of the event: two attacks, however near they are."""
    here = [t for t in draft.places if t.place is not None and where.rank(t) < where.WIDE]
    there = [t for t in event.places if t.place is not None and where.rank(t) < where.WIDE]
    if not here or not there or {t.place.place_id for t in here if t.place} & {t.place.place_id for t in there if t.place}:
        return False
    if not {t.place.province for t in here if t.place} & {t.place.province for t in there if t.place}:
        return True
    sizes = {where.rank(t) == 0 for t in (*here, *there)}
    vague = any(t.precision is Precision.NEAR for t in (*here, *there))
    return (len(sizes) == 1 and not vague) or ANOTHER.search(draft.line.words) is not None


def _one_point(draft: Draft, event: Event) -> bool:
    """Whether a claim's place is the very place of an event told a few sentences before."""
    ids = {t.place.place_id for t in event.places if t.place is not None}
    gap = min((draft.line.sentence.index - other.line.sentence.index for other in event.drafts), default=9)
    return gap <= 3 and any(t.place is not None and t.place.place_id in ids for t in draft.places)
