"""Findings as lines of pieces, each piece with the claims that it can be followed to."""

import re
from dataclasses import dataclass
from datetime import date

from marsad.model import (
    AccessStatement,
    Claim,
    ClaimRef,
    Contradiction,
    ContradictionType,
    ControlStatement,
    CountedFigure,
    IncidentAssessment,
    Kind,
    Period,
    Standing,
    TollSeries,
)
from marsad.publish.catalogue import Catalogue
from marsad.publish.glyphs import NOT_STATED, count_text, figure_text, measure_text, period_text, state_text
from marsad.publish.rows import is_part

TYPE_WORDS: dict[ContradictionType, str] = {
    ContradictionType.VALUE: "two numbers for one thing",
    ContradictionType.EXISTENCE: "one says that it is so, the other that it is not",
    ContradictionType.PERPETRATOR: "two answers to who did it",
    ContradictionType.DATE: "two dates for one thing",
    ContradictionType.PLACE: "two places for one thing",
    ContradictionType.SCOPE: "one number, two things counted",
    ContradictionType.FRAMING: "one event, two descriptions",
}
"""The types of contradiction in plain words."""

_DEADLIEST = (Kind.KILLED, Kind.INJURED, Kind.DISPLACED, Kind.DETAINED, Kind.AFFECTED)


