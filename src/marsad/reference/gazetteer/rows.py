"""What a gazetteer is compiled from: inputs that give places and names, and a tally of what each gave."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from marsad.model import Precision

Told = Callable[[str, int, int], None]
"""Told what is going on: what is done, how far it is, how far it goes (0 where that is not known)."""


class PlaceRow(NamedTuple):
    """A place as an input gives it.

    Attributes:
        identifier: Stable id, prefixed by its table; a later input replaces the place of the same id and keeps its names.
        name: Preferred name.
        lat: Latitude, decimal degrees, or None.
        lon: Longitude, decimal degrees, or None together with `lat`.
        precision: What the point stands for.
        country: ISO 3166-1 alpha-2 code, or None.
        feature: What it is, in the words of `Place.feature`.
        population: Inhabitants, 0 when unknown.
        rank: The larger, the more likely meant by its name alone.
        province: Name of the first-level area it lies in, or the key of a row that is it ("geonames:SY.12"), or None.
        district: Name or key of the second-level area it lies in, or None.
        area: Key under which other places name this row as their area, or None.
        source: What the place names as its source; "" takes the input's title.
    """

    identifier: str
    name: str
    lat: float | None
    lon: float | None
    precision: Precision
    country: str | None
    feature: str
    population: int = 0
    rank: int = 0
    province: str | None = None
    district: str | None = None
    area: str | None = None
    source: str = ""


class Entry(NamedTuple):
    """A place with its names, or further names of a place.

    Attributes:
        place: The place, or the identifier of one that an input before this gave.
        names: Its spellings, the preferred name among them where `place` is a row.
        foreign: Whether the names are transliterations, so that their keys are worth comparing.
    """

    place: PlaceRow | str
    names: tuple[str, ...]
    foreign: bool


@dataclass(slots=True)
class Tally:
    """What reading an input came to; filled while it is read.

    Attributes:
        date: The latest date in its rows, ISO, or "" where rows have none.
        places: Places taken.
        left_out: Rows of kinds that are not taken (a dump's shops and schools).
        faulty: Rows that could not be read.
        named: The first of them as "file:line: reason".
    """

    date: str = ""
    places: int = 0
    left_out: int = 0
    faulty: int = 0
    named: list[str] = field(default_factory=list)

    def fault(self, where: str, reason: str) -> None:
        """Counts a row that cannot be read, and keeps its name while there are few."""
        self.faulty += 1
        if len(self.named) < MOST_NAMED:
            self.named.append(f"{where}: {reason}")

    def seen(self, day: str) -> None:
        """Notes the date of a row; what is no ISO date says nothing."""
        day = day[:10]
        if len(day) == 10 and day[4] == day[7] == "-" and day > self.date:
            self.date = day


MOST_NAMED = 20
"""So many faulty rows are named; all are counted."""


@dataclass(frozen=True, slots=True)
class Input:
    """Something to compile.

    Attributes:
        title: What its places name as their source where a row names none.
        licence: Its licence as far as known, "not stated" else.
        file: File name without folder.
        sha256: Hash of its bytes, hexadecimal.
        date: Its date, ISO; "" takes the latest in its rows.
        read: Gives the entries in a fixed order, filling the tally.
    """

    title: str
    licence: str
    file: str
    sha256: str
    date: str
    read: Callable[[Tally, Told], Iterator[Entry]]


def quiet(verb: str, done: int, total: int) -> None:
    """Progress that says nothing."""
