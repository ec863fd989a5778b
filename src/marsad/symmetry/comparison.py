"""Two readings of one text, the second with the names of two parties exchanged."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from marsad.model import AnnotatedDocument, Claim, Extraction, SourceType, Span
from marsad.reference.forms import GENERAL, Forms
from marsad.reference.swapping import Swapped
from marsad.symmetry.difference import GENERAL_WORDS, LENGTH, OWNERSHIP, Change, Difference

Reading: TypeAlias = tuple[AnnotatedDocument, Extraction]
"""A document's mentions and claims."""

EVIDENCE_LIMIT = 250
"""Characters of evidence at most, from the annotation guide."""

ROOM = 30
"""Characters by which exchanged names make a stretch of evidence longer or shorter; a rough bound."""


_SPEAKER = frozenset({"sources", "source_type"})
"""Fields that tell who speaks."""
_SIDES = frozenset({"perpetrators", "victims_side"})
"""Fields that name parties; by them events are told apart, so that `incident` may follow."""
_WRITTEN = frozenset({"sources", "place", "places", "relation", "movement"})
"""Fields that hold words of the text, parties' names among them."""


class Comparison:
    """The claims of a text beside those of the text with two parties' names exchanged.

    Args:
        change: The exchange.
        pair: The forms of the two.
        before: The reading of the text as it was.
        after: The reading of the new text.
    """

    def __init__(self, change: Swapped, pair: tuple[Forms, Forms], before: Reading, after: Reading) -> None:
        self._change, self._pair, self._before, self._after = change, pair, before, after
        self._parties = (pair[0].code, pair[1].code)
        self._codes = {pair[0].code: pair[1].code, pair[1].code: pair[0].code}
        self._general = (GeneralWords(before), GeneralWords(after))
        self._old = _Exchanged((edit.span.of(change.before), edit.code) for edit in change.edits)
        self._new = _Exchanged((edit.words, edit.code) for edit in change.edits)
        self._matched = self._pairs()

    def differences(self) -> list[Difference]:
        """What changed by more than the exchange: what is changed or lost in the order of the text, then what is new."""
        left, right = self._before[1].claims, self._after[1].claims
        rows: list[Difference | None] = [
            self._changed(claim, right[self._matched[i]]) if i in self._matched else self._alone(claim, "lost")
            for i, claim in enumerate(left)
        ]
        rows += [self._alone(claim, "new") for i, claim in enumerate(right) if i not in self._matched.values()]
        return [row for row in rows if row is not None]

    def _pairs(self) -> dict[int, int]:
        """Which claims of the readings are one, by position: of one kind, with the same evidence, else with some in common."""
        left, right = self._before[1].claims, self._after[1].claims
        found: dict[int, int] = {}
        free = list(range(len(right)))
        for fits in (Span.__eq__, Span.overlaps):
            for i, claim in enumerate(left):
                span = self._change.moved(claim.evidence)
                likely = (j for j in free if right[j].kind is claim.kind and fits(span, self._whole(right[j].evidence)))
                hit = None if i in found else next(likely, None)
                if hit is not None:
                    free.remove(hit)
                    found[i] = hit
        return found

    def _changed(self, old: Claim, new: Claim) -> Difference | None:
        wanted, got = self._expected(old), self._read(new)
        changes = tuple(
            Change(name, wanted[name], got[name])
            for name in wanted
            if wanted[name] != got[name]
            and not (name in _WRITTEN and self._old.marked(wanted[name]) == self._new.marked(got[name]))
            and not (name == "evidence" and self._cut(old, new))
        )
        if not changes:
            return None
        why = self._explanation(old, new, {change.name for change in changes})
        words = old.evidence.of(self._change.before)
        place = (old.evidence, new.evidence)
        return Difference(old.ref.doc_id, self._parties, old.kind.value, words, "changed", *place, changes, why)

    def _alone(self, claim: Claim, found: str) -> Difference:
        text = (self._before if found == "lost" else self._after)[0].document.text
        span = claim.evidence
        place = (span, self._change.moved(span)) if found == "lost" else (self._change.back(span), span)
        why = GENERAL_WORDS if self._general[found == "new"].carries(claim) else ""
        return Difference(claim.ref.doc_id, self._parties, claim.kind.value, span.of(text), found, *place, explained=why)

    def _cut(self, old: Claim, new: Claim) -> bool:
        """Whether the evidence of one was cut for its length: longer names leave less room."""
        hull = self._change.moved(old.evidence).hull(new.evidence)
        return hull.end - hull.start >= EVIDENCE_LIMIT - ROOM

    def _near(self, old: Claim, new: Claim) -> bool:
        """Whether the evidence of both begins or ends at one place and goes on a few words further in one of them."""
        was, now = self._change.moved(old.evidence), self._whole(new.evidence)
        apart = abs(was.start - now.start), abs(was.end - now.end)
        return min(apart) == 0 and max(apart) <= ROOM

    def _whole(self, span: Span) -> Span:
        """A stretch of the new text, with the whole of a name of which it has a part."""
        return self._change.moved(self._change.back(span))

    def _expected(self, claim: Claim) -> dict[str, str]:
        places = {c.ref.index: i for i, c in enumerate(self._before[1].claims)}
        where = {index: str(self._matched.get(i, "lost")) for index, i in places.items()}
        return fields(claim, where, self._before[1].claims) | {
            "evidence": str(self._change.moved(claim.evidence)),
            "perpetrators": ", ".join(sorted(self._codes.get(code, code) for code in claim.perpetrators)),
            "victims_side": self._codes.get(claim.victims_side or "", claim.victims_side or ""),
            "stopped_by": ", ".join(sorted(self._codes.get(code, code) for code in _stopped_by(claim))),
        }

    def _read(self, claim: Claim) -> dict[str, str]:
        where = {c.ref.index: str(i) for i, c in enumerate(self._after[1].claims)}
        return fields(claim, where, self._after[1].claims) | {
            "evidence": str(self._whole(claim.evidence)),
            "perpetrators": ", ".join(sorted(claim.perpetrators)),
            "victims_side": claim.victims_side or "",
            "stopped_by": ", ".join(sorted(_stopped_by(claim))),
        }

    def _explanation(self, old: Claim, new: Claim, differing: set[str]) -> str:
        """What the guide wants unlike: who speaks by who owns it, whom general words mean, or both; "" for anything else."""
        if differing == {"evidence"}:
            return LENGTH if self._near(old, new) else ""
        spoken, sides = differing & _SPEAKER, differing & _SIDES
        if differing - _SPEAKER - _SIDES - ({"incident"} if sides else set()):
            return ""
        owned = not spoken or self._both_named(old, new) or self._owned(old, new, spoken)
        general = not sides or self._meant_generally(old, new)
        found = [why for why, part in ((OWNERSHIP, spoken), (GENERAL_WORDS, sides)) if part]
        return "; ".join(found) if owned and general else ""

    def _both_named(self, old: Claim, new: Claim) -> bool:
        """Whether the exchange renamed who speaks."""
        exchanged = [edit.span for edit in self._change.edits]
        return (self._old.named(old.sources) or _within(old.parts.source, exchanged)) and (
            self._new.named(new.sources) or _within(new.parts.source, self._change.new_spans())
        )

    def _owned(self, old: Claim, new: Claim, differing: set[str]) -> bool:
        """Whether a state's speaker and an armed group's have changed places, and nothing but the type of the source tells."""
        if self._pair[0].armed is self._pair[1].armed or differing != {"source_type"}:
            return False
        return {old.source_type, new.source_type} == {SourceType.OFFICIALS, SourceType.ARMED_GROUP}

    def _meant_generally(self, old: Claim, new: Claim) -> bool:
        """Whether every party that differs is one as which a general word for fighters was read where the claim is told."""
        was, now = _sides(old), _sides(new)
        gone = {code for code in was if self._codes.get(code, code) not in now}
        come = now - {self._codes.get(code, code) for code in was}
        meant = self._general[0].meant(old), self._general[1].meant(new)
        return bool(gone | come) and gone <= meant[0] and come <= meant[1]


