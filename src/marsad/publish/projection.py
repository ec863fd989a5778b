"""From degrees to the drawing: an equirectangular frame around some points, and outlines cut to it."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

KM_PER_DEGREE = 111.2
"""Kilometres in a degree of latitude (mean Earth radius 6,371 km)."""

LEAST_SPAN = 0.9
"""Smallest height of a frame in degrees of latitude: one place alone is shown with its surroundings."""

Point = tuple[float, float]
"""Longitude and latitude, or x and y."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle of the world and the rectangle of the drawing that it fills.

    Attributes:
        west: Left edge, degrees.
        north: Upper edge, degrees.
        scale: Drawing units per degree of latitude.
        squeeze: Cosine of the middle latitude; a degree of longitude is that much shorter.
        width: Of the drawing, in its units.
        height: Of the drawing.
    """

    west: float
    north: float
    scale: float
    squeeze: float
    width: float
    height: float

    def place(self, lon: float, lat: float) -> Point:
        """Where a point of the world lies in the drawing."""
        return round((lon - self.west) * self.squeeze * self.scale, 1), round((self.north - lat) * self.scale, 1)

    def shows(self, lon: float, lat: float, margin: float = 0) -> bool:
        """Whether a point lies in the drawing, at least `margin` units from its edge."""
        x, y = self.place(lon, lat)
        return margin <= x <= self.width - margin and margin <= y <= self.height - margin

    def length(self, kilometres: float) -> float:
        """A distance in drawing units."""
        return kilometres / KM_PER_DEGREE * self.scale


def frame(points: Iterable[Point], width: float, height: float) -> Frame | None:
    """The frame that shows all points (longitude, latitude) with a margin; None without points."""
    found = list(points)
    if not found:
        return None
    lons, lats = [lon for lon, _ in found], [lat for _, lat in found]
    middle_lon, middle_lat = (min(lons) + max(lons)) / 2, (min(lats) + max(lats)) / 2
    squeeze = max(math.cos(math.radians(middle_lat)), 0.1)
    tall = max((max(lats) - min(lats)) * 1.35, (max(lons) - min(lons)) * 1.45 * squeeze * height / width, LEAST_SPAN)
    scale = height / tall
    return Frame(middle_lon - width / scale / squeeze / 2, middle_lat + tall / 2, scale, squeeze, width, height)


def rings(geometry: Mapping[str, Any] | None) -> Iterator[list[Point]]:
    """The rings of a polygon or many."""
    kind = geometry.get("type") if geometry else None
    polygons = [geometry["coordinates"]] if geometry and kind == "Polygon" else []
    if geometry and kind == "MultiPolygon":
        polygons = geometry["coordinates"]
    for polygon in polygons:
        for ring in polygon:
            yield [(float(point[0]), float(point[1])) for point in ring]


def path(geometry: Mapping[str, Any] | None, around: Frame) -> str:
    """A geometry as SVG path data, cut a little outside the frame; "" when nothing of it is there."""
    drawn = []
    for ring in rings(geometry):
        points = _cut([around.place(lon, lat) for lon, lat in ring], around)
        if len(points) > 2:
            drawn.append("M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z")
    return "".join(drawn)


def _cut(points: Sequence[Point], around: Frame) -> list[Point]:
    """A ring cut by the four edges (Sutherland and Hodgman), which lie 20 units outside the drawing."""
    ring = list(points)
    for axis, limit, sign in ((0, -20.0, 1), (0, around.width + 20, -1), (1, -20.0, 1), (1, around.height + 20, -1)):
        kept: list[Point] = []
        for here, there in zip(ring, ring[1:] + ring[:1], strict=True):
            inside, next_inside = (here[axis] - limit) * sign >= 0, (there[axis] - limit) * sign >= 0
            if inside:
                kept.append(here)
            if inside != next_inside:
                kept.append(_crossing(here, there, axis, limit))
        ring = kept
    return [point for at, point in enumerate(ring) if at == 0 or point != ring[at - 1]]


def _crossing(here: Point, there: Point, axis: int, limit: float) -> Point:
    share = (limit - here[axis]) / (there[axis] - here[axis])
    return round(here[0] + share * (there[0] - here[0]), 1), round(here[1] + share * (there[1] - here[1]), 1)
