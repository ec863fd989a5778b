"""Tolls of a campaign: whose it is, by the sentence before that tells who bombs, besieges or attacks the same region.

"Y forces have stepped up their bombardment of the region. Since Tuesday shelling has killed 60 people." The toll's own words name
no author; those of the sentence right before do. The same holds for "such attacks".
"""

import re
from collections.abc import Sequence

from marsad.extract import deeds, scope, where
from marsad.extract.actors import Actors
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import Kind, Scope

_HARM = frozenset({Kind.KILLED, Kind.INJURED})
_SUCH = re.compile(
    r"\b(?:such|these|those) (?:\w+ )?(?:attacks?|strikes|air ?strikes|raids|bombings?|shelling|crimes|"
    r"violations|massacres)\b",
    re.IGNORECASE,
)
_VIOLENT = re.compile(
    r"\b(?:air ?strikes?|strikes?|raids?|bomb\w*|shell\w*|attacks?|assaults?|offensives?|fire|rockets?|missiles?|mortars?|"
    r"artillery|violations|campaign|aerial)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?(?:been|\w+ed|begun|struck|hit)\b|"
    r"\b(?:since|regularly|daily|continu\w+|campaign|offensive|ongoing)\b",
    re.IGNORECASE,
)
"""In the sentence before: what it tells goes on."""


def settle(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Give each such toll the author that the sentence right before names; what a toll is said to include has the toll's."""
    before = {line.sentence.index: lines[number - 1] for number, line in enumerate(lines) if number}
    for draft in drafts:
        if draft.kind in _HARM and draft.whole is not None and draft.whole.line is not draft.line:
            draft.perpetrators = draft.perpetrators or draft.whole.perpetrators
        if draft.kind not in _HARM or draft.perpetrators or draft.victims_side or draft.line.title:
            continue
        opened = before.get(draft.line.sentence.index)
        if opened is None or opened.title or not _goes_back(draft, opened):
            continue
        doer = _author(opened)
        if doer is not None:
            draft.perpetrators = doer.codes
            draft.reasons.append(f'by "{doer.span.of(draft.line.text)}", of the campaign that the sentence before tells of')


def _goes_back(draft: Draft, opened: Line) -> bool:
    """Whether a toll is one of what the sentence before tells: by "such attacks", or as a total of attacks that go on there."""
    if _SUCH.search(draft.line.words):
        return True
    if draft.scope is not Scope.CUMULATIVE or scope.whole_war(draft) or any(doer for _, doer in deeds.deeds(draft.line)):
        return False
    named = where.of_event(opened, opened.span, opened.span, opened.span)
    return bool(_VIOLENT.search(draft.line.words) and _LASTS.search(opened.words)) and not where.apart(draft.places, named)


def _author(line: Line) -> Actors | None:
    """The one author that a sentence names, of all its words of violence; None for none, or for more than one."""
    found = {doer.codes: doer for _, doer in deeds.deeds(line) if doer is not None}
    return next(iter(found.values())) if len(found) == 1 else None
