"""What all tests share."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with real articles and benchmarks; tests that need it skip by name where it is absent."""
    folder = Path(os.environ.get("MARSAD_SHARED", ROOT.parent / "shared"))
    if not (folder / "articles").is_dir():
        pytest.skip(f"needs the shared articles: none at {folder} (set MARSAD_SHARED)")
    return folder


@pytest.fixture(scope="session")
def examples() -> Path:
    """The example reports that come with the project."""
    return ROOT / "examples"
