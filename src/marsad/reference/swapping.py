"""Exchanging the names of two parties in a text: what each is called takes the form in which the other was named."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.model import PartyMention, Span
from marsad.reference.counterparts import backer, cased, counterpart, known, prefix, qualifying
from marsad.reference.forms import GENERAL, QUALIFIED, Forms, Shape

_ARTICLE = re.compile(r"(?<!\w)(an?) $", re.IGNORECASE)
_LOCATIVE = re.compile(
    r"\b(?:in|into|inside|within|near|across|through|via|to|towards?|at|outside|throughout|around) $", re.IGNORECASE
)
_DEFINITE = re.compile(r"(?<!\w)the $", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(r"[a-z][.!?][\"”)]? $")
_TAKES_ARTICLE = re.compile(
    r"(?<![\w-])(?:by|from|of|with|against|and|or|between|to|for|on|in|into|near|under|over|that|but|while|as|when|after|before|"
    r"since|because|said|says|told|accused|accuses|blamed|blames|fighting|is|was) $"
)
"""What stands before a name that takes an article there; behind another noun or adjective it takes none."""
_VOWEL = re.compile(r"[AEIOaeio]|[FHLMNSX][A-Z]+\b|[Uu][nm](?!i)")
"""How a word begins that "an" stands before; initials are spelled out ("an SDF patrol")."""
_QUALIFIED = re.compile(QUALIFIED.pattern, re.IGNORECASE)
"""A noun behind a name, in a headline too."""
_PLAIN = frozenset({"fighters", "armed", "armed group", "armed groups", "armed organisation", "armed organisations"})


@dataclass(frozen=True, slots=True)
class Edit:
    """One name exchanged.

    Attributes:
        span: The name in the text as it was.
        words: What stands there afterwards.
        code: The party named before; "" for a plain word or an article, which names none.
        adjective: Whether the name only qualified what follows.
    """

    span: Span
    words: str
    code: str
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Swapped:
    """A text with the names of two parties exchanged.

    Attributes:
        before: The text as it was.
        edits: What was exchanged, in order.
    """

    before: str
    edits: tuple[Edit, ...]

    @property
    def text(self) -> str:
        """The new text."""
        pieces, last = [], 0
        for edit in self.edits:
            pieces += [self.before[last : edit.span.start], edit.words]
            last = edit.span.end
        return "".join((*pieces, self.before[last:]))

    def new_spans(self) -> tuple[Span, ...]:
        """Where the exchanged names stand in the new text, in order."""
        shift, found = 0, []
        for edit in self.edits:
            start = edit.span.start + shift
            found.append(Span(start, start + len(edit.words)))
            shift += len(edit.words) - (edit.span.end - edit.span.start)
        return tuple(found)

    def moved(self, span: Span) -> Span:
        """Where a stretch of the old text stands in the new one; a boundary inside a name moves to the name's own."""
        return _carried(span, [edit.span for edit in self.edits], self.new_spans())

    def back(self, span: Span) -> Span:
        """Where a stretch of the new text stood in the old one."""
        return _carried(span, self.new_spans(), [edit.span for edit in self.edits])


def _carried(span: Span, old: Sequence[Span], new: Sequence[Span]) -> Span:
    ends = [stretch.end for stretch in old]

    def at(position: int, *, end: bool) -> int:
        done = bisect_right(ends, position)
        if done < len(old) and old[done].start < position:
            return new[done].end if end else new[done].start
        return position + (new[done - 1].end - old[done - 1].end if done else 0)

    return Span(at(span.start, end=False), at(span.end, end=True))


def swapped(
    text: str,
    mentions: Sequence[PartyMention],
    pair: tuple[Forms, Forms],
    ends: frozenset[int] = frozenset(),
    *,
    general: bool = False,
) -> Swapped:
    """A text in which two parties have exchanged names.

    Args:
        text: The text.
        mentions: The parties that it names; only those of the pair are touched.
        pair: The forms of the two.
        ends: Where sentences end: a point there is not that of dotted initials.
        general: Whether general words for fighters are exchanged too, like names of the party that they were read as. Left
            alone, they mean whom the text around them tells; nobody reads them as a state's.
    """
    partner = {pair[0].code: pair, pair[1].code: (pair[1], pair[0])}
    named = [m for m in mentions if m.party in partner and (general or not GENERAL.fullmatch(m.span.of(text)))]
    edits = [edit for m in _joined(text, named) for edit in _edits(text, m, partner[m.party], ends)]
    return Swapped(text, tuple(edits))


