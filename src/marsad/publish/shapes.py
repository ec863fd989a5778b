"""Marks as SVG, in the page's own colours."""

from html import escape

from marsad.model import Precision
from marsad.publish.glyphs import slug
from marsad.publish.marks import Mark, radius
from marsad.publish.projection import Frame

DISTRICT_KM = 12.0
"""Radius of the soft area that stands for "somewhere in the district": a convention, about a Syrian sub-district's size."""

SOFT = (
    '<radialGradient id="soft"><stop offset="0" stop-color="var(--ink)" stop-opacity=".30"/>'
    '<stop offset="1" stop-color="var(--ink)" stop-opacity="0"/></radialGradient>'
)
"""The filling of an area without an edge."""

GREY = "#888888"
"""Stands for any holder in the legend."""


def hatch(colour: str) -> str:
    """The definition of a hatching in one colour."""
    return (
        f'<pattern id="hatch-{slug(colour)}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<rect width="5" height="5" fill="var(--paper)"/><rect width="2.4" height="5" fill="{escape(colour)}"/></pattern>'
    )


def drawn(mark: Mark, around: Frame) -> str:
    """A mark as a link with its words."""
    place = mark.place
    x, y = around.place(place.lon or 0.0, place.lat or 0.0)
    shape = _shape(mark, x, y, around)
    title = escape(mark.title)
    return f'<a href="#{slug(mark.href)}" aria-label="{title}"><title>{title}</title>{shape}</a>'


def _shape(mark: Mark, x: float, y: float, around: Frame) -> str:
    if mark.precision is Precision.DISTRICT:
        return _area(x, y, max(around.length(DISTRICT_KM), 14), mark.colour)
    near = f'<circle cx="{x}" cy="{y}" r="{max(mark.radius, 9) + 4:g}" class="near"/>' if mark.precision is Precision.NEAR else ""
    if mark.shape == "control":
        return near + control(x, y, mark.colour, mark.pattern)
    return near + (access(x, y, mark.pattern) if mark.shape == "access" else people(x, y, mark))


def _area(x: float, y: float, size: float, colour: str) -> str:
    """A soft area, in the holder's colour where it is about control."""
    fill = f'fill="{escape(colour)}" fill-opacity=".22"' if colour else 'fill="url(#soft)"'
    return f'<circle cx="{x}" cy="{y}" r="{size:.1f}" {fill}/>'


def people(x: float, y: float, mark: Mark) -> str:
    """Killed: a disc by the low bound and a thin ring at the high one. Injured: a ring. Displaced: a chevron."""
    size = mark.radius
    if mark.shape == "injured":
        return f'<circle cx="{x}" cy="{y}" r="{size:g}" class="ring"/>'
    if mark.shape == "displaced":
        return f'<path d="M{x - 6:g} {y - 7:g}l8 7l-8 7" class="chevron"/>'
    if mark.shape == "attack":
        return f'<path d="M{x:g} {y - 5:g}l5 5l-5 5l-5 -5Z" class="attack"/>'
    outer = radius(mark.high) if mark.high and mark.high > mark.low else 0
    ring = f'<circle cx="{x}" cy="{y}" r="{outer:g}" class="ring"/>' if outer > size else ""
    disc = f'<circle cx="{x}" cy="{y}" r="{size:g}" class="disc"/>' if mark.low else ""
    return ring + (disc or f'<circle cx="{x}" cy="{y}" r="3" class="ring"/>')


def control(x: float, y: float, colour: str, pattern: str) -> str:
    """A square in the holder's colour; hatched where disputed; an empty dashed one where besieged."""
    box = f'x="{x - 9:g}" y="{y - 9:g}" width="18" height="18" rx="2"'
    colour = escape(colour)
    if pattern == "besieged":
        return f'<rect {box} fill="none" stroke="{colour}" stroke-width="2.6" stroke-dasharray="4 2.5"/>'
    if pattern == "disputed":
        return f'<rect {box} fill="url(#hatch-{slug(colour)})" stroke="{colour}" stroke-width="1.8"/>'
    return f'<rect {box} fill="{colour}" fill-opacity=".85" class="edge"/>'


def access(x: float, y: float, pattern: str) -> str:
    """A lozenge; hollow where announced but not reported to have happened."""
    css = "hollow" if pattern == "announced" else "filled"
    return f'<path d="M{x - 9:g} {y:g}l5 -6h8l5 6l-5 6h-8Z" class="{css}"/>'
