"""Completes the place tables of the pack on Syria from public tables: points and districts that lack, places that lack.

Usage: `MARSAD_SHARED=FOLDER python tools/places.py`, FOLDER holding `gazetteer/` with OCHA's tables (2016-09-05) and the incident
places of the Airwars archive. It rewrites places.csv and regions.csv under src/marsad/reference/packs/syria; run again, it
changes nothing. Rows that are there stay as they are but for blanks that a table can fill; every row names its source.

Rules. Rows that mean one place become one (tools/doubles.py). A row without a point takes that of a neighbourhood (OCHA) or of
the archive's settlements in its province whose name is its own or in Arabic letters the same, when all such points lie within
3 km. A district is taken from OCHA's neighbourhoods and from the seats of sub-districts, which are towns. Neighbourhoods of the
three largest cities that no row has are added, and their namesakes elsewhere: with one of them alone, it would be taken for all.
A settlement of the archive is added when its English and its Arabic name agree, the province stated is that of most places around
its point, and the pack does not yet find it there under that name. Names that are everyday words or given names are left out:
they would be found where nobody means a place.
"""

import csv
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from doubles import merge, names

from marsad.annotate.geography import COMMON, FIRST_NAMES, GIVEN_ONLY
from marsad.annotate.resolution import distance
from marsad.model import Place, Precision
from marsad.reference import load_pack, load_references
from marsad.text.names import fold, likeness, skeleton

PACK = Path(__file__).resolve().parent.parent / "src" / "marsad" / "reference" / "packs" / "syria"
OCHA, ARCHIVE = "OCHA (2016-09-05)", "Airwars (incident places)"
SAME_KM = 3.0
SEAT, ONE_NAME, SPELLED_ALIKE, AGREES = 0.97, 0.9, 0.8, 0.72
NEIGHBOURS = 5
NAMESAKE_KM = 40.0
SHORTEST = 5
LARGE = 50_000
"""Inhabitants of a city that other places are named after."""

LARGE_CITIES = frozenset({"aleppo", "damascus", "homs"})
"""Provinces whose capital is so large that reports name its quarters."""

IDEAS = frozenset(
    """andalus baath hettin hurriyeh istiqlal jalaa mahatta nahda qadessiyeh shuhada thawrah tishrine wihdeh""".split()
)
"""Words for days, ideas and parties that quarters in many cities are called after."""

SETTLEMENTS = frozenset({"village", "town", "neighbourhood_area"})
FILLED = frozenset({"neighbourhood", "town", "village", "camp"})
UNWANTED = re.compile(
    r"[\d/(]|\b(?:street|road|hospital|school|market|souq|farms?|camp|convoy|countryside|river|bridge|mosque|square|roundabout|outskirts|"
    r"vicinity|checkpoint|junction|university|station|base|airport|dam|residences|housing|industrial|area|centre|of|or|and|near)\b",
    re.IGNORECASE,
)
GIVEN = frozenset(
    """abbas ahmad amin amina ansari anwar aziz bashir darwish farah fadi faisal ghassan habib hakim hani hassan haydar hijaz
    hisham ismail jaber jalal jamila karim kermel khalil khidr mahdi mahmoud majid mansour marwan mazen muhsin munir nabil nidal
    nour qasim rasafeh rashid saeed saleh salim salman samir shadi suleiman tariq walid yasin zaid zaki""".split()
)
"""Given and family names, and places elsewhere, that are met more often than the quarters named after them."""

KIND = re.compile(r"\s+(?:village|town|city|neighbou?rhood)$", re.IGNORECASE)

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """A place of a source, in the pack's terms.

    Attributes:
        place_id: Id of its row.
        names: English name first, then other spellings.
        lat: Latitude, decimal degrees.
        lon: Longitude.
        feature: What it is.
        province: Code of the province.
        district: Name of the second-level area, or "".
        source: What its row names.
    """

    place_id: str
    names: tuple[str, ...]
    lat: float
    lon: float
    feature: str
    province: str
    district: str
    source: str

    def point(self) -> Place:
        """For distances."""
        return Place(self.place_id, "", self.lat, self.lon, Precision.EXACT)

    def row(self) -> Row:
        """As a line of the pack."""
        name, *spellings = self.names
        point = (f"{self.lat:g}", f"{self.lon:g}", "populated_place", self.feature, "", self.province, self.district, self.source)
        return dict(zip(COLUMNS, (self.place_id, name, "|".join(sorted(set(spellings) - {name})), *point), strict=True))


