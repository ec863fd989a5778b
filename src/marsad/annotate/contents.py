"""What a cue attributes: the clause before it, behind it, or the sentence around it."""

import re

from marsad.annotate.cues import Cue
from marsad.annotate.scene import Scene
from marsad.annotate.speech import BETWEEN, DETERMINERS, INTENT
from marsad.annotate.subjects import finite
from marsad.model import Span

_TRIM = " \t\n,;:-–—.(’'"
_LEADING = re.compile(
    r"^(?:\s*\([^()]{1,30}\)|[\s,;:–—-]+|that\s|(?:on\s+)?[A-Z][a-z]+day\b"
    r"|in an? [\w ]{0,30}?(?:statement|interview)\b(?: (?:to|with|on|carried by) [\w ]{2,40}?(?= that\b))?"
    r"|(?:carried|published|quoted|cited|reported|released) by [\w -]{2,40}?(?=,)"
    r"|later\s|late\s|earlier\s)+"
)
_BRACKET = re.compile(r"\s*\([^()]{1,30}\)")
SHORT = 3
"""Fewer words before a subject are an opening ("On Sunday"), no content."""


def content(scene: Scene, cue: Cue, start: int, end: int) -> Span | None:
    """The characters attributed by a cue, within the stretch `start` to `end` that belongs to it; None when empty.

    The longer side wins, except that "that", a quotation or a colon behind the verb decides for what follows.
    """
    if cue.kind == "participle":
        return _after(scene, cue.last, end)
    first, last = _source_and_cue(cue)
    bracket = _BRACKET.match(scene.text[start : scene.words[first].start])
    before = _trimmed(scene.text, start + (bracket.end() if bracket else 0), scene.words[first].start)
    after = _after(scene, last, end)
    if after is None or before is None or before.of(scene.text).casefold() in DETERMINERS:
        return after or before
    return _chosen(scene, cue, before, after)


def _chosen(scene: Scene, cue: Cue, before: Span, after: Span) -> Span:
    """The side of the cue that is what was said, or both."""
    first, last = _source_and_cue(cue)
    if scene.word(first) in {"who", "which"} or (scene.word(cue.last) == "to" and scene.word(cue.last - 1) in INTENT):
        return after
    if cue.kind == "according":
        return after if scene.words[cue.first].capital else _according(scene, last, before, after)
    follows = scene.text[scene.words[last - 1].end : after.start]
    if re.search(r"\bthat\b|[:\"“]", follows) or scene.text[after.start] in '"“':
        return before.hull(after) if _quotes(before.of(scene.text)) else after
    if _CONTRAST.match(after.of(scene.text)) and _tells(scene, before):
        return before
    if cue.kind == "inverted" or _quotes(before.of(scene.text)[-3:]) or _is_tail(after.of(scene.text)):
        only = cue.kind == "verb" and not _tells(scene, before) and _tells(scene, after)
        return after if only else before
    if _count(before.of(scene.text)) <= SHORT or _is_opening(before.of(scene.text)):
        return after
    if _parenthetical(scene, first, last):
        return before.hull(after)
    if scene.word(cue.last - 1) in _BARE and _tells(scene, before):
        accompanies = after.of(scene.text).split()[0].endswith("ing")
        return before if accompanies or not _tells(scene, after) else after
    return after if _count(after.of(scene.text)) >= SHORT else before


_CONTRAST = re.compile(r"(?:but|although|though|while|whereas)\b")
"""Openings of what the article itself sets against a statement."""

_BARE = frozenset("said says say reported reports".split())
"""Verbs of pure saying: what they introduce is a clause, never a bare phrase."""


def _tells(scene: Scene, span: Span) -> bool:
    """Whether a stretch has a finite verb, as a statement does."""
    first, last = scene.within(span)
    return any(finite(scene, i) for i in range(first, last))


def _according(scene: Scene, last: int, before: Span, after: Span) -> Span:
    """What "according to X" covers: mostly what stands before it."""
    if _is_opening(before.of(scene.text)):
        return after
    short = _count(before.of(scene.text)) <= SHORT and scene.word(last) not in {"who", "which"}
    return before.hull(after) if short else before


def _parenthetical(scene: Scene, first: int, last: int) -> bool:
    """Whether source and cue stand between commas in what is said ("the road, he said, is open")."""
    return first > 0 and "," in scene.gap(first) and "," in scene.gap(last) and last - first <= SHORT


def _source_and_cue(cue: Cue) -> tuple[int, int]:
    if cue.subject is None:
        return cue.first, cue.last
    named = (cue.subject, *cue.carriers)
    return min(cue.first, *(words[0] for words in named)), max(cue.last, *(words[1] for words in named))


def _after(scene: Scene, last: int, end: int) -> Span | None:
    index = _past_hearer(scene, last, end)
    while (
        index < len(scene.words)
        and scene.words[index].start < end
        and (scene.words[index].folded in BETWEEN and scene.gap(index).strip(" ") == "")
    ):
        index += 1
    start = scene.words[index - 1].end
    match = _LEADING.match(scene.text[start:end])
    if match:
        start += match.end()
    return _trimmed(scene.text, start, end)


def _past_hearer(scene: Scene, last: int, end: int) -> int:
    """Past the one who was told ("told reporters that", "told Agency X")."""
    if scene.words[last - 1].folded not in {"told", "tells", "telling", "informed"}:
        return last
    for i in range(last, min(last + 9, len(scene.words))):
        if scene.words[i].start >= end:
            break
        if scene.words[i].folded == "that" or any(c in '"“' for c in scene.gap(i)):
            return i
    known = next((m for m in scene.known if last <= m.first <= last + 2), None)
    return known.last if known and scene.words[known.last - 1].end < end else min(last + 1, len(scene.words))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _TRIM:
        start += 1
    if text[start : start + 2] == '" ':
        start += 2
    while end > start and text[end - 1] in _TRIM + ")":
        end -= 1
    return Span(start, end) if end - start > 1 else None


def _quotes(text: str) -> bool:
    return any(c in text for c in '"”“') or "''" in text


def _count(text: str) -> int:
    return len(text.split())


_OPENINGS = re.compile(
    r"^(?:on|in|at|earlier|meanwhile|however|but|and|also|speaking|asked|after|last|while|later|separately|for|as|during|when)\b",
    re.IGNORECASE,
)


def _is_opening(text: str) -> bool:
    """Whether the words before the subject only lead up to it ("Speaking to reporters,")."""
    return bool(_OPENINGS.match(text)) and _count(text) <= 8


TAIL = 14
LONG_TAIL = 30
"""A tail has at most so many words; a clause ("as they left the meeting") more than a phrase."""

_SUBORDINATE = re.compile(r"^(?:as|while|when|after)\b", re.IGNORECASE)
_TAILS = re.compile(
    r"^(?:on|in|at(?! least| most)|during|to|after|before|about(?! \d)|of|from|via"
    r"|as|when|while|with|who|which|citing|quoting|by|for|following|reporters)\b",
    re.IGNORECASE,
)


def _is_tail(text: str) -> bool:
    """Whether the words behind the cue only say when, where or to whom it was said."""
    return bool(_TAILS.match(text)) and _count(text) <= (LONG_TAIL if _SUBORDINATE.match(text) else TAIL)
