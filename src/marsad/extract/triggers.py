"""Words that say what happened to people, with their voice.

A trigger looks for its figure on one side: an active verb to its right ("killed 12"), a passive one to its left ("12 were
killed"), a toll noun far to its right ("the death toll rose to 12").
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from marsad.extract import triggerwords
from marsad.extract.lines import Line
from marsad.model import Kind, Span


class Voice(StrEnum):
    """Where a trigger's figure stands."""

    ACTIVE = "active"
    PASSIVE = "passive"
    EITHER = "either"
    TOLL = "toll"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that gives figures their kind.

    Attributes:
        span: The words, auxiliaries left out.
        kind: What it says of people.
        voice: On which side its figure stands.
        planned: Whether the thing is only planned or promised.
        movement: For displacement: whether one movement is meant (evacuated, left) rather than flight in general.
        care: For the injured: whether the words only tell of treatment ("taken to hospital"), not of a wound.
    """

    span: Span
    kind: Kind
    voice: Voice
    planned: bool = False
    movement: bool = False
    care: bool = False


_TOLL = re.compile(
    r"\b(?:death[ -]tolls?|(?:the |a |latest |new |updated |earlier |previous |initial |overall )+toll|"
    r"tolls? of|body count|number of (?:the )?(?:\w+ ){0,2}?(?:dead|(?<!and )killed|victims|deaths|fatalities|"
    r"martyrs)|"
    r"number of (?:\w+ ){1,6}?(?<!and )(?:killed|martyred)|number killed|toll)\b",
    re.IGNORECASE,
)
_HURT_TOLL = re.compile(r"\bnumber of (?:the |those )?(?:\w+ ){0,2}?(?:wounded|injured)\b", re.IGNORECASE)
_TOLL_STEMS = ("toll", "body", "number")
_PLAN = re.compile(
    r"\b(?:will|to be|are set|is set|set to|expected to|plans? to|due to|should|would be|ready to|about "
    r"to|going to)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
_UNREAL = re.compile(
    r"\b(?:could|would|might|may|fears?|feared|risk(?:s|ed|ing)?|threat(?:en\w*)?|if|whether|intended|"
    r"designed|aim(?:ed|ing|s)?|in order to|so as to|trying|tried|attempt\w*|"
    r"vow\w*(?= to)|pledg\w*(?= to)|not|never|no one|nobody|without|avoid\w*|prevent\w*|from(?=\W+(?:(?:being|further|"
    r"\w+ly)\W+)?$)|used to|"
    r"able to|unable to|expected to|likely to|continu(?:e|es|ed|ing) to|want(?:s|ed)? to|plot\w*)\b(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
_BE = re.compile(
    r"\b(?:was|were|been|being|be|(?-i:is)|are|'re|get|got|left)\b(?:\W+(?:\w+ly|also|all|either|believed|"
    r"reported|confirmed|known|thought|feared|said|to|have|been|be|allegedly|then|both|still|currently|"
    r"now|already|shot|and|or|killed|wounded|injured|dead|trapped|among|those|the))*\W*$",
    re.IGNORECASE,
)
_HAVE = re.compile(r"\b(?:has|have|had|having)\b(?:\W+(?:\w+ly|also|so far|already|since))?\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of one kind and voice, with the stems of which a sentence has one wherever they match."""

    kind: Kind
    voice: Voice
    movement: bool
    pattern: re.Pattern[str]
    stems: tuple[str, ...]

    def likely(self, plain: str) -> bool:
        """Whether a sentence in lower case has one of the stems; a loop, for it is asked of every sentence."""
        for stem in self.stems:  # noqa: SIM110
            if stem in plain:
                return True
        return False


def _words() -> tuple[_Words, ...]:
    rows: list[_Words] = []
    for kind, words, stems in triggerwords.OBJECT:
        rows.append(_row(kind, Voice.ACTIVE, rf"\b(?:{words})(?![\w-])", stems))
    for kind, movement, words, stems in triggerwords.INTRANSITIVE:
        rows.append(_row(kind, Voice.PASSIVE, rf"\b(?:{words})(?![\w-])", stems, movement=movement))
    for kind, movement, past, past_stems, active, active_stems in triggerwords.VERBS:
        rows.append(_row(kind, Voice.EITHER, rf"(?<![\w-]){past}(?![\w-])", past_stems, movement=movement))
        rows.append(_row(kind, Voice.ACTIVE, rf"(?<![\w-]){active}(?![\w-])", active_stems, movement=movement))
    return tuple(rows)


def _row(kind: Kind, voice: Voice, pattern: str, stems: str, *, movement: bool = False) -> _Words:
    looked_for = tuple(stem.replace("_", " ") for stem in stems.split())
    return _Words(kind, voice, movement, re.compile(pattern, re.IGNORECASE), looked_for)


WORDS = _words()
_TREATED = re.compile(triggerwords.CARE, re.IGNORECASE)


@lru_cache(maxsize=1024)
def triggers(line: Line) -> tuple[Trigger, ...]:
    """The triggers of a sentence, in order, none inside another; unreal ones ("could kill") are left out."""
    plain = line.words.lower()
    found = _tolls(line) if any(word in plain for word in _TOLL_STEMS) else []
    for words in WORDS:
        if not words.likely(plain):
            continue
        for match in words.pattern.finditer(line.text, line.span.start, line.span.end):
            span = Span(*match.span())
            if any(span.overlaps(other.span) for other in found) or any(span.overlaps(party.span) for party in line.parties):
                continue
            trigger = _read(line, span, words)
            if trigger:
                found.append(trigger)
    return tuple(sorted(found, key=lambda trigger: trigger.span))


def _tolls(line: Line) -> list[Trigger]:
    """The nouns of a toll ("death toll", "number of wounded")."""
    found: list[Trigger] = []
    for kind, pattern in ((Kind.KILLED, _TOLL), (Kind.INJURED, _HURT_TOLL)):
        for match in pattern.finditer(line.text, line.span.start, line.span.end):
            span = Span(*match.span())
            if not any(span.overlaps(other.span) for other in found):
                found.append(Trigger(span, kind, Voice.TOLL))
    return found


def _read(line: Line, span: Span, words: _Words) -> Trigger | None:
    before = line.before(span.start)
    said = span.of(line.text).lower()
    kind, voice = words.kind, words.voice
    planned = kind is Kind.DISPLACED and _PLAN.search(before) is not None
    if _UNREAL.search(before) and not planned and not _reported(before):
        return None
    if (kind is Kind.KILLED and said in {"claim", "claims"}) or (said == "shot" and _FILMED.search(before)):
        return None
    if voice is Voice.EITHER:
        voice = _voice(before)
    return Trigger(span, kind, voice, planned or "set for" in said, words.movement, care=_TREATED.fullmatch(said) is not None)


_FILMED = re.compile(
    r"\b(?:videos?|footage|films?|clips?|pictures?|photos?|photographs?|images?|"
    r"scenes?)\b(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
"""Before "shot": a film was, nobody."""


def _reported(before: str) -> bool:
    """Whether a doubtful word before the trigger still reports ("feared dead" does not, "not yet released was killed" does)."""
    return re.search(r"\b(?:was|were|been)\W+(?:\w+ly\W+)?$", before, re.IGNORECASE) is not None and not re.search(
        r"\b(?:could|would|might|may|if|whether|not|never)\b(?:\W+\w+){0,2}\W*$", before, re.IGNORECASE
    )


def _voice(before: str) -> Voice:
    if _BE.search(before):
        return Voice.PASSIVE
    if _HAVE.search(before):
        return Voice.ACTIVE
    return Voice.EITHER
