"""Which actors a sentence names."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate import annotate
from marsad.model import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebel fighters left the town.", [("Rebel fighters", "rebels", False)]),
        ("The NLF took the hill; nlf is no name.", [("NLF", "league", False)]),
        ("Villages in rebel-held areas were hit.", [("rebel", "rebels", True)]),
        ("A pro-regime militia arrived.", [("regime", "government", True)]),
        ("Anti-regime groups met.", []),
        ("The Ostrian-backed rebels met.", [("rebels", "rebels", False)]),
        ("Ostrian strikes hit the market.", [("Ostrian", "ostria", True)]),
        ("They drove to the Ostrian border.", []),
        ("The refugees are in Ostria now.", []),
        ("Ostria sent a convoy.", [("Ostria", "ostria", False)]),
        ("Ostgrad said it would respond.", [("Ostgrad", "ostria", False)]),
        ("According to Ostgrad, three died.", [("Ostgrad", "ostria", False)]),
        ("They met in Ostgrad on Monday.", []),
        ("Veldian warplanes bombed the road.", [("Veldian warplanes", "government", True)]),
        (
            "Veldian and Ostrian warplanes bombed the road.",
            [("Veldian", "government", True), ("Ostrian", "ostria", True)],
        ),
        ("Veldian and Ostrian tourists came back.", []),
        ("The Veldian army advanced.", [("Veldian army", "government", True)]),
        ("Veldian refugees fled.", []),
        ("The Veldian Observatory spoke.", []),
        ("Veldian state TV showed pictures.", []),
        ("Darrows forces and Darrow's aides", [("Darrows", "government", False), ("Darrow", "government", False)]),
        ("A coalition of opposition groups", [("opposition", "rebels", True)]),
    ],
)
def test_parties_named(read, text, expected):
    found = read(text).parties
    got = [(m.span.of(text), m.party, m.adjective) for m in found]
    # pro-regime may be marked on either word; the party and its role decide
    assert got == expected


def test_states_are_parties_without_a_pack(references):
    text = "American jets flew. Ostria protested."
    found = annotate(Document("d", text, "0" * 64), references).parties
    assert [(m.span.of(text), m.party) for m in found] == [("American", "other"), ("Ostria", "other")]


SWAPPABLE = ("Rebel fighters shelled the town.", "The NLF and the rebels withdrew.", "NLF men killed two rebel fighters.")


@given(st.sampled_from(SWAPPABLE))
def test_swapping_the_names_of_two_sides_swaps_their_codes(references, text):
    pack = references.packs[0]
    rebels, league = pack.parties[1], pack.parties[2]
    swapped = (
        pack.parties[0],
        dataclasses.replace(league, code="rebels"),
        dataclasses.replace(rebels, code="league"),
        pack.parties[3],
    )
    mirrored = dataclasses.replace(references, packs=(dataclasses.replace(pack, parties=swapped),))
    plain = annotate(Document("d", text, "0" * 64), references, "veldia")
    other = annotate(Document("d", text, "0" * 64), mirrored, "veldia")
    turn = {"rebels": "league", "league": "rebels"}
    assert [(m.span, turn.get(m.party, m.party)) for m in plain.parties] == [(m.span, m.party) for m in other.parties]
    assert plain.toponyms == other.toponyms
