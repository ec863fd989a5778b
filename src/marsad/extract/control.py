"""Who holds, took, lost or besieges a place."""

import re

from marsad.extract import clauses, where
from marsad.extract.changes import Found
from marsad.extract.draft import Draft
from marsad.extract.holding import holdings
from marsad.extract.lines import Line
from marsad.extract.nominal import nominal
from marsad.extract.sieges import sieges
from marsad.extract.takeover import share_of, verbs
from marsad.model import Figure, Kind, Span


def control(line: Line) -> list[Draft]:
    """The control claims of a sentence, in order; a verb of taking beats an adjective of holding for the same place."""
    found = holdings(line) + nominal(line) + sieges(line) + verbs(line)
    drafts: list[Draft] = []
    taken: list[tuple[str, int, tuple[str, ...]]] = []
    for item in sorted(found, key=lambda f: (f.trigger, f.method)):
        key = (item.method, item.places[0].span.start if item.places else -item.trigger.start - 1, _parted(item))
        if key in taken:
            same = taken.index(key)
            if item.holder and not drafts[same].perpetrators and item.method in {"besieged", "captured"}:
                drafts[same] = _draft(line, item)
            continue
        taken.append(key)
        drafts.append(_draft(line, item))
    return drafts


_STANDING = frozenset({"holds", "besieged"})
_DESCRIBES = re.compile(r"\b(?:which|where|whose)\b(?:\W+[\w-]+){0,9}\W*$", re.IGNORECASE)
"""Before a verb: it stands in a relative clause."""


def _passing(line: Line, item: Found) -> bool:
    """Whether a claim is only a description of a place: what the article says, not what the speaker reports."""
    if item.aside or not item.places or where.whole_country(item.places):
        return item.aside
    described = item.method in _STANDING or item.places[0].span.end <= item.trigger.start
    return described and _DESCRIBES.search(line.before(item.trigger.start, 70)) is not None


def _evidence(line: Line, item: Found) -> Span:
    evidence = item.trigger
    if item.holder and not line.between(item.holder.span, evidence)[FAR:]:
        evidence = evidence.hull(item.holder.span)
    named = [t.span for t in item.places[:1] if line.span.contains(t.span) and not line.between(t.span, evidence)[FAR:]]
    if not named:
        return clauses.to_end(line, evidence)
    whole = evidence.hull(named[0])
    return clauses.to_end(line, whole) if whole.end == item.trigger.end else whole


FAR = 60
"""Characters beyond which evidence does not reach back to a subject or a place; our convention."""


def _draft(line: Line, item: Found) -> Draft:
    evidence = _evidence(line, item)
    return Draft(
        kind=Kind.CONTROL,
        line=line,
        trigger=item.trigger,
        evidence=evidence,
        places=item.places,
        perpetrators=item.holder.codes if item.holder else (),
        actor=item.holder.span if item.holder else None,
        victims_side=item.loser,
        method=item.method,
        aside=_passing(line, item),
        share=_share(line, item.trigger),
        reasons=[f'{item.method}: "{item.trigger.of(line.text)}"'],
    )


def _parted(item: Found) -> tuple[str, ...]:
    """Who holds or besieges a place: two holders of it, each of a part, are two claims."""
    return item.holder.codes if item.holder and item.method in _STANDING else ()


def _share(line: Line, trigger: Span) -> Figure | None:
    figure = share_of(line, trigger)
    return figure.figure if figure else None
