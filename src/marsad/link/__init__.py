"""Claims about one event become incidents; people's judgements win over scores."""

from collections.abc import Iterable, Sequence
from functools import partial

from marsad.link.accounts import Account, accounts_of
from marsad.link.blocking import candidate_pairs
from marsad.link.clustering import Clusters
from marsad.link.comparison import THRESHOLD, bare_weight, least_words, words_signal
from marsad.link.components import Scored, connected
from marsad.link.events import incident_of
from marsad.link.memory import Group, Memory
from marsad.link.stories import Likeness, stories
from marsad.link.verdicts import Verdicts
from marsad.model import Claim, Document, Incident, Judgement

__all__ = ["Memory", "link", "stories"]


def link(
    claims: Iterable[Claim],
    judgements: Iterable[Judgement] = (),
    documents: Iterable[Document] = (),
    memory: Memory | None = None,
) -> list[Incident]:
    """Group claims about one event.

    Within a document the labels of its claims decide; across documents a score in match weight does, under guards that keep
    events of different days or places apart. Running totals and background claims belong to no incident.

    Args:
        claims: Claims of any number of documents, in any order.
        judgements: People's decisions; SAME and DIFFERENT win over every score and label, UNSURE changes nothing.
        documents: The claims' documents, where their texts are at hand: how much their words resemble each other counts too.
        memory: What an earlier run found: only what is new is compared and put together. The result is that of a run without.

    Returns:
        Incidents sorted by their first member; the same for any order of the input.
    """
    ordered = sorted({claim.ref: claim for claim in claims}.values(), key=lambda claim: claim.ref)
    verdicts = Verdicts.of(judgements)
    accounts = accounts_of(ordered, verdicts)
    groups = _groups(accounts, verdicts, Likeness(documents), memory)
    by_ref = {claim.ref: claim for claim in ordered}
    return [incident_of(members, by_ref, reasons) for members, reasons in sorted(groups)]


def _groups(accounts: list[Account], verdicts: Verdicts, likeness: Likeness, memory: Memory | None) -> list[Group]:
    """The claims of each incident with the reasons; sets of accounts that nothing connects are grouped one by one."""
    numbers = memory.begin(accounts) if memory else list(range(len(accounts)))
    scored = _scored(accounts, numbers, likeness, memory)
    at = {ref: position for position, account in enumerate(accounts) for ref in account.refs}
    judged = [(at[a], at[b]) for a, b in verdicts.same if a in at and b in at]
    found: list[Group] = []
    for members, pairs in connected(len(accounts), scored, judged):
        part = [accounts[position] for position in members]
        within = verdicts.on({ref for account in part for ref in account.refs})
        if len(part) == 1:
            found.append((part[0].refs, ()))
        elif memory is None:
            found += _grouped(part, pairs, within, likeness)
        else:
            near = likeness.among(sorted({account.doc_id for account in part}))
            words = tuple((a, b, least_words(value)) for a, b, value in near)
            given = (tuple(numbers[position] for position in members), tuple(pairs), words, within)
            found += memory.groups(given, partial(_grouped, part, pairs, within, likeness))
    return found


def _grouped(accounts: list[Account], scored: list[Scored], verdicts: Verdicts, likeness: Likeness) -> list[Group]:
    """The groups of connected accounts."""
    clusters = Clusters(accounts, verdicts, likeness)
    clusters.join_same()
    clusters.merge(scored)
    return [(members, clusters.reasons(members)) for members in clusters.groups()]


def _scored(accounts: list[Account], numbers: Sequence[int], likeness: Likeness, memory: Memory | None) -> list[Scored]:
    """Candidate pairs whose score reaches the threshold, as (score, first, second)."""
    found = []
    for i, j in candidate_pairs(accounts):
        a, b = accounts[i], accounts[j]
        bare = memory.weight((numbers[i], numbers[j]), a, b) if memory else bare_weight(a, b)
        if bare is not None:
            weight = bare + words_signal(likeness.of(a.doc_id, b.doc_id)).weight
            if weight >= THRESHOLD:
                found.append((weight, i, j))
    return found
