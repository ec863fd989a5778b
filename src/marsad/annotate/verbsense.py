"""Whether a word that often attributes does so where it stands."""

from marsad.annotate.appositions import Words, is_name
from marsad.annotate.scene import Scene
from marsad.annotate.speech import (
    COUNTING,
    DETERMINERS,
    EVIDENTIAL,
    INNER_PREPOSITIONS,
    INTENT,
    NOT_AFTER,
    PARTICIPLES,
    PRONOUNS,
    REPORTERS,
    SAYING,
    SEEING,
)
from marsad.annotate.subjects import BE, chain_before

_OF_OTHERS = frozenset(
    "believed thought known reported feared estimated suspected considered claimed expected presumed assumed announced".split()
)
"""Forms that behind a noun tell what others say of it ("dozens feared dead", "a town claimed by rebels")."""
_ALSO_NOUNS = frozenset(
    """charges states report reports claim claims call calls estimates fears hopes plans intends wants thinks feels tweets counts
    suspects show warn""".split()
)
_NOUN_BEFORE = INNER_PREPOSITIONS | frozenset(
    """media news earlier to some such these initial local conflicting press new and s unconfirmed""".split()
)
_NOUN_AFTER = SAYING | {"of", "from", "by", "in", "about", "for", "on", "as"}
_BARE = frozenset("report claim estimate call charge".split())
"""Forms without -s: verbs of several, nouns of one ("the ministry report")."""
_SEVERAL = frozenset("they we i you people media police who that".split())
STUDIES = frozenset(
    """analysis statistics complaint ruling indictment footage videos count tally estimates calculations poll polls survey
    surveys data study studies figures report numbers results documents records emails""".split()
)
"""Nouns of documents, which show and find."""


SIGHT = 9
"""So many words before "saw" its subject is looked for."""

CUES = SAYING | PARTICIPLES | COUNTING | SEEING | {"reporting"}
"""Words that may attribute as verbs."""


def is_verb(scene: Scene, i: int) -> bool:
    """Whether the word attributes here: a reporting verb that is neither a noun nor governed ("to say", "was told")."""
    word = scene.words[i]
    if word.folded not in CUES:
        return False
    if word.capital and i > 0 and not scene.gap(i).strip():
        return False
    if "-" in (scene.gap(i), scene.gap(i + 1)):
        return False
    before = scene.word(i - 1)
    if before in NOT_AFTER or before in DETERMINERS - {"this", "that"} or _is_noun(scene, i):
        return False
    if chain_before(scene, i).nearest in BE:
        return False
    if word.folded == "called" and scene.word(i + 1) == "on":
        return False
    if word.folded in COUNTING:
        return any(w.folded in {"toll", "number", "figure", "total"} for w in scene.words[i + 1 : i + 6])
    if word.folded in SEEING:
        return any(scene.word(k) in REPORTERS for k in range(max(0, i - SIGHT), i))
    return says(scene, i)


def says(scene: Scene, i: int) -> bool:
    """Whether a reporting verb has that meaning here: nobody says a thing by "claimed 30 lives" or "blamed on"."""
    word, after = scene.word(i), scene.word(i + 1)
    if (word == "asked" and after == "not") or (word == "accused" and scene.word(i - 1) in {"stands", "stood"}):
        return False
    if word in {"alleged", "suspected"} and after not in DETERMINERS | PRONOUNS | {"that"}:
        return False
    if word in _OF_OTHERS and (after in {"dead", "killed", "missing", "by"} or (after == "to" and scene.word(i + 2) == "be")):
        return False
    if word == "responded" and after in {"by", "with"}:
        return False
    if word == "continued":
        return after in {"that", ""} or bool(scene.marks(i + 1).strip())
    if word in {"claimed", "claims", "claim", "claiming"}:
        return not any(w.folded in {"lives", "life"} for w in scene.words[i + 1 : i + 8])
    if word in {"blamed", "described", "rejected", "called", "documented"}:
        return after not in {"by", "off"} and (after != "on" or word == "called")
    return word != "ruled" or after == "out"


def _is_noun(scene: Scene, i: int) -> bool:
    """Whether a word that is verb and noun alike is a noun here ("media reports said")."""
    word = scene.word(i)
    if word not in _ALSO_NOUNS:
        return False
    if word in _BARE and not ((scene.word(i - 1).endswith("s") and scene.word(i - 1) != "this") or scene.word(i - 1) in _SEVERAL):
        return True
    return i == 0 or scene.word(i + 1) in _NOUN_AFTER or scene.word(i - 1) in _NOUN_BEFORE


def deliberate(scene: Scene, subject: Words, verb: int) -> bool:
    """Whether a verb that does not always attribute does so here: "that" follows, or a clear speaker stands before."""
    if scene.word(verb + 1) in {"that", "whether", "how", "why"} or any(c in '"“:' for c in scene.marks(verb + 1)):
        return True
    words = scene.words[subject[0] : subject[1]]
    if verb + 1 == len(scene.words) and any(m.last == subject[1] for m in scene.known):
        return True
    if scene.word(verb) in INTENT:
        person = is_name(scene, *subject) and not any(scene.is_place(w) for w in words)
        return words[-1].folded in PRONOUNS or (person and not scene.names_party(*subject))
    if scene.word(verb) in EVIDENTIAL:
        return any(w.folded in STUDIES for w in words)
    return words[-1].folded in PRONOUNS or any(w.capital for w in words[1:] or words)
