"""Which part of an assessment is asked for: by period, place, party and kind."""

from collections.abc import Iterable
from dataclasses import replace

from marsad.model import Assessment, Claim, ClaimRef, Filter, Period, View
from marsad.text.names import fold, same_name


def matches(claim: Claim, where: Filter) -> bool:
    """Whether a claim is asked for; what it does not state (a day, a place) cannot match a condition on it."""
    return (
        (where.kind is None or claim.kind.value == where.kind)
        and (where.party is None or where.party in claim.perpetrators or where.party == claim.victims_side)
        and _in_period(claim, where)
        and (where.place is None or _in_place(claim, where.place))
    )


def select(view: View, where: Filter) -> View:
    """The part of a view that a filter asks for.

    An incident, series or contradiction is kept whole as soon as one of its claims is asked for, with the documents of
    all its claims, so that no figure loses the words it rests on.
    """
    if where == Filter():
        return view
    wanted = {claim.ref for claim in view.claims if matches(claim, where)}
    assessment = _assessment(view.assessment, wanted)
    shown = wanted | _referred(assessment)
    documents = {ref.doc_id for ref in shown}
    return replace(
        view,
        claims=tuple(claim for claim in view.claims if claim.ref in shown),
        documents=tuple(document for document in view.documents if document.doc_id in documents),
        assessment=replace(assessment, chains=tuple(chain for chain in assessment.chains if chain.claim in shown)),
        left_open=tuple(item for item in view.left_open if item.doc_id in documents),
        unread=tuple(item for item in view.unread if item[0] in documents),
        filter=where,
        revisions=tuple(row for row in view.revisions if {row.earlier, row.later} & documents),
    )


def _in_period(claim: Claim, where: Filter) -> bool:
    if where.since is None and where.until is None:
        return True
    return claim.period.known and claim.period.overlaps(Period(where.since, where.until))


def _in_place(claim: Claim, place: str) -> bool:
    names = [*claim.places, claim.place, claim.located.name if claim.located else None]
    areas = [claim.province, claim.located.province if claim.located else None]
    return any(name and same_name(name, place) for name in names) or any(
        area and fold(area.replace("_", " ")) == fold(place.replace("_", " ")) for area in areas
    )


def _assessment(assessment: Assessment, wanted: set[ClaimRef]) -> Assessment:
    def asked(claims: Iterable[ClaimRef]) -> bool:
        return not wanted.isdisjoint(claims)

    incidents = tuple(item for item in assessment.incidents if asked(item.incident.members))
    ids = {item.incident.incident_id for item in incidents}
    return Assessment(
        chains=assessment.chains,
        echoes=tuple(item for item in assessment.echoes if asked(item.claims)),
        incidents=incidents,
        tolls=tuple(item for item in assessment.tolls if any(asked(entry.claims) for entry in item.entries)),
        documented=tuple(item for item in assessment.documented if item.parts and ids.issuperset(item.parts)),
        control=tuple(item for item in assessment.control if asked(item.claims)),
        access=tuple(item for item in assessment.access if asked(item.claims)),
        contradictions=tuple(item for item in assessment.contradictions if asked((item.a, item.b))),
        look_alikes=tuple(item for item in assessment.look_alikes if asked((item.a, item.b))),
        calendar=tuple(item for item in assessment.calendar if asked(item.claims)),
        movements=tuple(item for item in assessment.movements if asked(item.claims)),
        meetings=tuple(item for item in assessment.meetings if asked(item.claims)),
    )


def _referred(assessment: Assessment) -> set[ClaimRef]:
    refs = {ref for item in assessment.incidents for ref in item.incident.members}
    refs |= {ref for series in assessment.tolls for entry in series.entries for ref in entry.claims}
    refs |= {ref for held in assessment.control for ref in held.claims}
    refs |= {ref for passage in assessment.access for ref in passage.claims}
    refs |= {ref for moved in assessment.movements for ref in moved.claims}
    refs |= {ref for met in assessment.meetings for ref in met.claims}
    refs |= {ref for entry in assessment.calendar for ref in (*entry.claims, *entry.afterwards)}
    refs |= {ref for echo in assessment.echoes for ref in echo.claims}
    refs |= {ref for pair in assessment.contradictions for ref in (pair.a, pair.b)}
    return refs | {ref for alike in assessment.look_alikes for ref in (alike.a, alike.b)}
