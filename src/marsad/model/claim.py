"""Claims: one assertion, by one origin, about one thing, found in one document."""

from dataclasses import dataclass
from enum import StrEnum

from marsad.model.figure import Figure
from marsad.model.meeting import Meeting
from marsad.model.movement import Movement
from marsad.model.period import Period
from marsad.model.place import Place, Precision, Relation
from marsad.model.span import Span


class Kind(StrEnum):
    """What a claim is about."""

    KILLED = "killed"
    INJURED = "injured"
    DISPLACED = "displaced"
    DETAINED = "detained"
    AFFECTED = "affected"
    ATTACK = "attack"
    CONTROL = "control"
    ACCESS = "access"
    AGREEMENT = "agreement"
    DENIAL = "denial"
    MOVEMENT = "movement"
    MEETING = "meeting"

    @property
    def counts(self) -> bool:
        """Whether claims of this kind carry a number of people."""
        return self in COUNTING


COUNTING = frozenset({Kind.KILLED, Kind.INJURED, Kind.DISPLACED, Kind.DETAINED, Kind.AFFECTED})
"""The kinds that count people."""

BESIDE = frozenset({Kind.MOVEMENT, Kind.MEETING})
"""The kinds that are shown beside those of the annotation guide: they are in no incident and enter no count."""


class Population(StrEnum):
    """Who is counted.

    Families and households are counted as reported and never turned into people: the exchange format writes them as
    "people" with their `unit` beside.
    """

    CIVILIANS = "civilians"
    CHILDREN = "children"
    WOMEN = "women"
    FIGHTERS = "fighters"
    WORKERS = "workers"
    PEOPLE = "people"
    FAMILIES = "families"
    HOUSEHOLDS = "households"

    @property
    def unit(self) -> str:
        """What one count stands for: "people", "families" or "households"."""
        return self.value if self in {Population.FAMILIES, Population.HOUSEHOLDS} else "people"


class Scope(StrEnum):
    """One event, or a running total over a window."""

    INCIDENT = "incident"
    CUMULATIVE = "cumulative"


class Status(StrEnum):
    """Whether the thing is said to have happened."""

    REPORTED = "reported"
    ANNOUNCED = "announced"
    DENIED = "denied"


class SourceType(StrEnum):
    """What kind of speaker an origin is."""

    MONITOR = "monitor"
    STATE_MEDIA = "state_media"
    OFFICIALS = "officials"
    ARMED_GROUP = "armed_group"
    UN_NGO = "un_ngo"
    MEDICS_RESCUERS = "medics_rescuers"
    WITNESS = "witness"
    MEDIA = "media"
    ARTICLE = "article"


METHODS: dict[Kind, frozenset[str]] = {
    Kind.CONTROL: frozenset({"captured", "lost", "withdrawn", "besieged", "holds"}),
    Kind.ACCESS: frozenset({"announced", "opened", "used", "closed", "refused"}),
    Kind.AGREEMENT: frozenset({"agreed", "in_force", "violated", "ended", "refused"}),
    Kind.MOVEMENT: frozenset({"sent", "heading", "arrived", "deployed", "patrolled", "set_up", "withdrawn", "stopped", "struck"}),
    Kind.MEETING: frozenset({"planned", "held", "postponed", "cancelled"}),
}
"""The methods of the kinds that are not violence; the others take VIOLENT_METHODS."""

VIOLENT_METHODS = frozenset({"airstrike", "shelling", "explosive", "chemical", "shooting", "siege", "other"})
"""How violence was done, for the counting kinds and `attack`."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts of a claim stand in the text; None for what is inferred or not stated."""

    figure: Span | None = None
    place: Span | None = None
    time: Span | None = None
    perpetrator: Span | None = None
    source: Span | None = None
    trigger: Span | None = None


@dataclass(frozen=True, slots=True, order=True)
class ClaimRef:
    """A claim by document and 0-based index in it; its text form is `claim_id`."""

    doc_id: str
    index: int

    @property
    def claim_id(self) -> str:
        """The text form "doc_id#index", the id in every output."""
        return f"{self.doc_id}#{self.index}"


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion; the fields are those of the exchange format.

    Attributes:
        ref: Document and index.
        kind: What it is about.
        evidence: The shortest stretch that carries it.
        figure: Number of people; None for the kinds without one. A `share` is in percent.
        population: Who is counted; None for the kinds without a number.
        part_of: Index in this document of the whole that this is a part of, or None.
        scope: One event or a running total; None for the kinds without a number.
        period: When it happened, as stated.
        place: The most specific place name as written, or None.
        places: All place names of the claim as written.
        located: The place meant, where it could be resolved.
        precision: How exact `located` is for this claim .
        province: First-level area code of the exchange format, a country's name in lower case, or None.
        perpetrators: Party codes; for control the holder after the event, for access, agreement and denial who acts, for a
            movement whose forces move, for a meeting the parties that take part.
        victims_side: Party code of the fighters counted, or of the side that lost a place; or None.
        method: A value of METHODS or VIOLENT_METHODS, or None.
        sources: Chain of attribution as written, origin first; empty when the article itself states it.
        source_ids: For each of `sources` its id in the register, None when it is not there.
        source_type: Type of the origin.
        status: Whether it is said to have happened.
        denies: Index in this document of the claim that a denial disputes, or None.
        incident: Label shared by this document's claims on one event ("i1"), or None.
        superseded: Whether the document itself replaces this figure by a later one.
        share: Share of a territory in percent, for control claims that state one.
        parts: Where the parts stand.
        reasons: Why it was read so, for a person.
        pack: The conflict pack that its party codes come from, or None.
        relation: How the thing lies to `located` ("10 km south of"), or None for in it.
        contenders: Places that the name may mean where it stays open between them, the likeliest first; else empty.
        movement: What moved, for claims on a movement; None for the other kinds.
        meeting: Who meets and what about, for claims on a meeting; None for the other kinds.
    """

    ref: ClaimRef
    kind: Kind
    evidence: Span
    figure: Figure | None = None
    population: Population | None = None
    part_of: int | None = None
    scope: Scope | None = None
    period: Period = Period()
    place: str | None = None
    places: tuple[str, ...] = ()
    located: Place | None = None
    precision: Precision = Precision.UNKNOWN
    province: str | None = None
    perpetrators: tuple[str, ...] = ()
    victims_side: str | None = None
    method: str | None = None
    sources: tuple[str, ...] = ()
    source_ids: tuple[str | None, ...] = ()
    source_type: SourceType = SourceType.ARTICLE
    status: Status = Status.REPORTED
    denies: int | None = None
    incident: str | None = None
    superseded: bool = False
    share: Figure | None = None
    parts: Parts = Parts()
    reasons: tuple[str, ...] = ()
    pack: str | None = None
    relation: Relation | None = None
    contenders: tuple[Place, ...] = ()
    movement: Movement | None = None
    meeting: Meeting | None = None

    @property
    def claim_id(self) -> str:
        """The id in every output."""
        return self.ref.claim_id


@dataclass(frozen=True, slots=True)
class Open:
    """Something that looked like a claim and was not read: never a figure, always a reason.

    Attributes:
        doc_id: The document.
        span: The words.
        reason: Why it was left open.
    """

    doc_id: str
    span: Span
    reason: str
