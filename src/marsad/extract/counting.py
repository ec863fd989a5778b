"""Counts of people: which figure goes with which trigger.

What no trigger claims may inherit the kind of the figure beside it ("including", "and",
"another").
"""

import re
from dataclasses import replace
from itertools import pairwise

from marsad.extract.attachment import CLAUSE, Attached, cheapest, own_kind, unnumbered
from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.extract.triggers import Trigger, triggers
from marsad.model import Bound, Figure, FigureMention, Kind, Population, Span

_PART = re.compile(
    r"^(?:[\s,(–—-]*+(?!(?:and|or) \d)[\w'’-]++){0,20}?[\s,(–—-]*(?:including(?: (?:at least|some|among them|"
    r"field))?|among (?:them|whom)|amongst them|of (?:them|whom)|included|comprising)[\s,]*$",
    re.IGNORECASE,
)
_ALSO = re.compile(r"^[\s,]*(?:and|or|plus|,)?[\s,]*(?:another|also|a further|about|some)?\s*$", re.IGNORECASE)
_BESIDE = re.compile(
    r"^[^.;]{0,80}\b(?:along|together) with\s+(?:another\s+)?$|^[^.;]{0,80}\b(?:as well as|in addition to)\s+(?:another\s+)?$",
    re.IGNORECASE,
)
"""Between two figures: the second goes with what was said of the first ("11 soldiers were killed along with one medic")."""

_PARTITIVE = re.compile(
    r"^[\s,]*(?:of (?:them|whom|which|(?:the|those) (?:dead|victims|killed|wounded|injured|casualties))|"
    r"among (?:them|those killed|the dead))\b",
    re.IGNORECASE,
)
_AMONG_DEAD = re.compile(
    r"\b(?:(?:among|included|includes?) (?:the |those )?(?:dead|killed|martyrs|martyred|victims|fatalities|casualties)|"
    r"(?:the dead|those killed|the fatalities)(?: mostly [a-z ]{3,30})? included?)\b",
    re.IGNORECASE,
)
_AMONG_HURT = re.compile(r"\b(?:among|included) (?:the |those )?(?:wounded|injured)\b", re.IGNORECASE)

_WERE = re.compile(r"^ (?:in|at|from|of) [^.;,]{3,90}?\b(?:was|were)\b(?=(?: [\w-]+){0,7}\W*$)", re.IGNORECASE)
"""Between "among the dead" and those named: where it happened ("among the dead in the blast in the town were two women")."""

_AND_HURT = re.compile(
    r"^ (?:and|or) (?:wounded|wounding|injured|injuring|killed|killing|hurt)\s+(?:another\s+|about\s+|some\s+)?$", re.IGNORECASE
)
_OWN = re.compile(
    r" (?:of (?:them|whom|which) )?(?:(?:later|have|has|had|been|were|was|are) )*"
    r"(?:died|succumbed|in (?:critical|serious)|[a-z]+(?:ed|en))\b",
    re.IGNORECASE,
)
"""Behind a part: what befell those only ("three of whom later died")."""

_WHICH_OWN = re.compile(r"\s+of (?:whom|which) (?:have|has|had|were|was) (?:been )?[a-z]+ed\b", re.IGNORECASE)

_OF_THE_HURT = re.compile(r"\s+of (?:the|those) (?:wounded|injured|dead|killed|victims)\b", re.IGNORECASE)
"""Behind a vague word: some of those whom another figure may count."""

_PART_REACH = 20
"""How many words may lie between a whole and "three of whom"."""

_SPREAD = re.compile(r"\s+(?:in|at|near)\s[^.;:\"]{2,60}?[\s,]+(?:and\s+)?", re.IGNORECASE)
"""Between two bare numbers of a list by places: the place of the first ("9 in the one district 8 in the other")."""

_GROUPS = {"families": Population.FAMILIES, "households": Population.HOUSEHOLDS}
"""Units of people that are counted as stated."""

_SIDED = frozenset({Kind.KILLED, Kind.INJURED, Kind.DETAINED})


def counted(line: Line) -> list[Draft]:
    """The counting claims of a sentence, in order of their figures."""
    people = [figure for figure in line.figures if _counts_people(line, figure)]
    if not people:
        return []
    found = _attach(line, people, triggers(line))
    drafts = [_draft(line, attached) for attached in found]
    wholes = {id(draft.figure): draft for draft in drafts}
    for draft, attached in zip(drafts, found, strict=True):
        draft.whole = wholes.get(id(attached.whole)) if attached.whole else None
    return drafts


