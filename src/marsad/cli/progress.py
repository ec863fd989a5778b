"""A progress bar on standard error, for people only."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from marsad.pipeline import Progress as Tell
from marsad.pipeline import silent


@contextmanager
def progress_bar() -> Iterator[Tell]:
    """What the pipeline tells its progress to: a bar on a terminal, nothing where standard error is a file or a pipe."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield silent
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        tasks: dict[str, TaskID] = {}

        def tell(verb: str, done: int, total: int) -> None:
            if verb not in tasks:
                tasks[verb] = bar.add_task(verb, total=total)
            bar.update(tasks[verb], completed=done, total=total)

        yield tell
