"""Attacks without a count of their own: a strike, a shelling, a clash that a sentence says took place."""

import re

from marsad.extract import actors, allusions, attackers, deeds, means, targets, tellings
from marsad.extract.accusations import accused
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.extract.violence import NOUN, VERB, WEAPONS, clause_before, told, unreal
from marsad.model import Kind, Span, Toponym

_NEAR = 90
"""Characters within which two verbs tell of one attack; our convention."""


def attacks(line: Line) -> list[Draft]:
    """The attacks of a sentence: at most one per clause, with somebody who did it or a place where it happened."""
    if line.title:
        return []
    found: list[Draft] = []
    for match in VERB.finditer(line.text, line.span.start, line.span.end):
        draft = _read(line, Span(*match.span()), match.lastgroup or "")
        if draft and not any(_same(draft, other) for other in found):
            found.append(draft)
    return (found or _named(line)) + accused(line, [draft.trigger for draft in found])


def _same(draft: Draft, other: Draft) -> bool:
    """Whether two verbs near each other tell of one attack: not where the second has a subject of its own."""
    own = draft.actor is not None and other.actor is not None and other.trigger.end < draft.actor.start < draft.trigger.start
    return abs(draft.trigger.start - other.trigger.start) < _NEAR and not own


def _read(line: Line, verb: Span, way: str) -> Draft | None:
    """The attack that a verb tells of in its way (see `violence.VERB`); None where it tells of none, or of nobody and nowhere."""
    if not told(line, verb) and not _watched(line, verb):
        return None
    core = tellings.core_of(line, verb, way)
    if core is None or _DESCRIBED.match(line.after(core.end, 40)):
        return None
    doer = attackers.both(line, core, _doer(line, verb, core, way))
    if doer is None and not _stands_alone(line, verb, core, way):
        return None
    places = (targets.antecedent(line, verb) if tellings.passive(line, verb) else ()) or targets.places(line, verb, core)
    if not places and (way == "undergo" or tellings.passive(line, verb)):
        places = allusions.subject(line, verb.start)
    if not places and _CAMPAIGN.search(core.of(line.text)):
        return None
    return _draft(line, (verb, core), doer, places) if places or doer or core != verb else None


_CAMPAIGN = re.compile(r"\b(?:operations?|campaigns?)$", re.IGNORECASE)
"""What is told of a whole war as well as of one place: without a place it is no attack."""


def _doer(line: Line, verb: Span, core: Span, way: str) -> actors.Actors | None:
    """Who did what a verb tells of, as its sentence says."""
    if way == "foil":
        return attackers.repelled(line, core)
    if way == "undergo":
        return attackers.suffered(line, core) or deeds.of_word(line, Span(verb.end, core.end))
    subject = attackers.agent(line, verb) if core.start == verb.start else None
    return subject or deeds.of_word(line, core) or attackers.by(line, core)


def _stands_alone(line: Line, verb: Span, core: Span, way: str) -> bool:
    """Whether an attack can be told without its author: by its own noun, by who suffers it, or by an author no table names."""
    if core == verb and (way == "wreck" or (way == "fight" and not _CLASHED.match(verb.of(line.text)))):
        return False
    if way == "foil":
        return NOUN.search(core.of(line.text)) is not None
    return (
        core != verb
        or way == "fight"
        or tellings.passive(line, verb)
        or (way == "strike" and _SOMEBODY.search(line.before(verb.start, 60)) is not None)
    )


_CLASHED = re.compile(r"clash|exchanged", re.IGNORECASE)
"""Verbs of fighting that tell of an attack whoever fights."""

_SOMEBODY = re.compile(
    r"\b(?:air force|army|troops|forces|soldiers|fighters|militants|gunm[ae]n|men|mob|assailants?|attackers?|insurgents|rebels|"
    r"militia(?:men|s)?|snipers?|police|units?|tanks?|artillery|helicopters?|aircraft|drones?|terrorists?|extremists|"
    r"jihadists?)\b[\"”]?\s+(?:(?:have|has|had|also|then|later|reportedly|first|\w+ly)\s+)*$",
    re.IGNORECASE,
)
"""Right before a verb: who does it, where no party is named."""


def _watched(line: Line, verb: Span) -> bool:
    """Whether somebody is shown or seen at it, or it is told beside the rest ("with Y's jets pounding …")."""
    if not verb.of(line.text).lower().split()[0].endswith("ing") or unreal(line, verb.start):
        return False
    return _SHOWN.search(clause_before(line, verb.start)) is not None and attackers.agent(line, verb) is not None


_SHOWN = re.compile(r"\b(?:show(?:s|ed|ing|n)?|saw|seen|with|filmed|footage of|video of|images of)\b", re.IGNORECASE)

_DESCRIBED = re.compile(
    r"\s+(?:is|was|are|were|being)\s+(?:a |only |just )?(?:part|aimed|meant|intended|designed)\b|\s+aims?\b|"
    r"\s+(?:is|are|was|were|has|have|had)\s+(?:been\s+)?(?:mostly|mainly|largely|usually|often|regularly)\b",
    re.IGNORECASE,
)
"""Behind an attack whose purpose or place in a larger campaign is explained, or of which there are many: none is told of."""


def _named(line: Line) -> list[Draft]:
    """An attack given as a noun with its author ("an offensive by …", "raids by …")."""
    for match in NOUN.finditer(line.text, line.span.start, line.span.end):
        noun = Span(*match.span())
        if WEAPONS.fullmatch(match[0]) or unreal(line, noun.start) or _DESCRIBED.match(line.after(noun.end, 40)):
            continue
        doer = next(
            (who for span, who in deeds.deeds(line) if span.overlaps(noun) and who is not None and who.span.start > noun.end),
            None,
        )
        doer = attackers.both(line, noun, doer)
        if _GROUND_WORD.fullmatch(match[0]) and _AMID.search(line.before(noun.start, 50)):
            continue
        if doer is None or (
            line.figures and attackers.CLASHED.fullmatch(match[0]) and _MEANWHILE.search(line.before(noun.start, 40))
        ):
            continue
        named = _draft(line, (noun, noun), doer, targets.places(line, noun, noun))
        named.reasons = [f'attack named: "{match[0]}"']
        return [named]
    return []


_GROUND_WORD = re.compile(r"clashes|fighting|battles?|offensives?|operations?|campaigns?", re.IGNORECASE)
_AMID = re.compile(r"\b(?:after|following|amid|during|in|of|from)\s+(?:[\w-]+\s+){0,4}$", re.IGNORECASE)
"""Before fighting that only says when, or in the course of what, something else happened."""

_MEANWHILE = re.compile(r"\b(?:as|while|amid)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
"""Before fighting that goes on beside what a sentence counts: it is told in passing."""


def _draft(line: Line, at: tuple[Span, Span], doer: actors.Actors | None, places: tuple[Toponym, ...]) -> Draft:
    """An attack; `at` is the word that tells of it, and that word with its noun."""
    trigger, core = at
    return Draft(
        kind=Kind.ATTACK,
        line=line,
        trigger=core,
        evidence=core,
        perpetrators=doer.codes if doer else (),
        actor=doer.span if doer else None,
        method=means.method(line, core, doer.span if doer else None),
        places=places,
        reasons=[f'attack: "{trigger.of(line.text)}"'],
    )