def _counts_people(line: Line, figure: FigureMention) -> bool:
    if figure.unit == "families" and figure.figure.high == 1 and line.before(figure.span.start, 4).lower().endswith(" of "):
        return False  # "five members of one family"
    if figure.unit in {"people", "families", "households"}:
        return not _collective(line, figure)
    return figure.unit == "other" and figure.noun is None and not figure.vague and not _numbered(line, figure)


def _numbered(line: Line, figure: FigureMention) -> bool:
    after = line.after(figure.span.end, 20)
    return re.match(r"\s*(?:of the|[-/:]|st\b|nd\b|th\b)", after) is not None and not re.match(
        r"\s*of the (?:dead|killed|wounded|injured|victims)", after
    )


def _collective(line: Line, figure: FigureMention) -> bool:
    """Whether those counted only speak ("a rebel commander said", "two residents said")."""
    if re.match(r"\s+(?:said|says|told)\b", line.after(figure.span.end, 8)) and any(
        a.source is not None and a.source.contains(figure.span) for a in line.attributions
    ):
        return True
    if not figure.vague and figure.number_span.of(line.text).lower() not in {"a", "an", "another"}:
        return False
    return re.match(r"\s+(?:said|says|told|reported|added|who spoke)\b", line.after(figure.span.end, 20)) is not None


def _attach(line: Line, people: list[FigureMention], found: tuple[Trigger, ...]) -> list[Attached]:
    parents = _parts(line, people)
    free = [figure for figure in people if id(figure) not in parents]
    chosen: dict[int, Attached] = {}
    for figure in free:
        best = cheapest(line, figure, found, free)
        if best:
            chosen[id(figure)] = best
    _among(line, people, chosen)
    _inherit_parts(line, people, parents, chosen)
    _inherit_neighbours(line, people, chosen)
    _hedge_both(line, people, chosen)
    return [_shared(line, chosen[id(figure)], people) for figure in people if id(figure) in chosen]


def _hedge_both(line: Line, people: list[FigureMention], chosen: dict[int, Attached]) -> None:
    """Let "at least" before the first of two groups joined by "and" hold for both ("at least 45 rebels and 20 soldiers died")."""
    for left, right in pairwise(people):
        held, other = chosen.get(id(left)), chosen.get(id(right))
        if held is None or other is None or held.trigger != other.trigger or (held.whole is None) != (other.whole is None):
            continue
        joined = line.between(left.span, right.span) == " and " and left.noun is not None and not _more(right)
        if joined and left.figure.bound is Bound.AT_LEAST and not left.vague and right.figure.bound is Bound.EXACT:
            chosen[id(right)] = replace(other, figure=replace(right, figure=Figure.at_least(right.figure.low or 1)))


def _shared(line: Line, attached: Attached, people: list[FigureMention]) -> Attached:
    """Give a bare number the noun that the next one has for both ("killed 28 and wounded 30 militants")."""
    figure = attached.figure
    behind = next((other for other in people if other.span.start > figure.span.start), None)
    if figure.noun is not None or figure.population is not None or behind is None or behind.noun is None or _more(behind):
        return attached
    if not _AND_HURT.match(line.between(figure.span, behind.span)):
        return attached
    return replace(attached, figure=replace(figure, population=behind.population, party=behind.party))


def _parts(line: Line, people: list[FigureMention]) -> dict[int, FigureMention]:
    """For each figure inside an "including" phrase, the figure that it is a part of."""
    parents: dict[int, FigureMention] = {}
    for left, right in pairwise(people):
        between = line.between(left.span, right.span)
        if _PART.match(between) and not unnumbered(right):
            parents[id(right)] = left
        elif id(left) in parents and not unnumbered(right) and _listed(line, left, right):
            parents[id(right)] = parents[id(left)]
        elif _PARTITIVE.match(line.after(right.number_span.end, 30)) and (
            (distance(between) <= 2 and not _WHICH_OWN.match(line.after(right.number_span.end, 60)))
            or (not unnumbered(left) and _near(line, between, right))
        ):
            parents[id(right)] = left
    return parents


def _listed(line: Line, left: FigureMention, right: FigureMention) -> bool:
    """Whether two figures follow each other in one list."""
    joined = re.match(r"^[\s,]*(?:and|,)[\s,]*$", line.between(left.span, right.span)) is not None
    return (joined and not _more(right)) or _spread(line, left, right)


