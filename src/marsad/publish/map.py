"""The map: outlines, province borders where a pack has them, and what the sources say, as exactly as it is known."""

import json
from collections.abc import Iterator
from html import escape

from marsad.model import Place, Precision
from marsad.publish import shapes
from marsad.publish.catalogue import Catalogue
from marsad.publish.caveats import as_of_text, sentence
from marsad.publish.glyphs import count_text
from marsad.publish.labels import Box, Name, placed
from marsad.publish.lines import is_violent
from marsad.publish.marks import Mark, incident_mark, marks
from marsad.publish.projection import Frame, Point, frame, path

WIDTH, HEIGHT = 440.0, 440.0
"""Size of the drawing in its units."""

_SCALES = (1, 2, 5, 10, 20, 50, 100, 200, 500)


def drawing(found: Catalogue, outlines: str) -> str:
    """The map as SVG, with what could not be drawn said in words.

    Args:
        found: The view, addressed by ids.
        outlines: GeoJSON text of country outlines.
    """
    shown = marks(found)
    around = frame(((mark.place.lon or 0.0, mark.place.lat or 0.0) for mark in shown), WIDTH, HEIGHT)
    if around is None:
        return f'<p class="quiet">No map: no report names a place that can be drawn.</p>{_not_drawn(found)}'
    body = "".join((_land(outlines, around), _borders(found, around), _drawn(shown, around), _names(found, shown, around)))
    hatches = "".join(shapes.hatch(colour) for colour in sorted({shapes.GREY, *(mark.colour for mark in shown if mark.colour)}))
    label = f"Map of {count_text(len(shown), 'mark')}; the same is in the tables below"
    head = f'<svg viewBox="0 0 {WIDTH:g} {HEIGHT:g}" role="img" aria-label="{label}"><defs>{shapes.SOFT}{hatches}</defs>'
    sea = f'<rect width="{WIDTH:g}" height="{HEIGHT:g}" class="sea"/>'
    return f"{head}{sea}{body}{_scale(around)}{_source(found)}</svg>{_legend(found, shown)}{_not_drawn(found)}"


def _land(outlines: str, around: Frame) -> str:
    features = json.loads(outlines).get("features", []) if outlines else []
    drawn = [path(feature.get("geometry"), around) for feature in features]
    return "".join(f'<path d="{each}" class="land"/>' for each in drawn if each)


def _borders(found: Catalogue, around: Frame) -> str:
    drawn = []
    for pack in found.references.packs:
        features = json.loads(pack.boundaries).get("features", []) if pack.boundaries else []
        drawn += [path(feature.get("geometry"), around) for feature in features]
    return "".join(f'<path d="{each}" class="province"/>' for each in drawn if each)


def _drawn(shown: list[Mark], around: Frame) -> str:
    return "".join(shapes.drawn(mark, around) for mark in shown)


def _names(found: Catalogue, shown: list[Mark], around: Frame) -> str:
    """Names of places with marks, those with the most people first, then of provinces; an area's name stands in its middle."""
    names = [*_towns(shown, around), *_provinces(found, around)]
    taken = [_box(mark, around) for mark in shown if mark.precision is not Precision.DISTRICT]
    taken += [Box(0, HEIGHT - 48, WIDTH, HEIGHT)]
    return "".join(
        f'<text x="{x:g}" y="{y:g}" font-size="{name.size:g}" class="{name.css}">{escape(name.text)}</text>'
        for name, x, y in placed(names, around, taken)
    )


def _box(mark: Mark, around: Frame) -> Box:
    x, y = around.place(mark.place.lon or 0.0, mark.place.lat or 0.0)
    size = max(mark.radius * 0.8, 4)
    return Box(x - size, y - size, x + size, y + size)


def _towns(shown: list[Mark], around: Frame) -> list[Name]:
    """One name per place, with a count where it has several marks of harm."""
    by_place: dict[str, list[Mark]] = {}
    for mark in shown:
        by_place.setdefault(mark.place.place_id, []).append(mark)
    ranked = sorted(by_place.values(), key=lambda group: (-max(mark.low for mark in group), -len(group), group[0].place.name))
    return [_town(group, around) for group in ranked]


