"""Where an event of violence happened, and which of its claims happened there.

The smallest place that a sentence about the event gives is the event's. A claim takes it where its own words name none, or only
the larger one around it; not where they say that what they count happened in more than one place, or count more than was there.
"""

import re
from collections.abc import Mapping, Sequence

from marsad.extract import happenings, where
from marsad.extract.draft import Draft, Event
from marsad.extract.lines import Line
from marsad.model import Kind, Precision, Span, Toponym

FURTHER = re.compile(r"\W*(?:another|a further|elsewhere|also|separately|meanwhile|in addition|further)\b", re.IGNORECASE)
"""Opening a sentence: where that happened is not where the rest did."""

_SCATTERED = re.compile(
    r"\b(?:separate|across|several|various|different|multiple|throughout)\b",
    re.IGNORECASE,
)
"""Beside a wide name: what is told happened in more than one place of it."""

_IN_AND_AROUND = re.compile(r"\b(?:in|on) and around\s+(?:[\w-]+\s+){0,4}$", re.IGNORECASE)
_AND_AROUND = re.compile(
    r"\s+(?:city\s+|province\s+)?and\s+(?:its|their|the surrounding|nearby)\s+(?:[\w-]+\s+)?"
    r"(?:countryside|suburbs?|surroundings|outskirts|districts|areas?|towns|villages)\b",
    re.IGNORECASE,
)
"""Right before and after a name: what is told happened there and in the places around it."""


def joined(draft: Draft, event: Event) -> None:
    """Let a claim that has just joined an event give it its place."""
    beside = bool(draft.places) and (draft.places[0].modifier or "").lower().startswith("nearby")
    if len(event.drafts) > 1 and (beside or FURTHER.match(draft.line.words)):
        return
    place(event, draft.places, title=draft.line.title)


def place(event: Event, places: tuple[Toponym, ...], *, title: bool) -> bool:
    """Take a place for an event where it is the first, a smaller one, or one of the text after that of the headline.

    Returns:
        Whether it was taken.
    """
    if not places:
        return False
    sharper = not event.places or _sharper(places[0], event.places[0])
    if sharper or (event.headlined and not title and where.rank(places[0]) <= where.WIDE):
        event.places, event.headlined = places, title
        return True
    return False


def sharpen(events: Sequence[Event], lines: Sequence[Line]) -> None:
    """Give an event of the lead, told there as in a part of a country or without a place, the town of the sentences after it."""
    home = where.home_code(lines)
    counted = {line: [d for e in events for d in e.drafts if d.line is line and d.figure is not None] for line in lines[:LEAD]}
    for event in events:
        if not any(draft.figure is not None for draft in event.drafts) or not _vague(event):
            continue
        first = event.drafts[0].line.sentence.index
        for line in lines[:LEAD]:
            others = [draft for draft in counted[line] if draft.event is not event and not _same_number(draft, event)]
            if line.title or line.sentence.index <= first or others:
                continue
            if _ELSEWHERE.search(line.words):
                break
            places = _town_told(line, event)
            if places and all(t.place is None or t.place.country == home for t in places):
                event.places, event.headlined = places, False
                break


LEAD = 7
"""Headline and sentences of the lead, which tell an event twice: shortly, and with its town; our convention."""

_ELSEWHERE = re.compile(
    r"\b(?:elsewhere|separately|meanwhile|in (?:a )?(?:separate|another)|years? ago|months? ago|"
    r"c(?:ame|omes?) (?:amid|as|after|days?|hours?)|(?:earlier|previous|last) (?:attack|strike|raid|week|month|year))\b",
    re.IGNORECASE,
)


def _vague(event: Event) -> bool:
    return all(where.rank(toponym) > where.WIDE for toponym in event.places)


def _same_number(draft: Draft, event: Event) -> bool:
    mine = draft.figure.figure if draft.figure else None
    return any(other.figure is not None and other.kind is draft.kind and other.figure.figure == mine for other in event.drafts)


def _town_told(line: Line, event: Event) -> tuple[Toponym, ...]:
    """The town in which a sentence says that something violent happened, in the part of the country that the event is in."""
    words = [word.span for word in happenings.named(line)] + [
        Span(*m.span()) for m in _BLEW.finditer(line.text, line.span.start, line.span.end)
    ]
    for word in words:
        places = where.of_event(line, word, word, line.span)
        if places and where.rank(places[0]) <= where.WIDE and not where.apart(places, event.places):
            return places
    return ()


_BLEW = re.compile(r"\b(?:blew (?:him|her|them)sel(?:f|ves) up|detonated|went off|exploded|struck|targeted)\b", re.IGNORECASE)


