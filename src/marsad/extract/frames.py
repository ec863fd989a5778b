"""Incident frames: which event a claim is about, and what the event says that its sentence leaves out.

Claims of violence are read in the order of the text. A claim goes on with the event before unless its day, its place or an
opening ("another attack", "elsewhere") tells them apart. Day, place, perpetrator and method are then those of the event
wherever the claim's own sentence is silent.
"""

import re
from collections.abc import Sequence
from datetime import date

from marsad.extract import actors, methods, when, where
from marsad.extract.draft import Draft, Event
from marsad.extract.lines import Line
from marsad.model import Kind, Period, RegionKind, Scope, Span

_APART = re.compile(
    r"\b(?:elsewhere|separately|in (?:a )?(?:separate|another|relevant|related)|another (?:attack|strike|"
    r"raid|bombing|blast)|(?:an |the )?(?:earlier|previous|last|similar) (?:attack|strike|raid|bombing|"
    r"airstrikes?)s?|"
    r"(?:a |two |three |several )?(?:days?|weeks?|months?) (?:after|earlier|before|ago)|last (?:week|"
    r"month|year)|also on|in (?:january|february|march|april|may|june|july|august|september|october|"
    r"november|december))\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:the|this|that|those|these) (?:\w+ )?(?:attacks?|strikes?|raids?|air ?strikes?|blasts?|"
    r"bombings?|explosions?|shelling|massacre|bombardment|toll|death toll|dead|victims|wounded)\b|\bamong "
    r"(?:the dead|them|those)\b|^\W*(?:it|he|she|they)\b",
    re.IGNORECASE,
)
_FORCED = re.compile(
    r"\b(?:forc|displac|uproot|caus|captur|abduct|kidnap|arrest|detain|besieg|trap|driv|drove|captiv|hostage|seiz|hold)",
    re.IGNORECASE,
)
_HIT = re.compile(r"\b(?:hit|struck|targeted|took place|occurred|happened|rocked|in|at|near)\b", re.IGNORECASE)
_REFERS = re.compile(
    r"\b(?:the|this|these|those) (?:\w+ ){0,2}?(?:attacks?|strikes?|raids?|air ?strikes?|blasts?|"
    r"bombings?|explosions?|bomb|shelling|clashes|deaths|massacre|bombardment)\b",
    re.IGNORECASE,
)


def fences(drafts: Sequence[Draft]) -> dict[int, Span]:
    """For each draft, the stretch of its sentence between the figures of its neighbours."""
    found: dict[int, Span] = {}
    for index, draft in enumerate(drafts):
        line = draft.line.span
        start, end = line.start, line.end
        previous = drafts[index - 1] if index else None
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        if previous is not None and previous.line is draft.line and previous.kind is draft.kind:
            start = min(previous.core.end, draft.core.start)
        if following is not None and following.line is draft.line and following.kind is draft.kind and following.whole is None:
            end = max(following.core.start, draft.core.end)
        found[id(draft)] = Span(start, end)
    return found


def read_slots(drafts: Sequence[Draft], published: date | None) -> None:
    """Fill what each draft's own sentence says: scope, day, places, perpetrators, method."""
    fenced = fences(drafts)
    for draft in drafts:
        fence = fenced[id(draft)]
        dated = when.dating(draft.line, draft.core, draft.trigger, fence)
        draft.scope = when.scope_of(draft, dated)
        draft.time = dated.span
        if draft.scope is Scope.CUMULATIVE:
            draft.period = when.running(draft, dated, published)
        elif not dated.stated:
            draft.period = dated.period
        else:
            draft.said = dated.period
        draft.places = where.origin(draft.line, draft.core) if draft.kind is Kind.DISPLACED else ()
        draft.places = draft.places or where.of_event(draft.line, draft.core, draft.trigger, fence)
        found = actors.perpetrators(draft.line, draft.core, draft.trigger, draft.victims_side)
        if found:
            draft.perpetrators, draft.actor = found.codes, found.span
        if draft.kind in {Kind.DISPLACED, Kind.AFFECTED, Kind.DETAINED} and not _done_to(draft):
            draft.perpetrators, draft.actor = (), None
        draft.method = _method(draft, fence)


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


def assign(drafts: Sequence[Draft], lines: Sequence[Line]) -> list[Event]:
    """Group the drafts of violence into events and let each event fill what its drafts leave open."""
    events: list[Event] = []
    current: Event | None = None
    queue = [draft for draft in drafts if draft.event is None and _of_event(draft)]
    waiting = {id(draft): draft for draft in queue}
    by_line: dict[int, list[Draft]] = {}
    for draft in queue:
        by_line.setdefault(draft.line.sentence.index, []).append(draft)
    for line in lines:
        for draft in by_line.get(line.sentence.index, []):
            current = _event_for(draft, events, current)
            _join(draft, current)
            waiting.pop(id(draft), None)
        if current is not None and not by_line.get(line.sentence.index) and _REFERS.search(line.words):
            _more(line, current)
    for event in events:
        _fill(event)
    return events


def _of_event(draft: Draft) -> bool:
    return draft.kind in {Kind.KILLED, Kind.INJURED, Kind.ATTACK} and draft.scope is not Scope.CUMULATIVE


def _event_for(draft: Draft, events: list[Event], current: Event | None) -> Event:
    if draft.whole is not None and draft.whole.event is not None:
        return draft.whole.event
    if current is not None and _fits(draft, current):
        return current
    for event in reversed(events):
        if event is not current and _fits(draft, event) and _named_alike(draft, event):
            return event
    event = Event(len(events) + 1)
    events.append(event)
    return event


