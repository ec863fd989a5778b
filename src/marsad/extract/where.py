"""Where a thing happened: the place names that the grammar ties to it, the most specific ones."""

import re
from collections import Counter
from collections.abc import Sequence

from marsad.extract import sequence
from marsad.extract.lines import Line, distance
from marsad.model import Place, Precision, RelationKind, Span, Toponym
from marsad.model.sphere import apart_km

_RANK = {
    Precision.EXACT: 1,
    Precision.POPULATED_PLACE: 1,
    Precision.NEAR: 2,
    Precision.UNKNOWN: 1,
    Precision.DISTRICT: 3,
    Precision.GOVERNORATE: 4,
    Precision.REGION: 5,
    Precision.COUNTRY: 6,
}
"""From sharp to vague; a name in no table counts as a town."""

NEAR_KM = 25.0
"""Kilometres within which "near" a place is (UCDP GED, where_prec 2)."""

WIDE = 4
"""From this rank on a name is a governorate or larger."""

COUNTRY = 6
"""The rank of a country."""

_INSIDE_TOWNS = frozenset({"neighbourhood", "road", "hospital", "base", "camp", "crossing"})

_TOWNS = frozenset({"city", "town", "village"})
"""A town that has no point in any table is known to its district only, and is a town all the same."""

_ELSEWHERE = re.compile(
    r"\b(?:from|residents? of|evacuees from|people (?:of|from)|inhabitants of|enter|entering|"
    r"reach(?:ing)?|towards?|heading (?:to|for)|links?|linking|connect(?:s|ing)|journey to|"
    r"border(?:ing|s)? (?:with)?|out of|based in|positioned (?:in|at)|stationed (?:in|at)|entrenched in|holed up in|"
    r"leading to|supply (?:route|line) to|way to|road to|"
    r"return to|visit(?:ing)?|capital of|cross (?:to|into)|deeper into|fled to|continue .{0,20} to|"
    r"opposite|kilomet(?:re|er)s (?:\([^)]*\) )?(?:\w+ )?(?:of|from)|km (?:\([^)]*\) )?(?:\w+ )?(?:of|"
    r"from)|miles (?:\w+ )?(?:of|from))\s+(?:the\s+)?(?:(?:two|besieged|villages?|towns?|cit(?:y|ies)|of|"
    r"northern|southern|eastern|western|nearby|neighbou?ring|town of|city of|villages "
    r"of)\s+)*$",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:evacuees?|evacuated|evacuating|residents?|inhabitants|natives?|people|civilians|families|refugees|passengers|"
    r"those|out)\s+"
    r"(?:from|of|out of)\s+(?:[\w-]+\s+){0,5}$|\bevacuating\s+(?:[\w-]+\s+){0,4}$",
    re.IGNORECASE,
)
"""Before a place: it is where people come from, not where something happens to them."""
_HERE = re.compile(
    r"\b(?:in|at|on|near|outside|around|of|targeted|targeting|hit|struck|hitting|against|inside|across|"
    r"over|within|into)\s+(?:\S+\s+){0,4}$",
    re.IGNORECASE,
)
_JOIN = re.compile(
    r"^[\s,]*(?:and|or|,|as well as|&)?(?:\s+(?:the|in|parts of|towns?|villages?|cit(?:y|ies)|of|northern|"
    r"al-?|its|provinces?|neighbou?rhoods?|districts?|areas?))*[\s,]*$",
    re.IGNORECASE,
)


def rank(toponym: Toponym) -> int:
    """How vague a place name is, 0 for a point."""
    if toponym.place is not None and toponym.place.feature in _INSIDE_TOWNS and toponym.modifier is None:
        return 0
    if toponym.place is not None and toponym.place.feature in _TOWNS and toponym.precision is Precision.DISTRICT:
        return _RANK[Precision.POPULATED_PLACE]
    if toponym.place is not None and toponym.precision is Precision.REGION and toponym.place.province is not None:
        return _RANK[Precision.DISTRICT]
    return _RANK[toponym.precision]


def of_event(line: Line, core: Span, trigger: Span, fence: Span) -> tuple[Toponym, ...]:
    """The places of what happened to `core`, most specific level only; empty when the sentence names none for it.

    Args:
        line: The sentence.
        core: The figure or the word of violence.
        trigger: The words that give the kind.
        fence: Between the claims before and after: places outside belong to those claims, unless none lies inside.
    """
    counted_back = sequence.days_before(line, trigger) is None
    usable = [t for t in here(line) if (sequence.days_before(line, t.span) is None) is counted_back]
    inside = [toponym for toponym in usable if fence.contains(toponym.span)]
    pool = inside or usable or _measured_from(line, fence)
    if not pool:
        return ()
    costs = [
        (_cost(line, toponym, core.hull(trigger)) + 1.8 * max(rank(toponym), 1), toponym.span.start, toponym) for toponym in pool
    ]
    _, _, best = min(costs, key=lambda cost: cost[:2])
    return together(line, best, pool)


