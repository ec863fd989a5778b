"""Place names with how the thing lies to them: what the words say is kept, and no point is given that they do not carry."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.annotate.offsets import between, offset, stated
from marsad.annotate.relationwords import REACH, beside, goes_on, lies_along, lies_between, lies_within
from marsad.model import Place, Precision, Relation, RelationKind, Sentence, Toponym, ToponymRole

NEAR_KM = 25.0
"""Radius in kilometres up to which a thing is near a known point; beyond it lies in a region (UCDP GED, where_prec 2 and 5)."""

LINES = frozenset({"road", "river", "border", "coast", "canal", "railway"})
"""Features without a point of their own: a thing beside one may be anywhere along it."""

_INSIDE = {
    Precision.DISTRICT: Precision.DISTRICT,
    Precision.GOVERNORATE: Precision.GOVERNORATE,
    Precision.REGION: Precision.REGION,
    Precision.COUNTRY: Precision.REGION,
}
"""What a part of an area is known to."""

_FROM_CITIES = frozenset({RelationKind.OFFSET, RelationKind.OUTSKIRTS, RelationKind.BETWEEN})
"""Relations that are measured from a city where a province shares its name."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place name among the others of its sentence.

    Attributes:
        text: The document's text.
        start: First character of the sentence.
        end: One past its last.
        toponym: The name.
        before: The name before it in the sentence, or None.
        following: The name after it in the sentence, or None.
    """

    text: str
    start: int
    end: int
    toponym: Toponym
    before: Toponym | None
    following: Toponym | None

    def ahead(self, of: Toponym) -> str:
        """The sentence up to a name, at most REACH characters."""
        at = of.name_span.start
        return self.text[max(self.start, at - REACH) : at]

    @property
    def after(self) -> str:
        """The sentence from the end of the name on, at most REACH characters."""
        at = self.toponym.name_span.end
        return self.text[at : min(self.end, at + REACH)]


def related(text: str, sentences: Sequence[Sentence], found: Sequence[Toponym]) -> tuple[Toponym, ...]:
    """The toponyms with their relations; their precision is lowered to what the words carry, never raised.

    Args:
        text: The document's text.
        sentences: Its sentences, in order.
        found: Its place names, in order.
    """
    return tuple(_related(spot) for spot in _spots(text, sentences, found))


def _spots(text: str, sentences: Sequence[Sentence], found: Sequence[Toponym]) -> list[_Spot]:
    starts = [sentence.span.start for sentence in sentences]
    at = [bisect_right(starts, toponym.name_span.start) - 1 for toponym in found]
    spots = []
    for number, toponym in enumerate(found):
        span = sentences[at[number]].span if at[number] >= 0 else toponym.span
        before = found[number - 1] if number and at[number - 1] == at[number] else None
        following = found[number + 1] if number + 1 < len(found) and at[number + 1] == at[number] else None
        spots.append(_Spot(text, span.start, max(span.end, toponym.span.end), toponym, before, following))
    return spots


def _related(spot: _Spot) -> Toponym:
    toponym = spot.toponym
    if toponym.role is not ToponymRole.LOCATION or toponym.name_span.start < spot.start:
        return toponym
    return _between(spot) or _along(spot) or _beside(spot) or _within(spot) or toponym


def _between(spot: _Spot) -> Toponym | None:
    """The name as one of two that a thing lies between ("the road between X and Y")."""
    for left, right in ((spot.toponym, spot.following), (spot.before, spot.toponym)):
        if left is None or right is None or right.role is not ToponymRole.LOCATION:
            continue
        words = lies_between(spot.ahead(left))
        if words is None or not goes_on(spot.text[left.span.end : right.name_span.start]):
            continue
        other = right if left is spot.toponym else left
        mine, yours = _city(spot.toponym), _city(other)
        name = other.name_span.of(spot.text)
        wording = f"{words} … and {name}" if other is right else f"{words} {name} and …"
        relation = Relation(RelationKind.BETWEEN, wording, (name,))
        return _placed(replace(spot.toponym, place=mine), between(relation, mine, yours))
    return None


def _along(spot: _Spot) -> Toponym | None:
    """The name as that of a road or river along which a thing lies."""
    place = spot.toponym.place
    words = lies_along(spot.ahead(spot.toponym)) if place is not None and place.feature in LINES else None
    return _placed(spot.toponym, Relation(RelationKind.ALONG, words)) if words is not None else None


def _beside(spot: _Spot) -> Toponym | None:
    """The name with the words right before and after it: distance, direction, nearness, part."""
    wording = beside(spot.ahead(spot.toponym), spot.after)
    if wording is None:
        return None
    measured = wording.kind in _FROM_CITIES and not _names_area(spot.after)
    place = _city(spot.toponym) if measured else spot.toponym.place
    toponym = replace(spot.toponym, place=place, modifier=spot.toponym.modifier or wording.words.replace("…", "").strip())
    return _placed(toponym, offset(stated(wording), place), wording.lies)


def _within(spot: _Spot) -> Toponym | None:
    """The name with the area that is named after it ("X, in Y province"); the place stays as exact as it is."""
    inner, outer = spot.toponym, spot.following
    if outer is None or inner.place is None or outer.place is None or outer.place.precision.pointlike:
        return None
    inside = inner.place.country == outer.place.country and outer.place.province in {None, inner.place.province}
    words = lies_within(spot.text[inner.span.end : outer.name_span.start])
    if not inside or words is None or not inner.place.precision.pointlike:
        return None
    name = outer.name_span.of(spot.text)
    return replace(inner, relation=Relation(RelationKind.WITHIN, f"…{words}{name}", (name,)))


def _placed(toponym: Toponym, relation: Relation, lies: str = "outside") -> Toponym:
    part = toponym.span.start < toponym.name_span.start and relation.kind in {RelationKind.PART, RelationKind.DIRECTION}
    precision = _precision(toponym, relation, "in" if part and lies == "outside" else lies)
    return replace(toponym, relation=relation, precision=precision)


def _precision(toponym: Toponym, relation: Relation, lies: str) -> Precision:
    """How exactly the words tell where, by the practice of UCDP: near a point within NEAR_KM, else in a region."""
    place = toponym.place
    if relation.radius_km is not None:
        return Precision.NEAR if relation.radius_km <= NEAR_KM else Precision.REGION
    if place is None:
        return Precision.UNKNOWN
    if place.feature in LINES:
        return Precision.REGION
    if place.precision is Precision.DISTRICT and place.feature != "district":
        return Precision.DISTRICT
    if place.precision in _INSIDE:
        return Precision.REGION if lies == "outside" else _INSIDE[place.precision]
    if lies == "in":
        return toponym.precision
    return Precision.REGION if relation.low_km is not None and relation.low_km > NEAR_KM else Precision.NEAR


def _city(toponym: Toponym) -> Place | None:
    """The city, where it shares its name with a province and the distance is measured from a point."""
    place = toponym.place
    if place is None or place.precision.pointlike:
        return place
    towns = (p for p in toponym.candidates if p.precision.pointlike and p.feature == "city" and p.province == place.province)
    return next(towns, place)


def _names_area(after: str) -> bool:
    """Whether the word after a name says that the area is meant ("X province")."""
    return after.lstrip(" ").lower().startswith(("province", "governorate", "region", "district", "countryside"))
