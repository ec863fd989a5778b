"""Parties before a word of violence that did not do it: who suffers it, speaks of it, or was named for something else."""

import re

from marsad.extract.lines import Line
from marsad.model import PartyMention, Span

SUFFERS = re.compile(
    r"\b(?:under|came|comes?|suffer\w*|face[sd]?|condemn\w*|hit|was|said|denied|report\w*|call\w*|survived|killed|after|"
    r"from|to)\b",
    re.IGNORECASE,
)
"""Between a party and a noun of violence: the party does not do it."""

_VICTIM = re.compile(
    r"\b(?:came|comes?|coming|been|was|were|is|are|being)\s+(?:\w+\s+)?under\b|\bsuffer\w*\b|"
    r"\b(?:was|were|been|being|got)\s+(?:\w+ly\s+)?(?:hit|struck|targeted|attacked|bombed|shelled|ambushed|destroyed)\b",
    re.IGNORECASE,
)
"""After a party: it is the one attacked, so that what follows ("…, killing three") is not its deed."""

_OWN_SUBJECT = re.compile(
    r",\s+(?:the\s+)?(?:[\w-]+\s+)?(?:shelling|bombing|bombardment|strikes?|air ?strikes?|raids?|attacks?|explosions?|blasts?|"
    r"gunfire|clashes|mortars?|rockets?|missiles?)\s*$",
    re.IGNORECASE,
)
"""Right before a verb of harm: its subject, so that a party named in the clause before is not ("… left, shelling killed six")."""

_TELLS = re.compile(
    r"\s+(?:also |then |reportedly )?(?:killed|wounded|injured|left|hit|struck|destroyed|claimed|was|were|has|have|had)\b",
    re.IGNORECASE,
)
"""After a noun of violence: it is itself a subject."""

_REACTS = re.compile(
    r"\b(?:condemn|denounc|deplor|mourn|decri|criticis|criticiz|blam|accus|investigat|survey|respond|react|witness|"
    r"evacuat|treat|rescu|transport|buried|retriev)\w*",
    re.IGNORECASE,
)
"""Between a party and a word of violence: the party speaks of it, and does not do it."""

_HARMED = re.compile(
    r"\b(?:kill|wound|injur|captur|target)(?:ed|ing|s|ting|ted)?\s+(?:(?:at|least|some|about|more|than|the|an?|one|of|"
    r"\d+|\w+ens|"
    r"several|two|three|four|five|other)\s+)*$",
    re.IGNORECASE,
)
"""Right before a party: it is the one harmed: what follows is not its deed ("killing one of its fighters and wounding …")."""

_ANSWERED = re.compile(
    r"\b(?:respon(?:d(?:ed|ing|s)?|se)|retaliat\w+|answer\w*|react\w*)\b(?:\W+[\w-]+){0,5}?\W+(?:to|against|"
    r"for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a party: what it did is only what is answered ("answered with raids to … fire")."""

_MEMBERS = re.compile(r"\b(?:members|elements|parts?|ranks|targets|positions|remnants) of\s+(?:the\s+)?$", re.IGNORECASE)
"""Before a party: others are spoken of, who belong to it or are aimed at."""

DOES = re.compile(
    r"\b(?:carr(?:ied|ies|y|ying) out|launch\w*|conduct\w*|commit\w*|perpetrat\w*|mount\w*|stag(?:ed|ing)|"
    r"(?:respond\w*|retaliat\w*|answer\w*|hit back|struck back) with)\b",
    re.IGNORECASE,
)
"""Between a party and a noun of violence: the party does it."""

GOES_ON = re.compile(
    r"\b(?:wag(?:ed|es|ing)|embark\w* on|step\w* up|intensif\w+|escalat\w+|press(?:ed|ing)|resum(?:ed|ing)|continu\w+|"
    r"unleash\w*)\b",
    re.IGNORECASE,
)
"""Between a party and a noun of violence: the party goes on doing it."""


def speaks_or_suffers(line: Line, party: PartyMention, deed: Span) -> bool:
    """Whether the words show that the last party before a deed suffers it, speaks of it, or has nothing to do with it."""
    lead, between = line.before(party.span.start, 60), line.between(party.span, deed)
    told = "," in between and _TELLS.match(line.after(deed.end, 30)) is not None
    reacts = _REACTS.search(between) and not DOES.search(between)
    victim = _VICTIM.search(between) or _VICTIM.search(line.text[party.span.end : deed.end])
    return bool(
        told
        or victim
        or reacts
        or _MEMBERS.search(lead)
        or _HARMED.search(lead)
        or _ANSWERED.search(lead)
        or _OWN_SUBJECT.search(between)
    )


_NO_OBJECT = re.compile(
    r"\s*(?:$|[.,;:)]|and (?:\w+ )?(?:wounded|injured|hurt)\b|"
    r"(?:including|in|on|at|near|during|by|when|as|while|after|since|over|across|inside|outside)\b)",
    re.IGNORECASE,
)


def counted(line: Line, party: PartyMention, deed: Span) -> bool:
    """Whether those counted right before a verb of harm without an object suffered it ("20 X fighters killed in …")."""
    counted = any(party.span.overlaps(f.span) for f in line.figures) and not line.between(party.span, deed).strip()
    harm = re.fullmatch(r"killed|wounded|injured|shot|executed", deed.of(line.text), re.IGNORECASE)
    return bool(counted and harm and _NO_OBJECT.match(line.after(deed.end, 30)))


def parted(line: Line, party: PartyMention, noun: Span) -> bool:
    """Whether a party before a noun of violence is not its owner: a place, or the start of a sentence, stands between."""
    begins = party.span.end < noun.start and noun.of(line.text)[0].isupper() and not line.title
    return begins or any(party.span.end <= t.span.start < noun.start for t in (*line.toponyms, *line.countries))
