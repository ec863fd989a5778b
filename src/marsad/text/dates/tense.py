"""Whether the words around a time expression look back or ahead."""

import re
from enum import StrEnum

from marsad.model import Span


class Tense(StrEnum):
    """Where the verb that governs a time expression points."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


_FUTURE = (
    r"(?:will|won['’]t|shall|would|to\s+be)(?:\s+(?:not|also|then|only|be|likely|probably)){0,3}(?:\s+\w{2,}ed)?|would-be|upcoming|forthcoming|opens|begins|starts|resumes|meets|arrives|expires|takes\s+(?:place|effect)|may|might|due|scheduled|slated|expected|planned|planning|plans?|set\s+to|ahead\s+of|"
    r"to\s+(?:be|take|start|begin|meet|visit|hold|attend|discuss|resume|travel|host|open|continue|expire|address|vote|go|chair|arrive|come)|"
    r"invited?\s+(?:\w+\s+){0,3}to|(?:announc\w+|call(?:ed|s)?\s+for|convene\w*|host\w*)\s+(?:\w+\s+){0,3}"
    r"(?:summit|meeting|talks|conference|session|visit|election|elections|vote|truce|ceasefire)"
)
_PAST = (
    r"said|says|was|were|had|has|have|did|took|fell|began|came|went|left|fled|met|told|struck|shot|saw|hit|lost|won|held|drove|broke|"
    r"made|gave|found|died|sent|led|got|kept|ran|rose|flew|blew|fought|brought|became|put|set\s+off|cut|split|quit|wrote|spoke|stood|"
    r"according|reports|confirms|amid|(?!(?:need|seed|feed|speed|proceed|exceed|indeed|hundred|armed|allied|united|Mohammed|Ahmed|red|bed|backed|"
    r"besieged|planned|expected|scheduled|slated|led)\b)\w{2,}ed"
)
_CUE = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b")
_RANKED = re.compile(r"\b(?:first|second|third|fourth|fifth|latest|last|only)\s+(?:[\w-]+\s+){1,8}$")
"""Before "to be hit": a thing that already was ("the second hospital to be hit since Sunday")."""
_ARTICLE = re.compile(r"\b(?:an?|the|this|that)\s+$", re.IGNORECASE)
_HARM = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:attacks?|(?:air\s?)?strikes?|bombings?|massacres?|raids?|shelling|explosions?|blasts?|killings?)\b"
)
_REACH = 250
"""How far, in characters, a governing verb is looked for on either side."""
_BOUNDARY = re.compile(r"[;:]|[.!?]\s|\b(?:but|while|whereas|although)\b")


def tense_of(text: str, sentence: Span, span: Span) -> Tense:
    """Whether the expression at `span` is looked back on, looked forward to, or neither can be told.

    The nearest verb before it in its clause decides; without one, the nearest after it. A day that qualifies an attack ("the
    August 21 attack") is past.
    """
    before = text[max(sentence.start, span.start - _REACH) : span.start]
    if _ARTICLE.search(before) and _HARM.match(text, span.end, sentence.end):
        return Tense.PAST
    cuts = [cut.end() for cut in _BOUNDARY.finditer(before)]
    clause = before[cuts[-1] :] if cuts else before
    cues = list(_CUE.finditer(clause))
    if cues:
        infinitive = cues[-1][0].startswith("to ")
        return Tense.PAST if infinitive and _RANKED.search(clause, 0, cues[-1].start()) else _of(cues[-1])
    after = _CUE.search(text[span.end : min(sentence.end, span.end + _REACH)])
    return _of(after) if after else Tense.OPEN


def _of(cue: re.Match[str]) -> Tense:
    return Tense.FUTURE if cue["future"] else Tense.PAST
