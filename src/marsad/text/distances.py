"""Stated distances as intervals of kilometres: the unit is converted, the hedge and the rounding are kept."""

import re
from dataclasses import dataclass

from marsad.text.numbers import ABOUT, AT_LEAST, AT_MOST, cardinal

KILOMETRES = {"k": 1.0, "mi": 1.609344, "n": 1.852, "m": 0.001, "y": 0.0009144}
"""Kilometres of one unit, by the first letters of its name: kilometre, mile, nautical mile, metre, yard."""

PLAIN, HEDGED = 0.2, 0.3
"""Share of a distance by which it may be off: reports round, and measure from the edge or the middle of a town; with "about" they
say so. Our convention."""

_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half"
)
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d{{1,3}})?|(?:a |an )?(?:{_SMALL})(?:[- ](?:{_SMALL}|a)){{0,3}}(?: and a half)?|an?)"
_VAGUE = r"(?:a few|several|a couple of|(?:tens|dozens|hundreds|scores) of|a short distance|some)"
_UNITS = r"(?:kilomet(?:er|re)s?|kms?|nautical miles?|miles?|mi|met(?:er|re)s?|m|yards?)"

DISTANCE = (
    rf"(?:(?:{ABOUT}|{AT_LEAST}|{AT_MOST}|within|only|just|barely)\s+){{0,2}}"
    rf"(?:(?:between\s+)?{_NUMBER}(?:\s?(?:to|and|or|-|–)\s?{_NUMBER})?|{_VAGUE})(?:\s|-)?{_UNITS}\b"
)
"""Pattern of a stated distance, for use without regard to case inside longer patterns."""

_PARTS = re.compile(
    rf"(?P<hedges>(?:(?:{ABOUT}|{AT_LEAST}|{AT_MOST}|within|only|just|barely)\s+)*)"
    rf"(?:(?P<between>between\s+)?(?P<low>{_NUMBER})(?:\s?(?:to|and|or|-|–)\s?(?P<high>{_NUMBER}))?|{_VAGUE})(?:\s|-)?(?P<unit>{_UNITS})",
    re.IGNORECASE,
)
_LEAST = re.compile(rf"\b(?:{AT_LEAST})\b", re.IGNORECASE)
_MOST = re.compile(rf"\b(?:{AT_MOST}|within)\b", re.IGNORECASE)
_ABOUT = re.compile(rf"\b(?:{ABOUT})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Distance:
    """A stated distance.

    Attributes:
        low_km: Least distance that the words allow, in kilometres.
        high_km: Greatest one, or None when it is open above.
    """

    low_km: float
    high_km: float | None


def distance(words: str) -> Distance | None:
    """What a distance says ("some 15 miles"); None for words without a number ("a few kilometres")."""
    match = _PARTS.fullmatch(words.strip())
    if match is None or match["low"] is None:
        return None
    unit = KILOMETRES[next(key for key in KILOMETRES if match["unit"].lower().startswith(key))]
    low = _value(match["low"])
    high = _value(match["high"]) if match["high"] else low
    if low is None or high is None or low > high:
        return None
    return _bounded(match["hedges"], low * unit, high * unit)


def _bounded(hedges: str, low: float, high: float) -> Distance:
    if _MOST.search(hedges):
        return Distance(0.0, round(high, 3))
    slack = HEDGED if _ABOUT.search(hedges) else PLAIN
    if _LEAST.search(hedges):
        return Distance(round(low * (1 - slack), 3), None)
    return Distance(round(low * (1 - slack), 3), round(high * (1 + slack), 3))


def _value(words: str) -> float | None:
    if re.fullmatch(r"[\d,.]+", words):
        return float(words.replace(",", ""))
    if words.lower() in {"half a", "half"}:
        return 0.5
    whole = re.fullmatch(r"(?P<whole>[a-z -]+?) and a half", words.lower())
    count = cardinal(whole["whole"] if whole else words)
    return None if count is None else count + (0.5 if whole else 0.0)
