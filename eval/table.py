"""The one table that `make eval` prints."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from measures import Measure

OPENS, CLOSES = "<!-- accuracy -->", "<!-- /accuracy -->"
"""The marks in README.md between which the table stands."""

HEAD = ("task", "figure", "measured", "95 %", "floor", "known figures")


def print_table(
    measures: Sequence[Measure],
    values: Mapping[str, float | None],
    floors: Mapping[str, float],
    intervals: Mapping[str, tuple[float, float]],
) -> None:
    """Print what was measured beside floors, intervals (by article) and what others reach."""
    rows = [HEAD, *(_row(item, values[item.key], floors, intervals) for item in measures if item.key in values)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEAD))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def write_readme(
    page: Path,
    measures: Sequence[Measure],
    values: Mapping[str, float | None],
    intervals: Mapping[str, tuple[float, float]],
) -> None:
    """Put what was measured between the marks on a page, as a table."""
    rows = [_row(item, values[item.key], {}, intervals) for item in measures if item.key in values]
    lines = [f"| {task} | `{figure}` | {value} | {ends} | {peer} |" for task, figure, value, ends, _, peer in rows]
    head = ["| task | figure | measured | 95 % | known figures |", "|---|---|---|---|---|"]
    before, _, rest = page.read_text(encoding="utf-8").partition(OPENS)
    after = rest.partition(CLOSES)[2]
    page.write_text("\n".join([before + OPENS, *head, *lines, CLOSES + after]), encoding="utf-8")


def _row(
    item: Measure, value: float | None, floors: Mapping[str, float], intervals: Mapping[str, tuple[float, float]]
) -> tuple[str, ...]:
    ends = intervals.get(item.key)
    interval = f"{ends[0]:.2f}–{ends[1]:.2f}" if ends else ""
    path = item.path + (" (less is better)" if item.least else "")
    return item.task, path, _number(value), interval, _number(floors.get(item.key), ""), item.peer


def _number(value: float | None, missing: str = "none") -> str:
    return missing if value is None else f"{value:.3f}"
