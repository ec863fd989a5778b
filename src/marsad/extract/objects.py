"""Verbs behind a figure that tell of somebody else: of one of those counted, of whom the subject hit, of another noun phrase."""

import re

from marsad.extract.lines import Line
from marsad.extract.triggers import Trigger, Voice
from marsad.model import FigureMention, Population

ONE_OF_THEM = re.compile(
    r"\bincluding (?:(?:the|an?|one|another)(?: [\w-]+){0,3}? (?:who|that)|the|"
    r"[\w-]+(?: [\w-]+){0,2}? (?:who|that)(?: (?:had|have|has|were|was|are|also|recently))*)\s*$",
    re.IGNORECASE,
)
"""Between figure and trigger: the trigger is told of one of those counted only ("four people, including the one who died")."""


_FOUND = re.compile(
    r"\s*(?:later |have |had )?(?:pronounced|declared|found|confirmed|shot|left)\s+(?!(?:were|was|be)\b)[\w’' -]*$", re.I
)
"""Between a subject and "dead": somebody else is found or declared so ("doctors pronounced him dead")."""

_OBJECT = re.compile(r"\s+(?:and \w+ )?(?:his|her|their|him|them|himself|herself|themselves)\b", re.IGNORECASE)
"""Behind a verb without "was": whom the subject did it to, so that the subject is no victim."""


def of_others(line: Line, figure: FigureMention, trigger: Trigger, between: str) -> bool:
    """Whether a trigger behind a figure tells of somebody else: of one of them, of an object, of another noun phrase."""
    if figure.unit == "other" and re.match(r"\s*(?:an?|the)\b", between, re.IGNORECASE):
        return True
    if ONE_OF_THEM.search(between) or (trigger.voice is Voice.PASSIVE and _FOUND.match(between)):
        return True
    return trigger.voice is Voice.EITHER and _OBJECT.match(line.after(trigger.span.end, 30)) is not None


def is_object(line: Line, figure: FigureMention, found: tuple[Trigger, ...]) -> bool:
    """Whether a figure is the object of the verb right before it ("killed 30 people injured 90", a comma lost)."""
    verbs = [other for other in found if other.span.end <= figure.span.start and other.voice in {Voice.ACTIVE, Voice.EITHER}]
    return any(not line.between(other.span, figure.span).strip() for other in verbs)


def goes_on(line: Line, figure: FigureMention, trigger: Trigger, found: tuple[Trigger, ...], between: str) -> bool:
    """Whether the subject that hit those counted goes on with another verb ("killed 10 people and wounded several")."""
    if not re.match(r"\s*and\s*$", between) or not is_object(line, figure, found):
        return False
    return trigger.voice is not Voice.PASSIVE or _LEFT.match(line.text, trigger.span.start) is not None


_LEFT = re.compile(r"(?:had |have |has )?left\b", re.IGNORECASE)
"""A verb of movement that also says what a blow did ("injured eight others and left the building damaged")."""


_OF_FIGHTERS = re.compile(r"destroy\w*|liquidat\w*|lost|los(?:es?|ing)", re.IGNORECASE)
"""Verbs that tell of deaths only where fighters right beside them are counted ("lost 40 soldiers", "destroyed 60 militants")."""


def of_things(line: Line, figure: FigureMention, trigger: Trigger) -> bool:
    """Whether a verb that may tell of things as well ("destroyed", "lost") does not tell of deaths of those counted."""
    if _OF_FIGHTERS.fullmatch(trigger.span.of(line.text)) is None:
        return False
    if figure.population is not Population.FIGHTERS:
        return True
    return figure.span.end > trigger.span.start and bool(line.between(trigger.span, figure.span).strip())
