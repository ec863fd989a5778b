"""Whether all parties are read by the same rules: the names of two are exchanged in a text, and only they may change in the claims."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from marsad.model import AnnotatedDocument, Claim, Document, Extraction, PartyMention, Span
from marsad.reference import Pack, References
from marsad.reference.forms import GENERAL, Forms, forms
from marsad.reference.swapping import Swapped, swapped

Reading = tuple[AnnotatedDocument, Extraction]
"""A document's mentions and claims."""

Reader = Callable[[Document, References, str | None], Reading]
"""What reads a document with tables and a pack: the rooms annotate and extract, or another in a test."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim that changes by more than the swap.

    Attributes:
        doc_id: The document.
        parties: The two whose names were exchanged, in order of the pack.
        kind: The claim's kind.
        words: Its evidence in the document, or in the swapped text where it is new there.
        fields: What differs: for each field what the swap alone would give, and what was read; empty for a claim that is there
            in one of the readings only.
        found: "changed", "lost" (not read after the swap) or "new" (read only then).
        explained: The guide's asymmetry that it comes from, or "" where nothing explains it.
    """

    doc_id: str
    parties: tuple[str, str]
    kind: str
    words: str
    fields: tuple[tuple[str, str, str], ...] = ()
    found: str = "changed"
    explained: str = ""


OWNERSHIP = "source types by ownership"
"""The guide: who speaks for a state is `officials`, who speaks for an armed group is `armed_group`."""

GENERAL_WORDS = "general words for fighters"
"""The guide: "terrorists" and the like without a name are fighters of the opposition; they are no name and not swapped."""


@dataclass(frozen=True, slots=True)
class Audited:
    """What the swaps of a document have shown.

    Attributes:
        doc_id: The document.
        swaps: How many pairs of parties were exchanged.
        claims: How many claims the document has.
        differences: What changed by more than the swap, in order of the pairs and the text.
    """

    doc_id: str
    swaps: int
    claims: int
    differences: tuple[Difference, ...]


def audit(document: Document, references: References, read: Reader, pack: str | None = None) -> Audited:
    """Exchange the names of every pair of parties that a document names, and compare the claims.

    Without a pack nothing is exchanged: a state's name alone is also that of a country.

    Args:
        document: The document.
        references: The tables.
        read: What reads it.
        pack: Name of the pack to read with; None lets the document choose.
    """
    before = read(document, references, pack)
    conflict = next((p for p in references.packs if p.name == before[0].pack), None)
    if conflict is None:
        return Audited(document.doc_id, 0, len(before[1].claims), ())
    known = _all_forms(conflict, references)
    named = {mention.party for mention in before[0].parties if not GENERAL.fullmatch(mention.span.of(document.text))}
    pairs = list(combinations([party.code for party in conflict.parties if party.code in named], 2))
    found: list[Difference] = []
    for one, other in pairs:
        change = swapped(document.text, before[0].parties, (known[one], known[other]))
        after = read(_changed(document, change), references, conflict.name)
        found += Comparison(change, (one, other), before, after, _owners(conflict)).differences()
    return Audited(document.doc_id, len(pairs), len(before[1].claims), tuple(found))


def _all_forms(pack: Pack, references: References) -> dict[str, Forms]:
    country = next((c for c in references.countries if c.code == pack.country), None)
    demonyms = country.demonyms if country else ()
    return {p.code: forms(p, pack, demonyms if p.group == "government" else ()) for p in pack.parties}


def _owners(pack: Pack) -> dict[str, bool]:
    """For each party whether those who speak for it are officials."""
    return {party.code: party.group in {"state", "government"} for party in pack.parties}


def _changed(document: Document, change: Swapped) -> Document:
    title = document.title
    if title is not None and document.text.startswith(title):
        title = change.text[: change.moved(Span(0, len(title))).end]
    return replace(document, text=change.text, title=title)


