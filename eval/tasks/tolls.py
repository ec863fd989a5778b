"""Tasks on tolls: one figure per report for killed and injured, by the same plain rules for every text."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from marsad.model import Bound, Claim, Figure, Kind, Population, Scope, Status
from marsad.reference import References
from tasks.base import Reading, Row

SINGLE = {
    Kind.KILLED: re.compile(
        r"\bshot (?:and killed|dead|to death)|fatal(?:ly|ity)?\b|\bdied\b|\bdeath of\b|(?:pronounced|found) dead|homicide|murder",
        re.IGNORECASE,
    ),
    Kind.INJURED: re.compile(
        r"\b(?:wounded|injured|injuries|hospitali[sz]ed|(?:critical|stable|serious) condition)\b", re.IGNORECASE
    ),
}
"""Words that say that somebody was killed or hurt, without a count."""

VAGUE = frozenset({3, 24, 40, 200, 2000})
"""Lower bounds that stand for words without a number ("several", "dozens", "scores", "hundreds", "thousands")."""

VIOLENCE = (Kind.KILLED, Kind.INJURED, Kind.ATTACK)


def wholes(claims: Iterable[Claim], kind: Kind) -> list[Claim]:
    """Current claims of a kind on one event that are no part of another figure."""
    return [
        claim
        for claim in claims
        if claim.kind is kind
        and claim.figure is not None
        and claim.scope is not Scope.CUMULATIVE
        and claim.part_of is None
        and claim.status is Status.REPORTED
        and not claim.superseded
    ]


def count(claim: Claim) -> int:
    """The number that a claim's words name: its low bound, else its high one."""
    figure = claim.figure
    return 0 if figure is None else (figure.low if figure.low is not None else figure.high) or 0


def largest(claims: Iterable[Claim], kind: Kind) -> int:
    """The largest whole figure of a kind, exact ones before open ones; 0 when no one is said to be killed or injured."""
    found = wholes(claims, kind)
    exact = [claim for claim in found if claim.figure and claim.figure.bound is Bound.EXACT]
    return max((count(claim) for claim in exact or found), default=0)


def answer(reading: Reading, kind: Kind) -> int:
    """The count of a kind; 1 where no count is read and the text says of somebody that they were killed, or shot.

    The slot has no "not stated", and local news seldom counts a single victim.
    """
    found = largest(reading.claims, kind)
    return found or int(bool(SINGLE[kind].search(reading.annotated.document.text)))


def day_of(reading: Reading) -> str | None:
    """The day of the event with the largest toll, else the first dated violence, else the day before publication."""
    dated = [claim for claim in reading.claims if claim.kind in VIOLENCE and claim.period.start and claim.period.day]
    best = max(dated, key=lambda claim: (count(claim), -claim.ref.index), default=None)
    if best and best.period.day:
        return best.period.day.isoformat()
    published = reading.annotated.document.published.day
    return (published - timedelta(days=1)).isoformat() if published else None


def gva(readings: Sequence[Reading], _: References) -> list[Row]:
    """Killed, injured and day of the shooting that a report is about."""
    return [
        {
            "doc_id": reading.row["doc_id"],
            "killed": answer(reading, Kind.KILLED),
            "injured": answer(reading, Kind.INJURED),
            "date": day_of(reading),
        }
        for reading in readings
    ]


def gaza(readings: Sequence[Reading], _: References) -> list[Row]:
    """Ranges over the sources of one incident, fighters left out, and whether there is one source only."""
    return [
        {
            "doc_id": reading.row["doc_id"],
            "killed": _range(reading, Kind.KILLED),
            "injured": _range(reading, Kind.INJURED),
            "single_source": len(_speakers(reading)) == 1,
        }
        for reading in readings
    ]


def acled(readings: Sequence[Reading], _: References) -> list[Row]:
    """People killed in one event: the largest figure of each group that is counted, added over the groups."""
    rows = []
    for reading in readings:
        groups: dict[tuple[Population | None, str | None], int] = {}
        for claim in wholes(reading.claims, Kind.KILLED):
            group = (claim.population, claim.victims_side)
            groups[group] = max(groups.get(group, 0), count(claim))
        people = max((n for (population, _), n in groups.items() if population is Population.PEOPLE), default=0)
        counted = sum(n for (population, _), n in groups.items() if population is not Population.PEOPLE)
        rows.append({"doc_id": reading.row["doc_id"], "killed": max(people, counted)})
    return rows


def _range(reading: Reading, kind: Kind) -> list[int] | None:
    """From the smallest to the largest count of those who are no fighters.

    Vague words give no end of a range, and single victims that are named beside a count of several are part of it.
    """
    found = [claim for claim in wholes(reading.claims, kind) if claim.population is not Population.FIGHTERS]
    figures = [claim.figure for claim in found if claim.figure and not _vague(claim.figure)]
    ends = [end for figure in figures for end in (figure.low, figure.high) if end is not None]
    several = [end for end in ends if end > 1] or ends
    if several:
        return [min(several), max(several)]
    return [1, 1] if SINGLE[kind].search(reading.annotated.document.text) else None


def _vague(figure: Figure) -> bool:
    return figure.bound is Bound.AT_LEAST and figure.low in VAGUE


def _speakers(reading: Reading) -> set[str]:
    return {attribution.names[0] for attribution in reading.annotated.attributions if attribution.names}
