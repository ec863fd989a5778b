"""What stands in for a conflict pack where none covers a report: the country that it is about, with general names for its sides.

Which country that is the text tells; who fights there only its words can: the country's own forces are its government, armed
opponents without a name are rebels, and all that have a name and no code of their own are "other".
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from marsad.annotate.identity import Same
from marsad.annotate.tokens import tokens
from marsad.model import Toponym, ToponymRole
from marsad.reference.base import Country, Pack, Party, References

PREFIX = "country:"
"""How the name of what stands in begins; no pack has such a name."""

OTHER = "other"
"""Code of whoever has a name and no code of its own."""

GOVERNMENT = "government"
"""Code of the country's own state."""

NAMED = 3
"""So often must places of a country be named before a report is about it; our convention."""

LEADS = 1.5
"""How many times as often as the next a country must be named: where two compete, a report is about neither; our convention."""

WARLIKE = 3
"""So many different words of war tell that a report is about sides of a war; our convention."""

WARTORN = 4
"""So many tell that its places are those of a war, where villages in no table are named too; our convention."""

_WAR = frozenset(
    """army troops soldiers rebels rebel militants insurgents fighters militia militias airstrike airstrikes shelling shelled
    ceasefire truce offensive bombardment bombed bombing warplanes warplane drone drones missile missiles artillery clashes
    jihadists paramilitary paramilitaries gunmen siege besieged junta frontline raids raid rockets mortar mortars martyrs
    battalion brigade garrison militiamen""".split()
)

_OWN = """army|army forces|army troops|army soldiers|army units|army unit|army warplanes|army aircraft|army helicopters|
    army drones|national army|regular army|regular forces|armed forces|military junta|military regime|military government|
    ruling junta|junta|
    junta forces|junta troops|junta soldiers|regime|regime forces|regime troops|regime soldiers|government forces|
    government troops|government soldiers|government warplanes|federal forces|federal troops|federal government|security forces|
    air force|soldiers|soldier|troops|servicemen|loyalist forces|pro-government forces|pro-government fighters|
    pro-government militia|pro-government militias|the military"""
_AGAINST = """rebels|rebel|rebel fighters|rebel forces|rebel group|rebel groups|insurgents|insurgent|insurgent groups|
    armed opposition|opposition fighters|opposition forces|anti-government fighters|anti-government forces|guerrillas|separatists|
    resistance fighters|resistance forces"""


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split("|"))


def about(found: Sequence[Toponym], references: References) -> tuple[Country | None, bool]:
    """The country that a document names most by its places and peoples, and whether it leads; None where none is named enough."""
    plain = (t for t in found if t.role not in {ToponymRole.METONYM, ToponymRole.ORGANISATION} and t.place is not None)
    named = Counter(t.place.country for t in plain if t.place is not None and t.place.country)
    counts = sorted(named.items(), key=lambda row: (-row[1], row[0]))[:2]
    if not counts or counts[0][1] < NAMED or (len(counts) == 2 and counts[0][1] == counts[1][1]):
        return None, False
    country = next((country for country in references.countries if country.code == counts[0][0]), None)
    return country, len(counts) == 1 or counts[0][1] >= LEADS * counts[1][1]


def words_of_war(text: str) -> int:
    """How many different words of war a text has."""
    return len({word.folded for word in tokens(text)} & _WAR)


def stand_in(country: Country, references: References) -> Pack:
    """General names for the sides of a war in a country, as a pack without places and sources."""
    return _stand_in(Same(references), country)


def stands_in(pack: Pack | None) -> bool:
    """Whether a pack is no pack, but what stands in for one."""
    return pack is not None and pack.name.startswith(PREFIX)


@lru_cache(maxsize=64)
def _stand_in(tables: Same[References], country: Country) -> Pack:
    references = tables.value
    own = dict(references.vocabulary.states).get(country.code, GOVERNMENT)
    parties = (
        _side(own, "government", _listed(_OWN), ("government", "regime", "junta")),
        _side("rebels", "armed_group", _listed(_AGAINST), ("rebel", "insurgent", "separatist")),
        *references.vocabulary.parties,
        *states(references, country.code, own),
    )
    name = f"{PREFIX}{country.code}"
    return Pack(name, country.name, country.code, country.name, "", "", parties=parties)


def _side(code: str, group: str, aliases: tuple[str, ...], adjectives: tuple[str, ...]) -> Party:
    return Party(code, code, code, "#999999", aliases, adjectives, group=group)


def states(references: References, home: str | None = None, own: str = GOVERNMENT) -> tuple[Party, ...]:
    """All states as parties: those with a code of their own by it, the country itself by `own`, the others as "other"."""
    codes = dict(references.vocabulary.states) | ({home: own} if home else {})
    return tuple(
        Party(
            code=codes.get(country.code, OTHER),
            name=country.name,
            short=country.name,
            colour="#999999",
            aliases=(country.name, *country.aliases),
            adjectives=country.demonyms,
            metonyms=(country.capital,) if country.capital else (),
            group="state",
        )
        for country in references.countries
    )
