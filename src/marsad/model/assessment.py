"""What can be said from many claims, and how sure, without deciding what is true."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from marsad.model.claim import ClaimRef, Kind, Population, Scope, SourceType
from marsad.model.figure import Figure
from marsad.model.incident import Incident
from marsad.model.period import Period
from marsad.model.statement import AccessStatement, CalendarEntry, ControlStatement, MeetingStatement, MovementStatement


@dataclass(frozen=True, slots=True)
class Origin:
    """The first source in a claim's chain of attribution.

    Attributes:
        origin_id: Id in the register of sources, or the name folded, prefixed "as-written:".
        name: Name for people: the register's, or as written.
        source_type: What kind of speaker it is.
        side: Party code of the side it speaks for, or None.
    """

    origin_id: str
    name: str
    source_type: SourceType
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """The way of one claim from the mouth to the page.

    Attributes:
        claim: The claim.
        origin: Who said it first; None when the document states it without saying who.
        carriers: Who passed it on, in order ("SANA").
        outlet: Who published the document, or None.
        why: How the origin was found, for a person to read.
    """

    claim: ClaimRef
    origin: Origin | None
    carriers: tuple[str, ...]
    outlet: str | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Echo:
    """Claims that rest on one statement of one origin.

    Attributes:
        claims: Two or more claims, sorted.
        origin: Whose statement.
        why: For a person to read.
    """

    claims: tuple[ClaimRef, ...]
    origin: Origin
    why: str


class ContradictionType(StrEnum):
    """What two claims disagree on."""

    VALUE = "value"
    EXISTENCE = "existence"
    PERPETRATOR = "perpetrator"
    DATE = "date"
    PLACE = "place"
    SCOPE = "scope"
    FRAMING = "framing"


class Interest(StrEnum):
    """Whether what a side says serves that side or costs it."""

    FOR = "in its own interest"
    AGAINST = "against its own interest"


class Strength(StrEnum):
    """Whether both claims cannot hold, or are merely hard to square."""

    STRONG = "strong"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that cannot both hold as they stand, or are hard to square.

    Attributes:
        a: The claim published first (then by id).
        b: The other.
        type: What they disagree on.
        why: In plain words.
        strength: STRONG where both cannot hold.
    """

    a: ClaimRef
    b: ClaimRef
    type: ContradictionType
    why: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Two claims that seem to disagree and do not.

    Attributes:
        a: One claim.
        b: The other.
        why: Another window, population, area, an open bound, an update.
    """

    a: ClaimRef
    b: ClaimRef
    why: str


@dataclass(frozen=True, slots=True)
class NotComparable:
    """Why two figures may be neither compared nor added.

    Attributes:
        reason: Measure, population, area, window or subset relation, in plain words.
    """

    reason: str


@dataclass(frozen=True, slots=True)
class CountedFigure:
    """What the claims of an incident say about one measure.

    Attributes:
        kind: Measure.
        population: Who is counted.
        figure: The range over all current (not superseded) whole figures.
        origins: The independent origins that state a figure, by name, sorted.
        claims: The claims it comes from, sorted.
    """

    kind: Kind
    population: Population
    figure: Figure
    origins: tuple[str, ...]
    claims: tuple[ClaimRef, ...]


@dataclass(frozen=True, slots=True)
class IncidentAssessment:
    """An incident with what is said about it.

    Attributes:
        incident: The incident.
        figures: One per measure and population, wholes before parts.
        origins: Independent origins by name, sorted; the count is the length.
        outlets: Outlets that carry it, sorted.
        perpetrators: (party code, name of the origin who says so), sorted; a claim without origin says "not stated".
        grade: "single source", "corroborated by N independent origins", "contested", "acknowledged by the accused" or
            "no origin stated".
        grade_rule: The rule that gave the grade, for a person to read.
        interests: Claims that a side makes for its interest or against it, in order.
    """

    incident: Incident
    figures: tuple[CountedFigure, ...]
    origins: tuple[str, ...]
    outlets: tuple[str, ...]
    perpetrators: tuple[tuple[str, str], ...]
    grade: str
    grade_rule: str
    interests: tuple[tuple[ClaimRef, Interest], ...] = ()


@dataclass(frozen=True, slots=True)
class TollEntry:
    """One state of a running total.

    Attributes:
        as_of: The day up to which it counts (the window's end, else the publication), or None.
        figure: The figure.
        claims: The claims that state it, sorted.
        origin: Name of the origin, or None when it is not stated.
        flags: What is odd: "falls", "jumps", "no origin: not a second witness".
    """

    as_of: date | None
    figure: Figure
    claims: tuple[ClaimRef, ...]
    origin: str | None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TollSeries:
    """A running total over one window, as it was reported over time. Never added to incidents or to other series.

    Attributes:
        series_id: "t-" and twelve hex digits.
        kind: Measure.
        population: Who is counted.
        area: Area as written by the first entry, or None.
        area_key: What areas were compared by (province code, place id or folded name).
        window: Start as stated; end is the last entry's.
        entries: By `as_of`.
        origins: Independent origins by name, sorted.
        outlets: Outlets, sorted.
        scope: Always CUMULATIVE for a running total.
    """

    series_id: str
    kind: Kind
    population: Population
    area: str | None
    area_key: str
    window: Period
    entries: tuple[TollEntry, ...]
    origins: tuple[str, ...]
    outlets: tuple[str, ...]
    scope: Scope = Scope.CUMULATIVE


@dataclass(frozen=True, slots=True)
class Documented:
    """A minimum documented over incidents: never an estimate, and without what running totals contain.

    Attributes:
        kind: Measure.
        population: Who is counted.
        figure: Sum of the bounds over the parts; None where nothing may be added.
        parts: Incident ids summed.
        left_out: (what, why) for everything that was not added.
    """

    kind: Kind
    population: Population
    figure: Figure | None
    parts: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """All that `assess` finds; every tuple sorted, so that equal input gives equal bytes."""

    chains: tuple[Chain, ...] = ()
    echoes: tuple[Echo, ...] = ()
    incidents: tuple[IncidentAssessment, ...] = ()
    tolls: tuple[TollSeries, ...] = ()
    documented: tuple[Documented, ...] = ()
    control: tuple[ControlStatement, ...] = ()
    access: tuple[AccessStatement, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    look_alikes: tuple[LookAlike, ...] = ()
    calendar: tuple[CalendarEntry, ...] = ()
    movements: tuple[MovementStatement, ...] = ()
    meetings: tuple[MeetingStatement, ...] = ()
