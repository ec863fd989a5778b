"""Attacks that need no claim of their own, because a toll of the same article tells of them already (annotation guide)."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from marsad.extract import where
from marsad.extract.draft import Draft
from marsad.model import Kind, Scope

_HARM = frozenset({Kind.KILLED, Kind.INJURED})

_APART = re.compile(
    r"[;:\"“”]|\b(?:where|while|whilst|as|who|whose|which|when|after|before|but|although|and (?:then|also|later)|"
    r"meanwhile|said|says)\b",
    re.IGNORECASE,
)
"""Between an attack and a toll in one sentence: the attack is another one."""

_OUTCOME = re.compile(
    r"\b(?:which|that)\s+(?:(?:has|have|had|also)\s+)?(?=left|killed|claimed|wounded|injured|caused)", re.IGNORECASE
)
"""After an attack: the relative clause counts its victims."""

_EARLIER = re.compile(r"\b(?:after|before|earlier|previously|since)\b", re.IGNORECASE)
"""Between an attack and a toll: one is told to date the other."""


HISTORY = timedelta(days=25 * 365)
"""What ended this long before the report is history, which the guide does not record; our convention: few wars last longer."""


def recent(drafts: Sequence[Draft], published: date | None) -> list[Draft]:
    """The drafts without those of what ended long before the report was published (None: all stay)."""
    return [d for d in drafts if published is None or d.period.end is None or published - d.period.end < HISTORY]


def needed(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without the attacks that a toll tells of, and those of nobody and nowhere; others in their order."""
    tolls = [draft for draft in drafts if draft.kind in _HARM]
    return [
        draft
        for draft in drafts
        if draft.kind is not Kind.ATTACK
        or not (_nowhere(draft) or _of_weeks(draft) or _of_campaign(draft, tolls) or _told(draft, tolls))
    ]


LONGEST = timedelta(days=7)
"""Longest period of an attack by nobody who is named; a longer one is a campaign's date ("the assault began in April")."""


def _of_weeks(attack: Draft) -> bool:
    """Whether an attack by nobody who is named has no better time than a month or a year."""
    start, end = attack.period.start, attack.period.end
    return start is not None and end is not None and end - start > LONGEST and not set(attack.perpetrators) - {"unknown"}


def _of_campaign(attack: Draft, tolls: Sequence[Draft]) -> bool:
    """Whether a running total counts the dead of what has been going on since the same day ("has been bombing since April")."""
    start = attack.period.start
    if start is None or attack.period.day is not None:
        return False
    return any(toll.scope is Scope.CUMULATIVE and toll.period.start == start for toll in tolls)


def _nowhere(attack: Draft) -> bool:
    """Whether neither a place nor an author of an attack is known: nothing is told that could be checked."""
    return not attack.places and attack.area is None and not set(attack.perpetrators) - {"unknown"}


def _told(attack: Draft, tolls: Sequence[Draft]) -> bool:
    """Whether a toll tells of an attack: in its clause, by the same author in its sentence, or as the toll of its event."""
    tolls = [toll for toll in tolls if attack.perpetrators != (toll.victims_side,)]
    if any(_in_toll(attack, toll) for toll in tolls):
        return True
    near = [toll for toll in tolls if not _elsewhere(attack, toll)]
    if any(_by_one_author(attack, toll) for toll in near):
        return True
    counts = [toll for toll in near if attack.event is not None and toll.event is attack.event]
    return bool(counts) and not _accuses(attack, counts) and not _MANY.search(attack.trigger.of(attack.line.text))


_MANY = re.compile(
    r"\b(?:\d{2,}|dozens of|scores of|hundreds of|\d+,\d+)\s+(?:[\w-]+\s+){0,2}?(?:(?:air ?)?(?:strikes|raids)|sorties)\b",
    re.IGNORECASE,
)
"""A count of sorties reports on a campaign, of which a toll tells a part."""


def _elsewhere(attack: Draft, toll: Draft) -> bool:
    """Whether an attack is told at a place of its own that cannot be the toll's."""
    here = [t for t in attack.places if attack.line.span.contains(t.span)]
    known = all(t.place is not None for t in (*here, *toll.places))
    return known and where.apart(here, toll.places)


def _in_toll(attack: Draft, toll: Draft) -> bool:
    """Whether an attack is told in the clause that counts those it killed or injured: the toll says all of it."""
    if toll.line is not attack.line or "accusation" in attack.reasons:
        return False
    gap = attack.line.between(attack.trigger, toll.core) or attack.line.between(toll.core, attack.trigger)
    if toll.trigger.start > attack.trigger.start and toll.trigger.of(toll.line.text).lower().endswith("ing"):
        return re.search(r"\b(?:while|where|whose|meanwhile)\b|[;\"“”]", gap) is None
    return _APART.search(_OUTCOME.sub(" ", gap)) is None


def _by_one_author(attack: Draft, toll: Draft) -> bool:
    """Whether one name in a sentence is that of the author of both, and neither is told to date the other."""
    if toll.line is not attack.line or toll.actor is None or toll.actor != attack.actor:
        return False
    gap = attack.line.between(attack.trigger, toll.core) or attack.line.between(toll.core, attack.trigger)
    return _EARLIER.search(gap) is None


def _accuses(attack: Draft, tolls: Sequence[Draft]) -> bool:
    """Whether somebody names an author whom no toll's own words name, and is not himself the origin of one."""
    named = {code for toll in tolls for code in toll.perpetrators}
    own = {code for toll in tolls if toll.actor is not None for code in toll.perpetrators}
    charged = set(attack.perpetrators) - {"unknown"}
    if "accusation" in attack.reasons and charged - named:
        return True
    if not attack.names or not charged or attack.reasons[0].startswith("attack named"):
        return False
    origins = {toll.names[:1] for toll in tolls}
    return bool(charged - named) or (attack.actor is not None and bool(charged - own) and attack.names[:1] not in origins)
