"""The report as one page that needs nothing but itself."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from marsad.model import Claim, View
from marsad.model.figure import ABOUT_TOLERANCE
from marsad.publish import glyphs, lines, sections, summary
from marsad.publish import map as atlas
from marsad.publish.catalogue import Catalogue, anchor
from marsad.publish.passages import passages, published_text

SUMMARY_LINES = 4
"""Lines of one block on the first screen."""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("marsad.publish", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(anchor=anchor, glyphs=glyphs, lines=lines)
    environment.filters.update(
        figure=glyphs.figure_text, day=glyphs.day_text, period=glyphs.period_text, slug=glyphs.slug, state=glyphs.state_text
    )
    return environment


def html(found: Catalogue, outlines: str) -> str:
    """The report as HTML.

    Args:
        found: The view, addressed by ids.
        outlines: GeoJSON text of country outlines for the map.
    """
    return _environment().get_template("report.html.j2").render(_content(found, outlines)) + "\n"


def _content(found: Catalogue, outlines: str) -> dict[str, Any]:
    view, short = found.view, summary.summarise(found, SUMMARY_LINES)
    cards = sections.incident_cards(found)
    return {
        "found": found,
        "view": view,
        "summary": short,
        "title": _title(view),
        "map": Markup(atlas.drawing(found, outlines)),
        "incidents": cards,
        "timeline": _timeline(cards),
        "tolls": sections.toll_cards(found, short.as_of),
        "disputes": sections.disputes(found),
        "documents": [passages(document, found) for document in view.documents],
        "published": published_text,
        "quoted": [claim for claim in view.claims if _is_cited(claim)],
        "tolerance": round(ABOUT_TOLERANCE * 100),
    }


def _title(view: View) -> str:
    places = view.filter.place
    return f"Situation report: {places}" if places else "Situation report"


def _timeline(cards: tuple[sections.IncidentCard, ...]) -> list[tuple[str, list[sections.IncidentCard]]]:
    """Incidents under their days, in order."""
    days: dict[str, list[sections.IncidentCard]] = {}
    for card in cards:
        days.setdefault(card.when, []).append(card)
    return list(days.items())


def _is_cited(claim: Claim) -> bool:
    return claim.evidence.end > claim.evidence.start
