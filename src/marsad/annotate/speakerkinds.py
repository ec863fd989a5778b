"""What the words for a speaker tell about the kind of source."""

import re
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
    ("opposition group", SourceType.OFFICIALS),
    ("opposition figure", SourceType.OFFICIALS),
    ("opposition leader", SourceType.OFFICIALS),
    ("opposition official", SourceType.OFFICIALS),
    ("opposition media", SourceType.MEDIA),
    ("media center", SourceType.MONITOR),
    ("media centre", SourceType.MONITOR),
    ("activist", SourceType.MONITOR),
    ("resistance committee", SourceType.MONITOR),
    ("coordination committee", SourceType.MONITOR),
    ("for human rights", SourceType.MONITOR),
    ("rights network", SourceType.MONITOR),
    ("civil defen", SourceType.MEDICS_RESCUERS),
    ("white helmet", SourceType.MEDICS_RESCUERS),
    ("emergency service", SourceType.MEDICS_RESCUERS),
    ("doctors network", SourceType.MEDICS_RESCUERS),
    ("doctors union", SourceType.MEDICS_RESCUERS),
    ("medical", SourceType.MEDICS_RESCUERS),
    ("rescue", SourceType.MEDICS_RESCUERS),
    ("red crescent", SourceType.MEDICS_RESCUERS),
    ("health official", SourceType.OFFICIALS),
    ("hospital", SourceType.MEDICS_RESCUERS),
    ("military source", SourceType.OFFICIALS),
    ("security source", SourceType.OFFICIALS),
    ("village council", SourceType.OFFICIALS),
    ("local source", SourceType.WITNESS),
    ("local and ", SourceType.WITNESS),
    ("religious leader", SourceType.WITNESS),
    ("community leader", SourceType.WITNESS),
    ("tribal leader", SourceType.WITNESS),
    ("civil source", SourceType.WITNESS),
    ("source on the ground", SourceType.WITNESS),
    ("sources on the ground", SourceType.WITNESS),
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


_OF_A_SIDE = frozenset({SourceType.OFFICIALS, SourceType.ARMED_GROUP})
"""Speakers who speak for the party that is named with them."""


_INTRODUCED = re.compile(r"(?P<name>(?:[A-Z][\w'’-]* (?:(?:of|for|and|the|on) ){0,2}){2,7})\((?P<short>[A-Z][A-Z-]{1,7})\)")


def initials(text: str) -> dict[str, SourceType]:
    """What kind of speaker each of the initials is that a text introduces ("Olmar Red Crescent (ORC)"), where its name tells."""
    found: dict[str, SourceType] = {}
    for match in _INTRODUCED.finditer(text):
        kind = _told([word.casefold() for word in re.findall(r"[\w'’]+", match["name"])])
        if kind is not None:
            found.setdefault(match["short"], kind)
    return found


def _told(words: Sequence[str]) -> SourceType | None:
    phrase = f" {' '.join(words)} "
    ruled = next((kind for key, kind in PHRASES if f" {key}" in phrase), None)
    return ruled or next((kind for word in reversed(words) for kind, nouns in SPEAKERS.items() if word in nouns), None)


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
    short = next((scene.initials[w.text] for w in scene.words[first:last] if w.text in scene.initials), None)
    if short is not None and side is None:
        return short
    spoken = [kind for word in nouns_here for kind, nouns in SPEAKERS.items() if word in nouns]
    told = nouns_here[-1:] in (["source"], ["sources"]) or (spoken[-1:] and spoken[-1] in _OF_A_SIDE)
    if side is not None and (not spoken or told):
        group = side.group or scene.groups.get(side.party)
        return SourceType.ARMED_GROUP if group == "armed_group" else SourceType.OFFICIALS
    return spoken[0] if spoken else None
