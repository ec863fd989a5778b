"""Exchanging the names of two parties in a text: what each is called takes the form in which the other was named."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from marsad.model import PartyMention, Span
from marsad.reference.forms import Form, Forms, Shape

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
    """The other party's name in the form of this one; None where the words are no name of the party's."""
    written = mention.span.of(text)
    modifier = _modifier(written, own)
    if modifier is not None:
        rest = written[len(modifier) :]
        if rest or mention.adjective or QUALIFIED.match(text, mention.span.end):
            return _headed(modifier, rest, other)
    form, tail = _known(written, own)
    return None if form is None else _cased(_counterpart(form, other).words, written) + tail


def _modifier(written: str, own: Forms) -> str | None:
    """The word at the beginning of a name that tells whose it is, with its possessive s."""
    first = re.match(r"(?:al-)?[^\s'’-]+", written)
    if first is None:
        return None
    words = first[0].casefold()
    for form in own.modifiers:
        if words in {form.words.casefold(), form.words.casefold() + "s"}:
            return first[0]
    return None
