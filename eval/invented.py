"""Claims of an invented war, for timing: events spread over places and days, each told by several reports.

The number of events grows with the number of claims, as it does when a longer time is observed: a hundred towns, a dozen
events a day, three or four reports of each, with the disagreements that real reports have.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from marsad.model import Claim, ClaimRef, Figure, Kind, Period, Place, Population, Precision, Scope, SourceType, Span

TOWNS = 100
EVENTS_A_DAY = 12
FIRST_DAY = date(2015, 1, 1)
METHODS = ("airstrike", "shelling", "ied", "clashes")
PARTIES = ("north", "south", "unknown")


def towns(seed: int) -> tuple[Place, ...]:
    """Places of a country of 500 km by 500 km, in ten provinces."""
    random = Random(seed)
    return tuple(
        Place(
            place_id=f"invented:{number}",
            name=f"{random.choice('BDKLMNRSTZ')}{random.choice('aeiou')}{random.choice('bdklmnrstz')}{number:02d}",
            lat=34 + random.random() * 4.5,
            lon=36 + random.random() * 5,
            precision=Precision.POPULATED_PLACE,
            country="XX",
            province=f"province_{number % 10}",
        )
        for number in range(TOWNS)
    )


def claims(size: int, seed: int = 1) -> Iterator[Claim]:
    """So many claims, the same for the same seed."""
    random = Random(seed)
    places = towns(seed)
    made = event = 0
    while made < size:
        day = FIRST_DAY + timedelta(days=event // EVENTS_A_DAY)
        place, killed = random.choice(places), 1 + int(random.expovariate(0.2))
        method, party = random.choice(METHODS), random.choice(PARTIES)
        for report in range(random.randint(1, 4)):
            doc_id = f"d{event:07d}-{report}"
            for claim in _account(doc_id, random, day, place, (killed, method, party)):
                if made < size:
                    yield claim
                    made += 1
        event += 1


def _account(doc_id: str, random: Random, day: date, place: Place, told: tuple[int, str, str]) -> Iterator[Claim]:
    """Two claims of one report on one event, with a figure that may differ and a day that may be left out."""
    killed, method, party = told
    period = Period.on(day + timedelta(days=random.random() < 0.1)) if random.random() < 0.9 else Period()
    counts = ((Kind.KILLED, max(1, killed + random.choice((0, 0, 0, 1, -1)))), (Kind.INJURED, 1 + 2 * killed))
    for index, (kind, count) in enumerate(counts):
        yield Claim(
            ref=ClaimRef(doc_id, index),
            kind=kind,
            evidence=Span(0, 0),
            figure=Figure.exact(count),
            population=Population.CIVILIANS,
            scope=Scope.INCIDENT,
            incident="i1",
            period=period,
            place=place.name,
            places=(place.name,),
            province=place.province,
            located=place,
            precision=place.precision,
            perpetrators=(party,),
            method=method,
            sources=(f"source {random.randint(1, 40)}",),
            source_type=SourceType.MONITOR,
        )
