"""Verbs that go on from a clause ("…, killing five", "… and wounded six"): their author is the subject of that clause.

A party named between the clause's verb and the one that goes on is what was hit ("the army shelled a post of X, killing two"):
it is never the author.
"""

import re

from marsad.extract import actors
from marsad.extract.lines import Line
from marsad.model import PartyMention, Span

_HEADS = (
    r"(?:['’]?s?\s+(?:air|ground|special|armed|security|naval|defen[cs]e|fighter|combat|war|regular|allied|elite|"
    r"artillery|missile|"
    r"rocket|mortar|suicide|drone|forces?|troops|army|units?|brigades?|soldiers|fighters?|militants?|rebels|"
    r"terrorists?|insurgents|"
    r"militia(?:s|men)?|police|gunmen|gunners|snipers?|commandos|guards?|jets?|planes?|war-?planes|aircraft|"
    r"helicopters?|drones?|"
    r"tanks?|warships?|navy|groups?|factions?|alliance|coalition|bombers?|attackers?|strikes?|air-?strikes?|raids?|attacks?|"
    r"bombings?|bombardments?|shelling|rockets?|missiles?|shells|mortars?|fire|offensive|operations?)){0,4}"
)
"""Words that may stand between a party's name and its verb: what of it acts."""

_HELPED = (
    r"(?:,?\s+(?:(?:backed|supported|aided|helped|joined|assisted|led|covered|accompanied) by|"
    r"(?:along |together )?with|alongside|(?:\w+ly\s+)?(?:comprising|consisting|composed|made up)(?: of)?)\s+"
    r"(?:[\w-]+\s+){0,9}?[\w-]+,?)?"
)
"""Behind a subject: who helps it or is part of it, and is not the subject."""

_VERB = (
    r"(?!\w+ed\s+by\s+(?!\w+ing\b))(?!(?:allied|armed|backed|based|called|controlled|held|led|linked|affiliated|named|"
    r"occupied|populated|besieged|"
    r"supported|said|reported|announced|confirmed|stated|claimed|denied|condemned|blamed|accused|told|added|described|warned|"
    r"acknowledged|admitted|declared|noted|mourned|quoted|published|need|indeed|hundred|killed and|wounded and)\b)"
    r"(?:\w{2,}ed|hit|hits|struck|shot|fought|blew|began|made|broke|cut|drove|beat|set|burnt|threw|carries|strikes?|targets|"
    r"shells|bombs|kills?|controls|holds|thwart|foil|repel)"
)
_SUBJECT = re.compile(
    rf"{_HEADS}{_HELPED}(?:,?\s+(?:who|which|that)(?=\s))?"
    r"(?:\s+(?:has|have|had|also|then|later|on \w+day|yesterday|today|reportedly|\w+ly))*"
    rf"(?:\s+(?:early|late|\w+day|at|on|in the|this|morning|afternoon|evening|night|dawn)){{0,4}}\s+{_VERB}(?!\w)",
    re.IGNORECASE,
)
"""Behind a party that is the subject of an active verb."""

_TELLS_OF_ITSELF = re.compile(
    r"\s+(?:\w+\s+)?(?:said|says|announced|added|confirmed|reported|claimed|stated)\s+(?:that\s+)?"
    rf"(?:it|they|its \w+|their \w+)\s+(?:(?:had|has|have|also)\s+)*{_VERB}(?!\w)",
    re.IGNORECASE,
)
"""Behind a party that says what it did itself."""

_AGAIN = re.compile(r"\band\s+(?:(?:also|then|\w+ly)\s+)?$", re.IGNORECASE)
"""Before a verb that shares the subject of the one before it."""

_BROKEN = re.compile(
    r"[;:.\"“”]|\b(?:while|whilst|when|after|before|because|although|but|if|said|says|told|according|meanwhile|"
    r"(?:was|were|been|being|be|is|are)(?! able))\b",
    re.IGNORECASE,
)
"""Between the verb of a clause and one behind it: the second is of another clause."""

_PREPOSED = re.compile(
    r"\b(?:against|by|of|on|with|targeting|near|from|in|to|at|into|for|between|belonging to|held)\s+(?:the\s+)?"
    r"(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""Before a party: it is no subject, whatever follows."""


def goes_on(line: Line, deed: Span) -> bool:
    """Whether a verb of violence has no subject of its own: a participle ("killing"), or the second of two ("and killed")."""
    word = deed.of(line.text).lower()
    return word.endswith("ing") and word.startswith(_PARTICIPLES) and not _AUXILIARY.search(line.before(deed.start, 24))


_PARTICIPLES = ("kill", "wound", "injur", "destroy", "forc", "displac", "eliminat", "besieg")
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|been|of|by|for|from|in|the|and the|after|before|without)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)


def author(line: Line, deed: Span) -> actors.Actors | None:
    """The subject of the clause that a verb goes on from; None where no party is one, or another clause stands between."""
    left = [party for party in line.parties if party.span.end <= deed.start]
    number = _subject(line, left, deed)
    if number is None:
        return None
    return actors.chain(line, _first(line, left[: number + 1]), left[: number + 1], subject=True)


def attacked(line: Line, deed: Span) -> str | None:
    """The one party that the subject of a verb's clause hit, by what stands between the two; None for none or several."""
    left = [party for party in line.parties if party.span.end <= deed.start]
    number = _subject(line, left, deed)
    if number is None:
        return None
    objects = {p.party for p in left[number + 1 :] if not _HELD.search(p.span.of(line.text) + line.after(p.span.end, 12))}
    objects -= {left[number].party}
    return objects.pop() if len(objects) == 1 else None


_HELD = re.compile(r"[-–](?:held|controlled|run|backed|occupied|besieged|led|dominated)\b", re.IGNORECASE)
"""In or right behind a party's name: it only holds or helps what was hit."""


def _subject(line: Line, left: list[PartyMention], deed: Span) -> int | None:
    """Which of the parties before a verb is the subject of its clause; None where none is, or the clause ended."""
    for number in range(len(left) - 1, -1, -1):
        party = left[number]
        found = _SUBJECT.match(line.text, party.span.end, deed.start) or _TELLS_OF_ITSELF.match(
            line.text, party.span.end, deed.start
        )
        if found is None or not actors.free(line, party):
            continue
        if _PREPOSED.search(line.before(party.span.start, 40)) and not _whose(found[0]):
            continue
        return None if _BROKEN.search(line.text, found.end(), deed.start) else number
    return None


def _whose(words: str) -> bool:
    """Whether a relative clause opens behind a party, so that what stands before it does not matter ("of X, who attacked")."""
    return re.match(r",?\s+(?:who|which|that)\s", words) is not None


def _first(line: Line, left: list[PartyMention]) -> PartyMention:
    first = left[-1]
    for party in reversed(left[:-1]):
        if not actors.joined(line, party, first):
            break
        first = party
    return first
