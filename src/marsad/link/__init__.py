"""Claims about one event become incidents; people's judgements win over scores."""

from collections.abc import Iterable

from marsad.link.accounts import Account, accounts_of
from marsad.link.blocking import candidate_pairs
from marsad.link.clustering import Clusters
from marsad.link.comparison import THRESHOLD, compare, promising
from marsad.link.events import incident_of
from marsad.link.stories import Likeness, stories
from marsad.link.verdicts import Verdicts
from marsad.model import Claim, Document, Incident, Judgement

__all__ = ["link", "stories"]


def link(claims: Iterable[Claim], judgements: Iterable[Judgement] = (), documents: Iterable[Document] = ()) -> list[Incident]:
    """Group claims about one event.

    Within a document the labels of its claims decide; across documents a score in match weight does, under guards that keep
    events of different days or places apart. Running totals and background claims belong to no incident.

    Args:
        claims: Claims of any number of documents, in any order.
        judgements: People's decisions; SAME and DIFFERENT win over every score and label, UNSURE changes nothing.
        documents: The claims' documents, where their texts are at hand: how much their words resemble each other counts too.

    Returns:
        Incidents sorted by their first member; the same for any order of the input.
    """
    ordered = sorted({claim.ref: claim for claim in claims}.values(), key=lambda claim: claim.ref)
    verdicts = Verdicts.of(judgements)
    accounts = accounts_of(ordered, verdicts)
    likeness = Likeness(documents)
    clusters = Clusters(accounts, verdicts, likeness)
    clusters.join_same()
    clusters.merge(_scored(accounts, likeness))
    by_ref = {claim.ref: claim for claim in ordered}
    incidents = [incident_of(members, by_ref, clusters.reasons(members)) for members in clusters.groups()]
    return sorted(incidents, key=lambda incident: incident.members)


def _scored(accounts: list[Account], likeness: Likeness) -> list[tuple[float, int, int]]:
    """Candidate pairs whose score reaches the threshold, as (score, first, second)."""
    pairs = ((i, j) for i, j in candidate_pairs(accounts) if promising(accounts[i], accounts[j]))
    scored = (
        (compare(accounts[i], accounts[j], likeness.of(accounts[i].doc_id, accounts[j].doc_id)).weight, i, j) for i, j in pairs
    )
    return [pair for pair in scored if pair[0] >= THRESHOLD]
