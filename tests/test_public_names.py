"""The public names: those and no others, each documented."""

import inspect
from pathlib import Path

import pytest

import marsad

ROOT = Path(__file__).resolve().parent.parent
VERBS = {"read", "annotate", "extract", "link", "assess", "publish", "report", "ingest", "verify"}


def test_the_verbs_of_the_rooms_are_public() -> None:
    assert VERBS | {"Ledger", "load_references", "MarsadError"} <= set(marsad.__all__)
    assert all(callable(getattr(marsad, verb)) for verb in VERBS)


def test_public_names_are_sorted_and_exist() -> None:
    assert list(marsad.__all__) == sorted(marsad.__all__)
    assert all(hasattr(marsad, name) for name in marsad.__all__)


@pytest.mark.parametrize("name", [name for name in marsad.__all__ if not name.startswith("__")])
def test_a_public_name_is_documented(name: str) -> None:
    assert len((inspect.getdoc(getattr(marsad, name)) or "").split()) >= 3
    assert f".{name}\n" in (ROOT / "docs" / "api.md").read_text(encoding="utf-8")


def test_the_version_is_the_one_of_the_project_file() -> None:
    assert f'version = "{marsad.__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
