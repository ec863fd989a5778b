"""Who says what: chains of sources, origin first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.annotate.acronyms import with_acronyms
from marsad.annotate.appositions import Words
from marsad.annotate.attitudes import manner_of
from marsad.annotate.carriers import chain
from marsad.annotate.colons import colon
from marsad.annotate.contents import content
from marsad.annotate.continuation import continued, within
from marsad.annotate.cues import Cue, cues
from marsad.annotate.discourse import Memory
from marsad.annotate.headlines import headline
from marsad.annotate.nesting import carried, nested, passes_on, under
from marsad.annotate.nounphrase import phrase_before
from marsad.annotate.ordered import Ordered
from marsad.annotate.quotations import quotations
from marsad.annotate.scene import Scene
from marsad.annotate.signatures import Signature, signatures
from marsad.annotate.speakerkinds import initials
from marsad.annotate.speakers import Speaker, second, sources_of, speaker
from marsad.annotate.speech import BETWEEN
from marsad.annotate.stances import stances
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
    one before gets an attribution without `source`. What no statement covers is read for attitudes and intentions, which the
    `manner` tells apart. Bylines and datelines are no sources. `mentions` are the parties and the
    places of the document.
    """
    register = sources_of(references, pack)
    groups = {p.code: p.group for p in pack.parties} if pack else {}
    parties, toponyms = mentions
    places = [t.name_span for t in toponyms if t.role is not ToponymRole.ORGANISATION or text.startswith("-", t.name_span.end)]
    quotes = quotations(text, sentences)
    sides, where, cited = Ordered(parties, lambda p: p.span), Ordered(places, lambda p: p), Ordered(quotes, lambda q: q)
    lowered = frozenset(w.folded for w in tokens(text) if w.text[0].islower())
    short, memory = initials(text), Memory()
    signed = signatures(text, sentences)
    found: list[Told] = []
    meant: list[Attribution] = []
    for sentence in sentences:
        if sentence.region in {RegionKind.FURNITURE, RegionKind.DATELINE}:
            continue
        words = tokens(text, sentence.span)
        if not words:
            continue
        inside, here, quoted = sides.within(sentence.span), where.within(sentence.span), cited.overlapping(sentence.span)
        scene = Scene(text, with_acronyms(words), register.all(text, words), inside, groups, here, lowered, quoted, short)
        if sentence.paragraph in signed:
            found += _signed(scene, sentence, signed[sentence.paragraph])
            continue
        told = [Told(a, sentence) for a in _in_sentence(scene, sentence, memory) or _announced(scene, sentence, memory)]
        told = told or [Told(a, sentence) for a in continued(text, sentence, found[-1:])]
        meant += _stances(scene, [t.attribution for t in told], memory)
        found += told
    unsigned = [quote for quote in quotes if not any(quote.overlaps(s.content) for s in signed.values())]
    found += [Told(a, s) for a, s in within(unsigned, sentences, found)]
    return tuple(sorted((*(t.attribution for t in found), *meant), key=lambda a: (a.content, a.cue)))


def _signed(scene: Scene, sentence: Sentence, signature: Signature) -> list[Told]:
    """The attribution of a signed quotation, once: for the sentence with the name."""
    first, last = scene.within(signature.name)
    if first == last:
        return []
    who = speaker(scene, first, last)
    return [Told(_attribution(who, (), signature.dash, signature.content, scene), sentence)]


def _stances(scene: Scene, told: Sequence[Attribution], memory: Memory) -> list[Attribution]:
    """Attitudes and intentions in what no statement covers."""
    taken = [span for a in told for span in (a.cue, a.content, a.source) if span is not None]
    subjects = [scene.within(a.source) for a in told if a.source is not None]
    found: list[Attribution] = []
    for stance in stances(scene, taken, subjects) or ([] if told else headline(scene)):
        who = _holder(scene, stance.subject, memory)
        if who.kind == "named":
            memory.note(scene, who)
        held = _attribution(who, (), scene.span(*stance.cue), stance.content, scene)
        found.append(replace(held, manner=stance.manner))
    return found


def _holder(scene: Scene, subject: Words, memory: Memory) -> Speaker:
    """The one who holds an attitude; a relative pronoun takes the name of the phrase before it."""
    if scene.word(subject[0]) not in {"who", "which"}:
        return memory.resolved(scene, speaker(scene, *subject))
    phrase = phrase_before(scene, subject[1])
    who = speaker(scene, *(phrase or subject))
    return replace(who, span=scene.span(*subject))


