"""Which place names of a sentence are places where something may have happened."""

import re
from collections.abc import Sequence

from marsad.extract.lines import Line
from marsad.extract.placelists import JOIN
from marsad.extract.sizes import COUNTRY, WIDE, rank
from marsad.model import Toponym

_KINDS = (
    r"(?:two|besieged|villages?|towns?|cit(?:y|ies)|of|neighbou?rhoods?|districts?|areas?|suburbs|outskirts|countryside|northern|"
    r"southern|eastern|western|nearby|neighbou?ring|town of|city of|villages of)"
)

_FROM_THERE = (
    r"(?:from|(?:entry|advance|arrival|withdrawal|return) (?:of (?:[\w-]+ ){1,4})?(?:into|in|to|from)|"
    r"residents? of|evacuees from|people (?:of|from)|inhabitants of|enter|entering|reach(?:ing)?|towards?|"
    r"heading (?:to|for)|links?|linking|connect(?:s|ing)|journey to|border(?:ing|s)? (?:with)?|out of|based in|"
    r"positioned (?:in|at)|stationed (?:in|at)|entrenched in|holed up in|from the direction of|leading to|"
    r"(?:groups?|organi[sz]ations?|terrorists|militants|fighters|rebels|gunmen|forces|troops) located (?:in|at)|"
    r"supply (?:route|line) to|way to|road to|return to|visit(?:ing)?|capital of|cross (?:to|into)|deeper into|fled to|"
    r"continue .{0,20} to|(?:sources|contacts) (?:on the ground )?(?:in|inside|across)|opposite|"
    r"(?:banned|outlawed|prohibited) in|(?:kilomet(?:re|er)s|km) (?:\([^)]*\) )?(?:\w+ )?(?:of|from)|miles (?:\w+ )?(?:of|from))"
)

_ELSEWHERE = re.compile(rf"\b{_FROM_THERE}\s+(?:the\s+)?(?:{_KINDS}\s+)*$", re.IGNORECASE)
"""Before a place: it is where somebody or something comes from, goes to or stands, or what a distance is measured from."""

_THEIRS = re.compile(
    r"\b(?:evacuees?|evacuated|evacuating|residents?|inhabitants|natives?|people|civilians|families|refugees|passengers|"
    r"those|out)\s+"
    r"(?:from|of|out of)\s+(?:[\w-]+\s+){0,5}$|\bevacuating\s+(?:[\w-]+\s+){0,4}$",
    re.IGNORECASE,
)
"""Before a place: it is where people come from, not where something happens to them."""

_DRIVEN = re.compile(r"\b(?:push\w*|dr[io]v\w+|forc\w+|swept)\s+(?:[\w-]+\s+){0,3}out of\s+(?:[\w-]+\s+){0,4}$", re.IGNORECASE)
"""Before a place: a side was driven out of it, so that the fighting was there."""

_SPOKEN_IN = re.compile(
    r"\b(?:said|says|told (?:[\w-]+ ){1,3}|speaking|conference|talks|meeting|met|summit|interview)\s+"
    r"(?:on \w+day )?(?:in|at)\s+(?:the\s+)?(?:[\w-]+\s+(?:city|town)\s+of\s+)?$",
    re.IGNORECASE,
)
"""Before a place: somebody spoke or met there."""

_AGENTS = re.compile(
    r"\b(?:brokered|mediated|negotiated|agreed|sponsored|guaranteed|overseen) (?:jointly )?by\s+"
    r"(?:(?:(?-i:[A-Z])[\w.-]*|and|the|both),?\s+){0,5}$",
    re.IGNORECASE,
)
"""Before a capital: those who rule from there made a deal."""

_NAMED_PLACE = re.compile(
    r"\b(?:in|at|on|near|of|around|outside|hit|struck|targeted|captured|seized|and|villages?|towns?|"
    r"shelled|bombed|bombarded|pounded|retook|recaptured|neighbou?rhoods?|district|area|the)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$|,\s*$",
    re.IGNORECASE,
)

_PLACE_AFTER = re.compile(
    r"\s+(?:towns?|villages?|neighbou?rhoods?|districts?|areas?|city|camp|hill|region|suburb|near)\b", re.IGNORECASE
)

_HOLDER = re.compile(r"['’]?s?['’]?\s+(?:(?-i:[a-z])[\w-]*\s+){0,2}", re.IGNORECASE)

_TAG = re.compile(r"\bTags\s+(?:(?!\b(?:in|on|at|near|of|from|to|by|was|were|is|has|have|had|killed|hit|said|says)\b)[^.])*$")
"""Before a name: it is one of the tags that an outlet prints before a text."""

_HERE_AFTER = re.compile(r"\b(?:in|at|on|near|inside|outside)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}$", re.IGNORECASE)

_WAR = re.compile(r"['’]?s?['’]?\s+(?:[\w-]+\s+){0,2}?(?:war|conflict|crisis|uprising)\b", re.IGNORECASE)
"""Behind a country's name: what is told of its war happened there."""


