"""From where to where: the places that a movement leaves, heads for, or is at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marsad.extract import where
from marsad.extract.lines import Line, distance
from marsad.model import Span, Toponym

_BETWEEN = r"(?:the\s+)?(?:(?:[\w'’-]+\s+){0,4}?(?:of\s+)?)?"
_FROM = re.compile(rf"\b(?:from|out of|leaving|left|vacat\w+|evacuat\w+)\s+{_BETWEEN}$", re.IGNORECASE)
_TO = re.compile(
    rf"\b(?:to|into|towards?|for|enter(?:ed|ing|s)?|reach(?:ed|ing|es)?|cross(?:ed|ing)? into|bound for|onto|via|through)\s+"
    rf"{_BETWEEN}$",
    re.IGNORECASE,
)
_AT = re.compile(
    rf"\b(?:in|at|near|on|around|along|outside|inside|across|between|of|south|north|east|west)\s+(?:of\s+)?{_BETWEEN}$",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"[;.“”\"]|\b(?:which|who|that|while|when|where|although|but|said|says|told|after|before|killed|killing|wounding|as|since|because|against)\b",
    re.IGNORECASE,
)
_REACH = 22
"""Words up to which a place belongs to a movement; our convention."""


@dataclass(frozen=True, slots=True)
class Route:
    """The places of a movement.

    Attributes:
        left: Where it comes from.
        heading: Where it goes.
        at: Where it is, where the words say neither.
        left_behind: Whether it is where it left that counts as its place: a withdrawal.
    """

    left: tuple[Toponym, ...]
    heading: tuple[Toponym, ...]
    at: tuple[Toponym, ...]
    left_behind: bool

    @property
    def places(self) -> tuple[Toponym, ...]:
        """The places of the claim: those left for a withdrawal, else where it goes, else where it is."""
        return (self.left or self.at or self.heading) if self.left_behind else (self.heading or self.at or self.left)

    def ends(self, text: str) -> tuple[str | None, str | None]:
        """Where it came from and where it went, as written; None for what is not stated."""
        origin, goal = self.left[:1], self.heading[:1]
        return (origin[0].span.of(text) if origin else None, goal[0].span.of(text) if goal else None)


def route(line: Line, core: Span, method: str) -> Route:
    """The places that the grammar ties to what moves at `core`: behind it in its clause, else where the sentence opens."""
    near = [t for t in line.toponyms if t.place is not None and _tied(line, core, t)]
    left = _led(line, near, _FROM)
    heading = _led(line, [t for t in near if t not in left], _TO)
    at = _led(line, [t for t in near if t not in left and t not in heading], _AT)
    return Route(left, heading or (at if method == "arrived" else ()), at, method == "withdrawn")


def _tied(line: Line, core: Span, toponym: Toponym) -> bool:
    ahead = toponym.span.end <= core.start
    between = line.text[toponym.span.end : core.start] if ahead else line.text[core.end : toponym.span.start]
    if ahead and not re.match(r"^\W*(?:in|at|near|on|from)\b", line.words, re.IGNORECASE):
        return False
    if any(a.source is not None and a.source.contains(toponym.span) for a in line.attributions):
        return False
    return distance(between) <= _REACH and not _MARK.search(between)


def _led(line: Line, pool: Sequence[Toponym], lead: re.Pattern[str]) -> tuple[Toponym, ...]:
    led = [t for t in pool if lead.search(line.before(t.span.start, 50))]
    sharp = [t for t in led if where.rank(t) < where.COUNTRY] or led
    return where.together(line, sharp[0], list(pool)) if sharp else ()
