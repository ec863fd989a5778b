"""Place names in a text, and the places that they mean."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from marsad.annotate.agreement import agreed
from marsad.annotate.areas import surroundings
from marsad.annotate.belief import Reading, believed
from marsad.annotate.candidates import candidates
from marsad.annotate.containers import container, said_within
from marsad.annotate.features import of_kind, of_noun
from marsad.annotate.geography import CITY_TALK
from marsad.annotate.modifiers import Modifier, modifier
from marsad.annotate.namebook import Namebook, namebook
from marsad.annotate.ordered import Ordered
from marsad.annotate.persons import persons
from marsad.annotate.placenames import Line
from marsad.annotate.regions import regions, roads
from marsad.annotate.resolution import NEAR_KM, Question, Setting, named_countries, resolve
from marsad.annotate.roles import role
from marsad.annotate.tokens import Match, Token, joined, tokens
from marsad.annotate.unlisted import shaped
from marsad.model import Place, Precision, RegionKind, Sentence, Span, Toponym, ToponymRole
from marsad.model.place import distance_km
from marsad.reference.base import Country, Pack, References

MOST_NAMES = 200
"""So many names, those named most, tell where a document plays; no report names more, and a collection of them plays nowhere."""

_Asked = tuple[str, tuple[str, ...], Place | None, tuple[Place, ...]]
"""A name, what it can mean, the area beside it, and the places in its sentence: what decides the answer in one document."""

_Answer = tuple[Place | None, tuple[Place, ...]]
"""The place meant, or None, and the candidates in order."""

PROVEN = 2
"""Evidence for a place beside a name from which it is one though every place that is spelled alike lies elsewhere."""

SAME_SENTENCE = 1.0
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
    peoples = [(match, line, sentence) for sentence, line in lines for match in _peoples(text, line.words, book)]
    setting = _setting(readings, [match.value.code for match, _, _ in peoples], book)
    setting = _grounded(believed(readings, setting, book), setting)
    settled = believed(readings, setting, book)
    cities = _spoken_cities(settled) | {book.capital}
    found = _resolved(settled, setting, book, cities)
    taken = [t.span for t in found]
    found += [_demonym(m.value, line, m.first, m.last, book) for m, line, _ in peoples]
    found += [t for _, line in lines for t in regions(line, book.country) if not any(t.span.overlaps(s) for s in taken)]
    return tuple(sorted(roads(text, found, book.lookup), key=lambda t: (t.span, t.name_span)))


def _lines(text: str, sentences: Sequence[Sentence], book: Namebook, names: Sequence[Span]) -> list[tuple[Sentence, Line]]:
    words = [tokens(text, s.span) for s in sentences]
    lowered = frozenset(w.folded for row in words for w in row if w.text[0].islower())
    people = persons(text, words)
    longer = Ordered(names, lambda name: name)
    found = []
    for sentence, row in zip(sentences, words, strict=True):
        peoples = frozenset(i for m in _peoples(text, row, book) for i in range(m.first, m.last))
        inside = longer.within(sentence.span)
        inner = frozenset(i for i, w in enumerate(row) if any(n.start <= w.start and w.end <= n.end for n in inside))
        local = book.pack is not None
        found.append((sentence, Line(text, row, lowered, people, _shouted(row), _titled(row, local), peoples, inner, local)))
    return found


def _peoples(text: str, words: Sequence[Token], book: Namebook) -> list[Match[Country]]:
    """Adjectives and names of peoples, those left out that begin the name of a region ("British Columbia")."""
    return [m for m in book.demonyms.all(text, words) if not _begins_region(text, words[m.first : m.last + 1], book)]


def _begins_region(text: str, words: Sequence[Token], book: Namebook) -> bool:
    """Whether the last of these words belongs with those before it to the name of a region."""
    if len(words) < 2 or not words[-1].capital or not joined(text, words[-2], words[-1]):
        return False
    return any(p.feature in {"region", "country"} for p in book.lookup(text[words[0].start : words[-1].end])[:2])


def _shouted(words: Sequence[Token]) -> bool:
    letters = [w for w in words if w.text.isalpha()]
    return len(letters) >= 4 and sum(w.text.isupper() for w in letters) > 0.8 * len(letters)


def _titled(words: Sequence[Token], local: bool) -> bool:
    """Whether all words begin with a capital, little ones apart; reports of a pack's conflict read their headlines as text."""
    letters = [w for w in words if w.text.isalpha() and len(w.text) > 3]
    return not local and len(letters) >= 4 and all(w.capital for w in letters)


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
    return Setting(
        focus=book.pack.country if book.pack else None,
        neighbours=frozenset(book.pack.neighbours) if book.pack else frozenset(),
        countries=named_countries([p for p in sure if p.feature == "country"], peoples),
    )


