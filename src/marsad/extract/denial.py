"""Denials: somebody disputes what another claims; and which claim of the document that is."""

import re
from collections.abc import Sequence

from marsad.extract import deniers, where
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import Kind, Period, Span, Status

_CLAIM = (
    r"(?:claims?|reports?|reporting|allegations?|accusations?|charges?|rumou?rs?|suggestions?|figures?|assertions?|statements?|"
    r"accounts?|findings)"
)
_FALSE = (
    r"(?:false\w*|fake|untrue|not true|baseless|groundless|unfounded|fabricat\w+|lies?|propaganda|nonsense|deception|"
    r"disinformation|non-?existent|invent(?:ed|ions?)|fiction)"
)
_DENY = re.compile(
    r"(?<![\w-])(?:den(?:ied|ies|y|ying)(?: by)?(?! (?:access|entry|safe passage))|denials (?:from|by)|"
    r"denials? of responsibility by|"
    rf"(?:dismiss|reject|refut|disput|rebut)(?:t?ed|e?s|t?ing) (?:[\w'’-]+ ){{0,4}}?{_CLAIM}|refut(?:ed|es|ing)|disput(?:es|ing)|"
    rf"disputed(?= (?:that|this|it|by)\b)|(?:dismiss|reject|describ|brand|label|denounc)(?:ed|es|ing) (?:[\w'’-]+ ){{1,8}}?as "
    rf"[\"“']?(?:\w+ ){{0,2}}(?:{_FALSE}|biased)|(?:call|term)(?:ed|s|ing) (?:[\w'’-]+ ){{1,7}}?[\"“']?(?:an? )?{_FALSE}|"
    rf"(?:is|are|was|were) (?:(?:all|sheer|pure|mere|simply|entirely|completely|totally|absolutely|just|an?) ){{0,2}}{_FALSE}|"
    r"(?:do(?:es)?|did) not exist|non-?existent|never (?:existed|happened)|no such \w+|no truth (?:to|in)|"
    r"(?:is|are|was|were|has|have|had) no (?:plans?|intention)|nothing about|for (?:media|propaganda) purposes|"
    r"did not (?:carry out|conduct|launch|target|strike|bomb|shell|fire|use|hit|attack)|"
    r"(?:do|does) not (?:target|bomb|use|possess)|(?:is|are|was|were) not (?:responsible|behind|involved|to blame)|"
    r"(?:has|have|had) (?:nothing to do with|(?:never|not) (?:used|targeted|bombed|struck|shelled|carried out))|"
    rf"{_CLAIM} (?:dismissed|rejected|denied|disputed|refuted) by)(?![\w-])",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"den|dismiss|reject|refut|disput|rebut|describ|brand|label|denounc|call|term|no truth", re.IGNORECASE)
"""A word that says by itself that somebody disputes something, whatever it is."""

_NEGATED = re.compile(r"(?:did|do|does|has|have|had) (?:not|never)\b(?! exist)", re.IGNORECASE)
"""What somebody did not do is a denial only in the words of somebody, not in the report's own."""

_WITHHELD = re.compile(
    r"\W+(?:(?:that |the |a |any |their |his |her |its )?(?:them|him|her|us|me|you|food|medical|medicine|water|treatment|"
    r"rights?|visas?|permission|permits?|opportunity|chance|ambulances?|humanitarian|aid)\b)",
    re.IGNORECASE,
)
"""Behind "denied": something is kept from somebody, nothing disputed."""

_NOT = re.compile(r"\b(?:will|would|may|might|could|can|if|not|did not|didn['’]?t|cannot|neither)\s+(?:\w+\s+)?$", re.IGNORECASE)
_TOPICS: tuple[tuple[re.Pattern[str], frozenset[Kind], frozenset[str]], ...] = (
    (re.compile(r"\b(?:corridors?|crossing|aid|evacuation|passage)\b", re.IGNORECASE), frozenset({Kind.ACCESS}), frozenset()),
    (
        re.compile(
            r"\b(?:withdr[ae]w\w*|no (?:plans?|intention)|retreat\w*|pull(?:ed|ing)? (?:back|out)|redeploy\w*|reposition\w*|"
            r"ha(?:d|ve|s) (?:left|quit|abandoned))\b",
            re.IGNORECASE,
        ),
        frozenset({Kind.CONTROL}),
        frozenset({"withdrawn", "lost", "captured"}),
    ),
    (
        re.compile(r"\b(?:captur\w*|seiz\w*|control|taken|loss|lost|fall(?:en|s)?|fell|advanc\w*)\b", re.IGNORECASE),
        frozenset({Kind.CONTROL}),
        frozenset(),
    ),
    (re.compile(r"\b(?:truce|cease-?fire|deal|agreement)\b", re.IGNORECASE), frozenset({Kind.AGREEMENT}), frozenset()),
    (
        re.compile(
            r"\b(?:responsib\w+|attack\w*|strik\w*|bomb\w*|raid\w*|shell\w*|chemical|kill\w*|target\w*|involve\w*|behind|"
            r"hit|used?|carried out|fired|casualt\w+|civilians|possess|weapons|gas)\b",
            re.IGNORECASE,
        ),
        frozenset({Kind.KILLED, Kind.INJURED, Kind.ATTACK}),
        frozenset(),
    ),
)


