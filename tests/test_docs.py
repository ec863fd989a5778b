"""The pages keep their promises: files exist, links lead somewhere, commands are real."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from marsad.reference import pack_names

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
COMMAND = re.compile(r"^ {4}(?:\$ )?(marsad .+|make .+)$", re.MULTILINE)
FENCED = re.compile(r"^(?:\$ )?(marsad .+|make [a-z -]+)$", re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_lead_to_files(page: Path) -> None:
    missing = [target for target in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / target).exists()]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_targets_of_make_exist(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    text = page.read_text(encoding="utf-8")
    for line in [*COMMAND.findall(text), *FENCED.findall(text)]:
        words = shlex.split(line, comments=True)
        if words[0] == "make":
            assert all(re.search(rf"^{word}:", makefile, re.MULTILINE) for word in words[1:]), line


def test_the_readme_begins_with_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    first = text.split("```")[1].split("\n", 1)[1].strip().splitlines()
    assert [line.split() for line in first] == [["make", "demo"], ["make", "test"]]


def test_every_runtime_dependency_has_its_reason_in_the_readme() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    names = [re.split(r"[<>=\[ ]", line)[0] for line in project["dependencies"]]
    assert not [name for name in names if f"| {name} |" not in text]


def test_locks_hold_every_direct_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runtime = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower()
    dev = runtime + (ROOT / "requirements-dev.lock").read_text(encoding="utf-8").lower()
    for lock, lines in ((runtime, project["dependencies"]), (dev, project["optional-dependencies"]["dev"])):
        names = [re.split(r"[<>=\[ ]", line)[0].lower() for line in lines]
        assert not [name for name in names if f"\n{name}==" not in lock]


def test_no_lock_names_an_address() -> None:
    assert all("://" not in (ROOT / name).read_text(encoding="utf-8") for name in ("requirements.lock", "requirements-dev.lock"))


def test_every_pack_is_on_the_page_about_packs() -> None:
    page = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in page for name in pack_names())
