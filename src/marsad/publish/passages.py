"""Documents with the words behind every claim marked, the text otherwise untouched."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from marsad.model import Claim, ClaimRef, Document, Published, PublishedBasis, Span
from marsad.publish.catalogue import Catalogue
from marsad.publish.glyphs import NOT_STATED, day_text

BASIS_WORDS: dict[PublishedBasis, str] = {
    PublishedBasis.METADATA: "from the metadata given with it",
    PublishedBasis.DATELINE: "from the date line in its text",
    PublishedBasis.INFERRED: "inferred from its text",
    PublishedBasis.UNKNOWN: "date not known",
}
"""How a publication date is known, in words."""

_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a paragraph that the same claims cover.

    Attributes:
        text: The words.
        begins: Claims whose words begin here; their anchors.
        covered: Claims whose words these are; empty outside of all.
        figure: Whether it is a figure of one of them.
    """

    text: str
    begins: tuple[ClaimRef, ...]
    covered: tuple[ClaimRef, ...]
    figure: bool


@dataclass(frozen=True, slots=True)
class Passages:
    """A document, ready to be shown.

    Attributes:
        document: The document.
        published: Its day of publication and how that is known, for people.
        paragraphs: Its paragraphs, cut into segments.
        unread: Why it was kept without being read for claims, or None.
        claims: How many claims it carries.
    """

    document: Document
    published: str
    paragraphs: tuple[tuple[Segment, ...], ...]
    unread: str | None
    claims: int


def published_text(published: Published) -> str:
    """A publication date with its basis: "20 Aug 2019, inferred from its text (also possible: …)"."""
    ends = (published.earliest, published.latest)
    others = ", ".join(day_text(each) for each in published.candidates if each not in ends)
    if published.day:
        day = day_text(published.day)
    elif published.candidates == ends:
        day = " or ".join(map(day_text, ends))
    elif published.earliest or published.latest:
        day = f"between {day_text(published.earliest)} and {day_text(published.latest)}"
    else:
        day = NOT_STATED
    basis = "" if published.basis is PublishedBasis.UNKNOWN else f", {BASIS_WORDS[published.basis]}"
    contradicted = f"contradicted: {'; '.join(published.conflicts)}" if published.conflicts else ""
    notes = "; ".join(part for part in (f"also possible: {others}" if others else "", published.note, contradicted) if part)
    return f"{day}{basis} ({notes})" if notes else f"{day}{basis}"


def passages(document: Document, found: Catalogue) -> Passages:
    """A document with the words of its claims marked."""
    claims = [claim for claim in found.view.claims if claim.ref.doc_id == document.doc_id]
    return Passages(
        document=document,
        published=published_text(document.published),
        paragraphs=tuple(tuple(each) for each in _paragraphs(document.text, claims)),
        unread=dict(found.view.unread).get(document.doc_id),
        claims=len(claims),
    )


def _paragraphs(text: str, claims: Sequence[Claim]) -> Iterator[list[Segment]]:
    for found in _PARAGRAPH.finditer(text):
        span = Span(*found.span())
        yield list(_segments(text, span, [claim for claim in claims if _within(claim.evidence, span)]))


def _within(evidence: Span, paragraph: Span) -> bool:
    return evidence.overlaps(paragraph) or paragraph.start <= evidence.start < paragraph.end


def _segments(text: str, paragraph: Span, claims: Sequence[Claim]) -> Iterator[Segment]:
    cuts = {paragraph.start, paragraph.end}
    for claim in claims:
        for span in (claim.evidence, claim.parts.figure):
            cuts |= {min(max(at, paragraph.start), paragraph.end) for at in (span.start, span.end)} if span else set()
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        here = Span(start, end)
        covered = tuple(claim.ref for claim in claims if claim.evidence.contains(here))
        begins = tuple(claim.ref for claim in claims if start <= claim.evidence.start < end)
        figure = any(claim.parts.figure and claim.parts.figure.contains(here) for claim in claims)
        yield Segment(here.of(text), begins, covered, figure)
