"""Time expressions of a document, resolved against its publication and its own narrative."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from marsad.annotate.windows import with_windows
from marsad.model import Document, Period, Published, RegionKind, Sentence, Span, Timex
from marsad.text.dates import Anchors, Expression, Form, Meaning, Moment, Tense, find_expressions, resolve, tense_of
from marsad.text.dates.lasting import ending_window

_SINCE = re.compile(r"\b[Ss]ince(?:\s+(?:about|around|at\s+least|the))?\s*$")
_SINCE_EVENT = re.compile(r"\b[Ss]ince\s+(?:[\w’'\"“”-]+\s+){1,18}(?:(?:in|on|of)\s+)?(?:the\s+)?$")
_RANKED = re.compile(
    r"\b(?:first|second|last(?!\s+(?:week|month|year|night|[A-Z]))|worst|biggest|largest|bloodiest|deadliest|heaviest|fiercest|highest|lowest|longest|most\s+(?!of\b)\w+)\b[^.;]{0,60}"
    r"(?:\b[Ss]ince\b[^.;]{0,90}|\b(?:in|for)\s+)$"
)
_WHEN = re.compile(r",?\s+when\b")
_RUNNING = re.compile(
    r"\b(?:in|within|for|over|during)\s+(?:the\s+)?(?:same\s+)?(?:space\s+of\s+)?(?:just\s+|only\s+|less\s+than\s+|under\s+|some\s+|about\s+)*$",
    re.I,
)
_HYPHEN = re.compile(r"-(?:second|minute|hour|day|week|month|year|decade)")
"""A duration that only describes ("a two-day truce")."""
_LASTED = re.compile(
    r"\s+of\s+(?:[\w'’-]+\s+){1,8}?(?:has|have|had)\s+(?:(?:also|already|so\s+far)\s+)?"
    r"(?:killed|left|claimed|cost|caused|displaced|forced|driven|wounded|injured)\b"
)
"""After a duration: what lasted so long has cost lives up to now ("six days of bombing have killed")."""
_DATED = re.compile(r"\s+(?:(?:in|on|during|of|at|from|between|until|to|before|after|following|ended|ending)\s+)?(?:the\s+)?")
"""Between a duration and the date that places it ("for two days last week")."""
_STOPPED = re.compile(r",?\s+(?:when|before|until|after)\b")
"""What stops a duration before the publication ("for three weeks when the army came")."""

_REACH = 400
"""How far back, in characters, the words that govern an expression may stand."""

_OLD_DAYS = 400
"""A dated event so many days before the publication is history, not news."""

_HISTORY_SHARE, _HISTORY_LEAST = 0.8, 3
"""A text tells history when this share of its dates with a year, and at least so many, are old."""


@dataclass(frozen=True, slots=True)
class _Found:
    """An expression in its sentence."""

    expression: Expression
    sentence: Sentence


def timexes(document: Document, sentences: tuple[Sentence, ...]) -> tuple[Timex, ...]:
    """The time expressions of a document, in order; furniture has none.

    Where the publication is known to lie between two days only, an expression keeps its period when both give the same.
    """
    text = document.text
    found = [
        _Found(expression, sentence)
        for sentence in sentences
        if sentence.region is not RegionKind.FURNITURE
        for expression in find_expressions(text, sentence.span.start, sentence.span.end)
    ]
    days = _publication_days(document.published)
    history = _tells_history([item.expression for item in found], days[-1] if days else None)
    if not history:
        found = [item for item in found if item.expression.turn != "title"]
    opening = Anchors(history=history, moment=_only_year(found) if not days else None)
    readings = [_read(text, found, replace(opening, published=day)) for day in (*(days or (None,)), None)]
    agreed = [_agreed(*versions) for versions in zip(readings[0], readings[-2], readings[-1], strict=True)]
    return tuple(with_windows(text, agreed))


def _publication_days(published: Published) -> tuple[date, ...]:
    """The known day, or the two ends of a known interval, or nothing."""
    ends = [day for day in (published.earliest, published.latest) if day]
    return tuple(dict.fromkeys(ends)) if len(ends) == 2 else ()


def _tells_history(expressions: Iterable[Expression], published: date | None) -> bool:
    """Whether most dates with a year are long past at publication."""
    dated = [e for e in expressions if e.year is not None and e.form in {Form.DAY, Form.MONTH, Form.SEASON}]
    if published is None:
        return len({e.year for e in dated}) > 1
    old = [e for e in dated if (published.year - (e.year or 0)) * 365 + (published.month - (e.month or 6)) * 30 > _OLD_DAYS]
    return len(old) >= _HISTORY_LEAST and len(old) >= _HISTORY_SHARE * len(dated)


def _only_year(found: Iterable[_Found]) -> Moment | None:
    """The one year that the text names beside its days and months, where it names no other."""
    years = {item.expression.year for item in found if item.expression.year and item.expression.form is Form.DAY}
    return Moment(years.pop()) if len(years) == 1 else None


def _read(text: str, found: list[_Found], anchors: Anchors) -> list[Timex]:
    """All expressions resolved in the order of the text; the narrative moves along, but not back to what lasts since then."""
    read: list[Timex] = []
    for index, item in enumerate(found):
        span, sentence = item.expression.span, item.sentence.span
        before = text[max(sentence.start, span.start - _REACH) : span.start]
        clause = text[max(sentence.start, span.start - _REACH, read[-1].span.end if read else 0) : span.start]
        since = bool(_SINCE.search(before) or _SINCE_EVENT.search(clause))
        ranked = since and _RANKED.search(before) is not None
        here = replace(anchors, since=since and not ranked, tense=tense_of(text, sentence, span))
        meaning = resolve(item.expression, _with_year(item, found[index - 1] if index else None, here))
        running = _is_running(item.expression, span.of(text), before, here)
        running = running and not _is_placed(text, span, found[index + 1 : index + 2])
        if running or _has_lasted(item.expression, text, span, here):
            meaning = ending_window(item.expression, here)
        if not since:
            anchors = replace(anchors, moment=_moved(item.expression, meaning, anchors))
        if ranked and not _WHEN.match(text, span.end):
            meaning = replace(meaning, period=None)
        read.append(_timex(span, meaning, item.expression, here))
    return read


def _with_year(item: _Found, last: _Found | None, anchors: Anchors) -> Anchors:
    """The anchors with the year named just before "nine years later" in one sentence of news."""
    if anchors.history or last is None or last.sentence is not item.sentence or item.expression.form is not Form.NARRATIVE:
        return anchors
    year = last.expression.year if last.expression.form is Form.YEAR else None
    return replace(anchors, moment=Moment(year)) if year is not None and item.expression.unit in {"Y", "E", "C"} else anchors


def _is_running(expression: Expression, words: str, before: str, anchors: Anchors) -> bool:
    """Whether a duration of news lasts up to the publication ("in two weeks", "for four months")."""
    if expression.form is not Form.DURATION or anchors.history or anchors.tense is Tense.FUTURE or _HYPHEN.search(words):
        return False
    return _RUNNING.search(before) is not None and _RANKED.search(before) is None


def _has_lasted(expression: Expression, text: str, span: Span, anchors: Anchors) -> bool:
    """Whether a duration is how long something has gone on by now ("six days of bombing have killed dozens")."""
    return expression.form is Form.DURATION and not anchors.history and _LASTED.match(text, span.end) is not None


def _is_placed(text: str, span: Span, following: list[_Found]) -> bool:
    """Whether an event or the date that follows places a duration before the publication."""
    dated = any(_DATED.fullmatch(text, span.end, item.expression.span.start) for item in following)
    return dated or _STOPPED.match(text, span.end) is not None


def _moved(expression: Expression, meaning: Meaning, anchors: Anchors) -> Moment | None:
    """Where the narrative stands after an expression; in news neither a year alone nor "a year earlier" moves it."""
    if meaning.moment is None or (not anchors.history and _is_background(expression)):
        return anchors.moment
    same_year = anchors.moment is not None and anchors.moment.year == meaning.moment.year
    if same_year and meaning.moment.month is None:
        return anchors.moment
    return meaning.moment


def _is_background(expression: Expression) -> bool:
    """Whether an expression sets a scene beside the news: a year, a season, so many months or years back."""
    back = expression.turn == "ago" and expression.unit in {"M", "Q", "Y", "E", "C"}
    return back or expression.form in {Form.YEAR, Form.SEASON, Form.QUARTER}


def _timex(span: Span, meaning: Meaning, expression: Expression, anchors: Anchors) -> Timex:
    period = named = meaning.period
    if anchors.since and period is not None and period.start is not None:
        end = anchors.published if anchors.published and anchors.published >= period.start else None
        period = Period(period.start, end)
    return Timex(
        span=span,
        kind=meaning.kind,
        value=meaning.value,
        period=period,
        since=anchors.since,
        opened=named if anchors.since else None,
        recurring=expression.form is Form.HABIT,
        granularity=meaning.granularity,
        anchor=meaning.anchor,
    )


def _agreed(first: Timex, last: Timex, unanchored: Timex) -> Timex:
    """What the readings from the first and the last possible day have in common; where nothing, what stands unanchored."""
    if first == last:
        return first
    if first.since and first.period and last.period and first.period.start == last.period.start:
        return replace(first, period=Period(first.period.start, None))
    return unanchored
