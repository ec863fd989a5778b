"""What stands on the map: incidents by size and precision, control by holder and standing, access by status."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from marsad.model import AccessStatement, ControlStatement, IncidentAssessment, Kind, Place, Precision, Standing
from marsad.publish.catalogue import Catalogue, Located, located_of
from marsad.publish.glyphs import period_text, state_text
from marsad.publish.lines import by_whom, is_violent, origins_text, what
from marsad.publish.whereabouts import exactness

SMALLEST, LARGEST = 4.0, 24.0
"""Radius of a mark for one person and the most that a mark may reach, in drawing units."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on the map.

    Attributes:
        place: Where; has a point.
        precision: How exactly that is known.
        shape: "killed", "injured", "displaced", "attack", "control", "access".
        title: What it is, in words.
        href: Anchor on the page.
        low: Low bound in persons, 0 for none.
        high: High bound in persons, or None.
        colour: Of the holder, for control.
        pattern: "", "disputed", "besieged" or "announced".
    """

    place: Place
    precision: Precision
    shape: str
    title: str
    href: str
    low: int = 0
    high: int | None = None
    colour: str = ""
    pattern: str = ""

    @property
    def radius(self) -> float:
        """Radius of the disc; its area grows with the low bound."""
        return radius(self.low) if self.shape in {"killed", "injured"} else SMALLEST + 2


def radius(count: int) -> float:
    """Radius whose area is proportional to a count, with a floor for small ones and a ceiling for very large ones."""
    return round(min(max(SMALLEST, 1.7 * math.sqrt(count)), LARGEST), 1)


def _visible(located: Located) -> Place | None:
    """The place with the point at which it is drawn; a district is drawn as a soft patch and never as a point."""
    lat, lon = located.point
    place = located.place
    if place is None or (lat is None and (located.precision is not Precision.DISTRICT or place.lat is None)):
        return None
    return place if lat is None else replace(place, lat=lat, lon=lon)


def incident_mark(item: IncidentAssessment, found: Catalogue) -> Mark | None:
    """An incident that harmed people; None when its place is too vague to be drawn."""
    incident = item.incident
    place = _visible(located_of(incident))
    if place is None or not is_violent(item, found):
        return None
    shape, low, high = _size(item)
    head = "; ".join(piece.text + piece.tail for piece in what(item, found))
    where = f"{incident.place or place.name} ({exactness(incident.precision, incident.relation)})"
    title = ", ".join((head, where, period_text(incident.period), by_whom(item, found), origins_text(item.origins)))
    return Mark(place, incident.precision, shape, title, incident.incident_id, low, high)


def _size(item: IncidentAssessment) -> tuple[str, int, int | None]:
    """Shape and bounds by the gravest whole figure; nothing is summed."""
    for kind in (Kind.KILLED, Kind.INJURED, Kind.DISPLACED):
        figures = [counted.figure for counted in item.figures if counted.kind is kind]
        if figures:
            figure = max(figures, key=lambda each: (each.low or 0, each.high or 0))
            return kind.value, figure.low or 0, figure.high
    return "attack", 0, None


def control_marks(found: Catalogue) -> list[Mark]:
    """The latest statement per place; hatched where any statement on the place is disputed."""
    latest: dict[str, ControlStatement] = {}
    disputed: set[str] = set()
    for statement in found.view.assessment.control:
        if statement.state == "keeps_posts":
            continue
        if statement.standing is Standing.DISPUTED:
            disputed.add(statement.place_key)
        kept = latest.get(statement.place_key)
        if kept is None or (statement.period.end and (kept.period.end is None or statement.period.end >= kept.period.end)):
            latest[statement.place_key] = statement
    marks = [_control_mark(statement, found, key in disputed) for key, statement in sorted(latest.items())]
    return [mark for mark in marks if mark]


def _control_mark(statement: ControlStatement, found: Catalogue, disputed: bool) -> Mark | None:
    located = found.located(statement.claims, statement.place_key)
    place = _visible(located)
    if place is None:
        return None
    pattern = "besieged" if statement.state == "besieged" else "disputed" if disputed else ""
    holder = found.names((statement.holder,) if statement.holder else (), statement.claims)
    colour = found.party(statement.holder, statement.claims).colour if statement.holder else "#888888"
    standing = "disputed" if disputed else statement.standing.value
    said = ", ".join(statement.said_by)
    when = period_text(statement.period)
    title = f"{statement.place}: {state_text(statement.state)} {holder}, {when}, said by {said}, {standing}"
    return Mark(place, located.precision, "control", title, "control", colour=colour, pattern=pattern)


def access_mark(statement: AccessStatement, found: Catalogue) -> Mark | None:
    """A corridor, crossing, road or delivery; hollow where it was only announced or its existence is disputed."""
    located = found.located(statement.claims, statement.place_key)
    place = _visible(located)
    if place is None:
        return None
    hollow = statement.state == "announced" or statement.standing is Standing.DISPUTED
    standing = statement.standing.value
    said = f"said by {', '.join(statement.said_by)}"
    title = f"{statement.place}: {statement.kind.value}, {state_text(statement.state)}, {said}, {standing}"
    return Mark(place, located.precision, "access", title, "access", pattern="announced" if hollow else "")


def marks(found: Catalogue) -> list[Mark]:
    """All marks, in the order in which they are drawn: control, access, then people, the largest below.

    Where an agreement was signed is no place of the conflict, so agreements have no mark.
    """
    assessment = found.view.assessment
    harm = _present(incident_mark(item, found) for item in assessment.incidents)
    ways = _present(access_mark(statement, found) for statement in assessment.access if statement.kind is Kind.ACCESS)
    return [*control_marks(found), *ways, *sorted(harm, key=lambda mark: (-mark.radius, mark.href))]


def _present(found: Iterable[Mark | None]) -> list[Mark]:
    return [mark for mark in found if mark]