COLUMNS = "place_id name spellings lat lon precision feature population province district source".split()


def main(shared: Path) -> None:
    """Reads the sources, completes the rows, writes both files sorted by id."""
    codes = _codes()
    quarters = list(_quarters(shared / "city_neighbourhoods.csv", codes))
    settlements = list(_settlements(shared / "incident_places.csv", codes))
    seats = [row | {"province": codes.get(fold(row["ADM1_EN"]), "")} for row in _read(shared / "syr_admin3.csv")]
    files = {name: _read(PACK / name) for name in ("places.csv", "regions.csv")}
    every = [row for rows in files.values() for row in rows]
    for row in every:
        _fill_point(row, quarters, settlements)
    for seat in seats:
        _set_seat(seat, every)
    for known in (*_named(quarters), *settlements):
        if _lacks(known, every):
            files["places.csv"].append(known.row())
            every.append(files["places.csv"][-1])
    gone = merge(every)
    for name, rows in files.items():
        _write(PACK / name, [row for row in rows if row["place_id"] not in gone])


def _codes() -> dict[str, str]:
    """The code of a province by any of its names."""
    pack = load_pack("syria")
    return {fold(name): province.code for province in pack.provinces for name in (province.name, *province.aliases)}


def _quarters(path: Path, codes: dict[str, str]) -> Iterator[Known]:
    for row in _read(path):
        written = (row[key].strip() for key in ("NAME_EN", "NAM_EN_REF", "NAME_AR", "NAM_AR_REF"))
        names = tuple(dict.fromkeys(name for name in written if name and "Null" not in name))
        province = codes.get(fold(row["ADM1_EN"]))
        if province and names:
            lat, lon = (round(float(row[key]), 5) for key in ("LATITUDE", "LONGITUDE"))
            yield Known(f"ocha:{row['PCODE']}", names, lat, lon, "neighbourhood", province, row["ADM2_EN"], OCHA)


def _named(quarters: Iterable[Known]) -> Iterator[Known]:
    """The quarters of the largest cities and their namesakes, but for those whose name mostly means something else."""
    every = list(quarters)
    named = {skeleton(known.names[0]) for known in every if known.province in LARGE_CITIES}
    for known in every:
        name = known.names[0]
        if skeleton(name) in named and _is_name(name) and not _abroad(name):
            yield known


def _abroad(name: str) -> bool:
    """Whether a large city has the name: it is meant rather than a quarter named after it."""
    return any(place.population >= LARGE for place in load_references(()).gazetteer.lookup(name))


def _settlements(path: Path, codes: dict[str, str]) -> Iterator[Known]:
    """The archive's settlements, the most frequent name of each point and Arabic name; one for each."""
    groups: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in _read(path):
        if row["precision"] in SETTLEMENTS and row["lat"] and fold(row["place_ar"]):
            groups[row["lat"], row["lon"], fold(row["place_ar"])].append(row)
    for (lat, lon, _), rows in sorted(groups.items()):
        counts: Counter[str] = Counter()
        for row in rows:
            counts[_head(row["place_en"])] += int(row["incidents"] or 1)
        arabic = min(row["place_ar"].split(",")[0].strip(" \u200e") for row in rows)
        names = [name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if _agrees(name, arabic)]
        province = codes.get(fold(Counter(row["governorate"] for row in rows).most_common(1)[0][0]))
        once = len(rows) == 1 and rows[0]["precision"] == "neighbourhood_area" and counts.total() < 2
        if names and province and not once:
            feature = {"neighbourhood_area": "neighbourhood"}.get(rows[0]["precision"], rows[0]["precision"])
            slug = f"syria:{fold(names[0]).replace(' ', '_')}-{province}"
            yield Known(slug, (*names, arabic), float(lat), float(lon), feature, province, "", ARCHIVE)


