"""Movements of forces: reports of one movement are put together by whose forces move, what moves, where and the day."""

from collections.abc import Iterable

from marsad.assess.dossier import Dossier
from marsad.assess.statements import commonest, gathered, period_of, said_by, standing_of
from marsad.model import Claim, Figure, Kind, MovementStatement


def movement_statements(dossier: Dossier) -> tuple[MovementStatement, ...]:
    """One statement per movement and what became of it, sorted by day; what has no day comes last."""
    told = (claim for claim in dossier.claims.values() if claim.kind is Kind.MOVEMENT and claim.movement)
    groups = gathered(told, lambda a, b: _one(a, b, dossier))
    return tuple(sorted((_statement(group, dossier) for group in groups), key=_order))


def _order(row: MovementStatement) -> tuple[str, str, object]:
    return str(row.period.start or row.period.end or "9999"), row.form, row.claims


def _one(a: Claim, b: Claim, dossier: Dossier) -> bool:
    """Whether two claims are of one movement: one form, forces, state and place, on days that overlap."""
    if (
        a.movement is None
        or b.movement is None
        or a.movement.form != b.movement.form
        or (a.method, a.status) != (b.method, b.status)
    ):
        return False
    if not a.period.overlaps(b.period):
        return False
    places = dossier.areas.sharp(a), dossier.areas.sharp(b)
    return bool(set(a.perpetrators) & set(b.perpetrators)) and bool(places[0] & places[1])


def _statement(claims: list[Claim], dossier: Dossier) -> MovementStatement:
    moves = [claim.movement for claim in claims if claim.movement]
    return MovementStatement(
        form=moves[0].form,
        state=claims[0].method or claims[0].status.value,
        status=claims[0].status,
        parties=tuple(sorted({code for claim in claims for code in claim.perpetrators})),
        vehicles=_figures(move.vehicles for move in moves),
        troops=_figures(move.troops for move in moves),
        place=commonest([claim.place for claim in claims if claim.place]),
        origin=commonest([move.origin for move in moves if move.origin]),
        destination=commonest([move.destination for move in moves if move.destination]),
        stopped_by=tuple(sorted({code for move in moves for code in move.stopped_by})),
        period=period_of(claims),
        said_by=said_by(claims, dossier),
        standing=standing_of(claims, dossier, False),
        claims=tuple(claim.ref for claim in claims),
    )


def _figures(figures: Iterable[Figure | None]) -> tuple[Figure, ...]:
    """The numbers that are stated, each once; never summed."""
    return tuple(dict.fromkeys(figure for figure in figures if figure is not None))
