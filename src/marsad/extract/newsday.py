"""The day of the news: what dates an event that no words of its own date.

A report says once when its news happened, most often in its first sentences, and goes on to count the dead and injured without a
day. What is told as an earlier event, or as going on, is not of that day; nor is an attack that nobody counts the victims of.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from marsad.extract import happenings, methods, repeats, when, where
from marsad.extract.draft import VIOLENT, Draft, Event
from marsad.extract.lines import Line
from marsad.model import Kind, Period, RegionKind, Toponym


@dataclass(frozen=True, slots=True)
class _Told:
    """A day that a text tells.

    Attributes:
        index: The sentence.
        day: The day.
        areas: The areas named there, or where that event was; empty when none is.
        leads: Whether it is in the first sentence of the body, so that it is the day of all the news.
    """

    index: int
    day: Period
    areas: frozenset[str]
    leads: bool


def give(events: Sequence[Event], lines: Sequence[Line], published: date | None) -> None:
    """Give an event that no words date the day that was said, or on which something happened, just before it; else the lead's.

    A day that is not the lead's is no day of what happened in another area, unless the words join the two ("elsewhere").
    """
    body = [line for line in lines if line.sentence.region is RegionKind.BODY and not line.title]
    first = body[0].sentence.index if body else None
    known = [told for line in lines if (told := _in_line(line, first, published)) is not None]
    known += [_of_event(event, first) for event in events if event.drafts and _fresh(event.period, published)]
    known.sort(key=lambda told: told.index)
    opening = {line.sentence.index for line in body[:LEAD]}
    lead = next((told for told in known if told.index in opening), None)
    for event in events:
        if not (event.period.known or event.stated.known or _timeless(event)):
            event.stated = _day_for(event, known, lead)


def _day_for(event: Event, known: Sequence[_Told], lead: _Told | None) -> Period:
    """The day told just before an event if it is of its area, or if words join the two; else that of the lead; else none."""
    at = event.drafts[0].line.sentence.index
    before = next((told for told in reversed(known) if 0 <= at - told.index <= NEARBY), None)
    if before is not None and (before.leads or _joined(event) or not _elsewhere(event, before)):
        return before.day
    counted = any(draft.kind is not Kind.ATTACK for draft in event.drafts)
    if lead is not None and counted and (lead.leads or not _elsewhere(event, lead)):
        return lead.day
    return Period()


def _in_line(line: Line, first: int | None, published: date | None) -> _Told | None:
    day = _spoken(line) or _told(line, published)
    if day is None:
        return None
    return _Told(line.sentence.index, day, _areas(line.toponyms), line.sentence.index == first)


def _of_event(event: Event, first: int | None) -> _Told:
    line = next((draft.line for draft in event.drafts if draft.period.known), event.drafts[0].line)
    return _Told(line.sentence.index, event.period, _areas(line.toponyms) | _areas(event.places), line.sentence.index == first)


def _areas(places: Sequence[Toponym]) -> frozenset[str]:
    return frozenset(name for toponym in places if (name := where.area(toponym)))


def _elsewhere(event: Event, told: _Told) -> bool:
    """Whether an event lies in none of the areas that a day is told of."""
    here = _areas(event.places)
    return bool(here and told.areas) and not here & told.areas


_JOINING = re.compile(r"\b(?:also|elsewhere|meanwhile|in the meantime|as well|too)\b", re.IGNORECASE)
"""In the sentence of an event: it is told beside the one before."""


def _joined(event: Event) -> bool:
    return _JOINING.search(event.drafts[0].line.words) is not None


_ONCE = re.compile(r"\b(?:new|another|latest|fresh|again|the attacks?|the (?:air ?)?strikes)\b", re.IGNORECASE)
"""Beside a breach of a truce: it is one that the text tells of."""


def date_breaches(drafts: Sequence[Draft]) -> None:
    """Give a new breach of a truce the day of the violence that it consists in, told beside it."""
    for draft in drafts:
        if draft.method == "violated" and not draft.period.known and _ONCE.search(draft.line.words):
            near = [
                other
                for other in drafts
                if other.kind in VIOLENT and other.period.day is not None and _gap(draft, other) <= BESIDE
            ]
            if near:
                draft.period = min(near, key=lambda other: (_gap(draft, other), other.core.start)).period


BESIDE = 2
"""How many sentences from a breach the violence may be told; our convention."""


def _gap(left: Draft, right: Draft) -> int:
    return abs(left.line.sentence.index - right.line.sentence.index)


NEARBY = 4
"""How many sentences back another event's day may stand; our convention."""


LEAD = 3
"""How many sentences of the body are its lead, which tells the news and its day; our convention."""


FRESH = timedelta(days=6)
"""An event longer before publication is not the news of the day; our convention."""


def _fresh(period: Period, published: date | None) -> bool:
    return published is not None and period.day is not None and timedelta(0) <= published - period.day <= FRESH


def _told(line: Line, published: date | None) -> Period | None:
    """The one day of the last few that a sentence of the body names beside words of violence."""
    named = [t for t in line.timexes if not t.recurring and t.value != "PRESENT_REF"]
    days = {t.period for t in named if t.period is not None and _fresh(t.period, published)}
    if len(days) != 1 or line.title or line.sentence.region is not RegionKind.BODY:
        return None
    return days.pop() if happenings.named(line) or methods.method_in(line.words) else None


def _timeless(event: Event) -> bool:
    """Whether an undated event is told as an earlier one, or as something that goes on."""
    return not event.drafts or any(
        _ANOTHER_TIME.search(draft.line.before(draft.core.end, 400))
        or when.of_another(draft.line, draft.core)
        or (draft.kind is Kind.ATTACK and repeats.GOES_ON.search(draft.line.before(draft.trigger.end, 60)))
        for draft in event.drafts[:1]
    )


_ANOTHER_TIME = re.compile(
    r"\b(?:(?:days?|weeks?|months?|years?) after|earlier|previous|previously|last|similar|past|recent|ago|since|"
    r"in (?:\d{4}|january|february|march|april|may|june|july|august|september|october|november|december))\b",
    re.IGNORECASE,
)


def _spoken(line: Line) -> Period | None:
    dated = when.dating(line, line.span, line.span, line.span)
    return dated.period if dated.stated and dated.period.day else None
