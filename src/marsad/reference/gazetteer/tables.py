"""Rows of a user's CSV table, by column, without holding them in memory."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from marsad.errors import GazetteerError
from marsad.reference.gazetteer.lines import text_lines
from marsad.reference.gazetteer.rows import Tally, Told, quiet

Row = Mapping[str, str]
"""A row by the lower-case names of its columns; what is missing is "" ."""

_WORKBOOKS = frozenset({".xlsx", ".xls", ".ods"})
_SEPARATORS = ",;\t"


def columns_of(path: Path) -> tuple[str, ...]:
    """The names in a table's first line, lower case.

    Raises:
        GazetteerError: it cannot be read, is a workbook, or empty.
    """
    if path.suffix.lower() in _WORKBOOKS:
        raise GazetteerError(f"{path}: is a workbook; save its sheet as CSV (UTF-8) and give that file")
    _, first = next(text_lines(path, Tally(), quiet), (0, ""))
    if not first.strip():
        raise GazetteerError(f"{path}: is empty or no UTF-8 text; give a CSV table with a header line")
    return tuple(name.strip().lower() for name in next(csv.reader([first], delimiter=separator(first)), []))


def separator(header: str) -> str:
    """The sign that parts the columns: the most frequent of comma, semicolon and tab."""
    return max(_SEPARATORS, key=lambda sign: (header.count(sign), -_SEPARATORS.index(sign)))


def table_rows(path: Path, tally: Tally, tell: Told) -> Iterator[tuple[str, Row]]:
    """Where each row stands ("file:line") and its values; rows with more columns than the header count as faulty."""
    names = columns_of(path)
    lines = (f"{line}\n" for _, line in text_lines(path, tally, tell))
    header = next(lines, "")
    reader = csv.reader(lines, delimiter=separator(header))
    while True:
        where = f"{path.name}:{reader.line_num + 2}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            tally.fault(where, str(error))
            continue
        if len(cells) > len(names):
            tally.fault(where, f"has {len(cells)} columns, the header {len(names)}")
        elif any(cell.strip() for cell in cells):
            values = [cell.strip() for cell in cells] + [""] * (len(names) - len(cells))
            yield where, dict(zip(names, values, strict=True))


def point(lat: str, lon: str) -> tuple[float | None, float | None]:
    """Latitude and longitude in decimal degrees, both None where both are empty.

    Raises:
        ValueError: they are no point on the earth; says which.
    """
    if not lat and not lon:
        return None, None
    try:
        found = round(float(lat), 5), round(float(lon), 5)
    except ValueError:
        raise ValueError(f"lat {lat[:40]!r}, lon {lon[:40]!r} is no point") from None
    if not (-90 <= found[0] <= 90 and -180 <= found[1] <= 180):
        raise ValueError(f"lat {lat[:40]}, lon {lon[:40]} is out of range")
    return found
