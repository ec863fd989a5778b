"""Who denies: named behind "by", the subject of the word of denying, or who the sentence is quoted from."""

import re

from marsad.extract import actors
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import SourceType, Span

_BYSTANDERS = frozenset({SourceType.MONITOR, SourceType.WITNESS, SourceType.MEDICS_RESCUERS, SourceType.UN_NGO, SourceType.MEDIA})
"""Types of origins that are no party, whoever is named beside them."""


def name(draft: Draft) -> None:
    """Fill who denies, and from whom it is known, where nobody else tells of it."""
    if _behind(draft) or _subject(draft):
        return
    before = [p for p in draft.line.parties if p.span.end <= draft.trigger.start]
    _cued(draft)
    if not draft.names:
        _speaker(draft)
    speaking = [p for p in draft.line.parties if draft.source is not None and _speaks(draft.line, draft.source, p.span)]
    if draft.source_type in _BYSTANDERS and draft.names and not speaking:
        draft.perpetrators = ("other",)
        return
    if speaking:
        whole = actors.chain(draft.line, speaking[0], before, subject=speaking[0] in before)
        draft.perpetrators, draft.actor = whole.codes, whole.span
    elif before and not _told(draft, before[-1].span):
        draft.perpetrators, draft.actor = (before[-1].party,), before[-1].span
    elif draft.names and draft.source_type not in {SourceType.OFFICIALS, SourceType.ARMED_GROUP}:
        draft.perpetrators = ("other",)


def _speaks(line: Line, source: Span, party: Span) -> bool:
    """Whether a party is who speaks, or whose body does ("the Foreign Ministry in …")."""
    return source.overlaps(party) or _SEAT.fullmatch(line.between(source, party)) is not None


_SEAT = re.compile(r"\s+(?:of|in|for)\s+(?:the\s+)?", re.IGNORECASE)


def _told(draft: Draft, party: Span) -> bool:
    """Whether a party is only spoken of: somebody else denies something for it."""
    return bool(draft.names) and any(a.names == draft.names and a.content.contains(party) for a in draft.line.attributions)


_STATE = re.compile(
    r"\b(?i:government|regime|ministry|authorities|president\w*|coalition|police|officials?|minister)\b|\b(?:army|military)\b|"
    r"^[\w-]+ (?:Army|Military)$"
)
"""Words for a state and its bodies; an army in capitals may be any group's name ("Liberation Army of …")."""
_BEHIND = re.compile(r"\s+(?:the\s+)?(?:\w+\s+){0,2}")


def _behind(draft: Draft) -> bool:
    """Fill who denies where the words end in "by" ("an accusation dismissed by the government"); whether they do."""
    line = draft.line
    after = [p for p in line.parties if p.span.start >= draft.trigger.end]
    if not re.search(r"\b(?:by|from|of)$", draft.trigger.of(line.text)) or not after:
        return False
    if not _BEHIND.fullmatch(line.text[draft.trigger.end : after[0].span.start]):
        return False
    draft.perpetrators, draft.actor, draft.source = (after[0].party,), after[0].span, after[0].span
    draft.names, draft.source_ids = (after[0].span.of(line.text),), (None,)
    draft.source_type = _type(line, after[0].span)
    return True


def _type(line: Line, party: Span) -> SourceType:
    """What an origin that is a party is: a state by its own name or its bodies, else an armed group."""
    states = any(t.span == party for t in line.countries) or _STATE.search(party.of(line.text)) is not None
    return SourceType.OFFICIALS if states else SourceType.ARMED_GROUP


def _cued(draft: Draft) -> None:
    """The origin of the attribution whose cue is the word of denying itself, unless another one tells of the denial."""
    telling = [a for a in draft.line.attributions if a.names == draft.names and a.content.contains(draft.trigger)]
    if any(not _contrasted(draft, a.cue.end) for a in telling):
        return
    for attribution in draft.line.attributions:
        if attribution.names and attribution.cue.overlaps(draft.trigger):
            draft.names, draft.source_ids = attribution.names, attribution.source_ids
            draft.source_type, draft.source = attribution.source_type, attribution.source
            return


_SPOKEN = re.compile(r"(?:An? |The )?(?:spokes\w+|official|commander|minister) (?:for|of) (?:the )?$", re.IGNORECASE)
_VERB = re.compile(r"den(?:y|ie)|dismiss|reject|refut|disput|rebut|describ|brand|label|denounc|call|term", re.IGNORECASE)
"""How words of denying begin whose subject is who denies."""

_ADVERBS = re.compile(r"(?:\s+(?:has|have|had|both|also|always|long|again|since|\w+ly)){0,4}\s+", re.IGNORECASE)


def _subject(draft: Draft) -> bool:
    """Fill who denies where a party stands before the word of denying as its subject; whether one does."""
    line, before = draft.line, [p for p in draft.line.parties if p.span.end <= draft.trigger.start]
    if not before or before[-1].adjective or not _VERB.match(draft.trigger.of(line.text)) or not actors.free(line, before[-1]):
        return False
    if not _ADVERBS.fullmatch(line.between(before[-1].span, draft.trigger)):
        return False
    _cued(draft)
    first = next((p for p in before if actors.chain(line, p, before, subject=True).span.end == before[-1].span.end), before[-1])
    whole = actors.chain(line, first, before, subject=True)
    draft.perpetrators, draft.actor = whole.codes, whole.span
    told = draft.source.end if draft.source is not None else whole.span.start
    if not draft.names or (told < whole.span.start and _contrasted(draft, told)):
        draft.source, draft.names, draft.source_ids = whole.span, (whole.span.of(line.text),), (None,)
        draft.source_type = _type(line, whole.span)
    return True


def _contrasted(draft: Draft, at: int) -> bool:
    """Whether another clause begins between `at` and the word of denying: who speaks before it does not tell of the denial."""
    return re.search(r"\b(?:but|while|whereas|though|although|yet)\b", draft.line.text[at : draft.trigger.start]) is not None


_LEAD = re.compile(r"\b(?:the|of|for|by|side of)\s+$", re.IGNORECASE)


def _speaker(draft: Draft) -> None:
    """The subject of "denied", where no attribution was found: "A spokesman for X denied"."""
    line = draft.line
    for party in [p for p in line.parties if p.span.end <= draft.trigger.start]:
        if _LEAD.search(line.before(party.span.start, 20)) or party.span.start - line.span.start <= 4:
            spokes = _SPOKEN.search(line.before(party.span.start, 40))
            start = party.span.start - len(spokes[0]) if spokes else party.span.start
            draft.source = Span(start, party.span.end)
            draft.names, draft.source_ids = (draft.source.of(line.text),), (None,)
            draft.source_type = _type(line, party.span)
            return
