"""Which event of a document a claim of violence is about.

Claims are read in the order of the text. A claim goes on with the event before unless its day, its place, its author or an
opening ("another attack", "elsewhere") tells them apart; "the attack" goes back to the event that can be called so.
"""

import re
from datetime import timedelta

from marsad.extract import happenings, repeats, when, where
from marsad.extract.draft import Draft, Event
from marsad.model import Kind, RegionKind

APART = re.compile(
    r"\b(?:elsewhere|separately|in (?:a )?(?:separate|another|relevant|related)|"
    r"another (?:(?:air|rocket|mortar|bomb|suicide|car bomb)[ -]?)?(?:attack|strike|raid|bombing|blast)|"
    r"(?:an |the )?(?:earlier|previous|last|similar) (?:attack|strike|raid|bombing|airstrikes?)s?|"
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


_ELSEWHERE = re.compile(
    r"\b(?:strikes?|raids?|shelling|bombings?|bombardments?|attacks?|fire)\s+(?:in|on|at|across|of)\s+(?:(?:various|several|many|some|two|three)\s+)?other\s+(?:\w+\s+)?"
    r"(?:areas|parts|places|towns|villages|cities|districts|neighbou?rhoods|regions|provinces|locations)\b",
    re.IGNORECASE,
)
"""An attack of a claim's own sentence, which was not where the event before was."""


def _elsewhere(draft: Draft) -> bool:
    return _ELSEWHERE.search(draft.line.after(draft.core.start, 200)) is not None


def event_for(draft: Draft, events: list[Event], current: Event | None) -> Event:
    """The event of a claim: that of its whole, the one at hand, an earlier one that the text comes back to, or a new one.

    Args:
        draft: The claim.
        events: The events so far, in order of first mention; a new one is added.
        current: The event told last, None at the start.
    """
    if draft.whole is not None and draft.whole.event is not None:
        return draft.whole.event
    if campaign(draft):
        events.append(Event(len(events) + 1))
        return events[-1]
    if current is not None and _fits(draft, current):
        return current
    for event in reversed(events):
        if event is not current and _fits(draft, event) and _named_alike(draft, event):
            return event
    event = Event(len(events) + 1)
    events.append(event)
    return event


def campaign(draft: Draft) -> bool:
    """Whether an attack is told to go on for longer than an event: it is none, and dates none."""
    start, end = draft.period.start, draft.period.end
    long = start is not None and end is not None and end - start > LASTING
    return draft.kind is Kind.ATTACK and (long or (draft.period.known and start is None))


def goes_on(draft: Draft) -> bool:
    """Whether an attack without a day is told as going on ("are carrying out strikes in …"): no later claim is of it."""
    before = draft.line.before(draft.trigger.end, 60)
    return not draft.period.known and (repeats.GOES_ON.search(before) or _UNDER.search(before)) is not None


_UNDER = re.compile(r"\b(?:(?-i:is)|are|remains?)\s+(?:\w+\s+)?under\b", re.IGNORECASE)

LASTING = timedelta(days=3)
"""What lasts longer is a campaign rather than an event; our convention."""


def _named_alike(draft: Draft, event: Event) -> bool:
    """Whether the text comes back to an earlier event: same day or same place, not merely nothing against it."""
    same_day = draft.period.known and event.period.known and when.nearby(draft.period, event.period)
    same_place = (
        bool(draft.places and event.places)
        and not where.apart(draft.places, event.places, draft.line.text)
        and where.rank(draft.places[0]) < where.WIDE
    )
    return (same_day or not draft.period.known or _told_soon(draft, event)) and same_place


def _fits(draft: Draft, event: Event) -> bool:
    if event.drafts and (draft.line.sentence.region is RegionKind.CAPTION) != (
        event.drafts[0].line.sentence.region is RegionKind.CAPTION
    ):
        return False
    if (draft.kind is Kind.ATTACK and not repeats.same_attack(draft, event)) or _answered(draft, event):
        return False
    if not _of_its_days(draft, event):
        return False
    first = event.drafts[0] if event.drafts else None
    same_line = first is not None and any(other.line is draft.line for other in event.drafts)
    refers = _refers(draft)
    if not same_line and not refers and _another(draft, event):
        return False
    if not same_line and (_new_strike(draft, event) or _new_day(draft, event)):
        return False
    if not same_line and _of_another_side(draft, event):
        return False
    if draft.perpetrators and event.perpetrators and not set(draft.perpetrators) & set(event.perpetrators):
        return (same_line and draft.whole is not None) or _one_actor(draft, event, refers=refers)
    return same_line or refers or not _done_otherwise(draft, event)


def _another(draft: Draft, event: Event) -> bool:
    """Whether a claim says that it is told beside an event, lies in another place, or names who did "also" that."""
    if APART.search(draft.line.before(draft.core.start, 200)) or _elsewhere(draft):
        return True
    if draft.places and event.places and where.apart(draft.places, event.places, draft.line.text):
        return True
    return draft.actor is not None and not event.perpetrators and repeats.ANOTHER.search(draft.line.words) is not None


TOLD_AFTER = timedelta(days=2)
"""How long after an event somebody may be quoted on it as news; our convention."""


def _of_its_days(draft: Draft, event: Event) -> bool:
    """Whether a claim's day can be that of an event; of one that is only spoken of on a day, that day or shortly before."""
    if event.period.known or draft.kind is not Kind.ATTACK:
        return when.nearby(draft.period, event.period)
    return _told_soon(draft, event) or when.nearby(draft.period, event.stated)


def _told_soon(draft: Draft, event: Event) -> bool:
    """Whether a claim's day is that on which an event without a day of its own was spoken of, or shortly before."""
    told, day = event.stated.day, draft.period.day
    return not event.period.known and told is not None and day is not None and timedelta(0) <= told - day <= TOLD_AFTER


_IN_THE_CLASHES = re.compile(
    r"\b(?:in|during) (?:the|those|these|that) (?:\w+ )?(?:clashes|fighting|battles?|fight|confrontations?)\b", re.IGNORECASE
)
"""A toll of fighting told before, in which both sides lose people."""


def _of_another_side(draft: Draft, event: Event) -> bool:
    """Whether a toll counts fighters of another side than the event's others, and not in the clashes told of."""
    other = draft.victims_side and any(d.victims_side and d.victims_side != draft.victims_side for d in event.drafts)
    return bool(other) and _IN_THE_CLASHES.search(draft.line.words) is None


def _done_otherwise(draft: Draft, event: Event) -> bool:
    """Whether a claim tells of other means than its event: of gas, or of any other where both are placed and it stands alone."""
    if "chemical" in (draft.method, event.method) and other_means(draft, event):
        return True
    differs = draft.method and event.method and draft.method != event.method and not _same_deed(draft, event)
    return bool(differs and draft.places and event.places and (draft.period.known or draft.actor is not None))


_MEANS = frozenset({"airstrike", "shelling", "chemical"})


def other_means(draft: Draft, event: Event) -> bool:
    """Whether a toll tells of planes and its event of guns, or the other way round, or one of the two of gas."""
    return draft.kind is not Kind.ATTACK and draft.method != event.method and {draft.method, event.method} <= _MEANS


_GENERAL = re.compile(r"\b(?:terrorist|militant|extremist|takfiri|jihadist|gunm[ae]n|insurgent)s?\b", re.IGNORECASE)


def general(draft: Draft) -> bool:
    """Whether who did it is told by a general word alone ("a terrorist attack"), which may mean a group named beside it."""
    return draft.actor is not None and judging(draft.actor.of(draft.line.text))


def judging(words: str) -> bool:
    """Whether somebody is called by a general word alone ("the terrorists", "Takfiri militants")."""
    return _GENERAL.search(words) is not None and re.sub(r"\bTakfiri\b", "", words).islower()


def _same_deed(draft: Draft, event: Event) -> bool:
    """Whether an attack and a toll of one day are by the same side: how it was done is only told in other words."""
    kinds = {draft.kind, *(other.kind for other in event.drafts)}
    same = bool(draft.perpetrators) and set(draft.perpetrators) == set(event.perpetrators)
    return Kind.ATTACK in kinds and same and draft.period.known and draft.period == event.period


def _one_actor(draft: Draft, event: Event, *, refers: bool) -> bool:
    """Whether a group is named in one place and called by a general word in the other, for one attack at one place."""
    named = [other for other in event.drafts if other.perpetrators]
    vague = general(draft)
    if not named or all(general(other) for other in named) == vague:
        return False
    placed = bool(draft.places and event.places) and not where.apart(draft.places, event.places, draft.line.text)
    if vague and (refers or _definite(draft)):
        return True
    return (refers or placed) and any(_called(one) for one in (named if vague else [draft]))


def _definite(draft: Draft) -> bool:
    """Whether a general word qualifies an attack that the text goes back to ("the terrorist attack")."""
    if draft.actor is None:
        return False
    lead, rest = draft.line.before(draft.actor.start, 5).lower(), draft.line.after(draft.actor.end, 30)
    return lead.endswith("the ") and re.match(r"\s+(?:\w+ )?(?:attack|bombing|explosion|blast|shelling)s?\b", rest) is not None


def _called(draft: Draft) -> bool:
    """Whether the text calls the group that did it by a general word too ("ISIS terrorists")."""
    mentions = [p.span.of(draft.line.text) for p in draft.line.parties if p.party in draft.perpetrators]
    return any(_GENERAL.search(words) and not words.islower() for words in mentions)


def _refers(draft: Draft) -> bool:
    """Whether a claim's sentence goes back to an event told ("the attack"), and not to another one ("the last attack")."""
    found = _SAME.finditer(draft.line.before(draft.core.end, 200))
    return any(happenings.OTHER.search(match[0]) is None for match in found)


def other_kind(draft: Draft, event: Event) -> bool:
    """Whether an attack is fought on the ground and the event is not, or the other way round: "as fighting went on nearby"."""
    ground = "shooting"
    return bool(draft.method and event.method) and (draft.method == ground) != (event.method == ground)


_REPRISAL = re.compile(r"\b(?:in (?:revenge|retaliation|response|reprisal)|to avenge|avenging|retaliat\w+)\b", re.IGNORECASE)


_DAYS_APART = re.compile(r"\b(?:days?|weeks?|months?|hours?|years?) (?:after|before|earlier|later)\b", re.IGNORECASE)
"""Between two claims of one sentence: they are of two events."""

_NEW = re.compile(
    r"\W*(?:an?|two|three|several)\s+(?:[\w-]+\s+){0,2}?(?:attacks?|air ?strikes?|strikes?|raids?|blasts?|explosions?|"
    r"bombings?|shelling)\b",
    re.IGNORECASE,
)
"""Opening a sentence: an attack that has not been told of yet."""


def _new_strike(draft: Draft, event: Event) -> bool:
    """Whether "an attack on …" with a toll and a place of its own follows an event whose toll and place are others."""
    if draft.figure is None or not draft.places or where.rank(draft.places[0]) >= where.WIDE or not _NEW.match(draft.line.words):
        return False
    known = {t.place.place_id for t in event.places if t.place is not None}
    apart = bool(known) and not any(t.place is not None and t.place.place_id in known for t in draft.places)
    return apart and any(other.figure is not None and not other.line.title for other in event.drafts)


_FRONTED = re.compile(r"^\W*(?:(?:and|but|later|earlier|recently|moreover|then|on|early|late|in|overnight)\W+)*$", re.IGNORECASE)


def _new_day(draft: Draft, event: Event) -> bool:
    """Whether a sentence opens with a day ("On Friday …"), and so a scene, after an event of the body that has none."""
    if draft.time is None or not draft.line.span.contains(draft.time) or event.period.known:
        return False
    return not all(d.line.title for d in event.drafts) and _FRONTED.match(draft.line.before(draft.time.start, 300)) is not None


def _answered(draft: Draft, event: Event) -> bool:
    """Whether one is told in the same sentence as what the other answered ("strikes in revenge for the death of five")."""
    for other in event.drafts:
        if other.line is draft.line:
            gap = draft.line.between(other.core, draft.core) or draft.line.between(draft.core, other.core)
            if _REPRISAL.search(gap) or _DAYS_APART.search(gap):
                return True
    return False