def again(change: Swapped, pair: tuple[Forms, Forms], ends: frozenset[int] = frozenset()) -> Swapped:
    """The new text with the names exchanged a second time: each party is in its old place, named in the forms of the new text.

    Args:
        change: The first exchange.
        pair: The forms of the two.
        ends: Where sentences of the new text end.
    """
    codes = {pair[0].code: pair[1].code, pair[1].code: pair[0].code}
    spans = zip(change.edits, change.new_spans(), strict=True)
    mentions = [PartyMention(span, codes[edit.code], adjective=edit.adjective) for edit, span in spans if edit.code]
    return swapped(change.text, mentions, pair, ends, general=True)


def _joined(text: str, mentions: Sequence[PartyMention]) -> list[PartyMention]:
    """The mentions, those of one party side by side as one ("opposition armed groups"), none overlapping another."""
    found: list[PartyMention] = []
    for mention in mentions:
        last = found[-1] if found else None
        if last is None or mention.span.start >= last.span.end:
            found.append(mention)
        if last is not None and _one_name(text, last, mention):
            found[-2:] = [replace(mention, span=last.span.hull(mention.span))]
    return found


def _one_name(text: str, last: PartyMention, mention: PartyMention) -> bool:
    """Whether two mentions of a party side by side are one name: a word that qualifies, or initials, before another."""
    close = last.party == mention.party and text[last.span.end : mention.span.start] == " "
    return close and (last.adjective or last.span.of(text).isupper())


def _edits(text: str, mention: PartyMention, pair: tuple[Forms, Forms], ends: frozenset[int]) -> list[Edit]:
    """The name's exchange, with the article before it; the point of dotted initials goes with them."""
    own, other = pair
    start, end = mention.span.start, mention.span.end
    written = text[start:end]
    skipped = 4 if written.casefold().startswith("the ") else len(backer(written, own))
    dotted = "." in written and text.startswith(".", end) and end + 1 not in ends
    span = Span(start + skipped, end + dotted)
    words = _exchanged(text, replace(mention, span=span), own, other, ends)
    edit = Edit(span, words, "" if words.casefold() in _PLAIN else mention.party, mention.adjective)
    bare = {
        name.casefold() for name in (other.preferred.name, other.preferred.long, other.preferred.person, other.preferred.seat)
    }
    return _with_article(text, edit, bare=words.casefold() in bare)


def _with_article(text: str, edit: Edit, *, bare: bool) -> list[Edit]:
    """A name's exchange, with that of the article before it: "an" for "a", none where the new name is one that takes none."""
    span, words = edit.span, re.sub(r"^the ", "", edit.words, flags=re.IGNORECASE)
    indefinite = _ARTICLE.search(text, max(0, span.start - 4), span.start)
    definite = _DEFINITE.search(text, max(0, span.start - 5), span.start)
    takes = words != edit.words
    if indefinite is not None:
        wanted = "an" if _VOWEL.match(words) else "a"
        where = Span(indefinite.start(1), indefinite.end(1))
        if indefinite[1].casefold() != wanted:
            return [Edit(where, wanted.capitalize() if indefinite[1][0].isupper() else wanted, ""), replace(edit, words=words)]
    if definite is not None and bare and not takes:
        shown = words if definite[0][0].islower() else words[0].upper() + words[1:]
        return [Edit(Span(definite.start(), span.start), "", ""), replace(edit, words=shown)]
    article = _article(text, span.start) if takes and definite is None else ""
    if article:
        return [Edit(Span(span.start, span.start), article, ""), replace(edit, words=words)]
    shouted = takes and definite is None and edit.words[0].isupper()
    return [replace(edit, words=words[0].upper() + words[1:] if shouted else words)]


def _article(text: str, at: int) -> str:
    """The article that a name takes where none stands before it; "" behind a noun, an adjective or a mark, and in a headline."""
    before = text[max(0, at - 20) : at]
    if _SENTENCE_ENDS.search(before):
        return "The "
    return "the " if _TAKES_ARTICLE.search(before) else ""


