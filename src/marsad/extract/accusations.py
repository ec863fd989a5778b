"""Attacks whose author somebody names by a charge ("the government blamed Saturday's attack on …", "accused Y of bombing …")."""

import re
from collections.abc import Sequence

from marsad.extract import actors, attackers, methods, violence, where
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.extract.violence import FLYERS, NOUN, VERB
from marsad.model import Kind, Span

_CHARGE = re.compile(
    r"(?<![\w-])(?:(?P<charge>blam(?:ed|es|ing)|accus(?:ed|es|ing)|(?:held|holds|holding)(?= (?:[\w-]+ ){1,6}responsible\b))|"
    r"(?P<behind>(?:was|were|is|are|been|be) (?:(?!not\b)\w+ )?(?:responsible for|behind))|"
    r"(?P<own>(?:claim(?:ed|s|ing)|t(?:aken|ook)) (?:\w+ )?responsibility for))(?![\w-])",
    re.IGNORECASE,
)
_SPARED = re.compile(
    r"\b(?:stop|halt|end|defy\w*|fail\w*|block\w*|prevent\w*|ignor\w*|cover\w*|exploit\w*|support\w*|avoid\w*|no)\b",
    re.IGNORECASE,
)
"""Between a charge and a word of violence: somebody is charged with something else."""

_FOR = re.compile(r"[\w\s'’\"“”,-]{0,60}?\b(?:of|for|responsible)\b", re.IGNORECASE)
"""Behind the one who is charged: what follows is the charge."""

_ON = re.compile(r"\bon\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
"""Before the one who is charged: the deed was named before."""

_REACH = 120
"""Characters between a charge and the attack that it is about; our convention."""


def accused(line: Line, told: Sequence[Span]) -> list[Draft]:
    """The attacks of a sentence whose author somebody names, unless a verb has told of them.

    Args:
        line: The sentence.
        told: The words of the attacks that its verbs tell of.
    """
    found = []
    for match in _CHARGE.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        noun = _deed(line, trigger)
        if noun is None or any(span.overlaps(noun) for span in told):
            continue
        if match["behind"]:
            who = attackers.agent(line, trigger) if line.attributions and violence.told(line, trigger) else None
        else:
            who = attackers.claimed(line, noun) if match["own"] else _charged(line, trigger, noun)
        if who is not None:
            found.append(_draft(line, trigger, noun, who))
    return found[:1]


def _deed(line: Line, trigger: Span) -> Span | None:
    """The word of violence that a charge is about: the first one behind it, near enough."""
    words = (
        m for pattern in (NOUN, VERB) for m in pattern.finditer(line.text, trigger.end, min(line.span.end, trigger.end + _REACH))
    )
    first = min((m for m in words if _VIOLENT.match(m[0]) and not FLYERS.fullmatch(m[0])), key=lambda m: m.start(), default=None)
    if first is None or _SPARED.search(line.text[trigger.end : first.start()]):
        return None
    return Span(*first.span())


_VIOLENT = re.compile(
    r"(?!us|fac|saw|seen|report|suffer|witness|endur|continu|start|beg|there|under|was|were|operation|campaign|fell|land)",
    re.IGNORECASE,
)
"""What a charge of violence is about: no verb that needs a noun to tell of it."""


def _charged(line: Line, trigger: Span, noun: Span) -> actors.Actors | None:
    """Who is charged: named before "of" or "for", or behind the deed and "on"."""
    later = [p for p in line.parties if p.span.start >= trigger.end and actors.free(line, p)]
    if not later:
        return None
    first = later[0]
    if first.span.end <= noun.start:
        whole = actors.chain(line, first, line.parties)
        return whole if _FOR.match(line.text[whole.span.end : noun.start + 1]) else None
    blamed = next((p for p in later if p.span.start >= noun.end and _ON.search(line.text[noun.end : p.span.start])), None)
    return actors.chain(line, blamed, line.parties) if blamed else None


def _draft(line: Line, trigger: Span, noun: Span, who: actors.Actors) -> Draft:
    return Draft(
        kind=Kind.ATTACK,
        line=line,
        trigger=noun,
        evidence=trigger.hull(noun),
        perpetrators=who.codes,
        actor=who.span,
        method=methods.method_in(line.words),
        places=where.of_event(line, noun, noun, line.span),
        reasons=["accusation"],
    )
