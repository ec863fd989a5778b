"""Distances and bearings on a sphere; a report states neither so exactly that the flattening of the earth would show."""

import math

EARTH_KM = 6371.0
"""Mean radius of the earth in kilometres (IUGG)."""

Point = tuple[float, float]
"""Latitude and longitude in decimal degrees."""


def apart_km(left: Point, right: Point) -> float:
    """Great-circle distance in kilometres."""
    (a, b), (c, d) = (tuple(map(math.radians, point)) for point in (left, right))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def bearing_of(left: Point, right: Point) -> float:
    """The direction in which one starts from the left point to the right one, in degrees clockwise from north, 0 up to 360."""
    (a, b), (c, d) = (tuple(map(math.radians, point)) for point in (left, right))
    east = math.sin(d - b) * math.cos(c)
    north = math.cos(a) * math.sin(c) - math.sin(a) * math.cos(c) * math.cos(d - b)
    return math.degrees(math.atan2(east, north)) % 360.0


def moved(point: Point, bearing: float, km: float) -> Point:
    """The point that lies so many kilometres away in that direction; longitude from -180 up to 180."""
    lat, lon = map(math.radians, point)
    way, turn = km / EARTH_KM, math.radians(bearing)
    sine = math.sin(lat) * math.cos(way) + math.cos(lat) * math.sin(way) * math.cos(turn)
    north = math.asin(max(-1.0, min(1.0, sine)))
    east = lon + math.atan2(math.sin(turn) * math.sin(way) * math.cos(lat), math.cos(way) - math.sin(lat) * sine)
    return math.degrees(north), (math.degrees(east) + 180.0) % 360.0 - 180.0


def halfway(left: Point, right: Point) -> Point:
    """The point in the middle between two."""
    return moved(left, bearing_of(left, right), apart_km(left, right) / 2)
