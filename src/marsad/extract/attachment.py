"""How far a figure stands from a trigger: a cost with a direction, and with words that block.

Every figure takes the cheapest trigger on the side where the trigger's voice looks for it; a verb, a clause mark or a
quotation between them blocks.
"""

import re
from dataclasses import dataclass

from marsad.extract.lines import Line, distance
from marsad.extract.objects import ONE_OF_THEM, goes_on, is_object, of_others, of_things
from marsad.extract.triggers import Trigger, Voice
from marsad.model import FigureMention, Kind, Span
from marsad.text.numbers import SEVERAL

REACH = 9.0
"""Greatest cost, in words, at which a figure still goes with a trigger."""

TOLL_REACH = 34
"""How many words may lie between a toll noun and its figure."""

CLAUSE = re.compile(
    r"(?:[;:]|\b(?:that|which|while|whilst|when|as|after|before|because|if|where|although|but|whose|since|"
    r"adding|saying|said|says|told|reported|according|whereas|amid)\b)",
    re.IGNORECASE,
)
"""Words at which a clause ends, so that what stands behind them belongs to another statement."""

_OWN_KIND: dict[str, Kind] = {
    **dict.fromkeys(
        ("dead", "deaths", "fatalities", "fatality", "martyrs", "martyr", "bodies", "body", "corpses", "corpse", "killed"),
        Kind.KILLED,
    ),
    **dict.fromkeys(("casualties", "casualty"), Kind.KILLED),
    **dict.fromkeys(("wounded", "injured", "injuries"), Kind.INJURED),
    **dict.fromkeys(("missing",), Kind.DETAINED),
    **dict.fromkeys(("displaced", "idps"), Kind.DISPLACED),
}
"""Nouns that tell by themselves what happened to those counted."""

_OF_THOSE = re.compile(r"\s+of those (?P<state>killed|dead|wounded|injured|missing)\b", re.IGNORECASE)
_OF_THE_HURT = re.compile(r"\s+of (?:the|those) (?:wounded|injured)\b", re.IGNORECASE)
_LIVES_LOST = re.compile(r"\b(?:t(?:akes?|ook|aken|aking)|cost(?:s|ing)?|los(?:t|es?|ing)) $", re.IGNORECASE)
"""Before lives counted: they were lost."""

_PREDICATE = re.compile(r"\b(?:was|(?-i:is)|were|are|being) $", re.IGNORECASE)
"""Before "one of those killed": somebody already named."""


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
        care: Whether the words only tell of treatment.
    """

    figure: FigureMention
    kind: Kind
    trigger: Span
    cost: float
    whole: FigureMention | None = None
    planned: bool = False
    movement: bool = False
    care: bool = False


def cheapest(line: Line, figure: FigureMention, found: tuple[Trigger, ...], people: list[FigureMention]) -> Attached | None:
    """The trigger that a figure goes with, None when none is within REACH."""
    own = own_kind(line, figure)
    options = [own] if own else []
    for trigger in found:
        cost = _cost(line, figure, trigger, found, people)
        if cost is not None and cost <= REACH:
            told = Attached(figure, trigger.kind, trigger.span, cost, None, trigger.planned, trigger.movement, trigger.care)
            options.append(told)
    return min(options, key=lambda option: (option.cost, option.trigger), default=None)


def unnumbered(figure: FigureMention) -> bool:
    """Whether no number stands in the words: a bare plural ("civilians were killed"), or "several" alone."""
    return figure.vague and figure.number_span == figure.span and figure.figure.low == SEVERAL


def own_kind(line: Line, figure: FigureMention) -> Attached | None:
    """The kind that a figure's own noun tells ("12 dead", "100 bodies"), or None."""
    among = _OF_THOSE.match(line.text, figure.number_span.end, line.span.end)
    if among and figure.noun is None and not figure.vague and not _PREDICATE.search(line.before(figure.span.start, 12)):
        return Attached(figure, _OWN_KIND[among["state"].lower()], Span(*among.span("state")), 0.0)
    if _OF_THE_HURT.match(line.text, figure.number_span.end):
        return None  # what befell some of them, another word tells
    noun = (figure.noun or "").lower()
    kind = Kind.KILLED if noun == "lives" and _LIVES_LOST.search(line.before(figure.span.start, 12)) else _OWN_KIND.get(noun)
    if kind is None or unnumbered(figure):
        return None
    if noun in {"casualties", "casualty"} and figure.vague and figure.figure.low == SEVERAL:
        return None
    if noun == "displaced" and not re.search(r"\bpeople\b", figure.span.of(line.text)) and figure.vague:
        return None
    end = figure.span.end
    return Attached(figure, kind, Span(end - len(noun), end), 0.0)


