"""Common words that belong to a party named right before them: an office ("Ostrian commander"), forces ("Front insurgents")."""

import re
from collections.abc import Sequence

from marsad.model import PartyMention

OFFICES = frozenset(
    "minister president official commander officer spokesman spokeswoman spokesperson envoy ambassador secretary diplomat leader "
    "general".split()
)
"""Who holds one speaks for the party whose word stands before it."""


def official(phrase: str, words: Sequence[str]) -> bool:
    """Whether a source is called by a party's word and an office: "Ostrian commander" names the party too."""
    first, _, rest = re.sub(r"^(?:an?|the) ", "", phrase).partition(" ")
    return first in words and rest.rsplit(" ", maxsplit=1)[-1].casefold().removesuffix("s") in OFFICES


_FORCES = re.compile(r"(?:security|armed|government) (?:forces|groups|troops)|(?:the )?army")
_MEMBERS = re.compile(
    r"(?:rebel|insurgent|loyalist|jihadist|opposition)s?(?: (?:groups?|fighters|factions?|militants))?|revolutionaries"
)


def of_another(text: str, found: Sequence[PartyMention], mention: PartyMention) -> bool:
    """Whether common words for fighters right behind another party's name mean its own.

    So do "the Front's security forces", and a group's "insurgents" or "loyalists" ("Front insurgents").
    """
    last = found[-1] if found else None
    written = mention.span.of(text)
    if last is None or last.party == mention.party or not written.islower():
        return False
    owner, gap = last.span.of(text), text[last.span.end : mention.span.start]
    if gap in {"'s ", "’s ", "' ", "’ "} or (gap == " " and re.search(r"(?:[A-Z]|\w[^\Ws])s$", owner) is not None):
        return _FORCES.fullmatch(written) is not None
    return gap == " " and owner[0].isupper() and _MEMBERS.fullmatch(written) is not None
