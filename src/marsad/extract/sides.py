"""Whose fighters were killed or hurt, where the count itself does not say: those attacked, or those counted right before."""

import re
from collections.abc import Sequence

from marsad.extract import participles
from marsad.extract.draft import Draft
from marsad.model import FigureMention, Kind, Population

_HARM = frozenset({Kind.KILLED, Kind.INJURED})
_OTHERS = re.compile(r"\b(?:others?|more|another)\b", re.IGNORECASE)
_ADVERBS = re.compile(r"\s+(?:(?:also|itself|themselves|alone|has|have|had|\w+ly)\s+)*")
_OF_THEM = re.compile(r"\bof (?:them|its (?:members|fighters|men))\b", re.IGNORECASE)


_SOLDIERS = re.compile(
    r"\W*(?:(?:of|other|others|more|army|military|government|regime|dead|wounded|captured)\W+)*"
    r"(?:soldiers?|troops|conscripts|police(?:m[ae]n)?|army officers?)(?: and (?:militia|police|officers))?",
    re.IGNORECASE,
)
"""Behind the number of a count: soldiers, and nothing of whose they are."""

_ARMY = re.compile(
    r"(?:the\s+)?(?:(?!rebel|opposition|free)[\w-]+\s+)?(?:army|military|troops|soldiers|(?:government|regime|"
    r"state)(?:\s+\w+)?\s+forces)"
    r"(?:\s+(?:troops|units?|soldiers|forces))?",
    re.IGNORECASE,
)
"""The name of an army: no group's that only calls itself one ("the Free … Army", "Army of …")."""


def settle(drafts: Sequence[Draft]) -> None:
    """Give the fighters of a count their side: that of their whole, of the count beside them ("… others"), or of those hit.

    Soldiers of whom nothing else is said are those of the one army that the sentences with claims name.
    """
    before: Draft | None = None
    army = _army(drafts)
    for draft in drafts:
        if draft.kind not in _HARM or draft.figure is None:
            continue
        draft.victims_side = _loser(draft) or draft.victims_side
        if draft.victims_side is None:
            draft.victims_side = _of_whole(draft) or _beside(draft, before) or _hit(draft)
        if draft.victims_side is None and _bare_soldiers(draft.figure, draft.line.text):
            draft.victims_side = army
        before = draft


def _army(drafts: Sequence[Draft]) -> str | None:
    """The one party whose army the sentences of the drafts name; None where they name none, or those of several."""
    named = ((p, draft.line.text) for draft in drafts for p in (*draft.line.parties, *draft.line.earlier_parties))
    armies = {party.party for party, text in named if _ARMY.fullmatch(party.span.of(text))}
    return next(iter(armies)) if len(armies) == 1 else None


def _bare_soldiers(figure: FigureMention, text: str) -> bool:
    return _SOLDIERS.fullmatch(text, figure.number_span.end, figure.span.end) is not None


def _fighters(draft: Draft) -> bool:
    return draft.population is Population.FIGHTERS


def _loser(draft: Draft) -> str | None:
    """The party that is said to have lost those counted ("X lost 20 fighters")."""
    if re.fullmatch(r"lost|loses|losing", draft.trigger.of(draft.line.text), re.IGNORECASE) is None:
        return None
    before = [p for p in draft.line.parties if p.span.end < draft.trigger.start]
    near = before and _ADVERBS.fullmatch(draft.line.between(before[-1].span, draft.trigger))
    return before[-1].party if near else None


def _of_whole(draft: Draft) -> str | None:
    return draft.whole.victims_side if draft.whole is not None and _fighters(draft) else None


def _beside(draft: Draft, before: Draft | None) -> str | None:
    """The side of the fighters counted right before in the sentence, for "N others" and for the hurt beside the killed."""
    if before is None or before.line is not draft.line or draft.figure is None or not (_fighters(before) or before.victims_side):
        return None
    words = draft.line.text[draft.figure.number_span.start : draft.figure.span.end]
    others = draft.population is Population.PEOPLE and (_OTHERS.search(words) or draft.combined)
    lead = draft.line.before(draft.figure.span.start, 8).lower().endswith("another ")
    return before.victims_side if others or lead or _OF_THEM.search(words) else None


def _hit(draft: Draft) -> str | None:
    """The one party that the clause's subject attacked, for those killed by it ("shelled a post of X, killing two fighters")."""
    if draft.figure is None or not participles.goes_on(draft.line, draft.trigger):
        return None
    words = draft.figure.span.of(draft.line.text) + draft.line.after(draft.figure.span.end, 14)
    return participles.attacked(draft.line, draft.trigger) if _fighters(draft) or _OF_THEM.search(words) else None
