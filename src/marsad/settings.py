"""Defaults of a run, and how the user's environment changes them."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run falls back to where the call says nothing.

    Attributes:
        out: Folder for the report.
        pack: Name or path of the conflict pack; None lets each document choose.
        gazetteer: Place table to look names up in; None takes the packaged list.
    """

    out: Path = Path("marsad-report")
    pack: str | None = None
    gazetteer: Path | None = None


def load_settings() -> Settings:
    """The defaults, changed by MARSAD_OUT, MARSAD_PACK and MARSAD_GAZETTEER where the environment sets them."""
    defaults = Settings()
    gazetteer = os.environ.get("MARSAD_GAZETTEER")
    return Settings(
        Path(os.environ.get("MARSAD_OUT") or defaults.out),
        os.environ.get("MARSAD_PACK") or defaults.pack,
        Path(gazetteer) if gazetteer else defaults.gazetteer,
    )