def _exchanged(text: str, mention: PartyMention, own: Forms, other: Forms, ends: frozenset[int]) -> str:
    """The other party's name in the part that this one plays, with "the" where it takes an article."""
    span = mention.span
    written = span.of(text)
    if GENERAL.fullmatch(written):
        return _in_general(text, span, own, other)
    begins_sentence = _begins(text, span, ends) or _common(written, own)
    before = written[:4] if written.casefold().startswith("pro-") and prefix(written[4:], own).words else ""
    core = _without_demonym(written[len(before) :], own)
    begins = prefix(core, own)
    rest = core[len(begins.words) :]
    qualifies = _QUALIFIED.match(text, span.end) is not None
    form, _ = known(core, own)
    if begins.words and (before or rest or qualifies or (mention.adjective and begins.capital)):
        tail = rest if other.armed is own.armed else GENERAL.sub(_neutral, rest)
        words = qualifying(tail, other)
        return before + words if before else cased(words, written, begins=begins_sentence)
    if qualifies and form.shape not in {Shape.PLURAL, Shape.PEOPLE, Shape.COMPOUND}:
        return cased(other.preferred.adjective, written, begins=begins_sentence)
    return _named(text, span, (own, other), begins=begins_sentence)


def _named(text: str, span: Span, pair: tuple[Forms, Forms], *, begins: bool) -> str:
    """The other party's name for one that stands by itself; a possessive s stays."""
    written = span.of(text)
    form, ending = known(_without_demonym(written, pair[0]), pair[0])
    placed = _LOCATIVE.search(text, max(0, span.start - 12), span.start) is not None
    words = cased(counterpart(form, *pair, placed=placed), written, begins=begins)
    return words + (ending and "'s")


def _begins(text: str, span: Span, ends: frozenset[int]) -> bool:
    """Whether a capital here is that of a sentence or of a headline, where all words have one."""
    before = text[: span.start].rstrip(" \n\"“'‘(")
    if not before or len(before) in ends or before[-1] in ".!?:":
        return True
    last, after = re.search(r"[\w'’.-]+$", before), re.match(r"\W*(\w)", text[span.end : span.end + 6])
    return bool(last and last[0][0].isupper() and after and after[1].isupper())


def _common(written: str, own: Forms) -> bool:
    """Whether a name is one that is written in small letters elsewhere."""
    return any(form.words == written.lower() for form in (*own.names, *own.modifiers))


def _in_general(text: str, span: Span, own: Forms, other: Forms) -> str:
    """What stands for a general word of an armed group where the other party is a state: beside a name a plain word."""
    written = span.of(text)
    plain_words = GENERAL.sub(_neutral, written)
    if _named_beside(text, span, own):
        return plain_words
    modifier = cased(other.preferred.adjective, written)
    if plain_words.startswith("armed "):
        return modifier + plain_words.removeprefix("armed")
    if plain_words == "armed":
        return modifier if QUALIFIED.match(text, span.end) else f"{modifier} fighter"
    return f"{modifier} {plain_words}"


def _named_beside(text: str, span: Span, own: Forms) -> bool:
    """Whether the party's name stands right before or behind a word ("ISIL terrorists", "extremist Islamic State")."""
    before = re.search(r"([\w'’-]+) $", text[max(0, span.start - 30) : span.start])
    after = text[span.end : span.end + 60].casefold()
    behind = after.startswith(" ") and any(after.startswith(form.words.casefold(), 1) for form in own.names if form.capital)
    return behind or (before is not None and own.own(before[1]))


def _without_demonym(written: str, own: Forms) -> str:
    """A name without the country's adjective where the party is named behind it ("Ostrian government forces")."""
    first, _, rest = written.partition(" ")
    if first in own.demonyms and rest.casefold() not in own.heads and rest and own.own(rest.split()[0]):
        return rest
    return written


def _neutral(general: re.Match[str]) -> str:
    """A plain word for a general one: "fighters", or "armed" where it qualifies a noun of its own ("terrorist groups")."""
    noun = re.search(r" (?:groups?|organi[sz]ations?|gangs|factions)$", general[0])
    if noun is not None:
        return "armed" + noun[0]
    return "fighters" if general[0].endswith("s") else "armed"