def _town(group: list[Mark], around: Frame) -> Name:
    place: Place = group[0].place
    harm = [mark for mark in group if mark.shape not in {"control", "access"}]
    x, y = around.place(place.lon or 0.0, place.lat or 0.0)
    gap = max(9 if mark.shape in {"control", "access"} else mark.radius for mark in group)
    return Name(f"{place.name} (×{len(harm)})" if len(harm) > 1 else place.name, x, y, gap)


def _provinces(found: Catalogue, around: Frame) -> Iterator[Name]:
    for pack in found.references.packs:
        for province in pack.provinces:
            if province.lat is not None and province.lon is not None and around.shows(province.lon, province.lat, 20):
                x, y = around.place(province.lon, province.lat)
                yield Name(province.name.upper(), x, y, 0, 11.5, "area")


def _scale(around: Frame) -> str:
    kilometres = next((each for each in _SCALES if around.length(each) > 45), _SCALES[-1])
    end: Point = (WIDTH - 10, HEIGHT - 12)
    start = end[0] - around.length(kilometres)
    return (
        f'<path d="M{start:.1f} {end[1] - 4:g}v4H{end[0]:g}v-4" class="bar"/>'
        f'<text x="{end[0]:g}" y="{end[1] - 7:g}" text-anchor="end" font-size="12" class="note">{kilometres} km</text>'
    )


def _source(found: Catalogue) -> str:
    rows = ("What sources claim. Outlines: Natural Earth.", f"{sentence(as_of_text(found.view))}.")
    return "".join(
        f'<text x="8" y="{HEIGHT - 22 + at * 14:g}" font-size="11" class="note">{escape(row)}</text>'
        for at, row in enumerate(rows)
    )


def _legend(found: Catalogue, shown: list[Mark]) -> str:
    """The shapes that are on this map, and no others."""
    points = [mark for mark in shown if mark.precision is not Precision.DISTRICT]
    shapes_used, patterns = {mark.shape for mark in points}, {(mark.shape, mark.pattern) for mark in shown}
    entries = [(words, picture) for key, words, picture in _KEYS if key in shapes_used or key in patterns]
    if any(mark.precision is Precision.NEAR for mark in shown):
        entries.append(("near the place", '<circle cx="12" cy="12" r="8" class="near"/>'))
    if any(mark.precision is Precision.DISTRICT for mark in shown):
        entries.append(("somewhere in the district", '<circle cx="12" cy="12" r="11" fill="url(#soft)"/>'))
    items = "".join(f"<li>{_picture(picture)} {escape(words)}</li>" for words, picture in [*entries, *_holders(found)])
    return f'<ul class="legend">{items}</ul>'


_KEYS: tuple[tuple[object, str, str], ...] = (
    ("killed", "people killed: disc by the low bound, ring at the high one", '<circle cx="12" cy="12" r="6" class="disc"/>'),
    ("injured", "people injured", '<circle cx="12" cy="12" r="6" class="ring"/>'),
    ("displaced", "people displaced", '<path d="M8 5l8 7l-8 7" class="chevron"/>'),
    ("attack", "attack, no figure stated", '<path d="M12 7l5 5l-5 5l-5 -5Z" class="attack"/>'),
    (("access", "announced"), "access: announced or disputed", shapes.access(12, 12, "announced")),
    (("access", ""), "access: reported", shapes.access(12, 12, "")),
    (("control", "disputed"), "control disputed", shapes.control(12, 12, shapes.GREY, "disputed")),
    (("control", "besieged"), "besieged", shapes.control(12, 12, shapes.GREY, "besieged")),
)


def _picture(body: str) -> str:
    return f'<svg class="key" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">{body}</svg>'


def _holders(found: Catalogue) -> list[tuple[str, str]]:
    """The parties that are said to hold or besiege a place, with their colours."""
    parties = {found.party(each.holder, each.claims) for each in found.view.assessment.control if each.holder}
    named = sorted((party.short, party.colour) for party in parties)
    return [(short, shapes.control(12, 12, colour, "")) for short, colour in named]


def _not_drawn(found: Catalogue) -> str:
    vague = [
        item.incident
        for item in found.view.assessment.incidents
        if is_violent(item, found) and incident_mark(item, found) is None
    ]
    if not vague:
        return ""
    return f'<p class="quiet">Not on the map: {count_text(len(vague), "incident")} with no place that can be drawn.</p>'
