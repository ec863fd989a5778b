"""How exactly it is known where a thing is, in words, with the report's own words for it."""

from collections.abc import Iterable

from marsad.model import Claim, Incident, Place, Precision, Relation, RelationKind
from marsad.publish.glyphs import PRECISION_WORDS


def exactness(precision: Precision, relation: Relation | None = None) -> str:
    """How exactly a place is known ("near the place named: “10 km south of …”, within 5 km of a point computed from that")."""
    words = PRECISION_WORDS[precision]
    if relation is None or relation.kind is RelationKind.WITHIN:
        return words
    circle = f", within {relation.radius_km:.0f} km of a point computed from that" if relation.radius_km is not None else ""
    return f"{words}: “{relation.wording}”{circle}"


def incident_exactness(incident: Incident, claims: Iterable[Claim]) -> str:
    """How exactly it is known where an incident is; where a name stays open between places, those places."""
    if incident.located is None:
        for claim in claims:
            if claim.contenders:
                return "open between " + " and ".join(_named(place) for place in claim.contenders)
    return exactness(incident.precision, incident.relation)


def _named(place: Place) -> str:
    around = ", ".join(part for part in (place.district, place.province, place.country) if part)
    return f"{place.name} ({around})" if around else place.name
