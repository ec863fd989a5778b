"""Sums of killed and injured together, and tolls that the text itself replaces (both as the annotation guide rules)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import Figure, FigureMention, Kind

_DEAD = r"(?:killed|dead|martyred|deaths)"
_HURT = r"(?:wounded|injured|injuries|hurt)"
_NO_OTHER = (
    r"(?!\s+(?:\d+|nearly|almost|many|an?|up to|another|at least|dozens|more than|over|"
    r"others?|scores|several|some|hundreds|about|two|three|four|five|six)\b)"
)
_BEHIND = re.compile(
    rf"^\s+(?:(?!(?:and|or|in|by|when|as)\b)[\w-]+\s+){{0,5}}?(?:{_DEAD}\s+(?:(?:and|or|&)\s+)?{_HURT}|{_HURT}\s+(?:(?:and|or|&)\s+)?{_DEAD})\b"
    rf"{_NO_OTHER}",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:kill(?:ed|ing)\s+(?:and|or)\s+(?:wound|injur)(?:ed|ing|y)|(?:wound|injur)(?:ed|ing)\s+(?:and|or)\s+kill(?:ed|ing))\s+(?:of\s+)?"
    r"(?:at least\s+|up to\s+|some\s+|about\s+|more than\s+)?$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:ris|rose|rais|increas|climb|up|went|jump|updat|revis)\w*\b[^.;]*\bfrom\s+(?:an?\s+|the\s+)?"
    r"(?:(?:earlier|previous|initial)\s+)?(?:(?:toll|count|figure)\s+of\s+)?(?:at least\s+)?$",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:an?|the|its|their|from)\s+(?:earlier|previous|initial|prior|preliminary|first)\s+(?:death\s+)?"
    r"(?:toll|count|figure|estimate)\b[^.;,]{0,24}$|"
    r"\b(?:earlier|previously|initially|first) (?:been )?(?:put|given|reported|estimated|set|stood|standing) (?:at|as)\s+$|"
    r"\b(?:earlier|previously|initially) (?:gave|given|put|reported|announced)\b[^.;,]{0,40}$|"
    r"\bup from\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)


_CASUALTIES = frozenset({"casualties", "casualty"})
"""A noun that counts killed and injured together."""

_OR_MISSING = re.compile(
    rf"^\s+(?:(?!(?:and|or|in|by|when|as)\b)[\w-]+\s+){{0,5}}?{_HURT}\s+(?:and|or)\s+(?:(?:were|are|still)\s+)*missing\b{_NO_OTHER}",
    re.IGNORECASE,
)


def split_sums(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence, a sum of killed and injured read as two counts, each no larger than the sum."""
    found: list[Draft] = []
    for draft in drafts:
        if draft.kind in {Kind.KILLED, Kind.INJURED} and draft.figure is not None and _summed(line, draft.figure):
            found += _both(draft, draft.figure, (Kind.KILLED, Kind.INJURED))
        elif draft.kind is Kind.INJURED and draft.figure is not None and _or_missing(line, draft.figure):
            found += _both(draft, draft.figure, (Kind.INJURED, Kind.DETAINED))
        else:
            found.append(draft)
    return found


def _summed(line: Line, figure: FigureMention) -> bool:
    start = figure.number_span.end
    if (figure.noun or "").lower() in _CASUALTIES and not re.search(r"\b(?:dead|killed|died)\b", line.after(figure.span.end, 20)):
        return True
    return (
        _BEHIND.match(line.after(start, 70)) is not None or _AHEAD.search(line.before(figure.number_span.start, 60)) is not None
    )


def _or_missing(line: Line, figure: FigureMention) -> bool:
    return _OR_MISSING.match(line.after(figure.number_span.end, 70)) is not None


def _both(draft: Draft, figure: FigureMention, kinds: tuple[Kind, Kind]) -> list[Draft]:
    most = figure.figure.high
    bounded = replace(figure, figure=Figure.at_least(1) if most is None else Figure.at_most(most))
    return [
        replace(draft, kind=kind, figure=bounded, combined=True, reasons=[*draft.reasons, f"a sum of {kinds[0]} and {kinds[1]}"])
        for kind in kinds
    ]


def without_sums(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without sums whose split the text gives for the same event or in the same sentence."""
    return [draft for draft in drafts if not (draft.combined and any(_splits(draft, other) for other in drafts))]


def _splits(total: Draft, other: Draft) -> bool:
    if other.combined or other.kind is not total.kind or other.figure is None:
        return False
    if total.line.title and other.event is not None:
        return True
    if other.names and total.names and other.names[0] != total.names[0]:
        return False
    return other.line is total.line or (other.event is not None and other.event is total.event)


def replaced(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence, earlier tolls marked, and a new toll told twice ("raising the toll to 32") told once."""
    found: list[Draft] = []
    for draft in drafts:
        if draft.figure is None:
            found.append(draft)
            continue
        before = line.before(draft.figure.span.start, 110)
        draft.superseded = draft.kind is Kind.KILLED and bool(_FROM.search(before) or _EARLIER.search(before))
        if not any(_told(other, draft) for other in found):
            found.append(draft)
    return found


def _told(other: Draft, draft: Draft) -> bool:
    if other.figure is None or draft.figure is None or other.kind is not draft.kind or other.superseded or draft.superseded:
        return False
    toll = re.search(r"\btoll\b", draft.trigger.of(draft.line.text), re.IGNORECASE) is not None
    return toll and other.figure.figure == draft.figure.figure and other.trigger != draft.trigger
