"""The verb of an attitude: which form it is, whose it is, and whether it is one here."""

from marsad.annotate.appositions import Words
from marsad.annotate.attitudes import FOUGHT, VERBS, Form
from marsad.annotate.scene import Scene
from marsad.annotate.speech import ADVERBS, DETERMINERS, PRONOUNS, SPEAKERS
from marsad.annotate.subjects import BE, HAVE, MODAL, Chain, chain_before, finite, opening, subject_of
from marsad.annotate.verbsense import says
from marsad.model import SourceType

LINKS = frozenset("about of that to with at over for by on in".split())
"""Words that join an attitude to what it is about."""

_OPENERS = (
    DETERMINERS
    | PRONOUNS
    | LINKS
    | frozenset("what how why whether if him them us me itself himself herself against no any all more".split())
)
_ARMED = SPEAKERS[SourceType.ARMED_GROUP] | frozenset(
    "army military troops forces force soldiers jets planes warplanes aircraft artillery units police gunmen tanks".split()
)


def form_of(scene: Scene, i: int, chain: Chain) -> Form | None:
    """The form that the auxiliaries before the verb allow."""
    forms = {f.shape: f for f in VERBS.get(scene.word(i), ())}
    if chain.nearest in MODAL:
        return forms.get("base")
    if chain.nearest in BE:
        return forms.get("ing") or forms.get("participle")
    if chain.nearest in HAVE:
        return forms.get("participle")
    if chain.nearest == "s":
        return forms.get("ing") or (forms.get("participle") if scene.word(chain.first - 1) in PRONOUNS else None)
    if scene.word(chain.first - 1) == "to":
        return None
    if scene.word(i + 1) == "by" and "participle" in forms:
        return forms["participle"]
    return forms.get("past") or forms.get("s") or forms.get("base") or forms.get("ing")


def holder(scene: Scene, chain: Chain, form: Form, last: Words | None) -> Words | None:
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


def attributes(scene: Scene, i: int, chain: Chain, form: Form, subject: Words) -> bool:
    """Whether the verb with that subject tells an attitude here."""
    if not says(scene, i) or _describes(scene, i, chain) or fights(scene, i, subject):
        return False
    return _complement(scene, i, form, subject, aided=bool(chain.nearest))


def _complement(scene: Scene, i: int, form: Form, subject: Words, *, aided: bool) -> bool:
    """Whether what follows can be what the verb is about; a form that is also a noun or a plural needs more."""
    after = i + 1
    if after >= len(scene.words):
        return False
    if aided or form.shape in {"ing", "participle", "past"}:
        return True
    word, head = scene.words[after], scene.word(subject[1] - 1)
    if form.shape == "base" and not (head in {"i", "we", "you", "they", "who", "that", "which"} or head.endswith("s")):
        return False
    opens = word.folded in _OPENERS or word.capital or word.folded in ADVERBS or any(c in '"“‘' for c in scene.gap(after))
    return opens or head in PRONOUNS or word.folded.endswith(("ing", "ly", "s")) or word.text.isdigit()


def _describes(scene: Scene, i: int, chain: Chain) -> bool:
    """Whether a past form only describes what the clause is about ("aid promised to the town has not arrived")."""
    if chain.nearest or not scene.word(i).endswith("ed") or scene.word(i + 1) not in {"in", "at", "to", "of", "during", "after"}:
        return False
    for k in range(i + 2, len(scene.words)):
        if scene.breaks(k) or scene.word(k) in {"that", "which", "who", "and", "but"}:
            return False
        if scene.word(k) in BE | HAVE | MODAL:
            return True
    return False


def fights(scene: Scene, i: int, subject: Words) -> bool:
    """Whether the word tells of a deed of war: its subject is a party or people who fight."""
    if scene.word(i) not in FOUGHT:
        return False
    armed = any(w.folded in _ARMED for w in scene.words[subject[0] : subject[1]])
    return armed or scene.names_party(*subject) or scene.word(subject[1] - 1) in {"it", "they", "its", "their"}
