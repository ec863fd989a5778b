"""The dossier: all claims with what is already known about each, indexed once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from marsad.assess.areas import Areas
from marsad.assess.register import Register, carriers_of, origin_of
from marsad.model import Chain, Claim, ClaimRef, Document, Incident, Origin, Population
from marsad.reference import References

NOT_STATED = "not stated"
"""Name under which a document's own statement appears among origins."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """What assessment works on.

    Attributes:
        claims: By address, in its order.
        chains: Chain of each claim.
        incidents: Incidents, sorted by first member.
        incident_of: Incident id of each claim that has one.
        documents: By id.
        areas: Keys of places.
        echoed: Origin of the statement that a claim merely repeats, where an echo was found.
    """

    claims: Mapping[ClaimRef, Claim]
    chains: Mapping[ClaimRef, Chain]
    incidents: tuple[Incident, ...]
    incident_of: Mapping[ClaimRef, str]
    documents: Mapping[str, Document]
    areas: Areas
    echoed: Mapping[ClaimRef, Origin]

    def origin(self, ref: ClaimRef) -> Origin | None:
        """Whose statement a claim is, echoes taken into account; None when nobody is named."""
        return self.echoed.get(ref) or self.chains[ref].origin

    def speaker(self, ref: ClaimRef) -> str:
        """Name of the origin, or "not stated"."""
        origin = self.origin(ref)
        return origin.name if origin else NOT_STATED

    def voice(self, ref: ClaimRef) -> str:
        """The speaker as a sentence names it: the origin, or "the document itself"."""
        origin = self.origin(ref)
        return origin.name if origin else "the document itself"

    def published(self, ref: ClaimRef) -> date | None:
        """Day of publication of the claim's document, the latest possible one where it is an interval."""
        document = self.documents.get(ref.doc_id)
        return document.published.latest or document.published.earliest if document else None

    def order(self, ref: ClaimRef) -> tuple[date, ClaimRef]:
        """Sort key: published first, then by address; unknown days last."""
        return self.published(ref) or date.max, ref

    def words(self, claim: Claim, longest: int = 160) -> str:
        """The claim's evidence, cut at `longest` characters; empty without its document."""
        document = self.documents.get(claim.ref.doc_id)
        text = " ".join(claim.evidence.of(document.text).split()) if document else ""
        return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"

    def outlets(self, refs: Iterable[ClaimRef]) -> tuple[str, ...]:
        """Outlets that carry the claims, sorted; documents without a known outlet are left out."""
        return tuple(sorted({outlet for ref in refs if (outlet := self.chains[ref].outlet)}))

    def origins(self, refs: Iterable[ClaimRef]) -> tuple[str, ...]:
        """Names of the distinct origins of the claims, sorted; what nobody is named for is left out."""
        found = {origin.origin_id: origin.name for ref in sorted(refs) if (origin := self.origin(ref))}
        return tuple(sorted(found.values()))


def dossier_of(
    incidents: Iterable[Incident], claims: Iterable[Claim], documents: Iterable[Document], references: References
) -> Dossier:
    """Index everything; the same for any order of the input. Echoes are not known yet."""
    ordered = {claim.ref: claim for claim in sorted(claims, key=lambda claim: claim.ref)}
    by_id = {document.doc_id: document for document in sorted(documents, key=lambda document: document.doc_id)}
    register = Register.of(references)
    chains = {ref: chain_of(claim, by_id.get(ref.doc_id), register) for ref, claim in ordered.items()}
    kept = tuple(sorted(incidents, key=lambda incident: incident.members))
    incident_of = {ref: incident.incident_id for incident in kept for ref in incident.members if ref in ordered}
    return Dossier(ordered, chains, kept, incident_of, by_id, Areas.of(ordered.values()), {})


def chain_of(claim: Claim, document: Document | None, register: Register) -> Chain:
    """The way of a claim from the mouth to the page."""
    origin, why = origin_of(claim, register)
    return Chain(claim.ref, origin, carriers_of(claim, register), document.outlet if document else None, why)


def one_population(a: Population | None, b: Population | None) -> bool:
    """Whether two reports may mean the same people: the same word, or "people" for civilians."""
    return a is b or {a, b} == {Population.PEOPLE, Population.CIVILIANS}
