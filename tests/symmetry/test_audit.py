"""The audit finds a reader that treats sides unlike, and tells the asymmetries that the guide wants from those."""

from dataclasses import replace
from datetime import date

import pytest

from marsad.model import Document, Published, PublishedBasis
from marsad.pipeline import reading
from marsad.reference import References, load_references
from marsad.symmetry import GENERAL_WORDS, OWNERSHIP, audit

BATTLE = (
    "Russian forces captured the town of Ariha in Idlib, Syria, on Monday after clashes with Turkish forces. "
    "The clashes killed 14 civilians. Turkish forces still hold Saraqeb."
)


@pytest.fixture(scope="module")
def references() -> References:
    return load_references()


def report(text: str) -> Document:
    day = date(2019, 8, 22)
    return Document(doc_id="r", text=text, sha256="0", published=Published(day, day, PublishedBasis.METADATA))


def without(references: References, code: str, kept) -> References:
    """The tables with a pack that knows only some names of a party."""
    packs = []
    for pack in references.packs:
        parties = [replace(p, aliases=tuple(filter(kept, p.aliases))) if p.code == code else p for p in pack.parties]
        packs.append(replace(pack, parties=tuple(parties)))
    return replace(references, packs=tuple(packs))


def test_equal_reading_shows_nothing(references: References) -> None:
    found = audit(report(BATTLE), references, reading, "syria")
    assert found.swaps == 1
    assert found.claims >= 3
    assert found.differences == ()


def test_a_reader_that_spares_a_side_is_found(references: References) -> None:
    def sparing(document, tables, pack):
        annotated, extraction = reading(document, tables, pack)
        claims = tuple(
            replace(claim, perpetrators=()) if claim.perpetrators == ("turkey",) else claim for claim in extraction.claims
        )
        return annotated, replace(extraction, claims=claims)

    found = audit(report(BATTLE), references, sparing, "syria").differences
    assert {row.explained for row in found} == {""}
    assert {change.name for row in found for change in row.changes} == {"perpetrators"}
    assert {row.parties for row in found} == {("russia", "turkey")}


def test_a_reader_that_doubts_one_side_is_found(references: References) -> None:
    def doubting(document, tables, pack):
        annotated, extraction = reading(document, tables, pack)
        claims = tuple(claim for claim in extraction.claims if "russia" not in claim.perpetrators)
        return annotated, replace(extraction, claims=claims)

    found = audit(report(BATTLE), references, doubting, "syria").differences
    assert {row.found for row in found} >= {"lost", "new"} or any(row.found == "new" for row in found)
    assert all(not row.explained for row in found if row.found != "changed")
    assert any(not row.explained for row in found)


def test_a_word_list_that_knows_one_side_is_found(references: References) -> None:
    def biased(document, tables, pack):
        annotated, extraction = reading(document, tables, pack)
        softened = "Turkish forces captured" in document.text
        claims = tuple(replace(c, method=None) if softened and c.method == "captured" else c for c in extraction.claims)
        return annotated, replace(extraction, claims=claims)

    (row,) = [row for row in audit(report(BATTLE), references, biased, "syria").differences if not row.explained]
    assert [(change.name, change.wanted, change.got) for change in row.changes] == [("method", "captured", "")]


def test_a_pack_that_misses_a_name_of_one_side_is_found(references: References) -> None:
    """The swapped text calls the SDF by a name of HTS that this pack has, and this reader's does not."""
    text = "The SDF captured the town of Ariha in Idlib, Syria, on Monday. HTS still holds Saraqeb."

    def missing(document, tables, pack):
        deaf = without(tables, "nusra", lambda name: name[:3] not in {"HTS", "HTŞ"}) if document.text != text else tables
        return reading(document, deaf, pack)

    assert not [row for row in audit(report(text), references, reading, "syria").differences if not row.explained]
    assert [row for row in audit(report(text), references, missing, "syria").differences if not row.explained]


def test_who_speaks_for_a_state_is_another_type_of_source(references: References) -> None:
    text = "The SDF said on Monday that 14 civilians were killed in Ariha in Idlib, Syria. Turkish forces hold Saraqeb."
    found = audit(report(text), references, reading, "syria").differences
    assert {row.explained for row in found} == {OWNERSHIP}


def test_general_words_for_fighters_are_the_guides(references: References) -> None:
    text = (
        "Nine terrorists were killed by Russian forces near Ariha in Idlib, Syria, on Monday. Rebel fighters withdrew from "
        "Saraqeb on Tuesday."
    )
    found = audit(report(text), references, reading, "syria").differences
    assert GENERAL_WORDS in {row.explained for row in found}
    assert "" not in {row.explained for row in found}


def test_without_a_pack_nothing_is_exchanged(references: References) -> None:
    found = audit(report("France and Norway signed an agreement on fishing."), references, reading)
    assert (found.swaps, found.differences) == (0, ())


def test_one_party_alone_has_nobody_to_change_with(references: References) -> None:
    assert audit(report("Russian forces captured Ariha in Idlib, Syria, on Monday."), references, reading, "syria").swaps == 0


def test_twice_the_same(references: References) -> None:
    assert audit(report(BATTLE), references, reading) == audit(report(BATTLE), references, reading)


@pytest.mark.parametrize("spared", ["turkey", "rebels"])
def test_general_words_excuse_no_reader_that_spares_a_side(references: References, spared: str) -> None:
    """Nine militants are somebody's by the words around them; who killed them is not."""
    text = (
        "Turkish forces killed nine militants near Ariha in Idlib, Syria, on Monday. Rebel fighters shelled Saraqeb in Idlib on "
        "Tuesday."
    )

    def sparing(document, tables, pack):
        annotated, extraction = reading(document, tables, pack)
        claims = tuple(replace(c, perpetrators=()) if c.perpetrators == (spared,) else c for c in extraction.claims)
        return annotated, replace(extraction, claims=claims)

    assert "" not in {row.explained for row in audit(report(text), references, reading, "syria").differences}
    found = [row for row in audit(report(text), references, sparing, "syria").differences if not row.explained]
    assert {change.name for row in found for change in row.changes} >= {"perpetrators"}


def test_a_speaker_named_before_keeps_his_owner(references: References) -> None:
    """ "He added" is said by whoever was named: an official of a state, a man of an armed group."""
    text = (
        "A spokesman for the SDF said on Monday that Ariha in Idlib, Syria, was calm. He added that 14 civilians were killed in "
        "Saraqeb. Turkish forces hold Azaz."
    )
    found = audit(report(text), references, reading, "syria").differences
    assert {row.explained for row in found} <= {OWNERSHIP}
