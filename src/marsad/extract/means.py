"""How an attack was done: by its own words, by who flies or fires, then by its sentence."""

import re

from marsad.extract import attackers, methods
from marsad.extract.lines import Line, distance
from marsad.model import Span

_GROUND = re.compile(r"offensives?|assaults?|counter-?attacks?|operations?|campaigns?", re.IGNORECASE)
_BOMBERS = re.compile(r"(?<!suicide )\bbombers\b", re.IGNORECASE)
"""Planes, where more than one is spoken of and none kills himself."""

_POISON = re.compile(
    r"\b(?:chlorine|sarin|mustard gas|nerve agent|poison(?:ous)? gas|toxic gas(?:es)?|chemical)\b", re.IGNORECASE
)
"""In the words of an attack, whatever carried it."""


_FLOWN = re.compile(r"\b(?:air ?craft|jets?|war ?planes?|planes?|helicopters?|air force|bombers|drones?)\b", re.IGNORECASE)
"""Who drops what falls from the air."""

_FIRED = re.compile(r"rockets?|missiles?|bomb|shell|hit|struck|target|pound|raid|destroy", re.IGNORECASE)
"""Words of an attack that may be one from the air."""


def _flown(line: Line, core: Span, doer: Span | None) -> bool:
    """Whether those who drop or fire what hits fly: named as the author, or right before the verb."""
    who = doer.of(line.text) if doer else ""
    lead = line.before(core.start, 40)
    beside = _FLOWN.search(lead) if doer is None or not doer.of(line.text) else None
    near = beside is not None and distance(lead[beside.end() :]) <= 3
    return _FIRED.search(core.of(line.text)) is not None and (near or _FLOWN.search(who) is not None)


def method(line: Line, core: Span, doer: Span | None) -> str | None:
    """How, by the words of the attack itself, then by its sentence; a ground offensive is fought with guns."""
    if _flown(line, core, doer) and not _POISON.search(core.of(line.text)):
        return "airstrike"
    if attackers.CLASHED.fullmatch(core.of(line.text)) or re.search(r"\bbattl(?:ing|ed)$", core.of(line.text)):
        return "shooting"
    if _BOMBERS.search(core.of(line.text)):
        return "airstrike"
    if _POISON.search(line.after(core.start, core.end - core.start + 60)):
        return "chemical"
    own = methods.method_in(core.of(line.text))
    if own is None and _GROUND.search(core.of(line.text)):
        clear = methods.method_in(line.words)
        return clear if clear in {"airstrike", "shelling"} and "air" in core.of(line.text).lower() else "shooting"
    return own or methods.method_in(line.words)
