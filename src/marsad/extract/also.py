"""What is told beside another attack ("air strikes also hit …", "other shells fell"): its day, and its author if done alike."""

import re
from collections.abc import Sequence

from marsad.extract import coreference
from marsad.extract.draft import VIOLENT, Draft
from marsad.model import Kind

_ALSO = re.compile(r"\b(?:also|other|more|further)\b", re.IGNORECASE)

_NEAR = 2
"""How many sentences back the attack may stand beside which another is told; our convention."""


def settle(drafts: Sequence[Draft]) -> None:
    """Give an attack told as one more the day of the one before, and its author where it was done in the same way."""
    before: Draft | None = None
    for draft in drafts:
        if draft.kind not in VIOLENT:
            continue
        if before is not None and _one_more(draft, before):
            _same_author(draft, before)
            _same_day(draft, before)
        if set(draft.perpetrators) - {"unknown"}:
            before = draft


def _one_more(draft: Draft, before: Draft) -> bool:
    """Whether an attack is told as one more than the one told right before it."""
    lead = draft.line.text[max(draft.line.span.start, draft.trigger.start - 12) : draft.trigger.end]
    near = 0 <= draft.line.sentence.index - before.line.sentence.index <= _NEAR
    return draft.kind is Kind.ATTACK and near and _ALSO.search(lead) is not None


def _same_author(draft: Draft, before: Draft) -> None:
    if draft.method == before.method and not set(draft.perpetrators) - {"unknown"}:
        draft.perpetrators = before.perpetrators
        draft.reasons.append("one more of the kind told before, by the same")


def _same_day(draft: Draft, before: Draft) -> None:
    if before.period.day is not None and not draft.period.known and not coreference.goes_on(draft):
        draft.period = before.period
        draft.reasons.append("one more, on the day of the one told before")
