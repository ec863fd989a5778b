"""Whether a count is of one event or a running total, and over which days a total runs."""

import re
from collections.abc import Sequence
from datetime import date

from marsad.extract import windows
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.extract.when import Dating
from marsad.model import COUNTING, Kind, Period, Scope

_WAR = re.compile(r"\b(?:war|conflict|uprising|revolution|crisis)\b", re.IGNORECASE)


_TOTAL = re.compile(
    r"\b(?:so far|to date|(?:un)?till? now|up to now|since|in total|over (?:recent|the past|the last)|"
    r"in recent (?:days|weeks|months|years)|string of|series of attacks|during the (?:war|conflict)|the (?:ongoing|years?-long|"
    r"campaign|offensive) (?:has|have)|has seen|have led to|each (?:day|week|month)|this (?:month|year)|"
    r"in (?:a matter of|just) |in such (?:attacks|strikes|raids|incidents))\b",
    re.IGNORECASE,
)


_STANDING = re.compile(
    r"\b(?:still|remain|remains|live|lives|lived|living|under (?:\w+ )?siege|besieg\w+|encircled|at "
    r"(?:\w+ )?risk|in need|there are|currently|trapped)\b",
    re.IGNORECASE,
)


_ONE = re.compile(
    r"\b(?:an?|the|this|that|another|one|twin|double|saturday\w*|sunday\w*|monday\w*|tuesday\w*|wednesday\w*|thursday\w*|"
    r"friday\w*) (?:[\w-]+ ){0,2}?(?:attack|blast|explosion|bombing|bomb|strike|raid|massacre|"
    r"earthquake)\b(?! (?:campaign|war|offensive)\b)",
    re.IGNORECASE,
)


_EVENT = re.compile(r"\b(?:waiting|stuck|stranded|stranding|waited)\b", re.IGNORECASE)


_RUBBLE = re.compile(r"\b(?:rubble|debris)\b", re.IGNORECASE)
"""Beside people who are trapped: one event trapped them."""


def scope_of(draft: Draft, dated: Dating) -> Scope | None:
    """Whether a count is of one event or a running total; None for kinds without a number."""
    if draft.kind not in COUNTING:
        return None
    near = draft.line.text[max(draft.line.span.start, draft.core.start - 60) : min(draft.line.span.end, draft.trigger.end + 60)]
    if dated.total and not _hours(dated, draft.line):
        return Scope.CUMULATIVE
    if draft.kind is Kind.AFFECTED and _RUBBLE.search(near):
        return Scope.INCIDENT
    if draft.kind is Kind.AFFECTED:
        return (
            Scope.INCIDENT
            if _EVENT.search(near) and not _STANDING.search(draft.trigger.of(draft.line.text))
            else Scope.CUMULATIVE
        )
    if draft.kind is Kind.DISPLACED and not draft.movement:
        return Scope.CUMULATIVE
    if draft.kind in {Kind.KILLED, Kind.INJURED} and _harm_total(draft, dated, near):
        return Scope.CUMULATIVE
    if (_TOTAL.search(near) and not _days(dated)) or (_vague(dated) and not _EVENTS.search(draft.line.words)):
        return Scope.CUMULATIVE
    return Scope.INCIDENT


_LASTS = re.compile(r"\b(?:war|conflict|fighting|uprising|violations) (?:has|have|also|had|in \w+ has)\b", re.IGNORECASE)


def _harm_total(draft: Draft, dated: Dating, near: str) -> bool:
    """Whether a count of dead or injured runs over more than one event."""
    words, dayless = draft.line.words, not _day(dated)
    if _LASTS.search(words) or _vast(draft) or (_SO_FAR.search(near) and not _ONE.search(words)):
        return True
    if _campaign(draft) and (dated.stated or dayless):
        return True
    if _spell(dated) and not _EVENTS.search(words):
        return True
    return (not dated.period.known or (background(draft.line) and dayless)) and _large(draft)


_CAMPAIGN = re.compile(
    r"\b(?:campaign|offensive|war|conflict|siege)\b"
    r"(?:\W+(?!(?:said|says|told|that|explosions?|blasts?|attacks?|strikes?|raids?)\b)[\w-]+){0,12}?\W+(?:has|have|had|that|which)?\s*"
    r"(?:also |already |so far )?(?:killed|left|claimed|wounded|injured|cost|caused)$",
    re.IGNORECASE,
)
"""A campaign as subject of a verb of harm: it lasts, so that its toll is a running total."""


def _campaign(draft: Draft) -> bool:
    lead = re.split(r"[;.]", draft.line.before(draft.trigger.end, 130))[-1]
    return draft.trigger.start <= draft.core.start and _CAMPAIGN.search(lead) is not None


_SO_FAR = re.compile(
    r"\b(?:so far|to date|(?:in|during|throughout|of|from) (?:the|this|\w+s) (?:[\w-]+ )?(?:war|conflict|uprising)|"
    r"(?:during|throughout|over) (?:the|this|that) (?:\w+ ){0,2}?(?:campaign|offensive|siege)|"
    r"toll (?:from|of) (?:the )?conflict)\b",
    re.IGNORECASE,
)
"""Words that make a count one of a whole war, whatever day it was said on."""


