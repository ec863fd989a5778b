"""Movements and meetings: read beside the other kinds, so that they change nothing in them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from marsad.extract import deeds, reality, speakers, when
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.extract.meeting import meetings
from marsad.extract.movement import movements
from marsad.model import Kind, Span, Status

_LEFT = frozenset({"withdrawn", "lost", "captured"})


def beside(lines: Sequence[Line], others: Sequence[Draft], published: date | None) -> list[Draft]:
    """The movements and meetings of a document, each once.

    Args:
        lines: The document's sentences.
        others: What was read of the other kinds: a withdrawal that is told there as a change of control is not told again.
        published: The document's day.
    """
    found = [
        draft
        for line in lines
        for draft in (*movements(line), *meetings(line))
        if not _told(draft, others) and not _damaged(draft)
    ]
    speakers.attribute(found)
    speakers.name_generic(found, lines)
    for draft in found:
        _date(draft, published)
        _stopped(draft, lines)
    kept: list[Draft] = []
    for draft in found:
        same = next((other for other in kept if _same(other, draft)), None)
        if same is None:
            kept.append(draft)
        else:
            _absorb(same, draft)
    return kept


def _told(draft: Draft, others: Sequence[Draft]) -> bool:
    return draft.method == "withdrawn" and any(
        other.kind is Kind.CONTROL
        and other.method in _LEFT
        and other.line is draft.line
        and other.trigger.overlaps(draft.trigger)
        for other in others
    )


_THEN = re.compile(
    r"\W*(?:(?:but|and|later|however)\s+)*(?:it|they|the (?:[\w-]+\s+)?(?:convoy|column|reinforcements|patrol))\s+"
    r"(?:[\w-]+\s+){0,4}?(?:stop|stopped|halt|halted|hit|struck|targeted|attacked|blocked|ambushed|bombed|under (?:attack|"
    r"fire))\b",
    re.IGNORECASE,
)
"""How a sentence goes on about a movement told in the one before: "But it had to stop after …"."""


def _stopped(draft: Draft, lines: Sequence[Line]) -> None:
    """Take from the next sentence who stopped or struck what moves, where it goes on about it."""
    if draft.moves is None or draft.moves.stopped_by or draft.moves.form not in {"convoy", "reinforcements", "patrol"}:
        return
    following = next((line for line in lines if line.sentence.index == draft.line.sentence.index + 1), None)
    if following is None or not _THEN.match(following.words):
        return
    doers = [who for _, who in deeds.deeds(following) if who is not None]
    codes = tuple(code for code in (doers[0].codes if doers else ()) if code not in draft.perpetrators)
    if codes:
        draft.moves = replace(draft.moves, stopped_by=codes)
        draft.reasons.append("stopped or struck, by the sentence after it")


_AROUND = 90
"""Characters to each side of a trigger in which a damaged sentence shows; our convention."""


def _damaged(draft: Draft) -> bool:
    """Whether the words around are headlines run together: most of them begin with a capital letter."""
    words = re.findall(
        r"[^\W\d_]{2,}", draft.line.before(draft.trigger.start, _AROUND) + draft.line.after(draft.trigger.start, _AROUND)
    )
    return len(words) > 12 and sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _date(draft: Draft, published: date | None) -> None:
    core = draft.trigger.hull(draft.evidence)
    given = when.dating(draft.line, draft.trigger, Span(core.start, core.end), draft.line.span, windows=None)
    if given.span is not None and not _one_clause(draft.line, draft.trigger, given.span):
        given = when.Dating()
    draft.status, draft.period = reality.dated(
        draft.status, (given.period, given.stated), published, past=reality.past(draft.line, draft.trigger)
    )
    draft.time = given.span if draft.period.known else None
    if draft.method in {"cancelled", "postponed"} and draft.status is Status.ANNOUNCED:
        draft.status = Status.REPORTED
    if draft.kind is Kind.MEETING and draft.method == "held" and draft.status is Status.ANNOUNCED:
        draft.method = "planned"


def _one_clause(line: Line, trigger: Span, time: Span) -> bool:
    """Whether a time is that of the verb: no other clause begins between them, or the sentence opens with the time."""
    gap = line.between(trigger, time) or line.between(time, trigger)
    opens = time.end <= trigger.start and distance(line.text[line.span.start : time.start]) <= 3
    gap = _WHEN.sub("", gap) if time.end <= trigger.start else gap
    return opens or (reality.BREAK.search(gap) is None and _OTHER_VERB.search(gap) is None)


_WHEN = re.compile(r"^\W*when\b", re.IGNORECASE)
"""Right behind a time: what follows happened at that time ("on Monday when a convoy came …")."""

_OTHER_VERB = re.compile(
    r"\b(?:began|begun|started|erupted|has|have|had|killed|agreed|signed|launched|said|told)\b", re.IGNORECASE
)
"""Verbs of another thing, between a movement and a time."""


def _same(left: Draft, right: Draft) -> bool:
    """Whether two tellings are of one movement or meeting: nothing that both state differs."""
    if left.kind is not right.kind or left.method != right.method or left.status is not right.status:
        return False
    if not when.nearby(left.period, right.period) or not _shared(_names(left), _names(right)):
        return False
    if left.meets is not None and right.meets is not None:
        return left.meets.form == right.meets.form and _shared(_people(left), _people(right))
    if left.moves is None or right.moves is None or left.moves.form != right.moves.form:
        return False
    counts = [(left.moves.vehicles, right.moves.vehicles), (left.moves.troops, right.moves.troops)]
    return all(a is None or b is None or a == b for a, b in counts) and _shared(set(left.perpetrators), set(right.perpetrators))


def _shared(left: set[str], right: set[str]) -> bool:
    return not left or not right or not left.isdisjoint(right)


def _names(draft: Draft) -> set[str]:
    return {t.place.place_id if t.place else t.name_span.of(draft.line.text).lower() for t in draft.places}


def _people(draft: Draft) -> set[str]:
    return {name.split()[-1].lower() for name in (draft.meets.participants if draft.meets else ())}


def _absorb(kept: Draft, dropped: Draft) -> None:
    """What only the later telling says is kept: its day, place, parties, numbers and origin."""
    if not kept.names:
        kept.names, kept.source_ids, kept.source_type, kept.source = (
            dropped.names,
            dropped.source_ids,
            dropped.source_type,
            dropped.source,
        )
    if not kept.period.known:
        kept.period, kept.time = dropped.period, None
    kept.places = kept.places or dropped.places
    kept.perpetrators = kept.perpetrators or dropped.perpetrators
    if kept.moves is not None and dropped.moves is not None:
        mine, other = kept.moves, dropped.moves
        kept.moves = replace(mine, vehicles=mine.vehicles or other.vehicles, troops=mine.troops or other.troops)
    if kept.meets is not None and dropped.meets is not None and kept.meets.purpose is None:
        kept.meets = replace(kept.meets, purpose=dropped.meets.purpose)