class _Exchanged:
    """Words that were exchanged, each with the party that it named in the text before."""

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        self._codes = {words.casefold(): code for words, code in rows if code}
        longest = sorted(self._codes, key=lambda words: (-len(words), words))
        self._pattern = re.compile("|".join(map(re.escape, longest)) or r"(?!)", re.IGNORECASE)

    def marked(self, name: str) -> str:
        """A name with the exchanged words replaced by the party that they stood for, without articles."""
        part = self._part(name)
        words = f"<{part}>" if part else self._pattern.sub(lambda m: f"<{self._codes[m[0].casefold()]}>", name)
        return re.sub(r"\b(?:the|an?) ", "", words)

    def named(self, sources: Sequence[str]) -> bool:
        """Whether an origin is named with one of the words, or with a part of them."""
        return bool(sources) and (bool(self._part(sources[0])) or self._pattern.search(sources[0]) is not None)

    def _part(self, name: str) -> str:
        """The party of the exchanged words that a name is a part of ("ISIS" of "ISIS fighters"); "" for none."""
        whole = re.compile(rf"\b{re.escape(name.casefold())}\b")
        return next((code for words, code in self._codes.items() if name and whole.search(words)), "")


class GeneralWords:
    """Where a text calls fighters by general words, and whom they were read as there."""

    def __init__(self, reading: Reading) -> None:
        annotated, self._claims = reading[0], reading[1].claims
        text = annotated.document.text
        self._sentences = [sentence.span for sentence in annotated.sentences]
        self._words = [m for m in annotated.parties if GENERAL.search(m.span.of(text))]

    def meant(self, claim: Claim) -> frozenset[str]:
        """Codes of the parties as which such words were read in the sentences that tell a claim's event, and the one before."""
        told = [c.evidence for c in self._claims if c is claim or (claim.incident and c.incident == claim.incident)]
        near = [span for evidence in told for span in self._around(evidence)]
        return frozenset(word.party for word in self._words if any(span.contains(word.span) for span in near))

    def carries(self, claim: Claim) -> bool:
        """Whether a claim stands or falls with whom such a word in its own evidence means."""
        return any(claim.evidence.contains(word.span) and word.party in _sides(claim) for word in self._words)

    def _around(self, evidence: Span) -> list[Span]:
        here = [i for i, span in enumerate(self._sentences) if span.overlaps(evidence)]
        return self._sentences[max(0, here[0] - 1) : here[-1] + 1] if here else []


