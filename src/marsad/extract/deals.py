"""What a claim on a ceasefire or a deal states: its parties, places and time, and whether it holds or is planned."""

import re

from marsad.extract import allusions, clauses, where
from marsad.extract.dealmakers import sides_of
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import Kind, Period, Span, Status, Timex, Toponym


def draft(line: Line, noun: Span, trigger: Span, method: str) -> Draft:
    """The claim that `trigger` makes of an agreement: parties, places, when it was made, and whether it is only planned."""
    core = noun.hull(trigger)
    sides = sides_of(line, noun, trigger, method)
    planned = (
        re.search(
            r"\b(?:will|would|to be|being negotiated|negotiating|proposed|planned)\b",
            line.text[core.start : core.end],
            re.IGNORECASE,
        )
        is not None
    )
    evidence = core
    if sides:
        grown = evidence.hull(sides.span)
        evidence = grown if grown.end - grown.start <= 220 else evidence
    evidence = clauses.to_end(line, evidence)
    made = _made(line, noun) if method == "agreed" else None
    return Draft(
        kind=Kind.AGREEMENT,
        line=line,
        trigger=trigger,
        evidence=evidence,
        places=_places(line, core),
        perpetrators=_with_locals(line, core, sides.codes if sides else ()),
        actor=sides.span if sides else None,
        method=method,
        period=(made.period if made else None) or Period(),
        time=made.span if made else None,
        aside=passing(line, trigger),
        status=Status.ANNOUNCED if planned and method != "refused" else Status.REPORTED,
        reasons=[f'{method}: "{trigger.of(line.text)}" beside "{noun.of(line.text)}"'],
    )


_MADE = re.compile(
    r"^[^;.]{0,60}?\b(?:agreed|brokered|signed|reached|concluded|struck|negotiated|mediated|made)\b"
    r"(?:\s+by\s+(?:[\w’'-]+\s+){1,8}?|\s+)(?:(?:late|early|in|on|back in|late in)\s+)*$|"
    r"^\s*(?:reached\s+|from\s+|in\s+|of\s+|on\s+)?$",
    re.IGNORECASE,
)
"""Between an agreement and a time: it was made then."""


def _made(line: Line, noun: Span) -> Timex | None:
    """The time at which an agreement was made: that of the word that tells so, or right beside the noun; None if not said."""
    for timex in line.timexes:
        if timex.period is None or not timex.period.known:
            continue
        ahead = timex.span.end <= noun.start and line.text[timex.span.end : noun.start] in {" ", "'s ", "’s ", "s "}
        behind = timex.span.start >= noun.end and _MADE.match(line.text[noun.end : timex.span.start])
        if ahead or behind:
            return timex
    return None


_LOCALS = re.compile(
    r"\b(?:between|with|and|by)\s+(?:the\s+)?(?:residents|inhabitants|(?:local|tribal|town|community)\s+(?:leaders|"
    r"representatives|figures|"
    r"officials|notables|elders|residents|councils?)|elders|notables|representatives of)\b|"
    r"\b(?:local|tribal|community|prominent)\s+(?:leaders|representatives|figures|notables|elders)\b",
    re.IGNORECASE,
)


def _with_locals(line: Line, core: Span, codes: tuple[str, ...]) -> tuple[str, ...]:
    """The parties, with "other" where people of the place are one of them (annotation guide)."""
    around = line.text[max(line.span.start, core.start - 50) : min(line.span.end, core.end + 50)]
    return (*codes, "other") if _LOCALS.search(around) else codes


_RELATIVE = re.compile(r"\b(?:after|which|who)\b", re.IGNORECASE)
"""Between a deal and a place: the place is that of what came before it, or of what a relative clause tells."""


def _places(line: Line, core: Span) -> tuple[Toponym, ...]:
    named = tuple(t for t in where.of_event(line, core, core, line.span) if not _RELATIVE.search(line.between(core, t.span)))
    named = tuple(t for t in named if not _MAKER.search(line.before(t.span.start, 60)))
    return named if named and where.rank(named[0]) <= where.WIDE else allusions.places(line, core) or named


_MAKER = re.compile(
    r"\b(?:brokered|mediated|sponsored|backed|agreed|negotiated|guaranteed) by\s+(?:(?!in\b|at\b|on\b|for\b)[\w'’.-]+\s+){0,6}$",
    re.IGNORECASE,
)
"""Before a place: its name stands for the government that made the deal."""

_PASSING = re.compile(r"between|under (?:an?|the)|part of (?:an?|the)|with|made|brokered|mediated|sponsored", re.IGNORECASE)


def passing(line: Line, trigger: Span) -> bool:
    """Whether an agreement is only mentioned by the way ("under a deal with")."""
    return _PASSING.fullmatch(trigger.of(line.text)) is not None