def _cost(
    line: Line, figure: FigureMention, trigger: Trigger, found: tuple[Trigger, ...], people: list[FigureMention]
) -> float | None:
    if trigger.span.overlaps(figure.span):
        if trigger.span.start <= figure.number_span.start or figure.number_span == figure.span:
            return None
        return 2.5 if trigger.kind is Kind.DISPLACED and trigger.span.end < figure.span.end else 0.5
    bare = unnumbered(figure)
    if figure.span.end <= trigger.span.start:
        cost = _left_cost(line, figure, trigger, found, people)
    else:
        cost = _right_cost(line, figure, trigger, found, people)
    if (bare and _describes(line, figure, trigger)) or of_things(line, figure, trigger):
        return None
    if figure.unit in {"families", "households"} and trigger.kind in {Kind.KILLED, Kind.INJURED}:
        return None
    if (
        trigger.kind in {Kind.DISPLACED, Kind.AFFECTED, Kind.DETAINED}
        and (bare or _single(line, figure))
        and not (bare and trigger.kind is Kind.DISPLACED and re.search(r"homes?$", trigger.span.of(line.text)))
    ):
        return None
    if (
        cost is not None
        and (bare or figure.unit == "other")
        and cost > (1.0 if bare else 3.0)
        and trigger.voice is not Voice.TOLL
    ):
        return None
    return cost


def _describes(line: Line, figure: FigureMention, trigger: Trigger) -> bool:
    """Whether a bare plural beside a trigger is no count: it describes others, or what is told is a habit or an accusation."""
    if figure.span.end <= trigger.span.start:
        others = (figure.noun or "").lower() == "others" and not line.between(figure.span, trigger.span).strip()
        passive = trigger.voice is Voice.PASSIVE or (others and trigger.voice is Voice.EITHER)
        more = (figure.noun or "").lower() == "others" and line.before(figure.span.start, 5).lower().endswith(" and ")
        return not passive or (not more and _ASIDE.search(line.before(figure.span.start, 30)) is not None)
    return _HABIT.search(line.before(trigger.span.start, 80)) is not None


_HABIT = re.compile(
    r"\b(?:repeatedly|regularly|routinely|frequently|often|accus\w+|known for|notorious for)\b[^.;]{0,50}$", re.IGNORECASE
)
"""Before a verb of harm: a habit or an accusation without a number is no event."""

