"""Every command and every option says what it does, in its help and on the page about the command line."""

from pathlib import Path

import pytest
import typer

from marsad.cli import app

ROOT = Path(__file__).resolve().parents[2]


def flat(group, before: str = "") -> dict[str, typer.core.TyperCommand]:
    """Every command by the words that call it, those of groups too."""
    found = {}
    for name, command in group.commands.items():
        words = f"{before}{name}"
        found |= flat(command, f"{words} ") if hasattr(command, "commands") else {words: command}
    return found


COMMANDS = flat(typer.main.get_command(app))
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
    assert {"report", "ingest", "verify", "packs", "show", "gazetteer build", "gazetteer info", "place"} | listing <= set(
        COMMANDS
    )


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help_and_a_section(name: str, page: str) -> None:
    assert len((COMMANDS[name].help or "").split()) >= 5
    assert section(page, name).strip()


@pytest.mark.parametrize(("name", "parameter"), PARAMETERS)
def test_an_option_has_help_and_stands_on_the_page(name: str, parameter: typer.core.TyperOption, page: str) -> None:
    assert len((parameter.help or "").split()) >= 3
    shown = [option for option in parameter.opts if option.startswith("--")] or [(parameter.metavar or "").strip("[].")]
    assert all(option in section(page, name) for option in shown)
