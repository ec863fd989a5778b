"""How violence was done: the words that tell, in the vocabulary of the exchange format."""

import re
from functools import lru_cache

_AIR = (
    r"air[ -]?strikes?|air[ -]?raids?|air[ -](?:attacks?|campaign|assaults?|bombardments?|bombings?|war|"
    r"force|offensive)|raids?|warplanes?|war planes?|"
    r"war[ -]?jets?|(?:fighter|combat) (?:jets?|planes?)|jets|aerial|barrel[ -]bombs?|helicopters?|planes|"
    r"aircraft|aerospace forces?|drones?|drone strikes?|"
    r"combat flights|(?<!missile )(?<!rocket )(?<!artillery )(?<!mortar )(?<!ground )strikes?|aviation|from the air"
)
_SHELLING = (
    r"shell(?:ed|ing|s|fire)?|mortars?|artillery|rockets?|rocketry|missiles?|"
    r"bombard(?:ment|ed|ing)s?|tank fire|grad|howitzers?"
)
_EXPLOSIVE = (
    r"(?:car|suicide|truck|vehicle|roadside|bus|motorcycle|twin)[ -](?:car[ -])?bomb(?:s|ing|ings|er|"
    r"ers)?|bomb (?:attacks?|blasts?|explosions?)|suicide (?:attack(?:s|er|ers)?|blasts?|vehicles?|"
    r"explosions?)|"
    r"explosions?|blasts?|exploded|explosives?(?:-laden)?|ieds?|(?:land)?mines?|booby[ -]trap\w*|"
    r"detonat\w+|blew (?:himself|herself|themselves|up)|"
    r"blown up|bomb(?= (?:had |has )?(?:went|gone|hit|exploded|kills?|killed|on|planted|in|at|near))|"
    r"bomb[ -]laden|bombing(?= (?:claimed|outside|at|near|in))|bombers?|grenades?"
)
_CHEMICAL = r"chemical|gas attacks?|toxic gas|poison(?:ous)? gas|sarin|chlorine|nerve agents?|mustard gas"
_SHOOTING = (
    r"clash(?:es|ed|ing)?|gun ?battles?|fire ?fights?|fighting|battl(?:e|es|ed|ing)|snip(?:er|ers|ing)|"
    r"shot|shooting|gunfire|gunned down|gunmen|opened fire|ambush(?:ed|es)?|"
    r"fights|fired (?:into|on|at)|machine[ -]?guns?|counter-?attacks?|assault rifles"
)
_OTHER = (
    r"behead(?:ed|ing|ings)?|stabb\w+|hang(?:ed|ing)|tortur(?:e|ed)|burn(?:ed|t) alive|execut(?:ed|ion|"
    r"ions|ing)|drown\w*|stoned|crucif\w+"
)

_METHODS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (method, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for method, words in (
        ("chemical", _CHEMICAL),
        ("explosive", _EXPLOSIVE),
        ("airstrike", _AIR),
        ("shelling", _SHELLING),
        ("shooting", _SHOOTING),
        ("other", _OTHER),
    )
)
WEAK = re.compile(r"\b(?:bombard(?:ment|ed|ing)s?|bombings?|bombed)\b", re.IGNORECASE)
"""Words that may mean planes or guns: another word of the same event decides."""

_SIEGE = re.compile(r"\b(?:s[ie]{2}ges?|besieg\w+|beseig\w+|encircl\w+|surround(?:ed|ing))\b", re.IGNORECASE)


@lru_cache(maxsize=2048)
def method_in(words: str) -> str | None:
    """The method that a stretch of text names first; None when it names none.

    "Execution" counts as shooting only where a gun is named (annotation guide); "bombardment" alone is shelling unless the
    stretch also names planes.
    """
    first: tuple[int, str] | None = None
    for method, pattern in _METHODS:
        match = pattern.search(words)
        if match and WEAK.fullmatch(match[0]):
            match = None
        if match and (first is None or match.start() < first[0]):
            first = match.start(), method
    if first:
        return first[1]
    return None


def weak_method(words: str) -> str | None:
    """Shelling for a bare "bombardment", None otherwise: used when nothing in the whole event says more."""
    return "shelling" if re.search(r"\bbombard", words, re.IGNORECASE) else None


def siege_in(words: str) -> bool:
    """Whether a stretch of text speaks of a siege."""
    return _SIEGE.search(words) is not None
