"""Statements on who holds a place, and on what became of a way or an agreement."""

from dataclasses import dataclass
from enum import StrEnum

from marsad.model.claim import ClaimRef, Kind, Status
from marsad.model.figure import Figure
from marsad.model.period import Period


class Standing(StrEnum):
    """How a statement stands against the others."""

    CLAIMED = "claimed"
    DISPUTED = "disputed"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class ControlStatement:
    """Who is said to hold, take, lose or besiege a place at a time.

    Attributes:
        place: As written.
        place_key: Place id, or the name folded.
        holder: Party code after the event, or None when not stated.
        lost_by: Party code, or None.
        state: "captured", "lost", "withdrawn", "besieged", "holds", or "keeps_posts" for posts or bases at the place.
        period: When.
        said_by: Origins by name, sorted; "not stated" for a document's own statement.
        standing: CLAIMED by one origin, AGREED by independent ones, DISPUTED by a denial or another holder.
        share: Share of the territory in percent, where stated.
        claims: The claims, sorted.
        disputed_by: Origins who deny it, sorted, each with how they put it.
        against_interest: Whether a side says it against its own interest.
    """

    place: str
    place_key: str
    holder: str | None
    lost_by: str | None
    state: str
    period: Period
    said_by: tuple[str, ...]
    standing: Standing
    claims: tuple[ClaimRef, ...]
    share: Figure | None = None
    disputed_by: tuple[str, ...] = ()
    against_interest: bool = False


@dataclass(frozen=True, slots=True)
class AccessStatement:
    """A corridor, crossing, road or delivery, or an agreement, and what is said to have become of it.

    Attributes:
        kind: ACCESS or AGREEMENT.
        place: As written, or None.
        place_key: Place id or folded name, "" when there is none.
        state: The method: "announced", "opened", "used", "closed", "refused"; for agreements theirs.
        parties: Party codes who act.
        period: When.
        said_by: Origins by name, sorted.
        standing: As for control.
        claims: The claims, sorted.
        disputed_by: Origins who deny it, sorted.
    """

    kind: Kind
    place: str | None
    place_key: str
    state: str
    parties: tuple[str, ...]
    period: Period
    said_by: tuple[str, ...]
    standing: Standing
    claims: tuple[ClaimRef, ...]
    disputed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingStatement:
    """A meeting, and what is said to have become of it.

    Attributes:
        form: "summit", "visit", "call", "talks" or "meeting".
        state: The method: "planned", "held", "postponed" or "cancelled".
        status: Whether it is reported, announced or denied.
        participants: Who meets, as the fullest report writes it.
        parties: Party codes of those who meet, sorted.
        place: As written, or None.
        period: When; unknown where nobody says.
        purpose: What about, as written, or None.
        said_by: Origins by name, sorted.
        standing: As for control.
        claims: The claims, sorted.
    """

    form: str
    state: str
    status: Status
    participants: tuple[str, ...]
    parties: tuple[str, ...]
    place: str | None
    period: Period
    purpose: str | None
    said_by: tuple[str, ...]
    standing: Standing
    claims: tuple[ClaimRef, ...]


@dataclass(frozen=True, slots=True)
class MovementStatement:
    """A movement of forces, and what is said of it.

    Attributes:
        form: "convoy", "reinforcements", "patrol", "unit" or "post".
        state: The method: "sent", "arrived", "withdrawn" and so on.
        status: Whether it is reported, announced or denied.
        parties: Party codes of whose forces move, sorted.
        vehicles: The numbers of vehicles that are stated, each once, never summed.
        troops: The numbers of soldiers or fighters that are stated, each once, never summed.
        place: As written, or None.
        origin: Where it came from, as written, or None.
        destination: Where it went, as written, or None.
        stopped_by: Party codes of those who are said to have stopped or struck it, sorted.
        period: When; unknown where nobody says.
        said_by: Origins by name, sorted.
        standing: As for control.
        claims: The claims, sorted.
    """

    form: str
    state: str
    status: Status
    parties: tuple[str, ...]
    vehicles: tuple[Figure, ...]
    troops: tuple[Figure, ...]
    place: str | None
    origin: str | None
    destination: str | None
    stopped_by: tuple[str, ...]
    period: Period
    said_by: tuple[str, ...]
    standing: Standing
    claims: tuple[ClaimRef, ...]


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something announced for a time: a meeting, a truce, an opening, a deadline, and what was reported of it afterwards.

    Attributes:
        kind: Of the announcement.
        state: The method announced ("opened", "agreed"), or the status where none is stated.
        place: As written, or None.
        parties: Party codes who act, sorted.
        period: For when it is announced; unknown where nobody says.
        said_by: Origins who announce it, sorted.
        claims: The announcements, sorted.
        afterwards: Later claims on the same thing, by publication; empty while nothing is reported.
    """

    kind: Kind
    state: str
    place: str | None
    parties: tuple[str, ...]
    period: Period
    said_by: tuple[str, ...]
    claims: tuple[ClaimRef, ...]
    afterwards: tuple[ClaimRef, ...] = ()