class Comparison:
    """Two readings of one document, the second with two parties' names exchanged."""

    def __init__(
        self, change: Swapped, parties: tuple[str, str], before: Reading, after: Reading, officials: Mapping[str, bool]
    ) -> None:
        self._change, self._parties, self._before, self._after = change, parties, before, after
        self._officials = officials
        self._codes = {parties[0]: parties[1], parties[1]: parties[0]}
        self._old = sorted({(edit.span.of(before[0].document.text), edit.code) for edit in change.edits}, key=_longest)
        self._new = sorted({(edit.words, edit.code) for edit in change.edits}, key=_longest)

    def differences(self) -> list[Difference]:
        """What changed by more than the swap, in order of the text."""
        left = [(claim, self._change.moved(claim.evidence)) for claim in self._before[1].claims]
        right = [(claim, claim.evidence) for claim in self._after[1].claims]
        matched = _pairs(left, right)
        rows = [row for a, b in matched if (row := self._row(left[a][0], right[b][0])) is not None]
        used_left, used_right = {a for a, _ in matched}, {b for _, b in matched}
        rows += [self._alone(claim, "lost") for i, (claim, _) in enumerate(left) if i not in used_left]
        rows += [self._alone(claim, "new") for i, (claim, _) in enumerate(right) if i not in used_right]
        return rows

    def _row(self, old: Claim, new: Claim) -> Difference | None:
        wanted, got = self._expected(old), self._read(new)
        differing = tuple((name, wanted[name], got[name]) for name in wanted if wanted[name] != got[name])
        if "sources" in {name for name, _, _ in differing} and self._same_names(old, new):
            differing = tuple(row for row in differing if row[0] != "sources")
        if not differing:
            return None
        words = old.evidence.of(self._before[0].document.text)
        why = self._explanation(old, new, {name for name, _, _ in differing})
        return Difference(old.ref.doc_id, self._parties, old.kind.value, words, differing, "changed", why)

    def _alone(self, claim: Claim, found: str) -> Difference:
        text = (self._before if found == "lost" else self._after)[0].document.text
        return Difference(claim.ref.doc_id, self._parties, claim.kind.value, claim.evidence.of(text), (), found)

    def _expected(self, claim: Claim) -> dict[str, str]:
        sides = sorted(self._codes.get(code, code) for code in claim.perpetrators)
        moved = {c.ref.index: str(self._change.moved(c.evidence)) + c.kind for c in self._before[1].claims}
        fields = _fields(claim, moved, self._before[1].claims)
        return fields | {
            "evidence": str(self._change.moved(claim.evidence)),
            "perpetrators": ", ".join(sides),
            "victims_side": self._codes.get(claim.victims_side or "", claim.victims_side or ""),
        }

    def _read(self, claim: Claim) -> dict[str, str]:
        where = {c.ref.index: str(c.evidence) + c.kind for c in self._after[1].claims}
        fields = _fields(claim, where, self._after[1].claims)
        return fields | {
            "evidence": str(claim.evidence),
            "perpetrators": ", ".join(sorted(claim.perpetrators)),
            "victims_side": claim.victims_side or "",
        }

    def _same_names(self, old: Claim, new: Claim) -> bool:
        return len(old.sources) == len(new.sources) and all(
            a == b or _marked(a, self._old) == _marked(b, self._new) for a, b in zip(old.sources, new.sources, strict=True)
        )

    def _explanation(self, old: Claim, new: Claim, differing: set[str]) -> str:
        if differing == {"source_type"} and old.sources and _marked(old.sources[0], self._old) != old.sources[0]:
            one, other = (self._officials[code] for code in self._parties)
            if one != other:
                return OWNERSHIP
        if differing <= {"perpetrators", "victims_side"} and self._by_general_word(old, new):
            return GENERAL_WORDS
        return ""

    def _by_general_word(self, old: Claim, new: Claim) -> bool:
        wanted = {self._codes.get(c, c) for c in (*old.perpetrators, old.victims_side) if c}
        got = {c for c in (*new.perpetrators, new.victims_side) if c}
        meant = {self._codes.get(c, c) for c in _general(self._before[0], old)}
        return wanted - got <= meant and got - wanted <= set(_general(self._after[0], new)) and wanted != got


def _general(annotated: AnnotatedDocument, claim: Claim) -> list[str]:
    """The parties that general words in the claim's sentence, or where its perpetrator is named, are read as."""
    text = annotated.document.text
    stretches = [s.span for s in annotated.sentences if s.span.overlaps(claim.evidence)]
    stretches += [claim.parts.perpetrator] if claim.parts.perpetrator else []
    mentions = [m for m in annotated.parties if GENERAL.fullmatch(m.span.of(text))]
    return [m.party for m in mentions if any(m.span.overlaps(stretch) for stretch in stretches)]


def _longest(row: tuple[str, str]) -> tuple[int, str, str]:
    return -len(row[0]), *row


def _marked(name: str, exchanged: Sequence[tuple[str, str]]) -> str:
    """A name with the exchanged words replaced by the party that they named before the swap."""
    for words, code in exchanged:
        name = name.replace(words, f"<{code}>")
    return name


def _pairs(left: Sequence[tuple[Claim, Span]], right: Sequence[tuple[Claim, Span]]) -> list[tuple[int, int]]:
    """Which claims of two readings are one: of one kind, with the same evidence, else with evidence that overlaps."""
    found: list[tuple[int, int]] = []
    free = list(range(len(right)))
    for same in (_equal, _touching):
        for i, (claim, span) in enumerate(left):
            if any(i == a for a, _ in found):
                continue
            hit = next((j for j in free if right[j][0].kind is claim.kind and same(span, right[j][1])), None)
            if hit is not None:
                free.remove(hit)
                found.append((i, hit))
    return sorted(found)


def _equal(left: Span, right: Span) -> bool:
    return left == right


def _touching(left: Span, right: Span) -> bool:
    return left.overlaps(right)


def _fields(claim: Claim, where: Mapping[int, str], claims: Sequence[Claim]) -> dict[str, str]:
    """What a claim says besides the parties, each field as text; other claims by where they stand."""
    first = next((c for c in claims if c.incident == claim.incident), None) if claim.incident else None
    values: dict[str, Any] = {
        "figure": claim.figure,
        "population": claim.population,
        "part_of": None if claim.part_of is None else where[claim.part_of],
        "scope": claim.scope,
        "period": claim.period,
        "place": claim.place,
        "places": claim.places,
        "located": claim.located.place_id if claim.located else None,
        "precision": claim.precision,
        "province": claim.province,
        "method": claim.method,
        "sources": claim.sources,
        "source_type": claim.source_type,
        "status": claim.status,
        "denies": None if claim.denies is None else where[claim.denies],
        "incident": where[first.ref.index] if first else None,
        "superseded": claim.superseded,
        "share": claim.share,
        "relation": claim.relation,
        "contenders": [place.place_id for place in claim.contenders],
    }
    return {name: "" if value is None else str(value) for name, value in values.items()}
