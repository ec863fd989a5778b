"""Names without the words that widen them: "northern Hama" and "Hama countryside" name a part of one place."""

from marsad.text.names.skeletons import skeleton

WIDENING = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern "
    "southeastern southwestern central rural countryside province governorate region area areas parts part most of the in and "
    "near outside vicinity around outskirts neighbouring neighboring".split()
)
"""Words that widen a place name, or name a part of it, without naming another place."""


def place_key(name: str) -> str:
    """The transliteration key of a name without words that widen it; "" where nothing else is left."""
    words = [word for word in name.replace("-", " ").split() if word.lower().strip(",.") not in WIDENING]
    return skeleton(" ".join(words)) if words else ""