VAST = 5000
"""From this count on, dead or injured are read as a running total whatever day stands near; our convention."""


def _vast(draft: Draft) -> bool:
    return draft.figure is not None and (draft.figure.figure.low or draft.figure.figure.high or 0) >= VAST


LARGE = 300
"""From this count on, deaths in a sentence without a day are read as a running total; our convention."""


def _large(draft: Draft) -> bool:
    figure = draft.figure
    if figure is None or (figure.figure.low or figure.figure.high or 0) < (200 if figure.vague else LARGE):
        return False
    return _ONE.search(draft.line.words) is None and _WHEN.search(draft.line.after(draft.core.end, 90)) is None


_WHEN = re.compile(r"^[^.;]{0,60}\bwhen\b|\bin (?:just )?(?:one|a single) day\b", re.IGNORECASE)
"""Behind a large count: one event is told, not a war."""


def _day(dated: Dating) -> bool:
    return dated.period.day is not None and not dated.total


def _days(dated: Dating) -> bool:
    """Whether a day or two are named ("at the weekend", "in the past 24 hours")."""
    start, end = dated.period.start, dated.period.end
    return start is not None and end is not None and (end - start).days <= 1


def _vague(dated: Dating) -> bool:
    """Whether only a stretch without a beginning is named ("in recent weeks")."""
    return dated.period.start is None and dated.period.end is not None and not dated.stated


_EVENTS = re.compile(
    r"\b(?:attack|blast|explosion|bombing|strike|airstrike|raid|massacre|earthquake|ambush|assault|battle|shooting|"
    r"blew (?:him|her|them)sel(?:f|ves) up|fired (?:an?|two|three|several|\d+)|opened fire)\b|"
    r"\b(?:two|three|twin|double) (?:[\w-]+ ){0,2}?(?:attacks|blasts|explosions|bombings|bombs|strikes|raids)\b",
    re.IGNORECASE,
)
"""One event, or a few that are counted."""

SPELL = 20
"""From this many days on, a period without one named event is a window of a running total; our convention."""


def _spell(dated: Dating) -> bool:
    start, end = dated.period.start, dated.period.end
    return start is not None and end is not None and (end - start).days >= SPELL and not dated.stated


def _hours(dated: Dating, line: Line) -> bool:
    """Whether the window is one day ("in the last 24 hours")."""
    return (
        dated.span is not None and re.search(r"\b(?:24|twenty-four) hours\b", dated.span.of(line.text), re.IGNORECASE) is not None
    )


def running(draft: Draft, dated: Dating, published: date | None) -> Period:
    """The window of a running total: from what the words state, up to publication."""
    end = published
    start = None if dated.stated or _of_the_war(draft.line, dated) else dated.period.start
    if dated.period.known and not dated.total and not dated.stated:
        return until(dated.period, published)
    if start and end and start > end:
        return Period(None, end)
    if dated.stated and draft.kind in {Kind.AFFECTED} and dated.period.day:
        return dated.period
    return Period(start, end)


_LASTING = re.compile(
    r"\b(?:war|conflict|uprising|revolution|revolt|rebellion|insurgency|crisis|violence|unrest|fighting)\b", re.IGNORECASE
)
"""What a country is said to be in since a day, so that "since then" and the totals beside it count from that day."""


def whole_war(draft: Draft) -> bool:
    """Whether a running total is one of the whole war: its sentence speaks of it, or the count is too large for less."""
    return draft.kind in {Kind.KILLED, Kind.INJURED, Kind.DISPLACED} and (background(draft.line) or _vast(draft))


def opened(lines: Sequence[Line]) -> date | None:
    """The day since which the war goes on, by the nearest sentence that says it; None where none does."""
    told = [(line, timex) for line in lines if _LASTING.search(line.words) for timex in line.timexes]
    began = [timex for line, timex in told if windows.begins(line, timex.span)]
    since = [timex for line, timex in told if timex.since and _LASTING.search(line.before(timex.span.start, BESIDE))]
    starts = [timex.period.start for timex in (*began, *since) if timex.period is not None and timex.period.start is not None]
    return starts[0] if starts else None


BESIDE = 50
"""How many characters before "since 2011" the war may be named that goes on since then; our convention."""


_YEARS_OF_WAR = re.compile(
    r"\s+of\s+(?:[\w-]+\s+){0,2}?(?:war|conflict|turmoil|violence|crisis|unrest|uprising|bloodshed|insurgency)\b", re.IGNORECASE
)
"""Behind a number of years: it is the age of the war, in whole years, and tells no day on which it began."""


def _of_the_war(line: Line, dated: Dating) -> bool:
    """Whether a window is only the age of a war ("in three years of conflict")."""
    if dated.span is None or not dated.span.of(line.text).lower().endswith(("year", "years")):
        return False
    return _YEARS_OF_WAR.match(line.text, dated.span.end) is not None


def until(period: Period, published: date | None) -> Period:
    """A period of the past that a week or month names, cut at publication ("this week")."""
    start, end = period.start, period.end
    over = published is not None and start is not None and end is not None and start <= published < end
    return Period(start, published) if over else period


def background(line: Line) -> bool:
    """Whether a sentence speaks of the whole war rather than of an event."""
    return _WAR.search(line.words) is not None
