"""Exchanging the names of two parties in a text: what each is called takes the form in which the other was named."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from marsad.model import PartyMention, Span
from marsad.reference.forms import GENERAL, LONGEST_INITIALS, Form, Forms, Shape

LIKE = {
    Shape.MODIFIER: (Shape.NAME, Shape.INITIALS, Shape.BODY),
    Shape.COMPOUND: (Shape.COMPOUND, Shape.INITIALS),
    Shape.INITIALS: (Shape.INITIALS, Shape.NAME, Shape.BODY),
    Shape.NAME: (Shape.NAME, Shape.INITIALS, Shape.BODY),
    Shape.COMMON: (Shape.COMMON, Shape.INITIALS, Shape.BODY, Shape.PLURAL),
    Shape.PLURAL: (Shape.PLURAL, Shape.BODY, Shape.INITIALS),
    Shape.PERSON: (Shape.PERSON, Shape.NAME, Shape.INITIALS),
    Shape.BODY: (Shape.BODY, Shape.INITIALS, Shape.NAME, Shape.PLURAL),
    Shape.METONYM: (Shape.METONYM, Shape.NAME, Shape.INITIALS),
}
"""What may take the place of a name, the most like it first."""

BACKED = re.compile(r"[-‑–](?:backed|supported|funded|trained|sponsored|armed|supplied|equipped|financed)\b", re.IGNORECASE)
"""Behind a name: it tells who backs somebody, not who that is."""

QUALIFIED = re.compile(
    r"[-‑–][a-z]| (?:air ?|ground |special |military |security |armed |border )?"
    r"(?:forces?|troops|army|soldiers?|fighters?|militants?|militiam[ae]n|militias?|warplanes?|jets?|planes?|aircraft|helicopters?|"
    r"drones?|tanks?|artillery|missiles?|rockets?|shells?|shelling|bombs?|bombing|bombings|bombardments?|airstrikes?|strikes?|raids?|"
    r"attacks?|offensives?|operations?|campaign|advances?|positions?|posts?|lines?|checkpoints?|bases?|areas?|territor(?:y|ies)|"
    r"districts?|towns?|villages?|cit(?:y|ies)|neighbou?rhoods?|strongholds?|bastions?|enclaves?|targets?|convoys?|vehicles?|"
    r"officials?|officers?|leaders?|leadership|commanders?|command|spokes(?:man|men|woman|person)|members?|militant|elements|groups?|"
    r"factions?|units?|brigades?|media|sources?|government|regime|authorities|military|navy|police|president|minister|ministry|"
    r"prisoners?|captives|casualties|losses|deaths|side|control|rule|hands|gunmen|snipers?|jihadists?|terrorists?|rebels?|"
    r"headquarters|supply|weapons?|arms|allies|ally|support|presence|intervention|invasion|siege|ambush|assault|gunfire|fire|"
    r"air|ground|special|foreign|defen[cs]e|security|military|state|supplied|prison|prisons|suicide|car|stronghold|mortar|"
    r"group|organi[sz]ation|coalition|alliance|affiliate|branch|suspects?|extremists?|insurgents?|pilots?|general|envoy|ambassador|"
    r"delegation|representatives?|negotiators?|opposition|flag|families|residents?|civilians|people)\b"
)
"""What stands behind a name that only qualifies it: a hyphen, or a noun of war and office."""

_WORD = re.compile(r"[^\W_]+")
_LONG_ENOUGH = 4
"""Letters from which the tables of names know a possessive s without its apostrophe."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One name exchanged.

    Attributes:
        span: The name in the text as it was.
        words: What stands there afterwards.
        code: The party named before.
    """

    span: Span
    words: str
    code: str


@dataclass(frozen=True, slots=True)
class Swapped:
    """A text with the names of two parties exchanged.

    Attributes:
        text: The new text.
        edits: What was exchanged, in order.
    """

    text: str
    edits: tuple[Edit, ...]
    _ends: tuple[int, ...] = field(default=(), repr=False)
    _shifts: tuple[int, ...] = field(default=(), repr=False)

    def moved(self, span: Span) -> Span:
        """Where a stretch of the old text stands in the new one; a boundary inside a name moves to the name's own."""
        return Span(self._at(span.start, inner_end=False), self._at(span.end, inner_end=True))

    def _at(self, position: int, *, inner_end: bool) -> int:
        done = bisect_right(self._ends, position)
        shift = self._shifts[done - 1] if done else 0
        if done < len(self.edits):
            edit = self.edits[done]
            if edit.span.start < position:
                return edit.span.start + shift + (len(edit.words) if inner_end else 0)
        return position + shift