def _measured_from(line: Line, fence: Span) -> list[Toponym]:
    """The names that a distance is measured from ("ten miles south of X"): all that is said of where, in want of a better one."""
    return [
        t
        for t in line.toponyms
        if t.relation is not None and t.relation.kind is RelationKind.OFFSET and fence.contains(t.span) and t.place is not None
    ]


def here(line: Line) -> list[Toponym]:
    """The place names of a sentence where something may have happened: not where people come from or go to, nor who speaks."""
    found: list[Toponym] = []
    away: Toponym | None = None
    for toponym in line.toponyms:
        joined = away is not None and _JOIN.match(line.text[away.span.end : toponym.span.start])
        lead = line.before(toponym.span.start, 70)
        if joined or _ELSEWHERE.search(lead) or (_THEIRS.search(lead) and not _HERE_AFTER.search(lead)):
            away = toponym
        elif (
            not _speaks(line, toponym)
            and not _owns(line, toponym)
            and (toponym.place is not None or _NAMED_PLACE.search(line.before(toponym.span.start, 60)))
        ):
            found.append(toponym)
    return found


_HERE_AFTER = re.compile(r"\b(?:in|at|on|near|inside|outside)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}$", re.IGNORECASE)


def _owns(line: Line, toponym: Toponym) -> bool:
    """Whether a country's name only says whose something is ("Norway's warring sides", also without the apostrophe)."""
    if rank(toponym) < COUNTRY or toponym.place is None or toponym.modifier is not None:
        return False
    words = toponym.span.of(line.text)
    owned = words.endswith("s") and words[:-1].rstrip("'’") == toponym.place.name
    return (owned or re.match(r"['’]s?\s", line.after(toponym.span.end, 4)) is not None) and re.match(
        r"\W*s?\s+(?-i:[a-z])", line.after(toponym.span.end, 6)
    ) is not None


_NAMED_PLACE = re.compile(
    r"\b(?:in|at|on|near|of|around|outside|hit|struck|targeted|captured|seized|and|villages?|towns?|"
    r"neighbou?rhoods?|district|area|the)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$|,\s*$",
    re.IGNORECASE,
)


def origin(line: Line, core: Span) -> tuple[Toponym, ...]:
    """Where people were moved from: "out of Madaya", "evacuated from Foua and Kefraya"; empty when not said."""
    for toponym in line.toponyms:
        if toponym.span.start >= core.start and re.search(
            r"\b(?:from|out of|left|leaving|leave|of)\s+(?:[\w-]+\s+){0,5}$", line.before(toponym.span.start, 60)
        ):
            return together(line, toponym, list(line.toponyms))
    return ()


def _speaks(line: Line, toponym: Toponym) -> bool:
    return any(a.source is not None and a.source.contains(toponym.span) for a in line.attributions)


def _cost(line: Line, toponym: Toponym, core: Span) -> float:
    if toponym.span.start >= core.end:
        between = line.text[core.end : toponym.span.start]
        side = 0.0
    else:
        between = line.text[toponym.span.end : core.start] if toponym.span.end < core.start else ""
        side = 1.0
    marks = len(re.findall(r"[;.]|\b(?:which|who|that|while|when|where|although|but)\b", between, re.IGNORECASE))
    led = 0.0 if _HERE.search(line.before(toponym.span.start, 50)) else 2.0
    held = 3.0 if re.match(r"-(?:held|controlled|based)", line.after(toponym.span.end, 12)) else 0.0
    return 0.3 * min(distance(between), 20) + 2.0 * marks + side + led + held


