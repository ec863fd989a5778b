"""Who can act in a sentence: parties free to be a subject or an agent, alone or joined to others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marsad.extract.lines import Line
from marsad.model import PartyMention, Span

CHAIN = re.compile(
    r"^[\s,/]*(?:and (?:war ?planes|jets|planes|aircraft|forces|troops|fighters|helicopters) of|and|or|,|its ally|"
    r"its allies|and its ally|and its allies|and allied|backed by|with|"
    r"and (?:the |its )?(?:[\w-]+ )?(?:movement|group|militia|organi[sz]ation|party|faction|alliance)|"
    r"the)?(?:\s+(?:the|an?|its ally|allied|either|by|either by))?[\s,/]*$",
    re.IGNORECASE,
)
"""Words between two parties of one list."""

_TOGETHER = re.compile(
    r"^(?:\s+and [\w-]+)?,?\s+(?:[-–]\s*)?(?:(?:backed|joined|accompanied) by|(?:together |along |alongside "
    r")?with|alongside)\s+"
    r"(?:(?:its|their|the)\s+)?(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
"""Between two parties of which the first does something: the second has a part in it."""


_HOLDER = re.compile(
    r"^(?:(?:[-–]\s?|\s[-–])(?:held|controlled|run|occupied|besieged|dominated|ruled|administered|backed|supported|"
    r"allied|linked|"
    r"affiliated)\b|"
    r"\s+(?:held|controlled|run|occupied|besieged|dominated|ruled|administered|backed|supported|allied|linked|affiliated)\s+"
    r"(?!(?:by|the|an?|most|parts?|some|several|all|its|their)\b)(?:[a-z-]+\s+){0,2}?(?:areas?|territor(?:y|ies)|towns?|"
    r"cit(?:y|ies)|villages?|districts?|regions?|provinces?|"
    r"neighbou?rhoods?|suburbs?|enclaves?|zones?|groups?|forces|fighters|rebels|militias?|troops|alliance)\b|"
    r"['’]?s?[\s-]+(?:stronghold|bastion|capital|positions?|targets?|vehicles|"
    r"area|areas|territory|territories)\b)"
)
"""After a party: it only holds or backs what is named ("Y-held", "Y backed fighters"); "Y besieged the town" is its deed."""


_SUBJECT_OF = re.compile(r"\s+(?:\w+\s+)?(?:can|could|have|has|are|were|was|is|will|had|said|did)\b", re.IGNORECASE)
"""After a party: it is the subject of a clause of its own."""


@dataclass(frozen=True, slots=True)
class Actors:
    """Who is said to have done something.

    Attributes:
        codes: Party codes in order of mention.
        span: Where they are named.
    """

    codes: tuple[str, ...]
    span: Span


_LED = re.compile(
    r"[\s-]*[-–](?:led|dominated)\s+(?:[\w-]+\s+)?(?:alliance|coalition|forces?|fighters|militias?|troops|groups?|"
    r"authorities)\b",
    re.IGNORECASE,
)
"""After a party: the body that it leads acts for it ("an X-led alliance")."""


def free(line: Line, party: PartyMention) -> bool:
    """Whether a party can be who acts: not one that only holds or backs something."""
    if _LED.match(line.after(party.span.end, 40)):
        return True
    compound = re.search(
        r"[-–](?:held|controlled|run|occupied|besieged|backed|allied|dominated)$", party.span.of(line.text), re.IGNORECASE
    )
    return compound is None and _HOLDER.match(line.after(party.span.end, 30)) is None and not _quoted(line, party.span)


def _quoted(line: Line, span: Span) -> bool:
    inside = [a.source for a in line.attributions if a.source is not None and a.source.contains(span) and a.source != span]
    return any(not _list_of_parties(line, source) for source in inside)


def _list_of_parties(line: Line, source: Span) -> bool:
    """Whether those who speak are parties themselves ("A and B announced"), not somebody of theirs."""
    words = source.of(line.text)
    for party in line.parties:
        if source.contains(party.span):
            words = words.replace(party.span.of(line.text), "")
    return re.fullmatch(r"(?:[\s,]|\b(?:and|the|both|its|ally|allies)\b)*", words, re.IGNORECASE) is not None


def chain(line: Line, first: PartyMention, parties: Sequence[PartyMention], *, subject: bool = False) -> Actors:
    """A party with those joined to it by "and", in order; `subject` where a verb of theirs follows ("Y and Z have …")."""
    codes, span = [first.party], first.span
    for party in parties:
        if party.span.start < span.end:
            continue
        between = line.text[span.end : party.span.start]
        begins = not subject and _SUBJECT_OF.match(line.after(party.span.end, 30)) and not _agents(line, first, party)
        helps = subject and together(between)
        if (helps or (CHAIN.match(between) and "backed by" not in between.lower())) and not begins:
            span = span.hull(party.span)
            if party.party not in codes:
                codes.append(party.party)
    return Actors(tuple(codes), span)


def together(between: str) -> bool:
    """Whether the words between two parties say that the second has a part in what the first does ("X backed by Y")."""
    return _TOGETHER.match(between) is not None


def _agents(line: Line, first: PartyMention, last: PartyMention) -> bool:
    """Whether a list of authors ends before the verb of its noun ("an offensive by A and B has killed")."""
    return (
        re.search(r"\bby\s+(?:the\s+)?(?:\w+\s+){0,2}$", line.before(first.span.start, 40)) is not None
        and re.match(
            r"\s+(?:forces\s+)?(?:has|have|had)\s+(?:\w+\s+)?(?:killed|left|displaced|claimed|wounded|forced|caused|"
            r"driven|cost)\b",
            line.after(last.span.end, 50),
        )
        is not None
    )


def either(line: Line, actors: Actors) -> bool:
    """Whether one of two is meant and not said which ("by X or Y warplanes")."""
    return len(actors.codes) > 1 and re.search(r"\bor\b", actors.span.of(line.text), re.IGNORECASE) is not None


def joined(line: Line, left: PartyMention, right: PartyMention) -> bool:
    """Whether two parties stand in one list, the left one first."""
    return left.span.end <= right.span.start and CHAIN.match(line.text[left.span.end : right.span.start]) is not None
