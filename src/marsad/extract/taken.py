"""Which places a verb of control speaks of."""

import re

from marsad.extract import allusions, where
from marsad.extract.changes import MARK, NEAR
from marsad.extract.lines import Line, distance
from marsad.model import Span, Toponym

_BEYOND = re.compile(r"\b(?:were|was|are|is|from|kilomet\w+|miles?|km|threaten\w*|towards?)\b")
"""Between a verb of taking and a place: the place is not what was taken."""


_SECOND_VERB = re.compile(
    r"\w[^,;]*(?:,|\band|\bor|\bthen)\s+(?:(?:have|has|had|are|is|were|was|then|now|\w+ly)\s+)*\w{2,}(?:ed|ing)\b(?!-)"
)
"""After an object of its own ("captured dozens of villages and advanced …"): what follows is another verb's."""


_ANOTHER_OBJECT = re.compile(r"\w[^,;]*\band\s+(?:\w+ly\s+)?(?:surround|neighbou?r|adjoin|remain|includ)\w*", re.IGNORECASE)


def _object_places(line: Line, trigger: Span, method: str) -> tuple[Toponym, ...]:
    right = [t for t in line.toponyms if t.span.start >= trigger.end]
    for toponym in right:
        between = line.text[trigger.end : toponym.span.start]
        beyond = method not in {"withdrawn", "lost"} and _BEYOND.search(_without_loser(line, trigger.end, between))
        if distance(between) > 14 or MARK.search(between) or beyond:
            return ()
        if method == "captured" and (NEAR.search(between) or _second_verb(between)):
            return ()
        return where.together(line, toponym, right)
    return ()


_OWN_POSTS = re.compile(
    r"\s+from\s+(?:(?:several|some|most|all|many)\s+(?:of\s+)?)?(?:its|their)\s+(?:\w+\s+)?(?:positions|bases|posts)\b",
    re.IGNORECASE,
)
"""After a verb of leaving: the posts lie where the text was speaking of last."""


_OF_IT = re.compile(
    r"\s+it\b|\s+its\s+(?:[\w-]+\s+){0,2}?(?:half|parts?|districts?|neighbou?rhoods?|cent(?:re|er)|outskirts|suburbs|"
    r"sector|east|west)\b",
    re.IGNORECASE,
)


def _it(line: Line, trigger: Span) -> tuple[Toponym, ...]:
    """The town named last, where "it" is what was taken."""
    towns = [t for t in where.before(line, trigger.start) if where.rank(t) < where.WIDE]
    return (towns[-1],) if towns and _OF_IT.match(line.after(trigger.end, 60)) else ()


def _without_loser(line: Line, at: int, between: str) -> str:
    """Words after a verb of taking without "from" and the side it was taken from."""
    for party in line.parties:
        lead = re.search(r"\bfrom\s+(?:the\s+)?$", line.text[at : party.span.start]) if party.span.start >= at else None
        if lead and party.span.end <= at + len(between):
            return between[: lead.start()] + between[party.span.end - at :]
    return between


def _second_verb(between: str) -> bool:
    return _SECOND_VERB.search(between) is not None and _ANOTHER_OBJECT.search(between) is None


def _relative_place(line: Line, method: str, trigger: Span) -> tuple[Toponym, ...]:
    """A place before "which the opposition controls", or the one named last for "the town"."""
    if method in {"holds", "captured"}:
        for toponym in reversed([t for t in line.toponyms if t.span.end <= trigger.start]):
            between = line.text[toponym.span.end : trigger.start]
            if re.search(r"\b(?:which|that)\b", between) and distance(between) <= 8:
                return (toponym,)
            break
    after = line.after(trigger.end, 60)
    if method == "withdrawn" and _OWN_POSTS.match(after):
        return where.before(line, trigger.start)[-1:]
    match = re.match(
        r"(?:\W+(?:of|the|most|majority|parts?|half|from|several|its|western|eastern|northern|southern|"
        r"districts?|positions|bases|more|full|into)\b)*\W+(?:the|this|that) (?:\w+ )?(?:town|city|village|"
        r"province|district|neighbou?rhood|area|region)\b",
        after,
        re.IGNORECASE,
    )
    return where.meant(line, trigger.end + match.end()) if match else ()


def places(line: Line, method: str, trigger: Span) -> tuple[Toponym, ...]:
    """What a verb of control takes, holds or leaves: by name, by "it", by a relative clause, or by what "the town" means."""
    return (
        _it(line, trigger)
        or _object_places(line, trigger, method)
        or _relative_place(line, method, trigger)
        or allusions.after(line, trigger.end)
    )