def give(event: Event) -> None:
    """Give the claims of an event its place where their words leave it open; one without a place lies where the last one did."""
    last: Draft | None = None
    told = {id(draft): draft.places for draft in event.drafts}
    for draft in event.drafts:
        if not event.places:
            return
        if draft.whole is not None and draft.whole.line is draft.line and told.get(id(draft.whole)) == draft.places:
            draft.places = draft.whole.places
        elif not draft.places and where.of_whole_country(draft.line):
            continue
        elif not draft.places:
            draft.places = last.places if last is not None and _goes_on(draft, last) else event.places
        elif _wider(draft, event, told) or _headline(draft, event):
            draft.places = event.places
        else:
            last = draft


def _goes_on(draft: Draft, last: Draft) -> bool:
    """Whether a claim without a place is told right after one with a sharp place of its own."""
    near = 0 < draft.line.sentence.index - last.line.sentence.index <= GOES_ON
    return near and not last.line.title and where.rank(last.places[0]) < where.WIDE


BESIDE = 20
"""Characters between "killed" and a country's war within which the war is what killed; our convention."""

GOES_ON = 2
"""How many sentences on an event is still told of the place named last; our convention."""


def _sharper(new: Toponym, old: Toponym) -> bool:
    """Whether a name says more exactly where than another; near a village says more than near a city."""
    ranks = where.rank(new), where.rank(old)
    if _city(old) and _quarter(new) and where.area(new) == where.area(old):
        return True
    if ranks[0] == ranks[1] and new.precision is old.precision is Precision.NEAR:
        return _city(old) and not _city(new)
    return ranks[0] < ranks[1]


def _quarter(toponym: Toponym) -> bool:
    return toponym.place is not None and toponym.place.feature in {"neighbourhood", "camp"}


def _city(toponym: Toponym) -> bool:
    return toponym.place is not None and toponym.place.feature in {"city", "governorate"}


def _headline(draft: Draft, event: Event) -> bool:
    """Whether a claim of the headline is of the place that the text gives: it names one place at most, and no country."""
    return draft.line.title and not event.headlined and len(draft.places) < 2 and not _of_country(draft)


def _of_country(draft: Draft) -> bool:
    return draft.line.title and where.whole_country(draft.places)


def _spread(draft: Draft) -> bool:
    """Whether a claim's own words say that it happened in more than one place of the area that they name."""
    place, line = draft.places[0].span, draft.line
    if where.in_war_of(line, draft.places[0]) and len(line.between(draft.trigger, place)) < BESIDE:
        return True
    around = _IN_AND_AROUND.search(line.before(place.start, 50)) or _AND_AROUND.match(line.after(place.end, 60))
    if where.rank(draft.places[0]) <= where.WIDE and around:
        return True
    return where.rank(draft.places[0]) >= where.WIDE and _SCATTERED.search(line.words) is not None


def _wider(draft: Draft, event: Event, told: Mapping[int, tuple[Toponym, ...]]) -> bool:
    """Whether a claim's own place is only the larger one around the event's ("near the city", then the village by name)."""
    own, other = where.rank(draft.places[0]), where.rank(event.places[0])
    if (draft.kind is Kind.ATTACK and own < where.COUNTRY) or len(draft.places) > 1:
        return False
    if _of_country(draft) or _more_than_there(draft, event, told) or _spread(draft):
        return False
    if own >= where.WIDE:
        return other < own
    areas = {where.area(draft.places[0]), where.area(event.places[0])}
    if draft.whole is not None or (None not in areas and len(areas) > 1):
        return False
    return _sharper(event.places[0], draft.places[0]) and not where.apart(draft.places, event.places)


def _more_than_there(draft: Draft, event: Event, told: Mapping[int, tuple[Toponym, ...]]) -> bool:
    """Whether a claim of a town or province counts more than any that is told of the event's place: that was a part of it."""
    if where.rank(draft.places[0]) > where.WIDE:
        return False
    mine = _least(draft)
    there = [
        least
        for other in event.drafts
        if other.kind is draft.kind and other.line is not draft.line and not other.line.title and told[id(other)] == event.places
        if not _ONE_OF.search(other.line.before(other.trigger.start, 30))
        if (least := _least(other)) is not None
    ]
    return mine is not None and bool(there) and mine > max(there)


_ONE_OF = re.compile(r"\bone of (?:those|the)\b", re.IGNORECASE)
"""Before "killed": who is told of is one of those counted elsewhere, no toll of the place."""


def _least(draft: Draft) -> int | None:
    return draft.figure.figure.low if draft.figure else None
