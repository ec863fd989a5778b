"""Attribution by punctuation in headlines: "Observatory: no such corridor", "Toll rises to 12 - monitor"."""

import re

from marsad.annotate.scene import Scene
from marsad.annotate.speakers import Speaker, speaker
from marsad.annotate.speech import CLAUSE_WORDS, DETERMINERS, INNER_PREPOSITIONS, SPEAKER_ADJECTIVES, SPEAKER_NOUNS
from marsad.model import RegionKind, Sentence, Span

LONGEST = 5
"""A source before a colon has at most so many words."""

SHORTEST = 4
"""A headline says something in so many words at least."""

_COLON = re.compile(r":\s")
_TAIL = re.compile(r"\s[-–—]\s|:\s")


def colon(scene: Scene, sentence: Sentence) -> tuple[Speaker, Span, Span] | None:
    """Speaker, cue and content of a heading that names its source before a colon, or behind a dash or colon; or None."""
    start, end = sentence.span.start, sentence.span.end
    match = _COLON.search(scene.text, start, end)
    if match is not None:
        lead = [i for i, w in enumerate(scene.words) if w.end <= match.start()]
        if 0 < len(lead) <= LONGEST and _speaks(scene, 0, len(lead)):
            return speaker(scene, 0, len(lead)), Span(match.start(), match.start() + 1), Span(match.end(), end)
    if sentence.region not in {RegionKind.TITLE, RegionKind.HEADING}:
        return None
    marks = list(_TAIL.finditer(scene.text, start, end))
    if not marks:
        return _unmarked(scene, sentence)
    mark = marks[-1]
    tail = [i for i, w in enumerate(scene.words) if w.start >= mark.end()]
    if 0 < len(tail) <= LONGEST and _speaks(scene, tail[0], len(scene.words)):
        return speaker(scene, tail[0], len(scene.words)), Span(mark.start(), mark.end()), Span(start, mark.start())
    return None


_CLOSERS = frozenset("monitor ngo observatory reports".split())
"""Nouns that close a headline only as its source."""


def _unmarked(scene: Scene, sentence: Sentence) -> tuple[Speaker, Span, Span] | None:
    """A headline that names its source last, where the colon or dash before it was lost ("Raid kills ten in X Monitor")."""
    last = len(scene.words)
    known = next((m for m in scene.known if m.last == last and m.value[0].carrier and not m.value[1]), None)
    first = known.first if known is not None else last - 1
    if known is None and scene.word(first) not in _CLOSERS:
        return None
    if known is None and scene.word(first - 1) in SPEAKER_ADJECTIVES:
        first -= 1
    if first < SHORTEST or scene.breaks(first) or scene.word(first - 1) in DETERMINERS | CLAUSE_WORDS | INNER_PREPOSITIONS:
        return None
    at = scene.words[first].start
    return speaker(scene, first, last), Span(at, at), Span(sentence.span.start, scene.words[first - 1].end)


def _speaks(scene: Scene, first: int, last: int) -> bool:
    if any(m.first == first and m.last == last for m in scene.known):
        return True
    words = scene.words[first:last]
    return any(w.folded in SPEAKER_NOUNS for w in words[-2:]) and all(
        w.capital or w.folded in SPEAKER_NOUNS | {"the", "a"} for w in words
    )
