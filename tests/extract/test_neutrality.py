"""The same rules for all sides: swapping two parties in a text swaps them in the claims and changes nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.conftest import Read

from marsad.model import Claim, Document
from marsad.pipeline import reading
from marsad.read import read as read_reports
from marsad.reference import load_references
from marsad.reference.base import References
from marsad.symmetry import audit

NAMES = {"russia": "Russian forces", "turkey": "Turkish forces", "is": "ISIS militants", "rebels": "Rebel fighters"}
TEMPLATES = [
    "{a} shelled the town of Ariha on Monday. The shelling killed 9 civilians and wounded 14 others.",
    "{a} captured Ariha on Monday after clashes with {b}.",
    "Five civilians were killed in Ariha on Tuesday in strikes carried out by {a}.",
    "The town of Ariha is besieged by {a}.",
    "{a} withdrew from Ariha on Tuesday. {b} entered the town.",
    "{a} denied the withdrawal from Ariha on Tuesday.",
    "{a} bombed Ariha on Monday and {b} attacked Saraqeb on Tuesday.",
    "{a} blocked aid deliveries to Ariha.",
    "A truce between {a} and {b} came into force in Ariha on Monday.",
]


def plain(claim: Claim, swap: dict[str, str]) -> tuple[object, ...]:
    """What a claim says, parties exchanged; spans and words differ with the names' length."""
    bare = replace(claim, perpetrators=(), victims_side=None)
    sides = tuple(swap.get(code, code) for code in claim.perpetrators)
    return (
        bare.kind,
        bare.figure,
        bare.population,
        bare.scope,
        bare.period,
        bare.places,
        bare.province,
        bare.method,
        bare.status,
        bare.part_of,
        bare.denies,
        bare.incident,
        sides,
        swap.get(claim.victims_side or "", claim.victims_side),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(TEMPLATES), min_size=1, max_size=3), st.permutations(sorted(NAMES)))
def test_swapping_two_parties_swaps_them_in_the_claims(read: Read, templates: list[str], codes: list[str]) -> None:
    first, second = codes[:2]
    swap = {first: second, second: first}
    text = " ".join(templates)
    one = read(text.format(a=NAMES[first], b=NAMES[second])).claims
    other = read(text.format(a=NAMES[second], b=NAMES[first])).claims
    assert [plain(claim, {}) for claim in one] == [plain(claim, swap) for claim in other]


def test_reading_twice_gives_the_same(read: Read) -> None:
    text = " ".join(TEMPLATES).format(a=NAMES["russia"], b=NAMES["rebels"])
    assert read(text) == read(text)


EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
REPORTS = [item for item in read_reports(EXAMPLES) if isinstance(item, Document)]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.doc_id)
def test_names_exchanged_in_an_example_exchange_nothing_else(references: References, report: Document) -> None:
    unexplained = [row for row in audit(report, references, reading).differences if not row.explained]
    assert not unexplained


def test_the_examples_name_parties_to_exchange(references: References) -> None:
    assert sum(audit(report, references, reading).swaps for report in REPORTS) >= 30


ACTS = [
    "captured Ariha",
    "shelled Ariha",
    "left Ariha",
    "besieged Ariha",
    "denied the loss of Ariha",
    "opened a corridor to Ariha",
]
SIDES = {
    "government": "Government forces",
    "russia": "Russian forces",
    "turkey": "Turkish forces",
    "is": "ISIS fighters",
    "nusra": "HTS fighters",
    "rebels": "Rebel fighters",
    "sdf": "Kurdish forces",
    "iran_hezbollah": "Iranian forces",
}


@settings(max_examples=40, deadline=None)
@given(
    st.permutations(sorted(SIDES)),
    st.lists(st.sampled_from(ACTS), min_size=2, max_size=4),
    st.sampled_from(["", "ten civilians"]),
)
def test_any_two_sides_exchanged_in_any_report(codes: list[str], acts: list[str], killed: str) -> None:
    told = [f"{SIDES[codes[i % 2]]} {act} on Monday." for i, act in enumerate(acts)]
    text = " ".join([*told, f"The fighting killed {killed} in Ariha." if killed else ""])
    found = audit(Document(doc_id="d", text=text, sha256="0"), load_references(), reading, "syria")
    assert found.swaps == 1
    assert not [row for row in found.differences if not row.explained]
