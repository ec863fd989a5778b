"""The order of the rooms: read, annotate, extract, link, assess, ledger, publish. The only file that knows it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

from marsad.annotate import annotate
from marsad.assess import assess
from marsad.assess.revisions import current, revisions
from marsad.assess.selection import select
from marsad.errors import LedgerError
from marsad.extract import extract
from marsad.ledger import Finding, Ledger, verify
from marsad.link import link
from marsad.model import AnnotatedDocument, Claim, Document, Extraction, Filter, Incident, Skipped, View
from marsad.publish import publish
from marsad.read import Metadata, StatedClaims, distinct, read, read_metadata
from marsad.reference import References, load_references, outlines
from marsad.reference.placing import placed

Progress = Callable[[str, int, int], None]
"""Told what is going on: the room's verb, how many are done, how many there are."""


SHARE = 40
"""Documents from which another process pays: each takes a second or two to start and to open the tables."""

CHUNK = 8
"""Documents that are handed to a process at once."""

Found = tuple[Extraction, str | None]
"""What was read out of a document, and why it was not read for claims, or None."""

LEDGER_NAME = "ledger.sqlite"
"""File name of the ledger inside the report's folder, when no ledger is given."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is asked to do.

    Attributes:
        paths: Files and folders to read; empty publishes what the ledger holds.
        metadata: CSV with outlet and publication date per file, or None.
        pack: Name or path of the conflict pack to read with; None lets each document choose.
        ledger: The ledger's file; None puts it under `out`.
        out: Folder for the report.
        as_of: Leave out what was published after that day; None keeps all.
        where: Which part to publish.
        gazetteer: The place table to look names up in; None takes the packaged list.
        workers: Processes that read the documents; with several, each opens the tables that this request names for itself.
            The result is the same for any number.
    """

    paths: tuple[Path, ...] = ()
    metadata: Path | None = None
    pack: str | None = None
    ledger: Path | None = None
    out: Path = Path("marsad-report")
    as_of: date | None = None
    where: Filter = Filter()
    gazetteer: Path | None = None
    workers: int = 1

    @property
    def ledger_path(self) -> Path:
        """The ledger's file, given or by default."""
        return self.ledger or self.out / LEDGER_NAME


