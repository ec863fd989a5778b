"""Echoes: claims that rest on one statement of one origin are one voice, however many outlets print it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from typing import TypeVar

from marsad.assess.dossier import Dossier, one_population
from marsad.assess.prints import Prints
from marsad.assess.register import AS_WRITTEN, anonymous
from marsad.assess.wording import alike, words_of
from marsad.model import Claim, ClaimRef, Echo, Kind, Origin, Population, Scope, SourceType

MOST_COMPARED = 60
"""Claims of one block up to which every pair is compared by wording; in a larger block each with its next ones."""

NEXT_ONES = 15
"""How many followers a claim of a large block is compared with."""

SHARED_TEXT = Origin("shared-text", "not stated (shared text)", SourceType.ARTICLE)
"""Origin of one text in several prints that names nobody."""

Pair = tuple[ClaimRef, ClaimRef, str]
"""Two claims and why they are one statement."""

_Member = TypeVar("_Member")

Worded = tuple[Claim, frozenset[str]]
"""A claim and the words of its sentence."""


def find_echoes(dossier: Dossier, totals: Sequence[tuple[ClaimRef, ...]]) -> tuple[Echo, ...]:
    """The echoes among all claims.

    Args:
        dossier: The claims.
        totals: Groups of running totals that count the same thing over the same window.
    """
    group = {ref: f"total {at}" for at, refs in enumerate(totals) for ref in refs}
    pairs = [*_same_speaker(dossier, group), *_same_words(dossier), *_same_print(dossier)]
    return tuple(sorted((_echo(refs, why, dossier) for refs, why in _components(pairs)), key=lambda echo: echo.claims))


def with_echoes(dossier: Dossier, echoes: Iterable[Echo]) -> Dossier:
    """The dossier in which each claim that repeats a statement has that statement's origin."""
    echoed = {ref: echo.origin for echo in echoes if echo.origin != SHARED_TEXT for ref in echo.claims}
    return replace(dossier, echoed=echoed)


def _same_speaker(dossier: Dossier, group: Mapping[ClaimRef, str]) -> Iterator[Pair]:
    """Claims of one origin that give one count, or tell of one act."""
    blocks: dict[tuple[str, ...], list[Claim]] = {}
    for ref, claim in dossier.claims.items():
        origin = dossier.chains[ref].origin
        event = group.get(ref) or dossier.incident_of.get(ref)
        if origin is None or event is None or anonymous(origin) or claim.kind is Kind.DENIAL:
            continue
        if claim.scope is Scope.CUMULATIVE and claim.figure is not None:
            equal = (str(claim.period.end), dossier.areas.total(claim), str(claim.figure))
            blocks.setdefault((claim.kind.value, origin.origin_id, "equal", *equal), []).append(claim)
        who = origin.origin_id if claim.kind.counts or origin.side is None else f"side {origin.side}"
        blocks.setdefault((claim.kind.value, who, event, *_statement(claim, event)), []).append(claim)
    for members in blocks.values():
        yield from _chain(members, "one origin, one statement")


def _statement(claim: Claim, event: str) -> tuple[str, ...]:
    """What a claim states, so far as two prints of one statement must share it."""
    who = "people" if claim.population is Population.CIVILIANS else str(claim.population)
    if not claim.kind.counts:
        return (str(claim.method), str(claim.status))
    if event.startswith("total "):
        return (who,)
    figure = claim.figure
    return (who, f"{figure.low}-{figure.high or figure.low}" if figure else "", "whole" if claim.part_of is None else "part")


def _chain(members: Sequence[Claim], why: str) -> Iterator[Pair]:
    for a, b in pairwise(members):
        yield a.ref, b.ref, why


