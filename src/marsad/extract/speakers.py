"""Who says it: the chain of attribution that covers a claim."""

import re
from collections.abc import Sequence

from marsad.extract import clauses
from marsad.extract.draft import Draft
from marsad.extract.lines import Line
from marsad.model import Attribution, Kind, SourceType

CONTINUES = re.compile(
    r"^\W*(?:among (?:them|the dead|those)|another|it (?:also )?(?:said|added|warned|reported)|(?:he|she|"
    r"they) (?:also )?(?:said|added)|the (?:group|monitor|observatory|agency|source|ngo) (?:also "
    r")?(?:said|added)|"
    r"in addition|of (?:them|these)|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|dozens) "
    r"(?:others?|more|other \w+)|at least (?:\w+) (?:others|more))\b",
    re.IGNORECASE,
)
"""Openings with which a sentence plainly goes on under the speaker of the one before."""


def attribute(drafts: Sequence[Draft]) -> None:
    """Give each draft the attribution that covers it; a plain continuation inside one event takes the one before."""
    previous: Draft | None = None
    for draft in drafts:
        found = None if draft.aside else _covering(draft)
        if found is not None:
            _take(draft, found)
        elif not draft.aside and previous is not None and previous.names and _goes_on(previous, draft):
            draft.names, draft.source_ids, draft.source_type = previous.names, previous.source_ids, previous.source_type
            draft.reasons.append("goes on under the speaker of the sentence before")
        previous = draft


_GENERIC = re.compile(
    r"^(?:(?:an?|the|another|war|human rights|[\w-]+-based)\s+)*(?:monitors?|monitoring groups?|war monitor|watchdog|"
    r"monitor(?:ing)? organi[sz]ation|observatory|ngo|group)$",
    re.IGNORECASE,
)


_NAMELESS = re.compile(r"(?:an?|the|another)\s|(?:war )?monitor|.*-based ", re.IGNORECASE)
"""Openings of what is no name of a body."""

_BODY = re.compile(
    r"\b(?i:observatory|monitor\w*|network|cent(?:er|re)|groups?|organi[sz]ation|committees?|commission|watch)\b|^[A-Z]{3,}$",
)
"""A name of a body rather than of a person who speaks for it."""


def name_generic(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """A monitor called "a monitor" or by its initials takes the full name by which the document quotes it.

    Where the words alone do not tell which monitor it is, the only one that is quoted by name is meant.
    """
    bodies = _bodies(lines)
    for draft in drafts:
        name = draft.names[0] if draft.names and draft.source_type in {SourceType.MONITOR, SourceType.UN_NGO} else ""
        if not (_GENERIC.match(name) or name.isupper()):
            continue
        known = draft.source_ids[0]
        if known is None and len(bodies) == 1 and _GENERIC.match(name):
            known = next(iter(bodies))
        if known is not None and known in bodies and bodies[known] != name:
            draft.names, draft.source_ids = (bodies[known], *draft.names[1:]), (known, *draft.source_ids[1:])
            draft.source_type = SourceType.MONITOR
            draft.reasons.append("the monitor that the document names")


def _bodies(lines: Sequence[Line]) -> dict[str, str]:
    """The monitors of the register that are quoted in the document, by id, by the first name that is no mere initials."""
    bodies: dict[str, str] = {}
    for attribution in (attribution for line in lines for attribution in line.attributions):
        known = attribution.source_ids[0] if attribution.source_type is SourceType.MONITOR and attribution.names else None
        if known is None or not _BODY.search(attribution.names[0]) or _NAMELESS.match(attribution.names[0]):
            continue
        if known not in bodies or bodies[known].isupper():
            bodies[known] = attribution.names[0]
    return bodies


_RESPONSIBILITY = re.compile(r"(?:no |full )?(?:responsibility|credit) for\b", re.IGNORECASE)
"""What is claimed for an attack, not for a toll that a report adds to it."""


def _covering(draft: Draft) -> Attribution | None:
    about = [
        a
        for a in draft.line.attributions
        if a.names
        and a.content.overlaps(draft.core)
        and not clauses.outside(draft.line, a, draft.trigger)
        and not (draft.figure is not None and _RESPONSIBILITY.match(a.content.of(draft.line.text)))
    ]
    covering = [a for a in about if a.content.contains(draft.trigger)] or about
    outermost = draft.kind is Kind.DENIAL

    def width(attribution: Attribution) -> tuple[int, int]:
        long = attribution.content.end - attribution.content.start
        return (-long if outermost else long, attribution.cue.start)

    return min(covering, key=width, default=None)


def _take(draft: Draft, found: Attribution) -> None:
    draft.names, draft.source_ids, draft.source_type = found.names, found.source_ids, found.source_type
    draft.source = found.source


def _goes_on(previous: Draft, draft: Draft) -> bool:
    if draft.line.sentence.index - previous.line.sentence.index > 1:
        return False
    if draft.line is previous.line:
        return False
    return CONTINUES.match(draft.line.words) is not None


def type_or_article(draft: Draft) -> SourceType:
    """The origin's type; a claim without an origin is the article's own."""
    return draft.source_type if draft.names else SourceType.ARTICLE
