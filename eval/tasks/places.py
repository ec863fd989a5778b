"""Whether spellings of one place resolve to one place, and whether the province of a claim's place is right.

- spellings: the spellings that a casualty archive gave to one point under one Arabic name (other places at the same point, and
  descriptions under other names, are no spellings of it). `one_place`: share that the pack resolves, by the spelling and the
  governorate beside it, to the place that most of the group resolve to, or within 3 km of it; nothing found is a miss.
  `at_the_point`: share that resolve to within 5 km of the archive's point, of which some are wrong. `exact`, `rapidfuzz`: the
  same as `one_place` for the listed string alone, and for the best WRatio from 90.
- left out: as the pack took spellings from this archive, it is asked with none but each place's preferred name, for those
  spellings only that are then not listed.
- at a point: `one_place` for all spellings at a point, whatever their Arabic name: wrong points and descriptions included.
- provinces: claims of the annotated articles that name a place and a province of the pack: share whose province is right, the
  name understood in its article; one that no table has lies in the area of the places named around it.

A point belongs to one of two halves by a hash; "tuning" may be read, "sealed" is only scored.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from rapidfuzz import fuzz, process

from marsad.annotate import annotate
from marsad.annotate.areas import area_around
from marsad.model import AnnotatedDocument, Place, Precision, Span, Toponym
from marsad.model.place import distance_km
from marsad.reference import Pack, References
from marsad.reference.finding import found_places
from marsad.reference.namelist import NameList, namelist
from marsad.text.names import fold
from tasks.base import Row, document_of
from tasks.spellings import HALVES, half

SAME_KM, POINT_KM = 3.0, 5.0
_WRATIO = 90

Resolve = Callable[[Row], Place | None]
Group = tuple[Place, list[Row]]
"""The archive's point, and its rows with different spellings."""


def archive(path: Path, references: References, pack: Pack) -> dict[str, dict[str, float]]:
    """The figures by half."""
    rows = _rows(path)
    bare = replace(pack, places=tuple((place, ()) for place, _ in pack.places))
    full, left = (_ours(namelist(replace(references, packs=(one,)))) for one in (pack, bare))
    listed = {fold(place.name) for place, _ in pack.places}
    peers = {"exact": _exact(pack), "rapidfuzz": _fuzzy(pack)}
    found: dict[str, dict[str, float]] = {}
    for part in HALVES:
        named, points = _groups(rows, part, by_arabic=True), _groups(rows, part, by_arabic=False)
        new = [(point, [row for row in group if fold(row["place_en"]) not in listed]) for point, group in named]
        figures = _figures(named, full)
        figures |= {f"left_out_{key}": value for key, value in _figures(new, left).items()}
        figures |= {"at_a_point": _figures(points, full)["one_place"]}
        figures |= {who: _figures(named, resolve)["one_place"] for who, resolve in peers.items()}
        found[part] = figures
    return found


def provinces(articles: Iterable[Row], gold: dict[str, Row], references: References, pack: Pack) -> dict[str, float]:
    """Share of the claims with the right province, and how many were asked."""
    codes = {province.code for province in pack.provinces}
    names = namelist(references)
    told: Counter[str] = Counter()
    for article in articles:
        claims = [c for c in gold[str(article["doc_id"])]["claims"] if c.get("place") and c.get("province") in codes]
        if claims:
            annotated = annotate(document_of(article), references)
            told.update(_verdict(claim, annotated, names) for claim in claims)
    asked = told.total()
    return {"right": told["right"] / asked, "wrong": told["wrong"] / asked, "open": told["open"] / asked, "claims": asked}


def _verdict(claim: Row, annotated: AnnotatedDocument, names: NameList) -> str:
    code = province_of(claim["place"], claim.get("evidence") or "", annotated, names)
    return "open" if code is None else "right" if code == claim["province"] else "wrong"


def province_of(name: str, evidence: str, annotated: AnnotatedDocument, names: NameList) -> str | None:
    """The province of a place that an article names: of the mention in or next to the evidence, else of the name alone."""
    start = max(0, annotated.document.text.find(evidence))
    key = fold(name)
    mentions = [item for item in annotated.toponyms if key in {fold(_text(item, annotated)), fold(_wide(item, annotated))}]
    known = [
        (abs(item.span.start - start), area) for item in mentions if (area := item.place.province if item.place else item.area)
    ]
    if known:
        return min(known)[1]
    text = annotated.document.text
    at = text.find(name, start) if name in text[start:] else text.find(name)
    around = area_around(Span(at, at + len(name)), annotated) if at >= 0 and not mentions else None
    answers = () if around or mentions else found_places(name, names)
    return answers[0].place.province if answers else around


def _text(item: Toponym, annotated: AnnotatedDocument) -> str:
    return item.name_span.of(annotated.document.text)


def _wide(item: Toponym, annotated: AnnotatedDocument) -> str:
    return item.span.of(annotated.document.text)


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines) if row["place_en"] and row["lat"]]


def _groups(rows: Sequence[Row], part: str, *, by_arabic: bool) -> list[Group]:
    """Rows of one point (and Arabic name) with at least two spellings that differ in letters."""
    found: dict[tuple[str, str, str], dict[str, Row]] = {}
    for row in rows:
        arabic = fold(row["place_ar"]) if by_arabic else ""
        if half(f"{row['lat']},{row['lon']}") == part and (arabic or not by_arabic):
            spelling = re.sub(r"\W", "", row["place_en"]).casefold()
            found.setdefault((row["lat"], row["lon"], arabic), {}).setdefault(spelling, row)
    groups = [(_point(key), list(spelled.values())) for key, spelled in sorted(found.items())]
    return [(point, group) for point, group in groups if len(group) > 1]


def _point(key: tuple[str, str, str]) -> Place:
    return Place("archive", "", float(key[0]), float(key[1]), Precision.EXACT)


def _figures(groups: Sequence[Group], resolve: Resolve) -> dict[str, float]:
    one = near = asked = 0
    for point, rows in groups:
        places = [resolve(row) for row in rows]
        ids = Counter(place.place_id for place in places if place)
        most = min(ids, key=lambda name: (-ids[name], name)) if ids else None
        chosen = next((place for place in places if place and place.place_id == most), None)
        asked += len(rows)
        one += sum(
            place is not None and (place.place_id == most or distance_km(place, chosen) < SAME_KM) for place in places if chosen
        )
        near += sum(distance_km(place, point) < POINT_KM for place in places if place)
    return {"one_place": one / asked, "at_the_point": near / asked, "spellings": asked}


def _ours(names: NameList) -> Resolve:
    def resolve(row: Row) -> Place | None:
        answers = found_places(row["place_en"], names, province=names.province(row["governorate"]))
        return answers[0].place if answers else None

    return resolve


def _exact(pack: Pack) -> Resolve:
    listed = {name.casefold(): place for place, names in reversed(pack.places) for name in (place.name, *names)}
    return lambda row: listed.get(row["place_en"].casefold())


def _fuzzy(pack: Pack) -> Resolve:
    listed = [(name, place) for place, names in pack.places for name in (place.name, *names)]
    names = [name for name, _ in listed]

    def resolve(row: Row) -> Place | None:
        found = process.extractOne(row["place_en"], names, scorer=fuzz.WRatio, score_cutoff=_WRATIO)
        return listed[found[2]][1] if found else None

    return resolve
