"""What somebody thinks of a thing or means to do: verbs, adjectives and nouns of attitude with their subjects."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from marsad.annotate.appositions import Words
from marsad.annotate.attitudes import ADJECTIVES, NOUNS, VERBS, Form
from marsad.annotate.phraseend import phrase_end
from marsad.annotate.scene import Scene
from marsad.annotate.speech import DETERMINERS, PRONOUNS
from marsad.annotate.subjects import BE, Chain, chain_before, finite, subject_of
from marsad.annotate.tokens import Token
from marsad.annotate.verbphrases import LINKS, attributes, fights, form_of, holder
from marsad.model import Manner, Span

_PARTICLES = frozenset("for on upon about of against at with over out off from into up down".split())
_OWNERS = frozenset("his her its their my our whose your".split())
_CUTS = frozenset("but while although though whereas and or because".split())


@dataclass(frozen=True, slots=True)
class Stance:
    """An attitude with its holder.

    Attributes:
        cue: First word of the cue and one past its last.
        subject: The words of the one who holds it.
        content: What it is about.
        manner: Which kind of attitude.
    """

    cue: Words
    subject: Words
    content: Span
    manner: Manner


def stances(scene: Scene, taken: Sequence[Span], subjects: Sequence[Words]) -> list[Stance]:
    """The attitudes of a sentence outside quotations and outside what is attributed already.

    Args:
        scene: The sentence.
        taken: What other attributions cover.
        subjects: Who speaks in them, in order.
    """
    found: list[Stance] = []
    for i, word in enumerate(scene.words):
        if word.folded not in VERBS and word.folded not in ADJECTIVES and word.folded not in NOUNS:
            continue
        if scene.quoted(i) or _within(word, taken) or (word.capital and i > 0) or scene.gap(i) == "-":
            continue
        if word.folded in _PASSING and _passes_on(scene, i, taken):
            continue
        before = [*subjects, *(s.subject for s in found)]
        last = max((s for s in before if s[1] <= i), default=None)
        stance = _verb(scene, i, last) or _adjective(scene, i, last) or _noun(scene, i)
        if stance is not None and (not found or stance.cue[0] >= found[-1].cue[1]):
            found.append(stance)
    return [_cut(scene, stance, taken) for stance in found]


_PASSING = frozenset("quoted quoting cited citing".split())
"""Before somebody who speaks already, these only say who passes it on."""


def _passes_on(scene: Scene, i: int, taken: Sequence[Span]) -> bool:
    following = [scene.word(k) for k in range(i + 1, i + 9)]
    said = any(a == "as" and b in {"saying", "telling", *_PASSING} for a, b in pairwise(following))
    return said or (i + 1 < len(scene.words) and _within(scene.words[i + 1], taken))


def _within(word: Token, spans: Sequence[Span]) -> bool:
    return any(span.start <= word.start < span.end for span in spans)


_LOOSE = re.compile(r"(?:[\s,;:–—-]|\b(?:and|but|or|as|while)\b)+$")


def _cut(scene: Scene, stance: Stance, taken: Sequence[Span]) -> Stance:
    """The stance with its content ended before what another attribution covers."""
    start, end = stance.content.start, stance.content.end
    end = min([end, *(span.start for span in taken if start < span.start < end)])
    loose = _LOOSE.search(scene.text, start, end)
    return replace(stance, content=Span(start, loose.start() if loose and loose.start() > start else end))


def _verb(scene: Scene, i: int, last: Words | None) -> Stance | None:
    chain = chain_before(scene, i)
    form = form_of(scene, i, chain)
    if form is None:
        return None
    if form.shape == "participle" and (scene.word(i + 1) == "by" or chain.nearest in BE):
        return _passive(scene, i, chain, form) if scene.word(i + 1) == "by" else None
    subject = holder(scene, chain, form, last)
    if subject is None or not attributes(scene, i, chain, form, subject):
        return None
    return _with_content(scene, (chain.first, i + 1), subject, form.manner)


def _passive(scene: Scene, i: int, chain: Chain, form: Form) -> Stance | None:
    """As in "the plan was denounced by X": the agent is the source, the subject what it is about."""
    if i + 2 >= len(scene.words):
        return None
    about = subject_of(scene, chain.first)
    end = phrase_end(scene, i + 2)
    agent = (i + 2, next((k for k in range(i + 3, end) if finite(scene, k)), end))
    somebody = any(w.capital or w.folded in PRONOUNS | DETERMINERS for w in scene.words[slice(*agent)])
    if about is None or not somebody or scene.word(i + 2).endswith("ing") or fights(scene, i, agent):
        return None
    manner = Manner.MENTIONED if form.manner in {Manner.SAID, Manner.BELIEVED} else form.manner
    return Stance((chain.first, i + 2), agent, scene.span(*about), manner)


def _adjective(scene: Scene, i: int, last: Words | None) -> Stance | None:
    if scene.word(i) not in ADJECTIVES or scene.word(i + 1) not in LINKS:
        return None
    chain = chain_before(scene, i)
    if chain.nearest not in BE | {"s"}:
        return None
    before = scene.word(chain.first - 1)
    subject = last if before in {"and", "but"} else subject_of(scene, chain.first)
    if subject is None or scene.word(subject[0]) in {"it", "this", "that"}:
        return None
    return _with_content(scene, (chain.first, i + 1), subject, ADJECTIVES[scene.word(i)])


def _noun(scene: Scene, i: int) -> Stance | None:
    """As in "his promise to leave", "the ministry's denial of the report"."""
    if scene.word(i) not in NOUNS or scene.word(i + 1) not in LINKS - {"by", "in", "at"}:
        return None
    owner = next((j for j in range(i - 1, max(-1, i - 4), -1) if scene.word(j) in _OWNERS or scene.word(j) == "s"), None)
    if owner is None or any(scene.breaks(j) for j in range(owner + 1, i + 2)):
        return None
    if scene.word(owner) in _OWNERS:
        subject: Words | None = (owner, owner + 1)
    else:
        subject = _possessor(scene, owner)
    if subject is None or fights(scene, i, subject):
        return None
    short = scene.word(i + 1) not in {"that", "to"}
    return _with_content(scene, (owner + 1, i + 1), subject, NOUNS[scene.word(i)], short=short)


def _possessor(scene: Scene, end: int) -> Words | None:
    first = end
    while first > 0 and scene.words[first - 1].capital and (first == end or not scene.breaks(first)):
        first -= 1
    if first == end:
        first = next((j for j in range(end - 1, max(-1, end - 5), -1) if scene.word(j) in DETERMINERS), end)
    return (first, end + 1) if first < end else None


def _with_content(scene: Scene, cue: Words, subject: Words, manner: Manner, *, short: bool = False) -> Stance | None:
    first, last = cue
    while scene.word(last) in _PARTICLES and not scene.breaks(last) and last - cue[1] < 2:
        last += 1
    start = last
    if scene.word(start) == "that":
        start += 1
    if start >= len(scene.words) or (scene.breaks(start) and not any(c in '"“‘:' for c in scene.marks(start))):
        return None
    end = _clause_end(scene, start, first, short=short)
    stated = start > last or any(c in '"“' for c in scene.gap(start))
    manner = Manner.SAID if manner is Manner.MENTIONED and stated else manner
    return Stance((first, last), subject, scene.span(start, end), manner) if end > start else None


def _clause_end(scene: Scene, start: int, cue_first: int, *, short: bool) -> int:
    """One past the last word of the clause that begins at `start`."""
    end = start + 1
    while end < len(scene.words):
        marks, word = scene.marks(end), scene.words[end]
        if any(c in ";—–―" for c in marks) or " - " in marks:
            break
        if "," in marks and (scene.words[cue_first].folded.endswith("ing") and cue_first == 0):
            break
        if "," in marks and (word.folded in _CUTS or (word.folded.endswith("ing") and word.folded in VERBS)):
            break
        if word.folded == "but" or (short and (finite(scene, end) or "," in marks)):
            break
        end += 1
    return end
