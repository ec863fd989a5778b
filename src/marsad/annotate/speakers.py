"""Who speaks: the noun phrase beside a reporting verb, its name, its register entry, its type."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from marsad.annotate.geography import COMMON, PLACE_NOUNS
from marsad.annotate.identity import Same
from marsad.annotate.scene import Scene
from marsad.annotate.speakerkinds import kind_of
from marsad.annotate.speech import ADVERBS, CARRIER_NOUNS, CORE_SAYING, DETERMINERS, SPEAKER_ADJECTIVES, SPEAKER_NOUNS, TIME_WORDS
from marsad.annotate.tokens import Match, Phrases
from marsad.model import SourceType, Span
from marsad.reference.base import Pack, References, Source


@dataclass(frozen=True, slots=True)
class Speaker:
    """One who is quoted, as a sentence names them.

    Attributes:
        span: The noun phrase.
        name: Short name as written, without article for a proper name.
        source_id: Id in the register, or None.
        source_type: What kind of speaker.
        person: Whether it is a person's name.
        kind: "named", "anonymous", "definite" ("the NGO") or "pronoun".
        carrier: Whether the register knows it as one who passes on.
    """

    span: Span
    name: str
    source_id: str | None
    source_type: SourceType
    person: bool = False
    kind: str = "anonymous"
    carrier: bool = False


def register(pack: tuple[Source, ...], generic: tuple[Source, ...]) -> Phrases[tuple[Source, bool]]:
    """The names of sources; the value says whether the name is a person's. The pack's rows win over the generic ones."""
    rows: dict[str, tuple[str, tuple[Source, bool]]] = {}
    for source in (*pack, *generic):
        for phrase in (source.name, *source.aliases):
            rows.setdefault(phrase.casefold(), (phrase, (source, False)))
        for phrase in source.people:
            rows.setdefault(phrase.casefold(), (phrase, (source, True)))
    return Phrases(rows.values())


def sources_of(references: References, pack: Pack | None) -> Phrases[tuple[Source, bool]]:
    """The register for documents of a pack, built once for the same tables."""
    return _register(Same(references), Same(pack))


@lru_cache(maxsize=16)
def _register(references: Same[References], pack: Same[Pack | None]) -> Phrases[tuple[Source, bool]]:
    return register(pack.value.sources if pack.value else (), references.value.sources)


def speaker(scene: Scene, first: int, last: int) -> Speaker:
    """The speaker whom the noun phrase of words `first` to `last` names."""
    span = scene.span(first, last)
    first, last = _author(scene, first, last), joint_end(scene, first, last)
    inside = [m for m in scene.known if first <= m.first and m.last <= last and not _of_another(scene, m)]
    person = _person(scene, first, last, inside)
    ends = bool(inside) and inside[-1].last == last and person is not None and person[1] <= inside[-1].first
    if inside and (person is None or ends or any(m.value[1] for m in inside)):
        spoke = next((m for m in inside if m.value[1]), None)
        match = _body_of(spoke, inside) or spoke or _headed(scene, inside, (first, last))
        if match is not None:
            source = match.value[0]
            name = scene.span(match.first, match.last).of(scene.text)
            return Speaker(span, name, source.source_id, source.source_type, spoke is not None, "named", source.carrier)
    kind = kind_of(scene, first, last, inside)
    if person is not None and kind is None:
        kind = _apposed(scene, last)
    if person is not None:
        name = scene.span(*person).of(scene.text)
        owner = inside[0].value[0] if inside else None
        return Speaker(span, name, owner.source_id if owner else None, kind or SourceType.WITNESS, True, "named")
    if kind is None and all(scene.is_place(w) or w.folded == "the" for w in scene.words[first:last]):
        kind = SourceType.OFFICIALS
    name, definite = _short(scene, first, last)
    return Speaker(span, name, None, kind or SourceType.MEDIA, False, "definite" if definite else "anonymous")


_ACCOUNTS = frozenset("toll tolls count tally figures numbers data list".split())
"""What is counted and has an author."""


def _author(scene: Scene, first: int, last: int) -> int:
    """Where the author begins in "a new toll from the monitor"; the phrase's own beginning where it names none."""
    for i in range(first + 1, min(last - 1, first + 5)):
        if scene.word(i) in {"from", "by"} and scene.word(i - 1) in _ACCOUNTS:
            return i + 1
    return first


def _body_of(
    spoke: Match[tuple[Source, bool]] | None, inside: Sequence[Match[tuple[Source, bool]]]
) -> Match[tuple[Source, bool]] | None:
    """The body that a person of the register speaks for, where the phrase names it too ("X head A B")."""
    return next((m for m in inside if spoke is not None and not m.value[1] and m.value[0] == spoke.value[0]), None)


def _of_another(scene: Scene, match: Match[tuple[Source, bool]]) -> bool:
    """Whether a register name stands inside the name of another party: "army" in "Ostrian army" is not the own one."""
    span, side = scene.span(match.first, match.last), match.value[0].side
    if any(party.span.contains(span) and party.group == "armed_group" for party in scene.sides):
        return True
    return side is not None and any(
        party.span.contains(span) and party.span != span and party.party != side for party in scene.sides
    )


def joint_end(scene: Scene, first: int, last: int) -> int:
    """Of two who speak together, the first is the origin: where its words end."""
    for i in range(first + 1, last - 1):
        noun = scene.word(i - 1) in SPEAKER_NOUNS - {"monitoring", "aid", "security"}
        party = any(side.span.end == scene.words[i - 1].end for side in scene.sides)
        if scene.word(i) == "and" and (noun or party or any(m.last == i for m in scene.known)):
            return i
    return last