def _spread(line: Line, left: FigureMention, right: FigureMention) -> bool:
    """Whether two bare numbers stand in a list by places ("9 in the one district 8 in the other")."""
    if right.span.start < left.span.end:
        return False
    gap = Span(left.span.end, right.span.start)
    if right.noun is not None or _SPREAD.fullmatch(gap.of(line.text)) is None or CLAUSE.search(gap.of(line.text)):
        return False
    return re.match(r"\s+(?:in|at|near)\b", line.after(right.span.end, 6)) is not None and any(
        gap.contains(toponym.name_span) for toponym in line.toponyms
    )


def _more(figure: FigureMention) -> bool:
    return figure.noun is not None and figure.noun.lower() in {"more", "others", "other"}


def _near(line: Line, between: str, part: FigureMention) -> bool:
    """Whether "three of whom" still speaks of the figure before, and no verb of its own follows."""
    after = line.after(part.span.end, 40)
    return distance(between) <= _PART_REACH and not CLAUSE.search(between) and _OWN.match(after) is None


def _among(line: Line, people: list[FigureMention], chosen: dict[int, Attached]) -> None:
    """Figures beside "among the dead"."""
    for pattern, kind in ((_AMONG_DEAD, Kind.KILLED), (_AMONG_HURT, Kind.INJURED)):
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            trigger = Span(*match.span())
            for figure in people:
                gap = line.between(figure.span, trigger) or line.between(trigger, figure.span)
                if distance(_WERE.sub("", gap)) <= 7 and not CLAUSE.search(gap) and not unnumbered(figure):
                    held = chosen.get(id(figure))
                    if held is None or held.cost > 1:
                        chosen[id(figure)] = Attached(figure, kind, trigger, 1.0)


def _inherit_parts(
    line: Line, people: list[FigureMention], parents: dict[int, FigureMention], chosen: dict[int, Attached]
) -> None:
    for figure in people:
        whole = parents.get(id(figure))
        held = chosen.get(id(whole)) if whole is not None else None
        if held is not None and held.kind in _SIDED and figure.unit in _GROUPS:
            continue
        if whole is not None and held is not None and not own_kind(line, figure):
            chosen[id(figure)] = replace(held, figure=figure, cost=held.cost + 1, whole=whole)
        elif whole is not None and held is not None:
            own = own_kind(line, figure)
            if own:
                chosen[id(figure)] = own


def _inherit_neighbours(line: Line, people: list[FigureMention], chosen: dict[int, Attached]) -> None:
    """Let the kind of the figure before go on ("15 in one district and another six in a village")."""
    for left, right in pairwise(figure for figure in people if id(figure) in chosen or not unnumbered(figure)):
        held = chosen.get(id(left))
        if held is None or id(right) in chosen or unnumbered(right):
            continue
        between = line.between(left.span, right.span)
        plain = right.noun is None or _more(right)
        first = re.match(r"^[^.;]{0,60}\b(?:and|,)\s+(?:another\s+|a further\s+)?$", between)
        beside = _BESIDE.match(between) and not CLAUSE.search(between.replace("as well as", ""))
        spread = _spread(line, left, right)
        if (
            beside
            or spread
            or _ALSO.match(between)
            or (plain and right.unit == "people" and first and not CLAUSE.search(between))
        ):
            chosen[id(right)] = replace(held, figure=right, cost=held.cost + 1, whole=None)


def _tolled(words: str) -> Population:
    """Who a toll counts by its own words ("the number of civilians killed rose to 40")."""
    match = re.match(r"number of (?:\w+ )?(civilians|children|women)\b", words, re.IGNORECASE)
    return Population(match[1].lower()) if match else Population.PEOPLE


def _draft(line: Line, attached: Attached) -> Draft:
    figure = attached.figure
    return Draft(
        kind=attached.kind,
        line=line,
        trigger=attached.trigger,
        evidence=figure.span.hull(attached.trigger),
        figure=figure,
        population=figure.population or _GROUPS.get(figure.unit) or _tolled(attached.trigger.of(line.text)),
        victims_side=figure.party if figure.population is Population.FIGHTERS and attached.kind in _SIDED else None,
        movement=attached.movement,
        secondary=attached.care or (figure.vague and _OF_THE_HURT.match(line.text, figure.number_span.end) is not None),
        reasons=[f'{attached.kind.value}: "{attached.trigger.of(line.text)}"'] + (["planned"] if attached.planned else []),
    )