def together(line: Line, best: Toponym, pool: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """A place with those listed beside it, less those that only say in what larger area it lies."""
    group = [best]
    at = pool.index(best)
    for other in pool[at + 1 :]:
        if not _JOIN.match(line.text[group[-1].span.end : other.span.start]):
            break
        group.append(other)
    for other in reversed(pool[:at]):
        if not _JOIN.match(line.text[other.span.end : group[0].span.start]):
            break
        group.insert(0, other)
    sharpest = min(rank(toponym) for toponym in group)
    return tuple(toponym for toponym in group if rank(toponym) <= max(sharpest, 2))


_THING = re.compile(
    r"\b(?:the|this|that|these|those|two|both)\s+(?:[\w-]+\s+){0,2}?(?P<noun>towns?|cit(?:y|ies)|"
    r"villages?|provinces?|districts?|neighbou?rhoods?|areas?|region|suburb|camp|"
    r"bastion)\b(?:\W+[\w-]+){0,5}\W*$",
    re.IGNORECASE,
)


def meant(line: Line, at: int) -> tuple[Toponym, ...]:
    """What "the town", "the two villages" before a character means: the places of that size named last; empty when unsure."""
    match = _THING.search(line.before(at, 90))
    if match is None:
        return ()
    noun = match["noun"].lower()
    wide = noun.startswith(("provinc", "region"))
    if wide and not noun.endswith("s"):
        return main_region(line)
    fitting = [t for t in before(line, at) if (rank(t) == WIDE) == wide and rank(t) <= WIDE]
    if not fitting:
        return ()
    if noun.endswith("s"):
        pair = fitting[-2:]
        close = len(pair) == 2 and _JOIN.match(line.text[pair[0].span.end : pair[1].span.start])
        return tuple(pair) if close else ()
    return (fitting[-1],)


def before(line: Line, at: int) -> tuple[Toponym, ...]:
    """The places named last before a character, in this sentence and before it, nearest last."""
    return (*line.earlier_places, *(t for t in line.toponyms if t.span.end <= at))


def whole_country(places: Sequence[Toponym]) -> bool:
    """Whether nothing but a country's bare name stands for the place: "a rebel-held province in X" names no place held."""
    return bool(places) and all(rank(toponym) == COUNTRY and toponym.modifier is None for toponym in places)


def speaks_of_region(line: Line) -> bool:
    """Whether a sentence says "this region" or "the province" instead of a name."""
    return re.search(r"\b(?:this|the) (?:region|province|area|enclave|offensive)\b", line.words, re.IGNORECASE) is not None


def no_party(line: Line) -> tuple[Toponym, ...]:
    """The countries that a sentence names as places, not as a party to the conflict."""
    return tuple(t for t in line.countries if not any(party.span.overlaps(t.span) for party in line.parties))


def home_country(lines: Sequence[Line]) -> tuple[Toponym, ...]:
    """The whole country that a document names most often as a place, not as a party; the first on a tie, empty for none."""
    named = [t for line in lines for t in no_party(line) if t.place is not None and t.modifier is None]
    keys = [t.place.place_id for t in named if t.place is not None]
    return (named[keys.index(max(keys, key=keys.count))],) if keys else ()


def main_region(line: Line) -> tuple[Toponym, ...]:
    """The governorate named most often in the sentences before, by its bare name if it stands; empty when none leads."""
    regions = [t for t in line.earlier_places if rank(t) == WIDE and t.place is not None]
    counts = Counter(t.place.place_id for t in regions if t.place).most_common(2)
    if not counts or (len(counts) == 2 and counts[0][1] == counts[1][1]):
        return ()
    named = [t for t in regions if t.place and t.place.place_id == counts[0][0]]
    return (min(named, key=lambda t: (t.modifier is not None, t.span.start)),)


def apart(left: Sequence[Toponym], right: Sequence[Toponym]) -> bool:
    """Whether two lists of places cannot be of one event: both sharp, and none the same or around the other."""
    sharp_left = [t for t in left if rank(t) < WIDE]
    sharp_right = [t for t in right if rank(t) < WIDE]
    if sharp_left and sharp_right:
        return not any(_near(a, b) for a in sharp_left for b in sharp_right)
    if left and right:
        return not any(_covers(a, b) or _covers(b, a) for a in left for b in right)
    return False


def _near(left: Toponym, right: Toponym) -> bool:
    if left.place is None or right.place is None:
        return left.place is right.place and left.name_span != right.name_span
    if left.place.place_id == right.place.place_id:
        return True
    if left.place.name.split()[0] == right.place.name.split()[0]:
        return True
    if Precision.NEAR in {left.precision, right.precision}:
        return _within_reach(left.place, right.place)
    fine = {left.place.feature, right.place.feature} & {"neighbourhood", "district", "road", "hospital", "base", "camp"}
    if not fine or left.place.province is None or left.place.province != right.place.province:
        return False
    return _within_reach(left.place, right.place)


def _within_reach(left: Place, right: Place) -> bool:
    """Whether one may be meant by "near" the other; what has no point may lie anywhere."""
    if left.lat is None or left.lon is None or right.lat is None or right.lon is None:
        return True
    return apart_km((left.lat, left.lon), (right.lat, right.lon)) <= NEAR_KM


def _covers(wide: Toponym, narrow: Toponym) -> bool:
    if wide.place is None or narrow.place is None:
        return True
    if rank(wide) > WIDE:
        return wide.place.country == narrow.place.country
    return wide.place.province == narrow.place.province or wide.place.province is None or narrow.place.province is None
