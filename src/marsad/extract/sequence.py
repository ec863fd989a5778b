"""Events dated by another event: "a day after government forces took the town"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from marsad.extract.draft import VIOLENT, Draft
from marsad.extract.lines import Line
from marsad.model import COUNTING, Kind, Period, Span

_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_AFTER = re.compile(r"\b(?P<number>a|one|two|three|four|five|six) days? (?P<side>after|before)\b", re.IGNORECASE)
_ENDS = re.compile(r"[;.“”\"]|,(?=\s)|\b(?:but|while|said|says|told)\b", re.IGNORECASE)


def days_before(line: Line, trigger: Span) -> int | None:
    """How many days the thing at `trigger` lies before what the sentence tells first; None when the words do not say.

    Negative for "a day before …".
    """
    for match in _AFTER.finditer(line.text, line.span.start, trigger.start):
        if not _ENDS.search(line.text[match.end() : trigger.start]):
            days = _NUMBERS[match["number"].lower()]
            return days if match["side"].lower() == "after" else -days
    return None


_STOPS = re.compile(r"[;.“”\"]|,(?=\s)|\b(?:but|while|when|before)\b", re.IGNORECASE)


def _told_after(draft: Draft) -> re.Match[str] | None:
    """The words "a day after" that a claim of violence stands behind, where they do not open its sentence."""
    for match in _AFTER.finditer(draft.line.text, draft.line.span.start, draft.core.start):
        lead = draft.line.text[draft.line.span.start : match.start()]
        own = draft.time is not None and draft.time.start >= match.end()
        if len(lead.split()) > 1 and not own and not _STOPS.search(draft.line.text[match.end() : draft.core.start]):
            return match
    return None


def date_back(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Date the violence that something else came so many days after: "the deaths came a day after strikes killed 20".

    The day counted from is the one that the sentence names before those words; of "it came …", the one of the nearest dated
    sentence before; else that of the claim told before those words.
    """
    for draft in drafts:
        match = _told_after(draft) if draft.kind in VIOLENT else None
        if match is None:
            continue
        days = _NUMBERS[match["number"].lower()] * (1 if match["side"].lower() == "after" else -1)
        here = {t.period.day for t in draft.line.timexes if t.period and t.period.day and t.span.end <= match.start()}
        here = here or {o.period.day for o in drafts if o.line is draft.line and o.core.end <= match.start() and o.period.day}
        known = here or _before(draft, lines)
        draft.period = Period.on(known.pop() - timedelta(days=days)) if len(known) == 1 else Period()
        draft.said, draft.time = Period(), None


def _before(draft: Draft, lines: Sequence[Line]) -> set[date]:
    """The one day of the nearest dated sentence before a claim that says "it came …"."""
    if not _CAME.match(draft.line.words):
        return set()
    earlier = [line for line in lines if 0 < draft.line.sentence.index - line.sentence.index <= _REACH]
    return next((named for line in reversed(earlier) if (named := _days(line))), set())


def count_back(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Date each such claim by what its sentence tells beside it: by the one day that is named there, else not at all.

    "It came a day after …" counts from the one day that the nearest dated sentence before names.
    """
    for draft in drafts:
        if draft.kind in COUNTING or draft.kind in {Kind.ATTACK, Kind.DENIAL}:
            continue
        days = days_before(draft.line, draft.trigger)
        if days is None:
            continue
        known = {day for other in drafts if other.line is draft.line and other is not draft and (day := other.period.day)}
        known = known or _days(draft.line)
        known = known or _before(draft, lines)
        draft.period = Period.on(known.pop() - timedelta(days=days)) if len(known) == 1 else Period()
        draft.time = None


_CAME = re.compile(r"^\W*(?:it|this|that|(?:the|this|that) [\w-]+(?: [\w-]+)?) (?:came|comes|happened|followed)\b", re.IGNORECASE)
_REACH = 6
"""How many sentences back "the announcement" may look for its day."""


def _days(line: Line) -> set[date]:
    return {t.period.day for t in line.timexes if t.period is not None and t.period.day is not None}
