"""What a claim on a meeting says beside its place, time and origin."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meeting:
    """A summit, a visit, a call, talks or another meeting.

    Attributes:
        form: "summit", "visit", "call", "talks" or "meeting".
        participants: Who meets, each as written, in order.
        purpose: What about, as written, or None when not stated.
    """

    form: str
    participants: tuple[str, ...] = ()
    purpose: str | None = None
