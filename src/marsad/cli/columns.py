"""What a table for people shows of each kind of row."""

from collections.abc import Mapping
from typing import Any

from marsad.cli.printing import Column, Row
from marsad.model import Bound, Figure

NOT_STATED = "not stated"


def figure(low: int | None, high: int | None, bound: str | None) -> str:
    """A figure with its bound as a glyph; "" where there is none."""
    return "" if bound is None or (low is None and high is None) else str(Figure(low, high, Bound(bound)))


def period(row: Row) -> str:
    """First and last day of a row, "not stated" where neither is known."""
    start, end = row.get("start"), row.get("end")
    if not start and not end:
        return NOT_STATED
    return str(start) if start == end else f"{start or '…'} – {end or '…'}"


def text(name: str) -> Column:
    """A column that shows a value as it is, named after its key."""
    return name.replace("_", " "), lambda row: str(row.get(name) if row.get(name) is not None else NOT_STATED)


def names(name: str, heading: str | None = None) -> Column:
    """A column that joins a list of names."""
    return heading or name.replace("_", " "), lambda row: ", ".join(map(str, row.get(name) or ())) or NOT_STATED


def _counted(row: Row) -> str:
    figures: Mapping[str, Mapping[str, Any]] = row.get("figures") or {}
    return "; ".join(f"{figure(f['low'], f['high'], f['bound'])} {kind}" for kind, f in figures.items())


def what(row: Row) -> str:
    """Figure, who and kind in one ("≥ 880 civilians killed"); without a number the kind and how ("control: captured")."""
    counted = (figure(row.get("low"), row.get("high"), row.get("qualifier")), row.get("population"))
    if row.get("population"):
        return " ".join(str(part) for part in (*counted, row["kind"]) if part)
    return f"{row['kind']}: {row['method']}" if row.get("method") else str(row["kind"])


def _latest(row: Row) -> str:
    entries = row.get("entries") or ()
    return "; ".join(f"{entry['as_of'] or '?'}: {figure(entry['low'], entry['high'], entry['bound'])}" for entry in entries)


def _numbers(row: Row) -> str:
    """The numbers of vehicles and of soldiers that are stated ("28 vehicles; ≥ 200 troops")."""
    stated = (
        (figure(each["low"], each["high"], each["qualifier"]), unit) for unit in ("vehicles", "troops") for each in row[unit]
    )
    return "; ".join(f"{number} {unit}" for number, unit in stated) or NOT_STATED


def _accused(row: Row) -> str:
    return ", ".join(f"{item['party']} (says {item['said_by']})" for item in row.get("perpetrators") or ()) or NOT_STATED


PERIOD: Column = ("when", period)

COLUMNS: dict[str, tuple[Column, ...]] = {
    "claims": (
        text("claim_id"),
        ("what", what),
        PERIOD,
        text("place"),
        names("perpetrators", "by"),
        names("sources", "said by"),
        text("status"),
    ),
    "incidents": (
        text("incident_id"),
        PERIOD,
        text("place"),
        ("figures", _counted),
        names("origins"),
        names("outlets"),
        ("perpetrators", _accused),
        text("grade"),
    ),
    "tolls": (
        text("series_id"),
        ("what", what),
        text("area"),
        ("since", lambda row: str(row.get("start") or NOT_STATED)),
        ("states", _latest),
        names("origins"),
        names("outlets"),
    ),
    "control": (
        text("place"),
        text("state"),
        text("holder"),
        text("lost_by"),
        PERIOD,
        text("standing"),
        names("said_by"),
        names("disputed_by"),
    ),
    "access": (
        text("kind"),
        text("place"),
        text("state"),
        names("parties"),
        PERIOD,
        text("standing"),
        names("said_by"),
        names("disputed_by"),
    ),
    "movements": (
        PERIOD,
        text("form"),
        text("state"),
        text("status"),
        names("parties", "whose"),
        ("numbers", _numbers),
        text("place"),
        names("stopped_by"),
        names("said_by"),
        names("claim_ids", "claims"),
    ),
    "meetings": (
        PERIOD,
        text("form"),
        text("state"),
        text("status"),
        names("participants"),
        text("place"),
        text("purpose"),
        names("said_by"),
        names("claim_ids", "claims"),
    ),
    "calendar": (
        PERIOD,
        text("kind"),
        text("state"),
        text("place"),
        names("parties"),
        names("said_by"),
        names("claim_ids", "announced in"),
        names("afterwards", "reported afterwards in"),
    ),
    "open": (text("doc_id"), text("start_char"), text("words"), text("reason"), text("sentence")),
    "revisions": (
        text("earlier"),
        text("later"),
        text("retracted"),
        ("kept", lambda row: str(len(row["kept"]))),
        ("changed", lambda row: ", ".join(" → ".join(pair) for pair in row["changed"]) or "none"),
        ("withdrawn", lambda row: ", ".join(row["withdrawn"]) or "none"),
        ("added", lambda row: ", ".join(row["added"]) or "none"),
    ),
    "contradictions": (text("contradiction_id"), text("a"), text("b"), text("type"), text("strength"), text("why")),
}
"""The columns of each table, by its verb."""
