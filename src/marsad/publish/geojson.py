"""Incidents and control as a map layer; what is vague gets no point."""

import json
from collections.abc import Mapping
from typing import Any

from marsad.model import ControlStatement, IncidentAssessment, Precision
from marsad.publish.catalogue import Catalogue, Located, located_of
from marsad.publish.caveats import CAVEAT, as_of_text
from marsad.publish.rows import Row, control_row, incident_row

_AREAS = frozenset({Precision.GOVERNORATE, Precision.REGION})


def _point(located: Located) -> Row | None:
    lat, lon = located.point
    return None if lat is None or lon is None else {"type": "Point", "coordinates": [lon, lat]}


def boundary(text: str | None, names: frozenset[str]) -> Mapping[str, Any] | None:
    """The geometry of the first feature that carries one of these names in any of its properties.

    Args:
        text: GeoJSON of province borders, or None.
        names: Codes and names of the province, lower case.
    """
    for feature in json.loads(text)["features"] if text else ():
        values = {str(value).casefold() for value in (feature.get("properties") or {}).values()}
        if values & names and feature.get("geometry"):
            geometry: Mapping[str, Any] = feature["geometry"]
            return geometry
    return None


def province_geometry(catalogue: Catalogue, code: str | None) -> Mapping[str, Any] | None:
    """The borders of a province, where a pack has them."""
    for pack in catalogue.references.packs:
        for province in pack.provinces:
            if code and province.code == code:
                names = {province.code, province.name, *province.aliases}
                return boundary(pack.boundaries, frozenset(name.casefold() for name in names))
    return None


def incident_feature(item: IncidentAssessment, catalogue: Catalogue) -> Row:
    """An incident: a point where it is known, the province where only that is known and borders are given, else null."""
    incident = item.incident
    geometry: Mapping[str, Any] | None = _point(located_of(incident))
    if geometry is None and incident.precision in _AREAS:
        geometry = province_geometry(catalogue, incident.province)
    properties = {"layer": "incident"} | incident_row(item, catalogue)
    return {"type": "Feature", "id": incident.incident_id, "geometry": geometry, "properties": properties}


def control_feature(statement: ControlStatement, catalogue: Catalogue) -> Row:
    """A statement on control, at its place."""
    located = catalogue.located(statement.claims, statement.place_key)
    properties = {"layer": "control"} | control_row(statement, catalogue)
    return {"type": "Feature", "geometry": _point(located), "properties": properties}


def layer(catalogue: Catalogue) -> Row:
    """The whole layer, with the caveat and the as-of time as members of the collection."""
    assessment = catalogue.view.assessment
    incidents = [incident_feature(item, catalogue) for item in assessment.incidents]
    control = [control_feature(statement, catalogue) for statement in assessment.control]
    return {
        "type": "FeatureCollection",
        "as_of": as_of_text(catalogue.view),
        "caveat": CAVEAT,
        "features": [*incidents, *control],
    }
