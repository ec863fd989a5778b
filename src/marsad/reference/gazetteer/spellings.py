"""Which of a table's alternate names are worth looking up."""

import re

from marsad.text.names import fold

TRANSLITERATED = frozenset("AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE".split())
"""Countries (ISO 3166-1) whose place names reach English through the Arabic or Hebrew script; others match as spelled."""

_READABLE = re.compile(
    "^[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u0600-\u06ff0-9 .,'`()/\u02b0-\u02ff\u0300-\u036f\u2010-\u201f\u2032-]+$"
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_MACHINE_MADE = re.compile(r"^(?!(?:al|el|an|as|ash|at|ad|ar|az|da|de|di|la|le|los|las|san|sant)[- '])[a-z]")
_SHORTEST, LONGEST = 3, 200
"""Letters of a name: GeoNames has none longer than 200."""

_KIND_OF_AREA = re.compile(
    r"\s+(?:governorate|province|region|oblast['’]?|state|district|prefecture|department|wilayah?|muhafazah?)$"
    r"|^(?:muhafazat|wilayat|province of|region of|state of)\s+"
)


def area_code(name: str) -> str:
    """The code of a first-level area, made of its name: "Hama Governorate" and "Hama" are "hama"."""
    return _KIND_OF_AREA.sub("", fold(name)).replace(" ", "_")


def usable(name: str) -> bool:
    """Whether an alternate name is in Latin or Arabic script, no code, and no letter-by-letter conversion by a machine."""
    if not _SHORTEST <= len(name) <= LONGEST or not _READABLE.match(name) or _MACHINE_MADE.match(name):
        return False
    if _ARABIC.search(name):
        return not _LATIN.search(name)
    return not (name.isupper() and len(name) <= 4)
