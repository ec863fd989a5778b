"""Single victims given by name: "killing civilian A B", "journalist A B was killed"."""

import re
from collections.abc import Sequence

from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.extract.triggers import Trigger, triggers
from marsad.extract.victims import HARM, beside, victims
from marsad.model import Figure, FigureMention, Population, Span

_ROLES: tuple[tuple[Population, str], ...] = (
    (Population.CIVILIANS, "civilian"),
    (
        Population.WORKERS,
        r"journalist|reporter|correspondent|cameraman|photographer|photojournalist|doctor|nurse|medic|paramedic|rescuer|"
        r"aid worker|volunteer|ambulance driver|media activist",
    ),
    (Population.FIGHTERS, r"soldier|fighter|commander|lieutenant|colonel|general|sergeant"),
    (Population.PEOPLE, r"activist|teacher|farmer|shepherd|lawyer|citizen|resident"),
)
_ROLE = "|".join(words for _, words in _ROLES)
_NAME = r"(?-i:[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]*|al-?\w*|el-?\w*|bin|ibn|abu)){1,3})"
_VERB = r"(?P<verb>killed|wounded|injured|shot dead|executed|died|assassinated)"
_PATTERNS = tuple(
    re.compile(words, re.IGNORECASE)
    for words in (
        rf"\b(?P<verb>killing|killed|wounding|wounded|injuring|injured)\s+(?:the\s+)?(?:[\w-]+\s+)?(?P<who>(?P<role>{_ROLE})\s+{_NAME})",
        rf"\b(?P<who>(?P<role>{_ROLE})\s+{_NAME})(?:,[^,;.]{{1,50}},)?"
        rf"\s+(?:(?:was|is|has been|had been|has|had)\s+)?(?:\w+ly\s+)?{_VERB}\b",
        rf"(?P<who>{_NAME}),?\s+an?\s+(?:[\w-]+\s+){{0,3}}?(?P<role>{_ROLE})(?:\s+(?:for|with|from|of)\s+[^,;.]{{1,40}})?,?\s+"
        rf"(?:who\s+)?(?:was|has been|had been)\s+(?:\w+ly\s+)?{_VERB}\b",
    )
)


def named(line: Line, counted: Sequence[Draft]) -> list[Draft]:
    """The victims of a sentence given by role and name, or only referred to, each as the number 1; not those already counted."""
    found: list[Draft] = []
    taken = [draft.figure.span for draft in counted if draft.figure is not None]
    told = triggers(line)
    if not told:
        return victims(line, told, taken)
    for pattern in _PATTERNS:
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            who = Span(*match.span("who"))
            whole = who.hull(Span(*match.span("role")))
            if any(whole.overlaps(span) for span in taken):
                continue
            verb = next((t for t in told if t.span.overlaps(Span(*match.span("verb"))) and t.kind in HARM), None)
            if verb is not None:
                taken.append(who)
                found.append(_draft(line, who, match["role"], verb))
    found += beside(line, counted)
    return found + victims(line, told, [*taken, *(draft.trigger for draft in (*counted, *found))])


def _draft(line: Line, who: Span, role: str, verb: Trigger) -> Draft:
    population = next(kind for kind, words in _ROLES if re.fullmatch(words, role, re.IGNORECASE))
    figure = FigureMention(who, who, Figure.exact(1), "people", role, population)
    return Draft(
        kind=verb.kind,
        line=line,
        trigger=verb.span,
        evidence=who.hull(verb.span),
        figure=figure,
        population=population,
        reasons=["a victim given by name"],
    )
