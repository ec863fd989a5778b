"""Who carries out an attack: the subject of its verb, both sides of a clash, whoever is repelled or claims it."""

import re
from collections.abc import Sequence

from marsad.extract import actors
from marsad.extract.lines import Line, distance
from marsad.model import PartyMention, Span

CLASHED = re.compile(r"clash(?:es|ed|ing)?|fighting|battles?", re.IGNORECASE)
"""Words for clashes: more than one side fights."""


_BETWEEN = re.compile(
    r"(?<!crossing )(?<!border )(?<!frontier )(?<!divided )(?<!split )\b(?:between|with|pitting)\s+(?:the\s+)?"
    r"(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)


_HELP = re.compile(r"['’]?s?\s+(?:[\w-]+\s+)?(?:support|backing|help|cover|assistance)\b", re.IGNORECASE)
"""Behind a party: it only helps one side of a clash."""


def both(line: Line, core: Span, doer: actors.Actors | None) -> actors.Actors | None:
    """In clashes both sides fight: those that "between … and …" or "with" names beside who else does."""
    if not CLASHED.search(core.of(line.text)):
        return doer
    after = [p for p in line.parties if p.span.start >= core.start and actors.free(line, p)]
    sides = (p for p in after if not _HELP.match(line.after(p.span.end, 24)))
    first = next((p for p in sides if _BETWEEN.search(line.text[core.start : p.span.start])), None)
    if first is None or _CLAUSE.search(line.text[core.end : first.span.start]):
        return doer
    fought = _sides(line, first)
    codes = tuple(dict.fromkeys((*(doer.codes if doer else ()), *fought.codes)))
    return actors.Actors(codes, doer.span if doer else fought.span)


def _sides(line: Line, first: PartyMention) -> actors.Actors:
    """The sides of a clash, lists and words such as "and a joint force of" between them."""
    sides = actors.chain(line, first, line.parties)
    for party in line.parties:
        gap = line.text[sides.span.end : party.span.start] if party.span.start >= sides.span.end else ""
        if re.fullmatch(r"\s+(?:from|of)\s+(?:the\s+)?", gap):
            sides = actors.Actors(sides.codes, sides.span.hull(party.span))
        if re.fullmatch(r",?\s+and\s+(?:[\w-]+\s+){0,5}", gap):
            more = actors.chain(line, party, line.parties)
            sides = actors.Actors(tuple(dict.fromkeys((*sides.codes, *more.codes))), sides.span.hull(more.span))
    return sides


def suffered(line: Line, core: Span) -> actors.Actors | None:
    """Whose attack it is that somebody reports or undergoes: named right before its noun ("faced a Y offensive"), or by whom."""
    inside = [p for p in line.parties if core.contains(p.span) and distance(line.text[p.span.end : core.end]) <= 3]
    if not inside:
        return by(line, core)
    return actors.chain(line, _first(line, inside), inside, subject=True)


_CLAIMS = re.compile(
    r"\s+(?:group\s+)?(?:has\s+|have\s+|later\s+|had\s+|also\s+)*(?:claimed|claims|took|taken|"
    r"claiming)\s+(?:\w+\s+)?responsibility\s+for\s+"
    r"(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_CLAIMED_BY = re.compile(r"\W+(?:which\s+)?(?:\w+\s+){0,2}claimed\s+by\s+(?:the\s+)?$", re.IGNORECASE)


def claimed(line: Line, noun: Span) -> actors.Actors | None:
    """Who says that an attack was his ("Y claimed responsibility for the attack", "the attack was claimed by Y")."""
    for party in line.parties:
        before = party.span.end <= noun.start and _CLAIMS.fullmatch(line.text[party.span.end : noun.start])
        if before or (party.span.start >= noun.end and _CLAIMED_BY.fullmatch(line.text[noun.end : party.span.start])):
            return actors.Actors((party.party,), party.span)
    return None


def repelled(line: Line, core: Span) -> actors.Actors | None:
    """Whose attack it was that somebody repelled: named before the attack, or behind it ("an attempt by …", "attack of …")."""
    inside = [p for p in line.parties if core.contains(p.span)]
    if inside:
        return actors.chain(line, inside[0], inside)
    return by(line, core)


_BY = re.compile(
    r"\W+(?:[\w-]+\W+){0,6}?(?:by|blamed on|attributed to|at the hands of)\W+(?:(?!in\b|on\b|at\b)[\w-]+\W+){0,5}", re.IGNORECASE
)


def by(line: Line, core: Span) -> actors.Actors | None:
    """Who is named right behind a deed as its author ("was attacked by …", "an attempt by …")."""
    first = next((p for p in line.parties if p.span.start >= core.end and actors.free(line, p)), None)
    if first is None:
        return None
    between = line.text[core.end : first.span.start]
    if not _BY.fullmatch(between) or _CLAUSE.search(between) or _HELD_BY.search(between):
        return None
    return actors.chain(line, first, line.parties)


_HELD_BY = re.compile(
    r"\b(?:backed|led|supported|held|controlled|besieged|run|seized|captured|occupied|owned|guarded|inhabited|used|"
    r"reported) by\b|\b(?:siege|control) by\b",
    re.IGNORECASE,
)
"""Behind a deed: the party only holds or backs what was hit."""


_CLAUSE = re.compile(
    r"[;.“”\"]|\b(?:which|who|that|while|when|after|before|but|since|said|says|told|because|as)\b", re.IGNORECASE
)


_PASSIVE = re.compile(r"\b(?:was|were|been|being|(?-i:is)|are|by)\W+(?:\w+\W+)?$", re.IGNORECASE)


_MADE_UP = re.compile(r"\s+of\s+(?:[\w-]+\s+){1,5}?(?=(?:has|have|had|is|are|was|were)\b)", re.IGNORECASE)
"""Behind a party: what it is made up of ("the alliance of five groups has …")."""

_APPOSITION = re.compile(r"^,\s[^,;]{3,80},\s")
"""Right behind a party: what it is, between commas."""


def _described(between: str) -> str:
    """The words between a party and a verb without those that only describe the party."""
    return _MADE_UP.sub(" ", _BACKED.sub(" ", _APPOSITION.sub(" ", between)))


_PERFECT = re.compile(r"\b(?:has|have|had|is|are)\s+(?:\w+\s+)?(?:been\s+)?(?:\w+\s+)?$", re.IGNORECASE)
"""Right before a verb: its auxiliary, so that what stands between it and its subject only describes the subject."""

_AUXILIARY = re.compile(r"\s+(?:(?:also|then|later|all|both|\w+ly)\s+)*(?:has|have|had|is|are|was|were|did)\b", re.IGNORECASE)
"""Right behind a party: it is the subject of the verb to come."""


_OWN_WORDS = re.compile(
    r"\s+(?:\w+\s+)?(?:said|says|announced|added|confirmed|reported)\s+(?:\w+\s+){0,3}?(?:it|they|its \w+|their \w+)\s+"
    r"(?:(?:had|has|have|was|were|also)\s+)*$",
    re.IGNORECASE,
)
"""Between a party and a verb of violence: the party tells what it did itself ("the army said it had …")."""


_FOUGHT = re.compile(
    r"\b(?:fighting|battling|opposing|backing|supporting|bombing|attacking|combating|targeting)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Right before a party: it is the one fought, not who acts ("the alliance fighting Y has …")."""


_BACKED = re.compile(
    r",?\s+(?:(?:backed|supported|aided|helped|joined) by|in (?:cooperation|coordination|collaboration) with|"
    r"(?:along |together )with|alongside) (?:[\w-]+\s+){1,6}(?=(?:have|has|had|are|is|were|was|\w+ed)\b|$)",
    re.IGNORECASE,
)


def _backs(line: Line, left: Sequence[PartyMention]) -> bool:
    """Whether the last party only backs the one that acts ("troops backed by Y and Z have …")."""
    first = _first(line, left)
    return re.search(
        r"\b(?:backed|supported|aided|helped) by\s+(?:\w+\s+){0,3}$", line.before(left[-1].span.start, 60)
    ) is not None and (len(left) > 1 or first is not left[-1])


def timeless(line: Line, start: int, end: int) -> str:
    """The words between two characters without the times named there, which part no subject from its verb."""
    words, at = "", start
    for timex in line.timexes:
        if at <= timex.span.start and timex.span.end <= end:
            words, at = words + _PREPOSITION.sub(" ", line.text[at : timex.span.start]), timex.span.end
    return words + line.text[at:end]


_PREPOSITION = re.compile(r"\s(?:on|in|at|since|over|during|early|late)\s+(?:the\s+)?$", re.IGNORECASE)


_PRONOUN = re.compile(r"\b(?:it|they)\s+(?:(?:has|have|had|is|are|was|were|also|\w+ly)\s+)*$", re.IGNORECASE)
"""Right before a verb: who does it is told by a pronoun."""


def _speaker(line: Line, trigger: Span) -> actors.Actors | None:
    """The party that says of itself what it did ("Y said that besides Z it had bombed …"); None where no party speaks."""
    for attribution in line.attributions:
        if attribution.source is not None and attribution.content.contains(trigger):
            who = [p for p in line.parties if attribution.source.contains(p.span)]
            return actors.chain(line, who[0], who) if who else None
    return None


def agent(line: Line, trigger: Span) -> actors.Actors | None:
    """The subject of an active verb of violence: the last party before it that nothing parts from it."""
    before = line.before(trigger.start, 30)
    active = trigger.of(line.text).lower().split()[0].endswith("ing") or not _PASSIVE.search(before)
    named = [p for p in line.parties if p.span.end <= trigger.start]
    if named and _OWN_WORDS.match(line.text[named[-1].span.end : trigger.start]):
        return actors.Actors((named[-1].party,), named[-1].span)
    if _PRONOUN.search(before):
        return _speaker(line, trigger) if active else None
    free = left = [p for p in named if actors.free(line, p)]
    while left and (_FOUGHT.search(line.before(left[-1].span.start, 30)) or _backs(line, left)):
        left = left[:-1]
    if not active or not left:
        return None
    between = _described(timeless(line, left[-1].span.end, trigger.start))
    if _AND_THEN.search(between) or _USES.search(line.before(trigger.start, 120)):
        return _first_subject(line, left, trigger)
    limit = 9 if _AUXILIARY.match(between) or _PERFECT.search(between) else 3
    if distance(between) > limit or _CLAUSE.search(between) or re.search(r"\b(?:by|against|on|from|he|she|we)\b|,", between):
        return None
    first = _first(line, left)
    if _TARGET.search(line.before(first.span.start, 30)):
        return None
    return actors.chain(line, first, free, subject=True)


def _first(line: Line, left: Sequence[PartyMention]) -> PartyMention:
    """The first of the parties listed together that end with the last one."""
    first = left[-1]
    for party in reversed(left[:-1]):
        if not actors.joined(line, party, first) or _ALLY_OF.search(line.before(party.span.start, 30)):
            break
        first = party
    return first


_ALLY_OF = re.compile(r"\b(?:ally|allies|backers?|supporters?) of\s+(?:the\s+)?$", re.IGNORECASE)
"""Right before a party: the one named next is its ally, and acts alone ("an ally of Y, Z has …")."""

_AND_THEN = re.compile(
    r"(?:^|\w)\s+(?:and|then)\s+(?:(?:also|then|later|has|have|had|is|are|was|were|\w+ly)\s+)*"
    r"(?:(?:continuing|able|begun) to\s+)?$",
    re.IGNORECASE,
)
"""Right before a verb: it goes on with the subject of the verb before."""

_USES = re.compile(r"\buses?\b[^.;]{3,80}\bto\s+$", re.IGNORECASE)
"""Right before a verb: it is done by who uses something for it."""

_ACTS = re.compile(
    r"(?:\s+and\s+(?:its\s+|their\s+)?allies)?\s+(?:(?:also|then|later|\w+ly)\s+)*(?:has|have|had|is|are|was|were|"
    r"\w+ed|took|flew|began|fought|struck|hit|broke|shot|"
    r"came|went|made|sent|drove|uses?)\b",
    re.IGNORECASE,
)
"""Right behind a party: what it does."""


def _first_subject(line: Line, left: Sequence[PartyMention], trigger: Span) -> actors.Actors | None:
    """The subject of two verbs joined by "and": the first party of the clause that a verb follows."""
    for party in left:
        between = timeless(line, party.span.end, trigger.start)
        if _CLAUSE.search(between) or not _ACTS.match(between) or _TARGET.search(line.before(party.span.start, 30)):
            continue
        until = [p for p in left if p.span.end <= party.span.end]
        return actors.chain(line, _first(line, until), until, subject=True)
    return None


_TARGET = re.compile(
    r"\b(?:against|by|of|on|between|with|targeting|near|from|in|to|at|into)\s+(?!here\b|there\b)(?:the\s+)?(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
"""Right before a party: it is no subject."""
