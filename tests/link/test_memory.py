"""A run that remembers an earlier one gives what a run from scratch gives, and looks only at what is new."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.link.told import claim, day, judged, strike

from marsad.link import Memory, link
from marsad.model import Claim, Document, Figure, Judgement, Kind, Published, PublishedBasis, Verdict

PLACES = (("Kafr Zita", "hama"), ("Morek", "hama"), ("Saraqib", "idlib"))

claims_of_a_week = st.lists(
    st.builds(
        lambda doc, place, on, low, kind: claim(
            f"d{doc}", kind=kind, place=place[0], province=place[1], period=day(on), figure=Figure.exact(low)
        ),
        st.integers(0, 30),
        st.sampled_from(PLACES),
        st.integers(1, 7),
        st.integers(1, 12),
        st.sampled_from([Kind.KILLED, Kind.INJURED]),
    ),
    max_size=25,
    unique_by=lambda told: told.ref,
)


@settings(max_examples=60, deadline=None)
@given(claims_of_a_week, st.integers(0, 25), st.booleans())
def test_claims_that_arrive_later_give_what_they_give_together(told: list[Claim], cut: int, same: bool) -> None:
    memory = Memory()
    judgements = [judged(told[0], told[-1], Verdict.SAME if same else Verdict.DIFFERENT)] if len(told) > 1 else []
    assert link(told[:cut], (), (), memory) == link(told[:cut])
    assert link(told, (), (), memory) == link(told)
    assert link(told, judgements, (), memory) == link(told, judgements)
    assert link(told[cut:], judgements, (), memory) == link(told[cut:], judgements)


def test_only_pairs_with_new_claims_are_compared() -> None:
    memory = Memory()
    old = [
        strike("a"),
        strike("b"),
        strike("c"),
        strike("x", place="Saraqib", province="idlib"),
        strike("y", place="Saraqib", province="idlib"),
    ]
    link(old, (), (), memory)
    assert (memory.compared, memory.grouped) == (4, 2)
    link(old, (), (), memory)
    assert (memory.compared, memory.grouped) == (0, 0)
    link([*old, strike("d")], (), (), memory)
    assert (memory.compared, memory.grouped) == (3, 1)


def test_a_claim_that_changed_is_compared_again() -> None:
    memory = Memory()
    link([strike("a"), strike("b")], (), (), memory)
    changed = [strike("a"), strike("b", place="Saraqib", province="idlib")]
    assert link(changed, (), (), memory) == link(changed)
    assert memory.compared == 0  # the two meet in no block any more
    assert len(link(changed, (), (), memory)) == 2


def test_a_judgement_touches_its_own_claims_only() -> None:
    memory = Memory()
    told = [
        strike("a"),
        strike("b"),
        strike("x", place="Saraqib", province="idlib"),
        strike("y", place="Saraqib", province="idlib"),
    ]
    link(told, (), (), memory)
    apart: list[Judgement] = [judged(told[0], told[1], Verdict.DIFFERENT)]
    assert len(link(told, apart, (), memory)) == 3
    assert (memory.compared, memory.grouped) == (0, 1)


def test_a_new_document_elsewhere_leaves_groups_alone_although_rarities_shift() -> None:
    def report(doc_id: str, text: str) -> Document:
        on = Published(date(2019, 8, 21), date(2019, 8, 21), PublishedBasis.METADATA)
        return Document(doc_id=doc_id, text=text, sha256="", published=on)

    memory = Memory()
    told = [strike("a"), strike("b")]
    documents = [
        report("a", "Jets bombed the baker's shop in Kafr Zita"),
        report("b", "The baker's shop in Kafr Zita was bombed by jets"),
    ]
    link(told, (), documents, memory)
    more = [*documents, report("z", "The price of olives rose again in the valley")]
    assert link([*told, strike("z", place="Saraqib", province="idlib")], (), more, memory)
    assert memory.grouped == 0
