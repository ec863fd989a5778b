"""How far a figure may be chance: bootstrap over articles."""

import importlib.util
import random
from pathlib import Path
from types import ModuleType
from typing import Any

from tasks import Row

RESAMPLES = 1000
SEED = 20190820


def scorer(path: Path) -> ModuleType:
    """A scorer's script as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def wrong_perpetrators(score_py: Path, gold_folder: Path, predictions: list[Row]) -> float:
    """Share of the matched claims that name a party which the annotation does not name."""
    module = scorer(score_py)
    predicted: dict[str, list[Row]] = {}
    for row in predictions:
        predicted.setdefault(str(row["doc_id"]), []).append(row)
    pairs = [
        pair
        for doc_id, claims in module.load_gold(str(gold_folder)).items()
        for pair in module.align(claims, predicted.get(doc_id, []))[0]
    ]
    wrong = sum(bool({*(found["perpetrators"] or ())} - {*(gold["perpetrators"] or ()), "unknown"}) for gold, found in pairs)
    return wrong / max(len(pairs), 1)


def claim_intervals(score_py: Path, gold_folder: Path, predictions: list[Row]) -> dict[str, tuple[float, float]]:
    """95 % intervals of the F1 figures of the claims task, by drawing articles with replacement.

    Returns:
        By path in the scorer's answer ("all.f1"): lower and upper end.
    """
    module = scorer(score_py)
    gold: dict[str, Any] = module.load_gold(str(gold_folder))
    predicted: dict[str, list[Row]] = {}
    for row in predictions:
        predicted.setdefault(str(row["doc_id"]), []).append(row)
    counts = [_counts(module.score({doc_id: claims}, predicted)[0]) for doc_id, claims in sorted(gold.items())]
    draw = random.Random(SEED)
    samples = [[counts[draw.randrange(len(counts))] for _ in counts] for _ in range(RESAMPLES)]
    return {f"{name}.f1": _ends([_f1(sample, at) for sample in samples]) for at, name in enumerate(_NAMES)}


_NAMES = ("all", "counting", "whole_claim")


def _counts(result: Any) -> list[tuple[float, int, int]]:
    """For each figure: right, predicted, annotated."""
    out = []
    for name in _NAMES:
        row = result[name]
        right = round(row["recall"] * row["gold"])
        out.append((right, row["predicted"], row["gold"]))
    return out


def _f1(sample: list[list[tuple[float, int, int]]], at: int) -> float:
    right, predicted, gold = (sum(article[at][i] for article in sample) for i in range(3))
    return 2 * right / (predicted + gold) if predicted + gold else 0.0


def _ends(values: list[float]) -> tuple[float, float]:
    ordered = sorted(values)
    return ordered[int(0.025 * len(ordered))], ordered[int(0.975 * len(ordered))]
