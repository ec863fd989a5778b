"""Windows of time: "since May", "in two weeks", what opened them, and what has gone on since."""

import re
from datetime import date, timedelta

from marsad.extract.lines import Line
from marsad.model import Span, Timex, TimexKind

MARK = re.compile(
    r"[;.“”\"]|\b(?:which|who|that|while|when|where|although|but|after|before|as|whose|since|because)\b", re.IGNORECASE
)


_LONG = ("season", "year", "decade")


_BEGAN = re.compile(
    r"\b(?:began|begun|started|launched|erupted|broke out|triggered|sparked|set off|ignited)\s+"
    r"(?:late\s+|early\s+)?(?:on\s+|in\s+)?$",
    re.IGNORECASE,
)
"""Before a day, with "has killed" after it: what began then goes on, so that its toll runs since that day."""


def begins(line: Line, time: Span) -> bool:
    """Whether a time is that at which something lasting began ("a conflict that erupted in March 2011")."""
    return _BEGAN.search(line.before(time.start, 120)) is not None or _BEGAN_AS.search(line.before(time.start, 200)) is not None


_BEGAN_AS = re.compile(
    r"\b(?:began|begun|started|erupted|broke out)\s+(?:as|with|when|after|from|following)\s+[^.;\d]{0,170}?\bin\s+$",
    re.IGNORECASE,
)
"""Before a month or year: what began with something that happened then ("a war that started with protests in 2011")."""


_OF_FIGHTING = re.compile(
    r"\s+of\s+(?:[\w-]+\s+)?"
    r"(?:(?:in)?fighting|clashes|battles?|bomb\w+|shelling|(?:air ?)?strikes|raids|violence|attacks|siege)\b",
    re.IGNORECASE,
)
"""After a duration: it is how long the killing went on."""


_SUPERLATIVE = re.compile(r"\b(?:first|deadliest|worst|biggest|heaviest|largest|bloodiest)\b", re.IGNORECASE)


_THROUGHOUT = re.compile(r"\b(?:over|during|throughout|this|between|from)\W+(?:the\W+)?$", re.IGNORECASE)


def is_window(line: Line, timex: Timex, core: Span) -> bool:
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
    return timex.granularity in _LONG and _THROUGHOUT.search(line.before(timex.span.start, 30)) is not None


def since(line: Line, published: date | None) -> date | None:
    """The day since which things go on ("since the end of April"); None when not said, or longer ago than RECENT."""
    starts = [t.period.start for t in line.timexes if t.period is not None and t.period.start is not None and _opens(line, t)]
    recent = [day for day in starts if published is None or timedelta(0) <= published - day <= RECENT]
    return recent[0] if recent else None


def _opens(line: Line, timex: Timex) -> bool:
    return timex.since or begins(line, timex.span)


RECENT = timedelta(days=400)
"""A window that opened longer ago is that of the whole war; our convention."""


_WHEN = re.compile(r",?\s+when\b", re.IGNORECASE)


_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)


def opened_by(line: Line, timex: Timex, trigger: Span) -> bool:
    """Whether a thing is what opened a window, and happened then: "since they took it in May", "since May when they took it"."""
    if not timex.since or timex.opened is None:
        return False
    if trigger.end <= timex.span.start:
        lead = line.before(timex.span.start, 200)
        told = [match.start() for match in _SINCE.finditer(lead)]
        return bool(told) and timex.span.start - len(lead) + told[-1] < trigger.start
    after = _WHEN.match(line.text, timex.span.end)
    return after is not None and after.end() <= trigger.start and not MARK.search(line.text[after.end() : trigger.start])


_SINCE_TIME = re.compile(r"\b(?:since|for|until|from|over|in)\W+(?:\w+\W+){0,3}$", re.IGNORECASE)


_OPENING_SINCE = re.compile(r"\W*since\s+(?:[\w-]+\s+){0,8}", re.IGNORECASE)
"""A sentence that opens with that since which something holds ("Since a deal with X last year, Y has kept …")."""


def since_then(line: Line, trigger: Span, time: Span) -> bool:
    """Whether a window is the one since which something holds: behind it, right after "since", or where the sentence opens."""
    if time.end <= trigger.start and _OPENING_SINCE.fullmatch(line.text[line.span.start : time.start]):
        return re.fullmatch(r",?\s+(?:the\s+)?", line.text[time.end : trigger.start]) is not None
    gap = line.text[trigger.end : time.start]
    return not MARK.search(_SINCE_TIME.sub("", gap)) and _SINCE_TIME.search(line.before(time.start, 40)) is not None


_BEGAN_DOING = re.compile(r"\b(?:began|begun|started)\s+(?:[\w-]+\s+){0,2}?\w+ing\b[^.;,]{0,80}\b(?:in|since)\s+$", re.IGNORECASE)
"""Before a month or year: what somebody "began bombing" then goes on."""


def goes_on(line: Line, time: Span) -> bool:
    """Whether a time is that since which somebody does a thing ("started bombing in May")."""
    return _BEGAN_DOING.search(line.before(time.start, 140)) is not None
