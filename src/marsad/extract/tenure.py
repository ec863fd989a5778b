"""Who is said to have held a place before it was taken, anywhere in the same document."""

from collections.abc import Sequence

from marsad.extract.draft import Draft
from marsad.model import Kind


def losers(drafts: Sequence[Draft]) -> None:
    """Give each capture or siege without a losing side the one side that the document says held, lost or left the place."""
    control = [draft for draft in drafts if draft.kind is Kind.CONTROL and draft.places]
    for draft in control:
        if draft.method not in {"captured", "besieged"} or draft.victims_side is not None or not draft.perpetrators:
            continue
        held = {side for other in control if other is not draft and _one_place(other, draft) for side in _holders(other, draft)}
        held -= set(draft.perpetrators)
        if len(held) == 1:
            draft.victims_side = held.pop()
            draft.reasons.append("the side that the text says held the place")


def _holders(other: Draft, taken: Draft) -> tuple[str, ...]:
    """Who had a place, by another statement: not one who is said to hold it only after the capture's sentence."""
    if other.method == "holds":
        return other.perpetrators if other.aside or other.line.sentence.index <= taken.line.sentence.index else ()
    if other.method in {"withdrawn", "lost"}:
        return (other.victims_side,) if other.victims_side else ()
    return ()


def _one_place(left: Draft, right: Draft) -> bool:
    known = {t.place.place_id for t in left.places if t.place is not None}
    return any(t.place is not None and t.place.place_id in known for t in right.places)
