"""Who meets: names, offices and bodies beside the words of a meeting, as the article writes them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from marsad.extract.lines import Line
from marsad.model import PartyMention, Span

OFFICE = (
    r"presidents?|premiers?|ministers?|secretary|secretaries|chancellors?|kings?|princes?|emirs?|sultans?|leaders?|envoys?|"
    r"ambassadors?|"
    r"chiefs?|commanders?|generals?|officials?|delegations?|diplomats?|representatives?|counterparts?|negotiators?|mediators?|"
    r"senators?|"
    r"lawmakers?|parliamentarians?|mps?|councils?|government|opposition|administration|elders|chair(?:man|woman)|commissioners?|"
    r"coordinators?|pope|groups?|factions?|parties|sides|rebels|politicians|advis[eo]rs?|heads?|teams?|deput(?:y|ies)|"
    r"vice|prime|foreign|defen[cs]e|interior|speakers?|mayors?|governors?|dignitaries|sheikhs?|allies|militants|authorities|"
    r"ministry|committee|organi[sz]ations?|experts|powers|states|nations|countries|bloc|forces|army|military|fighters|tribes|"
    r"leadership"
)
"""Words for those who meet in an office or for a side."""

BODY = re.compile(r"\b(?:[A-Z]\w+ )+(?:Council|Committee|Cabinet|League|Union|Group|Alliance|Parliament)$")
"""A body whose own meeting is meant where it stands right before the word."""

_SMALL = (
    r"of|from|the|for|de|la|von|bin|ibn|al|el|senior|top|visiting|new|military|local|tribal|rebel|political|regional|acting|"
    r"special|state|"
    r"his|her|their|its|a|an|two|three|four|five|several|other|interim|transitional|high-level|security|armed|intelligence|"
    r"religious|community|naval|"
    r"affairs|permanent|chief|un|eu|us|both|all|member|warring|key|some"
)
_NAME = r"(?:[A-Z][\w'’.-]*|(?:al|el|ad|ar|as|ash|at|an|az)-[A-Z][\w'’-]*)"
_PIECE = re.compile(rf"(?:{_NAME}|(?i:(?:{OFFICE})(?:['’]s?)?)|(?i:(?:{_SMALL})))(?![\w])")
_LINK = re.compile(r"\s+(?:and|as well as|along with|plus)\s+|\s*,\s*(?:and\s+)?|\s*;\s*|\s+")
_SPLIT = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|as well as|along with|plus)\s+", re.IGNORECASE)
_HUMAN = re.compile(rf"\b(?:{OFFICE})\b", re.IGNORECASE)
_FULL_NAME = re.compile(rf"{_NAME}(?:\s+(?:al|el|bin|ibn|de|von)[\s-])?\s+{_NAME}")
_PLURAL_OFFICE = (
    r"(?:presidents|ministers|officials|leaders|delegations|envoys|diplomats|governments|representatives|commanders|chiefs|heads|"
    r"negotiators)"
)
_SHARED_OFFICE = re.compile(
    r"(?:[Tt]he\s+)?(?:(?:[A-Z]\w*(?:n|ish|ese|i|ch|S|U)\s*,?\s+){1,4}and\s+[A-Z]\w*\s+(?:[a-z]+\s+)?"
    rf"{_PLURAL_OFFICE}|(?:[a-z]+\s+){{0,2}}{_PLURAL_OFFICE}\s+of\s+[^,]+(?:,\s+[^,]+)*,?\s+and\s+.+)"
)
"""Several countries that share one office: "the A, B and C presidents", "the ministers of A, B and C"."""

_LEADING = re.compile(r"^(?:(?:the|a|an|of|for|and|both|all)\s+)+", re.IGNORECASE)
_TRAILING = re.compile(
    r"(?:\s+(?:of|for|the|and|a|an|his|her|their|its|de|la|two|three|all|both|some|other|several))+$", re.IGNORECASE
)
_INITIALS = re.compile(r"\b(?:[A-Z]\.)+[A-Z]$")
_OWNER = re.compile(r"['’]s?$")
_BARE = re.compile(
    r"(?:he|she|they|we|it|i|his|her|their)|(?:the )?(?:two |both |all |warring |three )*(?:(?-i:[a-z])\w*s|foreign|military|"
    r"local|prime|interior|team|government|opposition|delegation|"
    r"council|army|military|leadership|state|head|deputy|vice|chief)",
    re.IGNORECASE,
)
"""What names nobody in particular: a pronoun, "sides", "leaders"."""
_PRESS = re.compile(
    r"\b(?:reporters?|journalists?|correspondents?|press|media|newspapers?|relatives|famil(?:y|ies)|voters|students|supporters|"
    r"crowds?|fans|investors|patients?|doctors?)\b",
    re.IGNORECASE,
)
_NOT_PEOPLE = re.compile(
    r"^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|In|On|At|But|And|After|Before|During|As|When|While|This|That|These|It|There|Here|If|However|"
    r"Meanwhile|Earlier|Later|Also|Since|Then|What|Who|With|By|From|Last|Next|Photo|File|Image|Reuters|AFP|AP)$"
)
_LONGEST = 9
"""Words up to which a stretch is one participant; our convention."""


@dataclass(frozen=True, slots=True)
class People:
    """Those named on one side of a meeting.

    Attributes:
        names: Each as written, in order.
        span: Where they stand.
        press: Whether they are reporters, relatives or others whose meeting is no news of the conflict.
    """

    names: tuple[str, ...]
    span: Span
    press: bool = False

    @property
    def several(self) -> bool:
        """Whether more than one is named, be it under one office."""
        return len(self.names) > 1 or any(" and " in name for name in self.names)


def right(line: Line, at: int) -> People | None:
    """Those named from a character on ("between X and Y", "with X"); None where nobody who can meet is named there."""
    lead = line.after(at, 4)
    end = stop = at + len(lead) - len(lead.lstrip())
    while (piece := _piece(line, stop)) is not None:
        words = piece.of(line.text)
        if _timed(line, piece.start) or _NOT_PEOPLE.match(words) or _another(line.text[at:stop], words):
            break
        end = piece.end
        link = _LINK.match(line.text, end, line.span.end)
        if link is None:
            break
        stop = link.end()
    end = _without_next_clause(line.text[at:end]) + at
    lead = line.text[stop : min(line.span.end, stop + 40)]
    press = _PRESS.match(re.sub(r"^(?:(?:the|a|an|some|several|of|with)\s+|[\w-]+\s+)?", "", lead)) or _PRESS.match(lead)
    return _people(line, Span(at, end), bool(press))


def _piece(line: Line, at: int) -> Span | None:
    """The next piece of a name or an office: a party as it is named, else a word; None for other words."""
    party = next((party for party in line.parties if party.span.start == at), None)
    found = _PIECE.match(line.text, at, line.span.end)
    if party is not None and (found is None or found.end() < party.span.end):
        return party.span
    return Span(*found.span()) if found else None


def _without_next_clause(words: str) -> int:
    """The length of a list without what only a comma joins to it: "with X, the Y said" names X alone."""
    first, last = words.find(","), words.rfind(",")
    return first if first >= 0 and re.search(r"\b(?:and|as well as)\b", words[last:]) is None else len(words)


def _another(before: str, piece: str) -> bool:
    """Whether an article opens another noun phrase right behind a name ("Ada Lovelace the …")."""
    return piece.lower() in {"the", "a", "an"} and re.search(r"(?:^|\b(?:of|and|for|with|as)|,)\s*$", before) is None


def left(line: Line, at: int) -> People | None:
    """Those named right before a character, auxiliaries and days left out ("X on Monday has met …"); None for nobody."""
    appositive = _APPOSITIVE.search(line.before(at, 200))
    if appositive:
        at = at - len(line.before(at, 200)) + appositive.start()
    words = list(re.finditer(r"\S+", line.before(at, 160)))
    base = at - len(line.before(at, 160))
    position = len(words)
    while position and (_timed(line, base + words[position - 1].start()) or _AROUND.fullmatch(words[position - 1][0].strip(","))):
        position -= 1
    end = position
    while (
        position
        and (
            _is_piece(words[position - 1][0], first=position == end)
            or any(party.span.start <= base + words[position - 1].start() < party.span.end for party in line.parties)
        )
        and not _timed(line, base + words[position - 1].start())
    ):
        position -= 1
        if words[position][0].lower() in {"the", "a", "an"} and not (
            position and words[position - 1][0].lower() in {"of", "and", "for", "with"}
        ):
            break
    if position == end:
        return None
    span = Span(base + words[position].start(), base + words[end - 1].end())
    return _people(line, span, bool(_PRESS.search(words[end - 1][0])), owner=True)


_APPOSITIVE = re.compile(
    r",\s+(?:who|whose|which|a|an|the|head|leader|chief|spokes\w+|deputy)\b[^,;]{3,120},\s+(?:(?:has|have|had|will|would|also|"
    r"is|was)\s+){0,2}$"
)
"""What stands between a name and its verb: "X, the head of Y, met …"."""

_AROUND = re.compile(
    r"(?:who|which|in|during|has|have|had|will|would|also|is|are|was|were|to|be|been|being|due|set|expected|scheduled|later|"
    r"earlier|on|"
    r"late|early|reportedly|recently|again|briefly|separately|privately|personally|already|then|last|next|week|month|day|year|"
    r"today|tomorrow|yesterday|morning|evening|night|afternoon|the|a|jointly|meanwhile|officially|secretly|held|holding|planned|"
    r"planning)",
    re.IGNORECASE,
)
"""Words between somebody and the verb."""


def _is_piece(word: str, *, first: bool) -> bool:
    if (
        not first
        and word.endswith((".", ";", ":", "”", '"'))
        and not re.fullmatch(r"[A-Z]\.|Gen\.|Lt\.|Col\.|Maj\.|Mr\.|Mrs\.|Dr\.", word)
    ):
        return False
    bare = word.strip(",")
    return bare.lower() == "and" or (_PIECE.fullmatch(bare) is not None and not _NOT_PEOPLE.match(bare))


def _people(line: Line, span: Span, press: bool, *, owner: bool = False) -> People | None:
    """Those named in a stretch; `owner` says that a possessive at its end names who meets ("the minister's visit")."""
    names = []
    whole = span.of(line.text).strip(" ,.;")
    for piece in [whole] if _SHARED_OFFICE.fullmatch(whole) else _SPLIT.split(whole):
        name = _TRAILING.sub("", _LEADING.sub("", piece.strip(" ,.;"))).strip(" ,.;")
        owned = _OWNER.search(name)
        if owned is not None and line.text[span.end : span.end + 1] == " " and span.of(line.text).endswith(name) and not owner:
            continue  # "met X's wife": it is not X who is met.
        name = _OWNER.sub("", name)
        name += "." if _INITIALS.search(name) else ""
        if name and len(name.split()) <= _LONGEST and _human(line, name, span):
            names.append(name)
    return People(tuple(dict.fromkeys(names)), span, press) if names or press else None


def _human(line: Line, name: str, span: Span) -> bool:
    """Whether a stretch names somebody who can meet: a party, an office, a country, or a person's name."""
    start = line.text.find(name, span.start, span.end)
    own = Span(start, start + len(name))
    if any(own.overlaps(party.span) for party in line.parties):
        return True
    if _BARE.fullmatch(name):
        return False
    named = _HUMAN.search(name) or _FULL_NAME.search(name) or _single(line, name, start)
    return bool(named) or any(own.overlaps(t.span) for t in line.countries)


def _single(line: Line, name: str, start: int) -> bool:
    """Whether a stretch can be a family name that stands alone; a plural that opens a sentence ("Shoppers") is none."""
    if re.fullmatch(_NAME, name) is None or len(name) <= 3 or name.isupper():
        return False
    return not (_PLURAL.search(name) and start - line.span.start <= 1)


_PLURAL = re.compile(r"(?:er|or|ent|ant|ie|ian|ist|an|ee)s$")
"""Endings of nouns for several people."""


def _timed(line: Line, at: int) -> bool:
    return any(timex.span.start <= at < timex.span.end for timex in line.timexes)


def _inside(line: Line, party: PartyMention, spans: Sequence[Span]) -> bool:
    """Whether a party is named among those who meet, and not only in a compound ("X-backed")."""
    return any(span.overlaps(party.span) for span in spans) and not line.text.startswith("-", party.span.end)


def codes(line: Line, spans: Sequence[Span]) -> tuple[str, ...]:
    """Codes of the parties that are named among those who meet, in order."""
    inside: list[PartyMention] = [p for p in line.parties if _inside(line, p, spans)]
    return tuple(dict.fromkeys(p.party for p in sorted(inside, key=lambda p: p.span)))
