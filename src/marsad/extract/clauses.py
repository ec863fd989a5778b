"""Clauses that stand beside what is announced: the article's own words inside somebody's statement.

"The army announced a corridor out of the region, where its campaign has killed hundreds": only the corridor is announced.
"""

import re

from marsad.extract.lines import Line
from marsad.model import Attribution, Span

_PERFORMS = re.compile(
    r"\b(?:announc|declar|promis|pledg|vow|propos|order|call(?:ed|s|ing)? (?:for|on)|urg(?:ed|es|ing)|demand|condemn|denounc|"
    r"welcom|approv|reject|den(?:ied|ies|y)|refus|offer|threaten)\w*",
    re.IGNORECASE,
)
"""Verbs that do something by being said: what they govern is the thing announced, not an account of events."""

_SAYS = re.compile(r"\b(?:said|says?|told|stated?)\b", re.IGNORECASE)
_WILL = re.compile(r"^\W*(?:that\s+)?(?:it|they|he|she|the [\w-]+(?: [\w-]+)?)\s+(?:would|will)\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"(?:,\s*(?:where|which|whose|who|in which|from which)|\b(?:province|region|city|town|village|area|enclave|district|"
    r"governorate|bastion|stronghold)\s+where)\b",
    re.IGNORECASE,
)


def aside(line: Line, at: Span) -> Span | None:
    """The non-restrictive relative clause after an announcement in which `at` stands; None when it stands in none."""
    for attribution in line.attributions:
        clause = _aside_of(line, attribution)
        if clause is not None and clause.contains(at):
            return clause
    return None


def outside(line: Line, attribution: Attribution, at: Span) -> bool:
    """Whether `at` is the article's own statement although it follows what an attribution announces."""
    clause = _aside_of(line, attribution)
    return clause is not None and clause.contains(at)


def _aside_of(line: Line, attribution: Attribution) -> Span | None:
    content = Span(max(attribution.content.start, line.span.start), min(attribution.content.end, line.span.end))
    if content.end <= content.start or attribution.cue.end > content.start + 1:
        return None
    cue, words = attribution.cue.of(line.text), content.of(line.text)
    if not (_PERFORMS.search(cue) or (_SAYS.search(cue) and _WILL.match(words))):
        return None
    match = _RELATIVE.search(words)
    if match is None or words[: match.start()].count('"') % 2:
        return None
    return Span(content.start + match.start(), content.end)


_ENDS = re.compile(
    r"[;.“”\"]|,(?=\s)|\b(?:which|who|while|when|after|before|because|but|although|since|as|said|says|told|adding)\b",
    re.IGNORECASE,
)
_LONGEST = 110
"""Greatest number of characters by which evidence grows to the end of its clause; our convention."""


def to_end(line: Line, evidence: Span) -> Span:
    """Evidence grown to the end of its clause, so that it can be read by itself."""
    rest = line.after(evidence.end, _LONGEST)
    match = _ENDS.search(rest)
    if match:
        rest = rest[: match.start()]
    elif evidence.end + len(rest) < line.span.end:
        rest = rest.rpartition(" ")[0]
    return Span(evidence.start, evidence.end + len(rest.rstrip()))