def _named_alike(draft: Draft, event: Event) -> bool:
    """Whether the text comes back to an earlier event: same day or same place, not merely nothing against it."""
    same_day = draft.period.known and event.period.known and when.nearby(draft.period, event.period)
    same_place = (
        bool(draft.places and event.places)
        and not where.apart(draft.places, event.places)
        and where.rank(draft.places[0]) < where.WIDE
    )
    return (same_day or not draft.period.known) and same_place


def _fits(draft: Draft, event: Event) -> bool:
    if event.drafts and (draft.line.sentence.region is RegionKind.CAPTION) != (
        event.drafts[0].line.sentence.region is RegionKind.CAPTION
    ):
        return False
    if draft.kind is Kind.ATTACK and not _same_attack(draft, event):
        return False
    if not when.nearby(draft.period, event.period):
        return False
    first = event.drafts[0] if event.drafts else None
    same_line = first is not None and any(other.line is draft.line for other in event.drafts)
    refers = _SAME.search(draft.line.before(draft.core.end, 200)) is not None
    if not same_line and not refers and _APART.search(draft.line.before(draft.core.start, 200)):
        return False
    if draft.places and event.places and where.apart(draft.places, event.places) and not refers and not same_line:
        return False
    if (
        draft.victims_side
        and any(d.victims_side and d.victims_side != draft.victims_side for d in event.drafts)
        and not same_line
    ):
        return False
    if draft.perpetrators and event.perpetrators and not set(draft.perpetrators) & set(event.perpetrators):
        return same_line and draft.whole is not None
    return not (
        draft.method
        and event.method
        and draft.method != event.method
        and not same_line
        and not refers
        and bool(draft.places)
        and bool(event.places)
    )


def _same_attack(draft: Draft, event: Event) -> bool:
    """Whether an attack told without a count is the event at hand: referred to, or told next without another place."""
    if any(other.line is draft.line for other in event.drafts) or _REFERS.search(draft.line.before(draft.trigger.end, 120)):
        return True
    near = min((abs(other.line.sentence.index - draft.line.sentence.index) for other in event.drafts), default=9) <= 1
    placed = bool(draft.places and event.places) and not where.apart(draft.places, event.places)
    dated = draft.period.known and event.period.known
    if placed and (dated or (where.rank(draft.places[0]) < where.WIDE and near)):
        return True
    return (
        near
        and (not event.places or not draft.places or where.rank(event.places[0]) >= where.WIDE)
        and (not event.period.known or not draft.period.known)
    )


def _join(draft: Draft, event: Event) -> None:
    draft.event = event
    event.drafts.append(draft)
    if not event.period.known or (
        draft.period.known and draft.period.start and event.period.start and _shorter(draft.period, event.period)
    ):
        event.period = draft.period
    if draft.places and (not event.places or where.rank(draft.places[0]) < where.rank(event.places[0])):
        event.places = draft.places
    if draft.perpetrators and not event.perpetrators and draft.whole is None:
        event.perpetrators = draft.perpetrators
    event.method = event.method or draft.method
    event.weak = event.weak or methods.weak_method(draft.line.words)
    if not event.stated.known and draft.said.day is not None:
        event.stated = draft.said
    _state(draft.line, event)


def _shorter(left: Period, right: Period) -> bool:
    if not (left.start and left.end and right.start and right.end):
        return False
    return left.end - left.start < right.end - right.start


def _state(line: Line, event: Event) -> None:
    """Keep the day on which somebody spoke of the event."""
    if event.stated.known:
        return
    dated = when.dating(line, line.span, line.span, line.span)
    if dated.stated and dated.period.day:
        event.stated = dated.period


def _more(line: Line, event: Event) -> None:
    """What a sentence without a claim of its own adds: "the raids hit the town of …"."""
    match = _REFERS.search(line.words)
    if match is None:
        return
    core = Span(line.span.start + match.start(), line.span.start + match.end())
    dated = when.dating(line, core, core, line.span)
    if dated.period.known and not dated.stated and not dated.total:
        if event.period.known and not when.nearby(dated.period, event.period):
            return
        event.period = event.period if event.period.known else dated.period
    places = where.of_event(line, core, core, line.span)
    if places and (
        not event.places or (where.rank(places[0]) < where.rank(event.places[0]) and not where.apart(places, event.places))
    ):
        event.places = places
    found = actors.perpetrators(line, core, core, None)
    if found and not event.perpetrators:
        event.perpetrators = found.codes
    event.method = event.method or methods.method_in(line.words)
    _state(line, event)


def _fill(event: Event) -> None:
    for draft in event.drafts:
        if not draft.period.known:
            draft.period = event.period if event.period.known else event.stated
        if event.places and (
            not draft.places
            or (where.rank(draft.places[0]) >= where.WIDE and where.rank(event.places[0]) < where.rank(draft.places[0]))
        ):
            draft.places = event.places
        if not draft.perpetrators:
            draft.perpetrators = _inherited(draft, event)
        if draft.method is None and draft.kind in {Kind.KILLED, Kind.INJURED, Kind.ATTACK}:
            draft.method = event.method or event.weak


def _inherited(draft: Draft, event: Event) -> tuple[str, ...]:
    codes = tuple(code for code in event.perpetrators if code != draft.victims_side)
    return codes or ("unknown",)
