"""Revisions: which documents are later texts of one report, what they change, and what they withdraw."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from marsad.model import Claim, ClaimRef, Document, Revision

_AGAIN = re.compile(r"^(?P<base>.+)~[0-9a-f]{4,64}$")
"""The id under which a further text of a known id is kept."""

_RETRACTED = re.compile(
    r"\b(?:retraction|(?:this|the) (?:article|report|story|post|item) (?:has been|was|is) (?:withdrawn|retracted|removed)"
    r"|(?:withdraws|retracts|withdrew|retracted) (?:this|its|the) (?:article|report|story))\b",
    re.IGNORECASE,
)
Pair = tuple[ClaimRef, ClaimRef]
"""An earlier and a later claim."""

_LEAD = 600
"""Characters at the beginning of a text in which a retraction is announced; our convention."""


def revisions(documents: Iterable[Document], claims: Iterable[Claim]) -> tuple[Revision, ...]:
    """Pairs of an earlier and the latest text of one report, sorted by the earlier one.

    Texts are of one report when they share their address, or the id that they came with.
    """
    by_document: dict[str, list[Claim]] = {}
    for claim in claims:
        by_document.setdefault(claim.ref.doc_id, []).append(claim)
    found = []
    for group in _groups(documents):
        *earlier, latest = sorted(group, key=_age)
        found += [_revision(document, latest, by_document) for document in earlier]
    return tuple(sorted(found, key=lambda row: row.earlier))


def current(claims: Iterable[Claim], found: Sequence[Revision]) -> tuple[list[Claim], list[Claim]]:
    """The claims that count, and those of earlier texts, marked as superseded with the reason; both in their order."""
    later = {row.earlier: row for row in found}
    counting, replaced = [], []
    for claim in claims:
        row = later.get(claim.ref.doc_id)
        if row is None:
            counting.append(claim)
        else:
            replaced.append(replace(claim, superseded=True, reasons=(*claim.reasons, _reason(claim.ref, row))))
    return counting, replaced


def _reason(ref: ClaimRef, row: Revision) -> str:
    if row.retracted:
        return f"withdrawn: {row.later} retracts the report"
    if ref in row.withdrawn:
        return f"withdrawn: the later text {row.later} no longer says it"
    changed = ref in {earlier for earlier, _ in row.changed}
    return f"{'changed' if changed else 'said again'} in the later text {row.later}"


def _groups(documents: Iterable[Document]) -> list[list[Document]]:
    """Documents that share an address or an id, two or more."""
    group: dict[str, list[Document]] = {}
    for document in sorted(documents, key=lambda each: each.doc_id):
        keys = [f"id {_base(document)}", *([f"url {document.url}"] if document.url else [])]
        home = next((group[key] for key in keys if key in group), [])
        home.append(document)
        for key in keys:
            group.setdefault(key, home)
    unique = {id(members): members for members in group.values() if len(members) > 1}
    return list(unique.values())


def _base(document: Document) -> str:
    match = _AGAIN.match(document.doc_id)
    return match["base"] if match else document.doc_id


def _age(document: Document) -> tuple[date, bool, str]:
    """Sort key: by publication, then a further text of an id after the first one."""
    day = document.published.latest or document.published.earliest or date.min
    return day, _AGAIN.match(document.doc_id) is not None, document.doc_id


def _revision(earlier: Document, later: Document, claims: dict[str, list[Claim]]) -> Revision:
    before, after = claims.get(earlier.doc_id, []), claims.get(later.doc_id, [])
    kept = _matched(before, after, _whole)
    settled = {ref for pair in kept for ref in pair}
    changed = _matched([c for c in before if c.ref not in settled], [c for c in after if c.ref not in settled], _subject)
    settled |= {ref for pair in changed for ref in pair}
    return Revision(
        earlier=earlier.doc_id,
        later=later.doc_id,
        retracted=_RETRACTED.search(later.text[:_LEAD]) is not None,
        kept=kept,
        changed=changed,
        withdrawn=tuple(claim.ref for claim in before if claim.ref not in settled),
        added=tuple(claim.ref for claim in after if claim.ref not in settled),
    )


def _matched(before: Sequence[Claim], after: Sequence[Claim], same: Callable[[Claim], object]) -> tuple[Pair, ...]:
    """Pairs of an earlier and a later claim with the same key, each claim once, in order."""
    waiting: dict[object, list[Claim]] = {}
    for claim in after:
        waiting.setdefault(same(claim), []).append(claim)
    return tuple((claim.ref, waiting[same(claim)].pop(0).ref) for claim in before if waiting.get(same(claim)))


def _whole(claim: Claim) -> tuple[object, ...]:
    """All that a claim says, without where in the text it stands."""
    who = (claim.perpetrators, claim.victims_side, claim.method, claim.sources)
    what = (claim.kind, claim.figure, claim.population, claim.scope, claim.status, claim.share)
    return (*what, claim.period, claim.place, claim.province, *who)


def _subject(claim: Claim) -> tuple[object, ...]:
    """What a claim is about, whatever it says of it."""
    return claim.kind, claim.population, claim.scope, claim.part_of is None
