"""Tasks on tolls: one figure per report for killed and injured, by the same plain rules for every text."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from marsad.model import Bound, Claim, Kind, Manner, Population, Scope, Status
from marsad.reference import References
from tasks.base import Reading, Row

DOZENS = 24
"""What "dozens" states at the least."""

OWN_HAND = "killed by his or her own hand"
"""The reason that a claim gives for somebody who killed himself."""

COUNTED_IN = re.compile(
    r"includ\w+ (?:the |a )?(?:suspected )?(?:gunman|shooter|suspect|attacker)|"
    r"(?:gunman|shooter|suspect|himself) (?:is )?among the dead",
    re.IGNORECASE,
)
"""Words that say that the count of the dead holds who killed them."""

DEATH = re.compile(
    r"\b(?:fatal\w*|deadly|homicide|murder\w*|kill(?:ed|s|ing)|slain|slaying|died?|dies|dead|deaths?)\b", re.IGNORECASE
)
"""Words of a headline that say that somebody died."""

AT_ONCE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "murder": 2}
"""How many died by the words of a report's opening: a double murder, a murder-suicide."""

SEVERAL_DEAD = re.compile(
    r"\b(?:(?P<many>double|triple|quadruple|quintuple)[ -](?:fatal )?(?:murders?|homicides?|killings?|slayings?|fatal shooting)|"
    r"(?P<and>murder)[ -]suicide)\b(?! attempt)",
    re.IGNORECASE,
)

NEXT = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6}
"""How many have died when a headline says that the second, third … victim has."""

NEXT_DEAD = re.compile(rf"\b(?P<next>{'|'.join(NEXT)})\b(?: [\w-]+){{1,4}} (?:dies|died|dead|succumbs)\b", re.IGNORECASE)

OPENING = 400
"""How many characters of a report are its opening."""

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


def told(reading: Reading, kind: Kind) -> list[Claim]:
    """The whole counts of what a report is about: those of its headline, of the first violence that it counts, or of its opening.

    When that event has no count at all, those of any event.
    """
    found = wholes(reading.claims, kind)
    title = len(reading.row.get("title") or "")
    counted = [claim for claim in reading.claims if claim.kind in VIOLENCE and claim.incident and claim.figure]
    first = min(counted, key=lambda claim: claim.evidence, default=None)
    headline = [claim for claim in found if claim.evidence.end <= title]
    opening = [claim for claim in found if first is not None and claim.incident == first.incident]
    others = any(first is not None and claim.incident == first.incident for claim in wholes(reading.claims, Kind.INJURED))
    early = [claim for claim in found if claim.evidence.start < title + OPENING]
    return headline or opening or early or ([] if others else found)


def added(claims: Iterable[Claim]) -> int:
    """The largest count of a phrase, groups that one word of harm counts side by side added ("his wife and four daughters")."""
    found = list(claims)
    exact = [claim for claim in found if claim.figure and claim.figure.bound is Bound.EXACT]
    phrases: dict[object, dict[object, int]] = {}
    for claim in exact or found:
        phrases.setdefault(claim.parts.trigger or claim.evidence, {})[claim.parts.figure] = count(claim)
    return max((sum(counts.values()) for counts in phrases.values()), default=0)


def killed(reading: Reading) -> int:
    """The largest count of the dead of what a report is about, who killed himself included unless that count does so already.

    Where nobody is counted, 1 when the headline says that somebody died; the slot has no "not stated".
    """
    by_own_hand = [claim for claim in wholes(reading.claims, Kind.KILLED) if OWN_HAND in claim.reasons]
    others = added(claim for claim in told(reading, Kind.KILLED) if OWN_HAND not in claim.reasons)
    counted_in = COUNTED_IN.search(reading.annotated.document.text) is not None
    found = max(others + int(bool(by_own_hand) and not (others and counted_in)), _at_least(reading))
    return found or int(DEATH.search(reading.row.get("title") or "") is not None)


def _at_least(reading: Reading) -> int:
    """How many a report's opening says to have died by a word rather than by a number; 0 when it says nothing of the kind."""
    title = reading.row.get("title") or ""
    several = SEVERAL_DEAD.search(reading.annotated.document.text, 0, len(title) + OPENING)
    following = NEXT_DEAD.search(title)
    return max(
        AT_ONCE[(several["many"] or several["and"]).lower()] if several else 0,
        NEXT[following["next"].lower()] if following else 0,
    )


def injured(reading: Reading) -> int:
    """The largest count of the injured, likewise; of those "shot" the dead are taken away, as the record counts them apart."""
    dead = killed(reading)
    text = reading.annotated.document.text
    counts = []
    for claim in told(reading, Kind.INJURED):
        trigger = claim.parts.trigger.of(text).lower() if claim.parts.trigger else ""
        number = count(claim)
        counts.append(number - dead if trigger == "shot" and number > dead else number)
    return max(counts, default=0)


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
            "killed": killed(reading),
            "injured": injured(reading),
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
    """From the count of those who are no fighters that the report opens with, up to the largest that it gives.

    A single victim is no opening where several are counted. Where no number stands, a plural is two and dozens are 12 to 24, as
    the record counts them; None when nobody is said to be killed or injured.
    """
    found = [claim for claim in wholes(reading.claims, kind) if claim.population is not Population.FIGHTERS]
    found.sort(key=lambda claim: claim.parts.figure or claim.evidence)
    vague = {figure.span for figure in reading.annotated.figures if figure.vague}
    numbered = [claim for claim in found if claim.parts.figure not in vague]
    if not numbered:
        return None if not found else [12, 24] if any(count(claim) == DOZENS for claim in found) else [2, 2]
    lead = numbered[0] if count(numbered[0]) > 1 else max(numbered, key=count)
    low = count(lead)
    figures = [claim.figure for claim in numbered if claim.figure]
    return [low, max([low, *(end for figure in figures for end in (figure.low, figure.high) if end is not None)])]


def _speakers(reading: Reading) -> set[str]:
    """Who is said to say something; what somebody believes, wants or mentions makes no source."""
    said = (attribution for attribution in reading.annotated.attributions if attribution.manner is Manner.SAID)
    return {attribution.names[0] for attribution in said if attribution.names}
