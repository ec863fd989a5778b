"""Exchanging the names of two parties in a text: what each is called takes the form in which the other was named."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.model import PartyMention, Span
from marsad.reference.counterparts import LONG_ENOUGH, cased, counterpart, known, prefix, qualifying
from marsad.reference.forms import GENERAL, QUALIFIED, Form, Forms, Shape

_ARTICLE = re.compile(r"(?<!\w)(an?) $", re.IGNORECASE)
_LOCATIVE = re.compile(
    r"\b(?:in|into|inside|within|near|across|through|via|to|towards?|at|outside|throughout|around) $", re.IGNORECASE
)
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
        if last is not None and mention.span.start < last.span.end:
            continue
        if (
            last is not None
            and last.party == mention.party
            and last.adjective
            and text[last.span.end : mention.span.start] == " "
        ):
            found[-1] = replace(mention, span=last.span.hull(mention.span))
        else:
            found.append(mention)
    return found


def _edits(text: str, mention: PartyMention, pair: tuple[Forms, Forms], ends: frozenset[int]) -> list[Edit]:
    """The name's exchange, with the article before it; the point of dotted initials goes with them."""
    span = mention.span
    words = _exchanged(text, mention, *pair)
    if "." in span.of(text) and text.startswith(".", span.end) and span.end + 1 not in ends:
        span = Span(span.start, span.end + 1)
    article = _ARTICLE.search(text, max(0, span.start - 4), span.start)
    code = "" if words.casefold() in _PLAIN else mention.party
    edits = [Edit(span, words, code, mention.adjective)]
    if article is not None:
        wanted = "an" if words[0].casefold() in "aeiou" else "a"
        if article[1].casefold() != wanted:
            where = Span(article.start(1), article.end(1))
            edits.insert(0, Edit(where, wanted.capitalize() if article[1][0].isupper() else wanted, ""))
    return edits


def _exchanged(text: str, mention: PartyMention, own: Forms, other: Forms) -> str:
    """The other party's name in the form of this one."""
    written = mention.span.of(text)
    if GENERAL.fullmatch(written):
        return _in_general(text, mention.span, own, other)
    before = written[:4] if written.casefold().startswith("pro-") and prefix(written[4:], own).words else ""
    core = _without_demonym(written[len(before) :], own)
    begins = prefix(core, own)
    rest = core[len(begins.words) :]
    qualifies = QUALIFIED.match(text, mention.span.end) is not None
    if begins.words and (before or rest or qualifies or (mention.adjective and begins.capital)):
        tail = rest if other.armed is own.armed else GENERAL.sub(_neutral, rest)
        words = qualifying(begins, rest, other)
        return (before + words if before else cased(words, written)) + tail
    form, ending = known(core, own)
    placed = _LOCATIVE.search(text, max(0, mention.span.start - 12), mention.span.start) is not None
    words = cased(counterpart(form, other, placed=placed), written)
    return words + (ending if len(words) >= LONG_ENOUGH else ending and "'s")


def _in_general(text: str, span: Span, own: Forms, other: Forms) -> str:
    """What stands for a general word of an armed group where the other party is a state: beside a name a plain word."""
    written = span.of(text)
    plain_words = GENERAL.sub(_neutral, written)
    if _named_beside(text, span, own):
        return plain_words
    modifier = cased(qualifying(Form("rebel", Shape.MODIFIER), "", other), written)
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
