"""Every command and every option says what it does, in its help and on the page about the command line."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import typer

from marsad.cli import app

ROOT = Path(__file__).resolve().parents[2]


def flat(commands: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """All commands by the words that call them, those of groups included ("incidents show")."""
    found: dict[str, Any] = {}
    for name, command in commands.items():
        found[prefix + name] = command
        found |= flat(getattr(command, "commands", {}), f"{prefix}{name} ")
    return found


COMMANDS = flat(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
PARAMETERS = [
    pytest.param(name, parameter, id=f"{name}-{parameter.name}") for name, c in COMMANDS.items() for parameter in c.params
]


@pytest.fixture(scope="module")
def page() -> str:
    return (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")


def section(page: str, name: str) -> str:
    _, heading, rest = page.partition(f"\n## marsad {name}\n")
    assert heading, f"docs/cli.md has no section on marsad {name}"
    return rest.partition("\n## ")[0]


def test_the_commands_are_those_of_the_release() -> None:
    listing = {"claims", "incidents", "tolls", "control", "access", "contradictions"}
    places = {"gazetteer build", "gazetteer info", "place", "when", "annotate"}
    looking = {"show", "incidents show", "origins", "tolls sum", "control timeline", "control at", "calendar"}
    deciding = {"judge", "judgements", "explain contradiction", "link", "assess"}
    assert {"report", "ingest", "verify", "packs"} | listing | places | looking | deciding <= set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_and_a_section(name: str, page: str) -> None:
    assert len((COMMANDS[name].help or "").split()) >= 5
    assert section(page, name).strip()


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS)
def test_an_option_has_help_and_stands_on_the_page(name: str, parameter: typer.core.TyperOption, page: str) -> None:
    assert len((parameter.help or "").split()) >= 3
    shown = [option for option in parameter.opts if option.startswith("--")] or [(parameter.metavar or "").strip("[].")]
    assert all(option in section(page, name) for option in shown)
