"""Figures, days and codes as a reader sees them: the same glyphs and words everywhere."""

import re
from datetime import date

from marsad.model import CountedFigure, Figure, Kind, Period, Population, Precision, SourceType, Standing

NOT_STATED = "not stated"
"""What is written where a source says nothing; never a zero, never a dash."""

NO_REPORT = "no report"
"""What is written where no report speaks of a thing."""

KIND_WORDS: dict[Kind, str] = {
    Kind.KILLED: "killed",
    Kind.INJURED: "injured",
    Kind.DISPLACED: "displaced",
    Kind.DETAINED: "detained",
    Kind.AFFECTED: "affected",
    Kind.ATTACK: "attack",
    Kind.CONTROL: "control",
    Kind.ACCESS: "access",
    Kind.AGREEMENT: "agreement",
    Kind.DENIAL: "denial",
    Kind.MOVEMENT: "movement",
    Kind.MEETING: "meeting",
}
"""Neutral words for the kinds."""

STATE_WORDS: dict[str, str] = {
    "captured": "taken by",
    "lost": "lost to",
    "withdrawn": "left to",
    "besieged": "besieged by",
    "holds": "held by",
    "keeps_posts": "posts kept by",
    "in_force": "in force",
    "airstrike": "air strike",
    "explosive": "explosion",
    "chemical": "chemical attack",
    "other": "violence",
}
"""Words for the methods whose code is not a word for a reader; the others stand as they are."""

SOURCE_WORDS: dict[SourceType, str] = {
    SourceType.MONITOR: "monitor",
    SourceType.STATE_MEDIA: "state media",
    SourceType.OFFICIALS: "officials",
    SourceType.ARMED_GROUP: "armed group",
    SourceType.UN_NGO: "UN or NGO",
    SourceType.MEDICS_RESCUERS: "medics or rescuers",
    SourceType.WITNESS: "witness",
    SourceType.MEDIA: "media",
    SourceType.ARTICLE: "no source named",
}
"""Words for the types of speaker."""

PRECISION_WORDS: dict[Precision, str] = {
    Precision.EXACT: "exact place",
    Precision.POPULATED_PLACE: "town or village",
    Precision.NEAR: "near the place named",
    Precision.DISTRICT: "somewhere in the district",
    Precision.GOVERNORATE: "somewhere in the province",
    Precision.REGION: "somewhere in the region",
    Precision.COUNTRY: "somewhere in the country",
    Precision.UNKNOWN: "place not known",
}
"""How exactly a place is known, in words."""

STANDING_WORDS: dict[Standing, str] = {
    Standing.CLAIMED: "claimed",
    Standing.DISPUTED: "disputed",
    Standing.AGREED: "agreed by independent origins",
}
"""How a statement stands, in words."""

_SAFE = re.compile(r"[^A-Za-z0-9_-]")


def figure_text(figure: Figure | None, unit: str = "") -> str:
    """A figure with its bound as a glyph ("≥ 880"); "not stated" for None.

    Args:
        figure: The figure.
        unit: Put behind the number (" %").
    """
    return f"{figure}{unit}".replace(" ", "\u00a0") if figure else NOT_STATED


def day_text(day: date | None) -> str:
    """A day as "20 Aug 2019"; "not stated" for None."""
    return f"{day.day} {day:%b %Y}" if day else NOT_STATED


def period_text(period: Period) -> str:
    """A period as short as it can be said without loss: "20–21 Aug 2019", "from 30 Apr 2019", "not stated"."""
    start, end = period.start, period.end
    if start is None and end is None:
        return NOT_STATED
    if start is None:
        return f"until {day_text(end)}"
    if end is None:
        return f"from {day_text(start)}"
    if start == end:
        return day_text(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day_text(end)}"
    if start.year == end.year:
        return f"{start.day} {start:%b} – {day_text(end)}"
    return f"{day_text(start)} – {day_text(end)}"


SINGULAR = {"people": "person", "children": "child", "women": "woman", "families": "family"}
"""Words for those counted of whom one is not called by the plural without its s."""


def those_counted(figure: Figure, population: Population) -> str:
    """Who is counted, in the singular for exactly one ("person", "civilian")."""
    word = population.value
    if (figure.low, figure.high) != (1, 1):
        return word
    return SINGULAR.get(word, word.removesuffix("s"))


def measure_text(kind: Kind, population: Population | None, figure: Figure | None = None) -> str:
    """What is counted: "civilians killed", "people displaced"."""
    who = (those_counted(figure, population) if figure else population.value) if population else ""
    return f"{who} {KIND_WORDS[kind]}".strip()


def counted_text(counted: CountedFigure) -> str:
    """A counted figure with what it counts: "≥ 12 civilians killed"."""
    return f"{figure_text(counted.figure)} {measure_text(counted.kind, counted.population, counted.figure)}"


def state_text(state: str | None) -> str:
    """A method as words ("besieged by"); "not stated" for None."""
    return STATE_WORDS.get(state, state.replace("_", " ")) if state else NOT_STATED


def count_text(count: int, singular: str, plural: str | None = None) -> str:
    """A count with its noun: "1 origin", "2 origins"."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def slug(identifier: str) -> str:
    """An id for anchors, one to one: letters, digits, "-" and "_" stay, all else is its code point in hex between dots."""
    return _SAFE.sub(lambda found: f".{ord(found.group()):x}.", identifier)
