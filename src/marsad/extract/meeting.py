"""Summits, visits, calls and talks: who, where, when, what about, and whether they were held, planned, put off or called off."""

from collections.abc import Iterator, Sequence

from marsad.extract import meetingwords as words
from marsad.extract import participants, reality, when, where
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.extract.participants import People
from marsad.model import Kind, Meeting, Span, Status, Toponym

_LONGEST = 240
"""Greatest length of evidence in characters; our convention."""


def meetings(line: Line) -> list[Draft]:
    """The meetings of a sentence: at most one, the first that can be read."""
    if line.title or "?" in line.words or not words.GATE.search(line.words):
        return []
    readings = (_met, _phoned, _noun, _visited)
    return next(([draft] for reading in readings for draft in reading(line)), [])


def _met(line: Line) -> Iterator[Draft]:
    """Somebody who can meet on both sides of the verb: neither "met with resistance" nor "met the conditions"."""
    for match in words.MET.finditer(line.text, line.span.start, line.span.end):
        trigger, verb = Span(*match.span()), match[0].lower()
        if verb.startswith("meeting") and not words.MEETING_NOW.search(line.before(trigger.start, 12)):
            continue
        host, guest = participants.left(line, trigger.start), participants.right(line, trigger.end)
        if guest is not None and guest.names and (host is not None or verb != "meet"):
            yield from _draft(line, trigger, "meeting", [host, guest])
        elif (
            guest is None
            and host is not None
            and host.several
            and line.after(trigger.end, 4).startswith((" in ", " at ", " on ", ".", ","))
        ):
            yield from _draft(line, trigger, "meeting", [host])


def _phoned(line: Line) -> Iterator[Draft]:
    for match in words.PHONED.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        if words.BY_PHONE.search(line.text, trigger.start, min(line.span.end, trigger.end + 60)):
            yield from _draft(
                line, trigger, "call", [participants.left(line, trigger.start), participants.right(line, trigger.end)]
            )


def _visited(line: Line) -> Iterator[Draft]:
    """Somebody in an office who visited a place, not a reporter."""
    for match in words.VISITED.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        host, places = participants.left(line, trigger.start), _next_places(line, trigger.end)
        known = host is not None and host.names and not host.press
        if known and places and not words.ARTICLE.search(line.before(trigger.start, 8)):
            yield from _draft(line, trigger, "visit", [host], places)


def _next_places(line: Line, at: int) -> tuple[Toponym, ...]:
    """The places named right behind a character ("visited the northern town of X")."""
    behind = [t for t in line.toponyms if t.span.start >= at]
    gap = line.text[at : behind[0].span.start] if behind else ""
    if not behind or "," in gap or distance(gap) > 5 or words.ELSEWHERE.search(gap):
        return ()
    return where.together(line, behind[0], behind)


def _noun(line: Line) -> Iterator[Draft]:
    for match in words.NOUN.finditer(line.text, line.span.start, line.span.end):
        trigger, form = Span(*match.span()), match.lastgroup or "meeting"
        lead, rest = line.before(trigger.start, 80), line.after(trigger.end, 110)
        told = words.BEFORE.search(lead) or words.LED_IN.search(lead) or words.AFTER.match(rest)
        if (
            not told
            or words.WITH_PRESS.match(rest)
            or (form == "visit" and not rest.startswith((" to ", " by ", " in ", " of ")))
        ):
            continue
        places = _next_places(line, trigger.end + 3) if form == "visit" and rest.startswith(" to ") else None
        yield from _draft(line, trigger, form, list(_sides(line, trigger)), places)


def _sides(line: Line, trigger: Span) -> Iterator[People]:
    """Those who meet: the subject of the verb of holding, the body that meets, those behind "with", "between" or "by"."""
    lead, behind = line.before(trigger.start, 110), line.after(trigger.end, 160)
    for held in list(words.HELD.finditer(lead))[-1:]:
        if not reality.BREAK.search(lead[held.end() :]):
            yield from _known(participants.left(line, trigger.start - len(lead) + held.start()))
    body = participants.left(line, trigger.start)
    if body is not None and body.names and participants.BODY.search(body.names[-1]):
        yield body
    yield from _told(line, trigger)
    match = words.WITH.search(behind)
    gap = behind[: match.start()] if match else ""
    if match and not words.ELSEWHERE.search(gap) and not (match[0].startswith("of ") and gap.strip()):
        yield from _known(participants.right(line, trigger.end + match.end()))


def _known(people: People | None) -> Iterator[People]:
    if people is not None:
        yield people


