"""Who had a place before it was taken, where "a rebel-held town" is, and when a place was taken: read from the whole document."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from marsad.extract import taken, where
from marsad.extract.draft import VIOLENT, Draft
from marsad.extract.holding import indefinite
from marsad.extract.lines import distance
from marsad.extract.retold import place_keys, told_once
from marsad.model import Kind, Toponym


def settle(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with places found for "a rebel-held town", losing sides named, and repeats of one change told once."""
    control = [draft for draft in drafts if draft.kind is Kind.CONTROL]
    for draft in control:
        _site(draft, drafts)
        _area(draft)
    _same_day(control)
    losers(drafts)
    kept = told_once(drafts)
    for draft in kept:
        if draft.kind is Kind.CONTROL and draft.method in _DONE_BY_SOMEBODY and not draft.perpetrators:
            draft.perpetrators = ("unknown",)
    return kept


_DONE_BY_SOMEBODY = frozenset({"captured", "besieged", "lost"})
"""What somebody does to a place or its holder, named or not; who leaves of his own accord need not leave it to anyone."""


_TOO = re.compile(r"\b(?:also|another|as well|too|earlier|similarly|likewise)\b", re.IGNORECASE)


def _same_day(control: Sequence[Draft]) -> None:
    """Date "the army also took X" by the sentence before, in which the same side took another place on a day that is said."""
    for earlier, draft in pairwise(control):
        gap = draft.line.sentence.index - earlier.line.sentence.index
        fresh = earlier.method == draft.method == "captured" and earlier.perpetrators == draft.perpetrators
        if fresh and 0 <= gap <= 2 and not draft.period.known and earlier.period.day and _TOO.search(draft.line.words):
            draft.period = earlier.period
            draft.reasons.append("told along with what was taken that day")


def losers(drafts: Sequence[Draft]) -> None:
    """Give each capture or siege without a losing side the one side that the document says held, lost or left the place."""
    control = [draft for draft in drafts if draft.kind is Kind.CONTROL and draft.places]
    for draft in control:
        unknown = draft.victims_side is None and (draft.perpetrators or draft.method == "besieged")
        if draft.method not in {"captured", "besieged"} or not unknown:
            continue
        owner = _owner(draft)
        if owner is not None:
            draft.victims_side = owner
            draft.reasons.append("the side whose the place is called beside the words")
            continue
        held = {side for other in control if other is not draft and _one_place(other, draft) for side in _holders(other, draft)}
        held -= set(draft.perpetrators)
        if len(held) == 1:
            draft.victims_side = held.pop()
            draft.reasons.append("the side that the text says held the place")


_HELD = re.compile(r"[\w ]{0,20}?[-– ](?:held|controlled)\b", re.IGNORECASE)
_POST = re.compile(
    r"['’]?s?\s+(?:[\w-]+\s+)?(?:strongholds?|bastions?|redoubts?|bases?|outposts?|garrisons?|barracks)\b", re.IGNORECASE
)


def _owner(draft: Draft) -> str | None:
    """The one side whose a besieged or taken place is called beside the words ("the rebel-held side is under siege")."""
    owners = set()
    for party in draft.line.parties:
        gap = draft.line.between(party.span, draft.trigger) or draft.line.between(draft.trigger, party.span)
        if distance(gap) > NEXT_TO or party.party in draft.perpetrators:
            continue
        held = draft.method == "besieged" and _HELD.match(draft.line.after(party.span.start, 30))
        if held or _POST.match(draft.line.after(party.span.end, 30)):
            owners.add(party.party)
    return owners.pop() if len(owners) == 1 else None


NEXT_TO = 8
"""Words within which a side stands beside a verb of control; our convention."""


def _holders(other: Draft, taken: Draft) -> tuple[str, ...]:
    """Who had a place, by another statement: not one who is said to hold it only after the capture's sentence."""
    if other.method == "holds":
        return other.perpetrators if other.aside or other.line.sentence.index <= taken.line.sentence.index else ()
    if other.method in {"withdrawn", "lost"}:
        return (other.victims_side,) if other.victims_side else ()
    return ()


def _one_place(left: Draft, right: Draft) -> bool:
    return bool(place_keys(left) & place_keys(right))


def _site(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Where "a rebel-held town" is: the town in which what the same sentence tells happened."""
    if not indefinite(draft.line, draft.trigger) or (draft.places and where.rank(draft.places[0]) == 0):
        return
    for other in _told_with(draft, drafts):
        sharp = tuple(t for t in other.places if where.rank(t) < where.WIDE and (t.place is None or t.place.province))
        within = (
            not draft.places or (_sharpness(sharp) < _sharpness(draft.places) and not where.apart(draft.places, sharp))
            if sharp
            else False
        )
        if within:
            draft.places = sharp
            draft.reasons.append("the town in which the event of its sentence happened")
            return


def _area(draft: Draft) -> None:
    """The area of villages that are not named, from the place that they are said to lie near."""
    near = taken.beside(draft.line, draft.trigger) if draft.method == "captured" and not draft.places else None
    if near is not None and near.place is not None:
        draft.area = near.place.province
        draft.reasons.append(f"lies in the area of {near.name_span.of(draft.line.text)}")


def _told_with(draft: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    return (other for other in drafts if other.line is draft.line and other.kind in VIOLENT and other.places)


def _sharpness(places: Sequence[Toponym]) -> int:
    return min(where.rank(toponym) for toponym in places)
