"""Finding the documents, words, origins and names of a view by their ids."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from marsad.model import Chain, Claim, ClaimRef, Document, Incident, IncidentAssessment, Place, Precision, Relation, View
from marsad.model.place import coordinates
from marsad.publish.glyphs import NOT_STATED, slug
from marsad.reference.base import Pack, Party, References

UNNAMED = {"unknown": NOT_STATED, "other": "others"}
"""Party codes of the exchange format that name nobody, in words."""


@dataclass(frozen=True, slots=True)
class Located:
    """Where a thing is.

    Attributes:
        place: The place that is named, or None.
        precision: How exactly it is known where the thing is.
        relation: How it lies to the place; None for in it.
    """

    place: Place | None = None
    precision: Precision = Precision.UNKNOWN
    relation: Relation | None = None

    @property
    def point(self) -> tuple[float | None, float | None]:
        """Latitude and longitude where they may be shown as a point; (None, None) for areas, lines and the unknown."""
        return coordinates(self.place, self.precision, self.relation)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A view, addressed by ids.

    Attributes:
        view: The view.
        references: Tables with the names and colours of parties.
        documents: By doc_id.
        claims: By ref.
        numbers: The note number of each claim, from 1, in the order of documents and claims.
        chains: By claim.
        incidents: The incident of each claim that is in one.
    """

    view: View
    references: References
    documents: dict[str, Document] = field(repr=False)
    claims: dict[ClaimRef, Claim] = field(repr=False)
    numbers: dict[ClaimRef, int] = field(repr=False)
    chains: dict[ClaimRef, Chain] = field(repr=False)
    incidents: dict[ClaimRef, Incident] = field(repr=False)

    def words(self, ref: ClaimRef) -> str:
        """The article's own words for a claim; "" when the document is not in the view."""
        claim, document = self.claims.get(ref), self.documents.get(ref.doc_id)
        return " ".join(claim.evidence.of(document.text).split()) if claim and document else ""

    def outlet(self, doc_id: str) -> str:
        """Who published a document: its outlet, else "outlet not stated"."""
        document = self.documents.get(doc_id)
        return (document.outlet if document else None) or "outlet not stated"

    def origin(self, ref: ClaimRef) -> str:
        """Name of who said it first, or "not stated"."""
        chain = self.chains.get(ref)
        return chain.origin.name if chain and chain.origin else NOT_STATED

    def steps(self, ref: ClaimRef) -> tuple[str, ...]:
        """The way of a claim from the mouth to the page; the origin first, "not stated" when nobody is named."""
        chain = self.chains.get(ref)
        middle = chain.carriers if chain else ()
        steps = (self.origin(ref), *middle, self.outlet(ref.doc_id))
        return tuple(step for at, step in enumerate(steps) if at == 0 or step != steps[at - 1])

    def pack(self, refs: Iterable[ClaimRef] = ()) -> Pack | None:
        """The pack that the first of these claims with one comes from, else the only pack there is."""
        names = [claim.pack for ref in refs if (claim := self.claims.get(ref)) and claim.pack]
        for pack in self.references.packs:
            if pack.name in names[:1]:
                return pack
        return self.references.packs[0] if len(self.references.packs) == 1 else None

    def party(self, code: str, refs: Iterable[ClaimRef] = ()) -> Party:
        """The party of a code in the pack of these claims; a grey one named by its code when no pack knows it."""
        known = self.pack(refs)
        for party in known.parties if known else ():
            if party.code == code:
                return party
        name = UNNAMED.get(code, code.replace("_", " "))
        return Party(code, name, name, "#888888")

    def names(self, codes: Iterable[str], refs: Iterable[ClaimRef] = ()) -> str:
        """Parties by their short names, joined; "not stated" for none."""
        refs = tuple(refs)
        return ", ".join(self.party(code, refs).short for code in codes) or NOT_STATED

    def located(self, refs: Iterable[ClaimRef], place_key: str = "") -> Located:
        """Where claims are: the place of that key among theirs, else the first that is resolved, as exactly as it is known."""
        found = [claim for ref in refs if (claim := self.claims.get(ref)) and claim.located]
        for claim in [c for c in found if c.located and c.located.place_id == place_key] or found[:1]:
            return Located(claim.located, claim.precision, claim.relation)
        return Located()


def located_of(incident: Incident) -> Located:
    """Where an incident is."""
    return Located(incident.located, incident.precision, incident.relation)


def anchor(ref: ClaimRef) -> str:
    """The anchor of a claim's words on the page."""
    return f"c-{slug(ref.doc_id)}-{ref.index}"


def catalogue(view: View, references: References) -> Catalogue:
    """A view, addressed by ids."""
    assessed: tuple[IncidentAssessment, ...] = view.assessment.incidents
    return Catalogue(
        view=view,
        references=references,
        documents={document.doc_id: document for document in view.documents},
        claims={claim.ref: claim for claim in view.claims},
        numbers={claim.ref: number for number, claim in enumerate(view.claims, 1)},
        chains={chain.claim: chain for chain in view.assessment.chains},
        incidents={ref: item.incident for item in assessed for ref in item.incident.members},
    )
