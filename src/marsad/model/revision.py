"""Revisions: a report that came again with another text."""

from dataclasses import dataclass

from marsad.model.claim import ClaimRef


@dataclass(frozen=True, slots=True)
class Revision:
    """What a later text of one report does to an earlier one. Both stay; only the later one counts.

    Attributes:
        earlier: Document id of the earlier text.
        later: Document id of the latest text.
        retracted: Whether the later text says that the report is withdrawn.
        kept: (earlier, later) claims that say the same.
        changed: (earlier, later) claims on the same thing whose figure, place, day or party differs.
        withdrawn: Earlier claims that the later text no longer makes.
        added: Claims that only the later text makes.
    """

    earlier: str
    later: str
    retracted: bool = False
    kept: tuple[tuple[ClaimRef, ClaimRef], ...] = ()
    changed: tuple[tuple[ClaimRef, ClaimRef], ...] = ()
    withdrawn: tuple[ClaimRef, ...] = ()
    added: tuple[ClaimRef, ...] = ()
