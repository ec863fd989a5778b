"""Claims, documents and a small register for the tests of assessment, written by hand."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from marsad.assess import assess
from marsad.link import link
from marsad.model import (
    Assessment,
    Claim,
    ClaimRef,
    Document,
    Figure,
    Kind,
    Period,
    Place,
    Population,
    Published,
    PublishedBasis,
    Scope,
    SourceType,
    Span,
    Status,
)
from marsad.reference import Pack, Party, References, Source


class NoPlaces:
    """A gazetteer that knows nothing."""

    def lookup(self, name: str) -> tuple[Place, ...]:
        return ()

    spelled = lookup


PACK = Pack(
    name="vale",
    title="The Vale",
    country="XX",
    country_name="Vale",
    licence="CC0",
    date="2026-01-01",
    parties=(
        Party("crown", "Crown", "Crown", "#000000", aliases=("royal army",), metonyms=("Highgate",)),
        Party("league", "League", "League", "#111111", aliases=("League of the Vale", "LV")),
    ),
    sources=(
        Source("watch", "Vale Watch", SourceType.MONITOR, aliases=("VW", "OV"), people=("Omar Haddad",)),
        Source("herald", "Royal Herald", SourceType.STATE_MEDIA, side="crown", carrier=True),
        Source("ministry", "Crown Ministry", SourceType.OFFICIALS, side="crown"),
        Source("un", "United Nations", SourceType.UN_NGO, aliases=("UN",)),
    ),
)
REFERENCES = References(NoPlaces(), (PACK,), (Source("wire", "Grey Wire", SourceType.MEDIA, carrier=True),))

TYPES = {"VW": SourceType.MONITOR, "OV": SourceType.MONITOR, "Omar Haddad": SourceType.MONITOR, "UN": SourceType.UN_NGO}


def day(number: int, month: int = 8) -> date:
    """A day of 2019."""
    return date(2019, month, number)


def document(doc_id: str, published: date | None = None, text: str = "", outlet: str | None = None) -> Document:
    known = Published(published, published, PublishedBasis.METADATA) if published else Published()
    return Document(doc_id=doc_id, text=text, sha256="0" * 64, outlet=outlet or f"Outlet {doc_id.upper()}", published=known)


def said(doc_id: str, index: int = 0, kind: Kind = Kind.KILLED, **fields: Any) -> Claim:
    """A claim; `by` names its chain of sources, `on` its day, `words` its place in the text."""
    by: Sequence[str] = fields.pop("by", ())
    on: date | None = fields.pop("on", None)
    defaults: dict[str, Any] = {"evidence": Span(0, 0), "sources": tuple(by), "source_ids": (None,) * len(by)}
    if by:
        defaults["source_type"] = TYPES.get(by[0], SourceType.OFFICIALS)
    if kind.counts:
        defaults |= {"figure": Figure.exact(12), "population": Population.CIVILIANS, "scope": Scope.INCIDENT, "incident": "i1"}
    if fields.get("scope") is Scope.CUMULATIVE:
        defaults["incident"] = None
    if on is not None:
        defaults["period"] = Period.on(on)
    if fields.get("place") and "places" not in fields:
        defaults["places"] = (fields["place"],)
    return Claim(ref=ClaimRef(doc_id, index), kind=kind, **(defaults | fields))


def event(doc_id: str, index: int = 0, **fields: Any) -> Claim:
    """Twelve civilians killed by an air strike at Millbrook on 20 August."""
    usual = {"place": "Millbrook", "province": "eastmark", "on": day(20), "method": "airstrike"}
    return said(doc_id, index, **(usual | fields))


def total(doc_id: str, index: int = 0, **fields: Any) -> Claim:
    """At least 880 civilians killed in Eastmark since 30 April."""
    usual: dict[str, Any] = {
        "figure": Figure.at_least(880),
        "scope": Scope.CUMULATIVE,
        "period": Period(day(30, 4), day(20)),
        "place": "Eastmark",
        "province": "eastmark",
    }
    return said(doc_id, index, **(usual | fields))


def denial(doc_id: str, index: int, denies: int | None, **fields: Any) -> Claim:
    return said(doc_id, index, Kind.DENIAL, **({"denies": denies, "status": Status.DENIED} | fields))


def found(claims: Iterable[Claim], documents: Iterable[Document] = ()) -> Assessment:
    """The assessment of claims linked as they are; documents not given get the date of 20 August and no text."""
    listed = list(claims)
    given = {d.doc_id: d for d in documents}
    others = {c.ref.doc_id: document(c.ref.doc_id, day(20)) for c in listed}
    return assess(link(listed), listed, (others | given).values(), REFERENCES)


def contradiction(made: Assessment, a: Claim, b: Claim) -> tuple[str, str] | None:
    """Type and strength of the contradiction of two claims, or None."""
    rows = [row for row in made.contradictions if {row.a, row.b} == {a.ref, b.ref}]
    return (rows[0].type.value, rows[0].strength.value) if rows else None


def alike(made: Assessment, a: Claim, b: Claim) -> bool:
    """Whether two claims are listed as look-alikes."""
    return any({row.a, row.b} == {a.ref, b.ref} for row in made.look_alikes)
