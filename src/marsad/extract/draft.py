"""A claim while it is being read: what is known so far, with the mentions it comes from."""

from dataclasses import dataclass, field

from marsad.extract.lines import Line
from marsad.model import (
    Figure,
    FigureMention,
    Kind,
    Meeting,
    Movement,
    Period,
    Population,
    Scope,
    SourceType,
    Span,
    Status,
    Toponym,
)

VIOLENT = frozenset({Kind.KILLED, Kind.INJURED, Kind.ATTACK})
"""Kinds that are read from an event of violence."""


@dataclass(frozen=True, slots=True)
class Naming:
    """Who is said to have done what an event tells of.

    Attributes:
        origin: Who says so, at most one, by id or name; empty for the article itself.
        codes: Party codes, in order of mention.
        span: Where they are named.
        own: Whether it is a charge, a guess or a choice of two, which is the word of its origin alone.
    """

    origin: tuple[str | None, ...]
    codes: tuple[str, ...]
    span: Span
    own: bool


@dataclass(slots=True, eq=False)
class Event:
    """One event of violence, as the document tells it.

    Attributes:
        number: Order of first mention.
        period: Day or days; unknown until a sentence states one.
        stated: Day on which somebody spoke of it: used when no other day is given.
        places: Where, most specific known so far.
        perpetrators: Party codes.
        method: How.
        weak: Method of a word that may mean several ("bombardment").
        headlined: Whether only the headline gives the place: it is short, and any place of the text after it is better.
        named: Who is said to have done it, each with the origin that says so (none for the article itself).
        unsaid: Whether the text says that nobody knows who did it.
        kinds: Kinds of event that its words name.
        drafts: Claims about it.
    """

    number: int
    period: Period = field(default_factory=Period)
    stated: Period = field(default_factory=Period)
    places: tuple[Toponym, ...] = ()
    perpetrators: tuple[str, ...] = ()
    method: str | None = None
    weak: str | None = None
    headlined: bool = False
    named: list[Naming] = field(default_factory=list)
    unsaid: bool = False
    kinds: set[str] = field(default_factory=set)
    drafts: list["Draft"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Draft:
    """A claim being read.

    Attributes:
        kind: What it is about.
        line: Its sentence.
        trigger: The words that give the kind.
        evidence: The stretch that carries it.
        figure: The figure, for counting kinds.
        population: Who is counted.
        whole: The claim that this is a part of.
        scope: One event or a running total; None until decided.
        period: When.
        said: Day of the statement, where the sentence dates only that.
        time: Where the time stands.
        places: Place names, most specific level, in order.
        perpetrators: Party codes.
        actor: Where the perpetrator is named.
        victims_side: Side of the fighters counted, or that lost a place.
        method: How.
        names: Chain of attribution.
        source_ids: Ids of the chain.
        source_type: Type of the origin.
        source: Where the origin is named.
        status: Whether it is said to have happened.
        denies: The claim that a denial disputes.
        event: The event of violence it belongs to.
        superseded: Whether the text replaces the figure.
        combined: Whether the figure sums killed and injured.
        share: Share of a territory.
        planned: Whether it is only planned.
        movement: For displacement, whether one movement is meant.
        secondary: Whether it only stands where nothing else counts those killed or injured ("the victim died").
        aside: Whether it is only mentioned in passing ("rebel-held", "under a deal"): the article's own words.
        area: First-level area of a place that no table knows, from the places named around it.
        moves: What moved, for a movement.
        meets: Who meets, for a meeting.
        counted: Where the number of what moves stands.
        reasons: Why it was read so.
    """

    kind: Kind
    line: Line
    trigger: Span
    evidence: Span
    figure: FigureMention | None = None
    population: Population | None = None
    whole: "Draft | None" = None
    scope: Scope | None = None
    period: Period = field(default_factory=Period)
    said: Period = field(default_factory=Period)
    time: Span | None = None
    places: tuple[Toponym, ...] = ()
    perpetrators: tuple[str, ...] = ()
    actor: Span | None = None
    victims_side: str | None = None
    method: str | None = None
    names: tuple[str, ...] = ()
    source_ids: tuple[str | None, ...] = ()
    source_type: SourceType = SourceType.ARTICLE
    source: Span | None = None
    status: Status = Status.REPORTED
    denies: "Draft | None" = None
    event: Event | None = None
    superseded: bool = False
    combined: bool = False
    share: Figure | None = None
    movement: bool = False
    secondary: bool = False
    aside: bool = False
    area: str | None = None
    moves: Movement | None = None
    meets: Meeting | None = None
    counted: Span | None = None
    reasons: list[str] = field(default_factory=list)

    @property
    def core(self) -> Span:
        """The figure's span, or the trigger's where there is none."""
        return self.figure.span if self.figure else self.trigger

    @property
    def day(self) -> Period:
        """The period, when it is known."""
        return self.period
