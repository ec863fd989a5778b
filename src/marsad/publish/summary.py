"""The situation in a few lines: what happened, who says so, what is disputed, what is unknown.

The page and the terminal print the same summary. Every line is made of pieces; a piece with claims behind it can be followed
to their words.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from marsad.model import Claim, Kind, Precision, Scope, View
from marsad.publish import lines
from marsad.publish.catalogue import Catalogue, catalogue
from marsad.publish.caveats import CAVEAT, as_of_text, filter_text
from marsad.publish.glyphs import NO_REPORT, NOT_STATED, SOURCE_WORDS, count_text
from marsad.publish.lines import Line, Piece
from marsad.reference.base import References

_VIOLENCE = frozenset({Kind.KILLED, Kind.INJURED, Kind.ATTACK})

SHOWN = 8
"""Lines of one block in a summary; the rest is counted, and stands in the report in full."""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the summary.

    Attributes:
        key: Short name: "happened", "tolls", "control", "access", "contradictions", "origins", "unknown", "left_open".
        title: Heading, for people.
        lines: The lines shown.
        more: How many lines are not shown.
        empty: What to say when there is no line.
    """

    key: str
    title: str
    lines: tuple[Line, ...]
    more: int = 0
    empty: str = NO_REPORT


@dataclass(frozen=True, slots=True)
class Summary:
    """The situation in a few lines.

    Attributes:
        counts: (what, how many): documents, claims, incidents, origins, contradictions, skipped, left open.
        blocks: The parts, in the order in which they are read.
        as_of: Up to when publications are taken into account.
        asked: Which part of the ledger is shown; "" for all.
        caveat: The caveat.
    """

    counts: tuple[tuple[str, int], ...]
    blocks: tuple[Block, ...]
    as_of: str
    asked: str
    caveat: str = CAVEAT

    def block(self, key: str) -> Block:
        """The block of that key.

        Raises:
            KeyError: there is none.
        """
        return {block.key: block for block in self.blocks}[key]


def summary(view: View, references: References, shown: int = SHOWN) -> Summary:
    """The situation in a few lines.

    Args:
        view: What is known.
        references: Names of the parties.
        shown: Lines per block; the rest is counted.
    """
    return summarise(catalogue(view, references), shown)


def summarise(found: Catalogue, shown: int = SHOWN) -> Summary:
    """The same, of a view that is addressed by ids already."""
    view = found.view
    blocks = (
        _block("happened", "What happened", lines.incidents(found), shown),
        _block("tolls", "Running totals", lines.tolls(found), shown),
        _block("control", "Who holds what", lines.control(found), shown),
        _block("access", "Access and agreements", lines.access(found), shown),
        _block("origins", "Who says so", _origins(found), shown),
        _block("contradictions", "What is disputed", lines.contradictions(found), shown, "no contradiction found"),
        _block("unknown", "What is unknown", _unknown(view), shown, "nothing noted"),
        _block("left_open", "Skipped or left open", _open(found), shown, "nothing"),
    )
    return Summary(_counts(view), blocks, as_of_text(view), filter_text(view))


def _block(key: str, title: str, found: Sequence[Line], shown: int, empty: str = NO_REPORT) -> Block:
    return Block(key, title, tuple(found[:shown]), max(0, len(found) - shown), empty)


def _counts(view: View) -> tuple[tuple[str, int], ...]:
    assessment = view.assessment
    origins = {chain.origin.origin_id for chain in assessment.chains if chain.origin}
    return (
        ("documents", len(view.documents)),
        ("claims", len(view.claims)),
        ("incidents", len(assessment.incidents)),
        ("origins", len(origins)),
        ("contradictions", len(assessment.contradictions)),
        ("skipped", len(view.skipped) + len(view.unread)),
        ("left open", len(view.left_open)),
    )


def _origins(found: Catalogue) -> list[Line]:
    """Each origin with the number of its claims and of the outlets that carry them, most claims first."""
    by_name: dict[str, list[Claim]] = {}
    for claim in found.view.claims:
        by_name.setdefault(found.origin(claim.ref), []).append(claim)
    ordered = sorted(by_name.items(), key=lambda item: (item[0] == NOT_STATED, -len(item[1]), item[0]))
    return [_origin_line(name, claims, found) for name, claims in ordered]


def _origin_line(name: str, claims: Sequence[Claim], found: Catalogue) -> Line:
    outlets = {found.outlet(claim.ref.doc_id) for claim in claims}
    types = Counter(claim.source_type for claim in claims)
    kind = SOURCE_WORDS[min(types, key=lambda each: (-types[each], each.value))]
    label = f"no source named ({NOT_STATED})" if name == NOT_STATED else f"{name} ({kind})"
    refs = tuple(claim.ref for claim in claims)
    pieces = (Piece(label), Piece(count_text(len(claims), "claim"), refs[:1]), Piece(count_text(len(outlets), "outlet")))
    return Line(pieces, quiet=name == NOT_STATED)


def _unknown(view: View) -> list[Line]:
    """What the documents leave unsaid, counted, each with the claims."""
    violent = [c for c in view.claims if c.kind in _VIOLENCE and c.scope is not Scope.CUMULATIVE and c.part_of is None]
    gaps = (
        ("say nothing about who did it", "claim of violence", [c for c in violent if set(c.perpetrators) <= {"unknown"}]),
        ("name no source", "claim", [c for c in view.claims if not c.sources]),
        ("give no date", "claim", [c for c in view.claims if not c.period.known]),
        ("name no place that could be found", "claim", [c for c in view.claims if c.precision is Precision.UNKNOWN]),
    )
    found = [_gap(words, noun, claims) for words, noun, claims in gaps if claims]
    undated = [document.doc_id for document in view.documents if document.published.day is None]
    if undated:
        found.append(Line((Piece(f"{count_text(len(undated), 'document')} without a certain day of publication"),)))
    disputed = sum(bool(document.published.conflicts) for document in view.documents)
    if disputed:
        found.append(Line((Piece(f"{count_text(disputed, 'document')} with dates of publication that contradict each other"),)))
    return found


def _gap(words: str, noun: str, claims: Sequence[Claim]) -> Line:
    plural = noun.replace("claim", "claims", 1)
    verb = words if len(claims) > 1 else _singular(words)
    return Line((Piece(f"{count_text(len(claims), noun, plural)}", (claims[0].ref,), tail=f" {verb}"),))


def _singular(words: str) -> str:
    first, rest = words.split(" ", 1)
    return f"{first}s {rest}"


def _open(found: Catalogue) -> list[Line]:
    """What was skipped, kept unread or left open, with the reason."""
    view = found.view
    skipped = [Line((Piece(item.location), Piece(item.reason), Piece(item.next_step, quiet=True))) for item in view.skipped]
    unread = [Line((Piece(doc_id), Piece(reason))) for doc_id, reason in view.unread]
    return [*skipped, *unread, *_reasons(found)]


def _reasons(found: Catalogue) -> Iterable[Line]:
    reasons = Counter(item.reason for item in found.view.left_open)
    for reason, count in sorted(reasons.items(), key=lambda item: (-item[1], item[0])):
        yield Line((Piece(count_text(count, "passage")), Piece(f"left open: {reason}")))
