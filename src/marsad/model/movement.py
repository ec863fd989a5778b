"""What a claim on a movement of forces says beside its place, time and origin."""

from dataclasses import dataclass

from marsad.model.figure import Figure


@dataclass(frozen=True, slots=True)
class Movement:
    """A convoy, reinforcements, a patrol, a unit or a post that is set up or left.

    Attributes:
        form: "convoy", "reinforcements", "patrol", "unit" or "post".
        vehicles: How many vehicles, or None when not stated.
        troops: How many soldiers or fighters, or None when not stated.
        origin: Where it came from or left, as written, or None.
        destination: Where it went or was set up, as written, or None.
        stopped_by: Party codes of those who are said to have stopped or struck it.
    """

    form: str
    vehicles: Figure | None = None
    troops: Figure | None = None
    origin: str | None = None
    destination: str | None = None
    stopped_by: tuple[str, ...] = ()
