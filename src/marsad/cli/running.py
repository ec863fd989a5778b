"""From a command line to an exit code, with errors of one line."""

import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from typing import Any, cast

import typer

from marsad.cli.printing import say
from marsad.errors import MarsadError, UsageError
from marsad.pipeline import Ingested

CALL_ERROR = cast("type[Exception]", typer.BadParameter.mro()[2])
"""What a wrong call raises. Typer takes it from click or, in newer releases, brings its own; both are above BadParameter."""


class Exit(IntEnum):
    """Exit codes."""

    DONE = 0
    NOTHING = 1
    USAGE = 2
    SKIPPED = 3
    STOPPED = 130


def exit_of(ingested: Ingested) -> Exit:
    """The exit code of a run that was asked to read."""
    if not ingested.read:
        return Exit.NOTHING
    return Exit.SKIPPED if ingested.skipped else Exit.DONE


def run(app: typer.Typer, arguments: Sequence[str] | None = None) -> int:
    """Run a command line and say in one line what is wrong with it, if anything.

    Args:
        app: The commands.
        arguments: The words after the program's name; None takes the process's own.
    """
    command = typer.main.get_command(app)
    try:
        result = command.main(args=None if arguments is None else list(arguments), prog_name="marsad", standalone_mode=False)
    except UsageError as error:
        say(str(error))
        return Exit.USAGE
    except MarsadError as error:
        say(str(error))
        return Exit.NOTHING
    except (typer.Abort, KeyboardInterrupt):
        say("stopped; what the ledger holds is kept, run the same command again to go on")
        return Exit.STOPPED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except CALL_ERROR as error:
        say(_call_error(error))
        return Exit.USAGE
    return int(result or 0)


def _call_error(error: Any) -> str:
    context = getattr(error, "ctx", None)
    return f"{error.format_message()} See: {context.command_path if context else 'marsad'} --help"