def here(line: Line) -> list[Toponym]:
    """The place names of a sentence where something may have happened: not where people come from or go to, nor who speaks."""
    found: list[Toponym] = []
    away: Toponym | None = None
    for toponym in line.toponyms:
        lead = line.before(toponym.span.start, 70)
        joined = away is not None and JOIN.match(line.text[away.span.end : toponym.span.start])
        if joined or _away(lead):
            away = toponym
        elif (
            not _speaks(line, toponym)
            and not _owns(line, toponym)
            and not _holder(line, toponym)
            and not ("Tags " in (before := line.before(toponym.span.start, 200)) and _TAG.search(before))
            and (toponym.place is not None or _named_place(line, toponym))
        ):
            found.append(toponym)
    return found


_ALLIED_WITH = re.compile(
    r"\b(?:groups?|rebels?|fighters|factions?|alliance|militias?|media|newspapers?|outlets?|sources?|activists?|allied|aligned|loyal)\s+"
    r"(?:close|friendly|hostile|sympathetic|loyal)?\s*(?:to|with)\s+$",
    re.IGNORECASE,
)
"""Before a capital: somebody is close to those who rule from there."""


def _away(lead: str) -> bool:
    """Whether the words right before a name say that people come from there or go there, spoke there, or rule from there."""
    if _ALLIED_WITH.search(lead):
        return True
    if _ELSEWHERE.search(lead) and not _DRIVEN.search(lead):
        return True
    theirs = _THEIRS.search(lead) is not None and not _HERE_AFTER.search(lead)
    return theirs or _SPOKEN_IN.search(lead) is not None or _AGENTS.search(lead) is not None


def elsewhere(text: str, toponym: Toponym) -> bool:
    """Whether the words right before a name say that somebody comes from there or goes there, not that something happened."""
    lead = text[max(0, toponym.span.start - 70) : toponym.span.start]
    return _ELSEWHERE.search(lead) is not None and _DRIVEN.search(lead) is None


def emptied(lines: Sequence[Line]) -> tuple[Toponym, ...]:
    """The towns that a document says people are taken out of ("buses left the towns of X and Y", "evacuees from X")."""
    found: dict[str, Toponym] = {}
    for line in lines:
        last: Toponym | None = None
        for toponym in line.toponyms:
            if rank(toponym) >= WIDE:
                continue
            listed = last is not None and JOIN.match(line.text[last.span.end : toponym.span.start])
            if listed or _EMPTIED.search(line.before(toponym.span.start, 90)):
                found.setdefault(toponym.place.place_id if toponym.place else toponym.span.of(line.text), toponym)
                last = toponym
    return tuple(found.values())


_EMPTIED = re.compile(
    r"\b(?:evacuees?|evacuated|evacuations?|evacuating|transferred|residents|passage|bus(?:es)?|people)\b"
    r"(?:(?-i:\s+[a-z\d][\w-]*)){0,4}?\s+(?:from|of|left|out of)\s+(?:[\w-]+\s+){0,5}$",
    re.IGNORECASE,
)
"""Before a place: people are taken out of it."""


def in_war_of(line: Line, toponym: Toponym) -> bool:
    """Whether a country is named for the war in it ("23 killed in Ostria's war")."""
    return rank(toponym) >= COUNTRY and _WAR.match(line.after(toponym.name_span.end, 40)) is not None


def _named_place(line: Line, toponym: Toponym) -> bool:
    """Whether the words right before or after a name in no table say that it is a place."""
    return bool(_NAMED_PLACE.search(line.before(toponym.span.start, 60)) or _PLACE_AFTER.match(line.after(toponym.span.end, 20)))


def _holder(line: Line, toponym: Toponym) -> bool:
    """Whether a name only says where the next one lies ("X's rebel-held Y")."""
    after = line.text[toponym.name_span.end : toponym.name_span.end + 2].lower()
    if not after.startswith(("s ", "'s", "’s", "s’", "s'")):
        return False
    following = next((t for t in line.toponyms if t.span.start >= toponym.span.end), None)
    if following is None or rank(following) > rank(toponym):
        return False
    return _HOLDER.fullmatch(line.text[toponym.name_span.end : following.span.start]) is not None


def _owns(line: Line, toponym: Toponym) -> bool:
    """Whether a country's name only says whose something is ("Norway's warring sides", also without the apostrophe)."""
    if rank(toponym) < COUNTRY or toponym.place is None or toponym.modifier is not None:
        return False
    words = toponym.span.of(line.text)
    if _WAR.match(line.after(toponym.span.end, 40)):
        return False
    owned = words.endswith("s") and words[:-1].rstrip("'’") == toponym.place.name
    return (owned or re.match(r"['’]s?\s", line.after(toponym.span.end, 4)) is not None) and re.match(
        r"\W*s?\s+(?-i:[a-z])", line.after(toponym.span.end, 6)
    ) is not None


def _speaks(line: Line, toponym: Toponym) -> bool:
    return any(a.source is not None and a.source.contains(toponym.span) for a in line.attributions)
