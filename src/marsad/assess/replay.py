"""Control replayed: how a place changed hands, and who is said to hold what on a day."""

from collections.abc import Iterable
from datetime import date

from marsad.assess.control import KEEPS_POSTS
from marsad.model import ControlStatement
from marsad.text.names import same_name

GAINED = frozenset({"captured", "holds"})
"""States after which the statement's holder has the place."""

LEFT = frozenset({"lost", "withdrawn"})
"""States after which the statement's holder has the place no more."""


def timeline(statements: Iterable[ControlStatement], place: str) -> tuple[ControlStatement, ...]:
    """The statements on one place, the undated ones last.

    Args:
        statements: From an assessment.
        place: A name in any spelling, or a place key.
    """
    here = [row for row in statements if place == row.place_key or same_name(place, row.place)]
    return tuple(sorted(here, key=lambda row: (str(_begin(row) or "9999"), row.state, row.claims)))


def held_at(statements: Iterable[ControlStatement], day: date) -> tuple[ControlStatement, ...]:
    """Of each place the latest statements that begin on or before a day; sorted by place.

    Several statements of one latest day stand side by side. A place of which nothing dated is known by then is left out:
    what an undated statement says may have begun at any time. Nothing is concluded beyond what was stated.
    """
    latest: dict[tuple[str, bool], list[ControlStatement]] = {}
    for row in statements:
        begin = _begin(row)
        if begin is None or begin > day:
            continue
        thing = row.place_key, row.state == KEEPS_POSTS
        kept = latest.setdefault(thing, [])
        if not kept or begin == _begin(kept[0]):
            kept.append(row)
        elif begin > (_begin(kept[0]) or date.min):
            latest[thing] = [row]
    return tuple(sorted((row for rows in latest.values() for row in rows), key=lambda row: (row.place, row.state, row.claims)))


def state_of(statement: ControlStatement) -> str:
    """What a statement says of the place from then on: "held", "left", "besieged", or "contested" where it is disputed."""
    if statement.standing.value == "disputed":
        return "contested"
    if statement.state in GAINED:
        return "held"
    return "left" if statement.state in LEFT else statement.state


def _begin(statement: ControlStatement) -> date | None:
    """The day from which a statement holds at the latest: its last possible day for a change, its first for a state."""
    period = statement.period
    return period.start if statement.state in {"holds", KEEPS_POSTS} else period.end or period.start