def _head(name: str) -> str:
    return KIND.sub("", re.split(r"[,(/:]", name)[0].strip())


def _agrees(name: str, arabic: str) -> bool:
    return _is_name(name) and likeness(name, arabic) >= AGREES


def _is_name(name: str) -> bool:
    """Whether a name can stand alone: no description, no everyday word, nobody's given name."""
    words = fold(name).split()
    alone = len(words) == 1 and (words[0] in COMMON | FIRST_NAMES | GIVEN_ONLY | GIVEN | IDEAS or len(words[0]) < SHORTEST)
    return bool(words) and len(words) < 5 and not alone and not UNWANTED.search(name)


def _set_seat(seat: Row, rows: Iterable[Row]) -> None:
    """A sub-district has the name of the town that is its seat: the likeliest row of the province is a town of its district."""
    towns = [row for row in rows if row["province"] == seat["province"] and row["feature"] in {"city", "town", "village"}]
    rated = [(max(likeness(seat[key], name) for key in ("NAME_EN", "NAME_AR") for name in names(row)), row) for row in towns]
    likely = [row for alike, row in rated if alike >= SEAT]
    if likely:
        best = min(likely, key=lambda row: (row["feature"] == "village", -int(row["population"] or 0), row["place_id"]))
        best["feature"] = "town" if best["feature"] == "village" else best["feature"]
        best["district"] = best["district"] or seat["ADM2_EN"]


def _fill_point(row: Row, quarters: Iterable[Known], settlements: Iterable[Known]) -> None:
    """A blank point, when one source has it without doubt."""
    if row["lat"] or row["feature"] not in FILLED or "crossing" in row["name"]:
        return
    for source in (quarters, settlements):
        own = [known for known in source if known.province == row["province"] and _one_name(known, row)]
        found = [known for known in own if fold(row["name"]) in map(fold, known.names)] or own
        if not found:
            continue
        first = found[0]
        if all(distance(first.point(), known.point()) < SAME_KM for known in found):
            row |= {"lat": f"{first.lat:g}", "lon": f"{first.lon:g}", "precision": "populated_place"}
            row |= {"source": f"{first.source}; point", "district": row["district"] or first.district}
        return


def _one_name(known: Known, row: Row) -> bool:
    listed = {fold(name) for name in (row["name"], *row["spellings"].split("|"))} - {""}
    return any(fold(name) in listed for name in known.names) or likeness(known.names[0], row["name"]) >= ONE_NAME


def _lacks(known: Known, rows: list[Row]) -> bool:
    """Whether the pack has no row of that id, none of that name near by, and the province agrees with the places around."""
    if any(row["place_id"] == known.place_id for row in rows):
        return False
    point = known.point()
    near = sorted((distance(point, _point(row)), row["place_id"], row) for row in rows if row["lat"])
    if any(not row["lat"] and row["province"] == known.province and _one_name(known, row) for row in rows):
        return False
    if any(_alike(known, row) for km, _, row in near if km < NAMESAKE_KM or row["feature"] in {"city", "governorate"}):
        return False
    if known.source == OCHA and any(_hides(known, row) for row in rows):
        return False
    around = Counter(row["province"] for _, _, row in near[:NEIGHBOURS])
    return around.most_common(1)[0][0] == known.province


def _hides(known: Known, row: Row) -> bool:
    """Whether a quarter would be found in place of a settlement that is spelled alike, but not the same."""
    listed = names(row)
    same = {fold(name) for name in known.names} & {fold(name) for name in listed}
    return row["feature"] != "neighbourhood" and not same and any(likeness(known.names[0], name) >= ONE_NAME for name in listed)


def _alike(known: Known, row: Row) -> bool:
    return any(likeness(one, other) >= SPELLED_ALIKE for one in known.names for other in names(row))


def _point(row: Row) -> Place:
    return Place(row["place_id"], "", float(row["lat"]), float(row["lon"]), Precision.EXACT)


def _read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _write(path: Path, rows: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        table = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        table.writeheader()
        table.writerows(sorted(rows, key=lambda row: row["place_id"]))


if __name__ == "__main__":
    main(Path(os.environ["MARSAD_SHARED"]) / "gazetteer")
