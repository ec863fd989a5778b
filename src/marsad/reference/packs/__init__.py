"""Conflict packs: what differs from conflict to conflict, as data with licence and date.

A pack is a folder with a `pack.yaml`, or a single YAML file; `places` in it names CSV files beside it.
"""

from functools import lru_cache
from pathlib import Path
from typing import Any

from marsad.errors import PackError, UsageError
from marsad.model import Place, Precision
from marsad.reference.base import Pack
from marsad.reference.schema import PackFile, PlaceRow
from marsad.reference.tables import PACKAGED, load_yaml, problems, read_rows, read_yaml

_FILE = "pack.yaml"
_SEPARATOR = "|"


def pack_names() -> tuple[str, ...]:
    """Names of the packs that come with marsad, sorted."""
    return tuple(sorted(path.parent.name for path in (PACKAGED / "packs").glob(f"*/{_FILE}")))


def load_pack(name_or_path: str | Path) -> Pack:
    """A pack by its name, or by the path of its folder or YAML file.

    Raises:
        UsageError: there is no such pack.
        PackError: it breaks the schema; names file, key and reason.
    """
    return _load(_file(name_or_path))


@lru_cache(maxsize=16)
def _load(path: Path) -> Pack:
    contents = load_yaml(path, PackFile)
    return Pack(
        name=_name(path),
        title=contents.title,
        country=contents.country,
        country_name=contents.country_name,
        licence=contents.licence,
        date=contents.date.isoformat(),
        parties=tuple(row.party() for row in contents.parties),
        sources=tuple(row.source() for row in contents.sources),
        provinces=tuple(row.province() for row in contents.provinces),
        places=_places(path, contents),
        neighbours=contents.neighbours,
        boundaries=_boundaries(path.with_name(contents.boundaries)) if contents.boundaries else None,
    )


def validate_pack(name_or_path: str | Path) -> list[str]:
    """Every problem of a pack as "file: key: reason"; empty for a sound one.

    Raises:
        UsageError: there is no such pack.
    """
    path = _file(name_or_path)
    try:
        contents = read_yaml(path)
    except PackError as error:
        return [str(error)]
    found = problems(contents, PackFile, str(path))
    return found or _place_problems(path, PackFile.model_validate(contents))


def _file(name_or_path: str | Path) -> Path:
    """The pack's YAML file."""
    if str(name_or_path) in pack_names():
        return PACKAGED / "packs" / str(name_or_path) / _FILE
    path = Path(name_or_path)
    path = path / _FILE if path.is_dir() else path
    if not path.is_file():
        known = ", ".join(pack_names())
        raise UsageError(f"unknown pack {str(name_or_path)!r}; known are {known}, or give the path of a YAML file")
    return path


def _name(path: Path) -> str:
    return path.parent.name if path.name == _FILE else path.stem


def _places(path: Path, contents: PackFile) -> tuple[tuple[Place, tuple[str, ...]], ...]:
    """The supplement to the gazetteer, file by file, in their order."""
    found = _place_problems(path, contents)
    if found:
        raise PackError(found[0])
    return tuple(_place(row, contents.country) for name in contents.places for row in read_rows(path.with_name(name)))


def _place_problems(path: Path, contents: PackFile) -> list[str]:
    """Breaches of the schema in the place files, ids used twice, provinces that the pack lacks."""
    found: list[str] = []
    seen: set[str] = set()
    provinces = {province.code for province in contents.provinces}
    for name in contents.places:
        table = path.with_name(name)
        try:
            rows = read_rows(table)
        except PackError as error:
            found.append(str(error))
            continue
        for row in rows:
            place_id = str(row.get("place_id"))
            where = f"{table}: {place_id}"
            found += problems(row, PlaceRow, where)
            if place_id in seen:
                found.append(f"{where}: place_id: is used twice")
            if row.get("province") and row["province"] not in provinces:
                found.append(f"{where}: province: {row['province']!r} is no province of this pack")
            seen.add(place_id)
    return found


def _place(row: dict[str, Any], country: str) -> tuple[Place, tuple[str, ...]]:
    """A checked line as a place and its spellings, the preferred name first."""
    line = PlaceRow.model_validate(row)
    place = Place(
        place_id=line.place_id,
        name=line.name,
        lat=line.lat,
        lon=line.lon,
        precision=Precision(line.precision),
        country=country,
        province=line.province,
        feature=line.feature,
        population=line.population,
        source=line.source,
        district=line.district,
    )
    spellings = [line.name, *(spelling.strip() for spelling in line.spellings.split(_SEPARATOR))]
    return place, tuple(dict.fromkeys(spelling for spelling in spellings if spelling))


def _boundaries(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise PackError(f"{path}: boundaries: cannot be read ({error.strerror})") from error
