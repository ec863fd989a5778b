"""Place names in a text, and the places that they mean."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from marsad.annotate.belief import Reading, believed
from marsad.annotate.candidates import candidates
from marsad.annotate.geography import CITY_TALK, PLACE_NOUNS
from marsad.annotate.modifiers import Modifier, modifier
from marsad.annotate.namebook import Namebook, namebook
from marsad.annotate.persons import persons
from marsad.annotate.placenames import Line
from marsad.annotate.regions import regions, roads
from marsad.annotate.resolution import NEAR_KM, Setting, distance, named_countries, resolve
from marsad.annotate.roles import role
from marsad.annotate.tokens import Token, tokens
from marsad.model import Place, Precision, RegionKind, Sentence, Span, Toponym, ToponymRole
from marsad.reference.base import Country, Pack, References

LONGEST_CONTAINER = 3
"""The name of a country or state after a comma has at most so many words."""

AREAS = frozenset({"country", "governorate", "region", "district"})

ANCHORING = frozenset({ToponymRole.LOCATION, ToponymRole.DATELINE})
"""Roles of names that tell where a document plays."""

SAME_SENTENCE = 2
"""A place in the same sentence counts as if it were named so many times more."""


def toponyms(
    text: str, sentences: Sequence[Sentence], references: References, pack: Pack | None, names: Sequence[Span] = ()
) -> tuple[Toponym, ...]:
    """The place names in order of their first character, resolved as far as the text allows.

    A name in a table becomes a toponym when the words around it speak for a place; two candidates that stay equal leave
    `place` None. Names inside those of persons and organisations are passed over or marked as such; `names` are the spans of
    the longer names of parties and sources.
    """
    book = namebook(references, pack)
    lines = _lines(text, [s for s in sentences if s.region is not RegionKind.FURNITURE], book, names)
    readings = [reading for sentence, line in lines for reading in _readings(sentence, line, book)]
    peoples = [(match, line, sentence) for sentence, line in lines for match in book.demonyms.all(text, line.words)]
    setting = _setting(readings, [match.value.code for match, _, _ in peoples], book)
    settled = believed(readings, setting, book)
    cities = _spoken_cities(settled) | {book.capital}
    found = _resolved(settled, setting, book, cities)
    found = _resolved(settled, replace(setting, anchors=_anchors(found)), book, cities)
    taken = [t.span for t in found]
    found += [_demonym(m.value, line, m.first, m.last, book) for m, line, _ in peoples]
    found += [t for _, line in lines for t in regions(line, book.country) if not any(t.span.overlaps(s) for s in taken)]
    return tuple(sorted(roads(text, found, book.lookup), key=lambda t: (t.span, t.name_span)))


def _lines(text: str, sentences: Sequence[Sentence], book: Namebook, names: Sequence[Span]) -> list[tuple[Sentence, Line]]:
    words = [tokens(text, s.span) for s in sentences]
    lowered = frozenset(w.folded for row in words for w in row if w.text[0].islower())
    people = persons(text, words)
    found = []
    for sentence, row in zip(sentences, words, strict=True):
        peoples = frozenset(i for m in book.demonyms.all(text, row) for i in range(m.first, m.last))
        inside = [n for n in names if sentence.span.contains(n)]
        inner = frozenset(i for i, w in enumerate(row) if any(n.start <= w.start and w.end <= n.end for n in inside))
        found.append((sentence, Line(text, row, lowered, people, _shouted(row), peoples, inner, book.pack is not None)))
    return found


def _shouted(words: Sequence[Token]) -> bool:
    letters = [w for w in words if w.text.isalpha()]
    return len(letters) >= 4 and sum(w.text.isupper() for w in letters) > 0.8 * len(letters)


def _readings(sentence: Sentence, line: Line, book: Namebook) -> list[Reading]:
    found = []
    for candidate in candidates(line, book.lookup):
        inside = candidate.first in line.inner or candidate.last - 1 in line.inner
        if (candidate.part and not candidate.organisation) or inside:
            continue
        found.append(Reading(line, sentence, candidate, modifier(line, candidate), role(sentence, line, candidate, book)))
    return found


def _setting(readings: Sequence[Reading], peoples: Sequence[str], book: Namebook) -> Setting:
    sure: list[Place] = []
    for reading in readings:
        places = reading.candidate.places
        if reading.role is ToponymRole.ORGANISATION or not places:
            continue
        own = book.pack is not None and places[0].country == book.pack.country
        if places[0].feature == "country" or own or len(places) == 1:
            sure.append(places[0])
    counts = Counter(p for p in sure if p.lat is not None)
    return Setting(
        focus=book.pack.country if book.pack else None,
        neighbours=frozenset(book.pack.neighbours) if book.pack else frozenset(),
        countries=named_countries([p for p in sure if p.feature == "country"], peoples),
        anchors=tuple(sorted(counts.items(), key=lambda row: row[0].place_id)),
    )


def _resolved(readings: Sequence[Reading], setting: Setting, book: Namebook, cities: frozenset[str]) -> list[Toponym]:
    near = _beside(readings)
    return [_toponym(r, _local(setting, near[r.sentence.index]), cities, _container(r, book)) for r in readings]


def _anchors(found: Sequence[Toponym]) -> tuple[tuple[Place, int], ...]:
    """The places understood in a first pass, with how often."""
    counts = Counter(t.place for t in found if t.place is not None and t.role in ANCHORING)
    return tuple(sorted(counts.items(), key=lambda row: row[0].place_id))


def _beside(readings: Sequence[Reading]) -> dict[int, list[Place]]:
    """For each sentence the places that are named in it with one candidate each."""
    found: dict[int, list[Place]] = {r.sentence.index: [] for r in readings}
    for reading in readings:
        places = reading.candidate.places
        if places and all(distance(places[0], p) < NEAR_KM for p in places if p.feature != "governorate"):
            found[reading.sentence.index].append(places[0])
    return found


def _local(setting: Setting, beside: Sequence[Place]) -> Setting:
    """The setting with the places of one sentence counted for more."""
    counts = Counter(dict(setting.anchors))
    counts.update(dict.fromkeys(beside, SAME_SENTENCE))
    return replace(setting, anchors=tuple(sorted(counts.items(), key=lambda row: row[0].place_id)))


def _spoken_cities(readings: Sequence[Reading]) -> frozenset[str]:
    """Names of which the document speaks as of a city: "X city", "districts of X"."""
    found = {r.key for r in readings if r.wording.kind == "city"}
    for reading in readings:
        line, candidate = reading.line, reading.candidate
        before = {line.folded(i) for i in range(max(0, candidate.first - 3), candidate.first)}
        if before & CITY_TALK:
            found.add(reading.key)
    return frozenset(found)


def _toponym(reading: Reading, setting: Setting, cities: frozenset[str], container: Place | None) -> Toponym:
    line, candidate, wording = reading.line, reading.candidate, reading.wording
    places = _of_kind(candidate.places, wording, reading.key in cities)
    place, ranked, _ = resolve(places, setting, container)
    if len(places) != len(candidate.places):
        ranked = tuple(dict.fromkeys((*ranked, *candidate.places)))
    name_span = Span(line.words[candidate.first].start, line.words[candidate.last - 1].end - candidate.shift)
    end = line.words[wording.last - 1].end if wording.last > candidate.last else name_span.end
    return Toponym(
        span=Span(line.words[wording.first].start, end),
        name_span=name_span,
        place=place,
        candidates=ranked,
        role=reading.role,
        precision=Precision.NEAR if candidate.site and place else _precision(place, wording),
        modifier=wording.wording,
        reason=_reason(place, ranked, wording),
    )


def _of_kind(places: Sequence[Place], wording: Modifier, city: bool) -> tuple[Place, ...]:
    """Of a city and a province of one name, the one that is meant; the province where nothing tells."""
    areas = tuple(p for p in places if p.feature == "governorate")
    if not areas:
        return tuple(places)
    area = areas[0]
    towns = tuple(p for p in places if p.feature != "governorate" and p.province == area.province)
    if (wording.kind in {"city", "near"} or (city and wording.kind == "")) and towns:
        return towns
    return areas


def _container(reading: Reading, book: Namebook) -> Place | None:
    """The area that the text puts after the name ("Paris, Texas"; "X, a town near Y"), or None."""
    line, first = reading.line, reading.candidate.last
    if line.folded(first) in {"a", "the"} and line.gap(first).strip() in {"", ","}:
        return _apposed(reading, book)
    if line.gap(first).strip() != "," or not line.capital(first):
        return None
    last = first + 1
    while last < first + LONGEST_CONTAINER and line.capital(last) and line.gap(last) in {" ", "."}:
        last += 1
    for end in range(last, first, -1):
        written = line.text[line.words[first].start : line.words[end - 1].end]
        area = next((p for p in book.lookup(written)[:3] if p.feature in AREAS), None)
        if area is not None:
            return area
    return None


def _apposed(reading: Reading, book: Namebook) -> Place | None:
    """The place that an apposition names: "X, a town near Y", with or without comma."""
    line, first = reading.line, reading.candidate.last
    for i in range(first + 1, min(first + 7, len(line.words) - 1)):
        if line.gap(i).strip() and line.gap(i) != "-":
            return None
        if line.folded(i) in {"in", "near", "outside", "of"} and line.folded(i - 1) in PLACE_NOUNS | {
            "north",
            "south",
            "east",
            "west",
        }:
            place = next(iter(book.lookup(line.words[i + 1].text)), None) if line.capital(i + 1) else None
            return place if place is None or place.feature != "village" else None
    return None


def _precision(place: Place | None, wording: Modifier) -> Precision:
    if place is None:
        return Precision.UNKNOWN
    if wording.kind in {"near", "near area"}:
        return Precision.NEAR
    if wording.kind == "part":
        return {
            "country": Precision.REGION,
            "governorate": Precision.GOVERNORATE,
        }.get(place.feature, Precision.NEAR)
    return place.precision


def _reason(place: Place | None, ranked: Sequence[Place], wording: Modifier) -> str:
    if place is None:
        names = "; ".join(f"{p.name}, {p.country or '?'}" for p in ranked[:3])
        return f"open between {names}" if ranked else "in no table"
    rest = f", one of {len(ranked)} of that name" if len(ranked) > 1 else ", the only one of that name"
    part = f"; “{wording.wording}” lowers the precision" if wording.wording else ""
    return f"{place.name} ({place.feature}, {place.country or 'no country'}){rest}{part}"


def _demonym(country: Country, line: Line, first: int, last: int, book: Namebook) -> Toponym:
    span = Span(line.words[first].start, line.words[last - 1].end)
    place = next((p for p in book.lookup(country.name) if p.feature == "country"), None)
    return Toponym(
        span, span, place, (place,) if place else (), ToponymRole.DEMONYM, Precision.COUNTRY, None, "a people or its adjective"
    )
