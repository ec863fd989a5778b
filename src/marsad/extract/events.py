"""The events of violence that a document tells of, and what each gives to the claims about it.

Every claim of violence belongs to an event (`coreference`). What the sentences that go back to the event say of its day, place,
author and method is gathered, and fills the claims whose own sentence is silent: never from whatever stands nearest. The day of
a statement dates an event only where no sentence dates the event itself.
"""

import re
from collections.abc import Sequence
from datetime import date

from marsad.extract import actors, attackers, authors, coreference, deeds, happenings, methods, newsday, sites, when, where
from marsad.extract.draft import Draft, Event
from marsad.extract.lines import Line
from marsad.model import Kind, Period, Scope, Span


def assign(drafts: Sequence[Draft], lines: Sequence[Line], published: date | None) -> list[Event]:
    """Group the drafts of violence into events and let each event fill what its drafts leave open."""
    events: list[Event] = []
    current: Event | None = None
    queue = [draft for draft in drafts if draft.event is None and _of_event(draft)]
    by_line: dict[int, list[Draft]] = {}
    for draft in queue:
        by_line.setdefault(draft.line.sentence.index, []).append(draft)
    for line in lines:
        for draft in by_line.get(line.sentence.index, []):
            event = coreference.event_for(draft, events, current)
            _join(draft, event)
            counted = any(other.kind is not Kind.ATTACK for other in by_line[line.sentence.index])
            aside = coreference.campaign(draft) or (draft.kind is Kind.ATTACK and (counted or coreference.goes_on(draft)))
            current = current if aside else event
        told = [draft.trigger for draft in by_line.get(line.sentence.index, []) if draft.kind is Kind.ATTACK]
        _recall(line, events, current, told)
        if current is not None and line.sentence.index - _last_told(current) <= RECALL and authors.unsaid(line):
            current.unsaid = True
    _mentioned(events, lines)
    sites.sharpen(events, lines)
    newsday.give(events, lines, published)
    for event in events:
        _fill(event)
    return events


def _recall(line: Line, events: Sequence[Event], current: Event | None, told: Sequence[Span]) -> None:
    """Let each word that goes back to an event ("the blast hit …") add what its sentence says of it."""
    for word in happenings.recalled(line):
        if any(word.span.overlaps(span) for span in told):
            continue
        alike = current is not None and (not current.kinds or any(happenings.alike(word.family, kind) for kind in current.kinds))
        event = current if alike else happenings.meant(word, events)
        if event is not None and line.sentence.index - _last_told(event) <= RECALL:
            _more(line, word.span, event)


RECALL = 5
"""How many sentences back an event may have been told that "the attack" goes back to; our convention."""


def _last_told(event: Event) -> int:
    return max((draft.line.sentence.index for draft in event.drafts), default=0)


def _mentioned(events: Sequence[Event], lines: Sequence[Line]) -> None:
    """Give an undated event the day and place of the words that its first sentence goes back to ("the attack": "a blast")."""
    for event in events:
        first = event.drafts[0].line if event.drafts else None
        if first is None or (event.period.known and event.places) or not (words := happenings.recalled(first)):
            continue
        before = [line for line in lines if 0 < first.sentence.index - line.sentence.index <= RECALL and not line.title]
        for line in reversed(before):
            if _told_of(event, line, words[0].family):
                break


def _told_of(event: Event, line: Line, family: str) -> bool:
    """Whether a sentence dates the event that a word of this family means; if so the event takes day and place from it."""
    for word in happenings.named(line):
        if not happenings.alike(word.family, family):
            continue
        dated = when.dating(line, word.span, word.span, line.span)
        places = where.of_event(line, word.span, word.span, line.span)
        near = dated.span is not None and not _PARTED.search(
            line.between(word.span, dated.span) + line.between(dated.span, word.span)
        )
        if (
            near
            and dated.period.day is not None
            and not dated.stated
            and not dated.total
            and when.nearby(dated.period, event.period)
            and not where.apart(places, event.places)
        ):
            event.period = dated.period
            sites.place(event, places, title=False)
            return True
    return False


def _of_event(draft: Draft) -> bool:
    return draft.kind in {Kind.KILLED, Kind.INJURED, Kind.ATTACK} and draft.scope is not Scope.CUMULATIVE


def _join(draft: Draft, event: Event) -> None:
    draft.event = event
    event.drafts.append(draft)
    if draft.period.start is not None and (not event.period.known or _shorter(draft.period, event.period)):
        event.period = draft.period
    sites.joined(draft, event)
    _one_name(draft, event)
    if authors.lends(draft, event):
        if not event.perpetrators:
            event.perpetrators = draft.perpetrators
        speaker = authors.who(draft.names, draft.source_ids)
        if draft.actor is not None:
            authors.charge(event, draft.line, actors.Actors(draft.perpetrators, draft.actor), speaker)
    event.method = event.method or draft.method
    event.weak = event.weak or methods.weak_method(draft.line.words)
    event.kinds |= happenings.families(draft.line.words)
    if not event.stated.known and draft.said.day is not None:
        event.stated = draft.said
    _state(draft.line, event)


def _one_name(draft: Draft, event: Event) -> None:
    """Read a general word for who did it ("terrorists") as the group that the same event names."""
    if not draft.perpetrators or not event.perpetrators or set(draft.perpetrators) & set(event.perpetrators):
        return
    if coreference.general(draft):
        draft.perpetrators = event.perpetrators
    elif all(coreference.general(other) for other in event.drafts[:-1] if other.perpetrators):
        event.perpetrators, event.named = draft.perpetrators, []
        for other in event.drafts:
            other.perpetrators = draft.perpetrators if other.perpetrators else ()


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


def _more(line: Line, core: Span, event: Event) -> None:
    """What a sentence adds to the event that its words at `core` go back to: "the raids hit the town of …"."""
    dated = when.dating(line, core, core, line.span)
    parted = dated.span is not None and _PARTED.search(line.between(core, dated.span) + line.between(dated.span, core))
    if dated.period.start is not None and not dated.stated and not dated.total and not parted:
        if event.period.known and not when.nearby(dated.period, event.period):
            return
        event.period = event.period if event.period.known else dated.period
    places = where.of_event(line, core, core, line.span)
    if event.headlined or not where.apart(places, event.places):
        sites.place(event, places, title=line.title)
    found = attackers.claimed(line, core) or deeds.of_word(line, core)
    if found:
        event.perpetrators = event.perpetrators or found.codes
        authors.charge(event, line, found, authors.origin(line, core))
    event.method = event.method or methods.method_in(line.words)
    event.kinds |= happenings.families(core.of(line.text))
    _state(line, event)


_PARTED = re.compile(
    r"\b(?:similar|like|which|who|that|when|after|before|since|where|while|but|show\w*|says?|said)\b", re.IGNORECASE
)
"""Between "the attack" and a day: the day is that of something else."""


def _fill(event: Event) -> None:
    sites.give(event)
    for draft in event.drafts:
        if not draft.period.known:
            draft.period = event.period if event.period.known else event.stated
        authors.give(draft, event)
        if draft.method is None and draft.kind in {Kind.KILLED, Kind.INJURED, Kind.ATTACK}:
            draft.method = event.method or event.weak
