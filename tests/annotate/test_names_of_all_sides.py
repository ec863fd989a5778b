"""What is a party's name in one side's words is one in every side's: forms, initials, places of speech."""

import pytest

from marsad.annotate import annotate
from marsad.model import Document
from marsad.reference import load_references


def parties(text: str) -> list[tuple[str, str, bool]]:
    document = Document(doc_id="d", text=text, sha256="0")
    found = annotate(document, load_references(), "syria").parties
    return [(mention.span.of(text), mention.party, mention.adjective) for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ten people died in coalition strikes.", [("coalition", "coalition", True)]),
        ("Convoys drove in Turkey.", []),
        ("They stood near Turkish forces.", [("Turkish forces", "turkey", False)]),
        ("The U.S. strike came at dawn.", [("U.S.", "coalition", True)]),
        ("The town is held by the SDF.", [("SDF", "sdf", False)]),
        ("ISIL militants left.", [("ISIL militants", "is", False)]),
        ("HTS warplanes and Kurdish artillery fired.", [("HTS warplanes", "nusra", False), ("Kurdish artillery", "sdf", False)]),
        ("Pro-Kurdish fighters left.", [("Pro-Kurdish fighters", "sdf", False)]),
        ("The rebel positions fell.", [("rebel", "rebels", True)]),
        ("The government positions fell.", [("government", "government", True)]),
        ("The government left the town.", [("government", "government", False)]),
    ],
)
def test_names_of_parties(text: str, expected: list[tuple[str, str, bool]]) -> None:
    found = parties(text)
    assert [row[:2] for row in found] == [row[:2] for row in expected]
    assert [row[2] for row in found] == [row[2] for row in expected]