def swapped(text: str, mentions: Sequence[PartyMention], pair: tuple[Forms, Forms]) -> Swapped:
    """A text in which two parties have exchanged names.

    Args:
        text: The text.
        mentions: The parties that it names; only those of the pair are touched.
        pair: The forms of the two.
    """
    partner = {pair[0].code: (pair[0], pair[1]), pair[1].code: (pair[1], pair[0])}
    edits: list[Edit] = []
    for mention in mentions:
        if mention.party not in partner or (edits and mention.span.start < edits[-1].span.end):
            continue
        words = _exchanged(text, mention, *partner[mention.party])
        if words is not None:
            edits.append(Edit(mention.span, words, mention.party))
    return _applied(text, edits)


def _applied(text: str, edits: Sequence[Edit]) -> Swapped:
    pieces, last, shift, shifts = [], 0, 0, []
    for edit in edits:
        pieces += [text[last : edit.span.start], edit.words]
        last = edit.span.end
        shift += len(edit.words) - (edit.span.end - edit.span.start)
        shifts.append(shift)
    pieces.append(text[last:])
    return Swapped("".join(pieces), tuple(edits), tuple(edit.span.end for edit in edits), tuple(shifts))


def _exchanged(text: str, mention: PartyMention, own: Forms, other: Forms) -> str | None:
    """The other party's name in the form of this one; None where the words are no name of the party's but a general word."""
    written = mention.span.of(text)
    if GENERAL.fullmatch(written):
        return None
    form, ending = _known(written, own)
    begins = _modifier(written, own)
    rest = written[len(begins.words) :]
    if begins.words and not _named_again(rest, own) and (rest or mention.adjective or QUALIFIED.match(text, mention.span.end)):
        return _cased(_qualifying(begins, rest, other), written) + rest
    counterpart = _cased(_counterpart(form, other).words, written)
    return counterpart + (ending if len(counterpart) >= _LONG_ENOUGH else ending and "'s")


def _known(written: str, own: Forms) -> tuple[Form, str]:
    """The form that is written, and its possessive s where the mark is lost; what the pack lacks counts as a longer name."""
    words = written.casefold()
    forms = (*own.names, *own.modifiers)
    for ending in ("", "s"):
        for form in forms:
            if form.words.casefold() + ending == words:
                return form, ending
    return Form(written, Shape.BODY, written.endswith("s")), ""


def _modifier(written: str, own: Forms) -> Form:
    """The word at the beginning of a name that tells whose it is; without words where there is none."""
    first = re.match(r"(?:al-)?[^\s'’-]+", written)
    words = first[0] if first else ""
    for form in (*own.modifiers, *(Form(demonym, Shape.MODIFIER) for demonym in own.demonyms)):
        if form.words.casefold() == words.casefold():
            return Form(words, form.shape)
        if form.shape is not Shape.MODIFIER and form.words.casefold() + "s" == words.casefold() and written != words:
            return Form(words, form.shape)
    return Form("", Shape.BODY)


def _named_again(rest: str, own: Forms) -> bool:
    """Whether what stands behind the first word names the party again, or only tells who backs it ("X-backed fighters")."""
    return bool(BACKED.match(rest)) or any(own.own(word) for word in _WORD.findall(rest))


def _qualifying(form: Form, rest: str, other: Forms) -> str:
    """The other party's word that qualifies a noun; before a possessive s one that is a noun itself."""
    able = [f for f in other.modifiers if not GENERAL.fullmatch(f.words)]
    if rest[:1] in {"'", "’"}:
        able = [f for f in able if f.shape is not Shape.MODIFIER] or able
    return min(able, key=lambda f: (2 * (f.capital is not form.capital) + (f.shape is not form.shape))).words


def _counterpart(form: Form, other: Forms) -> Form:
    """The other party's name that is most like this one; of equals the first of the pack."""
    ranks = {shape: rank for rank, shape in enumerate(LIKE[form.shape])}
    able = [f for f in other.names if f.shape in ranks and not GENERAL.search(f.words)]

    def cost(found: Form) -> int:
        number = 0 if found.shape is Shape.INITIALS else 4 * (found.plural is not form.plural)
        look = 2 * (found.capital is not form.capital) + (found.quoted is not form.quoted)
        return 6 * ranks[found.shape] + number + look + abs(found.length - form.length)

    return min(able, key=cost)


def _cased(words: str, written: str) -> str:
    """The words with the capitals of those whose place they take: a headline's, or those of a sentence's first word."""
    if written.isupper() and len(written) > LONGEST_INITIALS:
        return words.upper()
    return words[0].upper() + words[1:] if written[0].isupper() else words
