"""The command that lists claims, or explains them: the sentence with its parts marked, the reasons, and what was left open."""

from collections.abc import Iterator
from typing import Annotated

import typer

from marsad.cli import options
from marsad.cli.columns import COLUMNS, what
from marsad.cli.listing import rows_of, stored_view
from marsad.cli.printing import plain, show_rows
from marsad.cli.where import where
from marsad.errors import UsageError
from marsad.model import Claim, View
from marsad.model.exchange import claim_row
from marsad.publish.explained import explanation, open_sentence

Identifier = Annotated[
    str | None,
    typer.Argument(metavar="[ID]", show_default=False, help="With --explain: only this claim (REPORT#3) or this document."),
]
Explain = Annotated[
    bool,
    typer.Option(
        "--explain", help="Show each claim in its sentence, its parts marked, with the reasons; and what was left open."
    ),
]


def claims(
    identifier: Identifier = None,
    *,
    explain: Explain = False,
    ledger: options.StoredLedger = None,
    part: options.Where = None,
    as_of: options.AsOf = None,
    form: options.RowFormat = options.Format.TABLE,
) -> int:
    """List claims: who says what, with figure, place, time and source."""
    if not explain:
        rows = rows_of("claims", ledger, as_of, part)
        wanted = [row for row in rows if identifier in {None, row["claim_id"], row["doc_id"]}]
        if identifier is not None and not wanted:
            raise _unknown(identifier)
        show_rows(form, "claims", COLUMNS["claims"], wanted)
        return 0
    view, _ = stored_view(ledger, as_of, where(part))
    for line in explained(view, identifier):
        typer.echo(plain(line))
    return 0


def explained(view: View, identifier: str | None = None) -> Iterator[str]:
    """Claims one after the other, document by document, each document with what was left open in it.

    Args:
        view: What the ledger says.
        identifier: Id of a claim or a document; None for all.

    Raises:
        UsageError: the view has no claim and no document of that id.
    """
    known = {None, *(claim.claim_id for claim in view.claims), *(document.doc_id for document in view.documents)}
    if identifier not in known:
        raise _unknown(str(identifier))
    for document in view.documents:
        whole = identifier in {None, document.doc_id}
        for claim in view.claims:
            if claim.ref.doc_id == document.doc_id and (whole or claim.claim_id == identifier):
                yield _heading(claim, document.text)
                yield from (f"  {line}" for line in explanation(claim, document))
                yield ""
        left = [item for item in view.left_open if whole and item.doc_id == document.doc_id]
        if left:
            yield f"{document.doc_id}  left open"
            yield from (f"  “{open_sentence(item, document)}”: {item.reason}" for item in left)
            yield ""


def _heading(claim: Claim, text: str) -> str:
    """A claim in one line: its id, what it says, when, where, by whom said, and its status where it is not reported."""
    said = f"said by {' → '.join(claim.sources)}" if claim.sources else "said by the report itself"
    day = str(claim.period) if claim.period.known else "date not stated"
    status = [] if claim.status.value == "reported" else [claim.status.value]
    return "  ".join(
        [claim.claim_id, " · ".join([what(claim_row(claim, text)), day, claim.place or "place not stated", said, *status])]
    )


def _unknown(identifier: str) -> UsageError:
    return UsageError(f"{identifier}: no claim and no document of that id; `marsad claims` lists ids")
