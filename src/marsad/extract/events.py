"""The events of violence that a document tells of, and what each gives to the claims about it.

Every claim of violence belongs to an event (`coreference`). What the sentences that go back to the event say of its day, place,
author and method is gathered, and fills the claims whose own sentence is silent: never from whatever stands nearest. The day of
a statement dates an event only where no sentence dates the event itself.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from marsad.extract import attackers, coreference, deeds, happenings, methods, when, where
from marsad.extract.draft import Draft, Event
from marsad.extract.lines import Line
from marsad.model import Kind, Period, Scope, Span, Toponym


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
    _mentioned(events, lines)
    _undated(events, lines, published)
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
            _place(event, places, title=False)
            return True
    return False


def _undated(events: Sequence[Event], lines: Sequence[Line], published: date | None) -> None:
    """Give an event that no words date the day of the document's fresh news: what was said last, or happened last, before it."""
    known = [(line.sentence.index, day) for line in lines if (day := _spoken(line)) is not None]
    known += [
        (event.drafts[0].line.sentence.index, event.period)
        for event in events
        if event.drafts and event.period.day is not None and published and timedelta(0) <= published - event.period.day <= FRESH
    ]
    known.sort(key=lambda item: item[0])
    for event in events:
        if event.period.known or event.stated.known or not known or _timeless(event):
            continue
        at = event.drafts[0].line.sentence.index
        before = [day for index, day in known if 0 <= at - index <= NEARBY]
        if before or at <= LEAD:
            event.stated = before[-1] if before else known[0][1]


NEARBY = 8
"""How many sentences back the day of the news may stand; our convention."""


LEAD = 5
"""The headline and the first sentences may be dated by the first day that the text gives; our convention."""


FRESH = timedelta(days=6)
"""An event longer before publication is not the news of the day; our convention."""


def _timeless(event: Event) -> bool:
    """Whether an undated event is told as an earlier one, or as something that goes on."""
    return not event.drafts or any(
        _ANOTHER_TIME.search(draft.line.before(draft.core.end, 200))
        or (draft.kind is Kind.ATTACK and coreference.GOES_ON.search(draft.line.before(draft.trigger.end, 60)))
        for draft in event.drafts[:1]
    )


_ANOTHER_TIME = re.compile(
    r"\b(?:earlier|previous|previously|last|similar|past|recent|ago|since|in (?:\d{4}|january|february|march|april|may|"
    r"june|july|"
    r"august|september|october|november|december))\b",
    re.IGNORECASE,
)


def _spoken(line: Line) -> Period | None:
    dated = when.dating(line, line.span, line.span, line.span)
    return dated.period if dated.stated and dated.period.day else None


def _of_event(draft: Draft) -> bool:
    return draft.kind in {Kind.KILLED, Kind.INJURED, Kind.ATTACK} and draft.scope is not Scope.CUMULATIVE


def _join(draft: Draft, event: Event) -> None:
    draft.event = event
    event.drafts.append(draft)
    if not event.period.known or (
        draft.period.known and draft.period.start and event.period.start and _shorter(draft.period, event.period)
    ):
        event.period = draft.period
    if len(event.drafts) == 1 or not _FURTHER.match(draft.line.words):
        _place(event, draft.places, title=draft.line.title)
    _one_name(draft, event)
    if draft.perpetrators and draft.whole is None and not (draft.kind is Kind.ATTACK and coreference.other_kind(draft, event)):
        if not event.perpetrators:
            event.perpetrators = draft.perpetrators
        _charge(event, draft.line, draft.actor, draft.names[:1], draft.perpetrators)
    event.method = event.method or draft.method
    event.weak = event.weak or methods.weak_method(draft.line.words)
    event.kinds |= happenings.families(draft.line.words)
    if not event.stated.known and draft.said.day is not None:
        event.stated = draft.said
    _state(draft.line, event)


_FURTHER = re.compile(r"\W*(?:another|a further|elsewhere|also|separately|meanwhile|in addition|further)\b", re.IGNORECASE)
"""Opening a sentence: where that happened is not where the rest did."""


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