def _told(line: Line, trigger: Span) -> Iterator[People]:
    """Those whom somebody told something "in a call": named before or behind it."""
    lead = line.before(trigger.start, 140)
    for told in list(words.TOLD.finditer(lead))[-1:]:
        found = participants.right(line, trigger.start - len(lead) + told.end())
        if found is not None and words.IN_A.fullmatch(line.text[found.span.end : trigger.start]):
            yield found
    then = words.THEN_TOLD.match(line.after(trigger.end, 50))
    if then:
        yield from _known(participants.left(line, trigger.start))
        yield from _known(participants.right(line, trigger.end + then.end()))


def _draft(
    line: Line, trigger: Span, form: str, sides: Sequence[People | None], places: tuple[Toponym, ...] | None = None
) -> Iterator[Draft]:
    told = reality.status(line, trigger)
    known = [side for side in sides if side is not None]
    if told is None or any(side.press for side in known):
        return
    about = _purpose(line, trigger)
    places = _places(line, trigger, about) if places is None else places
    names = tuple(dict.fromkeys(name for side in known for name in side.names))
    if not _enough(line, trigger, (form, known), places):
        return
    spans = [side.span for side in known if side.names]
    yield Draft(
        kind=Kind.MEETING,
        line=line,
        trigger=trigger,
        evidence=_evidence(trigger, spans),
        places=places,
        perpetrators=participants.codes(line, spans),
        actor=spans[0] if spans else None,
        method=_state(line, trigger, told),
        status=told,
        meets=Meeting(form, names, about.of(line.text) if about else None),
        reasons=[f'{form}: "{trigger.of(line.text)}"', *([f"between {', '.join(names)}"] if len(names) > 1 else [])],
    )


def _enough(line: Line, trigger: Span, what: tuple[str, Sequence[People]], places: tuple[Toponym, ...]) -> bool:
    """Whether enough is said: two who meet, one with a place or a day, or a place of talks."""
    form, known = what
    several = len([side for side in known if side.names]) > 1 or any(side.several for side in known)
    one = any(side.names for side in known)
    if several or (one and places) or (places and form in {"summit", "talks", "visit"}):
        return True
    return one and when.dating(line, trigger, trigger, line.span, windows=None).period.known


def _evidence(trigger: Span, spans: Sequence[Span]) -> Span:
    evidence = trigger
    for span in spans:
        grown = evidence.hull(span)
        evidence = grown if grown.end - grown.start <= _LONGEST else evidence
    return evidence


def _state(line: Line, trigger: Span, told: Status) -> str:
    around = line.before(trigger.start, 60) + line.after(trigger.start, 90)
    if words.OFF.search(around):
        return "cancelled"
    if words.LATER.search(around):
        return "postponed"
    return "planned" if told is Status.ANNOUNCED else "held"


def _purpose(line: Line, trigger: Span) -> Span | None:
    """The words that say what a meeting is about, up to the end of their clause; None where nothing does."""
    match = words.ABOUT.search(line.text, trigger.end, min(line.span.end, trigger.end + 200))
    if match is None or any(t.span.start <= match.start("what") < t.span.end for t in line.timexes):
        return None
    start = match.start("what")
    speakers = [a.source.start for a in line.attributions if a.source is not None and a.source.start > start]
    about = words.ABOUT_ENDS.sub("", line.text[start : min([match.end("what"), *speakers])]).rstrip()
    return Span(start, start + len(about)) if len(about) > 3 else None


def _places(line: Line, trigger: Span, about: Span | None) -> tuple[Toponym, ...]:
    """Where it is held: the place behind "in" or "at" that is no part of what it is about, else where they came."""
    led = [t for t in line.toponyms if words.IN.search(line.before(t.span.start, 70)) and not (about and about.overlaps(t.span))]
    behind = [t for t in led if t.span.start >= trigger.end and not words.ELSEWHERE.search(line.text[trigger.end : t.span.start])]
    if behind:
        return where.together(line, min(behind[:2], key=where.rank), behind)
    ahead = [t for t in led if t.span.end <= trigger.start and _leads_to(line, t, trigger)]
    return where.together(line, ahead[-1], ahead) if ahead else ()


def _leads_to(line: Line, toponym: Toponym, trigger: Span) -> bool:
    """Whether a sentence plays at a place before it comes to the meeting: it opens with it, or somebody came there."""
    gap = line.text[toponym.span.end : trigger.start]
    opens = distance(line.text[line.span.start : toponym.span.start]) <= 3
    came = opens or words.CAME.search(line.before(toponym.span.start, 60)) is not None
    return came and distance(gap) <= 12 and words.ELSEWHERE.search(gap) is None
