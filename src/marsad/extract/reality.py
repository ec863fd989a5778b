"""Whether a movement or a meeting is told as done, planned or denied, or only wished for."""

import re
from datetime import date

from marsad.extract.lines import Line
from marsad.model import Period, Span, Status

_WISHED = re.compile(
    r"\b(?:could|might|may(?! \d)|if|whether|unless|until|call(?:s|ed|ing)?(?: (?:on|last|late|early) \w+)? (?:for|on|upon)|"
    r"urg(?:e[sd]?|ing)|demand\w*|"
    r"ask(?:s|ed|ing)?|appeal\w*|hop(?:e[sd]?|ing)|want\w*|wish\w*|should|must|need(?:s|ed)? (?:to|for)|threat\w*|fear\w*|"
    r"warn\w*|(?:ready|willing|able|unable|reluctant|free) to|propos\w+|offer(?:s|ed|ing)?|seek\w*|sought|consider\w*|"
    r"possib\w+|potential|fail(?:s|ed|ure)? to|refus\w+|without|no|not|never|cannot|instead of|request\w*|suggest\w*|plead\w*|"
    r"press\w* (?:for|to)|push\w* for|efforts?|attempts?|try(?:ing)?|tried|in favou?r of|idea of|prospects? (?:of|for)|"
    r"deadline|rul(?:ed|ing) out|oppos(?:e[ds]?|ing)|avoid\w*|prevent\w*|in case|conditions? (?:of|for)|require[sd]?|declin\w+|"
    r"reject\w*|(?:n['’]t|nt))\b",
    re.IGNORECASE,
)
"""Words before a thing that keep it from being told as a fact or a plan."""

_PLANNED = re.compile(
    r"\b(?:will|shall|going to|to be|due to|due(?= (?:in|on)\b)|set to|scheduled|expected(?! by)|slated|plan(?:s|ned|ning)?|"
    r"upcoming|forthcoming|announc\w+ (?:an?|the|plans)\b(?! end)|ahead of|eve of|intend(?:s|ed)? to|prepar(?:es?|ed|ing|"
    r"ations?) (?:to|for)|vow(?:s|ed)? to|"
    r"pledg(?:e[sd]?|ing) to|promis(?:e[sd]?|ing) to|agree(?:s|d)? to|agreed on|order(?:s|ed)|(?:is|are|was|were) to)\b",
    re.IGNORECASE,
)
_WOULD = re.compile(r"\bwould\b(?! have\b)", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:said|says|saying|told|announc\w+|agree[sd]?|confirm\w+|add(?:ed|ing)|declar\w+|according|stat(?:ed|ing)|report\w*)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:ed|es|ing)|refut(?:ed|es|ing))\b", re.IGNORECASE)
_PURPOSE = re.compile(r"\b(?<!began )(?<!begun )(?<!managed )(?<!continued )(?:to|for)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""Right before a thing: it is what somebody came or headed for, and not told as done."""

_REACH = 90
"""Characters before a thing in which a word can make it a wish or a plan; our convention."""

BREAK = re.compile(
    r"(?:(?<=[a-z]{2})\.|[;:“”\"])\s|,\s(?=(?-i:[a-z]))|\b(?:but|while|although|after|following|before|because|as|when|which|who|where|since|"
    r"and then)\b",
    re.IGNORECASE,
)


_LATER_ON = re.compile(
    r"(?:\s+(?!(?:that|which|who|and then|said)\b)[\w'’,-]+){0,11}?\s+"
    r"(?:will|(?:is|are|was|were)\s+(?:\w+\s+)?(?:planned|scheduled|due|set|expected)|(?:is|are) to be|to be held|"
    r"scheduled for|planned for)\b",
    re.IGNORECASE,
)
"""Behind a thing: it is a plan ("a summit … is planned")."""


def status(line: Line, thing: Span) -> Status | None:
    """How a thing is told; None where it is neither a fact nor a plan nor denied: a wish, a threat, a condition, a negation.

    Args:
        line: The sentence.
        thing: The words that tell of it, from what moves or meets to the verb.
    """
    near = line.before(thing.start, _REACH)
    clause = BREAK.split(near)[-1] + thing.of(line.text)
    denied = _DENIED.search(near)
    if denied and not re.search(r"\b(?:but|while)\b", near[denied.end() :]):
        return Status.DENIED
    if _WISHED.search(clause):
        return None
    if _WOULD.search(clause):
        return Status.ANNOUNCED if _TOLD.search(line.words) else None
    lead = BREAK.split(near)[-1]
    behind = BREAK.split(line.after(thing.end, _REACH))[0]
    planned = _PLANNED.search(clause) or _PURPOSE.search(lead) or _LATER_ON.match(behind)
    return Status.ANNOUNCED if planned else Status.REPORTED


def past(line: Line, thing: Span) -> bool:
    """Whether a verb of the past tells of a thing ("hosted a summit"), so that a day ahead cannot be its own."""
    return _PAST.search(BREAK.split(line.before(thing.start, _REACH))[-1] + thing.of(line.text)) is not None


_PAST = re.compile(r"\b(?:\w{3,}ed|held|met|made|paid|had|sent|left|began|took|told|spoke|withdrew|set up)\b", re.IGNORECASE)


def dated(status_told: Status, given: tuple[Period, bool], published: date | None, *, past: bool) -> tuple[Status, Period]:
    """A status and a period that fit each other.

    A plan takes no day from the day on which somebody told of it; what lies after publication is a plan.

    Args:
        status_told: As `status` says.
        given: The days that the sentence gives, and whether they are those of the statement.
        published: The day of publication, None where the document gives none.
        past: Whether a verb of the past tells of it: then a day ahead is not its own.
    """
    period, stated = given
    ahead = published is not None and period.start is not None and period.start > published
    if ahead and status_told is Status.REPORTED:
        return (status_told, Period()) if past else (Status.ANNOUNCED, period)
    if stated and status_told is not Status.REPORTED:
        return status_told, Period()
    return status_told, period
