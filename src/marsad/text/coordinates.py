"""Coordinates that a text states: decimal degrees, degrees with minutes and seconds, pairs as map services write them.

A pair counts with letters or words for its hemispheres, with a label before it ("coordinates", "lat"), or with so many
decimals on both numbers that no price, version or count is written like it. Latitude and longitude out of range are none.
"""

import re
from dataclasses import dataclass

from marsad.model import Span

DECIMALS = 4
"""Decimals from which a bare pair is one; three also group the thousands in some countries ("35.123, 36.567")."""

KM_PER_DEGREE = 111.2
"""Kilometres of one degree of latitude, on a sphere of 6,371 km."""

_BLANK = r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]{0,3}"
"""A few blanks, among them the invisible marks of right-to-left text."""

_DEGREE = r"(?:[°º˚]|deg(?:rees?|\.)?(?!\w))"
_MINUTE, _SECOND = r"['’′‘´]", r"(?:[\"”″“]|['’′´]{2})"
_COMMA = rf"{_BLANK}(?:[,;/]|and\b)?{_BLANK}"
_FREE = r"(?<![\w.,$€£¥+-])"


def _angle(name: str) -> str:
    """Degrees, or degrees with minutes, or with minutes and seconds, as groups `name`, `name`m and `name`s."""
    seconds = rf"(?:{_BLANK}(?P<{name}s>\d{{1,2}}(?:\.\d{{1,4}})?){_BLANK}{_SECOND})?"
    minutes = rf"(?:{_BLANK}(?P<{name}m>\d{{1,2}}(?:\.\d{{1,6}})?){_BLANK}{_MINUTE}{seconds})?"
    return rf"(?P<{name}>\d{{1,3}}(?:\.\d{{1,9}})?)(?:{_BLANK}(?P<{name}mark>{_DEGREE}){minutes})?"


def _hemisphere(name: str) -> str:
    return rf"(?P<{name}h>[NSEW]|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)\b"


_AFTER = re.compile(
    _FREE + _angle("a") + _BLANK + _hemisphere("a") + _COMMA + _angle("b") + _BLANK + _hemisphere("b"),
)
_BEFORE = re.compile(
    rf"(?<!\w)(?P<ah>[NSEW]){_BLANK}{_angle('a')}{_COMMA}(?P<bh>[NSEW]){_BLANK}{_angle('b')}(?!\d|\.\d)",
)
_PAIR = re.compile(
    r"(?<![\w.,$€£¥+-])(?<!\d, )(?P<a>[-−]?\d{1,2}\.\d{1,9})°?"
    rf"{_BLANK}(?:[,;/]|,?{_BLANK}(?:lon(?:g|gitude)?|lng|long)[.:=]?){_BLANK}(?P<b>[-−]?\d{{1,3}}\.\d{{1,9}})°?"
    r"(?!\d|[.,]\d|\s?(?:[%$€£¥]|percent|per cent|million|billion|km|kilomet|met(?:er|re)s|m\b)|,\s?-?\d)"
)
_LABEL = re.compile(
    r"(?:\bcoordinates?|\bcoords?|\blat(?:itude)?|\bGPS|\bgeolocat\w+|@)(?:\W|\b(?:at|are|were|of|the|and|lon(?:gitude)?|point)\b)*$",
    re.IGNORECASE,
)
_LABEL_REACH = 40


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A point that a text states.

    Attributes:
        span: Its characters.
        lat: Latitude in decimal degrees, north positive.
        lon: Longitude in decimal degrees, east positive.
        tolerance_km: Half a step of the last digit of the coarser number, in kilometres along a meridian.
    """

    span: Span
    lat: float
    lon: float
    tolerance_km: float


def coordinates(text: str, start: int = 0, end: int | None = None) -> tuple[Coordinates, ...]:
    """The coordinates in a text, or in a stretch of it, in order; none overlaps another."""
    stop = len(text) if end is None else end
    found = [c for m in _AFTER.finditer(text, start, stop) if (c := _lettered(m))]
    found += [c for m in _BEFORE.finditer(text, start, stop) if (c := _lettered(m))]
    found += [c for m in _PAIR.finditer(text, start, stop) if (c := _bare(m, text))]
    kept: list[Coordinates] = []
    for each in sorted(found, key=lambda c: (c.span.start, -c.span.end)):
        if not kept or kept[-1].span.end <= each.span.start:
            kept.append(each)
    return tuple(kept)


def _lettered(match: re.Match[str]) -> Coordinates | None:
    """A pair with its hemispheres, in either order; None where it has no two axes or lies off the globe.

    Whole numbers without a mark of degrees are house numbers and roads ("5 N 7 E").
    """
    if not all(match[f"{name}mark"] or "." in match[name] for name in ("a", "b")):
        return None
    axes = match["ah"][0].upper() + match["bh"][0].upper()
    values = {name: _degrees(match, name) for name in ("a", "b")}
    lat, lon = ("a", "b") if axes[0] in "NS" else ("b", "a")
    north, east = (axes[0], axes[1]) if lat == "a" else (axes[1], axes[0])
    if north not in "NS" or east not in "EW" or values["a"] is None or values["b"] is None:
        return None
    signed = (values[lat] or 0.0) * (-1 if north == "S" else 1), (values[lon] or 0.0) * (-1 if east == "W" else 1)
    return _point(match, signed, max(_step(match, "a"), _step(match, "b")))


def _bare(match: re.Match[str], text: str) -> Coordinates | None:
    """A pair without hemispheres: with a label before it, or with DECIMALS on both numbers."""
    decimals = min(len(match[name].partition(".")[2]) for name in ("a", "b"))
    reach = text[max(0, match.start() - _LABEL_REACH) : match.start()]
    if decimals < DECIMALS and not _LABEL.search(reach):
        return None
    lat, lon = (float(match[name].replace("−", "-")) for name in ("a", "b"))
    return _point(match, (lat, lon), 10.0**-decimals)


def _point(match: re.Match[str], signed: tuple[float, float], step: float) -> Coordinates | None:
    """The point, unless it is off the globe, or the nought of a form that nobody filled in."""
    lat, lon = signed
    if abs(lat) > 90 or abs(lon) > 180 or (lat == 0 and lon == 0):
        return None
    return Coordinates(Span(match.start(), match.end()), round(lat, 7), round(lon, 7), step / 2 * KM_PER_DEGREE)


def _degrees(match: re.Match[str], name: str) -> float | None:
    """Degrees with minutes and seconds as decimal degrees; None where minutes or seconds reach sixty."""
    minutes, seconds = float(match[f"{name}m"] or 0), float(match[f"{name}s"] or 0)
    return None if minutes >= 60 or seconds >= 60 else float(match[name]) + minutes / 60 + seconds / 3600


def _step(match: re.Match[str], name: str) -> float:
    """One step of the last digit, in degrees."""
    for suffix, unit in (("s", 1 / 3600), ("m", 1 / 60), ("", 1.0)):
        written = match[f"{name}{suffix}"]
        if written:
            return unit * 10.0 ** -len(written.partition(".")[2])
    return 1.0