def _in_sentence(scene: Scene, sentence: Sentence, memory: Memory) -> list[Attribution]:
    titled = colon(scene, sentence)
    if titled is not None:
        memory.note(scene, titled[0])
        return [_attribution(titled[0], (), titled[1], titled[2], scene)]
    marks = nested(scene, _plain(scene, cues(scene)))
    found: list[Attribution] = []
    subject: Speaker | None = None
    for at, cue in enumerate(marks):
        start, end = _stretch(scene, sentence, marks, at)
        span = content(scene, cue, start, end)
        who = subject if cue.kind == "participle" and subject else _speaker(scene, cue, memory)
        subject = who or subject
        if who is None:
            continue
        if found and at + 1 == len(marks) and passes_on(scene, cue, who):
            found = [carried(each, who) for each in found]
            continue
        names = chain(scene, cue, who)
        memory.note(scene, who, names)
        if found and cue.kind == "quoted" and (span is None or _only_when(scene, span)):
            found[-1] = under(found[-1], who)
            continue
        if span is None or len(span.of(scene.text).split()) < SHORTEST:
            continue
        partner = second(scene, *cue.subject) if cue.subject else None
        if partner is not None:
            memory.note(scene, partner)
        names = memory.carriers_of(who) if who.kind == "pronoun" and not names else names
        told = _attribution(who, names, scene.span(cue.first, cue.last), span, scene)
        found.append(replace(told, manner=manner_of(scene.word(cue.last - 1))))
    return found


def _only_when(scene: Scene, span: Span) -> bool:
    """Whether a stretch only says when ("on Monday")."""
    first, last = scene.within(span)
    return all(w.folded in BETWEEN for w in scene.words[first:last])


def _announced(scene: Scene, sentence: Sentence, memory: Memory) -> list[Attribution]:
    """A quotation behind "X said:" at the end of the sentence before."""
    start = sentence.span.start
    if (
        not memory.said
        or not scene.text[max(0, start - 40) : start].rstrip().endswith(":")
        or not any(q.start <= start < q.end for q in scene.quotes)
    ):
        return []
    who, carriers = memory.said[0]
    return [_attribution(who, carriers, Span(start, start), sentence.span, scene)]


def _plain(scene: Scene, marks: Sequence[Cue]) -> Sequence[Cue]:
    """The cues without those of relative clauses ("the road that X says is open"), where another cue covers the sentence."""
    plain = [m for m in marks if m.subject is None or scene.word(m.subject[0] - 1) not in {"that", "which", "whom"}]
    return plain or marks


def _speaker(scene: Scene, cue: Cue, memory: Memory) -> Speaker | None:
    if cue.subject is None:
        return None
    return memory.resolved(scene, speaker(scene, *cue.subject))


def _stretch(scene: Scene, sentence: Sentence, marks: Sequence[Cue], at: int) -> tuple[int, int]:
    """The part of the sentence that a cue can attribute: up to the neighbouring attributions."""
    start, end = sentence.span.start, sentence.span.end
    if at > 0:
        start = scene.words[_end_of(marks[at - 1]) - 1].end
    following = next((m for m in marks[at + 1 :] if not _nested(scene, marks[at], m)), None)
    if following is not None:
        first = (
            following.first
            if following.kind == "participle"
            else min(following.first, (following.subject or (following.first, 0))[0])
        )
        end = scene.words[first].start
    return start, end


def _nested(scene: Scene, cue: Cue, following: Cue) -> bool:
    """Whether the next attribution is itself what was said ("X said she recalled that ...")."""
    if following.subject is None or following.kind in {"participle", "inverted"}:
        return False
    first = min(following.first, following.subject[0])
    return 0 <= first - _end_of(cue) <= 1 and not scene.breaks(first)


def _end_of(cue: Cue) -> int:
    return max(cue.last, cue.subject[1] if cue.subject and cue.kind != "participle" else cue.last)


def _attribution(who: Speaker, carriers: Sequence[Speaker], cue: Span, span: Span, scene: Scene) -> Attribution:
    return Attribution(
        source=_with_relative(scene, who.span),
        cue=cue,
        content=span,
        names=(who.name, *(c.name for c in carriers)),
        source_ids=(who.source_id, *(c.source_id for c in carriers)),
        source_type=who.source_type,
        direct=any(q.overlaps(span) for q in scene.quotes),
    )


def _with_relative(scene: Scene, span: Span) -> Span:
    """The source with "who" or "which" that takes it up before its verb."""
    last = scene.within(span)[1]
    return span.hull(scene.span(last, last + 1)) if scene.word(last) in {"who", "which"} else span
