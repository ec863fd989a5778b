"""Where the noun phrase behind a cue ends."""

from marsad.annotate.appositions import is_name
from marsad.annotate.phrasestart import LONGEST_PHRASE, abbreviation, noun_like
from marsad.annotate.scene import Scene
from marsad.annotate.speech import (
    ADVERBS,
    CARRIER_NOUNS,
    CLAUSE_WORDS,
    DETERMINERS,
    INNER_PREPOSITIONS,
    SAYING,
    SMALL,
    SPEAKER_ADJECTIVES,
    SPEAKER_NOUNS,
    TIME_WORDS,
)

_CLOSING = CLAUSE_WORDS | SAYING - {"report"}


def phrase_end(scene: Scene, first: int) -> int:
    """One past the last word of the noun phrase that begins at word `first`."""
    end = first + 1
    for match in scene.known:
        if first <= match.first <= first + 4 and not any(scene.breaks(k) for k in range(first + 1, match.first + 1)):
            return _past_role(scene, _past_nouns(scene, match.last))
    while end < len(scene.words) and end - first < LONGEST_PHRASE and not scene.breaks(end) and _continues(scene, end):
        end += 1
    while end > first + 1 and scene.word(end - 1) in INNER_PREPOSITIONS | DETERMINERS | {"and", "late", "early"}:
        end -= 1
    return end


def _past_role(scene: Scene, end: int) -> int:
    """Past what a known person is ("X director of the Y group", "X, the head of Y")."""
    link = end
    if scene.gap(end).strip() == ",":
        link = next((i for i in range(end + 1, min(end + 4, len(scene.words))) if scene.word(i) in {"of", "for", "at"}), end)
    if scene.word(link - 1) not in SPEAKER_NOUNS or scene.word(link) not in {"of", "for", "at"} or scene.breaks(link):
        return end
    body = next((m for m in scene.known if link < m.first <= link + 5), None)
    plain = body is not None and not any(scene.breaks(i) for i in range(link, body.first + 1))
    return body.last if body is not None and plain else end


def _past_nouns(scene: Scene, end: int) -> int:
    """Past the nouns behind a name of the register ("X monitoring group"), and a person's name behind these."""
    while end < len(scene.words) and not scene.breaks(end) and scene.word(end) in SPEAKER_NOUNS | CARRIER_NOUNS | {"s"}:
        end += 1
    last = end
    while (
        last < len(scene.words) and scene.words[last].capital and not scene.breaks(last) and not scene.is_place(scene.words[last])
    ):
        last += 1
    roles = scene.word(end - 1) in SPEAKER_NOUNS and scene.word(end - 1) not in CARRIER_NOUNS
    return last if roles and is_name(scene, end, last) else end


def _continues(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    following = index + 1 < len(scene.words)
    if word.folded in TIME_WORDS or word.folded == "on" or ("." in scene.gap(index) and not abbreviation(scene, index)):
        return False
    if word.text.isdigit() or word.folded in SMALL or word.folded == "there":
        return False
    if word.folded == "at":
        return following and scene.word(index - 1) in SPEAKER_NOUNS and scene.words[index + 1].capital
    plural = scene.word(index - 1) in SPEAKER_NOUNS and scene.word(index - 1).endswith("s")
    if word.capital and word.folded not in CARRIER_NOUNS and (plural or scene.word(index - 1) in CARRIER_NOUNS) and index > 1:
        return False
    linked = word.folded in INNER_PREPOSITIONS | SPEAKER_NOUNS | SPEAKER_ADJECTIVES | {"and", "or", "s"} or word.capital
    if scene.word(index - 1) in SPEAKER_NOUNS and not linked:
        return False
    if word.folded in {"and", "or"}:
        return following and noun_like(scene, index + 1)
    if word.folded in _CLOSING | ADVERBS | {"quoted", "cited", "carried"}:
        return False
    if word.folded in INNER_PREPOSITIONS:
        return following and (scene.word(index + 1) in DETERMINERS or noun_like(scene, index + 1))
    if word.folded in DETERMINERS:
        return scene.word(index - 1) in INNER_PREPOSITIONS
    return True
