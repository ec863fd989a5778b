"""The words beside a place name that say how a thing lies to it: distance, direction, nearness, part, line."""

import re
from dataclasses import dataclass

from marsad.model import RelationKind
from marsad.text.compass import COMPASS
from marsad.text.distances import DISTANCE

REACH = 120
"""Characters before a name, and after it, in which such words are looked for."""

_NO_FILLER = (
    "in|at|near|and|or|to|from|with|on|by|into|onto|that|which|who|whom|where|when|while|is|was|were|are|be|been|has|had|have|"
    "said|told|after|before|since|until|for|against|killed|killing|left|but|between|along|as|through|over|under"
)
FILLER = rf"(?:(?!(?:{_NO_FILLER})\b)[^\W\d_][\w'’.-]*\s+){{0,5}}?"
"""Pattern of what may stand between the words and the name: "the rebel-held town of"."""

_SIDE = r"(?:\s+(?:side|edge|end|outskirts?|countryside|corner|entrance))?"
_TOWARDS = r"(?:(?:away|further|down|up|inland)\s+)?(?:(?:to|in|on)\s+the\s+|due\s+|just\s+|the\s+)?"
_BRACKET = r"(?:\s*[(\[][^()\[\]]{1,30}[)\]])?"

_OFFSET = re.compile(
    rf"\b(?P<distance>{DISTANCE}){_BRACKET},?\s+{_TOWARDS}"
    rf"(?:(?P<compass>{COMPASS}){_SIDE}\s+(?:of|from|outside)|of|from|outside|off|beyond|short of)\s+{FILLER}$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"\bbetween\s+{FILLER}$", re.IGNORECASE)
_AND = re.compile(rf"\s*,?\s*\b(?:and|from)\s+{FILLER}", re.IGNORECASE)
_ALONG = re.compile(
    rf"\b(?:along(?:side)?|astride|off|on|down|up|banks?\s+of|(?:parts?|stretch|section)\s+of)\s+{FILLER}$", re.IGNORECASE
)
_EDGE = r"(?:outskirts|edges?|fringes?|perimeter|periphery|surroundings|environs|vicinity|approaches|gates|entrances?)"
_OUTSKIRTS = re.compile(rf"\b(?:(?P<compass>{COMPASS})\s+)?{_EDGE}\s+(?:of|to|around)\s+{FILLER}$", re.IGNORECASE)
_OUTSKIRTS_AFTER = re.compile(rf"(?:['’]s|s['’])?\s+(?:(?P<compass>{COMPASS})\s+)?{_EDGE}\b(?!\s+of\b)", re.IGNORECASE)
_NEAR = re.compile(
    rf"(?<!and )\b(?:near(?:by)?|close\s+to|next\s+to|adjacent\s+to|not\s+far\s+from|outside|around|beside|bordering|adjoining|"
    rf"overlooking|opposite|a\s+short\s+distance\s+from|within\s+sight\s+of)\s+{FILLER}$",
    re.IGNORECASE,
)
_RURAL = r"(?:countryside|suburbs|hinterlands?|rural\s+areas?|rural\s+parts?)"
_AROUND = re.compile(rf"\b(?:(?P<compass>{COMPASS})\s+)?{_RURAL}\s+(?:of|around)\s+{FILLER}$", re.IGNORECASE)
_AROUND_AFTER = re.compile(rf"(?:['’]s|s['’])?\s+(?:(?P<compass>{COMPASS})\s+)?{_RURAL}\b", re.IGNORECASE)
_PART = re.compile(
    rf"\b(?P<compass>{COMPASS})\s+(?:parts?|half|side|sector|areas?|districts?|neighbou?rhoods?)\s+of\s+{FILLER}$", re.IGNORECASE
)
_DIRECTION = re.compile(
    rf"(?P<the>\b(?:in|to|and)\s+the\s+|\bthe\s+)?\b(?P<compass>{COMPASS})\s+(?:of|from)\s+{FILLER}$", re.IGNORECASE
)
_ADJECTIVE = re.compile(rf"\b(?P<compass>{COMPASS})(?:\s+(?:rural|city\s+of|part\s+of))?[\s-]+(?:the\s+)?$", re.IGNORECASE)

_WITHIN = re.compile(
    rf"(?:,\s+(?:(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?)?(?:(?:in|of|inside)\s+)?|\s+in\s+)(?:the\s+)?(?:{COMPASS}\s+)?"
    rf"(?:(?:province|governorate|region|district|countryside|part)\s+of\s+)?",
    re.IGNORECASE,
)


_HINT = re.compile(
    r"\b(?:near|outside|beside|off|beyond|border|adjoin|adjac|overlook|opposite|around|kilo|met|mi(?:le|\b)|km|yard|close to|"
    r"next to|not far|short|sight|outskirt|edge|fring|perim|periph|surround|environ|vicin|approach|gates|entranc|country|"
    r"suburb|hinter|rural)|north|south|east|west|\b[NSEW]{1,3} of",
    re.IGNORECASE,
)
"""One of these words stands in every wording that is looked for; most names have none before them, which is told quickly."""

HINT_REACH = 90
"""Characters before a name within which such a word stands."""

_MARKS = frozenset("'’s")


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words beside a name say.

    Attributes:
        kind: What relation.
        words: The words, with "…" where the name stands.
        compass: The direction, or "".
        distance: The distance, or "".
        lies: "in" the place, "round" it (in its province, if it is one; about its edge, if it is a town), or "outside" it.
    """

    kind: RelationKind
    words: str
    compass: str = ""
    distance: str = ""
    lies: str = "outside"


_BEFORE = (
    (_OUTSKIRTS, RelationKind.OUTSKIRTS, "outside"),
    (_AROUND, RelationKind.PART, "round"),
    (_PART, RelationKind.PART, "in"),
    (_NEAR, RelationKind.NEAR, "outside"),
)
_AFTER = ((_OUTSKIRTS_AFTER, RelationKind.OUTSKIRTS, "outside"), (_AROUND_AFTER, RelationKind.PART, "round"))


def beside(before: str, after: str) -> Wording | None:
    """What the words right before and right after a name say of it; None where they say nothing.

    Args:
        before: The sentence up to the name, at most REACH characters.
        after: The sentence from the end of the name on.
    """
    speaks = _HINT.search(before, max(0, len(before) - HINT_REACH)) is not None
    match = _OFFSET.search(before) if speaks else None
    if match:
        return _wording(match, before, RelationKind.OFFSET, "outside")
    for pattern, kind, lies in _AFTER:
        match = pattern.match(after)
        if match:
            return _with_adjective(before, match, kind, lies)
    if not speaks:
        return None
    for pattern, kind, lies in _BEFORE:
        match = pattern.search(before)
        if match:
            return _wording(match, before, kind, lies)
    return _direction(before)


def lies_between(before: str) -> str | None:
    """The words up to a name that "between" opens; None where none does."""
    match = _BETWEEN.search(before) if "between" in before.lower() else None
    return _plain(before[match.start() :]) if match else None


def goes_on(between: str) -> bool:
    """Whether the words between two names join them after "between"."""
    return _AND.fullmatch(between) is not None


def lies_along(before: str) -> str | None:
    """The words up to the name of a road or river that a thing lies on; None where none say so."""
    match = _ALONG.search(before)
    return _opening(before[match.start() :]) if match else None


def lies_within(between: str) -> str | None:
    """The words between a name and that of the area that it lies in ("X, a town in Y"); None where they say something else."""
    match = _WITHIN.fullmatch(between)
    return " ".join(f"x{between}x".split())[1:-1] if match else None


def _wording(match: re.Match[str], before: str, kind: RelationKind, lies: str) -> Wording:
    groups = match.groupdict()
    return Wording(kind, _opening(before[match.start() :]), groups.get("compass") or "", groups.get("distance") or "", lies)


def _with_adjective(before: str, match: re.Match[str], kind: RelationKind, lies: str) -> Wording:
    """The words after a name, with a direction before it ("southern X countryside")."""
    ahead = _ADJECTIVE.search(before)
    compass = match["compass"] or (ahead["compass"] if ahead else "")
    words = f"{_plain(ahead['compass']) if ahead else ''} …{'' if match[0][0] in _MARKS else ' '}{_plain(match[0])}".strip()
    return Wording(kind, words, compass, "", lies)


def _direction(before: str) -> Wording | None:
    match = _DIRECTION.search(before)
    if match:
        inside = match["the"] is not None and not match["the"].lower().startswith("to")
        kind = RelationKind.PART if inside else RelationKind.DIRECTION
        return Wording(kind, _opening(before[match.start("compass") :]), match["compass"], "", "in" if inside else "outside")
    match = _ADJECTIVE.search(before)
    return Wording(RelationKind.PART, _opening(before[match.start("compass") :]), match["compass"], "", "in") if match else None


def _opening(words: str) -> str:
    """Words before a name, with the name's place marked."""
    return f"{_plain(words)} …"


def _plain(words: str) -> str:
    return " ".join(words.split())
