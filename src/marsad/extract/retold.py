"""Statements on control that only repeat another one of the document: in the headline, in fewer words, of fewer places."""

import re
from collections.abc import Sequence

from marsad.extract import takeover, when, where
from marsad.extract.draft import Draft
from marsad.extract.strongholds import STRONGHOLD
from marsad.model import Kind, Toponym

_CHANGES = frozenset({"captured", "withdrawn", "lost"})
OPENING = 2
"""The first sentences of a document, which say in short what the rest tells; our convention."""

_A_SPOT = re.compile(
    r"\s+(?:an?|one|another)\s+(?:[\w-]+\s+){0,3}?(?:town|village|district|neighbou?rhood|suburb|area|hill(?:top)?|base|airport)\b",
    re.IGNORECASE,
)
"""Behind a verb of taking: the place is named further on, if at all."""


def told_once(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those on control that only repeat another one; what only they say is kept."""
    control = [draft for draft in drafts if draft.kind is Kind.CONTROL]
    disputed = {id(draft.denies) for draft in drafts if draft.denies is not None}
    dropped: set[int] = set()
    for draft in control:
        if id(draft) in disputed:
            continue
        if draft.method == "besieged" and not draft.perpetrators and any(_counts(other, draft) for other in drafts):
            dropped.add(id(draft))
            continue
        fuller = next((o for o in control if o is not draft and id(o) not in dropped and _retells(draft, o)), None)
        if fuller is not None:
            dropped.add(id(draft))
            _hand_over(draft, fuller)
    return [draft for draft in drafts if id(draft) not in dropped]


def _counts(other: Draft, siege: Draft) -> bool:
    """Whether a siege is already told by the count of those who are under it."""
    if other.kind is not Kind.AFFECTED or other.line is not siege.line or not other.trigger.overlaps(siege.trigger):
        return False
    return _BE.search(siege.line.before(siege.trigger.start, 30)) is None


_BE = re.compile(r"\b(?:is|are|was|were|been|remains?|remained)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Before "under siege": a place or people are said to be so; else the words only describe the people counted."""


def place_keys(draft: Draft) -> set[str]:
    """What the places of a claim are known by, whichever part of them is meant."""
    return {t.place.place_id if t.place else t.name_span.of(draft.line.text).lower() for t in draft.places}


def _retells(draft: Draft, other: Draft) -> bool:
    """Whether a draft says no more than another of the same side and method."""
    if not _alike(draft, other) or (draft.share is None) != (other.share is None):
        return False
    if draft.period.known and other.period.known and not when.nearby(draft.period, other.period):
        return False
    if not other.places or where.whole_country(other.places):
        return False
    if draft.method in _CHANGES or other.method in _CHANGES:
        return _change_retold(draft, other)
    return _holding_retold(draft, other)


def _change_retold(draft: Draft, other: Draft) -> bool:
    short = draft.line.title or draft.line.sentence.index <= OPENING
    if not draft.places or where.whole_country(draft.places):
        land = takeover.unnamed(draft.line, draft.trigger)
        return land is None or (short and land in other.line.after(other.trigger.start, 90).lower())
    if _headline(draft, other):
        return _share_place(draft, other) or where.rank(draft.places[0]) >= where.WIDE
    if short and _A_SPOT.match(draft.line.after(draft.trigger.end, 60)):
        return other.line.sentence.index > draft.line.sentence.index and where.rank(other.places[0]) <= where.rank(
            draft.places[0]
        )
    return _within(draft, other) and not _within(other, draft)


def _headline(draft: Draft, other: Draft) -> bool:
    """Whether a draft is a headline's, of the whole text or of its section, where the other is the text's."""
    section = (
        draft.line is other.line
        and not _modifies(draft)  # a capital of "Ostrian-held" is the name's
        and draft.trigger.of(draft.line.text)[0].isupper()
        and draft.trigger.end <= other.trigger.start
    )
    return (draft.line.title and not other.line.title) or section


def _within(draft: Draft, other: Draft) -> bool:
    """Whether each place of one is a place of the other."""
    return all(_same(draft, place, other) for place in draft.places)


def _share_place(draft: Draft, other: Draft) -> bool:
    return any(_same(draft, place, other) for place in draft.places)


def _same(draft: Draft, place: Toponym, other: Draft) -> bool:
    """Whether a place is among another claim's, by table or by name: a city and its province of one name are held as one."""
    name = place.name_span.of(draft.line.text).lower()
    return any(
        (place.place is not None and t.place is not None and place.place.place_id == t.place.place_id)
        or t.name_span.of(other.line.text).lower() == name
        for t in other.places
    )


def _holding_retold(draft: Draft, other: Draft) -> bool:
    if not draft.places or draft.method != other.method:
        return False
    within = _within(draft, other)
    if within and _within(other, draft):
        return _rank(draft) > _rank(other)
    if _headline(draft, other) and _share_place(draft, other):
        return True
    wide = where.rank(draft.places[0]) > where.WIDE and _modifies(draft)
    return within or (wide and where.rank(other.places[0]) <= where.WIDE)


def _rank(draft: Draft) -> tuple[bool, int, bool, bool, int, int]:
    """How little a statement of one holding says: the headline, fewer sides, an adjective, no name, the later of two."""
    alluded = not any(draft.line.span.contains(t.span) for t in draft.places)
    return draft.line.title, -len(_sides(draft)), _modifies(draft), alluded, draft.line.sentence.index, draft.trigger.start


def _modifies(draft: Draft) -> bool:
    """Whether it is said by an adjective ("rebel-held") or a noun ("a rebel stronghold")."""
    if draft.actor is None:
        return draft.method == "besieged" and draft.aside
    if not draft.trigger.contains(draft.actor):
        return False
    return draft.trigger.start == draft.actor.start or STRONGHOLD.search(draft.trigger.of(draft.line.text)) is not None


def _alike(draft: Draft, other: Draft) -> bool:
    """Whether two are of one side and method; a headline's "army controls X" tells of its capture."""
    if draft.method != other.method:
        if not _headline(draft, other) or other.method != "captured":
            return False
        if draft.method in {"withdrawn", "lost"}:
            return other.victims_side in {None, draft.victims_side}
        if draft.method != "holds":
            return False
    sides, others = _sides(draft), _sides(other)
    return not sides or sides <= others


def _sides(draft: Draft) -> set[str]:
    """The side that a claim on control is about: who left or lost a place, else who took or holds it."""
    if draft.method in {"withdrawn", "lost"}:
        return {draft.victims_side} if draft.victims_side else set()
    return set(draft.perpetrators) - {"unknown"}


def _hand_over(draft: Draft, fuller: Draft) -> None:
    if not fuller.period.known:
        fuller.period, fuller.time = draft.period, None
    if fuller.victims_side is None and draft.method in {"captured", "besieged"}:
        fuller.victims_side = draft.victims_side
