"""Who passed a statement on: "told X", "quoted by X", "in a statement carried by X", "X reported, citing Y"."""

from marsad.annotate.cues import Cue
from marsad.annotate.scene import Scene
from marsad.annotate.speakers import Speaker, speaker
from marsad.annotate.speech import CARRIER_NOUNS
from marsad.model import SourceType

_SPOKEN = frozenset("interview statement remarks comments".split())
_PASSED = frozenset("quoted cited carried published reported relayed aired broadcast".split())

BEFORE = 20
"""So many words before a cue, those who passed a statement on are looked for."""


def chain(scene: Scene, cue: Cue, who: Speaker) -> tuple[Speaker, ...]:
    """Those who carried what `who` says, in order, each once and never the speaker itself."""
    found: list[Speaker | None] = [speaker(scene, *words) for words in cue.carriers]
    found += [_told(scene, cue), _citing(scene, cue), *_passed_on(scene, cue), _speaking_to(scene, cue), _trailing(scene, cue)]
    names: dict[str, Speaker] = {}
    for carrier in found:
        if carrier is not None and carrier.name != who.name and not carrier.span.overlaps(who.span):
            names.setdefault(carrier.name, carrier)
    return tuple(names.values())


def _told(scene: Scene, cue: Cue) -> Speaker | None:
    if scene.words[cue.last - 1].folded not in {"told", "tells", "telling", "informed"}:
        return None
    return carried_by(scene, cue.last)


def _citing(scene: Scene, cue: Cue) -> Speaker | None:
    """The reporter before "citing Y" or "quoted Y as saying"."""
    if cue.kind != "quoted":
        return None
    first = min(cue.first, cue.subject[0]) if cue.subject else cue.first
    before = [m for m in scene.known if m.last <= first and not m.value[1]]
    if not before:
        return None
    match = before[-1]
    span = scene.span(match.first, match.last)
    source = match.value[0]
    return Speaker(span, span.of(scene.text), source.source_id, source.source_type, False, "named", source.carrier)


def _passed_on(scene: Scene, cue: Cue) -> list[Speaker | None]:
    """Those named after "quoted by X", "in a statement carried by X", behind the cue or shortly before it."""
    found: list[Speaker | None] = []
    for i in range(max(0, cue.first - BEFORE), len(scene.words) - 2):
        if scene.words[i].folded in _PASSED and scene.words[i + 1].folded == "by":
            found.append(carried_by(scene, i + 2))
        if scene.words[i].folded in _SPOKEN and scene.words[i + 1].folded in {"to", "with"}:
            found.append(carried_by(scene, i + 2))
    return found


def _trailing(scene: Scene, cue: Cue) -> Speaker | None:
    """An agency behind the last comma of a sentence that began with what was said ("...," confirmed X, AFP)."""
    if cue.kind != "inverted" or not scene.known:
        return None
    match = scene.known[-1]
    alone = match.last == len(scene.words) and match.first > cue.last and scene.gap(match.first).strip() == ","
    return carried_by(scene, match.first) if alone and match.value[0].carrier else None


def _speaking_to(scene: Scene, cue: Cue) -> Speaker | None:
    for i in range(max(0, cue.first - 20), cue.first):
        if scene.words[i].folded in {"speaking", "talking", "comments", "remarks", "statement"} and i + 2 < len(scene.words):
            return carried_by(scene, i + 2) if scene.words[i + 1].folded in {"to", "with"} else None
    return None


def carried_by(scene: Scene, first: int) -> Speaker | None:
    """Who passes it on, named at word `first` or after an article and adjectives ("the official X news agency")."""
    limit = min(first + 7, len(scene.words))
    for match in scene.known:
        if first <= match.first < limit and all(scene.gap(i).strip() == "" for i in range(first + 1, match.first + 1)):
            if match.value[1]:
                return None
            source = match.value[0]
            first_name = next((i for i in range(match.first, match.last) if scene.words[i].capital), match.first)
            span = scene.span(first_name, match.last)
            return Speaker(span, span.of(scene.text), source.source_id, source.source_type, False, "named", source.carrier)
    return _unlisted_carrier(scene, first, limit)


def _unlisted_carrier(scene: Scene, first: int, limit: int) -> Speaker | None:
    i = first
    noun = False
    while (
        i < limit
        and (not scene.words[i].capital or scene.words[i].folded == "the")
        and scene.words[i].folded in CARRIER_NOUNS | {"the", "a", "an", "local", "official"}
    ):
        noun = noun or scene.words[i].folded in CARRIER_NOUNS
        i += 1
    j = i
    while j < limit and scene.words[j].capital and (j == i or scene.gap(j) in {" ", "-"}):
        j += 1
    names = scene.words[i:j]
    named = any(w.folded in CARRIER_NOUNS for w in names) or (j < len(scene.words) and scene.words[j].folded in CARRIER_NOUNS)
    if not names or not (noun or named):
        return None
    span = scene.span(i, j)
    return Speaker(span, span.of(scene.text), None, SourceType.MEDIA, False, "named", carrier=True)
