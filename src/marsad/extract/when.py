"""When a thing happened: the time expression that belongs to it, or the day on which somebody told of it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from marsad.extract import clauses
from marsad.extract.lines import Line, distance
from marsad.model import Period, Span, Timex, TimexKind

_MARK = re.compile(
    r"[;.“”\"]|\b(?:which|who|that|while|when|where|although|but|after|before|as|whose|since|because)\b", re.IGNORECASE
)


_SPOKE = re.compile(r"^\W*(?:(?:in|on|a|an|late|early|the|his|her|its|statement|monitor|group|earlier)\W+){0,3}$", re.IGNORECASE)


_TOLD = re.compile(r"\b(?:told|statement to)\b(?:\W+\w+)*$", re.IGNORECASE)


_LISTENER = re.compile(
    r"^\W*(?:(?-i:[A-Z])[\w.-]*\W+|(?:the|a|an|in|to|statement|news|reporters?|journalists?|correspondent|agency|"
    r"television|channel|"
    r"newspaper|radio|by|phone|telephone)\W+){1,6}(?:(?:on|late|early)\W+)*$",
    re.IGNORECASE,
)
"""Between "told" and a day: to whom it was said, so that the day is that of the statement."""


_SAYING = re.compile(
    r"\b(?:urg(?:ed|ing)|condemn(?:ed|ing)|call(?:ed|ing)|warn(?:ed|ing)|say(?:s|ing)|said|told|add(?:ed|"
    r"ing)|announc(?:ed|ing)|report(?:ed|ing)|stat(?:ed|ing)) (?:on |late |early )?$",
    re.IGNORECASE,
)


_LONG = ("week", "month", "season", "year", "decade")


@dataclass(frozen=True, slots=True)
class Dating:
    """A period with where it is said.

    Attributes:
        period: The days; unknown when the sentence gives none.
        span: The words, or None.
        stated: Whether it is the day of the statement rather than of the thing.
        total: Whether the words open a window over which a total runs.
    """

    period: Period = Period()
    span: Span | None = None
    stated: bool = False
    total: bool = False


def dating(line: Line, core: Span, trigger: Span, fence: Span, *, windows: bool | None = True) -> Dating:
    """The time expression that belongs to what happened to `core`; the day of the statement only when there is no other.

    Args:
        line: The sentence.
        core: The figure or the word of violence.
        trigger: The words that give the kind.
        fence: Between the claims before and after.
        windows: Whether a window ("in two weeks", "since May") may be the time; False takes only those with "since", None none.
    """
    options = []
    own = clauses.aside(line, trigger)
    for timex in line.timexes:
        if clauses.aside(line, timex.span) != own:
            continue
        if timex.period is None or not timex.period.known or timex.recurring or _habit(timex):
            continue
        window = _window(line, timex, core)
        if _anothers(line, core.hull(trigger), timex.span, _RELATIVE if window else _ANOTHERS):
            continue
        if window and not fence.contains(timex.span) and _MARK.search(line.between(core, timex.span)):
            continue
        if window and not windows and (windows is None or not timex.since):
            continue
        if not window and timex.kind is TimexKind.DURATION and timex.period.day is None:
            continue
        stated = _stated(line, timex)
        period = _joined(line, timex)
        outside = 0 if fence.contains(timex.span) else 3
        cost = _cost(line, timex, core.hull(trigger)) + outside + (30 if stated else 0)
        options.append((cost, timex.span, Dating(period, timex.span, stated, window)))
    if not options:
        return Dating()
    return min(options, key=lambda option: option[:2])[2]


_AND = re.compile(r"\s+(?:and|into|to|through|until)\s+(?:(?:on|late|early|again)\s+)*", re.IGNORECASE)


_HOURS = re.compile(r"\b(\d+|forty-eight|seventy-two)[\s-]hours?\b", re.IGNORECASE)


_HOUR_WORDS = {"forty-eight": 48, "seventy-two": 72}


def _joined(line: Line, timex: Timex) -> Period:
    """The period of a time with the one joined to it ("Sunday and Monday"); "48 hours" open two days back (annotation guide)."""
    period = timex.period or Period()
    hours = _HOURS.search(timex.span.of(line.text))
    if hours and period.end is not None:
        count = _HOUR_WORDS.get(hours[1].lower()) or int(hours[1])
        return Period(period.end - timedelta(days=max(1, count // 24)), period.end)
    for other in line.timexes:
        follows = other.span.start > timex.span.end and _AND.fullmatch(line.text[timex.span.end : other.span.start])
        if follows and period.day and other.period and other.period.day and period.day < other.period.day:
            return Period(period.day, other.period.day)
    return period


_ANOTHERS = re.compile(
    r"\b(?:which|who|whom|whose|since|before|until)\b(?!\s+(?:was|were)\s+(?:killed|injured|wounded))|\b(?:captured|"
    r"seized|taken|retaken|held) by\b|"
    r"\b(?:evacuated|began|begun|"
    r"started|agreed|signed|came into|took effect|came into force|arrived|fled|erupted)\b(?!\W+\w+ing\b)",
    re.IGNORECASE,
)
"""Between a claim and a day: the day is that of what these words tell ("… a convoy evacuated on Friday")."""


_RELATIVE = re.compile(r"\b(?:who|whom|whose|which)\b", re.IGNORECASE)
"""The same for a window: "since" opens it, so only a relative clause parts it from the claim."""


def _anothers(line: Line, core: Span, time: Span, words: re.Pattern[str]) -> bool:
    """Whether a day that follows belongs to another deed than the one at `core`."""
    return core.end <= time.start and words.search(line.text[core.end : time.start]) is not None


def window(line: Line, published: date | None) -> date | None:
    """The day since which things go on ("since the end of April"); None when not said, or longer ago than RECENT."""
    starts = [t.period.start for t in line.timexes if t.since and t.period is not None and t.period.start is not None]
    recent = [day for day in starts if published is None or timedelta(0) <= published - day <= RECENT]
    return recent[0] if recent else None


RECENT = timedelta(days=400)
"""A window that opened longer ago is that of the whole war; our convention."""


def _habit(timex: Timex) -> bool:
    return timex.kind is TimexKind.SET


_BEGAN = re.compile(
    r"\b(?:began|begun|started|launched|erupted|broke out)\s+(?:late\s+|early\s+)?(?:on\s+|in\s+)?$", re.IGNORECASE
)
"""Before a day, with "has killed" after it: what began then goes on, so that its toll runs since that day."""


_OF_FIGHTING = re.compile(
    r"\s+of\s+(?:[\w-]+\s+)?(?:fighting|clashes|battles?|bomb\w+|shelling|(?:air ?)?strikes|raids|violence|attacks|siege)\b",
    re.IGNORECASE,
)
"""After a duration: it is how long the killing went on."""


_SUPERLATIVE = re.compile(r"\b(?:first|deadliest|worst|biggest|heaviest|largest|bloodiest)\b", re.IGNORECASE)


def _window(line: Line, timex: Timex, core: Span) -> bool:
    """Whether a time opens a window over which a total runs."""
    lead = line.text[min(core.end, timex.span.start) : timex.span.start] or line.before(timex.span.start, 60)
    if _SUPERLATIVE.search(lead):
        return False
    if _BEGAN.search(line.before(timex.span.start, 40)) and re.match(r"\W+(?:ha(?:s|ve)|had)\b", line.after(timex.span.end, 8)):
        return True
    if timex.since or re.search(r"\bsince\b(?:\W+\w+){0,16}\W*$", lead, re.IGNORECASE):
        return True
    if timex.kind is TimexKind.DURATION:
        return (
            re.search(
                r"\b(?:in|over|during|within|past|last|throughout|for)\W+(?:the\W+)?(?:(?:past|last|just|about|almost|"
                r"only|more than|over|less than)\W+)*$",
                line.before(timex.span.start, 30),
                re.IGNORECASE,
            )
            is not None
            or re.match(r"(?:the )?(?:past|last)\b", timex.span.of(line.text), re.IGNORECASE) is not None
            or _OF_FIGHTING.match(line.after(timex.span.end, 40)) is not None
        )
    before = line.before(timex.span.start, 30)
    return (
        timex.granularity in _LONG[2:]
        and re.search(
            r"\b(?:over|during|throughout|this|between|from)\W+(?:the\W+)?$", before + timex.span.of(line.text)[:0], re.IGNORECASE
        )
        is not None
    )


def _cost(line: Line, timex: Timex, core: Span) -> float:
    if timex.span.start >= core.end:
        between = line.text[core.end : timex.span.start]
    else:
        between = line.text[timex.span.end : core.start] if timex.span.end < core.start else ""
    return 0.25 * distance(between) + 3.0 * len(_MARK.findall(between))


def _stated(line: Line, timex: Timex) -> bool:
    """Whether a time belongs to the words of saying ("a monitor said on Monday", "urging Damascus Tuesday")."""
    if _SAYING.search(line.before(timex.span.start, 24)):
        return True
    for attribution in line.attributions:
        cue = attribution.cue
        if cue.overlaps(timex.span):
            return True
        if cue.end <= timex.span.start and _SPOKE.match(line.text[cue.end : timex.span.start]):
            return True
        if _TOLD.search(cue.of(line.text)) and _LISTENER.match(line.text[cue.end : timex.span.start]):
            return True
        if attribution.source and attribution.source.end <= timex.span.start and timex.span.end <= cue.start:
            return True
        if (
            timex.span.end <= cue.start
            and distance(line.text[timex.span.end : cue.start]) <= 1
            and not attribution.content.contains(timex.span)
        ):
            return True
    return False


def nearby(left: Period, right: Period) -> bool:
    """Whether two periods can be of one event: they overlap or follow each other by one day at most."""
    if not left.known or not right.known:
        return True
    start, end = left.start or left.end, left.end or left.start
    other_start, other_end = right.start or right.end, right.end or right.start
    if start is None or end is None or other_start is None or other_end is None:
        return True
    return start <= other_end + timedelta(0) and other_start <= end + timedelta(0)
