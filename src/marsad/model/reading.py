"""What a time expression may mean, with the reasons."""

from dataclasses import dataclass

from marsad.model.mention import TimexKind
from marsad.model.period import Period


@dataclass(frozen=True, slots=True)
class TimeReading:
    """One reading of a time expression.

    Attributes:
        words: The expression.
        kind: TIMEX3 type.
        value: TIMEX3 value ("2019-04", "P2W"), None where there is none (31 June).
        period: The days meant; None where it is open, names a length of time only, or repeats.
        granularity: As in `Timex`.
        anchor: "explicit", "published", "narrative" or "none".
        since: Whether it opens a window that lasts until publication.
        reasons: Why it is read so, or why it stays open, each for a person to read.
    """

    words: str
    kind: TimexKind
    value: str | None
    period: Period | None
    granularity: str
    anchor: str
    since: bool
    reasons: tuple[str, ...]
