"""What a time expression that a person asks about may mean."""

import re
from dataclasses import replace
from datetime import date

from marsad.annotate.timexes import timexes
from marsad.errors import UsageError
from marsad.model import Document, Published, PublishedBasis, RegionKind, Sentence, Span, TimeReading, Timex, TimexKind
from marsad.text.dates import Anchors, Expression, Form, Tense, find_expressions, resolve, tense_of

_EVENT = re.compile(r"\s+(?:after|before|following|into)\b")
_EDGES = {
    "start": "the beginning",
    "early": "the first third",
    "mid": "the middle third",
    "late": "the last third",
    "end": "the end",
    "so_far": "the part before the day of publication",
    "rest": "the rest",
}


def when(text: str, published: date | None = None, context: str = "") -> tuple[TimeReading, ...]:
    """What the time expressions of a text mean, each with its reasons; the likelier reading first where there are two.

    Args:
        text: One expression ("late April") or a text that holds some.
        published: Day of publication, which anchors what is relative; None leaves it open.
        context: The passage where the text stands, whose verbs and dates decide; "" for none.

    Returns:
        The readings in the order of the text; empty where no time expression is found.

    Raises:
        UsageError: the context does not hold the text.
    """
    passage = context or text
    start = passage.lower().find(text.lower())
    if start < 0:
        raise UsageError(f"the context does not hold {text!r}; give the sentence where it stands, word for word")
    whole = Sentence(Span(0, len(passage)), 0, 0, RegionKind.BODY)
    known = Published(published, published, PublishedBasis.METADATA) if published else Published()
    wordings = {expression.span: expression for expression in find_expressions(passage)}
    readings: list[TimeReading] = []
    for timex in timexes(Document("", passage, "", published=known), (whole,)):
        if start <= timex.span.start and timex.span.end <= start + len(text):
            readings.extend(_readings(passage, timex, wordings[timex.span], published))
    return tuple(readings)


def _readings(passage: str, timex: Timex, expression: Expression, published: date | None) -> list[TimeReading]:
    """The reading of an expression, and the one that lies ahead where no verb tells."""
    words = timex.span.of(passage)
    tense = tense_of(passage, Span(0, len(passage)), timex.span)
    reasons = _reasons(timex, expression, published, tense)
    if timex.kind is TimexKind.DURATION and timex.period is None and _EVENT.match(passage, timex.span.end):
        reasons = ("open: it is counted from an event that the text does not date",)
    if expression.form is Form.YEAR and "/" in words:
        reasons = (*reasons, "day and month may be swapped, so only the year is certain")
    first = TimeReading(words, timex.kind, timex.value, timex.period, timex.granularity, timex.anchor, timex.since, reasons)
    if tense is not Tense.OPEN or timex.since or timex.anchor != "published" or published is None:
        return [first]
    ahead = resolve(expression, Anchors(published=published, tense=Tense.FUTURE))
    if ahead.period is None or ahead.period == timex.period:
        return [first]
    other = (f"counted from the publication on {published}", "if it lies ahead: no verb says that it does")
    return [first, replace(first, value=ahead.value, period=ahead.period, anchor=ahead.anchor, reasons=other)]


def _reasons(timex: Timex, expression: Expression, published: date | None, tense: Tense) -> tuple[str, ...]:
    reasons = [_ground(timex, published)]
    if timex.anchor == "published" and expression.form in {Form.WEEKDAY, Form.DAY, Form.MONTH, Form.SEASON} and not timex.since:
        reasons.append(
            {
                Tense.PAST: "the verb beside it looks back",
                Tense.FUTURE: "the verb beside it looks ahead",
                Tense.OPEN: "no verb says whether it lies behind or ahead, and news mostly looks back",
            }[tense]
        )
    if expression.edge in _EDGES and timex.period is not None:
        reasons.append(f"vague: {_EDGES[expression.edge]} of the {timex.granularity}")
    if timex.since:
        ends = "lasts until the publication" if published else "has no end: no day of publication is given"
        reasons.append(f"since: the window {ends}")
    return tuple(reasons)


def _ground(timex: Timex, published: date | None) -> str:
    """What a reading rests on, or why there is none."""
    if timex.value is None:
        return "no calendar has that day"
    if timex.anchor == "explicit":
        return "its year is named"
    if timex.anchor == "published":
        return f"counted from the publication on {published}"
    if timex.anchor == "narrative":
        return "counted from the date that the text names before it"
    if timex.kind is TimexKind.SET:
        return "it repeats, so it has no days of its own"
    if timex.kind is TimexKind.DURATION:
        return "a length of time that nothing places in the calendar"
    if timex.value.endswith("_REF"):
        return "vague: it names no days"
    if published is None:
        return "open: it is relative, and no day of publication is given"
    return "open: it is relative to a date that the text does not name"