_ASIDE = re.compile(r"\b(?:mostly|most|of|and|or|including|among|first|the|as|whether)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
"""Before a bare plural: it only describes others ("mostly women and children were killed")."""


_OF_ALL = re.compile(r"\b(?:out )?of (?:the|those|all) $", re.IGNORECASE)
"""Before a figure: it is the whole of which the next is a part ("of the 300 people affected, 20 were moved")."""

_OWN_VERB = re.compile(
    r"\b(?:was|were|been|are|is|has|have|had)\b.*\b(?:and|while|but)\b|\b(?:was|were|been|are|have|has)\b[^,]*,", re.IGNORECASE
)
"""Between two figures: the first has a verb of its own ("300 were affected and 20 evacuated")."""


def _single(line: Line, figure: FigureMention) -> bool:
    return figure.number_span.of(line.text).lower() in {"a", "an", "another"}


def _left_cost(
    line: Line, figure: FigureMention, trigger: Trigger, found: tuple[Trigger, ...], people: list[FigureMention]
) -> float | None:
    """Cost for a figure that stands before a trigger, as its subject."""
    if trigger.voice in {Voice.ACTIVE, Voice.TOLL}:
        return None
    between = line.between(figure.span, trigger.span)
    between = between.replace("as well as", "and")
    bare = re.sub(
        r"\b(?:who|that)\s+(?:were|was|had|have|are|has)\b|"
        r"\b(?:were|was|been|are|is) (?:reported(?:ly)?|said)\b(?: to (?:have(?: been)?|be))?",
        " ",
        between,
    )
    if CLAUSE.search(bare) and not re.search(r"\b(?:who|which|that) (?:was|were|had|have)\b", between):
        return None
    if _other_trigger(found, figure.span.end, trigger.span.start, trigger, coordinated=between):
        return None
    if of_others(line, figure, trigger, between) or goes_on(line, figure, trigger, found, between):
        return None
    nearer = [other for other in people if figure.span.end <= other.span.start < trigger.span.start and other is not figure]
    nearer = [other for other in nearer if not unnumbered(other)]
    if nearer and _OF_ALL.search(line.before(figure.span.start, 12)):
        return None
    if nearer and _OWN_VERB.search(line.between(figure.span, nearer[0].span)):
        return None
    words = distance(between)
    if trigger.voice is Voice.EITHER:
        right = _figure_right(line, trigger, people)
        if right and (words > 1 or re.search(r"\b(?:and|or)\b", between)):
            return None
        if words == 0 and right and not _hasown(line, right, found) and (_loose(line, figure) or is_object(line, figure, found)):
            return None
        words += 0 if words <= 2 else 2
    joined = re.search(r"^\s*(?:,|and)\b", between) is not None
    return 0.4 * words + (0.5 if joined else 3.0) * len(nearer)


def _loose(line: Line, figure: FigureMention) -> bool:
    return unnumbered(figure) or _single(line, figure)


def _right_cost(
    line: Line, figure: FigureMention, trigger: Trigger, found: tuple[Trigger, ...], people: list[FigureMention]
) -> float | None:
    """Cost for a figure that stands after a trigger, as its object."""
    between = line.between(trigger.span, figure.span)
    if trigger.voice is not Voice.ACTIVE and trigger.kind in HARMED and _WITH.fullmatch(between) and not unnumbered(figure):
        return 0.5
    if trigger.voice is Voice.PASSIVE:
        return None
    if trigger.voice is Voice.TOLL:
        return _toll_cost(line, figure, trigger, found, between)
    if (
        CLAUSE.search(between)
        or '"' in between.strip('" ')
        or between.count('"') > 1
        or _other_trigger(found, trigger.span.end, figure.span.start, trigger, coordinated="")
    ):
        return None
    if re.match(r"\s*(?:in|on|at|by|during|near|with|from|for)\b", between) and distance(between) > 0:
        return None
    if not between.strip() and trigger.span.of(line.text).lower().endswith(" of"):
        return -0.1  # "the killing of five men" goes before whatever the sentence says of them next
    nearer = [other for other in people if trigger.span.end <= other.span.start < figure.span.start]
    if nearer and not re.search(r"(?:\band|,|\bas well as)\s*(?:\w+\s+)?$", between):
        return None
    return 0.6 * distance(between) + (0.2 if trigger.voice is Voice.ACTIVE else 0.5) - 0.5 * len(nearer)


HARMED = frozenset({Kind.KILLED, Kind.INJURED})
_WITH = re.compile(r"\s+(?:along with|together with|alongside|as well as)\s+(?:another\s+)?", re.IGNORECASE)
"""Between a verb and those counted: they share the subject's fate ("he was killed along with two others")."""


def _toll_cost(line: Line, figure: FigureMention, trigger: Trigger, found: tuple[Trigger, ...], between: str) -> float | None:
    words = distance(between)
    if words > TOLL_REACH or figure.unit in {"families", "households"} or (figure.vague and figure.figure.low == SEVERAL):
        return None
    reached = re.search(
        r"\b(?:to|at|of|is|was|were|stands?|stood|reach(?:ed|es)?|has|had|hits?|become|now|as|exceed\w*|"
        r"surpass\w*|top\w*|passe[sd]|from|than|around)\s*$",
        between,
        re.IGNORECASE,
    )
    if not reached and words > 6:
        return None
    if re.search(r"\b(?:adding|saying|while|whereas|although|out of|population)\b", between):
        return None
    if re.search(r"\b(?:likely|expected|could|may|might) to\b", between) and words > 4:
        return None
    if _other_trigger(found, trigger.span.end, figure.span.start, trigger, coordinated="") and not reached:
        return None
    del line
    return 0.5 + 0.05 * words


def _other_trigger(found: tuple[Trigger, ...], start: int, end: int, trigger: Trigger, *, coordinated: str) -> bool:
    between = [other for other in found if start <= other.span.start and other.span.end <= end and other is not trigger]
    between = [other for other in between if not ONE_OF_THEM.search(coordinated[: other.span.start - start])]
    if not between:
        return False
    return not (
        coordinated
        and re.search(r"\b(?:and|or)\s*(?:\w+\s+)?$", coordinated)
        and len(between) == 1
        and between[0].voice is not Voice.ACTIVE
    )


def _figure_right(line: Line, trigger: Trigger, people: list[FigureMention]) -> FigureMention | None:
    for figure in people:
        if figure.span.start >= trigger.span.end and distance(line.text[trigger.span.end : figure.span.start]) <= 3:
            between = line.text[trigger.span.end : figure.span.start]
            return None if re.match(r"\s*(?:in|on|at|by|and|,|during)\b", between) else figure
    return None


def _hasown(line: Line, figure: FigureMention, found: tuple[Trigger, ...]) -> bool:
    if own_kind(line, figure):
        return True
    return any(
        trigger.span.start - figure.span.end >= 0 and distance(line.text[figure.span.end : trigger.span.start]) == 0
        for trigger in found
    )