def _place(event: Event, places: tuple[Toponym, ...], *, title: bool) -> None:
    """Take a place for an event where it is the first, a smaller one, or one of the text after that of the headline."""
    if not places:
        return
    sharper = not event.places or where.rank(places[0]) < where.rank(event.places[0])
    if sharper or (event.headlined and not title and where.rank(places[0]) <= where.WIDE):
        event.places, event.headlined = places, title


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
    if dated.period.known and not dated.stated and not dated.total and not parted:
        if event.period.known and not when.nearby(dated.period, event.period):
            return
        event.period = event.period if event.period.known else dated.period
    places = where.of_event(line, core, core, line.span)
    if event.headlined or not where.apart(places, event.places):
        _place(event, places, title=line.title)
    found = attackers.claimed(line, core) or deeds.of_word(line, core)
    if found:
        event.perpetrators = event.perpetrators or found.codes
        _charge(event, line, found.span, _origin(line, core), found.codes)
    event.method = event.method or methods.method_in(line.words)
    event.kinds |= happenings.families(core.of(line.text))
    _state(line, event)


_PARTED = re.compile(
    r"\b(?:similar|like|which|who|that|when|after|before|since|where|while|but|show\w*|says?|said)\b", re.IGNORECASE
)
"""Between "the attack" and a day: the day is that of something else."""

_SCATTERED = re.compile(r"\b(?:separate|across|several|various|different|multiple)\b", re.IGNORECASE)
"""Beside a wide name: what is told happened in more than one place of it."""


def _fill(event: Event) -> None:
    for draft in event.drafts:
        if not draft.period.known:
            draft.period = event.period if event.period.known else event.stated
        if event.places and (not draft.places or _wider(draft, event) or (draft.line.title and not event.headlined)):
            draft.places = event.places
        if not draft.perpetrators:
            draft.perpetrators = _inherited(draft, event)
        if draft.method is None and draft.kind in {Kind.KILLED, Kind.INJURED, Kind.ATTACK}:
            draft.method = event.method or event.weak


def _wider(draft: Draft, event: Event) -> bool:
    """Whether a claim's own place is only the larger one around the event's ("near the city", then the village by name)."""
    own, other = where.rank(draft.places[0]), where.rank(event.places[0])
    if draft.kind is Kind.ATTACK and own < where.COUNTRY:
        return False
    if own >= where.WIDE:
        return other < own and not _SCATTERED.search(draft.line.words)
    return other < own and draft.whole is None and not where.apart(draft.places, event.places)


_HEDGE = re.compile(
    r"\b(?:blam\w+|accus\w+|likely|believed|suspect\w*|purported\w*|alleg\w+|thought|probabl\w+|apparent\w*|said to be|"
    r"points? to)\b",
    re.IGNORECASE,
)
"""Beside an author: somebody only thinks or charges that it was him."""


def _charge(event: Event, line: Line, actor: Span | None, origin: tuple[str, ...], codes: tuple[str, ...]) -> None:
    """Keep who is said to have done it; a charge or a guess only as the word of its origin."""
    if not _hedged(line, actor):
        event.named.append(((), codes))
    elif origin:
        event.named.append((origin, codes))


def _hedged(line: Line, actor: Span | None) -> bool:
    """Whether an author is named by way of a charge or a guess, which is the word of its origin alone."""
    return actor is not None and _HEDGE.search(line.before(actor.start, 70) + line.after(actor.end, 50)) is not None


def _origin(line: Line, core: Span) -> tuple[str, ...]:
    """Who says what stands at `core`, at most one name."""
    return next((a.names[:1] for a in line.attributions if a.names and a.content.contains(core)), ())


def _inherited(draft: Draft, event: Event) -> tuple[str, ...]:
    """Who did it, by the article's own words or those of the claim's origin: what others accuse is not this origin's word."""
    for origin, codes in event.named:
        if not origin or origin == draft.names[:1]:
            found = tuple(code for code in codes if code != draft.victims_side)
            if found:
                return found
    return ("unknown",)