def _same_words(dossier: Dossier) -> Iterator[Pair]:
    """Claims of different documents with one count in one wording."""
    blocks: dict[tuple[str, ...], list[Worded]] = {}
    for ref, claim in dossier.claims.items():
        words = words_of(claim, dossier)
        event = dossier.incident_of.get(ref) or ("background" if claim.scope is Scope.CUMULATIVE else "")
        if claim.figure is not None and event and words:
            figure = f"{claim.figure.low}-{claim.figure.high}"
            blocks.setdefault((claim.kind.value, figure, event), []).append((claim, words))
    for members in blocks.values():
        for (a, left), (b, right) in _pairs(sorted(members, key=lambda m: (sorted(m[1]), m[0].ref))):
            if a.ref.doc_id != b.ref.doc_id and one_population(a.population, b.population) and alike(left, right):
                yield a.ref, b.ref, "the same words in two documents"


def _same_print(dossier: Dossier) -> Iterator[Pair]:
    """Claims of one count in prints of one text; and those that name nobody in texts of one agency."""
    prints = Prints(dossier.documents)
    blocks: dict[tuple[str, ...], list[Claim]] = {}
    for ref, claim in dossier.claims.items():
        event = dossier.incident_of.get(ref)
        if claim.figure is not None and event:
            blocks.setdefault((claim.kind.value, str(claim.figure), str(claim.population), event), []).append(claim)
    for members in blocks.values():
        for a, b in _pairs(members):
            if a.ref.doc_id == b.ref.doc_id:
                continue
            credit = prints.shared_credit(a.ref.doc_id, b.ref.doc_id)
            if credit and dossier.chains[a.ref].origin is None and dossier.chains[b.ref].origin is None:
                yield a.ref, b.ref, f"both texts are credited to {credit}"
            elif _one_origin_at_most(dossier, a, b) and prints.one_text(a.ref.doc_id, b.ref.doc_id):
                yield a.ref, b.ref, "two prints of one text"


def _one_origin_at_most(dossier: Dossier, a: Claim, b: Claim) -> bool:
    """Whether the two name one origin, or one of them names none."""
    left, right = dossier.chains[a.ref].origin, dossier.chains[b.ref].origin
    return left is None or right is None or left.origin_id == right.origin_id


def _pairs(members: Sequence[_Member]) -> Iterator[tuple[_Member, _Member]]:
    if len(members) <= MOST_COMPARED:
        yield from combinations(members, 2)
        return
    for at, item in enumerate(members):
        for other in members[at + 1 : at + 1 + NEXT_ONES]:
            yield item, other


def _components(pairs: Iterable[Pair]) -> Iterator[tuple[tuple[ClaimRef, ...], str]]:
    """Groups of claims joined by pairs, with the reasons met."""
    parent: dict[ClaimRef, ClaimRef] = {}
    reasons: dict[ClaimRef, set[str]] = {}

    def root(ref: ClaimRef) -> ClaimRef:
        while parent.setdefault(ref, ref) != ref:
            parent[ref] = parent[parent[ref]]
            ref = parent[ref]
        return ref

    for a, b, why in pairs:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
        reasons.setdefault(a, set()).add(why)
    groups: dict[ClaimRef, list[ClaimRef]] = {}
    for ref in sorted(parent):
        groups.setdefault(root(ref), []).append(ref)
    for refs in groups.values():
        yield tuple(refs), "; ".join(sorted({why for ref in refs for why in reasons.get(ref, ())}))


def _echo(refs: tuple[ClaimRef, ...], why: str, dossier: Dossier) -> Echo:
    """The echo, under the origin that most of its claims name; registered bodies go before others, speakers before agencies."""
    origins = [origin for ref in refs if (origin := dossier.chains[ref].origin)]
    votes = Counter(origin.origin_id for origin in origins)

    def rank(origin: Origin) -> tuple[bool, bool, bool, int, str, str]:
        agency = origin.source_type in {SourceType.STATE_MEDIA, SourceType.MEDIA}
        unknown = origin.origin_id.startswith(AS_WRITTEN)
        return anonymous(origin), unknown, agency, -votes[origin.origin_id], origin.origin_id, origin.name

    best = min(origins, key=rank, default=SHARED_TEXT)
    return Echo(refs, best, why)
