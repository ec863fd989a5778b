"""Counts of people: which figure goes with which trigger.

Every figure takes the cheapest trigger on the side where the trigger's voice looks for it; a verb, a clause mark or a
quotation between them blocks. What no trigger claims may inherit the kind of the figure beside it ("including", "and",
"another").
"""

import re
from dataclasses import dataclass

from marsad.extract.draft import Draft
from marsad.extract.lines import Line, distance
from marsad.extract.triggers import Trigger, Voice, triggers
from marsad.model import FigureMention, Kind, Population, Span

REACH = 9.0
"""Greatest cost, in words, at which a figure still goes with a trigger."""

TOLL_REACH = 34
"""How many words may lie between a toll noun and its figure."""

_CLAUSE = re.compile(
    r"(?:[;:]|\b(?:that|which|while|whilst|when|as|after|before|because|if|where|although|but|whose|since|adding|saying|said|says|told|reported|according|whereas|amid)\b)",
    re.IGNORECASE,
)
_PART = re.compile(
    r"^(?:[\s,(–—-]*(?!and\b|or\b)[\w'’-]+){0,5}?[\s,(–—-]*(?:including(?: (?:at least|some|among them|field))?|among (?:them|whom)|amongst them|of (?:them|whom)|included|comprising|as well as)[\s,]*$",
    re.IGNORECASE,
)
_ALSO = re.compile(r"^[\s,]*(?:and|or|plus|,)?[\s,]*(?:another|also|a further|about|some)?\s*$", re.IGNORECASE)
_PARTITIVE = re.compile(r"^[\s,]*(?:of (?:them|whom|the (?:dead|victims|killed|wounded|injured|casualties))|among (?:them|those killed|the dead))\b", re.IGNORECASE)
_AMONG_DEAD = re.compile(r"\b(?:among|included|includes?) (?:the |those )?(?:dead|killed|victims|fatalities|casualties)\b", re.IGNORECASE)
_AMONG_HURT = re.compile(r"\b(?:among|included) (?:the |those )?(?:wounded|injured)\b", re.IGNORECASE)

_OWN_KIND: dict[str, Kind] = {
    **dict.fromkeys(("dead", "deaths", "fatalities", "fatality", "martyrs", "martyr", "bodies", "body", "corpses", "corpse", "killed"), Kind.KILLED),
    **dict.fromkeys(("wounded", "injured", "injuries"), Kind.INJURED),
    **dict.fromkeys(("missing",), Kind.DETAINED),
    **dict.fromkeys(("displaced",), Kind.DISPLACED),
}
"""Nouns that tell by themselves what happened to those counted."""


_SIDED = frozenset({Kind.KILLED, Kind.INJURED, Kind.DETAINED})


@dataclass(frozen=True, slots=True)
class Attached:
    """A figure with its kind.

    Attributes:
        figure: The figure.
        kind: What is said of those counted.
        trigger: The words that say so.
        cost: How far they are from each other; 0 when the noun says so itself.
        whole: The figure that this is a part of, or None.
        planned: Whether it is only planned.
        movement: Whether one movement is meant.
    """

    figure: FigureMention
    kind: Kind
    trigger: Span
    cost: float
    whole: FigureMention | None = None
    planned: bool = False
    movement: bool = False


def counted(line: Line) -> list[Draft]:
    """The counting claims of a sentence, in order of their figures."""
    people = [figure for figure in line.figures if _counts_people(line, figure)]
    if not people:
        return []
    drafts = [_draft(line, attached) for attached in _attach(line, people, triggers(line))]
    wholes = {id(draft.figure): draft for draft in drafts}
    for draft, attached in zip(drafts, _attach(line, people, triggers(line)), strict=True):
        draft.whole = wholes.get(id(attached.whole)) if attached.whole else None
    return drafts


def _counts_people(line: Line, figure: FigureMention) -> bool:
    if figure.unit in {"people", "families", "households"}:
        return not _collective(line, figure)
    return figure.unit == "other" and figure.noun is None and not figure.vague and not _numbered(line, figure)


def _numbered(line: Line, figure: FigureMention) -> bool:
    after = line.after(figure.span.end, 20)
    return re.match(r"\s*(?:of the|[-/:]|st\b|nd\b|th\b)", after) is not None and not re.match(r"\s*of the (?:dead|killed|wounded|injured|victims)", after)


def _collective(line: Line, figure: FigureMention) -> bool:
    """Whether the noun is itself part of a name or a role ("a rebel commander said", "rebel fighters control")."""
    if not figure.vague and figure.number_span.of(line.text).lower() not in {"a", "an", "another"}:
        return False
    return re.match(r"\s+(?:said|says|told|reported|added|who spoke)\b", line.after(figure.span.end, 20)) is not None


def _attach(line: Line, people: list[FigureMention], found: tuple[Trigger, ...]) -> list[Attached]:
    parents = _parts(line, people)
    free = [figure for figure in people if id(figure) not in parents]
    chosen: dict[int, Attached] = {}
    for figure in free:
        best = _best(line, figure, found, free)
        if best:
            chosen[id(figure)] = best
    _among(line, people, chosen)
    _inherit_parts(line, people, parents, chosen)
    _inherit_neighbours(line, people, chosen)
    return [chosen[id(figure)] for figure in people if id(figure) in chosen]