def _grounded(readings: Sequence[Reading], setting: Setting) -> Setting:
    """The setting with the countries that the names believed at first sight most likely lie in."""
    counts = Counter(r.candidate.places for r in readings if r.candidate.places)
    leading = sorted(counts, key=lambda places: (-counts[places], [p.place_id for p in places]))[:MOST_NAMES]
    return replace(setting, countries=agreed([Question(places) for places in leading], setting).countries)


def _resolved(readings: Sequence[Reading], setting: Setting, book: Namebook, cities: frozenset[str]) -> list[Toponym]:
    """The readings as toponyms; names that the text qualifies nowhere take what it says beside their other mentions."""
    holders = [container(r.line, r.candidate, book) for r in readings]
    first: dict[str, Place] = {}
    stated: dict[str, Place] = {}
    rings = surroundings(book.pack) if book.pack else {}
    for reading, holder in zip(readings, holders, strict=True):
        if holder is not None:
            first.setdefault(reading.key, holder)
        if (area := said_within(reading.line, reading.candidate, book)) is not None:
            stated.setdefault(reading.key, area)
    asked = [
        Question(
            of_noun(r.line, r.candidate, of_kind(r.candidate.places, r.wording, r.key in cities), book.alike(r.written)),
            holder or first.get(r.key),
            book.bonus(r.written),
            book.alike(r.written),
        )
        for r, holder in zip(readings, holders, strict=True)
    ]
    names = {(r.key, q.places): q for r, q in zip(readings, asked, strict=True) if q.places}
    counts = Counter((r.key, q.places) for r, q in zip(readings, asked, strict=True) if q.places)
    leading = sorted(names, key=lambda name: (-counts[name], name[0]))[:MOST_NAMES]
    setting = agreed([names[name] for name in leading], setting)
    near = _beside(readings)
    answers: dict[_Asked, _Answer] = {}
    found = []
    for reading, question in zip(readings, asked, strict=True):
        beside = tuple(near[reading.sentence.index])
        key = (reading.written, tuple(p.place_id for p in question.places), question.container, beside)
        if key not in answers:
            answers[key] = resolve(question, _local(setting, beside))
        if answers[key][1] or not question.places or _proven(reading):
            found.append(_toponym(reading, question, _held(reading, answers[key], (stated, rings))))
    return found


def _proven(reading: Reading) -> bool:
    """Whether the words beside a name make it a place though no table has it; standing behind another name alone does not."""
    line, candidate = reading.line, reading.candidate
    behind = line.capital(candidate.first - 1) and line.joins(candidate.first)
    return candidate.evidence >= PROVEN and (not behind or shaped(line, candidate.first, candidate.last))


def _held(reading: Reading, answer: _Answer, told: tuple[Mapping[str, Place], Mapping[str, str]]) -> _Answer:
    """The answer, unless the text says that the name lies in another area: then only the area is known.

    Args:
        reading: The name.
        answer: What it means by itself.
        told: The areas that the text puts names in; and for each area that is a city the one around it.
    """
    stated, rings = told
    area, place = stated.get(reading.key), answer[0]
    if area is None or (place is not None and place.province in {area.province, rings.get(area.province or "")}):
        return answer
    return None, (area,)


def _beside(readings: Sequence[Reading]) -> dict[int, list[Place]]:
    """For each sentence the places that are named in it with one candidate each."""
    found: dict[int, list[Place]] = {r.sentence.index: [] for r in readings}
    for reading in readings:
        places = reading.candidate.places
        if places and all(distance_km(places[0], p) < NEAR_KM for p in places if p.feature != "governorate"):
            found[reading.sentence.index].append(places[0])
    return found


def _local(setting: Setting, beside: Sequence[Place]) -> Setting:
    """The setting with the places of one sentence counted for more."""
    if not beside:
        return setting
    sure = dict(setting.anchors)
    sure.update({place: sure.get(place, 0.0) + SAME_SENTENCE for place in beside})
    return replace(setting, anchors=tuple(sorted(sure.items(), key=lambda row: row[0].place_id)))


def _spoken_cities(readings: Sequence[Reading]) -> frozenset[str]:
    """Names of which the document speaks as of a city: "X city", "districts of X"."""
    found = {r.key for r in readings if r.wording.kind == "city"}
    for reading in readings:
        line, candidate = reading.line, reading.candidate
        before = {line.folded(i) for i in range(max(0, candidate.first - 3), candidate.first)}
        if before & CITY_TALK:
            found.add(reading.key)
    return frozenset(found)


def _toponym(reading: Reading, question: Question, answer: _Answer) -> Toponym:
    line, candidate, wording = reading.line, reading.candidate, reading.wording
    place, ranked = answer
    if len(question.places) != len(candidate.places):
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
        if len(ranked) == 1 and ranked[0].feature == "governorate":
            return f"in no table; {ranked[0].name} as the text says"
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
