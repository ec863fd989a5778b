#!/usr/bin/env python3
"""Measure the gazetteer: time and size of the build, time to open it, and time of a look-up.

usage: bench_gazetteer.py

The look-ups are those of the table's own names in a fixed order, each asked once, so that no cache answers; then names that no
table has. One process.
"""

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from marsad.reference.gazetteer import WorldGazetteer, build, packaged_inputs

ASKED = 20_000


def gazetteer_timings() -> Iterator[tuple[str, float, str]]:
    """Name, value and unit of each measurement, as they are made."""
    with tempfile.TemporaryDirectory() as folder:
        location = Path(folder) / "gazetteer.sqlite"
        yield "gazetteer: build the world list", seconds(lambda: build(location, packaged_inputs())), "s"
        yield "gazetteer: size on disk", location.stat().st_size / 1e6, "MB"
        yield "gazetteer: open", statistics.median(seconds(lambda: WorldGazetteer(location)) for _ in range(9)) * 1000, "ms"
        names = listed(location)
        world = WorldGazetteer(location)
        for label, asked in (("listed names", names), ("unknown names", [f"{name[::-1]}qx" for name in names])):
            times = sorted(seconds(lambda name=name: world.lookup(name)) for name in asked)  # type: ignore[misc]
            yield f"gazetteer: look-up, {label}, median", quantile(times, 0.5) * 1e6, "µs"
            yield f"gazetteer: look-up, {label}, 99 %", quantile(times, 0.99) * 1e6, "µs"


def listed(location: Path) -> list[str]:
    """Names of the table, the same draw every time."""
    with closing(sqlite3.connect(location)) as connection:
        names = sorted({name for (name,) in connection.execute("SELECT name FROM place")})
    return random.Random(0).sample(names, min(ASKED, len(names)))


def seconds(work: Callable[[], object]) -> float:
    """What a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def quantile(ordered: Sequence[float], share: float) -> float:
    """The value below which that share of the values lies."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main() -> int:
    """Measure and print."""
    for name, value, unit in gazetteer_timings():
        print(f"{name:48s} {value:10.2f} {unit}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
