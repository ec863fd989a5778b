"""Claims for the tests of linking, written by hand."""

from datetime import date
from typing import Any

from marsad.model import Claim, ClaimRef, Figure, Judgement, Kind, Period, Population, Scope, Span, Verdict


def claim(doc_id: str, index: int = 0, kind: Kind = Kind.KILLED, **fields: Any) -> Claim:
    """A claim; counting kinds get twelve civilians of one event unless `fields` says otherwise."""
    defaults: dict[str, Any] = {"evidence": Span(0, 0)}
    if kind.counts:
        defaults |= {"figure": Figure.exact(12), "population": Population.CIVILIANS, "scope": Scope.INCIDENT, "incident": "i1"}
    if "place" in fields:
        defaults["places"] = (fields["place"],)
    return Claim(ref=ClaimRef(doc_id, index), kind=kind, **(defaults | fields))


def day(number: int, month: int = 8) -> Period:
    """A day of 2019."""
    return Period.on(date(2019, month, number))


def strike(doc_id: str, index: int = 0, **fields: Any) -> Claim:
    """Twelve civilians killed by an air strike of no named side at Kafr Zita on 20 August."""
    usual = {"place": "Kafr Zita", "province": "hama", "period": day(20), "method": "airstrike", "perpetrators": ("unknown",)}
    return claim(doc_id, index, **(usual | fields))


def judged(a: Claim, b: Claim, verdict: Verdict, at: str = "2026-01-01T00:00:00Z") -> Judgement:
    return Judgement(a.ref, b.ref, verdict, by="reviewer", at=at)
