"""Denials: somebody disputes what another claims; and which claim of the document that is."""

import re
from collections.abc import Sequence

from marsad.extract import where
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import Kind, SourceType, Span, Status

_DENY = re.compile(
    r"(?<![\w-])(?:(?:categorically |repeatedly |strongly |flatly )?den(?:ied|ies|y|ying)(?! (?:access|"
    r"entry|safe passage))|dismiss(?:ed|es|ing) (?:\w+ )?(?:claims?|reports?|allegations?|accusations?)|"
    r"reject(?:ed|s|ing) (?:\w+ )?(?:claims?|reports?|allegations?|accusations?)|disput(?:ed|es|ing)|"
    r"refut(?:ed|es|ing)|(?:is|are|was|were) (?:false|untrue|baseless|non-?existent|a lie|lies|fabricated|"
    r"fake)|do(?:es)? not exist|did not exist|non-?existent|never (?:existed|happened)|no such \w+|"
    r"(?:is|are|was|were|has|have|had) no (?:plans?|intention)|nothing about|for (?:media|propaganda) purposes|"
    r"did not (?:carry out|target|strike|bomb|use|hit|attack)|(?:is|are|was|were) not (?:responsible|behind|involved|to blame)|"
    r"(?:has|have|had) (?:nothing to do with|never (?:used|targeted|bombed|carried out))|"
    r"(?:claims?|reports?|allegations?|accusations?|charges?) (?:dismissed|rejected|denied|disputed|refuted) by)(?![\w-])",
    re.IGNORECASE,
)
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
            r"hit|used?|carried out|fired|casualt\w+|civilians)\b",
            re.IGNORECASE,
        ),
        frozenset({Kind.KILLED, Kind.INJURED, Kind.ATTACK}),
        frozenset(),
    ),
)


def denials(line: Line) -> list[Draft]:
    """The denials of a sentence, at most one: who denies is filled from the attribution."""
    for match in _DENY.finditer(line.text, line.span.start, line.span.end):
        trigger = Span(*match.span())
        if _NOT.search(line.before(trigger.start, 20)):
            continue
        if re.match(r"\W+(?:that )?(?:the )?(?:them|him|her|food|medical|water)\b", line.after(trigger.end, 20)):
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
    """The drafts with each denial pointed at the claim it disputes; a denial that names no topic is left out."""
    kept = []
    denied = {id(d.line) for d in drafts if d.kind is Kind.DENIAL}
    drafts = [d for d in drafts if not (d.kind in {Kind.ACCESS, Kind.CONTROL} and id(d.line) in denied and not d.aside)]
    denying = [d for d in drafts if d.kind is Kind.DENIAL]
    drafts = [d for d in drafts if not any(_disputed(d, other) for other in denying)]
    for draft in drafts:
        if draft.kind is Kind.DENIAL:
            topic = _topic(draft)
            if topic is None:
                continue
            _actor(draft)
            draft.denies = _denied(draft, [other for other in drafts if not _elsewhere(draft, other)], topic)
            if draft.denies is not None and (not draft.places or where.rank(draft.places[0]) >= where.COUNTRY):
                draft.places = draft.denies.places
            if draft.denies is not None and draft.denies.period.known and not draft.period.known:
                draft.period = draft.denies.period
        kept.append(draft)
    return kept


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
    return draft.trigger.start >= denial.trigger.end or predicate is not None


def _topic(draft: Draft) -> tuple[frozenset[Kind], frozenset[str]] | None:
    for pattern, kinds, methods in _TOPICS:
        if pattern.search(draft.line.words):
            return kinds, methods
    return None


def _actor(draft: Draft) -> None:
    before = [p for p in draft.line.parties if p.span.end <= draft.trigger.start]
    if _denied_by(draft):
        return
    _cued(draft)
    if not draft.names:
        _speaker(draft)
    speaking = [p for p in before if draft.source is not None and draft.source.overlaps(p.span)]
    if (
        draft.source_type
        in {SourceType.MONITOR, SourceType.WITNESS, SourceType.MEDICS_RESCUERS, SourceType.UN_NGO, SourceType.MEDIA}
        and draft.names
        and not speaking
    ):
        draft.perpetrators = ("other",)
        return
    chosen = (speaking or before)[:1] if speaking else before[-1:]
    if chosen:
        draft.perpetrators, draft.actor = (chosen[0].party,), chosen[0].span
    elif draft.names and draft.source_type not in {SourceType.OFFICIALS, SourceType.ARMED_GROUP}:
        draft.perpetrators = ("other",)


_OFFICIAL = re.compile(r"\b(?:government|regime|army|military|ministry|authorities|president)\b", re.IGNORECASE)


def _denied_by(draft: Draft) -> bool:
    """Fill who denies where the words end in "by" ("an accusation dismissed by the government"); whether they do."""
    line = draft.line
    after = [p for p in line.parties if p.span.start >= draft.trigger.end]
    if not draft.trigger.of(line.text).endswith("by") or not after:
        return False
    if not re.fullmatch(r"\s+(?:the\s+)?(?:\w+\s+){0,2}", line.text[draft.trigger.end : after[0].span.start]):
        return False
    draft.perpetrators, draft.actor, draft.source = (after[0].party,), after[0].span, after[0].span
    draft.names, draft.source_ids = (after[0].span.of(line.text),), (None,)
    official = _OFFICIAL.search(draft.names[0])
    draft.source_type = SourceType.OFFICIALS if official else SourceType.ARMED_GROUP
    return True


def _cued(draft: Draft) -> None:
    """The origin of the attribution whose cue is the word of denying itself, unless another one tells of the denial."""
    telling = [a for a in draft.line.attributions if a.names == draft.names and a.content.contains(draft.trigger)]
    if any(not re.search(r"\bbut\b", draft.line.text[a.cue.end : draft.trigger.start]) for a in telling):
        return
    for attribution in draft.line.attributions:
        if attribution.names and attribution.cue.overlaps(draft.trigger):
            draft.names, draft.source_ids = attribution.names, attribution.source_ids
            draft.source_type, draft.source = attribution.source_type, attribution.source
            return


def _speaker(draft: Draft) -> None:
    """The subject of "denied", where no attribution was found: "A spokesman for X denied"."""
    line = draft.line
    for party in [p for p in line.parties if p.span.end <= draft.trigger.start]:
        if (
            re.search(r"\b(?:the|of|for|by|side of)\s+$", line.before(party.span.start, 20), re.IGNORECASE)
            or party.span.start - line.span.start <= 4
        ):
            spokes = re.search(
                r"(?:An? |The )?(?:spokes\w+|official|commander|minister) (?:for|of) (?:the )?$",
                line.before(party.span.start, 40),
                re.IGNORECASE,
            )
            start = party.span.start - len(spokes[0]) if spokes else party.span.start
            draft.source = Span(start, party.span.end)
            draft.names, draft.source_ids, draft.source_type = (draft.source.of(line.text),), (None,), SourceType.ARMED_GROUP
            return


def _denied(draft: Draft, drafts: Sequence[Draft], topic: tuple[frozenset[Kind], frozenset[str]]) -> Draft | None:
    """The claim of another origin on the same topic, nearest in the text; announced before reported."""
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