def second(scene: Scene, first: int, last: int) -> Speaker | None:
    """The other of two who speak together, or None."""
    end = joint_end(scene, first, last)
    return speaker(scene, end + 1, last) if end < last else None


def _apposed(scene: Scene, last: int) -> SourceType | None:
    """What an apposition behind a person's name tells: ", a resident who fled"."""
    for i in range(last, min(last + 7, len(scene.words))):
        if scene.word(i) in CORE_SAYING or (i > last and any(c in ',;."”' for c in scene.marks(i))):
            break
        found = kind_of(scene, i, min(i + 2, len(scene.words)), ())
        if found is not None:
            return found
    return None


def _describes(scene: Scene, match: Match[tuple[Source, bool]], last: int) -> bool:
    """Whether a common word of the register only tells whose outlet the phrase names ("the regime news agency")."""
    written = scene.span(match.first, match.last).of(scene.text)
    return match.last < last and written.islower() and scene.word(last - 1) in CARRIER_NOUNS


def _headed(
    scene: Scene, inside: Sequence[Match[tuple[Source, bool]]], words: tuple[int, int]
) -> Match[tuple[Source, bool]] | None:
    """The last name of the register that is the phrase itself, not what somebody nameless belongs to ("a man from X")."""
    first, last = words
    free = [
        m
        for m in inside
        if not (m.first > first and _describes(scene, m, last))
        and not any(w.folded in {"of", "for", "from", "with", "in", "at", "inside"} for w in scene.words[first : m.first])
    ]
    alike = [m for m in free if m.value[0].source_type is free[-1].value[0].source_type]
    proper = [m for m in alike if not scene.span(m.first, m.last).of(scene.text).islower()]
    return (proper or free)[-1] if free else None


def _person(scene: Scene, first: int, last: int, inside: Sequence[Match[tuple[Source, bool]]]) -> tuple[int, int] | None:
    """The words of a person's name in the phrase: the last run of capitalised words that is no known name or title."""
    taken = {i for m in inside if not m.value[1] for i in range(m.first, m.last)}
    taken |= {i for s in scene.places for i in range(first, last) if s.overlaps(scene.span(i, i + 1))}
    taken |= {i for s in scene.sides for i in range(first, last) if s.span.contains(scene.span(i, i + 1))}
    taken |= {i for i in range(first, last) if _seat(scene, i)}
    best: tuple[int, int] | None = None
    i = first
    while i < last:
        j = i
        while (
            j < last and j not in taken and _name_like(scene, j) and (j == i or scene.gap(j) in {" ", "-", "’", "'", ". ", "."})
        ):
            j += 1
        run = None if i == 0 and j == 1 and j < last and scene.word(j) not in {"a", "an"} else _trimmed(scene, i, j)
        if run is not None:
            best = run if j == last or best is None else best
        i = max(j, i + 1)
    return best


def _seat(scene: Scene, index: int) -> bool:
    """Whether a word and the next only tell where a speaker sits ("London-based")."""
    return scene.word(index + 1) == "based" and scene.gap(index + 1) in {"-", " "}


def _name_like(scene: Scene, index: int) -> bool:
    word = scene.words[index]
    return word.capital or (word.folded in {"al", "el", "bin", "de", "van", "von", "abu", "ben", "ibn", "le", "la"})


def _trimmed(scene: Scene, first: int, last: int) -> tuple[int, int] | None:
    while first < last and scene.words[first].folded in SPEAKER_NOUNS | {
        "the",
        "a",
        "an",
        "mr",
        "mrs",
        "ms",
        "dr",
        "sen",
        "gen",
        "gov",
        "rep",
    }:
        first += 1
    words = scene.words[first:last]
    if not words or any(w.folded in _ROLES for w in words) or any(w.folded in _NO_NAME for w in words):
        return None
    if all(w.text.isupper() and len(w.text) > 2 for w in words) or not any(w.capital for w in words):
        return None
    if len(words) == 1 and (words[0].folded in scene.lowered or len(words[0].text) < 3):
        return None
    return first, last


_ROLES = SPEAKER_NOUNS | SPEAKER_ADJECTIVES | CARRIER_NOUNS | PLACE_NOUNS
_NO_NAME = (
    frozenset("on in at human rights according footage video videos images data figures conference network syndicate".split())
    | TIME_WORDS
    | DETERMINERS
    | COMMON
    | ADVERBS
)


def _short(scene: Scene, first: int, last: int) -> tuple[str, bool]:
    seats = {j for i in range(first, last) if _seat(scene, i) for j in (i, i + 1)}
    words = [scene.words[i] for i in range(first, last) if i not in seats] or scene.words[first:last]
    definite = words[0].folded in {"the", "this", "that", "these"} and len(words) <= 3
    start = first + 1 if words[0].folded == "the" and len(words) > 1 and words[1].capital else first
    return scene.span(start, last).of(scene.text), definite and not (len(words) > 1 and all(w.capital for w in words[1:]))


def renamed(found: Speaker, antecedent: Speaker) -> Speaker:
    """The speaker with the name and type of the one it takes up."""
    return replace(
        found, name=antecedent.name, source_id=antecedent.source_id, source_type=antecedent.source_type, person=antecedent.person
    )
