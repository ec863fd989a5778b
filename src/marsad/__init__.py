"""marsad: an open observatory for armed conflicts.

The verbs, in the order of the data::

    documents = [item for item in marsad.read("reports/") if isinstance(item, marsad.Document)]
    references = marsad.load_references()
    extractions = [marsad.extract(marsad.annotate(document, references)) for document in documents]
    claims = [claim for extraction in extractions for claim in extraction.claims]
    incidents = marsad.link(claims)
    assessment = marsad.assess(incidents, claims, documents, references)

`marsad.report` does all of it, from files to a folder with a report, and keeps a `Ledger`.
"""

from marsad.annotate import annotate
from marsad.annotate.readings import when
from marsad.assess import assess
from marsad.errors import MarsadError
from marsad.extract import extract
from marsad.ledger import Ledger, verify
from marsad.link import link
from marsad.model import (
    AnnotatedDocument,
    Assessment,
    Claim,
    Document,
    Extraction,
    Figure,
    Filter,
    Incident,
    Judgement,
    Period,
    Skipped,
    TimeReading,
    View,
)
from marsad.pipeline import Request, ingest, report, view_of
from marsad.publish import publish
from marsad.read import read, read_metadata
from marsad.reference import FoundPlace, References, load_references, place

__version__ = "0.1.0"

__all__ = [
    "AnnotatedDocument",
    "Assessment",
    "Claim",
    "Document",
    "Extraction",
    "Figure",
    "Filter",
    "FoundPlace",
    "Incident",
    "Judgement",
    "Ledger",
    "MarsadError",
    "Period",
    "References",
    "Request",
    "Skipped",
    "TimeReading",
    "View",
    "__version__",
    "annotate",
    "assess",
    "extract",
    "ingest",
    "link",
    "load_references",
    "place",
    "publish",
    "read",
    "read_metadata",
    "report",
    "verify",
    "view_of",
    "when",
]
