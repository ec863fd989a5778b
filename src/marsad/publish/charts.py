"""Running totals as step lines with their bounds, drawn by Altair into SVG that needs no script."""

from datetime import date
from typing import Any

import altair as alt
import vl_convert

from marsad.model import TollEntry, TollSeries
from marsad.publish.glyphs import NOT_STATED, measure_text, period_text

INK = "#123456"
"""Stands in the drawing for the page's ink, and is replaced by `currentColor`, so that it can be read in light and dark."""

FAINT = "#654321"
"""Stands for a faint line; replaced by the page's colour for rules."""

UNNAMED = f"origin {NOT_STATED}"
"""What states without an origin are called; they are points, for no line joins what nobody is known to have counted."""

_DASHES = ([1, 0], [6, 3], [2, 2], [8, 3, 2, 3])
_WIDTH, _HEIGHT = 430, 200


def toll_chart(series: TollSeries, as_of: str) -> str:
    """A running total as SVG: one step line per origin, its bounds as marks; "" for fewer than two dated states.

    Args:
        series: The series.
        as_of: Up to when publications are taken into account, for the line of sources in the picture.
    """
    dated = [entry for entry in series.entries if entry.as_of]
    if len({entry.as_of for entry in dated}) < 2:
        return ""
    specification = _chart(series, dated, as_of).to_dict()
    svg: str = vl_convert.vegalite_to_svg(specification, vl_version="6.4")
    return _themed(svg, series.series_id)


def _row(entry: TollEntry) -> dict[str, Any]:
    low, high = entry.figure.low, entry.figure.high
    day = entry.as_of or date.min
    return {
        "day": day.isoformat(),
        "value": high if low is None else low,
        "high": high if low is not None and high is not None and high > low else None,
        "label": str(entry.figure),
        "origin": entry.origin or UNNAMED,
    }


def _chart(series: TollSeries, dated: list[TollEntry], as_of: str) -> alt.LayerChart:
    rows = [_row(entry) for entry in dated]
    origins = sorted({str(row["origin"]) for row in rows})
    measure = measure_text(series.kind, series.population)
    days = sorted({str(row["day"]) for row in rows})
    top = max(max(entry.figure.low or 0, entry.figure.high or 0) for entry in dated) * 1.15 or 1
    x = alt.X(
        "day:T",
        title="as of (day of the figure)",
        scale=alt.Scale(padding=28),
        axis=alt.Axis(
            format="%-d %b %Y",
            values=[{"year": int(d[:4]), "month": int(d[5:7]), "date": int(d[8:])} for d in days[:8]],
            labelOverlap=True,
        ),
    )
    y = alt.Y("value:Q", title=f"{measure} (persons)", axis=alt.Axis(tickCount=5, format=",d"), scale=alt.Scale(domain=[0, top]))
    scale = alt.Scale(domain=origins, range=[_DASHES[at % len(_DASHES)] for at in range(len(origins))])
    dash = alt.StrokeDash("origin:N", title="origin", scale=scale)
    base = alt.Chart({"values": rows}).encode(x=x)
    named = base.transform_filter(f"datum.origin != '{UNNAMED}'")
    line = named.mark_line(interpolate="step-after", color=INK, strokeWidth=1.6).encode(y=y, strokeDash=dash)
    point = base.mark_point(color=INK, filled=True, size=42).encode(y=y)
    label = base.mark_text(color=INK, dy=-11, fontSize=12).encode(y=y, text="label:N")
    ranges = (
        base.transform_filter("datum.high != null").mark_rule(color=INK, strokeWidth=4, opacity=0.35).encode(y=y, y2="high:Q")
    )
    layers: Any = alt.layer(ranges, line, point, label)
    return _framed(layers, series, as_of)


def _framed(chart: Any, series: TollSeries, as_of: str) -> alt.LayerChart:
    measure = measure_text(series.kind, series.population)
    area = f", {series.area}" if series.area else ""
    sources = f"Source: {', '.join(series.outlets) or 'outlet not stated'}; {as_of}."
    title = alt.TitleParams(
        text=f"{measure[:1].upper()}{measure[1:]}{area}: running total, {period_text(series.window)}",
        subtitle=["What sources claim. ≥ at least, ≤ at most, ≈ about.", sources],
        anchor="start",
    )
    framed: alt.LayerChart = (
        chart.properties(width=_WIDTH, height=_HEIGHT, title=title, background="transparent")
        .configure(font="system-ui, 'Noto Sans', sans-serif")
        .configure_view(stroke=None)
        .configure_axis(
            labelColor=INK,
            titleColor=INK,
            domainColor=FAINT,
            tickColor=FAINT,
            gridColor=FAINT,
            gridOpacity=0.5,
            labelFontSize=12,
            titleFontSize=12,
            titleFontWeight="normal",
        )
        .configure_axisX(grid=False)
        .configure_title(color=INK, subtitleColor=INK, fontSize=14, subtitleFontSize=12, fontWeight="bold")
        .configure_legend(
            labelColor=INK,
            titleColor=INK,
            labelFontSize=12,
            titleFontSize=12,
            orient="bottom",
            symbolStrokeColor=INK,
            labelLimit=400,
        )
    )
    return framed


def _themed(svg: str, prefix: str) -> str:
    """The drawing in the page's own colours, its ids made unique on the page, scaled to the column."""
    unique = svg.replace('id="', f'id="{prefix}-').replace("url(#", f"url(#{prefix}-")
    return unique.replace(INK, "currentColor").replace(FAINT, "var(--rule, #999)")
