"""Which places a verb of control speaks of."""

import re

from marsad.extract import allusions, where
from marsad.extract.changes import MARK, NEAR, named_from
from marsad.extract.lines import Line, distance
from marsad.model import Precision, Span, Toponym

_BEYOND = re.compile(r"\b(?:were|was|are|is|from|kilomet\w+|miles?|km|threaten\w*|towards?)\b")
"""Between a verb of taking and a place: the place is not what was taken."""


_SECOND_VERB = re.compile(
    r"\w[^,;]*(?:,|\band|\bor|\bthen)\s+(?:(?:have|has|had|are|is|were|was|then|now|\w+ly)\s+)*\w{2,}(?:ed|ing)\b(?!-)"
)
"""After an object of its own ("captured dozens of villages and advanced …"): what follows is another verb's."""


_ANOTHER_OBJECT = re.compile(r"\w[^,;]*\band\s+(?:\w+ly\s+)?(?:surround|neighbou?r|adjoin|remain|includ)\w*", re.IGNORECASE)


_COUNTED = re.compile(
    r"\s+(?:(?:the|its|some|about)\s+)?(?P<count>\d+|two|three|four|five|six|seven|eight|nine|ten|several|"
    r"a number of|a string of|dozens of|many|some|more|other|an?|another)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:villages?|towns?|districts?|neighbou?rhoods?|hill(?:top)?s?|areas?|farms|positions|points)\b(?!\s+of\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""After a verb of taking: how many places were taken, whose names may follow further on."""

_NUMBERS = {word: count for count, word in enumerate("two three four five six seven eight nine ten".split(), start=2)}
_NAMED_AS = re.compile(
    r"(?:[:(]|\b(?:including|namely|among them|such as|called|named|known as)\b)\s*(?:the\s+)?(?:[\w-]+\s+){0,3}$"
)


def _counted(line: Line, trigger: Span) -> tuple[Toponym, ...]:
    """The places named behind "three villages": as many as counted, or those that words such as "including" open."""
    counted = _COUNTED.match(line.after(trigger.end, 70))
    if counted is None:
        return ()
    end = trigger.end + counted.end()
    if any(trigger.end <= t.span.start < end for t in line.toponyms):
        return ()
    right = [t for t in line.toponyms if t.span.start >= end and not re.search(r"[;.]", line.text[end : t.span.start])]
    word = counted["count"].lower()
    number = int(word) if word.isdigit() else _NUMBERS.get(word)
    for toponym in right:
        listed = where.together(line, toponym, right)
        if (number is not None and 2 <= len(listed) >= number - 1 and listed[0] is toponym) or _NAMED_AS.search(
            line.text[end : toponym.span.start]
        ):
            return listed
    return ()


def beside(line: Line, trigger: Span) -> Toponym | None:
    """The place near which unnamed villages or hills were taken ("two villages south of X"): it was not taken itself."""
    for toponym in named_from(line, trigger.end):
        between = line.text[trigger.end : toponym.span.start]
        near = toponym.precision is Precision.NEAR and distance(between) <= 14 and not MARK.search(between)
        return toponym if near else None
    return None


def _object_places(line: Line, trigger: Span, method: str) -> tuple[Toponym, ...]:
    right = named_from(line, trigger.end)
    if len(right) > 1 and where.rank(right[0]) >= where.COUNTRY and right[1].span.start - right[0].span.end <= 3:
        right = right[1:]
    for toponym in right:
        between = line.text[trigger.end : toponym.span.start]
        beyond = method not in {"withdrawn", "lost"} and _BEYOND.search(_without_loser(line, trigger.end, between))
        if distance(between) > 14 or MARK.search(between) or beyond:
            return ()
        if method == "captured" and ((NEAR.search(between) and not _A_SIDE.match(between)) or _second_verb(between)):
            return ()
        return where.together(line, toponym, right)
    return ()


_A_SIDE = re.compile(
    r"\s+(?:(?:much|most|all|parts?)\s+of\s+)?the\s+(?:north|south|east|west)\w*\s+of\s+(?:the\s+(?:city|town|district|province)\s+of\s+)?$",
    re.IGNORECASE,
)
"""Between a verb and a place: a side of the place itself was taken ("seized the east of X")."""

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
    if not _OF_IT.match(line.after(trigger.end, 60)):
        return ()
    towns = [t for t in where.before(line, trigger.start) if where.rank(t) < where.WIDE]
    spoken = list(_THE_TOWN.finditer(line.text, line.span.start, trigger.start))
    if spoken and not any(t.span.start >= spoken[-1].end() for t in towns):
        return allusions.subject(line, spoken[-1].end()) or tuple(towns[-1:])
    return tuple(towns[-1:])


_THE_TOWN = re.compile(r"\b(?:the|this) (?:[\w-]+ )?(?:city|town|village)\b", re.IGNORECASE)


_PARTS = re.compile(
    r"\s+(?:only\s+)?(?:some|several|a few|(?:the )?(?:other|remaining)|most|parts|half|pockets|two|three|four)\s+"
    r"(?:(?:of\s+)?(?:the\s+)?[\w-]+\s+){0,2}?(?:districts|neighbou?rhoods|parts|quarters|pockets|areas)\b(?!\s+(?:of|in|near|around)\b)",
    re.IGNORECASE,
)


def _some_of_it(line: Line, method: str, trigger: Span) -> tuple[Toponym, ...]:
    """The town that the sentence speaks of, where "some districts" are held or taken."""
    towns = [t for t in line.toponyms if t.span.end <= trigger.start and where.rank(t) <= where.WIDE]
    if method not in {"holds", "captured", "besieged"} or not _PARTS.match(line.after(trigger.end, 60)):
        return ()
    return tuple(towns[-1:])


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
    if method in {"holds", "captured", "besieged"}:
        for toponym in reversed([t for t in line.toponyms if t.span.end <= trigger.start]):
            between = line.text[toponym.span.end : trigger.start]
            if re.search(r"\b(?:which|that)\b", between) and distance(between) <= 8:
                return (toponym,)
            break
    after = line.after(trigger.end, 60)
    if method == "withdrawn" and _OWN_POSTS.match(after):
        return where.before(line, trigger.start)[-1:]
    return ()


def _thing_meant(line: Line, trigger: Span) -> tuple[Toponym, ...]:
    """What "most of the province" or "the area" means after a verb of control, where no rule of its own tells."""
    match = re.match(
        r"(?:\W+(?:of|the|most|majority|parts?|half|nearly|almost|all|from|several|its|western|eastern|northern|southern|"
        r"districts?|positions|bases|more|full|into)\b)*\W+(?:the|this|that) (?:\w+ )?(?:town|city|village|"
        r"province|district|neighbou?rhood|area|region)\b",
        line.after(trigger.end, 60),
        re.IGNORECASE,
    )
    return where.meant(line, trigger.end + match.end()) if match else ()


def places(line: Line, method: str, trigger: Span) -> tuple[Toponym, ...]:
    """What a verb of control takes, holds or leaves: by name, by "it", by a relative clause, or by what "the town" means."""
    return (
        _it(line, trigger)
        or _counted(line, trigger)
        or _object_places(line, trigger, method)
        or _some_of_it(line, method, trigger)
        or _relative_place(line, method, trigger)
        or allusions.after(line, trigger.end)
        or _thing_meant(line, trigger)
    )
