"""What follows from many claims: who is independent of whom, what contradicts what, what may be compared or added."""

from collections.abc import Iterable

from marsad.assess.access import access_statements
from marsad.assess.calendar import calendar
from marsad.assess.control import control_statements
from marsad.assess.denials import denials_of, find_denials
from marsad.assess.disagreements import find_disagreements
from marsad.assess.documented import documented
from marsad.assess.dossier import dossier_of
from marsad.assess.echoes import find_echoes, with_echoes
from marsad.assess.events import assess_incidents
from marsad.assess.findings import Findings
from marsad.assess.meetings import meeting_statements
from marsad.assess.movements import movement_statements
from marsad.assess.rival_totals import find_rival_totals
from marsad.assess.states import find_state_conflicts
from marsad.assess.tolls import toll_series
from marsad.assess.totals import total_groups
from marsad.assess.values import find_rival_figures
from marsad.model import Assessment, Claim, Document, Incident
from marsad.reference import References

__all__ = ["assess"]


def assess(
    incidents: Iterable[Incident], claims: Iterable[Claim], documents: Iterable[Document], references: References
) -> Assessment:
    """Assess incidents and the claims they are made of, without deciding what is true.

    Args:
        incidents: From `link`.
        claims: All claims, those of no incident included.
        documents: The claims' documents; without one its claims have no outlet, publication or wording.
        references: Register of sources and parties.

    Returns:
        Chains, echoes, incidents, tolls, control, access, contradictions and look-alikes; every tuple sorted, the same for
        any order of the input.
    """
    bare = dossier_of(incidents, claims, documents, references)
    totals = total_groups(bare)
    echoes = find_echoes(bare, totals)
    dossier = with_echoes(bare, echoes)
    findings = Findings(dossier)
    find_denials(findings)
    find_rival_figures(findings)
    find_rival_totals(findings, totals)
    find_disagreements(findings)
    find_state_conflicts(findings)
    contradictions, look_alikes = findings.result()
    denials = denials_of(findings)
    assessed = assess_incidents(dossier, contradictions)
    tolls = toll_series(dossier, totals)
    return Assessment(
        chains=tuple(dossier.chains[ref] for ref in sorted(dossier.chains)),
        echoes=echoes,
        incidents=assessed,
        tolls=tolls,
        documented=documented(assessed, tolls, dossier),
        control=control_statements(dossier, contradictions, denials),
        access=access_statements(dossier, denials),
        contradictions=contradictions,
        look_alikes=look_alikes,
        calendar=calendar(dossier),
        movements=movement_statements(dossier),
        meetings=meeting_statements(dossier),
    )
