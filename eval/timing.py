"""Stop watches: for a piece of work, and for functions as another module calls them."""

import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any


def peak_mib() -> float:
    """The most memory that this process has held so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@dataclass(slots=True)
class Watch:
    """What each name took.

    Attributes:
        seconds: Processor seconds, in the order of first use.
        peaks: The most memory held by the end of its last run, in MiB.
    """

    seconds: dict[str, float] = field(default_factory=dict)
    peaks: dict[str, float] = field(default_factory=dict)

    def run(self, name: str, work: Callable[[], Any]) -> Any:
        """What the work gives; its seconds are added under the name."""
        began = time.process_time()
        try:
            return work()
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - began
            self.peaks[name] = peak_mib()

    @contextmanager
    def on(self, module: str, names: Sequence[str]) -> Iterator[None]:
        """Within it, the functions of these names are timed wherever that module calls them; names it has not are passed over."""
        room = sys.modules[module]
        kept = {name: getattr(room, name) for name in names if hasattr(room, name)}
        for name, function in kept.items():
            setattr(room, name, self._timed(name, function))
        try:
            yield
        finally:
            for name, function in kept.items():
                setattr(room, name, function)

    def _timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *given, **named: self.run(name, lambda: function(*given, **named))
