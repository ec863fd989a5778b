"""What the sentence of a claim of violence says of it: scope, day, places, perpetrators, method."""

import re
from collections.abc import Sequence
from datetime import date

from marsad.extract import allusions, authors, deeds, methods, scope, sieges, when, where, windows
from marsad.extract.draft import Draft
from marsad.model import Kind, Period, Scope, Span, Toponym

_FORCED = re.compile(
    r"\b(?:forc|displac|uproot|caus|captur|abduct|kidnap|arrest|detain|besieg|trap|driv|drove|captiv|hostage|seiz|hold)",
    re.IGNORECASE,
)


def fences(drafts: Sequence[Draft]) -> dict[int, Span]:
    """For each draft, the stretch of its sentence between the figures of its neighbours."""
    found: dict[int, Span] = {}
    for index, draft in enumerate(drafts):
        start, end = draft.line.span.start, draft.line.span.end
        previous = next((d for d in reversed(drafts[:index]) if d.line is draft.line and d.kind is draft.kind), None)
        following = next((d for d in drafts[index + 1 :] if d.line is draft.line and d.kind is draft.kind), None)
        if previous is not None:
            start = min(previous.core.end, draft.core.start)
        if following is not None and following.whole is None:
            end = max(following.core.start, draft.core.end)
        found[id(draft)] = Span(start, end)
    return found


def read_slots(drafts: Sequence[Draft], published: date | None) -> None:
    """Fill what each draft's own sentence says: scope, day, places, perpetrators, method."""
    fenced = fences(drafts)
    for draft in drafts:
        fence = fenced[id(draft)]
        dated = when.dating(draft.line, draft.core, draft.trigger, fence)
        draft.scope = scope.scope_of(draft, dated)
        draft.time = dated.span
        if draft.kind is Kind.ATTACK and dated.span and dated.period.day is None and windows.goes_on(draft.line, dated.span):
            draft.period = Period(dated.period.start, published)
        elif draft.scope is Scope.CUMULATIVE:
            draft.period = scope.running(draft, dated, published)
        elif not dated.stated:
            draft.period = scope.until(dated.period, published)
        else:
            draft.said = dated.period
        given = draft.places if draft.kind is Kind.ATTACK else ()
        draft.places = where.origin(draft.line, draft.core) if draft.kind is Kind.DISPLACED else given
        draft.places = draft.places or _places(draft, fence)
        if (
            draft.whole is not None
            and draft.whole.line is draft.line
            and draft.places
            and draft.places[0].span.end <= draft.core.start
        ):
            draft.places = draft.whole.places or draft.places
        _author(draft)
        draft.method = draft.method or _method(draft, fence)


def _places(draft: Draft, fence: Span) -> tuple[Toponym, ...]:
    """Where, as the sentence says: by name, else by what "the city" means in it; a wider name only where neither tells."""
    named = where.of_event(draft.line, draft.core, draft.trigger, fence)
    if named and where.rank(named[0]) < where.WIDE:
        return named
    core = draft.core.hull(draft.trigger)
    return (allusions.left(draft.line, core) if draft.kind is Kind.DISPLACED else allusions.places(draft.line, core)) or named


def _author(draft: Draft) -> None:
    """Who did it, as the sentence says; a siege's is the besieger."""
    if draft.kind is Kind.ATTACK:
        found = deeds.of_word(draft.line, draft.trigger)
    else:
        found = authors.perpetrators(draft.line, draft.core, draft.trigger, draft.victims_side)
    if found and not (draft.kind is Kind.ATTACK and draft.actor is not None):
        draft.perpetrators, draft.actor = found.codes, found.span
    if draft.kind in {Kind.DISPLACED, Kind.AFFECTED, Kind.DETAINED} and not _done_to(draft):
        draft.perpetrators, draft.actor = (), None
    if draft.kind is Kind.AFFECTED and draft.actor is None:
        besieger = next((told.holder for told in sieges.sieges(draft.line) if told.holder is not None), None)
        if besieger is not None:
            draft.perpetrators, draft.actor = besieger.codes, besieger.span


def _done_to(draft: Draft) -> bool:
    """Whether the words say that somebody did this to those counted: forced, captured, besieged them."""
    if draft.actor is None:
        return False
    words = draft.trigger.of(draft.line.text)
    gap = draft.line.between(draft.actor, draft.trigger) or draft.line.between(draft.trigger, draft.actor)
    return _FORCED.search(words) is not None and len(gap) < 90


def _method(draft: Draft, fence: Span) -> str | None:
    if draft.kind is Kind.AFFECTED:
        return "siege" if methods.siege_in(draft.line.words) else None
    if draft.kind in {Kind.DISPLACED, Kind.DETAINED}:
        return None
    return methods.method_in(fence.of(draft.line.text)) or methods.method_in(draft.line.words)
