"""Whether all parties are read by the same rules: names are exchanged in a text, and nothing else may change in its claims."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TypeAlias

from marsad.model import AnnotatedDocument, Document, Span
from marsad.reference import Pack, References
from marsad.reference.forms import GENERAL, Forms, forms
from marsad.reference.swapping import Swapped, again, swapped
from marsad.symmetry.comparison import Comparison, Reading
from marsad.symmetry.difference import GENERAL_WORDS, LENGTH, OWNERSHIP, WORDING, Audited, Change, Difference

__all__ = ["GENERAL_WORDS", "LENGTH", "OWNERSHIP", "WORDING", "Audited", "Change", "Difference", "Reader", "Reading", "audit"]

Reader: TypeAlias = Callable[[Document, References, str | None], Reading]
"""What reads a document with tables and a pack: the rooms annotate and extract, or another reader in a test."""


def audit(document: Document, references: References, read: Reader, pack: str | None = None) -> Audited:
    """Exchange the names of every pair of parties that a document names, and compare the claims.

    Without a pack nothing is exchanged: the name of a state alone is that of a country.

    Args:
        document: The document.
        references: The tables.
        read: What reads it.
        pack: Name of the pack to read with; None lets the document choose.
    """
    before = read(document, references, pack)
    conflict = next((p for p in references.packs if p.name == before[0].pack), None)
    if conflict is None:
        return Audited(document.doc_id, 0, len(before[1].claims))
    known = _all_forms(conflict, references)
    named = {mention.party for mention in before[0].parties if not GENERAL.fullmatch(mention.span.of(document.text))}
    pairs = list(combinations([party.code for party in conflict.parties if party.code in named], 2))
    found: list[Difference] = []
    for one, other in pairs:
        found += _Exchange((known[one], known[other]), before, references, conflict.name, read).differences()
    return Audited(document.doc_id, len(pairs), len(before[1].claims), tuple(found))


def _all_forms(pack: Pack, references: References) -> dict[str, Forms]:
    country = next((c for c in references.countries if c.code == pack.country), None)
    return forms(pack, country.demonyms if country else ())


@dataclass(frozen=True, slots=True)
class _Exchange:
    """One pair of parties in one document."""

    pair: tuple[Forms, Forms]
    before: Reading
    references: References
    pack: str
    read: Reader

    def differences(self) -> list[Difference]:
        """What changes, each with what explains it, tried in turn: ownership, general words, wording."""
        parties = self.before[0].parties
        names = swapped(self.before[0].document.text, parties, self.pair, _ends(self.before[0]))
        after = self._reading(self.before[0].document, names)
        rows = self._compared(names, self.before, after)
        if all(row.explained for row in rows):
            return rows
        words = swapped(names.before, parties, self.pair, _ends(self.before[0]), general=True)
        if words.text != names.text:
            after = self._reading(self.before[0].document, words)
            stay = self._compared(words, self.before, after)
            gone = [row for row in rows if not any(_same(row, other) for other in stay)]
            rows = [*(replace(row, explained=row.explained or GENERAL_WORDS) for row in gone), *stay]
        return rows if all(row.explained for row in rows) else self._without_wording(rows, words, after)

    def _without_wording(self, rows: list[Difference], change: Swapped, after: Reading) -> list[Difference]:
        """The differences, those explained that are gone where each party is back in its place under a name of the same form."""
        control = again(change, self.pair, _ends(after[0]))
        stay = self._compared(control, after, self._reading(after[0].document, control))
        kept = [row for row in stay if not row.explained]
        return [
            row
            if row.explained or any(row.kind == other.kind and row.moved.overlaps(other.at) for other in kept)
            else replace(row, explained=WORDING)
            for row in rows
        ]

    def _compared(self, change: Swapped, before: Reading, after: Reading) -> list[Difference]:
        return Comparison(change, self.pair, before, after).differences()

    def _reading(self, document: Document, change: Swapped) -> Reading:
        text, title = change.text, document.title
        if title is not None and document.text.startswith(title):
            title = text[: change.moved(Span(0, len(title))).end]
        return self.read(replace(document, text=text, title=title), self.references, self.pack)


def _ends(annotated: AnnotatedDocument) -> frozenset[int]:
    return frozenset(sentence.span.end for sentence in annotated.sentences)


def _same(left: Difference, right: Difference) -> bool:
    return left.kind == right.kind and left.at.overlaps(right.at)
