"""The task on claims: articles in, rows of the exchange format out."""

import json
import tempfile
from pathlib import Path

from marsad.annotate import annotate
from marsad.extract import extract
from marsad.model import BESIDE, Document
from marsad.model.exchange import claim_row
from marsad.read import read
from marsad.reference import References, load_references
from tasks.base import Row


def documents_of(row: Row) -> list[Document]:
    """An article as the reader gives it; the date of the text may overrule the file's."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.jsonl"
        path.write_text(json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
        return [item for item in read(path) if isinstance(item, Document)]


def claims(row: Row, references: References) -> list[Row]:
    """Claims of one article, of the annotation guide's kinds."""
    return [
        claim_row(claim, document.text)
        for document in documents_of(row)
        for claim in extract(annotate(document, references)).claims
        if claim.kind not in BESIDE
    ]


def claims_without_pack(row: Row, _: References) -> list[Row]:
    """Claims of one article as somebody reads it who has no pack for its conflict."""
    return claims(row, load_references([]))
