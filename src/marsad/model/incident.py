"""Incidents: claims about one event, and people's judgements on them."""

from dataclasses import dataclass
from enum import StrEnum

from marsad.model.claim import ClaimRef
from marsad.model.period import Period
from marsad.model.place import Place, Precision, Relation


class Verdict(StrEnum):
    """A person's decision on two claims."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision whether two claims are about one event; it wins over any score.

    Attributes:
        a: One claim.
        b: The other.
        verdict: The decision.
        by: Who decided.
        at: When, ISO 8601 with zone.
        why: The reason given.
    """

    a: ClaimRef
    b: ClaimRef
    verdict: Verdict
    by: str
    at: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """Claims that are about one event.

    Attributes:
        incident_id: "i-" and twelve hex digits, derived from the first member.
        members: The claims, sorted.
        period: The days that the claims state, taken together.
        place: The place as written by the sharpest claim, or None.
        located: The sharpest place that could be resolved, or None.
        precision: How exact `located` is.
        province: First-level area code, or None.
        reasons: Why the claims were put together, for a person to read.
        relation: How it lies to `located`, or None for in it.
    """

    incident_id: str
    members: tuple[ClaimRef, ...]
    period: Period = Period()
    place: str | None = None
    located: Place | None = None
    precision: Precision = Precision.UNKNOWN
    province: str | None = None
    reasons: tuple[str, ...] = ()
    relation: Relation | None = None
