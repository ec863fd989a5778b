"""Writing what follows from claims that came without their documents."""

from pathlib import Path

from marsad.model import View
from marsad.publish.catalogue import catalogue
from marsad.publish.files import lines_text, prepare, write
from marsad.publish.links import contradiction_rows, origin_rows
from marsad.publish.rows import tables
from marsad.reference.base import References


def write_assessment(view: View, references: References, out: Path) -> tuple[Path, ...]:
    """Writes the tables of a view into a folder, contradictions and origins with claims as [doc_id, claim_index].

    Args:
        view: What to write.
        references: Names of parties.
        out: The folder; made when it is missing.

    Returns:
        The files, in the order in which they were written.

    Raises:
        PublishError: the folder or a file in it cannot be written.
    """
    rows = tables(catalogue(view, references))
    rows.pop("documents.jsonl")
    rows |= {"contradictions.jsonl": contradiction_rows(view.assessment), "origins.jsonl": origin_rows(view.assessment)}
    prepare(out)
    return tuple(write(out / name, lines_text(content)) for name, content in rows.items())
