"""Who passed a statement on: "told X", "quoted by X", "in a statement carried by X", "X reported, citing Y"."""

from marsad.annotate.cues import Cue
from marsad.annotate.speakers import Scene, Speaker, carried_by

_PASSED = frozenset("quoted cited carried published reported relayed aired broadcast".split())
_REACH = 6


def chain(scene: Scene, cue: Cue, who: Speaker) -> tuple[Speaker, ...]:
    """Those who carried what `who` says, in order, each once and never the speaker itself."""
    found = [_told(scene, cue), _citing(scene, cue), *_passed_on(scene, cue), _speaking_to(scene, cue), _trailing(scene, cue)]
    names: dict[str, Speaker] = {}
    for carrier in found:
        if carrier is not None and carrier.name != who.name and not carrier.span.overlaps(who.span):
            names.setdefault(carrier.name, carrier)
    return tuple(names.values())


def _told(scene: Scene, cue: Cue) -> Speaker | None:
    if scene.words[cue.last - 1].folded not in {"told", "tells", "informed"}:
        return None
    return carried_by(scene, cue.last)


def _citing(scene: Scene, cue: Cue) -> Speaker | None:
    """The reporter before "citing Y" or "quoted Y as saying"."""
    if cue.kind != "quoted":
        return None
    before = [m for m in scene.known if m.last <= cue.first and not m.value[1]]
    if not before:
        return None
    match = before[-1]
    span = scene.span(match.first, match.last)
    source = match.value[0]
    return Speaker(span, span.of(scene.text), source.source_id, source.source_type, False, "named", source.carrier)


def _passed_on(scene: Scene, cue: Cue) -> list[Speaker | None]:
    """ "quoted by X", "in a statement carried by X" after the cue."""
    found: list[Speaker | None] = []
    for i in range(cue.last, len(scene.words) - 2):
        if scene.words[i].folded in _PASSED and scene.words[i + 1].folded == "by":
            found.append(carried_by(scene, i + 2))
        if scene.words[i].folded == "interview" and scene.words[i + 1].folded == "with":
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
            if scene.words[i + 1].folded in {"to", "with"}:
                return carried_by(scene, i + 2)
    return None
