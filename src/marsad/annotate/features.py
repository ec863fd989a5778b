"""Which kind of place the words beside a name say that it is: a city or its province, a quarter or a village."""

from collections.abc import Sequence

from marsad.annotate.modifiers import Modifier
from marsad.annotate.placenames import Candidate, Line
from marsad.model import Place

_QUARTER_NOUNS = frozenset("district districts neighbourhood neighbourhoods neighborhood neighborhoods quarter quarters".split())
_SETTLEMENT_NOUNS = frozenset("village villages town towns".split())
_QUARTERS = frozenset({"neighbourhood", "camp"})


def of_kind(places: Sequence[Place], wording: Modifier, city: bool) -> tuple[Place, ...]:
    """Of a city and a province of one name, the one that is meant; the province where nothing tells."""
    areas = tuple(p for p in places if p.feature == "governorate")
    if not areas:
        return tuple(places)
    area = areas[0]
    towns = tuple(p for p in places if p.feature != "governorate" and p.province == area.province)
    if (wording.kind in {"city", "near"} or (city and wording.kind == "")) and towns:
        return towns
    return areas


def of_noun(line: Line, candidate: Candidate, places: tuple[Place, ...], alike: frozenset[str]) -> tuple[Place, ...]:
    """Of a quarter and a village of one name, the one that the noun beside it means; all where it tells nothing.

    Args:
        line: The sentence.
        candidate: The name.
        places: What it can mean.
        alike: Ids of the places that are only spelled like the name: the noun speaks for none of them.
    """
    nouns = {line.folded(candidate.last)} if line.gap(candidate.last) == " " else set()
    if line.folded(candidate.first - 1) == "of":
        nouns.add(line.folded(candidate.first - 2))
    quarters = bool(nouns & _QUARTER_NOUNS)
    if not quarters and not nouns & _SETTLEMENT_NOUNS:
        return places
    return tuple(p for p in places if (p.feature in _QUARTERS) is quarters and p.place_id not in alike) or places