@dataclass(frozen=True, slots=True)
class Piece:
    """A few words of a line.

    Attributes:
        text: The words.
        claims: The claims behind them; empty for words that no single claim proves.
        quiet: Whether it is said in grey ("not stated").
        tail: Words that follow without a separator.
    """

    text: str
    claims: tuple[ClaimRef, ...] = ()
    quiet: bool = False
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces that are read one after the other.

    Attributes:
        pieces: The pieces.
        quiet: Whether the whole line is said in grey.
    """

    pieces: tuple[Piece, ...]
    quiet: bool = False

    @property
    def text(self) -> str:
        """The line as plain text, pieces separated by " · "."""
        return " · ".join(piece.text + piece.tail for piece in self.pieces)


def _when(period: Period) -> Piece:
    return Piece(period_text(period)) if period.known else Piece(f"date {NOT_STATED}", quiet=True)


def _where(place: str | None) -> Piece:
    return Piece(place) if place else Piece(f"place {NOT_STATED}", quiet=True)


def origins_text(names: tuple[str, ...]) -> str:
    """Independent origins, counted and named: "1 origin (SOHR)"; "origin not stated" for none."""
    named = tuple(name for name in names if name != NOT_STATED)
    return f"{count_text(len(named), 'origin')} ({', '.join(named)})" if named else f"origin {NOT_STATED}"


def _who(names: tuple[str, ...]) -> Piece:
    return Piece(origins_text(names), quiet=set(names) <= {NOT_STATED})


def what(item: IncidentAssessment, found: Catalogue) -> tuple[Piece, ...]:
    """What an incident is: its whole figures, else what was done."""
    wholes = [counted for counted in item.figures if not is_part(counted, found)] or list(item.figures)
    if wholes:
        return tuple(counted_piece(counted) for counted in wholes)
    claims = [claim for ref in item.incident.members if (claim := found.claims.get(ref))]
    words = {_deed(claim): claim for claim in reversed(claims)}
    return tuple(Piece(word, (claim.ref,)) for word, claim in sorted(words.items(), key=lambda each: each[1].ref))


def _deed(claim: Claim) -> str:
    """What was done, without who did it: "taken", "air strike", "corridor announced"."""
    return re.sub(r" (?:by|to)$", "", state_text(claim.method)) if claim.method else claim.kind.value


def counted_piece(counted: CountedFigure) -> Piece:
    """A counted figure as a piece: "≥ 12 civilians killed", the number followed by what it counts."""
    measure = measure_text(counted.kind, counted.population, counted.figure)
    return Piece(figure_text(counted.figure), counted.claims, tail=f" {measure}")


def by_whom(item: IncidentAssessment, found: Catalogue) -> str:
    """Perpetrators with who says so: "Russia (says SOHR)"; "perpetrator not stated" for none."""
    refs = item.incident.members
    named = [(found.party(code, refs).short, origin) for code, origin in item.perpetrators if code != "unknown"]
    said = [f"{name} (says {origin})" if origin != NOT_STATED else f"{name} (no source named)" for name, origin in named]
    return f"by {'; '.join(said)}" if said else f"perpetrator {NOT_STATED}"


def weight(item: IncidentAssessment) -> tuple[int, ...]:
    """Largest low bound per measure, the gravest first; for sorting and for the size of marks. Nothing is summed."""
    return tuple(max((c.figure.low or 0 for c in item.figures if c.kind is kind), default=0) for kind in _DEADLIEST)


def is_violent(item: IncidentAssessment, found: Catalogue) -> bool:
    """Whether an incident is violence or harm to people, and not a change of control or access alone."""
    kinds = {claim.kind for ref in item.incident.members if (claim := found.claims.get(ref))}
    return bool(kinds & {Kind.KILLED, Kind.INJURED, Kind.DISPLACED, Kind.DETAINED, Kind.AFFECTED, Kind.ATTACK})


def incidents(found: Catalogue) -> list[Line]:
    """Incidents that harmed people, the gravest first."""
    shown = [item for item in found.view.assessment.incidents if is_violent(item, found)]
    return [incident_line(item, found) for item in sorted(shown, key=_gravity)]


def _gravity(item: IncidentAssessment) -> tuple[tuple[int, ...], date, str]:
    return tuple(-each for each in weight(item)), item.incident.period.start or date.max, item.incident.incident_id


def incident_line(item: IncidentAssessment, found: Catalogue) -> Line:
    """What, where, when, by whom, who says so."""
    incident = item.incident
    return Line(
        (
            *what(item, found),
            _where(incident.place),
            _when(incident.period),
            Piece(by_whom(item, found), quiet=not item.perpetrators),
            _who(item.origins),
            Piece(count_text(len(item.outlets), "outlet")),
        )
    )


def tolls(found: Catalogue) -> list[Line]:
    """Running totals, each at its latest state: the gravest measure first, and of each measure the largest."""
    return [toll_line(series) for series in sorted(found.view.assessment.tolls, key=_grave) if series.entries]


def _grave(series: TollSeries) -> tuple[int, int]:
    measure = _DEADLIEST.index(series.kind) if series.kind in _DEADLIEST else len(_DEADLIEST)
    return measure, -max((entry.figure.low or entry.figure.high or 0 for entry in series.entries), default=0)


def toll_line(series: TollSeries) -> Line:
    """The latest state that an origin stands for (else the latest), the area, the window, the origins and the outlets."""
    last = next((entry for entry in reversed(series.entries) if entry.origin), series.entries[-1])
    measure = measure_text(series.kind, series.population)
    area = (Piece(series.area),) if series.area else ()
    return Line(
        (
            Piece(figure_text(last.figure), last.claims, tail=f" {measure}"),
            *area,
            Piece(period_text(series.window)),
            _who(series.origins),
            Piece(count_text(len(series.outlets), "outlet")),
        )
    )


def control(found: Catalogue) -> list[Line]:
    """Statements on who holds what, the latest first."""
    statements = sorted(found.view.assessment.control, key=lambda each: each.period.end or date.min, reverse=True)
    return [control_line(statement, found) for statement in statements]


def control_line(statement: ControlStatement, found: Catalogue) -> Line:
    """Place, state and holder, when, by whom said, by whom disputed."""
    holder = found.names((statement.holder,) if statement.holder else (), statement.claims)
    share = (Piece(figure_text(statement.share, " %"), statement.claims, tail=" of the territory"),) if statement.share else ()
    return Line(
        (
            Piece(statement.place),
            *share,
            Piece(f"{state_text(statement.state)} {holder}", statement.claims),
            _when(statement.period),
            *_standing(statement),
        )
    )


def _standing(statement: ControlStatement | AccessStatement) -> tuple[Piece, ...]:
    said = Piece(f"said by {', '.join(statement.said_by) or NOT_STATED}".replace(f"by {NOT_STATED}", f"by: {NOT_STATED}"))
    if statement.standing is Standing.DISPUTED:
        return said, Piece(f"disputed by {', '.join(statement.disputed_by) or 'another statement'}")
    return (said, Piece("independent origins agree")) if statement.standing is Standing.AGREED else (said,)


def access(found: Catalogue) -> list[Line]:
    """Corridors, crossings, roads, aid and agreements, the latest first."""
    statements = sorted(found.view.assessment.access, key=lambda each: each.period.end or date.min, reverse=True)
    return [access_line(statement, found) for statement in statements]


def access_line(statement: AccessStatement, found: Catalogue) -> Line:
    """What, where, the state that is claimed, when, by whom said, by whom disputed."""
    actors = (Piece(found.names(statement.parties, statement.claims)),) if statement.parties else ()
    return Line(
        (
            _where(statement.place),
            Piece(f"{statement.kind.value}: {state_text(statement.state)}", statement.claims),
            *actors,
            _when(statement.period),
            *_standing(statement),
        )
    )


def contradictions(found: Catalogue) -> list[Line]:
    """Contradictions, the strong ones first."""
    ordered = sorted(
        found.view.assessment.contradictions, key=lambda each: (each.strength.value, each.type.value, each.a, each.b)
    )
    return [contradiction_line(item, found) for item in ordered]


def contradiction_line(item: Contradiction, found: Catalogue) -> Line:
    """The type in plain words, why, and the two who disagree."""
    sides = tuple(Piece(found.origin(ref), (ref,)) for ref in (item.a, item.b))
    return Line((Piece(TYPE_WORDS[item.type]), *sides, Piece(item.why)))
