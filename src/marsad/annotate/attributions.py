"""Who says what: chains of sources, origin first."""

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.annotate.carriers import chain
from marsad.annotate.colons import colon
from marsad.annotate.contents import content
from marsad.annotate.continuation import continued, within
from marsad.annotate.cues import Cue, cues
from marsad.annotate.discourse import Memory
from marsad.annotate.quotations import quotations
from marsad.annotate.scene import Scene
from marsad.annotate.speakers import Speaker, second, sources_of, speaker
from marsad.annotate.tokens import tokens
from marsad.model import Attribution, PartyMention, RegionKind, Sentence, Span, Toponym, ToponymRole
from marsad.reference.base import Pack, References

SHORTEST = 2
"""Fewer words are no content."""


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution with the sentence that it stands in."""

    attribution: Attribution
    sentence: Sentence


def attributions(
    text: str,
    sentences: Sequence[Sentence],
    mentions: tuple[Sequence[PartyMention], Sequence[Toponym]],
    references: References,
    pack: Pack | None,
) -> tuple[Attribution, ...]:
    """The attributions in order of their content; names as written, register ids where known.

    A pronoun or a bare description takes the name of the one it takes up. A sentence that goes on under the source of the
    one before gets an attribution without `source`. Bylines and datelines are no sources. `mentions` are the parties and the
    places of the document.
    """
    register = sources_of(references, pack)
    groups = {p.code: p.group for p in pack.parties} if pack else {}
    parties, toponyms = mentions
    places = [t.name_span for t in toponyms if t.role is not ToponymRole.ORGANISATION or text[t.name_span.end :][:1] == "-"]
    quotes = quotations(text, sentences)
    lowered = frozenset(w.folded for w in tokens(text) if w.text[0].islower())
    memory = Memory()
    found: list[Told] = []
    for sentence in sentences:
        if sentence.region in {RegionKind.FURNITURE, RegionKind.DATELINE}:
            continue
        words = tokens(text, sentence.span)
        if not words:
            continue
        inside = [p for p in parties if sentence.span.contains(p.span)]
        here = [p for p in places if sentence.span.contains(p)]
        quoted = [q for q in quotes if q.overlaps(sentence.span)]
        scene = Scene(text, words, register.all(text, words), inside, groups, here, lowered, quoted)
        told = [Told(a, sentence) for a in _in_sentence(scene, sentence, memory)]
        found += told or [Told(a, sentence) for a in continued(text, sentence, found[-1:])]
    found += [Told(a, s) for a, s in within(quotes, sentences, found)]
    return tuple(sorted((t.attribution for t in found), key=lambda a: (a.content, a.cue)))


def _in_sentence(scene: Scene, sentence: Sentence, memory: Memory) -> list[Attribution]:
    titled = colon(scene, sentence)
    if titled is not None:
        memory.note(scene, titled[0])
        return [_attribution(titled[0], (), titled[1], titled[2], scene)]
    marks = cues(scene)
    found: list[Attribution] = []
    subject: Speaker | None = None
    for at, cue in enumerate(marks):
        start, end = _stretch(scene, sentence, marks, at)
        span = content(scene, cue, start, end)
        who = subject if cue.kind == "participle" and subject else _speaker(scene, cue, memory)
        subject = who or subject
        if span is None or who is None or len(span.of(scene.text).split()) < SHORTEST:
            continue
        names = chain(scene, cue, who)
        memory.note(scene, who, names)
        partner = second(scene, *cue.subject) if cue.subject else None
        if partner is not None:
            memory.note(scene, partner)
        carried = memory.carriers_of(who) if who.kind == "pronoun" and not names else names
        found.append(_attribution(who, carried, scene.span(cue.first, cue.last), span, scene))
    return found


def _speaker(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    if cue.subject is None:
        return None
    return memory.resolved(scene, speaker(scene, *cue.subject))


def _stretch(scene: Scene, sentence: Sentence, marks: Sequence[Cue], at: int) -> tuple[int, int]:
    """The part of the sentence that a cue can attribute: up to the neighbouring attributions."""
    start, end = sentence.span.start, sentence.span.end
    if at > 0:
        start = scene.words[_end_of(marks[at - 1]) - 1].end
    if at + 1 < len(marks):
        following = marks[at + 1]
        first = (
            following.first
            if following.kind == "participle"
            else min(following.first, (following.subject or (following.first, 0))[0])
        )
        end = scene.words[first].start
    return start, end


def _end_of(cue: Cue) -> int:
    return max(cue.last, cue.subject[1] if cue.subject and cue.kind != "participle" else cue.last)


def _attribution(who: Speaker, carriers: Sequence[Speaker], cue: Span, span: Span, scene: Scene) -> Attribution:
    return Attribution(
        source=who.span,
        cue=cue,
        content=span,
        names=(who.name, *(c.name for c in carriers)),
        source_ids=(who.source_id, *(c.source_id for c in carriers)),
        source_type=who.source_type,
        direct=any(q.overlaps(span) for q in scene.quotes),
    )
