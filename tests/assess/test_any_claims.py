"""Whatever extraction hands on, linking and assessing answer, keep every claim, and answer the same in any order."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.assess.said import REFERENCES, document

from marsad.assess import assess
from marsad.link import link
from marsad.model import (
    METHODS,
    VIOLENT_METHODS,
    Bound,
    Claim,
    ClaimRef,
    Figure,
    Kind,
    Period,
    Place,
    Population,
    Precision,
    Scope,
    SourceType,
    Span,
    Status,
)

DOCUMENTS = [
    document("a", date(2019, 8, 20), "Nobody denied it. " * 20),
    document("b", None, "Twelve died there."),
    document("c"),
]
FORD = Place("table:ford", "Ford", 35.0, 36.0, Precision.POPULATED_PLACE)
NOWHERE = Place("table:dale", "Dale", None, None, Precision.DISTRICT)
FEW = {
    "place": ["Ford", "Forde", "Dale", "eastern Eastmark", "", "...", "the north"],
    "party": ["crown", "league", "unknown", "someone"],
    "source": ["VW", "Omar Haddad", "activists", "Highgate", "", "Royal Herald", "a spokesman for the "],
}


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    low, high = sorted(draw(st.tuples(st.integers(0, 40), st.integers(0, 40))))
    ends = draw(st.sampled_from([(low, high), (low, None), (None, high)]))
    return Figure(*ends, draw(st.sampled_from(Bound)))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start = draw(
        st.sampled_from([date(2019, 8, 18), date(2019, 4, 30), date(2011, 1, 1), date.min, date.max - timedelta(days=9)])
    )
    end = start + timedelta(days=draw(st.sampled_from([0, 1, 9])))
    return Period(*draw(st.sampled_from([(start, start), (start, end), (start, None), (None, end), (None, None)])))


@st.composite
def claims(draw: st.DrawFn, doc_id: str, index: int) -> Claim:
    kind = draw(st.sampled_from(Kind))
    sources = tuple(draw(st.lists(st.sampled_from(FEW["source"]), max_size=2)))
    some = draw(st.integers(0, 30))
    return Claim(
        ref=ClaimRef(doc_id, index),
        kind=kind,
        evidence=Span(some, some + draw(st.integers(0, 400))),
        figure=draw(st.none() | figures()),
        population=draw(st.none() | st.sampled_from(Population)),
        part_of=draw(st.none() | st.integers(0, 4)),
        scope=draw(st.none() | st.sampled_from(Scope)),
        period=draw(periods()),
        place=draw(st.none() | st.sampled_from(FEW["place"])),
        places=tuple(draw(st.lists(st.sampled_from(FEW["place"]), max_size=2))),
        located=draw(st.sampled_from([None, FORD, NOWHERE])),
        precision=draw(st.sampled_from(Precision)),
        province=draw(st.sampled_from([None, "eastmark", "westmark", "vale", ""])),
        perpetrators=tuple(draw(st.lists(st.sampled_from(FEW["party"]), max_size=2))),
        victims_side=draw(st.none() | st.sampled_from(FEW["party"])),
        method=draw(st.none() | st.sampled_from(sorted(METHODS.get(kind, VIOLENT_METHODS)))),
        sources=sources,
        source_ids=tuple(draw(st.sampled_from([None, "watch", "gone"])) for _ in sources),
        source_type=draw(st.sampled_from(SourceType)),
        status=draw(st.sampled_from(Status)),
        denies=draw(st.none() | st.integers(0, 4)),
        incident=draw(st.none() | st.sampled_from(["i1", "i2"])),
        superseded=draw(st.booleans()),
        share=draw(st.none() | figures()),
        pack=draw(st.sampled_from([None, "vale", "gone"])),
    )


@st.composite
def corpora(draw: st.DrawFn) -> list[Claim]:
    sizes = draw(st.lists(st.integers(0, 4), min_size=1, max_size=4))
    return [draw(claims("abcd"[at], index)) for at, size in enumerate(sizes) for index in range(size)]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(corpora(), st.randoms(use_true_random=False))
def test_any_claims_in_any_order_give_one_answer(given_claims: list[Claim], chance: st.randoms) -> None:  # type: ignore[valid-type]
    incidents = link(given_claims)
    made = assess(incidents, given_claims, DOCUMENTS, REFERENCES)
    shuffled = list(given_claims)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert assess(link(shuffled), shuffled, DOCUMENTS[::-1], REFERENCES) == made
    assert [chain.claim for chain in made.chains] == sorted(claim.ref for claim in given_claims)
    members = [ref for incident in incidents for ref in incident.members]
    assert len(members) == len(set(members))
    by_ref = {claim.ref: claim for claim in given_claims}
    assert not [ref for ref in members if by_ref[ref].scope is Scope.CUMULATIVE]
    controlled = {ref for row in made.control for ref in row.claims}
    assert controlled == {claim.ref for claim in given_claims if claim.kind is Kind.CONTROL}
    assert {(row.a, row.b) for row in made.contradictions}.isdisjoint({(row.a, row.b) for row in made.look_alikes})
    stated = {claim.figure for claim in given_claims}
    assert {entry.figure for series in made.tolls for entry in series.entries} <= stated
