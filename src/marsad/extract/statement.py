"""The day of a statement: "a monitor said on Monday" dates what was said, not what happened."""

import re

from marsad.extract.lines import Line, distance
from marsad.model import Timex, TimexKind

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


_OWNED = re.compile(r"['’]?s\s")
"""Behind a day: it is that of what follows ("Monday's attack")."""


_ISSUED = re.compile(
    r"\b(?:announced|declared|unveiled)\s+by\s+(?:[\w’'-]+\s+){1,4}?(?:late\s+|early\s+)?(?:on\s+)?$", re.IGNORECASE
)
"""Before a day: it is that of an announcement ("a truce announced by the army on Thursday")."""


def of_statement(line: Line, timex: Timex) -> bool:
    """Whether a time belongs to the words of saying ("a monitor said on Monday", "urging Damascus Tuesday")."""
    if timex.since or timex.kind is TimexKind.DURATION or _OWNED.match(line.text, timex.span.end):
        return False
    if _SAYING.search(line.before(timex.span.start, 24)) or _ISSUED.search(line.before(timex.span.start, 60)):
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