def _sides(claim: Claim) -> frozenset[str]:
    """The parties that a claim names, whoever is unknown left out."""
    return frozenset((*claim.perpetrators, claim.victims_side or "")) - {"", "unknown"}


def _within(source: Span | None, exchanged: Sequence[Span]) -> bool:
    """Whether a name was exchanged in the words that tell who speaks ("a spokesman for the Ostrian group")."""
    return source is not None and any(source.overlaps(span) for span in exchanged)


def _stopped_by(claim: Claim) -> tuple[str, ...]:
    return claim.movement.stopped_by if claim.movement else ()


def fields(claim: Claim, where: Mapping[int, str], claims: Sequence[Claim]) -> dict[str, str]:
    """What a claim says besides the parties, each field as text; other claims by where they stand."""
    first = next((c for c in claims if c.incident == claim.incident), None) if claim.incident else None
    values: dict[str, Any] = {
        "figure": claim.figure,
        "population": claim.population,
        "part_of": None if claim.part_of is None else where[claim.part_of],
        "scope": claim.scope,
        "period": claim.period,
        "place": claim.place,
        "places": ", ".join(claim.places),
        "located": claim.located.place_id if claim.located else None,
        "precision": claim.precision,
        "province": claim.province,
        "method": claim.method,
        "sources": ", ".join(claim.sources),
        "source_type": claim.source_type,
        "status": claim.status,
        "denies": None if claim.denies is None else where[claim.denies],
        "incident": where[first.ref.index] if first else None,
        "superseded": claim.superseded,
        "share": claim.share,
        "relation": claim.relation.wording if claim.relation else None,
        "movement": replace(claim.movement, stopped_by=()) if claim.movement else None,
        "meeting": claim.meeting.form if claim.meeting else None,
        "contenders": ", ".join(place.place_id for place in claim.contenders),
    }
    return {name: "" if value is None else str(value) for name, value in values.items()}
