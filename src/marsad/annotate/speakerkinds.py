"""What the words for a speaker tell about the kind of source."""

from collections.abc import Sequence

from marsad.annotate.scene import Scene
from marsad.annotate.speech import SPEAKERS
from marsad.annotate.tokens import Match
from marsad.model import SourceType
from marsad.reference.base import Source

PHRASES: tuple[tuple[str, SourceType], ...] = (
    ("state tv", SourceType.STATE_MEDIA),
    ("state media", SourceType.STATE_MEDIA),
    ("state television", SourceType.STATE_MEDIA),
    ("state news", SourceType.STATE_MEDIA),
    ("state run", SourceType.STATE_MEDIA),
    ("semi official", SourceType.STATE_MEDIA),
    ("official news", SourceType.STATE_MEDIA),
    ("official television", SourceType.STATE_MEDIA),
    ("official tv", SourceType.STATE_MEDIA),
    ("official media", SourceType.STATE_MEDIA),
    ("opposition source", SourceType.MEDIA),
    ("opposition website", SourceType.MEDIA),
    ("opposition media", SourceType.MEDIA),
    ("media center", SourceType.MONITOR),
    ("media centre", SourceType.MONITOR),
    ("activist", SourceType.MONITOR),
    ("civil defen", SourceType.MEDICS_RESCUERS),
    ("white helmet", SourceType.MEDICS_RESCUERS),
    ("medical", SourceType.MEDICS_RESCUERS),
    ("rescue", SourceType.MEDICS_RESCUERS),
    ("red crescent", SourceType.MEDICS_RESCUERS),
    ("health official", SourceType.OFFICIALS),
    ("hospital", SourceType.MEDICS_RESCUERS),
    ("military source", SourceType.OFFICIALS),
    ("security source", SourceType.OFFICIALS),
    ("local source", SourceType.WITNESS),
    ("local and ", SourceType.WITNESS),
    ("religious leader", SourceType.WITNESS),
    ("community leader", SourceType.WITNESS),
    ("tribal leader", SourceType.WITNESS),
    ("civil source", SourceType.WITNESS),
    ("red cross", SourceType.UN_NGO),
    ("united nations", SourceType.UN_NGO),
    ("u n ", SourceType.UN_NGO),
    ("un ", SourceType.UN_NGO),
    ("uns ", SourceType.UN_NGO),
    ("secretary general", SourceType.UN_NGO),
    ("aid ", SourceType.UN_NGO),
    ("human rights watch", SourceType.UN_NGO),
    ("cessation of hostilities", SourceType.OFFICIALS),
    ("monitoring group", SourceType.MONITOR),
    ("resident", SourceType.WITNESS),
    ("witness", SourceType.WITNESS),
    ("source at", SourceType.OFFICIALS),
)
"""Wordings that decide before single nouns do, in this order."""


def kind_of(scene: Scene, first: int, last: int, inside: Sequence[Match[tuple[Source, bool]]]) -> SourceType | None:
    """What the words of the phrase tell about the kind of speaker; None when nothing does."""
    folded = [w.folded for w in scene.words[first:last]]
    phrase = f" {' '.join(folded)} "
    ruled = next((kind for key, kind in PHRASES if f" {key}" in phrase), None)
    if ruled is not None:
        return ruled
    if inside and not inside[0].value[0].carrier:
        return inside[0].value[0].source_type
    span = scene.span(first, last)
    side = next((s for s in scene.sides if span.overlaps(s.span)), None)
    nouns_here = [w.text.lower() if w.text.isupper() else w.folded for w in scene.words[first:last] if w.text != "who"]
    spoken = [kind for word in nouns_here for kind, nouns in SPEAKERS.items() if word in nouns]
    if side is not None and (not spoken or spoken[-1] in {SourceType.OFFICIALS, SourceType.ARMED_GROUP}):
        group = side.group or scene.groups.get(side.party)
        return SourceType.ARMED_GROUP if group == "armed_group" else SourceType.OFFICIALS
    return spoken[0] if spoken else None
