"""Two readings of one text, the second with the names of two parties exchanged."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from marsad.model import AnnotatedDocument, Claim, Extraction, Span
from marsad.reference.swapping import Swapped
from marsad.symmetry.difference import OWNERSHIP, Change, Difference

Reading: TypeAlias = tuple[AnnotatedDocument, Extraction]
"""A document's mentions and claims."""

EVIDENCE_LIMIT = 250
"""Characters of evidence at most, from the annotation guide."""

ROOM = 30
"""Characters by which exchanged names make a stretch of evidence longer or shorter; a rough bound."""


_WRITTEN = frozenset({"sources", "place", "places", "relation", "movement"})
"""Fields that hold words of the text, parties' names among them."""


class Comparison:
    """The claims of a text beside those of the text with two parties' names exchanged.

    Args:
        change: The exchange.
        parties: Codes of the two.
        before: The reading of the text as it was.
        after: The reading of the new text.
    """

    def __init__(self, change: Swapped, parties: tuple[str, str], before: Reading, after: Reading) -> None:
        self._change, self._parties, self._before, self._after = change, parties, before, after
        self._codes = {parties[0]: parties[1], parties[1]: parties[0]}
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
        return Difference(claim.ref.doc_id, self._parties, claim.kind.value, span.of(text), found, *place)

    def _cut(self, old: Claim, new: Claim) -> bool:
        """Whether the evidence of one was cut for its length: longer names leave less room."""
        hull = self._change.moved(old.evidence).hull(new.evidence)
        return hull.end - hull.start >= EVIDENCE_LIMIT - ROOM

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
        exchanged = [edit.span for edit in self._change.edits]
        both = (self._old.named(old.sources) or _within(old.parts.source, exchanged)) and (
            self._new.named(new.sources) or _within(new.parts.source, self._change.new_spans())
        )
        return OWNERSHIP if both and differing <= {"sources", "source_type"} else ""


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
