"""What somebody thinks of a thing or means to do: verbs, adjectives and nouns of attitude with their subjects."""

from collections.abc import Sequence
from dataclasses import dataclass

from marsad.annotate.attitudes import ADJECTIVES, NOUNS, VERBS, Form
from marsad.annotate.cues import says
from marsad.annotate.nounphrase import Words
from marsad.annotate.phraseend import phrase_end
from marsad.annotate.scene import Scene
from marsad.annotate.speech import ADVERBS, DETERMINERS, PRONOUNS
from marsad.annotate.subjects import BE, HAVE, MODAL, Chain, chain_before, finite, opening, subject_of
from marsad.model import Manner, Span

_PARTICLES = frozenset("for on upon about of against at with over out off from into up down".split())
_LINKS = frozenset("about of that to with at over for by on in".split())
_OWNERS = frozenset("his her its their my our whose your".split())
_CUTS = frozenset("but while although though whereas and or because".split())
_COMPLEMENT = (
    DETERMINERS
    | PRONOUNS
    | _LINKS
    | frozenset("what how why whether if him them us me itself himself herself against no any all more".split())
)


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
        if scene.quoted(i) or any(t.start <= word.start < t.end for t in taken) or (word.capital and i > 0):
            continue
        before = [*subjects, *(s.subject for s in found)]
        last = max((s for s in before if s[1] <= i), default=None)
        stance = _verb(scene, i, last) or _adjective(scene, i, last) or _noun(scene, i)
        if stance is not None and (not found or stance.cue[0] >= found[-1].cue[1]):
            found.append(stance)
    return [_cut(scene, s, found[n + 1 :], taken) for n, s in enumerate(found)]


def _cut(scene: Scene, stance: Stance, following: Sequence[Stance], taken: Sequence[Span]) -> Stance:
    """The stance with its content ended before the next attribution begins."""
    del following
    end = stance.content.end
    for span in taken:
        if stance.content.start < span.start < end:
            end = span.start
    return Stance(stance.cue, stance.subject, Span(stance.content.start, end), stance.manner)


def _verb(scene: Scene, i: int, last: Words | None) -> Stance | None:
    chain = chain_before(scene, i)
    form = _form(scene, i, chain)
    if form is None:
        return None
    if form.shape == "participle" and (scene.word(i + 1) == "by" or chain.nearest in BE):
        return _passive(scene, i, chain, form) if scene.word(i + 1) == "by" else None
    subject = _governor(scene, chain, form, last)
    if subject is None or not says(scene, i) or not _complement(scene, i, form, subject, aided=bool(chain.nearest)):
        return None
    return _with_content(scene, (chain.first, i + 1), subject, form.manner)


def _form(scene: Scene, i: int, chain: Chain) -> Form | None:
    """The form that the auxiliaries before the verb allow."""
    forms = {f.shape: f for f in VERBS.get(scene.word(i), ())}
    if chain.nearest in MODAL:
        return forms.get("base")
    if chain.nearest in BE:
        return forms.get("ing") or forms.get("participle")
    if chain.nearest in HAVE:
        return forms.get("participle")
    if chain.nearest == "s":
        return forms.get("ing")
    if scene.word(chain.first - 1) == "to":
        return None
    if scene.word(i + 1) == "by" and "participle" in forms:
        return forms["participle"]
    return forms.get("past") or forms.get("s") or forms.get("base") or forms.get("ing")


def _governor(scene: Scene, chain: Chain, form: Form, last: Words | None) -> Words | None:
    """Who holds the attitude: the subject before the verb, or that of the clause which the verb goes on with."""
    before = scene.word(chain.first - 1)
    if chain.first == 0 and form.shape == "ing":
        return _following(scene)
    if form.shape == "ing" and not chain.nearest:
        joined = scene.breaks(chain.first) or before in {"while", "in", "by", "after", "before", "without", "and", "when"}
        return (last or opening(scene)) if joined and chain.first > 0 else None
    if before in {"and", "or", "but"}:
        return last or opening(scene)
    return subject_of(scene, chain.first)


def _following(scene: Scene) -> Words | None:
    """The subject of the main clause behind an opening participle ("Citing X, the mayor left")."""
    comma = next((i for i in range(1, len(scene.words)) if "," in scene.marks(i)), None)
    if comma is None:
        return None
    verb = next((i for i in range(comma + 1, len(scene.words)) if finite(scene, i)), None)
    return subject_of(scene, chain_before(scene, verb).first) if verb is not None else None


def _complement(scene: Scene, i: int, form: Form, subject: Words, *, aided: bool) -> bool:
    """Whether what follows can be what the verb is about; a form that is also a noun or a plural needs more."""
    after = i + 1
    if after >= len(scene.words):
        return False
    if aided or form.shape in {"ing", "participle", "past"}:
        return True
    word = scene.words[after]
    opens = word.folded in _COMPLEMENT or word.capital or word.folded in ADVERBS or any(c in '"“‘' for c in scene.gap(after))
    plural = scene.word(subject[1] - 1) in {"i", "we", "you", "they", "who", "that", "which"} or scene.word(subject[1] - 1).endswith("s")
    if form.shape == "base" and not plural:
        return False
    return opens or scene.word(subject[1] - 1) in PRONOUNS or word.folded.endswith("s") or word.text.isdigit()


def _passive(scene: Scene, i: int, chain: Chain, form: Form) -> Stance | None:
    """As in "the plan was denounced by X": the agent is the source, the subject what it is about."""
    if i + 2 >= len(scene.words):
        return None
    about = subject_of(scene, chain.first)
    agent = (i + 2, phrase_end(scene, i + 2))
    if about is None or scene.word(i + 2).endswith("ing") or not any(w.capital or w.folded in PRONOUNS | DETERMINERS for w in scene.words[slice(*agent)]):
        return None
    return Stance((chain.first, i + 2), agent, scene.span(*about), form.manner)


def _adjective(scene: Scene, i: int, last: Words | None) -> Stance | None:
    if scene.word(i) not in ADJECTIVES or scene.word(i + 1) not in _LINKS:
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
    if scene.word(i) not in NOUNS or scene.word(i + 1) not in _LINKS - {"by", "in", "at"}:
        return None
    owner = next((j for j in range(i - 1, max(-1, i - 4), -1) if scene.word(j) in _OWNERS or scene.word(j) == "s"), None)
    if owner is None or any(scene.breaks(j) for j in range(owner + 1, i + 2)):
        return None
    if scene.word(owner) in _OWNERS:
        subject: Words | None = (owner, owner + 1)
    else:
        subject = _possessor(scene, owner)
    if subject is None:
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
