"""Floors: the figures below which no change may fall, with the hash of the data they were measured on."""

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from measures import MEASURES

FLOORS = Path(__file__).with_name("floors.json")

LEAST = {measure.key for measure in MEASURES if measure.least}
"""Measures where smaller is better: their floor is a ceiling."""

Values = dict[str, float | None]


@dataclass(frozen=True, slots=True)
class Floors:
    """Recorded figures.

    Attributes:
        corpus: Hash of the files they were measured on; "" before the first record.
        floors: By measure, to three decimals, rounded to the safe side.
    """

    corpus: str
    floors: dict[str, float]

    @classmethod
    def load(cls, path: Path) -> Self:
        """The floors in a file; none when it is not there."""
        if not path.is_file():
            return cls("", {})
        stored = json.loads(path.read_text(encoding="utf-8"))
        return cls(stored["corpus"], stored["floors"])

    def save(self, path: Path) -> None:
        """Write them, sorted."""
        text = json.dumps({"corpus": self.corpus, "floors": dict(sorted(self.floors.items()))}, indent=1, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")

    def raised(self, values: Values, corpus: str) -> Self:
        """These floors, each raised to what was measured; on other data they start anew."""
        kept = dict(self.floors) if corpus == self.corpus else {}
        for key, value in values.items():
            if value is not None:
                rounded = _ceiling(value) if key in LEAST else _floor(value)
                better = min if key in LEAST else max
                kept[key] = better(kept[key], rounded) if key in kept else rounded
        return type(self)(corpus, kept)

    def verdict(self, values: Values, corpus: str) -> int:
        """Say which figures fell below their floors; 1 when one did, else 0."""
        if not self.floors:
            print("eval: no floors recorded yet; python eval/run.py --record")
            return 0
        if corpus != self.corpus:
            print("eval: the data is not that which the floors were measured on; not compared. Measure anew with --record.")
            return 0
        fallen = [
            (key, values[key], floor) for key, floor in self.floors.items() if key in values and _worse(key, values[key], floor)
        ]
        for key, value, floor in fallen:
            print(f"eval: {key} is {value}, its floor {floor}")
        print(f"eval: {len(fallen)} of {len(values)} figures below their floors" if fallen else "eval: all floors hold")
        return 1 if fallen else 0


def _floor(value: float) -> float:
    return math.floor(value * 1000) / 1000


def _ceiling(value: float) -> float:
    return math.ceil(value * 1000) / 1000


def _worse(key: str, value: float | None, floor: float) -> bool:
    if value is None:
        return key not in LEAST
    return _ceiling(value) > floor if key in LEAST else _floor(value) < floor
