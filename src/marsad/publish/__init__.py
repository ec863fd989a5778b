"""A view becomes a report: tables, a map layer and a page, written whole or not at all."""

from pathlib import Path

from marsad.model import View
from marsad.publish.catalogue import catalogue
from marsad.publish.files import json_text, lines_text, prepare, write
from marsad.publish.geojson import layer
from marsad.publish.page import html
from marsad.publish.rows import tables
from marsad.publish.summary import Block, Summary, summary
from marsad.reference.base import References

__all__ = ["Block", "Summary", "publish", "summary"]


def publish(view: View, references: References, outlines: str, out: Path) -> tuple[Path, ...]:
    """Writes a view into a folder: thirteen tables, a map layer and the report.

    The same view gives the same bytes. Each file is replaced in one step; files of other names are left alone.

    Args:
        view: What to show.
        references: Names and colours of parties, borders of provinces.
        outlines: GeoJSON text of country outlines.
        out: The folder; made when it is missing.

    Returns:
        The files, in the order in which they were written.

    Raises:
        PublishError: the folder or a file in it cannot be written.
    """
    found = catalogue(view, references)
    texts = {name: lines_text(rows) for name, rows in tables(found).items()}
    texts |= {"map.geojson": json_text(layer(found)) + "\n", "report.html": html(found, outlines)}
    prepare(out)
    return tuple(write(out / name, text) for name, text in texts.items())
