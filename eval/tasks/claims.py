"""Claims in the exchange format."""

from collections.abc import Iterator
from typing import Any

import marsad
from marsad.model.exchange import claim_row


def rows(document: marsad.AnnotatedDocument, _: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """One row for each claim."""
    for claim in marsad.extract(document).claims:
        yield claim_row(claim, document.document.text)
