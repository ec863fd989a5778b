"""Where an attack was: the places of its own clause, the thing that a relative clause speaks of, what "the town" means."""

import re

from marsad.extract import allusions, where
from marsad.extract.lines import Line, distance
from marsad.model import Span, Toponym


def places(line: Line, verb: Span, core: Span) -> tuple[Toponym, ...]:
    """Where an attack was: by name, else by what "the town" means; what another verb of the sentence tells of is elsewhere."""
    lead = _NEW_CLAUSE.search(line.before(core.start, 40))
    end = _CLAUSE_END.search(line.text, core.end, line.span.end)
    fence = Span(core.start if lead else line.span.start, end.start() if end else line.span.end)
    named = where.of_event(line, verb, core, fence)
    return named if named and where.rank(named[0]) < where.WIDE else allusions.places(line, core) or named


_RELATIVE = re.compile(r"\b(?:that|which)\s+(?:(?:has|have|had|was|were|is|are|been|being|later|also|\w+ly)\s+)+$", re.IGNORECASE)
"""Right before a passive verb: what it tells of was done to the thing named before."""


def antecedent(line: Line, verb: Span) -> tuple[Toponym, ...]:
    """The place that a relative clause says was attacked ("Y, a town that has been bombed"); empty for other clauses."""
    if not _RELATIVE.search(line.before(verb.start, 50)):
        return ()
    return tuple(t for t in line.toponyms if t.span.end <= verb.start and distance(line.between(t.span, verb)) <= 12)[-1:]


_NEW_CLAUSE = re.compile(
    r"\b(?:and|while|but|as|then)\s+(?:(?:also|then|later|has|have|had|is|are|was|were)\s+)*$", re.IGNORECASE
)
"""Right before a verb: the places before it are those of the verb before."""

_CLAUSE_END = re.compile(
    r"[;“”\"]|\b(?:while|when|after|before|despite|amid|as (?:the|a|well as the)|but|said|says|told|killing|wounding|"
    r"injuring|prompting)\b",
    re.IGNORECASE,
)
"""Behind a deed: what follows happened elsewhere or at another time."""