def _parts(line: Line, people: list[FigureMention]) -> dict[int, FigureMention]:
    """For each figure inside an "including" phrase, the figure that it is a part of."""
    parents: dict[int, FigureMention] = {}
    for left, right in zip(people, people[1:], strict=False):
        between = line.between(left.span, right.span)
        if _PART.match(between) and not right.vague:
            parents[id(right)] = left
        elif _PART.match(between) and right.vague and right.number_span != right.span:
            parents[id(right)] = left
        elif id(left) in parents and re.match(r"^[\s,]*(?:and|,)[\s,]*$", between):
            parents[id(right)] = parents[id(left)]
        elif _PARTITIVE.match(line.after(right.span.end, 30)) and distance(between) <= 2 and right.noun is None:
            parents[id(right)] = left
    return parents


def _best(line: Line, figure: FigureMention, found: tuple[Trigger, ...], people: list[FigureMention]) -> Attached | None:
    own = _own(line, figure)
    options = [own] if own else []
    for trigger in found:
        cost = _cost(line, figure, trigger, found, people)
        if cost is not None and cost <= REACH:
            options.append(
                Attached(figure, trigger.kind, trigger.span, cost, planned=trigger.planned, movement=trigger.movement)
            )
    return min(options, key=lambda option: (option.cost, option.trigger), default=None)


def _own(line: Line, figure: FigureMention) -> Attached | None:
    noun = (figure.noun or "").lower()
    kind = _OWN_KIND.get(noun)
    if kind is None or (figure.vague and figure.number_span == figure.span):
        return None
    if noun == "displaced" and not re.search(r"\bpeople\b", figure.span.of(line.text)) and figure.vague:
        return None
    end = figure.span.end
    return Attached(figure, kind, Span(end - len(noun), end), 0.0)


def _cost(
    line: Line, figure: FigureMention, trigger: Trigger, found: tuple[Trigger, ...], people: list[FigureMention]
) -> float | None:
    if trigger.span.overlaps(figure.span):
        return 0.5 if trigger.span.start > figure.number_span.start else None
    bare = figure.vague and figure.number_span == figure.span
    if figure.span.end <= trigger.span.start:
        cost = _left_cost(line, figure, trigger, found, people)
    else:
        cost = _right_cost(line, figure, trigger, found, people)
    if cost is not None and (bare or figure.unit == "other") and cost > (1.0 if bare else 3.0) and trigger.voice is not Voice.TOLL:
        return None
    return cost


def _left_cost(
    line: Line, figure: FigureMention, trigger: Trigger, found: tuple[Trigger, ...], people: list[FigureMention]
) -> float | None:
    """Cost for a figure that stands before a trigger, as its subject."""
    if trigger.voice in {Voice.ACTIVE, Voice.TOLL}:
        return None
    between = line.between(figure.span, trigger.span)
    bare = re.sub(r"\b(?:who|that)\s+(?:were|was|had|have|are|has)\b", " ", between)
    if _CLAUSE.search(bare) and not re.search(r"\b(?:who|which|that) (?:was|were|had|have)\b", between):
        return None
    if _other_trigger(found, figure.span.end, trigger.span.start, trigger, coordinated=between):
        return None
    nearer = [other for other in people if figure.span.end <= other.span.start < trigger.span.start and other is not figure]
    nearer = [other for other in nearer if not (other.vague and other.number_span == other.span)]
    words = distance(between)
    if trigger.voice is Voice.EITHER:
        right = _figure_right(line, trigger, people)
        if right and (words > 1 or re.search(r"\b(?:and|or)\b", between)):
            return None
        if words == 0 and right and not _has_own(line, right, found) and figure.vague and figure.number_span == figure.span:
            return None
        words += 0 if words <= 2 else 2
    joined = re.search(r"^\s*(?:,|and)\b", between) is not None
    return 0.4 * words + (0.5 if joined else 3.0) * len(nearer)


def _right_cost(
    line: Line, figure: FigureMention, trigger: Trigger, found: tuple[Trigger, ...], people: list[FigureMention]
) -> float | None:
    """Cost for a figure that stands after a trigger, as its object."""
    if trigger.voice is Voice.PASSIVE:
        return None
    between = line.between(trigger.span, figure.span)
    if trigger.voice is Voice.TOLL:
        return _toll_cost(line, figure, trigger, found, between)
    if _CLAUSE.search(between) or '"' in between or _other_trigger(found, trigger.span.end, figure.span.start, trigger, coordinated=""):
        return None
    if re.match(r"\s*(?:in|on|at|by|during|near|with|from|for)\b", between) and distance(between) > 0:
        return None
    nearer = [other for other in people if trigger.span.end <= other.span.start < figure.span.start]
    if nearer and not re.search(r"(?:\band|,|\bas well as)\s*(?:\w+\s+)?$", between):
        return None
    return 0.6 * distance(between) + (0.2 if trigger.voice is Voice.ACTIVE else 0.5) - 0.5 * len(nearer)