@dataclass(frozen=True, slots=True)
class Ingested:
    """What a run took in.

    Attributes:
        read: Documents that could be read, the already stored ones included.
        new: Documents that the ledger did not hold before.
        skipped: What could not be read in this run, sorted.
    """

    read: int = 0
    new: int = 0
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a run published.

    Attributes:
        ingested: What it took in.
        view: What is shown.
        references: The tables that it was read with.
        files: The files written, in order.
    """

    ingested: Ingested
    view: View
    references: References
    files: tuple[Path, ...]


def silent(verb: str, done: int, total: int) -> None:
    """A progress that says nothing."""


def references_for(pack: str | None, gazetteer: Path | None = None) -> References:
    """The reference tables: with one pack where it is named (or a path to one), with all built-in packs else."""
    return load_references([pack] if pack else None, gazetteer)


def ingest(request: Request, references: References, progress: Progress = silent) -> Ingested:
    """Read files and keep their documents and claims in the ledger.

    A document that the ledger holds already is not read twice.

    Raises:
        UsageError: the metadata file is off, or the pack unknown.
        LedgerError: the ledger cannot be opened or written.
    """
    metadata = read_metadata(request.metadata) if request.metadata else {}
    documents, skipped = distinct(chain.from_iterable(read(path, metadata) for path in request.paths))
    with Ledger(request.ledger_path) as ledger:
        stored = {(document.doc_id, document.sha256): document for document in ledger.documents()}
        changed = [_differs(document) for document in documents if _restated(document, stored)]
        fresh = [document for document in documents if not ledger.holds(document)]
        forced = references.packs[0].name if request.pack and references.packs else None
        for number, (document, found) in enumerate(zip(fresh, _found(fresh, request, references, forced), strict=True), start=1):
            ledger.add(document, *found)
            progress("read", number, len(fresh))
        rows = sorted({*skipped, *changed})
        for row in rows:
            ledger.add_skipped(row)
    return Ingested(len(documents), len(fresh), tuple(rows))


def _found(fresh: Sequence[Document], request: Request, references: References, forced: str | None) -> Iterator[Found]:
    """What is found in each document, in their order, by one process or several."""
    workers = min(request.workers, len(fresh) // SHARE)
    if workers < 2:
        yield from (_read_one(document, references, forced) for document in fresh)
        return
    jobs = [(document, request.pack, request.gazetteer, forced) for document in fresh]
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        yield from pool.map(_read_job, jobs, chunksize=CHUNK)
    finally:
        pool.shutdown(cancel_futures=True)


def _read_one(document: Document, references: References, forced: str | None) -> Found:
    annotated = annotate(document, references, forced)
    return extract(annotated), annotated.unread


def _read_job(job: tuple[Document, str | None, Path | None, str | None]) -> Found:
    """What another process does with a document; it opens the tables once."""
    document, pack, gazetteer, forced = job
    return _read_one(document, references_for(pack, gazetteer), forced)


def reading(document: Document, references: References, pack: str | None = None) -> tuple[AnnotatedDocument, Extraction]:
    """The mentions and the claims of one document; nothing is kept.

    Args:
        document: The document.
        references: The tables.
        pack: Name of the pack to read with; None lets the document choose.
    """
    found = annotate(document, references, pack)
    return found, extract(found)


def annotated(
    paths: Iterable[Path], references: References, metadata: Mapping[str, Metadata] | None = None, pack: str | None = None
) -> Iterator[AnnotatedDocument | Skipped]:
    """Read files and find the mentions in them, one document after the other; nothing is kept.

    Args:
        paths: Files and folders.
        references: The tables.
        metadata: What is known of the documents from outside.
        pack: Name of the pack to read with; None lets each document choose.

    Yields:
        A document with its mentions for each report, a `Skipped` row for what cannot be read.
    """
    for item in chain.from_iterable(read(path, metadata) for path in paths):
        yield item if isinstance(item, Skipped) else annotate(item, references, pack)


def view_of(ledger: Ledger, references: References, as_of: date | None = None, where: Filter | None = None) -> View:
    """What the ledger can say, as of a day and for a part of it.

    Args:
        ledger: An open ledger.
        references: The tables that origins and parties are resolved with.
        as_of: Documents published after that day are left out, and those whose day of publication is not known to lie
            before it.
        where: The part asked for; None for all.
    """
    documents = [document for document in ledger.documents() if _known_by(document, as_of)]
    shown = {document.doc_id for document in documents}
    claims = [claim for claim in ledger.claims() if claim.ref.doc_id in shown]
    revised = revisions(documents, claims)
    counting, replaced = current(claims, revised)
    incidents = link(counting, ledger.judgements(), documents)
    read_since = {document.location for document in ledger.documents()}
    view = View(
        documents=tuple(documents),
        claims=tuple(sorted((*counting, *replaced), key=lambda claim: claim.ref)),
        assessment=assess(incidents, counting, documents, references),
        skipped=tuple(row for row in ledger.skipped() if row.location not in read_since),
        left_open=tuple(item for item in ledger.left_open() if item.doc_id in shown),
        unread=tuple(item for item in ledger.unread() if item[0] in shown),
        as_of=as_of,
        revisions=revised,
    )
    return select(view, where or Filter())


def report(request: Request, progress: Progress = silent) -> Report:
    """The main job: from files (or from what the ledger holds) to a report.

    Raises:
        MarsadError: one line that names what, where and the next step.
    """
    references = references_for(request.pack, request.gazetteer)
    ingested = ingest(request, references, progress) if request.paths else Ingested()
    with open_ledger(request.ledger_path) as ledger:
        view = view_of(ledger, references, request.as_of, request.where)
        if request.as_of is None and request.where == Filter():
            ledger.add_incidents([item.incident for item in view.assessment.incidents])
    progress("publish", 0, 1)
    files = publish(view, references, outlines(), request.out)
    progress("publish", 1, 1)
    return Report(ingested, view, references, files)


def linked(stated: StatedClaims, references: References) -> tuple[tuple[Claim, ...], list[Incident]]:
    """Claims without their documents, placed by the packs' tables and put together by what they state."""
    claims = tuple(placed(stated.claims, references))
    return claims, link(claims)


def assessed(stated: StatedClaims, references: References) -> View:
    """What follows from claims without their documents; what they quote stands for the documents' texts."""
    claims, incidents = linked(stated, references)
    assessment = assess(incidents, claims, stated.documents, references)
    return View(stated.documents, claims, assessment, skipped=stated.skipped)


def open_ledger(path: Path) -> Ledger:
    """Open a ledger that exists.

    Raises:
        LedgerError: there is none at that path, or it cannot be opened.
    """
    if not path.is_file():
        raise LedgerError(f"{path}: no ledger there; make one with: marsad ingest PATH --ledger {path}")
    return Ledger(path)


def check(path: Path) -> Sequence[Finding]:
    """Everything in a ledger that does not match its own words and hashes; empty when all is well."""
    with open_ledger(path) as ledger:
        return tuple(verify(ledger))


def _known_by(document: Document, as_of: date | None) -> bool:
    latest = document.published.latest
    return as_of is None or (latest is not None and latest <= as_of)


def _restated(document: Document, stored: dict[tuple[str, str], Document]) -> bool:
    before = stored.get((document.doc_id, document.sha256))
    return before is not None and _facts(before) != _facts(document)


def _facts(document: Document) -> Iterable[object]:
    return (document.outlet, document.published, document.language, document.text)


def _differs(document: Document) -> Skipped:
    return Skipped(
        document.location,
        "already in the ledger, with another outlet, date or language",
        "the stored facts were kept; give a new --ledger to read it with these",
    )
