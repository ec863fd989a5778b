"""Statements inside statements: "X quoted Y as saying", "X, citing Y, said", "..., Y said, X reported"."""

from collections.abc import Sequence
from dataclasses import replace

from marsad.annotate.cues import Cue
from marsad.annotate.scene import Scene
from marsad.annotate.speakers import Speaker
from marsad.annotate.speech import TIME_WORDS
from marsad.model import Attribution, SourceType


def nested(scene: Scene, marks: Sequence[Cue]) -> list[Cue]:
    """The cues with those that belong to one statement made one: the innermost speaks, the others carry."""
    found: list[Cue] = []
    for mark in marks:
        joined = _joined(scene, found[-1], mark) if found and found[-1].kind == "quoted" else None
        if joined is not None:
            found[-1] = joined
        else:
            found.append(mark)
    return found


def _joined(scene: Scene, quoted: Cue, following: Cue) -> Cue | None:
    if quoted.subject is None:
        return None
    close = scene.word(following.first - 1) == "as" and following.first - quoted.subject[1] <= 1
    if close and following.kind == "participle":
        return replace(quoted, first=following.first, last=following.last)
    if close and following.kind == "quoted":
        return replace(following, carriers=(quoted.subject, *quoted.carriers))
    said = following.kind == "verb" and following.subject is not None and following.subject[0] < quoted.first
    if said and following.subject is not None and scene.word(quoted.first) in {"citing", "quoting"}:
        return replace(following, subject=quoted.subject, kind="quoted", carriers=(following.subject,))
    return None


def under(told: Attribution, origin: Speaker) -> Attribution:
    """The attribution with an origin that is named only behind it ("X reported, citing Y")."""
    if origin.name in told.names:
        return told
    return replace(
        told,
        source=origin.span,
        names=(origin.name, *told.names),
        source_ids=(origin.source_id, *told.source_ids),
        source_type=origin.source_type,
    )


def passes_on(scene: Scene, cue: Cue, who: Speaker) -> bool:
    """Whether an outlet behind the last comma only passes on what somebody else says ("..., the mayor said, X reported")."""
    if cue.kind != "verb" or cue.subject is None or "," not in scene.marks(cue.subject[0]):
        return False
    outlet = who.carrier or who.source_type in {SourceType.MEDIA, SourceType.STATE_MEDIA}
    return outlet and all(w.folded in TIME_WORDS | {"on"} for w in scene.words[cue.last :])


def carried(told: Attribution, outlet: Speaker) -> Attribution:
    """The attribution with one more who passed it on."""
    if outlet.name in told.names:
        return told
    return replace(told, names=(*told.names, outlet.name), source_ids=(*told.source_ids, outlet.source_id))