def _toll_cost(line: Line, figure: FigureMention, trigger: Trigger, found: tuple[Trigger, ...], between: str) -> float | None:
    words = distance(between)
    if words > TOLL_REACH or figure.unit in {"families", "households"} or (figure.vague and figure.number_span == figure.span):
        return None
    reached = re.search(
        r"\b(?:to|at|of|is|was|were|stands?|stood|reach(?:ed|es)?|has|had|hits?|become|now|as|exceed\w*|surpass\w*|top\w*|passe[sd]|from|than|around)\s*$",
        between,
        re.IGNORECASE,
    )
    if not reached and words > 6:
        return None
    if re.search(r"\b(?:adding|saying|while|whereas|although)\b", between):
        return None
    if re.search(r"\b(?:likely|expected|could|may|might) to\b", between) and words > 4:
        return None
    if _other_trigger(found, trigger.span.end, figure.span.start, trigger, coordinated="") and not reached:
        return None
    del line
    return 0.5 + 0.05 * words


def _other_trigger(
    found: tuple[Trigger, ...], start: int, end: int, trigger: Trigger, *, coordinated: str
) -> bool:
    between = [other for other in found if start <= other.span.start and other.span.end <= end and other is not trigger]
    if not between:
        return False
    return not (coordinated and re.search(r"\b(?:and|or)\s*(?:\w+\s+)?$", coordinated) and len(between) == 1 and between[0].voice is not Voice.ACTIVE)


def _figure_right(line: Line, trigger: Trigger, people: list[FigureMention]) -> FigureMention | None:
    for figure in people:
        if figure.span.start >= trigger.span.end and distance(line.text[trigger.span.end : figure.span.start]) <= 3:
            between = line.text[trigger.span.end : figure.span.start]
            return None if re.match(r"\s*(?:in|on|at|by|and|,|during)\b", between) else figure
    return None


def _has_own(line: Line, figure: FigureMention, found: tuple[Trigger, ...]) -> bool:
    if _own(line, figure):
        return True
    return any(0 <= trigger.span.start - figure.span.end and distance(line.text[figure.span.end : trigger.span.start]) == 0 for trigger in found)


def _among(line: Line, people: list[FigureMention], chosen: dict[int, Attached]) -> None:
    """Figures beside "among the dead"."""
    for pattern, kind in ((_AMONG_DEAD, Kind.KILLED), (_AMONG_HURT, Kind.INJURED)):
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            trigger = Span(*match.span())
            for figure in people:
                gap = line.between(figure.span, trigger) or line.between(trigger, figure.span)
                if distance(gap) <= 7 and not _CLAUSE.search(gap) and not (figure.vague and figure.number_span == figure.span and distance(gap) > 3):
                    held = chosen.get(id(figure))
                    if held is None or held.cost > 1:
                        chosen[id(figure)] = Attached(figure, kind, trigger, 1.0)


def _inherit_parts(line: Line, people: list[FigureMention], parents: dict[int, FigureMention], chosen: dict[int, Attached]) -> None:
    for figure in people:
        whole = parents.get(id(figure))
        held = chosen.get(id(whole)) if whole is not None else None
        if whole is not None and held is not None and not _own(line, figure):
            chosen[id(figure)] = Attached(figure, held.kind, held.trigger, held.cost + 1, whole, held.planned, held.movement)
        elif whole is not None and held is not None:
            own = _own(line, figure)
            if own:
                chosen[id(figure)] = own


def _inherit_neighbours(line: Line, people: list[FigureMention], chosen: dict[int, Attached]) -> None:
    """"15 in one district and another six in a village": the kind of the figure before goes on."""
    for left, right in zip(people, people[1:], strict=False):
        held = chosen.get(id(left))
        if held is None or id(right) in chosen or (right.vague and right.number_span == right.span):
            continue
        between = line.between(left.span, right.span)
        plain = right.noun is None or right.noun.lower() in {"more", "others", "other"}
        first = re.match(r"^[^.;]{0,60}\b(?:and|,)\s+(?:another\s+|a further\s+)?$", between)
        if _ALSO.match(between) or (plain and right.unit == "people" and first and not _CLAUSE.search(between)):
            chosen[id(right)] = Attached(right, held.kind, held.trigger, held.cost + 1, None, held.planned, held.movement)


def _draft(line: Line, attached: Attached) -> Draft:
    figure = attached.figure
    return Draft(
        kind=attached.kind,
        line=line,
        trigger=attached.trigger,
        evidence=figure.span.hull(attached.trigger),
        figure=figure,
        population=figure.population or Population.PEOPLE,
        victims_side=figure.party if figure.population is Population.FIGHTERS and attached.kind in _SIDED else None,
        movement=attached.movement,
        reasons=[f"{attached.kind.value}: \"{attached.trigger.of(line.text)}\""] + (["planned"] if attached.planned else []),
    )