_SUFFERED = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+denied(?! by)$", re.IGNORECASE)
"""Somebody is denied something."""


def _around(line: Line, trigger: Span) -> str:
    return line.before(trigger.start, 8) + trigger.of(line.text)


def denials(line: Line) -> list[Draft]:
    """The denials of a sentence, at most one: who denies is filled from the attribution."""
    for match in _DENY.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        if _NOT.search(line.before(trigger.start, 20)):
            continue
        if _WITHHELD.match(line.after(trigger.end, 30)) or _SUFFERED.search(_around(line, trigger)):
            continue
        return [
            Draft(
                kind=Kind.DENIAL,
                line=line,
                trigger=trigger,
                evidence=line.span if line.span.end - line.span.start <= 240 else _window(line, trigger),
                status=Status.DENIED,
                places=where.origin(line, trigger) or where.of_event(line, trigger, trigger, line.span),
                reasons=[f'denial: "{trigger.of(line.text)}"'],
            )
        ]
    return []


def _window(line: Line, trigger: Span) -> Span:
    start = max(line.span.start, trigger.start - 130)
    end = min(line.span.end, trigger.end + 110)
    while start > line.span.start and line.text[start - 1].isalnum():
        start -= 1
    while end < line.span.end and line.text[end].isalnum():
        end += 1
    return Span(start, end)


def resolve(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with each denial pointed at the claim it disputes; without what only looked like a denial."""
    denying = [d for d in drafts if d.kind is Kind.DENIAL and _stands(d)]
    denied = {id(d.line) for d in denying}
    drafts = [d for d in drafts if d.kind is not Kind.DENIAL or d in denying]
    drafts = [d for d in drafts if not (d.kind in {Kind.ACCESS, Kind.CONTROL} and id(d.line) in denied and not d.aside)]
    drafts = [d for d in drafts if not any(_disputed(d, other) for other in denying)]
    for draft in denying:
        deniers.name(draft)
        _undate(draft)
        draft.denies = _denied(draft, [other for other in drafts if not _elsewhere(draft, other)], _topic(draft))
        if draft.denies is not None and (not draft.places or where.rank(draft.places[0]) >= where.COUNTRY):
            draft.places = draft.denies.places
    return drafts


def _stands(draft: Draft) -> bool:
    """Whether the words deny something: plainly, or what somebody says was not done, or with a topic."""
    words = draft.trigger.of(draft.line.text)
    if _PLAIN.match(words):
        return True
    return _topic(draft) is not None and (bool(draft.names) or not _NEGATED.match(words))


def _elsewhere(denial: Draft, other: Draft) -> bool:
    """Whether a denial names a place of its own, and the other claim another one: a town is not what lies near it."""
    own = {t.place.place_id for t in denial.places if t.place is not None and where.rank(t) < where.WIDE}
    its = {t.place.place_id for t in other.places if t.place is not None and where.rank(t) < where.WIDE}
    return bool(own) and bool(its) and own.isdisjoint(its)


def _disputed(draft: Draft, denial: Draft) -> bool:
    """Whether an attack is only what a denial disputes ("denied that its jets had hit …")."""
    if draft.kind is not Kind.ATTACK or draft.line is not denial.line or "accusation" in draft.reasons:
        return False
    predicate = re.match(r"(?:is|are|was|were|do|did)\b", denial.trigger.of(denial.line.text))
    return draft.trigger.start >= denial.trigger.start or predicate is not None


_MONTH = 31
"""Days that the time of a denial may last: a longer one is that of what is denied ("since 2015"); our convention."""


def _undate(draft: Draft) -> None:
    """Take a time from a denial that is no day or month on which somebody can have spoken."""
    start, end = draft.period.start, draft.period.end
    if start is None or end is None or (end - start).days > _MONTH:
        draft.period, draft.time = Period(), None


_Topic = tuple[frozenset[Kind], frozenset[str]]


def _topic(draft: Draft) -> _Topic | None:
    """Kinds, and methods if any, of the claims that a denial may be about; None where its sentence has no word of them."""
    for pattern, kinds, methods in _TOPICS:
        if pattern.search(draft.line.words):
            return kinds, methods
    return None


_BESIDE = 1
"""How many sentences away what a denial without a topic may dispute ("denied those accusations"); our convention."""


def _denied(draft: Draft, drafts: Sequence[Draft], topic: _Topic | None) -> Draft | None:
    """The claim of another origin on the same topic, nearest in the text; announced before reported.

    Without a topic: one of the sentence itself or of the one before.
    """
    if topic is None:
        here = draft.line.sentence.index
        options = [d for d in drafts if d.kind is not Kind.DENIAL and 0 <= here - d.line.sentence.index <= _BESIDE]
    else:
        kinds, methods = topic
        options = [d for d in drafts if d is not draft and d.kind in kinds and (not methods or d.method in methods)]
    options = [d for d in options if not (draft.names and d.names and d.names[0] == draft.names[0])]
    if not options:
        return None

    named = _names(draft)

    def cost(other: Draft) -> tuple[bool, bool, int, int]:
        gap = abs(other.line.sentence.index - draft.line.sentence.index)
        return (other.method not in {"withdrawn", "announced"}, not named & _names(other), gap, other.trigger.start)

    return min(options, key=cost)


def _names(draft: Draft) -> set[str]:
    return {toponym.name_span.of(draft.line.text) for toponym in draft.places}
